//! What changed between two snapshots: a section for each kind of thing, with the references that made it.

use super::{Look, findings};
use crate::analysis::diff::{Diff, EdgeChange, FindingChange, GraphChange, Measure, MeasureChange, NodeChange, State};
use crate::analysis::diff::{TangleChange, UseChange};
use crate::report::text::{counted, listed, plain};
use crate::source::Place;

/// How much is shown unless all is asked for.
const NODES: usize = 10;
const EDGES: usize = 10;
const USES: usize = 5;
const PLACES: usize = 3;
const MODULES: usize = 5;
const FINDINGS: usize = 10;

/// The report of `diff`.
#[must_use]
pub fn diff(diff: &Diff, look: &Look) -> String {
    let sections = [
        nodes("Contexts", &diff.contexts, look),
        edges("Dependencies between contexts", &diff.contexts, look),
        list("Tangles between contexts", &diff.tangles, look, tangle),
        measures(&diff.measures, look),
        nodes("Modules", &diff.modules, look),
        edges("Dependencies between modules", &diff.modules, look),
        section_of_findings(&diff.findings, look),
    ];
    let shown: Vec<_> = sections.into_iter().filter(|section| !section.is_empty()).collect();
    shown.join("\n")
}

/// The sign of a change.
pub(in crate::report) fn sign(state: State) -> &'static str {
    match state {
        State::Added => "+",
        State::Removed => "-",
        State::Changed => "~",
        State::Kept => " ",
    }
}

/// The word for a measure.
pub(in crate::report) fn measure_name(measure: Measure) -> &'static str {
    match measure {
        Measure::Modules => "modules",
        Measure::FanIn => "fan-in",
        Measure::FanOut => "fan-out",
        Measure::Level => "level",
        Measure::Interface => "definitions that others use",
    }
}

/// `2 references`, or `2 → 3 references`.
pub(in crate::report) fn references(state: State, before: u64, after: u64) -> String {
    match state {
        State::Added => counted(after, "reference"),
        State::Removed => counted(before, "reference"),
        State::Changed | State::Kept => format!("{before} → {}", counted(after, "reference")),
    }
}

fn list<T>(title: &str, items: &[T], look: &Look, item: impl Fn(&T, &Look) -> String) -> String {
    if items.is_empty() {
        return String::new();
    }
    look.heading(title) + &items.iter().map(|each| item(each, look)).collect::<String>()
}

fn heading(title: &str, states: impl Iterator<Item = State>, look: &Look) -> String {
    let mut counts = [0_u64; 3];
    states.filter(|state| *state != State::Kept).for_each(|state| counts[state as usize] += 1);
    let words = counts.iter().zip(["new", "gone", "changed"]).filter(|(count, _)| **count > 0);
    let words: Vec<_> = words.map(|(count, word)| format!("{count} {word}")).collect();
    look.heading(&format!("{title}: {}", words.join(", ")))
}

fn nodes(title: &str, graph: &GraphChange, look: &Look) -> String {
    let changed: Vec<_> = graph.changed_nodes().collect();
    if changed.is_empty() {
        return String::new();
    }
    let (shown, left_out) = look.cut(&changed, NODES);
    let nodes: String = shown.iter().map(|change| node(change, look)).collect();
    heading(title, changed.iter().map(|change| change.state), look) + &nodes + &look.more(left_out, "  ")
}

fn node(change: &NodeChange, look: &Look) -> String {
    let size = change.after.or(change.before).map_or(String::new(), |size| {
        format!(" ({}, {})", counted(size.modules, "module"), counted(size.lines, "line"))
    });
    let name = plain(&change.name);
    match change.state {
        State::Changed if change.context.is_some() || change.after.is_some_and(|size| size.modules == 1) => {
            let [left, joined] = [&change.left, &change.joined].map(|names| from_or_nothing(names));
            look.wrapped("  ~ ", &format!("{name}: {left} → {joined}"))
        }
        State::Changed => {
            let moved = |sign: &str, names: &[String]| {
                let (shown, left_out) = look.cut(names, MODULES);
                let names: String = shown.iter().map(|name| format!("      {sign} {}\n", plain(name))).collect();
                names + &look.more(left_out, "      ")
            };
            format!("  ~ {name}{size}\n{}{}", moved("+", &change.joined), moved("-", &change.left))
        }
        state => format!("  {} {name}{size}\n", sign(state)),
    }
}

