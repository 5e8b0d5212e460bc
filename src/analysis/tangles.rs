//! Contexts that depend on each other in a circle, and the lightest cut that ends it.

use serde::Serialize;

use super::evidence::Evidence;

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
