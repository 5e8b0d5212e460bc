//! What belongs together without being one part: modules side by side that hold on to each other, and unassigned code
//! that may be a context which was missed.
//!
//! Takes the model, and for modules the dependencies between those side by side; returns groups that have no module in
//! common, so that there are fewer of them than modules. Leaves out what they cost.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Model;
use crate::analysis::clusters::{Cluster, clusters};
use crate::graph::{Graph, NodeId, communities};
use crate::resolve::ModuleId;

/// Code that is a candidate together.
pub(super) struct Group {
    /// What it is called: the modules with commas between them, as `plan` takes them, or what unassigned code is about.
    pub(super) name: String,
    /// The modules: side by side, each with all below it, or unassigned, each for itself.
    pub(super) modules: Vec<ModuleId>,
}

/// The groups of modules side by side: the communities of each scope, which is the modules right below one, if they
/// are at most half of it, in modules and in lines, and refer to each other no less than to the others in it. Of more
/// than half, it would rather be the rest that is pulled out. `lines` are those of a module with all below it.
pub(super) fn siblings(model: Model<'_>, graph: &Graph, lines: impl Fn(ModuleId) -> u64) -> Vec<Group> {
    let parent = |node: NodeId| model.code.module(ModuleId(node.0)).parent;
    let mut scopes: BTreeMap<ModuleId, Scope> = BTreeMap::new();
    for &node in graph.nodes() {
        if let Some(parent) = parent(node) {
            let scope = scopes.entry(parent).or_default();
            scope.nodes.push(node);
            scope.lines.insert(node, lines(ModuleId(node.0)));
        }
    }
    for dependency in graph.dependencies() {
        if let Some(scope) = parent(dependency.from).and_then(|parent| scopes.get_mut(&parent)) {
            scope.ties.push((dependency.from, dependency.to, dependency.weight.into()));
        }
    }
    let path = |module: &ModuleId| model.code.module(*module).path.to_string();
    let group = |modules: Vec<ModuleId>| {
        let name = modules.iter().map(path).collect::<Vec<_>>().join(", ");
        Group { name, modules }
    };
    scopes.values().flat_map(Scope::groups).map(group).collect()
}

/// The clusters of unassigned code that seem to belong to no context.
pub(super) fn missed_contexts(model: Model<'_>) -> Vec<Group> {
    let ids: BTreeMap<&str, ModuleId> = model.modules.modules().map(|id| (&*model.code.module(id).path, id)).collect();
    let missed = clusters(model).into_iter().filter(|cluster| cluster.belongs_to.is_none() && !cluster.ties.is_empty());
    let group = |cluster: Cluster| {
        let about = match (&cluster.words[..], cluster.modules.first()) {
            ([], Some(first)) => first.to_string(),
            (words, _) => words.join(", "),
        };
        let modules = cluster.modules.iter().filter_map(|path| ids.get(&**path).copied()).collect();
        Group { name: format!("unassigned: {about}"), modules }
    };
    missed.map(group).collect()
}

/// The modules right below one, with the references between them.
#[derive(Default)]
struct Scope {
    nodes: Vec<NodeId>,
    lines: BTreeMap<NodeId, u64>,
    ties: Vec<(NodeId, NodeId, u64)>,
}

impl Scope {
    fn groups(&self) -> Vec<Vec<ModuleId>> {
        let found = communities(&self.nodes, self.ties.iter().copied());
        let is_some = |group: &Vec<NodeId>| group.len() > 1 && self.is_part(group) && self.holds(group);
        let modules = |group: Vec<NodeId>| group.into_iter().map(|node| ModuleId(node.0)).collect();
        found.into_iter().filter(is_some).map(modules).collect()
    }

    /// Whether the most of the scope is outside of a group.
    fn is_part(&self, group: &[NodeId]) -> bool {
        let lines: u64 = group.iter().map(|node| self.lines[node]).sum();
        2 * group.len() <= self.nodes.len() && 2 * lines <= self.lines.values().sum()
    }

    /// Whether the references inside of a group are no fewer than those that cross its edge.
    fn holds(&self, group: &[NodeId]) -> bool {
        let group: BTreeSet<NodeId> = group.iter().copied().collect();
        let (mut inside, mut across) = (0, 0);
        for (from, to, references) in &self.ties {
            match (group.contains(from), group.contains(to)) {
                (true, true) => inside += references,
                (false, false) => {}
                _ => across += references,
            }
        }
        inside >= across
    }
}
