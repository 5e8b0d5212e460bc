//! Nodes and edges of both sides in one graph, each with what became of it: what a list, or one picture, is made of.

use std::collections::BTreeSet;

use serde::{Serialize, Serializer};

use super::State;
use super::side::{Side, Uses};
use crate::analysis::drawing::Level;
use crate::analysis::snapshot::SnapshotModule;
use crate::source::Place;

/// The graph of both sides at one level.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct GraphChange {
    /// All nodes, ordered by name; in JSON those that are not the same.
    #[serde(serialize_with = "changed_nodes")]
    pub nodes: Vec<NodeChange>,
    /// All edges, ordered by their ends; in JSON those that are not the same.
    #[serde(serialize_with = "changed_edges")]
    pub edges: Vec<EdgeChange>,
}

/// A context, package or module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NodeChange {
    /// Its name.
    pub name: String,
    /// What became of it. It is changed if other modules belong to it, or, for a module, if it belongs elsewhere.
    pub state: State,
    /// The context of a module: after the change, or before it if the module is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// How large it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<NodeSize>,
    /// How large it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<NodeSize>,
    /// Modules that belong to it only after the change; of a module, its context then.
    pub joined: Vec<String>,
    /// Modules that belonged to it only before the change; of a module, its context then.
    pub left: Vec<String>,
}

/// The size of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct NodeSize {
    /// Modules in it.
    pub modules: u64,
    /// Lines of code in them.
    pub lines: u64,
}

/// A dependency between two nodes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EdgeChange {
    /// The node that uses.
    pub from: String,
    /// The node that is used.
    pub to: String,
    /// What became of it. It is changed if some definition is used more or less often.
    pub state: State,
    /// References in the base.
    pub before: u64,
    /// References in the head.
    pub after: u64,
    /// The uses that are not the same, ordered by module and definition.
    pub uses: Vec<UseChange>,
}

/// The uses of one definition by one module, where their number differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UseChange {
    /// The module that uses.
    pub from: String,
    /// Full path of the definition.
    pub definition: String,
    /// References in the base.
    pub before: u64,
    /// References in the head.
    pub after: u64,
    /// Where they are in the head; in the base, if none is left. Which of several is the new one cannot be told.
    pub places: Vec<Place>,
}

impl GraphChange {
    pub(super) fn new(before: &Side<'_>, after: &Side<'_>) -> Self {
        let names: BTreeSet<&str> = before.nodes.keys().chain(after.nodes.keys()).copied().collect();
        let ends: BTreeSet<(&str, &str)> = before.edges.keys().chain(after.edges.keys()).copied().collect();
        let node = |name: &str| NodeChange::new(name, after.level, before.nodes.get(name), after.nodes.get(name));
        let edge = |ends: (&str, &str)| EdgeChange::new(ends, before.edges.get(&ends), after.edges.get(&ends));
        Self { nodes: names.into_iter().map(node).collect(), edges: ends.into_iter().map(edge).collect() }
    }

    /// Whether both sides are alike.
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        self.changed_nodes().next().is_none() && self.changed_edges().next().is_none()
    }

    /// The nodes that are not the same.
    pub fn changed_nodes(&self) -> impl Iterator<Item = &NodeChange> {
        self.nodes.iter().filter(|node| node.state != State::Kept)
    }

    /// The edges that are not the same.
    pub fn changed_edges(&self) -> impl Iterator<Item = &EdgeChange> {
        self.edges.iter().filter(|edge| edge.state != State::Kept)
    }
}

type Modules<'a> = Vec<&'a SnapshotModule>;

impl NodeChange {
    fn new(name: &str, level: Level, before: Option<&Modules<'_>>, after: Option<&Modules<'_>>) -> Self {
        let size = |modules: &Modules<'_>| NodeSize {
            modules: modules.len() as u64,
            lines: modules.iter().map(|module| module.lines).sum(),
        };
        let [old, new] = [before, after].map(|modules| belonging(level, modules));
        let only = |these: &BTreeSet<&str>, those: &BTreeSet<&str>| match (before, after) {
            (Some(_), Some(_)) => (these - those).into_iter().map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        let (joined, left): (Vec<_>, Vec<_>) = (only(&new, &old), only(&old, &new));
        let is_changed = !(joined.is_empty() && left.is_empty());
        let single = after.or(before).and_then(|modules| modules.first()).filter(|_| level == Level::Module);
        Self {
            name: name.to_owned(),
            state: state(before.is_some(), after.is_some(), is_changed),
            context: single.and_then(|module| module.context.as_deref()).map(str::to_owned),
            before: before.map(size),
            after: after.map(size),
            joined,
            left,
        }
    }
}

/// The modules of a node; of a module, the context that it belongs to.
fn belonging<'a>(level: Level, modules: Option<&Modules<'a>>) -> BTreeSet<&'a str> {
    let name = |module: &&'a SnapshotModule| match level {
        Level::Module => module.context.as_deref(),
        Level::Context | Level::Package => Some(&*module.path),
    };
    modules.into_iter().flatten().filter_map(name).collect()
}

impl EdgeChange {
    fn new((from, to): (&str, &str), before: Option<&Uses<'_>>, after: Option<&Uses<'_>>) -> Self {
        let weight =
            |uses: Option<&Uses<'_>>| uses.into_iter().flat_map(Uses::values).map(|places| places.len() as u64).sum();
        let keys: BTreeSet<_> = before.into_iter().chain(after).flat_map(Uses::keys).collect();
        let used = |key: &(&str, &str)| {
            let places = |uses: Option<&Uses<'_>>| uses.and_then(|uses| uses.get(key).map(|places| places.to_vec()));
            let (old, new) = (places(before).unwrap_or_default(), places(after).unwrap_or_default());
            UseChange {
                from: key.0.to_owned(),
                definition: key.1.to_owned(),
                before: old.len() as u64,
                after: new.len() as u64,
                places: if new.is_empty() { old } else { new },
            }
        };
        let same = |key: &(&str, &str)| {
            let count = |uses: Option<&Uses<'_>>| uses.and_then(|uses| uses.get(key)).map_or(0, |places| places.len());
            count(before) == count(after)
        };
        let uses: Vec<_> = keys.into_iter().filter(|key| !same(key)).map(used).collect();
        Self {
            from: from.to_owned(),
            to: to.to_owned(),
            state: state(before.is_some(), after.is_some(), !uses.is_empty()),
            before: weight(before),
            after: weight(after),
            uses,
        }
    }
}

fn state(before: bool, after: bool, is_changed: bool) -> State {
    match (before, after) {
        (false, _) => State::Added,
        (_, false) => State::Removed,
        _ if is_changed => State::Changed,
        _ => State::Kept,
    }
}

fn changed_nodes<S: Serializer>(nodes: &[NodeChange], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(nodes.iter().filter(|node| node.state != State::Kept))
}

fn changed_edges<S: Serializer>(edges: &[EdgeChange], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(edges.iter().filter(|edge| edge.state != State::Kept))
}
