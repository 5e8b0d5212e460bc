//! `seamfind export`: modules, references, edges, unresolved names or findings as rows for other programs.

use clap::ValueEnum;

use super::args::ProjectArgs;
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use super::{Output, gate};
use crate::analysis::coverage::unresolved;
use crate::analysis::edges::{edges, modules, references};
use crate::report::json;
use crate::report::rows::{self, RowFormat};

/// Write modules, references, edges, unresolved names or findings for other programs
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind export references --format tsv        one line per reference between modules
  seamfind export edges --tests                  one object per pair of modules, tests too
  seamfind export modules --format csv           one line per module
  seamfind export unresolved --format ndjson     one object per name that was not resolved
  seamfind export findings --format csv          one line per finding
  seamfind export graph > before.json            everything that `diff` compares")]
pub(super) struct Args {
    /// What to write
    what: What,
    /// The format of the rows
    #[arg(long, value_enum, default_value = "json")]
    format: ExportFormat,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum What {
    /// The modules with package, context, file and lines
    Modules,
    /// Every reference from one module to another
    References,
    /// The references of each pair of modules taken together
    Edges,
    /// The findings, those that the baseline accepts too
    Findings,
    /// Modules, references and findings as one JSON document, for `diff`
    Graph,
    /// Every name that was not resolved, and why
    Unresolved,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum ExportFormat {
    /// One JSON document
    Json,
    /// One JSON object per line
    Ndjson,
    /// Comma-separated, quoted where necessary
    Csv,
    /// Tab-separated, never quoted
    Tsv,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load(&args.project)?;
    let model = project.model();
    let format = match args.format {
        ExportFormat::Json => RowFormat::Json,
        ExportFormat::Ndjson => RowFormat::Ndjson,
        ExportFormat::Csv => RowFormat::Csv,
        ExportFormat::Tsv => RowFormat::Tsv,
    };
    if matches!(args.what, What::Graph) {
        if !matches!(args.format, ExportFormat::Json) {
            return Err(Failure::usage(
                "a graph is written as one JSON document",
                Some("leave out `--format`".to_owned()),
            ));
        }
        let snapshot = gate::snapshot(&project);
        output.stdout.write(|out| json::write(&snapshot, out))?;
        return Ok(ExitStatus::Clean);
    }
    output.stdout.write(|out| match args.what {
        What::Findings => {
            let findings = gate::gate(&project, &project.breaches()).findings;
            rows::write(format, "findings", findings.into_iter(), out)
        }
        What::Graph => Ok(()),
        What::Modules => rows::write(format, "modules", modules(model), out),
        What::References => rows::write(format, "references", references(model), out),
        What::Unresolved => rows::write(format, "unresolved", unresolved(model), out),
        What::Edges => rows::write(format, "edges", edges(model), out),
    })?;
    Ok(ExitStatus::Clean)
}
