//! `seamfind graph`: the dependencies as a picture, or as a graph for other programs.

mod advice;
mod tables;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::Output;
use super::args::ProjectArgs;
use super::explain::named;
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use super::write::replace;
use crate::analysis::Model;
use crate::analysis::drawing::{Choice, Collapse, Drawing, Focus, Level, Only, Part, drawing};
use crate::analysis::names::find;
use crate::graph::Direction;
use crate::report::drawing::{Undrawable, d2, dot, graphml, mermaid, plantuml, png, svg};
use crate::report::json;

/// Draw contexts, packages, modules or database tables with their dependencies
///
/// What uses is drawn above what it uses. Red is what should not be there: ✗ breaks a rule, ↺ is a feedback edge, one of
/// those that make a tangle. Lines are thicker the more references there are. All filters can be combined.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind graph -o contexts.svg                             a picture of the contexts
  seamfind graph --level module --focus catalog -o around.png
                                                             the modules around one context
  seamfind graph --level package --only tangles -o knot.svg  only what depends on itself in a circle
  seamfind graph --focus web --direction out --depth 9 --reaches finance
                                                             every way from web to finance
  seamfind graph --level module --collapse 2                 modules with two names in their path
  seamfind graph --external --reaches tokio                  what cannot do without tokio
  seamfind graph --level table --focus orders -o orders.svg  the tables around one, with their foreign keys
  seamfind graph --format mermaid                            for Markdown
  seamfind graph | dot -Tpdf > contexts.pdf                  with Graphviz")]
