//! Items of modules and of function bodies.

use proc_macro2::Span;
use syn::spanned::Spanned as _;

use super::Lower;
use super::attrs::{derives, has, is_test};
use crate::syntax::facts::*;

/// What all items have: attributes, visibility, the identifier, first and last token.
pub(super) struct Head<'a> {
    pub(super) attrs: &'a [syn::Attribute],
    pub(super) vis: Option<&'a syn::Visibility>,
    pub(super) ident: Option<&'a syn::Ident>,
    pub(super) first: Span,
    pub(super) last: Span,
}

impl Lower<'_> {
    /// Lowers items.
    pub(super) fn items(&mut self, items: &[syn::Item]) -> List<ItemId> {
        let mut lowered = Vec::with_capacity(items.len());
        for item in items {
            self.item(item, &mut lowered);
        }
        self.facts.store(lowered)
    }

    /// Lowers an item to one item, or to several for an extern block.
    pub(super) fn item(&mut self, item: &syn::Item, lowered: &mut Vec<ItemId>) {
        let id = match item {
            syn::Item::Fn(item) => self.item_fn(item),
            syn::Item::Struct(item) => {
                lowered.extend(self.derived_names(item));
                self.item_struct(item)
            }
            syn::Item::Enum(item) => self.item_enum(item),
            syn::Item::Impl(item) => self.item_impl(item),
            syn::Item::Trait(item) => self.item_trait(item),
            syn::Item::Mod(item) => self.item_mod(item),
            syn::Item::Use(item) => self.item_use(item),
            syn::Item::Const(item) => self.item_const(item),
            syn::Item::Static(item) => self.item_static(item),
            syn::Item::Type(item) => self.item_type(item),
            syn::Item::Macro(item) => self.item_macro(item),
            syn::Item::ExternCrate(item) => self.item_extern_crate(item),
            syn::Item::Union(item) => self.item_union(item),
            syn::Item::TraitAlias(item) => self.item_trait_alias(item),
            syn::Item::ForeignMod(block) => return self.foreign_items(block, lowered),
            syn::Item::Verbatim(tokens) => return self.verbatim_items(tokens, lowered),
            _ => return,
        };
        lowered.push(id);
    }

    /// Adds an item: its head, and then its parts, which belong to it.
    pub(super) fn add_item(&mut self, head: &Head<'_>, parts: impl FnOnce(&mut Self) -> ItemKind) -> ItemId {
        let id = ItemId(self.facts.items.len() as u32);
        let item = self.head(head);
        self.facts.items.push(item);
        let around = std::mem::replace(&mut self.owner, Owner { item: Some(id), block: None });
        let attrs = self.attrs(head.attrs);
        let kind = parts(self);
        self.owner = around;
        let item = &mut self.facts.items[id.0 as usize];
        item.attrs = attrs;
        item.kind = kind;
        id
    }

    fn head(&mut self, head: &Head<'_>) -> Item {
        let outer = head.attrs.iter().find(|attr| matches!(attr.style, syn::AttrStyle::Outer));
        let begin = match (outer, head.vis) {
            (Some(attr), _) => attr.pound_token.spans[0],
            (None, Some(syn::Visibility::Public(vis))) => vis.span,
            (None, Some(syn::Visibility::Restricted(vis))) => vis.pub_token.span,
            _ => head.first,
        };
        let begin = self.start(begin);
        let (name, pos) = match head.ident {
            Some(ident) => self.name_at(ident),
            None => (self.intern(""), self.start(head.first)),
        };
        Item {
            kind: ItemKind::Use(List::default()), // until its parts are lowered
            name,
            pos,
            lines: (self.source.first_line(begin.line), self.source.end_line(head.last)),
            vis: head.vis.map_or(Vis::Inherited, |vis| self.vis(vis)),
            cfg: self.cfg(head.attrs),
            attrs: List::default(),
            test: is_test(head.attrs),
        }
    }

    fn item_fn(&mut self, item: &syn::ItemFn) -> ItemId {
        let head = Head {
            attrs: &item.attrs,
            vis: Some(&item.vis),
            ident: Some(&item.sig.ident),
            first: first_of_signature(&item.sig),
            last: item.block.brace_token.span.close(),
        };
        self.add_item(&head, |this| this.function(&item.sig, Some(&item.block)))
    }

    fn item_struct(&mut self, item: &syn::ItemStruct) -> ItemId {
        let last = match (&item.semi_token, &item.fields) {
            (Some(semicolon), _) => semicolon.spans[0],
            (None, fields) => end_of_fields(fields).unwrap_or_else(|| item.ident.span()),
        };
        let first = item.struct_token.span;
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| {
            let generics = this.generics(&item.generics);
            let (fields, shape) = this.fields(&item.fields);
            ItemKind::Struct { generics, fields, shape }
        })
    }

    /// The names that sea-orm's `DeriveEntityModel` makes beside a model; what they stand for only sea-orm knows.
    fn derived_names(&mut self, item: &syn::ItemStruct) -> Vec<ItemId> {
        const NAMES: [&str; 4] = ["ActiveModel", "Column", "Entity", "PrimaryKey"];
        if !derives(&item.attrs, "DeriveEntityModel") {
            return Vec::new();
        }
        let (first, last) = (item.ident.span(), item.ident.span());
        let head = Head { attrs: &[], vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        let generated = NAMES.map(|name| {
            let id = self.add_item(&head, |_| ItemKind::Generated);
            self.facts.items[id.0 as usize].name = self.intern(name);
            id
        });
        generated.into()
    }

    fn item_union(&mut self, item: &syn::ItemUnion) -> ItemId {
        let (first, last) = (item.union_token.span, item.fields.brace_token.span.close());
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| {
            let generics = this.generics(&item.generics);
            ItemKind::Union { generics, fields: this.named_fields(&item.fields) }
        })
    }

    fn item_enum(&mut self, item: &syn::ItemEnum) -> ItemId {
        let (first, last) = (item.enum_token.span, item.brace_token.span.close());
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| {
            let generics = this.generics(&item.generics);
            ItemKind::Enum { generics, variants: this.list(&item.variants, Self::variant) }
        })
    }

    fn variant(&mut self, variant: &syn::Variant) -> ItemId {
        let last = match &variant.discriminant {
            Some((_, value)) => value.span(),
            None => end_of_fields(&variant.fields).unwrap_or_else(|| variant.ident.span()),
        };
        let first = variant.ident.span();
        let head = Head { attrs: &variant.attrs, vis: None, ident: Some(&variant.ident), first, last };
        self.add_item(&head, |this| {
            let (fields, shape) = this.fields(&variant.fields);
            let discriminant = variant.discriminant.as_ref().map(|(_, value)| this.expr(value));
            ItemKind::Variant { fields, shape, discriminant }
        })
    }

    fn item_impl(&mut self, item: &syn::ItemImpl) -> ItemId {
        let first = item.unsafety.as_ref().map_or(item.impl_token.span, |token| token.span);
        let first = item.modifiers.defaultness.as_ref().map_or(first, |token| token.span);
        let last = item.brace_token.span.close();
        let head = Head { attrs: &item.attrs, vis: None, ident: None, first, last };
        self.add_item(&head, |this| ItemKind::Impl {
            generics: this.generics(&item.generics),
            of_trait: item.trait_.as_ref().map(|(path, _)| this.path(path)),
            negative: item.modifiers.polarity.is_some(),
            self_ty: this.ty(&item.self_ty),
            items: this.impl_items(&item.items),
        })
    }

    fn item_trait(&mut self, item: &syn::ItemTrait) -> ItemId {
        let first = item.modifiers.auto_token.as_ref().map_or(item.trait_token.span, |token| token.span);
        let first = item.unsafety.as_ref().map_or(first, |token| token.span);
        let last = item.brace_token.span.close();
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| ItemKind::Trait {
            generics: this.generics(&item.generics),
            supertraits: this.bounds(&item.supertraits),
            items: this.trait_items(&item.items),
        })
    }

    fn item_trait_alias(&mut self, item: &syn::ItemTraitAlias) -> ItemId {
        let (first, last) = (item.trait_token.span, item.semi_token.spans[0]);
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| ItemKind::TraitAlias {
            generics: this.generics(&item.generics),
            bounds: this.bounds(&item.bounds),
        })
    }

    fn item_mod(&mut self, item: &syn::ItemMod) -> ItemId {
        let first = item.unsafety.as_ref().map_or(item.mod_token.span, |token| token.span);
        let last = match (&item.content, &item.semi) {
            (Some((brace, _)), _) => brace.span.close(),
            (None, Some(semicolon)) => semicolon.spans[0],
            (None, None) => item.ident.span(),
        };
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| ItemKind::Mod {
            items: item.content.as_ref().map(|(_, items)| this.items(items)),
            paths: this.path_attrs(&item.attrs),
            macro_use: has(&item.attrs, "macro_use"),
        })
    }

    fn item_use(&mut self, item: &syn::ItemUse) -> ItemId {
        let (first, last) = (item.use_token.span, item.semi_token.spans[0]);
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: None, first, last };
        self.add_item(&head, |this| ItemKind::Use(this.use_entries(item)))
    }

    fn item_extern_crate(&mut self, item: &syn::ItemExternCrate) -> ItemId {
        let ident = item.rename.as_ref().map_or(&item.ident, |(_, rename)| rename);
        let (first, last) = (item.extern_token.span, item.semi_token.spans[0]);
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(ident), first, last };
        self.add_item(&head, |this| {
            let (krate, krate_pos) = this.name_at(&item.ident);
            ItemKind::ExternCrate { krate, krate_pos, macro_use: has(&item.attrs, "macro_use") }
        })
    }

    fn item_type(&mut self, item: &syn::ItemType) -> ItemId {
        let (first, last) = (item.type_token.span, item.semi_token.spans[0]);
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| ItemKind::TypeAlias {
            generics: this.generics(&item.generics),
            bounds: List::default(),
            ty: Some(this.ty(&item.ty)),
        })
    }

    fn item_const(&mut self, item: &syn::ItemConst) -> ItemId {
        let (first, last) = (item.const_token.span, item.semi_token.spans[0]);
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| ItemKind::Const { ty: this.ty(&item.ty), value: Some(this.expr(&item.expr)) })
    }

    fn item_static(&mut self, item: &syn::ItemStatic) -> ItemId {
        let (first, last) = (item.static_token.span, item.semi_token.spans[0]);
        let head = Head { attrs: &item.attrs, vis: Some(&item.vis), ident: Some(&item.ident), first, last };
        self.add_item(&head, |this| ItemKind::Static {
            ty: this.ty(&item.ty),
            value: Some(this.expr(&item.expr)),
            mutable: matches!(item.mutability, syn::StaticMutability::Mut(_)),
            thread_local: false,
        })
    }

    fn item_macro(&mut self, item: &syn::ItemMacro) -> ItemId {
        self.macro_item(&item.attrs, item.ident.as_ref(), &item.mac, item.semi_token.as_ref())
    }

    /// Lowers a macro call in the place of an item, or a `macro_rules!` definition.
    pub(super) fn macro_item(
        &mut self,
        attrs: &[syn::Attribute],
        ident: Option<&syn::Ident>,
        mac: &syn::Macro,
        semicolon: Option<&syn::Token![;]>,
    ) -> ItemId {
        let last = semicolon.map_or_else(|| mac.delimiter.span().close(), |semicolon| semicolon.spans[0]);
        let first = mac.path.span();
        let rules = ident.filter(|_| mac.path.is_ident("macro_rules"));
        let head = Head { attrs, vis: None, ident: rules, first, last };
        self.add_item(&head, |this| {
            if rules.is_some() {
                ItemKind::MacroRules { rules: this.tokens(&mac.tokens), export: has(attrs, "macro_export") }
            } else {
                ItemKind::MacroCall(this.item_macro_call(mac))
            }
        })
    }
}

/// The first token of a signature.
pub(super) fn first_of_signature(sig: &syn::Signature) -> Span {
    let safety = match &sig.safety {
        syn::Safety::Safe(token) => Some(token.span),
        syn::Safety::Unsafe(token) => Some(token.span),
        syn::Safety::Default => None,
    };
    let words = [
        sig.constness.as_ref().map(|token| token.span),
        sig.asyncness.as_ref().map(|token| token.span),
        safety,
        sig.abi.as_ref().map(|abi| abi.extern_token.span),
    ];
    words.into_iter().flatten().next().unwrap_or(sig.fn_token.span)
}

/// The closing delimiter of fields.
fn end_of_fields(fields: &syn::Fields) -> Option<Span> {
    match fields {
        syn::Fields::Named(fields) => Some(fields.brace_token.span.close()),
        syn::Fields::Unnamed(fields) => Some(fields.paren_token.span.close()),
        syn::Fields::Unit => None,
    }
}
