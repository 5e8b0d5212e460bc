//! Which side of the cut each item is on: below, where it may use nothing above, or above.
//!
//! Takes the part and the items; answers what crosses the cut the wrong way, and what would have to move together with
//! an item for it to change sides. Leaves out which of the ways is taken.

use std::collections::{BTreeMap, BTreeSet};

use super::items::{ItemIndex, ItemUse, Items, Shape};
use super::part::{Part, is_below, is_linkable};
use crate::analysis::seams::SeamKind;
use crate::resolve::{CodeGraph, Definition, DefinitionId, DefinitionKind, ModuleId, ReferenceKind, Visibility};

/// More items than this do not move down for the sake of one dependency: then it is better inverted.
const MOST_ITEMS_DOWN: usize = 16;
/// More than this do not move up: what uses the other side is seldom worth to be torn apart.
const MOST_ITEMS_UP: usize = 3;
/// More lines than this do not either.
const MOST_LINES: u32 = 200;

/// The items by side.
pub(super) struct Sides<'a> {
    code: &'a CodeGraph,
    part: &'a Part,
    pub(super) items: &'a Items,
    kind: SeamKind,
    /// By item: it ends up below.
    below: Vec<bool>,
    /// By item that moves: the module that it moves to.
    homes: BTreeMap<ItemIndex, ModuleId>,
    /// The impls and methods that change sides because the compiler wants them there.
    pub(super) placed: Vec<ItemIndex>,
}

impl<'a> Sides<'a> {
    pub(super) fn new(code: &'a CodeGraph, part: &'a Part, items: &'a Items, kind: SeamKind) -> Self {
        let (below, homes, placed) = (Vec::new(), BTreeMap::new(), Vec::new());
        let mut sides = Self { code, part, items, kind, below, homes, placed };
        sides.below = items.items.iter().map(|item| sides.is_module_below(item.module)).collect();
        sides.place();
        sides
    }

    pub(super) fn kind(&self) -> SeamKind {
        self.kind
    }

    /// Whether the module's side is below: the part of a library, the rest of a leaf.
    pub(super) fn is_module_below(&self, module: ModuleId) -> bool {
        match self.kind {
            SeamKind::Library => self.part.modules.contains(&module) || self.is_foundation(module),
            SeamKind::Leaf => !self.part.modules.contains(&module),
        }
    }

    /// Whether a module belongs to what has to be a package below first.
    fn is_foundation(&self, module: ModuleId) -> bool {
        self.part.foundation.modules.contains(&module)
    }

    /// Whether an item is, or ends up, below.
    pub(super) fn is_below(&self, item: ItemIndex) -> bool {
        self.below[item as usize]
    }

    /// Whether an item is, or ends up, in the part.
    pub(super) fn is_in_part(&self, item: ItemIndex) -> bool {
        match self.kind {
            SeamKind::Library => self.is_below(item) && !self.is_foundation(self.items.item(item).module),
            SeamKind::Leaf => !self.is_below(item),
        }
    }

    /// Whether an item is on the side that others see through a new boundary: it is below, and no foundation, which has
    /// a plan of its own.
    pub(super) fn is_shown(&self, item: ItemIndex) -> bool {
        self.is_below(item) && !self.is_foundation(self.items.item(item).module)
    }

    /// The one root of a part that ends up below.
    pub(super) fn root_below(&self) -> Option<ModuleId> {
        self.part.only_root().filter(|_| self.kind == SeamKind::Library)
    }

    /// The module, or the nearest above it that the rest of the package can name: in a library the root of the part,
    /// elsewhere one that is not private to a module further down.
    pub(super) fn seen_by_all(&self, module: ModuleId) -> ModuleId {
        let code = self.code;
        let path = &code.module(module).path;
        if self.kind == SeamKind::Library {
            let mut roots = self.part.roots.iter().copied();
            return roots.find(|&root| is_below(&code.module(root).path, path)).unwrap_or(module);
        }
        let is_hidden = |module: ModuleId| {
            let is_it = |it: &&Definition| it.module == module && it.kind == DefinitionKind::Module;
            let private = code.definitions.iter().find(is_it).is_some_and(|it| it.visibility == Visibility::Private);
            private && code.module(module).parent.is_some_and(|parent| code.module(parent).parent.is_some())
        };
        let mut module = module;
        while let Some(parent) = code.module(module).parent.filter(|_| is_hidden(module)) {
            module = parent;
        }
        module
    }

