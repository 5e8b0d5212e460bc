//! What can be called: closures, functions, constructors, and types with an `Fn` bound.
//!
//! Takes a type; returns its parameters (as a tuple) and its result. Leaves out calls of methods.

use super::context::Infer;
use super::ty::{Bound, Ty, TyKind};
use crate::resolve::program::DefId;

impl Infer<'_, '_> {
    /// The parameters and the result of calling a type; none if it is not known to be callable.
    pub(super) fn callable(&mut self, ty: Ty) -> Option<(Ty, Ty)> {
        self.callable_at(ty, 0)
    }

    fn callable_at(&mut self, ty: Ty, depth: u32) -> Option<(Ty, Ty)> {
        if depth > 8 {
            return None;
        }
        match self.table.kind(ty) {
            TyKind::Closure(index) => {
                let closure = self.closures[index as usize];
                Some((closure.inputs, closure.output))
            }
            TyKind::Fn(parts) => {
                let output = *self.table.types.list(parts).last()?;
                let inputs = self.types().add(TyKind::Tuple(parts.prefix(parts.len() - 1)));
                Some((inputs, output))
            }
            TyKind::FnDef(def, args) => {
                let args = self.table.types.list(args).to_vec();
                let signature = self.tables.signature(def);
                let inputs: Vec<Ty> =
                    signature.inputs.iter().map(|&input| self.instantiate(&signature.types, input, &args)).collect();
                let output = self.instantiate(&signature.types, signature.output, &args);
                Some((self.types().add_with(&inputs, TyKind::Tuple), output))
            }
            TyKind::Ref(inner, _) => self.callable_at(inner, depth + 1),
            TyKind::Param(_) | TyKind::Proj(..) | TyKind::Opaque(..) | TyKind::Dyn(_) => {
                let bounds = self.bounds_of(ty);
                bounds.into_iter().find_map(|bound| self.callable_bound(bound))
            }
            TyKind::Adt(..) => {
                let inner = self.deref(ty)?;
                self.callable_at(inner, depth + 1)
            }
            _ => None,
        }
    }

    /// True for the `Fn` and `AsyncFn` traits.
    pub(super) fn is_callable_bound(&self, trait_def: DefId) -> bool {
        self.tables.lang.is_fn(trait_def) || self.tables.lang.is_async_fn(trait_def)
    }

    /// The parameters and the result that an `Fn` or `AsyncFn` bound speaks of.
    pub(super) fn callable_bound(&mut self, bound: Bound) -> Option<(Ty, Ty)> {
        let lang = &self.tables.lang;
        let is_async = lang.is_async_fn(bound.trait_def);
        if !is_async && !lang.is_fn(bound.trait_def) {
            return None;
        }
        let assoc = if is_async { lang.async_fn_output } else { lang.fn_output };
        let inputs = *self.table.types.list(bound.args).first()?;
        let inputs = self.normalize(inputs);
        let output = self.table.types.assocs(bound.assocs).iter().find(|(def, _)| Some(*def) == assoc);
        let output = match output.map(|&(_, ty)| ty) {
            Some(output) => self.normalize(output),
            None => Ty::UNKNOWN,
        };
        let output = if is_async { self.types().add(TyKind::Future(output)) } else { output };
        Some((inputs, output))
    }

    /// Makes a type's parameters and result those of an `Fn` bound; says whether they are, and nothing if the type is
    /// not known to be callable.
    pub(super) fn require_callable(&mut self, ty: Ty, bound: Bound) -> Option<bool> {
        let (inputs, output) = self.callable_bound(bound)?;
        let (own_inputs, own_output) = self.callable(ty)?;
        let same_inputs = self.table.unify(inputs, own_inputs);
        let same_output = match (self.table.kind(output), self.table.kind(own_output)) {
            (TyKind::Future(output), kind) if !matches!(kind, TyKind::Future(_)) => {
                let own = self.project_simple(self.tables.lang.future_output, own_output);
                self.table.unify(output, own)
            }
            _ => self.coerce(own_output, output),
        };
        Some(same_inputs && same_output)
    }
}
