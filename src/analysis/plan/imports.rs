//! The `use` declarations of modules.
//!
//! Takes the facts; returns each `use` at module level with the module that it stands in. Leaves out those in bodies,
//! and what macros make.

use std::collections::BTreeMap;

use super::Inputs;
use crate::resolve::{CodeGraph, ModuleId};
use crate::source::FileId;
use crate::syntax::{FileFacts, ItemId, ItemKind, List, Root};

/// One `use` declaration.
#[derive(Clone, Copy)]
pub(super) struct Import {
    /// The module that it stands in.
    pub(super) module: ModuleId,
    pub(super) fragment: u32,
    pub(super) item: ItemId,
}

/// The `use` declarations of the modules that `wanted` picks.
pub(super) fn imports(inputs: Inputs<'_>, wanted: impl Fn(ModuleId) -> bool) -> Vec<Import> {
    let Inputs { model, facts, .. } = inputs;
    let code = model.code;
    let lines = |file: FileId| model.sources.file(file).text.lines().count();
    let mut fragments: BTreeMap<FileId, u32> = BTreeMap::new();
    for (fragment, file) in facts.files() {
        // a fragment of the standard library has no file here
        if facts.facts(fragment).lines as usize == lines(file) {
            fragments.entry(file).or_insert(fragment);
        }
    }
    let mut found = Vec::new();
    for (index, module) in code.modules.iter().enumerate() {
        let own_file = module.parent.is_none_or(|parent| code.module(parent).location.file != module.location.file);
        let Some(&fragment) = fragments.get(&module.location.file).filter(|_| own_file) else { continue };
        let file = facts.facts(fragment);
        if let Root::Items(items) = file.root {
            collect(code, file, fragment, items, ModuleId(index as u32), &mut found);
        }
    }
    found.retain(|import| wanted(import.module));
    found
}

fn collect(
    code: &CodeGraph,
    file: &FileFacts,
    fragment: u32,
    items: List<ItemId>,
    module: ModuleId,
    found: &mut Vec<Import>,
) {
    for &item in file.list(items) {
        match &file[item].kind {
            ItemKind::Use(_) => found.push(Import { module, fragment, item }),
            ItemKind::Mod { items: Some(inner), .. } => {
                let path = format!("{}::{}", code.module(module).path, file.name(file[item].name));
                if let Some(below) = module_of_path(code, &path) {
                    collect(code, file, fragment, *inner, below, found);
                }
            }
            _ => {}
        }
    }
}

/// The module of a path.
pub(super) fn module_of_path(code: &CodeGraph, path: &str) -> Option<ModuleId> {
    code.modules.binary_search_by(|module| (*module.path).cmp(path)).ok().map(|index| ModuleId(index as u32))
}
