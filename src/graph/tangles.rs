//! Tangles: strongly connected components of two or more nodes.
//!
//! Takes a graph; returns each tangle with its feedback set and its shortest cycle as the example. Cycles are never
//! enumerated: there can be exponentially many. Leaves out levels.

use std::collections::{BTreeMap, VecDeque};

use petgraph::algo::kosaraju_scc;
use petgraph::graph::DiGraph;
use rayon::prelude::*;

use super::feedback::feedback_set;
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
pub fn tangles(graph: &Graph) -> Vec<Tangle> {
    components(graph).into_par_iter().map(|members| tangle(graph, members)).collect()
}

/// Links looked at to see what single cuts are good for: some tenths of a second's worth.
const MAX_STEPS: usize = 50_000_000;

/// For each feedback edge of a tangle, how many members are in no tangle any more if it alone is cut. Unknown for the
/// heaviest ones where the tangle is so large that trying all would take too long.
#[must_use]
pub fn freed(graph: &Graph, tangle: &Tangle) -> Vec<Option<u64>> {
    let place = |node: NodeId| tangle.members.binary_search(&node).ok().map(|at| at as u32);
    let outgoing = tangle.members.iter().flat_map(|&member| graph.outgoing(member));
    let arcs: Vec<(u32, u32)> = outgoing.filter_map(|d| Some((place(d.from)?, place(d.to)?))).collect();
    let cuts: Vec<_> = tangle.feedback.edges.iter().map(|&(from, to)| Some((place(from)?, place(to)?))).collect();
    let mut order: Vec<usize> = (0..cuts.len()).collect();
    order.sort_by_key(|&at| {
        tangle.feedback.edges.get(at).and_then(|&(from, to)| graph.dependency(from, to)).map(|d| d.weight)
    });
    order.truncate(MAX_STEPS / arcs.len().max(1));
    let tried: Vec<(usize, u64)> = order
        .into_par_iter()
        .map(|at| {
            let left = arcs.iter().copied().filter(|&arc| Some(arc) != cuts[at]);
            let tied: usize = scc(left).iter().filter(|component| component.len() > 1).map(Vec::len).sum();
            (at, (tangle.members.len() - tied) as u64)
        })
        .collect();
    let mut freed = vec![None; cuts.len()];
    tried.into_iter().for_each(|(at, count)| freed[at] = Some(count));
    freed
}

/// Whether the arcs have a cycle.
pub fn is_cyclic(arcs: impl Iterator<Item = (u32, u32)>) -> bool {
    scc(arcs).iter().any(|component| component.len() > 1)
}

/// The strongly connected components of nodes that are given by their arcs; no arc is a loop.
fn scc(arcs: impl Iterator<Item = (u32, u32)>) -> Vec<Vec<NodeId>> {
    // Not `tarjan_scc`: it recurses as deep as the longest path.
    let components = kosaraju_scc(&DiGraph::<(), (), u32>::from_edges(arcs));
    components.into_iter().map(|nodes| nodes.into_iter().map(|index| NodeId(index.index() as u32)).collect()).collect()
}

fn tangle(graph: &Graph, members: Vec<NodeId>) -> Tangle {
    let inside = |node: NodeId| members.binary_search(&node).is_ok();
    let outgoing = members.iter().flat_map(|&member| graph.outgoing(member));
    let weight =
        outgoing.filter(|dependency| inside(dependency.to)).map(|dependency| u64::from(dependency.weight)).sum();
    let feedback = feedback_set(graph, &members);
    let cycle = shortest_cycle(graph, &members, &feedback);
    Tangle { members, weight, feedback, cycle }
}

/// The strongly connected components of two or more nodes, each ascending, ordered by their lowest node.
fn components(graph: &Graph) -> Vec<Vec<NodeId>> {
    let arcs = graph.dependencies().iter().map(|dependency| (dependency.from.0, dependency.to.0));
    let mut components = scc(arcs);
    components.retain(|component| component.len() > 1);
    components.iter_mut().for_each(|component| component.sort_unstable());
    components.sort_unstable();
    components
}

/// A shortest cycle of the tangle. Every cycle has a feedback edge, so it is enough to look for the shortest way back
/// from the target of each to its source.
fn shortest_cycle(graph: &Graph, members: &[NodeId], feedback: &FeedbackSet) -> Vec<NodeId> {
    let mut sources: BTreeMap<NodeId, Vec<NodeId>> = BTreeMap::new();
    feedback.edges.iter().for_each(|&(source, target)| sources.entry(target).or_default().push(source));
    let mut search = Search { graph, members, seen: vec![(0, 0); members.len()], round: 0 };
    let mut shortest: Vec<NodeId> = Vec::new();
    for (&target, sources) in &sources {
        let limit = if shortest.is_empty() { usize::MAX } else { shortest.len() - 1 };
        if let Some(cycle) = search.way(target, sources, limit) {
            shortest = cycle;
        }
        if shortest.len() == 2 {
            break;
        }
    }
    let lowest = shortest.iter().enumerate().min_by_key(|&(_, node)| node).map_or(0, |(at, _)| at);
    shortest.rotate_left(lowest);
    shortest
}

/// Breadth-first searches inside a tangle that share their tables.
struct Search<'a> {
    graph: &'a Graph,
    members: &'a [NodeId],
    /// By place in `members`: the round in which the node was last seen, and the place it was reached from.
    seen: Vec<(u32, usize)>,
    round: u32,
}

impl Search<'_> {
    /// The nodes of a shortest way from `start` to any of `goals` (ascending), if it has at most `limit` nodes.
    fn way(&mut self, start: NodeId, goals: &[NodeId], limit: usize) -> Option<Vec<NodeId>> {
        self.round += 1;
        let start = self.members.binary_search(&start).ok()?;
        self.seen[start] = (self.round, start);
        let mut queue = VecDeque::from([(start, 1)]);
        while let Some((at, length)) = queue.pop_front() {
            if goals.binary_search(&self.members[at]).is_ok() {
                return Some(self.back_to(start, at));
            }
            if length == limit {
                continue;
            }
            for dependency in self.graph.outgoing(self.members[at]) {
                let Ok(next) = self.members.binary_search(&dependency.to) else { continue };
                if self.seen[next].0 != self.round {
                    self.seen[next] = (self.round, at);
                    queue.push_back((next, length + 1));
                }
            }
        }
        None
    }

    fn back_to(&self, start: usize, end: usize) -> Vec<NodeId> {
        let mut way = vec![self.members[end]];
        let mut at = end;
        while at != start {
            at = self.seen[at].1;
            way.push(self.members[at]);
        }
        way.reverse();
        way
    }
}
