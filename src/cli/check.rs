//! `seamfind check`: the gate alone.

use super::args::ProjectArgs;
use super::failure::{ExitStatus, Failure};
use super::formats::{Format, FormatArgs, write_all};
use super::project::Project;
use super::{Output, gate};
use crate::analysis::diff::counts;
use crate::config::FILE_NAME;
use crate::report::{human, json};

/// Print findings only, and fail on broken rules: for CI
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind check                       exit status 1 if a rule is broken
  seamfind check --all                 every finding
  seamfind check --changed-since main  only what the change brought
  seamfind check --format json         findings for programs
  seamfind check --format human --format sarif=out.sarif
                                       text here and SARIF into a file")]
pub(super) struct Args {
    #[command(flatten)]
    format: FormatArgs,
    /// Report only what came since a git revision: findings that it has not, or less of
    #[arg(long, value_name = "REV")]
    changed_since: Option<String>,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    if project.config.text.is_empty() {
        let help = "`seamfind init` writes one, `--config FILE` names one elsewhere, `seamfind analyze` needs none";
        let message = format!("there is no `{FILE_NAME}`, so there is nothing to check");
        return Err(Failure::usage(message, Some(help.to_owned())));
    }
    let root = &project.model().workspace.root;
    let mut gate = gate::gate(&project, &project.breaches());
    if let Some(revision) = &args.changed_since {
        let before = Project::load_revision(root, &args.project.selection, revision)?;
        let before = gate::gate(&before, &before.breaches());
        gate = gate.introduced_since(&counts(before.findings.iter().map(|reported| &reported.finding)));
    }
    let own = |format, look: &_| match format {
        Format::Json => json::text(&gate),
        _ => Ok(human::check(&gate, look)),
    };
    write_all(&args.format, root, &gate, own, output)?;
    Ok(gate::status(&gate))
}
