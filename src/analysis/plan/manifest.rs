//! The manifest of the new package, and what changes in those of the others.
//!
//! Takes the part and the manifests; returns their texts: dependencies as they stand in the present manifest, features
//! that the part's code asks for, members of the workspace. Leaves out versions and licences that nobody wrote down.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use toml::{Table, Value};

use super::extent::Extent;
use super::helpers::helpers;
use super::part::Part;
use super::placement::Sides;
use super::rule::quoted;
use super::text::{joined, names_crate, relative};
use super::{FileText, Inputs};
use crate::analysis::seams::SeamKind;
use crate::resolve::{ExternalReference, ModuleId, Reference};
use crate::source::{FileId, Location};
use crate::workspace::{Dependency, DependencyKind, Package, PackageId};

/// The keys of `[package]` that the new package has in common with the old one.
const SHARED_KEYS: &[&str] =
    &["version", "edition", "rust-version", "license", "license-file", "authors", "repository", "publish"];

/// The texts of manifests.
pub(super) struct Manifests {
    /// The new one.
    pub(super) new: FileText,
    /// What to add to the others.
    pub(super) others: Vec<FileText>,
    /// The features that are forwarded.
    pub(super) features: Vec<String>,
    /// Dependencies of the old packages that nothing but the part uses.
    pub(super) left_over: Vec<String>,
}

/// Writes the manifests.
pub(super) fn manifests(inputs: Inputs<'_>, part: &Part, sides: &Sides<'_>, kind: SeamKind) -> Option<Manifests> {
    let &old = part.packages.first()?;
    let package = inputs.model.workspace.package(old);
    let needs = Needs::new(inputs, part, sides);
    let mut writer = Writer { inputs, part, package, kind, tables: BTreeMap::new(), optional: BTreeSet::new() };
    for &id in &part.packages {
        let manifest = inputs.manifests.get(&id).and_then(|text| text.parse::<Table>().ok()).unwrap_or_default();
        writer.add_dependencies(inputs.model.workspace.package(id), &manifest, &needs);
    }
    let above = kind == SeamKind::Leaf && needs.rest;
    // who builds the leaf without its default features builds the old package without them too, as before
    let defaults = above && package.features.get("default").is_some_and(|features| !features.is_empty());
    if above {
        let path = quoted(&relative(&part.dir, &package.dir));
        let entry = format!("{{ path = {path}{} }}", if defaults { ", default-features = false" } else { "" });
        writer.insert("dependencies", &package.name, &entry);
    }
    if let Some(foundation) = part.foundation_package(inputs.model).filter(|_| needs.foundation) {
        let path = relative(&part.dir, &foundation.dir);
        writer.insert("dependencies", &foundation.package, &format!("{{ path = {} }}", quoted(&path)));
    }
    let mut features = writer.features(&needs);
    if defaults {
        features.insert("default".to_owned(), vec![format!("{}/default", package.name)]);
    }
    let manifest = inputs.manifests.get(&old).and_then(|text| text.parse::<Table>().ok()).unwrap_or_default();
    let new = FileText {
        file: format!("{}/Cargo.toml", part.dir),
        what: "the new package".to_owned(),
        text: writer.text(&manifest, &features),
        language: "toml",
    };
    let others = writer.others(&features);
    let left_over = left_over(inputs, part, sides, &needs);
    Some(Manifests {
        new,
        others,
        features: features.into_keys().filter(|name| name != "default").collect(),
        left_over,
    })
}

