//! `seamfind explain`: why one part depends on another.

use super::Output;
use super::args::{Format, ProjectArgs};
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::Model;
use crate::analysis::explain::explain;
use crate::analysis::names::{Named, UnknownName, find};
use crate::report::{human, json};

/// Show why one part depends on another: every reference, or the shortest chain
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind explain warehouse finance                      two contexts
  seamfind explain shop::orders shop-payments             a module and a package
  seamfind explain module:catalog context:catalog         where names are ambiguous")]
pub(super) struct Args {
    /// The part that depends: a context, a package, or a module with all below it
    from: String,
    /// The part it depends on
    to: String,
    /// How to print the explanation
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Show all references
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    let model = project.model();
    let (from, to) = (named(model, &args.from)?, named(model, &args.to)?);
    if from.modules == to.modules {
        return Err(Failure::usage(format!("`{}` and `{}` are the same code", args.from, args.to), None));
    }
    let explanation = explain(model, from, to);
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        Format::Human => output.stdout.text(&human::explanation(&explanation, &look))?,
        Format::Json => output.stdout.write(|out| json::write(&explanation, out))?,
    }
    Ok(ExitStatus::Clean)
}

/// The code that a name means.
///
/// # Errors
/// Nothing has that name.
pub(super) fn named(model: Model<'_>, name: &str) -> Result<Named, Failure> {
    find(model, name).map_err(|UnknownName { name, suggestion }| {
        let help = suggestion.map(|suggestion| format!("did you mean `{suggestion}`?"));
        Failure::usage(format!("there is no context, package or module `{name}`"), help)
    })
}
