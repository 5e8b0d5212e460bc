//! `limit`: a measure of contexts, packages or modules has an upper bound.
//!
//! Takes one rule; returns a breach per context, package, module or tangle above it, with the value as its count, so that a baseline
//! notices growth. What lies outside of `within` is not measured, but a use from there counts.

use std::collections::BTreeSet;

use super::level_graph::LevelGraph;
use super::{Breach, Ruled};
use crate::config::{Level, Located, Measure, Selector};
use crate::finding::{Finding, RuleCode};
use crate::graph::{Graph, NodeId, tangles};
use crate::resolve::{DefinitionId, ModuleId};

pub(super) fn check(
    ruled: Ruled<'_>,
    measure: Measure,
    of: Level,
    within: &[Located<Selector>],
    max: u64,
) -> Vec<Breach> {
    let measured = LevelGraph::new(ruled, of, within);
    let gauge = Gauge { ruled, measure, max, part: &measured, whole: LevelGraph::new(ruled, of, &[]).graph() };
    match measure {
        Measure::TangleSize => gauge.tangles(),
        _ => gauge.nodes(),
    }
}

struct Gauge<'a> {
    ruled: Ruled<'a>,
    measure: Measure,
    max: u64,
    /// What is measured.
    part: &'a LevelGraph<'a>,
    /// All there is.
    whole: Graph,
}

impl Gauge<'_> {
    fn nodes(&self) -> Vec<Breach> {
        let part = self.part.graph();
        let above = part.nodes().iter().filter_map(|&node| {
            let value = self.value(node);
            (value > self.max).then_some((node, value))
        });
        above.filter_map(|(node, value)| self.breach(&[node], value)).collect()
    }

    fn tangles(&self) -> Vec<Breach> {
        let tangles = tangles(&self.part.graph());
        let above = tangles.iter().filter(|tangle| tangle.members.len() as u64 > self.max);
        above.filter_map(|tangle| self.breach(&tangle.members, tangle.members.len() as u64)).collect()
    }

    fn value(&self, node: NodeId) -> u64 {
        match self.measure {
            Measure::Lines => {
                let lines = |module| u64::from(self.ruled.model.code.module(module).lines);
                self.part.modules(node).map(lines).sum()
            }
            Measure::FanIn => self.whole.incoming(node).len() as u64,
            Measure::FanOut => self.whole.outgoing(node).len() as u64,
            Measure::InterfaceSize => {
                let used = self.whole.incoming(node).flat_map(|dependency| dependency.items.keys());
                used.collect::<BTreeSet<&DefinitionId>>().len() as u64
            }
            Measure::TangleSize => 0,
        }
    }

    fn breach(&self, nodes: &[NodeId], value: u64) -> Option<Breach> {
        let model = self.ruled.model;
        let first: ModuleId = self.part.modules(*nodes.first()?).next()?;
        let names: Vec<_> = nodes.iter().map(|&node| self.part.name(node).to_owned()).collect();
        let (noun, max) = (self.part.noun(), self.max);
        let message = match self.measure {
            Measure::TangleSize => format!("a tangle has {value} {noun}s, but no more than {max} are allowed"),
            Measure::Lines => self.exceeds(&names[0], value, ["line", "of code"]),
            Measure::FanIn => format!("{value} {noun}s depend on `{}`, but no more than {max} may", names[0]),
            Measure::FanOut => format!("`{}` depends on {value} {noun}s, but may on no more than {max}", names[0]),
            Measure::InterfaceSize => self.exceeds(&names[0], value, ["definition", "that others use"]),
        };
        let help = format!("split it, or raise `max` of the rule `{}`", self.ruled.id());
        let finding = Finding {
            place: Some(model.sources.place(model.code.module(first).location)),
            count: value,
            subject: names,
            ..self.ruled.finding(RuleCode::Limit, message, &help)
        };
        Some(Breach::of_module(first, finding))
    }

    fn exceeds(&self, name: &str, value: u64, [noun, which]: [&str; 2]) -> String {
        let plural = if value == 1 { "" } else { "s" };
        let allowed = format!("no more than {} are allowed", self.max);
        format!("the {} `{name}` has {value} {noun}{plural} {which}, but {allowed}", self.part.noun())
    }
}
