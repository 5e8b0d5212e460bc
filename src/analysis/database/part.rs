//! What ties the tables of a part of the code to those of the rest: what has to be settled before the part can have a
//! schema of its own.
//!
//! Takes the view and the part, a context or any modules; returns the tables that go with it, and the ties by kind with
//! their places. A context takes the tables that it owns; other code those that it writes more than the rest does, or that it
//! alone reads. Code for tests is left out.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{FindingKind, Site};
use super::keys::describe;
use super::shared::{apart, is_static};
use super::view::DatabaseView;
use super::{joins, transactions};
use crate::context::ContextId;
use crate::database::{Access, KeyOrigin, Query, TableId};
use crate::resolve::ModuleId;

/// The tables of a part, and what ties them to others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartTables {
    /// Its tables, each with the place where it is created.
    pub owned: Vec<Site>,
    /// The ties, in the order in which they are best settled.
    pub ties: Vec<PartTie>,
}

/// Ties of one kind, or with one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartTie {
    /// What it is.
    pub kind: FindingKind,
    /// For code that uses tables: it is the part's, on tables of the rest.
    pub outward: bool,
    /// The tables in question, by name.
    pub tables: Vec<String>,
    /// The places.
    pub sites: Vec<Site>,
}

/// The tables of a part.
#[must_use]
pub fn part_tables(
    view: &DatabaseView<'_>,
    is_part: &dyn Fn(ModuleId) -> bool,
    context: Option<ContextId>,
) -> PartTables {
    let uses = Uses::new(view, is_part);
    let owned: BTreeSet<TableId> = view
        .own_tables()
        .filter(|&table| match context {
            Some(context) => view.owned_by(table) == Some(context) && !uses.is_shared_static(table),
            None => uses.goes_along(table),
        })
        .collect();
    let part = Part { view, uses, owned };
    let mut ties = part.static_data();
    ties.extend(part.shared());
    ties.extend([part.reach(true), part.reach(false), part.joins(), part.triggers(), part.transactions(), part.keys()]);
    ties.retain(|tie| !tie.sites.is_empty());
    let created = |&table: &TableId| Site { place: view.database.table(table).place.clone(), what: view.name(table) };
    PartTables { owned: part.owned.iter().map(created).collect(), ties }
}

/// The accesses to each table, by who does them.
struct Uses<'a, 'v> {
    view: &'v DatabaseView<'a>,
    inside: BTreeMap<TableId, Vec<(&'a Access, &'a Query)>>,
    outside: BTreeMap<TableId, Vec<(&'a Access, &'a Query)>>,
}

impl<'a, 'v> Uses<'a, 'v> {
    fn new(view: &'v DatabaseView<'a>, is_part: &dyn Fn(ModuleId) -> bool) -> Self {
        let mut uses = Self { view, inside: BTreeMap::new(), outside: BTreeMap::new() };
        for access in &view.database.accesses {
            let query = view.database.query(access.query);
            let Some(table) = access.table.filter(|_| !query.test) else { continue };
            let side = if is_part(query.module) { &mut uses.inside } else { &mut uses.outside };
            side.entry(table).or_default().push((access, query));
        }
        uses
    }

    fn of(&self, table: TableId, inside: bool) -> &[(&'a Access, &'a Query)] {
        let side = if inside { &self.inside } else { &self.outside };
        side.get(&table).map_or(&[], Vec::as_slice)
    }

    fn writes(&self, table: TableId, inside: bool) -> usize {
        self.of(table, inside).iter().filter(|(access, _)| access.operation.writes()).count()
    }

    fn goes_along(&self, table: TableId) -> bool {
        match (self.writes(table, true), self.writes(table, false)) {
            (0, 0) => !self.of(table, true).is_empty() && self.of(table, false).is_empty(),
            (inside, outside) => inside > outside,
        }
    }

    fn is_shared_static(&self, table: TableId) -> bool {
        is_static(self.view, table) && !self.of(table, true).is_empty() && !self.of(table, false).is_empty()
    }

    fn sites(&self, table: TableId, inside: bool) -> Vec<Site> {
        self.of(table, inside).iter().map(|(access, _)| self.view.site(access)).collect()
    }
}

struct Part<'a, 'v> {
    view: &'v DatabaseView<'a>,
    uses: Uses<'a, 'v>,
    owned: BTreeSet<TableId>,
}

impl Part<'_, '_> {
    fn tie(&self, kind: FindingKind, outward: bool, tables: BTreeSet<TableId>, mut sites: Vec<Site>) -> PartTie {
        sites.sort();
        sites.dedup();
        PartTie { kind, outward, tables: self.view.names(tables), sites }
    }

    fn is_shared(&self, table: TableId) -> bool {
        self.uses.writes(table, true) > 0 && self.uses.writes(table, false) > 0
    }

