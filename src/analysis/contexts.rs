//! The contexts at a glance: size, fan-in, fan-out, level.
//!
//! Takes the context map and its levels; returns one row per context. Leaves out unassigned code.

use serde::Serialize;

use super::Model;
use crate::context::ContextId;
use crate::graph::Levels;

/// One context with its measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContextSummary {
    /// Its name.
    pub name: String,
    /// What it is, in the user's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Who owns it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// Modules that belong to it.
    pub modules: u64,
    /// Lines of code in these modules.
    pub lines: u64,
    /// Other contexts that depend on it (Martin's Ca, counted in contexts).
    pub fan_in: u64,
    /// Other contexts it depends on (Martin's Ce, counted in contexts).
    pub fan_out: u64,
    /// 0 for what depends on no other context, else 1 + the highest level it depends on, feedback edges left out.
    pub level: u64,
}

/// The contexts, the highest level first, then by name.
#[must_use]
pub fn contexts(model: Model<'_>, levels: &Levels) -> Vec<ContextSummary> {
    let graph = &model.contexts.graph;
    let summary = |id: ContextId| {
        let context = model.contexts.context(id);
        ContextSummary {
            name: context.name.clone(),
            about: context.about.clone(),
            owner: context.owner.clone(),
            modules: context.modules.len() as u64,
            lines: context.lines,
            fan_in: graph.incoming(id.node()).len() as u64,
            fan_out: graph.outgoing(id.node()).len() as u64,
            level: levels.level(id.node()).unwrap_or(0).into(),
        }
    };
    let mut summaries: Vec<_> = model.contexts.ids().map(summary).collect();
    summaries.sort_by(|a, b| b.level.cmp(&a.level).then_with(|| a.name.cmp(&b.name)));
    summaries
}
