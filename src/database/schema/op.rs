//! What a statement does to a schema.
//!
//! The common language of all readers (SQL, sea-orm migrations, diesel's `table!`) and the only input of the fold.

use crate::database::{ObjectName, OnDelete};

/// One change of a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SchemaOp {
    /// `CREATE TABLE`.
    CreateTable(NewTable),
    /// `DROP TABLE`, `DROP VIEW`.
    DropTables(Vec<ObjectName>),
    /// A change of one table.
    Alter(ObjectName, Alteration),
    /// `CREATE VIEW`.
    CreateView {
        /// Its name.
        name: ObjectName,
        /// A materialised view.
        materialized: bool,
        /// The relations that it names.
        reads: Vec<ObjectName>,
    },
    /// `CREATE INDEX`.
    CreateIndex {
        /// The table.
        table: ObjectName,
        /// The index.
        index: NewIndex,
    },
    /// `DROP INDEX`.
    DropIndexes(Vec<ObjectName>),
    /// `ALTER INDEX … RENAME TO`.
    RenameIndex(ObjectName, String),
    /// `CREATE TRIGGER`.
    CreateTrigger(NewTrigger),
    /// `DROP TRIGGER`; MySQL and SQLite name no table.
    DropTrigger(Option<ObjectName>, String),
    /// `CREATE FUNCTION`, `CREATE PROCEDURE`.
    CreateRoutine(Routine),
    /// `DROP FUNCTION`, `DROP PROCEDURE`.
    DropRoutines(Vec<ObjectName>),
    /// `ALTER FUNCTION … RENAME TO`.
    RenameRoutine(ObjectName, String),
    /// `DROP SCHEMA`.
    DropSchemas(Vec<String>),
    /// `ALTER SCHEMA … RENAME TO`.
    RenameSchema(String, String),
    /// `SET search_path`: the schema in which unqualified names are created.
    SetSchema(Option<String>),
    /// Rows are inserted.
    Seed(ObjectName),
    /// `DO $$ … $$`.
    Run(String),
    /// `SELECT f(…)`, `CALL f(…)`: the arguments, each as SQL text.
    Call(ObjectName, Vec<String>),
    /// `PRAGMA legacy_alter_table`.
    LegacyRename(bool),
}

/// A table to create.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct NewTable {
    /// Its name.
    pub(crate) name: ObjectName,
    /// `TEMPORARY`: gone at the end of the session.
    pub(crate) temporary: bool,
    /// Its columns.
    pub(crate) columns: Vec<NewColumn>,
    /// Its constraints, those of its columns included.
    pub(crate) constraints: Vec<Constraint>,
    /// Indexes declared inside it (MySQL).
    pub(crate) indexes: Vec<NewIndex>,
    /// `LIKE`, `INHERITS`: tables whose columns it takes over.
    pub(crate) like: Vec<ObjectName>,
    /// `PARTITION OF`.
    pub(crate) partition_of: Option<ObjectName>,
}

/// A column to create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewColumn {
    /// Its name.
    pub(crate) name: String,
    /// Its type as written, in lower case.
    pub(crate) data_type: String,
    /// `NOT NULL`.
    pub(crate) not_null: bool,
}

/// A constraint to add.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Constraint {
    /// Its name, if given.
    pub(crate) name: Option<String>,
    /// What it says.
    pub(crate) kind: ConstraintKind,
}

/// The kinds of constraints.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ConstraintKind {
    /// `PRIMARY KEY`, with its columns.
    PrimaryKey(Vec<String>),
    /// `UNIQUE`, with its columns.
    Unique(Vec<String>),
    /// `PRIMARY KEY USING INDEX`, with the name of the index.
    PrimaryKeyFromIndex(String),
    /// `FOREIGN KEY` or `REFERENCES`.
    ForeignKey {
        /// Its columns.
        columns: Vec<String>,
        /// The table referred to.
        parent: ObjectName,
        /// Its columns; none means its primary key.
        parent_columns: Vec<String>,
        /// `ON DELETE`.
        on_delete: OnDelete,
        /// The line of the table referred to, in the text that was read; 0 if none was.
        line: u32,
    },
}

/// An index to create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewIndex {
    /// Its name, if given.
    pub(crate) name: Option<String>,
    /// Its columns.
    pub(crate) columns: Vec<String>,
    /// `UNIQUE`.
    pub(crate) unique: bool,
}

/// One action of `ALTER TABLE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Alteration {
    /// `ADD COLUMN`, with the constraints written on the column.
    AddColumn(NewColumn, Vec<Constraint>),
    /// `DROP COLUMN`.
    DropColumn(String),
    /// `RENAME COLUMN`, MySQL's `CHANGE`.
    RenameColumn(String, String),
    /// `ALTER COLUMN … TYPE`, `MODIFY`.
    SetType(String, String),
    /// `SET NOT NULL` and `DROP NOT NULL`.
    SetNotNull(String, bool),
    /// `ADD CONSTRAINT` and the like.
    Add(Constraint),
    /// `ADD INDEX`.
    AddIndex(NewIndex),
    /// `DROP CONSTRAINT`, `DROP FOREIGN KEY`, `DROP INDEX`.
    DropConstraint(String),
    /// `DROP PRIMARY KEY`.
    DropPrimaryKey,
    /// `RENAME CONSTRAINT`, `RENAME INDEX`.
    RenameConstraint(String, String),
    /// `RENAME TO`.
    Rename(ObjectName),
    /// `SET SCHEMA`.
    SetSchema(String),
    /// `ATTACH PARTITION`.
    Attach(ObjectName),
    /// `DETACH PARTITION`.
    Detach(ObjectName),
    /// `ALTER TRIGGER … RENAME TO`.
    RenameTrigger(String, String),
}

/// A trigger to create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewTrigger {
    /// Its name.
    pub(crate) name: String,
    /// The table it stands on.
    pub(crate) table: ObjectName,
    /// When it fires.
    pub(crate) events: String,
    /// What it does.
    pub(crate) action: TriggerAction,
}

/// What a trigger does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TriggerAction {
    /// Calls a function.
    Function(ObjectName),
    /// Runs statements of its own.
    Body(String),
}

/// A function or procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Routine {
    /// Its name.
    pub(crate) name: ObjectName,
    /// The names of its parameters; empty ones are known by place only.
    pub(crate) parameters: Vec<String>,
    /// Its body.
    pub(crate) body: String,
}
