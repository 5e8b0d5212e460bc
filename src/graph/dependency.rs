//! One edge: all references from one node to another.
//!
//! Built by `module_graph` from references and merged by `Graph::quotient`. Leaves out the graph around it.

use std::collections::BTreeMap;

use crate::resolve::{DefinitionId, Reference, ReferenceKind};

/// Index of a node. In a [`ModuleGraph`](super::ModuleGraph) it is the number of the `ModuleId`; in a quotient it is
/// the number of the group (package, context).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct NodeId(pub u32);

impl NodeId {
    /// The index as such.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// How many references there are of each [`ReferenceKind`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindCounts([u32; ReferenceKind::ALL.len()]);

impl KindCounts {
    /// The number of references of one kind.
    #[must_use]
    pub fn get(&self, kind: ReferenceKind) -> u32 {
        self.0[kind as usize]
    }

    /// The kinds that occur, in their order, with their counts.
    pub fn iter(&self) -> impl Iterator<Item = (ReferenceKind, u32)> + '_ {
        ReferenceKind::ALL.into_iter().map(|kind| (kind, self.get(kind))).filter(|&(_, count)| count > 0)
    }

    fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(other.0).for_each(|(count, more)| *count += more);
    }
}

/// One dependency: all references from one node to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The node that depends.
    pub from: NodeId,
    /// The node depended on; never the same.
    pub to: NodeId,
    /// The number of references.
    pub weight: u32,
    /// The references by kind; their sum is the weight.
    pub kinds: KindCounts,
    /// The definitions used, each with its number of references; their sum is the weight.
    pub items: BTreeMap<DefinitionId, u32>,
    /// Indices into [`CodeGraph::references`](crate::resolve::CodeGraph::references), ascending.
    pub references: Vec<u32>,
    /// At least one reference reached its definition through a facade.
    pub facade: bool,
    /// Every reference is compiled only for tests.
    pub test_only: bool,
}

impl Dependency {
    /// A dependency without references yet.
    pub(crate) fn new(from: NodeId, to: NodeId) -> Self {
        Self {
            from,
            to,
            weight: 0,
            kinds: KindCounts::default(),
            items: BTreeMap::new(),
            references: Vec::new(),
            facade: false,
            test_only: true,
        }
    }

    /// Counts one more reference, the one at `index`.
    pub(super) fn add(&mut self, index: u32, reference: &Reference) {
        self.weight += 1;
        self.kinds.0[reference.kind as usize] += 1;
        *self.items.entry(reference.to).or_default() += 1;
        self.references.push(index);
        self.facade |= reference.facade.is_some();
        self.test_only &= reference.test;
    }

    /// Counts all references of another dependency too. The caller sorts `references` when all are in.
    pub(super) fn absorb(&mut self, other: &Self) {
        self.weight += other.weight;
        self.kinds.add(&other.kinds);
        for (&item, &count) in &other.items {
            *self.items.entry(item).or_default() += count;
        }
        self.references.extend_from_slice(&other.references);
        self.facade |= other.facade;
        self.test_only &= other.test_only;
    }
}
