//! Levels: how high a node stands above what it depends on.
//!
//! Takes a graph and its tangles; returns each node's level. Leaves out drawing.

use std::collections::BTreeSet;

use super::{Graph, NodeId, Tangle};

/// The level of each node: 0 for what depends on nothing else in the graph, else 1 + the highest level it depends on,
/// feedback edges left out (Structure101's levelized structure map; Lakos numbers them from 1).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    of: Vec<Option<u32>>,
    sets: Vec<Vec<NodeId>>,
}

impl Levels {
    /// The level of a node; `None` if it is not in the graph.
    #[must_use]
    pub fn level(&self, node: NodeId) -> Option<u32> {
        self.of.get(node.index()).copied().flatten()
    }

    /// The nodes of each level, from level 0 upwards, each set ascending.
    #[must_use]
    pub fn sets(&self) -> &[Vec<NodeId>] {
        &self.sets
    }
}

/// The levels of a graph, given what [`tangles`](super::tangles) found in the same graph.
#[must_use]
pub fn levels(graph: &Graph, tangles: &[Tangle]) -> Levels {
    let cut: BTreeSet<(NodeId, NodeId)> =
        tangles.iter().flat_map(|tangle| tangle.feedback.edges.iter().copied()).collect();
    let mut waiting_for = vec![0usize; graph.table_size()];
    for dependency in graph.dependencies().iter().filter(|d| !cut.contains(&(d.from, d.to))) {
        waiting_for[dependency.from.index()] += 1;
    }
    let mut levels = Levels { of: vec![None; graph.table_size()], sets: Vec::new() };
    let mut ready: Vec<NodeId> = graph.nodes().iter().copied().filter(|node| waiting_for[node.index()] == 0).collect();
    while !ready.is_empty() {
        ready.sort_unstable();
        let level = levels.sets.len() as u32;
        let mut next = Vec::new();
        for &node in &ready {
            levels.of[node.index()] = Some(level);
            for dependency in graph.incoming(node).filter(|d| !cut.contains(&(d.from, d.to))) {
                let waiting = &mut waiting_for[dependency.from.index()];
                *waiting -= 1;
                if *waiting == 0 {
                    next.push(dependency.from);
                }
            }
        }
        levels.sets.push(std::mem::replace(&mut ready, next));
    }
    levels
}
