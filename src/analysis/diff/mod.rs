//! What changed between two snapshots of a project.
//!
//! Takes two snapshots, the base and the head; returns what is new, gone or changed: contexts, packages, modules and the
//! dependencies between them with the references that made them, tangles, measures, findings. Definitions and counts are
//! compared, never places, so that moved lines are no change; nor are lines of code. Leaves out formats.

mod graph;
mod picture;
mod side;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::Serialize;

use super::drawing::Level;
use super::snapshot::{Snapshot, SnapshotFinding};
use crate::finding::Finding;
pub use graph::{EdgeChange, GraphChange, NodeChange, NodeSize, UseChange};
pub use picture::picture;
use side::Side;

/// What became of something between base and head.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// The head has it, the base has not.
    Added,
    /// The base has it, the head has not.
    Removed,
    /// Both have it, and it is not the same.
    Changed,
    /// Both have it alike.
    Kept,
}

/// All that changed.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Diff {
    /// The contexts, unassigned code as one of them, and what ties them.
    pub contexts: GraphChange,
    /// The packages and what ties them.
    pub packages: GraphChange,
    /// The modules and what ties them.
    pub modules: GraphChange,
    /// The tangles between contexts that are not the same, ordered by their members.
    pub tangles: Vec<TangleChange>,
    /// The measures of contexts that are not the same, ordered by context.
    pub measures: Vec<MeasureChange>,
    /// The findings that are not the same: new ones first, each kind in the order of the reports.
    pub findings: Vec<FindingChange>,
}

/// A tangle that is new, gone or not the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TangleChange {
    /// What became of it. Two tangles are the same one if they share a context.
    pub state: State,
    /// Its contexts after the change; before it, if it is gone.
    pub contexts: Vec<String>,
    /// Contexts that are in it only after the change.
    pub joined: Vec<String>,
    /// Contexts that were in it only before the change.
    pub left: Vec<String>,
    /// A shortest cycle; its first context is not repeated at the end.
    pub shortest_cycle: Vec<String>,
}

/// A measure of a context that both sides have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeasureChange {
    /// The context.
    pub context: String,
    /// The measure.
    pub measure: Measure,
    /// Its value in the base.
    pub before: u64,
    /// Its value in the head.
    pub after: u64,
}

/// What is measured of a context. All of it is counted in names, so that editing a body changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Modules in it.
    Modules,
    /// Other contexts that depend on it.
    FanIn,
    /// Other contexts it depends on.
    FanOut,
    /// 0 for what depends on no other context, else 1 + the highest level it depends on, feedback edges left out.
    Level,
    /// Definitions of it that code outside uses.
    Interface,
}

/// A finding that is new, gone, or grown or shrunk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingChange {
    /// What became of it.
    pub state: State,
    /// Its count in the base.
    pub before: u64,
    /// Its count in the head.
    pub after: u64,
    /// The finding as it is in the head; in the base, if it is gone.
    #[serde(flatten)]
    pub found: SnapshotFinding,
    /// See [`Finding::fingerprint`].
    pub fingerprint: String,
}

impl Diff {
    /// Whether base and head are alike in all that is compared.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let graphs = [&self.contexts, &self.packages, &self.modules];
        graphs.iter().all(|graph| graph.is_unchanged())
            && self.tangles.is_empty()
            && self.measures.is_empty()
            && self.findings.is_empty()
    }

    /// The graph at one level.
    #[must_use]
    pub fn graph(&self, level: Level) -> &GraphChange {
        match level {
            Level::Context => &self.contexts,
            Level::Package => &self.packages,
            Level::Module => &self.modules,
        }
    }
}

/// Compares two snapshots.
#[must_use]
pub fn diff(base: &Snapshot, head: &Snapshot) -> Diff {
    let [before, after] = [base, head].map(|snapshot| Side::new(snapshot, Level::Context));
    let (measures, tangles) = (side::measures(&before, &after), side::tangles(&before, &after));
    let at = |level| GraphChange::new(&Side::new(base, level), &Side::new(head, level));
    Diff {
        contexts: GraphChange::new(&before, &after),
        packages: at(Level::Package),
        modules: at(Level::Module),
        tangles,
        measures,
        findings: findings(&base.findings, &head.findings),
    }
}

/// The findings that the head has and the base has not, or less of: by fingerprint and count.
#[must_use]
pub fn is_introduced(finding: &Finding, base: &BTreeMap<String, u64>) -> bool {
    base.get(&finding.fingerprint()).is_none_or(|&before| finding.count > before)
}

/// The count of each finding, by fingerprint.
#[must_use]
pub fn counts<'a>(findings: impl Iterator<Item = &'a Finding>) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for finding in findings {
        *counts.entry(finding.fingerprint()).or_default() += finding.count;
    }
    counts
}

fn findings(base: &[SnapshotFinding], head: &[SnapshotFinding]) -> Vec<FindingChange> {
    let [before, after] = [base, head].map(|findings| counts(findings.iter().map(|found| &found.finding)));
    let change = |found: &SnapshotFinding| {
        let fingerprint = found.finding.fingerprint();
        let count = |counts: &BTreeMap<String, u64>| counts.get(&fingerprint).copied();
        let (before, after) = (count(&before), count(&after));
        let state = match (before, after) {
            (None, _) => State::Added,
            (_, None) => State::Removed,
            _ if before != after => State::Changed,
            _ => State::Kept,
        };
        let (before, after) = (before.unwrap_or_default(), after.unwrap_or_default());
        FindingChange { state, before, after, found: found.clone(), fingerprint }
    };
    let gone = base.iter().map(change).filter(|change| change.state == State::Removed);
    let mut changes: Vec<_> = head.iter().map(change).chain(gone).collect();
    changes.retain(|change| change.state != State::Kept);
    changes.sort_by_key(|change| change.state); // stable: the order of the reports stays within each kind
    changes
}
