//! The contexts as seams: which can be pulled out, and what is in the way, least entangled first.
//!
//! Takes the context map; returns one [`Seam`] per context, ordered. There are two kinds, and their costs are never
//! added up: what a *library* needs of the rest is in its way, and who uses a *leaf* is in its. Size counts for a seam:
//! the order is that of `(1 + obstacle) / (1 + lines)`, where the obstacle is the number of distinct definitions in the way.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Model;
use crate::context::ContextId;
use crate::graph::{Dependency, Graph, NodeId};

/// What becomes of a seam once it is pulled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeamKind {
    /// The rest goes on using it: it ends up below.
    Library,
    /// It goes on using the rest: it ends up above.
    Leaf,
}

/// One candidate for extraction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seam {
    /// The context.
    pub name: String,
    /// Which kind of seam.
    pub kind: SeamKind,
    /// Modules in it.
    pub modules: u64,
    /// Lines of code in it.
    pub lines: u64,
    /// *In*: who uses it, the most definitions first.
    pub used_by: Vec<Tie>,
    /// Distinct definitions that others use: the API it would need.
    pub api: u64,
    /// *Out*: what it needs, the most definitions first.
    pub needs: Vec<Tie>,
    /// Distinct definitions of others that it uses.
    pub needed: u64,
    /// The contexts that it uses and that use it.
    pub mutual: Vec<String>,
}

/// One side of a dependency as seen from a seam.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// The other context; absent for unassigned code.
    pub context: Option<String>,
    /// Distinct definitions used.
    pub definitions: u64,
    /// References.
    pub references: u64,
}

impl Seam {
    /// The distinct definitions in the way of its extraction: those it needs for a library, those others use for a leaf.
    #[must_use]
    pub fn obstacle(&self) -> u64 {
        match self.kind {
            SeamKind::Library => self.needed,
            SeamKind::Leaf => self.api,
        }
    }

    /// Nothing ties it to the rest: there is nothing to cut.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.needs.is_empty() && self.used_by.is_empty()
    }
}

/// The contexts as seams, least entangled first. Empty if there is nothing to be split from.
#[must_use]
pub fn seams(model: Model<'_>) -> Vec<Seam> {
    let graph = model.graph_with_unassigned();
    if model.contexts.contexts.len() < 2 && graph.dependencies().is_empty() {
        return Vec::new();
    }
    let mut seams: Vec<_> = model
        .contexts
        .ids()
        .filter(|&id| !model.contexts.context(id).modules.is_empty())
        .map(|id| seam(model, &graph, id))
        .filter(|seam| seam.lines > 0 || !seam.is_alone())
        .collect();
    seams.sort_by(|a, b| by_entanglement(a, b).then_with(|| a.name.cmp(&b.name)));
    seams
}

fn seam(model: Model<'_>, graph: &Graph, id: ContextId) -> Seam {
    let context = model.contexts.context(id);
    let used_by = ties(model, graph.incoming(id.node()).map(|dependency| (dependency.from, dependency)));
    let needs = ties(model, graph.outgoing(id.node()).iter().map(|dependency| (dependency.to, dependency)));
    let api: BTreeSet<_> = graph.incoming(id.node()).flat_map(|dependency| dependency.items.keys()).collect();
    let needed: u64 = needs.iter().map(|tie| tie.definitions).sum(); // each definition has one owner
    let users: BTreeSet<_> = used_by.iter().filter_map(|tie| tie.context.clone()).collect();
    let mutual = needs.iter().filter_map(|tie| tie.context.clone()).filter(|name| users.contains(name)).collect();
    let api = api.len() as u64;
    Seam {
        name: context.name.clone(),
        kind: if needed <= api { SeamKind::Library } else { SeamKind::Leaf },
        modules: context.modules.len() as u64,
        lines: context.lines,
        used_by,
        api,
        needs,
        needed,
        mutual,
    }
}

fn ties<'g>(model: Model<'_>, dependencies: impl Iterator<Item = (NodeId, &'g Dependency)>) -> Vec<Tie> {
    let name = |node: NodeId| model.contexts.contexts.get(node.index()).map(|context| context.name.clone());
    let tie = |(other, dependency): (NodeId, &Dependency)| Tie {
        context: name(other),
        definitions: dependency.items.len() as u64,
        references: dependency.weight.into(),
    };
    let mut ties: Vec<_> = dependencies.map(tie).collect();
    ties.sort_by_key(|tie| std::cmp::Reverse((tie.definitions, tie.references)));
    ties
}

/// Compares `(1 + obstacle) / (1 + lines)` without division.
fn by_entanglement(a: &Seam, b: &Seam) -> std::cmp::Ordering {
    let share = |seam: &Seam, other: &Seam| u128::from(1 + seam.obstacle()) * u128::from(1 + other.lines);
    share(a, b).cmp(&share(b, a))
}
