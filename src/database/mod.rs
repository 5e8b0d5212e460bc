//! Databases: schemas from migrations, who touches which table, and what ties contexts together below the code.

mod assemble;
mod discover;
mod model;
pub(crate) mod schema;
pub(crate) mod sql;

use std::sync::Arc;

pub use assemble::DeclaredDatabase;
pub use model::*;
pub use sql::query::Operation;

#[cfg(test)]
mod tests;

use crate::workspace::{Workspace, find_files, read_source};

/// The databases whose schemas stand in files of SQL below the workspace.
///
/// `included` are the SQL files that code includes (`include_str!`), in the order in which it does.
#[must_use]
pub fn read_schemas(workspace: &Workspace, declared: &[DeclaredDatabase], included: &[String]) -> DatabaseModel {
    let read = |path: String| read_source(workspace, &path).ok().map(|text| (path, text));
    let files: Vec<(String, Arc<str>)> = find_files(workspace, "sql").into_iter().filter_map(read).collect();
    assemble::assemble(workspace, discover::script_sets(workspace, &files), declared, included)
}
