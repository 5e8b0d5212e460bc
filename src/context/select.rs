//! Selectors of rules: from what the configuration names to modules.

use std::collections::BTreeSet;

use super::ContextMap;
use crate::config::Selector;
use crate::resolve::{CodeGraph, ModuleId};
use crate::source::SourceMap;
use crate::workspace::Workspace;

/// The modules that a selector of a rule means.
#[must_use]
pub fn select(
    _selector: &Selector,
    _contexts: &ContextMap,
    _code: &CodeGraph,
    _workspace: &Workspace,
    _sources: &SourceMap,
) -> BTreeSet<ModuleId> {
    BTreeSet::new()
}
