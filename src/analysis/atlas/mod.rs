//! The atlas: the whole project as one value to browse, from contexts down to definitions, with every reference.
//!
//! Takes the model and the breaches; returns columns of numbers instead of rows of names, because the value is carried
//! in a file that people mail around: names stand once, everything else is an index. Levels, tangles and cuts of each
//! scope are settled here, so that a reader of the atlas only adds up and looks up. Leaves out what `Report` knows.

mod column;
mod definitions;
mod layering;
mod nodes;
mod references;
mod sources;
#[cfg(test)]
mod tests;
mod unresolved;

use std::sync::Arc;

use serde::Serialize;

use super::Model;
use super::rules::Breach;
use crate::resolve::ModuleId;
pub use column::Column;
pub use definitions::DefinitionColumns;
use definitions::Inventory;
use nodes::Nodes;
pub use nodes::{AtlasTangle, NodeColumns};
pub use references::{EdgeColumns, ReferenceColumns};
pub use sources::SourceLines;
pub use unresolved::UnresolvedColumns;

/// The project to browse. All numbers are indices unless said otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Atlas {
    /// The contexts.
    pub contexts: Vec<AtlasContext>,
    /// Names of the packages, those without modules that count too.
    pub packages: Vec<String>,
    /// Paths of the files.
    pub files: Vec<Arc<str>>,
    /// The modules that count, each after the module around it.
    pub modules: ModuleColumns,
    /// The nested boxes: contexts, packages, modules.
    pub nodes: NodeColumns,
    /// What depends on each other in a circle, in each scope.
    pub tangles: Vec<AtlasTangle>,
    /// What the modules define.
    pub definitions: DefinitionColumns,
    /// The dependencies between modules.
    pub edges: EdgeColumns,
    /// The references behind them.
    pub references: ReferenceColumns,
    /// The source lines of the references.
    pub sources: SourceLines,
    /// What could not be resolved.
    pub unresolved: UnresolvedColumns,
}

/// A context, as it was declared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AtlasContext {
    /// Its name.
    pub name: String,
    /// What it may depend on, if that is limited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_depend_on: Option<Vec<u32>>,
    /// What it may depend on still, though it should not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deprecated: Vec<u32>,
}

/// The modules, a column per property.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ModuleColumns {
    /// The last segment of its path; for a crate all of it.
    pub name: Vec<String>,
    /// How many modules further up the module around it stands; 0 for a crate's root.
    pub up: Column,
    /// Its package.
    pub package: Column,
    /// Its file.
    pub file: Column,
    /// The line it begins at, from 1.
    pub line: Column,
    /// Lines of code in it, submodules left out.
    pub lines: Column,
}

/// Builds the atlas.
#[must_use]
pub fn atlas(model: Model<'_>, breaches: &[Breach]) -> Atlas {
    let numbers = Numbers::new(model);
    let Nodes { columns: nodes, mut tangles, leaf } = nodes::nodes(model, &numbers);
    let inventory = Inventory::new(model, &numbers);
    let definitions = inventory.columns(model);
    tangles.extend(inventory.tangles(&leaf));
    let (edges, references) = references::columns(model, &numbers, &inventory, breaches);
    Atlas {
        contexts: contexts(model),
        packages: model.workspace.packages.iter().map(|package| package.name.clone()).collect(),
        files: model.sources.files().iter().map(|file| file.path.clone()).collect(),
        modules: modules(model, &numbers),
        nodes,
        tangles,
        definitions,
        edges,
        references,
        sources: sources::lines(model),
        unresolved: unresolved::columns(model, &numbers),
    }
}

/// The modules that count, numbered without gaps in the order of their ids.
struct Numbers {
    ids: Vec<ModuleId>,
    of: Vec<Option<u32>>,
}

impl Numbers {
    fn new(model: Model<'_>) -> Self {
        let ids: Vec<ModuleId> = model.modules.modules().collect();
        let mut of = vec![None; model.code.modules.len()];
        for (number, id) in (0..).zip(&ids) {
            of[id.0 as usize] = Some(number);
        }
        Self { ids, of }
    }

    fn get(&self, id: ModuleId) -> Option<u32> {
        self.of[id.0 as usize]
    }
}

fn contexts(model: Model<'_>) -> Vec<AtlasContext> {
    let numbers = |ids: &[crate::context::ContextId]| ids.iter().map(|id| id.0).collect::<Vec<_>>();
    let contexts = model.contexts.contexts.iter().map(|context| AtlasContext {
        name: context.name.clone(),
        may_depend_on: context.may_depend_on.as_deref().map(numbers),
        deprecated: numbers(&context.deprecated),
    });
    contexts.collect()
}

fn modules(model: Model<'_>, numbers: &Numbers) -> ModuleColumns {
    let mut columns = ModuleColumns::default();
    for (number, &id) in (0u32..).zip(&numbers.ids) {
        let module = model.code.module(id);
        let parent = module.parent.filter(|&parent| numbers.get(parent).is_some());
        columns.name.push(parent.map_or(&*module.path, |parent| below(model, parent, &module.path)).to_owned());
        columns.up.push(parent.and_then(|parent| numbers.get(parent)).map_or(0, |parent| number - parent));
        columns.package.push(module.package.0);
        columns.file.push(module.location.file.0);
        columns.line.push(module.location.line);
        columns.lines.push(module.lines);
    }
    columns
}

/// A path as seen from the module around it.
fn below<'p>(model: Model<'_>, parent: ModuleId, path: &'p str) -> &'p str {
    let rest = path.strip_prefix(&*model.code.module(parent).path);
    rest.and_then(|rest| rest.strip_prefix("::")).unwrap_or(path)
}
