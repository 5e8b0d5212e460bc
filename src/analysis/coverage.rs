//! How much of the code was seen, what was not and why, and which crates stand behind the most of it.
//!
//! Takes the model, a level and the findings; returns shares by sort of name, what was not read, the names that stayed
//! unresolved grouped by reason, by the crate that stands in the way and by element, and every place. Leaves out the
//! coverage floor (`report`).

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use super::Model;
use super::drawing::Level;
use crate::finding::{Finding, RuleCode};
use crate::resolve::{Coverage, ModuleId, NameSort, Tally, Unresolved, UnresolvedReason};
use crate::source::Place;

/// Names listed with their counts for a group.
const TOP_NAMES: usize = 5;

/// What was seen and what was not.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CoverageDetail {
    /// Files and names of the whole.
    pub counts: Coverage,
    /// By sort of name: paths, members, macro calls.
    pub sorts: Vec<SortCoverage>,
    /// Why names stayed unresolved, the most frequent reason first.
    pub reasons: Vec<ReasonGroup>,
    /// The crates whose missing signatures cost the most names, the costliest first.
    pub crates: Vec<CrateCost>,
    /// Macros whose calls are not understood, the most frequent first.
    pub macros: Vec<MacroCost>,
    /// What the elements are.
    pub level: Level,
    /// The elements, those with the most unresolved names first.
    pub elements: Vec<ElementCoverage>,
    /// Files, and items of files, that were not read, ordered by place.
    pub not_read: Vec<NotRead>,
    /// All that stayed unresolved, in the order of the code.
    pub unresolved: Vec<UnresolvedRow>,
}

/// Code that was not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotRead {
    /// Where it stands, or is asked for.
    pub place: Place,
    /// What and why, as one sentence without a full stop.
    pub message: String,
}

/// How much of one sort of name was seen.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct SortCoverage {
    /// The sort.
    pub sort: NameSort,
    /// Resolved; for macro calls, expanded or read by what they mean.
    pub seen: u64,
    /// Not.
    pub unseen: u64,
}

/// The names that stayed unresolved for one reason.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReasonGroup {
    /// Why.
    pub reason: UnresolvedReason,
    /// How many.
    pub count: u64,
    /// The most frequent names among them.
    pub names: Vec<NameCount>,
}

/// A name and how often it occurs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NameCount {
    /// The name.
    pub name: Arc<str>,
    /// How often.
    pub count: u64,
}

/// What stays unresolved because a crate is not read, or its signatures lack something.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CrateCost {
    /// The crate.
    #[serde(rename = "crate")]
    pub krate: Arc<str>,
    /// Names on its values, and on what these lead to.
    pub count: u64,
    /// The most frequent of them.
    pub names: Vec<NameCount>,
    /// The first of them.
    pub first: Place,
}

/// A macro whose calls are not understood: only paths in their arguments are.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MacroCost {
    /// The macro.
    pub name: Arc<str>,
    /// Calls.
    pub count: u64,
    /// The first of them.
    pub first: Place,
}

/// How much of a context, package or module was seen.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ElementCoverage {
    /// Its name.
    pub name: String,
    /// Names that were resolved.
    pub resolved: u64,
    /// Names that were not.
    pub unresolved: u64,
    /// The share of the resolved, 0 to 1; 1 if there are no names.
    pub share: f64,
}

/// One name that stayed unresolved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnresolvedRow {
    /// The file.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
    /// The module with the name.
    pub module: Arc<str>,
    /// What stands there.
    pub name: Arc<str>,
    /// What sort of name.
    pub sort: NameSort,
    /// Why it was not resolved.
    pub reason: UnresolvedReason,
    /// The crate that stands in the way; empty if that is not known.
    #[serde(rename = "crate")]
    pub krate: Arc<str>,
}

/// Answers the question; `findings` say which files were not read.
#[must_use]
pub fn coverage(model: Model<'_>, level: Level, findings: &[Finding]) -> CoverageDetail {
    CoverageDetail {
        counts: model.code.coverage.clone(),
        sorts: sorts(model),
        reasons: reasons(model),
        crates: crates(model),
        macros: macros(model),
        level,
        elements: elements(model, level),
        not_read: not_read(findings),
        unresolved: unresolved(model).collect(),
    }
}

fn not_read(findings: &[Finding]) -> Vec<NotRead> {
    let is_of_files = |code| {
        matches!(
            code,
            RuleCode::FileUnreadable
                | RuleCode::FileUnparsable
                | RuleCode::FileTooDeep
                | RuleCode::ModuleFileMissing
                | RuleCode::IncludeMissing
                | RuleCode::TargetMissing
        )
    };
    let of_files = findings.iter().filter(|finding| is_of_files(finding.code));
    let mut rows: Vec<NotRead> = of_files
        .filter_map(|finding| Some(NotRead { place: finding.place.clone()?, message: finding.message.clone() }))
        .collect();
    rows.sort_by(|a, b| (&a.place, &a.message).cmp(&(&b.place, &b.message)));
    rows
}

