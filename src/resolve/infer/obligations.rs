//! What must hold but cannot be worked out yet, since it depends on variables.
//!
//! Calls register the bounds of what they call; uses of members of a type that is still open wait here. Each is tried
//! again when variables got values, until nothing changes any more.

use super::context::{Infer, Place};
use super::lookup::Lookup;
use super::project::Projected;
use super::signature::Signature;
use super::traits::Selection;
use super::ty::{Bound, Predicate, Ty, Tys, fold_bound};
use crate::resolve::names::Name;
use crate::resolve::program::{DefId, ScopeId};

/// Something to work out.
#[derive(Clone, Debug)]
pub(super) enum Obligation {
    /// `<A as Trait>::assoc` is `value`.
    Project { assoc: DefId, args: Tys, value: Ty },
    /// A type has a bound.
    Bound { ty: Ty, bound: Bound },
    /// A method call on a type that is open.
    Method(Box<WaitingMethod>),
    /// A field of a type that is open.
    Field(Box<WaitingField>),
}

/// A method call that waits for its receiver's type.
#[derive(Clone, Debug)]
pub(super) struct WaitingMethod {
    pub(super) place: Place,
    pub(super) scope: ScopeId,
    pub(super) receiver: Ty,
    pub(super) name: Name,
    pub(super) turbofish: Vec<Ty>,
    pub(super) args: Vec<Ty>,
    pub(super) value: Ty,
}

/// A field access that waits for its base's type.
#[derive(Clone, Debug)]
pub(super) struct WaitingField {
    pub(super) place: Place,
    pub(super) base: Ty,
    pub(super) name: Name,
    pub(super) value: Ty,
}

impl<'a> Infer<'a, '_> {
    /// Registers the bounds of what is called, as far as they could tell something about its arguments.
    pub(super) fn require_bounds(&mut self, signature: &'a Signature, args: &[Ty]) {
        for &Predicate { ty, bound } in &signature.predicates {
            if bound.args.len() == 0 && bound.assocs == Default::default() {
                continue;
            }
            let ty = self.instantiate(&signature.types, ty, args);
            let mut import = super::project::Instantiate::new(self, &signature.types, args);
            let bound = fold_bound(&mut import, bound);
            self.obligations.push(Obligation::Bound { ty, bound });
        }
    }

    /// The type, after all that can be worked out about it was.
    pub(super) fn structurally(&mut self, ty: Ty) -> Ty {
        if self.table.is_open(ty) {
            self.settle(0);
        }
        self.table.shallow(ty)
    }

    /// Works on the obligations from an index on until nothing changes.
    pub(super) fn settle(&mut self, from: usize) {
        let state = (self.table.bindings, self.obligations.len());
        if self.settling || self.probing > 0 || state.1 <= from || (from == 0 && state == self.settled_at) {
            return;
        }
        self.settling = true;
        while self.settle_once(from) && self.obligations.len() > from && !self.is_over_budget() {}
        self.settling = false;
        if from == 0 {
            self.settled_at = (self.table.bindings, self.obligations.len());
        }
    }

    /// Tries each obligation once; true if something changed.
    fn settle_once(&mut self, from: usize) -> bool {
        let before = self.table.bindings;
        let mut waiting = self.obligations.split_off(from);
        let count = waiting.len();
        waiting.retain(|obligation| {
            if self.is_over_budget() {
                return true;
            }
            let known = self.obligations.len();
            let done = self.attempt(obligation);
            if !done {
                self.obligations.truncate(known);
            }
            !done
        });
        let changed = waiting.len() < count || self.table.bindings != before;
        waiting.append(&mut self.obligations.split_off(from));
        self.obligations.append(&mut waiting);
        changed
    }

    /// Tries to work out one obligation; true if nothing is left to do about it.
    fn attempt(&mut self, obligation: &Obligation) -> bool {
        self.table.steps += 1;
        match obligation {
            &Obligation::Project { assoc, args, value } => match self.project(assoc, args) {
                Projected::Open => false,
                Projected::Type(ty) => {
                    self.table.unify(value, ty);
                    true
                }
                Projected::Rigid => {
                    let ty = self.types().add(super::ty::TyKind::Proj(assoc, args));
                    self.table.unify(value, ty);
                    true
                }
                Projected::Unknown => true,
            },
            &Obligation::Bound { ty, bound } => self.attempt_bound(ty, bound),
            Obligation::Method(waiting) => self.attempt_method(waiting),
            Obligation::Field(waiting) => self.attempt_field(waiting),
        }
    }

    fn attempt_bound(&mut self, ty: Ty, bound: Bound) -> bool {
        if self.table.is_open(ty) {
            return false;
        }
        if self.is_callable_bound(bound.trait_def) {
            self.require_callable(ty, bound);
            return true;
        }
        let args = self.table.types.list(bound.args).to_vec();
        if self.select(bound.trait_def, ty, &args) == Selection::Open {
            return false;
        }
        for (assoc, wanted) in self.table.types.assocs(bound.assocs).to_vec() {
            let args = self.assoc_args(assoc, ty, bound);
            let actual = self.projection(assoc, args);
            self.table.unify(actual, wanted);
        }
        true
    }

    /// Reports the uses of members that waited in vain.
    pub(super) fn report_waiting(&mut self) {
        for obligation in std::mem::take(&mut self.obligations) {
            let (place, name) = match obligation {
                Obligation::Method(waiting) => (waiting.place, waiting.name),
                Obligation::Field(waiting) => (waiting.place, waiting.name),
                Obligation::Project { .. } | Obligation::Bound { .. } => continue,
            };
            self.report_unresolved(place, name, crate::resolve::UnresolvedReason::UnknownReceiver);
        }
    }

    fn attempt_method(&mut self, waiting: &WaitingMethod) -> bool {
        if self.table.is_open(waiting.receiver) {
            return false;
        }
        let around = std::mem::replace(&mut self.scope, waiting.scope);
        let found = self.lookup_method(waiting.receiver, waiting.name, waiting.args.len());
        let done = !matches!(found, Lookup::Open);
        if done {
            let output = self.settled_method(waiting, found);
            self.table.unify(waiting.value, output);
        }
        self.scope = around;
        done
    }

    fn attempt_field(&mut self, waiting: &WaitingField) -> bool {
        if self.table.is_open(waiting.base) {
            return false;
        }
        let ty = self.field_of(waiting.place, waiting.base, waiting.name);
        self.table.unify(waiting.value, ty);
        true
    }
}
