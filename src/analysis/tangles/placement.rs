//! Whether a tangle is real, or one of placement only: it is gone once one definition or one module moves.
//!
//! Takes a tangle with the code behind it; returns the smallest move that ends it, tried out on the graph. A move that
//! ends the tangle ends its shortest cycle, so it takes along all references of an edge of that cycle: only what
//! carries such an edge, at one end or the other, is tried. Leaves out moves of several things at once.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Tangled;
use crate::analysis::drawing::Level;
use crate::graph::{self, NodeId};
use crate::resolve::{CodeGraph, DefinitionId, DefinitionKind, ModuleId, Reference, ReferenceKind};

/// In a tangle of more members than this, the moves to those on the shortest cycle are tried, not to all.
const MANY: usize = 12;
/// In a tangle with more arcs than this no move is looked for: one alone will hardly end it.
const MOST_ARCS: usize = 2_000;

/// What moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MovedKind {
    /// A definition with its members.
    Definition,
    /// A module with all below it.
    Module,
}

/// A move that ends a tangle.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Move {
    /// Lines of code that move.
    pub lines: u64,
    /// What moves.
    pub kind: MovedKind,
    /// Its full path.
    pub what: String,
    /// The member of the tangle that it leaves.
    pub from: String,
    /// The member that it joins; absent if it gets a place of its own, outside of all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// What could move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    /// A definition with its members.
    Definition(DefinitionId),
    /// A module with all below it.
    Module(ModuleId),
}

/// The search for the move that ends one tangle.
pub(super) struct Placement<'a> {
    tangled: Tangled<'a>,
    tangle: &'a graph::Tangle,
    /// By module: its place among the members.
    place: BTreeMap<ModuleId, u32>,
    /// The references from one member to another.
    arcs: BTreeMap<(u32, u32), u64>,
}

impl<'a> Placement<'a> {
    pub(super) fn new(tangled: Tangled<'a>, tangle: &'a graph::Tangle) -> Self {
        let mut search = Self { tangled, tangle, place: BTreeMap::new(), arcs: BTreeMap::new() };
        for &member in &tangle.members {
            for dependency in tangled.graph.outgoing(member) {
                if let (Some(from), Some(to)) = (search.index(member), search.index(dependency.to)) {
                    search.arcs.insert((from, to), dependency.weight.into());
                }
            }
        }
        if search.arcs.len() <= MOST_ARCS {
            search.place = search.places();
        }
        search
    }

    /// The smallest move that ends the tangle. One to another member goes before one to a place of its own.
    pub(super) fn best(&self) -> Option<Move> {
        if self.arcs.len() > MOST_ARCS {
            return None;
        }
        let units = self.units();
        let own_place = self.tangle.members.len() as u32;
        let to_members = units.iter().flat_map(|&unit| self.targets().map(move |to| (unit, to)));
        let to_own = units.iter().map(|&unit| (unit, own_place));
        let ends = |&(unit, to): &(Unit, u32)| self.ends_it(unit, to);
        let smallest = |moves: &mut dyn Iterator<Item = (Unit, u32)>| {
            moves.filter(ends).filter_map(|(unit, to)| self.describe(unit, to)).min()
        };
        smallest(&mut { to_members }).or_else(|| smallest(&mut { to_own }))
    }

