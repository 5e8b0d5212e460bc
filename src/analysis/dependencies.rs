//! The dependencies between contexts, the heaviest first, with the definitions they use.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::resolve::ReferenceKind;

/// All references from one context to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContextDependency {
    /// The context that uses.
    pub from: String,
    /// The context that is used.
    pub to: String,
    /// How many references: the weight.
    pub references: u64,
    /// The references by kind.
    pub kinds: BTreeMap<ReferenceKind, u64>,
    /// What is used, the most used first.
    pub definitions: Vec<UsedDefinition>,
    /// Some reference of it breaks a rule.
    pub forbidden: bool,
    /// It is in the feedback set of its tangle.
    pub feedback: bool,
    /// All of its references are compiled only for tests.
    pub test: bool,
}

/// A definition and how often it is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UsedDefinition {
    /// Its full path.
    pub path: String,
    /// Its path from the name of its module on: short, and mostly clear beside the context's name.
    #[serde(skip)]
    pub short: String,
    /// How many references.
    pub references: u64,
}
