//! The graph to be drawn at one level: contexts, packages, modules or tables, whole or the part that was asked for.
//!
//! Takes the model, the breaches and a choice; returns named nodes and marked edges, in order, which each graph writer
//! puts into its format. `grouping` says which node stands for a module, `selection` which part is drawn, `tables` draws
//! tables and their keys. Leaves out layout, colours and escaping.

mod grouping;
mod selection;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Model;
use super::rules::Breach;
use crate::graph::{Dependency, Direction, Graph, Levels, NodeId, levels, tangles};
use crate::resolve::ModuleId;
use grouping::Grouping;
use selection::select;
pub use tables::{DrawnKey, TableChoice, table_drawing};

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

/// What the nodes of a drawing are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DrawnLevel {
    /// Contexts, and unassigned code as one node.
    Context,
    /// Packages.
    Package,
    /// Modules, in clusters by context.
    Module,
    /// Tables, in clusters by the context that owns them; the edges are foreign keys.
    Table,
}

impl From<Level> for DrawnLevel {
    fn from(level: Level) -> Self {
        match level {
            Level::Context => Self::Context,
            Level::Package => Self::Package,
            Level::Module => Self::Module,
        }
    }
}

/// A graph to draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drawing {
    /// What the nodes are.
    pub level: DrawnLevel,
    /// The nodes, in order; edges refer to them by index.
    pub nodes: Vec<DrawnNode>,
    /// The names of the clusters.
    pub clusters: Vec<String>,
    /// The edges, ordered by their ends.
    pub edges: Vec<DrawnEdge>,
}

/// A node.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DrawnNode {
    /// Its name.
    pub name: String,
    /// Modules in it.
    pub modules: u64,
    /// Lines of code in it.
    pub lines: u64,
    /// Index into the clusters.
    pub cluster: Option<usize>,
    /// 0 for what depends on nothing else in the drawing, else 1 + the highest level it depends on, feedback edges left
    /// out.
    pub level: u64,
    /// Unassigned code, or a table that no context owns.
    pub unassigned: bool,
    /// A crate outside the workspace; its modules and lines are not counted. Or a table that the schema does not create.
    pub external: bool,
    /// Columns of a table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub columns: Option<u64>,
    /// The table's owner, its cluster, is proposed: no context declares it.
    #[serde(skip_serializing_if = "is_false")]
    pub proposed: bool,
    /// What became of it, where a change is drawn.
    #[serde(skip_serializing_if = "Change::is_kept")]
    pub change: Change,
}

/// An edge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DrawnEdge {
    /// Index of the node that uses.
    pub from: usize,
    /// Index of the node that is used.
    pub to: usize,
    /// How many references, or foreign keys: the weight.
    pub references: u64,
    /// Some reference of it breaks a rule.
    pub forbidden: bool,
    /// It is in the feedback set of its tangle.
    pub feedback: bool,
    /// All of its references are compiled only for tests.
    pub test: bool,
    /// Its foreign keys, between tables.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<DrawnKey>,
    /// Its keys lead from a table of one context to one of another.
    #[serde(skip_serializing_if = "is_false")]
    pub crosses: bool,
    /// What became of it, where a change is drawn.
    #[serde(skip_serializing_if = "Change::is_kept")]
    pub change: Change,
    /// How many references there were before the change, if their number differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<u64>,
}

/// What became of a node or an edge, where a change is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Nothing; or no change is drawn.
    #[default]
    Kept,
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is not the same.
    Changed,
}

impl Change {
    /// Whether nothing became of it.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        *self == Self::Kept
    }

    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Kept => "kept",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// What to draw.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What the nodes are.
    pub level: Level,
    /// Only what is near this.
    pub focus: Option<Focus>,
    /// Only what depends on this, directly or not.
    pub reaches: Option<Part>,
    /// Only edges of these kinds; all if there is none.
    pub only: BTreeSet<Only>,
    /// Modules drawn as one node.
    pub collapse: Vec<Collapse>,
    /// Draw the crates outside the workspace that are used, too.
    pub external: bool,
}

