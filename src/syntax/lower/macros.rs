//! Macro calls: their path, their tokens, and what can be read in these without knowing the macro.

use proc_macro2::TokenStream;
use syn::Token;
use syn::parse::{ParseStream, Parser as _};

use super::Lower;
use crate::syntax::facts::*;

impl Lower {
    /// Lowers a macro call in the place of an expression, a statement, a pattern or a type.
    pub(super) fn macro_call(&mut self, mac: &syn::Macro) -> MacroCallId {
        let owner = self.owner;
        self.add_macro_call(mac, owner)
    }

    /// Lowers a macro call in the place of an item.
    pub(super) fn item_macro_call(&mut self, mac: &syn::Macro) -> MacroCallId {
        self.add_macro_call(mac, Owner::default())
    }

    fn add_macro_call(&mut self, mac: &syn::Macro, owner: Owner) -> MacroCallId {
        let call = MacroCall {
            path: self.path(&mac.path),
            tokens: self.tokens(&mac.tokens),
            delimiter: match mac.delimiter {
                syn::MacroDelimiter::Paren(_) => Delimiter::Paren,
                syn::MacroDelimiter::Bracket(_) => Delimiter::Bracket,
                syn::MacroDelimiter::Brace(_) => Delimiter::Brace,
            },
            owner,
            input: self.macro_input(mac),
        };
        self.facts.macro_calls.push(call);
        MacroCallId(self.facts.macro_calls.len() as u32 - 1)
    }

    fn macro_input(&mut self, mac: &syn::Macro) -> MacroInput {
        match expr_list.parse2(mac.tokens.clone()) {
            Ok(exprs) => {
                let exprs = self.list(&exprs, Self::expr);
                MacroInput::Exprs { exprs, whole: true }
            }
            Err(_) => MacroInput::Exprs { exprs: List::default(), whole: false },
        }
    }

    pub(super) fn token_islands(&mut self, _tokens: &TokenStream) -> List<ExprId> {
        List::default()
    }
    pub(super) fn attr_islands(&mut self, _tokens: &TokenStream) -> List<ExprId> {
        List::default()
    }
}

fn expr_list(input: ParseStream) -> syn::Result<Vec<syn::Expr>> {
    let mut exprs = Vec::new();
    while !input.is_empty() {
        exprs.push(input.parse()?);
        if input.is_empty() {
            break;
        }
        if input.parse::<Option<Token![;]>>()?.is_none() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(exprs)
}
