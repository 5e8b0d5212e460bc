//! Contexts that depend on each other in a circle, and the lightest cut that ends it.
//!
//! Takes the tangles of the context graph; returns them with names and the references behind the cut.
//! Leaves out how tangles and cuts are found (see `graph`).

use serde::Serialize;

use super::Model;
use super::evidence::{Evidence, Quoter};
use crate::context::ContextId;
use crate::graph::{self, FeedbackMethod, NodeId};

/// A strongly connected component of two or more contexts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tangle {
    /// The contexts in it, by name.
    pub contexts: Vec<String>,
    /// The shortest cycle, as the example; its first context is not repeated at the end.
    pub shortest_cycle: Vec<String>,
    /// The feedback edges: cut these and the tangle is gone.
    pub cut: Vec<CutEdge>,
    /// The cut is known to be the lightest; otherwise it was found by a heuristic.
    pub exact: bool,
}

/// One feedback edge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CutEdge {
    /// The context that uses.
    pub from: String,
    /// The context that is used.
    pub to: String,
    /// The references it stands for.
    pub references: Vec<Evidence>,
}

/// The tangles between contexts, the heaviest first.
#[must_use]
pub fn tangles(model: Model<'_>, found: &[graph::Tangle]) -> Vec<Tangle> {
    let mut quoter = Quoter::new(model.code, model.sources);
    let name = |node: &NodeId| model.context_name(ContextId(node.0)).to_owned();
    let mut ordered: Vec<_> = found.iter().collect();
    ordered.sort_by_key(|tangle| (std::cmp::Reverse(tangle.weight), tangle.members.first().copied()));
    let describe = |tangle: &graph::Tangle| Tangle {
        contexts: sorted(tangle.members.iter().map(name).collect()),
        shortest_cycle: tangle.cycle.iter().map(name).collect(),
        cut: tangle.feedback.edges.iter().filter_map(|&edge| cut_edge(model, &mut quoter, edge)).collect(),
        exact: tangle.feedback.method == FeedbackMethod::Exact,
    };
    ordered.into_iter().map(describe).collect()
}

fn cut_edge(model: Model<'_>, quoter: &mut Quoter<'_>, (from, to): (NodeId, NodeId)) -> Option<CutEdge> {
    let dependency = model.contexts.graph.dependency(from, to)?;
    Some(CutEdge {
        from: model.context_name(ContextId(from.0)).to_owned(),
        to: model.context_name(ContextId(to.0)).to_owned(),
        references: model.references(dependency).map(|reference| quoter.evidence(reference)).collect(),
    })
}

fn sorted(mut names: Vec<String>) -> Vec<String> {
    names.sort_unstable();
    names
}
