//! Control flow: blocks, statements, branches, loops, and what leaves them.
//!
//! Code that is never reached has every type: a branch that returns says nothing about the type of the whole.

use super::context::{Infer, Loop};
use super::pat::Mode;
use super::ty::{Ty, TyKind};
use crate::syntax::{Arm, BlockId, ExprId, List, PatId, Stmt, StmtKind, TypeId};

impl Infer<'_, '_> {
    /// A block as an expression.
    pub(super) fn block(&mut self, id: BlockId, expected: Ty) -> Ty {
        let scope = self.scope;
        let ty = self.statements(id, expected);
        self.scope = scope;
        ty
    }

    /// The content of a block.
    pub(super) fn statements(&mut self, id: BlockId, expected: Ty) -> Ty {
        let facts = self.facts();
        let block = facts[id];
        if block.has_items
            && let Some(&scope) = self.program.frag(self.frag).block_scopes.get(&id)
        {
            self.scope = scope;
        }
        for stmt in facts.list(block.stmts) {
            if self.counts(stmt.cfg) {
                self.statement(stmt);
            }
        }
        match block.tail {
            Some(tail) => self.expr(tail, expected),
            None if self.diverges => Ty::NEVER,
            None => Ty::UNIT,
        }
    }

    fn statement(&mut self, stmt: &Stmt) {
        match stmt.kind {
            StmtKind::Let { pat, ty, init, otherwise } => self.let_statement(pat, ty, init, otherwise),
            StmtKind::Expr(expr) => _ = self.expr(expr, Ty::UNKNOWN),
            StmtKind::Item(_) => {}
            StmtKind::Macro(call) => self.macro_statement(call),
        }
    }

    fn let_statement(&mut self, pat: PatId, ty: Option<TypeId>, init: Option<ExprId>, otherwise: Option<ExprId>) {
        let ty = match ty {
            Some(ty) => self.written_type(ty),
            None if init.is_none() => self.table.fresh(),
            None => Ty::UNKNOWN,
        };
        let ty = match init {
            None => ty,
            Some(init) => {
                let value = self.expr(init, ty);
                if ty == Ty::UNKNOWN || !self.coerce(value, ty) && self.table.kind(ty) == TyKind::Unknown {
                    value
                } else {
                    ty
                }
            }
        };
        if let Some(otherwise) = otherwise {
            let diverges = self.diverges;
            self.expr(otherwise, Ty::UNKNOWN);
            self.diverges = diverges;
        }
        let culprit = init.and_then(|init| self.culprit_of_value(init, ty));
        self.because_of(culprit, |infer| infer.pat(pat, ty, Mode::Move));
    }

    /// `if`, and `if let`.
    pub(super) fn conditional(
        &mut self,
        condition: ExprId,
        then: BlockId,
        otherwise: Option<ExprId>,
        expected: Ty,
    ) -> Ty {
        self.expr(condition, Ty::BOOL);
        let mut branches = Branches::new(self, expected);
        branches.add(|infer, hint| infer.block(then, hint));
        match otherwise {
            Some(otherwise) => {
                branches.add(|infer, hint| infer.expr(otherwise, hint));
                branches.finish()
            }
            None => {
                branches.add(|_, _| Ty::UNIT);
                branches.finish();
                Ty::UNIT
            }
        }
    }

    pub(super) fn match_arms(&mut self, value: ExprId, arms: List<Arm>, expected: Ty) -> Ty {
        let written = value;
        let value = self.expr(written, Ty::UNKNOWN);
        let culprit = self.culprit_of_value(written, value);
        let facts = self.facts();
        let mut branches = Branches::new(self, expected);
        for arm in facts.list(arms) {
            if branches.infer.counts(arm.cfg) {
                branches.add(|infer, hint| {
                    infer.because_of(culprit, |infer| infer.pat(arm.pat, value, Mode::Move));
                    infer.expr(arm.body, hint)
                });
            }
        }
        branches.finish()
    }

    /// `loop { … }`: what its `break`s give, or nothing ever.
    pub(super) fn loop_block(&mut self, block: BlockId) -> Ty {
        let value = self.table.fresh();
        let inside = self.in_loop(value, |infer| _ = infer.block(block, Ty::UNIT));
        match (inside.breaks, inside.inner_breaks) {
            (true, _) => value,
            (false, true) => Ty::UNKNOWN,
            (false, false) => Ty::NEVER,
        }
    }

    pub(super) fn while_loop(&mut self, condition: ExprId, body: BlockId) -> Ty {
        self.expr(condition, Ty::BOOL);
        self.in_loop(Ty::UNIT, |infer| _ = infer.block(body, Ty::UNIT));
        Ty::UNIT
    }