    /// Moves items to a module of the other side.
    pub(super) fn move_to(&mut self, items: &BTreeSet<ItemIndex>, home: ModuleId) {
        for &item in items {
            self.below[item as usize] ^= true;
            self.homes.insert(item, home);
        }
    }

    /// The module that an item is in, or moves to.
    pub(super) fn home(&self, item: ItemIndex) -> ModuleId {
        self.homes.get(&item).copied().unwrap_or(self.items.item(item).module)
    }

    /// Moves the impls and methods that the compiler does not have where they are. What they need of what is above then
    /// is a use in the wrong direction like any other. Methods that would need any stay apart from their type.
    fn place(&mut self) {
        let nothing = BTreeSet::new();
        let is_misplaced = |item: &ItemIndex| match self.items.item(*item).shape {
            Shape::Plain => false,
            Shape::Inherent(_) if self.is_apart(*item) => self.items.outgoing(*item).all(|used| self.is_below(used.to)),
            Shape::Inherent(owner) => {
                self.is_below(*item) && self.items.of(owner).is_some_and(|owner| !self.is_below(owner))
            }
            Shape::Impl { .. } => !self.is_legal(*item, self.is_below(*item), &nothing),
        };
        let is_own = |&item: &ItemIndex| {
            let it = self.items.item(item);
            !it.test && !self.is_foundation(it.module) && !self.is_of_foundation(&it.shape)
        };
        let misplaced = self.items.indices().filter(is_own).filter(is_misplaced);
        let misplaced: Vec<ItemIndex> = misplaced.collect();
        for &item in &misplaced {
            let below = self.is_below(item);
            let heads = match &self.items.item(item).shape {
                Shape::Plain => continue,
                Shape::Inherent(owner) => std::slice::from_ref(owner),
                Shape::Impl { heads } => heads,
            };
            let mut there = heads.iter().filter_map(|&head| self.items.of(head));
            if let Some(head) = there.find(|&head| self.is_below(head) != below) {
                self.move_to(&BTreeSet::from([item]), self.home(head));
                self.placed.push(item);
            }
        }
    }

    /// Whether an impl or a method is for something of the foundation, whose plan moves it.
    fn is_of_foundation(&self, shape: &Shape) -> bool {
        let heads = match shape {
            Shape::Plain => return false,
            Shape::Inherent(owner) => std::slice::from_ref(owner),
            Shape::Impl { heads } => heads,
        };
        heads.iter().any(|&head| self.is_foundation(self.code.definition(head).module))
    }

    /// The members of inherent impls that are above while their type is below.
    pub(super) fn apart(&self) -> Vec<ItemIndex> {
        let is_own = |item: ItemIndex| {
            let it = self.items.item(item);
            !it.test && !self.is_of_foundation(&it.shape)
        };
        self.items.indices().filter(|&item| self.is_apart(item) && is_own(item)).collect()
    }

    fn is_apart(&self, item: ItemIndex) -> bool {
        let Shape::Inherent(owner) = self.items.item(item).shape else { return false };
        !self.is_below(item) && self.items.of(owner).is_some_and(|owner| self.is_below(owner))
    }

    /// Whether the source of a use is below.
    pub(super) fn is_from_below(&self, used: &ItemUse) -> bool {
        used.from.map_or_else(|| self.is_module_below(used.from_module), |from| self.is_below(from))
    }

    /// Whether the source of a use is in the part.
    pub(super) fn is_from_part(&self, used: &ItemUse) -> bool {
        used.from.map_or_else(|| self.part.modules.contains(&used.from_module), |from| self.is_in_part(from))
    }

    /// Whether a use goes the wrong way: from below to what is above. What the foundation uses is the matter of its own
    /// plan.
    pub(super) fn is_wrong(&self, used: &ItemUse) -> bool {
        !self.is_below(used.to) && self.is_from_below(used) && !self.is_foundation(used.from_module)
    }

    /// Whether a use goes the right way across the cut, to what the plan is about.
    pub(super) fn is_right(&self, used: &ItemUse) -> bool {
        self.is_shown(used.to) && !self.is_from_below(used)
    }

    pub(super) fn is_import(&self, used: &ItemUse) -> bool {
        self.code.references[used.reference as usize].kind == ReferenceKind::Use
    }

    pub(super) fn is_test(&self, used: &ItemUse) -> bool {
        self.code.references[used.reference as usize].test
    }

