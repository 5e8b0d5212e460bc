//! Diagnostics for the terminal: findings, and mistakes in the configuration, with the line they point at.
//!
//! Takes a finding of the report or any miette diagnostic; returns text that holds no control characters but its own
//! colours. Leaves out which ones are shown.

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity,
    SourceCode, SourceSpan, SpanContents,
};
use textwrap::{WordSeparator, WordSplitter};

use super::human::Look;
use super::text::{is_plain, plain};
use super::{ReportedFinding, further};
use crate::finding::{self, Finding};
use crate::source::Place;

/// Columns that miette puts in front of a source line, with room for its number.
const GUTTER: usize = 9;

/// Renders any diagnostic. If its texts hold control characters or marks that reorder text, they are made visible
/// and the colours are left out, so that what stands in a file cannot steer the terminal.
#[must_use]
pub fn render(diagnostic: &dyn Diagnostic, look: &Look) -> String {
    let rendered = render_with(diagnostic, GraphicalTheme::unicode_nocolor(), look);
    if !rendered.lines().all(is_plain) {
        return rendered.lines().map(|line| format!("{}\n", plain(line))).collect();
    }
    if look.colour { render_with(diagnostic, GraphicalTheme::unicode(), look) } else { rendered }
}

/// Renders a finding: what was found, the source line, further places, the rule's reason, what to do.
#[must_use]
pub fn render_finding(reported: &ReportedFinding, look: &Look) -> String {
    render(&Shown::new(reported, look.width), look)
}

fn render_with(diagnostic: &dyn Diagnostic, theme: GraphicalTheme, look: &Look) -> String {
    let handler = GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_links(false)
        .with_break_words(false)
        .with_word_separator(WordSeparator::AsciiSpace)
        .with_word_splitter(WordSplitter::NoHyphenation);
    let mut out = String::new();
    match handler.render_report(&mut out, diagnostic) {
        Ok(()) => out,
        Err(_) => format!("{diagnostic}\n"), // a span that does not fit its source; the message still says what is wrong
    }
}

/// A finding as miette wants it.
#[derive(Debug)]
struct Shown<'a> {
    finding: &'a Finding,
    message: String,
    excerpt: Option<Excerpt>,
}

impl<'a> Shown<'a> {
    fn new(reported: &'a ReportedFinding, width: usize) -> Self {
        let finding = &reported.finding;
        let excerpt = Excerpt::new(reported, width.saturating_sub(GUTTER).max(40));
        let place = finding.place.as_ref().filter(|_| excerpt.is_none());
        let message = match place {
            Some(place) => format!("{place}: {}", finding.message),
            None => finding.message.clone(),
        };
        Self { finding, message, excerpt }
    }
}

impl std::fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&plain(&self.message))
    }
}

impl std::error::Error for Shown<'_> {}

impl Diagnostic for Shown<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        let code = self.finding.code.id();
        Some(match &self.finding.rule {
            Some(rule) => Box::new(format!("{code}: {}", plain(rule))),
            None => Box::new(code),
        })
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.finding.severity {
            finding::Severity::Error => Severity::Error,
            finding::Severity::Warn => Severity::Warning,
            finding::Severity::Info => Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        let because = self.finding.because.as_ref().map(|because| format!("because {}", plain(because)));
        let help = self.finding.help.as_ref().map(|help| plain(help).into_owned());
        let further = further(self.finding).into_iter().map(|further| plain(&further).into_owned());
        let docs = self.finding.docs.as_ref().map(|docs| format!("see {}", plain(docs)));
        let parts: Vec<_> = because.into_iter().chain(help).chain(docs).chain(further).collect();
        (!parts.is_empty()).then(|| Box::new(parts.join("\n")) as Box<dyn std::fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let (start, length) = self.excerpt.as_ref()?.marked;
        Some(Box::new(std::iter::once(LabeledSpan::new(None, start, length))))
    }
}

/// The one line that a finding points at, made plain and cut to what surrounds the place.
#[derive(Debug)]
struct Excerpt {
    path: String,
    place: Place,
    text: String,
    /// Start and length in bytes of the identifier at the place.
    marked: (usize, usize),
}

