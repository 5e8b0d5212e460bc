//! Method lookup: which method a name means on a receiver.
//!
//! The Reference's order: for each type that the receiver dereferences to, the methods that take it by value, then by
//! `&`, then by `&mut`; at each of these the type's own methods (and those of its bounds) before those of traits in
//! scope. A trait that the type has only if a bound holds of which nothing is known comes after all that is certain.
//! Leaves out the types of the call.

use super::context::Infer;
use super::head::{head_of, impl_heads};
use super::obligations::Obligation;
use super::tables::ImplRef;
use super::traits::{Holds, Selected, Selection};
use super::ty::{Bound, Ty, TyKind};
use crate::resolve::UnresolvedReason;
use crate::resolve::names::Name;
use crate::resolve::program::{Container, DefId, ImplId};
use crate::syntax::SelfParam;

/// A method or other member that was found.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    /// The member: of an impl, or of a trait.
    pub(super) def: DefId,
    /// The arguments of what stands around it: of the impl; or `Self` and the arguments of the trait.
    pub(super) args: Vec<Ty>,
    /// Its trait, if the impl is still to be looked for.
    pub(super) of_trait: Option<DefId>,
}

/// The answer to what a name means on a receiver.
#[derive(Clone, Debug)]
pub(super) enum Lookup {
    Found(Pick),
    /// The receiver's type is still open.
    Open,
    /// There is no answer.
    Unresolved(UnresolvedReason),
}

/// Where a type has a member from.
#[derive(Clone, Copy, Debug)]
pub(super) enum Source {
    /// An inherent impl.
    Inherent(ImplId),
    /// A bound of the type.
    Bound(Bound),
    /// A trait in scope.
    Trait(DefId),
    /// An impl of a trait that is not read.
    Foreign(ImplId),
}

/// A member that a type has.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    pub(super) def: DefId,
    /// The type.
    pub(super) on: Ty,
    pub(super) source: Source,
    /// The type has it as far as is known: what an impl for any type asks of it may hold, or a trait that is not read
    /// may be in scope.
    pub(super) unsure: bool,
}

impl Candidate {
    /// The type's own, or of its bounds: comes before traits in scope.
    pub(super) fn is_inherent(&self) -> bool {
        matches!(self.source, Source::Inherent(_) | Source::Bound(_))
    }
}

/// How a method takes the receiver, and the candidates of each type that it dereferences to.
struct Steps {
    types: Vec<Ty>,
    candidates: Vec<Vec<(SelfParam, Candidate)>>,
}

/// How the type of a step is taken.
#[derive(Clone, Copy, Debug)]
enum Takes {
    /// As it is.
    Value,
    /// By `&`.
    Ref,
    /// By `&mut`.
    RefMut,
}

impl Infer<'_, '_> {
    /// Looks up a method that is called with so many arguments besides the receiver.
    pub(super) fn lookup_method(&mut self, receiver: Ty, name: Name, args: usize) -> Lookup {
        let mut unsure = Vec::new();
        let certain = self.lookup_certain(receiver, name, &mut unsure);
        if matches!(certain, Lookup::Found(_) | Lookup::Unresolved(UnresolvedReason::Ambiguous)) {
            return certain;
        }
        unsure.retain(|candidate| self.tables.signature(candidate.def).inputs.len() == args + 1);
        match self.choose(&unsure) {
            Some(chosen) => self.answer(chosen),
            None => certain,
        }
    }

