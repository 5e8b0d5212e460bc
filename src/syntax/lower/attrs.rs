//! Attributes: those that may name a macro, derives, `#[path]`, and marks such as `#[test]`.
//!
//! Leaves out the attributes that the language, the compiler's tools and Clippy define.

use proc_macro2::TokenTree;
use syn::punctuated::Punctuated;
use syn::{Meta, Token};

use super::Lower;
use super::cfgs::{cfg_attr, string_value};
use crate::syntax::facts::*;

/// Attributes that name no macro of a crate.
const BUILT_IN: &[&str] = &[
    "allow",
    "allow_internal_unsafe",
    "allow_internal_unstable",
    "automatically_derived",
    "bench",
    "cfg",
    "cfg_attr",
    "cold",
    "collapse_debuginfo",
    "coverage",
    "crate_name",
    "crate_type",
    "debugger_visualizer",
    "default",
    "deny",
    "deprecated",
    "derive",
    "diagnostic",
    "doc",
    "expect",
    "export_name",
    "feature",
    "ffi_const",
    "ffi_pure",
    "forbid",
    "fundamental",
    "global_allocator",
    "ignore",
    "inline",
    "instruction_set",
    "lang",
    "link",
    "link_name",
    "link_ordinal",
    "link_section",
    "macro_export",
    "macro_use",
    "marker",
    "may_dangle",
    "must_use",
    "naked",
    "no_builtins",
    "no_core",
    "no_implicit_prelude",
    "no_link",
    "no_main",
    "no_mangle",
    "no_std",
    "non_exhaustive",
    "optimize",
    "panic_handler",
    "path",
    "recursion_limit",
    "repr",
    "rustc_builtin_macro",
    "rustc_const_stable",
    "rustc_const_unstable",
    "should_panic",
    "stable",
    "target_feature",
    "test",
    "thread_local",
    "track_caller",
    "type_length_limit",
    "unsafe",
    "unstable",
    "used",
    "warn",
    "windows_subsystem",
];

/// The first segments of attributes that belong to tools.
const TOOLS: &[&str] = &["clippy", "diagnostic", "miri", "rust_analyzer", "rustc", "rustdoc", "rustfmt"];

