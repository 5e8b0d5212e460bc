//! The table of figures: one row per tree.

use std::time::Duration;

use super::passes::{Figures, Tree};

/// One row: a tree and what each pass over it took.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) tree: Tree,
    pub(crate) floor: Figures,
    pub(crate) analysis: Figures,
    pub(crate) names: Figures,
}

/// The rows as text. `ratio` is wall time and, in brackets, CPU time of the analysis over that of the floor; `names`
/// is the same for an analysis of names alone; `source` is the peak of memory over the bytes of source.
pub(crate) fn render(rows: &[Row]) -> String {
    let mut table = comfy_table::Table::new();
    table.load_style(comfy_table::presets::NOTHING);
    let head = [
        "tree",
        "files",
        "lines",
        "floor",
        "analysis",
        "ratio",
        "names",
        "floor peak",
        "peak",
        "source",
        "per 1k lines",
    ];
    table.set_header(head);
    for row in rows {
        let Row { name, tree, floor, analysis, names } = row;
        table.add_row([
            name.clone(),
            tree.files.len().to_string(),
            tree.lines.to_string(),
            format!("{:.3} s", floor.wall.as_secs_f64()),
            format!("{:.3} s", analysis.wall.as_secs_f64()),
            ratio(analysis, floor),
            ratio(names, floor),
            megabytes(floor.peak),
            megabytes(analysis.peak),
            format!("{:.1} x", analysis.peak as f64 / tree.bytes.max(1) as f64),
            format!("{:.2} ms", analysis.wall.as_secs_f64() * 1e6 / tree.lines.max(1) as f64),
        ]);
    }
    table.to_string()
}

fn ratio(pass: &Figures, floor: &Figures) -> String {
    let over = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64().max(1e-6);
    format!("{:.2} ({:.2})", over(pass.wall, floor.wall), over(pass.cpu, floor.cpu))
}

fn megabytes(bytes: u64) -> String {
    format!("{:.0} MB", bytes as f64 / 1e6)
}
