//! The state of a schema while it is folded.

use std::collections::BTreeMap;

use crate::database::schema::op::{NewColumn, NewIndex, Routine, TriggerAction};
use crate::database::{Dialect, ObjectName, OnDelete, TableKind, UnreadStatement};
use crate::source::Place;

/// A name as it is looked up: in lower case, the default schema left out.
pub(crate) type Key = ObjectName;

/// A schema while it is folded.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fold {
    /// The dialect of the scripts.
    pub(crate) dialect: Dialect,
    /// Tables and views.
    pub(crate) tables: BTreeMap<Key, TableState>,
    /// Functions and procedures.
    pub(crate) routines: BTreeMap<Key, Routine>,
    /// Triggers in order of creation.
    pub(crate) triggers: Vec<TriggerState>,
    /// What was not understood.
    pub(crate) unread: Vec<UnreadStatement>,
    /// How many statements were folded.
    pub(crate) statement_count: u32,
    /// Names that were altered or referred to and not created here.
    pub(crate) foreign: BTreeMap<Key, Place>,
    pub(super) temporary: Vec<Key>,
    pub(super) deferred: Vec<(ObjectName, Vec<String>, Place)>,
    pub(super) current_schema: Option<String>,
    pub(super) legacy_rename: bool,
    /// The lines of what is folded are those of a file: not where another statement or code built it.
    pub(super) in_file: bool,
    pub(super) nesting: u32,
    pub(super) fuel: u32,
}

/// A table or view while it is folded.
#[derive(Clone, Debug)]
pub(crate) struct TableState {
    /// Its name as written.
    pub(crate) name: ObjectName,
    /// What it is.
    pub(crate) kind: TableKind,
    /// Its columns.
    pub(crate) columns: Vec<NewColumn>,
    /// The name and columns of its primary key.
    pub(crate) primary_key: Option<(String, Vec<String>)>,
    /// Indexes and unique constraints.
    pub(crate) indexes: Vec<NewIndex>,
    /// Foreign keys.
    pub(crate) keys: Vec<KeyState>,
    /// The table it is a partition of.
    pub(crate) partition_of: Option<Key>,
    /// For a view, what it reads.
    pub(crate) view_reads: Vec<Key>,
    /// Where rows are inserted.
    pub(crate) seeded: Option<Place>,
    /// Where it is created.
    pub(crate) place: Place,
}

/// A foreign key while it is folded.
#[derive(Clone, Debug)]
pub(crate) struct KeyState {
    /// Its name.
    pub(crate) name: String,
    /// Its columns.
    pub(crate) columns: Vec<String>,
    /// The table referred to.
    pub(crate) parent: Key,
    /// That table's name as written, in case it is never created.
    pub(crate) parent_name: ObjectName,
    /// Its columns; none if they are not known.
    pub(crate) parent_columns: Vec<String>,
    /// `ON DELETE`.
    pub(crate) on_delete: OnDelete,
    /// Where.
    pub(crate) place: Place,
}

/// A trigger while it is folded.
#[derive(Clone, Debug)]
pub(crate) struct TriggerState {
    /// Its name.
    pub(crate) name: String,
    /// Its table.
    pub(crate) table: Key,
    /// When it fires.
    pub(crate) events: String,
    /// What it does.
    pub(crate) action: TriggerAction,
    /// Where.
    pub(crate) place: Place,
}

/// The schemas in which unqualified names are looked up anyway.
pub(super) fn is_default_schema(schema: &str) -> bool {
    ["public", "main", "dbo"].iter().any(|default| schema.eq_ignore_ascii_case(default))
}

impl Fold {
    /// An empty schema.
    pub(crate) fn new(dialect: Dialect) -> Self {
        Self { dialect, fuel: 10_000, ..Self::default() }
    }

    /// The key under which something of this name is created.
    pub(crate) fn key(&self, name: &ObjectName) -> Key {
        let schema = match &name.schema {
            Some(schema) if is_default_schema(schema) => None,
            Some(schema) => Some(schema.to_lowercase()),
            None => self.current_schema.clone(),
        };
        ObjectName { schema, name: name.name.to_lowercase() }
    }

    /// The name to show for something of this name.
    pub(super) fn shown(&self, name: &ObjectName) -> ObjectName {
        ObjectName { schema: self.key(name).schema, name: name.name.clone() }
    }

    /// The key of the table that a name means: in the current schema, else in the default one.
    pub(crate) fn find(&self, name: &ObjectName) -> Key {
        let key = self.key(name);
        if name.schema.is_some() || key.schema.is_none() || self.tables.contains_key(&key) {
            return key;
        }
        let default = ObjectName { schema: None, ..key.clone() };
        if self.tables.contains_key(&default) { default } else { key }
    }

    /// The table that a name means.
    pub(super) fn table_mut(&mut self, name: &ObjectName) -> Option<&mut TableState> {
        let key = self.find(name);
        self.tables.get_mut(&key)
    }
}

impl TableState {
    /// A table or view without anything in it.
    pub(crate) fn new(name: ObjectName, kind: TableKind, place: Place) -> Self {
        Self {
            name,
            kind,
            columns: Vec::new(),
            primary_key: None,
            indexes: Vec::new(),
            keys: Vec::new(),
            partition_of: None,
            view_reads: Vec::new(),
            seeded: None,
            place,
        }
    }
}
