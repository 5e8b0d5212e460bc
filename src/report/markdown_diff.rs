//! Markdown: a comment for a pull request that says what the change does to the structure.
//!
//! Takes what changed; returns the contexts, the dependencies between them, tangles and findings, a few of each with the
//! count of the rest. Escaped as in `markdown`.

use super::human::{measure_name, references, sign};
use super::markdown::{code, escaped, with_code};
use crate::analysis::diff::{Diff, EdgeChange, FindingChange, MeasureChange, NodeChange, State, TangleChange};

/// Lines that a section shows; more are only counted.
const SHOWN: usize = 15;
/// References that a dependency shows.
const PLACES: usize = 2;

/// The comment.
#[must_use]
pub fn markdown_diff(diff: &Diff) -> String {
    let edges = |graph: &crate::analysis::diff::GraphChange| {
        let mut edges: Vec<EdgeChange> = graph.changed_edges().cloned().collect();
        edges.sort_by_key(|edge| edge.state);
        edges
    };
    let nodes: Vec<NodeChange> = diff.contexts.changed_nodes().cloned().collect();
    let measures: Vec<&[MeasureChange]> = diff.measures.chunk_by(|a, b| a.context == b.context).collect();
    let sections = [
        section("Findings", &diff.findings, finding),
        section("Contexts", &nodes, node),
        section("Dependencies between contexts", &edges(&diff.contexts), edge),
        section("Tangles", &diff.tangles, tangle),
        section("Measures", &measures, |changes| measure(changes)),
    ];
    let modules = edges(&diff.modules);
    let count = |state| modules.iter().filter(|edge| edge.state == state).count();
    let [added, removed, changed] = [State::Added, State::Removed, State::Changed].map(count);
    let sum = format!("<sub>dependencies between modules: {added} new, {removed} gone, {changed} changed</sub>\n");
    format!("### seamfind: what this change does\n\n{}{sum}", sections.concat())
}

fn section<T>(title: &str, items: &[T], item: impl Fn(&T) -> String) -> String {
    if items.is_empty() {
        return String::new();
    }
    let shown: String = items.iter().take(SHOWN).map(|each| format!("- {}\n", item(each))).collect();
    let more = items.len().saturating_sub(SHOWN);
    let more = if more == 0 { String::new() } else { format!("- … and {more} more\n") };
    format!("**{title}**\n\n{shown}{more}\n")
}

fn finding(change: &FindingChange) -> String {
    let finding = &change.found.finding;
    let place = finding.place.as_ref().map_or(String::new(), |place| format!(" {}", code(&place.to_string())));
    format!("{} {}: {}{place}", word(change.state), finding.severity.name(), with_code(&finding.message))
}

fn node(change: &NodeChange) -> String {
    let moved = |sign: &str, count: usize| if count == 0 { String::new() } else { format!(" {sign}{count}") };
    let moved = moved("+", change.joined.len()) + &moved("−", change.left.len());
    let moved = if moved.is_empty() { moved } else { format!(":{moved} modules") };
    format!("{} {}{moved}", word(change.state), code(&change.name))
}

fn edge(change: &EdgeChange) -> String {
    let count = references(change.state, change.before, change.after);
    let places = change.uses.iter().flat_map(|used| &used.places).take(PLACES);
    let places: Vec<_> = places.map(|place| code(&place.to_string())).collect();
    let places = if places.is_empty() { String::new() } else { format!(", such as {}", places.join(", ")) };
    format!("{} {} → {}: {count}{places}", word(change.state), code(&change.from), code(&change.to))
}

fn tangle(change: &TangleChange) -> String {
    let names: Vec<_> = change.contexts.iter().map(|name| code(name)).collect();
    let cycle = change.shortest_cycle.iter().chain(change.shortest_cycle.first());
    let cycle: Vec<_> = cycle.map(|name| code(name)).collect();
    format!("{} {}: {}", word(change.state), names.join(", "), cycle.join(" → "))
}

fn measure(changes: &[MeasureChange]) -> String {
    let value =
        |change: &MeasureChange| format!("{} {} → {}", measure_name(change.measure), change.before, change.after);
    let values: Vec<_> = changes.iter().map(value).collect();
    let context = changes.first().map_or(String::new(), |change| code(&change.context));
    format!("{context}: {}", escaped(&values.join(", ")))
}

fn word(state: State) -> String {
    let word = match state {
        State::Added => "new",
        State::Removed => "gone",
        State::Changed | State::Kept => "changed",
    };
    format!("`{}` {word}", sign(state))
}
