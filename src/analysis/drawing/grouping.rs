//! Which node of a drawing stands for a module.
//!
//! Takes the level and what is collapsed; returns the graph of these nodes with their names and sizes. Leaves out which
//! part of it is drawn.

use std::collections::{BTreeMap, BTreeSet};

use super::{Choice, Collapse, DrawnNode, Level, Part, UNASSIGNED};
use crate::analysis::Model;
use crate::analysis::rules::Breach;
use crate::finding::RuleCode;
use crate::graph::{Dependency, Graph, NodeId};
use crate::resolve::ModuleId;

pub(super) struct Grouping<'a> {
    model: Model<'a>,
    level: Level,
    /// The node of each module, by its number; of those that do not take part too.
    node_of: Vec<NodeId>,
    /// The names of nodes that stand for a named part.
    collapsed: BTreeMap<NodeId, &'a str>,
    /// The nodes of external crates begin here, if they are drawn.
    externals: Option<u32>,
}

impl<'a> Grouping<'a> {
    pub(super) fn new(model: Model<'a>, choice: &'a Choice) -> Self {
        let all = (0..model.code.modules.len() as u32).map(ModuleId);
        let node_of: Vec<_> = all.map(|module| plain_node(model, choice.level, module)).collect();
        let mut grouping = Self { model, level: choice.level, node_of, collapsed: BTreeMap::new(), externals: None };
        if choice.level == Level::Module {
            // what is named goes before what is deep
            let is_named = |collapse: &&Collapse| matches!(collapse, Collapse::Part(..));
            choice.collapse.iter().filter(|c| !is_named(c)).for_each(|collapse| grouping.collapse(collapse));
            choice.collapse.iter().filter(is_named).for_each(|collapse| grouping.collapse(collapse));
        }
        grouping.externals = choice.external.then(|| grouping.own_nodes());
        grouping
    }

    /// Gives the modules in question one node, that of their first or topmost module.
    fn collapse(&mut self, collapse: &'a Collapse) {
        match collapse {
            Collapse::Depth(depth) => {
                for module in self.model.modules.modules() {
                    self.node_of[module.0 as usize] = self.node(self.ancestor(module, *depth));
                }
            }
            Collapse::Part(name, modules) => {
                let Some(&first) = modules.first() else { return };
                let node = NodeId(first.0);
                modules.iter().for_each(|module| self.node_of[module.0 as usize] = node);
                self.collapsed.insert(node, name);
            }
        }
    }

    /// The module or the one above it whose path has at most `depth` names.
    fn ancestor(&self, module: ModuleId, depth: u32) -> ModuleId {
        let above = |&module: &ModuleId| self.model.code.module(module).parent;
        let chain: Vec<_> = std::iter::successors(Some(module), above).collect();
        chain[chain.len().saturating_sub(depth.max(1) as usize)]
    }

    pub(super) fn node(&self, module: ModuleId) -> NodeId {
        self.node_of[module.0 as usize]
    }

    /// The nodes of a part that is in the drawing.
    pub(super) fn nodes_of(&self, part: &Part) -> BTreeSet<NodeId> {
        match part {
            Part::Modules(modules) => modules.iter().map(|&module| self.node(module)).collect(),
            Part::Crate(external) => self.externals.map(|first| NodeId(first + external)).into_iter().collect(),
        }
    }

    /// The node of all unassigned code, where the level has one.
    pub(super) fn unassigned(&self) -> Option<NodeId> {
        (self.level == Level::Context).then_some(NodeId(self.model.contexts.contexts.len() as u32))
    }

    /// The whole graph.
    pub(super) fn graph(&self) -> Graph {
        let own = self.model.modules.quotient(self.own_nodes(), |module| Some(self.node(module).0));
        let Some(first) = self.externals else { return own };
        let crates = (0..self.model.code.externals.len() as u32).map(|external| NodeId(first + external));
        let nodes = own.nodes().iter().copied().chain(crates).collect();
        Graph::new(nodes, own.dependencies().iter().cloned().chain(self.external_dependencies(first)).collect())
    }

    /// One more than the highest number of a node that stands for modules.
    fn own_nodes(&self) -> u32 {
        match self.level {
            Level::Context => self.model.contexts.contexts.len() as u32 + 1,
            Level::Package => self.model.workspace.packages.len() as u32,
            Level::Module => self.model.code.modules.len() as u32,
        }
    }

