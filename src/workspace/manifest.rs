//! The part of a `Cargo.toml` that says which crates there are: typed tables with the spans of their values.
//!
//! Takes the text of a manifest; returns the tables as written, nothing inherited, completed or checked.
//! Tables that do not matter here (profiles, lints, badges, metadata) are skipped unread, so that a value only a
//! newer cargo knows costs no package. Keys follow cargo's own schema, deprecated spellings included. The manifest
//! crates lack spans and lose what matters here: whether `autobins` is given, `default-features` of an inherited
//! dependency, several build scripts.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

/// `[dependencies]` and its like: the name used in code → what it stands for.
pub(super) type DependencyTable = BTreeMap<String, Spanned<StringOr<DependencyEntry>>>;

/// A whole manifest.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct Manifest {
    #[serde(alias = "project")]
    pub(super) package: Option<PackageTable>,
    pub(super) workspace: Option<WorkspaceTable>,
    pub(super) lib: Option<TargetTable>,
    pub(super) bin: Vec<TargetTable>,
    pub(super) example: Vec<TargetTable>,
    pub(super) test: Vec<TargetTable>,
    pub(super) bench: Vec<TargetTable>,
    pub(super) dependencies: DependencyTable,
    #[serde(alias = "dev_dependencies")]
    pub(super) dev_dependencies: DependencyTable,
    #[serde(alias = "build_dependencies")]
    pub(super) build_dependencies: DependencyTable,
    pub(super) target: BTreeMap<String, PlatformTable>,
    pub(super) features: BTreeMap<String, Vec<String>>,
    pub(super) patch: BTreeMap<String, DependencyTable>,
    pub(super) replace: DependencyTable,
}

/// `[package]`.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct PackageTable {
    pub(super) name: Spanned<String>,
    pub(super) version: Option<Spanned<StringOr<Inherit>>>,
    pub(super) edition: Option<Spanned<StringOr<Inherit>>>,
    /// Where the workspace root is, for a package that does not lie below it.
    pub(super) workspace: Option<String>,
    pub(super) build: Option<Spanned<Build>>,
    pub(super) autolib: Option<bool>,
    pub(super) autobins: Option<bool>,
    pub(super) autoexamples: Option<bool>,
    pub(super) autotests: Option<bool>,
    pub(super) autobenches: Option<bool>,
}

/// `[workspace]`. `default-members` only chooses what cargo builds, so it is not read.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct WorkspaceTable {
    pub(super) members: Vec<Spanned<String>>,
    pub(super) exclude: Vec<String>,
    pub(super) package: WorkspacePackageTable,
    pub(super) dependencies: DependencyTable,
}

/// `[workspace.package]`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WorkspacePackageTable {
    pub(super) version: Option<String>,
    pub(super) edition: Option<String>,
}

/// `[target.'cfg(…)']`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct PlatformTable {
    pub(super) dependencies: DependencyTable,
    #[serde(alias = "dev_dependencies")]
    pub(super) dev_dependencies: DependencyTable,
    #[serde(alias = "build_dependencies")]
    pub(super) build_dependencies: DependencyTable,
}

/// `[lib]`, `[[bin]]`, `[[example]]`, `[[test]]`, `[[bench]]`.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct TargetTable {
    pub(super) name: Option<Spanned<String>>,
    pub(super) path: Option<Spanned<String>>,
    pub(super) edition: Option<Spanned<String>>,
    #[serde(alias = "proc_macro")]
    pub(super) proc_macro: bool,
    #[serde(alias = "crate_type")]
    pub(super) crate_type: Vec<String>,
    #[serde(alias = "required_features")]
    pub(super) required_features: Vec<String>,
}

/// A dependency in its long form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(super) struct DependencyEntry {
    pub(super) workspace: bool,
    pub(super) version: Option<String>,
    pub(super) path: Option<String>,
    pub(super) git: Option<String>,
    pub(super) registry: Option<String>,
    pub(super) registry_index: Option<String>,
    pub(super) package: Option<String>,
    pub(super) features: Vec<String>,
    pub(super) optional: bool,
    #[serde(alias = "default_features")]
    pub(super) default_features: Option<bool>,
}

impl StringOr<DependencyEntry> {
    /// The long form of either form.
    pub(super) fn to_entry(&self) -> DependencyEntry {
        match self {
            Self::String(version) => DependencyEntry { version: Some(version.clone()), ..DependencyEntry::default() },
            Self::Table(entry) => entry.clone(),
        }
    }
}

/// `{ workspace = true }` in place of a value.
#[derive(Debug, Deserialize)]
pub(super) struct Inherit {
    #[serde(rename = "workspace")]
    _workspace: bool,
}

/// `package.build`.
#[derive(Debug, Deserialize)]
#[serde(untagged, expecting = "expected a path, a list of paths or a boolean")]
pub(super) enum Build {
    Auto(bool),
    Script(String),
    Scripts(Vec<String>),
}

/// A string, or a table in its place.
#[derive(Debug)]
pub(super) enum StringOr<T> {
    String(String),
    Table(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for StringOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        /// Chooses by the value's type, so that an error inside the table keeps its own message and span,
        /// which serde's `untagged` would drop.
        struct Either<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Either<T> {
            type Value = StringOr<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string or a table")
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(StringOr::String(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
                T::deserialize(MapAccessDeserializer::new(map)).map(StringOr::Table)
            }
        }

        deserializer.deserialize_any(Either(PhantomData))
    }
}
