//! All of the database to browse: every table's page, and what ties contexts together.
//!
//! Takes the view; returns the report with a page for each table. What a page repeats of the findings is left out: they
//! name their tables.

use serde::Serialize;

use super::page::{TablePage, of};
use super::view::DatabaseView;
use super::{DatabaseFinding, DatabaseReport, DatabaseSummary, ReadSummary, report};

/// The database to browse.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DatabaseBook {
    /// The databases.
    pub databases: Vec<DatabaseSummary>,
    /// How much was read, and how much was not understood.
    pub read: ReadSummary,
    /// The names of the contexts, in their order.
    pub contexts: Vec<String>,
    /// A page for each table and view, by database and name.
    pub tables: Vec<BookedTable>,
    /// What ties contexts together, by kind, the heaviest first.
    pub findings: Vec<DatabaseFinding>,
}

/// A table's page under the name that findings use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BookedTable {
    /// The name, with the database in front where several have one of that name.
    pub name: String,
    /// Its page, without the findings.
    #[serde(flatten)]
    pub page: TablePage,
}

/// The book; none if there is no table.
#[must_use]
pub fn book(view: &DatabaseView<'_>) -> Option<DatabaseBook> {
    let DatabaseReport { databases, read, contexts, findings, .. } = report(view);
    let page = |id| BookedTable { name: view.name(id), page: of(view, &[], id) };
    let tables: Vec<BookedTable> = view.tables().map(|(id, _)| page(id)).collect();
    (!tables.is_empty()).then_some(DatabaseBook { databases, read, contexts, tables, findings })
}
