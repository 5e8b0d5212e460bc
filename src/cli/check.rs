//! `seamfind check`: the gate alone.

use super::args::{Format, ProjectArgs};
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use super::{Output, gate};
use crate::report::{human, json};

/// Print findings only, and fail on broken rules: for CI
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind check                       exit status 1 if a rule is broken
  seamfind check --all                 every finding
  seamfind check --format json         findings for programs")]
pub(super) struct Args {
    /// How to print the findings
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Show all findings
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    let gate = gate::gate(&project, &project.breaches());
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        Format::Human => output.stdout.text(&human::check(&gate, &look))?,
        Format::Json => output.stdout.write(|out| json::write(&gate, out))?,
    }
    Ok(gate::status(&gate))
}
