//! The values of the workspace stage: packages, targets, dependencies.
//!
//! Plain data; filled in by the reader beside it and read by `resolve`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Serialize;

use super::tree::Tree;

/// Index of a package in [`Workspace::packages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct PackageId(pub u32);

/// Everything cargo knows of the analysed tree.
#[derive(Clone, Debug, Default)]
pub struct Workspace {
    /// Absolute path of the analysed root; all other paths are relative to it and use `/`.
    /// A package outside the root (a path dependency) has a path that starts with `../`.
    pub root: PathBuf,
    /// What it was read from.
    pub tree: Tree,
    /// The packages, ordered by directory.
    pub packages: Vec<Package>,
}

/// The editions, in order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Edition {
    /// Rust 2015, cargo's default when a manifest names none.
    #[default]
    E2015,
    /// Rust 2018.
    E2018,
    /// Rust 2021.
    E2021,
    /// Rust 2024 and later.
    E2024,
}

/// One `[package]`.
#[derive(Clone, Debug)]
pub struct Package {
    /// `package.name`, as written.
    pub name: String,
    /// `package.version`, inherited where the manifest says so.
    pub version: Option<String>,
    /// Directory of the manifest, relative to the root; empty for the root itself.
    pub dir: String,
    /// Path of the manifest, relative to the root.
    pub manifest: String,
    /// The package's edition.
    pub edition: Edition,
    /// Its targets: library first, then binaries, examples, tests, benches, build script, each kind by name.
    pub targets: Vec<Target>,
    /// Its dependencies of all kinds, ordered by kind and name.
    pub dependencies: Vec<Dependency>,
    /// `[features]`, plus the implicit features of optional dependencies.
    pub features: BTreeMap<String, Vec<String>>,
    /// Directory of the workspace root this package is a member of, relative to the root (its own, if of none).
    pub workspace_dir: String,
    /// Whether cargo would call it a member of what is analysed. A path dependency that lies outside of its
    /// dependent's workspace or is excluded from it is none: of its targets there are only the library and the
    /// build script.
    pub member: bool,
}

/// What a target is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TargetKind {
    /// The library.
    Lib,
    /// A procedural macro library.
    ProcMacro,
    /// A binary.
    Bin,
    /// An example.
    Example,
    /// An integration test.
    Test,
    /// A benchmark.
    Bench,
    /// The build script.
    BuildScript,
}

impl TargetKind {
    /// Tests, benches and examples: kept apart unless the user asks for them.
    #[must_use]
    pub fn is_test(self) -> bool {
        matches!(self, Self::Example | Self::Test | Self::Bench)
    }
}

/// One crate that cargo would compile.
#[derive(Clone, Debug)]
pub struct Target {
    /// What it is.
    pub kind: TargetKind,
    /// The crate's name as code sees it: hyphens are underscores, `[lib] name` wins over the package's name.
    /// A build script is `build_script_build` (`build_script_NAME` for a file `NAME.rs`).
    pub crate_name: String,
    /// The root file, relative to the root.
    pub path: String,
    /// The edition; a target may override its package's.
    pub edition: Edition,
    /// `required-features` of the target.
    pub required_features: Vec<String>,
}

/// In which of the three tables a dependency stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DependencyKind {
    /// `[dependencies]`.
    Normal,
    /// `[dev-dependencies]`.
    Dev,
    /// `[build-dependencies]`.
    Build,
}

/// One dependency of a package.
#[derive(Clone, Debug)]
pub struct Dependency {
    /// The name that code uses, with underscores: the key in the manifest, so renames are honoured.
    /// For a path dependency that is not renamed, cargo lets code use the *library's* name instead
    /// (`[lib] name`), which is what stands here then.
    pub code_name: String,
    /// The name of the package depended on.
    pub package_name: String,
    /// Which table.
    pub kind: DependencyKind,
    /// The package, where it is one of this workspace (by path, workspace inheritance or `[patch]` by path).
    pub package: Option<PackageId>,
    /// `optional = true`.
    pub optional: bool,
    /// The `[target.…]` key, where it stands in one: a `cfg(…)` or a triple.
    pub target: Option<String>,
    /// Features asked for.
    pub features: Vec<String>,
    /// `default-features`; true unless switched off.
    pub default_features: bool,
}

impl Workspace {
    /// The package of an id.
    #[must_use]
    pub fn package(&self, id: PackageId) -> &Package {
        &self.packages[id.0 as usize]
    }
}
