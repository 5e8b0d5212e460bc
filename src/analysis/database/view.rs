//! The database in the light of the contexts: whose each table is, and who uses it how.
//!
//! Takes the model and the database; computes owners and uses once, for all families of findings. Code compiled only for
//! tests is counted apart. Leaves out what follows from it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::findings::{Site, count};
use super::ownership::{Owner, OwnerOrigin, owners};
use crate::analysis::Model;
use crate::context::ContextId;
use crate::database::{Access, DatabaseModel, Operation, Query, Table, TableId, TableKind};
use crate::resolve::{DefinitionId, ModuleId};

/// The database in the light of the contexts.
pub struct DatabaseView<'a> {
    /// The values of the stages before.
    pub model: Model<'a>,
    /// Tables, keys, triggers, queries and transactions.
    pub database: &'a DatabaseModel,
    uses: Vec<BTreeMap<Party, Use>>,
    owners: Vec<Owner>,
}

/// A context, or all unassigned code.
pub(crate) type Party = Option<ContextId>;

/// How a party uses a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Use {
    /// Queries that read it.
    pub(crate) reads: u32,
    /// Queries that write it.
    pub(crate) writes: u32,
    /// Queries of tests that read or write it.
    pub(crate) tests: u32,
    /// Columns named in reads.
    pub(crate) columns_read: BTreeSet<Arc<str>>,
    /// Columns named in writes.
    pub(crate) columns_written: BTreeSet<Arc<str>>,
    /// The modules with the queries, those of tests left out.
    pub(crate) modules: BTreeSet<ModuleId>,
    /// Where its queries are, indices of accesses, those of tests left out.
    pub(crate) accesses: Vec<u32>,
}

impl Use {
    /// True if code that is no test uses it.
    pub(crate) fn counts(&self) -> bool {
        self.reads + self.writes > 0
    }

    /// `2 reads, 1 write`.
    pub(crate) fn words(&self) -> String {
        let parts = [(self.reads, "read"), (self.writes, "write")];
        let parts = parts.iter().filter(|(number, _)| *number > 0).map(|&(number, noun)| count(number as usize, noun));
        parts.collect::<Vec<_>>().join(", ")
    }
}

impl<'a> DatabaseView<'a> {
    /// Computes uses and owners.
    #[must_use]
    pub fn new(model: Model<'a>, database: &'a DatabaseModel) -> Self {
        let uses = uses(model, database);
        let owners = owners(model, database, &uses);
        Self { model, database, uses, owners }
    }

    /// The same view in which only declared owners count.
    #[must_use]
    pub fn declared_only(mut self) -> Self {
        for owner in self.owners.iter_mut().filter(|owner| owner.origin == OwnerOrigin::Proposed) {
            *owner = Owner { context: None, origin: OwnerOrigin::Unknown };
        }
        self
    }

    /// All tables with their ids.
    pub(crate) fn tables(&self) -> impl Iterator<Item = (TableId, &'a Table)> + use<'a> {
        self.database.tables.iter().enumerate().map(|(index, table)| (TableId(index as u32), table))
    }

    /// Whose a table is.
    pub(crate) fn owner(&self, table: TableId) -> Owner {
        self.owners[table.0 as usize]
    }

    /// The context that owns a table.
    pub(crate) fn owned_by(&self, table: TableId) -> Option<ContextId> {
        self.owner(table).context
    }

    /// The tables that the context of a name owns.
    pub(crate) fn tables_of(&self, context: &str) -> BTreeSet<TableId> {
        let owned = self.tables().filter(|(id, _)| self.owned_by(*id).is_some_and(|id| self.context(id) == context));
        owned.map(|(id, _)| id).collect()
    }

    /// Who uses a table, tests included.
    pub(crate) fn all_uses(&self, table: TableId) -> &BTreeMap<Party, Use> {
        &self.uses[table.0 as usize]
    }

    /// Who uses a table, those left out that do so in tests only.
    pub(crate) fn uses(&self, table: TableId) -> impl Iterator<Item = (Party, &Use)> {
        self.all_uses(table).iter().filter(|(_, found)| found.counts()).map(|(party, found)| (*party, found))
    }

    /// The contexts that use a table in one way, unassigned code left out.
    pub(crate) fn contexts_that(&self, table: TableId, wanted: impl Fn(&Use) -> bool) -> BTreeSet<ContextId> {
        self.uses(table).filter(|(_, found)| wanted(found)).filter_map(|(party, _)| party).collect()
    }

    /// The name of a table, with its database in front where a name of another database is the same.
    pub(crate) fn name(&self, table: TableId) -> String {
        let found = self.database.table(table);
        let twin = |other: &Table| other.database != found.database && other.name == found.name;
        if self.database.tables.iter().any(twin) {
            format!("{}:{}", self.database.database(found.database).name, found.name)
        } else {
            found.name.to_string()
        }
    }

    /// The names of tables.
    pub(crate) fn names(&self, tables: impl IntoIterator<Item = TableId>) -> Vec<String> {
        tables.into_iter().map(|table| self.name(table)).collect()
    }

    /// The name of a context.
    pub(crate) fn context(&self, id: ContextId) -> &'a str {
        self.model.context_name(id)
    }

