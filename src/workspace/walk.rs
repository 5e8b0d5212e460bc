//! The directory walk on disk: which manifests and files a folder holds.
//!
//! Takes a folder; returns the directories below it that have a `Cargo.toml`, or all files. Honours `.gitignore`, the ones above
//! the folder included, but no setting of the user or machine; leaves out hidden folders, `target/` and links.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

/// The directories below `folder`, itself included, that have a manifest, in the order of their paths.
pub(super) fn manifest_dirs(folder: &Path) -> Vec<PathBuf> {
    let entries = entries_below(folder, &["target"]);
    let manifests = entries.filter(|entry| entry.file_name() == "Cargo.toml" && entry.depth() > 0);
    manifests.filter_map(|entry| entry.path().parent().map(Path::to_owned)).collect()
}

/// The regular files below `folder`, those in `node_modules/` left out too.
pub(super) fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = entries_below(folder, &["target", "node_modules"]);
    let files = entries.filter(|entry| entry.file_type().is_some_and(|kind| kind.is_file()));
    files.map(ignore::DirEntry::into_path).collect()
}

fn entries_below(folder: &Path, left_out: &'static [&'static str]) -> impl Iterator<Item = ignore::DirEntry> {
    let mut walk = WalkBuilder::new(folder);
    walk.ignore(false).git_global(false).git_exclude(false).require_git(false).sort_by_file_path(Ord::cmp);
    walk.filter_entry(|entry| entry.depth() == 0 || !left_out.iter().any(|name| entry.file_name() == *name));
    walk.build().filter_map(Result::ok)
}
