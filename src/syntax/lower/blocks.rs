//! Blocks and statements.

use super::Lower;
use super::exprs::{LeadingCfg, leading_attrs};
use super::known_macros::stands_for_items;
use crate::syntax::facts::*;

impl Lower<'_> {
    /// Lowers a block.
    pub(super) fn block(&mut self, block: &syn::Block) -> BlockId {
        self.stmts(&block.stmts)
    }

    /// Lowers statements to a block.
    pub(super) fn stmts(&mut self, stmts: &[syn::Stmt]) -> BlockId {
        let id = self.reserve_block(has_items(stmts));
        let around = self.owner;
        if self.facts[id].has_items {
            self.facts.item_blocks.push(ItemBlock { block: id, owner: around });
            self.owner.block = Some(id);
        }
        let (tail, stmts) = split_tail(stmts);
        let mut lowered = Vec::with_capacity(stmts.len());
        for stmt in stmts {
            self.stmt(stmt, &mut lowered);
        }
        let tail = tail.map(|tail| self.tail(tail));
        let block = &mut self.facts.blocks[id.0 as usize];
        block.tail = tail;
        let stmts = self.facts.store(lowered);
        self.facts.blocks[id.0 as usize].stmts = stmts;
        self.owner = around;
        id
    }

    fn reserve_block(&mut self, has_items: bool) -> BlockId {
        self.facts.blocks.push(Block { stmts: List::default(), tail: None, has_items });
        BlockId(self.facts.blocks.len() as u32 - 1)
    }

    fn stmt(&mut self, stmt: &syn::Stmt, lowered: &mut Vec<Stmt>) {
        match stmt {
            syn::Stmt::Local(local) => lowered.push(self.local(local)),
            syn::Stmt::Item(item) => {
                let mut items = Vec::new();
                self.item(item, &mut items);
                lowered.extend(items.into_iter().map(|item| Stmt { kind: StmtKind::Item(item), cfg: None }));
            }
            syn::Stmt::Expr(syn::Expr::Verbatim(tokens), _) if tokens.is_empty() => {} // a lone `;`
            syn::Stmt::Expr(expr, _) => {
                let cfg = self.cfg(leading_attrs(expr));
                let expr = self.expr_chain(expr, LeadingCfg::Done);
                lowered.push(Stmt { kind: StmtKind::Expr(expr), cfg });
            }
            syn::Stmt::Macro(call) if stands_for_items(&call.mac) => {
                let item = self.macro_item(&call.attrs, None, &call.mac, call.semi_token.as_ref());
                lowered.push(Stmt { kind: StmtKind::Item(item), cfg: None });
            }
            syn::Stmt::Macro(call) => {
                let cfg = self.cfg(&call.attrs);
                let call = self.macro_call(&call.mac);
                lowered.push(Stmt { kind: StmtKind::Macro(call), cfg });
            }
        }
    }

    fn tail(&mut self, stmt: &syn::Stmt) -> ExprId {
        let (expr, cfg) = match stmt {
            syn::Stmt::Expr(expr, _) => (self.expr_chain(expr, LeadingCfg::Done), self.cfg(leading_attrs(expr))),
            syn::Stmt::Macro(call) => {
                let macro_call = self.macro_call(&call.mac);
                (self.add_expr(Expr::Macro(macro_call)), self.cfg(&call.attrs))
            }
            syn::Stmt::Local(_) | syn::Stmt::Item(_) => (self.add_expr(Expr::Missing), None), // not a tail
        };
        match cfg {
            Some(cfg) => self.add_expr(Expr::Cfg(cfg, expr)),
            None => expr,
        }
    }

    fn local(&mut self, local: &syn::Local) -> Stmt {
        let (pat, ty) = match &local.pat {
            syn::Pat::Type(typed) => (self.pat(&typed.pat), Some(self.ty(&typed.ty))),
            pat => (self.pat(pat), None),
        };
        let init = local.init.as_ref().map(|init| self.expr(&init.expr));
        let diverge = local.init.as_ref().and_then(|init| init.diverge.as_ref());
        let otherwise = diverge.map(|(_, otherwise)| self.expr(otherwise));
        Stmt { kind: StmtKind::Let { pat, ty, init, otherwise }, cfg: self.cfg(&local.attrs) }
    }
}

/// Splits off the expression, or macro call, that stands at the end without `;`.
fn split_tail(stmts: &[syn::Stmt]) -> (Option<&syn::Stmt>, &[syn::Stmt]) {
    match stmts {
        [before @ .., last] if is_tail(last) => (Some(last), before),
        _ => (None, stmts),
    }
}

/// True for what is a block's value if it stands at its end.
fn is_tail(stmt: &syn::Stmt) -> bool {
    match stmt {
        syn::Stmt::Expr(_, semicolon) => semicolon.is_none(),
        syn::Stmt::Macro(call) => call.semi_token.is_none() && !stands_for_items(&call.mac),
        syn::Stmt::Local(_) | syn::Stmt::Item(_) => false,
    }
}

/// True if items or macro calls stand among the statements.
fn has_items(stmts: &[syn::Stmt]) -> bool {
    let (_, stmts) = split_tail(stmts);
    stmts.iter().any(|stmt| matches!(stmt, syn::Stmt::Item(_) | syn::Stmt::Macro(_)))
}
