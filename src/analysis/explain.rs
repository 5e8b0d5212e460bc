//! Why one part depends on another: every reference, or else the shortest chain.
//!
//! Takes two names; returns the evidence grouped by the pairs of modules that depend on each other, the chain where
//! there is no direct dependency, and what there is in the other direction. Leaves out whether any of it is allowed.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use super::Model;
use super::evidence::{Evidence, Quoter};
use super::names::Named;
use crate::graph::{Dependency, NodeId, shortest_chain};
use crate::resolve::ModuleId;

/// The answer to "why does FROM depend on TO?".
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Explanation {
    /// The part that uses.
    pub from: Named,
    /// The part that is used.
    pub to: Named,
    /// The direct dependencies between their modules, the heaviest first.
    pub direct: Vec<Hop>,
    /// The shortest chain of modules, if there is no direct dependency.
    pub chain: Vec<Hop>,
    /// The other direction.
    pub reverse: Reverse,
}

/// One dependency between two modules with its references.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hop {
    /// The module that uses.
    pub from: Arc<str>,
    /// The module that is used.
    pub to: Arc<str>,
    /// Every reference, in the order of the code.
    pub references: Vec<Evidence>,
}

/// What depends the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Reverse {
    /// Direct references from TO to FROM.
    pub references: u64,
    /// Dependencies in the shortest chain from TO to FROM; absent if there is none.
    pub hops: Option<u64>,
}

/// Explains why `from` depends on `to`.
#[must_use]
pub fn explain(model: Model<'_>, from: Named, to: Named) -> Explanation {
    let mut quoter = Quoter::new(model.code, model.sources);
    let mut direct: Vec<_> = model.crossing(&from.modules, &to.modules).map(|d| hop(model, &mut quoter, d)).collect();
    direct.sort_by(|a, b| {
        b.references.len().cmp(&a.references.len()).then_with(|| (&a.from, &a.to).cmp(&(&b.from, &b.to)))
    });
    let chain = if direct.is_empty() { chain(model, &from.modules, &to.modules) } else { Vec::new() };
    let chain = chain.into_iter().map(|dependency| hop(model, &mut quoter, dependency)).collect();
    let reverse = Reverse {
        references: model.crossing(&to.modules, &from.modules).map(|dependency| u64::from(dependency.weight)).sum(),
        hops: Some(self::chain(model, &to.modules, &from.modules).len() as u64).filter(|&hops| hops > 0),
    };
    Explanation { from, to, direct, chain, reverse }
}

/// The shortest chain between what the two sets do not share; empty if there is none.
fn chain<'a>(model: Model<'a>, from: &BTreeSet<ModuleId>, to: &BTreeSet<ModuleId>) -> Vec<&'a Dependency> {
    let nodes = |set: &BTreeSet<ModuleId>, other: &BTreeSet<ModuleId>| -> BTreeSet<NodeId> {
        // of a module and its submodule, it is the rest of the module that counts
        let rest: BTreeSet<_> = set.difference(other).map(|module| NodeId(module.0)).collect();
        if rest.is_empty() { set.iter().map(|module| NodeId(module.0)).collect() } else { rest }
    };
    shortest_chain(model.modules.graph(), &nodes(from, to), &nodes(to, from)).unwrap_or_default()
}

fn hop(model: Model<'_>, quoter: &mut Quoter<'_>, dependency: &Dependency) -> Hop {
    let path = |node: NodeId| model.code.module(ModuleId(node.0)).path.clone();
    let references = dependency.references.iter().map(|&index| &model.code.references[index as usize]);
    Hop {
        from: path(dependency.from),
        to: path(dependency.to),
        references: references.map(|reference| quoter.evidence(reference)).collect(),
    }
}
