//! Expressions: their types, and through them the uses of members.
//!
//! Takes an expression and the type expected of it, which is a hint only; returns its type. Leaves out control flow
//! (`control`), operators (`ops`), calls, closures, patterns and macros.

use super::context::Infer;
use super::ty::{Prim, Ty, TyKind};
use crate::resolve::UnresolvedReason;
use crate::syntax::{BlockKind, Expr, ExprId, FieldInit, List, Lit, PathId, Sym};

/// How much work a unit may take: unifications and impl lookups.
const BUDGET: u32 = 2_000_000;

/// How many obligations may wait at once. Bounds that bring bounds of larger types would otherwise multiply with each
/// round until memory ends, long before the work is counted.
const MOST_OBLIGATIONS: usize = 10_000;

impl Infer<'_, '_> {
    /// True if the unit took more work than it may.
    pub(super) fn is_over_budget(&self) -> bool {
        self.table.steps > BUDGET || self.obligations.len() > MOST_OBLIGATIONS
    }

    /// The type of an expression.
    pub(super) fn expr(&mut self, id: ExprId, expected: Ty) -> Ty {
        if self.is_over_budget() {
            self.over_budget = true;
            return Ty::UNKNOWN;
        }
        let ty = self.expr_kind(id, expected);
        if ty == Ty::NEVER {
            self.diverges = true;
        }
        ty
    }

    /// Reports that the rest of the unit was left out.
    pub(super) fn report_budget(&mut self) {
        let facts = &self.program.frag(self.unit.frag).facts;
        let item = &facts[self.unit.item];
        let name = self.program.frag(self.unit.frag).name(item.name);
        let place = super::context::Place { frag: self.unit.frag, pos: item.pos };
        self.report_unresolved(place, name, UnresolvedReason::Budget);
    }

    fn expr_kind(&mut self, id: ExprId, expected: Ty) -> Ty {
        let facts = self.facts();
        match facts[id] {
            Expr::Path(path) => self.path(path),
            Expr::Lit(lit) => self.literal(lit),
            Expr::Call(callee, args) => self.call(callee, args, expected),
            Expr::MethodCall { receiver, name, pos, turbofish, args } => {
                self.method_call(receiver, (name, pos), turbofish, args, expected)
            }
            Expr::Field { base, name, pos } => self.field(base, name, pos),
            Expr::Struct { path, fields, rest } => self.struct_literal(path, fields, rest),
            Expr::Block(BlockKind::Async, block) => self.async_block(block, expected),
            Expr::Block(BlockKind::Loop, block) => self.loop_block(block),
            Expr::Block(_, block) => self.block(block, expected),
            Expr::If(condition, then, otherwise) => self.conditional(condition, then, otherwise, expected),
            Expr::Let(pat, value) => {
                let ty = self.expr(value, Ty::UNKNOWN);
                let culprit = self.culprit_of_value(value, ty);
                self.because_of(culprit, |infer| infer.pat(pat, ty, super::pat::Mode::Move));
                Ty::BOOL
            }
            Expr::Match(value, arms) => self.match_arms(value, arms, expected),
            Expr::While(condition, body) => self.while_loop(condition, body),
            Expr::For(pat, iterator, body) => self.for_loop(pat, iterator, body),
            Expr::Closure { params, ret, body, is_async } => self.closure(params, ret, body, is_async, expected),
            Expr::Ref(inner, mutable) => self.reference(inner, mutable, expected),
            Expr::Unary(op, inner, pos) => self.unary(op, inner, pos, expected),
            Expr::Binary(op, left, right, pos) => self.binary(op, left, right, pos),
            Expr::Assign(left, right) => {
                let place = self.expr(left, Ty::UNKNOWN);
                let value = self.expr(right, place);
                self.coerce(value, place);
                Ty::UNIT
            }
            Expr::Index(base, index, pos) => self.index(base, index, pos),
            Expr::Range(from, to, inclusive) => self.range(from, to, inclusive),
            Expr::Cast(inner, ty) => {
                self.expr(inner, Ty::UNKNOWN);
                self.written_type(ty)
            }
            Expr::Tuple(parts) => self.tuple(parts, expected),
            Expr::Array(items) => self.array(items, expected),
            Expr::Repeat(item, len) => {
                let hint = self.item_hint(expected);
                let item = self.expr(item, hint);
                self.expr(len, Ty::USIZE);
                self.types().add(TyKind::Array(item))
            }
            Expr::Try(inner, _) => self.question_mark(inner),
            Expr::Await(inner) => {
                let ty = self.expr(inner, Ty::UNKNOWN);
                let ty = self.structurally(ty);
                self.project_simple(self.tables.lang.into_future_output, ty)
            }
            Expr::Return(value) => self.leave(value),
            Expr::Break(value) => self.break_loop(value),
            Expr::Continue => Ty::NEVER,
            Expr::Yield(value) => {
                value.into_iter().for_each(|value| _ = self.expr(value, Ty::UNKNOWN));
                Ty::UNKNOWN
            }
            Expr::Macro(call) => self.macro_call(call, expected),
            Expr::Cfg(cfg, inner) if self.counts(Some(cfg)) => self.expr(inner, expected),
            Expr::Cfg(..) | Expr::Missing => Ty::UNKNOWN,
        }
    }

