//! The workspace stage: manifests and the directory walk.
//!
//! Takes a path and options; returns the packages, targets and dependencies below it, with findings for what
//! could not be read. It is the only reader of the source tree, be that on disk or in a git revision. It starts no process, never follows a link out
//! of the root, and reads nothing outside but path dependencies and the manifests above that workspaces are found
//! by. Leaves out Rust syntax and rules.

mod load;
mod model;
mod read;

mod collect;
mod find;
mod inherit;
mod link;
mod manifest;
mod manifests;
mod members;
mod patches;
mod paths;
mod revision;
mod targets;
mod tree;
mod walk;

#[cfg(test)]
mod tests;

pub use find::{find_files, match_files};
pub use load::{LoadError, LoadOptions, exclude_set, load, unrelated_manifests};
pub use model::*;
pub use read::{ReadProblem, read_source};
pub use revision::{Revision, RevisionError};
pub use tree::Tree;
