//! What the compiler would refuse, and what a manifest would have to say, once a candidate is a package of its own.
//!
//! Takes the candidates; returns by number the impls that are allowed on the other side of the cut only, and the
//! features, targets and crates that its code asks for. Leaves out what to do about it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::candidates::Candidates;
use crate::analysis::Model;
use crate::resolve::{BoundImpl, ModuleId, Reference, ReferenceKind};
use crate::source::Place;
use crate::workspace::PackageId;

/// An impl that is allowed on the other side of the cut only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct RefusedImpl {
    /// Where it stands.
    pub place: Place,
    /// The module it stands in.
    pub module: String,
    /// `impl Display for Order`, without generics.
    pub header: String,
    /// It is of no trait: then the type has to be in the same crate (E0116); else the trait or a type it is for (E0117).
    pub inherent: bool,
    /// The definitions on the other side, one of which has to be in the crate of the impl.
    pub kept_by: Vec<String>,
}

/// What the manifest of a candidate's package has to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) features: BTreeSet<String>,
    pub(super) targets: BTreeSet<String>,
    /// The crates outside of the workspace that its code uses, and those that only its tests use.
    pub(super) crates: BTreeSet<String>,
    pub(super) test_crates: BTreeSet<String>,
    /// Those of its crates that nothing else in its package uses, or in the workspace where it is no module; tests do not
    /// count.
    pub(super) own_crates: BTreeSet<String>,
    /// Crates of other packages of the workspace that its code names, if it is a module.
    pub(super) workspace_crates: BTreeSet<u32>,
}

/// By candidate, the impls that a cut around it parts from what keeps them in their crate.
pub(super) fn refused_impls(model: Model<'_>, candidates: &Candidates<'_>) -> BTreeMap<u32, BTreeSet<RefusedImpl>> {
    let code = model.code;
    let mut refused: BTreeMap<u32, BTreeSet<RefusedImpl>> = BTreeMap::new();
    for imp in code.crate_bound.impls.iter().filter(|imp| model.modules.includes_tests() || !imp.test) {
        let krate = code.module(imp.module).krate;
        let homes = imp.keepers.iter().map(|&keeper| code.definition(keeper).module);
        let homes: Vec<ModuleId> = homes.filter(|&home| code.module(home).krate == krate).collect();
        // candidates with the impl and no keeper, and those with all keepers and without the impl
        let without = cut_from_all(homes.iter().map(|&home| (imp.module, home)), candidates);
        let with = cut_from_all(homes.iter().map(|&home| (home, imp.module)), candidates);
        for number in without.into_iter().chain(with) {
            refused.entry(number).or_default().insert(describe(model, imp));
        }
    }
    refused
}

/// The candidates that each of the pairs is cut by, the first of it being inside.
fn cut_from_all(pairs: impl Iterator<Item = (ModuleId, ModuleId)>, candidates: &Candidates<'_>) -> BTreeSet<u32> {
    let cut = |(inside, outside): (ModuleId, ModuleId)| {
        candidates.cut(inside, outside).into_iter().map(|(number, _)| number).collect::<BTreeSet<_>>()
    };
    pairs.map(cut).reduce(|a, b| &a & &b).unwrap_or_default()
}

fn describe(model: Model<'_>, imp: &BoundImpl) -> RefusedImpl {
    let code = model.code;
    let krate = code.module(imp.module).krate;
    let keepers = imp.keepers.iter().filter(|&&keeper| code.module(code.definition(keeper).module).krate == krate);
    RefusedImpl {
        place: model.sources.place(imp.location),
        module: code.module(imp.module).path.to_string(),
        header: imp.header.to_string(),
        inherent: imp.inherent,
        kept_by: keepers.map(|&keeper| code.definition_path(keeper)).collect(),
    }
}

/// By candidate, what its manifest has to say.
pub(super) fn manifests(model: Model<'_>, candidates: &Candidates<'_>) -> BTreeMap<u32, Manifest> {
    let code = model.code;
    let mut manifests: BTreeMap<u32, Manifest> = BTreeMap::new();
    for (&module, conditions) in &code.crate_bound.conditions {
        for number in candidates.around(module) {
            let manifest = manifests.entry(number).or_default();
            manifest.features.extend(conditions.features.iter().map(ToString::to_string));
            manifest.targets.extend(conditions.targets.iter().map(ToString::to_string));
        }
    }
    let uses: BTreeSet<_> = code.external_references.iter().map(|used| (used.from, used.test, used.to)).collect();
    for (from, test, to) in uses {
        for number in candidates.around(from) {
            let manifest = manifests.entry(number).or_default();
            let crates = if test { &mut manifest.test_crates } else { &mut manifest.crates };
            crates.insert(code.externals[to as usize].to_string());
        }
    }
    for manifest in manifests.values_mut() {
        manifest.test_crates = &manifest.test_crates - &manifest.crates;
    }
    for (module, krate) in named_crates(model, candidates) {
        for number in candidates.around(module) {
            manifests.entry(number).or_default().workspace_crates.insert(krate);
        }
    }
    for (number, krate) in own_crates(model, candidates) {
        manifests.entry(number).or_default().own_crates.insert(code.externals[krate as usize].to_string());
    }
    manifests
}

/// The modules with the crates of other packages of the workspace that their code names: where a definition is passed
/// on, its facade. What only types lead to, as a method does, needs no dependency in a manifest.
fn named_crates(model: Model<'_>, candidates: &Candidates<'_>) -> BTreeSet<(ModuleId, u32)> {
    let code = model.code;
    let package = |module: ModuleId| code.module(module).package;
    let is_named = |kind| matches!(kind, ReferenceKind::Use | ReferenceKind::Path | ReferenceKind::Macro);
    let counts = |reference: &&Reference| {
        is_named(reference.kind)
            && (model.modules.includes_tests() || !reference.test)
            && candidates.package(reference.from.0).is_some()
    };
    let named = code.references.iter().filter(counts).map(|reference| {
        let facade = reference.facade.filter(|&facade| package(facade) != package(reference.from));
        (reference.from, facade.unwrap_or_else(|| code.target(reference)))
    });
    named.filter(|&(from, to)| package(from) != package(to)).map(|(from, to)| (from, code.module(to).krate)).collect()
}

/// The candidates with those crates from outside that all modules which use them are part of them for.
fn own_crates(model: Model<'_>, candidates: &Candidates<'_>) -> Vec<(u32, u32)> {
    let used = model.code.external_references.iter().filter(|used| !used.test);
    let uses: BTreeSet<(ModuleId, u32)> = used.map(|used| (used.from, used.to)).collect();
    let mut users: BTreeMap<(Option<PackageId>, u32), u64> = BTreeMap::new();
    let mut inside: BTreeMap<(u32, u32), u64> = BTreeMap::new();
    for &(module, krate) in &uses {
        *users.entry((candidates.package(module.0), krate)).or_default() += 1;
        candidates.around(module).into_iter().for_each(|number| *inside.entry((number, krate)).or_default() += 1);
    }
    let is_own =
        |&((number, krate), count): &((u32, u32), u64)| users.get(&(candidates.package(number), krate)) == Some(&count);
    inside.into_iter().filter(is_own).map(|(own, _)| own).collect()
}