pub(super) struct Args {
    /// What the nodes are
    #[arg(long, value_enum, default_value = "context")]
    level: GraphLevel,
    /// The format [default: that of FILE's ending, or dot]
    #[arg(long, value_enum)]
    format: Option<GraphFormat>,
    /// Write to this file
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Draw only what is near this context, package, module or table
    #[arg(long, value_name = "NAME")]
    focus: Option<String>,
    /// How many dependencies away from the focus to go
    #[arg(long, value_name = "N", default_value_t = 1, requires = "focus")]
    depth: u32,
    /// Which way to go from the focus
    #[arg(long, value_enum, default_value = "both", requires = "focus")]
    direction: DirectionChoice,
    /// Draw only what depends on this, directly or not
    #[arg(long, value_name = "NAME")]
    reaches: Option<String>,
    /// Draw modules below this DEPTH (names in a path) as one, or a context, package or module as one node
    #[arg(long, value_name = "DEPTH|NAME")]
    collapse: Vec<String>,
    /// Draw only these edges, and the nodes they connect
    #[arg(long, value_enum, value_name = "KIND")]
    only: Vec<OnlyChoice>,
    /// Draw the crates outside the workspace that are used, too
    #[arg(long)]
    external: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
enum GraphLevel {
    /// Contexts
    Context,
    /// Packages
    Package,
    /// Modules
    Module,
    /// Tables of the databases, in boxes by the context that owns them; the edges are foreign keys
    Table,
}

#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
enum GraphFormat {
    /// Graphviz
    Dot,
    /// A flowchart for Markdown
    Mermaid,
    /// D2
    D2,
    /// The component view of C4
    Plantuml,
    /// For yEd, Gephi, networkx
    Graphml,
    /// Nodes and edges for programs
    Json,
    /// A picture that scales
    Svg,
    /// A picture in pixels
    Png,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum DirectionChoice {
    /// To what uses it
    In,
    /// To what it uses
    Out,
    /// Either way
    Both,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum OnlyChoice {
    /// Those that break a rule
    Violations,
    /// Those within a tangle
    Tangles,
    /// Those that leave their context
    CrossContext,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let format = format(args)?;
    if format == GraphFormat::Png && args.output.is_none() && output.stdout.is_terminal() {
        let help = "write it to a file with `-o graph.png`".to_owned();
        return Err(Failure::usage("a picture in pixels cannot be shown on a terminal", Some(help)));
    }
    let (drawing, notes) = match args.level.code_level() {
        Some(level) => code(args, level, format)?,
        None => tables::tables(args, format)?,
    };
    output.note(&notes)?;
    let bytes = bytes(format, &drawing).map_err(|error| not_drawn(&error))?;
    match &args.output {
        Some(path) => replace(path, &bytes).map_err(|error| unwritten(path, &error))?,
        None => output.stdout.write(|out| out.write_all(&bytes))?,
    }
    Ok(ExitStatus::Clean)
}

/// The drawing of code, with what is to be said about it.
fn code(args: &Args, level: Level, format: GraphFormat) -> Result<(Drawing, String), Failure> {
    let project = Project::load(&args.project)?;
    let model = project.model();
    let choice = choice(args, level, model)?;
    let breaches = project.breaches();
    let drawing = drawing(model, &breaches, &choice);
    let notes = advice::notes(args, &choice, &drawing, model, format);
    Ok((drawing, notes))
}

fn choice(args: &Args, level: Level, model: Model<'_>) -> Result<Choice, Failure> {
    if level != Level::Module && !args.collapse.is_empty() {
        let help = "add `--level module`".to_owned();
        return Err(Failure::usage("`--collapse` draws modules as one, but the level is another", Some(help)));
    }
    let focus = match &args.focus {
        Some(name) => {
            let direction = args.direction.into();
            Some(Focus { part: part(model, name, args.external)?, depth: args.depth, direction })
        }
        None => None,
    };
    let reaches = args.reaches.as_ref().map(|name| part(model, name, args.external)).transpose()?;
    let collapse = args.collapse.iter().map(|what| collapse(model, what)).collect::<Result<_, _>>()?;
    let only: BTreeSet<Only> = args.only.iter().map(|&only| only.into()).collect();
    Ok(Choice { level, focus, reaches, only, collapse, external: args.external })
}

/// What a name means; that of an external crate only where these are drawn.
fn part(model: Model<'_>, name: &str, external: bool) -> Result<Part, Failure> {
    let crates = model.code.externals.iter();
    let as_crate = || crates.clone().position(|known| **known == *name.replace('-', "_"));
    match find(model, name) {
        Ok(named) => Ok(Part::Modules(named.modules)),
        Err(_) if external && as_crate().is_some() => Ok(Part::Crate(as_crate().unwrap_or_default() as u32)),
        Err(_) if as_crate().is_some() => {
            let help = "add `--external` to draw it".to_owned();
            Err(Failure::usage(format!("`{name}` is a crate outside the workspace"), Some(help)))
        }
        Err(_) => Ok(Part::Modules(named(model, name)?.modules)),
    }
}

fn collapse(model: Model<'_>, what: &str) -> Result<Collapse, Failure> {
    match what.parse::<u32>() {
        Ok(0) => Err(Failure::usage("a depth of 0 leaves nothing to draw", Some("1 draws crates".to_owned()))),
        Ok(depth) => Ok(Collapse::Depth(depth)),
        Err(_) => named(model, what).map(|named| Collapse::Part(named.name, named.modules)),
    }
}

/// The format that was asked for, or that the ending of the file means.
fn format(args: &Args) -> Result<GraphFormat, Failure> {
    match (args.format, &args.output) {
        (Some(format), _) => Ok(format),
        (None, None) => Ok(GraphFormat::Dot),
        (None, Some(path)) => by_ending(path).ok_or_else(|| {
            let help = "end it with .svg, .png, .dot, .mmd, .d2, .puml, .graphml or .json, or add `--format`";
            Failure::usage(format!("the ending of `{}` tells no format", path.display()), Some(help.to_owned()))
        }),
    }
}

fn by_ending(path: &Path) -> Option<GraphFormat> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "dot" | "gv" => Some(GraphFormat::Dot),
        "mmd" | "mermaid" => Some(GraphFormat::Mermaid),
        "d2" => Some(GraphFormat::D2),
        "puml" | "plantuml" => Some(GraphFormat::Plantuml),
        "graphml" => Some(GraphFormat::Graphml),
        "json" => Some(GraphFormat::Json),
        "svg" => Some(GraphFormat::Svg),
        "png" => Some(GraphFormat::Png),
        _ => None,
    }
}

fn bytes(format: GraphFormat, drawing: &Drawing) -> Result<Vec<u8>, Undrawable> {
    Ok(match format {
        GraphFormat::Dot => dot::dot(drawing).into_bytes(),
        GraphFormat::Mermaid => mermaid::mermaid(drawing).into_bytes(),
        GraphFormat::D2 => d2::d2(drawing).into_bytes(),
        GraphFormat::Plantuml => plantuml::plantuml(drawing).into_bytes(),
        GraphFormat::Graphml => graphml::graphml(drawing).into_bytes(),
        GraphFormat::Json => json_bytes(drawing)?,
        GraphFormat::Svg => svg::svg(drawing)?.into_bytes(),
        GraphFormat::Png => png::png(drawing)?,
    })
}

fn json_bytes(drawing: &Drawing) -> Result<Vec<u8>, Undrawable> {
    let mut out = Vec::new();
    json::write(drawing, &mut out).map_err(|error| Undrawable::Failed(error.to_string()))?;
    Ok(out)
}

fn unwritten(path: &Path, error: &std::io::Error) -> Failure {
    Failure::usage(format!("failed to write `{}`: {error}", path.display()), None)
}

/// Says why there is no picture.
pub(super) fn not_drawn(error: &Undrawable) -> Failure {
    match error {
        Undrawable::TooLarge { nodes, edges } => {
            let help = "draw less, at a higher `--level` or with a filter; or write it for a program that can cope: \
                        `--format graphml`";
            Failure::usage(
                format!("{nodes} nodes with {edges} edges are too many for a picture"),
                Some(help.to_owned()),
            )
        }
        Undrawable::Failed(why) => Failure::usage(format!("failed to draw the picture: {why}"), None),
    }
}

impl GraphLevel {
    /// The level of code; none for tables.
    fn code_level(self) -> Option<Level> {
        match self {
            Self::Context => Some(Level::Context),
            Self::Package => Some(Level::Package),
            Self::Module => Some(Level::Module),
            Self::Table => None,
        }
    }
}

impl From<DirectionChoice> for Direction {
    fn from(choice: DirectionChoice) -> Self {
        match choice {
            DirectionChoice::In => Self::Dependents,
            DirectionChoice::Out => Self::Dependencies,
            DirectionChoice::Both => Self::Both,
        }
    }
}

impl From<OnlyChoice> for Only {
    fn from(choice: OnlyChoice) -> Self {
        match choice {
            OnlyChoice::Violations => Self::Violations,
            OnlyChoice::Tangles => Self::Tangles,
            OnlyChoice::CrossContext => Self::CrossContext,
        }
    }
}
