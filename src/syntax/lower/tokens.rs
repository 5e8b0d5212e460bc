//! The tokens of macro calls and definitions, flattened.

use std::fmt::Write as _;

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
            let pos = self.start(token.span());
            let kind = match token {
                TokenTree::Group(group) => {
                    self.flatten_group(&group, pos, flat);
                    continue;
                }
                TokenTree::Ident(ident) => self.ident_token(&ident),
                TokenTree::Literal(literal) => TokenKind::Literal(self.intern_display(&literal)),
                TokenTree::Punct(punct) if punct.as_char() == '\'' => match tokens.next() {
                    Some(TokenTree::Ident(name)) => TokenKind::Lifetime(self.name(&name)),
                    _ => continue, // the lexer lets a quote stand before a name only
                },
                TokenTree::Punct(punct) => TokenKind::Punct(punct.as_char(), punct.spacing() == Spacing::Joint),
            };
            flat.push(Token { kind, pos });
        }
    }

    fn flatten_group(&mut self, group: &Group, pos: Pos, flat: &mut Vec<Token>) {
        let delimiter = delimiter(group.delimiter());
        let open = flat.len();
        flat.push(Token { kind: TokenKind::Open(delimiter, 0), pos });
        self.flatten(group.stream(), flat);
        flat.push(Token { kind: TokenKind::Close(delimiter), pos: self.start(group.span_close()) });
        flat[open].kind = TokenKind::Open(delimiter, (flat.len() - 1 - open) as u32);
    }

    fn ident_token(&mut self, ident: &Ident) -> TokenKind {
        let mut text = std::mem::take(&mut self.text);
        text.clear();
        let _ = write!(text, "{ident}"); // writing to a string cannot fail
        let raw = text.strip_prefix("r#");
        let token = TokenKind::Ident(self.intern(raw.unwrap_or(&text)), raw.is_some());
        self.text = text;
        token
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
