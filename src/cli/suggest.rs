//! `seamfind suggest`: the single moves that help most.

use super::Output;
use super::args::{Format, ProjectArgs};
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::suggest::suggest;
use crate::report::{human, json};

/// Find the single moves that lower the references between contexts or loosen a tangle
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind suggest                     in the project here
  seamfind suggest --format json       for programs

Each move is tried out as `seamfind whatif` does it; its command is given to go on with.")]
pub(super) struct Args {
    /// How to print the moves
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Show all moves that were tried and help
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    let suggestions = suggest(project.model(), &project.config);
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        Format::Human => output.stdout.text(&human::suggestions(&suggestions, &look))?,
        Format::Json => output.stdout.write(|out| json::write(&suggestions, out))?,
    }
    Ok(ExitStatus::Clean)
}
