//! The tangles: who is in them, the shortest cycle, what to cut, and whether a move would do.

use super::Look;
use crate::analysis::drawing::Level;
use crate::analysis::evidence::Evidence;
use crate::analysis::tangles::{CutEdge, Move, MovedKind, Tangle, TangledScope, Tangles, helps_most};
use crate::analysis::within_packages::WithinPackages;
use crate::report::Report;
use crate::report::text::{counted, grouped, listed, plain};

/// How much is shown unless all is asked for.
const SCOPES: usize = 10;
const TANGLES: usize = 3;
const MEMBERS: usize = 8;
const CUTS: usize = 3;
const REFERENCES: usize = 3;

pub(super) fn section(report: &Report, look: &Look) -> String {
    let within = report.within_packages.as_ref();
    let between = match (report.tangles.is_empty(), within) {
        (false, _) => tangled(&report.tangles, look),
        (true, Some(_)) => {
            let none = "none between packages: cargo lets them depend on each other in one direction only";
            look.wrapped("  ", none)
        }
        (true, None) if report.contexts.len() > 1 => {
            "  none: the contexts depend on each other in one direction only\n".to_owned()
        }
        (true, None) => return String::new(),
    };
    look.heading("Tangles") + &between + &within.map(|within| within_packages(within, look)).unwrap_or_default()
}

fn tangled(tangles: &[Tangle], look: &Look) -> String {
    let (shown, left_out) = look.cut(tangles, TANGLES);
    // one edge that is the whole cut of the only tangle is shown there
    let is_one_of_many = tangles.iter().map(|tangle| tangle.cut.len()).sum::<usize>() > 1;
    let best = helps_most(tangles.iter()).filter(|_| is_one_of_many);
    let first = best.map(|edge| look.wrapped("  cut first: ", &first_cut(edge, "context"))).unwrap_or_default();
    let tangles: String = shown.iter().map(|tangle| describe(tangle, "", look)).collect();
    first + &tangles + &look.more(left_out, "  ")
}

fn within_packages(within: &WithinPackages, look: &Look) -> String {
    let Some(edge) = &within.cut else {
        return "  none between the modules side by side in them\n".to_owned();
    };
    let (shown, left_out) = look.cut(&edge.references, REFERENCES);
    let references: String = shown.iter().map(|evidence| reference(evidence, look)).collect();
    look.wrapped("  cut first, in a package: ", &first_cut(edge, "module"))
        + &references
        + &look.more(left_out, "      ")
}

/// The one edge whose cut helps most.
fn first_cut(edge: &CutEdge, what: &str) -> String {
    let ends = format!("{} → {}", plain(&edge.from), plain(&edge.to));
    let weight = counted(edge.references.len() as u64, "reference");
    match edge.frees.unwrap_or_default() {
        0 => format!("no single cut frees a {what}; the lightest is {ends} ({weight})"),
        1 => format!("{ends} ({weight}): then 1 {what} is in no tangle any more"),
        frees => format!("{ends} ({weight}): then {} are in no tangle any more", counted(frees, what)),
    }
}

/// The tangles of a level, scope by scope.
#[must_use]
pub fn tangles(tangles: &Tangles, look: &Look) -> String {
    let what = what(tangles.level);
    let Some(first) = tangles.tangled_scopes.first() else {
        return match tangles.level {
            Level::Module => format!(
                "None: in no module are the modules side by side tangled ({} looked at).\n",
                counted(tangles.scopes, "module")
            ),
            _ if tangles.scopes == 0 => format!("There are not two {what} to be tangled.\n"),
            _ => format!("None: the {what} depend on each other in one direction only.\n"),
        };
    };
    let mut text = match tangles.level {
        Level::Module => {
            let count = tangles.tangled_scopes.len();
            look.heading("Tangles of modules side by side, each with all below it")
                + &look.wrapped(
                    "  ",
                    &format!(
                        "in {count} of {} that have two or more below them, the most to cut first",
                        counted(tangles.scopes, "module")
                    ),
                )
        }
        _ => look.heading(&format!("Tangles of {what}")) + &look.wrapped("  ", &summary(first)),
    };
    let (shown, left_out) = look.cut(&tangles.tangled_scopes, SCOPES);
    for scope in shown {
        if let Some(within) = &scope.within {
            text += &format!("\n{}", look.heading(&format!("In {}", plain(within))));
            text += &look.wrapped("  ", &summary(scope));
        }
        let (shown, left_out) = look.cut(&scope.tangles, TANGLES);
        let around = scope.within.as_ref().map(|within| format!("{within}::")).unwrap_or_default();
        shown.iter().for_each(|tangle| text += &describe(tangle, &around, look));
        text += &look.more(left_out, "  ");
    }
    text + &look.more(left_out, "")
}

