//! The rows of `export`: modules, references between modules, and edges between modules.
//!
//! Takes the code and its module graph; returns rows in order, one at a time, so that large exports need no memory.
//! Leaves out formats.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Model;
use crate::graph::Dependency;
use crate::resolve::{CodeGraph, DefinitionKind, ModuleId, Reference, ReferenceKind};
use crate::workspace::TargetKind;

/// One module.
#[derive(Clone, Debug, Serialize)]
pub struct ModuleRow<'a> {
    /// Its full path.
    pub module: &'a str,
    /// Its package.
    pub package: &'a str,
    /// What kind of target its crate is.
    pub target: &'static str,
    /// Its context; empty if it is unassigned.
    pub context: &'a str,
    /// Its file.
    pub file: &'a str,
    /// The line it begins at.
    pub line: u32,
    /// Lines of code in the module itself.
    pub lines: u32,
    /// Compiled only for tests.
    pub test: bool,
}

/// One reference from a module to another.
#[derive(Clone, Debug, Serialize)]
pub struct ReferenceRow<'a> {
    /// The file.
    pub file: &'a str,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The module with the reference.
    pub from: &'a str,
    /// The module of the definition.
    pub to: &'a str,
    /// Full path of the definition.
    pub item: String,
    /// How it is named.
    pub kind: ReferenceKind,
    /// The module whose `pub use` passed the definition on; empty if none did.
    pub facade: &'a str,
    /// Compiled only for tests.
    pub test: bool,
}

/// All references from one module to another.
#[derive(Clone, Debug, Serialize)]
pub struct EdgeRow<'a> {
    /// The module that uses.
    pub from: &'a str,
    /// The module that is used.
    pub to: &'a str,
    /// Full paths of the definitions used, ordered.
    pub items: Vec<String>,
    /// How many references of each kind.
    pub kinds: BTreeMap<ReferenceKind, u32>,
    /// All references are compiled only for tests.
    pub test: bool,
    /// The target defines nothing of its own, so that all that is used is the module as such.
    pub facade: bool,
}

/// The modules that take part, ordered by path.
pub fn modules(model: Model<'_>) -> impl Iterator<Item = ModuleRow<'_>> {
    model.modules.modules().map(move |id| {
        let module = model.code.module(id);
        ModuleRow {
            module: &module.path,
            package: &model.workspace.package(module.package).name,
            target: target_name(module.target),
            context: model.contexts.context_of(id).map_or("", |context| model.context_name(context)),
            file: &model.sources.file(module.location.file).path,
            line: module.location.line,
            lines: module.lines,
            test: module.test,
        }
    })
}

/// The references between modules that take part, ordered by source module and place.
pub fn references(model: Model<'_>) -> impl Iterator<Item = ReferenceRow<'_>> {
    let tests = model.modules.includes_tests();
    let counts = move |reference: &&Reference| tests || !is_test(model.code, reference);
    model.code.cross_references().filter(counts).map(move |reference| ReferenceRow {
        file: &model.sources.file(reference.location.file).path,
        line: reference.location.line,
        column: reference.location.column,
        from: &model.code.module(reference.from).path,
        to: &model.code.module(model.code.target(reference)).path,
        item: model.code.definition_path(reference.to),
        kind: reference.kind,
        facade: reference.facade.map_or("", |facade| &model.code.module(facade).path),
        test: is_test(model.code, reference),
    })
}

/// The edges between modules that take part, ordered by their ends.
pub fn edges(model: Model<'_>) -> impl Iterator<Item = EdgeRow<'_>> {
    let defining: BTreeSet<ModuleId> = model
        .code
        .definitions
        .iter()
        .filter(|definition| definition.kind != DefinitionKind::Module)
        .map(|definition| definition.module)
        .collect();
    let row = move |dependency: &Dependency| {
        let path = |module: ModuleId| &*model.code.module(module).path;
        let (from, to) = (ModuleId(dependency.from.0), ModuleId(dependency.to.0));
        let items: BTreeSet<_> = dependency.items.keys().map(|&item| model.code.definition_path(item)).collect();
        EdgeRow {
            from: path(from),
            to: path(to),
            items: items.into_iter().collect(),
            kinds: dependency.kinds.iter().collect(),
            test: dependency.test_only || model.code.module(from).test || model.code.module(to).test,
            facade: !defining.contains(&to),
        }
    };
    model.modules.graph().dependencies().iter().map(row)
}

fn target_name(target: TargetKind) -> &'static str {
    match target {
        TargetKind::Lib => "lib",
        TargetKind::ProcMacro => "proc-macro",
        TargetKind::Bin => "bin",
        TargetKind::Example => "example",
        TargetKind::Test => "test",
        TargetKind::Bench => "bench",
        TargetKind::BuildScript => "build-script",
    }
}

/// A reference from or to code that exists only for tests is itself a test reference.
fn is_test(code: &CodeGraph, reference: &Reference) -> bool {
    reference.test || code.module(reference.from).test || code.module(code.target(reference)).test
}