impl Excerpt {
    /// The excerpt in about `room` characters; nothing if the finding has no line.
    fn new(reported: &ReportedFinding, room: usize) -> Option<Self> {
        let place = reported.finding.place.as_ref().filter(|place| place.line > 0)?;
        let source: Vec<char> = reported.source.as_ref()?.trim_end().chars().collect();
        let at = (place.column.max(1) as usize - 1).min(source.len());
        let is_word = |c: &&char| c.is_alphanumeric() || **c == '_';
        let word = source[at..].iter().take(room / 2).take_while(is_word).count();
        let from = if source.len() <= room || at + word < room { 0 } else { at - room / 3 };
        let to = source.len().min(from + room);
        let visible = |part: &[char]| plain(&part.iter().collect::<String>().replace('\t', "    ")).into_owned();
        let cut = |is_cut| if is_cut { "…" } else { "" };
        let before = format!("{}{}", cut(from > 0), visible(&source[from..at]));
        let marked = visible(&source[at..at + word]);
        let after = format!("{}{}", visible(&source[at + word..to]), cut(to < source.len()));
        Some(Self {
            path: plain(&place.path).into_owned(),
            place: place.clone(),
            marked: (before.len(), marked.len()),
            text: format!("{before}{marked}{after}\n"),
        })
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        _span: &SourceSpan,
        lines_before: usize,
        _lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let whole = SourceSpan::new(0.into(), self.text.len());
        // asked for the span without the lines around it, miette wants to know where the span begins
        let column = if lines_before == 0 { self.place.column.max(1) as usize - 1 } else { 0 };
        let line = self.place.line as usize - 1;
        let contents = MietteSpanContents::new_named(self.path.clone(), self.text.as_bytes(), whole, line, column, 1);
        Ok(Box::new(contents))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::RuleCode;
    use crate::report::sample;

    fn rendered(source: &str, column: u32, colour: bool) -> String {
        let place = Place { path: "src/a.rs".into(), line: 7, column };
        let finding = Finding::new(RuleCode::Forbid, "`shop::a` uses `shop::b::Price`").at(place);
        let reported = ReportedFinding {
            fingerprint: String::new(),
            finding,
            standing: None,
            source: Some(source.to_owned()),
            spans: Vec::new(),
        };
        render_finding(&reported, &Look { width: 80, colour, all: false })
    }

    #[test]
    fn the_identifier_at_the_column_is_marked() {
        insta::assert_snapshot!(rendered("\tlet größe = b::Price::new();", 17, false), @"
        forbid

          × `shop::a` uses `shop::b::Price`
           ╭─[src/a.rs:7:17]
         7 │     let größe = b::Price::new();
           ·                    ─────
           ╰────
        ");
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let source = format!("{}Price{}", "x + ".repeat(100), " + y".repeat(100));
        insta::assert_snapshot!(rendered(&source, 401, false), @"
        forbid

          × `shop::a` uses `shop::b::Price`
           ╭─[src/a.rs:7:401]
         7 │ … + x + x + x + x + x + Price + y + y + y + y + y + y + y + y + y + y + …
           ·                         ─────
           ╰────
        ");
    }

    #[test]
    fn places_that_do_not_fit_the_text_are_no_trouble() {
        for column in [0, 1, 2, 3, 400] {
            assert!(rendered("ab", column, false).contains("src/a.rs:7"));
            assert!(rendered("", column, false).contains("src/a.rs:7"));
        }
    }

    #[test]
    fn colours_are_seamfinds_own() {
        assert!(rendered("b::Price", 4, true).contains("\u{1b}["));
        let hostile = rendered(&format!("b::Price {}", sample::HOSTILE), 4, true);
        assert!(hostile.contains("\u{1b}[") && !hostile.contains("\u{1b}[2J") && !hostile.contains('\u{202e}'));
        let raw = miette::miette!(labels = vec![LabeledSpan::at(0..4, "here")], "mistake")
            .with_source_code(sample::HOSTILE.to_owned());
        let look = Look { width: 80, colour: true, all: false };
        assert!(render(raw.as_ref(), &look).lines().all(is_plain));
    }
}
