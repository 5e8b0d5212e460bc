//! A project on disk, through the stages up to the values that questions are asked of.

use std::path::Path;

use seamfind::analysis::Model;
use seamfind::context::stand_in_contexts;
use seamfind::graph::ModuleGraph;
use seamfind::resolve::{ResolveOptions, Resolved, resolve};
use seamfind::workspace::{LoadOptions, load};

/// Answers a question about the workspace in a folder.
pub(crate) fn with_model<T>(folder: &Path, tests: bool, question: impl FnOnce(Model<'_>) -> T) -> T {
    let (workspace, _) = load(folder, &LoadOptions::default()).expect("the folder is a workspace");
    let Resolved { code, sources, .. } = resolve(&workspace, &ResolveOptions { tests, ..ResolveOptions::default() });
    let modules = ModuleGraph::new(&code, tests);
    let contexts = stand_in_contexts(&code, &workspace, &modules);
    question(Model {
        workspace: &workspace,
        sources: &sources,
        code: &code,
        modules: &modules,
        contexts: &contexts,
        database: None,
    })
}
