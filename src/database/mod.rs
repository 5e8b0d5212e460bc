//! Databases: schemas from migrations, who touches which table, and what ties contexts together below the code.

mod access;
mod assemble;
mod code_schema;
mod discover;
mod model;
mod relations;
pub(crate) mod schema;
pub(crate) mod sql;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use access::{
    Access, AccessId, Call, Confidence, Idiom, Query, QueryId, Transaction, TransactionAccess, TransactionId,
    TransactionIdiom,
};
pub use assemble::DeclaredDatabase;
pub(crate) use discover::ScriptSet;
pub use model::*;
pub use sql::query::Operation;

#[cfg(test)]
mod tests;

use crate::finding::Finding;
use crate::resolve::{CodeGraph, ModuleId, ProgramFacts};
use crate::source::{SourceFile, SourceMap};
use crate::workspace::{Workspace, find_files, read_source};

/// What the stage reads: the values of the stages before it.
#[derive(Clone, Copy, Debug)]
pub struct DatabaseInputs<'a> {
    /// The workspace.
    pub workspace: &'a Workspace,
    /// The program.
    pub code: &'a CodeGraph,
    /// Its facts ([`ResolveOptions::facts`](crate::resolve::ResolveOptions::facts)).
    pub facts: &'a ProgramFacts,
    /// The texts of its files.
    pub sources: &'a SourceMap,
}

/// What the configuration says of databases.
#[derive(Clone, Debug, Default)]
pub struct DatabaseOptions {
    /// The databases that it declares.
    pub declared: Vec<DeclaredDatabase>,
    /// The database that the code of a module speaks to, by its name, where the configuration says so.
    pub homes: BTreeMap<ModuleId, String>,
    /// Names of functions and methods that open a transaction: around a closure they are given, or held by what they
    /// return. Those that can be seen to do so need no mention.
    pub transactions: Vec<String>,
}

/// The databases of a program: their schemas, who touches which table, and the transactions. The findings say what is
/// wrong with the configuration.
#[must_use]
pub fn read_database(inputs: DatabaseInputs<'_>, options: &DatabaseOptions) -> (DatabaseModel, Vec<Finding>) {
    let model = access::read(inputs, options);
    let problems = assemble::problems(&model, &options.declared);
    (model, problems)
}

/// The databases whose schemas stand in files of SQL below the workspace, or in the code.
///
/// `included` are the SQL files that code includes (`include_str!`), in the order in which it does.
#[must_use]
pub fn read_schemas(inputs: DatabaseInputs<'_>, declared: &[DeclaredDatabase], included: &[String]) -> DatabaseModel {
    let workspace = inputs.workspace;
    let read = |path: String| read_source(workspace, &path).ok().map(|text| (path, text));
    let files: Vec<(String, Arc<str>)> = find_files(workspace, "sql").into_iter().filter_map(read).collect();
    let code = code_schema::read(inputs);
    let mut model = assemble::assemble(workspace, discover::script_sets(workspace, &files), &code, declared, included);
    let script = |(path, text): (String, Arc<str>)| SourceFile { path: path.into(), text };
    model.scripts = files.into_iter().map(script).collect();
    model
}
