//! The items that can be moved, and which uses which: the graph that a cut is looked for in.
//!
//! Takes the code graph and the facts; returns the [`Items`] of some packages. An item is what moves as a whole: a type
//! with its fields, a function, a trait, an impl of a trait, or one method of an inherent impl. Leaves out which side of
//! the cut an item is on.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use super::Inputs;
use crate::resolve::{CodeGraph, DefinitionId, DefinitionKind, FactUnit, ModuleId, ReferenceKind};
use crate::source::Location;
use crate::syntax::{ItemId, ItemKind};
use crate::workspace::PackageId;

/// Index of an item.
pub(super) type ItemIndex = u32;

/// What an item is, as far as moving it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Stands for itself.
    Plain,
    /// A method, constant or type of an inherent impl; it must be in the crate of its type.
    Inherent(DefinitionId),
    /// The impl of a trait: the trait and the types that the orphan rule looks at, as far as the workspace defines them.
    Impl {
        /// The definitions of the workspace in the header, any of which may make the impl legal in its crate.
        heads: Vec<DefinitionId>,
    },
}

/// Something that moves as a whole.
pub(super) struct Item {
    /// What it is called: the path of the definition, or `impl Display for Price` by its source line.
    pub(super) name: String,
    pub(super) shape: Shape,
    /// The definition; none for an impl.
    pub(super) definition: Option<DefinitionId>,
    pub(super) module: ModuleId,
    pub(super) location: Location,
    /// The line that it begins in, with its attributes and what documents it.
    pub(super) first: u32,
    pub(super) lines: u32,
    /// Compiled only for tests.
    pub(super) test: bool,
}

impl Item {
    /// Whether a line of its file is one of its own.
    pub(super) fn has_line(&self, line: u32) -> bool {
        (self.first..self.first + self.lines.max(1)).contains(&line)
    }
}

/// One reference between items.
#[derive(Clone, Copy, Debug)]
pub(super) struct ItemUse {
    /// The item around it; none for imports and what stands in no item.
    pub(super) from: Option<ItemIndex>,
    /// The module with the reference.
    pub(super) from_module: ModuleId,
    pub(super) to: ItemIndex,
    /// Index into the references of the code graph.
    pub(super) reference: u32,
}

/// The items of some packages.
#[derive(Default)]
pub(super) struct Items {
    pub(super) items: Vec<Item>,
    /// All references between items of these packages, also those within one item, in the order of the code.
    pub(super) uses: Vec<ItemUse>,
    /// By item: indices into `uses` with that item as the source, and as the target. Without imports and tests.
    outgoing: Vec<Vec<u32>>,
    incoming: Vec<Vec<u32>>,
    /// By item: indices into `uses` of all that name it, imports and tests too.
    naming: Vec<Vec<u32>>,
    /// By definition: its item.
    of_definition: FxHashMap<DefinitionId, ItemIndex>,
    /// By type or trait: the impls that name it in their header, and the members of its inherent impls.
    companions: BTreeMap<DefinitionId, Vec<ItemIndex>>,
}

impl Items {
    pub(super) fn new(inputs: Inputs<'_>, packages: &BTreeSet<PackageId>) -> Self {
        let mut items = Self::default();
        let impls = items.add_impls(inputs, packages);
        items.add_definitions(inputs, packages, &impls);
        items.add_uses(inputs.model.code, packages, &impls);
        items
    }

    pub(super) fn item(&self, index: ItemIndex) -> &Item {
        &self.items[index as usize]
    }

    pub(super) fn indices(&self) -> impl Iterator<Item = ItemIndex> + use<> {
        0..self.items.len() as u32
    }

    /// The uses of other items by an item, in the order of the code.
    pub(super) fn outgoing(&self, item: ItemIndex) -> impl Iterator<Item = &ItemUse> {
        self.outgoing[item as usize].iter().map(|&index| &self.uses[index as usize])
    }

    /// The uses of an item by others.
    pub(super) fn incoming(&self, item: ItemIndex) -> impl Iterator<Item = &ItemUse> {
        self.incoming[item as usize].iter().map(|&index| &self.uses[index as usize])
    }

    /// Everything that names an item: imports, tests and itself too.
    pub(super) fn naming(&self, item: ItemIndex) -> impl Iterator<Item = &ItemUse> {
        self.naming[item as usize].iter().map(|&index| &self.uses[index as usize])
    }

    /// The item that a definition is part of.
    pub(super) fn of(&self, definition: DefinitionId) -> Option<ItemIndex> {
        self.of_definition.get(&definition).copied()
    }

    /// The impls that name a type or trait in their header, and the members of a type's inherent impls.
    pub(super) fn companions(&self, item: ItemIndex) -> &[ItemIndex] {
        let definition = self.item(item).definition;
        definition.and_then(|definition| self.companions.get(&definition)).map_or(&[], Vec::as_slice)
    }

