//! The shared tables of inference, derived once from the program and read by all units.
//!
//! Takes the [`Program`] after name resolution; answers which impls there are for a type or of a trait, which members a
//! name can mean, which traits a scope sees, and gives the lowered signature of each definition (made when first asked
//! for). Leaves out everything that depends on a body.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

use super::head::{Head, impl_head, is_blanket, number_in_stub};
use super::lang::{Lang, find_lang};
use super::signature::{Signature, of_def, of_impl};
use super::ty::Prim;
use crate::resolve::DefinitionKind;
use crate::resolve::names::Name;
use crate::resolve::program::{Container, DefId, DefKind, Fragment, ImplId, Ns, Program, ScopeId, ScopeKind};
use crate::syntax::{Attr, ItemKind, SelfParam, TokenKind};

const IS_TRAIT: DefKind = DefKind::Item(DefinitionKind::Trait);

/// An impl as written, or the one that a derive on a type stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ImplRef {
    /// As written.
    Written(ImplId),
    /// By a derive on this type.
    Derived(DefId),
}

/// Read-only tables for inference.
pub(crate) struct TypeTables<'p> {
    /// The program.
    pub(super) program: &'p Program,
    /// The types of receivers and arguments are wanted.
    pub(super) operands: bool,
    /// The definitions that the language speaks of.
    pub(super) lang: Lang,
    prims: FxHashMap<DefId, Prim>,
    containers: FxHashMap<DefId, ImplId>,
    inherent: FxHashMap<(Head, Name), Vec<(ImplId, DefId)>>,
    foreign: FxHashMap<(Head, Name), Vec<(ImplId, DefId)>>,
    trait_impls: FxHashMap<(DefId, Head), Vec<ImplRef>>,
    blanket: FxHashMap<DefId, Vec<ImplId>>,
    blanket_set: FxHashSet<ImplId>,
    numbers: FxHashMap<ImplId, Prim>,
    trait_members: FxHashMap<Name, Vec<(DefId, DefId)>>,
    overridden: FxHashSet<(DefId, Name)>,
    unread_derives: FxHashMap<DefId, Vec<Name>>,
    scope_traits: Vec<OnceLock<Box<[DefId]>>>,
    signatures: Vec<OnceLock<Box<Signature>>>,
    impl_signatures: Vec<OnceLock<Box<Signature>>>,
}

/// Derives the tables. With `operands`, inference hands out the types of receivers and arguments too.
pub(crate) fn tables(program: &Program, operands: bool) -> TypeTables<'_> {
    let prims = Prim::ALL.iter().filter_map(|&prim| {
        let name = program.names.find(prim.text())?;
        program.primitives.get(&name).map(|&def| (def, prim))
    });
    let mut tables = TypeTables {
        program,
        operands,
        lang: find_lang(program),
        prims: prims.collect(),
        containers: FxHashMap::default(),
        inherent: FxHashMap::default(),
        foreign: FxHashMap::default(),
        trait_impls: FxHashMap::default(),
        blanket: FxHashMap::default(),
        blanket_set: FxHashSet::default(),
        numbers: FxHashMap::default(),
        trait_members: FxHashMap::default(),
        overridden: FxHashSet::default(),
        unread_derives: FxHashMap::default(),
        scope_traits: program.scopes.iter().map(|_| OnceLock::new()).collect(),
        signatures: program.defs.iter().map(|_| OnceLock::new()).collect(),
        impl_signatures: program.impls.iter().map(|_| OnceLock::new()).collect(),
    };
    tables.add_traits();
    tables.add_impls();
    tables.add_derives();
    tables
}

impl<'p> TypeTables<'p> {
    /// The members of traits by name.
    fn add_traits(&mut self) {
        let program = self.program;
        for (index, def) in program.defs.iter().enumerate() {
            let id = DefId(index as u32);
            if def.kind == IS_TRAIT {
                for &(name, member) in program.members.get(&id).into_iter().flatten() {
                    self.trait_members.entry(name).or_default().push((id, member));
                }
            }
        }
    }

    /// The impls by trait and by the head of their type.
    fn add_impls(&mut self) {
        let program = self.program;
        for (index, imp) in program.impls.iter().enumerate() {
            let id = ImplId(index as u32);
            self.containers.extend(imp.members.iter().map(|&(_, member)| (member, id)));
            let head = impl_head(self, imp);
            self.numbers.extend(number_in_stub(self, imp).map(|prim| (id, prim)));
            let trait_def = imp.trait_def.filter(|&def| program.def(def).kind == IS_TRAIT);
            match (trait_def, head) {
                (Some(trait_def), head) => self.add_trait_impl(id, trait_def, head),
                (None, None) => {}
                (None, Some(head)) => {
                    let members = if imp.of_trait.is_none() { &mut self.inherent } else { &mut self.foreign };
                    for &(name, member) in &imp.members {
                        members.entry((head, name)).or_default().push((id, member));
                    }
                }
            }
        }
    }

