//! Names that come through globs from crates that are not read (`pub use glam::*` in one module, `use crate::math::Vec3`
//! in another).
//!
//! Takes the program at the fixed point of imports; marks the scopes into which such names come through further globs,
//! and binds the imports that find nothing in a marked module to the crate. Leaves out names that no import brings: of
//! these it stays open whether they come from there.

use super::imports::{Named, bind, bind_imports, resolve};
use super::paths::external_binding;
use super::program::*;

/// Runs to a fixed point.
pub(crate) fn bind_beyond(program: &mut Program) {
    loop {
        spread(program);
        let found: Vec<(ImportId, Named)> = (0..program.imports.len() as u32)
            .map(ImportId)
            .filter(|&id| program.import(id).resolved.is_none())
            .filter_map(|id| Some((id, beyond(program, id)?)))
            .collect();
        if found.is_empty() {
            return;
        }
        for (id, named) in found {
            bind(program, id, &named);
        }
        bind_imports(program);
    }
}

/// What an import leads to through a marked module: the crate.
fn beyond(program: &Program, id: ImportId) -> Option<Named> {
    let found = resolve(program, id, &mut Vec::new());
    let krate = program.scope(found.stopped_in?).external_glob?;
    Some(Named { names: external_binding(krate), ..found })
}

/// Marks the scopes that globs from marked ones fill, as far as they may see what is brought there.
fn spread(program: &mut Program) {
    let globs = program.imports.iter().filter(|import| import.target == ImportTarget::Glob);
    let mut work: Vec<(ScopeId, Visible, DefId)> =
        globs.filter_map(|import| Some((import.scope, import.visible, program.unread_source(import)?))).collect();
    let mut seen = rustc_hash::FxHashSet::default();
    while let Some((scope, visible, krate)) = work.pop() {
        program.scope_mut(scope).external_glob.get_or_insert(krate);
        for &id in &program.scope(scope).glob_importers {
            let import = program.import(id);
            let onward = program.narrower(visible, import.visible);
            if program.sees(import.scope, visible) && seen.insert((import.scope, onward)) {
                work.push((import.scope, onward, krate));
            }
        }
    }
}

impl Program {
    /// The crate that is not read from which a glob brings names.
    fn unread_source(&self, import: &Import) -> Option<DefId> {
        let def = import.resolved.get(Ns::Types)?.def;
        if self.is_opaque(def) {
            return Some(def);
        }
        self.opaque_source(import.glob_source?, import.scope)
    }
}
