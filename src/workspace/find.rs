//! Files that no target leads to: by their extension, or by a glob.
//!
//! Takes the workspace and an extension such as `sql`, or globs; returns the paths of the files below the root, and for
//! an extension those below the path dependencies outside of it too. Leaves out what `.gitignore` names, hidden folders, `target/` and links, as the walk
//! for manifests does.

use std::path::Path;

use globset::GlobBuilder;
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

/// The files below the root that each glob matches, ordered by path. What is no glob matches nothing.
#[must_use]
pub fn match_files<'g>(workspace: &Workspace, globs: impl IntoIterator<Item = &'g str>) -> Vec<Vec<String>> {
    let files = below(&workspace.root, "", "rs");
    let matching = |glob: &str| {
        let matcher = GlobBuilder::new(glob).literal_separator(true).build().ok()?.compile_matcher();
        Some(files.iter().filter(|file| matcher.is_match(file)).cloned().collect())
    };
    globs.into_iter().map(|glob| matching(glob).unwrap_or_default()).collect()
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
