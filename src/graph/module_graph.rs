//! Modules as nodes: the first graph, from which packages and contexts follow.
//!
//! Takes the code graph; returns one dependency per ordered pair of modules. Leaves out references to crates outside
//! the workspace and those within one module.

use std::collections::BTreeMap;

use super::{Dependency, Graph, NodeId};
use crate::resolve::{CodeGraph, ModuleId, Reference};

/// The dependencies between modules. The number of a node is the number of its `ModuleId`.
#[derive(Clone, Debug, Default)]
pub struct ModuleGraph {
    graph: Graph,
    tests: bool,
}

impl ModuleGraph {
    /// Builds the graph of all modules; code that is compiled only for tests takes part if `include_tests` is set.
    #[must_use]
    pub fn new(code: &CodeGraph, include_tests: bool) -> Self {
        let counted = |module: ModuleId| include_tests || !code.module(module).test;
        let mut merged: BTreeMap<(NodeId, NodeId), Dependency> = BTreeMap::new();
        for (index, reference) in code.references.iter().enumerate() {
            let (from, to) = (reference.from, code.target(reference));
            if from != to && counted(from) && counted(to) && (include_tests || !reference.test) {
                add(&mut merged, index as u32, reference, node(from), node(to));
            }
        }
        let modules = (0..code.modules.len() as u32).map(ModuleId);
        let nodes = modules.filter(|&module| counted(module)).map(node).collect();
        Self { graph: Graph::new(nodes, merged.into_values().collect()), tests: include_tests }
    }

    /// Whether code that is compiled only for tests takes part.
    #[must_use]
    pub fn includes_tests(&self) -> bool {
        self.tests
    }

    /// The graph itself; all algorithms take this.
    #[must_use]
    pub fn graph(&self) -> &Graph {
        &self.graph
    }

    /// The modules that take part, in order.
    pub fn modules(&self) -> impl ExactSizeIterator<Item = ModuleId> + '_ {
        self.graph.nodes().iter().map(|node| ModuleId(node.0))
    }

    /// What the module depends on, ordered by target.
    #[must_use]
    pub fn outgoing(&self, module: ModuleId) -> &[Dependency] {
        self.graph.outgoing(node(module))
    }

    /// What depends on the module, ordered by source.
    pub fn incoming(&self, module: ModuleId) -> impl ExactSizeIterator<Item = &Dependency> + '_ {
        self.graph.incoming(node(module))
    }

    /// The dependency from one module to another, if there is one.
    #[must_use]
    pub fn dependency(&self, from: ModuleId, to: ModuleId) -> Option<&Dependency> {
        self.graph.dependency(node(from), node(to))
    }

    /// The graph of groups of modules, such as packages or contexts; see [`Graph::quotient`].
    #[must_use]
    pub fn quotient(&self, groups: u32, group: impl Fn(ModuleId) -> Option<u32>) -> Graph {
        self.graph.quotient(groups, |node| group(ModuleId(node.0)).map(NodeId))
    }
}

fn node(module: ModuleId) -> NodeId {
    NodeId(module.0)
}

fn add(
    merged: &mut BTreeMap<(NodeId, NodeId), Dependency>,
    index: u32,
    reference: &Reference,
    from: NodeId,
    to: NodeId,
) {
    merged.entry((from, to)).or_insert_with(|| Dependency::new(from, to)).add(index, reference);
}
