//! The weighted directed graph that modules, packages and contexts share.
//!
//! Takes nodes and dependencies; returns them in order, with quick access from either end, parts of it and its
//! quotients. Leaves out the algorithms (a file each beside this one).

use std::collections::BTreeMap;

use super::{Dependency, NodeId};

/// A directed graph without loops and with at most one dependency per ordered pair of nodes. Nodes keep their numbers
/// when a part is taken, so a graph may skip numbers.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    nodes: Vec<NodeId>,
    dependencies: Vec<Dependency>,
    /// Where the dependencies of each node begin, by node number; one more at the end.
    first_outgoing: Vec<u32>,
    /// Indices of dependencies, ordered by target and then source.
    by_target: Vec<u32>,
    /// Where each node begins in `by_target`.
    first_incoming: Vec<u32>,
}

impl Graph {
    /// Builds the graph. Dependencies of a node with itself or with what is no node are left out; of two with the same
    /// ends the first stays.
    #[must_use]
    pub fn new(mut nodes: Vec<NodeId>, mut dependencies: Vec<Dependency>) -> Self {
        nodes.sort_unstable();
        nodes.dedup();
        let size = nodes.last().map_or(0, |node| node.index() + 1);
        let mut present = vec![false; size];
        nodes.iter().for_each(|node| present[node.index()] = true);
        let is_node = |node: NodeId| present.get(node.index()).copied().unwrap_or(false);
        dependencies.retain(|d| d.from != d.to && is_node(d.from) && is_node(d.to));
        dependencies.sort_by_key(|d| (d.from, d.to));
        dependencies.dedup_by_key(|d| (d.from, d.to));
        let mut by_target: Vec<u32> = (0..dependencies.len() as u32).collect();
        by_target.sort_by_key(|&index| dependencies[index as usize].to);
        let first_outgoing = starts(size, dependencies.iter().map(|d| d.from));
        let first_incoming = starts(size, dependencies.iter().map(|d| d.to));
        Self { nodes, dependencies, first_outgoing, by_target, first_incoming }
    }

    /// The nodes, ascending.
    #[must_use]
    pub fn nodes(&self) -> &[NodeId] {
        &self.nodes
    }

    /// One more than the highest node number: the length of a table by node.
    #[must_use]
    pub fn table_size(&self) -> usize {
        self.first_outgoing.len().saturating_sub(1)
    }

    /// Whether the node is part of the graph.
    #[must_use]
    pub fn contains(&self, node: NodeId) -> bool {
        self.nodes.binary_search(&node).is_ok()
    }

    /// All dependencies, ordered by source and target.
    #[must_use]
    pub fn dependencies(&self) -> &[Dependency] {
        &self.dependencies
    }

    /// What the node depends on, ordered by target.
    #[must_use]
    pub fn outgoing(&self, node: NodeId) -> &[Dependency] {
        &self.dependencies[range(&self.first_outgoing, node)]
    }

    /// What depends on the node, ordered by source.
    pub fn incoming(&self, node: NodeId) -> impl ExactSizeIterator<Item = &Dependency> + '_ {
        self.by_target[range(&self.first_incoming, node)].iter().map(|&index| &self.dependencies[index as usize])
    }

    /// The dependency from one node to another, if there is one.
    #[must_use]
    pub fn dependency(&self, from: NodeId, to: NodeId) -> Option<&Dependency> {
        let outgoing = self.outgoing(from);
        outgoing.binary_search_by_key(&to, |d| d.to).ok().map(|index| &outgoing[index])
    }

    /// The part of the graph with the chosen nodes and the dependencies among them.
    #[must_use]
    pub fn subgraph(&self, keep: impl Fn(NodeId) -> bool) -> Self {
        let nodes = self.nodes.iter().copied().filter(|&node| keep(node)).collect();
        let dependencies = self.dependencies.iter().filter(|d| keep(d.from) && keep(d.to)).cloned().collect();
        Self::new(nodes, dependencies)
    }

    /// The graph of groups: dependencies between nodes of two groups are merged into one, those within a group and
    /// those of nodes without a group are left out. The nodes are `0..groups`, also those no node belongs to.
    #[must_use]
    pub fn quotient(&self, groups: u32, group: impl Fn(NodeId) -> Option<NodeId>) -> Self {
        self.lifted((0..groups).map(NodeId).collect(), |from, to| Some((group(from)?, group(to)?)))
    }

    /// The graph of other nodes that stand for these: each dependency is merged into the one between the ends that
    /// `ends` gives for its own; those without, or with the same end twice, are left out.
    #[must_use]
    pub fn lifted(&self, nodes: Vec<NodeId>, ends: impl Fn(NodeId, NodeId) -> Option<(NodeId, NodeId)>) -> Self {
        let mut merged: BTreeMap<(NodeId, NodeId), Dependency> = BTreeMap::new();
        for dependency in &self.dependencies {
            let Some((from, to)) = ends(dependency.from, dependency.to).filter(|(from, to)| from != to) else {
                continue;
            };
            merged.entry((from, to)).or_insert_with(|| Dependency::new(from, to)).absorb(dependency);
        }
        merged.values_mut().for_each(|dependency| dependency.references.sort_unstable());
        Self::new(nodes, merged.into_values().collect())
    }
}

/// Where each node's run begins in a list ordered by these nodes.
fn starts(size: usize, ordered: impl Iterator<Item = NodeId>) -> Vec<u32> {
    let mut starts = vec![0u32; size + 1];
    ordered.for_each(|node| starts[node.index() + 1] += 1);
    for index in 1..starts.len() {
        starts[index] += starts[index - 1];
    }
    starts
}

fn range(starts: &[u32], node: NodeId) -> std::ops::Range<usize> {
    match starts.get(node.index()..=node.index() + 1) {
        Some(&[from, to]) => from as usize..to as usize,
        _ => 0..0,
    }
}
