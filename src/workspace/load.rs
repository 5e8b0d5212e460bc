//! From a path to a workspace.
//!
//! Takes whatever the user points at: a workspace root, a member, a package, a file or folder inside one, or a
//! folder that holds several. Decides what the root is and which packages are meant; the reading is done by the
//! modules beside it. Leaves out nothing that was named: what cannot be had is a finding.

use std::collections::BTreeSet;
use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobSet, GlobSetBuilder};

use super::Workspace;
use super::collect::Collector;
use super::link::link;
use super::manifest::Manifest;
use super::paths::{join, relative};
use super::read::read_text;
use super::tree::{Kind, Tree};
use crate::finding::Finding;

/// What to read, and what to leave out.
#[derive(Clone, Debug, Default)]
pub struct LoadOptions {
    /// Globs relative to the root, as in `[analysis] exclude`: `*` stays within a folder, `**` does not.
    /// A package is left out if its manifest matches, a target if its root file does.
    pub exclude: Vec<String>,
    /// What to read from.
    pub tree: Tree,
}

/// Why there is nothing to analyse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// The path does not exist.
    PathMissing(PathBuf),
    /// The path exists and cannot be read, with the reason.
    PathUnreadable(PathBuf, String),
    /// There is no manifest at, below or above the path.
    NoManifest(PathBuf),
    /// A glob of [`LoadOptions::exclude`] is none, with the reason.
    InvalidExclude(String, String),
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PathMissing(path) => write!(
                f,
                "`{}` does not exist; give the folder of a package or workspace, or its Cargo.toml",
                path.display()
            ),
            Self::PathUnreadable(path, reason) => write!(f, "`{}` cannot be read: {reason}", path.display()),
            Self::NoManifest(path) => write!(
                f,
                "no Cargo.toml at, below or above `{}` (hidden folders, target/ and what .gitignore names were left \
                 out); give the folder of a package or workspace",
                path.display()
            ),
            Self::InvalidExclude(glob, reason) => write!(f, "the exclude pattern `{glob}` is no valid glob: {reason}"),
        }
    }
}

impl std::error::Error for LoadError {}

/// Loads the workspace that `path` means, and says what in it could not be read.
///
/// - A workspace root means that workspace: its members, wherever they are listed or implied by path dependencies.
///   Other packages below it are left out (see [`unrelated_manifests`]).
/// - A member means its whole workspace, and a package of no workspace itself.
/// - A folder without manifest means all packages below it, those left out that lie below a workspace root and are
///   no members of it. If any of them is a member of a workspace further up, it means that workspace.
/// - Any other file or folder means the package it lies in.
///
/// # Errors
/// If the path does not exist or leads to no manifest. A manifest that cannot be understood is a finding.
pub fn load(path: &Path, options: &LoadOptions) -> Result<(Workspace, Vec<Finding>), LoadError> {
    let (exclude, tree) = (exclude_set(&options.exclude)?, &options.tree);
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let unreadable = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => LoadError::PathMissing(path.to_owned()),
        _ => LoadError::PathUnreadable(path.to_owned(), error.kind().to_string()),
    };
    let start = tree.start(path);
    let is_folder = tree.kind(&start).map_err(unreadable)? == Kind::Folder;
    let folder = if is_folder { &start } else { start.parent().unwrap_or(&start) };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let folder = tree.real_path(folder).map_err(unreadable)?;
    let from = Reading { tree, exclude: &exclude };
    let below = if is_folder && !from.has_manifest(&folder) { tree.manifest_dirs(&folder) } else { Vec::new() };
    if !below.is_empty() {
        return Ok(from.load_folder(&folder, &below));
    }
    let package = folder.ancestors().find(|dir| from.has_manifest(dir));
    package.map(|dir| from.load_package(dir)).ok_or_else(|| LoadError::NoManifest(path.to_owned()))
}

