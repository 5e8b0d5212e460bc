//! Reports for people at a terminal: one file per section, put together here.
//!
//! Takes a report and a [`Look`]; returns text that fits the width, with everything from the analysed project made
//! plain. Long lists are cut with the count of what was left out. Leaves out other formats.

mod contexts;
mod coverage;
mod dependencies;
mod explanation;
mod findings;
mod next;
mod seams;
mod table;
mod tangles;
mod unassigned;

pub use explanation::explanation;

use anstyle::{AnsiColor, Style};

use super::Report;

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
        findings::section(report, look),
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
pub fn check(report: &Report, look: &Look) -> String {
    let findings = findings::section(report, look);
    let summary = findings::summary(report);
    if findings.is_empty() { format!("{summary}\n") } else { format!("{findings}\n{summary}\n") }
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

    /// A text as lines that fit, the first after `first`, the others after as many blanks.
    fn wrapped(&self, first: &str, text: &str) -> String {
        let blanks = " ".repeat(textwrap::core::display_width(first));
        let options = textwrap::Options::new(self.width).initial_indent(first).subsequent_indent(&blanks);
        textwrap::fill(text, options.break_words(false)) + "\n"
    }
}
