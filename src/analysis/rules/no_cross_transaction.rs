//! `no-cross-transaction`: no transaction writes tables of several contexts.

use super::databases::{breach_at, owned, view};
use super::{Breach, Ruled};
use crate::analysis::database::{crossing_transactions, listed};
use crate::config::{Located, Selector};
use crate::finding::RuleCode;

pub(super) fn check(ruled: Ruled<'_>, except: &[Located<Selector>]) -> Vec<Breach> {
    let Some(view) = view(ruled.model) else { return Vec::new() };
    let excepted = ruled.selected(except);
    let crossing = crossing_transactions(&view).into_iter();
    let breaches =
        crossing.filter(|(transaction, _)| !excepted.contains(&transaction.module)).map(|(found, written)| {
            let code = view.code_name(found.module, found.definition);
            let tables = || written.iter().flat_map(|(&owner, tables)| tables.iter().map(move |&table| (table, owner)));
            let parts: Vec<_> = tables().map(|(table, owner)| owned(&view, table, owner)).collect();
            let message = format!("the transaction of `{code}` writes {}", listed(&parts));
            let help =
                "let each context commit on its own and retry or compensate, or keep what must be atomic together";
            let finding = ruled.finding(RuleCode::NoCrossTransaction, message, help);
            let names = view.names(tables().map(|(table, _)| table));
            breach_at(ruled, found.module, found.definition, found.location, &names, finding)
        });
    breaches.collect()
}
