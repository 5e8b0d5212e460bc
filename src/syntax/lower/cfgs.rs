//! Conditional compilation: `#[cfg]`, and the conditions of `#[cfg_attr]`.

use proc_macro2::TokenStream;
use syn::ext::IdentExt as _;
use syn::parse::{ParseStream, Parser as _};
use syn::{Ident, Lit, Token, token};

use super::Lower;
use crate::syntax::facts::*;

impl Lower<'_> {
    /// The `cfg` attributes among these, joined by `all`.
    pub(super) fn cfg(&mut self, attrs: &[syn::Attribute]) -> Option<CfgId> {
        if attrs.is_empty() {
            return None;
        }
        let mut predicates = Vec::new();
        for attr in attrs {
            collect(&attr.meta, &mut predicates);
        }
        join(predicates).map(|cfg| self.add_cfg(cfg))
    }

    /// Both predicates.
    pub(super) fn both_cfgs(&mut self, outer: Option<CfgId>, inner: Option<CfgId>) -> Option<CfgId> {
        let (Some(one), Some(other)) = (outer, inner) else { return outer.or(inner) };
        let both = Cfg::All(vec![self.facts[one].clone(), self.facts[other].clone()]);
        Some(self.add_cfg(both))
    }
}

/// Adds the predicate that an attribute sets on its item. `cfg_attr(p, cfg(q))` is `any(not(p), q)`.
fn collect(meta: &syn::Meta, predicates: &mut Vec<Cfg>) {
    let syn::Meta::List(list) = meta else { return };
    if list.path.is_ident("cfg") {
        predicates.extend(predicate.parse2(list.tokens.clone()));
    } else if list.path.is_ident("cfg_attr")
        && let Some((condition, metas)) = cfg_attr(&list.tokens)
    {
        let mut inner = Vec::new();
        metas.iter().for_each(|meta| collect(meta, &mut inner));
        if let Some(inner) = join(inner) {
            predicates.push(Cfg::Any(vec![Cfg::Not(Box::new(condition)), inner]));
        }
    }
}

/// One predicate for several.
pub(super) fn join(mut predicates: Vec<Cfg>) -> Option<Cfg> {
    if predicates.len() > 1 { Some(Cfg::All(predicates)) } else { predicates.pop() }
}

/// The condition and the attributes of a `cfg_attr`.
pub(super) fn cfg_attr(tokens: &TokenStream) -> Option<(Cfg, Vec<syn::Meta>)> {
    let parser = |input: ParseStream| {
        let condition = predicate_prefix(input)?;
        let mut metas = Vec::new();
        while input.parse::<Option<Token![,]>>()?.is_some() && !input.is_empty() {
            metas.push(input.parse()?);
        }
        Ok((condition, metas))
    };
    parser.parse2(tokens.clone()).ok()
}

/// Reads all of the tokens as a predicate, as in `cfg(…)`.
pub(super) fn predicate(input: ParseStream) -> syn::Result<Cfg> {
    let cfg = predicate_prefix(input)?;
    input.parse::<Option<Token![,]>>()?;
    Ok(cfg)
}

/// Reads one predicate.
fn predicate_prefix(input: ParseStream) -> syn::Result<Cfg> {
    if input.peek(syn::LitBool) {
        return Ok(Cfg::Bool(input.parse::<syn::LitBool>()?.value));
    }
    let name = input.call(Ident::parse_any)?.unraw().to_string();
    if input.peek(token::Paren) {
        let content;
        syn::parenthesized!(content in input);
        return combination(&name, &content);
    }
    if !input.peek(Token![=>]) && input.parse::<Option<Token![=]>>()?.is_some() {
        return Ok(match input.parse::<Lit>()? {
            Lit::Str(value) => Cfg::Pair(name.into(), value.value().into()),
            _ => Cfg::Flag(name.into()),
        });
    }
    Ok(Cfg::Flag(name.into()))
}

/// Reads what stands in `all(…)`, `any(…)`, `not(…)`; other predicates with arguments count as flags.
fn combination(name: &str, content: ParseStream) -> syn::Result<Cfg> {
    if !matches!(name, "all" | "any" | "not") {
        content.parse::<TokenStream>()?;
        return Ok(Cfg::Flag(name.into()));
    }
    let mut parts = Vec::new();
    while !content.is_empty() {
        parts.push(predicate_prefix(content)?);
        if !content.is_empty() {
            content.parse::<Token![,]>()?;
        }
    }
    Ok(match name {
        "all" => Cfg::All(parts),
        "any" => Cfg::Any(parts),
        _ => Cfg::Not(Box::new(parts.pop().unwrap_or(Cfg::Bool(false)))),
    })
}

/// The value of `name = "…"`.
pub(super) fn string_value(meta: &syn::Meta) -> Option<String> {
    match meta {
        syn::Meta::NameValue(pair) => match &pair.value {
            syn::Expr::Lit(syn::ExprLit { lit: Lit::Str(value), .. }) => Some(value.value()),
            _ => None,
        },
        _ => None,
    }
}
