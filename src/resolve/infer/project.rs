//! Working out associated types: `<T as Trait>::Name`.
//!
//! Takes types with projections in them; returns types without, as far as impls and bounds say. What depends on a
//! variable becomes a variable of its own with an obligation; what depends on a parameter without more knowledge stays.

use super::context::Infer;
use super::obligations::Obligation;
use super::tables::ImplRef;
use super::traits::{Selected, Selection};
use super::ty::{Bound, Flags, Fold, Ty, TyKind, Types, Tys, fold_parts};
use crate::resolve::program::DefId;

/// What became of a projection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Projected {
    /// This type.
    Type(Ty),
    /// It depends on a variable.
    Open,
    /// It depends on a generic parameter of which no more is known.
    Rigid,
    /// It cannot be worked out.
    Unknown,
}

/// How deep projections may nest.
const MAX_DEPTH: u32 = 40;

/// Copies types of a signature into the unit, with arguments in place of generic parameters, and works out projections.
pub(super) struct Instantiate<'i, 's, 'a, 'p> {
    infer: &'i mut Infer<'a, 'p>,
    from: &'s Types,
    args: &'s [Ty],
}

impl<'i, 's, 'a, 'p> Instantiate<'i, 's, 'a, 'p> {
    pub(super) fn new(infer: &'i mut Infer<'a, 'p>, from: &'s Types, args: &'s [Ty]) -> Self {
        Self { infer, from, args }
    }
}

impl Fold for Instantiate<'_, '_, '_, '_> {
    fn source(&self) -> &Types {
        self.from
    }

    fn target(&mut self) -> &mut Types {
        self.infer.types()
    }

    fn fold(&mut self, ty: Ty) -> Ty {
        if ty.is_fixed() {
            return ty;
        }
        match self.from.kind(ty) {
            TyKind::Param(index) => self.args.get(index as usize).copied().unwrap_or(Ty::UNKNOWN),
            TyKind::Proj(assoc, args) => {
                let args = super::ty::fold_list(self, args);
                self.infer.projection(assoc, args)
            }
            kind => fold_parts(self, kind),
        }
    }
}

/// Works out the projections in a type of the unit.
struct Normalize<'i, 'a, 'p>(&'i mut Infer<'a, 'p>);

impl Fold for Normalize<'_, '_, '_> {
    fn source(&self) -> &Types {
        &self.0.table.types
    }

    fn target(&mut self) -> &mut Types {
        self.0.types()
    }

    fn fold(&mut self, ty: Ty) -> Ty {
        if !self.0.table.types.flags(ty).has(Flags::PROJ) {
            return ty;
        }
        match self.0.table.types.kind(ty) {
            TyKind::Proj(assoc, args) => {
                let args = super::ty::fold_list(self, args);
                self.0.projection(assoc, args)
            }
            kind => fold_parts(self, kind),
        }
    }
}

impl Infer<'_, '_> {
    /// A type of a signature with arguments.
    pub(super) fn instantiate(&mut self, from: &Types, ty: Ty, args: &[Ty]) -> Ty {
        Instantiate::new(self, from, args).fold(ty)
    }

    /// The type without projections that can be worked out.
    pub(super) fn normalize(&mut self, ty: Ty) -> Ty {
        Normalize(self).fold(ty)
    }

    /// The type that a projection stands for.
    pub(super) fn projection(&mut self, assoc: DefId, args: Tys) -> Ty {
        match self.project(assoc, args) {
            Projected::Type(ty) => ty,
            Projected::Rigid => self.types().add(TyKind::Proj(assoc, args)),
            Projected::Unknown => Ty::UNKNOWN,
            Projected::Open => {
                let value = self.table.fresh();
                self.obligations.push(Obligation::Project { assoc, args, value });
                value
            }
        }
    }

    /// Works out `<ty as Trait>::assoc` for a trait without arguments.
    pub(super) fn project_simple(&mut self, assoc: Option<DefId>, ty: Ty) -> Ty {
        let Some(assoc) = assoc else { return Ty::UNKNOWN };
        let args = self.types().store(&[ty]);
        self.projection(assoc, args)
    }

