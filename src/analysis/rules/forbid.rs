//! `forbid`: no reference from some code to some other.
//!
//! Takes one rule of the configuration; returns a breach per module and definition. Direct references only.

use std::collections::BTreeSet;

use super::{Breach, Use, uses};
use crate::analysis::Model;
use crate::config::{Located, Rule, RuleKind, Selector};
use crate::context::select;
use crate::finding::{Finding, RuleCode};
use crate::resolve::ModuleId;

/// The breaches of one rule; none if it is of another kind.
pub(super) fn check(model: Model<'_>, rule: &Rule) -> Vec<Breach> {
    let RuleKind::Forbid { from, to } = &rule.kind;
    let (from, to) = (selected(model, from), selected(model, to));
    uses(model, model.crossing(&from, &to)).iter().map(|used| used.breach(finding(rule, used))).collect()
}

fn selected(model: Model<'_>, selectors: &[Located<Selector>]) -> BTreeSet<ModuleId> {
    let modules = |selector: &Located<Selector>| {
        select(&selector.value, model.contexts, model.code, model.workspace, model.sources)
    };
    selectors.iter().flat_map(modules).collect()
}

fn finding(rule: &Rule, used: &Use<'_>) -> Finding {
    let (from, definition) = (used.module_path(), used.definition_path());
    let message = format!("`{from}` uses `{definition}`, which the rule `{}` forbids", rule.id.value);
    Finding {
        severity: rule.severity.unwrap_or(RuleCode::Forbid.default_severity()),
        rule: Some(rule.id.value.clone()),
        because: rule.because.clone(),
        help: Some("move the code to where it belongs, pass the value in, or put a trait at the boundary".to_owned()),
        ..Finding::new(RuleCode::Forbid, message)
    }
}
