//! `table-owner`: a table is used only by the context that lists it under `tables`, and every table that code uses is listed.

use std::collections::{BTreeMap, BTreeSet};

use super::databases::view;
use super::{Breach, Ruled, Site};
use crate::analysis::database::DatabaseView;
use crate::config::{Located, Selector};
use crate::context::ContextId;
use crate::database::{TableId, TableKind};
use crate::finding::{Finding, RuleCode};
use crate::resolve::ModuleId;

/// The uses of one table by one module.
#[derive(Default)]
struct Uses {
    writes: bool,
    reads: bool,
    sites: BTreeSet<crate::source::Location>,
}

pub(super) fn check(
    ruled: Ruled<'_>,
    from: &[Located<Selector>],
    except: &[Located<Selector>],
    writes_only: bool,
) -> Vec<Breach> {
    let Some(view) = view(ruled.model) else { return Vec::new() };
    let excepted = ruled.selected(except);
    let judged: BTreeSet<ModuleId> = ruled.selected_or_all(from).difference(&excepted).copied().collect();
    let mut foreign: BTreeMap<(ModuleId, TableId, ContextId), Uses> = BTreeMap::new();
    let mut ownerless: BTreeMap<TableId, ModuleId> = BTreeMap::new();
    for access in &view.database.accesses {
        let (query, Some(table)) = (view.database.query(access.query), access.table) else { continue };
        let external = view.database.table(table).kind == TableKind::External;
        if query.test || external || !judged.contains(&query.module) || writes_only && !access.operation.writes() {
            continue;
        }
        match view.owned_by(table) {
            None => {
                ownerless.entry(table).or_insert(query.module);
            }
            Some(owner) if view.party_of(query) != Some(owner) => {
                let uses = foreign.entry((query.module, table, owner)).or_default();
                uses.writes |= access.operation.writes();
                uses.reads |= !access.operation.writes();
                uses.sites.insert(query.location);
            }
            Some(_) => {}
        }
    }
    let used = foreign.into_iter().map(|(key, uses)| used(ruled, &view, key, uses));
    let unlisted = ownerless.into_iter().map(|(table, module)| unlisted(ruled, &view, table, module));
    used.chain(unlisted).collect()
}

fn used(
    ruled: Ruled<'_>,
    view: &DatabaseView<'_>,
    (module, table, owner): (ModuleId, TableId, ContextId),
    uses: Uses,
) -> Breach {
    let path = &ruled.model.code.module(module).path;
    let verb = match (uses.reads, uses.writes) {
        (true, true) => "reads and writes",
        (_, true) => "writes",
        _ => "reads",
    };
    let (name, owner) = (view.name(table), view.context(owner));
    let message = format!("`{path}` {verb} the table `{name}`, which belongs to `{owner}`");
    let finding = ruled.finding(RuleCode::TableOwner, message, "make it a call of the context that owns the table");
    let references = uses.sites.into_iter().map(|location| Site { location, facade: None }).collect();
    let finding = Finding { subject: vec![path.to_string(), name], ..finding };
    Breach { references, ..Breach::of_module(module, finding) }
}

fn unlisted(ruled: Ruled<'_>, view: &DatabaseView<'_>, table: TableId, module: ModuleId) -> Breach {
    let name = view.name(table);
    let message = format!("the table `{name}` belongs to no context");
    let help = "list it under `tables` of the context that decides what its rows mean";
    let finding = ruled.finding(RuleCode::TableOwner, message, help).at(view.database.table(table).place.clone());
    Breach::of_module(module, Finding { subject: vec![name], ..finding })
}
