//! `seamfind db`: who reads and writes which table, and what ties contexts together in the database.

use clap::ValueEnum;
use serde::Serialize;

use super::Output;
use super::args::ProjectArgs;
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::database::{DatabaseListing, DatabaseReport, DatabaseView, UnknownTable, listing, page, report};
use crate::report::rows::{self, RowFormat};
use crate::report::{human, json};

/// Show which contexts share tables, keys, queries, transactions and triggers
///
/// Schemas are read from migrations and other SQL, accesses from the code. Nothing is connected to and nothing is run.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind db                              tables by context, and what ties contexts together
  seamfind db --table orders               one table with all code that uses it
  seamfind db --format csv                 a line per table and context, for spreadsheets
  seamfind db --format json                everything, for programs

Whose a table is, contexts say in seamfind.toml: `tables = [\"orders\", \"order_*\"]`. The owners of all others are
proposed: the context with the most queries that write the table.")]
pub(super) struct Args {
    /// Show one table with all code that uses it (`orders`, `audit.orders`, `DATABASE:orders`)
    #[arg(long, value_name = "NAME")]
    table: Option<String>,
    /// How to print the report
    #[arg(long, value_enum, default_value = "human")]
    format: DatabaseFormat,
    /// Show all tables, findings and places (JSON and csv always do)
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum DatabaseFormat {
    /// Text for the terminal
    Human,
    /// One JSON document
    Json,
    /// A line for each table and context, or for each access to the table chosen
    Csv,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load_with_database(&args.project)?;
    let model = project.model();
    let Some(database) = model.database else { return Ok(ExitStatus::Clean) };
    let view = DatabaseView::new(model, database);
    let report = report(&view);
    match &args.table {
        Some(name) => one_table(args, &view, &report, name, output)?,
        None => whole(args, &view, &report, output)?,
    }
    Ok(ExitStatus::Clean)
}

/// The report with everything behind it.
#[derive(Serialize)]
struct Everything<'a> {
    #[serde(flatten)]
    report: &'a DatabaseReport,
    #[serde(flatten)]
    listing: DatabaseListing,
}

fn whole(
    args: &Args,
    view: &DatabaseView<'_>,
    report: &DatabaseReport,
    output: &mut Output<'_, '_>,
) -> Result<(), Failure> {
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        DatabaseFormat::Human => output.stdout.text(&human::database(report, &look))?,
        DatabaseFormat::Json => {
            let everything = Everything { report, listing: listing(view) };
            output.stdout.write(|out| json::write(&everything, out))?;
        }
        DatabaseFormat::Csv => {
            output.stdout.write(|out| rows::write(RowFormat::Csv, "uses", report.uses(), out))?;
        }
    }
    Ok(())
}

fn one_table(
    args: &Args,
    view: &DatabaseView<'_>,
    report: &DatabaseReport,
    name: &str,
    output: &mut Output<'_, '_>,
) -> Result<(), Failure> {
    let page = page(view, &report.findings, name).map_err(unknown)?;
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        DatabaseFormat::Human => output.stdout.text(&human::table_page(&page, &look))?,
        DatabaseFormat::Json => output.stdout.write(|out| json::write(&page, out))?,
        DatabaseFormat::Csv => {
            output.stdout.write(|out| rows::write(RowFormat::Csv, "accesses", page.accesses.iter().cloned(), out))?;
        }
    }
    Ok(())
}

/// Says that no table, or more than one, has a name.
pub(super) fn unknown(UnknownTable { name, suggestion, several }: UnknownTable) -> Failure {
    if !several.is_empty() {
        let message = format!("several databases have a table `{name}`");
        return Failure::usage(message, Some(format!("choose one of {}", several.join(", "))));
    }
    let help = suggestion.map(|suggestion| format!("did you mean `{suggestion}`?"));
    Failure::usage(format!("no schema has a table `{name}`"), help)
}
