//! GitHub annotations: workflow commands that show findings beside the changed lines of a pull request.
//!
//! Takes a gate; returns one `::error …::message` line per finding that the baseline does not accept, and the sum as a
//! notice. Properties and messages are escaped as GitHub's own toolkit does (`%`, line breaks, and in properties `:` and
//! `,`); what could steer a log is made plain before.

use super::text::plain;
use super::{Gate, ReportedFinding, further, human};
use crate::finding::Severity;

/// The lines.
#[must_use]
pub fn github(gate: &Gate) -> String {
    let lines: String = gate.open().map(annotation).collect();
    let command = if gate.coverage.is_incomplete() { "error" } else { "notice" };
    format!("{lines}::{command} title=seamfind::{}\n", data(&human::summary(gate)))
}

fn annotation(reported: &ReportedFinding) -> String {
    let finding = &reported.finding;
    let command = match finding.severity {
        Severity::Error => "error",
        Severity::Warn => "warning",
        Severity::Info => "notice",
    };
    let mut properties = Vec::new();
    if let Some(place) = &finding.place {
        properties.push(format!("file={}", property(&place.path)));
        properties.extend((place.line > 0).then(|| format!("line={}", place.line)));
    }
    if let Some(columns) = reported.columns() {
        properties.push(format!("col={},endColumn={}", columns.start, columns.end));
    }
    properties.push(format!("title={}", property(&format!("seamfind: {}", reported.rule_id()))));
    let because = finding.because.as_ref().map(|because| format!("because {because}"));
    let message =
        std::iter::once(finding.message.clone()).chain(because).chain(finding.help.clone()).chain(further(finding));
    let message: Vec<_> = message.map(|line| data(&line)).collect();
    format!("::{command} {}::{}\n", properties.join(","), message.join("%0A"))
}

fn data(text: &str) -> String {
    plain(text).replace('%', "%25")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample;

    #[test]
    fn each_finding_is_one_escaped_line() {
        insta::assert_snapshot!(github(&sample::gate()), @r#"
        ::error file=src/warehouse/dispatch.rs,line=31,col=17,endColumn=23,title=seamfind%3A warehouse-knows-no-finance::`music_corp::warehouse::dispatch` uses `music_corp::finance::ledger::Ledger`, which the rule `warehouse-knows-no-finance` forbids (2 references)%0Abecause no such dependency exists between the departments%0Amove the code to where it belongs%0Aalso here: src/warehouse/dispatch.rs:40:17
        ::error file=src/web/page.rs,line=7,col=5,endColumn=9,title=seamfind%3A no-evil\u{1b}[2J\n\u{202e}"<b>::`shop::web` depends on `shop::db` through `shop::cart`%0Abecause evil\u{1b}[2J\n\u{202e}"<b>%0A`shop::web` uses `shop::cart::Cart`: src/web/page.rs:7:5%0A`shop::cart` uses `shop::db::Row`: src/cart.rs:2:12
        ::error title=seamfind%3A limit::a tangle has 9 contexts, but no more than 2 are allowed
        ::warning file=src/evil\u{1b}[2J\n\u{202e}"<b>.rs,line=1,col=5,endColumn=9,title=seamfind%3A file-unparsable::expected `evil\u{1b}[2J\n\u{202e}"<b>`
        ::notice file=src/a b.rs,title=seamfind%3A file-included-twice::mounted twice
        ::notice title=seamfind::3 errors, 1 warning, 1 remark (baseline: 1 new, 1 grown, 1 known); 27 of 28 files read (2 skipped), 99.3 %25 of 2,831 names resolved; not resolved: 12 on an unknown type, 5 not found
        "#);
    }
}
