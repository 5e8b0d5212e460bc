//! Which impl or bound makes a type implement a trait.
//!
//! Takes a trait with its arguments and a type; returns the one bound or impl that fits, with the impl's arguments
//! bound. Several that fit, or a type that is still open, give no answer: nothing is guessed. Leaves out what the impl
//! says (see `project`, `uses`).

use super::context::Infer;
use super::head::{head_of, impl_heads, number_heads};
use super::matching::Match;
use super::obligations::Obligation;
use super::project::{Instantiate, Projected};
use super::tables::ImplRef;
use super::ty::{Bound, Flags, Predicate, Ty, TyKind, Types, Tys, fold_bound};
use crate::resolve::program::DefId;

/// What makes a type implement a trait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Selected {
    /// The language.
    Builtin,
    /// A bound in scope, or of the type itself.
    Bound(Bound),
    /// An impl with its arguments.
    Impl(ImplRef, Vec<Ty>),
}

/// The answer to whether a type implements a trait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Selection {
    /// Yes.
    Found(Selected),
    /// It depends on a variable, or more than one impl may fit.
    Open,
    /// No.
    None,
    /// The type is not known.
    Unknown,
}

/// Whether a bound holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Holds {
    No,
    Perhaps,
    Yes,
}

/// How deep the bounds of impls are followed.
const MAX_DEPTH: u32 = 40;

impl Infer<'_, '_> {
    /// True where results do not depend on bindings that may be taken back.
    pub(super) fn may_cache(&self) -> bool {
        self.probing == 0
    }

    /// Runs something whose bindings are taken back afterwards.
    pub(super) fn probe<R>(&mut self, run: impl FnOnce(&mut Self) -> R) -> R {
        let (snapshot, obligations) = (self.table.snapshot(), self.obligations.len());
        self.probing += 1;
        let result = run(self);
        self.probing -= 1;
        self.obligations.truncate(obligations);
        self.table.rollback(snapshot);
        result
    }

    /// Finds what makes the type implement the trait, and binds the variables that follow from it.
    pub(super) fn select(&mut self, trait_def: DefId, self_ty: Ty, args: &[Ty]) -> Selection {
        if self.depth > MAX_DEPTH || self.is_over_budget() {
            return Selection::Unknown;
        }
        let self_ty = self.table.shallow(self_ty);
        match self.table.types.kind(self_ty) {
            TyKind::Unknown => return Selection::Unknown,
            TyKind::Var(_) if self.table.is_open(self_ty) => return Selection::Open,
            _ => {}
        }
        if let Some(bound) = self.bound_for(trait_def, self_ty, args) {
            return Selection::Found(Selected::Bound(bound));
        }
        if self.is_builtin(trait_def, self_ty) {
            return Selection::Found(Selected::Builtin);
        }
        self.depth += 1;
        let selection = self.select_impl(trait_def, self_ty, args);
        self.depth -= 1;
        selection
    }

    /// True if a derive that is not read may implement a trait for a type.
    pub(super) fn may_derive(&self, ty: Ty, trait_def: DefId) -> bool {
        matches!(self.table.kind(ty), TyKind::Adt(def, _) if self.tables.may_derive(def, trait_def))
    }

    pub(super) fn is_external(&self, ty: Ty) -> bool {
        matches!(self.table.kind(ty), TyKind::External(..))
    }

    /// The bound of a type on a trait.
    fn bound_for(&mut self, trait_def: DefId, self_ty: Ty, args: &[Ty]) -> Option<Bound> {
        let mut bounds = self.bounds_to_select(self_ty);
        bounds.retain(|bound| bound.trait_def == trait_def);
        bounds.into_iter().find(|bound| {
            let own = self.table.types.list(bound.args).to_vec();
            own.iter().zip(args).all(|(&own, &arg)| {
                let own = self.normalize(own);
                self.table.try_unify(own, arg)
            })
        })
    }

