//! Finds the seams in a Rust codebase. See `docs/architecture.md` for the map of the stages.

pub mod analysis;
pub mod cli;
pub mod config;
pub mod context;
pub mod database;
pub mod finding;
pub mod graph;
pub mod progress;
pub mod report;
pub mod resolve;
pub mod source;
pub mod syntax;
#[cfg(test)]
pub(crate) mod testing;
pub mod workspace;
