//! What the parser recognises but keeps as tokens: unstable syntax, and what is right as syntax alone.
//!
//! Lowers what can be read in it: names, types, bodies, and at least the expressions among the tokens.

use proc_macro2::TokenStream;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream, Parser as _};
use syn::{Ident, Token, token};

use super::items::Head;
use super::{Lower, respell};
use crate::syntax::facts::*;
use crate::syntax::{Problem, ProblemKind};

impl Lower<'_> {
    /// Lowers an item: a `use` with `::` inside of braces as several, any other odd one as one.
    pub(super) fn verbatim_items(&mut self, tokens: &TokenStream, lowered: &mut Vec<ItemId>) {
        match respell::uses(tokens) {
            Some(uses) => uses.iter().for_each(|item| self.item(item, lowered)),
            None => lowered.extend(self.verbatim_item(tokens)),
        }
    }

    /// Lowers an item or a member in a form that its place does not allow: `fn f();` in a module, `pub fn` in a trait,
    /// `const trait`, a generic const, `macro m { … }`.
    pub(super) fn verbatim_item(&mut self, tokens: &TokenStream) -> Option<ItemId> {
        let item = match odd_item.parse2(tokens.clone()) {
            Ok(item) => item,
            Err(error) => {
                let (pos, message) = (self.start(error.span()), format!("unknown syntax: {error}"));
                self.facts.problems.push(Problem { pos, kind: ProblemKind::Unparsable, message });
                return None;
            }
        };
        match item.form {
            Form::Member(member) => {
                let member = with_attrs(member, item.attrs);
                self.trait_item(&member, Some(&item.vis))
            }
            Form::Item(inner) => {
                let mut lowered = Vec::new();
                self.item(&inner, &mut lowered);
                lowered.pop()
            }
            Form::Value(value) => Some(self.odd_value(&item.attrs, &item.vis, &value)),
            Form::Macro(name, rules) => {
                let (first, last) = (name.span(), last_span(&rules).unwrap_or_else(|| name.span()));
                let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&name), first, last };
                Some(self.add_item(&head, |this| ItemKind::MacroRules { rules: this.tokens(&rules), export: false }))
            }
        }
    }

    fn odd_value(&mut self, attrs: &[syn::Attribute], vis: &syn::Visibility, item: &OddValue) -> ItemId {
        let (first, last) = (item.ident.span(), item.semicolon.spans[0]);
        let head = Head { attrs, vis: Some(vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| {
            let ty = match &item.ty {
                Some(ty) => this.ty(ty),
                None => this.add_type(Type::Infer),
            };
            let value = item.value.as_ref().map(|value| this.expr(value));
            if item.is_static {
                ItemKind::Static { ty, value, mutable: item.mutable, thread_local: false }
            } else {
                ItemKind::Const { ty, value }
            }
        })
    }

    /// Lowers `builtin # f(…)`, `become f(x)` and the like to the expressions found after the first word: all of it
    /// would be the same expression again.
    pub(super) fn verbatim_expr(&mut self, tokens: &TokenStream) -> ExprId {
        let parts = self.token_islands(&tokens.clone().into_iter().skip(1).collect());
        self.add_expr(Expr::Tuple(parts))
    }

    /// Lowers `box p`.
    pub(super) fn verbatim_pat(&mut self, tokens: &TokenStream) -> PatId {
        let boxed = |input: ParseStream| {
            if input.peek(Token![const]) {
                let block: syn::ExprConst = input.parse()?;
                return Ok(syn::Pat::Const(block));
            }
            input.parse::<Token![box]>()?;
            syn::Pat::parse_single(input)
        };
        match boxed.parse2(tokens.clone()) {
            Ok(pat) => self.pat(&pat),
            Err(_) => self.add_pat(Pat::Wild),
        }
    }

    /// Lowers `dyn* Trait` and `unsafe<'a> T`.
    pub(super) fn verbatim_type(&mut self, tokens: &TokenStream) -> TypeId {
        match odd_type.parse2(tokens.clone()) {
            Ok(ty) => self.ty(&ty),
            Err(_) => self.add_type(Type::Infer),
        }
    }

    /// Lowers `[const] Trait` and `~const Trait`.
    pub(super) fn verbatim_bound(&mut self, tokens: &TokenStream) -> Option<Bound> {
        let bound = |input: ParseStream| {
            while !input.peek(Ident) && !input.peek(Token![::]) {
                input.parse::<proc_macro2::TokenTree>()?;
            }
            input.parse::<syn::TypeParamBound>()
        };
        let bound = bound.parse2(tokens.clone()).ok()?;
        self.bound(&bound)
    }
}

/// An item as far as it could be read.
struct OddItem {
    attrs: Vec<syn::Attribute>,
    vis: syn::Visibility,
    form: Form,
}

enum Form {
    /// It has the form of a trait's member.
    Member(syn::TraitItem),
    /// Without some word in front it is an item.
    Item(syn::Item),
    /// A const or a static.
    Value(OddValue),
    /// `macro m { … }`, as the tokens of its rules.
    Macro(Ident, TokenStream),
}

