//! Coercions: where a value of one type is accepted for another.
//!
//! Lenient: nothing is an error here. What matters is which variables get values, so that `&Vec<?>` for `&[T]` binds the
//! right ones, and `Box<Concrete>` for `Box<dyn A>` binds none.

use super::context::Infer;
use super::ty::{Ty, TyKind};

impl Infer<'_, '_> {
    /// Uses a value of one type where another is wanted; says whether the types agree then.
    pub(super) fn coerce(&mut self, actual: Ty, wanted: Ty) -> bool {
        let (actual, wanted) = (self.table.shallow(actual), self.table.shallow(wanted));
        match (self.table.types.kind(actual), self.table.types.kind(wanted)) {
            (TyKind::Unknown, _) => self.table.unify(actual, wanted),
            (TyKind::Never, _) | (_, TyKind::Unknown) => true,
            (TyKind::Ref(from, _), TyKind::Ref(to, _) | TyKind::Ptr(to, _)) => self.coerce_reference(from, to),
            (TyKind::FnDef(..) | TyKind::Closure(_), TyKind::Fn(_)) => {
                let (Some(own), Some(wanted)) = (self.callable(actual), self.callable(wanted)) else { return false };
                let inputs = self.table.unify(own.0, wanted.0);
                self.coerce(own.1, wanted.1) && inputs
            }
            (TyKind::Adt(x, _), TyKind::Adt(y, _)) if x == y => self.table.unify(actual, wanted),
            (_, TyKind::Dyn(_) | TyKind::Opaque(..)) => self.table.try_unify(actual, wanted),
            _ => self.table.try_unify(actual, wanted),
        }
    }

    /// `&from` for `&to`: dereferenced until it fits, or made a slice.
    fn coerce_reference(&mut self, from: Ty, to: Ty) -> bool {
        if matches!(self.table.kind(to), TyKind::Var(_)) || self.table.is_open(from) {
            return self.table.unify(from, to);
        }
        let mut current = from;
        for _ in 0..8 {
            if self.have_same_head(current, to) {
                return self.table.unify(current, to);
            }
            if let (TyKind::Array(item), TyKind::Slice(wanted)) = (self.table.kind(current), self.table.kind(to)) {
                return self.table.unify(item, wanted);
            }
            match self.deref(current) {
                Some(next) => current = next,
                None => break,
            }
        }
        false
    }

    fn have_same_head(&self, a: Ty, b: Ty) -> bool {
        match (self.table.kind(a), self.table.kind(b)) {
            (TyKind::Adt(x, _), TyKind::Adt(y, _)) => x == y,
            (a, b) => std::mem::discriminant(&a) == std::mem::discriminant(&b),
        }
    }
}
