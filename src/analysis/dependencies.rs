//! The dependencies between contexts, the heaviest first, with the definitions they use.
//!
//! Takes the context map, its tangles and the pairs of modules that break rules; returns one value per dependency.
//! Leaves out unassigned code and the references themselves (see `explain`).

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Model;
use super::rules::Breach;
use crate::context::ContextId;
use crate::graph::{Dependency, Tangle};
use crate::resolve::{CodeGraph, DefinitionId, ReferenceKind};

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
    /// Some reference of it breaks a rule; what is deprecated is still allowed.
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
    /// Its path from the last segment of its module on, or in it where that is a crate's root: short, and mostly clear
    /// beside the context's name.
    #[serde(skip)]
    pub short: String,
    /// How many references.
    pub references: u64,
}

/// The dependencies between contexts, the heaviest first, then by name.
#[must_use]
pub fn dependencies(model: Model<'_>, tangles: &[Tangle], breaches: &[Breach]) -> Vec<ContextDependency> {
    let feedback: BTreeSet<_> = tangles.iter().flat_map(|tangle| &tangle.feedback.edges).collect();
    let context_of = |module| model.contexts.context_of(module);
    let broken = breaches.iter().filter(|breach| breach.is_forbidden());
    let broken: BTreeSet<_> = broken.map(|breach| (context_of(breach.from), context_of(breach.to))).collect();
    let describe = |dependency: &Dependency| {
        let (from, to) = (ContextId(dependency.from.0), ContextId(dependency.to.0));
        ContextDependency {
            from: model.context_name(from).to_owned(),
            to: model.context_name(to).to_owned(),
            references: dependency.weight.into(),
            kinds: dependency.kinds.iter().map(|(kind, count)| (kind, count.into())).collect(),
            definitions: used_definitions(model.code, dependency),
            forbidden: broken.contains(&(Some(from), Some(to))),
            feedback: feedback.contains(&(dependency.from, dependency.to)),
            test: dependency.test_only,
        }
    };
    let mut dependencies: Vec<_> = model.contexts.graph.dependencies().iter().map(describe).collect();
    dependencies.sort_by(|a, b| b.references.cmp(&a.references).then_with(|| (&a.from, &a.to).cmp(&(&b.from, &b.to))));
    dependencies
}

fn used_definitions(code: &CodeGraph, dependency: &Dependency) -> Vec<UsedDefinition> {
    let used = |(&definition, &references): (&DefinitionId, &u32)| UsedDefinition {
        path: code.definition_path(definition),
        short: short_path(code, definition),
        references: references.into(),
    };
    let mut definitions: Vec<_> = dependency.items.iter().map(used).collect();
    definitions.sort_by(|a, b| b.references.cmp(&a.references).then_with(|| a.path.cmp(&b.path)));
    definitions
}

fn short_path(code: &CodeGraph, id: DefinitionId) -> String {
    let definition = code.definition(id);
    match code.module(definition.module).path.rsplit_once("::") {
        None if !definition.name.is_empty() => definition.name.to_string(),
        Some((_, module)) if !definition.name.is_empty() => format!("{module}::{}", definition.name),
        Some((_, module)) => module.to_owned(),
        None => code.definition_path(id),
    }
}
