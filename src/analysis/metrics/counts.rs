//! What the measures count.
//!
//! Takes the model and a level; returns the graph of the elements and the counts of each, from one pass over the
//! modules, the definitions and the references. Leaves out formulas.

use std::collections::{BTreeMap, BTreeSet};

use crate::analysis::Model;
use crate::analysis::drawing::Level;
use crate::graph::{self, Graph, NodeId};
use crate::resolve::{DefinitionId, DefinitionKind, ModuleId, Reference, Visibility};
use crate::workspace::PackageId;

/// The counts of all elements.
pub(super) struct Counts<'a> {
    model: Model<'a>,
    level: Level,
    /// The dependencies between the elements.
    pub(super) graph: Graph,
    /// By element.
    pub(super) elements: BTreeMap<u32, Count>,
}

/// The counts of one element.
#[derive(Clone, Copy, Default)]
pub(super) struct Count {
    pub(super) modules: u64,
    pub(super) lines: u64,
    pub(super) types: u64,
    pub(super) public_types: u64,
    pub(super) public_traits: u64,
    /// Ordered pairs of types of the element of which one uses the other.
    pub(super) relations: u64,
    /// Dependencies between its modules, or between the items of a module.
    pub(super) fat: u64,
    /// References between its modules.
    pub(super) references: u64,
    /// References between its modules that are in the feedback set.
    pub(super) feedback: u64,
}

/// The element that a module belongs to; `None` for unassigned code.
pub(super) fn group_of(model: Model<'_>, level: Level, module: ModuleId) -> Option<u32> {
    match level {
        Level::Context => model.contexts.context_of(module).map(|id| id.0),
        Level::Package => Some(model.code.module(module).package.0),
        Level::Module => Some(module.0),
    }
}

impl<'a> Counts<'a> {
    pub(super) fn new(model: Model<'a>, level: Level) -> Self {
        let mut counts = Self { model, level, graph: Graph::default(), elements: BTreeMap::new() };
        counts.count_modules();
        let present: BTreeSet<u32> = counts.elements.keys().copied().collect();
        let numbers = present.last().map_or(0, |last| last + 1);
        let whole = model.modules.quotient(numbers, |module| group_of(model, level, module));
        counts.graph = whole.subgraph(|node| present.contains(&node.0));
        counts.count_types();
        counts.count_relations();
        if level != Level::Module {
            counts.count_dependencies();
        }
        counts
    }

    pub(super) fn name(&self, node: NodeId) -> String {
        match self.level {
            Level::Context => self.model.contexts.contexts[node.index()].name.clone(),
            Level::Package => self.model.workspace.package(PackageId(node.0)).name.clone(),
            Level::Module => self.model.code.module(ModuleId(node.0)).path.to_string(),
        }
    }

    /// The element of a module, if it takes part.
    fn element(&mut self, module: ModuleId) -> Option<&mut Count> {
        self.elements.get_mut(&group_of(self.model, self.level, module)?)
    }

    fn count_modules(&mut self) {
        for module in self.model.modules.modules() {
            let Some(group) = group_of(self.model, self.level, module) else { continue };
            let count = self.elements.entry(group).or_default();
            count.modules += 1;
            count.lines += u64::from(self.model.code.module(module).lines);
        }
    }

    fn count_types(&mut self) {
        let tests = self.model.modules.includes_tests();
        let types = self.model.code.definitions.iter().filter(|definition| definition.kind.is_type());
        for definition in types.filter(|definition| tests || !definition.test) {
            let public = u64::from(definition.visibility == Visibility::Public);
            let is_trait = u64::from(definition.kind == DefinitionKind::Trait);
            let Some(count) = self.element(definition.module) else { continue };
            count.types += 1;
            count.public_types += public;
            count.public_traits += public * is_trait;
        }
    }

    /// The relations between types, and for modules those between items, which make its fat.
    fn count_relations(&mut self) {
        let code = self.model.code;
        let mut relations: BTreeSet<(DefinitionId, DefinitionId)> = BTreeSet::new();
        for reference in self.counted_references() {
            let Some(user) = reference.user else { continue };
            let (user, used) = (code.item(user), code.item(reference.to));
            let group = |id: DefinitionId| group_of(self.model, self.level, code.definition(id).module);
            if user != used && group(user).is_some() && group(user) == group(used) {
                relations.insert((user, used));
            }
        }
        for (user, used) in relations {
            let both_types = [user, used].into_iter().all(|id| code.definition(id).kind.is_type());
            let items = u64::from(self.level == Level::Module);
            if let Some(count) = self.element(code.definition(user).module) {
                count.relations += u64::from(both_types);
                count.fat += items;
            }
        }
    }

    fn counted_references(&self) -> impl Iterator<Item = &'a Reference> {
        let tests = self.model.modules.includes_tests();
        self.model.code.references.iter().filter(move |reference| tests || !reference.test)
    }

    /// The dependencies between the modules of an element, and what of them is in the feedback set.
    fn count_dependencies(&mut self) {
        let (model, level) = (self.model, self.level);
        let within = |from: NodeId, to: NodeId| {
            let group = group_of(model, level, ModuleId(from.0));
            group.is_some() && group == group_of(model, level, ModuleId(to.0))
        };
        let modules = model.modules.graph();
        let inside: Vec<_> = modules.dependencies().iter().filter(|d| within(d.from, d.to)).cloned().collect();
        let inside = Graph::new(modules.nodes().to_vec(), inside);
        for dependency in inside.dependencies() {
            if let Some(count) = self.element(ModuleId(dependency.from.0)) {
                count.fat += 1;
                count.references += u64::from(dependency.weight);
            }
        }
        for tangle in graph::tangles(&inside) {
            if let Some(count) = tangle.members.first().and_then(|member| self.element(ModuleId(member.0))) {
                count.feedback += tangle.feedback.weight;
            }
        }
    }
}
