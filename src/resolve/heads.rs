//! Which type each impl is for, by the definition at the head of the type, and the members found that way.
//!
//! Takes the program after the fixed point; fills in the impls' types and traits, and answers what `Type::name` means
//! as far as names tell: `Vec<Order>` and `Vec<Item>` have the same head. Generic arguments are for inference.

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use super::DefinitionKind;
use super::names::Name;
use super::paths::Query;
use super::program::*;
use crate::syntax::{FileFacts, ItemKind, PathId, Type, TypeId};

/// How many aliases are followed before giving up on a cycle.
const ALIASES: usize = 16;

/// What a member by name turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Member {
    /// A definition.
    Def(DefId),
    /// Added by a derive to this type.
    Derived(DefId),
    /// Members of several impls have the name.
    Ambiguous,
}

/// The impls of each type and trait.
#[derive(Debug, Default)]
pub(crate) struct Heads {
    by_type: FxHashMap<DefId, Vec<ImplId>>,
}

/// Fills in the heads of all impls.
pub(crate) fn find_heads(program: &mut Program) -> Heads {
    let reader = &*program;
    let head = |imp: &Impl| {
        let trait_def = imp.of_trait.and_then(|path| reader.type_path(imp.frag, imp.scope, path));
        (reader.head_of(imp.frag, imp.scope, imp.self_ty), trait_def)
    };
    let found: Vec<_> = reader.impls.par_iter().map(head).collect();
    let mut heads = Heads::default();
    for (index, (imp, head)) in program.impls.iter_mut().zip(found).enumerate() {
        (imp.self_def, imp.trait_def) = head;
        if let Some(def) = imp.self_def {
            heads.by_type.entry(def).or_default().push(ImplId(index as u32));
        }
    }
    heads
}

impl Program {
    /// The definition at the head of a type, through aliases; none for references, tuples, parameters and the like.
    pub(crate) fn head_of(&self, frag: FragId, scope: ScopeId, ty: TypeId) -> Option<DefId> {
        match self.frag(frag).facts[ty] {
            Type::Path(path) if self.frag(frag).facts[path].qself.is_none() => {
                self.type_path(frag, scope, path).and_then(|def| self.through_aliases(def))
            }
            _ => None,
        }
    }

    /// What a path in a type position names, if names settle it whole.
    pub(crate) fn type_path(&self, frag: FragId, scope: ScopeId, path: PathId) -> Option<DefId> {
        let fragment = self.frag(frag);
        let names: Vec<Name> =
            fragment.facts.segments(path).iter().map(|segment| fragment.name(segment.name)).collect();
        let leading_colon = fragment.facts[path].leading_colon;
        let found = self.resolve_type_path(Query { scope, leading_colon, names: &names, import: None });
        (found.reached == names.len()).then(|| found.names.get(Ns::Types)).flatten().map(|binding| binding.def)
    }

    /// The type that an alias stands for, or the definition itself.
    pub(crate) fn through_aliases(&self, def: DefId) -> Option<DefId> {
        let mut current = def;
        for _ in 0..ALIASES {
            let here = self.def(current);
            if here.kind != DefKind::Item(DefinitionKind::TypeAlias) {
                return Some(current);
            }
            let facts = &self.frag(here.frag).facts;
            let ItemKind::TypeAlias { ty: Some(ty), .. } = facts[here.item].kind else { return None };
            let Type::Path(path) = facts[ty] else { return None };
            current = self.type_path(here.frag, here.scope, path)?;
        }
        None
    }

    /// The member of a trait or of its supertraits.
    pub(crate) fn trait_member(&self, def: DefId, name: Name) -> Option<DefId> {
        let mut open = vec![def];
        let mut seen = Vec::new();
        while let Some(def) = open.pop() {
            if seen.contains(&def) {
                continue;
            }
            seen.push(def);
            let own = self.members.get(&def).and_then(|members| members.iter().find(|(member, _)| *member == name));
            if let Some(&(_, member)) = own {
                return Some(member);
            }
            open.extend(self.supertraits(def));
        }
        None
    }

    fn supertraits(&self, def: DefId) -> Vec<DefId> {
        let here = self.def(def);
        if here.kind != DefKind::Item(DefinitionKind::Trait) {
            return Vec::new();
        }
        let facts = &self.frag(here.frag).facts;
        let bounds = match facts[here.item].kind {
            ItemKind::Trait { supertraits, .. } => supertraits,
            ItemKind::TraitAlias { bounds, .. } => bounds,
            _ => return Vec::new(),
        };
        facts.list(bounds).iter().filter_map(|bound| self.type_path(here.frag, here.scope, bound.path)).collect()
    }

    /// The trait among the derives of a type that has a member of that name.
    fn derives_member(&self, def: DefId, name: Name) -> bool {
        let here = self.def(def);
        let facts: &FileFacts = &self.frag(here.frag).facts;
        let item = &facts[here.item];
        matches!(item.kind, ItemKind::Struct { .. } | ItemKind::Enum { .. } | ItemKind::Union { .. })
            && facts.list(item.attrs).iter().filter(|attr| attr.derive).any(|attr| {
                let derived = facts.segments(attr.path).last().map(|segment| facts.name(segment.name));
                derived.is_some_and(|derived| derived_members(derived).contains(&self.text(name)))
            })
    }
}

/// The members that a derive of the standard library defines.
pub(crate) fn derived_members(derive: &str) -> &'static [&'static str] {
    match derive {
        "Clone" => &["clone"],
        "Default" => &["default"],
        "PartialEq" => &["eq"],
        "PartialOrd" => &["partial_cmp"],
        "Ord" => &["cmp"],
        "Hash" => &["hash"],
        "Debug" => &["fmt"],
        _ => &[],
    }
}

impl Heads {
    /// What `Type::name` means: a member of an inherent impl, else of a trait impl, else one that a trait provides or
    /// a derive adds.
    pub(crate) fn member(&self, program: &Program, head: DefId, name: Name) -> Option<Member> {
        if program.def(head).kind == DefKind::Item(DefinitionKind::Trait) {
            return program.trait_member(head, name).map(Member::Def);
        }
        let impls = self.by_type.get(&head).map_or(&[][..], Vec::as_slice);
        let named = |imp: &Impl| imp.members.iter().find(|(member, _)| *member == name).map(|&(_, def)| def);
        let among = |inherent: bool| {
            let impls = impls.iter().map(|&id| program.imp(id)).filter(|imp| imp.of_trait.is_none() == inherent);
            let mut found: Vec<DefId> = impls.filter_map(named).collect();
            found.dedup_by_key(|def| program.module_of(*def));
            match found[..] {
                [] => None,
                [def] => Some(Member::Def(def)),
                _ => Some(Member::Ambiguous),
            }
        };
        let provided = || {
            let traits = impls.iter().filter_map(|&id| program.imp(id).trait_def);
            traits.filter_map(|def| program.trait_member(def, name)).next().map(Member::Def)
        };
        let derived = || program.derives_member(head, name).then_some(Member::Derived(head));
        among(true).or_else(|| among(false)).or_else(provided).or_else(derived)
    }

    /// The type of the impl around a unit, or the trait around it: what `Self` stands for.
    pub(crate) fn self_def(program: &Program, container: Container) -> Option<DefId> {
        match container {
            Container::Impl(id) => program.imp(id).self_def,
            Container::Trait(def) => Some(def),
            Container::None => None,
        }
    }
}
