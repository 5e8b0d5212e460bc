//! `seamfind graph`: the dependencies as a picture.

use clap::ValueEnum;

use super::Output;
use super::args::{LevelChoice, ProjectArgs};
use super::explain::named;
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::drawing::{Drawing, Focus, Level, drawing};
use crate::report::dot::dot;

/// More nodes than this are hard to read.
const READABLE: usize = 50;

/// Draw contexts, packages or modules with their dependencies
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind graph | dot -Tsvg > contexts.svg                  contexts
  seamfind graph --level module --focus catalog --depth 2    the modules around one context")]
pub(super) struct Args {
    /// What the nodes are
    #[arg(long, value_enum, default_value = "context")]
    level: LevelChoice,
    /// The format of the picture
    #[arg(long, value_enum, default_value = "dot")]
    format: GraphFormat,
    /// Draw only what is near this context, package or module
    #[arg(long, value_name = "NAME")]
    focus: Option<String>,
    /// How many dependencies away from the focus to go
    #[arg(long, value_name = "N", default_value_t = 1, requires = "focus")]
    depth: u32,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum GraphFormat {
    /// Graphviz
    Dot,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    let model = project.model();
    let focus = match &args.focus {
        Some(name) => Some(Focus { modules: named(model, name)?.modules, depth: args.depth }),
        None => None,
    };
    let drawing = drawing(model, &project.breaches(), args.level.into(), focus.as_ref());
    if let Some(note) = too_many_nodes(&drawing) {
        output.stderr.text(&note)?;
    }
    match args.format {
        GraphFormat::Dot => output.stdout.text(&dot(&drawing))?,
    }
    Ok(ExitStatus::Clean)
}

fn too_many_nodes(drawing: &Drawing) -> Option<String> {
    let nodes = drawing.nodes.len();
    let remedy = match drawing.level {
        Level::Module => "try `--level context`, or `--focus NAME` for a part of it",
        Level::Context | Level::Package => "try `--focus NAME` for a part of it, or declare fewer, larger contexts",
    };
    (nodes > READABLE).then(|| format!("note: {nodes} nodes are hard to read; {remedy}\n"))
}
