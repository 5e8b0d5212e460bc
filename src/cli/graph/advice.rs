//! What to say about a drawing that is hard to read: on standard error, with commands that draw less.
//!
//! Takes the drawing and the choice behind it; returns notes, or nothing. Leaves out the drawing itself.

use std::collections::BTreeSet;

use super::{Args, GraphFormat};
use crate::analysis::Model;
use crate::analysis::drawing::{Choice, Collapse, Drawing, Level, drawing};
use crate::report::drawing::mermaid;
use crate::report::text::{counted, plain};

/// More nodes than this are hard to read.
const READABLE_NODES: usize = 50;
/// And so are more edges than this, however few the nodes.
const READABLE_EDGES: usize = 150;

/// What Mermaid will not draw unless it is told to, with a line break; nothing if all is well.
pub(super) fn mermaid_limit(drawing: &Drawing, format: GraphFormat) -> String {
    if format != GraphFormat::Mermaid || drawing.edges.len() <= mermaid::MOST_EDGES {
        return String::new();
    }
    let (most, edges) = (mermaid::MOST_EDGES, drawing.edges.len());
    format!("note: Mermaid draws at most {most} edges unless `maxEdges` is set higher; these are {edges}\n")
}

/// All notes, each with its line break.
pub(super) fn notes(args: &Args, choice: &Choice, drawing: &Drawing, model: Model<'_>, format: GraphFormat) -> String {
    if drawing.nodes.is_empty() {
        return "note: nothing fits all of the filters, so the drawing is empty\n".to_owned();
    }
    let mut notes = String::new();
    if !format.is_for_programs() && is_hard_to_read(drawing) {
        notes += &hard_to_read(args, choice, drawing, model);
    }
    notes + &mermaid_limit(drawing, format)
}

impl GraphFormat {
    /// Whether no one looks at it: then nothing is too much.
    pub(super) fn is_for_programs(self) -> bool {
        matches!(self, Self::Json | Self::Graphml)
    }
}

pub(super) fn is_hard_to_read(drawing: &Drawing) -> bool {
    drawing.nodes.len() > READABLE_NODES || drawing.edges.len() > READABLE_EDGES
}

fn hard_to_read(args: &Args, choice: &Choice, drawing: &Drawing, model: Model<'_>) -> String {
    let what = match choice.level {
        Level::Context => "context",
        Level::Package => "package",
        Level::Module => "module",
    };
    let mut note = format!(
        "note: {} with {} are hard to read in one picture; draw less:\n",
        counted(drawing.nodes.len() as u64, if choice.external { "node" } else { what }),
        counted(drawing.edges.len() as u64, "edge")
    );
    let options = aggregated(choice, drawing, model).into_iter().chain(filters(choice, what));
    let path = path(args);
    options.for_each(|(options, what)| note += &format!("  seamfind graph{path} {options:<36} {what}\n"));
    note
}

/// Options that merge nodes, with how many are left.
fn aggregated(choice: &Choice, drawing: &Drawing, model: Model<'_>) -> Vec<(String, String)> {
    let unmerged = Choice { collapse: Vec::new(), ..choice.clone() };
    let mut candidates = Vec::new();
    if choice.level == Level::Module {
        let collapsed = |depth| Choice { collapse: vec![Collapse::Depth(depth)], ..unmerged.clone() };
        candidates.push(("--level module --collapse 3".to_owned(), collapsed(3)));
        candidates.push(("--level module --collapse 2".to_owned(), collapsed(2)));
        candidates.push(("--level package".to_owned(), Choice { level: Level::Package, ..unmerged.clone() }));
    }
    if choice.level != Level::Context {
        candidates.push(("--level context".to_owned(), Choice { level: Level::Context, ..unmerged }));
    }
    let mut fewest = drawing.nodes.len();
    let smaller = candidates.into_iter().filter_map(|(options, choice)| {
        let nodes = self::drawing(model, &[], &Choice { only: BTreeSet::new(), ..choice }).nodes.len();
        let helps = nodes > 1 && 4 * nodes <= 3 * fewest;
        fewest = fewest.min(nodes);
        helps.then(|| (options, counted(nodes as u64, "node")))
    });
    smaller.collect()
}

/// Options that leave something out, if they are not chosen yet.
fn filters(choice: &Choice, level: &str) -> Vec<(String, String)> {
    let mut filters = Vec::new();
    if choice.focus.is_none() {
        filters.push((format!("--level {level} --focus NAME"), "what is around one part".to_owned()));
    }
    if choice.only.is_empty() {
        filters.push((format!("--level {level} --only tangles"), "or violations, cross-context".to_owned()));
    }
    filters
}

/// The path as it was given, where it was.
pub(super) fn path(args: &Args) -> String {
    let path = args.project.path.display().to_string();
    if path == "." { String::new() } else { format!(" {}", plain(&path)) }
}
