//! `seamfind check`: the gate alone.

use super::args::ProjectArgs;
use super::failure::{ExitStatus, Failure};
use super::formats::{Format, FormatArgs, write_all};
use super::project::Project;
use super::{Output, gate};
use crate::report::{human, json};

/// Print findings only, and fail on broken rules: for CI
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind check                       exit status 1 if a rule is broken
  seamfind check --all                 every finding
  seamfind check --format json         findings for programs
  seamfind check --format human --format sarif=out.sarif
                                       text here and SARIF into a file")]
pub(super) struct Args {
    #[command(flatten)]
    format: FormatArgs,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    let gate = gate::gate(&project, &project.breaches());
    let own = |format, look: &_| match format {
        Format::Json => json::text(&gate),
        _ => Ok(human::check(&gate, look)),
    };
    write_all(&args.format, &project.model().workspace.root, &gate, own, output)?;
    Ok(gate::status(&gate))
}