fn what(level: Level) -> &'static str {
    match level {
        Level::Context => "contexts",
        Level::Package => "packages",
        Level::Module => "modules",
    }
}

/// `3 of 9 are tangled; 6 of 71 references are to be cut (tangle 8.5 %)`
fn summary(scope: &TangledScope) -> String {
    format!(
        "{} of {} are tangled; {} of {} to be cut (tangle {:.1} %)",
        grouped(scope.tangled),
        grouped(scope.elements),
        grouped(scope.feedback),
        counted(scope.references, "reference"),
        100.0 * scope.tangle
    )
}

/// A tangle; `around` is what all names of its members begin with.
fn describe(tangle: &Tangle, around: &str, look: &Look) -> String {
    let (members, left_out) = look.cut(&tangle.members, MEMBERS);
    let short = |name: &String| plain(name.strip_prefix(around).unwrap_or(name)).into_owned();
    let mut names: Vec<_> = members.iter().map(short).collect();
    if left_out > 0 {
        names.push(format!("{left_out} more"));
    }
    let mut text = look.wrapped("  ", &format!("{} depend on each other in a circle.", listed(&names)));
    if let Some(first) = tangle.shortest_cycle.first().filter(|_| tangle.members.len() > 2) {
        let cycle: Vec<_> = tangle.shortest_cycle.iter().chain([first]).map(short).collect();
        text += &look.wrapped("  shortest cycle: ", &cycle.join(" → "));
    }
    if let Some(placement) = &tangle.placement {
        text += &look.wrapped("  only of placement: ", &moved(placement, short));
    }
    let weight = tangle.cut.iter().map(|edge| edge.references.len() as u64).sum();
    let which = if tangle.exact { "lightest cut" } else { "light cut (by heuristic)" };
    let size = format!(
        "{} with {} of {}",
        counted(tangle.cut.len() as u64, "dependency"),
        grouped(weight),
        counted(tangle.references, "reference")
    );
    text += &look.wrapped(&format!("  {which}: "), &size);
    let (cuts, left_out) = look.cut(&tangle.cut, CUTS);
    cuts.iter().for_each(|edge| {
        text += &cut_edge(edge, &format!("{} → {}", short(&edge.from), short(&edge.to)), tangle, look);
    });
    text + &look.more(left_out, "    ")
}

/// `it is gone once the module a::b (120 lines) is in finance instead of catalog`
fn moved(placement: &Move, short: impl Fn(&String) -> String) -> String {
    let kind = match placement.kind {
        MovedKind::Definition => "the definition",
        MovedKind::Module => "the module",
    };
    let to = match &placement.to {
        Some(to) => format!("is in {} instead of {}", short(to), short(&placement.from)),
        None => format!("has a place of its own outside of {}", short(&placement.from)),
    };
    format!("it is gone once {kind} {} ({}) {to}", plain(&placement.what), counted(placement.lines, "line"))
}

fn cut_edge(edge: &CutEdge, ends: &str, tangle: &Tangle, look: &Look) -> String {
    let mut count = counted(edge.references.len() as u64, "reference");
    if let Some(frees) = edge.frees.filter(|_| tangle.cut.len() > 1) {
        count += &match frees {
            0 => "; the others stay tangled without it".to_owned(),
            frees => format!("; without it {frees} of {} are free", tangle.members.len()),
        };
    }
    let mut text = look.wrapped("    ", &format!("{ends}: {count}"));
    let (shown, left_out) = look.cut(&edge.references, REFERENCES);
    shown.iter().for_each(|evidence| text += &reference(evidence, look));
    text + &look.more(left_out, "      ")
}

fn reference(evidence: &Evidence, look: &Look) -> String {
    look.placed("      ", &evidence.place.to_string(), &format!("uses {}", plain(&evidence.definition)))
}