/// The dependencies of the old packages that the part uses and nothing of what stays does, in code or by name.
fn left_over(inputs: Inputs<'_>, part: &Part, sides: &Sides<'_>, needs: &Needs) -> Vec<String> {
    let code = inputs.model.code;
    let extent = Extent::new(inputs, part, sides);
    let used = code.external_references.iter().filter(|used| !extent.contains(used.from, used.location));
    let used: BTreeSet<(PackageId, &str)> =
        used.map(|used| (code.module(used.from).package, &*code.externals[used.to as usize])).collect();
    let to_packages = code.references.iter().filter(|used| !extent.contains(used.from, used.location));
    let to_packages: BTreeSet<(PackageId, PackageId)> =
        to_packages.map(|used| (code.module(used.from).package, code.module(code.target(used)).package)).collect();
    let mut names = BTreeSet::new();
    for &id in &part.packages {
        let stays = code
            .modules
            .iter()
            .enumerate()
            .filter(|(index, module)| module.package == id && !part.modules.contains(&ModuleId(*index as u32)));
        let files: BTreeSet<FileId> = stays.map(|(_, module)| module.location.file).collect();
        let is_said = |name: &str| {
            let mut lines = files.iter().flat_map(|&file| inputs.model.sources.file(file).text.lines());
            lines.any(|line| names_crate(line, name))
        };
        for dependency in &inputs.model.workspace.package(id).dependencies {
            let is_used = used.contains(&(id, dependency.code_name.as_str()))
                || dependency.package.is_some_and(|to| to_packages.contains(&(id, to)));
            let is_plain = dependency.kind == DependencyKind::Normal && !dependency.optional;
            if is_plain && needs.asks(dependency) == Some(true) && !is_used && !is_said(&dependency.code_name) {
                names.insert(dependency.package_name.clone());
            }
        }
    }
    names.into_iter().collect()
}

/// What the code of the part needs of other crates.
struct Needs {
    /// Names of crates as code writes them, in code that is not for tests.
    crates: BTreeSet<String>,
    /// Those only tests need.
    test_crates: BTreeSet<String>,
    /// Packages of the workspace.
    packages: BTreeSet<PackageId>,
    test_packages: BTreeSet<PackageId>,
    /// It needs what stays behind.
    rest: bool,
    /// It needs its foundation.
    foundation: bool,
    /// Features that its code asks for.
    features: BTreeSet<String>,
}

impl Needs {
    fn new(inputs: Inputs<'_>, part: &Part, sides: &Sides<'_>) -> Self {
        let code = inputs.model.code;
        let extent = Extent::new(inputs, part, sides);
        let mut needs = Self {
            crates: BTreeSet::new(),
            test_crates: BTreeSet::new(),
            packages: BTreeSet::new(),
            test_packages: BTreeSet::new(),
            rest: false,
            foundation: false,
            features: extent.features(inputs),
        };
        let is_needed = |used: &&ExternalReference| {
            extent.contains(used.from, used.location) || extent.moves_with_import(inputs, used.location)
        };
        for reference in code.external_references.iter().filter(is_needed) {
            let name = code.externals[reference.to as usize].to_string();
            let test = reference.test || code.module(reference.from).test;
            if test {
                needs.test_crates.insert(name)
            } else {
                needs.crates.insert(name)
            };
        }
        for reference in code.references.iter().filter(|used| extent.contains(used.from, used.location)) {
            let to = code.target(reference);
            let package = code.module(to).package;
            if part.foundation.modules.contains(&to) {
                needs.foundation = true;
            } else if part.packages.contains(&package) {
                needs.rest |= !reference.test && !part.modules.contains(&to);
            } else if !part.modules.contains(&to) {
                if reference.test {
                    needs.test_packages.insert(package)
                } else {
                    needs.packages.insert(package)
                };
            }
        }
        needs.add_helpers(inputs, part, sides);
        for &id in &part.packages {
            for dependency in &inputs.model.workspace.package(id).dependencies {
                // what macros hide from resolution
                if extent.mentions(inputs, &dependency.code_name) {
                    needs.test_crates.insert(dependency.code_name.clone());
                    if dependency.kind == DependencyKind::Normal
                        && extent.mentions_outside_of_tests(inputs, &dependency.code_name)
                    {
                        needs.crates.insert(dependency.code_name.clone());
                    }
                }
            }
        }
        needs
    }

