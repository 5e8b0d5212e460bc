//! The tables to be drawn: clusters are the contexts that own them, edges are foreign keys.
//!
//! Takes the view of the database, the breaches and a choice; returns a drawing whose edges have their keys and say
//! whether these cross contexts. Keys that nobody declares are left out, and views too.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::selection::{tangled, with_edges};
use super::{Drawing, DrawnEdge, DrawnLevel, DrawnNode, Only, drawn_levels};
use crate::analysis::database::{DatabaseView, OwnerOrigin};
use crate::analysis::rules::Breach;
use crate::database::{ForeignKey, KeyOrigin, OnDelete, TableId, TableKind};
use crate::finding::RuleCode;
use crate::graph::{Dependency, Direction, Graph, NodeId, neighbourhood, reachable, tangles};

/// A foreign key of an edge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DrawnKey {
    /// The columns that refer.
    pub columns: Vec<String>,
    /// The columns referred to; none if they are not known.
    pub parent_columns: Vec<String>,
    /// What a deletion in the parent does.
    pub on_delete: OnDelete,
    /// Who says that it exists.
    pub origin: KeyOrigin,
}

/// Which tables to draw.
#[derive(Clone, Debug, Default)]
pub struct TableChoice {
    /// Only what is near these: the tables, how many keys away from them the drawing ends, and which way to go.
    pub focus: Option<(BTreeSet<TableId>, u32, Direction)>,
    /// Only what refers to these, directly or not.
    pub reaches: Option<BTreeSet<TableId>>,
    /// Only keys of these kinds, and the tables at their ends; all if there is none.
    pub only: BTreeSet<Only>,
    /// Only tables with a key.
    pub connected: bool,
}

type Ends = (NodeId, NodeId);

/// The drawing that was chosen.
#[must_use]
pub fn table_drawing(view: &DatabaseView<'_>, breaches: &[Breach], choice: &TableChoice) -> Drawing {
    let edges = edges(view, breaches);
    let whole = graph(view, &edges);
    let graph = select(&whole, &edges, choice);
    // a circle of keys is no fault, so its feedback edges are not marked: they only tell which way is down
    let feedback = tangles(&whole).into_iter().flat_map(|tangle| tangle.feedback.edges).collect();
    let levels = drawn_levels(&graph, &feedback);
    let drawn = || graph.nodes().iter().copied();
    let index: BTreeMap<NodeId, usize> = drawn().enumerate().map(|(index, id)| (id, index)).collect();
    let node = |id: NodeId| DrawnNode { level: levels.level(id).unwrap_or(0).into(), ..node(view, TableId(id.0)) };
    let between: BTreeSet<Ends> = graph.dependencies().iter().map(|d| (d.from, d.to)).collect();
    let all = choice.only.is_empty(); // then a table's keys to itself are drawn too
    let chosen = edges.into_iter().filter(|(ends, _)| between.contains(ends) || (all && ends.0 == ends.1));
    let indexed = chosen
        .filter_map(|(ends, edge)| Some(DrawnEdge { from: *index.get(&ends.0)?, to: *index.get(&ends.1)?, ..edge }));
    Drawing {
        level: DrawnLevel::Table,
        edges: indexed.collect(),
        nodes: drawn().map(node).collect(),
        clusters: view.model.contexts.contexts.iter().map(|context| context.name.clone()).collect(),
    }
}

/// All edges by their ends, which are numbers of tables.
fn edges(view: &DatabaseView<'_>, breaches: &[Breach]) -> BTreeMap<Ends, DrawnEdge> {
    let forbidden = forbidden(breaches);
    let mut edges: BTreeMap<Ends, DrawnEdge> = BTreeMap::new();
    for key in view.database.foreign_keys.iter().filter(|key| key.origin != KeyOrigin::Implied) {
        let edge = edges.entry((NodeId(key.table.0), NodeId(key.parent.0))).or_default();
        let owners = (view.owned_by(key.table), view.owned_by(key.parent));
        edge.references += 1;
        edge.crosses = owners.0.is_some() && owners.1.is_some() && owners.0 != owners.1;
        let names = [view.name(key.table), key.columns.join(","), view.name(key.parent)];
        edge.forbidden |= forbidden.contains(&&names[..]);
        edge.keys.push(drawn_key(key));
    }
    edges
}

