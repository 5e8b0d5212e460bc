//! What could be pulled out at a level, and which dependencies cross the cut around each candidate.
//!
//! Takes the model; returns the candidates and, in one pass over the dependencies between modules, every crossing.
//! Leaves out what a crossing costs.

use std::collections::BTreeMap;

use super::groups::{Group, missed_contexts, siblings};
use crate::analysis::Model;
use crate::analysis::drawing::Level;
use crate::analysis::module_tree::ModuleTree;
use crate::analysis::tangles;
use crate::graph::{Dependency, Graph};
use crate::resolve::ModuleId;
use crate::workspace::{PackageId, TargetKind};

/// The candidates of a level. Each has a number, and so has everything that can be at the other end of a dependency.
/// Groups have the numbers from `first_group` on; they are at no other end.
pub(super) struct Candidates<'a> {
    model: Model<'a>,
    level: Level,
    tree: ModuleTree<'a>,
    /// The dependencies between the candidates side by side, groups left out; see [`tangles::level_graph`].
    pub(super) graph: Graph,
    groups: Vec<Group>,
    first_group: u32,
    /// The number of the group that a module is in.
    group_of: BTreeMap<ModuleId, u32>,
    sizes: Vec<Size>,
}

/// How much code a candidate has.
#[derive(Clone, Copy, Default)]
pub(super) struct Size {
    pub(super) modules: u64,
    pub(super) lines: u64,
}

impl Size {
    fn add(&mut self, other: Self) {
        self.modules += other.modules;
        self.lines += other.lines;
    }
}

/// Which end of a dependency the candidate is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The candidate is used.
    In,
    /// The candidate uses what would stay behind.
    Out,
    /// The candidate uses another package, and goes on to when it has been pulled out.
    Below,
}

/// A dependency that crosses the cut around a candidate.
pub(super) struct Crossing<'a> {
    pub(super) side: Side,
    /// The number of what is at the other end.
    pub(super) other: u32,
    pub(super) dependency: &'a Dependency,
}

impl<'a> Candidates<'a> {
    pub(super) fn new(model: Model<'a>, level: Level) -> Self {
        let tree = ModuleTree::new(model.code);
        let graph = tangles::level_graph(model, level, &tree);
        let first_group = match level {
            Level::Context => model.contexts.contexts.len() + 1,
            Level::Package => model.workspace.packages.len(),
            Level::Module => model.code.modules.len(),
        };
        let first_group = first_group as u32;
        let (groups, group_of, sizes) = (Vec::new(), BTreeMap::new(), vec![Size::default(); first_group as usize]);
        let mut candidates = Self { model, level, tree, graph, groups, first_group, group_of, sizes };
        candidates.count();
        candidates.add_groups();
        candidates
    }

    fn add_groups(&mut self) {
        let lines = |module: ModuleId| self.size(module.0).lines;
        self.groups = match self.level {
            Level::Context => missed_contexts(self.model),
            Level::Package => Vec::new(),
            Level::Module => siblings(self.model, &self.graph, lines),
        };
        for (number, group) in (self.first_group..).zip(&self.groups) {
            self.group_of.extend(group.modules.iter().map(|&module| (module, number)));
        }
        self.sizes.resize(self.sizes.len() + self.groups.len(), Size::default());
        for (&module, &group) in &self.group_of {
            let size = if self.level == Level::Module { self.size(module.0) } else { self.own_size(module) };
            self.sizes[group as usize].add(size);
        }
    }

