//! Operators: on primitives by the language's own rules, else through the impls of their traits.

use super::context::Infer;
use super::project::Projected;
use super::ty::{Prim, Ty, TyKind};
use crate::resolve::ReferenceKind;
use crate::resolve::program::DefId;
use crate::syntax::{BinaryOp, ExprId, Pos, UnaryOp};

impl Infer<'_, '_> {
    /// `*a`, `-a`, `!a`.
    pub(super) fn unary(&mut self, op: UnaryOp, inner: ExprId, pos: Pos, expected: Ty) -> Ty {
        let hint = if op == UnaryOp::Deref { Ty::UNKNOWN } else { expected };
        let ty = self.expr(inner, hint);
        let ty = self.structurally(ty);
        if op == UnaryOp::Deref {
            return self.explicit_deref(ty, pos);
        }
        if self.table.is_number(ty) || ty == Ty::BOOL || self.table.is_open(ty) {
            return ty;
        }
        self.overloaded(self.tables.lang.unary(op), pos, &[ty])
    }

    fn explicit_deref(&mut self, ty: Ty, pos: Pos) -> Ty {
        if let TyKind::Ref(inner, _) | TyKind::Ptr(inner, _) = self.table.kind(ty) {
            return inner;
        }
        let Some(target) = self.deref(ty) else { return Ty::UNKNOWN };
        self.use_operator(self.tables.lang.unary(UnaryOp::Deref), pos, &[ty]);
        target
    }

    /// `a + b`, `a == b`, `a += b` and so on.
    pub(super) fn binary(&mut self, op: BinaryOp, left: ExprId, right: ExprId, pos: Pos) -> Ty {
        if matches!(op, BinaryOp::And | BinaryOp::Or) {
            self.expr(left, Ty::BOOL);
            let diverges = self.diverges;
            self.expr(right, Ty::BOOL);
            self.diverges = diverges;
            return Ty::BOOL;
        }
        let left = self.expr(left, Ty::UNKNOWN);
        let left = self.structurally(left);
        let hint = if is_shift(op) { Ty::UNKNOWN } else { left };
        let right = self.expr(right, hint);
        let right = self.structurally(right);
        let (a, b) = (self.behind_reference(left), self.behind_reference(right));
        let builtin = self.is_builtin_operand(a) && self.is_builtin_operand(b);
        let unknown = a == Ty::UNKNOWN || b == Ty::UNKNOWN;
        if (builtin || unknown) && !is_shift(op) {
            self.table.try_unify(a, b);
        }
        match (is_comparison(op), is_assignment(op)) {
            (true, _) => {
                if !builtin {
                    self.fix_literal(op, left, right);
                    self.use_operator(self.tables.lang.binary(op), pos, &[left, right]);
                }
                Ty::BOOL
            }
            (_, true) => {
                if !builtin {
                    self.use_operator(self.tables.lang.binary(op), pos, &[left, right]);
                }
                Ty::UNIT
            }
            _ if builtin => a,
            _ => self.overloaded(self.tables.lang.binary(op), pos, &[left, right]),
        }
    }

    /// Lets the impl of a comparison with a number tell the type of a literal, as in `id == 0`.
    fn fix_literal(&mut self, op: BinaryOp, left: Ty, right: Ty) {
        let is_literal = matches!(self.table.kind(right), TyKind::Var(_)) && self.table.is_number(right);
        if let Some((trait_def, _)) = self.tables.lang.binary(op)
            && is_literal
        {
            self.select(trait_def, left, &[right]);
        }
    }

    fn behind_reference(&mut self, ty: Ty) -> Ty {
        match self.table.kind(ty) {
            TyKind::Ref(inner, _) => self.structurally(inner),
            _ => ty,
        }
    }

    /// True for the types whose operators are built in.
    fn is_builtin_operand(&self, ty: Ty) -> bool {
        matches!(self.table.default_kind(ty), TyKind::Prim(prim) if prim != Prim::Str)
    }

    /// The result of an operator that a trait defines, and its use.
    fn overloaded(&mut self, operator: Option<(DefId, &str)>, pos: Pos, args: &[Ty]) -> Ty {
        self.use_operator(operator, pos, args);
        let output = self.program.names.find("Output");
        let assoc = operator.zip(output).and_then(|((def, _), name)| super::lang::member(self.program, def, name));
        match assoc {
            Some(assoc) => {
                let args = self.types().store(args);
                self.projection(assoc, args)
            }
            None => Ty::UNKNOWN,
        }
    }