/// The names that stayed unresolved, in the order of the code.
pub fn unresolved(model: Model<'_>) -> impl Iterator<Item = UnresolvedRow> {
    model.code.unresolved.iter().map(move |entry| UnresolvedRow {
        file: model.sources.file(entry.location.file).path.clone(),
        line: entry.location.line,
        column: entry.location.column,
        module: model.code.module(entry.from).path.clone(),
        name: entry.text.clone(),
        sort: entry.sort,
        reason: entry.reason,
        krate: entry.culprit.map_or_else(|| "".into(), |krate| model.code.externals[krate as usize].clone()),
    })
}

fn sorts(model: Model<'_>) -> Vec<SortCoverage> {
    let mut seen = Tally::default();
    model.code.tallies.iter().for_each(|tally| seen += *tally);
    let unseen = |sort| model.code.unresolved.iter().filter(|entry| entry.sort == sort).count() as u64;
    let opaque = model.code.opaque_macros.len() as u64;
    vec![
        SortCoverage { sort: NameSort::Path, seen: seen.paths, unseen: unseen(NameSort::Path) },
        SortCoverage { sort: NameSort::Member, seen: seen.members, unseen: unseen(NameSort::Member) },
        SortCoverage { sort: NameSort::Macro, seen: seen.macros, unseen: unseen(NameSort::Macro) + opaque },
    ]
}

fn reasons(model: Model<'_>) -> Vec<ReasonGroup> {
    let groups = grouped(model.code.unresolved.iter().map(|entry| (entry.reason, entry)));
    let mut reasons: Vec<ReasonGroup> = groups
        .into_iter()
        .map(|(reason, entries)| ReasonGroup { reason, count: entries.len() as u64, names: top_names(&entries) })
        .collect();
    reasons.sort_by_key(|group| (std::cmp::Reverse(group.count), group.reason));
    reasons
}

/// The crates that come with the compiler: nobody can tell more of them.
const STANDARD: [&str; 5] = ["alloc", "core", "proc_macro", "std", "test"];

fn crates(model: Model<'_>) -> Vec<CrateCost> {
    let is_standard = |krate: u32| STANDARD.contains(&&*model.code.externals[krate as usize]);
    let blamed = model.code.unresolved.iter().filter_map(|entry| Some((entry.culprit?, entry)));
    let blamed = blamed.filter(|&(krate, _)| !is_standard(krate));
    let mut crates: Vec<CrateCost> = grouped(blamed)
        .into_iter()
        .map(|(krate, entries)| CrateCost {
            krate: model.code.externals[krate as usize].clone(),
            count: entries.len() as u64,
            names: top_names(&entries),
            first: model.sources.place(entries[0].location),
        })
        .collect();
    crates.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.krate.cmp(&b.krate)));
    crates
}

fn macros(model: Model<'_>) -> Vec<MacroCost> {
    let calls = grouped(model.code.opaque_macros.iter().map(|call| (call.name.clone(), call.location)));
    let mut macros: Vec<MacroCost> = calls
        .into_iter()
        .map(|(name, calls)| MacroCost { name, count: calls.len() as u64, first: model.sources.place(calls[0]) })
        .collect();
    macros.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    macros
}

fn elements(model: Model<'_>, level: Level) -> Vec<ElementCoverage> {
    let mut counts: BTreeMap<String, (u64, u64)> = BTreeMap::new();
    for (index, tally) in model.code.tallies.iter().enumerate() {
        let names = tally.paths + tally.members;
        counts.entry(element_of(model, level, ModuleId(index as u32))).or_default().0 += names;
    }
    for entry in &model.code.unresolved {
        counts.entry(element_of(model, level, entry.from)).or_default().1 += 1;
    }
    let mut elements: Vec<ElementCoverage> = counts
        .into_iter()
        .filter(|(_, (resolved, unresolved))| resolved + unresolved > 0)
        .map(|(name, (resolved, unresolved))| {
            let share = resolved as f64 / (resolved + unresolved) as f64;
            ElementCoverage { name, resolved, unresolved, share }
        })
        .collect();
    elements.sort_by(|a, b| b.unresolved.cmp(&a.unresolved).then_with(|| a.name.cmp(&b.name)));
    elements
}

fn element_of(model: Model<'_>, level: Level, module: ModuleId) -> String {
    match level {
        Level::Module => model.code.module(module).path.to_string(),
        Level::Package => model.workspace.package(model.code.module(module).package).name.clone(),
        Level::Context => match model.contexts.context_of(module) {
            Some(context) => model.context_name(context).to_owned(),
            None => "(unassigned)".to_owned(),
        },
    }
}

/// Values by key, in order.
fn grouped<K: Ord, V>(pairs: impl Iterator<Item = (K, V)>) -> BTreeMap<K, Vec<V>> {
    let mut groups: BTreeMap<K, Vec<V>> = BTreeMap::new();
    pairs.for_each(|(key, value)| groups.entry(key).or_default().push(value));
    groups
}

/// The most frequent names of some entries.
fn top_names(entries: &[&Unresolved]) -> Vec<NameCount> {
    let counts = grouped(entries.iter().map(|entry| (&entry.text, ())));
    let mut names: Vec<NameCount> =
        counts.into_iter().map(|(name, hits)| NameCount { name: name.clone(), count: hits.len() as u64 }).collect();
    names.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    names.truncate(TOP_NAMES);
    names
}
