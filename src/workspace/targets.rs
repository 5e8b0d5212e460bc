//! The targets of a package, as cargo finds them.
//!
//! Takes a manifest and looks at the files beside it; returns the targets whose root file exists, with findings for
//! those named without one. The rules, those of the 2015 edition included, are the ones of cargo's
//! `parser/targets.rs`. Leaves out what the files contain.

use std::path::Path;

use toml::Spanned;

use super::inherit::parse_edition;
use super::manifest::{Build, PackageTable, TargetTable};
use super::manifests::ManifestFile;
use super::paths::{join, on_disk, resolve};
use super::tree::Tree;
use super::{Edition, Target, TargetKind};
use crate::finding::{Finding, RuleCode};

/// Finds the targets of the package that `file` declares, ordered by kind and name.
pub(super) fn find_targets(
    tree: &Tree,
    root: &Path,
    file: &ManifestFile,
    edition: Edition,
) -> (Vec<Target>, Vec<Finding>) {
    let manifest = &file.manifest;
    let Some(package) = &manifest.package else { return (Vec::new(), Vec::new()) };
    let mut finder = Finder { tree, root, file, package, edition, targets: Vec::new(), findings: Vec::new() };
    finder.library();
    finder.all_of(TargetKind::Bin, &manifest.bin, package.autobins);
    finder.all_of(TargetKind::Example, &manifest.example, package.autoexamples);
    finder.all_of(TargetKind::Test, &manifest.test, package.autotests);
    finder.all_of(TargetKind::Bench, &manifest.bench, package.autobenches);
    finder.build_scripts();
    finder.targets.sort_by(|a, b| (a.kind, &a.crate_name, &a.path).cmp(&(b.kind, &b.crate_name, &b.path)));
    (finder.targets, finder.findings)
}

/// A name as code sees it.
pub(super) fn crate_name(name: &str) -> String {
    name.replace('-', "_")
}

struct Finder<'a> {
    tree: &'a Tree,
    root: &'a Path,
    file: &'a ManifestFile,
    package: &'a PackageTable,
    edition: Edition,
    targets: Vec<Target>,
    findings: Vec<Finding>,
}

impl<'a> Finder<'a> {
    fn library(&mut self) {
        let unnamed = TargetTable::default();
        let table = match &self.file.manifest.lib {
            Some(table) => table,
            None if self.package.autolib == Some(false) || !self.exists("src/lib.rs") => return,
            None => &unnamed,
        };
        let is_macro = table.proc_macro || table.crate_type.iter().any(|kind| kind == "proc-macro");
        let kind = if is_macro { TargetKind::ProcMacro } else { TargetKind::Lib };
        let name = table.name.as_ref().unwrap_or(&self.package.name);
        let mut usual = vec!["src/lib.rs".to_owned()];
        if self.edition == Edition::E2015 {
            usual.push(format!("src/{}.rs", crate_name(name.as_ref())));
        }
        self.declared(kind, name, table, usual);
    }

    /// The targets of one kind: those with a table of their own, and the others found on disk unless that is switched
    /// off. In the 2015 edition a table of the kind switches it off.
    fn all_of(&mut self, kind: TargetKind, tables: &[TargetTable], auto: Option<bool>) {
        for table in tables {
            let Some(name) = &table.name else {
                let span = table.path.as_ref().map_or_else(|| self.package.name.span(), Spanned::span);
                self.findings.push(self.file.invalid(span, "a target has no name".to_owned()));
                continue;
            };
            self.declared(kind, name, table, self.usual_paths(kind, name.as_ref()));
        }
        if !auto.unwrap_or(tables.is_empty() || self.edition != Edition::E2015) {
            return;
        }
        for (name, path) in self.on_disk(kind) {
            let Some(path) = resolve(self.root, &self.file.dir, &path) else { continue };
            let taken = tables.iter().any(|table| {
                table.name.as_ref().is_some_and(|n| *n.as_ref() == name)
                    || table.path.as_ref().and_then(|p| resolve(self.root, &self.file.dir, p.as_ref())).as_ref()
                        == Some(&path)
            });
            if !taken {
                self.push(kind, &name, path, self.edition, &[]);
            }
        }
    }

    fn build_scripts(&mut self) {
        let no_span = || self.package.name.span();
        let (scripts, span) = match self.package.build.as_ref().map(|build| (build.as_ref(), build.span())) {
            None if self.exists("build.rs") => (vec!["build.rs"], no_span()),
            None | Some((Build::Auto(false), _)) => return,
            Some((Build::Auto(true), span)) => (vec!["build.rs"], span),
            Some((Build::Script(script), span)) => (vec![script.as_str()], span),
            Some((Build::Scripts(scripts), span)) => (scripts.iter().map(String::as_str).collect(), span),
        };
        for script in scripts {
            let stem = Path::new(script).file_stem().and_then(|stem| stem.to_str()).unwrap_or("build");
            match resolve(self.root, &self.file.dir, script).filter(|_| self.exists(script)) {
                Some(path) => {
                    self.push(TargetKind::BuildScript, &format!("build-script-{stem}"), path, self.edition, &[]);
                }
                None => self.missing("build script", script, span.clone(), &[script.to_owned()]),
            }
        }
    }

