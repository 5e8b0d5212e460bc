//! The first stage: the part is made to stand on its own in the package that it is in.
//!
//! Takes the planner and the cuts; adds the steps. Leaves out the package.

use std::collections::{BTreeMap, BTreeSet};

use super::cut::Cut;
use super::helpers::{self, helpers};
use super::items::{ItemIndex, Shape};
use super::part::{FoundationPackage, is_below};
use super::steps::Planner;
use super::text::count;
use super::{Mention, Remedy, Stage, Step, StepKind, docs, macros, rule, visibility};
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
        let undocumented = docs::undocumented(self.inputs, self.part, &self.sides, &widen);
        if !undocumented.is_empty() {
            let title = format!("Document {}", count(undocumented.len(), "item"));
            let why = "other crates will see them, and `missing_docs` asks for it; or allow it where they are declared";
            self.add(Stage::Untangle, StepKind::Docs, title, why).definitions = undocumented;
        }
        if !widen.is_empty() {
            let title = format!("Make {} `pub`", count(widen.len(), "item"));
            let why =
                "a crate shows others only what is `pub`, with `pub` modules on the way; each is a decision on the API";
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

    /// What only tests have and the other side's tests use, and tests that use the other side the wrong way.
    fn tests(&mut self) {
        let helpers = if self.part.moves() { self.helpers() } else { BTreeSet::new() };
        let mut wrong = BTreeMap::<ModuleId, Vec<u32>>::new();
        let tests = self.sides.items.uses.iter().filter(|used| self.sides.is_test(used) && self.sides.is_wrong(used));
        for used in tests.filter(|used| !helpers.contains(&used.to)) {
            wrong.entry(used.from_module).or_default().push(used.reference);
        }
        if wrong.is_empty() {
            return;
        }
        let modules = count(wrong.len(), "module");
        let references = self.evidence(wrong.into_values().flatten());
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

    fn helpers(&mut self) -> BTreeSet<ItemIndex> {
        let helpers = helpers(self.inputs.model.code, &self.sides);
        if !helpers.is_empty() {
            let copied = helpers.iter().filter(|&&item| !self.goes_with_another(item, &helpers));
            let definitions: Vec<_> = copied.map(|&item| self.mention(item, &BTreeSet::new())).collect();
            let title = format!("Copy {} to the tests of the other side", count(definitions.len(), "test helper"));
            let why = "no crate sees the `#[cfg(test)]` code of another; name the copies by `super::`, which holds when files \
                       move; a package of helpers that both have among their dev-dependencies does as well";
            let references = self.evidence(helpers::uses(&self.sides, &helpers));
            let step = self.add(Stage::Untangle, StepKind::Tests, title, why);
            (step.references, step.definitions) = (references, definitions);
        }
        helpers
    }
}
