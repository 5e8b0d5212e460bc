//! What is near: the shortest chain between two sets, what can be reached, and the neighbourhood of a focus.
//!
//! Takes a graph and nodes of it; returns dependencies hop by hop, or sets of nodes. Weights play no role here.

use std::collections::BTreeSet;

use super::{Dependency, Graph, NodeId};

/// Which way to follow dependencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// To what a node depends on.
    Dependencies,
    /// To what depends on a node.
    Dependents,
    /// Either way.
    Both,
}

/// A chain with the fewest dependencies from any node of `from` to any node of `to`, hop by hop and at least one hop;
/// `None` if no chain exists. Among equally short ones the first in the order of nodes wins. The inside of the chain
/// touches neither set.
#[must_use]
pub fn shortest_chain<'g>(
    _graph: &'g Graph,
    _from: &BTreeSet<NodeId>,
    _to: &BTreeSet<NodeId>,
) -> Option<Vec<&'g Dependency>> {
    None
}

/// The nodes that can be reached from `start` in any number of hops, `start` included.
#[must_use]
pub fn reachable(_graph: &Graph, _start: &BTreeSet<NodeId>, _direction: Direction) -> BTreeSet<NodeId> {
    BTreeSet::new()
}

/// The nodes at most `depth` hops away from `focus`, `focus` included.
#[must_use]
pub fn neighbourhood(
    _graph: &Graph,
    _focus: &BTreeSet<NodeId>,
    _depth: u32,
    _direction: Direction,
) -> BTreeSet<NodeId> {
    BTreeSet::new()
}
