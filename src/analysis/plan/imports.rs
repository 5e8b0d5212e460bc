//! The `use` and `mod` declarations of modules.
//!
//! Takes the facts; returns each `use` at module level with the module that it stands in, and each `mod`. Leaves out
//! those in bodies, and what macros make.

use std::collections::BTreeMap;

use super::Inputs;
use crate::resolve::{CodeGraph, ModuleId};
use crate::source::{FileId, Location, Place};
use crate::syntax::{FileFacts, ItemId, ItemKind, List, Root, UseBinding, Vis};

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
    let mut found = Vec::new();
    each_item(inputs, &mut |module, fragment, item| {
        if matches!(inputs.facts.facts(fragment)[item].kind, ItemKind::Use(_)) && wanted(module) {
            found.push(Import { module, fragment, item });
        }
    });
    found
}

/// Where a module is declared: `mod x;` or `mod x { … }`.
#[derive(Clone, Copy)]
pub(super) struct Declaration {
    /// Where its name stands.
    pub(super) location: Location,
    /// It has `#[macro_use]`.
    pub(super) macro_use: bool,
}

/// The declarations of modules.
pub(super) fn declarations(inputs: Inputs<'_>) -> BTreeMap<ModuleId, Declaration> {
    let code = inputs.model.code;
    let mut found = BTreeMap::new();
    each_item(inputs, &mut |module, fragment, id| {
        let facts = inputs.facts.facts(fragment);
        let item = &facts[id];
        let ItemKind::Mod { macro_use, .. } = item.kind else { return };
        let path = format!("{}::{}", code.module(module).path, facts.name(item.name));
        if let Some(declared) = module_of_path(code, &path) {
            let location = inputs.facts.location(fragment, item.pos);
            found.entry(declared).or_insert(Declaration { location, macro_use });
        }
    });
    found
}

/// Calls for each item of each module, with the module and the fragment.
fn each_item(inputs: Inputs<'_>, found: &mut dyn FnMut(ModuleId, u32, ItemId)) {
    let Inputs { model, facts, .. } = inputs;
    let code = model.code;
    let mut fragments: BTreeMap<FileId, u32> = BTreeMap::new();
    for (fragment, file) in facts.files() {
        // a fragment of the standard library has no file here
        if is_of(facts.facts(fragment), &model.sources.file(file).text) {
            fragments.entry(file).or_insert(fragment);
        }
    }
    for (index, module) in code.modules.iter().enumerate() {
        let own_file = module.parent.is_none_or(|parent| code.module(parent).location.file != module.location.file);
        let Some(&fragment) = fragments.get(&module.location.file).filter(|_| own_file) else { continue };
        let file = facts.facts(fragment);
        if let Root::Items(items) = file.root {
            each_below(code, file, fragment, items, ModuleId(index as u32), found);
        }
    }
}

/// Whether facts are those of a text: as many lines, and all names of items where they are.
fn is_of(facts: &FileFacts, text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    let Root::Items(items) = facts.root else { return false };
    facts.lines as usize == lines.len()
        && facts.list(items).iter().map(|&item| &facts[item]).all(|item| {
            let line = lines.get((item.pos.line as usize).saturating_sub(1)).copied().unwrap_or_default();
            line.contains(facts.name(item.name))
        })
}

fn each_below(
    code: &CodeGraph,
    file: &FileFacts,
    fragment: u32,
    items: List<ItemId>,
    module: ModuleId,
    found: &mut dyn FnMut(ModuleId, u32, ItemId),
) {
    for &item in file.list(items) {
        found(module, fragment, item);
        if let ItemKind::Mod { items: Some(inner), .. } = &file[item].kind {
            let path = format!("{}::{}", code.module(module).path, file.name(file[item].name));
            if let Some(below) = module_of_path(code, &path) {
                each_below(code, file, fragment, *inner, below, found);
            }
        }
    }
}

/// What an import binds.
pub(super) struct Bound {
    /// The name that it has in the module.
    pub(super) name: String,
    /// How it is imported: the path, and `as` if it has another name.
    pub(super) path: String,
    /// Where its last name stands.
    pub(super) place: Place,
    /// It is a re-export.
    pub(super) shown: bool,
}

/// The names that a module imports one by one.
pub(super) fn bound(inputs: Inputs<'_>, module: ModuleId) -> Vec<Bound> {
    let mut names = Vec::new();
    for import in imports(inputs, |it| it == module) {
        let facts = inputs.facts.facts(import.fragment);
        let ItemKind::Use(entries) = &facts[import.item].kind else { continue };
        let shown = !matches!(facts[import.item].vis, Vis::Inherited);
        for entry in facts.list(*entries) {
            let (UseBinding::Name(name) | UseBinding::SelfName(name)) = entry.binding else { continue };
            let segments: Vec<&str> = facts.segments(entry.path).iter().map(|it| facts.name(it.name)).collect();
            let name = facts.name(name).to_owned();
            let mut path = segments.join("::");
            if segments.last().is_some_and(|last| *last != name) {
                path += &format!(" as {name}");
            }
            let place = inputs.model.sources.place(inputs.facts.location(import.fragment, entry.pos));
            names.push(Bound { name, path, place, shown });
        }
    }
    names
}

/// The module of a path.
pub(super) fn module_of_path(code: &CodeGraph, path: &str) -> Option<ModuleId> {
    code.modules.binary_search_by(|module| (*module.path).cmp(path)).ok().map(|index| ModuleId(index as u32))
}