    /// What the helpers need that are copied for the tests of the part.
    fn add_helpers(&mut self, inputs: Inputs<'_>, part: &Part, sides: &Sides<'_>) {
        let code = inputs.model.code;
        let helpers = helpers(code, sides).into_iter().filter(|&item| !sides.is_in_part(item));
        for helper in helpers.map(|item| sides.items.item(item)) {
            let is_in = |location: Location| location.file == helper.location.file && helper.has_line(location.line);
            let crates = code.external_references.iter().filter(|used| is_in(used.location));
            self.test_crates.extend(crates.map(|used| code.externals[used.to as usize].to_string()));
            let packages = code.references.iter().filter(|used| is_in(used.location));
            let packages = packages.map(|used| code.module(code.target(used)).package);
            self.test_packages.extend(packages.filter(|package| !part.packages.contains(package)));
            let lines = inputs.model.sources.file(helper.location.file).text.lines().enumerate();
            let lines: Vec<&str> =
                lines.filter(|(number, _)| helper.has_line(*number as u32 + 1)).map(|(_, line)| line).collect();
            let known = part.packages.iter().flat_map(|&id| &inputs.model.workspace.package(id).dependencies);
            let said = known.filter(|it| lines.iter().any(|line| names_crate(line, &it.code_name)));
            self.test_crates.extend(said.map(|it| it.code_name.clone()));
        }
    }

    /// Whether a dependency of the old manifest is needed, and then whether by more than tests.
    fn asks(&self, dependency: &Dependency) -> Option<bool> {
        let is_in = |names: &BTreeSet<String>, packages: &BTreeSet<PackageId>| {
            names.contains(&dependency.code_name) || dependency.package.is_some_and(|id| packages.contains(&id))
        };
        if is_in(&self.crates, &self.packages) {
            return Some(true);
        }
        is_in(&self.test_crates, &self.test_packages).then_some(false)
    }
}

struct Writer<'a> {
    inputs: Inputs<'a>,
    part: &'a Part,
    package: &'a Package,
    kind: SeamKind,
    /// The dependency tables of the new manifest by name: key and entry as written.
    tables: BTreeMap<String, BTreeMap<String, String>>,
    /// Keys of optional dependencies in the new manifest.
    optional: BTreeSet<String>,
}

