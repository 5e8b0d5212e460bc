//! The manifests that were read, each once, by directory.
//!
//! Takes directories relative to the root; returns parsed manifests, and keeps a finding for each that cannot be
//! understood. Leaves out what the tables mean together.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use super::manifest::Manifest;
use super::paths::{is_outside, join, on_disk, relative};
use super::read::{ReadProblem, read_below};
use super::tree::Tree;
use crate::finding::{Finding, RuleCode};
use crate::source::Place;

/// One manifest that was read and understood.
#[derive(Debug)]
pub(super) struct ManifestFile {
    /// Its directory relative to the root, links followed, so that a package reached by two names is one package.
    pub(super) dir: String,
    /// Its tables.
    pub(super) manifest: Manifest,
    text: String,
}

impl ManifestFile {
    /// Path of the manifest, relative to the root.
    pub(super) fn path(&self) -> String {
        join(&self.dir, "Cargo.toml")
    }

    /// The place of a span of the manifest.
    pub(super) fn place(&self, span: Range<usize>) -> Place {
        place_in(&self.path(), &self.text, span.start)
    }

    /// A finding that an entry of this manifest cannot be understood.
    pub(super) fn invalid(&self, span: Range<usize>, message: String) -> Finding {
        Finding::new(RuleCode::ManifestInvalid, message).at(self.place(span))
    }
}

/// Why a directory gave no manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NoManifest {
    /// There is no file of that name; whether that is a mistake depends on who asks.
    Missing,
    /// It is below the root by name, but a link leads out of it.
    Outside,
    /// It is there and cannot be used; the finding says why.
    Invalid(Box<Finding>),
}

/// All manifests read so far.
pub(super) struct Manifests {
    tree: Tree,
    root: PathBuf,
    files: BTreeMap<String, Result<Arc<ManifestFile>, NoManifest>>,
}

impl Manifests {
    /// None read yet; `root` is absolute and has no links in it.
    pub(super) fn new(tree: &Tree, root: &Path) -> Self {
        Self { tree: tree.clone(), root: root.to_owned(), files: BTreeMap::new() }
    }

    /// Reads the manifests of these directories, those not read before, in parallel.
    pub(super) fn read_all<'a>(&mut self, dirs: impl Iterator<Item = &'a str>) {
        let unread: BTreeSet<&str> = dirs.filter(|dir| !self.files.contains_key(*dir)).collect();
        let (tree, root) = (&self.tree, &self.root);
        let read: Vec<_> = unread.into_par_iter().map(|dir| (dir.to_owned(), read_manifest(tree, root, dir))).collect();
        self.files.extend(read.into_iter().map(|(dir, result)| (dir, result.map(Arc::new))));
    }

    /// The manifest of a directory, read now if it was not before.
    pub(super) fn read(&mut self, dir: &str) -> Result<Arc<ManifestFile>, NoManifest> {
        self.read_all(std::iter::once(dir));
        self.files[dir].clone()
    }

    /// The manifest of a directory, if it was read and understood.
    pub(super) fn get(&self, dir: &str) -> Option<&Arc<ManifestFile>> {
        self.files.get(dir)?.as_ref().ok()
    }
}

fn read_manifest(tree: &Tree, root: &Path, dir: &str) -> Result<ManifestFile, NoManifest> {
    let dir = without_links(tree, root, dir);
    let path = join(&dir, "Cargo.toml");
    let invalid = |message: String, place: Place| {
        NoManifest::Invalid(Box::new(Finding::new(RuleCode::ManifestInvalid, message).at(place)))
    };
    let base = if is_outside(&dir) { &dir } else { "" };
    let text = read_below(tree, root, base, &path).map_err(|problem| match problem {
        ReadProblem::NotFound => NoManifest::Missing,
        ReadProblem::Outside => NoManifest::Outside,
        ReadProblem::NotUtf8 { line, .. } => invalid(problem.to_string(), Place { line, ..Place::file(&path) }),
        ReadProblem::Io(_) => invalid(problem.to_string(), Place::file(&path)),
    })?;
    let manifest = toml::from_str(&text).map_err(|error: toml::de::Error| {
        let place = error.span().map_or_else(|| Place::file(&path), |span| place_in(&path, &text, span.start));
        invalid(error.message().lines().collect::<Vec<_>>().join(", "), place)
    })?;
    Ok(ManifestFile { dir, manifest, text })
}

/// The directory by its real name; one that does not exist, or that a link leads to from inside the root, keeps its
/// name and fails when it is read.
fn without_links(tree: &Tree, root: &Path, dir: &str) -> String {
    let real = tree.real_path(&on_disk(root, dir)).ok();
    let real = real.and_then(|real| relative(root, &real));
    real.filter(|real| is_outside(real) == is_outside(dir)).unwrap_or_else(|| dir.to_owned())
}

fn place_in(path: &str, text: &str, offset: usize) -> Place {
    let before = text.get(..offset).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let count = |n: usize| u32::try_from(n + 1).unwrap_or(u32::MAX);
    Place {
        path: path.into(),
        line: count(before.matches('\n').count()),
        column: count(before[line_start..].chars().count()),
    }
}
