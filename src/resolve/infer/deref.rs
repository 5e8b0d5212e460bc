//! Dereferencing: the types that `*` leads to, one step at a time.
//!
//! Built-in references, then `Deref` impls. Leaves out the unsizing of arrays, which only method calls and indexing do.

use super::context::Infer;
use super::ty::{Ty, TyKind};

/// How often a type is dereferenced.
const MAX_STEPS: usize = 12;

impl Infer<'_, '_> {
    /// One step; none where the type cannot be dereferenced, or where that is not known.
    pub(super) fn deref(&mut self, ty: Ty) -> Option<Ty> {
        match self.table.kind(ty) {
            TyKind::Ref(inner, _) | TyKind::Ptr(inner, _) => Some(inner),
            TyKind::Adt(..) | TyKind::External(..) | TyKind::Param(_) | TyKind::Proj(..) | TyKind::Opaque(..) => {
                self.overloaded_deref(ty)
            }
            _ => None,
        }
    }

    fn overloaded_deref(&mut self, ty: Ty) -> Option<Ty> {
        let target = self.tables.lang.deref_target?;
        let args = self.types().store(&[ty]);
        match self.project(target, args) {
            super::project::Projected::Type(inner) if inner != Ty::UNKNOWN => Some(inner),
            _ => None,
        }
    }

    /// The type and all that it dereferences to. The last can be open or unknown.
    pub(super) fn autoderef(&mut self, ty: Ty) -> Vec<Ty> {
        let mut steps = vec![self.structurally(ty)];
        while steps.len() < MAX_STEPS {
            let last = steps[steps.len() - 1];
            if matches!(self.table.kind(last), TyKind::Ptr(..)) {
                break;
            }
            let Some(next) = self.deref(last) else { break };
            let next = self.structurally(next);
            if steps.contains(&next) {
                break;
            }
            steps.push(next);
        }
        steps
    }
}