    fn external_dependencies(&self, first: u32) -> Vec<Dependency> {
        let tests = self.model.modules.includes_tests();
        let mut found: BTreeMap<(NodeId, NodeId), Dependency> = BTreeMap::new();
        for reference in &self.model.code.external_references {
            let test = reference.test || self.model.code.module(reference.from).test;
            if tests || !test {
                let (from, to) = (self.node(reference.from), NodeId(first + reference.to));
                let dependency = found.entry((from, to)).or_insert_with(|| Dependency::new(from, to));
                dependency.weight += 1;
                dependency.test_only &= test;
            }
        }
        found.into_values().collect()
    }

    /// The edges of which a reference breaks a rule. What is deprecated is allowed still.
    pub(super) fn forbidden(&self, breaches: &[Breach]) -> BTreeSet<(NodeId, NodeId)> {
        let breaches = breaches.iter().filter(|breach| breach.is_forbidden());
        breaches.filter_map(|breach| Some((self.node(breach.from), self.target(breach)?))).collect()
    }

    fn target(&self, breach: &Breach) -> Option<NodeId> {
        if breach.finding.code != RuleCode::External {
            return Some(self.node(breach.to));
        }
        let name = breach.finding.subject.get(1)?;
        let external = self.model.code.externals.iter().position(|external| **external == **name)?;
        Some(NodeId(self.externals? + external as u32))
    }

    /// The edges of which a reference leaves its context.
    pub(super) fn cross_context(&self) -> BTreeSet<(NodeId, NodeId)> {
        let context = |node: NodeId| self.model.contexts.context_of(ModuleId(node.0));
        let dependencies = self.model.modules.graph().dependencies().iter();
        let crossing = dependencies.filter(|d| context(d.from) != context(d.to));
        crossing.map(|d| (self.node(ModuleId(d.from.0)), self.node(ModuleId(d.to.0)))).collect()
    }

    /// All nodes with their modules and lines counted.
    pub(super) fn nodes(&self) -> BTreeMap<NodeId, DrawnNode> {
        let mut nodes: BTreeMap<NodeId, DrawnNode> = BTreeMap::new();
        for module in self.model.modules.modules() {
            let node = nodes.entry(self.node(module)).or_insert_with(|| self.empty_node(self.node(module), module));
            node.modules += 1;
            node.lines += u64::from(self.model.code.module(module).lines);
            if node.cluster != self.cluster(module) {
                node.cluster = None;
            }
        }
        if let Some(first) = self.externals {
            let crates = (first..).zip(&self.model.code.externals);
            nodes.extend(crates.map(|(node, name)| (NodeId(node), external_node(name))));
        }
        nodes
    }

    /// A node with a module in it, nothing counted yet.
    fn empty_node(&self, node: NodeId, module: ModuleId) -> DrawnNode {
        let context = self.model.contexts.context_of(module);
        let name = match (self.level, context) {
            (Level::Context, Some(id)) => self.model.context_name(id).to_owned(),
            (Level::Context, None) => UNASSIGNED.to_owned(),
            (Level::Package, _) => self.model.workspace.package(self.model.code.module(module).package).name.clone(),
            (Level::Module, _) => self.module_name(node),
        };
        let unassigned = context.is_none() && self.level != Level::Package;
        DrawnNode { cluster: self.cluster(module), unassigned, ..uncounted(name) }
    }

    fn module_name(&self, node: NodeId) -> String {
        let own = || &*self.model.code.module(ModuleId(node.0)).path;
        self.collapsed.get(&node).copied().unwrap_or_else(own).to_owned()
    }

    fn cluster(&self, module: ModuleId) -> Option<usize> {
        let context = self.model.contexts.context_of(module).filter(|_| self.level == Level::Module);
        context.map(|id| id.0 as usize)
    }

    pub(super) fn clusters(&self) -> Vec<String> {
        if self.level != Level::Module {
            return Vec::new();
        }
        self.model.contexts.contexts.iter().map(|context| context.name.clone()).collect()
    }
}

/// The node of a module where nothing is collapsed.
fn plain_node(model: Model<'_>, level: Level, module: ModuleId) -> NodeId {
    NodeId(match level {
        Level::Context => model.contexts.context_of(module).map_or(model.contexts.contexts.len() as u32, |id| id.0),
        Level::Package => model.code.module(module).package.0,
        Level::Module => module.0,
    })
}

fn external_node(name: &str) -> DrawnNode {
    DrawnNode { external: true, ..uncounted(name.to_owned()) }
}

fn uncounted(name: String) -> DrawnNode {
    DrawnNode { name, ..DrawnNode::default() }
}
