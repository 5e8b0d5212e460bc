//! `seamfind tangles`: what depends on each other in a circle, and where to cut.

use super::Output;
use super::args::{Format, LevelChoice, ProjectArgs};
use super::explain::named;
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::tangles::tangles_at;
use crate::report::{human, json};

/// Show what depends on each other in a circle, and the lightest cut that ends it
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind tangles                                       contexts
  seamfind tangles --level module                        the modules side by side, in every module
  seamfind tangles --level module --within shop::orders  those in one module and below it

A tangle of placement ends when one definition or module moves to where it belongs; the move is named.
docs/metrics.md says how tangles are measured and cut.")]
pub(super) struct Args {
    /// What depends on each other: contexts, packages, or the modules side by side in a module, each with all below it
    #[arg(long, value_enum, default_value = "context")]
    level: LevelChoice,
    /// Only modules in this context, package or module
    #[arg(long, value_name = "NAME")]
    within: Option<String>,
    /// How to print the tangles
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Show all lists in full (JSON always does)
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    if args.within.is_some() && !matches!(args.level, LevelChoice::Module) {
        let help = "add `--level module`, or leave out `--within`".to_owned();
        return Err(Failure::usage("`--within` chooses among modules", Some(help)));
    }
    let project = Project::load(&args.project)?;
    let model = project.model();
    let within = args.within.as_deref().map(|name| named(model, name)).transpose()?;
    let tangles = tangles_at(model, args.level.into(), within.as_ref().map(|named| &named.modules));
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        Format::Human => output.stdout.text(&human::tangles(&tangles, &look))?,
        Format::Json => output.stdout.write(|out| json::write(&tangles, out))?,
    }
    Ok(ExitStatus::Clean)
}
