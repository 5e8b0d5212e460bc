//! What a manifest declares once `workspace = true` is filled in from the workspace root's manifest.
//!
//! Takes the manifest of a package and that of its workspace root; returns version, edition and dependencies, with
//! findings for what the root does not offer. Leaves out which packages the dependencies are.

use std::path::Path;

use toml::Spanned;

use super::manifest::{DependencyEntry, DependencyTable, Inherit, Manifest, StringOr};
use super::manifests::ManifestFile;
use super::paths::resolve;
use super::{DependencyKind, Edition};
use crate::finding::Finding;
use crate::source::Place;

/// What a package declares.
#[derive(Debug)]
pub(super) struct Declared {
    pub(super) version: Option<String>,
    pub(super) edition: Edition,
    pub(super) dependencies: Vec<DeclaredDependency>,
}

/// One entry of a dependency table.
#[derive(Debug)]
pub(super) struct DeclaredDependency {
    /// The key in the manifest.
    pub(super) key: String,
    /// What it stands for; differs from the entry's key only by `package = "…"`.
    pub(super) package_name: String,
    /// Whether `package = "…"` is given: then the key is the name that code uses.
    pub(super) renamed: bool,
    pub(super) kind: DependencyKind,
    pub(super) target: Option<String>,
    pub(super) source: Source,
    /// The version asked for, as written.
    pub(super) version: Option<String>,
    pub(super) features: Vec<String>,
    pub(super) optional: bool,
    pub(super) default_features: bool,
    pub(super) place: Place,
}

/// Where a dependency is taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// A directory, relative to the root.
    Path(String),
    /// A registry, by its name or the URL of its index.
    Registry(String),
    /// A repository, by its URL.
    Git(String),
}

/// The name of the default registry.
pub(super) const CRATES_IO: &str = "crates-io";

/// Reads what `file` declares; `workspace` is the manifest that `workspace = true` refers to.
pub(super) fn declared(root: &Path, file: &ManifestFile, workspace: Option<&ManifestFile>) -> (Declared, Vec<Finding>) {
    let mut reader = Reader { root, file, workspace, findings: Vec::new() };
    let (version, edition) = reader.package_fields();
    let mut dependencies = Vec::new();
    for (kind, target, table) in dependency_tables(&file.manifest) {
        for (key, entry) in table {
            let declared = reader.dependency(key, entry, edition);
            dependencies.extend(declared.map(|d| DeclaredDependency { kind, target: target.cloned(), ..d }));
        }
    }
    (Declared { version, edition, dependencies }, reader.findings)
}

/// Whether the manifest refers to a workspace root for anything that matters here.
pub(super) fn inherits(manifest: &Manifest) -> bool {
    let field = |value: &Option<Spanned<StringOr<Inherit>>>| {
        value.as_ref().is_some_and(|value| matches!(value.as_ref(), StringOr::Table(_)))
    };
    manifest.package.as_ref().is_some_and(|package| field(&package.version) || field(&package.edition))
        || dependency_tables(manifest)
            .flat_map(|(_, _, table)| table.values())
            .any(|entry| matches!(entry.as_ref(), StringOr::Table(entry) if entry.workspace))
}

/// The source of an entry, its path being relative to `dir`. `None` if that path has no name below or beside the root.
pub(super) fn source_of(root: &Path, dir: &str, entry: &DependencyEntry) -> Option<Source> {
    if let Some(path) = &entry.path {
        return resolve(root, dir, path).map(Source::Path);
    }
    if let Some(url) = &entry.git {
        return Some(Source::Git(url.clone()));
    }
    let registry = entry.registry.as_ref().or(entry.registry_index.as_ref());
    Some(Source::Registry(registry.cloned().unwrap_or_else(|| CRATES_IO.to_owned())))
}

/// Reads an edition: any year is the latest edition up to it, so that one newer than this list counts as the last.
pub(super) fn parse_edition(text: &str) -> Option<Edition> {
    Some(match text.parse::<u16>().ok()? {
        ..2018 => Edition::E2015,
        2018..2021 => Edition::E2018,
        2021..2024 => Edition::E2021,
        2024.. => Edition::E2024,
    })
}

