//! The table × context matrix: who reads and writes which table.

use serde::Serialize;

use super::ownership::OwnerOrigin;
use super::view::DatabaseView;
use crate::database::{TableId, TableKind};

/// One table with who uses it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableRow {
    /// Its database.
    pub database: String,
    /// Its name, with the schema where that is not the default one.
    pub table: String,
    /// What it is.
    pub kind: TableKind,
    /// The context that owns it.
    pub owner: Option<String>,
    /// How that is known.
    pub owner_origin: OwnerOrigin,
    /// The contexts that use it, unassigned code last; those that do so in tests only have zeros.
    pub uses: Vec<ContextUse>,
    /// How many foreign keys it has.
    pub keys: u32,
    /// How many foreign keys refer to it.
    pub referred_by: u32,
}

/// How a context uses a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContextUse {
    /// The context; none is unassigned code.
    pub context: Option<String>,
    /// Queries that read it.
    pub reads: u32,
    /// Queries that write it.
    pub writes: u32,
    /// Queries of tests.
    pub tests: u32,
    /// Columns named in reads; none where they are not known.
    pub columns_read: Vec<String>,
    /// Columns named in writes; none where they are not known.
    pub columns_written: Vec<String>,
}

/// A row for each table and view.
pub(super) fn rows(view: &DatabaseView<'_>) -> Vec<TableRow> {
    view.tables().map(|(id, _)| row(view, id)).collect()
}

/// The row of one table.
pub(super) fn row(view: &DatabaseView<'_>, id: TableId) -> TableRow {
    let table = view.database.table(id);
    let owner = view.owner(id);
    let texts =
        |columns: &std::collections::BTreeSet<std::sync::Arc<str>>| columns.iter().map(ToString::to_string).collect();
    let mut parties: Vec<_> = view.all_uses(id).iter().collect();
    parties.sort_by_key(|(party, _)| (party.is_none(), **party));
    let uses = parties.into_iter().map(|(party, found)| ContextUse {
        context: party.map(|id| view.context(id).to_owned()),
        reads: found.reads,
        writes: found.writes,
        tests: found.tests,
        columns_read: texts(&found.columns_read),
        columns_written: texts(&found.columns_written),
    });
    let keys = |wanted: &dyn Fn(&crate::database::ForeignKey) -> bool| {
        view.database.foreign_keys.iter().filter(|key| wanted(key)).count() as u32
    };
    TableRow {
        database: view.database.database(table.database).name.to_string(),
        table: table.name.to_string(),
        kind: table.kind,
        owner: owner.context.map(|id| view.context(id).to_owned()),
        owner_origin: owner.origin,
        uses: uses.collect(),
        keys: keys(&|key| key.table == id),
        referred_by: keys(&|key| key.parent == id),
    }
}

/// One table and one context, for a spreadsheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UseRow {
    /// The table's database.
    pub database: String,
    /// The table.
    pub table: String,
    /// Its owner, empty if it has none.
    pub owner: String,
    /// How the owner is known.
    pub owner_origin: OwnerOrigin,
    /// The context that uses it, empty for unassigned code and for tables that nobody uses.
    pub context: String,
    /// Queries that read it.
    pub reads: u32,
    /// Queries that write it.
    pub writes: u32,
    /// Queries of tests.
    pub tests: u32,
    /// Columns named in reads.
    pub columns_read: Vec<String>,
    /// Columns named in writes.
    pub columns_written: Vec<String>,
}

impl super::DatabaseReport {
    /// A row for each table and context that uses it; one without a context for a table that nobody uses.
    pub fn uses(&self) -> impl Iterator<Item = UseRow> {
        self.tables.iter().flat_map(|row| {
            let nobody = row.uses.is_empty().then(|| use_row(row, None));
            nobody.into_iter().chain(row.uses.iter().map(|found| use_row(row, Some(found))))
        })
    }
}

fn use_row(row: &TableRow, found: Option<&ContextUse>) -> UseRow {
    let number = |part: fn(&ContextUse) -> u32| found.map_or(0, part);
    let columns = |part: fn(&ContextUse) -> &Vec<String>| found.map_or_else(Vec::new, |found| part(found).clone());
    UseRow {
        database: row.database.clone(),
        table: row.table.clone(),
        owner: row.owner.clone().unwrap_or_default(),
        owner_origin: row.owner_origin,
        context: found.and_then(|found| found.context.clone()).unwrap_or_default(),
        reads: number(|found| found.reads),
        writes: number(|found| found.writes),
        tests: number(|found| found.tests),
        columns_read: columns(|found| &found.columns_read),
        columns_written: columns(|found| &found.columns_written),
    }
}
