//! The messages of `cargo check --message-format json`, so that editors show findings (rust-analyzer's
//! `check.overrideCommand`).
//!
//! Takes a gate; returns a `compiler-message` per finding that the baseline does not accept and that has a file, and a
//! `build-finished`. Places are lines, columns in characters and offsets in bytes. Texts are made plain and escaped by
//! JSON.

use serde_json::{Value, json};

use super::diagnostic::render_finding;
use super::human::Look;
use super::text::{is_plain, plain};
use super::{Gate, ReportedFinding};
use crate::analysis::evidence::Span;
use crate::finding::Severity;
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
    let mut known = reported.spans.iter().map(Option::as_ref);
    let place = finding.place.iter().map(|place| (place, None));
    let further = finding.related.iter().map(|related| (&related.place, Some(related.message.as_str())));
    let spans = place.chain(further).map(|(place, label)| span(place, known.next().flatten(), reported, label));
    let note = finding.because.as_ref().map(|because| child("note", &format!("because {because}")));
    let help = finding.help.as_ref().map(|help| child("help", help));
    json!({
        "$message_type": "diagnostic",
        "message": plain(&finding.message),
        "code": { "code": format!("seamfind::{}", plain(reported.rule_id())), "explanation": null },
        "level": level(finding.severity),
        "spans": spans.collect::<Vec<_>>(),
        "children": note.into_iter().chain(help).collect::<Vec<_>>(),
        "rendered": render_finding(reported, &LOOK),
    })
}

fn span(place: &Place, known: Option<&Span>, reported: &ReportedFinding, label: Option<&str>) -> Value {
    let primary = label.is_none();
    let known =
        known.cloned().unwrap_or_else(|| Span { columns: place.column.max(1)..place.column.max(1), bytes: 0..0 });
    let Span { columns, bytes } = known;
    let source = reported.source.as_ref().filter(|_| primary);
    let text: Vec<_> = source
        .map(|source| {
            json!({ "text": in_columns(source), "highlight_start": columns.start, "highlight_end": columns.end })
        })
        .into_iter()
        .collect();
    json!({
        "file_name": place.path,
        "byte_start": bytes.start,
        "byte_end": bytes.end,
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

/// A source line with its columns kept: a sign that is not plain becomes one that is, tabs stay.
fn in_columns(line: &str) -> String {
    let tame =
        |c: char| if c == '\t' || is_plain(c.encode_utf8(&mut [0; 4])) { c } else { char::REPLACEMENT_CHARACTER };
    line.trim_end().chars().map(tame).collect()
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
