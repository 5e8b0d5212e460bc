//! The edges that seamfind reports for a case.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use seamfind::resolve::{DefinitionKind, ResolveOptions, resolve};
use seamfind::workspace::{LoadOptions, load};

use super::expected::Pair;

/// One reported edge.
#[derive(Debug)]
pub struct Reported {
    /// Full paths of the definitions it uses.
    pub items: BTreeSet<String>,
    /// Compiled only for tests.
    pub test: bool,
    /// The target defines nothing of its own.
    pub facade: bool,
}

/// The edges of the workspace in a folder, code for tests included.
pub fn edges_of(folder: &Path) -> BTreeMap<Pair, Reported> {
    let (workspace, _) = load(folder, &LoadOptions::default()).expect("the case is a workspace");
    let options = ResolveOptions { tests: true, ..ResolveOptions::default() };
    let code = resolve(&workspace, &options).code;
    let defining: BTreeSet<_> =
        code.definitions.iter().filter(|d| d.kind != DefinitionKind::Module).map(|d| d.module).collect();
    let mut edges = BTreeMap::new();
    for reference in code.cross_references() {
        let to = code.target(reference);
        let pair = (plain(&code.module(reference.from).path), plain(&code.module(to).path));
        let facade = !defining.contains(&to);
        let edge = edges.entry(pair).or_insert(Reported { items: BTreeSet::new(), test: true, facade });
        edge.test &= reference.test;
        edge.items.insert(plain(&code.definition_path(reference.to)));
    }
    edges
}

/// A path without `r#`, as the cases write it.
fn plain(path: &str) -> String {
    path.replace("r#", "")
}
