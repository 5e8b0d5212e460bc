//! Functions, and the members of impls, traits and extern blocks.

use super::Lower;
use super::items::{Head, first_of_signature};
use crate::syntax::facts::*;

impl Lower<'_> {
    /// Lowers a function.
    pub(super) fn function(&mut self, sig: &syn::Signature, body: Option<&syn::Block>) -> ItemKind {
        let generics = self.generics(&sig.generics);
        let mut self_param = None;
        let mut params = Vec::with_capacity(sig.inputs.len());
        for input in &sig.inputs {
            match input {
                syn::FnArg::Receiver(receiver) => self_param = Some(self.self_param(receiver)),
                syn::FnArg::Typed(param) => params.push(Param {
                    pat: self.pat(&param.pat),
                    ty: self.ty(&param.ty),
                    cfg: self.cfg(&param.attrs),
                }),
            }
        }
        ItemKind::Fn(Box::new(Function {
            generics,
            self_param,
            params: self.facts.store(params),
            ret: self.return_type(&sig.output),
            body: body.map(|body| self.block(body)),
            is_async: sig.asyncness.is_some(),
        }))
    }

    fn self_param(&mut self, receiver: &syn::Receiver) -> SelfParam {
        match &receiver.kind {
            syn::ReceiverKind::Reference(_, _, None) => SelfParam::Ref,
            syn::ReceiverKind::Reference(_, _, Some(_)) => SelfParam::RefMut,
            syn::ReceiverKind::Typed(_, ty) => SelfParam::Typed(self.ty(ty)),
            _ => SelfParam::Value,
        }
    }

    /// Lowers the members of an impl.
    pub(super) fn impl_items(&mut self, items: &[syn::ImplItem]) -> List<ItemId> {
        let lowered: Vec<ItemId> = items.iter().filter_map(|item| self.impl_item(item)).collect();
        self.facts.store(lowered)
    }

    fn impl_item(&mut self, item: &syn::ImplItem) -> Option<ItemId> {
        Some(match item {
            syn::ImplItem::Fn(item) => {
                let last = item.block.brace_token.span.close();
                let vis = Some(&item.vis);
                let first = first_of_signature(&item.sig);
                let head = Head { attrs: &item.attrs, vis, ident: Some(&item.sig.ident), first, last };
                self.add_item(&head, |this| this.function(&item.sig, Some(&item.block)))
            }
            syn::ImplItem::Const(item) => {
                let (first, last) = (item.const_token.span, item.semi_token.spans[0]);
                let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
                self.add_item(&head, |this| ItemKind::Const {
                    ty: this.ty(&item.ty),
                    value: Some(this.expr(&item.expr)),
                })
            }
            syn::ImplItem::Type(item) => {
                let (first, last) = (item.type_token.span, item.semi_token.spans[0]);
                let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
                self.add_item(&head, |this| ItemKind::TypeAlias {
                    generics: this.generics(&item.generics),
                    bounds: List::default(),
                    ty: Some(this.ty(&item.ty)),
                })
            }
            syn::ImplItem::Macro(item) => self.macro_item(&item.attrs, None, &item.mac, item.semi_token.as_ref()),
            syn::ImplItem::Verbatim(tokens) => return self.verbatim_item(tokens),
            _ => return None,
        })
    }

    /// Lowers the members of a trait.
    pub(super) fn trait_items(&mut self, items: &[syn::TraitItem]) -> List<ItemId> {
        let lowered: Vec<ItemId> = items.iter().filter_map(|item| self.trait_item(item, None)).collect();
        self.facts.store(lowered)
    }

    /// Lowers a member of a trait; the visibility is that of a member of an impl or an extern block of the same form.
    pub(super) fn trait_item(&mut self, item: &syn::TraitItem, vis: Option<&syn::Visibility>) -> Option<ItemId> {
        Some(match item {
            syn::TraitItem::Fn(item) => {
                let body = item.default.as_ref().map(|body| body.brace_token.span.close());
                let semicolon = item.semi_token.as_ref().map(|token| token.spans[0]);
                let first = first_of_signature(&item.sig);
                let last = body.or(semicolon).unwrap_or(first);
                let head = Head { attrs: &item.attrs, vis, ident: Some(&item.sig.ident), first, last };
                self.add_item(&head, |this| this.function(&item.sig, item.default.as_ref()))
            }
            syn::TraitItem::Const(item) => {
                let (first, last) = (item.const_token.span, item.semi_token.spans[0]);
                let head = Head { attrs: &item.attrs, vis, ident: Some(&item.ident), first, last };
                self.add_item(&head, |this| ItemKind::Const {
                    ty: this.ty(&item.ty),
                    value: item.default.as_ref().map(|(_, value)| this.expr(value)),
                })
            }
            syn::TraitItem::Type(item) => {
                let (first, last) = (item.type_token.span, item.semi_token.spans[0]);
                let head = Head { attrs: &item.attrs, vis, ident: Some(&item.ident), first, last };
                self.add_item(&head, |this| ItemKind::TypeAlias {
                    generics: this.generics(&item.generics),
                    bounds: this.bounds(&item.bounds),
                    ty: item.default.as_ref().map(|(_, ty)| this.ty(ty)),
                })
            }
            syn::TraitItem::Macro(item) => self.macro_item(&item.attrs, None, &item.mac, item.semi_token.as_ref()),
            syn::TraitItem::Verbatim(tokens) => return self.verbatim_item(tokens),
            _ => return None,
        })
    }

    /// Lowers the items of an extern block into the list of items around it; they stand under the block's `cfg` too.
    pub(super) fn foreign_items(&mut self, block: &syn::ItemForeignMod, lowered: &mut Vec<ItemId>) {
        let block_cfg = self.cfg(&block.attrs);
        for item in &block.items {
            let Some(id) = self.foreign_item(item) else { continue };
            let cfg = self.both_cfgs(block_cfg, self.facts[id].cfg);
            self.facts.items[id.0 as usize].cfg = cfg;
            lowered.push(id);
        }
    }

    fn foreign_item(&mut self, item: &syn::ForeignItem) -> Option<ItemId> {
        Some(match item {
            syn::ForeignItem::Fn(item) => {
                let (first, last) = (first_of_signature(&item.sig), item.semi_token.spans[0]);
                let ident = Some(&item.sig.ident);
                let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident, first, last };
                self.add_item(&head, |this| this.function(&item.sig, None))
            }
            syn::ForeignItem::Static(item) => {
                let (first, last) = (item.static_token.span, item.semi_token.spans[0]);
                let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
                self.add_item(&head, |this| ItemKind::Static {
                    ty: this.ty(&item.ty),
                    value: None,
                    mutable: matches!(item.mutability, syn::StaticMutability::Mut(_)),
                    thread_local: false,
                })
            }
            syn::ForeignItem::Type(item) => {
                let (first, last) = (item.type_token.span, item.semi_token.spans[0]);
                let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
                self.add_item(&head, |this| ItemKind::TypeAlias {
                    generics: this.generics(&item.generics),
                    bounds: List::default(),
                    ty: None,
                })
            }
            syn::ForeignItem::Macro(item) => self.macro_item(&item.attrs, None, &item.mac, item.semi_token.as_ref()),
            syn::ForeignItem::Verbatim(tokens) => return self.verbatim_item(tokens),
            _ => return None,
        })
    }
}
