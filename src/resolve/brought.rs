//! What procedural macros bring, as the configuration says: they are never run, so only the user knows.
//!
//! Takes the entries of `[macros]`; the walk notes where their macros are used, and once all definitions are known each
//! use becomes references to what its entry lists. Says which entries and paths match nothing.
//! Leaves out macros that no entry names.

use rustc_hash::FxHashMap;

use super::code_graph::{CodeGraph, DefinitionId, DefinitionKind};
use super::names::{Name, Names};
use super::program::{DefId, ScopeId};
use super::{Configured, MacroEntry};
use crate::finding::{Finding, RuleCode};
use crate::source::Location;

/// The macros of the entries, by the last segment of their names.
#[derive(Debug, Default)]
pub(crate) struct MacroTable {
    entries: FxHashMap<Name, Vec<(u32, Vec<Name>)>>,
}

impl MacroTable {
    /// The table of some entries.
    pub(crate) fn new(entries: &[MacroEntry], names: &mut Names) -> Self {
        let mut table = Self::default();
        for (index, entry) in entries.iter().enumerate() {
            let segments: Vec<Name> = entry.name.split("::").map(|segment| names.intern(segment)).collect();
            let last = segments[segments.len() - 1];
            table.entries.entry(last).or_default().push((index as u32, segments));
        }
        table
    }

    /// True if there is no entry.
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries for a macro as it is written: those whose name it ends with.
    pub(crate) fn of<'t>(&'t self, written: &'t [Name]) -> impl Iterator<Item = u32> + 't {
        let entries = written.last().and_then(|last| self.entries.get(last));
        entries.into_iter().flatten().filter(|(_, name)| written.ends_with(name)).map(|(entry, _)| *entry)
    }
}

/// The use of a macro that an entry names.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MacroUse {
    /// The entry.
    pub(crate) entry: u32,
    /// The module with the use.
    pub(crate) from: ScopeId,
    /// Where the macro is named.
    pub(crate) location: Location,
    /// The item that it stands on or in.
    pub(crate) user: Option<DefId>,
    /// Compiled only for tests.
    pub(crate) test: bool,
}

/// The definitions that each entry brings; findings for paths that name none, and for entries that nothing uses.
pub(crate) fn brought_definitions(
    code: &CodeGraph,
    entries: &[MacroEntry],
    uses: &[MacroUse],
    findings: &mut Vec<Finding>,
) -> Vec<Vec<DefinitionId>> {
    if entries.is_empty() {
        return Vec::new();
    }
    let mut by_path: FxHashMap<String, DefinitionId> = FxHashMap::default();
    for index in 0..code.definitions.len() as u32 {
        let id = DefinitionId(index);
        let is_module = code.definition(id).kind == DefinitionKind::Module;
        let path = code.definition_path(id);
        // of a module and an item of the same path the module is meant
        if is_module || !by_path.contains_key(&path) {
            by_path.insert(path, id);
        }
    }
    for (index, entry) in entries.iter().enumerate() {
        if !uses.iter().any(|found| found.entry as usize == index) {
            findings.push(unused(entry));
        }
        findings.extend(
            entry.brings.iter().filter(|path| !by_path.contains_key(&path.value)).map(|path| unknown(entry, path)),
        );
    }
    let ids = |entry: &MacroEntry| entry.brings.iter().filter_map(|path| by_path.get(&path.value).copied()).collect();
    entries.iter().map(ids).collect()
}

fn unused(entry: &MacroEntry) -> Finding {
    let message = format!("the macro `{}` of `[macros]` is used nowhere", entry.name);
    let help = "write the name as code does, such as `Audited` or `audit::Audited`, or remove the entry";
    let finding = Finding::new(RuleCode::PatternMatchesNothing, message).with_help(help);
    let place = entry.brings.first().map(|path| path.place.clone());
    Finding { place, subject: vec!["macros".to_owned(), entry.name.clone()], ..finding }
}

fn unknown(entry: &MacroEntry, path: &Configured) -> Finding {
    let message = format!("`{}`, which the macro `{}` is said to bring, does not exist", path.value, entry.name);
    let help = "write the full path of a module or definition, as `seamfind export modules` shows them";
    let finding = Finding::new(RuleCode::PatternMatchesNothing, message).at(path.place.clone()).with_help(help);
    Finding { subject: vec!["macros".to_owned(), entry.name.clone(), path.value.clone()], ..finding }
}
