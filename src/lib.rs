//! Finds the seams in a Rust codebase. See `docs/architecture.md` for the map of the stages.

pub mod database;
pub mod finding;
pub mod resolve;
pub mod source;
pub mod syntax;
pub mod workspace;
