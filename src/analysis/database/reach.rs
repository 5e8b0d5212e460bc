//! Code of one context that uses tables of another.
//!
//! Takes the view; returns a finding for each pair of contexts, with the tables and the places. What the context shares with
//! others (`shared`) is left out, and so is unassigned code.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{DatabaseFinding, FindingKind, count};
use super::shared::{is_static, sharers};
use super::view::DatabaseView;
use crate::context::ContextId;
use crate::database::{TableId, TableKind};

/// The findings, by pair of contexts.
pub(super) fn find(view: &DatabaseView<'_>) -> Vec<DatabaseFinding> {
    let mut pairs: BTreeMap<(ContextId, ContextId), Vec<TableId>> = BTreeMap::new();
    for (table, _) in view.tables().filter(|(_, found)| found.kind != TableKind::External) {
        let Some(owner) = view.owned_by(table).filter(|_| !is_static(view, table)) else { continue };
        let sharers = sharers(view, table);
        let strangers = view.uses(table).filter_map(|(party, _)| party);
        for context in strangers.filter(|context| *context != owner && !sharers.contains(context)) {
            pairs.entry((context, owner)).or_default().push(table);
        }
    }
    pairs.into_iter().map(|(ends, tables)| finding(view, ends, &tables)).collect()
}

fn finding(view: &DatabaseView<'_>, (context, owner): (ContextId, ContextId), tables: &[TableId]) -> DatabaseFinding {
    let used: Vec<_> = tables.iter().map(|&table| (table, &view.all_uses(table)[&Some(context)])).collect();
    let sum = |part: fn(&super::view::Use) -> u32| used.iter().map(|(_, found)| part(found)).sum::<u32>();
    let (reads, writes) = (sum(|found| found.reads), sum(|found| found.writes));
    let verb = match (reads, writes) {
        (_, 0) => "reads",
        (0, _) => "writes",
        _ => "reads and writes",
    };
    let (from, to) = (view.context(context), view.context(owner));
    let accesses: BTreeSet<u32> = used.iter().flat_map(|(_, found)| found.accesses.iter().copied()).collect();
    let mut evidence: Vec<_> =
        accesses.iter().map(|&index| view.site(&view.database.accesses[index as usize])).collect();
    evidence.sort();
    evidence.dedup();
    DatabaseFinding {
        contexts: vec![from.to_owned(), to.to_owned()],
        tables: view.names(tables.iter().copied()),
        details: used.iter().map(|(table, found)| format!("{}: {}", view.name(*table), found.words())).collect(),
        evidence,
        weight: reads + 2 * writes,
        ..DatabaseFinding::new(
            FindingKind::ForeignAccess,
            format!("`{from}` {verb} {} of `{to}`", count(tables.len(), "table")),
        )
    }
}