/// A const or a static that lacks its type or value, or has generic parameters.
struct OddValue {
    is_static: bool,
    mutable: bool,
    ident: Ident,
    ty: Option<syn::Type>,
    value: Option<syn::Expr>,
    semicolon: Token![;],
}

fn odd_item(input: ParseStream) -> syn::Result<OddItem> {
    let attrs = input.call(syn::Attribute::parse_outer)?;
    let vis = input.parse()?;
    if input.peek(Token![default]) {
        input.parse::<Token![default]>()?;
    }
    Ok(OddItem { attrs, vis, form: odd_form(input)? })
}

fn odd_form(input: ParseStream) -> syn::Result<Form> {
    if input.peek(Token![macro]) {
        return odd_macro(input);
    }
    if input.peek(Token![impl]) && input.peek2(token::Paren) {
        input.parse::<Token![impl]>()?; // `impl(crate) trait`
        input.parse::<proc_macro2::Group>()?;
    }
    if input.peek(Token![const]) && !input.peek2(Token![fn]) && !input.peek2(Token![unsafe]) {
        let ahead = input.fork();
        ahead.parse::<Token![const]>()?;
        if ahead.peek(Token![trait]) || ahead.peek(Token![impl]) || ahead.peek(Token![auto]) {
            input.parse::<Token![const]>()?;
            return odd_impl_or_trait(input);
        }
        return odd_value(input).map(Form::Value);
    }
    if input.peek(Token![static]) || input.peek2(Token![static]) {
        return odd_value(input).map(Form::Value);
    }
    if input.peek(Token![trait]) || input.peek(Token![impl]) {
        return odd_impl_or_trait(input);
    }
    input.parse().map(Form::Member)
}

/// A trait, or an impl without the `const` in front of its trait.
fn odd_impl_or_trait(input: ParseStream) -> syn::Result<Form> {
    input.parse().map(Form::Item)
}

fn odd_macro(input: ParseStream) -> syn::Result<Form> {
    input.parse::<Token![macro]>()?;
    let name = input.parse()?;
    let matcher: TokenStream = input.parse()?;
    let mut trees = matcher.clone().into_iter();
    let rules = match (trees.next(), trees.next()) {
        // `macro m { (…) => { … } }` holds rules; `macro m(…) { … }` is the one rule.
        (Some(proc_macro2::TokenTree::Group(rules)), None) => rules.stream(),
        (Some(matcher), Some(body)) => quote_rule(matcher, body),
        _ => matcher,
    };
    Ok(Form::Macro(name, rules))
}

/// The tokens of `matcher => body`.
fn quote_rule(matcher: proc_macro2::TokenTree, body: proc_macro2::TokenTree) -> TokenStream {
    let mut arrow = [
        proc_macro2::Punct::new('=', proc_macro2::Spacing::Joint),
        proc_macro2::Punct::new('>', proc_macro2::Spacing::Alone),
    ];
    for punct in &mut arrow {
        punct.set_span(body.span());
    }
    let [equals, greater] = arrow;
    [matcher, equals.into(), greater.into(), body].into_iter().collect()
}

fn odd_value(input: ParseStream) -> syn::Result<OddValue> {
    if !input.peek(Token![static]) && !input.peek(Token![const]) {
        input.call(Ident::parse_any)?; // `safe` or `unsafe`
    }
    let is_static = input.peek(Token![static]);
    input.call(Ident::parse_any)?;
    let mutable = input.parse::<Option<Token![mut]>>()?.is_some();
    let ident = input.call(Ident::parse_any)?;
    input.parse::<syn::Generics>()?;
    let ty = if input.parse::<Option<Token![:]>>()?.is_some() { Some(input.parse()?) } else { None };
    let value = if input.parse::<Option<Token![=]>>()?.is_some() { Some(input.parse()?) } else { None };
    input.parse::<Option<syn::WhereClause>>()?;
    Ok(OddValue { is_static, mutable, ident, ty, value, semicolon: input.parse()? })
}

fn odd_type(input: ParseStream) -> syn::Result<syn::Type> {
    if input.peek(Token![dyn]) {
        input.parse::<Token![dyn]>()?;
        input.parse::<Token![*]>()?;
    } else if input.peek(Token![unsafe]) {
        input.parse::<Token![unsafe]>()?;
        while !input.peek(Token![>]) {
            input.parse::<proc_macro2::TokenTree>()?;
        }
        input.parse::<Token![>]>()?;
    } else {
        return Err(input.error("unknown type"));
    }
    input.call(syn::Type::parse)
}

/// Gives a member the attributes that were read before it.
fn with_attrs(mut member: syn::TraitItem, attrs: Vec<syn::Attribute>) -> syn::TraitItem {
    match &mut member {
        syn::TraitItem::Fn(item) => item.attrs = attrs,
        syn::TraitItem::Const(item) => item.attrs = attrs,
        syn::TraitItem::Type(item) => item.attrs = attrs,
        syn::TraitItem::Macro(item) => item.attrs = attrs,
        _ => {}
    }
    member
}

fn last_span(tokens: &TokenStream) -> Option<proc_macro2::Span> {
    tokens.clone().into_iter().last().map(|token| token.span())
}
