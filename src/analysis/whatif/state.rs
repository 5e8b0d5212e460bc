//! What is said of a world: a few measures, its tangles, the breaches of the rules, and the ranking of its seams.
//!
//! Takes a model and the configuration; returns a [`State`], and what differs between two. Leaves out the measures of
//! single contexts: `metrics` has them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::analysis::Model;
use crate::analysis::database::{DatabaseTies, DatabaseView, ties};
use crate::analysis::drawing::Level;
use crate::analysis::metrics::{WholeMetrics, metrics};
use crate::analysis::rules;
use crate::analysis::seams::seams;
use crate::config::Config;
use crate::context::ContextId;
use crate::finding::Severity;
use crate::graph::{self, NodeId};

/// A world in figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct State {
    /// Contexts with code.
    pub contexts: u64,
    /// References from one context to another.
    pub references: u64,
    /// Dependencies between contexts.
    pub dependencies: u64,
    /// References that would have to go so that no tangle is left.
    pub feedback: u64,
    /// The measures of all contexts together.
    pub measures: WholeMetrics,
    /// The tangles, each with its contexts.
    pub tangles: Vec<Vec<String>>,
    /// The breaches of the rules.
    pub findings: Vec<Breached>,
    /// The seams, best first.
    pub ranking: Vec<String>,
    /// What crosses contexts in the database, if one was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<DatabaseTies>,
    /// Contexts without code.
    #[serde(skip)]
    empty: BTreeSet<String>,
    /// References by the pair of contexts.
    #[serde(skip)]
    pairs: BTreeMap<(String, String), u64>,
}

/// One breach.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Breached {
    /// How bad.
    pub severity: Severity,
    /// What.
    pub message: String,
    /// See [`Finding::fingerprint`](crate::finding::Finding::fingerprint).
    pub fingerprint: String,
}

/// What differs between two worlds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// Dependencies between contexts whose references change in number.
    pub dependencies: Vec<Changed>,
    /// Tangles that were there only before.
    pub loosened: Vec<Vec<String>>,
    /// Tangles that are there only after.
    pub tangled: Vec<Vec<String>>,
    /// Contexts that have no code any more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub emptied: Vec<String>,
    /// Breaches that were there only before.
    pub fixed: Vec<Breached>,
    /// Breaches that are there only after.
    pub broken: Vec<Breached>,
    /// Seams whose rank changes.
    pub ranks: Vec<Rank>,
}

/// A dependency before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The context that uses.
    pub from: String,
    /// The context that is used.
    pub to: String,
    /// References before.
    pub before: u64,
    /// References after.
    pub after: u64,
}

/// A seam with its places in the ranking, from 1; absent where it is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rank {
    /// Its name.
    pub name: String,
    /// Before.
    pub before: Option<u64>,
    /// After.
    pub after: Option<u64>,
}

impl State {
    /// The state of a model.
    #[must_use]
    pub fn new(model: Model<'_>, config: &Config) -> Self {
        let graph = &model.contexts.graph;
        let name = |node: NodeId| model.context_name(ContextId(node.0)).to_owned();
        let pairs: BTreeMap<_, _> = graph
            .dependencies()
            .iter()
            .map(|dependency| ((name(dependency.from), name(dependency.to)), u64::from(dependency.weight)))
            .collect();
        let tangles = graph::tangles(graph);
        let names = |tangle: &graph::Tangle| {
            let mut names: Vec<_> = tangle.members.iter().map(|&node| name(node)).collect();
            names.sort_unstable();
            names
        };
        let breach = |breach: &rules::Breach| Breached {
            severity: breach.finding.severity,
            message: breach.finding.message.clone(),
            fingerprint: breach.finding.fingerprint(),
        };
        let mut findings: Vec<_> = rules::check(model, config).iter().map(breach).collect();
        findings.sort();
        let contexts = &model.contexts.contexts;
        let empty = contexts.iter().filter(|context| context.modules.is_empty());
        let empty: BTreeSet<_> = empty.map(|context| context.name.clone()).collect();
        // clusters of unassigned code have no name that lasts
        let declared = seams(model, Level::Context, &config.seams).into_iter().filter(|seam| seam.members.is_empty());
        Self {
            contexts: (contexts.len() - empty.len()) as u64,
            references: pairs.values().sum(),
            dependencies: pairs.len() as u64,
            feedback: tangles.iter().map(|tangle| tangle.feedback.weight).sum(),
            measures: metrics(model, Level::Context).whole,
            tangles: tangles.iter().map(names).collect(),
            findings,
            ranking: declared.map(|seam| seam.name).collect(),
            database: model.database.map(|database| ties(&DatabaseView::new(model, database))),
            empty,
            pairs,
        }
    }

    /// What differs after.
    #[must_use]
    pub fn difference(&self, after: &Self) -> Difference {
        let keys: BTreeSet<_> = self.pairs.keys().chain(after.pairs.keys()).collect();
        let changed = keys.into_iter().map(|key| Changed {
            from: key.0.clone(),
            to: key.1.clone(),
            before: self.pairs.get(key).copied().unwrap_or(0),
            after: after.pairs.get(key).copied().unwrap_or(0),
        });
        let mut dependencies: Vec<_> = changed.filter(|changed| changed.before != changed.after).collect();
        dependencies.sort_by_key(|changed| std::cmp::Reverse(changed.before.abs_diff(changed.after)));
        let only =
            |a: &[Vec<String>], b: &[Vec<String>]| a.iter().filter(|tangle| !b.contains(tangle)).cloned().collect();
        let breaches = |a: &Self, b: &Self| {
            let known: BTreeSet<_> = b.findings.iter().map(|finding| &finding.fingerprint).collect();
            a.findings.iter().filter(|finding| !known.contains(&finding.fingerprint)).cloned().collect()
        };
        Difference {
            dependencies,
            loosened: only(&self.tangles, &after.tangles),
            tangled: only(&after.tangles, &self.tangles),
            emptied: (&after.empty - &self.empty).into_iter().collect(),
            fixed: breaches(self, after),
            broken: breaches(after, self),
            ranks: self.ranks(after),
        }
    }

    fn ranks(&self, after: &Self) -> Vec<Rank> {
        let rank =
            |state: &Self, name: &str| state.ranking.iter().position(|other| other == name).map(|at| at as u64 + 1);
        let gone = self.ranking.iter().filter(|name| !after.ranking.contains(name));
        let ranks = after.ranking.iter().chain(gone).map(|name| Rank {
            name: name.clone(),
            before: rank(self, name),
            after: rank(after, name),
        });
        ranks.filter(|rank| rank.before != rank.after).collect()
    }
}
