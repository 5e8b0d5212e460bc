//! How far dependencies reach: the number of nodes that each node depends on, directly or not.
//!
//! Takes a graph; returns a count per node. Leaves out which nodes these are and what the counts mean.

use rayon::prelude::*;

use super::{Graph, NodeId};

/// For each node, how many nodes it reaches over any number of dependencies, itself included (Lakos's component
/// dependency). In the order of [`Graph::nodes`]. One search per node: time grows with nodes × dependencies.
#[must_use]
pub fn reach_counts(graph: &Graph) -> Vec<u32> {
    let search = || (vec![NodeId(u32::MAX); graph.table_size()], Vec::new());
    graph
        .nodes()
        .par_iter()
        .map_init(search, |(seen_from, open), &start| count(graph, start, seen_from, open))
        .collect()
}

/// Searches from `start`; `seen_from` says for each node by which search it was last seen, so it is never cleared.
fn count(graph: &Graph, start: NodeId, seen_from: &mut [NodeId], open: &mut Vec<NodeId>) -> u32 {
    seen_from[start.index()] = start;
    open.push(start);
    let mut reached = 0;
    while let Some(node) = open.pop() {
        reached += 1;
        for dependency in graph.outgoing(node) {
            let seen = &mut seen_from[dependency.to.index()];
            if *seen != start {
                *seen = start;
                open.push(dependency.to);
            }
        }
    }
    reached
}
