//! What depends on each other in a circle, at each level, and the lightest cut that ends it.
//!
//! Takes the model; returns the tangles of contexts, of packages, or of the modules side by side in each module, with
//! names, the references behind the cut, and whether a single move would end it too. Leaves out how tangles and cuts
//! are found (see `graph`).

mod placement;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::Model;
use super::drawing::Level;
use super::evidence::{Evidence, Quoter};
use super::module_tree::ModuleTree;
use crate::context::ContextId;
use crate::graph::{self, FeedbackMethod, Graph, NodeId};
use crate::resolve::ModuleId;
use crate::workspace::PackageId;
use placement::Placement;
pub use placement::{Move, MovedKind};

/// A strongly connected component of two or more contexts, packages, or modules side by side.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tangle {
    /// What is in it, by name.
    pub members: Vec<String>,
    /// References between the members.
    pub references: u64,
    /// The shortest cycle, as the example; its first member is not repeated at the end.
    pub shortest_cycle: Vec<String>,
    /// The feedback edges: cut these and the tangle is gone. Those that help most by themselves come first.
    pub cut: Vec<CutEdge>,
    /// The cut is known to be the lightest; otherwise it was found by a heuristic.
    pub exact: bool,
    /// The move that ends it: then it is a tangle of placement only. Absent where no single move of a definition or
    /// module does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub placement: Option<Move>,
}

/// One feedback edge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CutEdge {
    /// The member that uses.
    pub from: String,
    /// The member that is used.
    pub to: String,
    /// How many members are in no tangle any more if this edge alone is cut; absent where that was not tried, since the
    /// tangle is so large.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frees: Option<u64>,
    /// The references it stands for.
    pub references: Vec<Evidence>,
}

/// The tangles of one scope: all contexts, all packages, or the modules side by side in one module.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TangledScope {
    /// The module whose submodules these are, each with all below it; absent for contexts and packages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub within: Option<Arc<str>>,
    /// Contexts, packages or modules side by side.
    pub elements: u64,
    /// Those of them in a tangle.
    pub tangled: u64,
    /// References between the elements.
    pub references: u64,
    /// References in the feedback set.
    pub feedback: u64,
    /// The measure `tangle`: feedback / references.
    pub tangle: f64,
    /// The tangles, the heaviest first.
    pub tangles: Vec<Tangle>,
}

/// The tangles of a level, as the command prints them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Tangles {
    /// What the elements are.
    pub level: Level,
    /// How many scopes there are with two or more elements.
    pub scopes: u64,
    /// The scopes with tangles, those with the most references to cut first.
    pub tangled_scopes: Vec<TangledScope>,
}

/// The tangles between contexts, the heaviest first.
#[must_use]
pub fn tangles(model: Model<'_>, found: &[graph::Tangle]) -> Vec<Tangle> {
    let tree = ModuleTree::new(model.code);
    Tangled { model, level: Level::Context, graph: &model.contexts.graph, tree: &tree }.describe(found.iter().collect())
}

/// The tangles of a level in all its scopes; of modules only those within a module of `within`, if it is given.
#[must_use]
pub fn tangles_at(model: Model<'_>, level: Level, within: Option<&BTreeSet<ModuleId>>) -> Tangles {
    let tree = ModuleTree::new(model.code);
    let graph = level_graph(model, level, &tree);
    let scope_of =
        |node: NodeId| if level == Level::Module { model.code.module(ModuleId(node.0)).parent } else { None };
    let chosen = |scope: Option<ModuleId>| match (within, scope) {
        (Some(within), Some(scope)) => within.contains(&scope),
        _ => level != Level::Module || scope.is_some(),
    };
    let mut elements: BTreeMap<Option<ModuleId>, u64> = BTreeMap::new();
    graph.nodes().iter().map(|&node| scope_of(node)).filter(|&scope| chosen(scope)).for_each(|scope| {
        *elements.entry(scope).or_default() += 1;
    });
    let mut references: BTreeMap<Option<ModuleId>, u64> = BTreeMap::new();
    for dependency in graph.dependencies() {
        *references.entry(scope_of(dependency.from)).or_default() += u64::from(dependency.weight);
    }
    let found = graph::tangles(&graph);
    let mut by_scope: BTreeMap<Option<ModuleId>, Vec<&graph::Tangle>> = BTreeMap::new();
    for tangle in &found {
        let scope = tangle.members.first().and_then(|&member| scope_of(member));
        by_scope.entry(scope).or_default().push(tangle);
    }
    let tangled = Tangled { model, level, graph: &graph, tree: &tree };
    let scope = |(scope, found): (Option<ModuleId>, Vec<&graph::Tangle>)| {
        let feedback = found.iter().map(|tangle| tangle.feedback.weight).sum();
        let references = references.get(&scope).copied().unwrap_or_default();
        TangledScope {
            within: scope.map(|module| model.code.module(module).path.clone()),
            elements: elements.get(&scope).copied().unwrap_or_default(),
            tangled: found.iter().map(|tangle| tangle.members.len() as u64).sum(),
            references,
            feedback,
            tangle: super::metrics::formulas::tangledness(feedback, references),
            tangles: tangled.describe(found),
        }
    };
    let mut scopes: Vec<_> = by_scope.into_iter().filter(|(within, _)| chosen(*within)).map(scope).collect();
    scopes.sort_by(|a, b| b.feedback.cmp(&a.feedback).then_with(|| a.within.cmp(&b.within)));
    Tangles {
        level,
        scopes: elements.values().filter(|&&elements| elements > 1).count() as u64,
        tangled_scopes: scopes,
    }
}

