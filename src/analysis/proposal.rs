//! The contexts that a first configuration declares: what stands in for contexts today, with today's dependencies.
//!
//! Takes a model whose contexts are stand-ins; returns each with the patterns that claim its code. Leaves out the file.

use std::collections::BTreeSet;

use super::Model;
use super::clusters::named_groups;
use crate::context::{ContextId, ContextMap};
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

/// The contexts to declare where clusters of modules, by what uses what, become contexts.
#[must_use]
pub fn proposal_from_clusters(model: Model<'_>) -> Vec<ProposedContext> {
    let contexts = ContextMap::of_groups(named_groups(model), model.code, model.modules);
    proposal(Model { contexts: &contexts, ..model })
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

/// The packages that are wholly in the context, if there are several packages; and the topmost of its other modules.
fn patterns(model: Model<'_>, id: ContextId) -> Vec<String> {
    let package_of = |module: ModuleId| model.code.module(module).package;
    let is_here = |module: ModuleId| model.contexts.context_of(module) == Some(id);
    let split: BTreeSet<_> = model.modules.modules().filter(|&module| !is_here(module)).map(package_of).collect();
    let modules = &model.contexts.context(id).modules;
    let mut whole: BTreeSet<_> = modules.iter().map(|&module| package_of(module)).collect();
    whole.retain(|package| !split.contains(package) && model.packages().len() > 1);
    let is_top = |module: ModuleId| model.code.module(module).parent.is_none_or(|parent| !is_here(parent));
    let tops = modules.iter().copied().filter(|&module| !whole.contains(&package_of(module)) && is_top(module));
    let packages = whole.iter().map(|&package| package_pattern(model.workspace, package));
    packages.chain(tops.map(|module| module_pattern(model, module))).collect()
}

/// The module's path, or `path:FILE` if a crate of another package has a module of that path, as build scripts have.
fn module_pattern(model: Model<'_>, id: ModuleId) -> String {
    let module = model.code.module(id);
    let namesakes = model.code.modules.iter().filter(|other| other.path == module.path).count();
    match namesakes {
        1 => module.path.to_string(),
        _ => format!("path:{}", globset::escape(&model.sources.place(module.location).path)),
    }
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