    /// Works out a projection.
    pub(super) fn project(&mut self, assoc: DefId, args: Tys) -> Projected {
        let Some(&self_ty) = self.table.types.list(args).first() else { return Projected::Unknown };
        let key = (assoc, self.table.shallow(self_ty));
        if let Some(&ty) = self.projections.get(&key).filter(|_| args.len() == 1) {
            return Projected::Type(ty);
        }
        if self.depth > MAX_DEPTH {
            return Projected::Unknown;
        }
        self.depth += 1;
        let projected = self.project_new(assoc, key.1, args);
        self.depth -= 1;
        if let Projected::Type(ty) = projected
            && args.len() == 1
            && self.may_cache()
        {
            self.projections.insert(key, ty);
        }
        projected
    }

    fn project_new(&mut self, assoc: DefId, self_ty: Ty, args: Tys) -> Projected {
        let Some(trait_def) = self.program.def(assoc).owner else { return Projected::Unknown };
        if let Some(projected) = self.project_builtin(assoc, self_ty) {
            return projected;
        }
        let rest: Vec<Ty> = self.table.types.list(args)[1..].to_vec();
        match self.select(trait_def, self_ty, &rest) {
            Selection::Open => Projected::Open,
            Selection::None | Selection::Unknown => self.unsettled(self_ty),
            Selection::Found(Selected::Builtin) => Projected::Unknown,
            Selection::Found(Selected::Bound(bound)) => self.project_bound(assoc, self_ty, bound),
            Selection::Found(Selected::Impl(imp, impl_args)) => self.project_impl(assoc, imp, &impl_args, args),
        }
    }

    /// What has no impl that fits: a parameter may have one where it is used, a concrete type not.
    fn unsettled(&mut self, self_ty: Ty) -> Projected {
        match self.table.kind(self_ty) {
            TyKind::Param(_) | TyKind::Proj(..) => Projected::Rigid,
            _ => Projected::Unknown,
        }
    }

    /// What futures, closures and functions give.
    fn project_builtin(&mut self, assoc: DefId, self_ty: Ty) -> Option<Projected> {
        let lang = &self.tables.lang;
        let assoc = Some(assoc);
        match self.table.kind(self_ty) {
            TyKind::Future(output) if assoc == lang.future_output || assoc == lang.into_future_output => {
                Some(Projected::Type(output))
            }
            TyKind::Closure(_) | TyKind::FnDef(..) | TyKind::Fn(_) if assoc == lang.fn_output => {
                Some(self.callable(self_ty).map_or(Projected::Unknown, |(_, output)| Projected::Type(output)))
            }
            TyKind::Closure(_) | TyKind::FnDef(..) | TyKind::Fn(_) if assoc == lang.async_fn_output => {
                let output = self.callable(self_ty).map(|(_, output)| output);
                let output = output.map(|output| self.project_simple(self.tables.lang.future_output, output));
                Some(output.map_or(Projected::Unknown, Projected::Type))
            }
            _ => None,
        }
    }

    /// What a bound says of an associated type.
    fn project_bound(&mut self, assoc: DefId, self_ty: Ty, bound: Bound) -> Projected {
        let found = self.table.types.assocs(bound.assocs).iter().find(|(def, _)| *def == assoc).map(|&(_, ty)| ty);
        match found {
            Some(ty) => Projected::Type(self.normalize(ty)),
            None if matches!(self.table.kind(self_ty), TyKind::Dyn(_)) => Projected::Unknown,
            None => Projected::Rigid,
        }
    }

    /// What an impl says of an associated type, or else the trait's default.
    fn project_impl(&mut self, assoc: DefId, imp: ImplRef, impl_args: &[Ty], args: Tys) -> Projected {
        let ImplRef::Written(imp) = imp else { return Projected::Unknown };
        let name = self.program.def(assoc).name;
        match self.tables.impl_member(imp, name) {
            Some(member) => {
                let signature = self.tables.signature(member);
                Projected::Type(self.instantiate(&signature.types, signature.output, impl_args))
            }
            None => {
                let signature = self.tables.signature(assoc);
                let args = self.table.types.list(args).to_vec();
                match self.instantiate(&signature.types, signature.output, &args) {
                    Ty::UNKNOWN => Projected::Unknown,
                    ty => Projected::Type(ty),
                }
            }
        }
    }
}
