//! Macros whose tokens are data with values in it: `json!`, `quote!`.

use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser as _};
use syn::{Expr as SynExpr, Token, token};

use crate::syntax::facts::*;
use crate::syntax::lower::Lower;

impl Lower<'_> {
    /// Reads `{"key": value, (key): [value]}`, also without the outer braces: the values and keys that are no literals.
    pub(super) fn json(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let values = json_document.parse2(tokens.clone()).ok()?;
        let exprs = self.list(&values, Self::expr);
        Some(MacroInput::Exprs { exprs, whole: true })
    }

    /// Reads the `#name` in quoted tokens; nothing else in them means anything here.
    pub(super) fn quote(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let mut names = Vec::new();
        interpolations(tokens.clone(), &mut names);
        let exprs = self.list(&names, |this, ident| {
            let (name, pos) = this.name_at(ident);
            let path = this.name_path(name, pos);
            this.add_expr(Expr::Path(path))
        });
        Some(MacroInput::Exprs { exprs, whole: false })
    }
}

fn json_document(input: ParseStream) -> syn::Result<Vec<SynExpr>> {
    let mut values = Vec::new();
    let is_value = input.peek(token::Brace) || input.peek(token::Bracket);
    if is_value { json_value(input, &mut values) } else { json_entries(input, &mut values) }?;
    Ok(values)
}

fn json_value(input: ParseStream, values: &mut Vec<SynExpr>) -> syn::Result<()> {
    let content;
    if input.peek(token::Brace) {
        syn::braced!(content in input);
        return json_entries(&content, values);
    }
    if input.peek(token::Bracket) {
        syn::bracketed!(content in input);
        while !content.is_empty() {
            json_value(&content, values)?;
            comma(&content)?;
        }
        return Ok(());
    }
    let value: SynExpr = input.parse()?;
    if !is_plain(&value) {
        values.push(value);
    }
    Ok(())
}

/// Reads `key: value` entries, or a lone value.
fn json_entries(input: ParseStream, values: &mut Vec<SynExpr>) -> syn::Result<()> {
    while !input.is_empty() {
        json_value(input, values)?;
        if input.parse::<Option<Token![:]>>()?.is_some() {
            json_value(input, values)?;
        }
        comma(input)?;
    }
    Ok(())
}

fn comma(input: ParseStream) -> syn::Result<()> {
    if !input.is_empty() {
        input.parse::<Token![,]>()?;
    }
    Ok(())
}

/// True for literals and `null`.
fn is_plain(value: &SynExpr) -> bool {
    match value {
        SynExpr::Lit(_) => true,
        SynExpr::Path(path) => path.path.is_ident("null"),
        _ => false,
    }
}

fn interpolations(tokens: TokenStream, names: &mut Vec<syn::Ident>) {
    let mut after_hash = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => interpolations(group.stream(), names),
            TokenTree::Ident(ident) if after_hash => names.push(ident),
            TokenTree::Punct(punct) => {
                after_hash = punct.as_char() == '#';
                continue;
            }
            _ => {}
        }
        after_hash = false;
    }
}