/// The one edge whose cut helps most: it frees the most members; of those that free as many, it is of the tangle with
/// the most references, and then the one with the fewest.
#[must_use]
pub fn helps_most<'a>(tangles: impl Iterator<Item = &'a Tangle>) -> Option<&'a CutEdge> {
    let edges = tangles.flat_map(|tangle| tangle.cut.iter().map(move |edge| (tangle.references, edge)));
    let best = edges.min_by_key(|(weight, edge)| (Reverse(edge.frees), Reverse(*weight), edge.references.len()));
    best.map(|(_, edge)| edge)
}

/// The dependencies between contexts, packages, or modules side by side. A module stands for all below it, and what
/// it and those below it use of each other is no dependency here: a module is made of them.
pub(super) fn level_graph(model: Model<'_>, level: Level, tree: &ModuleTree<'_>) -> Graph {
    match level {
        Level::Context => model.contexts.graph.clone(),
        Level::Package => {
            let packages = model.packages();
            let nodes = packages.iter().map(|package| NodeId(package.0)).collect();
            let package = |node: NodeId| NodeId(model.code.module(ModuleId(node.0)).package.0);
            model.modules.graph().lifted(nodes, |from, to| Some((package(from), package(to))))
        }
        Level::Module => {
            let modules = model.modules.graph();
            modules.lifted(modules.nodes().to_vec(), |from, to| {
                let (from, to) = tree.side_by_side(ModuleId(from.0), ModuleId(to.0))?;
                Some((NodeId(from.0), NodeId(to.0)))
            })
        }
    }
}

/// The graph of a level with what its nodes are called.
#[derive(Clone, Copy)]
struct Tangled<'a> {
    model: Model<'a>,
    level: Level,
    graph: &'a Graph,
    tree: &'a ModuleTree<'a>,
}

impl Tangled<'_> {
    fn describe(self, mut found: Vec<&graph::Tangle>) -> Vec<Tangle> {
        found.sort_by_key(|tangle| (Reverse(tangle.weight), tangle.members.first().copied()));
        let mut quoter = Quoter::new(self.model.code, self.model.sources);
        found.into_iter().map(|tangle| self.tangle(tangle, &mut quoter)).collect()
    }

    fn tangle(self, tangle: &graph::Tangle, quoter: &mut Quoter<'_>) -> Tangle {
        let names = |nodes: &[NodeId]| nodes.iter().map(|&node| self.name(node)).collect::<Vec<_>>();
        let mut members = names(&tangle.members);
        members.sort_unstable();
        let freed = graph::freed(self.graph, tangle);
        let edges = tangle.feedback.edges.iter().zip(freed);
        let mut cut: Vec<_> = edges.filter_map(|(&edge, frees)| self.cut_edge(quoter, edge, frees)).collect();
        cut.sort_by_key(|edge| (Reverse(edge.frees), edge.references.len()));
        Tangle {
            members,
            references: tangle.weight,
            shortest_cycle: names(&tangle.cycle),
            cut,
            exact: tangle.feedback.method == FeedbackMethod::Exact,
            placement: Placement::new(self, tangle).best(),
        }
    }

    fn cut_edge(self, quoter: &mut Quoter<'_>, (from, to): (NodeId, NodeId), frees: Option<u64>) -> Option<CutEdge> {
        let dependency = self.graph.dependency(from, to)?;
        Some(CutEdge {
            from: self.name(from),
            to: self.name(to),
            frees,
            references: self.model.references(dependency).map(|reference| quoter.evidence(reference)).collect(),
        })
    }

    fn name(self, node: NodeId) -> String {
        match self.level {
            Level::Context => self.model.context_name(ContextId(node.0)).to_owned(),
            Level::Package => self.model.workspace.package(PackageId(node.0)).name.clone(),
            Level::Module => self.model.code.module(ModuleId(node.0)).path.to_string(),
        }
    }
}
