//! The tree of modules: which module lies below which, and what a dependency crosses.
//!
//! Takes the code graph; answers in constant time whether one module contains another, and what lies below it. Leaves
//! out dependencies.

use crate::resolve::{CodeGraph, ModuleId};

/// The modules numbered so that each module with all below it is one range (preorder).
pub(super) struct ModuleTree<'a> {
    code: &'a CodeGraph,
    /// By module: its number, and the number after the last module below it.
    ranges: Vec<(u32, u32)>,
    /// The modules by their numbers.
    order: Vec<ModuleId>,
}

impl<'a> ModuleTree<'a> {
    pub(super) fn new(code: &'a CodeGraph) -> Self {
        // a module stands before those below it, since its path is the beginning of theirs
        let mut sizes = vec![1u32; code.modules.len()];
        for (index, module) in code.modules.iter().enumerate().rev() {
            if let Some(parent) = module.parent {
                sizes[parent.0 as usize] += sizes[index];
            }
        }
        let mut free_below = vec![0u32; code.modules.len()];
        let mut next_root = 0;
        let mut ranges = Vec::with_capacity(sizes.len());
        for (index, (module, size)) in code.modules.iter().zip(sizes).enumerate() {
            let slot = module.parent.map_or(&mut next_root, |parent| &mut free_below[parent.0 as usize]);
            let first = *slot;
            *slot += size;
            free_below[index] = first + 1;
            ranges.push((first, first + size));
        }
        let mut order = vec![ModuleId(0); ranges.len()];
        for (index, &(number, _)) in ranges.iter().enumerate() {
            order[number as usize] = ModuleId(index as u32);
        }
        Self { code, ranges, order }
    }

    /// The module with all below it.
    pub(super) fn below(&self, module: ModuleId) -> &[ModuleId] {
        let (first, end) = self.ranges[module.0 as usize];
        &self.order[first as usize..end as usize]
    }

    /// The module and those around it, from the inside out.
    pub(super) fn around(&self, module: ModuleId) -> impl Iterator<Item = ModuleId> + '_ {
        std::iter::successors(Some(module), |&module| self.code.module(module).parent)
    }

    /// Whether `inner` is `outer` or lies below it.
    pub(super) fn contains(&self, outer: ModuleId, inner: ModuleId) -> bool {
        let (first, end) = self.ranges[outer.0 as usize];
        (first..end).contains(&self.ranges[inner.0 as usize].0)
    }

    /// The module and those around it, from the inside out, as far as `other` is outside of them: the subtrees that a
    /// dependency between the two crosses on this side.
    pub(super) fn apart(&self, module: ModuleId, other: ModuleId) -> impl Iterator<Item = ModuleId> + '_ {
        self.around(module).take_while(move |&around| !self.contains(around, other))
    }

    /// The two modules side by side that stand for the ends of a dependency, where the innermost module around both
    /// ends is neither of them; none if one end contains the other, or they are in different crates.
    pub(super) fn side_by_side(&self, from: ModuleId, to: ModuleId) -> Option<(ModuleId, ModuleId)> {
        let ends = (self.apart(from, to).last()?, self.apart(to, from).last()?);
        let parent = |module: ModuleId| self.code.module(module).parent;
        parent(ends.0).is_some_and(|around| Some(around) == parent(ends.1)).then_some(ends)
    }

    /// How `other` is best called from inside of a subtree that it is no part of: by the outermost module around it
    /// that is apart from the subtree, or by itself if it is around the subtree.
    pub(super) fn seen_from(&self, module: ModuleId, other: ModuleId) -> ModuleId {
        self.apart(other, module).last().unwrap_or(other)
    }
}
