//! What a candidate costs: the crossings of its cut, summed up with names.
//!
//! Takes the candidates with their crossings; returns the seams, not yet ranked. Leaves out which one is better.

use std::collections::{BTreeMap, BTreeSet};

use super::candidates::{Candidates, Crossing, Side};
use super::compile::{Manifest, RefusedImpl, manifests, refused_impls};
use super::{FeedbackEdge, Score, Seam, SeamKind, Tie};
use crate::analysis::Model;
use crate::graph::{NodeId, Tangle, tangles};
use crate::resolve::{CodeGraph, Definition, DefinitionId, DefinitionKind, ModuleId, Visibility};

/// Sums up the costs of all candidates.
pub(super) struct Costs<'a> {
    model: Model<'a>,
    candidates: &'a Candidates<'a>,
    /// By candidate: the types with members on the other side of the cut.
    split_types: BTreeMap<u32, BTreeSet<DefinitionId>>,
    /// By candidate: the impls that are allowed on the other side of the cut only.
    refused_impls: BTreeMap<u32, BTreeSet<RefusedImpl>>,
    /// By candidate: what its manifest has to say.
    manifests: BTreeMap<u32, Manifest>,
    tangles: Vec<Tangle>,
}

/// The definitions used across one side of a cut, and by or of whom.
struct Use {
    ties: Vec<(u32, Tie)>,
    definitions: BTreeSet<DefinitionId>,
}

impl<'a> Costs<'a> {
    pub(super) fn new(model: Model<'a>, candidates: &'a Candidates<'a>) -> Self {
        Self {
            model,
            candidates,
            split_types: split_types(model, candidates),
            refused_impls: refused_impls(model, candidates),
            manifests: manifests(model, candidates),
            tangles: tangles(&candidates.graph),
        }
    }

    /// The candidates that have lines or ties, in the order of their numbers.
    pub(super) fn seams(&self) -> Vec<Seam> {
        let crossings = self.candidates.crossings();
        if crossings.iter().all(Vec::is_empty) && self.candidates.numbers().count() < 2 {
            return Vec::new();
        }
        let is_used = |number: u32| crossings[number as usize].iter().any(|crossing| crossing.side == Side::In);
        let is_program = |&number: &u32| self.candidates.has_binary(number) && !is_used(number);
        let programs: BTreeSet<u32> = self.candidates.numbers().filter(is_program).collect();
        let seam = |number: u32| self.seam(number, &crossings[number as usize], &programs);
        self.candidates.numbers().filter_map(seam).filter(|seam| seam.lines > 0 || !seam.is_alone()).collect()
    }

