//! Culprits: the crate that is not read because of which a type is not known.
//!
//! Takes the expression left of a dot; returns the crate from which its value came, so that users see which stub would
//! help most. It follows calls, fields and locals backwards, and only where a type is missing. Leaves out values whose
//! way cannot be followed: those have no culprit.

use rustc_hash::FxHashMap;

use super::context::{Infer, Place};
use super::lower::Paths as _;
use super::ty::{Ty, TyKind};
use crate::resolve::path_res::Res;
use crate::resolve::program::{DefId, DefKind, FragId};
use crate::syntax::{Expr, ExprId, PatId, PathId, Pos};

/// What is known of the culprits of one unit.
#[derive(Debug, Default)]
pub(super) struct Culprits {
    /// Of members that were not found, by the place of their name.
    members: FxHashMap<(FragId, Pos), DefId>,
    /// Of locals without a type.
    locals: FxHashMap<(FragId, PatId), DefId>,
    /// Of the value that is being taken apart, or of the call whose arguments are being looked at.
    around: Option<DefId>,
}

impl Culprits {
    /// Notes a local that is bound.
    pub(super) fn bind(&mut self, frag: FragId, pat: PatId) {
        if let Some(culprit) = self.around {
            self.locals.insert((frag, pat), culprit);
        }
    }
}

impl Infer<'_, '_> {
    /// The culprit of a receiver without a known type, noted for what follows in the chain of calls.
    pub(super) fn blame(&mut self, place: Place, receiver: ExprId, ty: Ty) -> Option<DefId> {
        let culprit = self.crate_behind(ty).or_else(|| self.culprit_of(receiver))?;
        self.culprits.members.insert((place.frag, place.pos), culprit);
        Some(culprit)
    }

    /// The culprit of a member that was noted before.
    pub(super) fn blamed(&self, place: Place) -> Option<DefId> {
        self.culprits.members.get(&(place.frag, place.pos)).copied()
    }

    /// Looks at patterns or arguments whose types are not known because of a crate.
    pub(super) fn because_of<R>(&mut self, culprit: Option<DefId>, inside: impl FnOnce(&mut Self) -> R) -> R {
        let around = std::mem::replace(&mut self.culprits.around, culprit);
        let result = inside(self);
        self.culprits.around = around;
        result
    }

    /// The culprit of a value that has no known type; none if it has.
    pub(super) fn culprit_of_value(&mut self, value: ExprId, ty: Ty) -> Option<DefId> {
        match self.table.kind(ty) {
            TyKind::Unknown | TyKind::Var(_) => self.culprit_of(value),
            _ => None,
        }
    }

    /// The crate of what a type dereferences to: one that is not read, or whose signatures lack a member.
    fn crate_behind(&mut self, ty: Ty) -> Option<DefId> {
        let steps = self.autoderef(ty);
        let unread = steps.last().and_then(|&last| self.crate_of_type(last));
        unread.or_else(|| {
            steps.iter().find_map(|&step| match self.table.kind(step) {
                TyKind::Adt(def, _) => self.program.outside(def),
                _ => None,
            })
        })
    }

    /// The crate of a type that is not read.
    pub(super) fn crate_of_type(&self, ty: Ty) -> Option<DefId> {
        match self.table.kind(ty) {
            TyKind::External(krate, ..) => Some(krate),
            TyKind::Ref(inner, _) => self.crate_of_type(inner),
            _ => None,
        }
    }

    /// The crate from which the value of an expression came.
    fn culprit_of(&self, expr: ExprId) -> Option<DefId> {
        match self.facts()[expr] {
            Expr::Path(path) => self.culprit_of_path(path),
            Expr::MethodCall { receiver: inner, pos, .. } | Expr::Field { base: inner, pos, .. } => {
                self.blamed(self.place(pos)).or_else(|| self.culprit_of(inner))
            }
            Expr::Call(inner, _)
            | Expr::Try(inner, _)
            | Expr::Await(inner)
            | Expr::Ref(inner, _)
            | Expr::Unary(_, inner, _)
            | Expr::Index(inner, ..) => self.culprit_of(inner),
            Expr::Macro(call) => self.crate_of_macro(self.facts()[call].path),
            _ => None,
        }
    }

    fn culprit_of_path(&self, path: PathId) -> Option<DefId> {
        match self.paths.res(self.frag, path).res {
            Res::Def(def) if self.program.def(def).kind == DefKind::External => Some(def),
            Res::Local(frag, pat) => {
                let ty = self.locals.get(&(frag, pat));
                ty.and_then(|&ty| self.crate_of_type(ty)).or_else(|| self.culprits.locals.get(&(frag, pat)).copied())
            }
            _ => None,
        }
    }

    /// The crate of a macro that is not read.
    fn crate_of_macro(&self, path: PathId) -> Option<DefId> {
        let facts = self.facts();
        let names: Vec<_> = facts.segments(path).iter().map(|segment| self.name(segment.name)).collect();
        let leading_colon = facts[path].leading_colon;
        let query = crate::resolve::paths::Query { scope: self.scope, leading_colon, names: &names, import: None };
        let found = self.program.resolve_path(query);
        let def = found.names.get(crate::resolve::program::Ns::Macros)?.def;
        (self.program.def(def).kind == DefKind::External).then_some(def)
    }
}
