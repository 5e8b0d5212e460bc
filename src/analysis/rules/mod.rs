//! The rules engine: what the configuration forbids or demands, held against the graph; one file per rule.
//!
//! Takes the model and the configuration; returns a [`Breach`] for each use that breaks a rule. The wording that all
//! rules share is here. Leaves out how findings are shown, and which of them fail a run.

mod acyclic;
mod allowances;
mod databases;
mod exceptions;
mod external;
mod forbid;
mod independent;
mod interface;
mod layers;
mod level_graph;
mod limit;
mod may_depend_on;
mod no_cross_fk;
mod no_cross_join;
mod no_cross_transaction;
mod no_path;
mod stable;
mod table_owner;
#[cfg(test)]
mod tests;
mod unassigned;

use std::collections::{BTreeMap, BTreeSet};

use super::Model;
use crate::config::{Config, Located, Rule, RuleKind, Selector};
use crate::context::select;
use crate::finding::{Finding, Related, RuleCode};
use crate::graph::Dependency;
use crate::resolve::{DefinitionId, ModuleId};
use crate::source::Location;

/// What to do about most uses that break a rule.
const REMEDY: &str = "move the code to where it belongs, pass the value in, or put a trait at the boundary";

/// A finding with the modules that it is about, so that graphs can mark it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The module with the references.
    pub from: ModuleId,
    /// The module of the definition they use; `from` itself where one module is the matter.
    pub to: ModuleId,
    /// The references that break the rule, in the order of the code; none where references are not the matter.
    pub references: Vec<Site>,
    /// What to report. Its subject is the path of `from`, and the path of the definition or what else it is about.
    pub finding: Finding,
}

/// Where a reference stands, and the facade that it went through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Site {
    /// The place.
    pub location: Location,
    /// The module whose `pub use` passed the definition on.
    pub facade: Option<ModuleId>,
}

/// All breaches of the configured rules that no exception in the code allows, ordered by place.
#[must_use]
pub fn check(model: Model<'_>, config: &Config) -> Vec<Breach> {
    let breaches = exceptions::without_excepted(model, found(model, config), &exceptions::exceptions(model));
    let mut breaches: Vec<_> = breaches.into_iter().map(|breach| breach.completed(model)).collect();
    breaches.sort_by(|a, b| (&a.finding.place, &a.finding).cmp(&(&b.finding.place, &b.finding)));
    breaches
}

/// What is allowed without need: entries of `may-depend-on` and `deprecated`, and exceptions in the code.
#[must_use]
pub fn unused_permissions(model: Model<'_>, config: &Config) -> Vec<Finding> {
    let mut findings = allowances::unused(model, config);
    let exceptions = exceptions::exceptions(model);
    if !exceptions.is_empty() {
        findings.extend(exceptions::problems(model, config, &found(model, config), &exceptions));
    }
    findings
}

/// All breaches, excepted ones too, in no order and without their places.
fn found(model: Model<'_>, config: &Config) -> Vec<Breach> {
    let mut breaches: Vec<_> = config.rules.iter().flat_map(|rule| check_rule(model, rule)).collect();
    breaches.extend(may_depend_on::check(model));
    breaches.extend(interface::check(model));
    breaches.extend(allowances::deprecated(model));
    breaches
}

fn check_rule(model: Model<'_>, rule: &Rule) -> Vec<Breach> {
    let ruled = Ruled { model, rule };
    match &rule.kind {
        RuleKind::Forbid { from, to } => forbid::check(ruled, from, to),
        RuleKind::NoPath { from, to } => no_path::check(ruled, from, to),
        RuleKind::Layers { layers, independent_siblings } => layers::check(ruled, layers, *independent_siblings),
        RuleKind::Independent { of } => independent::check(ruled, of),
        RuleKind::Acyclic { of, within, leave_out } => acyclic::check(ruled, *of, within, leave_out),
        RuleKind::External { from, except, crates } => external::check(ruled, from, except, crates),
        RuleKind::Stable { from } => stable::check(ruled, from),
        RuleKind::Unassigned { except } => unassigned::check(ruled, except),
        RuleKind::Limit { measure, of, within, max } => limit::check(ruled, *measure, *of, within, *max),
        RuleKind::TableOwner { from, except, writes_only } => table_owner::check(ruled, from, except, *writes_only),
        RuleKind::NoCrossKey => no_cross_fk::check(ruled),
        RuleKind::NoCrossJoin { except } => no_cross_join::check(ruled, except),
        RuleKind::NoCrossTransaction { except } => no_cross_transaction::check(ruled, except),
    }
}

/// One rule of the configuration and what it is held against.
#[derive(Clone, Copy)]
struct Ruled<'a> {
    model: Model<'a>,
    rule: &'a Rule,
}

