//! The feedback set: which dependencies to cut so that a tangle is gone, at the least weight.
//!
//! Takes a tangle; returns a minimum feedback arc set, weighted by references, and says whether it is exact. A feedback
//! arc set is what points backwards in some order of the nodes, so both methods look for the order with the least
//! weight pointing backwards. The problem is NP-hard (Karp 1972): small tangles are solved exactly, larger ones by
//! a heuristic. Leaves out finding the tangles.

mod anneal;
mod exact;
mod exchange;
mod heuristic;

use std::collections::BTreeMap;

use super::{Graph, NodeId};

/// How a feedback set was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeedbackMethod {
    /// No other set is lighter.
    Exact,
    /// Eades–Lin–Smyth, improved by annealing and by exchanges for cheaper cuts; a lighter set may exist.
    Heuristic,
}

/// Dependencies whose removal leaves no cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackSet {
    /// The ends of each feedback edge, ordered.
    pub edges: Vec<(NodeId, NodeId)>,
    /// Their references.
    pub weight: u64,
    /// How it was found.
    pub method: FeedbackMethod,
}

/// The feedback set of a tangle, given its nodes in ascending order. Among sets of equal weight, one with fewer edges
/// is preferred.
pub(super) fn feedback_set(graph: &Graph, members: &[NodeId]) -> FeedbackSet {
    let small = members.len() <= exact::MAX_NODES;
    solve(graph, members, if small { FeedbackMethod::Exact } else { FeedbackMethod::Heuristic })
}

/// The feedback set by a given method; the exact one takes at most 16 nodes.
pub(super) fn solve(graph: &Graph, members: &[NodeId], method: FeedbackMethod) -> FeedbackSet {
    let arcs = Arcs::new(graph, members);
    let order = match method {
        FeedbackMethod::Exact => exact::best_order(&arcs),
        FeedbackMethod::Heuristic => heuristic::good_order(&arcs),
    };
    let position = positions(&order);
    let mut set = FeedbackSet { edges: Vec::new(), weight: 0, method };
    for (source, target, cost) in arcs.backward(&position) {
        set.edges.push((members[source], members[target]));
        set.weight += cost / ONE_REFERENCE;
    }
    set
}

/// Costs are weights in these units plus one per arc, so that of two sets of equal weight the smaller is cheaper.
/// A program has fewer than 2³² references, so no sum of costs exceeds 2⁵⁷.
const ONE_REFERENCE: u64 = 1 << 24;

/// The arcs between a node and one neighbour; the cost is 0 where there is no arc.
#[derive(Clone, Copy, Default)]
struct Link {
    outgoing: u64,
    incoming: u64,
}

/// The arcs within a tangle: for each node, its neighbours in order. The nodes are renumbered from 0 in their order.
struct Arcs {
    links: Vec<Vec<(usize, Link)>>,
}

impl Arcs {
    fn new(graph: &Graph, members: &[NodeId]) -> Self {
        let mut links = vec![BTreeMap::<usize, Link>::new(); members.len()];
        for (source, &member) in members.iter().enumerate() {
            for dependency in graph.outgoing(member) {
                let Ok(target) = members.binary_search(&dependency.to) else { continue };
                let cost = u64::from(dependency.weight) * ONE_REFERENCE + 1;
                links[source].entry(target).or_default().outgoing = cost;
                links[target].entry(source).or_default().incoming = cost;
            }
        }
        Self { links: links.into_iter().map(|links| links.into_iter().collect()).collect() }
    }

    fn len(&self) -> usize {
        self.links.len()
    }

    fn mean_cost(&self) -> u64 {
        let costs = || self.links.iter().flatten().map(|(_, link)| link.outgoing).filter(|&cost| cost > 0);
        costs().sum::<u64>() / (costs().count() as u64).max(1)
    }

    /// The arcs that point backwards, as source, target and cost.
    fn backward(&self, position: &[usize]) -> impl Iterator<Item = (usize, usize, u64)> {
        self.links.iter().enumerate().flat_map(move |(source, links)| {
            let behind =
                links.iter().filter(move |(other, link)| link.outgoing > 0 && position[*other] < position[source]);
            behind.map(move |(other, link)| (source, *other, link.outgoing))
        })
    }
}

/// Where each node stands in an order.
fn positions(order: &[usize]) -> Vec<usize> {
    let mut position = vec![0; order.len()];
    order.iter().enumerate().for_each(|(at, &node)| position[node] = at);
    position
}
