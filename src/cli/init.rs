//! `seamfind init`: a configuration to start from.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::ValueEnum;
use toml::Value;

use super::Output;
use super::args::{ProjectArgs, SelectionArgs};
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::proposal::{proposal, proposal_from_clusters};
use crate::config;
use crate::report::config_file::{FirstConfig, first_config};
use crate::report::text::{counted, plain};

/// Write a commented seamfind.toml with contexts proposed from the code
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind init                        write seamfind.toml in the root of the workspace
  seamfind init --print                show it only
  seamfind init --from clusters        where the packages are no contexts: what uses what decides")]
pub(super) struct Args {
    /// Replace the file if it exists
    #[arg(long)]
    force: bool,
    /// Print the file instead of writing it
    #[arg(long, conflicts_with = "force")]
    print: bool,
    /// What becomes a context
    #[arg(long, value_enum, default_value = "structure")]
    from: Source,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum Source {
    /// The packages, or in a single package the top-level modules
    Structure,
    /// Modules that use each other more than the rest, whatever package they are in
    Clusters,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    // types find dependencies that names alone do not: the lists must hold for the full analysis
    let project_args = ProjectArgs {
        selection: SelectionArgs { names_only: false, ..args.project.selection.clone() },
        ..args.project.clone()
    };
    let project = Project::load_unconfigured(&project_args)?;
    let first = first(&project, args.from, &args.project.selection)?;
    let text = first_config(&first);
    if args.print {
        output.stdout.text(&text)?;
        return Ok(ExitStatus::Clean);
    }
    let (path, name) = target(args, &project);
    write(&path, &name, &text, args.force)?;
    output.stdout.text(&next(&name, first.contexts.len()))?;
    Ok(ExitStatus::Clean)
}

fn first(project: &Project, source: Source, selection: &SelectionArgs) -> Result<FirstConfig, Failure> {
    let model = project.model();
    let contexts = match source {
        Source::Structure => proposal(model),
        Source::Clusters => proposal_from_clusters(model),
    };
    if contexts.is_empty() {
        return Err(Failure::usage("there is no Rust code to propose contexts from", None));
    }
    // a little below what is seen today, so that a small change does not fail the run
    let coverage_floor = ((model.code.coverage.share() * 20.0).ceil() - 1.0).max(0.0) / 20.0;
    Ok(FirstConfig { contexts, coverage_floor, options: options(selection) })
}

/// The arguments that decide which code counts: the file must say the same for its lists to hold.
fn options(selection: &SelectionArgs) -> Vec<(&'static str, Value)> {
    let mut options = Vec::new();
    let flags = [
        ("tests", selection.tests),
        ("all-features", selection.all_features),
        ("no-default-features", selection.no_default_features),
    ];
    options.extend(flags.into_iter().filter(|(_, set)| *set).map(|(key, set)| (key, Value::from(set))));
    if !selection.features.is_empty() {
        options.push(("features", Value::from(selection.features.clone())));
    }
    options.extend(selection.target.clone().map(|target| ("target", Value::from(target))));
    options
}

/// The file to write, and what messages call it.
fn target(args: &Args, project: &Project) -> (PathBuf, String) {
    match &args.project.selection.config {
        Some(path) => (path.clone(), path.display().to_string()),
        None => (project.model().workspace.root.join(config::FILE_NAME), config::FILE_NAME.to_owned()),
    }
}

fn write(path: &Path, name: &str, text: &str, force: bool) -> Result<(), Failure> {
    if force && path.symlink_metadata().is_ok() {
        fs::remove_file(path)?; // the name itself: a link is not followed
    }
    match File::create_new(path) {
        Ok(mut file) => Ok(file.write_all(text.as_bytes())?),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let help = "edit it, or replace it with `seamfind init --force`".to_owned();
            Err(Failure::usage(format!("`{name}` exists already"), Some(help)))
        }
        Err(error) => Err(error.into()),
    }
}

fn next(name: &str, contexts: usize) -> String {
    format!(
        "Wrote {} with {}.\n\
         What they depend on today is allowed; a new dependency between them is not.\n\
         \n\
         Next\n  \
         1. rename, join and split the contexts so that they mirror the organisation\n  \
         2. `seamfind analyze` shows what each depends on\n  \
         3. `seamfind check` fails in CI when a new dependency between contexts appears\n",
        plain(name),
        counted(contexts as u64, "context"),
    )
}
