//! `seamfind plan`: how a part is pulled out, step by step.

use std::collections::BTreeMap;

use clap::ValueEnum;

use super::Output;
use super::args::ProjectArgs;
use super::explain::named;
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::Model;
use crate::analysis::names::Named;
use crate::analysis::plan::{Inputs, Wish, plan};
use crate::analysis::seams::SeamKind;
use crate::report::{human, issue, json};
use crate::resolve::ProgramFacts;
use crate::workspace::{PackageId, Workspace, read_source};

/// Plan the extraction of a part, in steps that each leave the build green
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind plan shop::orders                        a module with all below it
  seamfind plan warehouse --format markdown         a context, as an issue ready to paste
  seamfind plan shop::orders --as orders-core --kind library

Nothing is changed on disk. docs/plan.md says how a plan comes about.")]
pub(super) struct Args {
    /// What to pull out: a module with all below it, a context, or a package; several with commas between them
    part: String,
    /// What it becomes [default: the kind that leaves less in the way]
    #[arg(long, value_enum)]
    kind: Option<KindChoice>,
    /// The name of the new package [default: made from the part's]
    #[arg(long = "as", value_name = "PACKAGE")]
    package: Option<String>,
    /// How to print the plan
    #[arg(long, value_enum, default_value = "human")]
    format: PlanFormat,
    /// Show all lists in full (the other formats always do)
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum KindChoice {
    /// The rest goes on using it: it ends up below
    Library,
    /// It goes on using the rest: it ends up above
    Leaf,
}

/// The formats of plans and of what-ifs.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub(super) enum PlanFormat {
    /// Text for the terminal
    Human,
    /// Markdown, for an issue
    Markdown,
    /// One JSON document
    Json,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let wish = Wish { kind: args.kind.map(Into::into), package: package_name(args.package.as_deref())? };
    let project = Project::load_whole(&args.project)?;
    let model = project.model();
    let named = parts(model, &args.part)?;
    let manifests = manifests(model.workspace);
    let workspace_dir = named.modules.first().map(|&module| model.code.module(module).package);
    let workspace_dir = workspace_dir.map_or("", |id| model.workspace.package(id).workspace_dir.as_str());
    let workspace_manifest = manifest(model.workspace, workspace_dir);
    let nothing = ProgramFacts::default();
    let inputs = Inputs {
        model,
        facts: project.facts().unwrap_or(&nothing),
        manifests: &manifests,
        workspace_manifest: workspace_manifest.as_deref(),
        configured: !project.config.text.is_empty(),
    };
    let plan = plan(inputs, named, &wish).map_err(|problem| Failure::usage(problem, None))?;
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        PlanFormat::Human => output.stdout.text(&human::plan(&plan, &look))?,
        PlanFormat::Markdown => output.stdout.text(&issue::issue(&plan))?,
        PlanFormat::Json => output.stdout.write(|out| json::write(&plan, out))?,
    }
    Ok(ExitStatus::Clean)
}

/// The code that one or more names mean, together.
fn parts(model: Model<'_>, names: &str) -> Result<Named, Failure> {
    let mut parts = names.split(',').map(|name| named(model, name.trim()));
    let mut all = parts.next().unwrap_or_else(|| named(model, names))?;
    for part in parts {
        let part = part?;
        all.name = format!("{}, {}", all.name, part.name);
        all.modules.extend(part.modules);
    }
    Ok(all)
}

/// The text of each manifest.
fn manifests(workspace: &Workspace) -> BTreeMap<PackageId, String> {
    let packages = workspace.packages.iter().enumerate();
    let read = |(index, package): (usize, &crate::workspace::Package)| {
        Some((PackageId(index as u32), read_source(workspace, &package.manifest).ok()?.to_string()))
    };
    packages.filter_map(read).collect()
}

fn manifest(workspace: &Workspace, dir: &str) -> Option<String> {
    let path = if dir.is_empty() { "Cargo.toml".to_owned() } else { format!("{dir}/Cargo.toml") };
    read_source(workspace, &path).ok().map(|text| text.to_string())
}

/// The name, if cargo takes it.
fn package_name(name: Option<&str>) -> Result<Option<String>, Failure> {
    let Some(name) = name else { return Ok(None) };
    let is_word = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    if name.starts_with(|c: char| c.is_alphabetic() || c == '_') && name.chars().all(is_word) {
        return Ok(Some(name.to_owned()));
    }
    let help = "letters, digits, `-` and `_`, with a letter in front".to_owned();
    Err(Failure::usage(format!("`{name}` cannot be the name of a package"), Some(help)))
}

impl From<KindChoice> for SeamKind {
    fn from(choice: KindChoice) -> Self {
        match choice {
            KindChoice::Library => Self::Library,
            KindChoice::Leaf => Self::Leaf,
        }
    }
}