    /// Adds the impls of traits. Returns which definitions are members of an impl, and where impls stand.
    fn add_impls(&mut self, inputs: Inputs<'_>, packages: &BTreeSet<PackageId>) -> Impls {
        let Inputs { model, facts, .. } = inputs;
        let code = model.code;
        let units: FxHashMap<(u32, ItemId), &FactUnit> =
            facts.units.iter().map(|unit| ((unit.fragment, unit.item), unit)).collect();
        let mut impls = Impls::default();
        for unit in facts.units.iter().filter(|unit| packages.contains(&code.module(unit.module).package)) {
            let file = facts.facts(unit.fragment);
            let item = &file[unit.item];
            let ItemKind::Impl { of_trait, items: members, .. } = &item.kind else { continue };
            let members = file.list(*members).iter().filter_map(|&member| units.get(&(unit.fragment, member)));
            let members: Vec<_> = members.filter_map(|member| member.definition).collect();
            if of_trait.is_none() {
                impls.inherent.extend(members);
                continue;
            }
            let heads = facts.keepers(unit.fragment, unit.item).to_vec();
            let location = facts.location(unit.fragment, item.pos);
            let name = impl_name(model.sources.line(&model.sources.file(location.file).path, location.line));
            let index = self.items.len() as u32;
            for &head in &heads {
                self.companions.entry(head).or_default().push(index);
            }
            let lines = item.lines.1.saturating_sub(item.lines.0) + 1;
            let first = first_line(location, item.lines);
            let (module, test) = (unit.module, unit.test);
            self.items.push(Item {
                name,
                shape: Shape::Impl { heads },
                definition: None,
                module,
                location,
                first,
                lines,
                test,
            });
            self.of_definition.extend(members.into_iter().map(|member| (member, index)));
            impls.spans.push((location.file.0, first, first + lines - 1, index));
        }
        impls.spans.sort_unstable();
        impls
    }

    fn add_definitions(&mut self, inputs: Inputs<'_>, packages: &BTreeSet<PackageId>, impls: &Impls) {
        let Inputs { model, facts, .. } = inputs;
        let code = model.code;
        let lines = |unit: &FactUnit| Some((unit.definition?, facts.facts(unit.fragment)[unit.item].lines));
        let lines: FxHashMap<DefinitionId, (u32, u32)> = facts.units.iter().filter_map(lines).collect();
        let in_packages = |id: &DefinitionId| packages.contains(&code.module(code.definition(*id).module).package);
        let ids = || (0..code.definitions.len() as u32).map(DefinitionId).filter(in_packages);
        for id in ids() {
            let definition = code.definition(id);
            let is_inherent = impls.inherent.contains(&id);
            let is_member = definition.owner.is_some() && !is_inherent;
            if definition.kind == DefinitionKind::Module || is_member || self.of_definition.contains_key(&id) {
                continue;
            }
            let index = self.items.len() as u32;
            let shape = match definition.owner {
                Some(owner) => Shape::Inherent(owner),
                None => Shape::Plain,
            };
            if let Shape::Inherent(owner) = shape {
                self.companions.entry(owner).or_default().push(index);
            }
            self.of_definition.insert(id, index);
            self.items.push(Item {
                name: code.definition_path(id),
                shape,
                definition: Some(id),
                module: definition.module,
                location: definition.location,
                first: lines.get(&id).map_or(definition.location.line, |&lines| first_line(definition.location, lines)),
                lines: definition.lines,
                test: definition.test,
            });
        }
        for id in ids() {
            self.add_member(code, id);
        }
    }

    /// A field, a variant, or a member of a trait belongs to its type or trait.
    fn add_member(&mut self, code: &CodeGraph, id: DefinitionId) {
        let mut owner = code.definition(id).owner;
        while let Some(above) = owner.filter(|_| !self.of_definition.contains_key(&id)) {
            if let Some(&item) = self.of_definition.get(&above) {
                self.of_definition.insert(id, item);
            }
            owner = code.definition(above).owner;
        }
    }

    fn add_uses(&mut self, code: &CodeGraph, packages: &BTreeSet<PackageId>, impls: &Impls) {
        self.outgoing = vec![Vec::new(); self.items.len()];
        self.incoming = vec![Vec::new(); self.items.len()];
        self.naming = vec![Vec::new(); self.items.len()];
        for (index, reference) in code.references.iter().enumerate() {
            if !packages.contains(&code.module(reference.from).package) {
                continue;
            }
            let Some(to) = self.of(reference.to) else { continue };
            let is_import = reference.kind == ReferenceKind::Use;
            let from = match reference.user {
                Some(user) => self.of(user),
                None if is_import => None,
                None => impls.around(reference.location),
            };
            let number = self.uses.len() as u32;
            self.uses.push(ItemUse { from, from_module: reference.from, to, reference: index as u32 });
            self.naming[to as usize].push(number);
            if let Some(from) = from.filter(|&from| from != to && !is_import && !reference.test) {
                self.outgoing[from as usize].push(number);
                self.incoming[to as usize].push(number);
            }
        }
    }
}

/// What is known of impls.
#[derive(Default)]
struct Impls {
    /// The members of inherent impls.
    inherent: BTreeSet<DefinitionId>,
    /// File, first line, last line and item of each impl of a trait, in order.
    spans: Vec<(u32, u32, u32, ItemIndex)>,
}

impl Impls {
    /// The impl of a trait that a place lies in.
    fn around(&self, location: Location) -> Option<ItemIndex> {
        let after = self.spans.partition_point(|&(file, first, ..)| (file, first) <= (location.file.0, location.line));
        let before = self.spans[..after].iter().rev().take(4); // impls nest only in bodies
        before.filter(|span| span.0 == location.file.0 && location.line <= span.2).map(|span| span.3).next()
    }
}

/// The first of an item's lines; of what a macro makes, whose lines are not those of the file, the line of its name.
fn first_line(location: Location, (first, last): (u32, u32)) -> u32 {
    if (first..=last).contains(&location.line) { first } else { location.line }
}

/// The header of an impl as it stands in its first line.
fn impl_name(line: Option<&str>) -> String {
    let line = line.map_or("impl", str::trim);
    let end = line.find('{').unwrap_or(line.len());
    line[..end].trim().to_owned()
}
