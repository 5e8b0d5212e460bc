//! GitLab code quality: a list of issues that merge requests show as new or fixed.
//!
//! Takes a gate; returns the JSON document of the findings that the baseline does not accept and that have a file, since
//! GitLab demands one (`artifacts:reports:codequality`). Texts are made plain and escaped by JSON.

use serde_json::{Value, json};

use super::text::plain;
use super::{Gate, ReportedFinding};
use crate::finding::Severity;

/// The document.
#[must_use]
pub fn gitlab(gate: &Gate) -> String {
    let issues: Vec<Value> = gate.open().filter_map(issue).collect();
    format!("{:#}\n", Value::Array(issues))
}

fn issue(reported: &ReportedFinding) -> Option<Value> {
    let finding = &reported.finding;
    let place = finding.place.as_ref()?;
    let because = finding.because.as_ref().map(|because| format!(" because {}", plain(because)));
    let severity = match finding.severity {
        Severity::Error => "major",
        Severity::Warn => "minor",
        Severity::Info => "info",
    };
    Some(json!({
        "check_name": plain(reported.rule_id()),
        "description": format!("{}{}", plain(&finding.message), because.unwrap_or_default()),
        "fingerprint": reported.fingerprint,
        "severity": severity,
        "location": { "path": plain(&place.path), "lines": { "begin": place.line.max(1) } },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn issues_have_what_gitlab_demands() {
        insta::assert_snapshot!(gitlab(&sample::gate()), @r#"
        [
          {
            "check_name": "warehouse-knows-no-finance",
            "description": "`music_corp::warehouse::dispatch` uses `music_corp::finance::ledger::Ledger`, which the rule `warehouse-knows-no-finance` forbids (2 references) because no such dependency exists between the departments",
            "fingerprint": "4f2633595b360e17",
            "location": {
              "lines": {
                "begin": 31
              },
              "path": "src/warehouse/dispatch.rs"
            },
            "severity": "major"
          },
          {
            "check_name": "no-evil\\u{1b}[2J\\n\\u{202e}\"<b>",
            "description": "`shop::web` depends on `shop::db` through `shop::cart` because evil\\u{1b}[2J\\n\\u{202e}\"<b>",
            "fingerprint": "ebc3498c6c69e62d",
            "location": {
              "lines": {
                "begin": 7
              },
              "path": "src/web/page.rs"
            },
            "severity": "major"
          },
          {
            "check_name": "file-unparsable",
            "description": "expected `evil\\u{1b}[2J\\n\\u{202e}\"<b>`",
            "fingerprint": "dcfe4dcca1f825cb",
            "location": {
              "lines": {
                "begin": 1
              },
              "path": "src/evil\\u{1b}[2J\\n\\u{202e}\"<b>.rs"
            },
            "severity": "minor"
          },
          {
            "check_name": "file-included-twice",
            "description": "mounted twice",
            "fingerprint": "35201970121af3b0",
            "location": {
              "lines": {
                "begin": 1
              },
              "path": "src/a b.rs"
            },
            "severity": "info"
          }
        ]
        "#);
    }
}
