//! Macros that stand for items: `thread_local!`, `lazy_static!`, `bitflags!`, syn's `custom_keyword!`, `cfg_if!`,
//! `cfg_select!`.

use proc_macro2::{Span, TokenStream};
use syn::parse::{ParseStream, Parser as _};
use syn::{Attribute, Expr as SynExpr, Ident, Token, Type as SynType, Visibility, token};

use crate::syntax::facts::*;
use crate::syntax::lower::items::Head;
use crate::syntax::lower::{Lower, all, cfgs};

/// Whether the call of a macro among statements stands for items of the block.
pub(in crate::syntax::lower) fn stands_for_items(mac: &syn::Macro) -> bool {
    let is = |name: &str| mac.path.segments.last().is_some_and(|last| last.ident == name);
    if ["thread_local", "lazy_static", "bitflags"].into_iter().any(is) {
        return true;
    }
    let branches = if is("cfg_if") {
        branches.parse2(mac.tokens.clone())
    } else if is("cfg_select") {
        select_branches.parse2(mac.tokens.clone())
    } else {
        return false;
    };
    branches.is_ok_and(|branches| {
        let items: Option<Vec<_>> = branches.iter().map(|branch| items_of(branch).ok()).collect();
        items.is_some_and(|items| items.iter().any(|items| !items.is_empty()) && !has_calls(&items))
    })
}

fn items_of(branch: &Branch) -> syn::Result<Vec<syn::Item>> {
    all.parse2(branch.tokens.clone())
}

/// Macro calls may be items as well as statements.
fn has_calls(branches: &[Vec<syn::Item>]) -> bool {
    branches.iter().flatten().any(|item| matches!(item, syn::Item::Macro(item) if item.ident.is_none()))
}