    /// What the language itself implements and no stub says.
    fn is_builtin(&mut self, trait_def: DefId, self_ty: Ty) -> bool {
        let lang = &self.tables.lang;
        if lang.is_marker(trait_def) {
            return true;
        }
        let wanted = Some(trait_def);
        match self.table.kind(self_ty) {
            TyKind::Closure(_) | TyKind::FnDef(..) | TyKind::Fn(_) => {
                lang.is_fn(trait_def) || lang.is_async_fn(trait_def) || wanted == lang.clone || wanted == lang.copy
            }
            TyKind::Future(_) => wanted == lang.future || wanted == lang.into_future,
            // whether it is the value or a reference that is cloned makes no difference to what follows
            TyKind::External(..) => wanted == lang.clone,
            _ => false,
        }
    }

    fn select_impl(&mut self, trait_def: DefId, self_ty: Ty, args: &[Ty]) -> Selection {
        let candidates = self.candidates(trait_def, self_ty);
        if let [only] = candidates[..]
            && self.is_for_its_head(only)
            && !self.may_derive(self_ty, trait_def)
        {
            return self.selected(only, self_ty, args); // most have but one
        }
        let fitting: Vec<ImplRef> =
            candidates.into_iter().filter(|&imp| self.probe(|infer| infer.fit(imp, self_ty, args).is_some())).collect();
        let holding: Vec<ImplRef> = match fitting[..] {
            [] => return Selection::None,
            [_] if self.may_derive(self_ty, trait_def) && args.iter().any(|&arg| self.is_vague(arg)) => {
                return Selection::Open;
            }
            [only] if self.is_for_its_head(only) => fitting,
            _ => self.most_certain(&fitting, self_ty, args),
        };
        match holding[..] {
            [] => Selection::None,
            [imp] => self.selected(imp, self_ty, args),
            _ => Selection::Open,
        }
    }

    /// True for an impl that is not for any type.
    fn is_for_its_head(&self, imp: ImplRef) -> bool {
        match imp {
            ImplRef::Written(imp) => !self.tables.is_blanket(imp),
            ImplRef::Derived(_) => true,
        }
    }

    /// The answer if this impl is the one, should its header fit.
    fn selected(&mut self, imp: ImplRef, self_ty: Ty, args: &[Ty]) -> Selection {
        let (snapshot, obligations) = (self.table.snapshot(), self.obligations.len());
        match self.fit(imp, self_ty, args) {
            Some(impl_args) => {
                self.bind_from_bounds(imp, &impl_args);
                Selection::Found(Selected::Impl(imp, impl_args))
            }
            None => {
                self.obligations.truncate(obligations);
                self.table.rollback(snapshot);
                Selection::None
            }
        }
    }

    /// Whether one of several impls that fit, or the trait itself, is of the workspace; true where the type is open.
    pub(super) fn may_be_written(&mut self, trait_def: DefId, self_ty: Ty, args: &[Ty]) -> bool {
        if self.program.in_workspace(trait_def) || self.table.is_open(self_ty) {
            return true;
        }
        let candidates = self.candidates(trait_def, self_ty);
        candidates.into_iter().any(|imp| {
            let scope = match imp {
                ImplRef::Written(imp) => self.program.imp(imp).scope,
                ImplRef::Derived(def) => self.program.def(def).scope,
            };
            let krate = self.program.scope(scope).krate;
            self.program.krate(krate).package.is_some() && self.probe(|infer| infer.fit(imp, self_ty, args).is_some())
        })
    }

    /// The impls of a trait whose type may be this one, by its head.
    pub(super) fn candidates(&mut self, trait_def: DefId, self_ty: Ty) -> Vec<ImplRef> {
        let tables = self.tables;
        let kind = self.table.kind(self_ty);
        let head = head_of(&self.table.types, kind);
        let by_head = head.into_iter().flat_map(impl_heads).flat_map(|head| tables.impls(trait_def, head));
        let literal = if matches!(kind, TyKind::Var(_)) { number_heads(self.table.is_int(self_ty)) } else { &[] };
        let by_literal = literal.iter().flat_map(|&head| tables.impls(trait_def, head));
        let blanket = tables.blanket_impls(trait_def).iter().map(|&imp| ImplRef::Written(imp));
        by_head.chain(by_literal).copied().chain(blanket).collect()
    }

