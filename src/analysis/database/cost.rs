//! What it costs in the database to split out a context.
//!
//! Takes the view; returns for each context its tables and what ties them to those of others: the schema is split before the
//! code, so this is the first part of the price. Leaves out the ties in code (`seams`).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::shared::sharers;
use super::view::DatabaseView;
use super::{joins, keys, transactions};
use crate::context::ContextId;

/// What ties the tables of one context to those of others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DatabaseCost {
    /// Tables that it owns.
    pub owned: Vec<String>,
    /// Tables that it writes together with others, its own or not.
    pub shared: Vec<String>,
    /// Foreign keys from its tables to those of others.
    pub keys_out: u32,
    /// Foreign keys from tables of others to its own.
    pub keys_in: u32,
    /// Queries of its code that use tables of others.
    pub uses: u32,
    /// Queries of other code that use its tables.
    pub used: u32,
    /// Queries and views that join its tables with those of others.
    pub joins: u32,
    /// Transactions that write its tables and those of others.
    pub transactions: u32,
}

/// What crosses contexts, all contexts together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DatabaseTies {
    /// Tables that several contexts write.
    pub shared: u64,
    /// Queries on tables of a context by code of others.
    pub uses: u64,
    /// Foreign keys.
    pub keys: u64,
    /// Queries and views that join tables of several contexts.
    pub joins: u64,
    /// Transactions that write tables of several contexts.
    pub transactions: u64,
}

/// What crosses contexts.
#[must_use]
pub fn ties(view: &DatabaseView<'_>) -> DatabaseTies {
    DatabaseTies {
        shared: view.tables().filter(|(table, _)| !sharers(view, *table).is_empty()).count() as u64,
        uses: costs(view).values().map(|cost| u64::from(cost.uses)).sum(),
        keys: keys::crossing(view).count() as u64,
        joins: joins::crossing(view).len() as u64,
        transactions: transactions::crossing(view).count() as u64,
    }
}

/// The costs of the contexts, by id; none for those without any table.
#[must_use]
pub fn costs(view: &DatabaseView<'_>) -> BTreeMap<ContextId, DatabaseCost> {
    let mut costs: BTreeMap<ContextId, DatabaseCost> = BTreeMap::new();
    for table in view.own_tables() {
        if let Some(owner) = view.owned_by(table) {
            costs.entry(owner).or_default().owned.push(view.name(table));
        }
        for context in sharers(view, table) {
            costs.entry(context).or_default().shared.push(view.name(table));
        }
    }
    for ((child, parent), _) in keys::crossing(view) {
        costs.entry(child).or_default().keys_out += 1;
        costs.entry(parent).or_default().keys_in += 1;
    }
    queries(view, &mut costs);
    for joined in joins::crossing(view) {
        joined.owners.iter().for_each(|owner| costs.entry(*owner).or_default().joins += 1);
    }
    for (_, written) in transactions::crossing(view) {
        written.keys().for_each(|owner| costs.entry(*owner).or_default().transactions += 1);
    }
    costs
}

fn queries(view: &DatabaseView<'_>, costs: &mut BTreeMap<ContextId, DatabaseCost>) {
    for query in view.database.queries.iter().filter(|query| !query.test) {
        let party = view.party_of(query);
        let tables = query.accesses.iter().filter_map(|&id| view.database.access(id).table);
        let owners: BTreeSet<ContextId> = tables.filter_map(|table| view.owned_by(table)).collect();
        let strangers: Vec<ContextId> = owners.into_iter().filter(|owner| Some(*owner) != party).collect();
        strangers.iter().for_each(|owner| costs.entry(*owner).or_default().used += 1);
        if let Some(context) = party.filter(|_| !strangers.is_empty()) {
            costs.entry(context).or_default().uses += 1;
        }
    }
}
