//! All that is known of one context, for a page about it.
//!
//! Takes the model, the configuration and the breaches; returns one value per context: what was declared, its interface
//! as it is used, its neighbours on both sides, the rules that concern it with their state, and the drawing around it.
//! Leaves out the format of the page.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Model;
use super::contexts::{ContextSummary, contexts};
use super::database::{ContextTables, DatabaseView, context_tables};
use super::dependencies::{ContextDependency, dependencies};
use super::drawing::{Choice, Drawing, Focus, Level, Part, drawing};
use super::rules::Breach;
use super::unassigned::{Unassigned, unassigned};
use crate::config::{Config, Rule};
use crate::context::{ContextId, select};
use crate::finding::RuleCode;
use crate::graph::{Direction, levels, tangles};
use crate::resolve::ModuleId;

/// What a page tells about a context.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContextPage {
    /// Name, purpose, owner and measures.
    pub summary: ContextSummary,
    /// Its tags.
    pub tags: Vec<String>,
    /// The tables that it owns, and those of others that it uses.
    pub tables: ContextTables,
    /// The code that others may use, as declared; absent: everything.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub declared_interface: Option<Vec<String>>,
    /// What other contexts do use, the most used first.
    pub interface: Vec<InterfaceItem>,
    /// What depends on it, the heaviest first.
    pub used_by: Vec<ContextDependency>,
    /// What it depends on, the heaviest first.
    pub uses: Vec<ContextDependency>,
    /// The contexts it may depend on; absent: all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub may_depend_on: Option<Vec<String>>,
    /// The rules that concern it, in the order of the configuration.
    pub rules: Vec<RuleState>,
    /// Unassigned code that it uses or that uses it.
    pub unassigned: Vec<Unassigned>,
    /// The contexts around it.
    pub neighbourhood: Drawing,
}

/// A definition that other contexts use.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct InterfaceItem {
    /// Its full path.
    pub path: String,
    /// How many references other contexts have to it.
    pub references: u64,
    /// These contexts, by name.
    pub used_by: Vec<String>,
}

/// A rule and whether the context keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleState {
    /// Its id in the configuration, or the kind of what a context declares.
    pub id: String,
    /// Why it exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
    /// Findings of it that are about the context.
    pub findings: u64,
}

/// The pages of all contexts, in the order of the configuration.
#[must_use]
pub fn context_pages(model: Model<'_>, config: &Config, breaches: &[Breach]) -> Vec<ContextPage> {
    let tangles = tangles(&model.contexts.graph);
    let summaries = contexts(model, &levels(&model.contexts.graph, &tangles));
    let all = All {
        model,
        config,
        breaches,
        summaries: summaries.into_iter().map(|summary| (summary.name.clone(), summary)).collect(),
        dependencies: dependencies(model, &tangles, breaches),
        unassigned: unassigned(model),
        database: model.database.map(|database| DatabaseView::new(model, database)),
    };
    model.contexts.ids().filter_map(|id| all.page(id)).collect()
}

/// What all pages are made of.
struct All<'a> {
    model: Model<'a>,
    config: &'a Config,
    breaches: &'a [Breach],
    summaries: BTreeMap<String, ContextSummary>,
    dependencies: Vec<ContextDependency>,
    unassigned: Vec<Unassigned>,
    database: Option<DatabaseView<'a>>,
}

