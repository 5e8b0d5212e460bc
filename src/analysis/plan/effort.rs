//! How much there is to do, as counts: days depend on who does it.
//!
//! Takes the finished steps; returns the [`Effort`]. Leaves out judgement.

use serde::Serialize;

use super::{Remedy, Step, StepKind, database};

/// How much there is to do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Effort {
    /// Modules that move.
    pub modules: u64,
    /// Lines of code in them, tests left out.
    pub lines: u64,
    /// Files that move.
    pub files: u64,
    /// Dependencies on definitions that end by moving code.
    pub moved: u64,
    /// Dependencies on definitions that have to be inverted.
    pub inverted: u64,
    /// References in both.
    pub references: u64,
    /// Visibilities to widen.
    pub to_widen: u64,
    /// Paths to rewrite.
    pub paths: u64,
    /// Tables that go with it.
    pub tables: u64,
    /// Places in code and schema that tie its tables to those of others.
    pub table_ties: u64,
}

impl Effort {
    /// Counts the steps.
    pub(super) fn new(modules: u64, lines: u64, steps: &[Step]) -> Self {
        let of = |kind: StepKind| steps.iter().filter(move |step| step.kind == kind);
        let is_import = |step: &&Step| step.remedy == Some(Remedy::DropImport);
        let is_move = |step: &&Step| matches!(step.remedy, Some(Remedy::MoveDefinition | Remedy::MoveUser));
        let rewrites = steps.iter().flat_map(|step| &step.rewrites);
        Self {
            modules,
            lines,
            files: steps.iter().map(|step| step.moves.len() as u64).sum(),
            moved: of(StepKind::Cut).filter(is_move).count() as u64,
            inverted: of(StepKind::Cut).filter(|step| !is_move(step) && !is_import(step)).count() as u64,
            references: of(StepKind::Cut).map(|step| step.references.len() as u64).sum(),
            to_widen: of(StepKind::Widen).map(|step| step.definitions.len() as u64).sum(),
            paths: rewrites.map(|rewrite| rewrite.places).sum(),
            tables: database::tables(steps),
            table_ties: database::ties(steps),
        }
    }
}