    /// Looks up a method among those that the receiver has for certain; hands out the first of the others.
    fn lookup_certain(&mut self, receiver: Ty, name: Name, unsure: &mut Vec<Candidate>) -> Lookup {
        let mut types = self.autoderef(receiver);
        if let TyKind::Array(item) = self.table.kind(types[types.len() - 1]) {
            types.push(self.types().add(TyKind::Slice(item)));
        }
        let mut steps = Steps { types, candidates: Vec::new() };
        for index in 0..steps.types.len() {
            while steps.candidates.len() < (index + 2).min(steps.types.len()) {
                let found = self.methods_of(steps.types[steps.candidates.len()], name);
                steps.candidates.push(found);
            }
            match self.table.kind(steps.types[index]) {
                TyKind::Var(_) if self.table.is_open(steps.types[index]) => return Lookup::Open,
                TyKind::Unknown => return Lookup::Unresolved(UnresolvedReason::UnknownReceiver),
                _ => {}
            }
            for takes in [Takes::Value, Takes::Ref, Takes::RefMut] {
                let mut found = match takes {
                    Takes::Value => self.by_value(&steps, index),
                    Takes::Ref => self.by_reference(&steps, index, name, false),
                    Takes::RefMut => self.by_reference(&steps, index, name, true),
                };
                if unsure.is_empty() {
                    let unsure_here = found.iter().filter(|candidate| candidate.unsure);
                    unsure.extend(unsure_here.filter(|candidate| !self.may_be_hidden(&steps, candidate)));
                }
                found.retain(|candidate| !candidate.unsure);
                if let Some(chosen) = self.choose(&found) {
                    return self.answer(chosen);
                }
                if self.may_be_derived(&steps, index, name, takes) {
                    return Lookup::Unresolved(UnresolvedReason::UnexpandedMacro);
                }
            }
        }
        Lookup::Unresolved(self.why_no_member(&steps.types))
    }

    fn answer(&mut self, chosen: Option<Candidate>) -> Lookup {
        match chosen {
            Some(candidate) => Lookup::Found(self.confirm(candidate)),
            None => Lookup::Unresolved(UnresolvedReason::Ambiguous),
        }
    }

    /// Why a type has no member of a name: it, or what it dereferences to, is not known, or all is known.
    pub(super) fn why_no_member(&self, steps: &[Ty]) -> UnresolvedReason {
        match steps.last().map(|&last| self.table.kind(last)) {
            None | Some(TyKind::Unknown | TyKind::External(..) | TyKind::Var(_)) => UnresolvedReason::UnknownReceiver,
            _ => UnresolvedReason::UnknownMember,
        }
    }

    /// The methods that take the type of a step as it is.
    fn by_value(&mut self, steps: &Steps, index: usize) -> Vec<Candidate> {
        let by_ref = match self.table.kind(steps.types[index]) {
            TyKind::Ref(_, true) => Some(SelfParam::RefMut),
            TyKind::Ref(_, false) => Some(SelfParam::Ref),
            _ => None,
        };
        let mut found = Vec::new();
        for (at, candidates) in steps.candidates.iter().enumerate().skip(index) {
            for &(takes, candidate) in candidates {
                let fits = match takes {
                    // a trait's method takes `self` only of types with a size
                    SelfParam::Value => {
                        at == index && (candidate.is_inherent() || !self.is_unsized(steps.types[index]))
                    }
                    SelfParam::Ref | SelfParam::RefMut => at == index + 1 && by_ref == Some(takes),
                    SelfParam::Typed(_) => self.takes(candidate, steps.types[index]),
                };
                if fits {
                    found.push(candidate);
                }
            }
        }
        found
    }

    /// Whether a derive that is not read may bring a method that takes the type of a step so.
    fn may_be_derived(&self, steps: &Steps, index: usize, name: Name, takes: Takes) -> bool {
        let (on, wanted) = match (takes, self.table.kind(steps.types[index])) {
            (Takes::Value, TyKind::Ref(_, true)) => (index + 1, SelfParam::RefMut),
            (Takes::Value, TyKind::Ref(_, false)) => (index + 1, SelfParam::Ref),
            (Takes::Value, _) => (index, SelfParam::Value),
            (Takes::Ref, _) => (index, SelfParam::Ref),
            (Takes::RefMut, _) => (index, SelfParam::RefMut),
        };
        let Some(&on) = steps.types.get(on) else { return false };
        self.tables.traits_with(name).iter().any(|&(trait_def, def)| {
            self.may_derive(on, trait_def) && self.tables.self_param(def) == Some(wanted) && self.sees_trait(trait_def)
        })
    }

    /// Whether a type that comes before that of a candidate may have the method from a trait that is not read: by an
    /// impl of that trait's own crate for all types that have some other trait.
    fn may_be_hidden(&self, steps: &Steps, candidate: &Candidate) -> bool {
        let mut before = steps.types.iter().take_while(|&&ty| ty != candidate.on);
        matches!(candidate.source, Source::Foreign(_))
            && before.any(|&ty| matches!(self.table.kind(ty), TyKind::Adt(def, _) if self.program.in_workspace(def)))
    }