impl Lower<'_> {
    /// Reads `static NAME: T = value;` and `static NAME: T = const { value };`.
    pub(super) fn thread_local(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let statics: Vec<Static> = all.parse2(tokens.clone()).ok()?;
        Some(self.static_items(&statics, true))
    }

    /// Reads `static ref NAME: T = value;`.
    pub(super) fn lazy_static(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let statics: Vec<Static> = all.parse2(tokens.clone()).ok()?;
        Some(self.static_items(&statics, false))
    }

    fn static_items(&mut self, statics: &[Static], thread_local: bool) -> MacroInput {
        MacroInput::Items(self.list(statics, |this, item| {
            let head = Head {
                attrs: &item.attrs,
                vis: Some(&item.vis),
                ident: Some(&item.ident),
                first: item.first,
                last: item.last,
            };
            this.add_item(&head, |this| ItemKind::Static {
                ty: this.ty(&item.ty),
                value: Some(this.expr(&item.value)),
                mutable: false,
                thread_local,
            })
        }))
    }

    /// Reads the name of a keyword as a public struct without fields.
    pub(super) fn keyword(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let ident: Ident = syn::parse2(tokens.clone()).ok()?;
        let span = ident.span();
        let vis = Visibility::Public(Token![pub](span));
        let head = Head { attrs: &[], vis: Some(&vis), ident: Some(&ident), first: span, last: span };
        let item = self.add_item(&head, |_| {
            let (generics, fields) = (Generics::default(), List::default());
            ItemKind::Struct { generics, fields, shape: Shape::Unit }
        });
        Some(MacroInput::Items(self.facts.store([item])))
    }

    /// Reads `struct Flags: u32 { const A = 1; }` as a struct and an impl with the consts; `impl Flags: u32 { … }` as
    /// the impl alone.
    pub(super) fn bitflags(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let flags: Vec<Flags> = all.parse2(tokens.clone()).ok()?;
        let mut items = Vec::new();
        for flags in &flags {
            if flags.is_struct {
                items.push(self.flags_struct(flags));
            }
            items.push(self.flags_impl(flags));
            items.extend(self.flags_operators(&flags.ident));
        }
        Some(MacroInput::Items(self.facts.store(items)))
    }

    fn flags_struct(&mut self, flags: &Flags) -> ItemId {
        let (first, last) = (flags.first, flags.last);
        let head = Head { attrs: &flags.attrs, vis: Some(&flags.vis), ident: Some(&flags.ident), first, last };
        self.add_item(&head, |this| {
            let field = Field {
                name: this.intern("0"),
                pos: this.type_start(&flags.bits),
                vis: Vis::Inherited,
                ty: this.ty(&flags.bits),
                cfg: None,
                attrs: List::default(),
            };
            let fields = this.facts.store([field]);
            ItemKind::Struct { generics: Generics::default(), fields, shape: Shape::Tuple }
        })
    }

    fn flags_impl(&mut self, flags: &Flags) -> ItemId {
        let head = Head { attrs: &[], vis: None, ident: None, first: flags.first, last: flags.last };
        self.add_item(&head, |this| ItemKind::Impl {
            generics: Generics::default(),
            of_trait: None,
            negative: false,
            self_ty: this.name_type(&flags.ident),
            items: this.flags_items(flags),
        })
    }

    /// The flags as consts, and the functions that the macro adds.
    fn flags_items(&mut self, flags: &Flags) -> List<ItemId> {
        let consts = flags.values.iter().map(|value| self.flag(flags, value));
        let mut items: Vec<ItemId> = consts.collect();
        items.extend(self.flags_members(&flags.ident, &flags.bits));
        self.facts.store(items)
    }

    fn flag(&mut self, flags: &Flags, value: &Flag) -> ItemId {
        let (first, last) = (value.ident.span(), value.last);
        let vis = Visibility::Public(Token![pub](first));
        let head = Head { attrs: &value.attrs, vis: Some(&vis), ident: Some(&value.ident), first, last };
        self.add_item(&head, |this| ItemKind::Const {
            ty: this.name_type(&flags.ident),
            value: Some(this.expr(&value.value)),
        })
    }

    pub(super) fn name_type(&mut self, ident: &Ident) -> TypeId {
        let (name, pos) = self.name_at(ident);
        let path = self.name_path(name, pos);
        self.add_type(Type::Path(path))
    }

    /// Reads `if #[cfg(a)] { … } else { … }`: as the items of all branches, each under its condition, or as a `match`
    /// with an arm for each branch.
    pub(super) fn cfg_if(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        self.branches(&branches.parse2(tokens.clone()).ok()?)
    }

    /// Reads the condition of `cfg!`. Its value is not needed; which features the file asks for is.
    pub(super) fn condition(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        let condition = cfgs::predicate.parse2(tokens.clone()).ok()?;
        self.add_cfg(condition);
        Some(MacroInput::Nothing)
    }

    /// Reads `a => { … } _ => { … }`, likewise.
    pub(super) fn cfg_select(&mut self, tokens: &TokenStream) -> Option<MacroInput> {
        self.branches(&select_branches.parse2(tokens.clone()).ok()?)
    }

    fn branches(&mut self, branches: &[Branch]) -> Option<MacroInput> {
        let items: syn::Result<Vec<Vec<syn::Item>>> = branches.iter().map(items_of).collect();
        if let Ok(items) = items
            && (self.among_items || !has_calls(&items))
        {
            return Some(self.branches_of_items(branches, &items));
        }
        let mut blocks = Vec::new();
        for branch in branches {
            blocks.push(syn::Block::parse_within.parse2(branch.tokens.clone()).ok()?);
        }
        let nothing = self.add_expr(Expr::Missing);
        let arms = self.list(branches.iter().zip(&blocks), |this, (branch, block)| {
            let block = this.stmts(block);
            Arm {
                pat: this.add_pat(Pat::Wild),
                body: this.add_expr(Expr::Block(BlockKind::Plain, block)),
                cfg: branch.cfg.clone().map(|cfg| this.add_cfg(cfg)),
            }
        });
        Some(MacroInput::Expr(self.add_expr(Expr::Match(nothing, arms))))
    }

    fn branches_of_items(&mut self, branches: &[Branch], items: &[Vec<syn::Item>]) -> MacroInput {
        let mut lowered = Vec::new();
        for (branch, items) in branches.iter().zip(items) {
            let branch_cfg = branch.cfg.clone().map(|cfg| self.add_cfg(cfg));
            let start = lowered.len();
            items.iter().for_each(|item| self.item(item, &mut lowered));
            for id in &lowered[start..] {
                let cfg = self.both_cfgs(branch_cfg, self.facts[*id].cfg);
                self.facts.items[id.0 as usize].cfg = cfg;
            }
        }
        MacroInput::Items(self.facts.store(lowered))
    }
}

