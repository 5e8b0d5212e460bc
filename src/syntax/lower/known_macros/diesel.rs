//! Macros of diesel that make names: `table!` a module for a table, `alias!` a const and a type for each alias.
//!
//! The names are all that is lowered; what is inside a table's module only diesel knows.

use proc_macro2::{Span, TokenStream};
use syn::parse::{ParseStream, Parser as _};
use syn::{Attribute, Ident, Token, Visibility, token};

use crate::syntax::facts::*;
use crate::syntax::lower::Lower;
use crate::syntax::lower::items::Head;

impl Lower<'_> {
    /// Reads `#[sql_name = "x"] schema.name (id) { id -> Int4, }`.
    pub(super) fn diesel_table(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let name = table_name.parse2(tokens.clone()).ok()?;
        Some(self.generated(&[name]))
    }

    /// Reads `users as author: Author, users as editor: Editor`.
    pub(super) fn diesel_alias(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let names = alias_names.parse2(tokens.clone()).ok()?;
        Some(self.generated(&names))
    }

    fn generated(&mut self, names: &[Ident]) -> MacroInput {
        let vis = Visibility::Public(token::Pub(Span::call_site()));
        MacroInput::Items(self.list(names, |this, name| {
            let head = Head { attrs: &[], vis: Some(&vis), ident: Some(name), first: name.span(), last: name.span() };
            this.add_item(&head, |_| ItemKind::Generated)
        }))
    }
}

fn table_name(input: ParseStream) -> syn::Result<Ident> {
    while input.peek(Token![use]) {
        input.parse::<syn::ItemUse>()?;
    }
    input.call(Attribute::parse_outer)?;
    let mut name: Ident = input.parse()?;
    if input.parse::<Option<Token![.]>>()?.is_some() {
        name = input.parse()?;
    }
    if input.peek(token::Paren) {
        let key;
        syn::parenthesized!(key in input);
        key.parse::<TokenStream>()?;
    }
    let columns;
    syn::braced!(columns in input);
    columns.call(Attribute::parse_outer)?;
    columns.parse::<Ident>()?;
    columns.parse::<Token![->]>()?;
    columns.parse::<TokenStream>()?;
    Ok(name)
}

fn alias_names(input: ParseStream) -> syn::Result<Vec<Ident>> {
    let mut names = Vec::new();
    while !input.is_empty() {
        input.parse::<syn::Path>()?;
        input.parse::<Token![as]>()?;
        names.push(input.parse()?);
        input.parse::<Token![:]>()?;
        names.push(input.parse()?);
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(names)
}