impl Writer<'_> {
    fn insert(&mut self, table: &str, key: &str, entry: &str) {
        self.tables.entry(table.to_owned()).or_default().entry(key.to_owned()).or_insert_with(|| entry.to_owned());
    }

    fn add_dependencies(&mut self, package: &Package, manifest: &Table, needs: &Needs) {
        for dependency in &package.dependencies {
            let Some(normal) = needs.asks(dependency) else { continue };
            let table = match (dependency.kind, normal) {
                (DependencyKind::Normal, true) => "dependencies",
                (DependencyKind::Normal, false) | (DependencyKind::Dev, _) => "dev-dependencies",
                (DependencyKind::Build, _) => continue,
            };
            if dependency.package.is_some_and(|id| self.part.packages.contains(&id)) {
                continue;
            }
            let Some((key, entry)) = self.entry(package, manifest, dependency) else { continue };
            if table == "dependencies" && dependency.optional {
                self.optional.insert(key.clone());
            }
            let entry = if table == "dev-dependencies" { without_optional(&entry) } else { entry };
            let table = dependency
                .target
                .as_ref()
                .map_or(table.to_owned(), |target| format!("target.{}.{table}", quoted_key(target)));
            self.insert(&table, &key, &entry);
        }
        let doubled: Vec<String> =
            self.tables.get("dependencies").into_iter().flat_map(|table| table.keys().cloned()).collect();
        if let Some(dev) = self.tables.get_mut("dev-dependencies") {
            doubled.iter().filter(|key| !self.optional.contains(*key)).for_each(|key| _ = dev.remove(key));
        }
    }

    /// The key and the entry of a dependency as they stand in the old manifest; a path is seen from the new folder.
    fn entry(&self, package: &Package, manifest: &Table, dependency: &Dependency) -> Option<(String, String)> {
        let name = match dependency.kind {
            DependencyKind::Normal => ["dependencies", "dependencies"],
            DependencyKind::Dev => ["dev-dependencies", "dev_dependencies"],
            DependencyKind::Build => ["build-dependencies", "build_dependencies"],
        };
        let holder = match &dependency.target {
            Some(target) => manifest.get("target")?.get(target)?.as_table()?,
            None => manifest,
        };
        let table = name.iter().find_map(|name| holder.get(*name))?.as_table()?;
        let is_meant = |key: &str, value: &Value| {
            let renamed = value.get("package").and_then(Value::as_str);
            key.replace('-', "_") == dependency.code_name || (renamed.is_none() && key == dependency.package_name)
        };
        let (key, value) = table.iter().find(|(key, value)| is_meant(key, value))?;
        let mut value = value.clone();
        if let Some(Value::String(path)) = value.get_mut("path") {
            *path = relative(&self.part.dir, &joined(&package.dir, path));
        }
        Some((key.clone(), inline(&value)))
    }

    /// The features of the new package with what they enable: those its code asks for, those that switch on a
    /// dependency of it, and those that enable one of these.
    fn features(&self, needs: &Needs) -> BTreeMap<String, Vec<String>> {
        let mut all: BTreeMap<&String, &Vec<String>> = BTreeMap::new();
        for &id in &self.part.packages {
            all.extend(&self.inputs.model.workspace.package(id).features);
        }
        let keys: BTreeSet<&String> =
            self.tables.iter().filter(|(name, _)| !name.contains("dev-")).flat_map(|(_, table)| table.keys()).collect();
        let enables = |value: &str| {
            let name = value.strip_prefix("dep:").unwrap_or(value).split(['/', '?']).next().unwrap_or_default();
            let is_own = value.starts_with("dep:") || value.contains('/');
            is_own && keys.iter().any(|key| *key == name)
        };
        let switches = |(name, values): (&&String, &&Vec<String>)| {
            let optional = values.iter().filter_map(|value| value.strip_prefix("dep:"));
            let is_switch = optional.into_iter().any(|name| self.optional.contains(name));
            (is_switch || self.optional.contains(name.as_str())).then(|| (**name).clone())
        };
        let mut wanted: BTreeSet<String> = needs.features.clone();
        wanted.extend(all.iter().filter_map(switches));
        wanted.remove("default");
        let kept = |name: &String| {
            let values = all.get(name).map_or(&[][..], |values| values.as_slice());
            let values = values.iter().filter(|value| wanted.contains(*value) || enables(value));
            (name.clone(), values.cloned().collect())
        };
        wanted.iter().map(kept).collect()
    }

    fn text(&self, old: &Table, features: &BTreeMap<String, Vec<String>>) -> String {
        let mut text = format!("[package]\nname = {}\n", quoted(&self.part.package));
        let package = old.get("package").and_then(Value::as_table);
        for key in SHARED_KEYS {
            let value = package.and_then(|package| package.get(*key));
            let inherited = value.and_then(|value| value.get("workspace")).is_some();
            let _ = match (*key, value) {
                (_, Some(value)) if inherited || !matches!(*key, "version" | "license-file") => {
                    writeln!(text, "{key}{}", assignment(value))
                }
                ("version", _) => writeln!(text, "version = \"0.1.0\""),
                _ => Ok(()),
            };
        }
        if !features.is_empty() {
            let _ = writeln!(text, "\n[features]");
            for (name, values) in features {
                let values: Vec<_> = values.iter().map(|value| quoted(value)).collect();
                let _ = writeln!(text, "{} = [{}]", quoted_key(name), values.join(", "));
            }
        }
        for (name, table) in &self.tables {
            if !table.is_empty() {
                let _ = writeln!(text, "\n[{name}]");
                for (key, entry) in table {
                    let _ = writeln!(text, "{} = {entry}", quoted_key(key));
                }
            }
        }
        text + &lints(old)
    }

    /// What is added to the manifests that there are.
    fn others(&self, features: &BTreeMap<String, Vec<String>>) -> Vec<FileText> {
        let mut others = Vec::new();
        if let Some(workspace) = self.workspace() {
            others.push(workspace);
        }
        if self.kind == SeamKind::Leaf {
            others.extend(self.users());
            return others;
        }
        for &id in &self.part.packages {
            let package = self.inputs.model.workspace.package(id);
            let path = relative(&package.dir, &self.part.dir);
            let mut text =
                format!("[dependencies]\n{} = {{ path = {} }}\n", quoted_key(&self.part.package), quoted(&path));
            let own: Vec<_> = features.keys().filter(|feature| package.features.contains_key(*feature)).collect();
            if !own.is_empty() {
                text.push_str("\n[features] # add to what each has\n");
            }
            for feature in own {
                let mut values: Vec<String> = package.features[feature].iter().map(|value| quoted(value)).collect();
                values.push(quoted(&format!("{}/{feature}", self.part.package)));
                let _ = writeln!(text, "{} = [{}]", quoted_key(feature), values.join(", "));
            }
            others.push(FileText { file: package.manifest.clone(), what: "add".to_owned(), text, language: "toml" });
        }
        others
    }

    /// The packages that use a leaf, and the old one if its tests do: tests may depend on what stands above.
    fn users(&self) -> Vec<FileText> {
        let model = self.inputs.model;
        let uses = |reference: &&Reference| {
            self.part.modules.contains(&model.code.target(reference)) && !self.part.modules.contains(&reference.from)
        };
        let mut tests: BTreeMap<PackageId, bool> = BTreeMap::new();
        for reference in model.code.references.iter().filter(uses) {
            let user = model.code.module(reference.from);
            let only_tests = reference.test || self.part.packages.contains(&user.package);
            if !only_tests || user.target.is_test() || !self.part.packages.contains(&user.package) {
                *tests.entry(user.package).or_insert(true) &= only_tests;
            }
        }
        let entry = |(id, only_tests): (PackageId, bool)| {
            let package = model.workspace.package(id);
            let table = if only_tests { "dev-dependencies" } else { "dependencies" };
            let path = quoted(&relative(&package.dir, &self.part.dir));
            let mut old =
                package.dependencies.iter().filter(|it| it.package.is_some_and(|it| self.part.packages.contains(&it)));
            let bare = if old.any(|it| !it.default_features) { ", default-features = false" } else { "" };
            let text = format!("[{table}]\n{} = {{ path = {path}{bare} }}\n", quoted_key(&self.part.package));
            FileText { file: package.manifest.clone(), what: "add".to_owned(), text, language: "toml" }
        };
        tests.into_iter().map(entry).collect()
    }

    /// What makes the new package a member of the workspace, where nothing does yet.
    fn workspace(&self) -> Option<FileText> {
        let dir = &self.part.dir;
        let root = &self.package.workspace_dir;
        let path = relative(root, dir);
        let table = self.inputs.workspace_manifest.and_then(|text| text.parse::<Table>().ok());
        let members = table.as_ref().and_then(|table| table.get("workspace")).map(|workspace| workspace.get("members"));
        let is_member = members.flatten().and_then(Value::as_array).is_some_and(|members| {
            let patterns =
                members.iter().filter_map(Value::as_str).filter_map(|member| glob::Pattern::new(member).ok());
            let options = glob::MatchOptions { require_literal_separator: true, ..glob::MatchOptions::default() };
            patterns.into_iter().any(|pattern| pattern.matches_with(&path, options))
        });
        if is_member {
            return None;
        }
        let what = if members.is_some() { "add to the members" } else { "make it a workspace" };
        let file = joined(root, "Cargo.toml");
        let text = format!("[workspace]\nmembers = [{}]\n", quoted(&path));
        Some(FileText { file, what: what.to_owned(), text, language: "toml" })
    }
}

