//! What only tests have and tests on the other side use: no crate sees the `#[cfg(test)]` code of another.
//!
//! Takes the sides; returns the items to copy, with what they need of their like. Leaves out those that need what the
//! other side must not use: there the tests move instead.

use std::collections::{BTreeMap, BTreeSet};

use super::items::ItemIndex;
use super::placement::Sides;
use crate::resolve::CodeGraph;

/// The references of tests to helpers on the other side, as indices into those of the code graph.
pub(super) fn uses(sides: &Sides<'_>, helpers: &BTreeSet<ItemIndex>) -> Vec<u32> {
    let crossing = sides.items.uses.iter().filter(|used| {
        sides.is_test(used) && helpers.contains(&used.to) && sides.is_from_part(used) != sides.is_in_part(used.to)
    });
    crossing.map(|used| used.reference).collect()
}

/// The helpers to copy to the other side.
pub(super) fn helpers(code: &CodeGraph, sides: &Sides<'_>) -> BTreeSet<ItemIndex> {
    let is_helper = |item: ItemIndex| {
        let it = sides.items.item(item);
        let module = code.module(it.module);
        (it.test || module.test) && !module.target.is_test()
    };
    let crossing = sides.items.uses.iter().filter(|used| {
        sides.is_test(used) && sides.is_from_part(used) != sides.is_in_part(used.to) && is_helper(used.to)
    });
    let wanted: BTreeSet<ItemIndex> = crossing.map(|used| used.to).collect();
    if wanted.is_empty() {
        return wanted;
    }
    let mut needs: BTreeMap<ItemIndex, BTreeSet<ItemIndex>> = BTreeMap::new();
    for used in &sides.items.uses {
        if let Some(from) = used.from.filter(|&from| from != used.to && is_helper(from)) {
            needs.entry(from).or_default().insert(used.to);
        }
    }
    let mut helpers = BTreeSet::new();
    for item in wanted {
        let mut all = BTreeSet::from([item]);
        let mut open = vec![item];
        while let Some(next) = open.pop().and_then(|item| needs.get(&item)) {
            open.extend(next.iter().copied().filter(|&it| is_helper(it) && all.insert(it)));
        }
        let goes_down = !sides.is_below(item);
        let mut others = all.iter().filter_map(|it| needs.get(it)).flatten().filter(|&&it| !is_helper(it));
        if !goes_down || others.all(|&it| sides.is_below(it)) {
            helpers.extend(all);
        }
    }
    helpers
}