    /// Notes the use of the function behind an operator.
    fn use_operator(&mut self, operator: Option<(DefId, &str)>, pos: Pos, args: &[Ty]) {
        let Some((trait_def, method)) = operator else { return };
        let Some(name) = self.program.names.find(method) else { return };
        let Some(def) = super::lang::member(self.program, trait_def, name) else { return };
        let place = self.place(pos);
        self.use_trait_member(place, ReferenceKind::Operator, trait_def, (name, def), args);
    }

    /// `base[index]`.
    pub(super) fn index(&mut self, base: ExprId, index: ExprId, pos: Pos) -> Ty {
        let base = self.expr(base, Ty::UNKNOWN);
        let index = self.expr(index, Ty::UNKNOWN);
        let index = self.structurally(index);
        let Some(output) = self.tables.lang.index_output else { return Ty::UNKNOWN };
        for step in self.autoderef(base) {
            if let Some(ty) = self.builtin_index(step, index) {
                return ty;
            }
            let args = self.types().store(&[step, index]);
            match self.project(output, args) {
                Projected::Type(ty) => {
                    self.use_operator(self.tables.lang.index.map(|def| (def, "index")), pos, &[step, index]);
                    return ty;
                }
                Projected::Open => return self.projection(output, args),
                Projected::Rigid | Projected::Unknown => {}
            }
        }
        Ty::UNKNOWN
    }

    /// Indexing of what holds items in a row. An integer without a type becomes `usize`.
    fn builtin_index(&mut self, base: Ty, index: Ty) -> Option<Ty> {
        let item = match self.table.kind(base) {
            TyKind::Slice(item) | TyKind::Array(item) => item,
            TyKind::Adt(def, args) if Some(def) == self.tables.lang.vec => *self.table.types.list(args).first()?,
            TyKind::Prim(Prim::Str) => Ty::STR,
            _ => return None,
        };
        if self.table.is_number(index) {
            self.table.try_unify(index, Ty::USIZE);
            return Some(item);
        }
        match self.table.kind(index) {
            TyKind::Adt(..) if item == Ty::STR => Some(Ty::STR),
            TyKind::Adt(..) => Some(self.types().add(TyKind::Slice(item))),
            _ => None,
        }
    }

    /// `a..b` and its kin.
    pub(super) fn range(&mut self, from: Option<ExprId>, to: Option<ExprId>, inclusive: bool) -> Ty {
        let lang = &self.tables.lang;
        let def = match (from, to, inclusive) {
            (None, None, _) => return self.lang_adt(lang.range_full, &[]),
            (Some(_), None, _) => lang.range_from,
            (None, Some(_), false) => lang.range_to,
            (None, Some(_), true) => lang.range_to_inclusive,
            (Some(_), Some(_), false) => lang.range,
            (Some(_), Some(_), true) => lang.range_inclusive,
        };
        let mut ends = from.into_iter().chain(to);
        let first = ends.next().map_or(Ty::UNKNOWN, |end| self.expr(end, Ty::UNKNOWN));
        if let Some(second) = ends.next() {
            let second = self.expr(second, first);
            self.table.try_unify(first, second);
        }
        self.lang_adt(def, &[first])
    }
}

fn is_shift(op: BinaryOp) -> bool {
    matches!(op, BinaryOp::Shl | BinaryOp::Shr | BinaryOp::ShlAssign | BinaryOp::ShrAssign)
}

fn is_comparison(op: BinaryOp) -> bool {
    matches!(op, BinaryOp::Eq | BinaryOp::Ne | BinaryOp::Lt | BinaryOp::Le | BinaryOp::Gt | BinaryOp::Ge)
}

fn is_assignment(op: BinaryOp) -> bool {
    matches!(
        op,
        BinaryOp::AddAssign
            | BinaryOp::SubAssign
            | BinaryOp::MulAssign
            | BinaryOp::DivAssign
            | BinaryOp::RemAssign
            | BinaryOp::BitAndAssign
            | BinaryOp::BitOrAssign
            | BinaryOp::BitXorAssign
            | BinaryOp::ShlAssign
            | BinaryOp::ShrAssign
    )
}
