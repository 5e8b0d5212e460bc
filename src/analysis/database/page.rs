//! One table with all that touches it: `seamfind db TABLE`.
//!
//! Takes the view and a name (`table`, `schema.table`, `database:table`); returns the table's page, or the most similar name.

use serde::Serialize;

use super::findings::{DatabaseFinding, Site};
use super::keys::describe;
use super::matrix::{TableRow, row};
use super::view::DatabaseView;
use crate::config::nearest;
use crate::database::{Column, Confidence, ForeignKey, Idiom, Index, Operation, TableId};
use crate::source::Place;

/// All that is known of one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TablePage {
    /// Its row of the matrix.
    #[serde(flatten)]
    pub row: TableRow,
    /// Where it is created.
    pub place: Place,
    /// Its columns.
    pub columns: Vec<Column>,
    /// The columns of its primary key.
    pub primary_key: Vec<String>,
    /// Its indexes and unique constraints.
    pub indexes: Vec<Index>,
    /// Partitions that were folded into it.
    pub partitions: Vec<String>,
    /// Its foreign keys.
    pub keys_out: Vec<KeyRow>,
    /// The foreign keys that refer to it.
    pub keys_in: Vec<KeyRow>,
    /// Triggers on it, and triggers that write it.
    pub triggers: Vec<Site>,
    /// Every place in the code that uses it, in the order of the code.
    pub accesses: Vec<AccessRow>,
    /// Transactions that write it.
    pub transactions: Vec<Site>,
    /// The findings that name it.
    pub findings: Vec<DatabaseFinding>,
}

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KeyRow {
    /// The key in words.
    pub key: String,
    /// The context of the table at the other end.
    pub other: Option<String>,
    /// Whether that is another context.
    pub crosses: bool,
    /// Where it is declared.
    pub place: Place,
}

/// A place in the code that uses the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessRow {
    /// Where the query begins.
    pub place: Place,
    /// The context; none is unassigned code.
    pub context: Option<String>,
    /// The definition or module with the query.
    pub code: String,
    /// What is done.
    pub operation: Operation,
    /// The columns named.
    pub columns: Vec<String>,
    /// How the query is written.
    pub idiom: Idiom,
    /// How sure the table is.
    pub confidence: Confidence,
    /// Compiled only for tests.
    pub test: bool,
}

/// No table has the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTable {
    /// What was asked for.
    pub name: String,
    /// The most similar name.
    pub suggestion: Option<String>,
    /// Tables of several databases have it: their full names.
    pub several: Vec<String>,
}

/// The page of a table.
///
/// # Errors
/// No table has that name, or several have.
pub fn page(view: &DatabaseView<'_>, findings: &[DatabaseFinding], name: &str) -> Result<TablePage, UnknownTable> {
    find_table(view, name).map(|id| of(view, findings, id))
}

/// The table of a name: `table`, `schema.table`, or `database:table`.
///
/// # Errors
/// No table has that name, or several have.
pub fn find_table(view: &DatabaseView<'_>, name: &str) -> Result<TableId, UnknownTable> {
    let full = |id: TableId| {
        let table = view.database.table(id);
        format!("{}:{}", view.database.database(table.database).name, table.name)
    };
    let wanted = |id: TableId| {
        let table = view.database.table(id);
        full(id).eq_ignore_ascii_case(name) || table.name.to_string().eq_ignore_ascii_case(name)
    };
    let found: Vec<TableId> = view.tables().map(|(id, _)| id).filter(|&id| wanted(id)).collect();
    if let [only] = found[..] {
        return Ok(only);
    }
    let names: Vec<String> = view.tables().map(|(_, table)| table.name.to_string()).collect();
    let suggestion = nearest(name, names.iter().map(String::as_str)).map(str::to_owned);
    Err(UnknownTable { name: name.to_owned(), suggestion, several: found.into_iter().map(full).collect() })
}

/// The page of a table that exists.
pub(super) fn of(view: &DatabaseView<'_>, findings: &[DatabaseFinding], id: TableId) -> TablePage {
    let table = view.database.table(id);
    let texts = |columns: &[std::sync::Arc<str>]| columns.iter().map(ToString::to_string).collect();
    let keys = || view.database.foreign_keys.iter();
    let name = view.name(id);
    TablePage {
        row: row(view, id),
        place: table.place.clone(),
        columns: table.columns.clone(),
        primary_key: texts(&table.primary_key),
        indexes: table.indexes.clone(),
        partitions: texts(&table.partitions),
        keys_out: keys().filter(|key| key.table == id).map(|key| key_row(view, key, key.parent)).collect(),
        keys_in: keys().filter(|key| key.parent == id).map(|key| key_row(view, key, key.table)).collect(),
        triggers: triggers(view, id),
        accesses: accesses(view, id),
        transactions: transactions(view, id),
        findings: findings.iter().filter(|finding| finding.tables.contains(&name)).cloned().collect(),
    }
}

fn key_row(view: &DatabaseView<'_>, key: &ForeignKey, other: TableId) -> KeyRow {
    let ends = (view.owned_by(key.table), view.owned_by(key.parent));
    KeyRow {
        key: describe(view, key),
        other: view.owned_by(other).map(|id| view.context(id).to_owned()),
        crosses: ends.0.is_some() && ends.1.is_some() && ends.0 != ends.1,
        place: key.place.clone(),
    }
}

fn triggers(view: &DatabaseView<'_>, id: TableId) -> Vec<Site> {
    let touching = view.database.triggers.iter().filter(|trigger| trigger.table == id || trigger.writes.contains(&id));
    let site = |trigger: &crate::database::Trigger| {
        let writes = view.names(trigger.writes.iter().copied()).join(", ");
        let writes = if writes.is_empty() { String::new() } else { format!(", writes {writes}") };
        let what = format!("`{}`, {} on {}{writes}", trigger.name, trigger.events, view.name(trigger.table));
        Site { place: trigger.place.clone(), what }
    };
    touching.map(site).collect()
}

fn accesses(view: &DatabaseView<'_>, id: TableId) -> Vec<AccessRow> {
    let row = |(access, query): (&crate::database::Access, &crate::database::Query)| AccessRow {
        place: view.model.sources.place(query.location),
        context: view.party_of(query).map(|id| view.context(id).to_owned()),
        code: view.code_name(query.module, query.definition),
        operation: access.operation,
        columns: access.columns.iter().map(ToString::to_string).collect(),
        idiom: query.idiom,
        confidence: access.confidence,
        test: query.test,
    };
    view.database.accesses_of(id).map(row).collect()
}

fn transactions(view: &DatabaseView<'_>, id: TableId) -> Vec<Site> {
    let writes = |transaction: &&crate::database::Transaction| {
        !transaction.test && super::transactions::tables(view, transaction, true).contains(&id)
    };
    let site = |transaction: &crate::database::Transaction| Site {
        place: view.model.sources.place(transaction.location),
        what: format!("`{}`", view.code_name(transaction.module, transaction.definition)),
    };
    view.database.transactions.iter().filter(writes).map(site).collect()
}