impl Choice {
    /// All of a level.
    #[must_use]
    pub fn all(level: Level) -> Self {
        Self { level, focus: None, reaches: None, only: BTreeSet::new(), collapse: Vec::new(), external: false }
    }
}

/// What a name on the command line means in a drawing.
#[derive(Clone, Debug)]
pub enum Part {
    /// Code of the workspace.
    Modules(BTreeSet<ModuleId>),
    /// A crate outside the workspace: index into the externals.
    Crate(u32),
}

/// What to draw around.
#[derive(Clone, Debug)]
pub struct Focus {
    /// What is in the middle.
    pub part: Part,
    /// How many edges away from it the drawing ends.
    pub depth: u32,
    /// Which way to go from it.
    pub direction: Direction,
}

/// A kind of edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Only {
    /// It breaks a rule.
    Violations,
    /// Both ends are in the same tangle.
    Tangles,
    /// Some reference of it leaves its context.
    CrossContext,
}

/// Modules that are drawn as one node.
#[derive(Clone, Debug)]
pub enum Collapse {
    /// All modules with that many names in their path, with what is below them.
    Depth(u32),
    /// These modules, under this name.
    Part(String, BTreeSet<ModuleId>),
}

/// The drawing that was chosen. Modules with no line and no edge are left out, and so are empty contexts and packages.
#[must_use]
pub fn drawing(model: Model<'_>, breaches: &[Breach], choice: &Choice) -> Drawing {
    let grouping = Grouping::new(model, choice);
    let whole = grouping.graph();
    // Unassigned code is many things that happen to share a node: a cycle through it is no tangle.
    let assigned = whole.subgraph(|node| Some(node) != grouping.unassigned());
    let marks = Marks {
        forbidden: grouping.forbidden(breaches),
        feedback: tangles(&assigned).into_iter().flat_map(|tangle| tangle.feedback.edges).collect(),
    };
    let graph = select(&grouping, &whole, &assigned, &marks, choice);
    let mut nodes = grouping.nodes();
    nodes.retain(|id, node| graph.contains(*id) && (node.lines > 0 || is_connected(&graph, *id)));
    let levels = drawn_levels(&graph, &marks.feedback);
    nodes.iter_mut().for_each(|(&id, node)| node.level = levels.level(id).unwrap_or(0).into());
    let index: BTreeMap<NodeId, usize> = nodes.keys().enumerate().map(|(index, &id)| (id, index)).collect();
    let edges = graph.dependencies().iter().filter_map(|dependency| edge(dependency, &index, &marks)).collect();
    Drawing { level: choice.level.into(), nodes: nodes.into_values().collect(), clusters: grouping.clusters(), edges }
}

/// Edges that are marked, by their ends.
struct Marks {
    forbidden: BTreeSet<(NodeId, NodeId)>,
    feedback: BTreeSet<(NodeId, NodeId)>,
}

fn edge(dependency: &Dependency, index: &BTreeMap<NodeId, usize>, marks: &Marks) -> Option<DrawnEdge> {
    let ends = (dependency.from, dependency.to);
    Some(DrawnEdge {
        from: *index.get(&ends.0)?,
        to: *index.get(&ends.1)?,
        references: dependency.weight.into(),
        forbidden: marks.forbidden.contains(&ends),
        feedback: marks.feedback.contains(&ends),
        test: dependency.test_only,
        ..DrawnEdge::default()
    })
}

/// For what is written only if it is true.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands in a reference")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// The levels in what is drawn, with the feedback edges of the whole left out; cycles that are left lead through
/// unassigned code.
fn drawn_levels(graph: &Graph, feedback: &BTreeSet<(NodeId, NodeId)>) -> Levels {
    let ahead = graph.dependencies().iter().filter(|d| !feedback.contains(&(d.from, d.to))).cloned().collect();
    let ahead = Graph::new(graph.nodes().to_vec(), ahead);
    levels(&ahead, &tangles(&ahead))
}

fn is_connected(graph: &Graph, node: NodeId) -> bool {
    !graph.outgoing(node).is_empty() || graph.incoming(node).len() > 0
}