    fn code(&self) -> &'a CodeGraph {
        self.tangled.model.code
    }

    fn index(&self, node: NodeId) -> Option<u32> {
        self.tangle.members.binary_search(&node).ok().map(|at| at as u32)
    }

    fn places(&self) -> BTreeMap<ModuleId, u32> {
        let place = |module: ModuleId| Some((module, self.place_of(module)?));
        if self.tangled.level == Level::Module {
            let below = |node: &NodeId| self.counted_below(ModuleId(node.0));
            return self.tangle.members.iter().flat_map(below).filter_map(place).collect();
        }
        self.tangled.model.modules.modules().filter_map(place).collect()
    }

    /// The member that a module belongs to: with its context, its package, or below it.
    fn place_of(&self, module: ModuleId) -> Option<u32> {
        let model = self.tangled.model;
        match self.tangled.level {
            Level::Context => model.contexts.context_of(module).and_then(|id| self.index(id.node())),
            Level::Package => self.index(NodeId(model.code.module(module).package.0)),
            Level::Module => self.tangled.tree.around(module).find_map(|around| self.index(NodeId(around.0))),
        }
    }

    fn targets(&self) -> impl Iterator<Item = u32> + '_ {
        let all = if self.tangle.members.len() > MANY { &self.tangle.cycle } else { &self.tangle.members };
        all.iter().filter_map(|&node| self.index(node))
    }

    /// What carries an edge of the shortest cycle: the only definition that uses or is used, and the modules that
    /// hold all that uses or all that is used, as long as something stays behind.
    fn units(&self) -> BTreeSet<Unit> {
        let mut units = BTreeSet::new();
        let cycle = &self.tangle.cycle;
        for (at, &from) in cycle.iter().enumerate() {
            let to = cycle[(at + 1) % cycle.len()];
            let Some(dependency) = self.tangled.graph.dependency(from, to) else { continue };
            let references = || self.tangled.model.references(dependency);
            let uses = references().filter(|reference| !is_import(reference));
            let users = uses.map(|reference| reference.user.map(|user| self.item(user)));
            let used = references().map(|reference| Some(self.item(reference.to)));
            units.extend([only(users), only(used)].into_iter().flatten().flatten().map(Unit::Definition));
            let ends = [
                self.around_all(references().map(|reference| reference.from)),
                self.around_all(references().map(|reference| self.code().target(reference))),
            ];
            units.extend(ends.into_iter().flatten().flat_map(|module| self.movable(module)).map(Unit::Module));
        }
        let is_module = |id: DefinitionId| self.code().definition(id).kind == DefinitionKind::Module;
        units.retain(|unit| !matches!(unit, Unit::Definition(id) if is_module(*id)));
        units
    }

    /// The item that a definition is a member of, or the definition itself.
    fn item(&self, id: DefinitionId) -> DefinitionId {
        self.code().item(id)
    }

    /// The innermost module around all of these.
    fn around_all(&self, modules: impl Iterator<Item = ModuleId>) -> Option<ModuleId> {
        modules.reduce(|a, b| self.tangled.tree.around(a).find(|&module| self.contains(module, b)).unwrap_or(a))
    }

    /// The module and those around it that are only a part of one member.
    fn movable(&self, module: ModuleId) -> impl Iterator<Item = ModuleId> + '_ {
        let place = self.place.get(&module).copied();
        self.tangled.tree.around(module).take_while(move |&module| place.is_some() && self.is_part(module, place))
    }

    /// Whether all below a module belongs to the member, and something else does too.
    fn is_part(&self, module: ModuleId, place: Option<u32>) -> bool {
        let below: Vec<_> = self.counted_below(module).map(|inner| self.place.get(&inner).copied()).collect();
        let all = self.place.values().filter(|&&other| Some(other) == place).count();
        below.len() < all && below.iter().all(|&inner| inner == place)
    }

    fn contains(&self, outer: ModuleId, inner: ModuleId) -> bool {
        self.tangled.tree.contains(outer, inner)
    }

    /// The module with all below it, as far as they take part.
    fn counted_below(&self, module: ModuleId) -> impl Iterator<Item = ModuleId> + '_ {
        let counts = |module: &ModuleId| self.tangled.model.modules.graph().contains(NodeId(module.0));
        self.tangled.tree.below(module).iter().copied().filter(counts)
    }

    /// Whether no member is in a circle once the unit is at another place.
    fn ends_it(&self, unit: Unit, to: u32) -> bool {
        let Some(from) = self.home(unit).and_then(|home| self.place.get(&home).copied()).filter(|&from| from != to)
        else {
            return false;
        };
        let mut arcs = self.arcs.clone();
        for reference in self.references_of(unit) {
            let end =
                |inside: bool, module: ModuleId| if inside { Some(from) } else { self.place.get(&module).copied() };
            let moved = |inside: bool, place: u32| if inside { to } else { place };
            let (inside_from, inside_to) = (self.is_inside_from(unit, reference), self.is_inside_to(unit, reference));
            let ends = (end(inside_from, reference.from), end(inside_to, self.code().target(reference)));
            let (Some(source), Some(target)) = ends else { continue };
            if let Some(weight) = arcs.get_mut(&(source, target)) {
                *weight -= (*weight).min(1);
            }
            let (source, target) = (moved(inside_from, source), moved(inside_to, target));
            if source != target {
                *arcs.entry((source, target)).or_default() += 1;
            }
        }
        !graph::is_cyclic(arcs.into_iter().filter(|&(_, weight)| weight > 0).map(|(arc, _)| arc))
    }

    /// The module that a unit is, or that its definition is written in.
    fn home(&self, unit: Unit) -> Option<ModuleId> {
        match unit {
            Unit::Definition(id) => Some(self.code().definition(id).module),
            Unit::Module(module) => Some(module),
        }
    }

    fn is_inside_from(&self, unit: Unit, reference: &Reference) -> bool {
        match unit {
            Unit::Definition(id) if is_import(reference) => self.is_import_for(id, reference),
            Unit::Definition(id) => reference.user.is_some_and(|user| self.belongs(id, user)),
            Unit::Module(module) => self.contains(module, reference.from),
        }
    }

    fn is_inside_to(&self, unit: Unit, reference: &Reference) -> bool {
        match unit {
            Unit::Definition(id) => self.belongs(id, reference.to),
            Unit::Module(module) => self.contains(module, self.code().target(reference)),
        }
    }

    /// Whether an import beside an item is for that item alone, and so moves along.
    fn is_import_for(&self, item: DefinitionId, import: &Reference) -> bool {
        let imported = self.item(import.to);
        let uses = self.code().references_from(import.from).iter().filter(|reference| !is_import(reference));
        let users = uses.filter(|reference| self.item(reference.to) == imported).map(|reference| reference.user);
        import.from == self.code().definition(item).module
            && only(users.map(|user| user.is_some_and(|user| self.belongs(item, user)))) == Some(true)
    }

    /// Whether a definition moves along with an item: it is the item or a member written beside it.
    fn belongs(&self, item: DefinitionId, id: DefinitionId) -> bool {
        self.item(id) == item && self.code().definition(id).module == self.code().definition(item).module
    }

    /// The references that begin or end in a unit, those within it left out.
    fn references_of(&self, unit: Unit) -> impl Iterator<Item = &'a Reference> + '_ {
        let (code, tests) = (self.code(), self.tangled.model.modules.includes_tests());
        let modules: Vec<ModuleId> = match unit {
            Unit::Definition(id) => vec![code.definition(id).module],
            Unit::Module(module) => self.counted_below(module).collect(),
        };
        let graph = self.tangled.model.modules;
        let incoming = modules.clone().into_iter().flat_map(move |module| graph.incoming(module));
        let from_outside =
            incoming.flat_map(|dependency| dependency.references.iter().map(|&index| &code.references[index as usize]));
        let from_inside = modules.into_iter().flat_map(|module| code.references_from(module));
        let once = move |reference: &&Reference| tests || !reference.test;
        let crosses =
            move |reference: &&Reference| self.is_inside_from(unit, reference) != self.is_inside_to(unit, reference);
        let all: BTreeSet<&Reference> = from_outside.chain(from_inside).filter(once).filter(crosses).collect();
        all.into_iter()
    }

    fn describe(&self, unit: Unit, to: u32) -> Option<Move> {
        let code = self.code();
        let name = |place: u32| self.tangle.members.get(place as usize).map(|&node| self.tangled.name(node));
        let from = self.home(unit).and_then(|home| self.place.get(&home)).and_then(|&place| name(place))?;
        Some(match unit {
            Unit::Definition(id) => Move {
                lines: code.definition(id).lines.into(),
                kind: MovedKind::Definition,
                what: code.definition_path(id),
                from,
                to: name(to),
            },
            Unit::Module(module) => {
                let inside = self.counted_below(module);
                Move {
                    lines: inside.map(|inner| u64::from(code.module(inner).lines)).sum(),
                    kind: MovedKind::Module,
                    what: code.module(module).path.to_string(),
                    from,
                    to: name(to),
                }
            }
        })
    }
}

/// A `use` at the level of the module, which no item around it accounts for.
fn is_import(reference: &Reference) -> bool {
    reference.kind == ReferenceKind::Use && reference.user.is_none()
}

/// The one value that all have, if there is one.
fn only<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|value| value == first).then_some(first)
}
