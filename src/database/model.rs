//! The values of the database stage: databases, tables, foreign keys, triggers.
//!
//! Plain data; filled in by the folders beside it and read by analyses and writers. Ids are indices into the lists of
//! the [`DatabaseModel`], whose order is that of their names.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::access::{Access, AccessId, Query, QueryId, Transaction};
use crate::source::{Place, SourceFile};

/// Index of a database in [`DatabaseModel::databases`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct DatabaseId(pub u32);

/// Index of a table in [`DatabaseModel::tables`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct TableId(pub u32);

/// The dialect of SQL.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dialect {
    /// PostgreSQL, and what speaks its language (CockroachDB).
    Postgres,
    /// SQLite.
    Sqlite,
    /// MySQL and MariaDB.
    MySql,
    /// Not known; read leniently.
    #[default]
    Unknown,
}

/// A name with its schema, as SQL writes it. The default schema of the database is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ObjectName {
    /// The schema, where it is not the default one.
    pub schema: Option<String>,
    /// The name.
    pub name: String,
}

impl fmt::Display for ObjectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.schema {
            Some(schema) => write!(f, "{schema}.{}", self.name),
            None => f.write_str(&self.name),
        }
    }
}

/// Everything that is known of the databases that the analysed code uses.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DatabaseModel {
    /// The databases, ordered by name.
    pub databases: Vec<Database>,
    /// The tables and views, ordered by database, schema and name.
    pub tables: Vec<Table>,
    /// The foreign keys, ordered by table and columns.
    pub foreign_keys: Vec<ForeignKey>,
    /// The triggers, ordered by table and name.
    pub triggers: Vec<Trigger>,
    /// The statements that were not understood, ordered by place.
    pub unread: Vec<UnreadStatement>,
    /// The queries in the code, ordered by module and place.
    pub queries: Vec<Query>,
    /// What they do to tables, ordered by query, table and operation.
    pub accesses: Vec<Access>,
    /// The transactions in the code, ordered by module and place.
    pub transactions: Vec<Transaction>,
    /// The files of SQL that schemas may stand in, ordered by path, so that findings can quote them.
    #[serde(skip)]
    pub scripts: Vec<SourceFile>,
}

/// One database: what one connection sees.
#[derive(Clone, Debug, Serialize)]
pub struct Database {
    /// Its name: from the configuration, else from the package or folder of its migrations.
    pub name: Arc<str>,
    /// Its dialect; the one of the copy that was folded, where there are several.
    pub dialect: Dialect,
    /// Where its schema was read from.
    pub sources: Vec<SchemaSource>,
    /// The same schema for other dialects. Their tables are not counted again.
    pub copies: Vec<SchemaSource>,
}

/// Where a schema was read from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SchemaSource {
    /// The folder or file, relative to the root.
    pub path: Arc<str>,
    /// What stands there.
    pub kind: SourceKind,
    /// Its dialect.
    pub dialect: Dialect,
    /// How many files were folded.
    pub files: u32,
}

/// The kinds of places a schema can be read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// A folder of migrations with an `up.sql` in a folder each.
    MigrationFolders,
    /// A folder of numbered SQL files.
    NumberedFiles,
    /// One SQL file: a dump, or one that the code includes.
    SqlFile,
    /// Statements in Rust string literals.
    RustStrings,
    /// Migrations written in Rust with sea-orm's schema builder.
    RustMigrations,
    /// diesel's `table!` macros.
    DieselSchema,
    /// sea-orm entities.
    Entities,
}

/// What a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TableKind {
    /// A table.
    Table,
    /// A view.
    View,
    /// A materialised view.
    MaterializedView,
    /// A table that the schema mentions and does not create: somebody else's.
    External,
}

