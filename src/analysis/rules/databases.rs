//! What the rules about databases share: the view in which only declared owners count, since a gate must not depend on who
//! happens to write most; and how a table with its owner is called.

use super::{Breach, Model, Ruled, Site};
use crate::analysis::database::DatabaseView;
use crate::context::ContextId;
use crate::database::{Query, TableId};
use crate::finding::Finding;
use crate::resolve::{DefinitionId, ModuleId};
use crate::source::Location;

/// The databases with declared owners; none if they were not read.
pub(super) fn view(model: Model<'_>) -> Option<DatabaseView<'_>> {
    Some(DatabaseView::new(model, model.database?).declared_only())
}

/// `` `line_item` of `catalog` ``.
pub(super) fn owned(view: &DatabaseView<'_>, table: TableId, owner: ContextId) -> String {
    format!("`{}` of `{}`", view.name(table), view.context(owner))
}

/// A breach at one place in the code, about the code there and some tables.
pub(super) fn breach_at(
    ruled: Ruled<'_>,
    module: ModuleId,
    definition: Option<DefinitionId>,
    location: Location,
    tables: &[String],
    finding: Finding,
) -> Breach {
    let code = match definition {
        Some(id) => ruled.model.code.definition_path(id),
        None => ruled.model.code.module(module).path.to_string(),
    };
    let subject = std::iter::once(code).chain(tables.iter().cloned()).collect();
    let references = vec![Site { location, facade: None }];
    Breach { references, ..Breach::of_module(module, Finding { subject, ..finding }) }
}

/// The tables that a query names, each with its owner.
pub(super) fn tables_of(view: &DatabaseView<'_>, query: &Query) -> Vec<TableId> {
    let mut tables: Vec<TableId> = query.accesses.iter().filter_map(|&id| view.database.access(id).table).collect();
    tables.sort_unstable();
    tables.dedup();
    tables
}
