//! Everything that was read of the databases, one by one, for programs: keys, triggers, accesses and transactions.
//!
//! Takes the view; returns lists in the order of the model, with names and places instead of ids. Leaves out judgement:
//! `report` has it.

use serde::Serialize;

use super::view::DatabaseView;
use crate::database::{
    Access, Call, Confidence, ForeignKey, Idiom, KeyOrigin, OnDelete, Operation, Transaction, TransactionIdiom, Trigger,
};
use crate::source::Place;

/// All that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DatabaseListing {
    /// The foreign keys, implied ones too.
    pub foreign_keys: Vec<ListedKey>,
    /// The triggers.
    pub triggers: Vec<ListedTrigger>,
    /// What each query does to each table, tests included.
    pub accesses: Vec<ListedAccess>,
    /// The transactions, tests included.
    pub transactions: Vec<ListedTransaction>,
}

/// A foreign key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedKey {
    /// The table that refers.
    pub table: String,
    /// Its columns.
    pub columns: Vec<String>,
    /// The table referred to.
    pub parent: String,
    /// The columns referred to; none if they are not known.
    pub parent_columns: Vec<String>,
    /// What a deletion in the parent does.
    pub on_delete: OnDelete,
    /// Who says that it exists.
    pub origin: KeyOrigin,
    /// The name of the constraint.
    pub name: Option<String>,
    /// The context that owns the table.
    pub owner: Option<String>,
    /// The context that owns the parent.
    pub parent_owner: Option<String>,
    /// Where it is declared.
    pub place: Place,
}

/// A trigger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedTrigger {
    /// The table it stands on.
    pub table: String,
    /// Its name.
    pub name: String,
    /// When it fires.
    pub events: String,
    /// The function it calls.
    pub function: Option<String>,
    /// The tables that it writes.
    pub writes: Vec<String>,
    /// The tables that it only reads.
    pub reads: Vec<String>,
    /// Where it is created.
    pub place: Place,
}

/// What one query does to one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedAccess {
    /// Where the query begins.
    pub place: Place,
    /// The module with the query.
    pub module: String,
    /// The definition with the query, or the module.
    pub code: String,
    /// The context; none is unassigned code.
    pub context: Option<String>,
    /// The table; as the code names it where the schema has no such table.
    pub table: String,
    /// What is done to it.
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

/// A transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedTransaction {
    /// Where it is opened.
    pub place: Place,
    /// The definition or module that opens it.
    pub code: String,
    /// The context; none is unassigned code.
    pub context: Option<String>,
    /// What opens it.
    pub opener: String,
    /// How.
    pub idiom: TransactionIdiom,
    /// What it does.
    pub accesses: Vec<ListedInside>,
    /// Compiled only for tests.
    pub test: bool,
}

/// An access inside of a transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ListedInside {
    /// Which one: index into the accesses.
    pub access: u32,
    /// The functions called on the way there, outermost first.
    pub chain: Vec<String>,
}

/// Lists everything.
#[must_use]
pub fn listing(view: &DatabaseView<'_>) -> DatabaseListing {
    let all = view.database;
    DatabaseListing {
        foreign_keys: all.foreign_keys.iter().map(|key| listed_key(view, key)).collect(),
        triggers: all.triggers.iter().map(|trigger| listed_trigger(view, trigger)).collect(),
        accesses: all.accesses.iter().map(|access| listed_access(view, access)).collect(),
        transactions: all.transactions.iter().map(|transaction| listed_transaction(view, transaction)).collect(),
    }
}

fn texts(texts: &[std::sync::Arc<str>]) -> Vec<String> {
    texts.iter().map(ToString::to_string).collect()
}

fn listed_key(view: &DatabaseView<'_>, key: &ForeignKey) -> ListedKey {
    let owner = |table| view.owned_by(table).map(|id| view.context(id).to_owned());
    ListedKey {
        table: view.name(key.table),
        columns: texts(&key.columns),
        parent: view.name(key.parent),
        parent_columns: texts(&key.parent_columns),
        on_delete: key.on_delete,
        origin: key.origin,
        name: key.name.as_ref().map(ToString::to_string),
        owner: owner(key.table),
        parent_owner: owner(key.parent),
        place: key.place.clone(),
    }
}

fn listed_trigger(view: &DatabaseView<'_>, trigger: &Trigger) -> ListedTrigger {
    ListedTrigger {
        table: view.name(trigger.table),
        name: trigger.name.to_string(),
        events: trigger.events.clone(),
        function: trigger.function.clone(),
        writes: view.names(trigger.writes.iter().copied()),
        reads: view.names(trigger.reads.iter().copied()),
        place: trigger.place.clone(),
    }
}

fn listed_access(view: &DatabaseView<'_>, access: &Access) -> ListedAccess {
    let query = view.database.query(access.query);
    ListedAccess {
        place: view.model.sources.place(query.location),
        module: view.model.code.module(query.module).path.to_string(),
        code: view.code_name(query.module, query.definition),
        context: view.party_of(query).map(|id| view.context(id).to_owned()),
        table: access.table.map_or_else(|| access.name.to_string(), |table| view.name(table)),
        operation: access.operation,
        columns: texts(&access.columns),
        idiom: query.idiom,
        confidence: access.confidence,
        test: query.test,
    }
}

fn listed_transaction(view: &DatabaseView<'_>, transaction: &Transaction) -> ListedTransaction {
    let called = |call: &Call| view.model.code.definition_path(call.to);
    let inside = transaction
        .accesses
        .iter()
        .map(|inside| ListedInside { access: inside.access.0, chain: inside.chain.iter().map(called).collect() });
    let context = view.model.contexts.context_of(transaction.module);
    ListedTransaction {
        place: view.model.sources.place(transaction.location),
        code: view.code_name(transaction.module, transaction.definition),
        context: context.map(|id| view.context(id).to_owned()),
        opener: transaction.opener.to_string(),
        idiom: transaction.idiom,
        accesses: inside.collect(),
        test: transaction.test,
    }
}