    pub(super) fn for_loop(&mut self, pat: PatId, iterator: ExprId, body: BlockId) -> Ty {
        let written = iterator;
        let iterator = self.expr(written, Ty::UNKNOWN);
        let iterator = self.structurally(iterator);
        let culprit = self.crate_of_type(iterator).or_else(|| self.culprit_of_value(written, iterator));
        let item = self.project_simple(self.tables.lang.into_item, iterator);
        self.in_loop(Ty::UNIT, |infer| {
            infer.because_of(culprit, |infer| infer.pat(pat, item, Mode::Move));
            infer.block(body, Ty::UNIT);
        });
        Ty::UNIT
    }

    /// Runs the body of a loop; what comes after it is reached as far as the body is concerned.
    fn in_loop(&mut self, value: Ty, body: impl FnOnce(&mut Self)) -> Loop {
        let diverges = self.diverges;
        self.loops.push(Loop { value, breaks: false, inner_breaks: false });
        body(self);
        let inside = self.loops.pop().unwrap_or(Loop { value, breaks: true, inner_breaks: true });
        // a labelled `break` inside may leave the loop around too
        if let Some(around) = self.loops.last_mut() {
            around.inner_breaks |= inside.breaks || inside.inner_breaks;
        }
        self.diverges = diverges;
        inside
    }

    pub(super) fn break_loop(&mut self, value: Option<ExprId>) -> Ty {
        let wanted = self.loops.last().map_or(Ty::UNKNOWN, |inside| inside.value);
        let value = match value {
            Some(value) => self.expr(value, wanted),
            None => Ty::UNIT,
        };
        self.coerce(value, wanted);
        if let Some(inside) = self.loops.last_mut() {
            inside.breaks = true;
        }
        Ty::NEVER
    }

    /// `return value`.
    pub(super) fn leave(&mut self, value: Option<ExprId>) -> Ty {
        let result = self.result;
        let value = match value {
            Some(value) => self.expr(value, result),
            None => Ty::UNIT,
        };
        self.coerce(value, result);
        Ty::NEVER
    }

    /// `value?`.
    pub(super) fn question_mark(&mut self, value: ExprId) -> Ty {
        let ty = self.expr(value, Ty::UNKNOWN);
        let ty = self.structurally(ty);
        let lang = &self.tables.lang;
        match self.table.kind(ty) {
            TyKind::Adt(def, args) if Some(def) == lang.option || Some(def) == lang.result => {
                self.table.types.list(args).first().copied().unwrap_or(Ty::UNKNOWN)
            }
            _ => self.project_simple(lang.try_output, ty),
        }
    }

    /// `async { … }`: a future of what the block gives.
    pub(super) fn async_block(&mut self, block: BlockId, expected: Ty) -> Ty {
        let hint = match self.table.kind(expected) {
            TyKind::Future(output) => output,
            TyKind::Unknown | TyKind::Var(_) => Ty::UNKNOWN,
            _ => self.project_simple(self.tables.lang.future_output, expected),
        };
        let output = self.table.fresh();
        let (result, diverges) = (std::mem::replace(&mut self.result, output), self.diverges);
        let loops = std::mem::take(&mut self.loops);
        self.diverges = false;
        let value = self.block(block, hint);
        self.coerce(value, output);
        (self.result, self.diverges, self.loops) = (result, diverges, loops);
        self.types().add(TyKind::Future(output))
    }
}

/// Branches of which one is taken: their common type, and whether all of them leave.
struct Branches<'i, 'a, 'p> {
    infer: &'i mut Infer<'a, 'p>,
    hint: Ty,
    ty: Ty,
    before: bool,
    all_diverge: bool,
}

impl<'i, 'a, 'p> Branches<'i, 'a, 'p> {
    fn new(infer: &'i mut Infer<'a, 'p>, hint: Ty) -> Self {
        let before = infer.diverges;
        Self { infer, hint, ty: Ty::NEVER, before, all_diverge: true }
    }

    fn add(&mut self, branch: impl FnOnce(&mut Infer<'a, 'p>, Ty) -> Ty) {
        self.infer.diverges = false;
        let hint = match self.infer.table.kind(self.hint) {
            TyKind::Unknown if self.ty != Ty::NEVER => self.ty,
            _ => self.hint,
        };
        let ty = branch(self.infer, hint);
        self.all_diverge &= self.infer.diverges;
        let known = |infer: &Infer, ty| !matches!(infer.table.kind(ty), TyKind::Never | TyKind::Unknown);
        if !known(self.infer, ty) {
            if self.ty == Ty::NEVER && self.infer.table.kind(ty) == TyKind::Unknown {
                self.ty = Ty::UNKNOWN;
            }
        } else if known(self.infer, self.ty) {
            self.infer.coerce(ty, self.ty);
        } else {
            self.ty = ty;
        }
    }

    fn finish(self) -> Ty {
        self.infer.diverges = self.before || self.all_diverge;
        // all branches were coerced to what is wanted, if that is known
        match self.infer.table.kind(self.hint) {
            TyKind::Dyn(_) | TyKind::Slice(_) => self.hint,
            TyKind::Ref(..) | TyKind::Adt(..) if self.ty != Ty::NEVER && self.infer.coerce(self.ty, self.hint) => {
                self.hint
            }
            _ => self.ty,
        }
    }
}
