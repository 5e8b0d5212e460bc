//! Files that are no Rust, by their extension.
//!
//! Takes the workspace and an extension such as `sql`; returns the paths of the files below the root and below the path
//! dependencies outside of it. Leaves out what `.gitignore` names, hidden folders, `target/` and links, as the walk
//! for manifests does.

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

fn below(workspace: &Workspace, dir: &str, extension: &str) -> Vec<String> {
    let folder = on_disk(&workspace.root, dir);
    let files = workspace.tree.files_below(&folder);
    let wanted =
        files.iter().filter(|file| file.extension().is_some_and(|found| found.eq_ignore_ascii_case(extension)));
    wanted.filter_map(|file| relative(&folder, file)).map(|path| join(dir, &path)).collect()
}
