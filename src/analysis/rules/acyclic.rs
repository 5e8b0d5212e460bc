//! `acyclic`: no tangle of contexts, packages or modules.
//!
//! Takes one rule; returns a breach per tangle, with a shortest cycle and what to cut. References of the kinds that the
//! rule leaves out do not count. The subject is the set of members, since single cycles are too many to be listed.

use std::collections::BTreeSet;

use super::level_graph::LevelGraph;
use super::{Breach, Ruled};
use crate::config::{Level, Located, Selector};
use crate::finding::{Finding, Related, RuleCode};
use crate::graph::{Dependency, Graph, NodeId, Tangle, tangles};
use crate::resolve::{ModuleId, ReferenceKind};

/// How many members a message names.
const NAMED: usize = 6;

pub(super) fn check(
    ruled: Ruled<'_>,
    of: Level,
    within: &[Located<Selector>],
    leave_out: &[ReferenceKind],
) -> Vec<Breach> {
    let level = LevelGraph::new(ruled, of, within);
    let graph = without_kinds(&level.graph(), leave_out);
    let ring = Ring { ruled, level: &level, graph: &graph, leave_out };
    tangles(&graph).iter().filter_map(|tangle| ring.breach(tangle)).collect()
}

/// The graph without the dependencies that have only references of these kinds.
fn without_kinds(graph: &Graph, leave_out: &[ReferenceKind]) -> Graph {
    let left_out = |dependency: &Dependency| leave_out.iter().map(|&kind| dependency.kinds.get(kind)).sum::<u32>();
    let counted = graph.dependencies().iter().filter(|dependency| left_out(dependency) < dependency.weight);
    Graph::new(graph.nodes().to_vec(), counted.cloned().collect())
}

struct Ring<'a> {
    ruled: Ruled<'a>,
    level: &'a LevelGraph<'a>,
    graph: &'a Graph,
    leave_out: &'a [ReferenceKind],
}

impl Ring<'_> {
    fn breach(&self, tangle: &Tangle) -> Option<Breach> {
        let ends = tangle.cycle.iter().zip(tangle.cycle.iter().cycle().skip(1));
        let hops = ends.filter_map(|(&from, &to)| self.hop(self.graph.dependency(from, to)?));
        let (modules, related): (Vec<ModuleId>, Vec<Related>) = hops.unzip();
        let module = *modules.first()?;
        let names: Vec<_> = tangle.members.iter().map(|&member| self.level.name(member).to_owned()).collect();
        let inside: BTreeSet<_> = tangle.members.iter().copied().collect();
        let pairs = self.graph.dependencies().iter().filter(|d| inside.contains(&d.from) && inside.contains(&d.to));
        let finding = Finding {
            place: related.first().map(|hop| hop.place.clone()),
            related,
            count: pairs.count() as u64,
            subject: names,
            ..self.ruled.finding(RuleCode::Acyclic, self.message(tangle), &self.help(tangle))
        };
        Some(Breach::of_module(module, finding))
    }

    fn message(&self, tangle: &Tangle) -> String {
        let cycle: Vec<_> =
            tangle.cycle.iter().chain(tangle.cycle.first()).map(|&node| self.level.name(node)).collect();
        let count = tangle.members.len();
        format!("{count} {}s form a tangle, such as `{}`", self.level.noun(), cycle.join("` → `"))
    }

    /// The feedback set: what to cut.
    fn help(&self, tangle: &Tangle) -> String {
        let edges = &tangle.feedback.edges;
        let cut = |&(from, to): &(NodeId, NodeId)| {
            let weight = self.graph.dependency(from, to).map_or(0, |dependency| dependency.weight);
            let plural = if weight == 1 { "" } else { "s" };
            format!("`{}` → `{}` ({weight} reference{plural})", self.level.name(from), self.level.name(to))
        };
        let named: Vec<_> = edges.iter().take(NAMED).map(cut).collect();
        let more = edges.len().saturating_sub(NAMED);
        let more = if more == 0 { String::new() } else { format!(" and {more} more") };
        format!("without {}{more} there is no tangle", named.join(", "))
    }

    /// The first reference of a hop that counts, and the module it stands in.
    fn hop(&self, dependency: &Dependency) -> Option<(ModuleId, Related)> {
        let model = self.ruled.model;
        let reference = model.references(dependency).find(|reference| !self.leave_out.contains(&reference.kind))?;
        let (from, to) = (self.level.name(dependency.from), self.level.name(dependency.to));
        let definition = model.code.definition_path(reference.to);
        let message = format!("`{from}` depends on `{to}`: `{definition}`");
        Some((reference.from, Related { place: model.sources.place(reference.location), message }))
    }
}
