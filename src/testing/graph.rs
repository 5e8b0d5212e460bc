//! Graphs from text.

use std::collections::{BTreeMap, BTreeSet};

use crate::graph::{Dependency, Graph, NodeId};

/// A graph whose nodes have names; their numbers follow the order of the names.
pub(crate) struct NamedGraph {
    pub(crate) graph: Graph,
    names: Vec<String>,
}

/// Builds a graph from lines: `a -> b 3` is a dependency of weight 3 (1 if left out), `c` is a node.
pub(crate) fn graph(text: &str) -> NamedGraph {
    let mut weights: BTreeMap<(&str, &str), u32> = BTreeMap::new();
    let mut names: BTreeSet<&str> = BTreeSet::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match line.split_whitespace().collect::<Vec<_>>()[..] {
            [from, "->", to, ref weight @ ..] => {
                names.extend([from, to]);
                let weight = weight.first().map_or(1, |weight| weight.parse().expect("a weight"));
                *weights.entry((from, to)).or_default() += weight;
            }
            [name] => _ = names.insert(name),
            _ => panic!("not a line of a graph: {line}"),
        }
    }
    let names: Vec<String> = names.into_iter().map(str::to_owned).collect();
    let node = |name: &str| NodeId(names.iter().position(|known| known == name).unwrap() as u32);
    let dependency = |((from, to), weight)| Dependency { weight, ..Dependency::new(node(from), node(to)) };
    let dependencies = weights.into_iter().map(dependency).collect();
    NamedGraph { graph: Graph::new((0..names.len() as u32).map(NodeId).collect(), dependencies), names }
}

impl NamedGraph {
    /// The node of a name.
    pub(crate) fn node(&self, name: &str) -> NodeId {
        NodeId(self.names.iter().position(|known| known == name).expect("a node of the graph") as u32)
    }

    /// The nodes of names that are separated by blanks.
    pub(crate) fn set(&self, names: &str) -> BTreeSet<NodeId> {
        names.split_whitespace().map(|name| self.node(name)).collect()
    }

    /// The names of nodes, separated by blanks.
    pub(crate) fn show(&self, nodes: impl IntoIterator<Item = NodeId>) -> String {
        nodes.into_iter().map(|node| self.names[node.index()].as_str()).collect::<Vec<_>>().join(" ")
    }
}
