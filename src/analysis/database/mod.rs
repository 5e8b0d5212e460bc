//! Database seams: what ties contexts together below the code.
//!
//! Takes the model and the tables, keys, triggers, queries and transactions of the database stage; returns whose each
//! table is, who reads and writes it, and the findings of the chapter, a file per family, each with its evidence and
//! remedy. Leaves out which of them break a rule (`rules`).

mod book;
mod context_tables;
mod cost;
mod findings;
mod joins;
mod keys;
mod listing;
mod matrix;
mod ownership;
mod page;
mod part;
mod reach;
mod shared;
mod summary;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod transactions;
mod triggers;
mod unused;
mod view;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::context::ContextId;
use crate::database::{ForeignKey, TableId, Transaction};

pub use book::{BookedTable, DatabaseBook, book};
pub use context_tables::{ContextTables, OwnedTable, TableUse, TouchedTable, context_tables};
pub use cost::{DatabaseCost, DatabaseTies, costs, ties};
pub(crate) use findings::listed;
pub use findings::{DatabaseFinding, FindingKind, Site};
pub use listing::{DatabaseListing, listing};
pub use matrix::{ContextUse, TableRow, UseRow};
pub use ownership::{OwnerOrigin, problems};
pub use page::{AccessRow, KeyRow, TablePage, UnknownTable, find_table, page};
pub use part::{PartTables, PartTie, part_tables};
pub use summary::{DatabaseSummary, ReadSummary};
pub use view::DatabaseView;

/// A transaction with the tables that it writes, by context.
pub(crate) type Crossing<'a> = (&'a Transaction, BTreeMap<ContextId, BTreeSet<TableId>>);

/// The foreign keys from tables of one context to tables of another, with the contexts of both ends.
pub(crate) fn crossing_keys<'v>(view: &'v DatabaseView<'_>) -> Vec<((ContextId, ContextId), &'v ForeignKey)> {
    keys::crossing(view).collect()
}

/// The transactions that write tables of several contexts.
pub(crate) fn crossing_transactions<'a>(view: &DatabaseView<'a>) -> Vec<Crossing<'a>> {
    transactions::crossing(view).collect()
}

/// All that `seamfind db` knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DatabaseReport {
    /// The databases.
    pub databases: Vec<DatabaseSummary>,
    /// How much was read, and how much was not understood.
    pub read: ReadSummary,
    /// The names of the contexts, in their order.
    pub contexts: Vec<String>,
    /// A row for each table and view, by database and name.
    pub tables: Vec<TableRow>,
    /// What ties contexts together, by kind, the heaviest first.
    pub findings: Vec<DatabaseFinding>,
}

/// The whole report.
#[must_use]
pub fn report(view: &DatabaseView<'_>) -> DatabaseReport {
    let families = [
        shared::find(view),
        keys::find(view),
        reach::find(view),
        joins::find(view),
        transactions::find(view),
        triggers::find(view),
        unused::find(view),
    ];
    let mut findings: Vec<_> = families.into_iter().flatten().collect();
    findings.sort_by(|a, b| (a.kind, b.weight, &a.message).cmp(&(b.kind, a.weight, &b.message)));
    DatabaseReport {
        databases: summary::databases(view),
        read: summary::read(view),
        contexts: view.model.contexts.contexts.iter().map(|context| context.name.clone()).collect(),
        tables: matrix::rows(view),
        findings,
    }
}
