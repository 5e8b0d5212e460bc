//! The report of `coverage`: shares, what was not read, reasons, crates that stand in the way, macros, elements, places.

use super::table::{Column, table};
use super::{Look, coverage};
use crate::analysis::coverage::{CoverageDetail, NameCount, UnresolvedRow};
use crate::analysis::drawing::Level;
use crate::report::CoverageSummary;
use crate::report::text::{grouped, plain};
use crate::resolve::NameSort;

/// Crates and macros shown unless all are asked for.
const CULPRITS: usize = 12;
/// Files that were not read, shown unless all are asked for.
const FILES: usize = 8;
/// Elements shown unless all are asked for.
const ELEMENTS: usize = 12;
/// Places shown for a reason unless all are asked for.
const PLACES: usize = 3;

/// The report of `coverage`.
#[must_use]
pub fn blind_spots(detail: &CoverageDetail, floor: Option<f64>, look: &Look) -> String {
    let summary = CoverageSummary::new(detail.counts.clone(), floor);
    let mut text = look.wrapped("Coverage  ", &coverage::sentence(&summary));
    if let Some(warning) = coverage::incomplete(&summary) {
        text += &look.wrapped("", &look.alarm(&warning));
    }
    let sections = [
        sorts(detail, look),
        not_read(detail, look),
        reasons(detail, look),
        crates(detail, look),
        macros(detail, look),
        elements(detail, look),
    ];
    for section in sections.iter().filter(|section| !section.is_empty()) {
        text += "\n";
        text += section;
    }
    text
}

fn sorts(detail: &CoverageDetail, look: &Look) -> String {
    let header =
        [("sort", Column::Text), ("seen", Column::Number), ("not seen", Column::Number), ("share", Column::Number)];
    let rows = detail.sorts.iter().map(|sort| {
        let name = match sort.sort {
            NameSort::Path => "paths and imports",
            NameSort::Member => "methods, fields, operators",
            NameSort::Macro => "macro calls",
        };
        let share = coverage::percent(sort.seen, sort.seen + sort.unseen);
        vec![name.to_owned(), grouped(sort.seen), grouped(sort.unseen), share]
    });
    look.heading("By sort of name") + &table(look, &header, rows.collect())
}

fn not_read(detail: &CoverageDetail, look: &Look) -> String {
    if detail.not_read.is_empty() {
        return String::new();
    }
    let (shown, left_out) = look.cut(&detail.not_read, FILES);
    let rows = shown.iter().map(|row| look.placed("  ", &plain(&row.place.to_string()), &plain(&row.message)));
    look.heading("Not read") + &rows.collect::<String>() + &look.more(left_out, "  ")
}

fn reasons(detail: &CoverageDetail, look: &Look) -> String {
    if detail.reasons.is_empty() {
        return String::new();
    }
    let mut text = look.heading("Not resolved, by reason");
    for group in &detail.reasons {
        let sentence = format!("{} {}: {}", grouped(group.count), coverage::words(group.reason), counts(&group.names));
        text += &look.wrapped("  ", &sentence);
        let of_reason = |row: &&UnresolvedRow| row.reason == group.reason;
        let places: Vec<&UnresolvedRow> = detail.unresolved.iter().filter(of_reason).collect();
        let (shown, left_out) = look.cut(&places, PLACES);
        for row in shown {
            let place = format!("{}:{}:{}", row.file, row.line, row.column);
            text += &look.placed("    ", &place, &plain(&row.name));
        }
        text += &look.more(left_out, "    ");
    }
    text
}

fn crates(detail: &CoverageDetail, look: &Look) -> String {
    if detail.crates.is_empty() {
        return String::new();
    }
    let header = [("crate", Column::Text), ("names", Column::Number), ("most frequent", Column::Text)];
    let (shown, left_out) = look.cut(&detail.crates, CULPRITS);
    let rows = shown
        .iter()
        .map(|cost| vec![plain(&cost.krate).into_owned(), grouped(cost.count), counts(&cost.names)])
        .collect();
    look.heading("Crates behind the most unresolved names")
        + &table(look, &header, rows)
        + &look.more(left_out, "  ")
        + &look.wrapped("  ", "A file with signatures makes a crate known: `[analysis] stubs`, see docs/coverage.md")
}

fn macros(detail: &CoverageDetail, look: &Look) -> String {
    if detail.macros.is_empty() {
        return String::new();
    }
    let header = [("macro", Column::Text), ("calls", Column::Number), ("first", Column::Text)];
    let (shown, left_out) = look.cut(&detail.macros, CULPRITS);
    let rows = shown.iter().map(|cost| {
        vec![format!("{}!", plain(&cost.name)), grouped(cost.count), plain(&cost.first.to_string()).into_owned()]
    });
    look.heading("Macro calls of which only the paths in their arguments are seen")
        + &table(look, &header, rows.collect())
        + &look.more(left_out, "  ")
        + &look.wrapped("  ", "What such a macro brings can be stated: `[macros]`, see docs/coverage.md")
}

fn elements(detail: &CoverageDetail, look: &Look) -> String {
    let what = match detail.level {
        Level::Context => "context",
        Level::Package => "package",
        Level::Module => "module",
    };
    let header =
        [(what, Column::Text), ("resolved", Column::Number), ("unresolved", Column::Number), ("share", Column::Number)];
    let (shown, left_out) = look.cut(&detail.elements, ELEMENTS);
    let rows = shown.iter().map(|element| {
        let share = coverage::percent(element.resolved, element.resolved + element.unresolved);
        vec![plain(&element.name).into_owned(), grouped(element.resolved), grouped(element.unresolved), share]
    });
    look.heading(&format!("By {what}, the most unresolved names first"))
        + &table(look, &header, rows.collect())
        + &look.more(left_out, "  ")
}

/// `send 5×, json 3×`.
fn counts(names: &[NameCount]) -> String {
    let counts: Vec<String> =
        names.iter().map(|name| format!("{} {}×", plain(&name.name), grouped(name.count))).collect();
    counts.join(", ")
}
