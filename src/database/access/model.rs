//! The values of access: queries, what they do to which table, and transactions.
//!
//! Plain data in the lists of the [`DatabaseModel`](crate::database::DatabaseModel), whose order is that of the code:
//! by module and place. Leaves out whose tables they are.

use std::sync::Arc;

use serde::Serialize;

use crate::database::{ObjectName, Operation, TableId};
use crate::resolve::{DefinitionId, ModuleId};
use crate::source::Location;

/// Index of a query in [`DatabaseModel::queries`](crate::database::DatabaseModel::queries).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct QueryId(pub u32);

/// Index of an access in [`DatabaseModel::accesses`](crate::database::DatabaseModel::accesses).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct AccessId(pub u32);

/// Index of a transaction in [`DatabaseModel::transactions`](crate::database::DatabaseModel::transactions).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct TransactionId(pub u32);

/// How code says what it wants of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Idiom {
    /// SQL in a string literal, wherever it stands.
    Sql,
    /// SQL in a file that the code includes.
    SqlFile,
    /// An expression of diesel's query builder.
    Diesel,
    /// What a derive of diesel queries: `#[diesel(base_query = …)]`.
    DieselDerive,
    /// Entities and active models of sea-orm.
    SeaOrm,
    /// A statement built with sea-query.
    SeaQuery,
}

impl Idiom {
    /// The words that outputs use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Sql => "SQL",
            Self::SqlFile => "SQL file",
            Self::Diesel => "diesel",
            Self::DieselDerive => "diesel derive",
            Self::SeaOrm => "sea-orm",
            Self::SeaQuery => "sea-query",
        }
    }
}

/// How sure it is which table an access means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// The statement was parsed or the code resolved, and the schema has that table.
    Exact,
    /// By name only: several databases have a table of that name, or the statement was scanned and not parsed.
    ByName,
    /// The schema has no such table: a temporary one, one of another system, or one whose creation was not found.
    TableUnknown,
}

/// One statement, or one expression of a query builder, in the code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Query {
    /// The module that it stands in.
    pub module: ModuleId,
    /// The item around it: the function, const, or the struct of a derive.
    pub definition: Option<DefinitionId>,
    /// Where it begins.
    pub location: Location,
    /// How it is written.
    pub idiom: Idiom,
    /// What it does, ordered by table and operation. A query that joins tables has an access for each.
    pub accesses: Vec<AccessId>,
    /// Compiled only for tests.
    pub test: bool,
}

/// What one query does to one table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Access {
    /// The query.
    pub query: QueryId,
    /// The table, if the schema has it.
    pub table: Option<TableId>,
    /// The table as the code names it.
    pub name: ObjectName,
    /// What is done to it. A query that reads and changes a table has two accesses to it.
    pub operation: Operation,
    /// The columns named, ordered: those written, or those read. Empty where they are not known, or all are meant.
    pub columns: Vec<Arc<str>>,
    /// How sure it is.
    pub confidence: Confidence,
}

/// How a transaction is opened and closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TransactionIdiom {
    /// A closure that runs inside: `conn.transaction(|conn| …)`.
    Closure,
    /// From `begin()` to `commit()` or the end of the function.
    Guard,
    /// From a statement `BEGIN` to a statement `COMMIT` or the end of the function.
    Textual,
    /// A function of the project that opens a transaction around the closure it is given.
    Wrapper,
    /// From a function of the project that returns what holds a transaction open, to its commit or the end of the
    /// function.
    Repository,
}

impl TransactionIdiom {
    /// The word that outputs use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Closure => "closure",
            Self::Guard => "guard",
            Self::Textual => "statements",
            Self::Wrapper => "wrapper",
            Self::Repository => "repository",
        }
    }
}

/// A span of code that runs in one transaction, with what it reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Transaction {
    /// The module that opens it.
    pub module: ModuleId,
    /// The function that opens it.
    pub definition: Option<DefinitionId>,
    /// Where it is opened.
    pub location: Location,
    /// What opens it: the last name of the method or function, or `BEGIN`.
    pub opener: Arc<str>,
    /// How.
    pub idiom: TransactionIdiom,
    /// What it does, each access once, by the shortest chain of calls; ordered by access.
    pub accesses: Vec<TransactionAccess>,
    /// Compiled only for tests.
    pub test: bool,
}

/// An access that happens inside a transaction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TransactionAccess {
    /// The access.
    pub access: AccessId,
    /// The calls that lead from the transaction to it, outermost first; empty if it stands inside the transaction.
    pub chain: Vec<Call>,
}

/// A call of a function of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Call {
    /// Where the function is called.
    pub location: Location,
    /// The function called.
    pub to: DefinitionId,
}
