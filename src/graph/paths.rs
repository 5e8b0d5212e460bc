//! What is near: the shortest chain between two sets, what can be reached, and the neighbourhood of a focus.
//!
//! Takes a graph and nodes of it; returns dependencies hop by hop, or sets of nodes. Weights play no role here.

use std::collections::{BTreeMap, BTreeSet};

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
/// `None` if no chain exists. Among equally short ones, the first in the order of nodes wins.
#[must_use]
pub fn shortest_chain<'g>(
    graph: &'g Graph,
    from: &BTreeSet<NodeId>,
    to: &BTreeSet<NodeId>,
) -> Option<Vec<&'g Dependency>> {
    let mut reached_by: BTreeMap<NodeId, &Dependency> = BTreeMap::new();
    let mut frontier: Vec<NodeId> = from.iter().copied().collect();
    while !frontier.is_empty() {
        let mut next = Vec::new();
        for dependency in frontier.iter().flat_map(|&node| graph.outgoing(node)) {
            if to.contains(&dependency.to) {
                return Some(chain_to(dependency, &reached_by));
            }
            if !from.contains(&dependency.to) && !reached_by.contains_key(&dependency.to) {
                reached_by.insert(dependency.to, dependency);
                next.push(dependency.to);
            }
        }
        frontier = next;
    }
    None
}

fn chain_to<'g>(last: &'g Dependency, reached_by: &BTreeMap<NodeId, &'g Dependency>) -> Vec<&'g Dependency> {
    let mut chain = vec![last];
    let mut first = last;
    while let Some(&before) = reached_by.get(&first.from) {
        chain.push(before);
        first = before;
    }
    chain.reverse();
    chain
}

/// The nodes that can be reached from `start` in any number of hops, `start` included.
#[must_use]
pub fn reachable(graph: &Graph, start: &BTreeSet<NodeId>, direction: Direction) -> BTreeSet<NodeId> {
    neighbourhood(graph, start, u32::MAX, direction)
}

/// The nodes at most `depth` hops away from `focus`, `focus` included.
#[must_use]
pub fn neighbourhood(graph: &Graph, focus: &BTreeSet<NodeId>, depth: u32, direction: Direction) -> BTreeSet<NodeId> {
    let mut found: BTreeSet<NodeId> = focus.iter().copied().filter(|&node| graph.contains(node)).collect();
    let mut frontier: Vec<NodeId> = found.iter().copied().collect();
    let mut hops = 0;
    while hops < depth && !frontier.is_empty() {
        frontier =
            frontier.iter().flat_map(|&node| neighbours(graph, node, direction)).filter(|&n| found.insert(n)).collect();
        hops += 1;
    }
    found
}

fn neighbours(graph: &Graph, node: NodeId, direction: Direction) -> impl Iterator<Item = NodeId> + '_ {
    let dependencies = (direction != Direction::Dependents).then(|| graph.outgoing(node).iter().map(|d| d.to));
    let dependents = (direction != Direction::Dependencies).then(|| graph.incoming(node).map(|d| d.from));
    dependencies.into_iter().flatten().chain(dependents.into_iter().flatten())
}
