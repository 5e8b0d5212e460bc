//! Re-exports that the rest has of a leaf: it cannot keep them, since the leaf ends up above.
//!
//! Takes the part; returns who comes through them, from other packages or crates, with the path to use instead. Leaves out
//! uses in the rest itself, which are cut.

use std::collections::{BTreeMap, BTreeSet};

use super::Inputs;
use super::part::Part;
use crate::analysis::seams::SeamKind;
use crate::resolve::{CodeGraph, DefinitionId, ModuleId, Reference, ReferenceKind};
use crate::source::Location;

/// A use by way of a re-export that goes.
pub(super) struct Lost {
    /// Where the name stands.
    pub(super) location: Location,
    pub(super) definition: DefinitionId,
    /// The module of the part to name it by.
    pub(super) module: ModuleId,
    /// The path to use instead, while the part is where it was.
    pub(super) path: String,
}

/// The uses that lose their way, in the order of the code.
pub(super) fn lost(inputs: Inputs<'_>, part: &Part, kind: SeamKind) -> Vec<Lost> {
    let code = inputs.model.code;
    if kind == SeamKind::Library || !part.moves() {
        return Vec::new();
    }
    let re_exports = re_exports(code, part);
    let crates: BTreeSet<u32> = part.modules.iter().map(|&module| code.module(module).krate).collect();
    let is_lost = |reference: &&Reference| {
        part.modules.contains(&code.target(reference))
            && !crates.contains(&code.module(reference.from).krate)
            && reference.facade.is_some_and(|facade| part.is_rest(code, facade))
            && code.definition(reference.to).owner.is_none()
    };
    let lost = code.references.iter().filter(is_lost).map(|reference| {
        let definition = code.definition(reference.to);
        let own = re_exports.get(&reference.to).and_then(|modules| modules.iter().min_by_key(|&&it| depth(code, it)));
        let module = own.copied().unwrap_or(definition.module);
        let path = format!("{}::{}", code.module(module).path, definition.name);
        Lost { location: reference.location, definition: reference.to, module, path }
    });
    lost.collect()
}

/// The modules of the part that re-export a definition of it.
fn re_exports(code: &CodeGraph, part: &Part) -> BTreeMap<DefinitionId, BTreeSet<ModuleId>> {
    let mut modules: BTreeMap<DefinitionId, BTreeSet<ModuleId>> = BTreeMap::new();
    let is_one = |it: &&Reference| it.kind == ReferenceKind::Use && it.exposed && !it.test;
    for reference in code.references.iter().filter(is_one).filter(|it| part.modules.contains(&it.from)) {
        modules.entry(reference.to).or_default().insert(reference.from);
    }
    modules
}

fn depth(code: &CodeGraph, module: ModuleId) -> usize {
    code.module(module).path.matches("::").count()
}
