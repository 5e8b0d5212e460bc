//! Reports for people at a terminal: one file per section, put together here.
//!
//! Takes a report and a [`Look`]; returns text that fits the width, with everything from the analysed project made
//! plain. Long lists are cut with the count of what was left out. Leaves out other formats.

mod blind_spots;
mod contexts;
mod coverage;
mod database;
mod dependencies;
mod diff;
mod explanation;
mod findings;
mod metrics;
mod next;
mod plan;
mod seams;
mod table;
mod tangles;
mod unassigned;
mod whatif;

pub use blind_spots::blind_spots;
pub use coverage::incomplete;
pub(super) use coverage::sentence as coverage_sentence;
pub use database::{database, database_costs, table_page};
pub use diff::diff;
pub(super) use diff::{measure_name, references, sign};
pub use explanation::explanation;
pub(super) use findings::{summary, verdict};
pub use metrics::metrics;
pub use plan::plan;
pub(super) use plan::{effort, stages};
pub use seams::seams;
pub use tangles::tangles;
pub(super) use whatif::rows;
pub use whatif::{suggestions, whatif};

use anstyle::{AnsiColor, Style};
use textwrap::{WordSeparator, WordSplitter};

use super::text::plain;
use super::{Gate, Report};

/// How a text is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Columns of the terminal.
    pub width: usize,
    /// Colours may be used.
    pub colour: bool,
    /// Lists are shown whole.
    pub all: bool,
}

/// The report of `analyze`.
#[must_use]
pub fn analysis(report: &Report, look: &Look) -> String {
    let sections = [
        coverage::section(report, look),
        contexts::section(report, look),
        dependencies::section(report, look),
        findings::section(&report.gate, look),
        tangles::section(report, look),
        seams::section(report, look),
        unassigned::section(report, look),
        next::section(report, look),
    ];
    let shown: Vec<_> = sections.into_iter().filter(|section| !section.is_empty()).collect();
    shown.join("\n")
}

/// The report of `check`: the findings and one line on the whole.
#[must_use]
pub fn check(gate: &Gate, look: &Look) -> String {
    let findings = findings::section(gate, look);
    let summary = look.wrapped("", &findings::summary(gate));
    if findings.is_empty() { summary } else { format!("{findings}\n{summary}") }
}

