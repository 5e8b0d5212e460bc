//! The contexts at a glance: size, fan-in, fan-out, level.

use serde::Serialize;

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