/// `static [ref] NAME: T = value;`
struct Static {
    attrs: Vec<Attribute>,
    vis: Visibility,
    ident: Ident,
    ty: SynType,
    value: SynExpr,
    first: Span,
    last: Span,
}

impl syn::parse::Parse for Static {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        let first = input.parse::<Token![static]>()?.span;
        input.parse::<Option<Token![ref]>>()?;
        let ident: Ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let ty = input.parse()?;
        input.parse::<Token![=]>()?;
        let value = input.parse()?;
        let last = if input.is_empty() { ident.span() } else { input.parse::<Token![;]>()?.span };
        Ok(Self { attrs, vis, ident, ty, value, first, last })
    }
}

/// `struct Flags: u32 { … }` or `impl Flags: u32 { … }`.
struct Flags {
    attrs: Vec<Attribute>,
    vis: Visibility,
    is_struct: bool,
    ident: Ident,
    bits: SynType,
    values: Vec<Flag>,
    first: Span,
    last: Span,
}

/// `const A = 1;`
struct Flag {
    attrs: Vec<Attribute>,
    ident: Ident,
    value: SynExpr,
    last: Span,
}

impl syn::parse::Parse for Flags {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        let vis = input.parse()?;
        let first = input.span();
        let is_struct = input.parse::<Option<Token![struct]>>()?.is_some();
        if !is_struct {
            input.parse::<Token![impl]>()?;
        }
        let ident = input.parse()?;
        input.parse::<Token![:]>()?;
        let bits = input.parse()?;
        let content;
        let braces: token::Brace = syn::braced!(content in input);
        let values = all(&content)?;
        Ok(Self { attrs, vis, is_struct, ident, bits, values, first, last: braces.span.close() })
    }
}

impl syn::parse::Parse for Flag {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        let attrs = input.call(Attribute::parse_outer)?;
        input.parse::<Token![const]>()?;
        let ident = input.call(syn::ext::IdentExt::parse_any)?;
        input.parse::<Token![=]>()?;
        let value = input.parse()?;
        Ok(Self { attrs, ident, value, last: input.parse::<Token![;]>()?.span })
    }
}

/// A branch of `cfg_if!` or `cfg_select!`.
struct Branch {
    /// Its condition and that no branch before it holds.
    cfg: Option<Cfg>,
    tokens: TokenStream,
}

fn branches(input: ParseStream) -> syn::Result<Vec<Branch>> {
    let mut branches = Vec::new();
    let mut before = Vec::new();
    while !input.is_empty() {
        let condition = branch_condition(input)?;
        let content;
        syn::braced!(content in input);
        let cfg = cfgs::join(before.iter().cloned().chain(condition.clone()).collect());
        branches.push(Branch { cfg, tokens: content.parse()? });
        before.extend(condition.map(|cfg| Cfg::Not(Box::new(cfg))));
        input.parse::<Option<Token![else]>>()?;
    }
    Ok(branches)
}

fn select_branches(input: ParseStream) -> syn::Result<Vec<Branch>> {
    let mut branches = Vec::new();
    let mut before = Vec::new();
    while !input.is_empty() {
        let condition =
            if input.parse::<Option<Token![_]>>()?.is_some() { None } else { Some(cfgs::predicate(input)?) };
        input.parse::<Token![=>]>()?;
        let tokens = if input.peek(token::Brace) {
            let content;
            syn::braced!(content in input);
            content.parse()?
        } else {
            let mut tokens = TokenStream::new();
            while !input.is_empty() && !input.peek(Token![,]) {
                tokens.extend([input.parse::<proc_macro2::TokenTree>()?]);
            }
            tokens
        };
        let cfg = cfgs::join(before.iter().cloned().chain(condition.clone()).collect());
        branches.push(Branch { cfg, tokens });
        before.extend(condition.map(|cfg| Cfg::Not(Box::new(cfg))));
        input.parse::<Option<Token![,]>>()?;
    }
    Ok(branches)
}

/// Reads `if #[cfg(a)]`; nothing stands before the braces of the last branch.
fn branch_condition(input: ParseStream) -> syn::Result<Option<Cfg>> {
    if input.parse::<Option<Token![if]>>()?.is_none() {
        return Ok(None);
    }
    let (attr, predicate);
    input.parse::<Token![#]>()?;
    syn::bracketed!(attr in input);
    attr.parse::<Ident>()?;
    syn::parenthesized!(predicate in attr);
    cfgs::predicate(&predicate).map(Some)
}
