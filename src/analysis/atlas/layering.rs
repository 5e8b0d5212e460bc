//! One scope in layers: the levels of its parts, its tangles, and an order that keeps tangles together.
//!
//! Takes how many parts there are and the weights between them; returns numbers of parts. Leaves out what they are.

use std::collections::BTreeMap;

use crate::graph::{Dependency, FeedbackMethod, Graph, NodeId, levels, tangles};

/// The parts of one scope in layers.
pub(super) struct Layering {
    /// The level of each part.
    pub(super) level: Vec<u32>,
    /// All parts, from the top down: a part stands before what it depends on, unless they are in one tangle, and the
    /// parts of a tangle stand together, the highest first.
    pub(super) order: Vec<u32>,
    /// The tangles, the heaviest first.
    pub(super) tangles: Vec<PartTangle>,
}

/// A tangle among the parts of one scope.
pub(super) struct PartTangle {
    pub(super) members: Vec<u32>,
    pub(super) cycle: Vec<u32>,
    pub(super) cut: Vec<(u32, u32)>,
    pub(super) weight: u64,
    pub(super) exact: bool,
}

/// Puts a scope in layers. The weights are references, by user and used.
pub(super) fn layering(parts: u32, weights: &BTreeMap<(u32, u32), u32>) -> Layering {
    let graph = graph(parts, weights);
    let found = tangles(&graph);
    let level_of = levels(&graph, &found);
    let level: Vec<u32> = (0..parts).map(|part| level_of.level(NodeId(part)).unwrap_or(0)).collect();
    let (component, height) = components(parts, &graph, &found);
    let mut order: Vec<u32> = (0..parts).collect();
    order.sort_by_key(|&part| {
        let of = component[part as usize];
        (std::cmp::Reverse(height[of as usize]), of, std::cmp::Reverse(level[part as usize]), part)
    });
    let numbers = |nodes: &[NodeId]| nodes.iter().map(|node| node.0).collect();
    let mut tangles: Vec<_> = found
        .iter()
        .map(|tangle| PartTangle {
            members: numbers(&tangle.members),
            cycle: numbers(&tangle.cycle),
            cut: tangle.feedback.edges.iter().map(|(from, to)| (from.0, to.0)).collect(),
            weight: tangle.weight,
            exact: tangle.feedback.method == FeedbackMethod::Exact,
        })
        .collect();
    tangles.sort_by_key(|tangle| std::cmp::Reverse(tangle.weight));
    Layering { level, order, tangles }
}

fn graph(parts: u32, weights: &BTreeMap<(u32, u32), u32>) -> Graph {
    let dependency = |(&(from, to), &weight): (&(u32, u32), &u32)| Dependency {
        weight,
        ..Dependency::new(NodeId(from), NodeId(to))
    };
    Graph::new((0..parts).map(NodeId).collect(), weights.iter().map(dependency).collect())
}

/// The number of the component of each part (a tangle, or the part alone), and how high each component stands above
/// what it depends on.
fn components(parts: u32, graph: &Graph, tangles: &[crate::graph::Tangle]) -> (Vec<u32>, Vec<u32>) {
    let mut component: Vec<u32> = (0..parts).collect();
    for tangle in tangles {
        tangle.members.iter().for_each(|member| component[member.index()] = tangle.members[0].0);
    }
    let condensed = graph.quotient(parts, |node| Some(NodeId(component[node.index()])));
    let height = levels(&condensed, &[]);
    let height = (0..parts).map(|part| height.level(NodeId(part)).unwrap_or(0)).collect();
    (component, height)
}
