//! `[patch]` and `[replace]`: local packages that stand in for those of a registry or repository.
//!
//! Takes a workspace root's manifest; answers which directory a dependency is taken from instead. Leaves out patches
//! that are not paths, and the lock file: a version that satisfies the requirement is taken to be the one used.

use std::path::Path;

use semver::{Version, VersionReq};

use super::inherit::{CRATES_IO, DeclaredDependency, Source, source_of};
use super::manifest::{DependencyTable, Manifest};
use super::manifests::ManifestFile;
use super::members::Wanted;

/// The patches of one workspace.
#[derive(Debug, Default)]
pub(super) struct Patches(Vec<Patch>);

/// A package taken from a directory instead of its usual place.
#[derive(Debug)]
pub(super) struct Patch {
    /// The registry or repository of the dependencies it stands in for.
    location: String,
    package_name: String,
    /// The one version that is replaced; a patch takes its package's own version.
    version: Option<String>,
    /// The directory taken instead, and where that is said.
    pub(super) to: Wanted,
}

impl Patches {
    /// Reads the patches of a workspace root's manifest; cargo ignores those of other manifests.
    pub(super) fn read(root: &Path, file: &ManifestFile) -> Self {
        let Manifest { patch, replace, .. } = &file.manifest;
        let mut patches = Vec::new();
        for (location, table) in patch {
            for (key, package, to) in paths(root, file, table) {
                let package_name = package.unwrap_or(key);
                patches.push(Patch { location: canonical(location), package_name, version: None, to });
            }
        }
        for (spec, _, to) in paths(root, file, replace) {
            let (location, name) = spec.rsplit_once('#').unwrap_or((CRATES_IO, &spec));
            let (name, version) = name.split_once([':', '@']).map_or((name, None), |(n, v)| (n, Some(v.to_owned())));
            patches.push(Patch { location: canonical(location), package_name: name.to_owned(), version, to });
        }
        Self(patches)
    }

    /// The packages that stand in for others. Each counts, whether a package of the workspace names it or not: it may
    /// replace what a dependency from a registry is built from.
    pub(super) fn local(&self) -> Vec<Wanted> {
        self.0.iter().map(|patch| patch.to.clone()).collect()
    }

    /// The patches for a dependency by place and name, whatever their version.
    pub(super) fn named<'a>(&'a self, dependency: &'a DeclaredDependency) -> impl Iterator<Item = &'a Patch> {
        let location = match &dependency.source {
            Source::Path(_) => None,
            Source::Registry(location) | Source::Git(location) => Some(canonical(location)),
        };
        self.0.iter().filter(move |patch| {
            location.as_ref() == Some(&patch.location) && patch.package_name == dependency.package_name
        })
    }
}

impl Patch {
    /// Whether the patch, its package being of this version, satisfies the dependency's requirement.
    /// What is no valid version is given the benefit of the doubt.
    pub(super) fn satisfies(&self, dependency: &DeclaredDependency, package_version: Option<&str>) -> bool {
        let version = self.version.as_deref().or(package_version).unwrap_or("0.0.0");
        let Some(required) = &dependency.version else { return true };
        match (VersionReq::parse(required), Version::parse(version)) {
            (Ok(required), Ok(version)) => required.matches(&version),
            _ => true,
        }
    }
}

/// The entries of a table that are paths, each with its key and `package`.
fn paths<'a>(
    root: &'a Path,
    file: &'a ManifestFile,
    table: &'a DependencyTable,
) -> impl Iterator<Item = (String, Option<String>, Wanted)> + 'a {
    table.iter().filter_map(|(key, written)| {
        let entry = written.as_ref().to_entry();
        let named_at = Some(file.place(written.span()));
        match source_of(root, &file.dir, &entry)? {
            Source::Path(dir) => Some((key.clone(), entry.package, Wanted { dir, named_at })),
            Source::Registry(_) | Source::Git(_) => None,
        }
    })
}

/// One spelling for one registry or repository, roughly as cargo's `CanonicalUrl`.
fn canonical(location: &str) -> String {
    let location = location.trim_start_matches("registry+").trim_start_matches("git+").trim_end_matches('/');
    let location = location.strip_suffix(".git").unwrap_or(location);
    match location {
        "https://github.com/rust-lang/crates.io-index" | "sparse+https://index.crates.io" => CRATES_IO.to_owned(),
        url if url.contains("://github.com/") => url.to_lowercase(),
        other => other.to_owned(),
    }
}
