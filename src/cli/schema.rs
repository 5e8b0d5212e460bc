//! `seamfind schema`: the JSON Schema of what seamfind reads and writes.

use clap::builder::PossibleValue;

use super::Output;
use super::failure::{ExitStatus, Failure};
use crate::report::schema::{SCHEMAS, Schema};

/// Print the JSON Schema of the configuration or of a JSON document
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind schema config > seamfind.schema.json      and `#:schema ./seamfind.schema.json` in seamfind.toml
  seamfind schema check                              what `check --format json` prints")]
pub(super) struct Args {
    /// Of which document
    name: Name,
}

/// A schema that is chosen by its name.
#[derive(Clone, Copy, Debug)]
struct Name(&'static Schema);

const NAMES: [Name; SCHEMAS.len()] = {
    let mut names = [Name(&SCHEMAS[0]); SCHEMAS.len()];
    let mut index = 0;
    while index < SCHEMAS.len() {
        names[index] = Name(&SCHEMAS[index]);
        index += 1;
    }
    names
};

impl clap::ValueEnum for Name {
    fn value_variants<'a>() -> &'a [Self] {
        &NAMES
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.name).help(self.0.about))
    }
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    output.stdout.text(args.name.0.text)?;
    Ok(ExitStatus::Clean)
}
