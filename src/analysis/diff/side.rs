//! One of the two sides of a comparison at one level: the snapshot's modules and uses grouped to nodes and edges.
//!
//! Takes a snapshot and a level; returns nodes with their modules and edges with their uses, and what follows from them:
//! measures and tangles of contexts.

use std::collections::{BTreeMap, BTreeSet};

use super::{Measure, MeasureChange, State, TangleChange};
use crate::analysis::drawing::{Level, UNASSIGNED};
use crate::analysis::snapshot::{Snapshot, SnapshotModule};
use crate::graph::{self, Dependency, Graph, NodeId};
use crate::source::Place;

/// The uses of an edge: by the module that uses and the definition that is used, the places.
pub(super) type Uses<'a> = BTreeMap<(&'a str, &'a str), &'a [Place]>;

/// A snapshot at one level.
pub(super) struct Side<'a> {
    /// What the nodes are.
    pub(super) level: Level,
    /// The modules of each node.
    pub(super) nodes: BTreeMap<&'a str, Vec<&'a SnapshotModule>>,
    /// The uses between different nodes.
    pub(super) edges: BTreeMap<(&'a str, &'a str), Uses<'a>>,
}

impl<'a> Side<'a> {
    pub(super) fn new(snapshot: &'a Snapshot, level: Level) -> Self {
        let mut nodes: BTreeMap<&str, Vec<&SnapshotModule>> = BTreeMap::new();
        let mut node_of: BTreeMap<&str, &str> = BTreeMap::new();
        for module in &snapshot.modules {
            let node = match level {
                Level::Context => module.context.as_deref().unwrap_or(UNASSIGNED),
                Level::Package => &module.package,
                Level::Module => &module.path,
            };
            nodes.entry(node).or_default().push(module);
            node_of.insert(&module.path, node);
        }
        let mut edges: BTreeMap<(&str, &str), Uses<'_>> = BTreeMap::new();
        for dependency in &snapshot.dependencies {
            let node = |module: &str| node_of.get(module).copied();
            let (Some(from), Some(to)) = (node(&dependency.from), node(&dependency.to)) else { continue };
            if from != to {
                let uses = dependency.uses.iter().map(|used| ((&*dependency.from, &*used.definition), &*used.places));
                edges.entry((from, to)).or_default().extend(uses);
            }
        }
        Self { level, nodes, edges }
    }

    /// The names of the nodes without unassigned code, which is many things that happen to share a node, and the graph
    /// of them by position.
    fn assigned(&self) -> (Vec<&'a str>, Graph) {
        let names: Vec<&str> = self.nodes.keys().copied().filter(|name| *name != UNASSIGNED).collect();
        let index = |name: &str| names.binary_search(&name).ok().map(|index| NodeId(index as u32));
        let dependency = |(&(from, to), uses): (&(&str, &str), &Uses<'_>)| {
            let weight = uses.values().map(|places| places.len() as u32).sum();
            Some(Dependency { weight, ..Dependency::new(index(from)?, index(to)?) })
        };
        let dependencies = self.edges.iter().filter_map(dependency).collect();
        let graph = Graph::new((0..names.len() as u32).map(NodeId).collect(), dependencies);
        (names, graph)
    }

    /// The measures of each context.
    fn measures(&self) -> BTreeMap<&'a str, BTreeMap<Measure, u64>> {
        let (names, graph) = self.assigned();
        let levels = graph::levels(&graph, &graph::tangles(&graph));
        let measure = |(index, &name): (usize, &&'a str)| {
            let node = NodeId(index as u32);
            let incoming = self.edges.iter().filter(|((_, to), _)| *to == name);
            let used: BTreeSet<&str> = incoming.flat_map(|(_, uses)| uses.keys().map(|(_, used)| *used)).collect();
            let measures = BTreeMap::from([
                (Measure::Modules, self.nodes[name].len() as u64),
                (Measure::FanIn, graph.incoming(node).len() as u64),
                (Measure::FanOut, graph.outgoing(node).len() as u64),
                (Measure::Level, levels.level(node).unwrap_or_default().into()),
                (Measure::Interface, used.len() as u64),
            ]);
            (name, measures)
        };
        names.iter().enumerate().map(measure).collect()
    }

    /// The members and a shortest cycle of each tangle, ordered by members.
    fn tangles(&self) -> Vec<(BTreeSet<&'a str>, Vec<String>)> {
        let (names, graph) = self.assigned();
        let name = |node: &NodeId| names[node.index()];
        let tangle = |tangle: &graph::Tangle| {
            let cycle = tangle.cycle.iter().map(|node| name(node).to_owned()).collect();
            (tangle.members.iter().map(name).collect(), cycle)
        };
        let mut tangles: Vec<_> = graph::tangles(&graph).iter().map(tangle).collect();
        tangles.sort();
        tangles
    }
}

/// The measures that differ, of contexts that both sides have.
pub(super) fn measures(before: &Side<'_>, after: &Side<'_>) -> Vec<MeasureChange> {
    let (before, after) = (before.measures(), after.measures());
    let both = before.iter().filter_map(|(name, measures)| Some((name, measures, after.get(name)?)));
    both.flat_map(|(name, before, after)| {
        let values = before.iter().zip(after.values()).filter(|((_, before), after)| before != after);
        values.map(|((&measure, &before), &after)| MeasureChange {
            context: (*name).to_owned(),
            measure,
            before,
            after,
        })
    })
    .collect()
}

/// The tangles that differ. One that shares a context with one of the other side is the same tangle.
pub(super) fn tangles(before: &Side<'_>, after: &Side<'_>) -> Vec<TangleChange> {
    let (before, after) = (before.tangles(), after.tangles());
    let owned = |names: &BTreeSet<&str>| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let mut changes = Vec::new();
    for (members, cycle) in &after {
        let shared = before.iter().filter(|(others, _)| !others.is_disjoint(members));
        let old: BTreeSet<&str> = shared.flat_map(|(others, _)| others.iter().copied()).collect();
        if old != *members {
            changes.push(TangleChange {
                state: if old.is_empty() { State::Added } else { State::Changed },
                contexts: owned(members),
                joined: if old.is_empty() { Vec::new() } else { owned(&(members - &old)) },
                left: owned(&(&old - members)),
                shortest_cycle: cycle.clone(),
            });
        }
    }
    for (members, cycle) in before.iter().filter(|(old, _)| after.iter().all(|(new, _)| new.is_disjoint(old))) {
        changes.push(TangleChange {
            state: State::Removed,
            contexts: owned(members),
            joined: Vec::new(),
            left: Vec::new(),
            shortest_cycle: cycle.clone(),
        });
    }
    changes
}