/// The lints, which hold for the code as they did before.
fn lints(old: &Table) -> String {
    let Some(lints) = old.get("lints").and_then(Value::as_table) else { return String::new() };
    if let Some(value) = lints.get("workspace") {
        return format!("\n[lints]\nworkspace = {value}\n");
    }
    let mut text = String::new();
    for (tool, lints) in lints.iter().filter_map(|(tool, lints)| Some((tool, lints.as_table()?))) {
        let _ = writeln!(text, "\n[lints.{}]", quoted_key(tool));
        for (lint, level) in lints {
            let _ = writeln!(text, "{} = {}", quoted_key(lint), inline(level));
        }
    }
    text
}

/// An entry on one line.
fn inline(value: &Value) -> String {
    match value {
        Value::Table(table) => {
            let entries = table.iter().map(|(key, value)| format!("{} = {}", quoted_key(key), inline(value)));
            format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
        }
        Value::Array(values) => format!("[{}]", values.iter().map(inline).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

/// `.workspace = true` or ` = value`.
fn assignment(value: &Value) -> String {
    match value.get("workspace") {
        Some(_) => ".workspace = true".to_owned(),
        None => format!(" = {}", inline(value)),
    }
}

fn without_optional(entry: &str) -> String {
    entry.replace(", optional = true", "").replace("optional = true, ", "")
}

/// A key as TOML writes it.
fn quoted_key(key: &str) -> String {
    let is_bare = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if is_bare { key.to_owned() } else { quoted(key) }
}
