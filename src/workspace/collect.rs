//! Which packages belong to the analysis.
//!
//! Takes the roots of workspaces or packages; returns a manifest for each member and for each path dependency, with
//! findings for those that are named and not there. A path dependency below its workspace root is a member, as for
//! cargo; others are collected too, since references lead into them.
//! Leaves out targets and the links between packages.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use globset::GlobSet;
use rayon::prelude::*;

use super::DependencyKind;
use super::inherit::{Declared, Source, declared, inherits};
use super::manifests::{ManifestFile, Manifests, NoManifest};
use super::members::{Wanted, is_excluded, listed_members};
use super::patches::Patches;
use super::paths::{is_below, join, on_disk, relative, resolve};
use super::tree::Tree;
use crate::finding::{Finding, RuleCode};
use crate::source::Place;

/// A package that belongs to the analysis.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) file: Arc<ManifestFile>,
    pub(super) declared: Declared,
    /// Whether it is a member of its group, rather than a path dependency from elsewhere.
    pub(super) member: bool,
    /// Directory of the group through which it was found; that group's patches hold for its dependencies.
    pub(super) group: String,
}

impl Node {
    /// The package's name.
    pub(super) fn name(&self) -> &str {
        self.file.manifest.package.as_ref().map_or("", |package| package.name.as_ref())
    }

    /// The place of the package's name.
    pub(super) fn named_at(&self) -> Place {
        self.file.place(self.file.manifest.package.as_ref().map_or(0..0, |package| package.name.span()))
    }
}

/// Collects the packages of any number of groups, a group being a workspace or a package on its own.
pub(super) struct Collector<'a> {
    /// What is read from.
    pub(super) tree: &'a Tree,
    /// The analysed root.
    pub(super) root: &'a Path,
    /// What the user leaves out.
    pub(super) exclude: &'a GlobSet,
    /// Every manifest that was read on the way.
    pub(super) manifests: Manifests,
    /// The packages, by directory.
    pub(super) nodes: BTreeMap<String, Node>,
    /// The patches of each group, by its directory.
    pub(super) patches: BTreeMap<String, Patches>,
    /// What the members of each group are built from and is no member of it.
    others: Vec<(Arc<ManifestFile>, Vec<Wanted>)>,
    /// What was named and is not there, or is there and cannot be understood.
    pub(super) findings: Vec<Finding>,
}

impl<'a> Collector<'a> {
    /// Nothing collected yet; manifests that `exclude` matches are left out, whoever names them.
    pub(super) fn new(tree: &'a Tree, root: &'a Path, exclude: &'a GlobSet) -> Self {
        Self {
            tree,
            root,
            exclude,
            manifests: Manifests::new(tree, root),
            nodes: BTreeMap::new(),
            patches: BTreeMap::new(),
            others: Vec::new(),
            findings: Vec::new(),
        }
    }

    /// Adds the group whose manifest is in `dir`.
    pub(super) fn add_group(&mut self, dir: &str) {
        self.add_members(dir);
        self.add_others();
    }

    /// Adds the groups in these directories, sorted: the outermost workspaces, then the packages that are neither
    /// members of one nor below one.
    pub(super) fn add_folder(&mut self, mut dirs: Vec<String>) {
        dirs.retain(|dir| !self.exclude.is_match(join(dir, "Cargo.toml")));
        self.manifests.read_all(dirs.iter().map(String::as_str));
        let mut roots: Vec<&String> = Vec::new();
        for dir in &dirs {
            let is_root = self.manifests.get(dir).is_some_and(|file| file.manifest.workspace.is_some());
            if is_root && !roots.iter().any(|root| is_below(dir, root)) {
                roots.push(dir);
                self.add_members(dir);
            }
        }
        for dir in dirs.iter().filter(|dir| !roots.iter().any(|root| is_below(dir, root))) {
            if !self.nodes.contains_key(dir) {
                self.add_members(dir);
            }
        }
        self.add_others();
    }

    /// Adds the members of a group, and notes what else they are built from.
    fn add_members(&mut self, dir: &str) {
        let group = match self.manifests.read(dir) {
            Ok(group) => group,
            Err(NoManifest::Invalid(finding)) => return self.findings.push(*finding),
            Err(NoManifest::Missing | NoManifest::Outside) => return,
        };
        self.patches.insert(group.dir.clone(), Patches::read(self.root, &group));
        let (mut members, findings) = listed_members(self.tree, self.root, &group);
        self.findings.extend(findings);
        members.push(Wanted { dir: group.dir.clone(), named_at: None });
        let mut others = self.patches[&group.dir].local();
        while !members.is_empty() {
            let added = self.add(&group, members, true);
            let (inside, outside): (Vec<_>, Vec<_>) =
                self.needs(&added).into_iter().partition(|wanted| self.is_member(&group, &wanted.dir));
            members = inside;
            others.extend(outside);
        }
        self.others.push((group, others));
    }

    /// Adds what members are built from; only when all members of all groups are there, since a package that is
    /// both counts as a member.
    fn add_others(&mut self) {
        for (group, mut others) in std::mem::take(&mut self.others) {
            while !others.is_empty() {
                let added = self.add(&group, others, false);
                others = self.needs(&added);
            }
        }
    }

