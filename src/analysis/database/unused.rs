//! Tables that nobody owns, that no code uses, and that only tests use.
//!
//! Takes the view; returns one finding of each kind at most. What triggers, views or cascading keys touch is used. What
//! several contexts share has no owner to miss, and is left out of those without.

use std::collections::BTreeSet;

use super::findings::{DatabaseFinding, FindingKind, Site, count};
use super::shared::{is_static, sharers};
use super::view::DatabaseView;
use crate::database::TableId;

/// The findings.
pub(super) fn find(view: &DatabaseView<'_>) -> Vec<DatabaseFinding> {
    let own: Vec<TableId> = view.own_tables().collect();
    let beside_code: BTreeSet<TableId> = touched_beside_code(view);
    let used = |table: TableId| view.uses(table).next().is_some();
    let tested = |table: TableId| view.all_uses(table).values().any(|found| found.tests > 0);
    let select =
        |wanted: &dyn Fn(TableId) -> bool| own.iter().copied().filter(|&table| wanted(table)).collect::<Vec<_>>();
    let shared = |table: TableId| is_static(view, table) || !sharers(view, table).is_empty();
    let ownerless = select(&|table| view.owned_by(table).is_none() && used(table) && !shared(table));
    let dead = select(&|table| !used(table) && !tested(table) && !beside_code.contains(&table));
    let tests_only = select(&|table| !used(table) && tested(table));
    [
        finding(view, FindingKind::WithoutOwner, &ownerless, "without an owner"),
        finding(view, FindingKind::WithoutAccess, &dead, "that no code was seen to use"),
        finding(view, FindingKind::OnlyTests, &tests_only, "that only tests use"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Tables that triggers write or read, and those that views show.
fn touched_beside_code(view: &DatabaseView<'_>) -> BTreeSet<TableId> {
    let triggers = view.database.triggers.iter().flat_map(|trigger| trigger.writes.iter().chain(&trigger.reads));
    let views = view.database.tables.iter().flat_map(|table| &table.reads);
    triggers.chain(views).copied().collect()
}

fn finding(view: &DatabaseView<'_>, kind: FindingKind, tables: &[TableId], what: &str) -> Option<DatabaseFinding> {
    if tables.is_empty() {
        return None;
    }
    let site = |&table: &TableId| {
        let users: Vec<String> =
            view.uses(table).map(|(party, found)| format!("{} ({})", view.party(party), found.words())).collect();
        let users = if users.is_empty() { String::new() } else { format!(", used by {}", users.join(", ")) };
        Site { place: view.database.table(table).place.clone(), what: format!("`{}`{users}", view.name(table)) }
    };
    Some(DatabaseFinding {
        tables: view.names(tables.iter().copied()),
        evidence: tables.iter().map(site).collect(),
        weight: tables.len() as u32,
        ..DatabaseFinding::new(kind, format!("{} {what}", count(tables.len(), "table")))
    })
}
