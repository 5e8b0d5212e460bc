//! Judging: the edges that were reported against those that a case has.

use std::collections::BTreeMap;
use std::fmt;

use super::edges::Reported;
use super::expected::{Expected, Pair};

/// What is wrong with the reported edges of a case.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    missing: Vec<String>,
    extra: Vec<String>,
    /// Differences in the definitions used, which do not make a case fail.
    items: Vec<String>,
}

impl Verdict {
    /// True if no edge is missing and none is too many.
    pub(crate) fn passes(&self) -> bool {
        self.missing.is_empty() && self.extra.is_empty()
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (label, lines) in [("missing", &self.missing), ("extra", &self.extra), ("item", &self.items)] {
            lines.iter().try_for_each(|line| writeln!(f, "    {label:<8} {line}"))?;
        }
        Ok(())
    }
}

/// Compares what was reported with what is expected.
pub(crate) fn judge(expected: &Expected, reported: &BTreeMap<Pair, Reported>) -> Verdict {
    let mut verdict = Verdict { items: items(expected, reported), ..Verdict::default() };
    let (edges, test_edges) = (expected.edges(), expected.test_edges());
    for pair in edges.keys() {
        if let Some(note) = shortfall(reported.get(pair), false) {
            verdict.missing.push(line(pair, note));
        }
    }
    for pair in test_edges.keys().filter(|pair| !edges.contains_key(*pair)) {
        if let Some(note) = shortfall(reported.get(pair), true) {
            verdict.missing.push(line(pair, note));
        }
    }
    let (tolerated, facades) = (expected.tolerated(), expected.facade_edges());
    for (pair, edge) in reported {
        let tested = test_edges.contains_key(pair);
        let listed = edges.contains_key(pair) || tolerated.contains(pair);
        if listed || (tested && (edge.test || edge.facade)) || (edge.facade && facades.contains(pair)) {
            continue;
        }
        verdict.extra.push(line(pair, if tested { "only code for tests has this edge" } else { "" }));
    }
    verdict
}

/// What a reported edge lacks to be the required one.
fn shortfall(reported: Option<&Reported>, test: bool) -> Option<&'static str> {
    match reported {
        None => Some(""),
        Some(edge) if edge.facade => Some("reported as facade only"),
        Some(edge) if edge.test && !test => Some("reported as test only"),
        Some(edge) if !edge.test && test => Some("not reported as test"),
        Some(_) => None,
    }
}

/// How the definitions used differ from those expected, over the required edges.
fn items(expected: &Expected, reported: &BTreeMap<Pair, Reported>) -> Vec<String> {
    let mut lines = Vec::new();
    for pair in expected.edges().keys().chain(expected.test_edges().keys()) {
        let Some(edge) = reported.get(pair) else { continue };
        let (required, tolerated) = expected.items(pair);
        lines.extend(
            required
                .difference(&edge.items)
                .filter(|item| **item != pair.1)
                .map(|item| line(pair, &format!("without {item}"))),
        );
        let unknown = edge.items.iter().filter(|item| !required.contains(*item) && !tolerated.contains(*item));
        lines.extend(unknown.map(|item| line(pair, &format!("with {item}"))));
    }
    lines
}

fn line((from, to): &Pair, note: &str) -> String {
    let note = if note.is_empty() { String::new() } else { format!("  ({note})") };
    format!("{from} -> {to}{note}")
}
