//! `--format FORMAT[=FILE]`: the formats that `check` and `analyze` write findings in, several at once.
//!
//! Takes what stands behind `--format`; calls a writer for each and brings its text to standard output or into the file.
//! Leaves out the writers' insides.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::failure::Failure;
use super::{Output, write};
use crate::report::human::Look;
use crate::report::{Gate, cargo_json, github, gitlab, junit, markdown, sarif};

/// A format of findings.
#[derive(ValueEnum, Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// Text for the terminal
    Human,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// GitHub annotations
    Github,
    /// GitLab code quality
    Gitlab,
    /// JUnit XML
    Junit,
    /// A comment for a pull request
    Markdown,
    /// Messages like those of `cargo check`, for editors
    CargoJson,
}

/// A format and where it goes: standard output if there is no file.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    format: Format,
    file: Option<PathBuf>,
}

/// What `check` and `analyze` have in common.
#[derive(clap::Args, Clone, Debug)]
pub(super) struct FormatArgs {
    /// How to print: human, json, sarif, github, gitlab, junit, markdown or cargo-json; with `=FILE`, into a file; may be
    /// given several times
    #[arg(long = "format", value_name = "FORMAT[=FILE]", value_parser = wanted, default_value = "human")]
    formats: Vec<Wanted>,
    /// Show all lists in full
    #[arg(long)]
    all: bool,
}

/// Reads `FORMAT` or `FORMAT=FILE`.
fn wanted(text: &str) -> Result<Wanted, String> {
    let (name, file) = text.split_once('=').map_or((text, None), |(name, file)| (name, Some(file)));
    let format = Format::from_str(name, false).map_err(|_| {
        let names: Vec<_> = Format::value_variants().iter().filter_map(|format| format.to_possible_value()).collect();
        let names: Vec<_> = names.iter().map(|name| name.get_name()).collect();
        format!("the formats are {}", names.join(", "))
    })?;
    match file {
        Some("") => Err(format!("name the file behind `{name}=`")),
        file => Ok(Wanted { format, file: file.map(PathBuf::from) }),
    }
}

/// Writes each format that is asked for. `own` writes the two that differ from command to command, human and JSON; the
/// others are made of the gate, with paths as they are seen from the current folder.
pub(super) fn write_all(
    args: &FormatArgs,
    root: &Path,
    gate: &Gate,
    own: impl Fn(Format, &Look) -> io::Result<String>,
    output: &mut Output<'_, '_>,
) -> Result<(), Failure> {
    check_targets(&args.formats)?;
    let seen = gate.clone().seen_from(&folder_of(root));
    for wanted in &args.formats {
        let look = match wanted.file {
            None => output.stdout.look(output.colour, args.all),
            Some(_) => Look { width: FILE_WIDTH, colour: false, all: args.all },
        };
        let text = match wanted.format {
            Format::Human | Format::Json => own(wanted.format, &look)?,
            Format::Sarif => sarif::sarif(&seen),
            Format::Github => github::github(&seen),
            Format::Gitlab => gitlab::gitlab(&seen),
            Format::Junit => junit::junit(&seen),
            Format::Markdown => markdown::markdown(&seen),
            Format::CargoJson => cargo_json::cargo_json(&seen),
        };
        match &wanted.file {
            None => output.stdout.text(&text)?,
            Some(file) => write::replace(file, &text).map_err(|error| not_written(file, &error))?,
        }
    }
    Ok(())
}

/// Columns of a text in a file.
const FILE_WIDTH: usize = 100;

/// Two formats into one place would be neither.
fn check_targets(formats: &[Wanted]) -> Result<(), Failure> {
    let mut seen = BTreeSet::new();
    match formats.iter().find(|wanted| !seen.insert(&wanted.file)) {
        None => Ok(()),
        Some(Wanted { file: None, .. }) => {
            let help = "send all but one into files, such as `--format sarif=out.sarif`";
            Err(Failure::usage("only one format can go to standard output", Some(help.to_owned())))
        }
        Some(Wanted { file: Some(file), .. }) => {
            Err(Failure::usage(format!("two formats go into the file `{}`", file.display()), None))
        }
    }
}

fn not_written(file: &Path, error: &io::Error) -> Failure {
    let help = "the folder must exist and be writable";
    Failure::usage(format!("failed to write `{}`: {}", file.display(), error.kind()), Some(help.to_owned()))
}

/// The analysed root as seen from the current folder, which CI servers and editors take paths to begin at; empty if it is
/// that folder, or does not lie below it.
fn folder_of(root: &Path) -> String {
    let here = std::env::current_dir().and_then(|here| here.canonicalize()).ok();
    let below = here.as_ref().and_then(|here| root.strip_prefix(here).ok()).and_then(Path::to_str);
    below.unwrap_or_default().replace('\\', "/")
}
