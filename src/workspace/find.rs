//! Files that are no Rust, by their extension.
//!
//! Takes the workspace and an extension such as `sql`; returns the paths of the files below the root and below the path
//! dependencies outside of it. Leaves out what `.gitignore` names, hidden folders, `target/` and links, as the walk
//! for manifests does.

use std::path::Path;

use ignore::WalkBuilder;

use super::Workspace;
use super::paths::is_outside;

/// The files with this extension, relative to the root, ordered by path.
#[must_use]
pub fn find_files(workspace: &Workspace, extension: &str) -> Vec<String> {
    let outside = workspace.packages.iter().map(|package| package.dir.as_str()).filter(|dir| is_outside(dir));
    let mut found: Vec<String> =
        std::iter::once("").chain(outside).flat_map(|dir| below(&workspace.root, dir, extension)).collect();
    found.sort();
    found.dedup();
    found
}

fn below(root: &Path, dir: &str, extension: &str) -> Vec<String> {
    let folder = root.join(dir);
    let mut walk = WalkBuilder::new(&folder);
    walk.ignore(false).git_global(false).git_exclude(false).require_git(false).sort_by_file_path(Ord::cmp);
    walk.filter_entry(|entry| {
        entry.depth() == 0 || !(entry.file_name() == "target" || entry.file_name() == "node_modules")
    });
    let files =
        walk.build().filter_map(Result::ok).filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    let wanted =
        files.filter(|entry| entry.path().extension().is_some_and(|found| found.eq_ignore_ascii_case(extension)));
    let relative = |path: &Path| Some(path.strip_prefix(&folder).ok()?.to_str()?.replace('\\', "/"));
    wanted
        .filter_map(|entry| relative(entry.path()))
        .map(|path| if dir.is_empty() { path } else { format!("{dir}/{path}") })
        .collect()
}
