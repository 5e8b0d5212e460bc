//! `forbid`: no reference from some code to some other.
//!
//! Takes one rule of the configuration; returns a breach per module and definition. Direct references only: `no-path`
//! follows chains.

use super::{Breach, REMEDY, Ruled, uses};
use crate::config::{Located, Selector};
use crate::finding::RuleCode;

pub(super) fn check(ruled: Ruled<'_>, from: &[Located<Selector>], to: &[Located<Selector>]) -> Vec<Breach> {
    let (from, to) = (ruled.selected(from), ruled.selected(to));
    let breach = |used: &super::Use<'_>| {
        let (module, definition) = (used.module_path(), used.definition_path());
        let message = format!("`{module}` uses `{definition}`, which the rule `{}` forbids", ruled.id());
        used.breach(ruled.finding(RuleCode::Forbid, message, REMEDY))
    };
    uses(ruled.model, ruled.model.crossing(&from, &to)).iter().map(breach).collect()
}
