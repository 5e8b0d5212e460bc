//! The tangles between contexts: who is in them, the shortest cycle, and what to cut.

use super::Look;
use crate::analysis::evidence::Evidence;
use crate::analysis::tangles::{CutEdge, Tangle};
use crate::report::Report;
use crate::report::text::{counted, listed, plain};

/// How much is shown unless all is asked for.
const TANGLES: usize = 3;
const MEMBERS: usize = 8;
const CUTS: usize = 3;
const REFERENCES: usize = 3;

pub(super) fn section(report: &Report, look: &Look) -> String {
    if report.tangles.is_empty() {
        return if report.contexts.len() > 1 {
            look.heading("Tangles") + "  none: the contexts depend on each other in one direction only\n"
        } else {
            String::new()
        };
    }
    let (shown, left_out) = look.cut(&report.tangles, TANGLES);
    let tangles: String = shown.iter().map(|tangle| describe(tangle, look)).collect();
    look.heading("Tangles") + &tangles + &look.more(left_out, "  ")
}

fn describe(tangle: &Tangle, look: &Look) -> String {
    let (members, left_out) = look.cut(&tangle.contexts, MEMBERS);
    let mut names: Vec<_> = members.iter().map(|name| plain(name).into_owned()).collect();
    if left_out > 0 {
        names.push(format!("{left_out} more"));
    }
    let mut text = look.wrapped("  ", &format!("{} depend on each other in a circle.", listed(&names)));
    if let Some(first) = tangle.shortest_cycle.first() {
        let cycle: Vec<_> = tangle.shortest_cycle.iter().chain([first]).map(|name| plain(name).into_owned()).collect();
        text += &look.wrapped("  shortest cycle: ", &cycle.join(" → "));
    }
    let weight = tangle.cut.iter().map(|edge| edge.references.len() as u64).sum();
    let which = if tangle.exact { "lightest cut" } else { "light cut (by heuristic)" };
    let size = format!("{} with {}", counted(tangle.cut.len() as u64, "dependency"), counted(weight, "reference"));
    text += &look.wrapped(&format!("  {which}: "), &size);
    let (cuts, left_out) = look.cut(&tangle.cut, CUTS);
    cuts.iter().for_each(|edge| text += &cut_edge(edge, look));
    text + &look.more(left_out, "    ")
}

fn cut_edge(edge: &CutEdge, look: &Look) -> String {
    let count = counted(edge.references.len() as u64, "reference");
    let mut text = look.wrapped("    ", &format!("{} → {}: {count}", plain(&edge.from), plain(&edge.to)));
    let (shown, left_out) = look.cut(&edge.references, REFERENCES);
    shown.iter().for_each(|evidence| text += &reference(evidence, look));
    text + &look.more(left_out, "      ")
}

fn reference(evidence: &Evidence, look: &Look) -> String {
    look.placed("      ", &evidence.place.to_string(), &format!("uses {}", plain(&evidence.definition)))
}
