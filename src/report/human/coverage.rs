//! What was seen, and what the contexts are: the lines everything else rests on.

use super::Look;
use crate::report::text::{counted, grouped};
use crate::report::{Basis, CoverageSummary, Report};
use crate::resolve::UnresolvedReason;

pub(super) fn section(report: &Report, look: &Look) -> String {
    let mut text = look.wrapped("Coverage  ", &sentence(&report.gate.coverage));
    let size = format!(
        "{} in {} and {}, {} of code",
        counted(report.modules, "module"),
        counted(report.packages, "package"),
        counted(report.contexts.len() as u64, "context"),
        counted(report.gate.coverage.counts.lines, "line"),
    );
    text += &look.wrapped("Size      ", &size);
    if let Some(warning) = incomplete(&report.gate.coverage) {
        text += &look.wrapped("", &look.alarm(&warning));
    }
    if let Some(note) = stand_ins(report.basis).filter(|_| report.modules > 0) {
        text += &look.wrapped("Note      ", note);
    }
    text
}

/// Files and names, read and not: `41 of 42 files read, 99.4 % of 2,831 names resolved (12 unknown receiver, …)`.
pub(in crate::report) fn sentence(coverage: &CoverageSummary) -> String {
    let counts = &coverage.counts;
    let files = u64::from(counts.files_read) + u64::from(counts.files_failed);
    let names = counts.resolved + counts.unresolved_total();
    let partly = match counts.files_partly {
        0 => None,
        partly => Some(format!("{} but for an item", grouped(partly.into()))),
    };
    let skipped = match counts.files_skipped {
        0 => None,
        skipped => Some(format!("{skipped} skipped")),
    };
    let aside: Vec<_> = partly.into_iter().chain(skipped).collect();
    let aside = if aside.is_empty() { String::new() } else { format!(" ({})", aside.join(", ")) };
    let mut text = format!("{} of {} read{aside}, ", grouped(counts.files_read.into()), counted(files, "file"));
    text += &format!("{} of {} resolved", percent(counts.resolved, names), counted(names, "name"));
    let mut reasons: Vec<_> = counts.unresolved.iter().filter(|(_, count)| **count > 0).collect();
    reasons.sort_by_key(|(reason, count)| (std::cmp::Reverse(**count), **reason));
    let reasons: Vec<_> =
        reasons.iter().map(|(reason, count)| format!("{} {}", grouped(**count), words(**reason))).collect();
    if reasons.is_empty() { text } else { format!("{text}; not resolved: {}", reasons.join(", ")) }
}

/// Why a run counts as incomplete, if it does.
#[must_use]
pub fn incomplete(coverage: &CoverageSummary) -> Option<String> {
    if !coverage.is_incomplete() {
        return None;
    }
    // rounded down, so that it is below the floor in print too
    let seen = format!("{:.1} % of the code was seen", (coverage.share * 1000.0).floor() / 10.0);
    let why = match coverage.floor {
        Some(floor) if coverage.counts.files_read + coverage.counts.files_partly > 0 => {
            format!("{seen}, less than the coverage floor of {:.1} %", floor * 100.0)
        }
        _ => "no source file could be read".to_owned(),
    };
    Some(format!("Incomplete: {why}. What was not seen may hide dependencies, so this run fails"))
}

fn stand_ins(basis: Basis) -> Option<&'static str> {
    match basis {
        Basis::Declared => None,
        Basis::Packages => Some(
            "There is no seamfind.toml that declares contexts, so the packages stand in for them. \
             `seamfind init` writes one to start from.",
        ),
        Basis::Modules => Some(
            "There is no seamfind.toml that declares contexts, so the top-level modules stand in for them. \
             `seamfind init` writes one to start from.",
        ),
    }
}

pub(super) fn percent(part: u64, whole: u64) -> String {
    if part == whole {
        return "100 %".to_owned();
    }
    // rounded down, so that 100 % means all
    format!("{:.1} %", (part as f64 * 1000.0 / whole as f64).floor() / 10.0)
}

pub(super) fn words(reason: UnresolvedReason) -> &'static str {
    match reason {
        UnresolvedReason::NotFound => "not found",
        UnresolvedReason::Ambiguous => "ambiguous",
        UnresolvedReason::UnexpandedMacro => "from an unexpanded macro",
        UnresolvedReason::MissingFile => "from a file that was not read",
        UnresolvedReason::UnknownReceiver => "on an unknown type",
        UnresolvedReason::UnknownMember => "unknown member of a known type",
        UnresolvedReason::ExpansionLimit => "over the expansion limit",
        UnresolvedReason::Budget => "over the inference budget",
    }
}
