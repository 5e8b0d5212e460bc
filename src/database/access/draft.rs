//! Queries before it is known which tables the schema has.

use crate::database::sql::query::{Operation, TableUse};
use crate::database::{Idiom, ObjectName};
use crate::resolve::{DefinitionId, ModuleId};
use crate::source::Location;

use super::code::Site;
use super::place::is_test;

/// A query with the tables that it names.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) module: ModuleId,
    pub(super) definition: Option<DefinitionId>,
    pub(super) location: Location,
    pub(super) idiom: Idiom,
    pub(super) test: bool,
    pub(super) uses: Vec<TableUse>,
    pub(super) evidence: Evidence,
}

/// What says that it is a query at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// A text that could be prose: only tables that the schema has count.
    Weak,
    /// The same, and it was scanned, not parsed.
    Scanned,
    /// A text handed to what runs SQL, or with keywords in capitals, and parsed.
    Statement,
    /// Names that resolution settled.
    Resolved,
}

impl Draft {
    /// A query of an item.
    pub(super) fn new(site: Site<'_>, location: Location, idiom: Idiom, evidence: Evidence) -> Self {
        let unit = site.unit;
        let (module, definition, test) = (unit.module, unit.definition, is_test(site));
        Self { module, definition, location, idiom, test, uses: Vec::new(), evidence }
    }

    /// Adds what is done to a table, once for each operation.
    pub(super) fn add(&mut self, name: &ObjectName, operation: Operation, columns: impl IntoIterator<Item = String>) {
        let known = self.uses.iter_mut().find(|known| known.name == *name && known.operation == operation);
        match known {
            Some(known) => known.columns.extend(columns),
            None => {
                let columns = columns.into_iter().collect();
                self.uses.push(TableUse { name: name.clone(), operation, columns });
            }
        }
    }
}