    fn is_unsized(&self, ty: Ty) -> bool {
        matches!(self.table.kind(ty), TyKind::Slice(_) | TyKind::Dyn(_)) || ty == Ty::STR
    }

    /// The methods that take `&` or `&mut` of the type of a step.
    fn by_reference(&mut self, steps: &Steps, index: usize, name: Name, mutable: bool) -> Vec<Candidate> {
        let wanted = if mutable { SelfParam::RefMut } else { SelfParam::Ref };
        let candidates = steps.candidates[index].iter();
        let mut found: Vec<Candidate> =
            candidates.filter(|(takes, _)| *takes == wanted).map(|&(_, candidate)| candidate).collect();
        // `self: &Rc<Self>`
        for &(takes, candidate) in steps.candidates.iter().skip(index).flatten() {
            if matches!(takes, SelfParam::Typed(_)) {
                let on = self.types().add(TyKind::Ref(steps.types[index], mutable));
                if self.takes(candidate, on) {
                    found.push(candidate);
                }
            }
        }
        let external = self.is_external(steps.types[index]);
        if external || found.iter().any(Candidate::is_inherent) {
            return found;
        }
        for &(trait_def, def) in self.tables.traits_with(name) {
            if self.tables.self_param(def) == Some(SelfParam::Value) && self.sees_trait(trait_def) {
                let on = self.types().add(TyKind::Ref(steps.types[index], mutable));
                found.extend(self.trait_candidate(trait_def, def, on));
            }
        }
        found
    }

    /// Whether a method such as `fn f(self: Rc<Self>)` takes this type.
    fn takes(&mut self, candidate: Candidate, receiver: Ty) -> bool {
        let signature = self.tables.signature(candidate.def);
        let Some(&own) = signature.inputs.first() else { return false };
        self.probe(|infer| {
            let pick = infer.confirm(candidate);
            let own = infer.instantiate(&signature.types, own, &pick.args);
            infer.table.unify(own, receiver)
        })
    }

    /// The methods of a name that a type has, without dereferencing.
    fn methods_of(&mut self, ty: Ty, name: Name) -> Vec<(SelfParam, Candidate)> {
        let members = self.members_of(ty, name);
        members.into_iter().filter_map(|found| Some((self.tables.self_param(found.def)?, found))).collect()
    }

    /// The members of a name that a type has, without dereferencing.
    pub(super) fn members_of(&mut self, on: Ty, name: Name) -> Vec<Candidate> {
        let mut found = Vec::new();
        if self.table.is_open(on) {
            return found;
        }
        self.add_by_head(on, name, &mut found);
        for bound in self.bounds_of(on) {
            if let Some(def) = super::lang::member(self.program, bound.trait_def, name) {
                found.push(Candidate { def, on, source: Source::Bound(bound), unsure: false });
            }
        }
        for &(trait_def, def) in self.tables.traits_with(name) {
            let known = found.iter().any(|candidate: &Candidate| candidate.def == def);
            if !known && self.sees_trait(trait_def) {
                found.extend(self.trait_candidate(trait_def, def, on));
            }
        }
        found
    }

    /// True if the member is of a trait that has an impl for types of this head, not only for any type.
    pub(super) fn has_impl_of_its_own(&self, ty: Ty, candidate: &Candidate) -> bool {
        let (Source::Trait(trait_def), Some(head)) =
            (candidate.source, head_of(&self.table.types, self.table.kind(ty)))
        else {
            return false;
        };
        self.program.in_workspace(trait_def) && !self.tables.impls(trait_def, head).is_empty()
    }

    /// The members of inherent impls, and of impls of traits that are not read: of these no more is known than what
    /// the impl says.
    fn add_by_head(&mut self, on: Ty, name: Name, found: &mut Vec<Candidate>) {
        let kind = self.table.default_kind(on);
        let Some(head) = head_of(&self.table.types, kind) else { return };
        let tables = self.tables;
        let inherent = impl_heads(head).flat_map(|head| tables.inherent(head, name));
        let inherent = inherent.map(|&(imp, def)| (imp, def, Source::Inherent(imp)));
        let foreign = tables.foreign(head, name).iter().map(|&(imp, def)| (imp, def, Source::Foreign(imp)));
        for (imp, def, source) in inherent.chain(foreign) {
            if self.probe(|infer| infer.fit(ImplRef::Written(imp), on, &[]).is_some()) {
                let unsure = matches!(source, Source::Foreign(_));
                found.push(Candidate { def, on, source, unsure });
            }
        }
    }

