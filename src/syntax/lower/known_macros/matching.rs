//! `matches!` and its kin, and `vec!`.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser as _};
use syn::{Expr as SynExpr, Pat as SynPat, Token};

use crate::syntax::facts::*;
use crate::syntax::lower::Lower;
use crate::syntax::lower::macros::expr_list;

impl Lower<'_> {
    /// Reads `matches!(value, pattern if guard)` as a `match` with the values `true` and `false`. What
    /// `assert_matches!` has after it stands in a tuple with it.
    pub(super) fn matches(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let (value, pat, guard, rest) = matches.parse2(tokens.clone()).ok()?;
        let value = self.expr(&value);
        let hit = self.guarded_pat(&pat, guard.as_ref());
        let miss = self.add_pat(Pat::Wild);
        let arms = [hit, miss].map(|pat| Arm { pat, body: self.add_expr(Expr::Lit(Lit::Bool)), cfg: None });
        let arms = self.facts.store(arms);
        let result = self.add_expr(Expr::Match(value, arms));
        if rest.is_empty() {
            return Some(MacroInput::Expr(result));
        }
        let mut parts = vec![result];
        parts.extend(rest.iter().map(|expr| self.expr(expr)));
        let parts = self.facts.store(parts);
        Some(MacroInput::Expr(self.add_expr(Expr::Tuple(parts))))
    }

    /// Lowers `pattern if guard`.
    pub(super) fn guarded_pat(&mut self, pat: &SynPat, guard: Option<&SynExpr>) -> PatId {
        let pat = self.pat(pat);
        match guard {
            None => pat,
            Some(guard) => {
                let guard = self.expr(guard);
                self.add_pat(Pat::Guard(pat, guard))
            }
        }
    }

    /// Reads `vec![value; count]` as the array, and `vec![a, b]` as its elements.
    pub(super) fn vec(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let (first, rest) = first_and_rest.parse2(tokens.clone()).ok()?;
        let first = self.expr(&first);
        Some(match rest {
            Rest::Count(count) => {
                let count = self.expr(&count);
                MacroInput::Expr(self.add_expr(Expr::Repeat(first, count)))
            }
            Rest::Elements(elements) => {
                let mut exprs = vec![first];
                exprs.extend(elements.iter().map(|element| self.expr(element)));
                MacroInput::Exprs { exprs: self.facts.store(exprs), whole: true }
            }
        })
    }
}

fn matches(input: ParseStream) -> syn::Result<(SynExpr, SynPat, Option<SynExpr>, Vec<SynExpr>)> {
    let value = input.parse()?;
    input.parse::<Token![,]>()?;
    let pat = SynPat::parse_multi_with_leading_vert(input)?;
    let guard = if input.parse::<Option<Token![if]>>()?.is_some() { Some(input.parse()?) } else { None };
    input.parse::<Option<Token![,]>>()?;
    Ok((value, pat, guard, expr_list(input)?))
}

/// What follows the first expression in `vec!`.
enum Rest {
    Count(SynExpr),
    Elements(Vec<SynExpr>),
}

fn first_and_rest(input: ParseStream) -> syn::Result<(SynExpr, Rest)> {
    let first = input.parse()?;
    if input.parse::<Option<Token![;]>>()?.is_some() {
        return Ok((first, Rest::Count(input.parse()?)));
    }
    input.parse::<Option<Token![,]>>()?;
    Ok((first, Rest::Elements(expr_list(input)?)))
}