impl All<'_> {
    fn page(&self, id: ContextId) -> Option<ContextPage> {
        let context = self.model.contexts.context(id);
        let name = &context.name;
        let dependencies = |is_part: &dyn Fn(&ContextDependency) -> bool| -> Vec<ContextDependency> {
            self.dependencies.iter().filter(|dependency| is_part(dependency)).cloned().collect()
        };
        let used_by = dependencies(&|dependency| dependency.to == *name);
        let is_tied = |unassigned: &&Unassigned| unassigned.ties.iter().any(|tie| tie.context == *name);
        let named = |ids: &Vec<ContextId>| ids.iter().map(|&id| self.model.context_name(id).to_owned()).collect();
        Some(ContextPage {
            summary: self.summaries.get(name)?.clone(),
            tags: context.tags.clone(),
            tables: self.database.as_ref().map(|view| context_tables(view, id)).unwrap_or_default(),
            declared_interface: context
                .interface
                .as_ref()
                .map(|patterns| patterns.iter().map(|pattern| pattern.value.as_str().to_owned()).collect()),
            interface: interface(&used_by),
            used_by,
            uses: dependencies(&|dependency| dependency.from == *name),
            may_depend_on: context.may_depend_on.as_ref().map(named),
            rules: self.rules(id),
            unassigned: self.unassigned.iter().filter(is_tied).cloned().collect(),
            neighbourhood: self.neighbourhood(id),
        })
    }

    fn neighbourhood(&self, id: ContextId) -> Drawing {
        let part = Part::Modules(self.modules(id));
        let focus = Some(Focus { part, depth: 1, direction: Direction::Both });
        let mut drawing = drawing(self.model, self.breaches, &Choice { focus, ..Choice::all(Level::Context) });
        // what its neighbours have with each other is on their pages
        let name = &self.model.contexts.context(id).name;
        let middle = drawing.nodes.iter().position(|node| !node.unassigned && node.name == *name);
        drawing.edges.retain(|edge| Some(edge.from) == middle || Some(edge.to) == middle);
        drawing
    }

    fn modules(&self, id: ContextId) -> BTreeSet<ModuleId> {
        self.model.contexts.context(id).modules.iter().copied().collect()
    }

    /// What the context declares for itself, then the rules that it is part of.
    fn rules(&self, id: ContextId) -> Vec<RuleState> {
        let context = self.model.contexts.context(id);
        let own = [
            (context.may_depend_on.is_some(), RuleCode::MayDependOn),
            (!context.deprecated.is_empty(), RuleCode::Deprecated),
            (context.interface.is_some(), RuleCode::Interface),
        ];
        let own = own.into_iter().filter(|(declared, _)| *declared).map(|(_, code)| RuleState {
            id: code.id().to_owned(),
            because: None,
            findings: self.findings(|breach| breach.finding.code == code && self.is_judged(breach, id, code)),
        });
        let modules = self.modules(id);
        let concerned = self.config.rules.iter().filter(|rule| self.concerns(rule, &modules));
        let declared = concerned.map(|rule| RuleState {
            id: rule.id.value.clone(),
            because: rule.because.clone(),
            findings: self.findings(|breach| {
                let is_of_rule = breach.finding.rule.as_deref() == Some(rule.id.value.as_str());
                is_of_rule && (modules.contains(&breach.from) || modules.contains(&breach.to))
            }),
        });
        own.chain(declared).collect()
    }

    /// Whether a breach of what contexts declare is one of what this context declares: an interface is broken by those
    /// who use it, the rest by the context itself.
    fn is_judged(&self, breach: &Breach, id: ContextId, code: RuleCode) -> bool {
        let judged = if code == RuleCode::Interface { breach.to } else { breach.from };
        self.model.contexts.context_of(judged) == Some(id)
    }

    fn findings(&self, is_meant: impl Fn(&Breach) -> bool) -> u64 {
        self.breaches.iter().filter(|breach| is_meant(breach)).count() as u64
    }

    /// A rule without selectors is about all code.
    fn concerns(&self, rule: &Rule, modules: &BTreeSet<ModuleId>) -> bool {
        let Model { contexts, code, workspace, sources, .. } = self.model;
        let selectors = rule.kind.selectors();
        let is_meant = |selected: BTreeSet<ModuleId>| selected.iter().any(|module| modules.contains(module));
        selectors.is_empty()
            || selectors.iter().any(|selector| is_meant(select(&selector.value, contexts, code, workspace, sources)))
    }
}

/// The definitions in some dependencies on one context, the most used first, then by path.
fn interface(used_by: &[ContextDependency]) -> Vec<InterfaceItem> {
    let mut items: BTreeMap<&str, InterfaceItem> = BTreeMap::new();
    for dependency in used_by {
        for definition in &dependency.definitions {
            let new = || InterfaceItem { path: definition.path.clone(), references: 0, used_by: Vec::new() };
            let item = items.entry(&definition.path).or_insert_with(new);
            item.references += definition.references;
            item.used_by.push(dependency.from.clone());
        }
    }
    let mut items: Vec<_> = items.into_values().collect();
    items.iter_mut().for_each(|item| item.used_by.sort_unstable());
    items.sort_by(|a, b| b.references.cmp(&a.references).then_with(|| a.path.cmp(&b.path)));
    items
}
