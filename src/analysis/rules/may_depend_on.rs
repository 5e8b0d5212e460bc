//! `may-depend-on`: a context depends on nothing but the contexts it lists.
//!
//! Takes the context map; returns a breach per module and definition. What `deprecated` lists is allowed too. What a
//! context without the key depends on, and what unassigned code does, is free.

use super::{Breach, Use, uses};
use crate::analysis::Model;
use crate::context::ContextId;
use crate::finding::{Finding, RuleCode};

/// The breaches of all contexts.
pub(super) fn check(model: Model<'_>) -> Vec<Breach> {
    model.contexts.ids().flat_map(|id| check_context(model, id)).collect()
}

fn check_context(model: Model<'_>, id: ContextId) -> Vec<Breach> {
    let context = model.contexts.context(id);
    let Some(allowed) = &context.may_depend_on else { return Vec::new() };
    let outgoing = model.contexts.graph.outgoing(id.node()).iter();
    outgoing
        .filter(|dependency| !allowed.iter().chain(&context.deprecated).any(|id| id.0 == dependency.to.0))
        .flat_map(|dependency| {
            let uses = uses(model, std::iter::once(dependency));
            uses.into_iter().map(move |used| used.breach(finding(&used, id, ContextId(dependency.to.0))))
        })
        .collect()
}

fn finding(used: &Use<'_>, from: ContextId, to: ContextId) -> Finding {
    let (from, to) = (used.model.context_name(from), used.model.context_name(to));
    let (module, definition) = (used.module_path(), used.definition_path());
    let message = format!("`{module}` uses `{definition}`, but `{from}` may not depend on `{to}`");
    let help = format!(
        "move the code, pass the value in, or put a trait at the boundary; \
         if `{from}` may depend on `{to}` after all, add \"{to}\" to its `may-depend-on`"
    );
    Finding { help: Some(help), ..Finding::new(RuleCode::MayDependOn, message) }
}
