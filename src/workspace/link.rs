//! From collected manifests to packages that know each other.
//!
//! Takes the collected packages; returns them as [`Package`]s with targets, features and linked dependencies.
//! Leaves out versions: a path is the package, whatever version is asked for.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::collect::{Collector, Node};
use super::inherit::{DeclaredDependency, Source};
use super::targets::{crate_name, find_targets};
use super::{Dependency, Package, PackageId, Target, TargetKind};
use crate::finding::{Finding, Related, RuleCode};
use crate::source::Place;

/// Builds the packages, ordered by directory. Targets whose root file is excluded are left out, and so are those of a path dependency from elsewhere that its dependents do not build.
pub(super) fn link(collected: &Collector<'_>) -> (Vec<Package>, Vec<Finding>) {
    let Collector { tree, root, exclude, .. } = collected;
    let nodes: Vec<&Node> = collected.nodes.values().collect();
    let found: Vec<_> =
        nodes.par_iter().map(|node| find_targets(tree, root, &node.file, node.declared.edition)).collect();
    let (mut targets, findings): (Vec<_>, Vec<_>) = found.into_iter().unzip();
    let mut findings: Vec<Finding> = findings.into_iter().flatten().collect();
    for (node, targets) in nodes.iter().zip(&mut targets) {
        targets.retain(|target| !exclude.is_match(&target.path) && (node.member || is_built_for_others(target)));
    }
    findings.extend(names_given_twice(&nodes));
    let ids = (0..).zip(&nodes).map(|(id, node)| (node.file.dir.as_str(), PackageId(id))).collect();
    let mut linker = Linker { collected, nodes: &nodes, ids, targets: &targets, findings };
    let dependencies: Vec<_> = nodes.iter().map(|node| linker.dependencies(node)).collect();
    let findings = linker.findings;
    let packages = nodes.into_iter().zip(targets).zip(dependencies);
    (packages.map(|((node, targets), dependencies)| package(node, targets, dependencies)).collect(), findings)
}

fn is_built_for_others(target: &Target) -> bool {
    matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro | TargetKind::BuildScript)
}

fn package(node: &Node, targets: Vec<Target>, dependencies: Vec<Dependency>) -> Package {
    let (file, declared) = (&node.file, &node.declared);
    let is_root = file.manifest.workspace.is_some();
    Package {
        name: node.name().to_owned(),
        version: declared.version.clone(),
        dir: file.dir.clone(),
        manifest: file.path(),
        edition: declared.edition,
        targets,
        dependencies,
        features: features(node),
        workspace_dir: if node.member && !is_root { node.group.clone() } else { file.dir.clone() },
        member: node.member,
    }
}

/// `[features]`, and one for each optional dependency that none of them names as `dep:NAME`.
fn features(node: &Node) -> BTreeMap<String, Vec<String>> {
    let mut features = node.file.manifest.features.clone();
    let named: BTreeSet<String> =
        features.values().flatten().filter_map(|value| Some(value.strip_prefix("dep:")?.to_owned())).collect();
    for dependency in node.declared.dependencies.iter().filter(|dependency| dependency.optional) {
        if !named.contains(&dependency.key) {
            let implied = || vec![format!("dep:{}", dependency.key)];
            features.entry(dependency.key.clone()).or_insert_with(implied);
        }
    }
    features
}

/// Packages of one name: the paths of their modules cannot be told apart. Within a workspace cargo refuses them.
fn names_given_twice(nodes: &[&Node]) -> Vec<Finding> {
    let mut by_name: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
    for node in nodes {
        by_name.entry(node.name()).or_default().push(node.named_at());
    }
    let twice = by_name.into_iter().filter(|(_, places)| places.len() > 1);
    twice
        .map(|(name, places)| {
            let message = format!("{} packages are called `{name}`", places.len());
            let mut finding = Finding::new(RuleCode::PackageNameTwice, message);
            let mut places = places.into_iter();
            finding.place = places.next();
            finding.related = places.map(|place| Related { place, message: "also here".to_owned() }).collect();
            finding
        })
        .collect()
}

struct Linker<'a> {
    collected: &'a Collector<'a>,
    nodes: &'a [&'a Node],
    ids: BTreeMap<&'a str, PackageId>,
    targets: &'a [Vec<Target>],
    findings: Vec<Finding>,
}

impl Linker<'_> {
    fn dependencies(&mut self, node: &Node) -> Vec<Dependency> {
        let mut dependencies = Vec::new();
        for declared in &node.declared.dependencies {
            let package = self.package_of(node, declared);
            dependencies.push(self.linked(declared, package));
        }
        dependencies.sort_by(|a, b| (a.kind, &a.code_name, &a.target).cmp(&(b.kind, &b.code_name, &b.target)));
        dependencies
    }

    fn linked(&self, declared: &DeclaredDependency, package: Option<PackageId>) -> Dependency {
        let library = package.filter(|_| !declared.renamed).and_then(|id| {
            let targets = &self.targets[id.0 as usize];
            targets.iter().find(|target| matches!(target.kind, TargetKind::Lib | TargetKind::ProcMacro))
        });
        Dependency {
            code_name: library.map_or_else(|| crate_name(&declared.key), |library| library.crate_name.clone()),
            package_name: declared.package_name.clone(),
            kind: declared.kind,
            package,
            optional: declared.optional,
            target: declared.target.clone(),
            features: declared.features.clone(),
            default_features: declared.default_features,
        }
    }

    /// The package a dependency is, if its source is here: by path, or by a patch of the group's root.
    fn package_of(&mut self, node: &Node, dependency: &DeclaredDependency) -> Option<PackageId> {
        let Source::Path(dir) = &dependency.source else {
            return self.collected.patches.get(&node.group)?.named(dependency).find_map(|patch| {
                let id = self.id(&patch.to.dir)?;
                let version = self.nodes[id.0 as usize].declared.version.as_deref();
                patch.satisfies(dependency, version).then_some(id)
            });
        };
        let id = self.id(dir)?;
        let (asked, found) = (&dependency.package_name, self.nodes[id.0 as usize].name());
        if found == asked {
            return Some(id);
        }
        let message = format!("this asks for a package `{asked}`, and `{dir}` is a package `{found}`");
        self.findings.push(Finding::new(RuleCode::MemberMissing, message).at(dependency.place.clone()));
        None
    }

    fn id(&self, dir: &str) -> Option<PackageId> {
        self.ids.get(self.collected.manifests.get(dir)?.dir.as_str()).copied()
    }
}
