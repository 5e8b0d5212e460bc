//! `no-cross-fk`: no foreign key leads from a table of one context to a table of another.

use super::databases::{owned, view};
use super::{Breach, Ruled};
use crate::analysis::database::crossing_keys;
use crate::finding::{Finding, RuleCode};
use crate::resolve::ModuleId;

pub(super) fn check(ruled: Ruled<'_>) -> Vec<Breach> {
    let Some(view) = view(ruled.model) else { return Vec::new() };
    let crossing = crossing_keys(&view).into_iter();
    let breaches = crossing.map(|((child, parent), key)| {
        let message = format!(
            "{} refers to {} by `{}`, ON DELETE {}",
            owned(&view, key.table, child),
            owned(&view, key.parent, parent),
            key.columns.join(", "),
            key.on_delete.sql()
        );
        let help = "drop the key and keep the value, ask the owner by an API call, and decide what a deletion means";
        let finding = ruled.finding(RuleCode::NoCrossFk, message, help).at(key.place.clone());
        let subject = vec![view.name(key.table), key.columns.join(","), view.name(key.parent)];
        // a key stands in no module: it counts for the context of the table that refers
        let module = ruled.model.contexts.context(child).modules.first().copied().unwrap_or(ModuleId(0));
        Breach::of_module(module, Finding { subject, ..finding })
    });
    breaches.collect()
}