impl Lower<'_> {
    /// Lowers the attributes that may name macros.
    pub(super) fn attrs(&mut self, attrs: &[syn::Attribute]) -> List<Attr> {
        if attrs.is_empty() {
            return List::default();
        }
        let mut lowered = Vec::new();
        for attr in attrs {
            self.attr(&attr.meta, None, &mut lowered);
        }
        self.facts.store(lowered)
    }

    fn attr(&mut self, meta: &Meta, cfg: Option<CfgId>, lowered: &mut Vec<Attr>) {
        let path = meta.path();
        if path.is_ident("doc") {
            return; // by far the most frequent
        }
        if path.is_ident("derive") {
            return self.derives(meta, cfg, lowered);
        }
        if path.is_ident("cfg_attr") {
            let Meta::List(list) = meta else { return };
            let Some((condition, metas)) = cfg_attr(&list.tokens) else { return };
            let condition = self.add_cfg(condition);
            let cfg = self.both_cfgs(cfg, Some(condition));
            metas.iter().for_each(|meta| self.attr(meta, cfg, lowered));
            return;
        }
        if self.is_built_in(path) {
            return;
        }
        let args = self.attr_args(meta);
        let tokens = match meta {
            Meta::List(list) => self.tokens(&list.tokens),
            Meta::NameValue(pair) => self.literal_token(&pair.value),
            Meta::Path(_) => List::default(),
        };
        let path = self.path(path);
        lowered.push(Attr { path, derive: false, args, tokens, cfg });
    }

    /// The literal of `#[name = "…"]`.
    fn literal_token(&mut self, value: &syn::Expr) -> List<Token> {
        let syn::Expr::Lit(literal) = value else { return List::default() };
        let (written, start) = self.source.literal(literal.lit.span());
        let token = Token { kind: TokenKind::Literal(self.intern(written)), pos: start };
        self.facts.store([token])
    }

    fn derives(&mut self, meta: &Meta, cfg: Option<CfgId>, lowered: &mut Vec<Attr>) {
        let Meta::List(list) = meta else { return };
        let Ok(paths) = list.parse_args_with(Punctuated::<syn::Path, Token![,]>::parse_terminated) else { return };
        for path in &paths {
            let path = self.path(path);
            lowered.push(Attr { path, derive: true, args: List::default(), tokens: List::default(), cfg });
        }
    }

    fn is_built_in(&mut self, path: &syn::Path) -> bool {
        let Some(first) = path.segments.first() else { return true };
        let name = self.name(&first.ident);
        let name = self.facts.name(name);
        if path.segments.len() == 1 { BUILT_IN.binary_search(&name).is_ok() } else { TOOLS.contains(&name) }
    }

    /// The expressions in the arguments of an attribute.
    fn attr_args(&mut self, meta: &Meta) -> List<ExprId> {
        match meta {
            Meta::Path(_) => List::default(),
            Meta::List(list) => self.attr_islands(&list.tokens),
            Meta::NameValue(pair) => match &pair.value {
                syn::Expr::Lit(_) => List::default(),
                value => {
                    let value = self.expr(value);
                    self.facts.store([value])
                }
            },
        }
    }

    /// Lowers `#[path = "…"]`.
    pub(super) fn path_attrs(&mut self, attrs: &[syn::Attribute]) -> List<PathAttr> {
        let mut lowered = Vec::new();
        for attr in attrs {
            self.path_attr(&attr.meta, None, &mut lowered);
        }
        self.facts.store(lowered)
    }

    fn path_attr(&mut self, meta: &Meta, cfg: Option<CfgId>, lowered: &mut Vec<PathAttr>) {
        if meta.path().is_ident("path")
            && let Some(path) = string_value(meta)
        {
            lowered.push(PathAttr { cfg, path: path.into() });
        } else if meta.path().is_ident("cfg_attr")
            && let Meta::List(list) = meta
            && let Some((condition, metas)) = cfg_attr(&list.tokens)
            && metas.iter().any(|meta| meta.path().is_ident("path") || meta.path().is_ident("cfg_attr"))
        {
            let condition = self.add_cfg(condition);
            let cfg = self.both_cfgs(cfg, Some(condition));
            metas.iter().for_each(|meta| self.path_attr(meta, cfg, lowered));
        }
    }
}

/// True if one of the attributes, or of those inside a `cfg_attr`, has this name.
pub(super) fn has(attrs: &[syn::Attribute], name: &str) -> bool {
    any_meta(attrs, &mut |path| path.is_ident(name))
}

/// True for `#[test]`, `#[bench]`, `#[tokio::test]`: code that is compiled only for tests.
pub(super) fn is_test(attrs: &[syn::Attribute]) -> bool {
    any_meta(attrs, &mut |path| path.is_ident("bench") || path.segments.last().is_some_and(|last| last.ident == "test"))
}

/// True if a `#[derive(…)]` has an entry of this name. (Read from the tokens: parsing every derive would be costly.)
pub(super) fn derives(attrs: &[syn::Attribute], name: &str) -> bool {
    let is_name = |token| matches!(token, TokenTree::Ident(ident) if ident == name);
    let lists =
        attrs.iter().filter(|attr| attr.path().is_ident("derive")).filter_map(|attr| attr.meta.require_list().ok());
    lists.into_iter().any(|list| list.tokens.clone().into_iter().any(is_name))
}

fn any_meta(attrs: &[syn::Attribute], test: &mut dyn FnMut(&syn::Path) -> bool) -> bool {
    attrs.iter().any(|attr| meta_matches(&attr.meta, test))
}

fn meta_matches(meta: &Meta, test: &mut dyn FnMut(&syn::Path) -> bool) -> bool {
    match meta {
        Meta::List(list) if list.path.is_ident("cfg_attr") => {
            cfg_attr(&list.tokens).is_some_and(|(_, metas)| metas.iter().any(|meta| meta_matches(meta, test)))
        }
        meta => test(meta.path()),
    }
}
