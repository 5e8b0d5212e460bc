//! `independent`: some parts know nothing of each other.
//!
//! Takes one rule; returns a breach per module and definition. A tag stands for all of its contexts, each a part of its
//! own. Direct references only.

use std::collections::BTreeSet;

use super::{Breach, REMEDY, Ruled, uses};
use crate::config::{Located, Selector};
use crate::finding::RuleCode;
use crate::resolve::ModuleId;

pub(super) fn check(ruled: Ruled<'_>, of: &[Located<Selector>]) -> Vec<Breach> {
    let parts: Vec<_> = of.iter().flat_map(|selector| parts(ruled, selector)).collect();
    let mut breaches = Vec::new();
    for (user, from) in &parts {
        for (used, to) in parts.iter().filter(|(name, _)| name != user) {
            for used_definition in uses(ruled.model, ruled.model.crossing(from, to)) {
                let (module, definition) = (used_definition.module_path(), used_definition.definition_path());
                let message =
                    format!("`{module}` uses `{definition}`, but `{user}` and `{used}` know nothing of each other");
                breaches.push(used_definition.breach(ruled.finding(RuleCode::Independent, message, REMEDY)));
            }
        }
    }
    breaches
}

fn parts(ruled: Ruled<'_>, selector: &Located<Selector>) -> Vec<(String, BTreeSet<ModuleId>)> {
    let Selector::Tag(tag) = &selector.value else {
        return vec![(ruled.label(&selector.value), ruled.selected(std::slice::from_ref(selector)))];
    };
    let tagged = ruled.model.contexts.contexts.iter().filter(|context| context.tags.contains(tag));
    tagged.map(|context| (context.name.clone(), context.modules.iter().copied().collect())).collect()
}
