//! `select!` of tokio, futures and crossbeam.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser as _};
use syn::punctuated::Punctuated;
use syn::{Expr as SynExpr, Ident, Pat as SynPat, Token, token};

use crate::syntax::facts::*;
use crate::syntax::lower::Lower;

impl Lower<'_> {
    /// Reads the branches as the arms of one `match`, so that its value is theirs. The arm of a branch holds a `match`
    /// on what its future gives, under its condition.
    pub(super) fn select(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let branches = branches.parse2(tokens.clone()).ok()?;
        let nothing = self.add_expr(Expr::Missing);
        let arms = self.list(&branches, Self::branch);
        Some(MacroInput::Expr(self.add_expr(Expr::Match(nothing, arms))))
    }

    fn branch(&mut self, branch: &Branch) -> Arm {
        let mut pat = self.add_pat(Pat::Wild);
        if let Some(condition) = &branch.condition {
            let condition = self.expr(condition);
            pat = self.add_pat(Pat::Guard(pat, condition));
        }
        let value = match &branch.event {
            Event::Future(future) => {
                let future = self.expr(future);
                self.add_expr(Expr::Await(future))
            }
            Event::Operation(args) => {
                let args = self.exprs(args);
                self.add_expr(Expr::Tuple(args))
            }
            Event::Otherwise => return Arm { pat, body: self.expr(&branch.body), cfg: None },
        };
        let arm = Arm { pat: self.pat(&branch.pat), body: self.expr(&branch.body), cfg: None };
        let arms = self.facts.store([arm]);
        Arm { pat, body: self.add_expr(Expr::Match(value, arms)), cfg: None }
    }
}

struct Branch {
    pat: SynPat,
    event: Event,
    condition: Option<SynExpr>,
    body: SynExpr,
}

/// What a branch waits for.
enum Event {
    /// `pattern = future`.
    Future(SynExpr),
    /// `recv(channel) -> pattern`.
    Operation(Punctuated<SynExpr, Token![,]>),
    /// `else`, `default`, `complete`.
    Otherwise,
}

fn branches(input: ParseStream) -> syn::Result<Vec<Branch>> {
    if input.peek(Ident) && input.peek2(Token![;]) {
        input.parse::<Ident>()?; // `biased;`
        input.parse::<Token![;]>()?;
    }
    let mut branches = Vec::new();
    while !input.is_empty() {
        let (pat, event) = event(input)?;
        let condition = if input.parse::<Option<Token![,]>>()?.is_some() {
            input.parse::<Token![if]>()?;
            Some(input.parse()?)
        } else {
            None
        };
        input.parse::<Token![=>]>()?;
        let body = SynExpr::parse_with_earlier_boundary_rule(input)?;
        input.parse::<Option<Token![,]>>()?;
        branches.push(Branch { pat, event, condition, body });
    }
    Ok(branches)
}

fn event(input: ParseStream) -> syn::Result<(SynPat, Event)> {
    let wild = |span| SynPat::Wild(syn::PatWild { attrs: Vec::new(), underscore_token: Token![_](span) });
    if input.peek(Token![else]) || input.peek(Ident) && input.peek2(Token![=>]) {
        let span = input.call(syn::ext::IdentExt::parse_any).map(|word: Ident| word.span())?;
        return Ok((wild(span), Event::Otherwise));
    }
    if input.peek(Ident) && input.peek2(token::Paren) && (input.peek3(Token![->]) || input.peek3(Token![=>])) {
        let span = input.parse::<Ident>()?.span();
        let args;
        syn::parenthesized!(args in input);
        let args = Punctuated::parse_terminated(&args)?;
        let arrow = input.parse::<Option<Token![->]>>()?;
        let pat = if arrow.is_some() { SynPat::parse_multi_with_leading_vert(input)? } else { wild(span) };
        return Ok((pat, Event::Operation(args)));
    }
    let pat = SynPat::parse_multi_with_leading_vert(input)?;
    input.parse::<Token![=]>()?;
    Ok((pat, Event::Future(input.parse()?)))
}
