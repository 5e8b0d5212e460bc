//! A project at one moment, in names instead of ids: what `export graph` writes and `diff` compares.
//!
//! Takes the model and the findings; returns modules with their context, the references between modules by definition,
//! and the findings. Leaves out all that follows from these (contexts' measures, tangles): see `diff`.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::Model;
use super::baseline::Standing;
use crate::finding::Finding;
use crate::source::Place;

/// A project at one moment.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Snapshot {
    /// The modules that take part, ordered by path.
    pub modules: Vec<SnapshotModule>,
    /// The dependencies between modules, ordered by their ends.
    pub dependencies: Vec<SnapshotDependency>,
    /// The findings, in the order of the report.
    pub findings: Vec<SnapshotFinding>,
    /// At least as much of the code was seen as the coverage floor demands.
    pub complete: bool,
}

/// One module.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotModule {
    /// Its full path.
    pub path: Arc<str>,
    /// The name of its package.
    pub package: Arc<str>,
    /// The name of its context; none if it is unassigned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<Arc<str>>,
    /// Lines of code in the module itself.
    pub lines: u64,
}

/// The references from one module to another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotDependency {
    /// Path of the module that uses.
    pub from: Arc<str>,
    /// Path of the module that is used.
    pub to: Arc<str>,
    /// The definitions used, ordered by path.
    pub uses: Vec<SnapshotUse>,
}

/// The references of one module to one definition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotUse {
    /// Full path of the definition.
    pub definition: Arc<str>,
    /// Where it is used, in the order of the code.
    pub places: Vec<Place>,
}

/// A finding and how it stands to the baseline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotFinding {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// How it stands to the baseline, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing: Option<Standing>,
}

/// The snapshot of a model with its findings.
#[must_use]
pub fn snapshot(model: Model<'_>, findings: Vec<SnapshotFinding>, complete: bool) -> Snapshot {
    let mut contexts: BTreeMap<&str, Arc<str>> = BTreeMap::new();
    let mut packages: BTreeMap<&str, Arc<str>> = BTreeMap::new();
    let modules = model.modules.modules().map(|id| {
        let module = model.code.module(id);
        let context = model.contexts.context_of(id).map(|context| model.context_name(context));
        let package = model.workspace.package(module.package).name.as_str();
        SnapshotModule {
            path: module.path.clone(),
            package: packages.entry(package).or_insert_with(|| package.into()).clone(),
            context: context.map(|name| contexts.entry(name).or_insert_with(|| name.into()).clone()),
            lines: module.lines.into(),
        }
    });
    let mut modules: Vec<_> = modules.collect();
    modules.sort_by(|a, b| a.path.cmp(&b.path));
    let path = |node: crate::graph::NodeId| model.code.module(crate::resolve::ModuleId(node.0)).path.clone();
    let mut dependencies: Vec<_> = model
        .modules
        .graph()
        .dependencies()
        .iter()
        .map(|d| SnapshotDependency { from: path(d.from), to: path(d.to), uses: uses(model, d) })
        .collect();
    dependencies.sort_by(|a, b| (&a.from, &a.to).cmp(&(&b.from, &b.to)));
    Snapshot { modules, dependencies, findings, complete }
}

fn uses(model: Model<'_>, dependency: &crate::graph::Dependency) -> Vec<SnapshotUse> {
    let mut uses: BTreeMap<String, Vec<Place>> = BTreeMap::new();
    for reference in model.references(dependency) {
        let places = uses.entry(model.code.definition_path(reference.to)).or_default();
        places.push(model.sources.place(reference.location));
    }
    uses.into_iter().map(|(definition, places)| SnapshotUse { definition: definition.into(), places }).collect()
}
