//! How good a partition of modules is, be it into contexts or packages.
//!
//! Takes the part of each module and the dependencies between modules; returns the measures of the literature on
//! decomposition. Implementations disagree on details, so each formula is spelled out. Leaves out the parts' names.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::graph::ModuleGraph;
use crate::resolve::ModuleId;

/// Parts of this many modules are neither too small nor too large (the bounds of NED).
const GOOD_SIZE: std::ops::RangeInclusive<u64> = 5..=20;

/// The measures of one partition with K parts, of which part k has m_k modules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct PartitionQuality {
    /// Structural modularity: (1/K) Σ μ_k / m_k² − (1/(K(K−1)/2)) Σ_{k<l} σ_kl / (2 · m_k · m_l), where μ_k counts the
    /// dependencies between modules of k, and σ_kl those between k and l. The higher the better; tiny parts make it
    /// high too, so look at NED beside it.
    pub sm: f64,
    /// Inter-partition references: those between parts / all between modules. The lower the better.
    pub icp: f64,
    /// Interface number: (1/K) Σ modules of k that other parts use. The lower the better.
    pub ifn: f64,
    /// Non-extreme distribution: 1 − modules in parts of 5 to 20 / all modules. The lower the better.
    pub ned: f64,
}

impl PartitionQuality {
    /// Measures the partition that `part` makes of the modules; those without a part are left out.
    #[must_use]
    pub fn new(modules: &ModuleGraph, part: impl Fn(ModuleId) -> Option<u32>) -> Self {
        let mut sizes: BTreeMap<u32, u64> = BTreeMap::new();
        modules.modules().filter_map(&part).for_each(|part| *sizes.entry(part).or_default() += 1);
        let mut pairs: BTreeMap<(u32, u32), u64> = BTreeMap::new();
        let mut used: BTreeSet<ModuleId> = BTreeSet::new();
        let (mut inside, mut between) = (0u64, 0u64);
        for dependency in modules.graph().dependencies() {
            let (from, to) = (ModuleId(dependency.from.0), ModuleId(dependency.to.0));
            let (Some(a), Some(b)) = (part(from), part(to)) else { continue };
            *pairs.entry((a.min(b), a.max(b))).or_default() += 1;
            if a == b {
                inside += u64::from(dependency.weight);
            } else {
                between += u64::from(dependency.weight);
                used.insert(to);
            }
        }
        let share = |part: u64, whole: u64| if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
        let total: u64 = sizes.values().sum();
        let good: u64 = sizes.values().filter(|size| GOOD_SIZE.contains(size)).sum();
        Self {
            sm: modularity(&sizes, &pairs),
            icp: share(between, inside + between),
            ifn: share(used.len() as u64, sizes.len() as u64),
            ned: if total == 0 { 0.0 } else { 1.0 - share(good, total) },
        }
    }
}

fn modularity(sizes: &BTreeMap<u32, u64>, pairs: &BTreeMap<(u32, u32), u64>) -> f64 {
    let parts = sizes.len() as f64;
    let size = |part: u32| sizes[&part] as f64;
    let (mut cohesion, mut coupling) = (0.0, 0.0);
    for (&(a, b), &count) in pairs {
        if a == b {
            cohesion += count as f64 / (size(a) * size(a));
        } else {
            coupling += count as f64 / (2.0 * size(a) * size(b));
        }
    }
    match sizes.len() {
        0 => 0.0,
        1 => cohesion,
        _ => cohesion / parts - coupling / (parts * (parts - 1.0) / 2.0),
    }
}
