//! Markdown: a small comment for a pull request that says what is new.
//!
//! Takes a gate; returns a heading, the errors and warnings that the baseline does not accept (a few of them, with the
//! count of the rest), and the sum. Names stand in code spans; outside of them every character with a meaning in
//! Markdown or HTML is escaped, so that text from the code can neither format nor link nor mention.

use super::text::plain;
use super::{Gate, ReportedFinding, human};
use crate::finding::Severity;

/// Findings that a comment shows; more are only counted.
const SHOWN: usize = 20;

/// The comment.
#[must_use]
pub fn markdown(gate: &Gate) -> String {
    let shown: Vec<_> = gate.open().filter(|reported| reported.finding.severity > Severity::Info).collect();
    let mark = if gate.coverage.is_incomplete() || gate.fails() { "❌" } else { "✅" };
    let mut text = format!("### {mark} seamfind: {}\n\n", escaped(&human::verdict(gate)));
    shown.iter().take(SHOWN).for_each(|reported| text += &item(reported));
    if shown.len() > SHOWN {
        text += &format!("- … and {} more\n", shown.len() - SHOWN);
    }
    if !shown.is_empty() {
        text.push('\n');
    }
    text + &format!("<sub>{}</sub>\n", escaped(&human::coverage_sentence(&gate.coverage)))
}

fn item(reported: &ReportedFinding) -> String {
    let finding = &reported.finding;
    let place = finding.place.as_ref().map(|place| format!("  \n  {}", code(&place.to_string())));
    let because = finding.because.as_ref().map(|because| format!(" because {}", escaped(because)));
    format!(
        "- **{}** {}{}{}\n",
        escaped(reported.rule_id()),
        with_code(&finding.message),
        because.unwrap_or_default(),
        place.unwrap_or_default()
    )
}

/// A message whose names stand in backticks. A backtick without partner is no code.
pub(super) fn with_code(message: &str) -> String {
    let message = plain(message);
    let parts: Vec<&str> = message.split('`').collect();
    let last = parts.len() - 1;
    let part = |(index, part): (usize, &&str)| match index % 2 {
        0 => escaped(part),
        _ if index == last => format!("\\`{}", escaped(part)),
        _ => code(part),
    };
    parts.iter().enumerate().map(part).collect()
}

/// A code span; text with backticks in it is escaped instead.
pub(super) fn code(text: &str) -> String {
    let text = plain(text);
    if text.contains('`') || text.trim().is_empty() { escaped(&text) } else { format!("`{text}`") }
}

/// Text in which nothing means anything to Markdown or HTML.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in plain(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '#' | '!' | '|' | '~' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn a_comment_shows_what_is_new() {
        insta::assert_snapshot!(markdown(&sample::gate()), @r#"
        ### ❌ seamfind: 3 errors, 1 warning, 1 remark (baseline: 1 new, 1 grown, 1 known)

        - **warehouse-knows-no-finance** `music_corp::warehouse::dispatch` uses `music_corp::finance::ledger::Ledger`, which the rule `warehouse-knows-no-finance` forbids (2 references) because no such dependency exists between the departments  
          `src/warehouse/dispatch.rs:31:17`
        - **no-evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt;** `shop::web` depends on `shop::db` through `shop::cart` because evil\\u\{1b\}\[2J\\n\\u\{202e\}"&lt;b&gt;  
          `src/web/page.rs:7:5`
        - **limit** a tangle has 9 contexts, but no more than 2 are allowed
        - **file-unparsable** expected `evil\u{1b}[2J\n\u{202e}"<b>`  
          `src/evil\u{1b}[2J\n\u{202e}"<b>.rs:1:5`

        <sub>27 of 28 files read (2 skipped), 99.3 % of 2,831 names resolved; not resolved: 12 on an unknown type, 5 not found</sub>
        "#);
    }

    #[test]
    fn a_clean_run_is_two_lines() {
        let gate = Gate { findings: Vec::new(), ..sample::gate() };
        insta::assert_snapshot!(markdown(&gate), @"
        ### ✅ seamfind: no findings

        <sub>27 of 28 files read (2 skipped), 99.3 % of 2,831 names resolved; not resolved: 12 on an unknown type, 5 not found</sub>
        ");
    }

    #[test]
    fn a_comment_stays_small() {
        let mut gate = sample::gate();
        gate.findings = vec![gate.findings[0].clone(); 500];
        let text = markdown(&gate);
        assert!(text.len() < 10_000 && text.contains("… and 480 more"), "{text}");
    }

    #[test]
    fn backticks_without_partner_are_no_code() {
        assert_eq!(with_code("`a` and `b"), "`a` and \\`b");
        assert_eq!(code("a`b"), "a\\`b");
    }
}
