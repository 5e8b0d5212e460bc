//! What could be pulled out at a level, and which dependencies cross the cut around each candidate.
//!
//! Takes the model; returns the candidates and, in one pass over the dependencies between modules, every crossing.
//! Leaves out what a crossing costs.

use crate::analysis::Model;
use crate::analysis::drawing::Level;
use crate::analysis::module_tree::ModuleTree;
use crate::analysis::tangles;
use crate::graph::{Dependency, Graph};
use crate::resolve::ModuleId;
use crate::workspace::{PackageId, TargetKind};

/// The candidates of a level. Each has a number, and so has everything that can be at the other end of a dependency.
pub(super) struct Candidates<'a> {
    model: Model<'a>,
    level: Level,
    tree: ModuleTree<'a>,
    sizes: Vec<Size>,
}

/// How much code a candidate has.
#[derive(Clone, Copy, Default)]
pub(super) struct Size {
    pub(super) modules: u64,
    pub(super) lines: u64,
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
        let mut candidates = Self { model, level, tree, sizes: Vec::new() };
        candidates.sizes = candidates.count();
        candidates
    }

    /// The numbers of the candidates that have code. The root module of a crate is none: that would be the package.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        let is_root = |number: u32| self.level == Level::Module && self.parent(ModuleId(number)).is_none();
        let declared = match self.level {
            Level::Context => self.model.contexts.contexts.len(),
            Level::Package | Level::Module => self.sizes.len(),
        };
        (0..declared as u32).filter(move |&number| self.sizes[number as usize].modules > 0 && !is_root(number))
    }

    pub(super) fn size(&self, number: u32) -> Size {
        self.sizes[number as usize]
    }

    /// The name behind a number; `None` for unassigned code.
    pub(super) fn name(&self, number: u32) -> Option<String> {
        match self.level {
            Level::Context => self.model.contexts.contexts.get(number as usize).map(|context| context.name.clone()),
            Level::Package => Some(self.model.workspace.package(PackageId(number)).name.clone()),
            Level::Module => Some(self.model.code.module(ModuleId(number)).path.to_string()),
        }
    }

    /// The package of a module, if the candidates are modules.
    pub(super) fn package(&self, number: u32) -> Option<PackageId> {
        (self.level == Level::Module).then(|| self.model.code.module(ModuleId(number)).package)
    }

    /// Whether a package is a program: it has a binary. What it is to others has to be asked of its crossings.
    pub(super) fn has_binary(&self, number: u32) -> bool {
        let has = |id: PackageId| {
            self.model.workspace.package(id).targets.iter().any(|target| target.kind == TargetKind::Bin)
        };
        self.level == Level::Package && has(PackageId(number))
    }

    /// The path of the module on top, if the candidates are modules.
    pub(super) fn module(&self, number: u32) -> Option<String> {
        if self.level == Level::Module { self.name(number) } else { None }
    }

    /// Whether so many are more than half of the other contexts or packages. Of modules there is no such number, since
    /// they lie within each other.
    pub(super) fn is_most(&self, others: usize) -> bool {
        self.level != Level::Module && 2 * others >= self.numbers().count()
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
        if self.level == Level::Module {
            let other = self.tree.seen_from(inside, outside).0;
            return self.tree.apart(inside, outside).map(|module| (module.0, other)).collect();
        }
        let (inside, outside) = (self.group(inside), self.group(outside));
        if inside == outside { Vec::new() } else { vec![(inside, outside)] }
    }

    /// The numbers of the candidates that a module is part of.
    pub(super) fn around(&self, module: ModuleId) -> Vec<u32> {
        match self.level {
            Level::Module => self.tree.around(module).map(|module| module.0).collect(),
            Level::Context | Level::Package => vec![self.group(module)],
        }
    }

    /// The dependencies between the candidates side by side; see [`tangles::level_graph`].
    pub(super) fn graph(&self) -> Graph {
        tangles::level_graph(self.model, self.level, &self.tree)
    }

    /// A module may use another package wherever it is; what it uses of its own package, be it a binary that uses the
    /// library, would have to use it no more.
    fn stays_reachable(&self, from: ModuleId, to: ModuleId) -> bool {
        self.level == Level::Module && self.model.code.module(from).package != self.model.code.module(to).package
    }

    fn group(&self, module: ModuleId) -> u32 {
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

    fn count(&self) -> Vec<Size> {
        let numbers = match self.level {
            Level::Context => self.model.contexts.contexts.len() + 1,
            Level::Package => self.model.workspace.packages.len(),
            Level::Module => self.model.code.modules.len(),
        };
        let mut sizes = vec![Size::default(); numbers];
        for module in self.model.modules.modules() {
            let size = &mut sizes[self.group(module) as usize];
            size.modules += 1;
            size.lines += u64::from(self.model.code.module(module).lines);
        }
        if self.level == Level::Module {
            self.add_to_parents(&mut sizes);
        }
        sizes
    }

    /// A module stands before those below it, so what is below is complete when it is added.
    fn add_to_parents(&self, sizes: &mut [Size]) {
        for index in (0..sizes.len()).rev() {
            if let Some(parent) = self.parent(ModuleId(index as u32)) {
                let Size { modules, lines } = sizes[index];
                let parent = &mut sizes[parent.0 as usize];
                parent.modules += modules;
                parent.lines += lines;
            }
        }
    }
}
