//! The command line: one file per command, each from its arguments through the stages to a writer.
//!
//! Takes arguments and two streams; returns how the run ended. This is where the stages are put together, and nowhere
//! else. Leaves out algorithms and the inside of formats.

mod analyze;
mod args;
mod baseline;
mod check;
mod completions;
mod coverage;
mod diff;
mod docs;
mod explain;
mod export;
mod failure;
mod formats;
mod gate;
mod graph;
mod init;
mod man;
mod metrics;
mod plan;
mod progress;
mod project;
mod report;
mod schema;
mod seams;
mod stream;
mod suggest;
mod tangles;
#[cfg(test)]
mod tests;
mod whatif;
mod write;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use args::Colour;
pub use failure::ExitStatus;
use failure::Failure;
pub use stream::Stream;

/// Parsing, expanding and resolving recurse with the nesting of the code; stacks of this size bear what is let through.
const STACK_SIZE: usize = 256 << 20;

/// Finds the seams in a Rust codebase: which parts can be split out, what still holds them together and where to cut;
/// and keeps the parts apart in CI.
///
/// seamfind reads source and builds nothing: no cargo, no compiler and no build script is run.
#[derive(Parser, Debug)]
#[command(name = "seamfind", version, after_help = EXIT_STATUS)]
struct Cli {
    /// When to colour the output; auto: on a terminal, unless NO_COLOR is set
    #[arg(long, value_enum, default_value_t, global = true, value_name = "WHEN", display_order = 1000)]
    color: Colour,
    /// No progress and no notes on standard error
    #[arg(short, long, global = true, display_order = 1001)]
    quiet: bool,
    #[command(subcommand)]
    command: Command,
}

const EXIT_STATUS: &str = "\
Exit status:
  0  clean
  1  findings of severity error
  2  wrong usage or configuration
  3  too little of the code could be seen";

#[derive(Subcommand, Debug)]
enum Command {
    Analyze(analyze::Args),
    Check(check::Args),
    Baseline(baseline::Args),
    Diff(diff::Args),
    Explain(explain::Args),
    Seams(seams::Args),
    Plan(plan::Args),
    Whatif(whatif::Args),
    Suggest(suggest::Args),
    Tangles(tangles::Args),
    Metrics(metrics::Args),
    Coverage(coverage::Args),
    Graph(graph::Args),
    Report(report::Args),
    Docs(docs::Args),
    Export(export::Args),
    Init(init::Args),
    Schema(schema::Args),
    Completions(completions::Args),
    Man(man::Args),
}

/// What each command gets: the streams and how to colour them.
struct Output<'o, 'w> {
    stdout: &'o mut Stream<'w>,
    stderr: &'o mut Stream<'w>,
    colour: Colour,
    quiet: bool,
}

impl Output<'_, '_> {
    /// Tells something about a run on standard error, unless it is to be quiet.
    fn note(&mut self, text: &str) -> std::io::Result<()> {
        if self.quiet { Ok(()) } else { self.stderr.text(text) }
    }
}

/// The whole process: runs the command of the process's arguments on its standard streams.
#[must_use]
pub fn main(args: impl Iterator<Item = OsString>) -> ExitCode {
    run(args, &mut Stream::stdout(), &mut Stream::stderr()).into()
}

/// Runs one command; the first argument is the name of the program.
pub fn run<'w>(
    args: impl IntoIterator<Item = OsString>,
    stdout: &mut Stream<'w>,
    stderr: &mut Stream<'w>,
) -> ExitStatus {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(message) => return print_clap(&message, stdout, stderr),
    };
    progress::allow(stderr, cli.quiet);
    let mut output = Output { stdout, stderr, colour: cli.color, quiet: cli.quiet };
    let result = with_large_stacks(|| execute(cli.command, &mut output)).and_then(|result| result);
    result.unwrap_or_else(|failure| {
        let look = output.stderr.look(output.colour, false);
        let _ = output.stderr.text(&failure.message(&look)); // without standard error, the status still tells
        failure.status()
    })
}

fn execute(command: Command, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    match command {
        Command::Analyze(args) => analyze::run(&args, output),
        Command::Check(args) => check::run(&args, output),
        Command::Diff(args) => diff::run(&args, output),
        Command::Baseline(args) => baseline::run(&args, output),
        Command::Explain(args) => explain::run(&args, output),
        Command::Seams(args) => seams::run(&args, output),
        Command::Plan(args) => plan::run(&args, output),
        Command::Whatif(args) => whatif::run(&args, output),
        Command::Suggest(args) => suggest::run(&args, output),
        Command::Tangles(args) => tangles::run(&args, output),
        Command::Metrics(args) => metrics::run(&args, output),
        Command::Coverage(args) => coverage::run(&args, output),
        Command::Graph(args) => graph::run(&args, output),
        Command::Report(args) => report::run(&args, output),
        Command::Docs(args) => docs::run(&args, output),
        Command::Export(args) => export::run(&args, output),
        Command::Init(args) => init::run(&args, output),
        Command::Schema(args) => schema::run(&args, output),
        Command::Completions(args) => completions::run(&args, Cli::command(), output),
        Command::Man(args) => man::run(&args, Cli::command(), output),
    }
}

/// Runs everything, with all parallel work in it, on threads with [`STACK_SIZE`].
fn with_large_stacks<T: Send>(work: impl FnOnce() -> T + Send) -> Result<T, Failure> {
    let pool = rayon::ThreadPoolBuilder::new().stack_size(STACK_SIZE).build();
    let pool = pool.map_err(|error| Failure::usage(format!("failed to start threads: {error}"), None))?;
    Ok(pool.install(work))
}

/// Prints what clap has to say: help and version to standard output, mistakes to standard error.
fn print_clap(message: &clap::Error, stdout: &mut Stream<'_>, stderr: &mut Stream<'_>) -> ExitStatus {
    let print = |stream: &mut Stream<'_>| {
        let text = message.render();
        let text = if stream.look(Colour::Auto, false).colour { text.ansi().to_string() } else { text.to_string() };
        let _ = stream.text(&text); // the status still tells
    };
    if message.use_stderr() {
        print(stderr);
        ExitStatus::Usage
    } else {
        print(stdout);
        ExitStatus::Clean
    }
}
