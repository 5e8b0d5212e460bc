//! The cuts as steps.
//!
//! Takes the cuts that were decided on; words them, and says what moves from where to where and what is to be imported
//! then. Leaves out which way a dependency is cut.

use std::collections::BTreeSet;

use super::cut::Cut;
use super::following::following;
use super::items::{ItemIndex, Shape};
use super::steps::Planner;
use super::text::{count, list};
use super::{Mention, Remedy, Stage, StepKind, facades};
use crate::analysis::seams::SeamKind;
use crate::source::Place;

impl Planner<'_, '_> {
    pub(super) fn cut(&mut self, cut: &Cut) {
        let used = self.sides.items.item(cut.item).name.clone();
        let references = self.evidence(cut.references.iter().copied());
        let mut moving: Vec<ItemIndex> =
            cut.moving.iter().copied().filter(|&item| !self.goes_with_another(item, &cut.moving)).collect();
        moving.sort_by_key(|&item| item != cut.item);
        let moving: Vec<Mention> = moving.into_iter().map(|item| self.mention(item, &cut.moving)).collect();
        let title = self.cut_title(cut, &used, &moving);
        let following = following(self.inputs, &self.sides, cut);
        let step = self.add(Stage::Untangle, StepKind::Cut, title, cut.why.clone());
        step.remedy = Some(cut.remedy);
        step.references = references;
        step.definitions = moving.into_iter().chain(following.mentions).collect();
        step.texts = following.texts;
    }

    /// Imports that only what has moved needs.
    pub(super) fn imports(&mut self, cuts: &[&Cut]) {
        let mut references: Vec<u32> = cuts.iter().flat_map(|cut| cut.references.iter().copied()).collect();
        references.sort_unstable();
        let mut evidence = self.evidence(references);
        let is_gone = |place: &Place| self.steps.iter().flat_map(|step| &step.definitions).any(|it| it.place == *place);
        evidence.retain(|import| !is_gone(&import.place));
        if evidence.is_empty() {
            return;
        }
        let title = format!("Remove {} of the other side", count(evidence.len(), "import"));
        let lost = self.lost();
        let why = match lost.is_empty() {
            true => "nothing but the import is left of these uses; a re-export moves to where the definition is",
            false => {
                "nothing but the import is left of these uses; those who came through a re-export name the part itself"
            }
        };
        let step = self.add(Stage::Untangle, StepKind::Cut, title, why);
        (step.remedy, step.references, step.definitions) = (Some(Remedy::DropImport), evidence, lost);
    }

    /// Those who come through re-exports that go.
    fn lost(&self) -> Vec<Mention> {
        let lost = facades::lost(self.inputs, self.part, self.kind).into_iter();
        let mention = |lost: facades::Lost| Mention {
            name: self.inputs.model.code.definition_path(lost.definition),
            place: self.inputs.model.sources.place(lost.location),
            note: format!("name it `{}`", lost.path),
        };
        lost.map(mention).collect()
    }

    fn cut_title(&self, cut: &Cut, used: &str, moving: &[Mention]) -> String {
        let (part, rest) = (format!("`{}`", self.named.name), "the rest");
        let library = self.kind == SeamKind::Library;
        let names: Vec<String> = moving.iter().map(|mention| mention.name.clone()).collect();
        let (names, home) = (list(&names, 3), &self.inputs.model.code.module(cut.home).path);
        match cut.remedy {
            Remedy::MoveDefinition if library => format!("Move {names} into `{home}`"),
            Remedy::MoveUser if !library => format!("Take {names} along into `{home}`, where `{used}` is"),
            Remedy::MoveDefinition => format!("Leave {names} behind: move it out of {part} to `{home}`"),
            Remedy::MoveUser => {
                format!("Leave {names} behind: move it out of {part} to `{home}`, where `{used}` is")
            }
            Remedy::PassIn => format!("Pass in what `{used}` gives"),
            Remedy::Trait if library => format!("Put a trait in {part} in place of `{used}`, implemented by {rest}"),
            Remedy::Trait => format!("Put a trait in {rest} in place of `{used}`, implemented by {part}"),
            Remedy::Event => format!("Tell by an event or a callback instead of calling `{used}`"),
            Remedy::Duplicate => format!("Copy `{used}`"),
            Remedy::DropImport => format!("Remove the import of `{used}`"),
        }
    }

    /// Whether an item is written in the body of another, or is in an inherent impl that moves with its type.
    pub(super) fn goes_with_another(&self, item: ItemIndex, others: &BTreeSet<ItemIndex>) -> bool {
        let it = self.sides.items.item(item);
        let around = others.iter().filter(|&&other| other != item).map(|&other| self.sides.items.item(other));
        let is_inside = around.into_iter().any(|other| {
            let lines = other.first + 1..other.first + other.lines;
            it.location.file == other.location.file && lines.contains(&it.first)
        });
        let Shape::Inherent(owner) = it.shape else { return is_inside };
        is_inside || self.sides.items.of(owner).is_some_and(|owner| others.contains(&owner))
    }

    pub(super) fn mention(&self, item: ItemIndex, moving: &BTreeSet<ItemIndex>) -> Mention {
        let it = self.sides.items.item(item);
        let members = self.sides.items.companions(item).iter().filter(|&member| {
            moving.contains(member) && matches!(self.sides.items.item(*member).shape, Shape::Inherent(_))
        });
        let note = match (&it.shape, members.count()) {
            (Shape::Inherent(_), _) if !self.sides.is_below(item) => {
                "as a free function, or a method of a trait: the type is on the other side".to_owned()
            }
            (_, 0) => String::new(),
            (_, members) => format!("with its `impl` ({})", count(members, "member")),
        };
        Mention { name: it.name.clone(), place: self.inputs.model.sources.place(it.location), note }
    }
}