    /// What has to move down so that an item can: all that it needs of what is above, and the impls that the compiler
    /// wants beside it. `None` if that is too much.
    pub(super) fn down_with(&self, item: ItemIndex) -> Option<BTreeSet<ItemIndex>> {
        // a type with all of its methods, or, if these need too much, without: they become free functions then
        self.down(item, true).or_else(|| self.down(item, false))
    }

    fn down(&self, item: ItemIndex, methods: bool) -> Option<BTreeSet<ItemIndex>> {
        self.closure([item], MOST_ITEMS_DOWN, |this, item, set| {
            let needed = this.items.outgoing(item).map(|used| used.to).filter(|&to| !this.is_below(to));
            let companions = this.items.companions(item).iter().copied().filter(|&companion| {
                let is_method = matches!(this.items.item(companion).shape, Shape::Inherent(_));
                let must_come = if is_method { methods } else { !this.is_legal(companion, false, set) };
                !this.is_below(companion) && must_come && !this.items.item(companion).test
            });
            needed.chain(companions).collect()
        })
    }

    /// What has to move up so that these items can: all below that use them. `None` if that is too much, or if the
    /// compiler would not have it.
    pub(super) fn up_with(&self, items: impl IntoIterator<Item = ItemIndex>) -> Option<BTreeSet<ItemIndex>> {
        let set = self.closure(items, MOST_ITEMS_UP, |this, item, _| {
            let users = this.items.incoming(item).filter_map(|used| used.from).filter(|&from| this.is_below(from));
            let companions = this.items.companions(item).iter().copied().filter(|&companion| this.is_below(companion));
            users.chain(companions).collect()
        })?;
        let is_loose = |used: &ItemUse| used.from.is_none() && self.is_from_below(used) && !self.is_import(used);
        let loose = set.iter().any(|&item| self.items.naming(item).any(is_loose));
        let is_program = |&item: &ItemIndex| {
            let module = self.code.module(self.items.item(item).module);
            !is_linkable(module.target) && !self.part.modules.contains(&self.items.item(item).module)
        };
        (!loose && !set.iter().any(is_program) && set.iter().all(|&item| self.is_legal(item, false, &set)))
            .then_some(set)
    }

    /// Whether the compiler has an impl on a side, once the items of `moving` have changed theirs.
    pub(super) fn is_legal(&self, item: ItemIndex, below: bool, moving: &BTreeSet<ItemIndex>) -> bool {
        let is_there = |definition: &DefinitionId| match self.items.of(*definition) {
            Some(head) => (self.below[head as usize] ^ moving.contains(&head)) == below,
            None => false,
        };
        match &self.items.item(item).shape {
            Shape::Plain => true,
            // it can become a free function, or a method of a trait of its own
            Shape::Inherent(_) if !below => true,
            Shape::Inherent(owner) => is_there(owner),
            Shape::Impl { heads } => heads.is_empty() || heads.iter().any(is_there),
        }
    }

    /// How many lines items have.
    pub(super) fn lines(&self, items: &BTreeSet<ItemIndex>) -> u32 {
        items.iter().map(|&item| self.items.item(item).lines).sum()
    }

    /// Whether these are more than half of the part: if they stayed behind, nothing would be pulled out.
    pub(super) fn is_most_of_part(&self, items: &BTreeSet<ItemIndex>) -> bool {
        let is_own = |item: &ItemIndex| self.part.modules.contains(&self.items.item(*item).module);
        let own = self.items.indices().filter(is_own).map(|item| self.items.item(item).lines).sum::<u32>();
        2 * items.iter().filter(|item| is_own(item)).map(|&item| self.items.item(item).lines).sum::<u32>() > own
    }

    /// The smallest set with the first items to which `next` adds nothing.
    fn closure(
        &self,
        first: impl IntoIterator<Item = ItemIndex>,
        most: usize,
        next: impl Fn(&Self, ItemIndex, &BTreeSet<ItemIndex>) -> Vec<ItemIndex>,
    ) -> Option<BTreeSet<ItemIndex>> {
        let mut set: BTreeSet<ItemIndex> = first.into_iter().collect();
        let mut open: Vec<ItemIndex> = set.iter().copied().collect();
        while let Some(item) = open.pop() {
            if set.len() > most || self.lines(&set) > MOST_LINES {
                return None;
            }
            for more in next(self, item, &set) {
                if set.insert(more) {
                    open.push(more);
                }
            }
        }
        (set.len() <= most && self.lines(&set) <= MOST_LINES).then_some(set)
    }
}
