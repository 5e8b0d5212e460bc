//! `seamfind metrics`: the measures of contexts, packages or modules.

use clap::ValueEnum;

use super::Output;
use super::args::{LevelChoice, ProjectArgs};
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::metrics::metrics;
use crate::report::rows::{self, RowFormat};
use crate::report::{human, json};

/// Measure coupling, cohesion, tangles and visibility
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind metrics                                  contexts
  seamfind metrics --level module --format csv      one line per module
  seamfind metrics --level package --format json    with the measures of the whole

docs/metrics.md says how each measure is defined and read.")]
pub(super) struct Args {
    /// What is measured
    #[arg(long, value_enum, default_value = "context")]
    level: LevelChoice,
    /// How to print the measures
    #[arg(long, value_enum, default_value = "human")]
    format: MetricsFormat,
    /// Show all elements
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum MetricsFormat {
    /// Text for the terminal
    Human,
    /// One JSON document
    Json,
    /// A line per element, comma-separated
    Csv,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    let metrics = metrics(project.model(), args.level.into());
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        MetricsFormat::Human => output.stdout.text(&human::metrics(&metrics, &look))?,
        MetricsFormat::Json => output.stdout.write(|out| json::write(&metrics, out))?,
        MetricsFormat::Csv => {
            output.stdout.write(|out| rows::write(RowFormat::Csv, "elements", metrics.elements.into_iter(), out))?
        }
    }
    Ok(ExitStatus::Clean)
}
