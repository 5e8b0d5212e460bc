//! The table of contexts.

use super::Look;
use super::table::{Column, table};
use crate::analysis::contexts::ContextSummary;
use crate::report::Report;
use crate::report::text::{grouped, shorten};

/// Rows shown unless all are asked for.
const ROWS: usize = 20;

pub(super) fn section(report: &Report, look: &Look) -> String {
    if report.contexts.is_empty() {
        return String::new();
    }
    let shown = largest(&report.contexts, if look.all { usize::MAX } else { ROWS });
    let name_width = look.width.saturating_sub(44).max(12);
    let mut rows: Vec<_> = shown
        .iter()
        .map(|context| {
            let numbers = [context.modules, context.lines, context.fan_in, context.fan_out, context.level];
            let mut row = vec![shorten(&context.name, name_width)];
            row.extend(numbers.map(grouped));
            row
        })
        .collect();
    if !report.unassigned.is_empty() {
        let modules = report.unassigned.iter().map(|part| part.modules).sum();
        let lines = report.unassigned.iter().map(|part| part.lines).sum();
        rows.push(vec!["(unassigned)".to_owned(), grouped(modules), grouped(lines)]);
    }
    let number = |name| (name, Column::Number);
    let header = [
        ("context", Column::Text),
        number("modules"),
        number("lines"),
        number("fan-in"),
        number("fan-out"),
        number("level"),
    ];
    let more = look.more(report.contexts.len() - shown.len(), "  ");
    look.heading("Contexts, by level") + &table(look, &header, rows) + &more
}

/// The contexts with the most lines, in the order of the report.
fn largest(contexts: &[ContextSummary], most: usize) -> Vec<&ContextSummary> {
    let mut lines: Vec<_> = contexts.iter().map(|context| (context.lines, &context.name)).collect();
    lines.sort_by(|a, b| b.cmp(a));
    let least = lines.get(most.saturating_sub(1)).or(lines.last()).copied();
    contexts.iter().filter(|context| least.is_none_or(|least| (context.lines, &context.name) >= least)).collect()
}
