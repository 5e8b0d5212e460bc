//! What some actions lead to: the figures before and after each, and what differs.

use super::Look;
use super::table::{Column, table};
use crate::analysis::suggest::{Suggestion, Suggestions};
use crate::analysis::whatif::{Breached, Difference, Outcome, State, WhatIf};
use crate::report::text::{counted, listed, plain};

/// How much is shown of each list unless all is asked for.
const LISTED: usize = 6;
/// Suggestions shown.
const SUGGESTIONS: usize = 8;

/// The outcome of a what-if.
#[must_use]
pub fn whatif(outcome: &WhatIf, look: &Look) -> String {
    let mut text = String::new();
    let mut before = &outcome.before;
    for (index, step) in outcome.steps.iter().enumerate() {
        text += &look.heading(&format!("{}. {}", index + 1, plain(&step.action.to_string())));
        text += &figures(before, step, look);
        text += &difference(&step.difference, look);
        text.push('\n');
        before = &step.after;
    }
    if outcome.steps.len() > 1 {
        text += &look.heading("All together");
        text += &table(look, &header(), rows(&outcome.before, before));
        text.push('\n');
    }
    text + "Nothing was changed on disk.\n"
}

fn figures(before: &State, step: &Outcome, look: &Look) -> String {
    table(look, &header(), rows(before, &step.after))
}

fn header() -> [(&'static str, Column); 4] {
    [("", Column::Text), ("before", Column::Number), ("after", Column::Number), ("", Column::Number)]
}

/// The figures with their change.
pub(in crate::report) fn rows(before: &State, after: &State) -> Vec<Vec<String>> {
    let counts = [
        ("references between contexts", before.references, after.references),
        ("dependencies between contexts", before.dependencies, after.dependencies),
        ("tangles", before.tangles.len() as u64, after.tangles.len() as u64),
        ("references to cut against tangles", before.feedback, after.feedback),
        ("findings", before.findings.len() as u64, after.findings.len() as u64),
        ("contexts", before.contexts, after.contexts),
    ];
    let count = |(name, before, after): (&str, u64, u64)| {
        let change = match after as i64 - before as i64 {
            0 => String::new(),
            change => format!("{change:+}"),
        };
        vec![name.to_owned(), before.to_string(), after.to_string(), change]
    };
    let mut rows: Vec<_> = counts.into_iter().map(count).collect();
    if let (Some(before), Some(after)) = (before.database, after.database) {
        let ties = [
            ("tables that several contexts write", before.shared, after.shared),
            ("queries on tables of other contexts", before.uses, after.uses),
            ("foreign keys across contexts", before.keys, after.keys),
            ("joins across contexts", before.joins, after.joins),
            ("transactions across contexts", before.transactions, after.transactions),
        ];
        rows.extend(ties.into_iter().map(count));
    }
    let share = |name: &str, before: f64, after: f64| {
        let change = if (after - before).abs() < 0.0005 { String::new() } else { format!("{:+.3}", after - before) };
        vec![name.to_owned(), format!("{before:.3}"), format!("{after:.3}"), change]
    };
    rows.push(share("propagation cost (RACD)", before.measures.lakos.racd, after.measures.lakos.racd));
    if let (Some(a), Some(b)) = (before.measures.partition, after.measures.partition) {
        rows.push(share("structural modularity (SM)", a.sm, b.sm));
        rows.push(share("references that cross (ICP)", a.icp, b.icp));
    }
    rows
}

fn difference(difference: &Difference, look: &Look) -> String {
    let mut text = String::new();
    let (shown, left_out) = look.cut(&difference.dependencies, LISTED);
    for changed in shown {
        let (from, to) = (plain(&changed.from), plain(&changed.to));
        let what = match (changed.before, changed.after) {
            (0, after) => format!("arises: {from} → {to}, {}", counted(after, "reference")),
            (before, 0) => format!("vanishes: {from} → {to}, {}", counted(before, "reference")),
            (before, after) => format!("{from} → {to}: {} instead of {before}", counted(after, "reference")),
        };
        text += &look.wrapped("  ", &what);
    }
    text += &look.more(left_out, "  ");
    for tangle in &difference.loosened {
        text += &look.wrapped("  loosened: ", &listed(&names(tangle)));
    }
    for tangle in &difference.tangled {
        text += &look.wrapped("  tangled: ", &listed(&names(tangle)));
    }
    if !difference.emptied.is_empty() {
        text += &look.wrapped("  emptied: ", &format!("{} without any code", listed(&names(&difference.emptied))));
    }
    text += &breaches("  fixed: ", &difference.fixed, look);
    text += &breaches("  ✗ broken: ", &difference.broken, look);
    let ranks = difference.ranks.iter().filter(|rank| rank.after.is_some_and(|after| after <= 3));
    for rank in ranks {
        let before = rank.before.map_or("new".to_owned(), |before| format!("was {before}"));
        let after = rank.after.map_or(String::new(), |after| after.to_string());
        text += &look.wrapped("  seam ", &format!("{after}. {} ({before})", plain(&rank.name)));
    }
    text
}

fn names(tangle: &[String]) -> Vec<String> {
    tangle.iter().map(|name| plain(name).into_owned()).collect()
}

fn breaches(label: &str, breaches: &[Breached], look: &Look) -> String {
    let (shown, left_out) = look.cut(breaches, LISTED);
    let lines = shown.iter().map(|breach| look.wrapped(label, &plain(&breach.message)));
    lines.collect::<String>() + &look.more(left_out, "  ")
}

/// The moves that help.
#[must_use]
pub fn suggestions(suggestions: &Suggestions, look: &Look) -> String {
    if suggestions.suggestions.is_empty() {
        return "No single move lowers the references between contexts or loosens a tangle.\n".to_owned();
    }
    let total = counted(suggestions.references, "reference");
    let mut text = look.heading(&format!("Single moves that help most ({total} between contexts today)"));
    let (shown, left_out) = look.cut(&suggestions.suggestions, SUGGESTIONS);
    for (index, it) in shown.iter().enumerate() {
        text += &suggestion(index + 1, it, look);
    }
    text + &look.more(left_out, "  ")
}

fn suggestion(number: usize, it: &Suggestion, look: &Look) -> String {
    let mut text = look.wrapped(&format!("{number:>3}. "), &plain(&it.action.to_string()));
    let mut gains = Vec::new();
    match it.gain {
        0 => {}
        gain if gain > 0 => gains.push(format!("{} fewer between contexts", counted(gain as u64, "reference"))),
        loss => gains.push(format!("{} more between contexts", counted(loss.unsigned_abs(), "reference"))),
    }
    if it.loosened > 0 {
        gains.push(format!("{} fewer to cut against tangles", counted(it.loosened, "reference")));
    }
    if it.findings != 0 {
        let word = if it.findings < 0 { "fewer" } else { "more" };
        gains.push(format!("{} {word}", counted(it.findings.unsigned_abs(), "finding")));
    }
    text += &look.wrapped("     gain     ", &listed(&gains));
    text += &changes("     vanishes ", &it.vanishes, look);
    text += &changes("     arises   ", &it.arises, look);
    // in one line, to be copied
    text + &format!("     try      {}\n", plain(&it.command))
}

fn changes(label: &str, changes: &[(String, u64)], look: &Look) -> String {
    let (shown, left_out) = look.cut(changes, LISTED);
    let mut parts: Vec<_> = shown.iter().map(|(name, count)| format!("{} {count}×", plain(name))).collect();
    if left_out > 0 {
        parts.push(format!("{left_out} more"));
    }
    if parts.is_empty() { String::new() } else { look.wrapped(label, &listed(&parts)) }
}
