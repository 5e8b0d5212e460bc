//! `seamfind docs`: a page of Markdown for each context.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::Output;
use super::args::ProjectArgs;
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use super::write;
use crate::analysis::context_page::context_pages;
use crate::report::context_page::{MARK, Page, pages};
use crate::report::text::{counted, plain};

/// Write a page of Markdown for each context, or fail if the pages are out of date
///
/// A page tells what a context is for, who owns it, what others use of it, who these are, what it uses, which rules
/// it keeps, and which tables of the database are its own or others', with a picture in Mermaid. README.md lists the contexts. The same code gives the same bytes.
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind docs -o docs/contexts                  write the pages
  seamfind docs -o docs/contexts --check          for CI: exit status 1 if they are out of date")]
pub(super) struct Args {
    /// The folder of the pages
    #[arg(short, long, value_name = "DIR")]
    output: PathBuf,
    /// Write nothing; fail if a page is missing, out of date or no longer needed
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load_with_database(&args.project)?;
    let pages = pages(&context_pages(project.model(), &project.config, &project.breaches()));
    let differences = differences(&args.output, &pages)?;
    if args.check {
        return check(args, &differences, output);
    }
    refuse_pages_of_others(&args.output, &differences)?;
    std::fs::create_dir_all(&args.output).map_err(|error| unusable(&args.output, &error))?;
    for difference in &differences {
        let path = args.output.join(difference.file());
        let done = match difference {
            Difference::Missing(page) | Difference::OutOfDate(page) => write::replace(&path, &page.text),
            Difference::NotNeeded(_) => std::fs::remove_file(&path),
        };
        done.map_err(|error| unusable(&path, &error))?;
    }
    let folder = plain(&args.output.display().to_string()).into_owned();
    let (all, changed) = (counted(pages.len() as u64, "page"), counted(differences.len() as u64, "change"));
    output.stdout.text(&format!("{all} in {folder}, {changed}\n"))?;
    Ok(ExitStatus::Clean)
}

/// How the folder differs from what it should be.
enum Difference<'a> {
    Missing(&'a Page),
    OutOfDate(&'a Page),
    /// A page of a context that is no longer there.
    NotNeeded(String),
}

impl Difference<'_> {
    fn file(&self) -> &str {
        match self {
            Self::Missing(page) | Self::OutOfDate(page) => &page.file,
            Self::NotNeeded(file) => file,
        }
    }

    fn state(&self) -> &'static str {
        match self {
            Self::Missing(_) => "is missing",
            Self::OutOfDate(_) => "is out of date",
            Self::NotNeeded(_) => "is no longer needed",
        }
    }
}

/// The differences, in the order of the pages; then the pages that are not needed, by name.
fn differences<'a>(folder: &Path, pages: &'a [Page]) -> Result<Vec<Difference<'a>>, Failure> {
    let mut differences = Vec::new();
    for page in pages {
        match read(&folder.join(&page.file))? {
            None => differences.push(Difference::Missing(page)),
            Some(text) if text != page.text => differences.push(Difference::OutOfDate(page)),
            Some(_) => {}
        }
    }
    let needed: BTreeSet<&str> = pages.iter().map(|page| page.file.as_str()).collect();
    for file in markdown_files(folder)? {
        let is_ours = || Ok::<_, Failure>(read(&folder.join(&file))?.is_some_and(|text| text.starts_with(MARK)));
        if !needed.contains(file.as_str()) && is_ours()? {
            differences.push(Difference::NotNeeded(file));
        }
    }
    Ok(differences)
}

fn check(args: &Args, differences: &[Difference<'_>], output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    if differences.is_empty() {
        output.stdout.text("the pages are up to date\n")?;
        return Ok(ExitStatus::Clean);
    }
    let folder = args.output.display().to_string();
    let mut text = String::new();
    for difference in differences {
        let path = args.output.join(difference.file()).display().to_string();
        text += &format!("{} {}\n", plain(&path), difference.state());
    }
    let project = args.project.path.display().to_string();
    let project = if project == "." { String::new() } else { format!(" {project}") };
    text += &format!("write them again with `seamfind docs{} -o {}`\n", plain(&project), plain(&folder));
    output.stdout.text(&text)?;
    Ok(ExitStatus::Findings)
}

/// # Errors
/// A page would take the place of a file that somebody else wrote.
fn refuse_pages_of_others(folder: &Path, differences: &[Difference<'_>]) -> Result<(), Failure> {
    for difference in differences {
        let path = folder.join(difference.file());
        if read(&path)?.is_some_and(|text| !text.starts_with(MARK)) {
            let help = "choose a folder of its own for the pages, or remove the file".to_owned();
            let message = format!("`{}` was not written by `seamfind docs`", path.display());
            return Err(Failure::usage(message, Some(help)));
        }
    }
    Ok(())
}

/// The text of a file; none if there is no such file. What is no UTF-8 is no page.
fn read(path: &Path) -> Result<Option<String>, Failure> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unusable(path, &error)),
    }
}

/// The names of Markdown files in a folder, ordered; none if there is no folder yet.
fn markdown_files(folder: &Path) -> Result<BTreeSet<String>, Failure> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(BTreeSet::new()),
        Err(error) => return Err(unusable(folder, &error)),
    };
    let mut files = BTreeSet::new();
    for entry in entries {
        let entry = entry.map_err(|error| unusable(folder, &error))?;
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        let name = entry.file_name().into_string().ok().filter(|name| is_file && name.ends_with(".md"));
        files.extend(name);
    }
    Ok(files)
}

fn unusable(path: &Path, error: &io::Error) -> Failure {
    Failure::usage(format!("failed to read or write `{}`: {error}", path.display()), None)
}