    /// Adds the packages of these directories that are not there yet; returns the directories added.
    fn add(&mut self, group: &Arc<ManifestFile>, wanted: Vec<Wanted>, member: bool) -> Vec<String> {
        self.manifests.read_all(wanted.iter().map(|wanted| wanted.dir.as_str()));
        let mut new = BTreeMap::new();
        for wanted in wanted {
            let Some(file) = self.package_manifest(group, &wanted) else { continue };
            if !self.nodes.contains_key(&file.dir) && !new.contains_key(&file.dir) {
                let inherited_from = self.inherited_from(group, &file, member);
                new.insert(file.dir.clone(), (file, inherited_from));
            }
        }
        let added = new.keys().cloned().collect();
        let root = self.root;
        let declared: Vec<_> = new
            .into_par_iter()
            .map(|(dir, (file, inherited_from))| (dir, declared(root, &file, inherited_from.as_deref()), file))
            .collect();
        for (dir, (declared, findings), file) in declared {
            self.findings.extend(findings);
            self.nodes.insert(dir, Node { file, declared, member, group: group.dir.clone() });
        }
        added
    }

    /// The manifest of a package that is wanted, or a finding. That the root of a group is no package is none.
    fn package_manifest(&mut self, group: &ManifestFile, wanted: &Wanted) -> Option<Arc<ManifestFile>> {
        let manifest = join(&wanted.dir, "Cargo.toml");
        if self.exclude.is_match(&manifest) {
            return None;
        }
        let message = match self.manifests.read(&wanted.dir) {
            Ok(file) if file.manifest.package.is_some() => return Some(file),
            Ok(file) if file.dir == group.dir => return None,
            Err(NoManifest::Invalid(finding)) => {
                self.findings.push(*finding);
                return None;
            }
            Ok(_) => format!("`{manifest}` is named here as a package, and has no `[package]`"),
            Err(NoManifest::Missing) => format!("`{manifest}` is named here as a package, and does not exist"),
            Err(NoManifest::Outside) => {
                format!("`{manifest}` is named here as a package, and is not read: a link leads out of the root")
            }
        };
        let finding = Finding::new(RuleCode::MemberMissing, message);
        self.findings.push(match &wanted.named_at {
            Some(place) => finding.at(place.clone()),
            None => finding,
        });
        None
    }

    /// The path dependencies of these packages. Cargo never builds the tests of a package from elsewhere, so its
    /// dev-dependencies are left out.
    fn needs(&mut self, dirs: &[String]) -> Vec<Wanted> {
        let mut paths = Vec::new();
        for node in dirs.iter().map(|dir| &self.nodes[dir]) {
            let used = |kind: DependencyKind| node.member || kind != DependencyKind::Dev;
            for dependency in node.declared.dependencies.iter().filter(|dependency| used(dependency.kind)) {
                if let Source::Path(dir) = &dependency.source {
                    paths.push(Wanted { dir: dir.clone(), named_at: Some(dependency.place.clone()) });
                }
            }
        }
        self.manifests.read_all(paths.iter().map(|wanted| wanted.dir.as_str()));
        paths
    }

    /// Whether a path dependency of a member is a member itself: it lies below the workspace root or points to it,
    /// and is not excluded. A directory without a manifest counts, and is found missing later.
    fn is_member(&self, group: &ManifestFile, dir: &str) -> bool {
        let own = self.manifests.get(dir).map(|file| &file.manifest);
        let is_root = own.is_some_and(|manifest| manifest.workspace.is_some());
        let pointer = own.and_then(|manifest| manifest.package.as_ref()?.workspace.as_ref());
        let points_here = pointer.and_then(|path| resolve(self.root, dir, path)).is_some_and(|to| to == group.dir);
        group.manifest.workspace.is_some()
            && !is_root
            && (points_here || is_below(dir, &group.dir))
            && !is_excluded(self.root, group, dir)
    }

    /// The manifest from which a package inherits: its own if it is a workspace root, that of its group if it is a
    /// member of a workspace, else the one found upwards, which is looked for only where it is needed.
    fn inherited_from(
        &mut self,
        group: &Arc<ManifestFile>,
        file: &Arc<ManifestFile>,
        member: bool,
    ) -> Option<Arc<ManifestFile>> {
        if file.manifest.workspace.is_some() {
            return Some(file.clone());
        }
        if member && group.manifest.workspace.is_some() {
            return Some(group.clone());
        }
        inherits(&file.manifest).then(|| self.workspace_above(file)).flatten()
    }

    fn workspace_above(&mut self, file: &ManifestFile) -> Option<Arc<ManifestFile>> {
        let pointer = file.manifest.package.as_ref().and_then(|package| package.workspace.as_ref());
        if let Some(path) = pointer {
            return self.manifests.read(&resolve(self.root, &file.dir, path)?).ok();
        }
        on_disk(self.root, &file.dir).ancestors().skip(1).find_map(|above| {
            let above = self.manifests.read(&relative(self.root, above)?).ok()?;
            (above.manifest.workspace.is_some() && !is_excluded(self.root, &above, &file.dir)).then_some(above)
        })
    }
}
