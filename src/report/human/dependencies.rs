//! The dependencies between contexts, the heaviest first.

use super::Look;
use super::table::{Column, table};
use crate::analysis::dependencies::ContextDependency;
use crate::report::Report;
use crate::report::text::{grouped, shorten};

/// Rows shown unless all are asked for.
const ROWS: usize = 15;
/// Definitions named per dependency.
const DEFINITIONS: usize = 3;

pub(super) fn section(report: &Report, look: &Look) -> String {
    if report.dependencies.is_empty() {
        return String::new();
    }
    let (shown, left_out) = look.cut(&report.dependencies, ROWS);
    let rows = shown.iter().map(|dependency| row(dependency, look.width)).collect();
    let header = [("from → to", Column::Text), ("references", Column::Number), ("used most", Column::Text)];
    let mut text =
        look.heading("Dependencies between contexts") + &table(look, &header, rows) + &look.more(left_out, "  ");
    let marked = |mark: fn(&ContextDependency) -> bool| shown.iter().any(mark);
    if marked(|dependency| dependency.forbidden) {
        text += &format!("  {}\n", look.faint("✗ breaks a rule"));
    }
    if marked(|dependency| dependency.feedback) {
        text += &format!("  {}\n", look.faint("↺ goes against the levels: cut these, and no tangle is left"));
    }
    text
}

fn row(dependency: &ContextDependency, width: usize) -> Vec<String> {
    let name_width = (width / 5).max(12);
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

fn definitions(dependency: &ContextDependency, width: usize) -> String {
    let shown = dependency.definitions.iter().take(DEFINITIONS);
    let mut parts: Vec<_> = shown
        .map(|used| format!("{} {}×", shorten(&used.short, (width / 3).max(16)), grouped(used.references)))
        .collect();
    if dependency.definitions.len() > DEFINITIONS {
        parts.push(format!("{} more", dependency.definitions.len() - DEFINITIONS));
    }
    parts.join(", ")
}
