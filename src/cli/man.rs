//! `seamfind man`: manual pages.

use super::Output;
use super::failure::{ExitStatus, Failure};

/// Print the manual page of seamfind or of one command
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind man > seamfind.1
  seamfind man analyze > seamfind-analyze.1")]
pub(super) struct Args {
    /// The command
    command: Option<String>,
}

pub(super) fn run(args: &Args, mut command: clap::Command, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    command.build();
    let page = match &args.command {
        None => command,
        Some(name) => match command.find_subcommand(name) {
            Some(subcommand) => subcommand.clone(),
            None => return Err(Failure::usage(format!("there is no command `{name}`"), None)),
        },
    };
    let mut text = Vec::new();
    clap_mangen::Man::new(page).render(&mut text)?;
    output.stdout.write(|out| out.write_all(&text))?;
    Ok(ExitStatus::Clean)
}
