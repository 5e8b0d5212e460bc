//! Tables that several contexts use: to be split, without a home, static, or a hub.
//!
//! Takes the view. A table that two or more contexts write is shared: a *shared table* if no column but those of the key is
//! written by two of them, else *shared mutable data*. One that two or more read, that no code and no trigger writes and
//! that is no view is *shared static data*. A *hub* has keys or uses from at least three contexts besides its owner. Leaves
//! out contexts that use a table of another without sharing it (`reach`).

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::findings::{DatabaseFinding, FindingKind, Site, count, quoted};
use super::view::{DatabaseView, Use};
use crate::context::ContextId;
use crate::database::{KeyOrigin, TableId};

/// From how many contexts besides the owner on a table is a hub.
const HUB: usize = 3;

/// How many columns a sentence lists.
const COLUMNS: usize = 12;

/// The findings, in the order of the tables.
pub(super) fn find(view: &DatabaseView<'_>) -> Vec<DatabaseFinding> {
    view.own_tables()
        .flat_map(|table| written(view, table).or_else(|| fixed(view, table)).into_iter().chain(hub(view, table)))
        .collect()
}

/// The contexts that write a table, if it is shared by them: then nobody reaches into it.
pub(super) fn sharers(view: &DatabaseView<'_>, table: TableId) -> BTreeSet<ContextId> {
    let writers = view.contexts_that(table, |found| found.writes > 0);
    if view.is_own_table(table) && writers.len() > 1 { writers } else { BTreeSet::new() }
}

/// True for shared static data, which has no owner to ask.
pub(super) fn is_static(view: &DatabaseView<'_>, table: TableId) -> bool {
    let written = view.uses(table).any(|(_, found)| found.writes > 0);
    let triggered = view.database.triggers.iter().any(|trigger| trigger.writes.contains(&table));
    view.is_own_table(table) && !written && !triggered && view.contexts_that(table, |found| found.reads > 0).len() > 1
}

fn written(view: &DatabaseView<'_>, table: TableId) -> Option<DatabaseFinding> {
    let writers = sharers(view, table);
    if writers.is_empty() {
        return None;
    }
    let names = view.context_names(writers.iter().copied());
    let name = view.name(table);
    let (kind, message) = match apart(view, table, &writers) {
        true => (FindingKind::SharedTable, format!("{} write different columns of `{name}`", quoted(&names))),
        false => (FindingKind::SharedMutableData, format!("{} all write `{name}`", quoted(&names))),
    };
    let message = if names.len() == 2 { message.replace(" all write ", " both write ") } else { message };
    let evidence = writers.iter().flat_map(|&id| sites(view, table, id, true)).collect();
    Some(DatabaseFinding {
        contexts: names,
        tables: vec![name],
        details: columns_by_party(view, table),
        evidence,
        weight: writers.len() as u32 * 100 + view.uses(table).map(|(_, found)| found.writes).sum::<u32>(),
        ..DatabaseFinding::new(kind, message)
    })
}

/// Whether each context writes columns of its own: all are known, and none but those of the key is written by two.
pub(super) fn apart(view: &DatabaseView<'_>, table: TableId, writers: &BTreeSet<ContextId>) -> bool {
    let key: BTreeSet<Arc<str>> = view.database.table(table).primary_key.iter().cloned().collect();
    let mut seen: BTreeSet<Arc<str>> = BTreeSet::new();
    writers.iter().all(|&id| {
        let columns: BTreeSet<_> = view.all_uses(table)[&Some(id)].columns_written.difference(&key).cloned().collect();
        let fresh = columns.iter().all(|column| !seen.contains(column));
        let known = !columns.is_empty();
        seen.extend(columns);
        fresh && known
    })
}

/// What each party reads and writes, where columns are known.
fn columns_by_party(view: &DatabaseView<'_>, table: TableId) -> Vec<String> {
    let sentence = |party, found: &Use| {
        let parts: Vec<String> = [("writes", &found.columns_written), ("reads", &found.columns_read)]
            .into_iter()
            .filter(|(_, columns)| !columns.is_empty())
            .map(|(verb, columns)| format!("{verb} {}", some_columns(columns)))
            .collect();
        (!parts.is_empty()).then(|| format!("{} {}", view.party(party), parts.join("; ")))
    };
    view.uses(table).filter_map(|(party, found)| sentence(party, found)).collect()
}

