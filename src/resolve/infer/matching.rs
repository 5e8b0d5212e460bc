//! Matching the header of an impl against a type, without a variable for each of the impl's parameters.
//!
//! A one-way unification: parameters of the pattern take what they meet. Only where the type has a variable is the
//! pattern copied. Leaves out bounds.

use super::context::Infer;
use super::ty::{Prim, Ty, TyKind, Types, Tys};

/// The state of matching one header.
pub(super) struct Match<'i, 's, 'a, 'p> {
    infer: &'i mut Infer<'a, 'p>,
    from: &'s Types,
    args: Vec<Option<Ty>>,
}

impl<'i, 's, 'a, 'p> Match<'i, 's, 'a, 'p> {
    /// Nothing matched yet.
    pub(super) fn new(infer: &'i mut Infer<'a, 'p>, from: &'s Types, params: u32) -> Self {
        Self { infer, from, args: vec![None; params as usize] }
    }

    /// What the parameters took; a variable for what took nothing.
    pub(super) fn into_args(self) -> Vec<Ty> {
        let table = &mut self.infer.table;
        self.args.into_iter().map(|arg| arg.unwrap_or_else(|| table.fresh())).collect()
    }

    /// Whether the first parameter, which stands for any number of a kind, took such a number.
    pub(super) fn takes_number(&self, number: Prim) -> bool {
        let Some(Some(arg)) = self.args.first() else { return true };
        match self.infer.table.default_kind(*arg) {
            TyKind::Prim(prim) => prim.is_int() == number.is_int() && prim.is_float() == number.is_float(),
            TyKind::Var(_) | TyKind::Unknown => true,
            _ => false,
        }
    }

    /// Matches a type of the signature with one of the unit.
    pub(super) fn matches(&mut self, pattern: Ty, ty: Ty) -> bool {
        let ty = self.infer.table.shallow(ty);
        if pattern.is_fixed() {
            return self.infer.table.unify(pattern, ty);
        }
        let kind = self.from.kind(pattern);
        if let TyKind::Param(index) = kind {
            return match self.args.get_mut(index as usize) {
                Some(Some(arg)) => {
                    let arg = *arg;
                    self.infer.table.unify(arg, ty)
                }
                Some(slot) => {
                    *slot = Some(ty);
                    true
                }
                None => true,
            };
        }
        match (kind, self.infer.table.types.kind(ty)) {
            (TyKind::Proj(..) | TyKind::Unknown, _) | (_, TyKind::Unknown) => true,
            (_, TyKind::Var(_)) => self.bind(pattern, ty),
            (TyKind::Adt(x, xs), TyKind::Adt(y, ys)) => x == y && self.lists(xs, ys),
            (TyKind::External(x, n, xs), TyKind::External(y, m, ys)) => x == y && n == m && self.lists(xs, ys),
            (TyKind::Ref(x, m), TyKind::Ref(y, n)) | (TyKind::Ptr(x, m), TyKind::Ptr(y, n)) => {
                m == n && self.matches(x, y)
            }
            (TyKind::Slice(x), TyKind::Slice(y)) | (TyKind::Array(x), TyKind::Array(y)) => self.matches(x, y),
            (TyKind::Tuple(xs), TyKind::Tuple(ys)) | (TyKind::Fn(xs), TyKind::Fn(ys)) => {
                xs.len() == ys.len() && self.lists(xs, ys)
            }
            (TyKind::Dyn(xs), TyKind::Dyn(ys)) => {
                let x = self.from.bounds(xs).first().copied();
                let y = self.infer.table.types.bounds(ys).first().copied();
                match (x, y) {
                    (Some(x), Some(y)) => x.trait_def == y.trait_def && self.lists(x.args, y.args),
                    _ => true,
                }
            }
            _ => false,
        }
    }

    fn lists(&mut self, patterns: Tys, types: Tys) -> bool {
        (0..patterns.len().min(types.len())).all(|index| {
            let (pattern, ty) = (self.from.list(patterns)[index], self.infer.table.types.list(types)[index]);
            self.matches(pattern, ty)
        })
    }

    /// Gives a variable the pattern as its value.
    fn bind(&mut self, pattern: Ty, var: Ty) -> bool {
        let args: Vec<Ty> =
            self.args.iter_mut().map(|slot| *slot.get_or_insert_with(|| self.infer.table.fresh())).collect();
        let value = self.infer.instantiate(self.from, pattern, &args);
        self.infer.table.unify(var, value)
    }
}
