//! The graph of contexts, packages or modules that a rule speaks of.
//!
//! Takes a level and the code that counts; returns the graph with the names and the modules of its nodes. Leaves out
//! what is then asked of it.

use std::collections::BTreeSet;

use super::Ruled;
use crate::analysis::Model;
use crate::config::{Level, Located, Selector};
use crate::graph::{Graph, NodeId};
use crate::resolve::ModuleId;

/// One level of the program, or a part of it.
pub(super) struct LevelGraph<'a> {
    model: Model<'a>,
    level: Level,
    within: BTreeSet<ModuleId>,
}

impl<'a> LevelGraph<'a> {
    /// The level of the code that the selectors mean; of all code without them.
    pub(super) fn new(ruled: Ruled<'a>, level: Level, within: &[Located<Selector>]) -> Self {
        let counted: BTreeSet<_> = ruled.model.modules.modules().collect();
        let selected = ruled.selected_or_all(within);
        Self { model: ruled.model, level, within: selected.intersection(&counted).copied().collect() }
    }

    /// The dependencies between the nodes. A node is the index of a context, package or module.
    pub(super) fn graph(&self) -> Graph {
        let nodes = match self.level {
            Level::Contexts => self.model.contexts.contexts.len(),
            Level::Packages => self.model.workspace.packages.len(),
            Level::Modules => self.model.code.modules.len(),
        };
        let group = |module| self.node(module).filter(|_| self.within.contains(&module)).map(|node| node.0);
        let graph = self.model.modules.quotient(nodes as u32, group);
        let present: BTreeSet<_> = self.within.iter().filter_map(|&module| self.node(module)).collect();
        graph.subgraph(|node| present.contains(&node))
    }

    /// The node that a module belongs to; `None` for unassigned code.
    pub(super) fn node(&self, module: ModuleId) -> Option<NodeId> {
        match self.level {
            Level::Contexts => self.model.contexts.context_of(module).map(|context| context.node()),
            Level::Packages => Some(NodeId(self.model.code.module(module).package.0)),
            Level::Modules => Some(NodeId(module.0)),
        }
    }

    /// The modules of a node that count, ascending.
    pub(super) fn modules(&self, node: NodeId) -> impl Iterator<Item = ModuleId> + '_ {
        self.within.iter().copied().filter(move |&module| self.node(module) == Some(node))
    }

    /// What a node is called.
    pub(super) fn name(&self, node: NodeId) -> &'a str {
        match self.level {
            Level::Contexts => &self.model.contexts.contexts[node.index()].name,
            Level::Packages => &self.model.workspace.packages[node.index()].name,
            Level::Modules => &self.model.code.modules[node.index()].path,
        }
    }

    /// `context`, `package` or `module`.
    pub(super) fn noun(&self) -> &'static str {
        match self.level {
            Level::Contexts => "context",
            Level::Packages => "package",
            Level::Modules => "module",
        }
    }
}
