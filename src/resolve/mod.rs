//! The resolve stage: the whole program, from facts to references.
//!
//! Takes the workspace and the facts of its files; returns the [`CodeGraph`]: modules, definitions, references, and
//! what stayed unresolved with the reason. Leaves out contexts, rules and petgraph.

mod code_graph;
#[cfg_attr(not(test), expect(dead_code, reason = "nothing calls the expander yet"))]
pub(crate) mod expand;

pub use code_graph::*;
