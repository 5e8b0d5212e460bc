//! The edges that seamfind reports for a case.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use seamfind::analysis::Model;
use seamfind::analysis::edges::edges;
use seamfind::context::stand_in_contexts;
use seamfind::graph::ModuleGraph;
use seamfind::resolve::{ResolveOptions, Resolved, resolve};
use seamfind::workspace::{LoadOptions, load};

use super::expected::Pair;

/// One reported edge.
#[derive(Debug)]
pub(crate) struct Reported {
    /// Full paths of the definitions it uses.
    pub(crate) items: BTreeSet<String>,
    /// Compiled only for tests.
    pub(crate) test: bool,
    /// The target defines nothing of its own.
    pub(crate) facade: bool,
}

/// The edges of the workspace in a folder, code for tests included, as `seamfind export edges --tests` has them.
pub(crate) fn edges_of(folder: &Path) -> BTreeMap<Pair, Reported> {
    let (workspace, _) = load(folder, &LoadOptions::default()).expect("the case is a workspace");
    let options = ResolveOptions { tests: true, ..ResolveOptions::default() };
    let Resolved { code, sources, .. } = resolve(&workspace, &options);
    let modules = ModuleGraph::new(&code, options.tests);
    let contexts = stand_in_contexts(&code, &workspace, &modules);
    let model = Model { workspace: &workspace, sources: &sources, code: &code, modules: &modules, contexts: &contexts };
    let reported = edges(model).map(|edge| {
        let items = edge.items.iter().map(|item| plain(item)).collect();
        ((plain(edge.from), plain(edge.to)), Reported { items, test: edge.test, facade: edge.facade })
    });
    reported.collect()
}

/// A path without `r#`, as the cases write it.
fn plain(path: &str) -> String {
    path.replace("r#", "")
}
