//! The steps that split the schema: while the code is still together, as the chapter stages it.
//!
//! Takes the part; returns a step for each kind of tie between its tables and those of others, with what to do about it, and
//! at the end one for the tables themselves. Nothing if the part has no tables and touches none, or no database was read.

use super::part::Part;
use super::text::{count, list};
use super::{Inputs, Mention, Stage, Step, StepKind};
use crate::analysis::database::{DatabaseView, FindingKind, PartTie, Site, part_tables};
use crate::analysis::names::{Named, Scope};

/// Names of tables in a title.
const NAMED: usize = 4;

/// What the last step says of each table.
const CREATED: &str = "created here";

/// The steps in their order.
pub(super) fn steps(inputs: Inputs<'_>, named: &Named, part: &Part) -> Vec<Step> {
    let Some(database) = inputs.model.database else { return Vec::new() };
    let view = DatabaseView::new(inputs.model, database);
    let context = inputs.model.contexts.find(&named.name).filter(|_| named.scope == Scope::Context);
    let tables = part_tables(&view, &|module| part.modules.contains(&module), context);
    let mut steps: Vec<Step> = tables.ties.iter().map(tie).collect();
    if !tables.owned.is_empty() {
        let names: Vec<String> = tables.owned.iter().map(|site| site.what.clone()).collect();
        let title = format!("Move {} into a schema of its own ({})", count(names.len(), "table"), list(&names, NAMED));
        let why = "and keep one service for a while: the extra calls and the transactions that are lost show while all of it can \
                   still be undone; the code moves last";
        let created =
            |site: &Site| Mention { name: site.what.clone(), place: site.place.clone(), note: CREATED.to_owned() };
        let definitions = tables.owned.iter().map(created).collect();
        steps.push(Step { definitions, ..Step::new(Stage::Schema, StepKind::Data, title, why) });
    }
    steps
}

fn tie(tie: &PartTie) -> Step {
    let mention = |site: &Site| Mention { name: site.what.clone(), place: site.place.clone(), note: String::new() };
    Step {
        definitions: tie.sites.iter().map(mention).collect(),
        ..Step::new(Stage::Schema, StepKind::Data, title(tie), tie.kind.remedy())
    }
}

fn title(tie: &PartTie) -> String {
    let tables = list(&tie.tables, NAMED);
    let number = |noun: &str| count(tie.sites.len(), noun);
    let verb = |one, more| if tie.sites.len() == 1 { one } else { more };
    match tie.kind {
        FindingKind::SharedStaticData => format!("Rid the part of the static data in {tables}"),
        FindingKind::SharedTable => format!("Split {tables}, of which both sides write different columns"),
        FindingKind::SharedMutableData => format!("Find a home for {tables}, which both sides write"),
        FindingKind::ForeignAccess if tie.outward => {
            format!("Ask the rest by API calls instead of using {tables} ({})", number("place"))
        }
        FindingKind::ForeignAccess => format!("Give the rest an API in place of {tables} ({})", number("place")),
        FindingKind::Join => format!("Take apart {} that {} both sides", number("query"), verb("joins", "join")),
        FindingKind::Trigger => format!("Move the work of {} into code", number("trigger")),
        FindingKind::Transaction => {
            format!("Decide on {} that {} both sides", number("transaction"), verb("writes", "write"))
        }
        FindingKind::ForeignKey => format!("Drop {} between both sides, and keep the values", number("foreign key")),
        FindingKind::HubTable | FindingKind::WithoutOwner | FindingKind::WithoutAccess | FindingKind::OnlyTests => {
            tie.kind.title().to_owned()
        }
    }
}

/// How many tables the steps move.
pub(super) fn tables(steps: &[Step]) -> u64 {
    places(steps).filter(|mention| mention.note == CREATED).count() as u64
}

/// How many places tie them to tables of others.
pub(super) fn ties(steps: &[Step]) -> u64 {
    places(steps).filter(|mention| mention.note != CREATED).count() as u64
}

fn places(steps: &[Step]) -> impl Iterator<Item = &Mention> {
    steps.iter().filter(|step| step.kind == StepKind::Data).flat_map(|step| &step.definitions)
}
