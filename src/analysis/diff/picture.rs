//! A change as one drawing: what is new, gone and changed, with what lies between.
//!
//! Takes the graph of both sides at one level; returns the nodes that are not the same and the ends of edges that are not
//! the same, with all edges among them. Leaves out the rest of the graph, tangles and broken rules.

use std::collections::{BTreeMap, BTreeSet};

use super::{EdgeChange, GraphChange, NodeChange, State};
use crate::analysis::drawing::{Change, Drawing, DrawnEdge, DrawnNode, Level, UNASSIGNED};
use crate::graph::{Dependency, Graph, NodeId, levels, tangles};

/// The drawing of what is affected.
#[must_use]
pub fn picture(change: &GraphChange, level: Level) -> Drawing {
    let mut affected: BTreeSet<&str> = change.changed_nodes().map(|node| node.name.as_str()).collect();
    affected.extend(change.changed_edges().flat_map(|edge| [edge.from.as_str(), edge.to.as_str()]));
    let nodes: Vec<&NodeChange> = change.nodes.iter().filter(|node| affected.contains(node.name.as_str())).collect();
    let index: BTreeMap<&str, usize> = nodes.iter().enumerate().map(|(at, node)| (node.name.as_str(), at)).collect();
    let contexts: BTreeSet<&str> = nodes.iter().filter_map(|node| node.context.as_deref()).collect();
    let clusters: Vec<String> = contexts.iter().map(|&name| name.to_owned()).collect();
    let edges: Vec<DrawnEdge> = change.edges.iter().filter_map(|edge| drawn_edge(edge, &index)).collect();
    let levels = node_levels(nodes.len(), &edges);
    let node = |(at, node): (usize, &&NodeChange)| DrawnNode {
        cluster: node.context.as_ref().and_then(|context| clusters.binary_search(context).ok()),
        level: levels.get(at).copied().unwrap_or_default(),
        ..drawn_node(node)
    };
    let nodes = nodes.iter().enumerate().map(node).collect();
    Drawing { level: level.into(), nodes, clusters, edges }
}

fn drawn_node(node: &NodeChange) -> DrawnNode {
    let size = node.after.or(node.before);
    DrawnNode {
        name: node.name.clone(),
        modules: size.map_or(0, |size| size.modules),
        lines: size.map_or(0, |size| size.lines),
        unassigned: node.name == UNASSIGNED,
        change: node.state.into(),
        ..DrawnNode::default()
    }
}

fn drawn_edge(edge: &EdgeChange, index: &BTreeMap<&str, usize>) -> Option<DrawnEdge> {
    Some(DrawnEdge {
        from: *index.get(edge.from.as_str())?,
        to: *index.get(edge.to.as_str())?,
        references: if edge.state == State::Removed { edge.before } else { edge.after },
        change: edge.state.into(),
        before: (edge.state == State::Changed).then_some(edge.before),
        ..DrawnEdge::default()
    })
}

/// How high each node stands, where the edges of both sides count and those that would close a circle do not.
fn node_levels(nodes: usize, edges: &[DrawnEdge]) -> Vec<u64> {
    let dependency = |edge: &DrawnEdge| {
        let weight = u32::try_from(edge.references).unwrap_or(u32::MAX);
        Dependency { weight, ..Dependency::new(NodeId(edge.from as u32), NodeId(edge.to as u32)) }
    };
    let graph = Graph::new((0..nodes as u32).map(NodeId).collect(), edges.iter().map(dependency).collect());
    let levels = levels(&graph, &tangles(&graph));
    (0..nodes as u32).map(|node| levels.level(NodeId(node)).unwrap_or_default().into()).collect()
}

impl From<State> for Change {
    fn from(state: State) -> Self {
        match state {
            State::Added => Self::Added,
            State::Removed => Self::Removed,
            State::Changed => Self::Changed,
            State::Kept => Self::Kept,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::diff::NodeSize;

    fn node(name: &str, state: State) -> NodeChange {
        let size = Some(NodeSize { modules: 1, lines: 10 });
        let (before, after) = (size.filter(|_| state != State::Added), size.filter(|_| state != State::Removed));
        NodeChange { name: name.to_owned(), state, context: None, before, after, joined: vec![], left: vec![] }
    }

    fn edge(from: &str, to: &str, state: State, before: u64, after: u64) -> EdgeChange {
        EdgeChange { from: from.to_owned(), to: to.to_owned(), state, before, after, uses: vec![] }
    }

    #[test]
    fn what_is_affected_is_drawn_with_what_lies_between() {
        let change = GraphChange {
            nodes: vec![
                node("a", State::Kept),
                node("b", State::Kept),
                node("far", State::Kept),
                node("new", State::Added),
                node("old", State::Removed),
            ],
            edges: vec![
                edge("a", "b", State::Kept, 7, 7),
                edge("a", "far", State::Kept, 1, 1),
                edge("a", "new", State::Added, 0, 3),
                edge("b", "new", State::Changed, 4, 2),
                edge("old", "a", State::Removed, 5, 0),
            ],
        };
        let drawing = picture(&change, Level::Context);
        let name = |index: usize| &drawing.nodes[index].name;
        let nodes = drawing.nodes.iter().map(|node| format!("{} {:?} level {}\n", node.name, node.change, node.level));
        let edges = drawing.edges.iter().map(|edge| {
            format!(
                "{} -> {} {} {:?} {:?}\n",
                name(edge.from),
                name(edge.to),
                edge.references,
                edge.change,
                edge.before
            )
        });
        insta::assert_snapshot!(nodes.chain(edges).collect::<String>(), @r"
        a Kept level 2
        b Kept level 1
        new Added level 0
        old Removed level 3
        a -> b 7 Kept None
        a -> new 3 Added None
        b -> new 2 Changed Some(4)
        old -> a 5 Removed None
        ");
    }
}