    /// True if the methods of a trait can be called here: it is in scope, or the code is part of it or of an impl of it.
    pub(super) fn sees_trait(&self, trait_def: DefId) -> bool {
        let own = match self.unit.container {
            Container::Trait(def) => Some(def),
            Container::Impl(imp) => self.program.imp(imp).trait_def,
            Container::None => None,
        };
        own == Some(trait_def) || self.tables.sees_trait(self.scope, trait_def)
    }

    /// The member of a trait, if a type implements that for some arguments, as far as is known.
    fn trait_candidate(&mut self, trait_def: DefId, def: DefId, on: Ty) -> Option<Candidate> {
        let holds = self.probe(|infer| {
            let args = infer.open_trait_args(trait_def);
            match infer.select(trait_def, on, &args) {
                Selection::Found(Selected::Impl(imp, args)) => infer.impl_holds(imp, &args, trait_def),
                Selection::Found(_) | Selection::Open => Holds::Yes,
                Selection::None | Selection::Unknown => Holds::No,
            }
        });
        let unsure = holds == Holds::Perhaps;
        (holds != Holds::No).then_some(Candidate { def, on, source: Source::Trait(trait_def), unsure })
    }

    /// Whether the arguments of an impl have what it asks of them. An impl that is not for just any type is taken to
    /// be there for those that may have it.
    fn impl_holds(&mut self, imp: ImplRef, args: &[Ty], trait_def: DefId) -> Holds {
        match imp {
            ImplRef::Derived(_) => {
                let lacks = args
                    .iter()
                    .any(|&arg| !self.is_external(arg) && self.select(trait_def, arg, &[]) == Selection::None);
                if lacks { Holds::No } else { Holds::Yes }
            }
            ImplRef::Written(id) => match self.bounds_hold(imp, args) {
                Holds::Perhaps if !self.tables.is_blanket(id) => Holds::Yes,
                holds => holds,
            },
        }
    }

    /// Open arguments for a trait, without `Self`.
    pub(super) fn open_trait_args(&mut self, trait_def: DefId) -> Vec<Ty> {
        let count = self.tables.signature(trait_def).params;
        (1..count).map(|_| self.table.fresh()).collect()
    }

    /// The one candidate that counts: the type's own first, what is certain before what is not. Several that differ
    /// give no answer, unless they stand in one module (two `cfg`s of one method).
    pub(super) fn choose(&self, found: &[Candidate]) -> Option<Option<Candidate>> {
        let rank = |candidate: &Candidate| (candidate.is_inherent(), !candidate.unsure);
        let best = found.iter().map(rank).max()?;
        let mut ranked = found.iter().filter(|candidate| rank(candidate) == best);
        let first = ranked.next()?;
        let module = |candidate: &Candidate| self.program.module_of(candidate.def);
        let agreed = ranked.all(|other| other.def == first.def || module(other) == module(first));
        Some(agreed.then_some(*first))
    }

    /// Binds what follows from the choice of a candidate.
    pub(super) fn confirm(&mut self, candidate: Candidate) -> Pick {
        let Candidate { def, on, source, .. } = candidate;
        match source {
            Source::Inherent(imp) | Source::Foreign(imp) => {
                let args = self.fit(ImplRef::Written(imp), on, &[]).unwrap_or_default();
                Pick { def, args, of_trait: None }
            }
            Source::Bound(bound) => {
                let mut args = vec![on];
                for arg in self.table.types.list(bound.args).to_vec() {
                    args.push(self.normalize(arg));
                }
                Pick { def, args, of_trait: None }
            }
            Source::Trait(trait_def) => {
                let open = self.open_trait_args(trait_def);
                if !open.is_empty() {
                    let args = self.types().store(&open);
                    let bound = Bound { trait_def, args, assocs: Default::default() };
                    self.obligations.push(Obligation::Bound { ty: on, bound });
                }
                let mut args = vec![on];
                args.extend(open);
                Pick { def, args, of_trait: Some(trait_def) }
            }
        }
    }
}
