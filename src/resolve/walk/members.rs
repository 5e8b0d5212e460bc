//! Associated items by path, as far as names tell: the way without inference.

use super::{ReferenceKind, UnresolvedReason, Walk};
use crate::resolve::DefinitionKind;
use crate::resolve::heads::{Heads, Member};
use crate::resolve::path_res::{PathRes, Res};
use crate::resolve::program::{DefId, DefKind, FragId, Ns};
use crate::syntax::{Bound, Generics, ItemId, ItemKind, List, PathId, Type};

impl Walk<'_, '_> {
    /// The first segment after what names settled: a member of the type, trait or parameter before it.
    pub(super) fn associated(&mut self, id: PathId, res: PathRes) {
        let facts = self.facts;
        let path = facts[id];
        let segments = facts.list(path.segments);
        let at = res.segments as usize;
        let segment = segments[at];
        let name = self.name(&segment);
        let head = match (res.res, path.qself) {
            (Res::Def(def), _) => self.program.through_aliases(def),
            (Res::SelfType, _) => Heads::self_def(self.program, self.unit.container),
            (Res::Param(frag, item, index), _) => {
                return match self.bound_member(frag, item, index, name) {
                    Some(def) => self.reference(def, None, segment.pos, None, ReferenceKind::Path),
                    None => self.out.resolved += 1,
                };
            }
            (Res::Unresolved, Some(qself)) if at == 0 => self.qself_head(qself),
            _ => None,
        };
        let Some(head) = head else { return };
        if let DefKind::Enum(scope) = self.program.def(head).kind
            && let Some(variant) = self.program.scope(scope).bindings.get(&name).and_then(|slot| slot.get(Ns::Types))
        {
            return self.reference(variant.def, None, segment.pos, None, ReferenceKind::Path);
        }
        if self.program.def(head).kind == DefKind::External || !self.program.in_workspace(head) {
            self.out.resolved += 1;
            return;
        }
        match self.heads.member(self.program, head, name) {
            Some(Member::Def(def)) => self.reference(def, None, segment.pos, None, ReferenceKind::Path),
            Some(Member::Derived(def)) => self.reference(def, Some(name), segment.pos, None, ReferenceKind::Path),
            Some(Member::Ambiguous) => self.member_unresolved(id, at, UnresolvedReason::Ambiguous),
            None => self.member_unresolved(id, at, UnresolvedReason::UnknownMember),
        }
    }

    fn member_unresolved(&mut self, id: PathId, at: usize, reason: UnresolvedReason) {
        if !self.quiet {
            let segment = self.facts.segments(id)[at];
            self.not_found(segment.pos, self.facts.name(segment.name).to_owned(), reason);
        }
    }

    /// The definition at the head of the type in `<Type>::name`.
    fn qself_head(&self, qself: crate::syntax::TypeId) -> Option<DefId> {
        let Type::Path(path) = self.facts[qself] else { return None };
        match self.paths.paths.get(&(self.frag, path))?.res {
            Res::Def(def) => self.program.through_aliases(def),
            Res::SelfType => Heads::self_def(self.program, self.unit.container),
            _ => None,
        }
    }

    /// A member of one of the traits that bound a generic parameter.
    fn bound_member(&self, frag: FragId, item: ItemId, index: u32, name: super::Name) -> Option<DefId> {
        let facts = &self.program.frag(frag).facts;
        let generics = generics_of(&facts[item].kind)?;
        let param = facts.list(generics.params).get(index as usize)?;
        let member = |bounds: List<Bound>| {
            facts.list(bounds).iter().find_map(|bound| {
                let def = self.program.type_path(frag, self.unit.scope, bound.path)?;
                let is_trait = self.program.def(def).kind == DefKind::Item(DefinitionKind::Trait);
                if is_trait { self.program.trait_member(def, name) } else { None }
            })
        };
        let names_param = |ty| match facts[ty] {
            Type::Path(path) => matches!(facts.segments(path), [segment] if segment.name == param.name),
            _ => false,
        };
        let predicates = facts.list(generics.predicates).iter().filter(|predicate| names_param(predicate.ty));
        member(param.bounds).or_else(|| predicates.into_iter().find_map(|predicate| member(predicate.bounds)))
    }
}

/// The generic parameters of an item.
fn generics_of(kind: &ItemKind) -> Option<Generics> {
    match kind {
        ItemKind::Fn(function) => Some(function.generics),
        ItemKind::Struct { generics, .. }
        | ItemKind::Union { generics, .. }
        | ItemKind::Enum { generics, .. }
        | ItemKind::Trait { generics, .. }
        | ItemKind::TraitAlias { generics, .. }
        | ItemKind::TypeAlias { generics, .. }
        | ItemKind::Impl { generics, .. } => Some(*generics),
        _ => None,
    }
}
