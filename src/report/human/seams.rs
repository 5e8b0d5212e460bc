//! The seams, least entangled first, with the reason in words.

use super::Look;
use crate::analysis::drawing::Level;
use crate::analysis::seams::{FeedbackEdge, Ranking, RefusedImpl, Score, Seam, SeamKind, Tie};
use crate::config::SeamWeights;
use crate::report::Report;
use crate::report::text::{counted, listed, plain};

/// Seams shown of each kind unless all are asked for.
const SEAMS: usize = 3;
/// Seams shown by the ranking's own command.
const RANKED: usize = 10;
/// Definitions named in each list of a cost.
const NAMES: usize = 3;
/// Contexts named on each side of a seam.
const TIES: usize = 3;
/// Contexts named that are no seams.
const NO_SEAMS: usize = 8;

pub(super) fn section(report: &Report, look: &Look) -> String {
    if let Some(within) = &report.within_packages {
        let title = "Seams within the packages, least entangled for their size first";
        return titled(title, &kinds(&within.seams, look), look);
    }
    titled("Seams, least entangled for their size first", &(kinds(&report.seams, look) + &no_seams(report, look)), look)
}

fn titled(title: &str, text: &str, look: &Look) -> String {
    if text.is_empty() { String::new() } else { look.heading(title) + text }
}

/// The first seams of each kind.
fn kinds(seams: &[Seam], look: &Look) -> String {
    let kinds = [
        (SeamKind::Library, "Libraries below: the rest goes on using them; what they need of it is in the way."),
        (SeamKind::Leaf, "Leaves above: they go on using the rest; what it uses of them is in the way."),
    ];
    let mut text = String::new();
    for (kind, title) in kinds {
        let seams: Vec<_> =
            seams.iter().filter(|seam| seam.kind == kind && !seam.is_alone() && !seam.comes_last()).collect();
        let (shown, left_out) = look.cut(&seams, SEAMS);
        if !shown.is_empty() {
            text += &look.wrapped("  ", title);
        }
        for (index, seam) in shown.iter().enumerate() {
            text += &describe(index + 1, seam, look);
        }
        text += &look.more(left_out, "  ");
    }
    text
}

/// The ranking, with all that each seam costs.
#[must_use]
pub fn seams(ranking: &Ranking, look: &Look) -> String {
    let what = match ranking.level {
        Level::Context => "contexts",
        Level::Package => "packages",
        Level::Module => "modules with all below them",
    };
    if ranking.seams.is_empty() {
        return format!("There are no {what} to be pulled out.\n");
    }
    let (shown, left_out) = look.cut(&ranking.seams, RANKED);
    let mut text = look.heading(&format!("Seams: {what}, the best first"));
    if ranking.level == Level::Package {
        let note = "They are packages already. What is ranked is how freely each could go on outside of this workspace: \
                    in a repository of its own, or as a service.";
        text += &look.wrapped("  ", note);
    }
    for seam in shown {
        text += &describe(seam.rank as usize, seam, look);
        text += &details(seam, ranking, look);
    }
    text + &look.more(left_out, "  ")
}

