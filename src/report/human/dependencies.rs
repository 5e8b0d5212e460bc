//! The dependencies between contexts, the heaviest first.

use textwrap::core::display_width;

use super::Look;
use super::table::{Column, table};
use crate::analysis::dependencies::ContextDependency;
use crate::report::Report;
use crate::report::text::{grouped, shorten};

/// Rows shown unless all are asked for.
const ROWS: usize = 12;
/// Definitions named per dependency, at most.
const DEFINITIONS: usize = 4;

pub(super) fn section(report: &Report, look: &Look) -> String {
    if report.dependencies.is_empty() {
        return String::new();
    }
    let shown = chosen(&report.dependencies, look);
    let rows = shown.iter().map(|dependency| row(dependency, look.width)).collect();
    let header = [("from → to", Column::Text), ("references", Column::Number), ("used most", Column::Text)];
    let mut text = look.heading("Dependencies between contexts")
        + &table(look, &header, rows)
        + &look.more(report.dependencies.len() - shown.len(), "  ");
    if shown.iter().any(|dependency| dependency.forbidden) {
        text += &format!("  {}\n", look.faint("✗ breaks a rule"));
    }
    if shown.iter().any(|dependency| dependency.feedback) {
        text += &format!("  {}\n", look.faint("↺ goes against the levels: cut these, and no tangle is left"));
    }
    text
}

/// The heaviest, and those with a mark: what breaks a rule must not be missed because it is light.
fn chosen<'a>(dependencies: &'a [ContextDependency], look: &Look) -> Vec<&'a ContextDependency> {
    let mut marked = 0;
    let is_chosen = |(index, dependency): &(usize, &ContextDependency)| {
        let is_marked = *index >= ROWS && (dependency.forbidden || dependency.feedback);
        marked += usize::from(is_marked);
        look.all || *index < ROWS || (is_marked && marked <= ROWS)
    };
    dependencies.iter().enumerate().filter(is_chosen).map(|(_, dependency)| dependency).collect()
}

fn row(dependency: &ContextDependency, width: usize) -> Vec<String> {
    let name_width = (width * 3 / 10).max(12);
    let mut ends = format!("{} → {}", shorten(&dependency.from, name_width), shorten(&dependency.to, name_width));
    if dependency.forbidden {
        ends += " ✗";
    }
    if dependency.feedback {
        ends += " ↺";
    }
    if dependency.test {
        ends += " (tests)";
    }
    vec![ends, grouped(dependency.references), definitions(dependency, width)]
}

/// The definitions used most, each kept together by a no-break space, as many as fit on about two lines of the column.
fn definitions(dependency: &ContextDependency, width: usize) -> String {
    let mut text = String::new();
    for (index, used) in dependency.definitions.iter().take(DEFINITIONS).enumerate() {
        let next = format!("{}\u{a0}{}×", shorten(&used.short, (width * 3 / 10).max(16)), grouped(used.references));
        if index > 0 && display_width(&text) + display_width(&next) > width * 4 / 5 {
            break;
        }
        text = if text.is_empty() { next } else { format!("{text}, {next}") };
    }
    text
}
