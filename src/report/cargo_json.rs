//! The messages of `cargo check --message-format json`, so that editors show findings (rust-analyzer's
//! `check.overrideCommand`).
//!
//! Takes a gate; returns a `compiler-message` per finding that the baseline does not accept and that has a file, and a
//! `build-finished`. Places are lines and columns; the offsets in bytes, which no editor reads, are 0. Texts are made
//! plain and escaped by JSON.

use serde_json::{Value, json};

use super::diagnostic::render_finding;
use super::human::Look;
use super::text::{plain, plain_source};
use super::{Gate, ReportedFinding};
use crate::finding::{Related, Severity};
use crate::source::Place;

const LOOK: Look = Look { width: 100, colour: false, all: true };

/// The messages, one per line.
#[must_use]
pub fn cargo_json(gate: &Gate) -> String {
    let placed = gate.open().filter(|reported| reported.finding.place.is_some());
    let messages: String = placed.map(|reported| format!("{}\n", message(reported))).collect();
    let finished = json!({ "reason": "build-finished", "success": !gate.fails() && !gate.coverage.is_incomplete() });
    format!("{messages}{finished}\n")
}

fn message(reported: &ReportedFinding) -> Value {
    // findings belong to the workspace, not to one of its targets
    let target = json!({
        "name": "seamfind", "kind": ["lib"], "crate_types": ["lib"], "src_path": "", "edition": "2024",
        "doctest": false, "test": false, "doc": false,
    });
    json!({
        "reason": "compiler-message",
        "package_id": "seamfind",
        "manifest_path": "Cargo.toml",
        "target": target,
        "message": diagnostic(reported),
    })
}

fn diagnostic(reported: &ReportedFinding) -> Value {
    let finding = &reported.finding;
    let place = finding.place.as_ref().map(|place| span(place, reported, true, None));
    let further = finding.related.iter().map(|related| further(related, reported));
    let note = finding.because.as_ref().map(|because| child("note", &format!("because {because}")));
    let help = finding.help.as_ref().map(|help| child("help", help));
    json!({
        "$message_type": "diagnostic",
        "message": plain(&finding.message),
        "code": { "code": format!("seamfind::{}", plain(reported.rule_id())), "explanation": null },
        "level": level(finding.severity),
        "spans": place.into_iter().chain(further).collect::<Vec<_>>(),
        "children": note.into_iter().chain(help).collect::<Vec<_>>(),
        "rendered": render_finding(reported, &LOOK),
    })
}

fn further(related: &Related, reported: &ReportedFinding) -> Value {
    span(&related.place, reported, false, Some(&related.message))
}

fn span(place: &Place, reported: &ReportedFinding, primary: bool, label: Option<&str>) -> Value {
    let columns = reported.columns().filter(|_| primary).unwrap_or(place.column.max(1)..place.column.max(1));
    let source = reported.source.as_ref().filter(|_| primary);
    let text: Vec<_> = source
        .map(|source| {
            json!({ "text": plain_source(source), "highlight_start": columns.start, "highlight_end": columns.end })
        })
        .into_iter()
        .collect();
    json!({
        "file_name": place.path,
        "byte_start": 0,
        "byte_end": 0,
        "line_start": place.line.max(1),
        "line_end": place.line.max(1),
        "column_start": columns.start,
        "column_end": columns.end,
        "is_primary": primary,
        "text": text,
        "label": label.map(plain),
        "suggested_replacement": null,
        "suggestion_applicability": null,
        "expansion": null,
    })
}

fn child(level: &str, text: &str) -> Value {
    json!({
        "message": plain(text), "code": null, "level": level, "spans": [], "children": [], "rendered": null,
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warn => "warning",
        Severity::Info => "note",
    }
}

#[cfg(test)]
mod tests {
    use cargo_metadata::Message;
    use cargo_metadata::diagnostic::{Diagnostic, DiagnosticLevel};

    use super::*;
    use crate::report::sample;

    /// The diagnostics as an editor reads them, and whether the build is said to have succeeded.
    fn read(gate: &Gate) -> (Vec<Diagnostic>, Option<bool>) {
        let (mut diagnostics, mut success) = (Vec::new(), None);
        for message in Message::parse_stream(cargo_json(gate).as_bytes()) {
            match message.unwrap() {
                Message::CompilerMessage(message) => diagnostics.push(message.message),
                Message::BuildFinished(finished) => success = Some(finished.success),
                other => panic!("{other:?}"),
            }
        }
        (diagnostics, success)
    }

    #[test]
    fn editors_can_read_every_line() {
        let (diagnostics, success) = read(&sample::gate());
        assert_eq!((diagnostics.len(), success), (4, Some(false)));
        let first = &diagnostics[0];
        assert_eq!(first.level, DiagnosticLevel::Error);
        assert_eq!(first.code.as_ref().unwrap().code, "seamfind::warehouse-knows-no-finance");
        let places: Vec<_> =
            first.spans.iter().map(|span| (span.line_start, span.column_start, span.is_primary)).collect();
        assert_eq!(places, [(31, 17, true), (40, 17, false)]);
        assert_eq!(first.children[0].message, "because no such dependency exists between the departments");
    }

    #[test]
    fn a_clean_run_is_a_finished_build() {
        let gate = Gate { findings: Vec::new(), ..sample::gate() };
        assert_eq!(cargo_json(&gate), "{\"reason\":\"build-finished\",\"success\":true}\n");
    }
}