fn from_or_nothing(names: &[String]) -> String {
    if names.is_empty() { "(unassigned)".to_owned() } else { plain(&names.join(", ")).into_owned() }
}

fn edges(title: &str, graph: &GraphChange, look: &Look) -> String {
    let mut changed: Vec<_> = graph.changed_edges().collect();
    if changed.is_empty() {
        return String::new();
    }
    changed.sort_by_key(|change| change.state); // stable: by name within each kind
    let (shown, left_out) = look.cut(&changed, EDGES);
    let edges: String = shown.iter().map(|change| edge(change, look)).collect();
    heading(title, changed.iter().map(|change| change.state), look) + &edges + &look.more(left_out, "  ")
}

fn edge(change: &EdgeChange, look: &Look) -> String {
    let ends = format!("{} → {}", plain(&change.from), plain(&change.to));
    let count = references(change.state, change.before, change.after);
    let (shown, left_out) = look.cut(&change.uses, USES);
    let uses: String = shown.iter().map(|used| use_change(used, look)).collect();
    look.wrapped(&format!("  {} ", sign(change.state)), &format!("{ends}: {count}"))
        + &uses
        + &look.more(left_out, "      ")
}

fn use_change(used: &UseChange, look: &Look) -> String {
    let (sign, count) = match (used.before, used.after) {
        (0, _) => ("+", String::new()),
        (_, 0) => ("-", String::new()),
        (before, after) => ("~", format!(" {before} → {after}×")),
    };
    let (shown, left_out) = look.cut(&used.places, PLACES);
    let places: Vec<_> = shown.iter().map(|place: &Place| plain(&place.to_string()).into_owned()).collect();
    let more = if left_out == 0 { String::new() } else { format!(" and {left_out} more") };
    let text = format!("{}{count}  {}{more}", plain(&used.definition), places.join(", "));
    look.wrapped(&format!("      {sign} "), &text)
}

fn tangle(change: &TangleChange, look: &Look) -> String {
    let names = |names: &[String]| listed(&names.iter().map(|name| plain(name).into_owned()).collect::<Vec<_>>());
    let text = match change.state {
        State::Removed => format!("{} no longer depend on each other in a circle", names(&change.contexts)),
        _ => format!("{} depend on each other in a circle", names(&change.contexts)),
    };
    let moved = [("new in it", &change.joined), ("no longer in it", &change.left)];
    let moved = moved.iter().filter(|(_, who)| !who.is_empty()).map(|(what, who)| format!("; {what}: {}", names(who)));
    let cycle = change.shortest_cycle.iter().chain(change.shortest_cycle.first());
    let cycle: Vec<_> = cycle.map(|name| plain(name).into_owned()).collect();
    look.wrapped(&format!("  {} ", sign(change.state)), &(text + &moved.collect::<String>()))
        + &look.wrapped("      shortest cycle: ", &cycle.join(" → "))
}

/// One line per context.
fn measures(changes: &[MeasureChange], look: &Look) -> String {
    let by_context = changes.chunk_by(|a, b| a.context == b.context);
    let line = |changes: &[MeasureChange]| {
        let values: Vec<_> = changes
            .iter()
            .map(|change| format!("{} {} → {}", measure_name(change.measure), change.before, change.after))
            .collect();
        look.wrapped("  ~ ", &format!("{}: {}", plain(&changes[0].context), values.join(", ")))
    };
    let lines: String = by_context.map(line).collect();
    if lines.is_empty() { lines } else { look.heading("Measures of contexts") + &lines }
}

fn section_of_findings(changes: &[FindingChange], look: &Look) -> String {
    if changes.is_empty() {
        return String::new();
    }
    let (shown, left_out) = look.cut(changes, FINDINGS);
    let findings: String = shown.iter().map(|change| finding(change, look)).collect();
    heading("Findings", changes.iter().map(|change| change.state), look) + &findings + &look.more(left_out, "  ")
}

fn finding(change: &FindingChange, look: &Look) -> String {
    let finding = &change.found.finding;
    let count = if change.state == State::Changed {
        format!(" ({} → {})", change.before, change.after)
    } else {
        String::new()
    };
    let because = finding.because.as_ref().map_or(String::new(), |because| format!(", because {}", plain(because)));
    let text = format!("{}: {}{count}{because}", findings::noun(finding.severity), plain(&finding.message));
    let place = finding.place.as_ref().map_or(String::new(), |place| format!("      {}\n", plain(&place.to_string())));
    look.wrapped(&format!("  {} ", sign(change.state)), &text) + &place
}
