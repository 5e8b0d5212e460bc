//! The plan of an extraction: what it is, then its steps by stage, then the API.

use super::Look;
use crate::analysis::evidence::Evidence;
use crate::analysis::plan::{ApiItem, Effort, FileText, Mention, Obstacle, Plan, Stage, Step};
use crate::analysis::seams::SeamKind;
use crate::report::text::{counted, listed, plain};

/// How much is shown of each list unless all is asked for.
const REFERENCES: usize = 4;
const DEFINITIONS: usize = 8;
const MOVES: usize = 12;
const API: usize = 12;

/// The plan.
#[must_use]
pub fn plan(plan: &Plan, look: &Look) -> String {
    let mut text = head(plan, look);
    for obstacle in &plan.obstacles {
        text += &refused(obstacle, look);
    }
    let mut number = 0;
    for (title, steps) in stages(plan) {
        text += &format!("\n{}", look.heading(&title));
        for it in steps {
            number += 1;
            text += &step(number, it, look);
        }
    }
    text + &api(&plan.api, look) + &caveats(plan, look)
}

fn head(plan: &Plan, look: &Look) -> String {
    let what = format!("Plan: pull out the {} `{}`", plan.scope.name(), plain(&plan.name));
    let mut text = look.heading(&what);
    let kind = match plan.kind {
        SeamKind::Library => "a library below: the rest goes on using it",
        SeamKind::Leaf => "a leaf above: it goes on using the rest",
    };
    text += &look.wrapped("  becomes  ", &format!("{kind} ({})", plain(&plan.why)));
    let packages: Vec<_> = plan.packages.iter().map(|name| plain(name).into_owned()).collect();
    text += &match &plan.package {
        Some(package) => look.wrapped("  package  ", &format!("{}, out of {}", plain(package), listed(&packages))),
        None => look.wrapped("  package  ", &format!("{} already", listed(&packages))),
    };
    text + &look.wrapped("  effort   ", &effort(&plan.effort))
}

/// The counts in words.
pub(in crate::report) fn effort(effort: &Effort) -> String {
    let mut parts = vec![format!("{} ({})", counted(effort.modules, "module"), counted(effort.lines, "line"))];
    let cuts = effort.moved + effort.inverted;
    if cuts > 0 {
        parts.push(format!(
            "{} to cut ({}): {} by moving code, {} by inverting them",
            counted(cuts, "dependency"),
            counted(effort.references, "reference"),
            effort.moved,
            effort.inverted
        ));
    }
    let rest = [
        (effort.files, "file", "to move"),
        (effort.to_widen, "visibility", "to widen"),
        (effort.paths, "path", "to rewrite"),
        (effort.tables, "table", "to split off"),
        (effort.table_ties, "place", "to untie in code and schema"),
    ];
    parts.extend(
        rest.iter().filter(|rest| rest.0 > 0).map(|(count, noun, what)| format!("{} {what}", counted(*count, noun))),
    );
    parts.join("; ")
}

/// The stages that have steps, each with its title and steps.
pub(in crate::report) fn stages(plan: &Plan) -> Vec<(String, Vec<&Step>)> {
    let mut stages: Vec<(String, Vec<&Step>)> = Vec::new();
    for stage in [Stage::Untangle, Stage::Schema, Stage::Extract, Stage::Afterwards] {
        let steps: Vec<&Step> = plan.steps.iter().filter(|step| step.stage == stage).collect();
        if !steps.is_empty() {
            stages.push((title(stage, stages.len() + 1), steps));
        }
    }
    stages
}

/// What a stage is called.
fn title(stage: Stage, number: usize) -> String {
    match stage {
        Stage::Untangle => format!("Stage {number}: apart, in the package it is in"),
        Stage::Schema => {
            format!("Stage {number}: the schema, while the code is together (if it is to be a service of its own)")
        }
        Stage::Extract => format!("Stage {number}: a package of its own"),
        Stage::Afterwards => "Afterwards".to_owned(),
    }
}

fn refused(obstacle: &Obstacle, look: &Look) -> String {
    let mut text = look.wrapped("  ✗ ", &look.alarm(&plain(&obstacle.message)));
    text += &look.wrapped("    help: ", &plain(&obstacle.help));
    text + &references(&obstacle.references, look)
}

fn step(number: usize, step: &Step, look: &Look) -> String {
    let mut text = look.wrapped(&format!("{number:>3}. "), &plain(&step.title));
    text += &look.wrapped("     why: ", &plain(&step.why));
    text += &references(&step.references, look);
    text += &mentions(&step.definitions, look);
    let (moves, left_out) = look.cut(&step.moves, MOVES);
    for file in moves {
        text += &look.wrapped("     ", &format!("{} → {}", plain(&file.from), plain(&file.to)));
    }
    text += &look.more(left_out, "     ");
    for rewrite in &step.rewrites {
        let how = format!("{} → {}", plain(&rewrite.from), plain(&rewrite.to));
        let count = format!("{} in {}", counted(rewrite.places, "path"), counted(rewrite.files, "file"));
        let told: Vec<_> = rewrite.told().iter().map(|place| plain(&place.to_string()).into_owned()).collect();
        let at = if told.len() as u64 == rewrite.places { "at" } else { "first" };
        text += &look.wrapped("     ", &format!("{how}: {count}, {at} {}", told.join(", ")));
    }
    step.texts.iter().for_each(|it| text += &file_text(it, look));
    text
}

fn references(references: &[Evidence], look: &Look) -> String {
    let (shown, left_out) = look.cut(references, REFERENCES);
    let line = |it: &Evidence| look.placed("     ", &it.place.to_string(), &format!("uses {}", plain(&it.definition)));
    shown.iter().map(line).collect::<String>() + &look.more(left_out, "     ")
}

fn mentions(mentions: &[Mention], look: &Look) -> String {
    let (shown, left_out) = look.cut(mentions, DEFINITIONS);
    let line = |it: &Mention| {
        let note = if it.note.is_empty() { String::new() } else { format!(": {}", plain(&it.note)) };
        look.placed("     ", &it.place.to_string(), &format!("{}{note}", plain(&it.name)))
    };
    shown.iter().map(line).collect::<String>() + &look.more(left_out, "     ")
}

fn file_text(text: &FileText, look: &Look) -> String {
    let lines = text
        .text
        .lines()
        .map(|line| if line.is_empty() { "\n".to_owned() } else { format!("       {}\n", plain(line)) });
    look.wrapped("     ", &format!("{}: {}", plain(&text.file), plain(&text.what))) + &lines.collect::<String>()
}

fn api(api: &[ApiItem], look: &Look) -> String {
    if api.is_empty() {
        return String::new();
    }
    let (shown, left_out) = look.cut(api, API);
    let mut text =
        format!("\n{}", look.heading(&format!("API: {} that others use", counted(api.len() as u64, "definition"))));
    for item in shown {
        let uses = format!("{} in {}", counted(item.references, "reference"), counted(item.users, "module"));
        text += &look.wrapped("  ", &format!("{} ({uses})", plain(&item.name)));
    }
    text + &look.more(left_out, "  ")
}

fn caveats(plan: &Plan, look: &Look) -> String {
    if plan.caveats.is_empty() {
        return String::new();
    }
    let lines: String = plan.caveats.iter().map(|caveat| look.wrapped("  - ", &plain(caveat))).collect();
    format!("\n{}{lines}", look.heading("Not seen"))
}
