//! What stands in for contexts where none are declared.
//!
//! Takes the program; returns a map of packages, or of the top-level modules if there is only one package. Leaves out
//! proposing contexts (`init`).

use std::collections::BTreeMap;

use super::ContextMap;
use crate::graph::ModuleGraph;
use crate::resolve::{CodeGraph, Module, ModuleId};
use crate::workspace::{TargetKind, Workspace};

/// The map for a project without declared contexts: its packages, or in a single package the top-level modules of its
/// crates, where the code of a crate's root goes to a context named after the crate. Tests, benches, examples and build
/// scripts are not split. Contexts are ordered by name; those without a module that counts are left out.
#[must_use]
pub fn stand_in_contexts(code: &CodeGraph, workspace: &Workspace, modules: &ModuleGraph) -> ContextMap {
    let mut packages: Vec<_> = modules.modules().map(|module| code.module(module).package).collect();
    packages.sort_unstable();
    packages.dedup();
    let part_of = |module: &Module| match packages.len() {
        0 | 1 => top_level_part(module),
        _ => {
            let package = workspace.package(module.package);
            Part { short: package.name.clone(), long: format!("{} ({})", package.name, package.dir) }
        }
    };
    let mut parts: BTreeMap<Part, Vec<ModuleId>> = BTreeMap::new();
    for module in modules.modules() {
        parts.entry(part_of(code.module(module))).or_default().push(module);
    }
    let mut named: Vec<(String, Vec<ModuleId>)> = names(parts.keys()).into_iter().zip(parts.into_values()).collect();
    named.sort();
    ContextMap::of_groups(named, code, modules)
}

/// What becomes a context: its name, and a longer one in case that is taken.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    short: String,
    long: String,
}

fn top_level_part(module: &Module) -> Part {
    let mut segments = module.path.splitn(3, "::");
    let krate = segments.next().unwrap_or_default();
    let split = !module.target.is_test() && module.target != TargetKind::BuildScript;
    match segments.next().filter(|_| split) {
        Some(top) => Part { short: top.to_owned(), long: format!("{krate}::{top}") },
        None => Part { short: krate.to_owned(), long: krate.to_owned() },
    }
}

/// The short names, or the long one where a short name is not unique.
fn names<'p>(parts: impl Iterator<Item = &'p Part> + Clone) -> Vec<String> {
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    parts.clone().for_each(|part| *uses.entry(&part.short).or_default() += 1);
    parts.map(|part| if uses[part.short.as_str()] == 1 { part.short.clone() } else { part.long.clone() }).collect()
}
