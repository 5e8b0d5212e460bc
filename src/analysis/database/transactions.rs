//! Transactions that write tables of several contexts.
//!
//! Takes the view; returns a finding for each such transaction, with what is written and the calls that lead there. Tables
//! without an owner are named in the details and do not count; code for tests is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{DatabaseFinding, FindingKind, Site, quoted};
use super::view::{DatabaseView, verb};
use crate::context::ContextId;
use crate::database::{TableId, Transaction, TransactionAccess};

/// How many calls of a chain are named.
const CHAIN: usize = 6;

/// The findings, in the order of the code.
pub(super) fn find(view: &DatabaseView<'_>) -> Vec<DatabaseFinding> {
    crossing(view).map(|(transaction, written)| finding(view, transaction, &written)).collect()
}

/// The transactions that write tables of several contexts, with the tables by context.
pub(crate) fn crossing<'v, 'a>(
    view: &'v DatabaseView<'a>,
) -> impl Iterator<Item = (&'a Transaction, BTreeMap<ContextId, BTreeSet<TableId>>)> + use<'v, 'a> {
    let transactions = view.database.transactions.iter().filter(|transaction| !transaction.test);
    transactions.filter_map(|transaction| {
        let mut written: BTreeMap<ContextId, BTreeSet<TableId>> = BTreeMap::new();
        for table in tables(view, transaction, true) {
            if let Some(owner) = view.owned_by(table) {
                written.entry(owner).or_default().insert(table);
            }
        }
        (written.len() > 1).then_some((transaction, written))
    })
}

/// The tables that a transaction writes, or only reads.
pub(super) fn tables(view: &DatabaseView<'_>, transaction: &Transaction, written: bool) -> BTreeSet<TableId> {
    let accesses = || transaction.accesses.iter().map(|inside| view.database.access(inside.access));
    let of =
        |writes| accesses().filter(move |access| access.operation.writes() == writes).filter_map(|access| access.table);
    let changed: BTreeSet<TableId> = of(true).collect();
    if written { changed } else { of(false).filter(|table| !changed.contains(table)).collect() }
}

/// The tables that triggers on what is written write too, with their owners: they are in the transaction though no code
/// shows it.
fn fired(view: &DatabaseView<'_>, transaction: &Transaction) -> Vec<String> {
    let written = tables(view, transaction, true);
    let on_written = view.database.triggers.iter().filter(|trigger| written.contains(&trigger.table));
    let more: BTreeSet<TableId> = on_written
        .flat_map(|trigger| trigger.writes.iter().copied())
        .filter(|table| !written.contains(table))
        .collect();
    let named = more.into_iter().map(|table| match view.owned_by(table) {
        Some(owner) => format!("{} of {}", view.name(table), view.context(owner)),
        None => view.name(table),
    });
    named.collect()
}

fn finding(
    view: &DatabaseView<'_>,
    transaction: &Transaction,
    written: &BTreeMap<ContextId, BTreeSet<TableId>>,
) -> DatabaseFinding {
    let name = view.code_name(transaction.module, transaction.definition);
    let contexts = view.context_names(written.keys().copied());
    let by_context = written.iter().map(|(&context, tables)| {
        format!("{}: writes {}", view.context(context), view.names(tables.iter().copied()).join(", "))
    });
    let others: Vec<String> = tables(view, transaction, true)
        .into_iter()
        .filter(|&table| view.owned_by(table).is_none())
        .map(|table| view.name(table))
        .collect();
    let reads = view.names(tables(view, transaction, false));
    let also =
        [("without an owner: writes", others), ("triggers write", fired(view, transaction)), ("reads besides", reads)];
    let also = also.into_iter().filter(|(_, names)| !names.is_empty());
    let changes = transaction.accesses.iter().filter(|inside| {
        let access = view.database.access(inside.access);
        access.operation.writes() && access.table.is_some_and(|table| view.owned_by(table).is_some())
    });
    let opened = Site { place: view.model.sources.place(transaction.location), what: format!("`{name}` opens it") };
    DatabaseFinding {
        message: format!("the transaction of `{name}` writes tables of {}", quoted(&contexts)),
        tables: view.names(written.values().flatten().copied()),
        details: by_context.chain(also.map(|(what, names)| format!("{what} {}", names.join(", ")))).collect(),
        evidence: std::iter::once(opened).chain(changes.map(|inside| site(view, inside))).collect(),
        weight: (contexts.len() * 100 + written.values().map(BTreeSet::len).sum::<usize>()) as u32,
        contexts,
        ..DatabaseFinding::new(FindingKind::Transaction, String::new())
    }
}

/// The access, and the calls that lead to it.
fn site(view: &DatabaseView<'_>, inside: &TransactionAccess) -> Site {
    let access = view.database.access(inside.access);
    let site = view.site(access);
    if inside.chain.is_empty() {
        return site;
    }
    let code = view.model.code;
    let mut calls: Vec<&str> = inside.chain.iter().map(|call| &*code.definition(call.to).name).collect();
    if calls.len() > CHAIN {
        calls.splice(CHAIN / 2..calls.len() - CHAIN / 2, ["…"]);
    }
    let table = access.table.map_or_else(|| access.name.to_string(), |table| view.name(table));
    Site { what: format!("{} `{table}` through {}", verb(access.operation), quoted([calls.join(" → ")])), ..site }
}
