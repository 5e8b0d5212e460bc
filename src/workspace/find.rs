//! Files that no target leads to: by their extension, or by a glob.
//!
//! Takes the workspace and an extension such as `sql`, or globs; returns the paths of the files below the root, and for
//! an extension those below the path dependencies outside of it too. Leaves out what `.gitignore` names, hidden folders, `target/` and links, as the walk
//! for manifests does.

use globset::GlobBuilder;

use super::Workspace;
use super::paths::{is_outside, join, on_disk, relative};

/// The files with this extension, relative to the root, ordered by path.
#[must_use]
pub fn find_files(workspace: &Workspace, extension: &str) -> Vec<String> {
    let outside = workspace.packages.iter().map(|package| package.dir.as_str()).filter(|dir| is_outside(dir));
    let mut found: Vec<String> =
        std::iter::once("").chain(outside).flat_map(|dir| below(workspace, dir, extension)).collect();
    found.sort();
    found.dedup();
    found
}

/// The files below the root that each glob matches, ordered by path. What is no glob matches nothing.
#[must_use]
pub fn match_files<'g>(workspace: &Workspace, globs: impl IntoIterator<Item = &'g str>) -> Vec<Vec<String>> {
    let files = below(workspace, "", "rs");
    let matching = |glob: &str| {
        let matcher = GlobBuilder::new(glob).literal_separator(true).build().ok()?.compile_matcher();
        Some(files.iter().filter(|file| matcher.is_match(file)).cloned().collect())
    };
    globs.into_iter().map(|glob| matching(glob).unwrap_or_default()).collect()
}

fn below(workspace: &Workspace, dir: &str, extension: &str) -> Vec<String> {
    let folder = on_disk(&workspace.root, dir);
    let files = workspace.tree.files_below(&folder);
    let wanted =
        files.iter().filter(|file| file.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension)));
    wanted.filter_map(|file| relative(&folder, file)).map(|path| join(dir, &path)).collect()
}
