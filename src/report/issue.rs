//! Markdown: a plan as an issue, and a what-if as a comment, ready to paste.
//!
//! Takes a plan or the outcome of a what-if; returns text for GitHub and GitLab, with a checkbox per step. Names stand in code spans and texts in
//! fences that are longer than any run of backticks in them, so that nothing of the analysed project is markup.

use super::human::{effort, rows, stages};
use super::markdown::{code, with_code as prose};
use super::text::{counted, plain_source};
use crate::analysis::evidence::Evidence;
use crate::analysis::plan::{FileText, Mention, Plan, Step};
use crate::analysis::seams::SeamKind;
use crate::analysis::whatif::{Changed, WhatIf};

/// The plan as an issue.
#[must_use]
pub fn issue(plan: &Plan) -> String {
    let mut text = format!("# Pull out the {} {}\n\n", plan.scope.name(), code(&plan.name));
    let kind = match plan.kind {
        SeamKind::Library => "It becomes a library below: the rest goes on using it",
        SeamKind::Leaf => "It becomes a leaf above: it goes on using the rest",
    };
    text += &format!("{kind} ({}).\n\n", prose(&plan.why));
    if let Some(package) = &plan.package {
        let packages: Vec<_> = plan.packages.iter().map(|name| code(name)).collect();
        text += &format!("Package: {}, out of {}.\n\n", code(package), packages.join(", "));
    }
    text += &format!("Effort: {}.\n", prose(&effort(&plan.effort)));
    for obstacle in &plan.obstacles {
        text += &format!("\n> **Refused:** {}\n> {}\n", prose(&obstacle.message), prose(&obstacle.help));
        text += &references(&obstacle.references, "");
    }
    for (title, steps) in stages(plan) {
        text += &format!("\n## {title}\n\n");
        steps.into_iter().for_each(|it| text += &step(it));
    }
    if !plan.api.is_empty() {
        text += &format!("\n## API: {} that others use\n\n", counted(plan.api.len() as u64, "definition"));
        for item in &plan.api {
            let uses = format!("{} in {}", counted(item.references, "reference"), counted(item.users, "module"));
            text += &format!("- {} ({uses})\n", code(&item.name));
        }
    }
    if !plan.caveats.is_empty() {
        text += "\n## Not seen\n\n";
        plan.caveats.iter().for_each(|caveat| text += &format!("- {}\n", prose(caveat)));
    }
    text
}

/// The outcome of a what-if: the actions, and the figures before and after all of them.
#[must_use]
pub fn whatif(outcome: &WhatIf) -> String {
    let mut text = "# What if\n\n".to_owned();
    for step in &outcome.steps {
        text += &format!("1. {}\n", prose(&step.action.to_string()));
        step.difference.dependencies.iter().for_each(|it| text += &changed(it));
        step.difference.loosened.iter().for_each(|it| text += &format!("   - loosened: {}\n", listing(it)));
        step.difference.tangled.iter().for_each(|it| text += &format!("   - tangled: {}\n", listing(it)));
        if !step.difference.emptied.is_empty() {
            text += &format!("   - without any code: {}\n", listing(&step.difference.emptied));
        }
        step.difference.fixed.iter().for_each(|it| text += &format!("   - fixed: {}\n", prose(&it.message)));
        step.difference.broken.iter().for_each(|it| text += &format!("   - broken: {}\n", prose(&it.message)));
    }
    let after = outcome.steps.last().map_or(&outcome.before, |step| &step.after);
    text += "\n| | before | after | |\n|---|---:|---:|---:|\n";
    rows(&outcome.before, after).iter().for_each(|row| text += &format!("| {} |\n", row.join(" | ")));
    text
}

fn changed(changed: &Changed) -> String {
    let (from, to) = (code(&changed.from), code(&changed.to));
    format!("   - {from} → {to}: {} instead of {}\n", counted(changed.after, "reference"), changed.before)
}

fn listing(names: &[String]) -> String {
    names.iter().map(|name| code(name)).collect::<Vec<_>>().join(", ")
}

fn step(step: &Step) -> String {
    let mut text = format!("- [ ] **{}**\n  {}\n", prose(&step.title), prose(&step.why));
    text += &references(&step.references, "  ");
    step.definitions.iter().for_each(|it| text += &mention(it));
    for file in &step.moves {
        text += &format!("  - {} → {}\n", code(&file.from), code(&file.to));
    }
    for rewrite in &step.rewrites {
        let count = format!("{} in {}", counted(rewrite.places, "path"), counted(rewrite.files, "file"));
        let told: Vec<_> = rewrite.told().iter().map(|place| code(&place.to_string())).collect();
        let how = if told.len() as u64 == rewrite.places { "at" } else { "first" };
        text += &format!("  - {} → {}: {count}, {how} {}\n", code(&rewrite.from), code(&rewrite.to), told.join(", "));
    }
    step.texts.iter().for_each(|it| text += &fenced(it));
    text
}

fn references(references: &[Evidence], indent: &str) -> String {
    let line = |it: &Evidence| format!("{indent}- {} uses {}\n", code(&it.place.to_string()), code(&it.definition));
    references.iter().map(line).collect()
}

fn mention(mention: &Mention) -> String {
    let note = if mention.note.is_empty() { String::new() } else { format!(": {}", prose(&mention.note)) };
    format!("  - {} {}{note}\n", code(&mention.place.to_string()), code(&mention.name))
}

fn fenced(text: &FileText) -> String {
    let longest = text.text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let lines: String =
        text.text.lines().map(|line| format!("{}\n", format!("  {}", plain_source(line)).trim_end())).collect();
    format!("\n  {}: {}\n\n  {fence}{}\n{lines}  {fence}\n", code(&text.file), prose(&text.what), text.language)
}
