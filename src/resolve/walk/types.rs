//! Types, bounds and generic parameters.

use super::{Position, Rib, Walk};
use crate::resolve::program::{FragId, Ns};
use crate::syntax::{ArgsId, Bound, GenericArg, Generics, ItemId, List, Segment, Type, TypeId};

impl Walk<'_, '_> {
    pub(super) fn ty(&mut self, id: TypeId) {
        let facts = self.facts;
        match facts[id] {
            Type::Path(path) => _ = self.path(path, Position::Type),
            Type::Ref(inner, _) | Type::Ptr(inner, _) | Type::Slice(inner) => self.ty(inner),
            Type::Array(inner, len) => {
                self.ty(inner);
                self.expr(len);
            }
            Type::Tuple(parts) => self.types(parts),
            Type::Fn(inputs, output) => {
                self.types(inputs);
                output.into_iter().for_each(|output| self.ty(output));
            }
            Type::Dyn(bounds) | Type::Impl(bounds) => self.bounds(bounds),
            Type::Macro(call) => self.macro_call(call),
            Type::Never | Type::Infer => {}
        }
    }

    fn types(&mut self, types: List<TypeId>) {
        for &ty in self.facts.list(types) {
            self.ty(ty);
        }
    }

    pub(super) fn bounds(&mut self, bounds: List<Bound>) {
        for bound in self.facts.list(bounds) {
            self.path(bound.path, Position::Type);
        }
    }

    pub(super) fn segment_args(&mut self, segment: &Segment) {
        if let Some(args) = segment.args {
            self.args(args);
        }
    }

    pub(super) fn args(&mut self, id: ArgsId) {
        let facts = self.facts;
        let args = facts[id];
        for arg in facts.list(args.args) {
            match *arg {
                GenericArg::Type(ty) | GenericArg::AssocType { ty, .. } => self.ty(ty),
                GenericArg::Const(value) | GenericArg::AssocConst { value, .. } => self.expr(value),
                GenericArg::Constraint { bounds, .. } => self.bounds(bounds),
            }
        }
        if let Some(Some(output)) = args.parenthesized {
            self.ty(output);
        }
    }

    /// Brings generic parameters into scope.
    pub(super) fn declare(&mut self, frag: FragId, item: ItemId, generics: Generics) {
        let fragment = self.program.frag(frag);
        for (index, param) in fragment.facts.list(generics.params).iter().enumerate() {
            let ns = if param.const_ty.is_some() { Ns::Values } else { Ns::Types };
            let name = fragment.name(param.name);
            self.ribs.push(Rib::Param { name, ns, frag, item, index: index as u32 });
        }
    }

    /// Walks the bounds and defaults of generic parameters of the current fragment.
    pub(super) fn generics(&mut self, generics: Generics) {
        let facts = self.facts;
        for param in facts.list(generics.params) {
            self.bounds(param.bounds);
            param.default.into_iter().chain(param.const_ty).for_each(|ty| self.ty(ty));
            param.const_default.into_iter().for_each(|value| self.expr(value));
        }
        for predicate in facts.list(generics.predicates) {
            self.ty(predicate.ty);
            self.bounds(predicate.bounds);
        }
    }
}