impl Look {
    /// The first `most` of a list, or all of it, and how many were left out.
    fn cut<'a, T>(&self, list: &'a [T], most: usize) -> (&'a [T], usize) {
        let shown = if self.all { list.len() } else { list.len().min(most) };
        (&list[..shown], list.len() - shown)
    }

    fn heading(&self, text: &str) -> String {
        format!("{}\n", self.styled(Style::new().bold(), text))
    }

    fn alarm(&self, text: &str) -> String {
        self.styled(Style::new().bold().fg_color(Some(AnsiColor::Red.into())), text)
    }

    fn faint(&self, text: &str) -> String {
        self.styled(Style::new().dimmed(), text)
    }

    fn styled(&self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    /// `  … and 3 more (--all)`, or nothing.
    fn more(&self, left_out: usize, indent: &str) -> String {
        if left_out == 0 {
            return String::new();
        }
        format!("{indent}{}\n", self.faint(&format!("… and {left_out} more (--all)")))
    }

    /// A place in full, so that terminals can open it, and what is there: beside it if that fits, or below it.
    fn placed(&self, indent: &str, place: &str, text: &str) -> String {
        let place = format!("{indent}{}  ", plain(place));
        if textwrap::core::display_width(&place) + textwrap::core::display_width(text) <= self.width {
            return format!("{place}{text}\n");
        }
        format!("{}\n{}", place.trim_end(), self.wrapped(&format!("{indent}    "), text))
    }

    /// A text as lines that fit, the first after `first`, the others after as many blanks. Lines end at blanks only, so
    /// that names, paths and options stay whole; a longer word runs over.
    fn wrapped(&self, first: &str, text: &str) -> String {
        let blanks = " ".repeat(textwrap::core::display_width(first));
        let options = textwrap::Options::new(self.width).initial_indent(first).subsequent_indent(&blanks);
        let options = options.break_words(false).word_separator(WordSeparator::AsciiSpace);
        textwrap::fill(text, options.word_splitter(WordSplitter::NoHyphenation)) + "\n"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::report;
    use crate::report::text::is_plain;

    const NARROW: Look = Look { width: 80, colour: false, all: false };

    fn assert_tame(text: &str) {
        for line in text.lines() {
            assert!(is_plain(line), "{line:?}");
            assert!(textwrap::core::display_width(line) <= 80, "{line}");
        }
    }

    #[test]
    fn analysis_reads_well_at_80_columns() {
        let text = analysis(&report(), &NARROW);
        assert_tame(&text);
        insta::assert_snapshot!(text, @r#"
        Coverage  27 of 28 files read (2 skipped), 99.3 % of 2,831 names resolved; not
                  resolved: 12 on an unknown type, 5 not found
        Size      27 modules in 1 package and 3 contexts, 3,104 lines of code

        Contexts, by level
          context       modules  lines  fan-in  fan-out  level
          web                 4    310       0        3      2
          finance             8    802       2        1      1
          catalog             9    611       3        1      0
          (unassigned)        2     55

        Dependencies between contexts
          from → to              references  used most
          finance → catalog              22  line_item::LineItem 21×,
                                             line_item::…::title 1×
          catalog → finance ↺             3  line_item::LineItem 2×,
                                             line_item::…::title 1×
          warehouse → finance ✗           2  line_item::LineItem 1×,
                                             line_item::…::title 1×
          ✗ breaks a rule
          ↺ goes against the levels: cut these, and no tangle is left

        Findings: 1 error, 1 warning
        forbid: warehouse-knows-no-finance

          × `music_corp::warehouse::dispatch` uses
          │ `music_corp::finance::ledger::Ledger`, which the rule
          │ `warehouse-knows-no-finance` forbids (2 references)
            ╭─[src/warehouse/dispatch.rs:31:17]
         31 │     let mut book = Ledger::open(order.id);
            ·                    ──────
            ╰────
          help: because no such dependency exists between the departments
                move the code to where it belongs
                also here: src/warehouse/dispatch.rs:40:17

          file-unparsable, 1 warning: a source file, or an item of it, does not parse as
          Rust
            src/evil\u{1b}[2J\n\u{202e}"<b>.rs:1:5
                expected `evil\u{1b}[2J\n\u{202e}"<b>`

        Tangles
          catalog and finance depend on each other in a circle.
          lightest cut: 1 dependency with 4 of 26 references
            catalog → finance: 4 references
              src/catalog/pricing.rs:12:9  uses music_corp::finance::tax::rate
              src/catalog/pricing.rs:13:9  uses music_corp::finance::tax::rate
              src/catalog/pricing.rs:14:9  uses music_corp::finance::tax::rate
              … and 1 more (--all)

        Seams, least entangled for their size first
          Libraries below: the rest goes on using them; what they need of it is in the
          way.
          1. catalog (9 modules, 611 lines)
             needs 1 definition: 1 of finance (3 references)
             used  14 definitions: 13 by finance (39 references) and 1 by unassigned
                   code (1 reference)
             both ways with finance
          Leaves above: they go on using the rest; what it uses of them is in the way.
          1. web (9 modules, 611 lines)
             used  by nothing
             needs 9 definitions: 9 of finance (27 references)

        Unassigned: left over, or a context that was missed
          module                 modules  lines  tied to
          music_corp::legacy::…        2     55  used by warehouse 4×; uses warehouse
                                                 5×
          Clustered by what uses what:
          - music_corp::legacy::evil\u{1b}[2J\n\u{202e}"<b> and 1 more (55 lines) seems
            to belong to warehouse: 9 of 9 references with contexts are with it; words:
            legacy

        Next
          - `seamfind explain warehouse finance` shows every reference of the forbidden
            dependency
          - `seamfind explain catalog finance` shows what to move or invert so that the
            tangle loosens
          - add the unassigned modules to the `code` of the context they are tied to, or
            declare a new one
          - `seamfind plan catalog` lists the steps that pull the first library out,
            `seamfind plan web` those for the first leaf
        "#);
    }

    #[test]
    fn check_is_findings_and_a_sum() {
        let text = check(&report().gate, &NARROW);
        insta::assert_snapshot!(text.rsplit("\n\n").next().unwrap(), @"
        1 error, 1 warning; 27 of 28 files read (2 skipped), 99.3 % of 2,831 names
        resolved; not resolved: 12 on an unknown type, 5 not found
        ");
    }
}
