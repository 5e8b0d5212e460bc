//! The findings: errors as diagnostics, the rest grouped by kind; and their sum in one line.

use std::collections::BTreeMap;

use super::{Look, coverage};
use crate::analysis::baseline::Standing;
use crate::finding::{RuleCode, Severity};
use crate::report::diagnostic::render_finding;
use crate::report::text::{counted, grouped, plain};
use crate::report::{Gate, ReportedFinding};

/// Errors shown of one kind and rule, and places of a group, unless all are asked for.
const OF_ONE_KIND: usize = 3;
/// Errors shown altogether, unless all are asked for.
const ALTOGETHER: usize = 12;

pub(super) fn section(gate: &Gate, look: &Look) -> String {
    if gate.open().next().is_none() && !(look.all && gate.known() > 0) {
        return String::new();
    }
    let heading = look.heading(&format!("Findings: {}", counts(gate)));
    if look.all {
        return heading + &diagnostics(gate.findings.iter(), look);
    }
    let errors = errors(gate, look);
    let groups = groups(gate, look);
    let gap = if errors.is_empty() || groups.is_empty() { "" } else { "\n" };
    heading + &errors + gap + &groups
}

/// `2 errors, 1 warning; 41 of 41 files read, …`.
pub(in crate::report) fn summary(gate: &Gate) -> String {
    format!("{}; {}", verdict(gate), coverage::sentence(&gate.coverage))
}

/// `2 errors, 1 warning`, or that too little was seen to say so.
pub(in crate::report) fn verdict(gate: &Gate) -> String {
    coverage::incomplete(&gate.coverage).unwrap_or_else(|| counts(gate))
}

fn counts(gate: &Gate) -> String {
    let count = |severity| {
        let count = gate.of(severity).count() as u64;
        (count > 0).then(|| counted(count, noun(severity)))
    };
    let parts: Vec<_> = [Severity::Error, Severity::Warn, Severity::Info].into_iter().filter_map(count).collect();
    let accepted = baseline(gate).map_or(String::new(), |baseline| format!(" (baseline: {baseline})"));
    let found = if parts.is_empty() { "no findings".to_owned() } else { parts.join(", ") };
    let before = gate.before.filter(|&before| before > 0);
    let before = before.map_or(String::new(), |before| {
        format!(" ({} more {} there before)", grouped(before), if before == 1 { "was" } else { "were" })
    });
    found + &accepted + &before
}

/// `1 new, 2 grown, 40 known, 1 fixed`: how what is found stands to the baseline; nothing if there is none or both are
/// empty. Nobody has to accept a remark, so new ones do not count.
fn baseline(gate: &Gate) -> Option<String> {
    let standing = |standing| {
        let is_meant = |reported: &&ReportedFinding| {
            reported.standing == Some(standing) && reported.finding.severity > Severity::Info
        };
        gate.findings.iter().filter(is_meant).count()
    };
    let fixed = gate.of(Severity::Error).filter(|reported| reported.finding.code == RuleCode::BaselineStale).count();
    let counts = [
        (standing(Standing::New), Standing::New.name()),
        (standing(Standing::Grown), Standing::Grown.name()),
        (standing(Standing::Known), Standing::Known.name()),
        (fixed, "fixed"),
    ];
    let parts = counts.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<_> = parts.map(|(count, name)| format!("{} {name}", grouped(*count as u64))).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

pub(super) fn noun(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warn => "warning",
        Severity::Info => "remark",
    }
}

fn diagnostics<'a>(findings: impl Iterator<Item = &'a ReportedFinding>, look: &Look) -> String {
    let rendered: Vec<_> = findings.map(|finding| render_finding(finding, look)).collect();
    rendered.join("\n")
}

type Key<'a> = (RuleCode, Option<&'a str>);

/// A few errors of each kind and rule, and how many more there are.
fn errors(gate: &Gate, look: &Look) -> String {
    let mut of_kind: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    let mut shown: Vec<&ReportedFinding> = Vec::new();
    let mut left_out: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for reported in gate.of(Severity::Error) {
        let key = (reported.finding.code, reported.finding.rule.as_deref());
        let count = of_kind.entry(key).or_default();
        *count += 1;
        if *count <= OF_ONE_KIND && shown.len() < ALTOGETHER {
            shown.push(reported);
        } else {
            *left_out.entry(key).or_default() += 1;
        }
    }
    let mut text = diagnostics(shown.into_iter(), look);
    for ((code, rule), count) in left_out {
        let rule = rule.map_or(String::new(), |rule| format!(" of the rule `{rule}`"));
        text += &look.wrapped("  ", &look.faint(&plain(&format!("… and {count} more `{code}`{rule} (--all)"))));
    }
    text
}

/// What is no error: kind by kind, with a few places each.
fn groups(gate: &Gate, look: &Look) -> String {
    let mut groups: BTreeMap<(std::cmp::Reverse<Severity>, RuleCode), Vec<&ReportedFinding>> = BTreeMap::new();
    for reported in gate.open().filter(|reported| reported.finding.severity != Severity::Error) {
        let key = (std::cmp::Reverse(reported.finding.severity), reported.finding.code);
        groups.entry(key).or_default().push(reported);
    }
    let group = |((severity, code), findings): ((std::cmp::Reverse<Severity>, RuleCode), Vec<&ReportedFinding>)| {
        let count = counted(findings.len() as u64, noun(severity.0));
        let mut text = look.wrapped("  ", &format!("{code}, {count}: {}", code.about()));
        let (shown, left_out) = look.cut(&findings, OF_ONE_KIND);
        shown.iter().for_each(|reported| text += &place_and_message(reported, look));
        text + &look.more(left_out, "    ")
    };
    groups.into_iter().map(group).collect()
}

fn place_and_message(reported: &ReportedFinding, look: &Look) -> String {
    let message = plain(&reported.finding.message);
    match &reported.finding.place {
        Some(place) => look.placed("    ", &place.to_string(), &message),
        None => look.wrapped("    ", &message),
    }
}
