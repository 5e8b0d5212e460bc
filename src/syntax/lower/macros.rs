//! Macro calls: their path, their tokens, and what can be read in these without knowing the macro.
//!
//! Which macro a path names is not known here. The well-known ones are read by their last name (`known_macros`),
//! every other one as what its tokens look like: a list of expressions, items, statements, or islands.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, Token, token};

use super::{Lower, all, known_macros};
use crate::syntax::facts::*;

/// Where a macro call stands, as far as it says what its tokens can be.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    /// Among items.
    Item,
    /// Anywhere else.
    Other,
}

impl Lower<'_> {
    /// Lowers a macro call in the place of an expression, a statement, a pattern or a type.
    pub(super) fn macro_call(&mut self, mac: &syn::Macro) -> MacroCallId {
        self.add_macro_call(mac, self.owner, Place::Other)
    }

    /// Lowers a macro call in the place of an item.
    pub(super) fn item_macro_call(&mut self, mac: &syn::Macro) -> MacroCallId {
        self.add_macro_call(mac, Owner::default(), Place::Item)
    }

    fn add_macro_call(&mut self, mac: &syn::Macro, owner: Owner, place: Place) -> MacroCallId {
        let path = self.path(&mac.path);
        let call = MacroCall {
            path,
            tokens: self.tokens(&mac.tokens),
            delimiter: match mac.delimiter {
                syn::MacroDelimiter::Paren(_) => Delimiter::Paren,
                syn::MacroDelimiter::Bracket(_) => Delimiter::Bracket,
                syn::MacroDelimiter::Brace(_) => Delimiter::Brace,
            },
            owner,
            input: self.macro_input(path, &mac.tokens, place),
        };
        self.facts.macro_calls.push(call);
        MacroCallId(self.facts.macro_calls.len() as u32 - 1)
    }

    fn macro_input(&mut self, path: PathId, tokens: &TokenStream, place: Place) -> MacroInput {
        if tokens.is_empty() {
            return MacroInput::Nothing;
        }
        let name = self.facts.segments(path).last().map_or("", |last| self.facts.name(last.name));
        let reader = known_macros::reader(name);
        self.among_items = place == Place::Item;
        reader.and_then(|read| read(self, tokens)).unwrap_or_else(|| self.unknown_macro(tokens, place))
    }

    fn unknown_macro(&mut self, tokens: &TokenStream, place: Place) -> MacroInput {
        if let Some(input) = self.expr_list(tokens) {
            return match input {
                // Lone names in the place of items are names that the macro makes.
                MacroInput::Exprs { exprs, .. } => MacroInput::Exprs { exprs, whole: place == Place::Other },
                input => input,
            };
        }
        if place == Place::Item
            && let Ok(items) = only_items.parse2(tokens.clone())
        {
            return MacroInput::Items(self.items(&items));
        }
        if let Ok(stmts) = statements.parse2(tokens.clone()) {
            let block = self.stmts(&stmts);
            let block = self.add_expr(Expr::Block(BlockKind::Plain, block));
            return MacroInput::Exprs { exprs: self.facts.store([block]), whole: true };
        }
        MacroInput::Exprs { exprs: self.token_islands(tokens), whole: false }
    }

    /// Lowers tokens that are as a whole a list of expressions.
    pub(super) fn expr_list(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let exprs = expr_list.parse2(tokens.clone()).ok()?;
        Some(MacroInput::Exprs { exprs: self.list(&exprs, Self::expr), whole: true })
    }
}

/// Expressions separated by `,` or `;` or, in pairs, by `=>`; of `name = value` the value.
pub(super) fn expr_list(input: ParseStream) -> syn::Result<Vec<syn::Expr>> {
    let mut exprs = Vec::new();
    while !input.is_empty() {
        if input.peek(Token![let]) {
            return Err(input.error("expected an expression")); // a statement that would parse as a condition
        }
        if is_named_argument(input) {
            input.parse::<Ident>()?;
            input.parse::<Token![=]>()?;
        }
        exprs.push(input.parse()?);
        if !input.is_empty() && !separator(input)? {
            return Err(input.error("expected `,`"));
        }
    }
    Ok(exprs)
}

/// True before `name = value`. (To look for an identifier is costly, so that comes last.)
pub(super) fn is_named_argument(input: ParseStream) -> bool {
    input.peek2(Token![=]) && !input.peek2(Token![==]) && !input.peek2(Token![=>]) && input.peek(Ident)
}

/// Goes past a separator of expressions.
pub(super) fn separator(input: ParseStream) -> syn::Result<bool> {
    Ok(input.parse::<Option<Token![,]>>()?.is_some()
        || input.parse::<Option<Token![;]>>()?.is_some()
        || input.parse::<Option<Token![=>]>>()?.is_some())
}

/// Items, of which the first is more than a macro call.
fn only_items(input: ParseStream) -> syn::Result<Vec<syn::Item>> {
    if input.peek(Ident) && input.peek2(Token![!]) {
        return Err(input.error("expected an item"));
    }
    all(input)
}

/// Statements, of which the first is sure to be one, as against the tokens of some other language.
fn statements(input: ParseStream) -> syn::Result<Vec<syn::Stmt>> {
    let is_statement = input.peek(Token![let])
        || input.peek(Token![use])
        || input.peek(Token![if])
        || input.peek(Token![match])
        || input.peek(Token![for])
        || input.peek(Token![loop])
        || input.peek(token::Brace)
        || input.peek2(token::Paren)
        || input.peek2(Token![.])
        || input.peek2(Token![::])
        || input.peek2(Token![!]);
    if is_statement { syn::Block::parse_within(input) } else { Err(input.error("expected a statement")) }
}