/// Why it has its rank, and what has to change in the code besides the dependencies themselves.
fn details(seam: &Seam, ranking: &Ranking, look: &Look) -> String {
    let kind = match seam.kind {
        _ if seam.top && ranking.level == Level::Package => {
            "a program on top: it stands apart already, and the others are rather pulled out from under it"
        }
        _ if seam.top => "the top: it uses most of the rest, which is rather pulled out from under it",
        _ if seam.most && ranking.level == Level::Module => {
            "more than half of its crate: the rest is rather pulled out from beside it"
        }
        _ if seam.most => "more than half of all code: the rest is rather pulled out from beside it",
        _ if seam.is_alone() => "tied to nothing: it stands apart already",
        SeamKind::Library => "a library below: the rest goes on using it",
        SeamKind::Leaf => "a leaf above: it goes on using the rest",
    };
    let mut text = look.wrapped("     is    ", kind);
    if !seam.members.is_empty() {
        text += &look.wrapped("     group ", &group(seam, ranking.level, look));
    }
    if seam.api_functions + seam.api_types > 0 {
        let api = format!("{} and {}", counted(seam.api_functions, "function"), counted(seam.api_types, "type"));
        text += &look.wrapped("     API   ", &api);
    }
    if !seam.cycles.is_empty() {
        text += &look.wrapped("     cycle ", &circle(seam, look));
    }
    let edge = |edge: &FeedbackEdge| format!("{} → {} ({})", edge.from, edge.to, counted(edge.references, "reference"));
    let feedback: Vec<_> = seam.feedback.iter().map(edge).collect();
    let imp = |imp: &RefusedImpl| format!("{} ({}:{})", imp.header, imp.place.path, imp.place.line);
    let refused: Vec<_> = seam.refused_impls.iter().map(imp).collect();
    let lists = [
        ("     cut   ", "of the feedback set", &feedback),
        ("     state ", "used across the cut", &seam.shared_state),
        ("     widen ", "not yet pub", &seam.to_widen),
        ("     split ", "with members on both sides", &seam.split_types),
        ("     impls ", "only allowed on the other side of the cut", &refused),
        ("     macros ", "saying `crate::`, which would mean another crate", &seam.caller_macros),
        ("     features ", "to have and to forward", &seam.features),
        ("     targets ", "told apart", &seam.targets),
        ("     below ", "used of the workspace", &seam.below),
        ("     crates ", "used from outside", &seam.dependencies),
        ("     own   ", "used by nothing else around it", &seam.own_dependencies),
        ("     tests ", "used by its tests alone", &seam.dev_dependencies),
    ];
    for (label, what, names) in lists {
        if let Some(names) = named(names, NAMES, look) {
            text += &look.wrapped(label, &format!("{names} {what}"));
        }
    }
    text + &look.wrapped("     score ", &formula(seam.score, &ranking.weights))
}

/// What a group is made of. The name of one of modules side by side says it.
fn group(seam: &Seam, level: Level, look: &Look) -> String {
    match level {
        Level::Context => format!(
            "unassigned code that may be a context which was missed: {}",
            named(&seam.members, NAMES, look).unwrap_or_default()
        ),
        Level::Package | Level::Module => {
            "modules side by side that refer to each other more than to the others there".to_owned()
        }
    }
}

/// `as packages, it and shop would depend on each other`
fn circle(seam: &Seam, look: &Look) -> String {
    let others = named(&seam.cycles, NAMES, look).unwrap_or_default();
    format!("as packages, it and {others} would depend on each other, which cargo refuses")
}

/// The score as a formula with its numbers.
fn formula(score: Score, weights: &SeamWeights) -> String {
    let weight = if score.weight == 1 { String::new() } else { format!("{} × ", score.weight) };
    let factor = |sign: char, count: u64, what: &str, exponent: f64| match count {
        0 => String::new(),
        _ => {
            power(&format!("(1 + {count} {what})"), exponent).map_or(String::new(), |power| format!(" {sign} {power}"))
        }
    };
    let mutual = factor('×', score.mutual, "both ways", weights.mutual);
    let widen = factor('×', score.widen, "to widen", weights.widen);
    let split = factor('×', score.split, "split", weights.split);
    let functions = factor('×', score.functions, "functions used", weights.functions);
    let crates = shared(score, weights.crates);
    let used = factor('/', score.used, "used", weights.used);
    let lines = power(&format!("(1 + {})", counted(score.lines, "line")), weights.lines);
    let lines = lines.map_or(String::new(), |lines| format!(" / {lines}"));
    format!("{weight}(1 + {} in the way){mutual}{widen}{split}{functions}{crates}{used}{lines}", score.obstacle)
}

