//! `unassigned`: every module belongs to a context.
//!
//! Takes one rule with the code that need not; returns a breach per unassigned subtree of modules.

use super::{Breach, Ruled};
use crate::config::{Located, Selector};
use crate::context::leftovers;
use crate::finding::{Finding, RuleCode};

const HELP: &str = "add it to the `code` of a context, or to `except` of the rule";

pub(super) fn check(ruled: Ruled<'_>, except: &[Located<Selector>]) -> Vec<Breach> {
    let model = ruled.model;
    let except = ruled.selected(except);
    let mut breaches = Vec::new();
    for leftover in leftovers(model.code, model.modules, model.contexts) {
        let left: Vec<_> = leftover.modules.iter().filter(|module| !except.contains(module)).collect();
        let Some(&&top) = left.first() else { continue };
        let module = model.code.module(top);
        let below = match left.len() - 1 {
            0 => String::new(),
            1 => " and 1 module below it".to_owned(),
            more => format!(" and {more} modules below it"),
        };
        let verb = if left.len() == 1 { "belongs" } else { "belong" };
        let message = format!("`{}`{below} {verb} to no context", module.path);
        let finding = Finding {
            place: Some(model.sources.place(module.location)),
            count: left.len() as u64,
            subject: vec![module.path.to_string()],
            ..ruled.finding(RuleCode::Unassigned, message, HELP)
        };
        breaches.push(Breach::of_module(top, finding));
    }
    breaches
}