    /// The numbers of the candidates that have code. The root module of a crate is none: that would be the package.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        let is_none = move |number: u32| {
            self.group_behind(number).is_none()
                && match self.level {
                    Level::Context => number as usize == self.model.contexts.contexts.len(),
                    Level::Package => false,
                    Level::Module => self.parent(ModuleId(number)).is_none(),
                }
        };
        let numbers = 0..self.sizes.len() as u32;
        numbers.filter(move |&number| self.sizes[number as usize].modules > 0 && !is_none(number))
    }

    /// The group that has a number.
    fn group_behind(&self, number: u32) -> Option<&Group> {
        self.groups.get(number.checked_sub(self.first_group)? as usize)
    }

    /// The modules that a group is made of; none for what is no group.
    pub(super) fn members(&self, number: u32) -> Vec<String> {
        let modules = self.group_behind(number).map(|group| group.modules.as_slice()).unwrap_or_default();
        modules.iter().map(|&module| self.model.code.module(module).path.to_string()).collect()
    }

    pub(super) fn size(&self, number: u32) -> Size {
        self.sizes[number as usize]
    }

    /// The lines of what a candidate would be pulled out of, with its own.
    pub(super) fn lines_around(&self, number: u32) -> u64 {
        if self.level != Level::Module {
            return self.sizes[..self.first_group as usize].iter().map(|size| size.lines).sum();
        }
        let root = std::iter::successors(Some(self.first_module(number)), |&module| self.parent(module)).last();
        root.map_or(0, |root| self.size(root.0).lines)
    }

    /// A module of a candidate, if the candidates are modules.
    fn first_module(&self, number: u32) -> ModuleId {
        self.group_behind(number).and_then(|group| group.modules.first().copied()).unwrap_or(ModuleId(number))
    }

    /// The name behind a number; `None` for unassigned code.
    pub(super) fn name(&self, number: u32) -> Option<String> {
        if let Some(group) = self.group_behind(number) {
            return Some(group.name.clone());
        }
        match self.level {
            Level::Context => self.model.contexts.contexts.get(number as usize).map(|context| context.name.clone()),
            Level::Package => Some(self.model.workspace.package(PackageId(number)).name.clone()),
            Level::Module => Some(self.model.code.module(ModuleId(number)).path.to_string()),
        }
    }

    /// The package of a module, if the candidates are modules.
    pub(super) fn package(&self, number: u32) -> Option<PackageId> {
        (self.level == Level::Module).then(|| self.model.code.module(self.first_module(number)).package)
    }

    /// Whether a package or context has a binary. What it is to others has to be asked of its crossings.
    pub(super) fn has_binary(&self, number: u32) -> bool {
        let mut binaries = self.model.code.crates.iter().filter(|krate| krate.target == TargetKind::Bin);
        self.level != Level::Module && binaries.any(|krate| self.number_of(krate.root) == number)
    }

    /// The path of the module on top, if the candidates are modules.
    pub(super) fn module(&self, number: u32) -> Option<String> {
        let is_module = self.level == Level::Module && self.group_behind(number).is_none();
        if is_module { self.name(number) } else { None }
    }

    /// Whether so many are more than half of the other contexts or packages. Of modules there is no such number, since
    /// they lie within each other.
    pub(super) fn is_most(&self, others: usize) -> bool {
        self.level != Level::Module && 2 * others >= self.numbers().filter(|&number| number < self.first_group).count()
    }

    /// For each number, the dependencies that cross the cut around it.
    pub(super) fn crossings(&self) -> Vec<Vec<Crossing<'a>>> {
        let mut crossings: Vec<Vec<Crossing<'a>>> = self.sizes.iter().map(|_| Vec::new()).collect();
        for dependency in self.model.modules.graph().dependencies() {
            let (from, to) = (ModuleId(dependency.from.0), ModuleId(dependency.to.0));
            let side = if self.stays_reachable(from, to) { Side::Below } else { Side::Out };
            for (number, other) in self.cut(from, to) {
                crossings[number as usize].push(Crossing { side, other, dependency });
            }
            for (number, other) in self.cut(to, from) {
                crossings[number as usize].push(Crossing { side: Side::In, other, dependency });
            }
        }
        crossings
    }

    /// The candidates that `inside` is part of and `outside` is not, each with what `outside` is called from there.
    pub(super) fn cut(&self, inside: ModuleId, outside: ModuleId) -> Vec<(u32, u32)> {
        let group = |module: ModuleId| self.group_of.get(&module).copied();
        if self.level == Level::Module {
            let other = self.tree.seen_from(inside, outside);
            let cut = |module: ModuleId| {
                let around = group(module).filter(|&around| group(other) != Some(around));
                std::iter::once(module.0).chain(around).map(move |number| (number, other.0))
            };
            return self.tree.apart(inside, outside).flat_map(cut).collect();
        }
        let cluster = group(inside).filter(|&cluster| group(outside) != Some(cluster));
        let (inside, outside) = (self.number_of(inside), self.number_of(outside));
        let cluster = cluster.map(|cluster| (cluster, outside));
        (inside != outside).then_some((inside, outside)).into_iter().chain(cluster).collect()
    }

    /// The numbers of the candidates that a module is part of.
    pub(super) fn around(&self, module: ModuleId) -> Vec<u32> {
        let with_group = |module: ModuleId, number: u32| {
            std::iter::once(number).chain(self.group_of.get(&module).copied()).collect::<Vec<_>>()
        };
        match self.level {
            Level::Module => self.tree.around(module).flat_map(|module| with_group(module, module.0)).collect(),
            Level::Context | Level::Package => with_group(module, self.number_of(module)),
        }
    }

    /// A module may use another package wherever it is; what it uses of its own package, be it a binary that uses the
    /// library, would have to use it no more.
    fn stays_reachable(&self, from: ModuleId, to: ModuleId) -> bool {
        self.level == Level::Module && self.model.code.module(from).package != self.model.code.module(to).package
    }

    /// The number of what a module is part of, groups left out; that of unassigned code comes after the contexts.
    fn number_of(&self, module: ModuleId) -> u32 {
        let unassigned = self.model.contexts.contexts.len() as u32;
        match self.level {
            Level::Context => self.model.contexts.context_of(module).map_or(unassigned, |id| id.0),
            Level::Package => self.model.code.module(module).package.0,
            Level::Module => module.0,
        }
    }

    fn parent(&self, module: ModuleId) -> Option<ModuleId> {
        self.model.code.module(module).parent
    }

    fn own_size(&self, module: ModuleId) -> Size {
        Size { modules: 1, lines: self.model.code.module(module).lines.into() }
    }

    fn count(&mut self) {
        for module in self.model.modules.modules() {
            let (number, own) = (self.number_of(module), self.own_size(module));
            self.sizes[number as usize].add(own);
        }
        if self.level == Level::Module {
            self.add_to_parents();
        }
    }

    /// A module stands before those below it, so what is below is complete when it is added.
    fn add_to_parents(&mut self) {
        for index in (0..self.sizes.len()).rev() {
            if let Some(parent) = self.parent(ModuleId(index as u32)) {
                let below = self.sizes[index];
                self.sizes[parent.0 as usize].add(below);
            }
        }
    }
}
