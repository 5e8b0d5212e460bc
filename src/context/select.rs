//! Selectors of rules: from what the configuration names to modules.
//!
//! Takes one selector; returns the modules it means. Leaves out what the rule demands of them.

use std::collections::BTreeSet;

use super::site::Program;
use super::{ContextId, ContextMap};
use crate::config::{Pattern, Selector};
use crate::resolve::{CodeGraph, DefinitionId, ModuleId};
use crate::source::SourceMap;
use crate::workspace::Workspace;

/// The modules that a selector of a rule means. Modules of a context are those that count, see
/// [`BoundedContext::modules`](super::BoundedContext::modules); a pattern also selects modules compiled only for tests.
#[must_use]
pub fn select(
    selector: &Selector,
    contexts: &ContextMap,
    code: &CodeGraph,
    workspace: &Workspace,
    sources: &SourceMap,
) -> BTreeSet<ModuleId> {
    let program = Program { code, workspace, sources };
    let modules_of = |id: ContextId| contexts.context(id).modules.iter().copied();
    match selector {
        Selector::Context(index) => modules_of(ContextId(*index as u32)).collect(),
        Selector::Tag(tag) => {
            let tagged = contexts.ids().filter(|&id| contexts.context(id).tags.contains(tag));
            tagged.flat_map(modules_of).collect()
        }
        Selector::Code(pattern) => {
            program.module_ids().filter(|&id| pattern.matches(&program.module_site(id)).is_some()).collect()
        }
    }
}

/// Whether a pattern matches a module.
#[must_use]
pub fn module_matches(
    pattern: &Pattern,
    module: ModuleId,
    code: &CodeGraph,
    workspace: &Workspace,
    sources: &SourceMap,
) -> bool {
    pattern.matches(&Program { code, workspace, sources }.module_site(module)).is_some()
}

/// Whether a pattern matches a definition: its own path, or the module it is written in.
#[must_use]
pub fn definition_matches(
    pattern: &Pattern,
    definition: DefinitionId,
    code: &CodeGraph,
    workspace: &Workspace,
    sources: &SourceMap,
) -> bool {
    let module = code.module(code.definition(definition).module);
    pattern.matches(&Program { code, workspace, sources }.site(&code.definition_path(definition), module)).is_some()
}
