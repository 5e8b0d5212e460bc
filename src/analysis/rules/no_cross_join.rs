//! `no-cross-join`: no query reads tables of several contexts together.

use std::collections::BTreeSet;

use super::databases::{breach_at, owned, tables_of, view};
use super::{Breach, Ruled};
use crate::analysis::database::listed;
use crate::config::{Located, Selector};
use crate::finding::RuleCode;

pub(super) fn check(ruled: Ruled<'_>, except: &[Located<Selector>]) -> Vec<Breach> {
    let Some(view) = view(ruled.model) else { return Vec::new() };
    let excepted = ruled.selected(except);
    let mut breaches = Vec::new();
    for query in view.database.queries.iter().filter(|query| !query.test && !excepted.contains(&query.module)) {
        let tables: Vec<_> =
            tables_of(&view, query).into_iter().filter_map(|table| Some((table, view.owned_by(table)?))).collect();
        if tables.iter().map(|(_, owner)| owner).collect::<BTreeSet<_>>().len() < 2 {
            continue;
        }
        let code = view.code_name(query.module, query.definition);
        let parts: Vec<_> = tables.iter().map(|&(table, owner)| owned(&view, table, owner)).collect();
        let message = format!("`{code}` joins {}", listed(&parts));
        let help = "make two queries and a call of the owner; a report gets its data by service calls or a data pump";
        let finding = ruled.finding(RuleCode::NoCrossJoin, message, help);
        let names = view.names(tables.iter().map(|(table, _)| *table));
        breaches.push(breach_at(ruled, query.module, query.definition, query.location, &names, finding));
    }
    breaches
}