fn some_columns(columns: &BTreeSet<Arc<str>>) -> String {
    let mut shown: Vec<&str> = columns.iter().take(COLUMNS).map(|column| &**column).collect();
    let more = format!("{} more", columns.len().saturating_sub(COLUMNS));
    if columns.len() > COLUMNS {
        shown.push(&more);
    }
    shown.join(", ")
}

fn sites(view: &DatabaseView<'_>, table: TableId, context: ContextId, writes: bool) -> Vec<Site> {
    let Some(found) = view.all_uses(table).get(&Some(context)) else { return Vec::new() };
    let accesses = found.accesses.iter().map(|&index| &view.database.accesses[index as usize]);
    let mut sites: Vec<Site> =
        accesses.filter(|access| access.operation.writes() == writes).map(|access| view.site(access)).collect();
    sites.sort();
    sites.dedup();
    sites
}

/// Read by several, written by none.
fn fixed(view: &DatabaseView<'_>, table: TableId) -> Option<DatabaseFinding> {
    if !is_static(view, table) {
        return None;
    }
    let readers = view.contexts_that(table, |found| found.reads > 0);
    let names = view.context_names(readers.iter().copied());
    let name = view.name(table);
    let message = format!("{} read `{name}`, and no code was seen to write it", quoted(&names));
    let seeded = view.database.table(table).seeded.clone();
    let details = match &seeded {
        Some(_) => "a migration fills it",
        None => "no migration fills it either: somebody does by hand, or a program that was not read",
    };
    let filled = seeded.map(|place| Site { place, what: format!("a migration fills `{name}`") });
    let read = readers.iter().flat_map(|&id| sites(view, table, id, false));
    Some(DatabaseFinding {
        contexts: names,
        tables: vec![name],
        details: vec![details.to_owned()],
        evidence: filled.into_iter().chain(read).collect(),
        weight: readers.len() as u32,
        ..DatabaseFinding::new(FindingKind::SharedStaticData, message)
    })
}

/// Used by, or referred to from, many contexts besides its owner.
fn hub(view: &DatabaseView<'_>, table: TableId) -> Option<DatabaseFinding> {
    let owner = view.owned_by(table)?;
    let mut users = view.contexts_that(table, Use::counts);
    users.remove(&owner);
    let keys = view.database.foreign_keys.iter().filter(|key| key.parent == table && key.origin != KeyOrigin::Implied);
    let mut referring: BTreeMap<ContextId, BTreeSet<TableId>> = BTreeMap::new();
    for key in keys {
        if let Some(child) = view.owned_by(key.table).filter(|child| *child != owner) {
            referring.entry(child).or_default().insert(key.table);
        }
    }
    let all: BTreeSet<ContextId> = users.iter().chain(referring.keys()).copied().collect();
    if all.len() < HUB {
        return None;
    }
    let name = view.name(table);
    let children: BTreeSet<TableId> = referring.values().flatten().copied().collect();
    let contexts = |number| count(number, "other context");
    let verb = |number, plural: &'static str, singular: &'static str| if number == 1 { singular } else { plural };
    let used = format!("{} {} it", contexts(users.len()), verb(users.len(), "use", "uses"));
    let tables = format!("{} of {}", count(children.len(), "table"), contexts(referring.len()));
    let referred = format!("{tables} {} to it", verb(children.len(), "refer", "refers"));
    let used = (!users.is_empty()).then_some(used);
    let referred = (!children.is_empty()).then_some(referred);
    let parts: Vec<String> = used.into_iter().chain(referred).collect();
    Some(DatabaseFinding {
        contexts: view.context_names(std::iter::once(owner).chain(all.iter().copied())),
        tables: vec![name.clone()],
        details: vec![format!("used or referred to by {}", quoted(view.context_names(all.iter().copied())))],
        weight: (all.len() * 100 + children.len()) as u32,
        evidence: vec![Site { place: view.database.table(table).place.clone(), what: format!("`{name}` is created") }],
        ..DatabaseFinding::new(
            FindingKind::HubTable,
            format!("`{name}` of `{}`: {}", view.context(owner), parts.join(", ")),
        )
    })
}
