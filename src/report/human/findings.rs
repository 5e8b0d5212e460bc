//! The findings as diagnostics, the worst first, and their sum in one line.

use std::collections::BTreeMap;

use super::{Look, coverage};
use crate::finding::{RuleCode, Severity};
use crate::report::diagnostic::render_finding;
use crate::report::text::counted;
use crate::report::{Gate, ReportedFinding};

/// Findings shown of one kind and rule, unless all are asked for.
const OF_ONE_KIND: usize = 3;
/// Findings shown altogether, unless all are asked for.
const ALTOGETHER: usize = 12;

pub(super) fn section(gate: &Gate, look: &Look) -> String {
    if gate.findings.is_empty() {
        return String::new();
    }
    let shown = chosen(gate, look);
    let mut text = look.heading(&format!("Findings: {}", counts(gate)));
    let rendered: Vec<_> = shown.iter().map(|(_, finding)| render_finding(finding, look)).collect();
    text += &rendered.join("\n");
    for (key, left_out) in left_out(gate, &shown) {
        let rule = key.1.map_or(String::new(), |rule| format!(" of the rule `{rule}`"));
        let sentence = format!("… and {left_out} more `{}`{rule} (--all)", key.0);
        text += &look.wrapped("  ", &look.faint(&crate::report::text::plain(&sentence)));
    }
    text
}

/// `check: 2 errors, 1 warning; 41 of 41 files read, …`.
pub(super) fn summary(gate: &Gate) -> String {
    let verdict = coverage::incomplete(&gate.coverage).unwrap_or_else(|| counts(gate));
    format!("{verdict}; {}", coverage::sentence(&gate.coverage))
}

fn counts(gate: &Gate) -> String {
    let count = |severity, noun| {
        let count = gate.of(severity).count() as u64;
        (count > 0).then(|| counted(count, noun))
    };
    let parts: Vec<_> =
        [count(Severity::Error, "error"), count(Severity::Warn, "warning"), count(Severity::Info, "remark")]
            .into_iter()
            .flatten()
            .collect();
    if parts.is_empty() { "no findings".to_owned() } else { parts.join(", ") }
}

type Key<'a> = (RuleCode, Option<&'a str>);

fn key(reported: &ReportedFinding) -> Key<'_> {
    (reported.finding.code, reported.finding.rule.as_deref())
}

/// The findings to show, with their index: a few of each kind, and not too many altogether.
fn chosen<'a>(gate: &'a Gate, look: &Look) -> Vec<(usize, &'a ReportedFinding)> {
    let mut of_kind: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    let few = gate.findings.iter().enumerate().filter(|(_, reported)| {
        let count = of_kind.entry(key(reported)).or_default();
        *count += 1;
        look.all || *count <= OF_ONE_KIND
    });
    few.take(if look.all { usize::MAX } else { ALTOGETHER }).collect()
}

fn left_out<'a>(gate: &'a Gate, shown: &[(usize, &ReportedFinding)]) -> BTreeMap<Key<'a>, usize> {
    let mut left_out: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for (index, reported) in gate.findings.iter().enumerate() {
        if shown.binary_search_by_key(&index, |(index, _)| *index).is_err() {
            *left_out.entry(key(reported)).or_default() += 1;
        }
    }
    left_out
}
