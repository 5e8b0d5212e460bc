//! The context stage: which module belongs to which bounded context.
//!
//! Takes the module graph and the configuration; returns the [`ContextMap`]: each module in exactly one context or
//! unassigned, and the graph of contexts; with findings for what claims no code. Leaves out rules and formats.

mod assign;
mod check;
mod leftover;
mod map;
mod select;
mod site;
mod stand_in;

pub use leftover::{Leftover, Tie, leftovers};
pub use map::{BoundedContext, ContextId, ContextMap, map_contexts};
pub use select::{definition_matches, module_matches, select};
pub use stand_in::stand_in_contexts;

#[cfg(test)]
mod tests;
