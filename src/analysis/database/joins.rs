//! Queries and views that join tables of several contexts.
//!
//! Takes the view; returns a finding for each set of contexts whose tables are read together, with the queries. A query
//! that fills a table of one context from tables of others counts too. Static data and code for tests are left out.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{DatabaseFinding, FindingKind, Site, count, quoted};
use super::shared::is_static;
use super::view::DatabaseView;
use crate::context::ContextId;
use crate::database::{Query, TableId};

/// One query or view with the tables that it names.
pub(crate) struct Joined<'a> {
    /// The query; none for a view.
    pub(crate) query: Option<&'a Query>,
    /// Where, and what joins what.
    pub(crate) site: Site,
    /// The owners of the tables.
    pub(crate) owners: BTreeSet<ContextId>,
    /// The tables that have owners.
    pub(crate) tables: BTreeSet<TableId>,
}

/// The findings, by set of contexts.
pub(super) fn find(view: &DatabaseView<'_>) -> Vec<DatabaseFinding> {
    let mut sets: BTreeMap<BTreeSet<ContextId>, Vec<Joined<'_>>> = BTreeMap::new();
    for joined in crossing(view) {
        sets.entry(joined.owners.clone()).or_default().push(joined);
    }
    sets.into_iter().map(|(owners, joined)| finding(view, &owners, joined)).collect()
}

/// The queries and views that join tables of several contexts, in the order of the code.
pub(crate) fn crossing<'a>(view: &DatabaseView<'a>) -> Vec<Joined<'a>> {
    let several = |joined: &Joined<'_>| joined.owners.len() > 1;
    all(view, &|table| view.owned_by(table).is_some() && !is_static(view, table)).into_iter().filter(several).collect()
}

/// The queries and views that name several of the tables that are meant, in the order of the code.
pub(crate) fn all<'a>(view: &DatabaseView<'a>, is_meant: &dyn Fn(TableId) -> bool) -> Vec<Joined<'a>> {
    let queries = view.database.queries.iter().filter(|query| !query.test);
    let queries = queries.filter_map(|query| {
        let accesses = query.accesses.iter().filter_map(|&id| view.database.access(id).table);
        let name = view.code_name(query.module, query.definition);
        joined(view, accesses, is_meant, |tables| Site {
            place: view.model.sources.place(query.location),
            what: format!("`{name}` joins {tables}"),
        })
        .map(|joined| Joined { query: Some(query), ..joined })
    });
    let views = view.tables().filter(|(_, table)| !table.reads.is_empty()).filter_map(|(_, table)| {
        joined(view, table.reads.iter().copied(), is_meant, |tables| Site {
            place: table.place.clone(),
            what: format!("the view `{}` joins {tables}", table.name),
        })
    });
    queries.chain(views).collect()
}

fn joined<'a>(
    view: &DatabaseView<'a>,
    named: impl Iterator<Item = TableId>,
    is_meant: &dyn Fn(TableId) -> bool,
    site: impl FnOnce(&str) -> Site,
) -> Option<Joined<'a>> {
    let tables: BTreeSet<TableId> = named.filter(|&table| is_meant(table)).collect();
    if tables.len() < 2 {
        return None;
    }
    let owners: BTreeSet<ContextId> = tables.iter().filter_map(|&table| view.owned_by(table)).collect();
    Some(Joined { query: None, site: site(&view.names(tables.iter().copied()).join(", ")), owners, tables })
}

fn finding(view: &DatabaseView<'_>, owners: &BTreeSet<ContextId>, joined: Vec<Joined<'_>>) -> DatabaseFinding {
    let names = view.context_names(owners.iter().copied());
    let tables: BTreeSet<TableId> = joined.iter().flat_map(|joined| joined.tables.iter().copied()).collect();
    let noun = if joined.iter().all(|joined| joined.query.is_none()) { "view" } else { "query" };
    let verb = if joined.len() == 1 { "joins" } else { "join" };
    DatabaseFinding {
        message: format!("{} {verb} tables of {}", count(joined.len(), noun), quoted(&names)),
        contexts: names,
        tables: view.names(tables),
        weight: (joined.len() * owners.len()) as u32,
        evidence: joined.into_iter().map(|joined| joined.site).collect(),
        ..DatabaseFinding::new(FindingKind::Join, String::new())
    }
}
