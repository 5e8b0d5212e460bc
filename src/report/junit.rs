//! JUnit XML, for CI servers that show test results.
//!
//! Takes a gate; returns one suite: a test case for the coverage, which fails below the floor, and one for each finding
//! that the baseline does not accept. Errors are failures, the rest passes with its message as output. Texts are made
//! plain, so that no character is left that XML forbids, and escaped as XML.

use std::fmt::Write as _;

use quick_xml::escape::escape;

use super::text::plain;
use super::{Gate, ReportedFinding, further, human};
use crate::finding::Severity;

/// The document.
#[must_use]
pub fn junit(gate: &Gate) -> String {
    let (cases, failures) = (gate.open().count() + 1, gate.of(Severity::Error).count());
    let incomplete = usize::from(gate.coverage.is_incomplete());
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let counts = format!("tests=\"{cases}\" failures=\"{failures}\" errors=\"{incomplete}\"");
    let _ = writeln!(out, "<testsuites name=\"seamfind\" {counts}>"); // writing to a String cannot fail
    let _ = writeln!(out, "  <testsuite name=\"seamfind\" {counts}>");
    let summary = xml(&human::summary(gate));
    let result = match gate.coverage.is_incomplete() {
        true => format!("<error message=\"{summary}\"/>"),
        false => format!("<system-out>{summary}</system-out>"),
    };
    let _ = writeln!(out, "    <testcase classname=\"seamfind\" name=\"coverage\">{result}</testcase>");
    gate.open().for_each(|reported| out += &case(reported));
    out + "  </testsuite>\n</testsuites>\n"
}

fn case(reported: &ReportedFinding) -> String {
    let finding = &reported.finding;
    let place = finding.place.as_ref();
    let line = place.filter(|place| place.line > 0).map_or(String::new(), |place| format!(" line=\"{}\"", place.line));
    let file = place.map_or(String::new(), |place| format!(" file=\"{}\"{line}", xml(&place.path)));
    let because = finding.because.as_ref().map(|because| format!("because {because}"));
    let at = place.map(ToString::to_string);
    let lines = at.into_iter().chain(because).chain(finding.help.clone()).chain(further(finding));
    let text: Vec<_> = lines.map(|line| xml(&line)).collect();
    let (message, text) = (xml(&finding.message), text.join("\n"));
    let result = match finding.severity {
        Severity::Error => format!("<failure type=\"{}\" message=\"{message}\">{text}</failure>", finding.code),
        Severity::Warn | Severity::Info => format!("<system-out>{message}\n{text}</system-out>"),
    };
    let class = format!("seamfind.{}", reported.rule_id());
    // the subject is in the message; a name that stays the same lets servers follow a case from run to run
    let name = format!("{} {}", finding.subject.join(" → "), reported.fingerprint);
    format!(
        "    <testcase classname=\"{}\" name=\"{}\"{file}>\n      {result}\n    </testcase>\n",
        xml(&class),
        xml(name.trim_start())
    )
}

fn xml(text: &str) -> String {
    escape(plain(text)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn findings_are_cases_and_the_document_is_well_formed() {
        let document = junit(&sample::gate());
        let mut reader = quick_xml::Reader::from_str(&document);
        while reader.read_event().unwrap() != quick_xml::events::Event::Eof {}
        insta::assert_snapshot!(document, @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="seamfind" tests="6" failures="3" errors="0">
          <testsuite name="seamfind" tests="6" failures="3" errors="0">
            <testcase classname="seamfind" name="coverage"><system-out>3 errors, 1 warning, 1 remark (baseline: 1 new, 1 grown, 1 known); 27 of 28 files read (2 skipped), 99.3 % of 2,831 names resolved; not resolved: 12 on an unknown type, 5 not found</system-out></testcase>
            <testcase classname="seamfind.warehouse-knows-no-finance" name="music_corp::warehouse::dispatch → music_corp::finance::ledger::Ledger 4f2633595b360e17" file="src/warehouse/dispatch.rs" line="31">
              <failure type="forbid" message="`music_corp::warehouse::dispatch` uses `music_corp::finance::ledger::Ledger`, which the rule `warehouse-knows-no-finance` forbids (2 references)">src/warehouse/dispatch.rs:31:17
        because no such dependency exists between the departments
        move the code to where it belongs
        also here: src/warehouse/dispatch.rs:40:17</failure>
            </testcase>
            <testcase classname="seamfind.no-evil\u{1b}[2J\n\u{202e}&quot;&lt;b&gt;" name="shop::web::page → shop::db ebc3498c6c69e62d" file="src/web/page.rs" line="7">
              <failure type="no-path" message="`shop::web` depends on `shop::db` through `shop::cart`">src/web/page.rs:7:5
        because evil\u{1b}[2J\n\u{202e}&quot;&lt;b&gt;
        `shop::web` uses `shop::cart::Cart`: src/web/page.rs:7:5
        `shop::cart` uses `shop::db::Row`: src/cart.rs:2:12</failure>
            </testcase>
            <testcase classname="seamfind.limit" name="86d921faee35a66d">
              <failure type="limit" message="a tangle has 9 contexts, but no more than 2 are allowed"></failure>
            </testcase>
            <testcase classname="seamfind.file-unparsable" name="dcfe4dcca1f825cb" file="src/evil\u{1b}[2J\n\u{202e}&quot;&lt;b&gt;.rs" line="1">
              <system-out>expected `evil\u{1b}[2J\n\u{202e}&quot;&lt;b&gt;`
        src/evil\u{1b}[2J\n\u{202e}&quot;&lt;b&gt;.rs:1:5</system-out>
            </testcase>
            <testcase classname="seamfind.file-included-twice" name="35201970121af3b0" file="src/a b.rs">
              <system-out>mounted twice
        src/a b.rs</system-out>
            </testcase>
          </testsuite>
        </testsuites>
        "#);
    }

    #[test]
    fn what_was_not_seen_is_an_error_and_a_clean_run_is_one_passed_case() {
        let mut gate = Gate { findings: Vec::new(), ..sample::gate() };
        insta::assert_snapshot!(junit(&gate), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="seamfind" tests="1" failures="0" errors="0">
          <testsuite name="seamfind" tests="1" failures="0" errors="0">
            <testcase classname="seamfind" name="coverage"><system-out>no findings; 27 of 28 files read (2 skipped), 99.3 % of 2,831 names resolved; not resolved: 12 on an unknown type, 5 not found</system-out></testcase>
          </testsuite>
        </testsuites>
        "#);
        gate.coverage.floor = Some(0.99);
        insta::assert_snapshot!(junit(&gate), @r#"
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="seamfind" tests="1" failures="0" errors="1">
          <testsuite name="seamfind" tests="1" failures="0" errors="1">
            <testcase classname="seamfind" name="coverage"><error message="Incomplete: 95.8 % of the code was seen, less than the coverage floor of 99.0 %. What was not seen may hide dependencies, so this run fails; 27 of 28 files read (2 skipped), 99.3 % of 2,831 names resolved; not resolved: 12 on an unknown type, 5 not found"/></testcase>
          </testsuite>
        </testsuites>
        "#);
    }
}
