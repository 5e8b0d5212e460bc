//! What to do next: the one or two commands that follow from the report.

use super::Look;
use crate::analysis::seams::SeamKind;
use crate::analysis::tangles::helps_most;
use crate::report::text::plain;
use crate::report::{Basis, Report};

/// Steps named at most.
const STEPS: usize = 4;

pub(super) fn section(report: &Report, look: &Look) -> String {
    let steps: Vec<_> = steps(report).into_iter().take(STEPS).collect();
    if steps.is_empty() {
        return String::new();
    }
    let lines: String = steps.iter().map(|step| look.wrapped("  - ", step)).collect();
    look.heading("Next") + &lines
}

fn steps(report: &Report) -> Vec<String> {
    let mut steps = Vec::new();
    if report.basis != Basis::Declared && report.modules > 0 {
        steps
            .push("`seamfind init` writes a seamfind.toml with these contexts; rename, join and split them".to_owned());
    }
    let broken = report.dependencies.iter().find(|dependency| dependency.forbidden);
    let broken = broken.map(|dependency| (&dependency.from, &dependency.to));
    if let Some((from, to)) = broken {
        steps.push(format!("{} shows every reference of the forbidden dependency", explain(from, to)));
    }
    let within = report.within_packages.as_ref();
    let cut = helps_most(report.tangles.iter()).or(within.and_then(|within| within.cut.as_ref()));
    let cut = cut.map(|edge| (&edge.from, &edge.to));
    if let Some((from, to)) = cut.filter(|_| cut != broken) {
        steps.push(format!("{} shows what to move or invert so that the tangle loosens", explain(from, to)));
    }
    if report.basis == Basis::Declared && !report.unassigned.is_empty() {
        steps.push(
            "add the unassigned modules to the `code` of the context they are tied to, or declare a new one".to_owned(),
        );
    }
    let seams = within.map_or(&report.seams, |within| &within.seams);
    let first = |kind| {
        seams
            .iter()
            .find(|seam| seam.kind == kind && !seam.is_alone() && !seam.comes_last())
            .map(|seam| argument(&seam.name))
    };
    let plan = |name: &str| format!("`seamfind plan {name}`");
    match (first(SeamKind::Library), first(SeamKind::Leaf)) {
        (Some(library), Some(leaf)) => steps.push(format!(
            "{} lists the steps that pull the first library out, {} those for the first leaf",
            plan(&library),
            plan(&leaf)
        )),
        (Some(only), None) | (None, Some(only)) => {
            steps.push(format!("{} lists the steps that pull it out", plan(&only)));
        }
        (None, None) => {}
    }
    if within.is_some() {
        steps.push(
            "`seamfind seams --level module` ranks all that can be pulled out of the packages, and `seamfind tangles \
             --level module` shows what is in the way"
                .to_owned(),
        );
    }
    steps
}

fn explain(from: &str, to: &str) -> String {
    format!("`seamfind explain {} {}`", argument(from), argument(to))
}

/// A name as a shell takes it.
fn argument(name: &str) -> String {
    let name = plain(name);
    if name.chars().all(|c| c.is_alphanumeric() || "_-:./".contains(c)) {
        name.into_owned()
    } else {
        format!("'{}'", name.replace('\'', "'\\''"))
    }
}
