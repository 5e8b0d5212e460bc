//! What a name on the command line means: a context, a package, or a module with all below it.
//!
//! Takes a name; returns its modules, or what was meant instead. Leaves out patterns (those are for the configuration).

use std::collections::BTreeSet;

use serde::Serialize;

use super::Model;
use crate::config::nearest;
use crate::resolve::ModuleId;
use crate::workspace::PackageId;

/// What a name turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// A context.
    Context,
    /// A package.
    Package,
    /// A module with all below it.
    Module,
}

/// The code that a name means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The name.
    pub name: String,
    /// What it is.
    pub scope: Scope,
    /// Its modules.
    #[serde(skip)]
    pub modules: BTreeSet<ModuleId>,
}

/// A name that means nothing in this project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    /// The name as given.
    pub name: String,
    /// What may have been meant.
    pub suggestion: Option<String>,
}

/// The code that `name` means. A context goes before a package, and a package before a module of the same name;
/// `context:`, `package:` or `module:` in front says which is meant.
///
/// # Errors
/// There is no such context, package or module.
pub fn find(model: Model<'_>, name: &str) -> Result<Named, UnknownName> {
    let (prefix, bare) = match name.split_once(':') {
        Some((prefix @ ("context" | "package" | "module"), rest)) if !rest.starts_with(':') => (Some(prefix), rest),
        _ => (None, name),
    };
    [Scope::Context, Scope::Package, Scope::Module]
        .into_iter()
        .filter(|scope| prefix.is_none_or(|prefix| prefix == scope.name()))
        .map(|scope| Named { name: bare.to_owned(), scope, modules: modules(model, scope, bare) })
        .find(|named| !named.modules.is_empty())
        .ok_or_else(|| UnknownName { name: name.to_owned(), suggestion: suggestion(model, bare) })
}

impl Scope {
    /// The word that outputs use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Context => "context",
            Self::Package => "package",
            Self::Module => "module",
        }
    }
}

fn modules(model: Model<'_>, scope: Scope, name: &str) -> BTreeSet<ModuleId> {
    match scope {
        Scope::Context => context_modules(model, name),
        Scope::Package => package_modules(model, name),
        Scope::Module => modules_below(model, name),
    }
}

fn context_modules(model: Model<'_>, name: &str) -> BTreeSet<ModuleId> {
    model.contexts.find(name).map(|id| model.contexts.context(id).modules.iter().copied().collect()).unwrap_or_default()
}

fn package_modules(model: Model<'_>, name: &str) -> BTreeSet<ModuleId> {
    let is_meant = |package: PackageId| model.workspace.package(package).name == name;
    model.modules.modules().filter(|&module| is_meant(model.code.module(module).package)).collect()
}

fn modules_below(model: Model<'_>, path: &str) -> BTreeSet<ModuleId> {
    let below = |module: &str| module.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"));
    model.modules.modules().filter(|&module| below(&model.code.module(module).path)).collect()
}

/// A module whose path ends as the name does (its crate was left off), or else the name most like it.
fn suggestion(model: Model<'_>, name: &str) -> Option<String> {
    let paths = || model.modules.modules().map(|module| &*model.code.module(module).path);
    let end = format!("::{name}");
    if let Some(path) = paths().find(|path| path.ends_with(&end)) {
        return Some(path.to_owned());
    }
    let contexts = model.contexts.contexts.iter().map(|context| context.name.as_str());
    let packages = model.workspace.packages.iter().map(|package| package.name.as_str());
    nearest(name, contexts.chain(packages).chain(paths())).map(str::to_owned)
}
