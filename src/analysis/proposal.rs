//! The contexts that a first configuration declares: what stands in for contexts today, with today's dependencies.
//!
//! Takes a model whose contexts are stand-ins; returns each with the patterns that claim its code. Leaves out the file.

use std::collections::BTreeSet;

use super::Model;
use crate::context::ContextId;
use crate::resolve::ModuleId;
use crate::workspace::{PackageId, Workspace};

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
    let names = names(model);
    model.contexts.ids().map(|id| proposed(model, id, &names)).collect()
}

/// What the configuration may call the contexts: the names of stand-ins, without what would make them patterns.
fn names(model: Model<'_>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let mut unique = |name: String| {
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|name| taken.insert(name.clone()));
        free.unwrap_or(name)
    };
    let plain = |name: &str| match name.strip_prefix("bin:") {
        Some(name) => format!("{}-bin", name.replace("::", "-")),
        None => name.replace("::", "-"),
    };
    model.contexts.contexts.iter().map(|context| unique(plain(&context.name))).collect()
}

fn proposed(model: Model<'_>, id: ContextId, names: &[String]) -> ProposedContext {
    let graph = &model.contexts.graph;
    let name = |id: ContextId| names[id.0 as usize].clone();
    let used: Vec<_> = graph.outgoing(id.node()).iter().map(|dependency| ContextId(dependency.to.0)).collect();
    let is_mutual = |other: &ContextId| graph.dependency(other.node(), id.node()).is_some();
    ProposedContext {
        name: name(id),
        code: patterns(model, id),
        mutual: used.iter().copied().filter(is_mutual).map(name).collect(),
        may_depend_on: used.into_iter().map(name).collect(),
    }
}

/// The packages where packages stand in; else the topmost modules of the context.
fn patterns(model: Model<'_>, id: ContextId) -> Vec<String> {
    let modules = &model.contexts.context(id).modules;
    if model.packages().len() > 1 {
        let packages: BTreeSet<_> = modules.iter().map(|&module| model.code.module(module).package).collect();
        return packages.into_iter().map(|package| package_pattern(model.workspace, package)).collect();
    }
    let parent_is_elsewhere = |module: ModuleId| {
        let parent = model.code.module(module).parent;
        parent.is_none_or(|parent| model.contexts.context_of(parent) != Some(id))
    };
    let tops = modules.iter().copied().filter(|&module| parent_is_elsewhere(module));
    tops.map(|module| model.code.module(module).path.to_string()).collect()
}

/// `package:NAME`, or `path:DIR` if another package has the same name.
fn package_pattern(workspace: &Workspace, id: PackageId) -> String {
    let package = workspace.package(id);
    let namesakes = workspace.packages.iter().filter(|other| other.name == package.name).count();
    match &*package.dir {
        _ if namesakes == 1 => format!("package:{}", globset::escape(&package.name)),
        "" => "path:**".to_owned(),
        dir => format!("path:{}", globset::escape(dir)),
    }
}