    /// Tables that both sides read and none writes.
    fn static_data(&self) -> Vec<PartTie> {
        let tables = self.view.own_tables().filter(|&table| self.uses.is_shared_static(table));
        let tie = |table| self.tie(FindingKind::SharedStaticData, true, [table].into(), self.uses.sites(table, true));
        tables.map(tie).collect()
    }

    /// Tables that both sides write, one tie each.
    fn shared(&self) -> Vec<PartTie> {
        let tie = |table: TableId| {
            let writers = self.view.contexts_that(table, |found| found.writes > 0);
            let split = writers.len() > 1 && apart(self.view, table, &writers);
            let kind = if split { FindingKind::SharedTable } else { FindingKind::SharedMutableData };
            let writes = |inside| self.uses.of(table, inside).iter().filter(|(access, _)| access.operation.writes());
            let sites = writes(true).chain(writes(false)).map(|(access, _)| self.view.site(access)).collect();
            self.tie(kind, true, [table].into(), sites)
        };
        self.view.own_tables().filter(|&table| self.is_shared(table)).map(tie).collect()
    }

    /// Code of one side that uses tables of the other without sharing them.
    fn reach(&self, outward: bool) -> PartTie {
        let is_meant = |table: &TableId| {
            self.owned.contains(table) != outward && !self.is_shared(*table) && !self.uses.is_shared_static(*table)
        };
        let tables: BTreeSet<TableId> = self
            .view
            .own_tables()
            .filter(|table| is_meant(table) && !self.uses.of(*table, outward).is_empty())
            .collect();
        let sites = tables.iter().flat_map(|&table| self.uses.sites(table, outward)).collect();
        self.tie(FindingKind::ForeignAccess, outward, tables, sites)
    }

    /// True for tables that have to stay on one side: not static data, which both can have.
    fn takes_sides(&self, table: TableId) -> bool {
        self.view.is_own_table(table) && !is_static(self.view, table)
    }

    /// Whether some of the tables are the part's and some are not.
    fn mixes(&self, tables: &BTreeSet<TableId>) -> bool {
        tables.iter().any(|table| self.owned.contains(table))
            && tables.iter().any(|&table| self.takes_sides(table) && !self.owned.contains(&table))
    }

    fn joins(&self) -> PartTie {
        let joined = joins::all(self.view, &|table| self.takes_sides(table)).into_iter();
        let mixed: Vec<_> = joined.filter(|joined| self.mixes(&joined.tables)).collect();
        let tables = mixed.iter().flat_map(|joined| joined.tables.iter().copied()).collect();
        self.tie(FindingKind::Join, true, tables, mixed.into_iter().map(|joined| joined.site).collect())
    }

    fn triggers(&self) -> PartTie {
        let crosses = |&(on, writes): &(TableId, TableId)| self.owned.contains(&on) != self.owned.contains(&writes);
        let (mut tables, mut sites) = (BTreeSet::new(), Vec::new());
        for trigger in &self.view.database.triggers {
            let pairs = trigger.writes.iter().map(|&writes| (trigger.table, writes));
            for (on, writes) in pairs.filter(crosses) {
                tables.extend([on, writes]);
                let what =
                    format!("`{}` on `{}` writes `{}`", trigger.name, self.view.name(on), self.view.name(writes));
                sites.push(Site { place: trigger.place.clone(), what });
            }
        }
        self.tie(FindingKind::Trigger, true, tables, sites)
    }

    fn transactions(&self) -> PartTie {
        let (mut tables, mut sites) = (BTreeSet::new(), Vec::new());
        for transaction in self.view.database.transactions.iter().filter(|transaction| !transaction.test) {
            let written = transactions::tables(self.view, transaction, true);
            if !self.mixes(&written) {
                continue;
            }
            let name = self.view.code_name(transaction.module, transaction.definition);
            let what = format!("`{name}` writes {}", self.view.names(written.iter().copied()).join(", "));
            sites.push(Site { place: self.view.model.sources.place(transaction.location), what });
            tables.extend(written);
        }
        self.tie(FindingKind::Transaction, true, tables, sites)
    }

    fn keys(&self) -> PartTie {
        let declared = self.view.database.foreign_keys.iter().filter(|key| key.origin != KeyOrigin::Implied);
        let crossing: Vec<_> =
            declared.filter(|key| self.owned.contains(&key.table) != self.owned.contains(&key.parent)).collect();
        let tables = crossing.iter().flat_map(|key| [key.table, key.parent]).collect();
        let sites = crossing.iter().map(|key| Site { place: key.place.clone(), what: describe(self.view, key) });
        self.tie(FindingKind::ForeignKey, true, tables, sites.collect())
    }
}
