//! Uses of members: which definition counts as the target.
//!
//! A member found in an inherent impl or through a bound is the target itself. A trait's member used on a concrete type
//! means the impl's own, where it has one: that is looked up at the end of the unit, when the types are known.

use super::TypedOperand;
use super::context::{Infer, Place};
use super::lookup::Pick;
use super::tables::ImplRef;
use super::traits::{Holds, Selected, Selection};
use super::ty::{Ty, TyKind};
use crate::resolve::names::Name;
use crate::resolve::program::DefId;
use crate::resolve::{ReferenceKind, UnresolvedReason};
use crate::syntax::ExprId;

/// The use of a trait's member on a concrete type.
#[derive(Clone, Debug)]
pub(super) struct Late {
    place: Place,
    kind: ReferenceKind,
    /// The trait's member.
    def: DefId,
    trait_def: DefId,
    /// The type, then the arguments of the trait.
    args: Vec<Ty>,
}

impl Infer<'_, '_> {
    /// Notes the type of a receiver or an argument, if that is wanted.
    pub(super) fn note_operand(&mut self, expr: ExprId, ty: Ty) {
        if self.tables.operands {
            self.noted.push((self.frag, expr, ty));
        }
    }

    /// The noted operands whose types are of the workspace, now that all is settled.
    pub(super) fn operands(&mut self) -> Vec<TypedOperand> {
        let mut operands = Vec::new();
        for (frag, expr, mut ty) in std::mem::take(&mut self.noted) {
            while let TyKind::Ref(inner, _) = self.table.kind(ty) {
                ty = inner;
            }
            if let TyKind::Adt(head, _) = self.table.kind(ty)
                && self.program.in_workspace(head)
            {
                operands.push(TypedOperand { frag, expr, head });
            }
        }
        operands
    }

    /// Notes the use of a member.
    pub(super) fn use_pick(&mut self, place: Place, kind: ReferenceKind, name: Name, pick: &Pick) {
        match pick.of_trait {
            Some(trait_def) => self.use_trait_member(place, kind, trait_def, (name, pick.def), &pick.args),
            None => self.report(place, kind, pick.def, None),
        }
    }

    /// Notes the use of a trait's member on a type. What no impl of the workspace defines needs no looking for.
    pub(super) fn use_trait_member(
        &mut self,
        place: Place,
        kind: ReferenceKind,
        trait_def: DefId,
        (name, def): (Name, DefId),
        args: &[Ty],
    ) {
        if self.tables.is_overridden(trait_def, name) {
            let count = self.tables.signature(trait_def).params as usize;
            let args = args.iter().copied().take(count).collect();
            self.late.push(Late { place, kind, def, trait_def, args });
        } else {
            self.report(place, kind, def, None);
        }
    }

    /// True for types without a part of the workspace at their head: what implements a trait of another crate for them is
    /// not of the workspace.
    fn is_foreign(&self, ty: Ty) -> bool {
        match self.table.kind(ty) {
            TyKind::Adt(def, _) => !self.program.in_workspace(def),
            TyKind::Prim(_) | TyKind::Tuple(_) | TyKind::Slice(_) | TyKind::Array(_) | TyKind::External(..) => true,
            TyKind::Ref(inner, _) => self.is_foreign(inner),
            _ => false,
        }
    }

    /// Where several impls may be meant that all stand in one module (`impl Mul<f32> for V` beside `impl Mul<V> for V`),
    /// the member of the first: which of them it is makes no difference to what depends on what.
    fn any_of_one_module(&mut self, late: &Late, name: Name) -> Option<DefId> {
        let (&self_ty, rest) = late.args.split_first()?;
        let ours = match self.table.kind(self_ty) {
            TyKind::Adt(def, _) if self.program.in_workspace(def) => Some(def),
            _ => None,
        };
        // only if the trait or the type is of the workspace are all impls seen
        if self.table.is_open(self_ty) || ours.is_none() && !self.program.in_workspace(late.trait_def) {
            return None;
        }
        // what a derive may bring stands with the type
        let derived = ours.filter(|&def| self.tables.may_derive(def, late.trait_def));
        let mut module = derived.map(|def| self.program.module_of(def));
        let mut first = None;
        // nobody calls `T::from` to turn a `T` into itself
        let is_from = late.kind == ReferenceKind::Path && Some(late.trait_def) == self.tables.lang.from;
        for imp in self.candidates(late.trait_def, self_ty) {
            let ImplRef::Written(id) = imp else { return None };
            let holds = self.applies(imp, self_ty, rest);
            if holds == Holds::No || is_from && self.tables.is_blanket(id) && self.tables.is_stub(id) {
                continue;
            }
            let member = self.tables.impl_member(id, name).filter(|&member| self.program.in_workspace(member))?;
            let here = self.program.module_of(member);
            if *module.get_or_insert(here) != here {
                return None;
            }
            first.get_or_insert(member);
        }
        first
    }

    /// Reports the uses whose impl had to be looked up.
    pub(super) fn report_late(&mut self) {
        for late in std::mem::take(&mut self.late) {
            let Late { place, kind, def, trait_def, ref args } = late;
            let name = self.program.def(def).name;
            let Some((&self_ty, rest)) = args.split_first() else { continue };
            match self.select(trait_def, self_ty, rest) {
                Selection::Found(Selected::Impl(ImplRef::Written(imp), _)) => {
                    let member = self.tables.impl_member(imp, name);
                    self.report(place, kind, member.unwrap_or(def), None);
                }
                Selection::Found(Selected::Impl(ImplRef::Derived(ty), _)) => {
                    let written = self.tables.lang.derived_methods(trait_def).contains(&self.program.text(name));
                    if written {
                        self.report(place, kind, ty, Some(name));
                    } else {
                        self.report(place, kind, def, None);
                    }
                }
                Selection::Found(_) => self.report(place, kind, def, None),
                // all that it may be stands in crates that are not of the workspace
                Selection::Open if !self.may_be_written(trait_def, self_ty, rest) => self.report_external(place),
                Selection::Open => match self.any_of_one_module(&late, name) {
                    Some(member) => self.report(place, kind, member, None),
                    None => self.report_unresolved(place, name, UnresolvedReason::Ambiguous),
                },
                Selection::None if !self.program.in_workspace(trait_def) && self.is_foreign(self_ty) => {
                    self.report_external(place);
                }
                Selection::None => self.report_unresolved(place, name, UnresolvedReason::UnknownMember),
                Selection::Unknown => self.report_unresolved(place, name, UnresolvedReason::UnknownReceiver),
            }
        }
    }
}
