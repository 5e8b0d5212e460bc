//! Foreign keys from tables of one context to tables of another.
//!
//! Takes the view; returns a finding for each pair of contexts, with its keys and what a deletion does today, followed
//! through all `ON DELETE CASCADE`. Keys that nobody declares are left out, and tables without an owner too.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{DatabaseFinding, FindingKind, Site, count, listed};
use super::view::DatabaseView;
use crate::context::ContextId;
use crate::database::{ForeignKey, KeyOrigin, OnDelete, TableId};

/// The findings, by pair of contexts.
pub(super) fn find(view: &DatabaseView<'_>) -> Vec<DatabaseFinding> {
    let mut pairs: BTreeMap<(ContextId, ContextId), Vec<&ForeignKey>> = BTreeMap::new();
    for (ends, key) in crossing(view) {
        pairs.entry(ends).or_default().push(key);
    }
    pairs.into_iter().map(|(ends, keys)| finding(view, ends, &keys)).collect()
}

/// The keys that cross, with the contexts of both ends.
pub(crate) fn crossing<'v>(
    view: &'v DatabaseView<'_>,
) -> impl Iterator<Item = ((ContextId, ContextId), &'v ForeignKey)> {
    let keys = view.database.foreign_keys.iter().filter(|key| key.origin != KeyOrigin::Implied);
    keys.filter_map(|key| {
        let ends = (view.owned_by(key.table)?, view.owned_by(key.parent)?);
        (ends.0 != ends.1).then_some((ends, key))
    })
}

fn finding(view: &DatabaseView<'_>, (child, parent): (ContextId, ContextId), keys: &[&ForeignKey]) -> DatabaseFinding {
    let (from, to) = (view.context(child), view.context(parent));
    let tables: BTreeSet<TableId> = keys.iter().flat_map(|key| [key.table, key.parent]).collect();
    let cascades = keys.iter().filter(|key| key.on_delete == OnDelete::Cascade).count();
    let number = count(keys.len(), "foreign key");
    let cascading = match cascades {
        0 => String::new(),
        1 if keys.len() == 1 => ", which cascades deletions".to_owned(),
        all if all == keys.len() => ", all of which cascade deletions".to_owned(),
        1 => ", 1 of which cascades deletions".to_owned(),
        some => format!(", {some} of which cascade deletions"),
    };
    DatabaseFinding {
        contexts: vec![from.to_owned(), to.to_owned()],
        tables: view.names(tables),
        details: consequences(view, keys),
        evidence: keys.iter().map(|key| Site { place: key.place.clone(), what: describe(view, key) }).collect(),
        weight: (keys.len() + cascades) as u32,
        ..DatabaseFinding::new(
            FindingKind::ForeignKey,
            format!("tables of `{from}` refer to tables of `{to}` by {number}{cascading}"),
        )
    }
}

/// `ledger.sku → line_item.sku, ON DELETE CASCADE`.
pub(crate) fn describe(view: &DatabaseView<'_>, key: &ForeignKey) -> String {
    let side = |table: TableId, columns: &[std::sync::Arc<str>]| match columns {
        [] => view.name(table),
        [one] => format!("{}.{one}", view.name(table)),
        several => format!("{} ({})", view.name(table), several.join(", ")),
    };
    let rule = match key.origin {
        KeyOrigin::Declared => format!(", ON DELETE {}", key.on_delete.sql()),
        KeyOrigin::Joinable => ", declared in code only".to_owned(),
        KeyOrigin::Implied => ", implied by its name".to_owned(),
    };
    format!("`{}` → `{}`{rule}", side(key.table, &key.columns), side(key.parent, &key.parent_columns))
}

/// What deletions in the parents do today, and will not do after a split.
fn consequences(view: &DatabaseView<'_>, keys: &[&ForeignKey]) -> Vec<String> {
    let mut parents: BTreeMap<(TableId, OnDelete), BTreeSet<TableId>> = BTreeMap::new();
    for key in keys.iter().filter(|key| key.origin == KeyOrigin::Declared) {
        parents.entry((key.parent, key.on_delete)).or_default().insert(key.table);
    }
    parents.into_iter().map(|((parent, rule), children)| consequence(view, parent, rule, &children)).collect()
}

fn consequence(view: &DatabaseView<'_>, parent: TableId, rule: OnDelete, children: &BTreeSet<TableId>) -> String {
    let names = view.names(children.iter().copied());
    let any = names.join(" or ");
    let names = listed(&names);
    let parent_name = view.name(parent);
    match rule {
        OnDelete::Cascade => {
            let further = cascade(view, children);
            let rest = further.difference(children).copied();
            let further = listed(&view.names(rest));
            let and_on = if further.is_empty() { String::new() } else { format!(", and with them rows of {further}") };
            format!("a row deleted from {parent_name} takes its rows in {names} with it today{and_on}")
        }
        OnDelete::NoAction | OnDelete::Restrict => {
            format!("no row of {parent_name} can be deleted today while a row of {any} refers to it")
        }
        OnDelete::SetNull => format!("a row deleted from {parent_name} sets the column in {names} to NULL today"),
        OnDelete::SetDefault => {
            format!("a row deleted from {parent_name} sets the column in {names} to its default today")
        }
    }
}

/// All tables that lose rows when these do.
fn cascade(view: &DatabaseView<'_>, from: &BTreeSet<TableId>) -> BTreeSet<TableId> {
    let mut reached = from.clone();
    loop {
        let keys = view.database.foreign_keys.iter().filter(|key| key.on_delete == OnDelete::Cascade);
        let next: Vec<TableId> = keys
            .filter(|key| reached.contains(&key.parent) && !reached.contains(&key.table))
            .map(|key| key.table)
            .collect();
        if next.is_empty() {
            return reached;
        }
        reached.extend(next);
    }
}
