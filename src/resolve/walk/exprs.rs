//! Expressions, statements and blocks.

use super::{Position, Rib, Walk};
use crate::resolve::cfg::Activity;
use crate::syntax::{BlockId, CfgId, Expr, ExprId, List, Stmt, StmtKind};

impl Walk<'_, '_> {
    /// Whether code under a predicate counts.
    pub(super) fn counts(&self, cfg: Option<CfgId>) -> bool {
        let krate = self.program.krate(self.program.scope(self.module).krate);
        let activity = krate.cfg.activity(cfg.map(|cfg| &self.facts[cfg]));
        activity == Activity::On || (activity == Activity::TestOnly && self.unit.test)
    }

    pub(super) fn exprs(&mut self, exprs: List<ExprId>) {
        for &expr in self.facts.list(exprs) {
            self.expr(expr);
        }
    }

    pub(super) fn expr(&mut self, id: ExprId) {
        let facts = self.facts;
        match facts[id] {
            Expr::Path(path) => _ = self.path(path, Position::Value),
            Expr::Lit(_) | Expr::Continue | Expr::Missing => {}
            Expr::Call(callee, args) => {
                self.expr(callee);
                self.exprs(args);
            }
            Expr::MethodCall { receiver, turbofish, args, .. } => {
                self.expr(receiver);
                turbofish.into_iter().for_each(|args| self.args(args));
                self.exprs(args);
            }
            Expr::Field { base: inner, .. }
            | Expr::Ref(inner, _)
            | Expr::Unary(_, inner, _)
            | Expr::Try(inner, _)
            | Expr::Await(inner) => self.expr(inner),
            Expr::Struct { path, fields, rest } => {
                self.path(path, Position::Type);
                for field in facts.list(fields) {
                    if self.counts(field.cfg) {
                        self.expr(field.value);
                    }
                }
                rest.into_iter().for_each(|rest| self.expr(rest));
            }
            Expr::Block(_, block) => self.block(block),
            Expr::If(..) | Expr::Let(..) | Expr::Match(..) | Expr::While(..) | Expr::For(..) | Expr::Closure { .. } => {
                self.control(facts[id]);
            }
            Expr::Binary(_, left, right, _)
            | Expr::Assign(left, right)
            | Expr::Index(left, right, _)
            | Expr::Repeat(left, right) => {
                self.expr(left);
                self.expr(right);
            }
            Expr::Range(from, to, _) => from.into_iter().chain(to).for_each(|expr| self.expr(expr)),
            Expr::Cast(inner, ty) => {
                self.expr(inner);
                self.ty(ty);
            }
            Expr::Tuple(parts) | Expr::Array(parts) => self.exprs(parts),
            Expr::Return(inner) | Expr::Break(inner) | Expr::Yield(inner) => {
                inner.into_iter().for_each(|inner| self.expr(inner))
            }
            Expr::Macro(call) => self.nested(|walk| walk.macro_call(call)),
            Expr::Cfg(cfg, inner) => {
                if self.counts(Some(cfg)) {
                    self.expr(inner);
                }
            }
        }
    }

    /// Expressions that bind names.
    fn control(&mut self, expr: Expr) {
        let facts = self.facts;
        match expr {
            Expr::If(condition, then, otherwise) => {
                self.nested(|walk| {
                    walk.expr(condition);
                    walk.block(then);
                });
                otherwise.into_iter().for_each(|otherwise| self.expr(otherwise));
            }
            Expr::Let(pat, value) => {
                self.expr(value);
                self.pat(pat);
            }
            Expr::Match(value, arms) => {
                self.expr(value);
                for arm in facts.list(arms) {
                    if self.counts(arm.cfg) {
                        self.nested(|walk| {
                            walk.pat(arm.pat);
                            walk.expr(arm.body);
                        });
                    }
                }
            }
            Expr::While(condition, body) => self.nested(|walk| {
                walk.expr(condition);
                walk.block(body);
            }),
            Expr::For(pat, iterator, body) => {
                self.expr(iterator);
                self.nested(|walk| {
                    walk.pat(pat);
                    walk.block(body);
                });
            }
            Expr::Closure { params, ret, body, .. } => self.nested(|walk| {
                for param in facts.list(params) {
                    param.ty.into_iter().for_each(|ty| walk.ty(ty));
                    walk.pat(param.pat);
                }
                ret.into_iter().for_each(|ret| walk.ty(ret));
                walk.expr(body);
            }),
            _ => {}
        }
    }

    /// A block: a scope for its locals, and for its items if it has some.
    pub(super) fn block(&mut self, id: BlockId) {
        self.nested(|walk| walk.statements(id));
    }

    /// The content of a block, whose locals stay in scope.
    pub(super) fn statements(&mut self, id: BlockId) {
        let facts = self.facts;
        let block = facts[id];
        if let Some(&scope) = self.program.frag(self.frag).block_scopes.get(&id) {
            self.scope = scope;
            self.ribs.push(Rib::Block(scope));
        }
        for stmt in facts.list(block.stmts) {
            self.statement(stmt);
        }
        block.tail.into_iter().for_each(|tail| self.expr(tail));
    }

    fn statement(&mut self, stmt: &Stmt) {
        if !self.counts(stmt.cfg) {
            return;
        }
        match stmt.kind {
            StmtKind::Let { pat, ty, init, otherwise } => {
                ty.into_iter().for_each(|ty| self.ty(ty));
                init.into_iter().for_each(|init| self.expr(init));
                otherwise.into_iter().for_each(|otherwise| self.expr(otherwise));
                self.pat(pat);
            }
            StmtKind::Expr(expr) => self.expr(expr),
            StmtKind::Item(_) => {}
            StmtKind::Macro(call) => self.macro_call(call),
        }
    }
}
