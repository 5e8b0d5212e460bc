//! `seamfind whatif`: what would be if code moved, with nothing changed on disk.

use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, FromArgMatches};

use super::Output;
use super::args::ProjectArgs;
use super::failure::{ExitStatus, Failure};
use super::plan::PlanFormat;
use super::project::Project;
use super::write::replace;
use crate::analysis::whatif::{Action, read, whatif, write};
use crate::report::{human, issue, json};

/// Try out moves, merges, splits and cuts, with nothing changed on disk
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind whatif --move shop::legacy::vouchers=finance              a module to a context
  seamfind whatif --move shop::finance::rounded=shop::shared         a definition to a module
  seamfind whatif --merge orders=finance --cut catalog=finance       one after the other
  seamfind whatif --split shop::records=customer                     a context of its own
  seamfind whatif --split shop::records=package:shop-records         a package of its own
  seamfind whatif --actions split.toml                               replay what --save wrote

docs/whatif.md says what each action does to the model.")]
pub(super) struct Args {
    #[command(flatten)]
    actions: ActionArgs,
    /// Follow the actions of this file first
    #[arg(long = "actions", value_name = "FILE")]
    actions_file: Option<PathBuf>,
    /// Save all actions to this file, to be replayed with --actions
    #[arg(long, value_name = "FILE")]
    save: Option<PathBuf>,
    /// How to print the outcome
    #[arg(long, value_enum, default_value = "human")]
    format: PlanFormat,
    /// Show all lists in full (the other formats always do)
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

/// The flags that are actions, in the order in which they are given.
#[derive(Clone, Debug, Default)]
struct ActionArgs(Vec<Action>);

/// Each flag with what its value looks like and what it does.
const FLAGS: [(&str, &str, &str); 5] = [
    ("move", "CODE=TO", "Move a module to a context, package or module, or a definition to a module"),
    ("merge", "CODE=INTO", "Merge a context into a context, or a module into a module"),
    ("split", "CODE=NAME", "Make a context of some code, or with package:NAME a package of a module"),
    ("cut", "FROM=TO", "Cut all references from one part to another"),
    ("rename", "CODE=NAME", "Give a context, package or module another name"),
];

impl FromArgMatches for ActionArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let mut found: Vec<(usize, Action)> = Vec::new();
        for (word, ..) in FLAGS {
            let (Some(indices), Some(values)) = (matches.indices_of(word), matches.get_many::<(String, String)>(word))
            else {
                continue;
            };
            let actions = values.filter_map(|(first, second)| Action::new(word, first.clone(), second.clone()));
            found.extend(indices.zip(actions));
        }
        found.sort_by_key(|(index, _)| *index);
        Ok(Self(found.into_iter().map(|(_, action)| action).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl clap::Args for ActionArgs {
    fn augment_args(command: Command) -> Command {
        FLAGS.into_iter().fold(command, |command, (word, value, help)| {
            let flag =
                Arg::new(word).long(word).value_name(value).help(help).help_heading("Actions, in the given order");
            command.arg(flag.action(ArgAction::Append).value_parser(pair))
        })
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// `CODE=TO`
fn pair(value: &str) -> Result<(String, String), String> {
    match value.split_once('=') {
        Some((first, second)) if !first.trim().is_empty() && !second.trim().is_empty() => {
            Ok((first.trim().to_owned(), second.trim().to_owned()))
        }
        _ => Err("expected two names with `=` between them".to_owned()),
    }
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let mut actions = args.actions_file.as_deref().map_or(Ok(Vec::new()), saved)?;
    actions.extend(args.actions.0.iter().cloned());
    if actions.is_empty() {
        let help = "for example `--move shop::legacy=finance`; `seamfind suggest` finds moves that help".to_owned();
        return Err(Failure::usage("there is no action to try", Some(help)));
    }
    let project = Project::load_with_tables(&args.project)?;
    let outcome =
        whatif(project.model(), &project.config, &actions).map_err(|problem| Failure::usage(problem, None))?;
    if let Some(path) = &args.save {
        replace(path, write(&actions))?;
    }
    let look = output.stdout.look(output.colour, args.all);
    match args.format {
        PlanFormat::Human => output.stdout.text(&human::whatif(&outcome, &look))?,
        PlanFormat::Markdown => output.stdout.text(&issue::whatif(&outcome))?,
        PlanFormat::Json => output.stdout.write(|out| json::write(&outcome, out))?,
    }
    Ok(ExitStatus::Clean)
}

/// The actions of a file.
fn saved(path: &Path) -> Result<Vec<Action>, Failure> {
    let name = path.display();
    let text = std::fs::read_to_string(path)
        .map_err(|error| Failure::usage(format!("`{name}` cannot be read: {error}"), None))?;
    read(&text).map_err(|mistakes| {
        let help = "a file of actions has `version = 1`, and for each action an [[action]] such as `move = \"…\"` and `to = \"…\"`";
        Failure::usage(format!("`{name}` is no file of actions: {}", mistakes.join("; ")), Some(help.to_owned()))
    })
}
