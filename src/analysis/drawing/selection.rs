//! Which part of the graph is drawn: what is near a focus, what reaches a part, and edges of some kinds only.
//!
//! Takes the whole graph and the choice; returns the part that fits all of it. Leaves out names.

use std::collections::{BTreeMap, BTreeSet};

use super::grouping::Grouping;
use super::{Choice, Focus, Marks, Only};
use crate::graph::{Direction, Graph, NodeId, neighbourhood, reachable, tangles};

pub(super) fn select(
    grouping: &Grouping<'_>,
    whole: &Graph,
    assigned: &Graph,
    marks: &Marks,
    choice: &Choice,
) -> Graph {
    let mut graph = whole.clone();
    if let Some(focus) = &choice.focus {
        let near = near(grouping, whole, focus);
        graph = graph.subgraph(|node| near.contains(&node));
    }
    if let Some(part) = &choice.reaches {
        let users = reachable(whole, &grouping.nodes_of(part), Direction::Dependents);
        graph = graph.subgraph(|node| users.contains(&node));
    }
    if choice.only.is_empty() { graph } else { with_edges(&graph, &edges(grouping, assigned, marks, choice)) }
}

fn near(grouping: &Grouping<'_>, whole: &Graph, focus: &Focus) -> BTreeSet<NodeId> {
    neighbourhood(whole, &grouping.nodes_of(&focus.part), focus.depth, focus.direction)
}

/// The edges of the chosen kinds.
fn edges(grouping: &Grouping<'_>, assigned: &Graph, marks: &Marks, choice: &Choice) -> BTreeSet<(NodeId, NodeId)> {
    let of_kind = |only: &Only| match only {
        Only::Violations => marks.forbidden.clone(),
        Only::Tangles => tangled(assigned),
        Only::CrossContext => grouping.cross_context(),
    };
    choice.only.iter().flat_map(of_kind).collect()
}

/// The edges within tangles.
pub(super) fn tangled(graph: &Graph) -> BTreeSet<(NodeId, NodeId)> {
    let tangles = tangles(graph);
    let members =
        tangles.iter().enumerate().flat_map(|(index, tangle)| tangle.members.iter().map(move |&m| (m, index)));
    let tangle_of: BTreeMap<NodeId, usize> = members.collect();
    let inside = |from, to| tangle_of.get(from).is_some_and(|tangle| tangle_of.get(to) == Some(tangle));
    graph.dependencies().iter().filter(|d| inside(&d.from, &d.to)).map(|d| (d.from, d.to)).collect()
}

/// The part with these edges only, and no node without one.
pub(super) fn with_edges(graph: &Graph, edges: &BTreeSet<(NodeId, NodeId)>) -> Graph {
    let kept: Vec<_> = graph.dependencies().iter().filter(|d| edges.contains(&(d.from, d.to))).cloned().collect();
    let nodes = kept.iter().flat_map(|dependency| [dependency.from, dependency.to]).collect();
    Graph::new(nodes, kept)
}
