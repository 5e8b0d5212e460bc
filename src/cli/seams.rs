//! `seamfind seams`: what can be pulled out, what it would cost, and what to look at first.

use std::collections::BTreeMap;

use clap::ValueEnum;
use serde::Serialize;

use super::Output;
use super::args::{Format, LevelChoice, ProjectArgs};
use super::failure::{ExitStatus, Failure};
use super::project::Project;
use crate::analysis::Model;
use crate::analysis::database::{DatabaseCost, DatabaseView, costs};
use crate::analysis::drawing::Level;
use crate::analysis::seams::{Ranking, Seam, SeamKind, seams};
use crate::report::{human, json};

/// Rank what can be split out, with what is in the way of each
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  seamfind seams                                    contexts
  seamfind seams --level module --kind library      modules that could become libraries below the rest
  seamfind seams --level module --format json       every candidate, for programs")]
pub(super) struct Args {
    /// What the candidates are: contexts, packages, or modules with all below them; and groups that hold together
    #[arg(long, value_enum, default_value = "context")]
    level: LevelChoice,
    /// Which kind of seam to show
    #[arg(long, value_enum, default_value = "all")]
    kind: KindChoice,
    /// How to print the ranking
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Show all candidates, and all lists in full (JSON always does)
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    project: ProjectArgs,
}

#[derive(ValueEnum, Clone, Copy, Debug)]
enum KindChoice {
    /// What the rest goes on using: it ends up below
    Library,
    /// What goes on using the rest: it ends up above
    Leaf,
    /// Both
    All,
}

impl KindChoice {
    fn includes(self, kind: SeamKind) -> bool {
        match self {
            Self::Library => kind == SeamKind::Library,
            Self::Leaf => kind == SeamKind::Leaf,
            Self::All => true,
        }
    }
}

pub(super) fn run(args: &Args, output: &mut Output<'_, '_>) -> Result<ExitStatus, Failure> {
    let project = Project::load_with_tables(&args.project)?;
    let level = args.level.into();
    let weights = project.config.seams;
    let mut seams = seams(project.model(), level, &weights);
    seams.retain(|seam| args.kind.includes(seam.kind));
    let ranking = Ranking { level, weights, seams };
    let look = output.stdout.look(output.colour, args.all);
    let database = database_costs(project.model(), &ranking);
    match args.format {
        Format::Human => {
            let text = human::seams(&ranking, &look) + &human::database_costs(&database, &look);
            output.stdout.text(&text)?;
        }
        Format::Json => {
            let (groups, seams) = ranking.seams.into_iter().partition(|seam| !seam.members.is_empty());
            let document = Document { ranking: Ranking { seams, ..ranking }, groups, database };
            output.stdout.write(|out| json::write(&document, out))?;
        }
    }
    Ok(ExitStatus::Clean)
}

/// The ranking, with groups in a list of their own since they are no one module or context, and with what the database
/// adds to it, by context. Ranks are those among all.
#[derive(Serialize)]
struct Document {
    #[serde(flatten)]
    ranking: Ranking,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<Seam>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    database: BTreeMap<String, DatabaseCost>,
}

/// What the database adds to the contexts of the ranking; nothing at other levels, and where no context owns tables.
fn database_costs(model: Model<'_>, ranking: &Ranking) -> BTreeMap<String, DatabaseCost> {
    let Some(database) = model.database.filter(|_| ranking.level == Level::Context) else { return BTreeMap::new() };
    let costs = costs(&DatabaseView::new(model, database)).into_iter();
    let costs = costs.map(|(id, cost)| (model.context_name(id).to_owned(), cost));
    costs.filter(|(name, _)| ranking.seams.iter().any(|seam| seam.name == *name)).collect()
}