    /// Of several impls whose headers fit, those whose bounds hold; if there are none, those whose bounds may. While
    /// the types are not known in full, all whose bounds may hold.
    fn most_certain(&mut self, fitting: &[ImplRef], self_ty: Ty, args: &[Ty]) -> Vec<ImplRef> {
        let mut rated: Vec<(Holds, ImplRef)> = Vec::new();
        for &imp in fitting {
            rated.push((self.applies(imp, self_ty, args), imp));
        }
        let best = rated.iter().map(|&(holds, _)| holds).max().unwrap_or(Holds::No);
        let vague = self.is_vague(self_ty) || args.iter().any(|&arg| self.is_vague(arg));
        let least = if vague { Holds::Perhaps } else { best.max(Holds::Perhaps) };
        rated.into_iter().filter(|&(holds, _)| holds >= least).map(|(_, imp)| imp).collect()
    }

    /// Whether the header of an impl fits, and what it asks holds.
    pub(super) fn applies(&mut self, imp: ImplRef, self_ty: Ty, args: &[Ty]) -> Holds {
        self.probe(|infer| match infer.fit(imp, self_ty, args) {
            Some(impl_args) => infer.bounds_hold(imp, &impl_args),
            None => Holds::No,
        })
    }

    /// True if something of the type is not known.
    fn is_vague(&mut self, ty: Ty) -> bool {
        let ty = self.table.resolved(ty);
        self.table.types.flags(ty).has(Flags::VAR.or(Flags::UNKNOWN))
    }

    /// Matches the header of an impl; returns the impl's arguments.
    pub(super) fn fit(&mut self, imp: ImplRef, self_ty: Ty, args: &[Ty]) -> Option<Vec<Ty>> {
        match imp {
            ImplRef::Derived(_) => {
                if !args.iter().all(|&arg| self.table.unify(arg, self_ty)) {
                    return None;
                }
                match self.table.kind(self_ty) {
                    TyKind::Adt(_, list) => Some(self.table.types.list(list).to_vec()),
                    _ => None,
                }
            }
            ImplRef::Written(id) => {
                let signature = self.tables.impl_signature(id);
                let tables = self.tables;
                let mut matching = Match::new(self, &signature.types, signature.params);
                let mut fits = matching.matches(signature.output, self_ty);
                if let Some(bound) = signature.bounds.first() {
                    for (&own, &arg) in signature.types.list(bound.args).iter().zip(args) {
                        fits = fits && matching.matches(own, arg);
                    }
                }
                if let Some(number) = tables.number_of(id) {
                    fits = fits && matching.takes_number(number);
                }
                if fits { Some(matching.into_args()) } else { None }
            }
        }
    }

    /// Whether the bounds of an impl hold for its arguments.
    pub(super) fn bounds_hold(&mut self, imp: ImplRef, impl_args: &[Ty]) -> Holds {
        self.depth += 1;
        let holds = self.bounds_hold_inside(imp, impl_args);
        self.depth -= 1;
        holds
    }

    fn bounds_hold_inside(&mut self, imp: ImplRef, impl_args: &[Ty]) -> Holds {
        match imp {
            ImplRef::Written(id) => {
                let signature = self.tables.impl_signature(id);
                let mut all = if signature.unread_bound { Holds::Perhaps } else { Holds::Yes };
                for &predicate in &signature.predicates {
                    all = all.min(self.holds(&signature.types, predicate, impl_args));
                    if all == Holds::No {
                        break;
                    }
                }
                all
            }
            ImplRef::Derived(_) => Holds::Yes,
        }
    }