fn drawn_key(key: &ForeignKey) -> DrawnKey {
    let texts = |columns: &[std::sync::Arc<str>]| columns.iter().map(ToString::to_string).collect();
    DrawnKey {
        columns: texts(&key.columns),
        parent_columns: texts(&key.parent_columns),
        on_delete: key.on_delete,
        origin: key.origin,
    }
}

/// The keys that break a rule: table, columns and parent, as the rule names them.
fn forbidden(breaches: &[Breach]) -> BTreeSet<&[String]> {
    let keys = breaches.iter().filter(|breach| breach.finding.code == RuleCode::NoCrossFk);
    keys.map(|breach| &breach.finding.subject[..]).collect()
}

/// All tables, and what others own if a key leads to it.
fn graph(view: &DatabaseView<'_>, edges: &BTreeMap<Ends, DrawnEdge>) -> Graph {
    let referred: BTreeSet<NodeId> = edges.keys().map(|ends| ends.1).collect();
    let tables = view.tables().filter(|(id, table)| match table.kind {
        TableKind::Table => true,
        TableKind::External => referred.contains(&NodeId(id.0)),
        TableKind::View | TableKind::MaterializedView => false,
    });
    let nodes = tables.map(|(id, _)| NodeId(id.0)).collect();
    let between = edges.iter().filter(|((from, to), _)| from != to);
    let dependency = |((from, to), edge): (&Ends, &DrawnEdge)| {
        let weight = u32::try_from(edge.references).unwrap_or(u32::MAX);
        Dependency { weight, ..Dependency::new(*from, *to) }
    };
    Graph::new(nodes, between.map(dependency).collect())
}

fn select(whole: &Graph, edges: &BTreeMap<Ends, DrawnEdge>, choice: &TableChoice) -> Graph {
    let nodes = |tables: &BTreeSet<TableId>| tables.iter().map(|table| NodeId(table.0)).collect();
    let mut graph = whole.clone();
    if let Some((tables, depth, direction)) = &choice.focus {
        let near = neighbourhood(whole, &nodes(tables), *depth, *direction);
        graph = graph.subgraph(|node| near.contains(&node));
    }
    if let Some(tables) = &choice.reaches {
        let referring = reachable(whole, &nodes(tables), Direction::Dependents);
        graph = graph.subgraph(|node| referring.contains(&node));
    }
    if choice.connected {
        let ends: BTreeSet<NodeId> = edges.keys().flat_map(|ends| [ends.0, ends.1]).collect();
        graph = graph.subgraph(|node| ends.contains(&node));
    }
    if choice.only.is_empty() {
        return graph;
    }
    let marked = |wanted: fn(&DrawnEdge) -> bool| {
        edges.iter().filter(|(_, edge)| wanted(edge)).map(|(ends, _)| *ends).collect::<BTreeSet<Ends>>()
    };
    let of_kind = |only: &Only| match only {
        Only::Violations => marked(|edge| edge.forbidden),
        Only::Tangles => tangled(whole),
        Only::CrossContext => marked(|edge| edge.crosses),
    };
    with_edges(&graph, &choice.only.iter().flat_map(of_kind).collect())
}

fn node(view: &DatabaseView<'_>, id: TableId) -> DrawnNode {
    let (table, owner) = (view.database.table(id), view.owner(id));
    let external = table.kind == TableKind::External;
    DrawnNode {
        name: view.name(id),
        cluster: owner.context.map(|context| context.0 as usize),
        unassigned: owner.context.is_none() && !external,
        external,
        columns: Some(table.columns.len() as u64),
        proposed: owner.origin == OwnerOrigin::Proposed,
        ..DrawnNode::default()
    }
}
