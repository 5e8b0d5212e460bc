//! The part to be pulled out: its modules, where they go, and what stays in their packages.
//!
//! Takes what was named; returns the [`Part`] with the module paths and the names that it has afterwards. Leaves out
//! dependencies.

use std::collections::{BTreeMap, BTreeSet};

use super::foundation::Foundation;
use super::{Inputs, Wish};
use crate::analysis::Model;
use crate::analysis::names::Named;
use crate::analysis::seams::SeamKind;
use crate::resolve::{CodeGraph, ModuleId, Reference};
use crate::workspace::{PackageId, TargetKind};

/// What is pulled out.
#[derive(Clone)]
pub(super) struct Part {
    /// Its modules, those compiled only for tests too.
    pub(super) modules: BTreeSet<ModuleId>,
    /// The topmost of them that are no roots of crates. One becomes the root of the new crate, several become top-level
    /// modules.
    pub(super) roots: Vec<ModuleId>,
    /// The roots of the crates that are in it as a whole, such as binaries.
    pub(super) crates: Vec<ModuleId>,
    /// The packages that lose modules; none if the part consists of whole packages.
    pub(super) packages: BTreeSet<PackageId>,
    /// The name of the package to be.
    pub(super) package: String,
    /// Its folder.
    pub(super) dir: String,
    /// What has to be a package below it first.
    pub(super) foundation: Foundation,
}

/// The package that the foundation becomes.
pub(super) struct FoundationPackage {
    pub(super) package: String,
    pub(super) dir: String,
}

impl Part {
    pub(super) fn new(inputs: Inputs<'_>, named: &Named, wish: &Wish) -> Result<Self, String> {
        let model = inputs.model;
        let code = model.code;
        let mut modules = with_tests(code, &named.modules);
        let stay = roots_that_stay(code, &modules);
        modules.retain(|module| !stay.contains(module));
        if modules.is_empty() {
            return Err(no_root_alone(named));
        }
        let is_root = |module: &ModuleId| code.module(*module).parent.is_none_or(|parent| !modules.contains(&parent));
        let tops = modules.iter().copied().filter(is_root);
        let (crates, roots): (Vec<_>, Vec<_>) = tops.partition(|&module| code.module(module).parent.is_none());
        let touched: BTreeSet<_> = modules.iter().map(|&module| code.module(module).package).collect();
        let loses = |package: &PackageId| {
            let rest = code.modules.iter().enumerate().filter(|(_, module)| module.package == *package);
            rest.into_iter().any(|(index, module)| !module.test && !modules.contains(&ModuleId(index as u32)))
        };
        let packages: BTreeSet<_> = touched.iter().copied().filter(loses).collect();
        let package = wish.package.clone().unwrap_or_else(|| package_name(model, &named.name, &packages));
        if model.workspace.packages.iter().any(|known| known.name == package) && !packages.is_empty() {
            return Err(format!("there is a package `{package}` already; choose another name for the new one"));
        }
        let dir = package_dir(model, &packages, &package);
        let foundation = Foundation::default();
        Ok(Self { modules, roots, crates, packages, package, dir, foundation })
    }

    /// The part with the binaries of its packages that use it, if it ends up above: cargo allows no cycle between
    /// packages, so that these cannot stay in the package below.
    pub(super) fn with_binaries(&self, code: &CodeGraph, kind: SeamKind) -> Self {
        let mut part = self.clone();
        if kind == SeamKind::Library {
            return part;
        }
        let uses = |reference: &&Reference| {
            self.modules.contains(&code.target(reference)) && self.is_rest(code, reference.from)
        };
        let users: BTreeSet<u32> =
            code.references.iter().filter(uses).map(|used| code.module(used.from).krate).collect();
        let own: BTreeSet<u32> = self.modules.iter().map(|&module| code.module(module).krate).collect();
        let is_binary = |krate: &u32| code.crates[*krate as usize].target == TargetKind::Bin && !own.contains(krate);
        let binaries: BTreeSet<u32> = users.into_iter().filter(is_binary).collect();
        part.crates.extend(binaries.iter().map(|&krate| code.crates[krate as usize].root));
        let ids = (0..code.modules.len() as u32).map(ModuleId);
        part.modules.extend(ids.filter(|&module| binaries.contains(&code.module(module).krate)));
        part
    }

    /// Whether there is anything to move: some package loses modules.
    pub(super) fn moves(&self) -> bool {
        !self.packages.is_empty()
    }

    /// The one root, if there is one.
    pub(super) fn only_root(&self) -> Option<ModuleId> {
        if let [root] = self.roots[..] { Some(root) } else { None }
    }

