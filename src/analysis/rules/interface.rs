//! `interface`: a context is used from outside through the interface that it declares, and not past it.
//!
//! Takes the context map; returns a breach per module and definition. A use is fine if the interface names its
//! definition or the module of that, if it went through a module of the interface that re-exports it (or through a foreign
//! module that passes that on), or if it is a member of a type that belongs to the interface: one that it names or
//! re-exports, or that a signature in it hands out or takes. What bodies use stays inside, and so does what only the
//! members of handed-out types hand out. What a macro of the interface expands to is the macro's own affair.

use std::collections::BTreeSet;

use super::{Breach, uses_of};
use crate::analysis::Model;
use crate::config::{Located, Pattern};
use crate::context::{ContextId, definition_matches, module_matches};
use crate::finding::{Finding, RuleCode};
use crate::resolve::{CodeGraph, DefinitionId, DefinitionKind, ModuleId, Reference, ReferenceKind};
use crate::source::Location;

/// The breaches of all contexts.
pub(super) fn check(model: Model<'_>) -> Vec<Breach> {
    model.contexts.ids().flat_map(|id| check_context(model, id)).collect()
}

fn check_context(model: Model<'_>, id: ContextId) -> Vec<Breach> {
    let Some(patterns) = &model.contexts.context(id).interface else { return Vec::new() };
    let interface = Interface::new(model, id, patterns);
    let outside = |reference: &Reference| model.contexts.context_of(reference.from) != Some(id);
    let own = model.contexts.context(id).modules.iter();
    let references = own.flat_map(|&module| model.modules.incoming(module)).flat_map(|d| d.references.iter().copied());
    let past = references.filter(|&index| {
        let reference = &model.code.references[index as usize];
        outside(reference) && !interface.allows(reference)
    });
    let mut past: Vec<_> = past.collect();
    past.sort_unstable();
    let name = model.context_name(id);
    let breach = |used: super::Use<'_>| {
        let (module, definition) = (used.module_path(), used.definition_path());
        let message = format!("`{module}` uses `{definition}` past the interface of `{name}`");
        let help = format!("use what the interface offers, or add to the `interface` of `{name}` what is missing");
        used.breach(Finding { help: Some(help), ..Finding::new(RuleCode::Interface, message) })
    };
    uses_of(model, past.into_iter()).into_iter().map(breach).collect()
}

/// What a context lets others use.
struct Interface<'a> {
    model: Model<'a>,
    id: ContextId,
    modules: BTreeSet<ModuleId>,
    /// The modules that a path to the interface leads through.
    way: BTreeSet<ModuleId>,
    /// What the patterns name.
    named: BTreeSet<DefinitionId>,
    /// That, and what its modules re-export.
    offered: BTreeSet<DefinitionId>,
    /// That, and what signatures of it speak of: the types and traits whose members others may use.
    handed_out: BTreeSet<DefinitionId>,
    /// Where macros of the interface are called.
    calls: BTreeSet<(ModuleId, Location)>,
}

impl<'a> Interface<'a> {
    fn new(model: Model<'a>, id: ContextId, patterns: &[Located<Pattern>]) -> Self {
        let Model { code, workspace, sources, .. } = model;
        let all = (0..code.modules.len() as u32).map(ModuleId);
        let named =
            |module: &ModuleId| patterns.iter().any(|p| module_matches(&p.value, *module, code, workspace, sources));
        let modules: BTreeSet<_> = all.filter(named).collect();
        let own =
            |definition: &DefinitionId| model.contexts.context_of(code.definition(*definition).module) == Some(id);
        let named = |definition: &DefinitionId| {
            modules.contains(&code.definition(*definition).module)
                || patterns.iter().any(|p| definition_matches(&p.value, *definition, code, workspace, sources))
        };
        let named: BTreeSet<_> = definitions(code).filter(own).filter(named).collect();
        let ends = modules.iter().copied().chain(named.iter().map(|&definition| code.definition(definition).module));
        let way = ends.flat_map(|module| ancestors(code, module)).collect();
        let offered: BTreeSet<_> = named.union(&re_exports(code, &modules)).copied().collect();
        let handed_out = offered.union(&spoken_of(code, &offered)).copied().collect();
        let calls = code.references.iter().filter(|r| r.kind == ReferenceKind::Macro && named.contains(&r.to));
        let calls = calls.map(|call| (call.from, call.location)).collect();
        Self { model, id, modules, way, named, offered, handed_out, calls }
    }

    fn allows(&self, reference: &Reference) -> bool {
        let code = self.model.code;
        let definition = code.definition(reference.to);
        let on_the_way = definition.kind == DefinitionKind::Module && self.way.contains(&definition.module);
        let by_macro =
            reference.kind == ReferenceKind::Expansion && self.calls.contains(&(reference.from, reference.location));
        on_the_way
            || by_macro
            || self.named.contains(&reference.to)
            || reference.facade.is_some_and(|facade| self.passes_on(facade, reference.to))
            || is_member(code, reference.to, &self.handed_out)
    }

    /// Whether the facade is part of the interface, or somebody else's for what the interface offers.
    fn passes_on(&self, facade: ModuleId, definition: DefinitionId) -> bool {
        let is_foreign = self.model.contexts.context_of(facade) != Some(self.id);
        self.modules.contains(&facade) || is_foreign && self.offered.contains(&definition)
    }
}

fn definitions(code: &CodeGraph) -> impl Iterator<Item = DefinitionId> {
    (0..code.definitions.len() as u32).map(DefinitionId)
}

/// A module and those around it.
fn ancestors(code: &CodeGraph, module: ModuleId) -> impl Iterator<Item = ModuleId> {
    std::iter::successors(Some(module), |&at| code.module(at).parent)
}

/// What some modules re-export; of a module that they re-export by itself or by a glob all that is in it.
fn re_exports(code: &CodeGraph, modules: &BTreeSet<ModuleId>) -> BTreeSet<DefinitionId> {
    let mut found = BTreeSet::new();
    let mut passed_on = BTreeSet::new();
    let mut left: Vec<_> = modules.iter().copied().collect();
    while let Some(module) = left.pop() {
        let uses = code.references_from(module).iter().filter(|r| r.exposed && r.kind == ReferenceKind::Use);
        for to in uses.map(|reference| reference.to) {
            found.insert(to);
            let definition = code.definition(to);
            if definition.kind == DefinitionKind::Module && passed_on.insert(definition.module) {
                left.push(definition.module);
            }
        }
    }
    let is_inside = |id: &DefinitionId| ancestors(code, code.definition(*id).module).any(|at| passed_on.contains(&at));
    found.extend(definitions(code).filter(is_inside));
    found
}

/// What the signatures of some definitions and of their members speak of.
fn spoken_of(code: &CodeGraph, of: &BTreeSet<DefinitionId>) -> BTreeSet<DefinitionId> {
    let speaks = |user: DefinitionId| of.contains(&user) || is_member(code, user, of);
    let signatures = code.references.iter().filter(|reference| reference.exposed);
    signatures.filter(|reference| reference.user.is_some_and(speaks)).map(|reference| reference.to).collect()
}

/// Whether a definition belongs to one of the others, as a field, method or variant does.
fn is_member(code: &CodeGraph, id: DefinitionId, of: &BTreeSet<DefinitionId>) -> bool {
    let mut owners = std::iter::successors(code.definition(id).owner, |&owner| code.definition(owner).owner);
    owners.any(|owner| of.contains(&owner))
}