fn dependency_tables(manifest: &Manifest) -> impl Iterator<Item = (DependencyKind, Option<&String>, &DependencyTable)> {
    let own = [
        (DependencyKind::Normal, None, &manifest.dependencies),
        (DependencyKind::Dev, None, &manifest.dev_dependencies),
        (DependencyKind::Build, None, &manifest.build_dependencies),
    ];
    let by_platform = manifest.target.iter().flat_map(|(target, tables)| {
        [
            (DependencyKind::Normal, Some(target), &tables.dependencies),
            (DependencyKind::Dev, Some(target), &tables.dev_dependencies),
            (DependencyKind::Build, Some(target), &tables.build_dependencies),
        ]
    });
    own.into_iter().chain(by_platform)
}

struct Reader<'a> {
    root: &'a Path,
    file: &'a ManifestFile,
    workspace: Option<&'a ManifestFile>,
    findings: Vec<Finding>,
}

impl Reader<'_> {
    fn package_fields(&mut self) -> (Option<String>, Edition) {
        let file = self.file;
        let Some(package) = &file.manifest.package else { return (None, Edition::default()) };
        let offered = self.workspace.and_then(|root| root.manifest.workspace.as_ref()).map(|table| &table.package);
        let version = self.field("version", package.version.as_ref(), offered.and_then(|o| o.version.as_ref()));
        let edition = self.field("edition", package.edition.as_ref(), offered.and_then(|o| o.edition.as_ref()));
        let edition = edition.map(|text| {
            parse_edition(&text).unwrap_or_else(|| {
                let span = package.edition.as_ref().map_or(0..0, Spanned::span);
                self.findings.push(file.invalid(span, format!("`{text}` is no edition; read as 2024")));
                Edition::E2024
            })
        });
        (version, edition.unwrap_or_default())
    }

    fn field(
        &mut self,
        name: &str,
        value: Option<&Spanned<StringOr<Inherit>>>,
        offered: Option<&String>,
    ) -> Option<String> {
        let value = value?;
        match value.as_ref() {
            StringOr::String(text) => Some(text.clone()),
            StringOr::Table(_) => {
                if offered.is_none() {
                    self.not_offered(value.span(), name, "package");
                }
                offered.cloned()
            }
        }
    }

    /// The dependency of an entry; kind and target are the caller's.
    fn dependency(
        &mut self,
        key: &str,
        written: &Spanned<StringOr<DependencyEntry>>,
        edition: Edition,
    ) -> Option<DeclaredDependency> {
        let mut entry = written.as_ref().to_entry();
        let mut base = &self.file.dir;
        if entry.workspace {
            let Some((offering, template)) = self.template(key) else {
                self.not_offered(written.span(), key, "dependencies");
                return None;
            };
            base = &offering.dir;
            entry = merge(&entry, template, edition);
        }
        let Some(source) = source_of(self.root, base, &entry) else {
            let message = format!("the path of `{key}` leads to no place that has a name relative to the root");
            self.findings.push(self.file.invalid(written.span(), message));
            return None;
        };
        Some(DeclaredDependency {
            key: key.to_owned(),
            renamed: entry.package.is_some(),
            package_name: entry.package.unwrap_or_else(|| key.to_owned()),
            kind: DependencyKind::Normal,
            target: None,
            source,
            version: entry.version,
            features: entry.features,
            optional: entry.optional,
            default_features: entry.default_features.unwrap_or(true),
            place: self.file.place(written.span()),
        })
    }

    fn template(&self, key: &str) -> Option<(&ManifestFile, DependencyEntry)> {
        let root = self.workspace?;
        let entry = root.manifest.workspace.as_ref()?.dependencies.get(key)?;
        Some((root, entry.as_ref().to_entry()))
    }

    fn not_offered(&mut self, span: std::ops::Range<usize>, name: &str, table: &str) {
        let message = match self.workspace {
            Some(root) => format!("`{name}` is inherited, and `[workspace.{table}]` of {} has none", root.path()),
            None => format!("`{name}` is inherited, and no manifest above has a `[workspace]`"),
        };
        self.findings.push(self.file.invalid(span, message));
    }
}

/// What a member makes of the workspace's entry: it may add features, make it optional, and switch default features
/// on; to switch them off takes the 2024 edition (cargo's `inner_dependency_inherit_with`, RFC 3945).
fn merge(member: &DependencyEntry, template: DependencyEntry, edition: Edition) -> DependencyEntry {
    let overrides = edition >= Edition::E2024 || member.default_features == Some(true);
    DependencyEntry {
        features: [template.features.as_slice(), member.features.as_slice()].concat(),
        optional: member.optional,
        default_features: member.default_features.filter(|_| overrides).or(template.default_features),
        ..template
    }
}
