//! Triggers on a table of one context that write tables of another: no code shows them.
//!
//! Takes the view; returns a finding for each pair of contexts.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{DatabaseFinding, FindingKind, Site, count};
use super::view::DatabaseView;
use crate::context::ContextId;
use crate::database::{TableId, Trigger};

/// The findings, by pair of contexts.
pub(super) fn find(view: &DatabaseView<'_>) -> Vec<DatabaseFinding> {
    let mut pairs: BTreeMap<(ContextId, ContextId), Vec<(&Trigger, TableId)>> = BTreeMap::new();
    for trigger in &view.database.triggers {
        let Some(owner) = view.owned_by(trigger.table) else { continue };
        for &table in &trigger.writes {
            if let Some(other) = view.owned_by(table).filter(|other| *other != owner) {
                pairs.entry((owner, other)).or_default().push((trigger, table));
            }
        }
    }
    pairs.into_iter().map(|(ends, writes)| finding(view, ends, &writes)).collect()
}

fn finding(
    view: &DatabaseView<'_>,
    (owner, other): (ContextId, ContextId),
    writes: &[(&Trigger, TableId)],
) -> DatabaseFinding {
    let (from, to) = (view.context(owner), view.context(other));
    let triggers: BTreeSet<(TableId, &str)> =
        writes.iter().map(|(trigger, _)| (trigger.table, &*trigger.name)).collect();
    let tables: BTreeSet<TableId> = writes.iter().flat_map(|(trigger, table)| [trigger.table, *table]).collect();
    let site = |(trigger, table): &(&Trigger, TableId)| Site {
        place: trigger.place.clone(),
        what: format!(
            "`{}`, {} on `{}`, writes `{}`",
            trigger.name,
            trigger.events,
            view.name(trigger.table),
            view.name(*table)
        ),
    };
    let verb = if triggers.len() == 1 { "writes" } else { "write" };
    DatabaseFinding {
        contexts: vec![from.to_owned(), to.to_owned()],
        tables: view.names(tables),
        evidence: writes.iter().map(site).collect(),
        weight: triggers.len() as u32,
        ..DatabaseFinding::new(
            FindingKind::Trigger,
            format!("{} on tables of `{from}` {verb} tables of `{to}`", count(triggers.len(), "trigger")),
        )
    }
}
