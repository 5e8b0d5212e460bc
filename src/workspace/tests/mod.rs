//! The workspace stage on scratch trees: a text with `//- /path` headers in, a compact dump out.

mod broken;
mod dependencies;
mod groups;
mod members;
mod reading;
mod revisions;
mod targets;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use super::{Dependency, DependencyKind, LoadOptions, Package, Workspace, load};
use crate::finding::Finding;

/// A scratch folder with the files of a fixture; gone when dropped.
struct Tree {
    dir: tempfile::TempDir,
}

impl Tree {
    /// Splits the text at its `//- /path` headers; what stands before the first is ignored.
    fn new(fixture: &str) -> Self {
        let tree = Self { dir: tempfile::tempdir().unwrap() };
        for part in fixture.split("//- /").skip(1) {
            let (path, text) = part.split_once('\n').unwrap_or((part, ""));
            tree.write(path.trim(), text.as_bytes());
        }
        tree
    }

    fn path(&self, relative: &str) -> PathBuf {
        fs::canonicalize(&self.dir).unwrap().join(relative)
    }

    fn write(&self, relative: &str, bytes: &[u8]) {
        let path = self.path(relative);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Loads the workspace that a path in the tree means and dumps it, or the error.
    fn dump(&self, path: &str) -> String {
        self.dump_without(path, &[])
    }

    fn dump_without(&self, path: &str, exclude: &[&str]) -> String {
        let exclude = exclude.iter().map(|&glob| glob.to_owned()).collect();
        let options = LoadOptions { exclude, ..LoadOptions::default() };
        match load(&self.path(path), &options) {
            Ok((workspace, findings)) => dump(&self.path(""), &workspace, &findings),
            Err(error) => error.to_string().replace(&*self.path("").to_string_lossy(), "/"),
        }
    }
}

/// The dump of a fixture's top folder.
fn loaded(fixture: &str) -> String {
    Tree::new(fixture).dump("")
}

fn dump(top: &Path, workspace: &Workspace, findings: &[Finding]) -> String {
    let mut out = String::new();
    if workspace.root != top {
        writeln!(out, "root /{}", workspace.root.strip_prefix(top).unwrap().display()).unwrap();
    }
    for package in &workspace.packages {
        dump_package(&mut out, workspace, package);
    }
    for finding in findings {
        let place = finding.place.as_ref().map_or_else(|| "nowhere".to_owned(), ToString::to_string);
        write!(out, "! {} {place} {}", finding.code, finding.message).unwrap();
        finding.related.iter().for_each(|related| write!(out, "; {}: {}", related.place, related.message).unwrap());
        writeln!(out, "{}", finding.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"))).unwrap();
    }
    out
}

fn dump_package(out: &mut String, workspace: &Workspace, package: &Package) {
    let version = package.version.as_deref().unwrap_or("-");
    write!(out, "{} {version} {:?} {}", package.name, package.edition, package.manifest).unwrap();
    if package.workspace_dir != package.dir {
        write!(out, " of /{}", package.workspace_dir).unwrap();
    }
    writeln!(out, "{}", if package.member { "" } else { " (no member)" }).unwrap();
    for target in &package.targets {
        let kind = serde_json::to_value(target.kind).unwrap();
        write!(out, "  {} {} {}", kind.as_str().unwrap(), target.crate_name, target.path).unwrap();
        if target.edition != package.edition {
            write!(out, " {:?}", target.edition).unwrap();
        }
        if !target.required_features.is_empty() {
            write!(out, " needs {}", target.required_features.join(" ")).unwrap();
        }
        writeln!(out).unwrap();
    }
    for dependency in &package.dependencies {
        dump_dependency(out, workspace, dependency);
    }
    for (feature, enables) in &package.features {
        writeln!(out, "  feature {feature} = [{}]", enables.join(", ")).unwrap();
    }
}

fn dump_dependency(out: &mut String, workspace: &Workspace, dependency: &Dependency) {
    let kind = match dependency.kind {
        DependencyKind::Normal => "uses",
        DependencyKind::Dev => "dev-uses",
        DependencyKind::Build => "build-uses",
    };
    let package = dependency.package.map_or("elsewhere", |id| &workspace.package(id).manifest);
    write!(out, "  {kind} {}: {} {package}", dependency.code_name, dependency.package_name).unwrap();
    dependency.target.iter().for_each(|target| write!(out, " [{target}]").unwrap());
    dependency.features.iter().for_each(|feature| write!(out, " +{feature}").unwrap());
    out.push_str(if dependency.default_features { "" } else { " -default" });
    out.push_str(if dependency.optional { " optional" } else { "" });
    out.push('\n');
}

#[test]
fn a_single_package() {
    let fixture = r#"
//- /Cargo.toml
[package]
name = "music-corp"
version = "0.1.0"
edition = "2021"
[dependencies]
serde = { version = "1", features = ["derive"] }
//- /src/lib.rs
//- /src/main.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    music-corp 0.1.0 E2021 Cargo.toml
      lib music_corp src/lib.rs
      bin music_corp src/main.rs
      uses serde: serde elsewhere +derive
    ");
}
