//! The graph to be drawn at one level: contexts, packages or modules, whole or around a focus.
//!
//! Takes the model, the breaches and a choice; returns named nodes and marked edges, in order, which each graph writer
//! puts into its format. Leaves out layout, colours and escaping.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Model;
use super::rules::Breach;
use crate::graph::{Direction, Graph, NodeId, neighbourhood, tangles};
use crate::resolve::ModuleId;

/// The name of the node of all unassigned code; no context can have it.
pub const UNASSIGNED: &str = "(unassigned)";

/// What the nodes are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Contexts, and unassigned code as one node.
    Context,
    /// Packages.
    Package,
    /// Modules, in clusters by context.
    Module,
}

/// A graph to draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drawing {
    /// What the nodes are.
    pub level: Level,
    /// The nodes, in order; edges refer to them by index.
    pub nodes: Vec<DrawnNode>,
    /// The names of the clusters.
    pub clusters: Vec<String>,
    /// The edges, ordered by their ends.
    pub edges: Vec<DrawnEdge>,
}

/// A node.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DrawnNode {
    /// Its name.
    pub name: String,
    /// Modules in it.
    pub modules: u64,
    /// Lines of code in it.
    pub lines: u64,
    /// Index into the clusters.
    pub cluster: Option<usize>,
    /// Unassigned code.
    pub unassigned: bool,
}

/// An edge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DrawnEdge {
    /// Index of the node that uses.
    pub from: usize,
    /// Index of the node that is used.
    pub to: usize,
    /// How many references: the weight.
    pub references: u64,
    /// Some reference of it breaks a rule.
    pub forbidden: bool,
    /// It is in the feedback set of its tangle.
    pub feedback: bool,
    /// All of its references are compiled only for tests.
    pub test: bool,
}

/// What to draw around.
#[derive(Clone, Debug)]
pub struct Focus {
    /// The modules in the middle.
    pub modules: BTreeSet<ModuleId>,
    /// How many edges away from them the drawing ends.
    pub depth: u32,
}

/// The drawing of one level. Modules with no line and no edge are left out, and so are empty contexts and packages.
#[must_use]
pub fn drawing(model: Model<'_>, breaches: &[Breach], level: Level, focus: Option<&Focus>) -> Drawing {
    let grouping = Grouping::new(model, level);
    let whole = grouping.graph();
    // Unassigned code is many things that happen to share a node: a cycle through it is no tangle.
    let assigned = whole.subgraph(|node| Some(node) != grouping.unassigned());
    let feedback: BTreeSet<_> = tangles(&assigned).into_iter().flat_map(|tangle| tangle.feedback.edges).collect();
    let graph = match focus {
        None => whole,
        Some(focus) => {
            let middle = focus.modules.iter().map(|&module| grouping.node(module)).collect();
            let near = neighbourhood(&whole, &middle, focus.depth, Direction::Both);
            whole.subgraph(|node| near.contains(&node))
        }
    };
    let mut nodes = grouping.nodes();
    nodes.retain(|id, node| graph.contains(*id) && (node.lines > 0 || is_connected(&graph, *id)));
    let index: BTreeMap<NodeId, usize> = nodes.keys().enumerate().map(|(index, &id)| (id, index)).collect();
    let forbidden: BTreeSet<_> =
        breaches.iter().map(|breach| (grouping.node(breach.from), grouping.node(breach.to))).collect();
    let edge = |dependency: &crate::graph::Dependency| {
        let ends = (dependency.from, dependency.to);
        Some(DrawnEdge {
            from: *index.get(&ends.0)?,
            to: *index.get(&ends.1)?,
            references: dependency.weight.into(),
            forbidden: forbidden.contains(&ends),
            feedback: feedback.contains(&ends),
            test: dependency.test_only,
        })
    };
    let edges = graph.dependencies().iter().filter_map(edge).collect();
    Drawing { level, nodes: nodes.into_values().collect(), clusters: grouping.clusters(), edges }
}

fn is_connected(graph: &Graph, node: NodeId) -> bool {
    !graph.outgoing(node).is_empty() || graph.incoming(node).len() > 0
}

/// Which node of the drawing stands for a module.
struct Grouping<'a> {
    model: Model<'a>,
    level: Level,
}

impl<'a> Grouping<'a> {
    fn new(model: Model<'a>, level: Level) -> Self {
        Self { model, level }
    }

    fn node(&self, module: ModuleId) -> NodeId {
        NodeId(match self.level {
            Level::Context => self.context_or_rest(module),
            Level::Package => self.model.code.module(module).package.0,
            Level::Module => module.0,
        })
    }

    fn context_or_rest(&self, module: ModuleId) -> u32 {
        self.model.contexts.context_of(module).map_or(self.model.contexts.contexts.len() as u32, |id| id.0)
    }

    /// The node of all unassigned code, where the level has one.
    fn unassigned(&self) -> Option<NodeId> {
        (self.level == Level::Context).then_some(NodeId(self.model.contexts.contexts.len() as u32))
    }

    fn graph(&self) -> Graph {
        match self.level {
            Level::Context => self.model.graph_with_unassigned(),
            Level::Package => {
                let packages = self.model.workspace.packages.len() as u32;
                self.model.modules.quotient(packages, |module| Some(self.node(module).0))
            }
            Level::Module => self.model.modules.graph().clone(),
        }
    }

    /// All nodes with their modules and lines counted.
    fn nodes(&self) -> BTreeMap<NodeId, DrawnNode> {
        let mut nodes: BTreeMap<NodeId, DrawnNode> = BTreeMap::new();
        for module in self.model.modules.modules() {
            let node = nodes.entry(self.node(module)).or_insert_with(|| self.empty_node(module));
            node.modules += 1;
            node.lines += u64::from(self.model.code.module(module).lines);
        }
        nodes
    }

    /// The node that stands for a module, nothing counted yet.
    fn empty_node(&self, module: ModuleId) -> DrawnNode {
        let context = self.model.contexts.context_of(module);
        let name = match (self.level, context) {
            (Level::Context, Some(id)) => self.model.context_name(id).to_owned(),
            (Level::Context, None) => UNASSIGNED.to_owned(),
            (Level::Package, _) => self.model.workspace.package(self.model.code.module(module).package).name.clone(),
            (Level::Module, _) => self.model.code.module(module).path.to_string(),
        };
        let in_cluster = self.level == Level::Module;
        DrawnNode {
            name,
            modules: 0,
            lines: 0,
            cluster: context.filter(|_| in_cluster).map(|id| id.0 as usize),
            unassigned: context.is_none() && self.level != Level::Package,
        }
    }

    fn clusters(&self) -> Vec<String> {
        if self.level != Level::Module {
            return Vec::new();
        }
        self.model.contexts.contexts.iter().map(|context| context.name.clone()).collect()
    }
}