impl<'a> Ruled<'a> {
    /// The modules that any of the selectors means.
    fn selected(self, selectors: &[Located<Selector>]) -> BTreeSet<ModuleId> {
        let Model { contexts, code, workspace, sources, .. } = self.model;
        let modules = |selector: &Located<Selector>| select(&selector.value, contexts, code, workspace, sources);
        selectors.iter().flat_map(modules).collect()
    }

    /// The modules that any of the selectors means; all if there is no selector.
    fn selected_or_all(self, selectors: &[Located<Selector>]) -> BTreeSet<ModuleId> {
        if selectors.is_empty() { self.model.modules.modules().collect() } else { self.selected(selectors) }
    }

    /// How the configuration calls what a selector means.
    fn label(self, selector: &'a Selector) -> String {
        match selector {
            Selector::Context(index) => self.model.contexts.contexts[*index].name.clone(),
            Selector::Tag(tag) => format!("tag:{tag}"),
            Selector::Code(pattern) => pattern.as_str().to_owned(),
        }
    }

    fn id(self) -> &'a str {
        &self.rule.id.value
    }

    /// A finding with what the configuration says about the rule.
    fn finding(self, code: RuleCode, message: String, help: &str) -> Finding {
        Finding {
            severity: self.rule.severity.unwrap_or(code.default_severity()),
            rule: Some(self.rule.id.value.clone()),
            because: self.rule.because.clone(),
            docs: self.rule.docs.clone(),
            help: Some(help.to_owned()),
            ..Finding::new(code, message)
        }
    }
}

impl Breach {
    /// The breach of a rule by one module as a whole.
    fn of_module(module: ModuleId, finding: Finding) -> Self {
        Self { from: module, to: module, references: Vec::new(), finding }
    }

    /// The breach with places, count and remarks filled in from its references.
    fn completed(self, model: Model<'_>) -> Self {
        let Some(first) = self.references.first() else { return self };
        let place = |site: &Site| model.sources.place(site.location);
        let related = |site: &Site| Related { place: place(site), message: "also here".to_owned() };
        let finding = Finding {
            place: Some(place(first)),
            related: self.references.iter().skip(1).map(related).collect(),
            message: self.finding.message.clone() + &self.remarks(model),
            count: self.references.len() as u64,
            ..self.finding
        };
        Self { finding, ..self }
    }

    /// What a message adds in brackets: the facade of the first reference, and how many references there are; of what is
    /// to become less also if there is one.
    fn remarks(&self, model: Model<'_>) -> String {
        let facade = self.references.first().and_then(|first| first.facade);
        let facade = facade.map(|facade| format!("through the facade `{}`", model.code.module(facade).path));
        let count = match self.references.len() {
            1 if self.is_forbidden() => None,
            1 => Some("1 reference".to_owned()),
            count => Some(format!("{count} references")),
        };
        let remarks: Vec<_> = facade.into_iter().chain(count).collect();
        if remarks.is_empty() { String::new() } else { format!(" ({})", remarks.join(", ")) }
    }

    /// Whether it is not allowed: a deprecated dependency is.
    #[must_use]
    pub fn is_forbidden(&self) -> bool {
        self.finding.code != RuleCode::Deprecated
    }
}

/// All uses of one definition by one module.
struct Use<'a> {
    model: Model<'a>,
    from: ModuleId,
    definition: DefinitionId,
    /// Indices of the references, in the order of the code; never empty.
    references: Vec<u32>,
}

/// The uses in some dependencies, by module and definition.
fn uses<'a>(model: Model<'a>, dependencies: impl Iterator<Item = &'a Dependency>) -> Vec<Use<'a>> {
    uses_of(model, dependencies.flat_map(|dependency| dependency.references.iter().copied()))
}

/// The uses that some references make up, by module and definition.
fn uses_of<'a>(model: Model<'a>, references: impl Iterator<Item = u32>) -> Vec<Use<'a>> {
    let mut grouped: BTreeMap<(ModuleId, DefinitionId), Vec<u32>> = BTreeMap::new();
    for index in references {
        let reference = &model.code.references[index as usize];
        grouped.entry((reference.from, reference.to)).or_default().push(index);
    }
    let group = |((from, definition), references)| Use { model, from, definition, references };
    grouped.into_iter().map(group).collect()
}

impl Use<'_> {
    fn module_path(&self) -> &str {
        &self.model.code.module(self.from).path
    }

    fn definition_path(&self) -> String {
        self.model.code.definition_path(self.definition)
    }

    /// The breach with what it is about filled in; message, rule and help are the caller's.
    fn breach(&self, finding: Finding) -> Breach {
        let site = |&index: &u32| {
            let reference = &self.model.code.references[index as usize];
            Site { location: reference.location, facade: reference.facade }
        };
        Breach {
            from: self.from,
            to: self.model.code.definition(self.definition).module,
            references: self.references.iter().map(site).collect(),
            finding: Finding { subject: vec![self.module_path().to_owned(), self.definition_path()], ..finding },
        }
    }
}
