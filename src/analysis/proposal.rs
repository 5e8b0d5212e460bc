//! The contexts that a first configuration declares: what stands in for contexts today, with today's dependencies.
//!
//! Takes a model whose contexts are stand-ins; returns each with the patterns that claim its code. Leaves out the file.

use std::collections::BTreeSet;

use super::Model;
use crate::context::ContextId;
use crate::resolve::ModuleId;

/// One context to declare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposedContext {
    /// Its name.
    pub name: String,
    /// The patterns that claim its code.
    pub code: Vec<String>,
    /// What it depends on today.
    pub may_depend_on: Vec<String>,
    /// Those of them that depend on it too.
    pub mutual: Vec<String>,
}

/// The contexts to declare, in the order of the map.
#[must_use]
pub fn proposal(model: Model<'_>) -> Vec<ProposedContext> {
    model.contexts.ids().map(|id| proposed(model, id)).collect()
}

fn proposed(model: Model<'_>, id: ContextId) -> ProposedContext {
    let graph = &model.contexts.graph;
    let name = |id: ContextId| model.context_name(id).to_owned();
    let used: Vec<_> = graph.outgoing(id.node()).iter().map(|dependency| ContextId(dependency.to.0)).collect();
    let is_mutual = |other: &ContextId| graph.dependency(other.node(), id.node()).is_some();
    ProposedContext {
        name: name(id),
        code: patterns(model, id),
        mutual: used.iter().copied().filter(is_mutual).map(name).collect(),
        may_depend_on: used.into_iter().map(name).collect(),
    }
}

/// `package:NAME` where packages stand in; else the topmost modules of the context.
fn patterns(model: Model<'_>, id: ContextId) -> Vec<String> {
    let modules = &model.contexts.context(id).modules;
    let package = |module: ModuleId| &*model.workspace.package(model.code.module(module).package).name;
    if model.workspace.packages.len() > 1 {
        let packages: BTreeSet<_> = modules.iter().map(|&module| package(module)).collect();
        return packages.into_iter().map(|name| format!("package:{}", globset::escape(name))).collect();
    }
    let parent_is_elsewhere = |module: ModuleId| {
        let parent = model.code.module(module).parent;
        parent.is_none_or(|parent| model.contexts.context_of(parent) != Some(id))
    };
    let tops = modules.iter().copied().filter(|&module| parent_is_elsewhere(module));
    tops.map(|module| model.code.module(module).path.to_string()).collect()
}
