//! The workspace stage: manifests and the directory walk.
//!
//! Takes a path and options; returns the packages, targets and dependencies below it, with findings for what
//! could not be read. It is the only reader of the source tree. It starts no process, never follows a link out
//! of the root, and leaves out Rust syntax and rules.

mod model;

pub use model::*;
