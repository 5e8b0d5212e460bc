//! `stable`: no context depends on a more unstable one (Martin's stable dependencies principle).
//!
//! Takes one rule; returns a breach per pair of contexts. Instability is I = Ce / (Ca + Ce), where Ce counts the contexts
//! that a context depends on and Ca those that depend on it; 0 for a context without any (R. C. Martin, *OO Design
//! Quality Metrics*, 1994, with contexts as categories). Unassigned code does not count.

use super::{Breach, Ruled, Site};
use crate::config::{Located, Selector};
use crate::finding::{Finding, RuleCode};
use crate::graph::{Dependency, Graph, NodeId};

const HELP: &str = "turn the dependency around with a trait in the stable context, or move what both need below both";

pub(super) fn check(ruled: Ruled<'_>, from: &[Located<Selector>]) -> Vec<Breach> {
    let graph = &ruled.model.contexts.graph;
    let from = ruled.selected_or_all(from);
    let broken = graph.dependencies().iter().filter(|dependency| {
        let (user, used) = (fans(graph, dependency.from), fans(graph, dependency.to));
        // Ce / (Ca + Ce) compared without rounding; nobody with a dependency has Ca + Ce = 0
        used.1 * (user.0 + user.1) > user.1 * (used.0 + used.1)
    });
    broken
        .filter_map(|dependency| {
            let references: Vec<_> =
                ruled.model.references(dependency).filter(|reference| from.contains(&reference.from)).collect();
            let first = references.first()?;
            let site = |reference: &&crate::resolve::Reference| Site {
                location: reference.location,
                facade: reference.facade,
            };
            Some(Breach {
                from: first.from,
                to: ruled.model.code.target(first),
                references: references.iter().map(site).collect(),
                finding: finding(ruled, dependency),
            })
        })
        .collect()
}

/// Fan-in and fan-out: Ca and Ce.
fn fans(graph: &Graph, node: NodeId) -> (usize, usize) {
    (graph.incoming(node).len(), graph.outgoing(node).len())
}

fn finding(ruled: Ruled<'_>, dependency: &Dependency) -> Finding {
    let graph = &ruled.model.contexts.graph;
    let name = |node: NodeId| ruled.model.contexts.contexts[node.index()].name.clone();
    let instability = |node: NodeId| {
        let (incoming, outgoing) = fans(graph, node);
        outgoing as f64 / (incoming + outgoing) as f64
    };
    let (user, used) = (name(dependency.from), name(dependency.to));
    let message = format!(
        "`{user}` depends on the more unstable `{used}` (instability {:.2} and {:.2})",
        instability(dependency.from),
        instability(dependency.to)
    );
    Finding { subject: vec![user, used], ..ruled.finding(RuleCode::Stable, message, HELP) }
}
