//! `seamfind report`: the report as one HTML file to look at.

use std::io;
use std::path::PathBuf;

use super::args::ProjectArgs;
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use super::{Output, analyze, write};
use crate::analysis::Model;
use crate::analysis::atlas::atlas;
use crate::analysis::database::{DatabaseView, book};
use crate::analysis::drawing::Level;
use crate::analysis::seams::seams;
use crate::report::html::{HtmlReport, html};
use crate::report::text::{counted, plain};

/// Write the report as one HTML file to look at, offline and complete
///
/// Structure map, dependency matrix, context map, seams, tangles, database and findings, from contexts down to the source line of
/// each reference. The file needs no network and no server: open it, mail it, keep it with the build.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind report                              report.html, for the workspace around the current folder
  seamfind report ../shop -o shop.html         another one
  seamfind report -o - | gzip > report.gz      to standard output

The exit status is 0 once the report is written, findings or not (`seamfind check` is the gate), and 3 if too little
of the code could be seen for the report to be trusted.")]
pub(super) struct Args {
    /// The file to write, - for standard output
    #[arg(long, short, value_name = "FILE", default_value = "report.html")]
    output: PathBuf,
    /// What the project is called [default: the package in its root, or how many packages there are]
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load_with_database(&args.project)?;
    let model = project.model();
    let (report, weights) = (analyze::report(&project), &project.config.seams);
    let database = model.database.and_then(|database| book(&DatabaseView::new(model, database)));
    let page = html(HtmlReport {
        title: &args.title.clone().unwrap_or_else(|| title(model)),
        atlas: &atlas(model, &project.breaches()),
        package_seams: &seams(model, Level::Package, weights),
        module_seams: &seams(model, Level::Module, weights),
        weights,
        report: &report,
        database: database.as_ref(),
    });
    let page = page.map_err(io::Error::from)?;
    if args.output.as_os_str() == "-" {
        output.stdout.text(&page)?;
    } else {
        write::replace(&args.output, &page)?;
        output
            .stderr
            .text(&format!("{} is written; open it in a browser.\n", plain(&args.output.to_string_lossy())))?;
    }
    Ok(if report.gate.coverage.is_incomplete() { ExitStatus::Incomplete } else { ExitStatus::Clean })
}

/// The name of the package in the root; without one, how many packages there are.
fn title(model: Model<'_>) -> String {
    let packages = model.packages();
    let root = packages.iter().map(|&id| model.workspace.package(id)).find(|package| package.dir.is_empty());
    root.map_or_else(|| format!("workspace of {}", counted(packages.len() as u64, "package")), |root| root.name.clone())
}