    fn literal(&mut self, lit: Lit) -> Ty {
        match lit {
            Lit::Int(suffix) => self.suffixed(suffix).unwrap_or_else(|| self.table.fresh_int()),
            Lit::Float(suffix) => self.suffixed(suffix).unwrap_or_else(|| self.table.fresh_float()),
            Lit::Str(..) => self.types().add(TyKind::Ref(Ty::STR, false)),
            Lit::ByteStr => {
                let bytes = self.types().add(TyKind::Array(Ty::U8));
                self.types().add(TyKind::Ref(bytes, false))
            }
            Lit::CStr => {
                let cstr = self.lang_adt(self.tables.lang.cstr, &[]);
                self.types().add(TyKind::Ref(cstr, false))
            }
            Lit::Char => Ty::CHAR,
            Lit::Byte => Ty::U8,
            Lit::Bool => Ty::BOOL,
        }
    }

    fn suffixed(&self, suffix: Option<Sym>) -> Option<Ty> {
        let suffix = self.facts().name(suffix?);
        Prim::ALL.iter().find(|prim| prim.text() == suffix).map(|&prim| Ty::prim(prim))
    }

    /// A type of the standard library.
    pub(super) fn lang_adt(&mut self, def: Option<crate::resolve::program::DefId>, args: &[Ty]) -> Ty {
        match def {
            Some(def) => self.types().add_with(args, |list| TyKind::Adt(def, list)),
            None => Ty::UNKNOWN,
        }
    }

    fn struct_literal(&mut self, path: PathId, fields: List<FieldInit>, rest: Option<ExprId>) -> Ty {
        let found = self.struct_path(path);
        let facts = self.facts();
        for field in facts.list(fields) {
            if self.counts(field.cfg) {
                let ty = self.named_field(found, field.name, field.pos);
                let value = self.expr(field.value, ty);
                self.coerce(value, ty);
            }
        }
        let ty = found.map_or(Ty::UNKNOWN, |(_, ty)| ty);
        if let Some(rest) = rest {
            let value = self.expr(rest, ty);
            self.table.try_unify(value, ty);
        }
        ty
    }

    fn reference(&mut self, inner: ExprId, mutable: bool, expected: Ty) -> Ty {
        let hint = match self.table.kind(expected) {
            TyKind::Ref(inner, _) => inner,
            _ => Ty::UNKNOWN,
        };
        let ty = self.expr(inner, hint);
        self.types().add(TyKind::Ref(ty, mutable))
    }

    fn tuple(&mut self, parts: List<ExprId>, expected: Ty) -> Ty {
        let facts = self.facts();
        let hints = match self.table.kind(expected) {
            TyKind::Tuple(hints) => self.table.types.list(hints).to_vec(),
            _ => Vec::new(),
        };
        let parts = facts.list(parts).iter().enumerate();
        let parts: Vec<Ty> = parts
            .map(|(index, &part)| {
                let hint = hints.get(index).copied().unwrap_or(Ty::UNKNOWN);
                let ty = self.expr(part, hint);
                self.fitted(ty, hint)
            })
            .collect();
        self.types().add_with(&parts, TyKind::Tuple)
    }

    /// The type that a part gets where a whole is expected: the part may be coerced to what is expected of it.
    fn fitted(&mut self, ty: Ty, hint: Ty) -> Ty {
        match self.table.kind(hint) {
            TyKind::Unknown | TyKind::Var(_) => ty,
            _ if self.coerce(ty, hint) => hint,
            _ => ty,
        }
    }

    /// What is expected of the items of an array.
    fn item_hint(&self, expected: Ty) -> Ty {
        match self.table.kind(expected) {
            TyKind::Array(item) | TyKind::Slice(item) => item,
            _ => Ty::UNKNOWN,
        }
    }

    fn array(&mut self, items: List<ExprId>, expected: Ty) -> Ty {
        let hint = self.item_hint(expected);
        let item = self.items(items, hint);
        self.types().add(TyKind::Array(item))
    }

    /// The common type of items.
    pub(super) fn items(&mut self, items: List<ExprId>, hint: Ty) -> Ty {
        let facts = self.facts();
        let item = match self.table.kind(hint) {
            TyKind::Unknown => self.table.fresh(),
            _ => hint,
        };
        for &expr in facts.list(items) {
            let ty = self.expr(expr, item);
            self.coerce(ty, item);
        }
        item
    }
}