    /// A target with a table: at its `path`, else at the first of the usual places that has a file.
    fn declared(&mut self, kind: TargetKind, name: &Spanned<String>, table: &TargetTable, usual: Vec<String>) {
        let tried = table.path.as_ref().map_or(usual, |path| vec![path.as_ref().clone()]);
        let found = tried.iter().find(|path| self.exists(path));
        let Some(path) = found.and_then(|path| resolve(self.root, &self.file.dir, path)) else {
            let span = table.path.as_ref().map_or_else(|| name.span(), Spanned::span);
            return self.missing(kind_name(kind), name.as_ref(), span, &tried);
        };
        let edition = table.edition.as_ref().and_then(|edition| parse_edition(edition.as_ref()));
        self.push(kind, name.as_ref(), path, edition.unwrap_or(self.edition), &table.required_features);
    }

    /// Where a target without `path` may have its root file.
    fn usual_paths(&self, kind: TargetKind, name: &str) -> Vec<String> {
        let dir = folder(kind);
        let mut paths = vec![format!("{dir}/{name}.rs"), format!("{dir}/{name}/main.rs")];
        if kind == TargetKind::Bin && name == self.package.name.as_ref() {
            paths.insert(0, "src/main.rs".to_owned());
        }
        if self.edition != Edition::E2015 {
            return paths;
        }
        let has_lib = self.targets.iter().any(|t| matches!(t.kind, TargetKind::Lib | TargetKind::ProcMacro));
        match kind {
            TargetKind::Bin if has_lib => paths.extend(["src/main.rs", "src/bin/main.rs"].map(str::to_owned)),
            TargetKind::Bin => {
                paths.extend([format!("src/{name}.rs"), "src/main.rs".to_owned(), "src/bin/main.rs".to_owned()]);
            }
            TargetKind::Bench if name == "bench" => paths.push("src/bench.rs".to_owned()),
            _ => {}
        }
        paths
    }

    /// The targets of a kind that need no table, by name and path.
    fn on_disk(&self, kind: TargetKind) -> Vec<(String, String)> {
        let dir = folder(kind);
        let names = self.tree.names_in(&on_disk(self.root, &join(&self.file.dir, dir)));
        let in_folder = |(name, is_folder)| self.in_folder(dir, name, is_folder);
        let mut found: Vec<_> = names.into_iter().filter_map(in_folder).collect();
        if kind == TargetKind::Bin && self.exists("src/main.rs") {
            found.push((self.package.name.as_ref().clone(), "src/main.rs".to_owned()));
        }
        found
    }

    fn push(&mut self, kind: TargetKind, name: &str, path: String, edition: Edition, required_features: &[String]) {
        let (crate_name, required_features) = (crate_name(name), required_features.to_vec());
        self.targets.push(Target { kind, crate_name, path, edition, required_features });
    }

    fn missing(&mut self, kind: &str, name: &str, span: std::ops::Range<usize>, tried: &[String]) {
        let message = format!("the {kind} `{name}` has no file");
        let finding = Finding::new(RuleCode::TargetMissing, message).at(self.file.place(span));
        let tried: Vec<_> = tried.iter().filter_map(|path| resolve(self.root, &self.file.dir, path)).collect();
        self.findings.push(finding.with_help(format!("tried {}", tried.join(", "))));
    }

    fn exists(&self, path: &str) -> bool {
        resolve(self.root, &self.file.dir, path).is_some_and(|path| self.tree.is_file(&on_disk(self.root, &path)))
    }

    /// An entry of a folder of targets: `NAME.rs`, or `NAME/main.rs`. Links to folders do not count, nor hidden files.
    fn in_folder(&self, dir: &str, name: String, is_folder: bool) -> Option<(String, String)> {
        if name.starts_with('.') {
            return None;
        }
        if is_folder {
            let path = format!("{dir}/{name}/main.rs");
            return self.exists(&path).then_some((name, path));
        }
        Some((name.strip_suffix(".rs")?.to_owned(), format!("{dir}/{name}")))
    }
}

fn folder(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Example => "examples",
        TargetKind::Test => "tests",
        TargetKind::Bench => "benches",
        _ => "src/bin",
    }
}

fn kind_name(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::Lib | TargetKind::ProcMacro => "library",
        TargetKind::Bin => "binary",
        TargetKind::Example => "example",
        TargetKind::Test => "test",
        TargetKind::Bench => "benchmark",
        TargetKind::BuildScript => "build script",
    }
}