/// A table or view.
#[derive(Clone, Debug, Serialize)]
pub struct Table {
    /// Its database.
    pub database: DatabaseId,
    /// Its name, with its schema where that is not the default one.
    pub name: ObjectName,
    /// What it is.
    pub kind: TableKind,
    /// Its columns in order; none for views and external tables.
    pub columns: Vec<Column>,
    /// The columns of its primary key.
    pub primary_key: Vec<Arc<str>>,
    /// Its indexes, unique constraints included, in order of creation.
    pub indexes: Vec<Index>,
    /// Names of the partitions that were folded into it.
    pub partitions: Vec<Arc<str>>,
    /// For a view, the tables it reads.
    pub reads: Vec<TableId>,
    /// Where a migration inserts rows: the table starts with data.
    pub seeded: Option<Place>,
    /// Where it is created.
    pub place: Place,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Its name.
    pub name: Arc<str>,
    /// Its type as written, in lower case.
    pub data_type: Arc<str>,
    /// May it be null?
    pub nullable: bool,
}

/// An index or unique constraint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Index {
    /// Its name, if it was given one.
    pub name: Option<Arc<str>>,
    /// Its columns; an expression is left out.
    pub columns: Vec<Arc<str>>,
    /// Are its entries unique?
    pub unique: bool,
}

/// What happens to the rows of a table when the row they refer to is deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnDelete {
    /// The deletion fails at the end of the statement or transaction.
    #[default]
    NoAction,
    /// The deletion fails at once.
    Restrict,
    /// They are deleted too.
    Cascade,
    /// Their columns become null.
    SetNull,
    /// Their columns get their default.
    SetDefault,
}

impl OnDelete {
    /// The words of SQL.
    #[must_use]
    pub fn sql(self) -> &'static str {
        match self {
            Self::NoAction => "NO ACTION",
            Self::Restrict => "RESTRICT",
            Self::Cascade => "CASCADE",
            Self::SetNull => "SET NULL",
            Self::SetDefault => "SET DEFAULT",
        }
    }
}

/// Who says that a foreign key exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeyOrigin {
    /// The schema: the database enforces it.
    Declared,
    /// Code: diesel's `joinable!` or a sea-orm relation, without a constraint behind it.
    Joinable,
    /// Nobody; the column's name and type look like it.
    Implied,
}

/// A foreign key.
#[derive(Clone, Debug, Serialize)]
pub struct ForeignKey {
    /// The table that refers.
    pub table: TableId,
    /// Its columns.
    pub columns: Vec<Arc<str>>,
    /// The table referred to.
    pub parent: TableId,
    /// The columns referred to; empty if they are not known.
    pub parent_columns: Vec<Arc<str>>,
    /// What a deletion in the parent does.
    pub on_delete: OnDelete,
    /// The constraint's name, as the database would call it.
    pub name: Option<Arc<str>>,
    /// Who says so.
    pub origin: KeyOrigin,
    /// Where.
    pub place: Place,
}

/// A trigger.
#[derive(Clone, Debug, Serialize)]
pub struct Trigger {
    /// The table it stands on.
    pub table: TableId,
    /// Its name.
    pub name: Arc<str>,
    /// When it fires: `AFTER INSERT OR UPDATE`.
    pub events: String,
    /// The function it calls, where it has no body of its own.
    pub function: Option<String>,
    /// The tables that its body writes.
    pub writes: Vec<TableId>,
    /// The tables that its body reads and does not write.
    pub reads: Vec<TableId>,
    /// Where it is created.
    pub place: Place,
}

/// A statement that was not understood.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct UnreadStatement {
    /// Where it begins.
    pub place: Place,
    /// Its first words.
    pub text: String,
    /// Why.
    pub reason: String,
}

impl DatabaseModel {
    /// The table of an id.
    #[must_use]
    pub fn table(&self, id: TableId) -> &Table {
        &self.tables[id.0 as usize]
    }

    /// The database of an id.
    #[must_use]
    pub fn database(&self, id: DatabaseId) -> &Database {
        &self.databases[id.0 as usize]
    }

    /// The query of an id.
    #[must_use]
    pub fn query(&self, id: QueryId) -> &Query {
        &self.queries[id.0 as usize]
    }

    /// The access of an id.
    #[must_use]
    pub fn access(&self, id: AccessId) -> &Access {
        &self.accesses[id.0 as usize]
    }

    /// The accesses to a table, each with the query it belongs to.
    pub fn accesses_of(&self, table: TableId) -> impl Iterator<Item = (&Access, &Query)> {
        let of_table = self.accesses.iter().filter(move |access| access.table == Some(table));
        of_table.map(|access| (access, self.query(access.query)))
    }
}
