//! The crates of the program and how they know each other.
//!
//! Takes the workspace; adds a crate with its root module for each target that counts, and the names by which its code
//! knows other crates: dependencies by the names the manifest gives them, its package's library, the standard library.
//! Leaves out `extern crate` items, which `collect` meets.

use rustc_hash::{FxHashMap, FxHashSet};

use super::ResolveOptions;
use super::cfg::CfgOptions;
use super::collect::{Collector, new_scope};
use super::load::ModDir;
use super::names::known;
use super::program::*;
use crate::finding::{Finding, RuleCode};
use crate::source::Place;
use crate::syntax::{ItemId, Pos};
use crate::workspace::{DependencyKind, Package, PackageId, Target, TargetKind, Workspace};

/// Adds the crates of the workspace; returns each with its root file.
pub(crate) fn declare(
    collector: &mut Collector,
    workspace: &Workspace,
    options: &ResolveOptions,
) -> Vec<(CrateId, String)> {
    let mut roots = Vec::new();
    let mut targets = Vec::new();
    for (index, package) in workspace.packages.iter().enumerate() {
        let id = PackageId(index as u32);
        for target in package.targets.iter().filter(|target| options.tests || !target.kind.is_test()) {
            let krate = declare_target(collector, id, package, target, options);
            roots.push((krate, target.path.clone()));
            targets.push((krate, id, target.kind));
        }
    }
    let libraries: FxHashMap<PackageId, CrateId> =
        targets.iter().filter(|(_, _, kind)| is_library(*kind)).map(|&(krate, package, _)| (package, krate)).collect();
    for &(krate, package, kind) in &targets {
        know_each_other(collector, workspace, krate, package, kind, &libraries);
    }
    roots
}

fn is_library(kind: TargetKind) -> bool {
    matches!(kind, TargetKind::Lib | TargetKind::ProcMacro)
}

fn declare_target(
    collector: &mut Collector,
    id: PackageId,
    package: &Package,
    target: &Target,
    options: &ResolveOptions,
) -> CrateId {
    let same_as_library = package.targets.iter().any(|t| is_library(t.kind) && t.crate_name == target.crate_name);
    let path = match target.kind {
        TargetKind::Bin if same_as_library => format!("bin:{}", target.crate_name),
        _ => target.crate_name.clone(),
    };
    let cfg = CfgOptions::new(&options.features, options.target.as_deref(), package);
    let name = collector.program.names.intern(&target.crate_name);
    let krate = CrateId(collector.program.crates.len() as u32);
    let scope = ScopeId(collector.program.scopes.len() as u32);
    let test = matches!(target.kind, TargetKind::Test | TargetKind::Bench);
    let (kind, frag, item) = (DefKind::Module(scope), FragId(0), ItemId(0));
    let def = collector.add_def(Def { kind, name, scope, frag, item, index: 0, owner: None, test });
    collector.add_scope(Scope { test, ..new_scope(ScopeKind::Module, scope, krate, def) });
    collector.program.crates.push(Crate {
        path: path.into(),
        package: Some(id),
        target: target.kind,
        edition: target.edition,
        root: scope,
        extern_prelude: FxHashMap::default(),
        library_names: FxHashSet::default(),
        macro_use_crates: Vec::new(),
        reference_cfg: cfg.reference(package),
        cfg,
    });
    krate
}

/// Fills in the names by which a crate knows others.
fn know_each_other(
    collector: &mut Collector,
    workspace: &Workspace,
    krate: CrateId,
    package: PackageId,
    kind: TargetKind,
    libraries: &FxHashMap<PackageId, CrateId>,
) {
    let root_of = |collector: &Collector, krate: CrateId| {
        let root = collector.program.krate(krate).root;
        collector.program.scope(root).def
    };
    let (mut known_crates, mut libraries_outside) = (Vec::new(), FxHashSet::default());
    let library = libraries.get(&package).filter(|&&library| library != krate && kind != TargetKind::BuildScript);
    if let Some(&library) = library {
        let def = root_of(collector, library);
        known_crates.push((collector.program.def(def).name, def));
    }
    for dependency in &workspace.package(package).dependencies {
        if (dependency.kind == DependencyKind::Build) != (kind == TargetKind::BuildScript) {
            continue;
        }
        let name = collector.program.names.intern(&dependency.code_name);
        let inside = dependency.package.and_then(|package| libraries.get(&package));
        let def = match inside {
            Some(&library) => root_of(collector, library),
            None => {
                let package_name = dependency.package_name.replace('-', "_");
                libraries_outside.extend(library_names(&package_name).map(|name| collector.program.names.intern(name)));
                let package_name = collector.program.names.intern(&package_name);
                collector.foreign_crate(package_name)
            }
        };
        known_crates.push((name, def));
    }
    for name in [known::STD, known::CORE, known::ALLOC, known::PROC_MACRO, known::TEST] {
        let def = collector.foreign_crate(name);
        known_crates.push((name, def));
    }
    let krate = &mut collector.program.crates[krate.0 as usize];
    for (name, def) in known_crates {
        krate.extern_prelude.entry(name).or_insert(def);
    }
    krate.library_names = libraries_outside;
}

/// What the library of a package may be called: what follows each `_` of its name, and the name without `_rs`.
fn library_names(package: &str) -> impl Iterator<Item = &str> {
    let ends = package.match_indices('_').map(|(at, _)| &package[at + 1..]);
    ends.chain(package.strip_suffix("_rs")).filter(|name| !name.is_empty())
}

/// Mounts the root files of all crates.
pub(crate) fn mount_roots(collector: &mut Collector, workspace: &Workspace, roots: Vec<(CrateId, String)>) {
    let tests = collector.tests;
    let wave = roots.iter().map(|(_, path)| (path.as_str().into(), ModDir::of_root(path))).collect();
    collector.loader.load(wave, &|cfg| tests || CfgOptions::anything().activity(Some(cfg)) == super::cfg::Activity::On);
    collector.enter_names();
    for (krate, path) in roots {
        let scope = collector.program.krate(krate).root;
        let test = collector.program.scope(scope).test;
        match collector.loader.find(&[(path.clone(), ModDir::of_root(&path))], |_| true) {
            super::load::Found::File(file, dir) => {
                collector.program.scope_mut(scope).place = (file, Pos { line: 1, column: 1 });
                collector.mount(file, scope, dir, test, None);
            }
            super::load::Found::Excluded => {}
            super::load::Found::Missing => {
                let package = collector.program.krate(krate).package;
                let manifest = package.map_or("", |package| &workspace.package(package).manifest);
                let message = format!("the target's file {path} does not exist");
                collector.findings.push(Finding::new(RuleCode::TargetMissing, message).at(Place::file(manifest)));
            }
        }
    }
}
