//! What is known of types that are not concrete: the bounds of generic parameters, associated types, `impl A`, `dyn A`.
//!
//! Takes a type; returns the traits it is known to implement, supertraits included. Leaves out impls.

use super::context::Infer;
use super::project::Instantiate;
use super::ty::{Bound, Flags, Fold, Import, Predicate, Ty, TyKind, Types, Tys, fold_bound};
use crate::resolve::program::{Container, DefId};

/// A bound in scope.
#[derive(Clone, Copy, Debug)]
pub(super) struct EnvBound {
    /// On this type.
    pub(super) ty: Ty,
    /// What it implements.
    pub(super) bound: Bound,
}

/// How many bounds one may stand for through supertraits.
const MAX_SUPERTRAITS: usize = 64;

impl Infer<'_, '_> {
    /// A bound of the unit's own signature.
    pub(super) fn import_predicate(&mut self, from: &Types, predicate: Predicate, params: &[Ty]) -> Predicate {
        let mut import = Import { from, to: &mut self.table.types, args: params };
        Predicate { ty: import.fold(predicate.ty), bound: fold_bound(&mut import, predicate.bound) }
    }

    /// Brings the bounds of the unit's generic parameters into scope. The types are those of the signature.
    pub(super) fn declare_bounds(&mut self, predicates: Vec<Predicate>) {
        if let Container::Trait(trait_def) = self.generics.container {
            let level = self.generics.levels[0];
            let params = super::generics::identity(self.types(), level.base + level.generics.params.len() as u32);
            let args = self.types().store(&params[1..]);
            let bound = Bound { trait_def, args, assocs: Default::default() };
            self.declare_bound(params[0], bound);
        }
        for Predicate { ty, bound } in predicates {
            self.declare_bound(ty, bound);
        }
    }

    fn declare_bound(&mut self, ty: Ty, bound: Bound) {
        self.has_concrete_bounds |= matches!(self.table.kind(ty), TyKind::Adt(..)) && self.has_params(ty, bound);
        let above = self.with_supertraits(ty, vec![bound]);
        self.env.extend(above.into_iter().map(|bound| EnvBound { ty, bound }));
    }

    /// The bounds, followed by those of all supertraits.
    pub(super) fn with_supertraits(&mut self, ty: Ty, mut bounds: Vec<Bound>) -> Vec<Bound> {
        let mut at = 0;
        while at < bounds.len() && bounds.len() < MAX_SUPERTRAITS {
            let bound = bounds[at];
            at += 1;
            let signature = self.tables.signature(bound.trait_def);
            if signature.bounds.is_empty() {
                continue;
            }
            let mut args = vec![ty];
            args.extend_from_slice(self.table.types.list(bound.args));
            for &above in &signature.bounds {
                let known = bounds.iter().any(|other| other.trait_def == above.trait_def && other.args.len() == 0);
                if known {
                    continue;
                }
                let mut import = Import { from: &signature.types, to: &mut self.table.types, args: &args };
                let mut above = fold_bound(&mut import, above);
                let mut assocs = self.table.types.assocs(bound.assocs).to_vec();
                assocs.extend_from_slice(self.table.types.assocs(above.assocs));
                above.assocs = self.table.types.store_assocs(&assocs);
                bounds.push(above);
            }
        }
        bounds
    }

    /// The traits that a type is known to implement without an impl; nothing for concrete types.
    pub(super) fn bounds_of(&mut self, ty: Ty) -> Vec<Bound> {
        let ty = self.table.shallow(ty);
        match self.table.types.kind(ty) {
            TyKind::Param(_) => self.bounds_in_scope(ty),
            TyKind::Proj(assoc, args) => {
                let mut bounds = self.bounds_in_scope(ty);
                let declared = self.declared_bounds(assoc, args);
                bounds.extend(self.with_supertraits(ty, declared));
                bounds
            }
            TyKind::Opaque(def, index, args) => {
                let declared = self.opaque_bounds(def, index, args);
                self.with_supertraits(ty, declared)
            }
            TyKind::Dyn(bounds) => {
                let bounds = self.table.types.bounds(bounds).to_vec();
                self.with_supertraits(ty, bounds)
            }
            _ => Vec::new(),
        }
    }

    /// The bounds by which a trait may be selected for a type: those on concrete types too (`where Engine: Get<T>`).
    /// A bound without a generic parameter tells nothing that impls do not.
    pub(super) fn bounds_to_select(&mut self, ty: Ty) -> Vec<Bound> {
        if !self.has_concrete_bounds || !matches!(self.table.kind(ty), TyKind::Adt(..)) {
            return self.bounds_of(ty);
        }
        let mut bounds = self.bounds_in_scope(ty);
        bounds.retain(|&bound| self.has_params(ty, bound));
        bounds
    }

    fn has_params(&self, ty: Ty, bound: Bound) -> bool {
        let types = &self.table.types;
        let of_bound = types.list(bound.args).iter().copied();
        of_bound.chain([ty]).any(|ty| types.flags(ty).has(Flags::PARAM))
    }

    fn bounds_in_scope(&mut self, ty: Ty) -> Vec<Bound> {
        let mut bounds = Vec::new();
        for index in 0..self.env.len() {
            let EnvBound { ty: on, bound } = self.env[index];
            if self.is_same(on, ty) {
                bounds.push(bound);
            }
        }
        bounds
    }

    /// True if two types are the same as they stand.
    fn is_same(&mut self, a: Ty, b: Ty) -> bool {
        if a == b {
            return true;
        }
        let flags = |infer: &Self, ty| infer.table.types.flags(ty);
        match (self.table.kind(a), self.table.kind(b)) {
            (TyKind::Param(x), TyKind::Param(y)) => x == y,
            (TyKind::Proj(x, _), TyKind::Proj(y, _)) | (TyKind::Adt(x, _), TyKind::Adt(y, _)) => {
                let rigid = !flags(self, a).has(Flags::VAR) && !flags(self, b).has(Flags::VAR);
                x == y && rigid && self.table.try_unify(a, b)
            }
            _ => false,
        }
    }

    /// The bounds that a trait declares on its associated type.
    fn declared_bounds(&mut self, assoc: DefId, args: Tys) -> Vec<Bound> {
        let signature = self.tables.signature(assoc);
        let args = self.table.types.list(args).to_vec();
        let import = |infer: &mut Self, bound| {
            fold_bound(&mut Import { from: &signature.types, to: &mut infer.table.types, args: &args }, bound)
        };
        signature.bounds.iter().map(|&bound| import(self, bound)).collect()
    }

    fn opaque_bounds(&mut self, def: DefId, index: u32, args: Tys) -> Vec<Bound> {
        let signature = self.tables.signature(def);
        let Some(&bounds) = signature.opaques.get(index as usize) else { return Vec::new() };
        let args = self.table.types.list(args).to_vec();
        let bounds = signature.types.bounds(bounds).iter();
        bounds.map(|&bound| fold_bound(&mut Instantiate::new(self, &signature.types, &args), bound)).collect()
    }
}