/// The manifests below the root that belong to no package of the workspace, relative to the root: other workspaces,
/// fixtures, forgotten members. Walks the whole tree, which [`load`] does only for a folder without manifest.
pub fn unrelated_manifests(workspace: &Workspace) -> Vec<String> {
    let known: BTreeSet<&str> = workspace.packages.iter().map(|package| package.dir.as_str()).collect();
    let dirs = workspace.tree.manifest_dirs(&workspace.root);
    let dirs = dirs.iter().filter_map(|dir| relative(&workspace.root, dir));
    let roots: BTreeSet<&str> = workspace.packages.iter().map(|package| package.workspace_dir.as_str()).collect();
    dirs.filter(|dir| !known.contains(dir.as_str()) && !roots.contains(dir.as_str()))
        .map(|dir| join(&dir, "Cargo.toml"))
        .collect()
}

/// What is read from, and what is left out.
#[derive(Clone, Copy)]
struct Reading<'a> {
    tree: &'a Tree,
    exclude: &'a GlobSet,
}

impl Reading<'_> {
    /// The package in `dir`, or the workspace it is the root or a member of.
    fn load_package(self, dir: &Path) -> (Workspace, Vec<Finding>) {
        let own = self.parsed(dir);
        let is_root = own.as_ref().is_some_and(|manifest| manifest.workspace.is_some());
        let pointer =
            own.and_then(|manifest| manifest.package?.workspace).and_then(|to| self.tree.real_path(&dir.join(to)).ok());
        let above = self.workspaces_above(dir).filter(|_| !is_root);
        let member_of = pointer.into_iter().chain(above).find_map(|root| {
            let loaded = self.load_group(&root);
            has_member(&loaded.0, dir).then_some(loaded)
        });
        member_of.unwrap_or_else(|| self.load_group(dir))
    }

    /// The packages of a folder, or the workspace further up that has members among them.
    fn load_folder(self, folder: &Path, dirs: &[PathBuf]) -> (Workspace, Vec<Finding>) {
        let above = self.workspaces_above(folder).find_map(|root| {
            let loaded = self.load_group(&root);
            dirs.iter().any(|dir| has_member(&loaded.0, dir)).then_some(loaded)
        });
        above.unwrap_or_else(|| {
            let mut collector = Collector::new(self.tree, folder, self.exclude);
            collector.add_folder(dirs.iter().filter_map(|dir| relative(folder, dir)).collect());
            finish(collector)
        })
    }

    fn load_group(self, root: &Path) -> (Workspace, Vec<Finding>) {
        let mut collector = Collector::new(self.tree, root, self.exclude);
        collector.add_group("");
        finish(collector)
    }

    /// The folders above `dir` whose manifest has a `[workspace]`, nearest first.
    fn workspaces_above(self, dir: &Path) -> impl Iterator<Item = PathBuf> {
        let is_root = move |dir: &&Path| self.parsed(dir).is_some_and(|manifest| manifest.workspace.is_some());
        dir.ancestors().skip(1).filter(is_root).map(Path::to_owned)
    }

    fn has_manifest(self, dir: &Path) -> bool {
        self.tree.exists(&dir.join("Cargo.toml"))
    }

    fn parsed(self, dir: &Path) -> Option<Manifest> {
        toml::from_str(&read_text(self.tree, &dir.join("Cargo.toml")).ok()?).ok()
    }
}

fn finish(collector: Collector<'_>) -> (Workspace, Vec<Finding>) {
    let (packages, linking) = link(&collector);
    let mut findings = [collector.findings, linking].concat();
    findings.sort();
    findings.dedup();
    (Workspace { root: collector.root.to_owned(), tree: collector.tree.clone(), packages }, findings)
}

fn has_member(workspace: &Workspace, dir: &Path) -> bool {
    let dir = relative(&workspace.root, dir);
    workspace.packages.iter().any(|package| package.member && Some(&package.dir) == dir.as_ref())
}

/// The globs of `[analysis] exclude` as one set: `*` stays within a folder, `**` does not.
///
/// # Errors
/// The first that is no glob.
pub fn exclude_set(globs: &[String]) -> Result<GlobSet, LoadError> {
    let invalid = |error: globset::Error| {
        LoadError::InvalidExclude(error.glob().unwrap_or_default().to_owned(), error.kind().to_string())
    };
    let mut set = GlobSetBuilder::new();
    for glob in globs {
        set.add(GlobBuilder::new(glob).literal_separator(true).build().map_err(invalid)?);
    }
    set.build().map_err(invalid)
}
