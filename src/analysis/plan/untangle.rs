//! The first stage: the part is made to stand on its own in the package that it is in.
//!
//! Takes the planner and the cuts; adds the steps. Leaves out the package.

use std::collections::{BTreeMap, BTreeSet};

use super::cut::Cut;
use super::items::{ItemIndex, Shape};
use super::part::{FoundationPackage, is_below};
use super::steps::Planner;
use super::text::count;
use super::{Mention, Remedy, Stage, Step, StepKind, macros, root, rule, visibility};
use crate::analysis::seams::SeamKind;
use crate::resolve::ModuleId;

impl Planner<'_, '_> {
    /// Visibility comes first: nothing that moves later is out of sight then, and all places are still those of the code
    /// as it was read. The rule comes last, when nothing breaks it any more.
    pub(super) fn untangle(&mut self, cuts: &[Cut]) {
        self.foundation();
        let placement = self.placement(cuts);
        self.visibility();
        self.macros();
        let (imports, others): (Vec<&Cut>, Vec<&Cut>) = cuts.iter().partition(|cut| cut.remedy == Remedy::DropImport);
        others.into_iter().for_each(|cut| self.cut(cut));
        self.imports(&imports);
        self.steps.extend(placement);
        self.tests();
        self.rule();
    }

    fn visibility(&mut self) {
        let widen = visibility::to_widen(self.inputs, self.part, &self.sides);
        let restricted = match self.part.moves() {
            true => visibility::restricted(self.inputs, self.part, &widen),
            false => Vec::new(),
        };
        if !widen.is_empty() {
            let title = format!("Make {} `pub`", count(widen.len(), "item"));
            let docs = if root::asks_for_docs(self.inputs, self.part) {
                ", and `missing_docs` asks for its documentation"
            } else {
                ""
            };
            let why = format!(
                "a crate shows others only what is `pub`, with `pub` modules on the way; each is a decision on the API{docs}"
            );
            self.add(Stage::Untangle, StepKind::Widen, title, why).definitions = widen;
        }
        if !restricted.is_empty() {
            let title = format!("Write `pub(crate)` instead of {}", count(restricted.len(), "narrower visibility"));
            let why = "they name a module around the part, which the new crate does not have";
            self.add(Stage::Untangle, StepKind::Widen, title, why).definitions = restricted;
        }
    }

    fn macros(&mut self) {
        let macros = macros::to_prepare(self.inputs, self.part, &self.sides);
        if !macros.is_empty() {
            let title = format!("Make {} fit for another crate", count(macros.len(), "macro"));
            let why = "a macro is seen by other crates only if it is exported, and what it names is looked up where it is used";
            self.add(Stage::Untangle, StepKind::Macros, title, why).definitions = macros;
        }
    }

    fn rule(&mut self) {
        if let Some(text) = rule::rule(self.inputs, self.named, self.part, self.kind) {
            let why =
                "from now on `seamfind check` fails as soon as it is tied in again, long before there is a package";
            self.add(Stage::Untangle, StepKind::Rule, "Add the rule that keeps it apart", why).texts = vec![text];
        }
    }

    /// What the part and the rest both stand on.
    fn foundation(&mut self) {
        let code = self.inputs.model.code;
        let foundation = &self.part.foundation;
        let Some(FoundationPackage { package, .. }) = self.part.foundation_package(self.inputs.model) else { return };
        let names: Vec<String> = foundation.roots.iter().map(|&root| code.module(root).path.to_string()).collect();
        let size = |root: ModuleId| {
            let path = &code.module(root).path;
            let below = foundation.modules.iter().filter(|&&module| is_below(path, &code.module(module).path));
            below.fold((0, 0), |(modules, lines), &module| (modules + 1, lines + code.module(module).lines))
        };
        let mentions = foundation.roots.iter().map(|&root| {
            let (modules, lines) = size(root);
            Mention {
                name: code.module(root).path.to_string(),
                place: self.inputs.model.sources.place(code.module(root).location),
                note: format!("{}, {}", count(modules, "module"), count(lines as usize, "line")),
            }
        });
        let mentions: Vec<_> = mentions.collect();
        let title = format!("First pull out what both stand on, as the package `{package}`");
        let why = format!(
            "the part and the rest use it, and it needs neither: follow `seamfind plan {} --as {package} --kind library`, then ask \
             for this plan again",
            names.join(",")
        );
        self.add(Stage::Untangle, StepKind::Foundation, title, why).definitions = mentions;
    }

    /// Impls and methods that the compiler wants elsewhere, but for those that a cut has moved.
    fn placement(&mut self, cuts: &[Cut]) -> Vec<Step> {
        let moved: BTreeSet<ItemIndex> = cuts.iter().flat_map(|cut| cut.moving.iter().copied()).collect();
        let placed = self.sides.placed.clone();
        let (members, impls): (Vec<_>, Vec<_>) =
            placed.into_iter().filter(|item| !moved.contains(item)).partition(|&item| self.is_member(item));
        let apart: Vec<ItemIndex> = self.sides.apart().into_iter().filter(|item| !moved.contains(item)).collect();
        let mut steps = Vec::new();
        let mut add = |items: Vec<ItemIndex>, title: String, why: &str| {
            let definitions: Vec<Mention> = items.iter().map(|&item| self.placed(item)).collect();
            let step = Step::new(Stage::Untangle, StepKind::Placement, title, why);
            steps.extend((!items.is_empty()).then_some(Step { definitions, ..step }));
        };
        let title = format!("Move {} to the side of the trait or the type", count(impls.len(), "impl"));
        add(impls, title, "the orphan rule: an impl must be in the crate of its trait or of its type (E0117)");
        let title = format!("Move {} to where the type is", count(members.len(), "method"));
        add(members, title, "an inherent impl must be in the crate of its type (E0116)");
        let title = format!("Make free functions of {}, or methods of a trait", count(apart.len(), "method"));
        let why = "an inherent impl must be in the crate of its type (E0116), and there they would need what is above";
        add(apart, title, why);
        steps
    }

    fn is_member(&self, item: ItemIndex) -> bool {
        matches!(self.sides.items.item(item).shape, Shape::Inherent(_))
    }

    /// An impl or method, with the module that it moves to.
    fn placed(&self, item: ItemIndex) -> Mention {
        let it = self.sides.items.item(item);
        let home = self.sides.home(item);
        let note = match home == it.module {
            true => String::new(),
            false => format!("to `{}`", self.inputs.model.code.module(home).path),
        };
        Mention { name: it.name.clone(), place: self.inputs.model.sources.place(it.location), note }
    }

    /// Tests that use the other side the wrong way.
    fn tests(&mut self) {
        let wrong = self.sides.items.uses.iter().filter(|used| self.sides.is_test(used) && self.sides.is_wrong(used));
        let mut by_module: BTreeMap<ModuleId, Vec<u32>> = BTreeMap::new();
        wrong.for_each(|used| by_module.entry(used.from_module).or_default().push(used.reference));
        if by_module.is_empty() {
            return;
        }
        let modules = count(by_module.len(), "module");
        let references = self.evidence(by_module.into_values().flatten());
        let (title, why) = match self.kind {
            SeamKind::Library => (
                format!("Move the tests that use the rest out of the part ({modules})"),
                "they stand on what is above: put them beside what they use, or rid them of it",
            ),
            SeamKind::Leaf => (
                format!("Move the tests that use the part into it ({modules})"),
                "they stand on what will be above: put them beside what they use, or rid them of it",
            ),
        };
        self.add(Stage::Untangle, StepKind::Tests, title, why).references = references;
    }
}
