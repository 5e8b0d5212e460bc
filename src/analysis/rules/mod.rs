//! The rules engine: what the configuration forbids or demands, held against the graph; one file per rule.
//!
//! Takes the model and the configuration; returns a [`Breach`] for each use that breaks a rule. The wording that all
//! rules share is here. Leaves out how findings are shown, and which of them fail a run.

mod forbid;
mod may_depend_on;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::Model;
use crate::config::Config;
use crate::finding::{Finding, Related};
use crate::graph::Dependency;
use crate::resolve::{DefinitionId, ModuleId, Reference};

/// How many further places a finding names; the rest is in its count.
const RELATED: usize = 5;

/// A finding with the modules that it is about, so that graphs can mark it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The module with the references.
    pub from: ModuleId,
    /// The module of the definition they use.
    pub to: ModuleId,
    /// What to report. Its subject is the path of `from` and the path of the definition.
    pub finding: Finding,
}

/// All breaches of the configured rules, ordered by place.
#[must_use]
pub fn check(model: Model<'_>, config: &Config) -> Vec<Breach> {
    let mut breaches: Vec<_> = config.rules.iter().flat_map(|rule| forbid::check(model, rule)).collect();
    breaches.extend(may_depend_on::check(model));
    breaches.sort_by(|a, b| (&a.finding.place, &a.finding).cmp(&(&b.finding.place, &b.finding)));
    breaches
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
    let mut grouped: BTreeMap<(ModuleId, DefinitionId), Vec<u32>> = BTreeMap::new();
    for index in dependencies.flat_map(|dependency| &dependency.references) {
        let reference = &model.code.references[*index as usize];
        grouped.entry((reference.from, reference.to)).or_default().push(*index);
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

    /// The breach with everything about the use filled in; message, rule and help are the caller's.
    fn breach(&self, finding: Finding) -> Breach {
        let references = || self.references.iter().map(|&index| &self.model.code.references[index as usize]);
        let place = |reference: &Reference| self.model.sources.place(reference.location);
        let related = |reference: &Reference| Related { place: place(reference), message: "also here".to_owned() };
        Breach {
            from: self.from,
            to: self.model.code.definition(self.definition).module,
            finding: Finding {
                place: references().next().map(place),
                related: references().skip(1).take(RELATED).map(related).collect(),
                message: finding.message.clone() + &self.remarks(),
                subject: vec![self.module_path().to_owned(), self.definition_path()],
                ..finding
            },
        }
    }

    /// What the message adds in brackets: the facade of the first reference, and how many references there are.
    fn remarks(&self) -> String {
        let first = &self.model.code.references[self.references[0] as usize];
        let facade = first.facade.map(|facade| format!("through the facade `{}`", self.model.code.module(facade).path));
        let count = (self.references.len() > 1).then(|| format!("{} references", self.references.len()));
        let remarks: Vec<_> = facade.into_iter().chain(count).collect();
        if remarks.is_empty() { String::new() } else { format!(" ({})", remarks.join(", ")) }
    }
}