    fn add_trait_impl(&mut self, id: ImplId, trait_def: DefId, head: Option<Head>) {
        let members = &self.program.imp(id).members;
        if !self.is_stub(id) {
            self.overridden.extend(members.iter().map(|&(name, _)| (trait_def, name)));
        }
        match head {
            Some(head) => self.trait_impls.entry((trait_def, head)).or_default().push(ImplRef::Written(id)),
            None if is_blanket(self, self.program.imp(id)) => {
                self.blanket.entry(trait_def).or_default().push(id);
                self.blanket_set.insert(id);
            }
            None => {}
        }
    }

    /// The impls that derives stand for.
    fn add_derives(&mut self) {
        let program = self.program;
        for (index, def) in program.defs.iter().enumerate() {
            let is_type =
                matches!(def.kind, DefKind::Enum(_) | DefKind::Item(DefinitionKind::Struct | DefinitionKind::Union));
            if !is_type {
                continue;
            }
            let id = DefId(index as u32);
            let fragment = program.frag(def.frag);
            let facts = &fragment.facts;
            for attr in facts.list(facts[def.item].attrs) {
                match facts.segments(attr.path).last() {
                    Some(segment) if attr.derive => match self.lang.derived(facts.name(segment.name)) {
                        Some(trait_def) => self.add_derive(id, trait_def),
                        None => self.unread_derives.entry(id).or_default().push(fragment.name(segment.name)),
                    },
                    _ => self.add_derives_in(id, fragment, attr),
                }
            }
        }
    }

    fn add_derive(&mut self, id: DefId, trait_def: DefId) {
        let impls = self.trait_impls.entry((trait_def, Head::Adt(id))).or_default();
        impls.push(ImplRef::Derived(id));
        if self.program.in_workspace(id) {
            let methods = self.lang.derived_methods(trait_def).iter();
            let names = methods.filter_map(|method| self.program.names.find(method));
            self.overridden.extend(names.map(|name| (trait_def, name)));
        }
    }

    /// Derives in the arguments of an attribute: `#[derive_where(Clone)]` writes that impl, `#[variants(derive(Clone))]`
    /// may write it for this type or for another.
    fn add_derives_in(&mut self, id: DefId, fragment: &Fragment, attr: &Attr) {
        let mut depth = 0_u32;
        for token in fragment.facts.list(attr.tokens) {
            match token.kind {
                TokenKind::Open(..) => depth += 1,
                TokenKind::Close(_) => depth = depth.saturating_sub(1),
                TokenKind::Ident(name, _) => match self.lang.derived(fragment.facts.name(name)) {
                    Some(trait_def) if depth == 0 && self.impls(trait_def, Head::Adt(id)).is_empty() => {
                        self.add_derive(id, trait_def);
                    }
                    Some(_) => self.unread_derives.entry(id).or_default().push(fragment.name(name)),
                    None => {}
                },
                _ => {}
            }
        }
    }

    /// True if a derive that is not read may implement a trait for a type: one of the trait's name (`derive_more::From`),
    /// or one for errors, which writes `From`.
    pub(super) fn may_derive(&self, def: DefId, trait_def: DefId) -> bool {
        let Some(derives) = self.unread_derives.get(&def) else { return false };
        let name = self.program.def(trait_def).name;
        let is_from = Some(trait_def) == self.lang.from;
        derives.iter().any(|&derive| derive == name || is_from && self.program.text(derive) == "Error")
    }

    /// The primitive that a definition is.
    pub(super) fn prim(&self, def: DefId) -> Option<Prim> {
        self.prims.get(&def).copied()
    }

    /// What stands around a definition.
    pub(super) fn container(&self, def: DefId) -> Container {
        if let Some(&imp) = self.containers.get(&def) {
            return Container::Impl(imp);
        }
        match self.program.def(def).owner {
            Some(owner) if self.program.def(owner).kind == IS_TRAIT => Container::Trait(owner),
            _ => Container::None,
        }
    }

    /// The inherent members of a name, for types of a head.
    pub(super) fn inherent(&self, head: Head, name: Name) -> &[(ImplId, DefId)] {
        self.inherent.get(&(head, name)).map_or(&[], Vec::as_slice)
    }

    /// The members of a name in impls of traits that are not read, for types of a head.
    pub(super) fn foreign(&self, head: Head, name: Name) -> &[(ImplId, DefId)] {
        self.foreign.get(&(head, name)).map_or(&[], Vec::as_slice)
    }

