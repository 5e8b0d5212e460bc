//! The directory walk: which manifests a folder holds.
//!
//! Takes a folder; returns the directories below it that have a `Cargo.toml`. Honours `.gitignore`, the ones above
//! the folder included, but no setting of the user or machine; leaves out hidden folders, `target/` and links.

use std::path::{Path, PathBuf};

use ignore::WalkBuilder;

/// The directories below `folder`, itself included, that have a manifest, in the order of their paths.
pub(super) fn manifest_dirs(folder: &Path) -> Vec<PathBuf> {
    let mut walk = WalkBuilder::new(folder);
    walk.ignore(false).git_global(false).git_exclude(false).require_git(false).sort_by_file_path(Ord::cmp);
    walk.filter_entry(|entry| entry.depth() == 0 || entry.file_name() != "target");
    let entries = walk.build().filter_map(Result::ok);
    let manifests = entries.filter(|entry| entry.file_name() == "Cargo.toml" && entry.depth() > 0);
    manifests.filter_map(|entry| entry.path().parent().map(Path::to_owned)).collect()
}
