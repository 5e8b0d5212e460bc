//! `seamfind baseline`: accepts today's findings, or forgets those that are fixed.

use super::args::ProjectArgs;
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use super::{Output, gate, write};
use crate::analysis::baseline::{accepted, shrunk};
use crate::config::BASELINE_NAME;
use crate::report::baseline_file::baseline_file;
use crate::report::human;
use crate::report::text::counted;

/// Accept today's findings, so that only new ones fail a run
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind baseline                    write seamfind-baseline.toml: all findings of today are accepted
  seamfind baseline --shrink           remove from it what is fixed, and add nothing")]
pub(super) struct Args {
    /// Only remove what is fixed
    #[arg(long)]
    shrink: bool,
    /// Write although this is CI (the variable CI is `true`)
    #[arg(long)]
    in_ci: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    if !args.in_ci && std::env::var_os("CI").is_some_and(|ci| ci == "true") {
        let help = "run it where you work and commit the file, or say `--in-ci`";
        return Err(Failure::usage("a baseline is not written in CI", Some(help.to_owned())));
    }
    let project = Project::load(&args.project)?;
    if let Some(why) = human::incomplete(&gate::coverage(&project)) {
        return Err(Failure::Blind(why));
    }
    let (model, breaches) = (project.model(), project.breaches());
    let old = project.baseline.clone().unwrap_or_default();
    let entries = match args.shrink {
        true => shrunk(model, &project.config, &breaches, &old),
        false => accepted(model, &project.config, &breaches, &old),
    };
    if project.baseline.is_none() && (args.shrink || entries.is_empty()) {
        let nothing = if args.shrink { "There is no baseline to shrink.\n" } else { "There is nothing to accept.\n" };
        output.stdout.text(nothing)?;
        return Ok(ExitStatus::Clean);
    }
    let text = baseline_file(&entries);
    if *text != *old.text {
        write::replace(&model.workspace.root.join(BASELINE_NAME), &text)?;
    }
    let (before, now) = (old.entries.len() as u64, entries.len() as u64);
    output.stdout.text(&format!("{BASELINE_NAME} has {} (before: {before}).\n", counted(now, "entry")))?;
    Ok(ExitStatus::Clean)
}
