//! `interface`: a context is used from outside through the interface that it declares, and not past it.
//!
//! Takes the context map; returns a breach per module and definition. A use is fine if the interface names its
//! definition or the module of that, if it went through a module of the interface that re-exports it, or if it is a
//! member of a type that belongs to the interface: one that it names or re-exports, or that a signature in it hands out or
//! takes. What bodies use stays inside, and so does what only the members of handed-out types hand out.

use std::collections::BTreeSet;

use super::{Breach, uses_of};
use crate::analysis::Model;
use crate::config::{Located, Pattern};
use crate::context::{ContextId, definition_matches, module_matches};
use crate::finding::{Finding, RuleCode};
use crate::resolve::{CodeGraph, DefinitionId, DefinitionKind, ModuleId, Reference, ReferenceKind};

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
    modules: BTreeSet<ModuleId>,
    /// The modules that a path to the interface leads through.
    way: BTreeSet<ModuleId>,
    /// What the patterns name.
    named: BTreeSet<DefinitionId>,
    /// The types and traits whose members others may use.
    types: BTreeSet<DefinitionId>,
}

impl<'a> Interface<'a> {
    fn new(model: Model<'a>, id: ContextId, patterns: &[Located<Pattern>]) -> Self {
        let Model { code, workspace, sources, .. } = model;
        let all = (0..code.modules.len() as u32).map(ModuleId);
        let named =
            |module: &ModuleId| patterns.iter().any(|p| module_matches(&p.value, *module, code, workspace, sources));
        let modules: BTreeSet<_> = all.filter(named).collect();
        let own = |definition: DefinitionId| model.contexts.context_of(code.definition(definition).module) == Some(id);
        let definitions = (0..code.definitions.len() as u32).map(DefinitionId).filter(|&definition| own(definition));
        let named = |definition: &DefinitionId| {
            modules.contains(&code.definition(*definition).module)
                || patterns.iter().any(|p| definition_matches(&p.value, *definition, code, workspace, sources))
        };
        let named: BTreeSet<_> = definitions.filter(named).collect();
        let ends = modules.iter().copied().chain(named.iter().map(|&definition| code.definition(definition).module));
        let way = ends.flat_map(|module| std::iter::successors(Some(module), |&at| code.module(at).parent)).collect();
        let types = types(code, &modules, &named);
        Self { model, modules, way, named, types }
    }

    fn allows(&self, reference: &Reference) -> bool {
        let code = self.model.code;
        let definition = code.definition(reference.to);
        if definition.kind == DefinitionKind::Module && self.way.contains(&definition.module) {
            return true;
        }
        let through_facade = reference.facade.is_some_and(|facade| self.modules.contains(&facade));
        through_facade || self.named.contains(&reference.to) || is_member(code, reference.to, &self.types)
    }
}

/// The types and traits of an interface: what it names and re-exports, and what the signatures of that speak of.
fn types(code: &CodeGraph, modules: &BTreeSet<ModuleId>, named: &BTreeSet<DefinitionId>) -> BTreeSet<DefinitionId> {
    let is_exposed = |reference: &&Reference| reference.exposed;
    let re_exports = modules.iter().flat_map(|&module| code.references_from(module)).filter(is_exposed);
    let re_exports = re_exports.filter(|reference| reference.kind == ReferenceKind::Use);
    let offered: BTreeSet<_> = named.iter().copied().chain(re_exports.map(|reference| reference.to)).collect();
    let offers = |user: DefinitionId| offered.contains(&user) || is_member(code, user, &offered);
    let signatures = code.references.iter().filter(is_exposed);
    let spoken_of = signatures.filter(|reference| reference.user.is_some_and(offers)).map(|reference| reference.to);
    let spoken_of: BTreeSet<_> = spoken_of.collect();
    offered.into_iter().chain(spoken_of).collect()
}

/// Whether a definition belongs to one of the others: a field, method, variant, or what is in a re-exported module.
fn is_member(code: &CodeGraph, id: DefinitionId, of: &BTreeSet<DefinitionId>) -> bool {
    std::iter::successors(code.definition(id).owner, |&owner| code.definition(owner).owner)
        .any(|owner| of.contains(&owner))
}
