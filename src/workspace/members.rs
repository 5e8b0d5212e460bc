//! Which directories a `[workspace]` names as its members.
//!
//! Takes a workspace root's manifest; returns directories, with findings for entries that lead nowhere. Follows
//! cargo: `members` are globs, `exclude` are paths and hold for everything below them, and a member that is named
//! literally is not excluded. Path dependencies become members elsewhere.

use std::path::Path;

use toml::Spanned;

use super::manifests::ManifestFile;
use super::paths::{is_below, is_outside, on_disk, relative, resolve};
use super::tree::Tree;
use crate::finding::{Finding, RuleCode};
use crate::source::Place;

/// A directory where a manifest is expected.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wanted {
    /// The directory, relative to the root.
    pub(super) dir: String,
    /// Where it is named, if it is.
    pub(super) named_at: Option<Place>,
}

/// The directories that `members` of a workspace root stand for, those excluded left out.
pub(super) fn listed_members(tree: &Tree, root: &Path, file: &ManifestFile) -> (Vec<Wanted>, Vec<Finding>) {
    let (mut members, mut findings) = (Vec::new(), Vec::new());
    for pattern in file.manifest.workspace.iter().flat_map(|table| &table.members) {
        match expand(tree, root, file, pattern) {
            Ok(dirs) => members.extend(dirs),
            Err(message) => {
                findings.push(Finding::new(RuleCode::MemberMissing, message).at(file.place(pattern.span())));
            }
        }
    }
    members.retain(|member| !is_excluded(root, file, &member.dir));
    (members, findings)
}

/// Whether the workspace leaves a directory out, whoever names it.
pub(super) fn is_excluded(root: &Path, file: &ManifestFile, dir: &str) -> bool {
    let Some(table) = &file.manifest.workspace else { return false };
    let below = |path: &str| resolve(root, &file.dir, path).is_some_and(|path| is_below(dir, &path));
    table.exclude.iter().any(|path| below(path)) && !table.members.iter().any(|member| below(member.as_ref()))
}

/// A pattern's directories. One without wildcards is taken as it stands, so that its absence is noticed;
/// folders without a manifest that a wildcard happens to match do not matter (cargo refuses them).
fn expand(tree: &Tree, root: &Path, file: &ManifestFile, pattern: &Spanned<String>) -> Result<Vec<Wanted>, String> {
    let text = pattern.as_ref();
    let wanted = |dir: String| Wanted { dir, named_at: Some(file.place(pattern.span())) };
    let resolved = resolve(root, &file.dir, text).ok_or_else(|| format!("the member `{text}` has no usable path"))?;
    if !text.contains(['*', '?', '[']) {
        return Ok(vec![wanted(resolved)]);
    }
    if is_outside(&resolved) {
        return Err(format!("the member pattern `{text}` leads out of the root and is not followed"));
    }
    glob::Pattern::new(text).map_err(|error| {
        format!("the member pattern `{text}` is no valid glob, at {}: {}", error.pos + 1, error.msg)
    })?;
    let mut dirs = Vec::new();
    for path in tree.matching(&on_disk(root, &file.dir), text) {
        if tree.exists(&path.join("Cargo.toml")) {
            dirs.extend(relative(root, &path).map(wanted));
        }
    }
    if dirs.is_empty() { Err(format!("the member pattern `{text}` matches no package")) } else { Ok(dirs) }
}
