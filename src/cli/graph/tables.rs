//! `seamfind graph --level table`: the tables of the databases with their foreign keys.
//!
//! Takes the arguments; returns the drawing and notes on what it leaves out. Leaves out formats.

use std::collections::BTreeSet;

use super::advice::{is_hard_to_read, mermaid_limit, path};
use super::{Args, GraphFormat};
use crate::analysis::database::{DatabaseView, find_table};
use crate::analysis::drawing::{Drawing, Only, TableChoice, table_drawing};
use crate::cli::db::unknown;
use crate::cli::failure::Failure;
use crate::cli::project::Project;
use crate::database::TableId;
use crate::report::text::counted;

/// The drawing of tables, with what is to be said about it.
pub(super) fn tables(args: &Args, format: GraphFormat) -> Result<(Drawing, String), Failure> {
    if args.external || !args.collapse.is_empty() {
        let option = if args.external { "--external" } else { "--collapse" };
        return Err(Failure::usage(format!("`{option}` is about code, but the level is `table`"), None));
    }
    let project = Project::load_with_database(&args.project)?;
    let model = project.model();
    let Some(database) = model.database else { return Err(Failure::usage("no database was read", None)) };
    if database.tables.is_empty() {
        let help = "`seamfind db` says where schemas are looked for".to_owned();
        return Err(Failure::usage("no table was found to draw", Some(help)));
    }
    let view = DatabaseView::new(model, database);
    let choice = choice(args, &view)?;
    let breaches = project.breaches();
    let drawing = table_drawing(&view, &breaches, &choice);
    if drawing.nodes.is_empty() {
        return Ok((drawing, "note: nothing fits all of the filters, so the drawing is empty\n".to_owned()));
    }
    let is_whole = choice.focus.is_none() && choice.reaches.is_none() && choice.only.is_empty();
    if is_whole && !format.is_for_programs() && is_hard_to_read(&drawing) {
        let crossing = TableChoice { only: [Only::CrossContext].into(), ..TableChoice::default() };
        let part = table_drawing(&view, &breaches, &crossing);
        if !part.nodes.is_empty() {
            let note = left_out(args, &drawing, &part) + &mermaid_limit(&part, format);
            return Ok((part, note));
        }
    }
    if is_whole && matches!(format, GraphFormat::Svg | GraphFormat::Png) {
        let connected = table_drawing(&view, &breaches, &TableChoice { connected: true, ..choice });
        let without = drawing.nodes.len() - connected.nodes.len();
        if without > 0 && !connected.nodes.is_empty() {
            let are = if without == 1 { "is" } else { "are" };
            let note = format!("note: {} without a foreign key {are} left out\n", counted(without as u64, "table"));
            return Ok((connected, note));
        }
    }
    let note = if format.is_for_programs() { String::new() } else { hard_to_read(args, &drawing) };
    let note = note + &mermaid_limit(&drawing, format);
    Ok((drawing, note))
}

fn choice(args: &Args, view: &DatabaseView<'_>) -> Result<TableChoice, Failure> {
    let focus = args.focus.as_ref().map(|name| part(view, name)).transpose()?;
    Ok(TableChoice {
        focus: focus.map(|tables| (tables, args.depth, args.direction.into())),
        reaches: args.reaches.as_ref().map(|name| part(view, name)).transpose()?,
        only: args.only.iter().map(|&only| only.into()).collect(),
        connected: false,
    })
}

/// The table of a name, or the tables of a context.
fn part(view: &DatabaseView<'_>, name: &str) -> Result<BTreeSet<TableId>, Failure> {
    let context = name.strip_prefix("context:").unwrap_or(name);
    find_table(view, name).map(|table| [table].into()).or_else(|error| {
        let owned = view.tables_of(context);
        if error.several.is_empty() && !owned.is_empty() { Ok(owned) } else { Err(unknown(error)) }
    })
}

/// Says what a picture of everything would have been, and how to get another part.
fn left_out(args: &Args, whole: &Drawing, part: &Drawing) -> String {
    let mut note = format!(
        "note: {} with {} are hard to read in one picture; drawn are only the {} with a key that crosses contexts\n",
        counted(whole.nodes.len() as u64, "table"),
        counted(whole.edges.len() as u64, "edge"),
        counted(part.nodes.len() as u64, "table"),
    );
    let path = path(args);
    for (options, what) in [
        ("--level table --focus NAME", "what is around one table, or the tables of one context"),
        ("--level table --format json", "all tables, for programs"),
    ] {
        note += &format!("  seamfind graph{path} {options:<28} {what}\n");
    }
    note
}

fn hard_to_read(args: &Args, drawing: &Drawing) -> String {
    if !is_hard_to_read(drawing) {
        return String::new();
    }
    format!(
        "note: {} with {} are hard to read in one picture; draw less:\n  seamfind graph{} --level table --focus NAME\n",
        counted(drawing.nodes.len() as u64, "table"),
        counted(drawing.edges.len() as u64, "edge"),
        path(args)
    )
}
