//! Files of a small workspace in, the databases that they define out.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::*;
use crate::workspace::Workspace;

/// The model of files given as `--- path` lines with the text below each.
fn model(files: &str, included: &[&str]) -> DatabaseModel {
    let files: Vec<(String, Arc<str>)> = files
        .split("--- ")
        .skip(1)
        .filter_map(|file| file.split_once('\n'))
        .map(|(path, text)| (path.trim().to_owned(), text.into()))
        .collect();
    let included: Vec<String> = included.iter().map(|path| (*path).to_owned()).collect();
    let workspace = Workspace::default();
    let code = code_schema::CodeSchema::default();
    assemble::assemble(&workspace, discover::script_sets(&workspace, &files), &code, &[], &included)
}

/// The model in lines, one for each thing in it.
fn describe(model: &DatabaseModel) -> String {
    let mut text = String::new();
    let names = |ids: &[TableId]| ids.iter().map(|&id| model.table(id).name.to_string()).collect::<Vec<_>>().join(" ");
    for database in &model.databases {
        let paths = |sources: &[SchemaSource]| {
            sources.iter().map(|source| source.path.to_string()).collect::<Vec<_>>().join(" ")
        };
        let _ = write!(text, "database {} {:?} from {}", database.name, database.dialect, paths(&database.sources));
        let _ = if database.copies.is_empty() {
            writeln!(text)
        } else {
            writeln!(text, ", copies {}", paths(&database.copies))
        };
    }
    for table in &model.tables {
        let columns: Vec<&str> = table.columns.iter().map(|column| &*column.name).collect();
        let _ =
            write!(text, "{:?} {}({}) key({})", table.kind, table.name, columns.join(" "), table.primary_key.join(" "));
        let _ = if table.partitions.is_empty() {
            Ok(())
        } else {
            write!(text, " partitions({})", table.partitions.join(" "))
        };
        let _ = if table.reads.is_empty() { Ok(()) } else { write!(text, " reads({})", names(&table.reads)) };
        let _ = if table.seeded.is_some() { writeln!(text, " seeded") } else { writeln!(text) };
    }
    for key in model.foreign_keys.iter().filter(|key| key.origin == KeyOrigin::Declared) {
        let (table, parent) = (&model.table(key.table).name, &model.table(key.parent).name);
        let (columns, parents) = (key.columns.join(" "), key.parent_columns.join(" "));
        let _ = writeln!(text, "{table}({columns}) -> {parent}({parents}) {} {}", key.on_delete.sql(), key.place);
    }
    for trigger in &model.triggers {
        let (table, writes, reads) = (&model.table(trigger.table).name, names(&trigger.writes), names(&trigger.reads));
        let _ =
            writeln!(text, "trigger {} on {table} {}: writes({writes}) reads({reads})", trigger.name, trigger.events);
    }
    for unread in &model.unread {
        let _ = writeln!(text, "unread {}: {}: {}", unread.place, unread.reason, unread.text);
    }
    text
}

mod code;
mod discovery;
mod postgres;
mod routines;
mod sqlite_mysql;
