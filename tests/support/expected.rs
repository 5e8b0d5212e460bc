//! `expected.toml`: the edges that a case has.
//!
//! Takes the folder of a case; returns its tables by pair of modules. `r#` is left off, as in reported paths.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

/// From where to where.
pub(crate) type Pair = (String, String);

/// The expectation of one case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    /// What rule of the language the case tests.
    pub(crate) about: String,
    /// Where the language's documentation states that rule.
    reference: String,
    /// The group of rules it belongs to.
    family: String,
    /// The highest tier of its edges: 1 needs names, 2 macro expansion, 3 types.
    tier: u8,
    #[serde(default, rename = "edge")]
    edges: Vec<Edge>,
    #[serde(default, rename = "test_edge")]
    test_edges: Vec<Edge>,
    #[serde(default, rename = "facade_edge")]
    facade_edges: Vec<Edge>,
    #[serde(default, rename = "optional_edge")]
    optional_edges: Vec<Edge>,
    #[serde(skip)]
    case: String,
}

/// One edge of a case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Edge {
    from: String,
    to: String,
    /// The definitions it uses.
    #[serde(default)]
    items: Vec<String>,
    /// Definitions that may be reported or not.
    #[serde(default)]
    optional_items: Vec<String>,
    /// How the definitions are used, for the reader.
    #[serde(default)]
    #[expect(dead_code, reason = "for the reader of the file")]
    via: Vec<String>,
    /// What makes an optional edge disputable, for the reader.
    #[serde(default)]
    why: String,
    /// The lowest tier that finds the edge.
    #[serde(default)]
    tier: u8,
    /// Definitions that need more than the edge does.
    #[serde(default)]
    item_tiers: BTreeMap<String, u8>,
}

impl Expected {
    /// Reads the expectation of the case in a folder.
    pub(crate) fn read(folder: &Path) -> Self {
        let file = folder.join("expected.toml");
        let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let mut expected: Self = toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        expected.case = folder.display().to_string();
        expected
    }

    /// Pairs that production code must have.
    pub(crate) fn edges(&self) -> BTreeMap<Pair, &Edge> {
        by_pair(&self.edges)
    }

    /// Pairs that code compiled only for tests must have.
    pub(crate) fn test_edges(&self) -> BTreeMap<Pair, &Edge> {
        by_pair(&self.test_edges)
    }

    /// Pairs that may be reported or not.
    pub(crate) fn tolerated(&self) -> BTreeSet<Pair> {
        self.facade_edges.iter().chain(&self.optional_edges).map(Edge::pair).collect()
    }

    /// Pairs whose target only passes definitions on.
    pub(crate) fn facade_edges(&self) -> BTreeSet<Pair> {
        self.facade_edges.iter().map(Edge::pair).collect()
    }

    /// The definitions that a pair must use, and those it may use besides.
    pub(crate) fn items(&self, pair: &Pair) -> (BTreeSet<String>, BTreeSet<String>) {
        let entries = || self.edges.iter().chain(&self.test_edges).filter(|edge| edge.pair() == *pair);
        let optional = self.optional_edges.iter().filter(|edge| edge.pair() == *pair).flat_map(|edge| &edge.items);
        let required: BTreeSet<_> = entries().flat_map(|edge| &edge.items).map(|item| plain(item)).collect();
        let tolerated = entries().flat_map(|edge| &edge.optional_items).chain(optional).map(|item| plain(item));
        (required, tolerated.chain([pair.1.clone()]).collect())
    }

    /// What is wrong with the expectation itself.
    pub(crate) fn mistakes(&self) -> Vec<String> {
        let mut mistakes = Vec::new();
        let mut demand = |holds: bool, what: &str| {
            if !holds {
                mistakes.push(format!("{}: {what}", self.case));
            }
        };
        for (name, text) in [("about", &self.about), ("reference", &self.reference), ("family", &self.family)] {
            demand(!text.is_empty(), &format!("`{name}` is empty"));
        }
        let required = || self.edges.iter().chain(&self.test_edges);
        let highest = required().map(|edge| edge.tier).max().unwrap_or(1);
        demand(self.tier == highest, "its tier is not the highest of its edges");
        for edge in required() {
            demand((1..=3).contains(&edge.tier), &format!("{} -> {} has no tier", edge.from, edge.to));
            demand(!edge.items.is_empty(), &format!("{} -> {} uses nothing", edge.from, edge.to));
        }
        for edge in &self.optional_edges {
            demand(!edge.why.is_empty(), &format!("{} -> {} is optional without a reason", edge.from, edge.to));
        }
        for table in [&self.edges, &self.test_edges, &self.facade_edges, &self.optional_edges] {
            demand(by_pair(table).len() == table.len(), "a pair stands twice in a table");
            for edge in table {
                demand(edge.from != edge.to, &format!("{} depends on itself", edge.from));
                for item in edge.items.iter().chain(&edge.optional_items).chain(edge.item_tiers.keys()) {
                    let below = item == &edge.to || item.starts_with(&format!("{}::", edge.to));
                    demand(below, &format!("`{item}` does not lie in {}", edge.to));
                }
            }
        }
        mistakes
    }
}

impl Edge {
    fn pair(&self) -> Pair {
        (plain(&self.from), plain(&self.to))
    }
}

fn by_pair(edges: &[Edge]) -> BTreeMap<Pair, &Edge> {
    edges.iter().map(|edge| (edge.pair(), edge)).collect()
}

fn plain(path: &str) -> String {
    path.replace("r#", "")
}