    /// Whether a bound of a signature holds for arguments.
    pub(super) fn holds(&mut self, from: &Types, predicate: Predicate, args: &[Ty]) -> Holds {
        let trait_def = predicate.bound.trait_def;
        if self.tables.lang.is_marker(trait_def) {
            return Holds::Yes;
        }
        let ty = self.instantiate(from, predicate.ty, args);
        if self.table.is_open(ty) || self.depth > 8 {
            return Holds::Perhaps;
        }
        let bound = fold_bound(&mut Instantiate::new(self, from, args), predicate.bound);
        let trait_args = self.table.types.list(bound.args).to_vec();
        match self.select(trait_def, ty, &trait_args) {
            // the impl of a trait of the workspace stands in the workspace
            Selection::None if self.is_external(ty) && !self.program.in_workspace(trait_def) => Holds::Perhaps,
            Selection::None if self.may_derive(ty, trait_def) => Holds::Perhaps,
            Selection::None => Holds::No,
            Selection::Open | Selection::Unknown => Holds::Perhaps,
            Selection::Found(selected) => {
                let asked = match selected {
                    Selected::Impl(imp, impl_args) => self.bounds_hold(imp, &impl_args),
                    Selected::Bound(_) | Selected::Builtin => Holds::Yes,
                };
                if asked == Holds::No { Holds::No } else { asked.min(self.assocs_hold(ty, bound)) }
            }
        }
    }

    /// Whether associated types are what a bound says.
    fn assocs_hold(&mut self, ty: Ty, bound: Bound) -> Holds {
        if self.is_callable_bound(bound.trait_def) {
            return match self.require_callable(ty, bound) {
                Some(true) => Holds::Yes,
                Some(false) => Holds::No,
                None => Holds::Perhaps,
            };
        }
        let mut all = Holds::Yes;
        for (assoc, wanted) in self.table.types.assocs(bound.assocs).to_vec() {
            let args = self.assoc_args(assoc, ty, bound);
            match self.project(assoc, args) {
                Projected::Type(actual) => {
                    if !self.table.unify(actual, wanted) {
                        return Holds::No;
                    }
                }
                _ => all = Holds::Perhaps,
            }
        }
        all
    }

    /// Lets the bounds of the impl that was chosen bind what its header leaves open, such as `B` in
    /// `impl<B, F: FnMut() -> B> Iterator for RepeatWith<F>`.
    fn bind_from_bounds(&mut self, imp: ImplRef, impl_args: &[Ty]) {
        let ImplRef::Written(id) = imp else { return };
        let signature = self.tables.impl_signature(id);
        if signature.predicates.is_empty() || !impl_args.iter().any(|&arg| self.is_vague(arg)) {
            return;
        }
        for &predicate in &signature.predicates {
            let Predicate { ty, bound } = predicate;
            let says_something = bound.assocs != Default::default() || bound.args.len() > 0;
            if says_something && self.holds(&signature.types, predicate, impl_args) == Holds::Perhaps {
                let ty = self.instantiate(&signature.types, ty, impl_args);
                let bound = fold_bound(&mut Instantiate::new(self, &signature.types, impl_args), bound);
                self.obligations.push(Obligation::Bound { ty, bound });
            }
        }
    }

    /// The arguments of the trait that declares an associated type, seen from a bound on it or on a subtrait.
    pub(super) fn assoc_args(&mut self, assoc: DefId, ty: Ty, bound: Bound) -> Tys {
        let owner = self.program.def(assoc).owner;
        if owner == Some(bound.trait_def) {
            return self.types().store_with_first(ty, bound.args);
        }
        let above = self.with_supertraits(ty, vec![bound]);
        let args = above.iter().find(|above| Some(above.trait_def) == owner).map(|above| above.args);
        let args = args.unwrap_or_default();
        self.types().store_with_first(ty, args)
    }
}