/// ` × (1 + 2 shared) / (1 + 5 crates)`; nothing where all crates are shared.
fn shared(score: Score, exponent: f64) -> String {
    if score.shared == score.crates {
        return String::new();
    }
    let share = format!("(1 + {} shared) / (1 + {})", score.shared, counted(score.crates, "crate"));
    let bracketed = if exponent == 1.0 { share } else { format!("({share})") };
    power(&bracketed, exponent).map_or(String::new(), |power| format!(" × {power}"))
}

/// A factor with its exponent; nothing if it does not count.
fn power(base: &str, exponent: f64) -> Option<String> {
    match exponent {
        0.0 => None,
        0.25 => Some(format!("⁴√{base}")),
        0.5 => Some(format!("√{base}")),
        1.0 => Some(base.to_owned()),
        2.0 => Some(format!("{base}²")),
        exponent => Some(format!("{base}^{exponent}")),
    }
}

/// The first names of a list with the count of the others; nothing if there are none.
fn named(names: &[String], most: usize, look: &Look) -> Option<String> {
    let (shown, left_out) = look.cut(names, most);
    let mut shown: Vec<_> = shown.iter().map(|name| plain(name).into_owned()).collect();
    if left_out > 0 {
        shown.push(format!("{left_out} more"));
    }
    (!shown.is_empty()).then(|| listed(&shown))
}

/// The contexts that are no seams, in a line each: those on top of all, and those that have nothing to do with any other.
fn no_seams(report: &Report, look: &Look) -> String {
    let top = report.seams.iter().filter(|seam| seam.top).collect();
    let most = report.seams.iter().filter(|seam| seam.most && !seam.top).collect();
    let alone = report.seams.iter().filter(|seam| seam.is_alone()).collect();
    line("  On top of the rest: ", top, look)
        + &line("  More than half of the code: ", most, look)
        + &line("  Tied to nothing: ", alone, look)
}

fn line(label: &str, seams: Vec<&Seam>, look: &Look) -> String {
    let names: Vec<_> = seams.iter().map(|seam| seam.name.clone()).collect();
    named(&names, NO_SEAMS, look).map_or(String::new(), |names| look.wrapped(label, &names))
}

fn describe(rank: usize, seam: &Seam, look: &Look) -> String {
    let size = format!("{}, {}", counted(seam.modules, "module"), counted(seam.lines, "line"));
    let mut text = look.wrapped(&format!("  {rank}. "), &format!("{} ({size})", plain(&seam.name)));
    let needs = side(&seam.needs, "of", look)
        .map_or("nothing of the rest".to_owned(), |ties| format!("{}: {ties}", counted(seam.needed, "definition")));
    let used_by = side(&seam.used_by, "by", look)
        .map_or("by nothing".to_owned(), |ties| format!("{}: {ties}", counted(seam.api, "definition")));
    let (needs, used_by) = (look.wrapped("     needs ", &needs), look.wrapped("     used  ", &used_by));
    match seam.kind {
        SeamKind::Library => text = text + &needs + &used_by,
        SeamKind::Leaf => text = text + &used_by + &needs,
    }
    if !seam.mutual.is_empty() {
        let names: Vec<_> = seam.mutual.iter().map(|name| plain(name).into_owned()).collect();
        text += &look.wrapped("     both ways with ", &listed(&names));
    }
    text
}

/// `2 of catalog (5 references) and 1 of finance (1 reference)`; nothing if there are no ties.
fn side(ties: &[Tie], preposition: &str, look: &Look) -> Option<String> {
    let (shown, left_out) = look.cut(ties, TIES);
    let mut parts: Vec<_> = shown
        .iter()
        .map(|tie| {
            let name = tie.name.as_ref().map_or("unassigned code".into(), |name| plain(name));
            format!("{} {preposition} {name} ({})", tie.definitions, counted(tie.references, "reference"))
        })
        .collect();
    if left_out > 0 {
        parts.push(format!("{left_out} more"));
    }
    (!parts.is_empty()).then(|| listed(&parts))
}
