//! The tokens of macro calls and definitions, flattened.

use proc_macro2::{Delimiter as Delim, Group, Ident, Spacing, TokenStream, TokenTree};

use super::Lower;
use crate::syntax::facts::*;

impl Lower<'_> {
    /// Flattens tokens.
    pub(super) fn tokens(&mut self, tokens: &TokenStream) -> List<Token> {
        if tokens.is_empty() {
            return List::default();
        }
        let mut flat = Vec::new();
        self.flatten(tokens.clone(), &mut flat);
        self.facts.store(flat)
    }

    fn flatten(&mut self, tokens: TokenStream, flat: &mut Vec<Token>) {
        let mut tokens = tokens.into_iter();
        while let Some(token) = tokens.next() {
            let (kind, pos) = match token {
                TokenTree::Group(group) => {
                    self.flatten_group(&group, flat);
                    continue;
                }
                TokenTree::Ident(ident) => self.ident_token(&ident),
                TokenTree::Literal(literal) => {
                    (TokenKind::Literal(self.intern_display(&literal)), self.start(literal.span()))
                }
                TokenTree::Punct(punct) => {
                    let pos = self.start(punct.span());
                    match punct.as_char() {
                        '\'' => match tokens.next() {
                            Some(TokenTree::Ident(name)) => (TokenKind::Lifetime(self.name(&name)), pos),
                            _ => continue, // the lexer lets a quote stand before a name only
                        },
                        char => (TokenKind::Punct(char, punct.spacing() == Spacing::Joint), pos),
                    }
                }
            };
            flat.push(Token { kind, pos });
        }
    }

    fn flatten_group(&mut self, group: &Group, flat: &mut Vec<Token>) {
        let delimiter = delimiter(group.delimiter());
        let open = flat.len();
        let pos = self.start(group.span_open());
        flat.push(Token { kind: TokenKind::Open(delimiter, 0), pos });
        self.flatten(group.stream(), flat);
        flat.push(Token { kind: TokenKind::Close(delimiter), pos: self.start(group.span_close()) });
        flat[open].kind = TokenKind::Open(delimiter, (flat.len() - 1 - open) as u32);
    }

    fn ident_token(&mut self, ident: &Ident) -> (TokenKind, Pos) {
        let (name, pos) = self.source.name(ident);
        let raw = name.strip_prefix("r#");
        (TokenKind::Ident(self.intern(raw.unwrap_or(name)), raw.is_some()), pos)
    }
}

/// The delimiter of a group.
pub(super) fn delimiter(delimiter: Delim) -> Delimiter {
    match delimiter {
        Delim::Parenthesis => Delimiter::Paren,
        Delim::Bracket => Delimiter::Bracket,
        Delim::Brace => Delimiter::Brace,
        Delim::None => Delimiter::None,
    }
}