    /// The impls of a trait for types of a head.
    pub(super) fn impls(&self, trait_def: DefId, head: Head) -> &[ImplRef] {
        self.trait_impls.get(&(trait_def, head)).map_or(&[], Vec::as_slice)
    }

    /// The impls of a trait for a generic parameter.
    pub(super) fn blanket_impls(&self, trait_def: DefId) -> &[ImplId] {
        self.blanket.get(&trait_def).map_or(&[], Vec::as_slice)
    }

    /// True for an impl for a generic parameter.
    pub(super) fn is_blanket(&self, imp: ImplId) -> bool {
        self.blanket_set.contains(&imp)
    }

    /// True for an impl of the standard library's stubs.
    pub(super) fn is_stub(&self, imp: ImplId) -> bool {
        let scope = self.program.imp(imp).scope;
        self.program.krate(self.program.scope(scope).krate).package.is_none()
    }

    /// For an impl of the stubs for `i32` or `f64`, that type: it stands for any integer or any float.
    pub(super) fn number_of(&self, imp: ImplId) -> Option<Prim> {
        self.numbers.get(&imp).copied()
    }

    /// The traits that have a member of a name, with the member.
    pub(super) fn traits_with(&self, name: Name) -> &[(DefId, DefId)] {
        self.trait_members.get(&name).map_or(&[], Vec::as_slice)
    }

    /// True if an impl of the workspace has a member of its own for that of the trait.
    pub(super) fn is_overridden(&self, trait_def: DefId, name: Name) -> bool {
        self.overridden.contains(&(trait_def, name))
    }

    /// The member of an impl.
    pub(super) fn impl_member(&self, imp: ImplId, name: Name) -> Option<DefId> {
        self.program.imp(imp).members.iter().find(|(member, _)| *member == name).map(|&(_, def)| def)
    }

    /// How the method takes `self`; none for what is no method.
    pub(super) fn self_param(&self, def: DefId) -> Option<SelfParam> {
        let def = self.program.def(def);
        match &self.program.frag(def.frag).facts[def.item].kind {
            ItemKind::Fn(function) => function.self_param,
            _ => None,
        }
    }

    /// True if a scope sees a trait: one of its own, imported, of the blocks around it, or of the prelude.
    pub(super) fn sees_trait(&self, scope: ScopeId, trait_def: DefId) -> bool {
        let mut current = Some(scope);
        while let Some(id) = current {
            if self.scope_traits(id).binary_search(&trait_def).is_ok() {
                return true;
            }
            let here = self.program.scope(id);
            current = if here.kind == ScopeKind::Module { None } else { here.parent };
        }
        let mut preludes = self.program.preludes.iter();
        preludes.any(|&prelude| self.scope_traits(prelude).binary_search(&trait_def).is_ok())
    }

    /// The traits among the names of one scope, sorted.
    fn scope_traits(&self, id: ScopeId) -> &[DefId] {
        self.scope_traits[id.0 as usize].get_or_init(|| {
            let scope = self.program.scope(id);
            let named = scope.bindings.values().filter_map(|names| names.get(Ns::Types)).map(|binding| binding.def);
            let is_trait = |def: &DefId| self.program.def(*def).kind == IS_TRAIT;
            let mut traits: Vec<DefId> = named.filter(is_trait).collect();
            traits.sort_unstable();
            traits.dedup();
            traits.into_boxed_slice()
        })
    }

    /// The signature of a definition.
    pub(super) fn signature(&self, def: DefId) -> &Signature {
        self.signature_at(def, 0)
    }

    /// The signature of an impl: its type and trait.
    pub(super) fn impl_signature(&self, imp: ImplId) -> &Signature {
        self.impl_signature_at(imp, 0)
    }

    /// The signature of a definition, asked for while lowering another. The value is made outside of the lock, since
    /// definitions can be circular; what a circle cuts short stays unknown.
    pub(super) fn signature_at(&self, def: DefId, depth: u32) -> &Signature {
        let slot = &self.signatures[def.0 as usize];
        match slot.get() {
            Some(signature) => signature,
            None => {
                let signature = Box::new(of_def(self, def, depth));
                slot.get_or_init(|| signature)
            }
        }
    }

    /// The same for an impl.
    pub(super) fn impl_signature_at(&self, imp: ImplId, depth: u32) -> &Signature {
        let slot = &self.impl_signatures[imp.0 as usize];
        match slot.get() {
            Some(signature) => signature,
            None => {
                let signature = Box::new(of_impl(self, imp, depth));
                slot.get_or_init(|| signature)
            }
        }
    }
}
