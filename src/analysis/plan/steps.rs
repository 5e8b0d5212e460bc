//! The steps in their order.
//!
//! Takes the part; has the cuts decided and the steps of each stage added by the modules beside this one. Leaves out how
//! a step is shown.

use std::collections::BTreeSet;

use super::cut::cuts;
use super::foundation::foundation;
use super::items::Items;
use super::kind::kind;
use super::part::Part;
use super::placement::Sides;
use super::text::{count, list};
use super::{Effort, Inputs, Plan, Stage, Step, StepKind, Wish, database};
use crate::analysis::evidence::{Evidence, Quoter};
use crate::analysis::names::Named;
use crate::analysis::seams::SeamKind;
use crate::workspace::PackageId;

/// Puts the plan together.
pub(super) fn assemble(inputs: Inputs<'_>, named: Named, part: &Part, wish: &Wish) -> Result<Plan, String> {
    let code = inputs.model.code;
    let concerned: BTreeSet<PackageId> = part.modules.iter().map(|&module| code.module(module).package).collect();
    let items = Items::new(inputs, &concerned);
    let foundation = foundation(code, part, &items);
    let (kind, why) = kind(inputs, part, &foundation, &items, wish);
    let mut part = part.with_binaries(code, kind);
    if kind == SeamKind::Library && part.moves() {
        part.foundation = foundation;
    }
    let part = &part;
    let mut sides = Sides::new(code, part, &items, kind);
    let cuts = cuts(inputs, &mut sides);
    let quoter = Quoter::new(code, inputs.model.sources);
    let mut planner = Planner { inputs, part, named: &named, kind, sides, quoter, steps: Vec::new() };
    let obstacles = planner.obstacles();
    planner.untangle(&cuts);
    planner.steps.extend(database::steps(inputs, &named, part));
    let left_over = planner.extract();
    planner.afterwards(&left_over);
    let api = planner.api();
    let steps = planner.steps;
    let counted = || part.modules.iter().map(|&module| code.module(module)).filter(|module| !module.test);
    let lines = counted().map(|module| u64::from(module.lines)).sum();
    let packages = concerned.iter().map(|&id| inputs.model.workspace.package(id).name.clone());
    Ok(Plan {
        kind,
        why,
        package: part.moves().then(|| part.package.clone()),
        packages: packages.collect(),
        effort: Effort::new(counted().count() as u64, lines, &steps),
        obstacles,
        steps,
        api,
        caveats: caveats(inputs, part),
        name: named.name,
        scope: named.scope,
    })
}

/// What the stages are written with.
pub(super) struct Planner<'a, 'b> {
    pub(super) inputs: Inputs<'a>,
    pub(super) part: &'b Part,
    pub(super) named: &'b Named,
    pub(super) kind: SeamKind,
    pub(super) sides: Sides<'b>,
    pub(super) quoter: Quoter<'a>,
    pub(super) steps: Vec<Step>,
}

impl Planner<'_, '_> {
    pub(super) fn add(
        &mut self,
        stage: Stage,
        kind: StepKind,
        title: impl Into<String>,
        why: impl Into<String>,
    ) -> &mut Step {
        let index = self.steps.len();
        self.steps.push(Step::new(stage, kind, title, why));
        &mut self.steps[index]
    }

    /// References of the code graph, quoted.
    pub(super) fn evidence(&mut self, references: impl IntoIterator<Item = u32>) -> Vec<Evidence> {
        let code = self.inputs.model.code;
        references.into_iter().map(|index| self.quoter.evidence(&code.references[index as usize])).collect()
    }

    /// What is worth doing once it is a package.
    fn afterwards(&mut self, left_over: &[String]) {
        let mut what = Vec::new();
        if self.part.moves() && self.kind == SeamKind::Library {
            what.push("replace the paths that go through the facade, then remove it".to_owned());
        }
        if !left_over.is_empty() {
            what.push(format!("drop {} from the old manifest: nothing but the part uses it", list(left_over, 8)));
        }
        if !what.is_empty() {
            self.add(Stage::Afterwards, StepKind::Clean, "Clean up", what.join("; "));
        }
    }
}

/// What the plan cannot see.
fn caveats(inputs: Inputs<'_>, part: &Part) -> Vec<String> {
    let code = inputs.model.code;
    let unresolved = code.unresolved.iter().filter(|unresolved| part.modules.contains(&unresolved.from)).count();
    let mut caveats = Vec::new();
    if unresolved > 0 {
        caveats.push(format!(
            "{} in the part could not be resolved, so that dependencies may be missing here",
            count(unresolved, "name")
        ));
    }
    caveats
}
