//! What to do next: the one or two commands that follow from the report.

use super::Look;
use crate::analysis::seams::SeamKind;
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
    if report.basis != Basis::Declared {
        steps
            .push("`seamfind init` writes a seamfind.toml with these contexts; rename, join and split them".to_owned());
    }
    if let Some(broken) = report.dependencies.iter().find(|dependency| dependency.forbidden) {
        let command = explain(&broken.from, &broken.to);
        steps.push(format!("{command} shows every reference of the forbidden dependency"));
    }
    if let Some(edge) = report.tangles.first().and_then(|tangle| tangle.cut.first()) {
        let command = explain(&edge.from, &edge.to);
        steps.push(format!("{command} shows what to move or invert so that the tangle loosens"));
    }
    if report.basis == Basis::Declared && !report.unassigned.is_empty() {
        steps.push(
            "add the unassigned modules to the `code` of the context they are tied to, or declare a new one".to_owned(),
        );
    }
    let leaf_or_library = report.seams.iter().find(|seam| !seam.needs.is_empty() || !seam.used_by.is_empty());
    if let Some(seam) = leaf_or_library {
        let kind = match seam.kind {
            SeamKind::Library => "a library below the rest",
            SeamKind::Leaf => "a leaf above the rest",
        };
        steps.push(format!("`{}` is the seam to look at first: {kind}", plain(&seam.name)));
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
