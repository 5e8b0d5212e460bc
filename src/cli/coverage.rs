//! `seamfind coverage`: what was seen, what was not and why.

use super::Output;
use super::args::{Format, LevelChoice, ProjectArgs};
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::coverage::coverage;
use crate::report::{CoverageSummary, human, json};

/// Show how much of the code was seen, and what would help to see more
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind coverage                        shares, reasons, and the crates that stand in the way
  seamfind coverage --level module --all   every module and every place
  seamfind coverage --format json          the same for programs

`seamfind export unresolved` writes one line per name. docs/coverage.md says what to do about them.")]
pub(super) struct Args {
    /// What the shares are counted for
    #[arg(long, value_enum, default_value = "package")]
    level: LevelChoice,
    /// How to print them
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Show all crates, macros, elements and places
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    let detail = coverage(project.model(), args.level.into(), &project.findings);
    let floor = project.config.analysis.coverage_floor;
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        Format::Human => output.stdout.text(&human::blind_spots(&detail, floor, &look))?,
        Format::Json => output.stdout.write(|out| json::write(&detail, out))?,
    }
    let incomplete = CoverageSummary::new(detail.counts, floor).is_incomplete();
    Ok(if incomplete { ExitStatus::Incomplete } else { ExitStatus::Clean })
}
