//! The resolve stage: the whole program, from facts to references.
//!
//! Takes the workspace and the facts of its files; returns the [`CodeGraph`]: modules, definitions, references, and
//! what stayed unresolved with the reason. Leaves out contexts, rules and petgraph.

mod cfg;
mod code_graph;
mod names;
mod path_res;
mod program;

pub use code_graph::*;
