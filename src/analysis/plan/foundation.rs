//! What the part and the rest both stand on: modules that the part needs and that need neither of them.
//!
//! Takes the part and the items; returns the [`Foundation`], which has to be a package below before the part can be one.
//! Only whole modules count; what the part needs of others is looked at item by item. Leaves out how it is pulled out:
//! that is a plan of its own.

use std::collections::{BTreeMap, BTreeSet};

use super::items::Items;
use super::part::{Part, is_below};
use crate::resolve::{CodeGraph, ModuleId, ReferenceKind};

/// More items than this are not moved out of a module one by one.
const FEW: usize = 2;

/// The modules below both.
#[derive(Clone, Debug, Default)]
pub(super) struct Foundation {
    /// All of them, those below them too.
    pub(super) modules: BTreeSet<ModuleId>,
    /// The topmost.
    pub(super) roots: Vec<ModuleId>,
}

/// The foundation of a part that is to become a library.
pub(super) fn foundation(code: &CodeGraph, part: &Part, items: &Items) -> Foundation {
    let uses = module_uses(code, items);
    let reached = reach(&part.modules, &uses, |from, to| (from, to));
    let reaching = reach(&part.modules, &uses, |from, to| (to, from));
    let is_candidate = |module: &ModuleId| {
        !reaching.contains(module) && !part.modules.contains(module) && code.module(*module).parent.is_some()
    };
    let mut candidates: BTreeSet<ModuleId> = reached.into_iter().filter(is_candidate).collect();
    candidates.retain(|&module| !is_private_supply(code, part, items, module));
    loop {
        let before = candidates.len();
        let roots = roots(code, &candidates);
        for root in roots {
            if !is_closed(code, root, &candidates, &reaching, &uses) {
                let path = &code.module(root).path;
                // of a module with entangled ones below it, it is those below that can be taken on their own
                candidates.retain(|&module| module != root || !is_below(path, &code.module(module).path));
            }
        }
        let needs_others = |module: &ModuleId, candidates: &BTreeSet<ModuleId>| {
            let used = uses.range((*module, ModuleId(0))..=(*module, ModuleId(u32::MAX))).map(|(_, to)| *to);
            used.into_iter().any(|to| !is_covered(code, to, candidates) && code.module(to).parent.is_some())
        };
        let kept: BTreeSet<_> =
            candidates.iter().copied().filter(|module| !needs_others(module, &candidates)).collect();
        candidates = kept;
        if candidates.len() == before {
            break;
        }
    }
    let roots = widened(code, roots(code, &candidates), &candidates, &reaching, &uses);
    let roots = stood_on(code, part, roots, &uses);
    let paths: Vec<&str> = roots.iter().map(|&root| &*code.module(root).path).collect();
    let is_in = |module: &ModuleId| paths.iter().any(|path| is_below(path, &code.module(*module).path));
    let modules = (0..code.modules.len() as u32).map(ModuleId).filter(is_in).collect();
    Foundation { modules, roots }
}

/// The roots that the part uses, or that one of these uses: what it reaches only by way of others is not its foundation,
/// since the way there is cut.
fn stood_on(
    code: &CodeGraph,
    part: &Part,
    roots: Vec<ModuleId>,
    uses: &BTreeSet<(ModuleId, ModuleId)>,
) -> Vec<ModuleId> {
    let root_of = |module: ModuleId| {
        let path = &code.module(module).path;
        roots.iter().copied().find(|&root| is_below(&code.module(root).path, path))
    };
    let mut kept: BTreeSet<ModuleId> = BTreeSet::new();
    loop {
        let is_on =
            |module: ModuleId| part.modules.contains(&module) || root_of(module).is_some_and(|it| kept.contains(&it));
        let used = uses.iter().filter(|&&(from, _)| is_on(from)).filter_map(|&(_, to)| root_of(to));
        let next: BTreeSet<ModuleId> = used.collect();
        if next.is_subset(&kept) {
            return roots.into_iter().filter(|root| kept.contains(root)).collect();
        }
        kept.extend(next);
    }
}

