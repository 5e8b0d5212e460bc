//! The tables of one context, for its page: its own with who uses them, and those of others that its code touches.

use serde::Serialize;

use super::ownership::OwnerOrigin;
use super::view::DatabaseView;
use crate::context::ContextId;

/// The tables that concern a context.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ContextTables {
    /// Those that it owns, by name.
    pub owned: Vec<OwnedTable>,
    /// Those of others, and of nobody, that its code uses, by name.
    pub touched: Vec<TouchedTable>,
}

/// A table that the context owns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OwnedTable {
    /// Its name.
    pub table: String,
    /// No context declares it; this one writes it most.
    pub proposed: bool,
    /// Who uses it, the context itself too, in the order of the contexts; unassigned code last.
    pub used_by: Vec<TableUse>,
}

/// A table of others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TouchedTable {
    /// Its name.
    pub table: String,
    /// Whose it is, if that is known.
    pub owner: Option<String>,
    /// How the context uses it.
    pub used: TableUse,
}

/// Queries of one party, those of tests left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableUse {
    /// The context; none is unassigned code.
    pub context: Option<String>,
    /// Queries that read.
    pub reads: u32,
    /// Queries that write.
    pub writes: u32,
}

/// The tables that concern a context.
#[must_use]
pub fn context_tables(view: &DatabaseView<'_>, id: ContextId) -> ContextTables {
    let mut tables = ContextTables::default();
    for (table, _) in view.tables() {
        let (owner, name) = (view.owner(table), view.name(table));
        let used = |(party, found): (super::view::Party, &super::view::Use)| TableUse {
            context: party.map(|id| view.context(id).to_owned()),
            reads: found.reads,
            writes: found.writes,
        };
        if owner.context == Some(id) {
            let mut uses: Vec<_> = view.uses(table).collect();
            uses.sort_by_key(|(party, _)| (party.is_none(), *party));
            let proposed = owner.origin == OwnerOrigin::Proposed;
            tables.owned.push(OwnedTable { table: name, proposed, used_by: uses.into_iter().map(used).collect() });
        } else if let Some(own) = view.uses(table).find(|(party, _)| *party == Some(id)) {
            let owner = owner.context.map(|owner| view.context(owner).to_owned());
            tables.touched.push(TouchedTable { table: name, owner, used: used(own) });
        }
    }
    tables.owned.sort_by(|a, b| a.table.cmp(&b.table));
    tables.touched.sort_by(|a, b| a.table.cmp(&b.table));
    tables
}