    /// The names of contexts.
    pub(crate) fn context_names(&self, ids: impl IntoIterator<Item = ContextId>) -> Vec<String> {
        ids.into_iter().map(|id| self.context(id).to_owned()).collect()
    }

    /// What a party is called.
    pub(crate) fn party(&self, party: Party) -> &'a str {
        party.map_or("unassigned code", |id| self.context(id))
    }

    /// The context whose code a query is.
    pub(crate) fn party_of(&self, query: &Query) -> Party {
        self.model.contexts.context_of(query.module)
    }

    /// True for what is a table of the project itself: neither a view nor somebody else's.
    pub(crate) fn is_own_table(&self, table: TableId) -> bool {
        self.database.table(table).kind == TableKind::Table
    }

    /// The tables of the project itself, by database and name.
    pub(crate) fn own_tables(&self) -> impl Iterator<Item = TableId> {
        self.tables().map(|(id, _)| id).filter(|&id| self.is_own_table(id))
    }

    /// The name of the code around something: the definition, or the module.
    pub(crate) fn code_name(&self, module: ModuleId, definition: Option<DefinitionId>) -> String {
        match definition {
            Some(id) => self.model.code.definition_path(id),
            None => self.model.code.module(module).path.to_string(),
        }
    }

    /// An access as evidence.
    pub(crate) fn site(&self, access: &Access) -> Site {
        let query = self.database.query(access.query);
        let place = self.model.sources.place(query.location);
        let table = access.table.map_or_else(|| access.name.to_string(), |table| self.name(table));
        let code = self.code_name(query.module, query.definition);
        Site { place, what: format!("`{code}` {} `{table}`", verb(access.operation)) }
    }
}

/// What an operation does, after the name of who does it.
pub(crate) fn verb(operation: Operation) -> &'static str {
    match operation {
        Operation::Select => "reads",
        Operation::Insert => "inserts into",
        Operation::Update => "updates",
        Operation::Delete => "deletes from",
    }
}

fn uses(model: Model<'_>, database: &DatabaseModel) -> Vec<BTreeMap<Party, Use>> {
    let mut uses: Vec<BTreeMap<Party, Use>> = vec![BTreeMap::new(); database.tables.len()];
    let mut counted: BTreeSet<(u32, TableId, bool)> = BTreeSet::new();
    for (index, access) in database.accesses.iter().enumerate() {
        let Some(table) = access.table else { continue };
        let query = database.query(access.query);
        let found = uses[table.0 as usize].entry(model.contexts.context_of(query.module)).or_default();
        let writes = access.operation.writes();
        let first = counted.insert((access.query.0, table, writes)); // a query that inserts and updates writes once
        if query.test {
            found.tests += u32::from(first);
            continue;
        }
        found.modules.insert(query.module);
        found.accesses.push(index as u32);
        let (number, columns) = match writes {
            true => (&mut found.writes, &mut found.columns_written),
            false => (&mut found.reads, &mut found.columns_read),
        };
        *number += u32::from(first);
        columns.extend(access.columns.iter().cloned());
    }
    uses
}
