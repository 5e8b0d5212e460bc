//! `interface`: a context is used from outside through the interface that it declares, and not past it.
//!
//! Takes the context map; returns a breach per module and definition. A use is fine if the interface names its
//! definition or the module of that, or if it went through a module of the interface that re-exports it. A method or
//! field cannot be named by a path, so it is fine as well if code of the interface uses its type: whoever has a value got
//! it there.

use std::collections::BTreeSet;

use super::{Breach, uses_of};
use crate::analysis::Model;
use crate::config::{Located, Pattern};
use crate::context::{ContextId, definition_matches, module_matches};
use crate::finding::{Finding, RuleCode};
use crate::resolve::{DefinitionId, ModuleId, Reference, ReferenceKind};

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
    definitions: BTreeSet<DefinitionId>,
    /// What code of the interface refers to: it may return values of these types.
    mentioned: BTreeSet<DefinitionId>,
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
            patterns.iter().any(|p| definition_matches(&p.value, *definition, code, workspace, sources))
        };
        let definitions: BTreeSet<_> = definitions.filter(named).collect();
        let inside = |reference: &&Reference| {
            modules.contains(&reference.from) || reference.user.is_some_and(|user| definitions.contains(&user))
        };
        let mentioned = code.references.iter().filter(inside).map(|reference| reference.to).collect();
        Self { model, modules, definitions, mentioned }
    }

    fn allows(&self, reference: &Reference) -> bool {
        let definition = self.model.code.definition(reference.to);
        let through_facade = reference.facade.is_some_and(|facade| self.modules.contains(&facade));
        if self.definitions.contains(&reference.to) || self.modules.contains(&definition.module) || through_facade {
            return true;
        }
        let by_type = matches!(reference.kind, ReferenceKind::Method | ReferenceKind::Field | ReferenceKind::Operator);
        by_type && definition.owner.is_some_and(|owner| self.mentioned.contains(&owner))
    }
}
