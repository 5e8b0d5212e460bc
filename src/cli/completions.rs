//! `seamfind completions`: a script that completes the command line in a shell.

use super::Output;
use super::failure::{ExitStatus, Failure};

/// Print a script that completes the command line in a shell
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind completions bash > ~/.local/share/bash-completion/completions/seamfind
  seamfind completions fish > ~/.config/fish/completions/seamfind.fish")]
pub(super) struct Args {
    /// The shell
    shell: clap_complete::Shell,
}

pub(super) fn run(args: &Args, mut command: clap::Command, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "seamfind", &mut script);
    output.stdout.write(|out| out.write_all(&script))?;
    Ok(ExitStatus::Clean)
}