/// Which module uses which, imports and tests left out: a set of pairs.
fn module_uses(code: &CodeGraph, items: &Items) -> BTreeSet<(ModuleId, ModuleId)> {
    let counts = |reference: u32| {
        let reference = &code.references[reference as usize];
        reference.kind != ReferenceKind::Use && !reference.test
    };
    let uses = items.uses.iter().filter(|used| counts(used.reference));
    uses.map(|used| (used.from_module, items.item(used.to).module)).filter(|(from, to)| from != to).collect()
}

/// The modules reached from some, along the uses or against them. Roots of crates are not passed through: they hold
/// everything together, and their items move on their own.
fn reach(
    start: &BTreeSet<ModuleId>,
    uses: &BTreeSet<(ModuleId, ModuleId)>,
    direction: fn(ModuleId, ModuleId) -> (ModuleId, ModuleId),
) -> BTreeSet<ModuleId> {
    let mut next: BTreeMap<ModuleId, Vec<ModuleId>> = BTreeMap::new();
    for &(from, to) in uses {
        let (from, to) = direction(from, to);
        next.entry(from).or_default().push(to);
    }
    let mut reached = BTreeSet::new();
    let mut open: Vec<ModuleId> = start.iter().copied().collect();
    while let Some(module) = open.pop() {
        for &to in next.get(&module).into_iter().flatten() {
            if !start.contains(&to) && reached.insert(to) {
                open.push(to);
            }
        }
    }
    reached
}

/// Whether few items of a module are needed, and by the part alone: then these move, and not the module.
fn is_private_supply(code: &CodeGraph, part: &Part, items: &Items, module: ModuleId) -> bool {
    let mut needed = BTreeSet::new();
    for used in items.uses.iter().filter(|used| items.item(used.to).module == module && used.from_module != module) {
        let reference = &code.references[used.reference as usize];
        if reference.kind == ReferenceKind::Use || reference.test {
            continue;
        }
        if !part.modules.contains(&used.from_module) {
            return false;
        }
        needed.insert(used.to);
    }
    needed.len() <= FEW
}

fn roots(code: &CodeGraph, modules: &BTreeSet<ModuleId>) -> Vec<ModuleId> {
    let has_above = |module: ModuleId| {
        let mut above = code.module(module).parent;
        while let Some(module) = above {
            if modules.contains(&module) {
                return true;
            }
            above = code.module(module).parent;
        }
        false
    };
    modules.iter().copied().filter(|&module| !has_above(module)).collect()
}

/// The roots, or the module around them where all of it can go.
fn widened(
    code: &CodeGraph,
    mut roots: Vec<ModuleId>,
    candidates: &BTreeSet<ModuleId>,
    reaching: &BTreeSet<ModuleId>,
    uses: &BTreeSet<(ModuleId, ModuleId)>,
) -> Vec<ModuleId> {
    loop {
        let around = |root: &ModuleId| {
            let parent = code.module(*root).parent.filter(|&parent| code.module(parent).parent.is_some())?;
            let mut with_it = candidates.clone();
            with_it.insert(parent);
            is_closed(code, parent, &with_it, reaching, uses).then_some(parent)
        };
        let Some(parent) = roots.iter().find_map(around) else { return roots };
        roots.retain(|&root| !is_below(&code.module(parent).path, &code.module(root).path));
        roots.push(parent);
        roots.sort_unstable();
    }
}

/// Whether a module is one of these or lies below one.
fn is_covered(code: &CodeGraph, module: ModuleId, modules: &BTreeSet<ModuleId>) -> bool {
    let mut current = Some(module);
    while let Some(module) = current {
        if modules.contains(&module) {
            return true;
        }
        current = code.module(module).parent;
    }
    false
}

/// Whether all below a module can go with it: none of it is entangled with the part, and it needs nothing else.
fn is_closed(
    code: &CodeGraph,
    root: ModuleId,
    candidates: &BTreeSet<ModuleId>,
    reaching: &BTreeSet<ModuleId>,
    uses: &BTreeSet<(ModuleId, ModuleId)>,
) -> bool {
    let path = &code.module(root).path;
    let below =
        (0..code.modules.len() as u32).map(ModuleId).filter(|&module| is_below(path, &code.module(module).path));
    below.into_iter().all(|module| {
        let mut used = uses.range((module, ModuleId(0))..=(module, ModuleId(u32::MAX))).map(|(_, to)| *to);
        !reaching.contains(&module)
            && used.all(|to| is_covered(code, to, candidates) || code.module(to).parent.is_none())
    })
}
