//! Blocks with items of their own, which are scopes.
//!
//! Takes the blocks inside an item; adds a scope for each that holds items, and those items. Leaves out all other blocks.

use std::sync::Arc;

use super::{Collector, Site, new_scope};
use crate::resolve::program::*;
use crate::syntax::{BlockId, FileFacts, ItemId, StmtKind};

impl Collector<'_> {
    /// The scopes of the blocks inside an item (or at the top of a fragment) that hold items, and those items.
    pub(crate) fn block_scopes(&mut self, facts: &Arc<FileFacts>, owner: Option<ItemId>, site: &Site) {
        let first = facts.item_blocks.partition_point(|block| block.owner.item < owner);
        for block in facts.item_blocks[first..].iter().take_while(|block| block.owner.item == owner) {
            let holds = |kind| matches!(kind, StmtKind::Item(_));
            let stmts = facts.list(facts[block.block].stmts);
            if !stmts.iter().any(|stmt| holds(stmt.kind)) {
                continue;
            }
            let parent = self.program.block_scope(site.frag, block.owner.block).unwrap_or(site.scope);
            let known = self.program.frag(site.frag).block_scopes.get(&block.block).copied();
            let scope = known.unwrap_or_else(|| self.add_block_scope(site.frag, block.block, parent));
            let inside = Site { scope, container: Container::None, ..site.clone() };
            for stmt in stmts {
                if let StmtKind::Item(item) = stmt.kind {
                    self.item(facts, item, &inside);
                }
            }
        }
    }

    /// Adds the scope of a block.
    pub(crate) fn add_block_scope(&mut self, frag: FragId, block: BlockId, parent: ScopeId) -> ScopeId {
        let around = self.program.scope(parent);
        let inner = Scope {
            parent: Some(parent),
            test: around.test,
            ..new_scope(ScopeKind::Block, around.module, around.krate, around.def)
        };
        let scope = self.add_scope(inner);
        self.program.frags[frag.0 as usize].block_scopes.insert(block, scope);
        scope
    }
}
