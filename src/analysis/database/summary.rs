//! What was read of the databases, and what was not understood.

use std::collections::BTreeMap;

use serde::Serialize;

use super::ownership::OwnerOrigin;
use super::view::DatabaseView;
use crate::database::{Confidence, DatabaseId, Dialect, KeyOrigin, SchemaSource, Table, TableKind, UnreadStatement};

/// One database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DatabaseSummary {
    /// Its name.
    pub name: String,
    /// Its dialect.
    pub dialect: Dialect,
    /// Tables that it creates.
    pub tables: u32,
    /// Views.
    pub views: u32,
    /// Tables of others that its keys or triggers name.
    pub external: u32,
    /// Foreign keys that it declares.
    pub keys: u32,
    /// Relations that only the code declares (`joinable!`, those of sea-orm): the database does not enforce them.
    pub code_keys: u32,
    /// Columns that look like foreign keys and are none.
    pub implied_keys: u32,
    /// Triggers.
    pub triggers: u32,
    /// Where its schema was read from.
    pub sources: Vec<SchemaSource>,
    /// The same schema in other dialects.
    pub copies: Vec<SchemaSource>,
}

/// How much was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReadSummary {
    /// Queries in the code, those of tests left out.
    pub queries: u32,
    /// Queries of tests.
    pub test_queries: u32,
    /// Accesses to tables by confidence, those of tests left out.
    pub accesses: BTreeMap<Confidence, u32>,
    /// Names that the code uses for tables and no schema has, with how often.
    pub unknown_tables: BTreeMap<String, u32>,
    /// Transactions that touch a table, those of tests left out.
    pub transactions: u32,
    /// Transactions that write tables of several contexts.
    pub crossing_transactions: u32,
    /// Tables with a declared owner, a proposed one, or none.
    pub owners: BTreeMap<OwnerOrigin, u32>,
    /// Statements that were not understood.
    pub unread: Vec<UnreadStatement>,
}

/// The databases in order.
pub(super) fn databases(view: &DatabaseView<'_>) -> Vec<DatabaseSummary> {
    let all = view.database;
    let summary = |(index, database): (usize, &crate::database::Database)| {
        let id = DatabaseId(index as u32);
        let number = |wanted: &dyn Fn(&Table) -> bool| {
            all.tables.iter().filter(|table| table.database == id && wanted(table)).count() as u32
        };
        let keys = |origin: KeyOrigin| {
            let own = all.foreign_keys.iter().filter(|key| all.table(key.table).database == id);
            own.filter(|key| key.origin == origin).count() as u32
        };
        DatabaseSummary {
            name: database.name.to_string(),
            dialect: database.dialect,
            tables: number(&|table| table.kind == TableKind::Table),
            views: number(&|table| matches!(table.kind, TableKind::View | TableKind::MaterializedView)),
            external: number(&|table| table.kind == TableKind::External),
            keys: keys(KeyOrigin::Declared),
            code_keys: keys(KeyOrigin::Joinable),
            implied_keys: keys(KeyOrigin::Implied),
            triggers: all.triggers.iter().filter(|trigger| all.table(trigger.table).database == id).count() as u32,
            sources: database.sources.clone(),
            copies: database.copies.clone(),
        }
    };
    all.databases.iter().enumerate().map(summary).collect()
}

/// What was read of the code.
pub(super) fn read(view: &DatabaseView<'_>) -> ReadSummary {
    let all = view.database;
    let mut accesses: BTreeMap<Confidence, u32> = BTreeMap::new();
    let mut unknown_tables: BTreeMap<String, u32> = BTreeMap::new();
    for access in all.accesses.iter().filter(|access| !all.query(access.query).test) {
        *accesses.entry(access.confidence).or_default() += 1;
        if access.table.is_none() {
            *unknown_tables.entry(access.name.to_string()).or_default() += 1;
        }
    }
    let mut owners: BTreeMap<OwnerOrigin, u32> = BTreeMap::new();
    for (id, _) in view.tables().filter(|(_, table)| table.kind == TableKind::Table) {
        *owners.entry(view.owner(id).origin).or_default() += 1;
    }
    let touching = all.transactions.iter().filter(|transaction| !transaction.test && !transaction.accesses.is_empty());
    ReadSummary {
        queries: all.queries.iter().filter(|query| !query.test).count() as u32,
        test_queries: all.queries.iter().filter(|query| query.test).count() as u32,
        accesses,
        unknown_tables,
        transactions: touching.count() as u32,
        crossing_transactions: super::transactions::crossing(view).count() as u32,
        owners,
        unread: all.unread.clone(),
    }
}
