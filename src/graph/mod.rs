//! The graph stage: dependencies between modules, and the questions that any weighted graph answers.
//!
//! Takes the [`CodeGraph`](crate::resolve::CodeGraph); returns the [`ModuleGraph`] and, by [`Graph::quotient`], the same
//! kind of [`Graph`] for packages and contexts, so that each algorithm exists once: tangles and their feedback sets,
//! levels, chains, neighbourhoods. The only user of petgraph. Leaves out what a node is called, contexts and rules.

mod dependency;
mod feedback;
mod levels;
mod module_graph;
mod paths;
mod reach;
mod tangles;
mod weighted;

pub use dependency::{Dependency, KindCounts, NodeId};
pub use feedback::{FeedbackMethod, FeedbackSet};
pub use levels::{Levels, levels};
pub use module_graph::ModuleGraph;
pub use paths::{Direction, neighbourhood, reachable, shortest_chain};
pub use reach::reach_counts;
pub use tangles::{Tangle, freed, is_cyclic, tangles};
pub use weighted::Graph;

#[cfg(test)]
mod tests;