    /// The package that the foundation is to become: named after its module, or `base` if it has several.
    pub(super) fn foundation_package(&self, model: Model<'_>) -> Option<FoundationPackage> {
        let name = match self.foundation.roots[..] {
            [] => return None,
            [root] => model.code.module(root).path.to_string(),
            _ => "base".to_owned(),
        };
        let package = package_name(model, &name, &self.packages);
        let dir = package_dir(model, &self.packages, &package);
        Some(FoundationPackage { package, dir })
    }

    /// The path by which a module of the foundation is reached from other crates.
    pub(super) fn foundation_path(&self, model: Model<'_>, module: ModuleId) -> Option<String> {
        let code = model.code;
        let krate = self.foundation_package(model)?.package.replace('-', "_");
        let path = &code.module(module).path;
        let root =
            self.foundation.roots.iter().map(|&root| &code.module(root).path).find(|root| is_below(root, path))?;
        let above = match self.foundation.roots.len() {
            1 => root.len(),
            _ => root.rfind("::").unwrap_or(0),
        };
        Some(format!("{krate}{}", &root[above..]))
    }

    /// The name of the new crate in code.
    pub(super) fn crate_name(&self) -> String {
        self.package.replace('-', "_")
    }

    /// Whether a module is in a package that loses modules, and stays in it.
    pub(super) fn is_rest(&self, code: &CodeGraph, module: ModuleId) -> bool {
        self.packages.contains(&code.module(module).package) && !self.modules.contains(&module)
    }

    /// The path below the new crate's root that a module of the part gets: empty for the root itself.
    pub(super) fn new_path(&self, code: &CodeGraph, module: ModuleId) -> String {
        let path = &code.module(module).path;
        let whole = self.crates.iter().map(|&root| &code.module(root).path).find(|root| is_below(root, path));
        if let Some(root) = whole {
            return path[root.len()..].trim_start_matches("::").to_owned();
        }
        match self.only_root() {
            Some(root) => path[code.module(root).path.len()..].trim_start_matches("::").to_owned(),
            None => {
                let root = self.roots.iter().find(|&&root| is_below(&code.module(root).path, path));
                let above = root.map_or(0, |&root| {
                    let root = &code.module(root).path;
                    root.rfind("::").map_or(0, |at| at + 2)
                });
                path[above..].to_owned()
            }
        }
    }
}

/// The modules with the test modules below them: these go where the code goes.
fn with_tests(code: &CodeGraph, modules: &BTreeSet<ModuleId>) -> BTreeSet<ModuleId> {
    let mut all = modules.clone();
    for (index, module) in code.modules.iter().enumerate() {
        if module.test && module.parent.is_some_and(|parent| all.contains(&parent)) {
            all.insert(ModuleId(index as u32));
        }
    }
    all
}

/// The crate roots in the part whose crate is not in it as a whole: a root cannot leave its crate.
fn roots_that_stay(code: &CodeGraph, modules: &BTreeSet<ModuleId>) -> BTreeSet<ModuleId> {
    let mut whole: BTreeMap<u32, bool> = BTreeMap::new();
    for (index, module) in code.modules.iter().enumerate() {
        *whole.entry(module.krate).or_insert(true) &= module.test || modules.contains(&ModuleId(index as u32));
    }
    let is_root = |&&module: &&ModuleId| {
        let module = code.module(module);
        module.parent.is_none() && !whole[&module.krate]
    };
    modules.iter().filter(is_root).copied().collect()
}

fn no_root_alone(named: &Named) -> String {
    format!(
        "`{}` is the root of a crate without the modules below it; a root cannot leave its crate: name a module below it",
        named.name
    )
}

/// `shop-orders` for the module `shop::orders` or the context `orders` of the package `shop`.
fn package_name(model: Model<'_>, name: &str, packages: &BTreeSet<PackageId>) -> String {
    let last = name.rsplit("::").next().unwrap_or(name);
    let last: String =
        last.trim_start_matches("r#").chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    let last = last.trim_matches('-').to_lowercase();
    match packages.first() {
        Some(&package) if !last.starts_with(&model.workspace.package(package).name) => {
            format!("{}-{last}", model.workspace.package(package).name)
        }
        _ => last,
    }
}

/// Beside the package that it comes from, or in `crates/` where that is the root.
fn package_dir(model: Model<'_>, packages: &BTreeSet<PackageId>, name: &str) -> String {
    let dir = packages.first().map_or("", |&package| model.workspace.package(package).dir.as_str());
    match dir.rsplit_once('/') {
        Some((parent, _)) => format!("{parent}/{name}"),
        None if dir.is_empty() => format!("crates/{name}"),
        None => name.to_owned(),
    }
}

/// Whether a module path is `above` or lies below it.
pub(super) fn is_below(above: &str, path: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Whether cargo lets a package depend on a crate of this kind.
pub(super) fn is_linkable(kind: TargetKind) -> bool {
    matches!(kind, TargetKind::Lib | TargetKind::ProcMacro)
}