    fn seam(&self, number: u32, crossings: &[Crossing<'_>], programs: &BTreeSet<u32>) -> Option<Seam> {
        let [used_by, needs] = [Side::In, Side::Out].map(|side| self.uses(crossings, side));
        let users: BTreeSet<u32> = used_by.ties.iter().map(|(other, _)| *other).collect();
        let mutual = needs.ties.iter().filter(|(other, _)| users.contains(other)).map(|(other, _)| *other);
        let mutual: Vec<_> = mutual.filter_map(|other| self.candidates.name(other)).collect();
        let across: BTreeSet<_> = used_by.definitions.union(&needs.definitions).copied().collect();
        let paths = |definitions: &mut dyn Iterator<Item = DefinitionId>| {
            definitions.map(|id| self.model.code.definition_path(id)).collect::<Vec<_>>()
        };
        let chosen = |is_meant: fn(&Definition) -> bool| {
            across.iter().copied().filter(|&id| is_meant(self.model.code.definition(id))).collect::<Vec<_>>()
        };
        // the module on top becomes the root of a crate, which is never private
        let own = self.candidates.module(number);
        let mut hidden = chosen(|definition| definition.visibility != Visibility::Public);
        hidden.retain(|&id| Some(self.model.code.definition_path(id)) != own);
        let items: BTreeSet<_> = hidden.iter().map(|&id| self.model.code.definition(id).owner.unwrap_or(id)).collect();
        let size = self.candidates.size(number);
        let manifest = self.manifests.get(&number).cloned().unwrap_or_default();
        let macros = &self.model.code.crate_bound.macros;
        let means_caller = |id: &DefinitionId| macros.get(id).is_some_and(|paths| paths.of_caller > 0);
        let (api, needed) = (used_by.definitions.len() as u64, needs.definitions.len() as u64);
        let kind = if needed <= api { SeamKind::Library } else { SeamKind::Leaf };
        Some(Seam {
            name: self.candidates.name(number)?,
            rank: 0,
            module: own,
            members: self.candidates.members(number),
            kind,
            score: Score::default(),
            top: programs.contains(&number) || (users.is_subset(programs) && self.candidates.is_most(needs.ties.len())),
            most: 2 * size.lines > self.candidates.lines_around(number),
            modules: size.modules,
            lines: size.lines,
            fan_in: used_by.ties.len() as u64,
            fan_out: needs.ties.len() as u64,
            api,
            api_functions: count(self.model.code, &used_by.definitions, DefinitionKind::is_function),
            api_types: count(self.model.code, &used_by.definitions, DefinitionKind::is_type),
            needed,
            below: self.crates(&manifest.workspace_crates),
            feedback: self.feedback(number),
            cycles: self.cycles(number, crossings, &mutual),
            mutual,
            shared_state: paths(&mut chosen(|definition| definition.kind == DefinitionKind::Static).into_iter()),
            to_widen: paths(&mut hidden.into_iter()),
            items_to_widen: items.len() as u64,
            split_types: paths(&mut self.split_types.get(&number).into_iter().flatten().copied()),
            refused_impls: self.refused_impls.get(&number).into_iter().flatten().cloned().collect(),
            caller_macros: paths(&mut across.iter().copied().filter(means_caller)),
            features: manifest.features.into_iter().collect(),
            targets: manifest.targets.into_iter().collect(),
            dependencies: manifest.crates.into_iter().collect(),
            own_dependencies: manifest.own_crates.into_iter().collect(),
            dev_dependencies: manifest.test_crates.into_iter().collect(),
            used_by: used_by.ties.into_iter().map(|(_, tie)| tie).collect(),
            needs: needs.ties.into_iter().map(|(_, tie)| tie).collect(),
        })
    }

    /// The feedback edges at a candidate.
    fn feedback(&self, number: u32) -> Vec<FeedbackEdge> {
        let node = NodeId(number);
        let edges = self.tangle_of(node).into_iter().flat_map(|tangle| &tangle.feedback.edges);
        let edge = |&(from, to): &(NodeId, NodeId)| {
            Some(FeedbackEdge {
                from: self.candidates.name(from.0)?,
                to: self.candidates.name(to.0)?,
                references: self.candidates.graph.dependency(from, to)?.weight.into(),
            })
        };
        edges.filter(|(from, to)| *from == node || *to == node).filter_map(edge).collect()
    }

    fn tangle_of(&self, node: NodeId) -> Option<&Tangle> {
        self.tangles.iter().find(|tangle| tangle.members.binary_search(&node).is_ok())
    }

    /// What a candidate would be in a circle with. A module and the rest of its package are in one as soon as each uses
    /// the other: whatever the rest uses of it, it uses as one package. Contexts and packages are in one with those of their tangle that
    /// they are tied to, and unassigned code with what it is tied to both ways; its longer circles are not looked for.
    fn cycles(&self, number: u32, crossings: &[Crossing<'_>], mutual: &[String]) -> Vec<String> {
        let code = self.model.code;
        if let Some(package) = self.candidates.package(number) {
            let own = |module: u32| code.module(ModuleId(module)).package == package;
            let needs = crossings.iter().any(|crossing| crossing.side == Side::Out);
            let used = crossings.iter().any(|crossing| crossing.side == Side::In && own(crossing.dependency.from.0));
            let name = || self.model.workspace.package(package).name.clone();
            return if needs && used { vec![name()] } else { Vec::new() };
        }
        let Some(tangle) = self.tangle_of(NodeId(number)) else { return mutual.to_vec() };
        let others: BTreeSet<u32> = crossings.iter().map(|crossing| crossing.other).collect();
        let tangled = others.into_iter().filter(|&other| tangle.members.binary_search(&NodeId(other)).is_ok());
        tangled.filter_map(|other| self.candidates.name(other)).collect()
    }

    /// What is used on one side, the most definitions first.
    fn uses(&self, crossings: &[Crossing<'_>], side: Side) -> Use {
        let mut by_other: BTreeMap<u32, (BTreeSet<DefinitionId>, u64)> = BTreeMap::new();
        for crossing in crossings.iter().filter(|crossing| crossing.side == side) {
            let (definitions, references) = by_other.entry(crossing.other).or_default();
            definitions.extend(crossing.dependency.items.keys());
            *references += u64::from(crossing.dependency.weight);
        }
        let definitions = by_other.values().flat_map(|(definitions, _)| definitions).copied().collect();
        let tie = |(other, (definitions, references)): (u32, (BTreeSet<DefinitionId>, u64))| {
            let name = self.candidates.name(other);
            (other, Tie { name, definitions: definitions.len() as u64, references })
        };
        let mut ties: Vec<_> = by_other.into_iter().map(tie).collect();
        ties.sort_by_key(|(_, tie)| std::cmp::Reverse((tie.definitions, tie.references)));
        Use { ties, definitions }
    }

    fn crates(&self, crates: &BTreeSet<u32>) -> Vec<String> {
        crates.iter().map(|&krate| self.model.code.crates[krate as usize].name.to_string()).collect()
    }
}

/// For each candidate, the types that it has members of without being where they are written, and those of its own that
/// have members elsewhere. What is in two packages already may stay so.
fn split_types(model: Model<'_>, candidates: &Candidates<'_>) -> BTreeMap<u32, BTreeSet<DefinitionId>> {
    let code = model.code;
    let mut apart = BTreeSet::new();
    for definition in code.definitions.iter().filter(|definition| model.modules.includes_tests() || !definition.test) {
        let Some(owner) = definition.owner.filter(|&owner| code.definition(owner).kind.is_type()) else { continue };
        let (home, module) = (code.definition(owner).module, definition.module);
        if home != module && code.module(home).package == code.module(module).package {
            apart.insert((definition.module, owner));
        }
    }
    let mut split: BTreeMap<u32, BTreeSet<DefinitionId>> = BTreeMap::new();
    for (module, owner) in apart {
        let home = code.definition(owner).module;
        for (number, _) in candidates.cut(module, home).into_iter().chain(candidates.cut(home, module)) {
            split.entry(number).or_default().insert(owner);
        }
    }
    split
}

fn count(code: &CodeGraph, definitions: &BTreeSet<DefinitionId>, is_meant: fn(DefinitionKind) -> bool) -> u64 {
    definitions.iter().filter(|&&id| is_meant(code.definition(id).kind)).count() as u64
}
