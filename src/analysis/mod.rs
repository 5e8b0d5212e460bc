//! The analysis stage: the questions asked of the graph, a file each.
//!
//! Each takes the [`Model`] (and, where it is about rules, the configuration) and returns owned, serialisable values
//! with names instead of ids, which the report is put together from. Leaves out the command line, the disk, colours and formats.

pub mod atlas;
pub mod baseline;
pub mod clusters;
pub mod context_page;
pub mod contexts;
pub mod coverage;
pub mod database;
pub mod dependencies;
pub mod diff;
pub mod drawing;
pub mod edges;
pub mod evidence;
pub mod explain;
pub mod metrics;
mod module_tree;
pub mod names;
pub mod plan;
pub mod proposal;
pub mod rules;
pub mod seams;
pub mod snapshot;
pub mod suggest;
pub mod tangles;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub mod unassigned;
pub mod whatif;
pub mod within_packages;

use std::collections::BTreeSet;

use crate::context::{ContextId, ContextMap};
use crate::database::DatabaseModel;
use crate::graph::{Dependency, Graph, ModuleGraph};
use crate::resolve::{CodeGraph, ModuleId, Reference};
use crate::source::SourceMap;
use crate::workspace::{PackageId, Workspace};

/// What every question is asked of: the values of the stages before.
#[derive(Clone, Copy)]
pub struct Model<'a> {
    /// Packages and targets.
    pub workspace: &'a Workspace,
    /// The texts that were read.
    pub sources: &'a SourceMap,
    /// Modules, definitions and references.
    pub code: &'a CodeGraph,
    /// The dependencies between modules.
    pub modules: &'a ModuleGraph,
    /// Which module belongs to which context.
    pub contexts: &'a ContextMap,
    /// Tables and who uses them, where the question needs them.
    pub database: Option<&'a DatabaseModel>,
}

impl<'a> Model<'a> {
    /// The name of a context.
    #[must_use]
    pub fn context_name(self, id: ContextId) -> &'a str {
        &self.contexts.context(id).name
    }

    /// The packages with modules that take part.
    #[must_use]
    pub fn packages(self) -> BTreeSet<PackageId> {
        self.modules.modules().map(|module| self.code.module(module).package).collect()
    }

    /// The references of a dependency, in the order of the code.
    pub fn references(self, dependency: &'a Dependency) -> impl Iterator<Item = &'a Reference> {
        dependency.references.iter().map(move |&index| &self.code.references[index as usize])
    }

    /// The dependencies between contexts, with all unassigned code as one more node, the last.
    #[must_use]
    pub fn graph_with_unassigned(self) -> Graph {
        let unassigned = self.contexts.contexts.len() as u32;
        let group = |module| Some(self.contexts.context_of(module).map_or(unassigned, |id| id.0));
        self.modules.quotient(unassigned + 1, group)
    }

    /// The dependencies of the modules `from` on the modules `to`. Where one set contains the other or they overlap,
    /// dependencies within what they share are left out: of a module and its submodule it is the rest that counts.
    pub fn crossing(
        self,
        from: &'a BTreeSet<ModuleId>,
        to: &'a BTreeSet<ModuleId>,
    ) -> impl Iterator<Item = &'a Dependency> {
        let shared = |module: &ModuleId| from.contains(module) && to.contains(module);
        from.iter().flat_map(move |&module| self.modules.outgoing(module)).filter(move |dependency| {
            let (user, used) = (ModuleId(dependency.from.0), ModuleId(dependency.to.0));
            to.contains(&used) && !(shared(&user) && shared(&used))
        })
    }
}
