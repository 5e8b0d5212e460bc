//! Left over: code that no context claims, and what it is tied to.
//!
//! Takes the map; returns the maximal unassigned subtrees of modules with their ties to the contexts. Leaves out
//! clustering them.

use std::collections::BTreeMap;

use super::{ContextId, ContextMap};
use crate::graph::ModuleGraph;
use crate::resolve::{CodeGraph, ModuleId};

/// How strongly left-over code is tied to one context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The context.
    pub context: ContextId,
    /// References from the context to the left-over code.
    pub incoming: u64,
    /// References from the left-over code to the context.
    pub outgoing: u64,
}

/// A module that no context claims, with all below it that no context claims either.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// The module on top.
    pub root: ModuleId,
    /// All its modules that count, ascending, `root` included.
    pub modules: Vec<ModuleId>,
    /// Everything below `root` is part of it; otherwise it is the code of `root` alone, and contexts claim parts below.
    pub whole: bool,
    /// Lines of code in the modules.
    pub lines: u64,
    /// The contexts it is tied to, the strongest (incoming + outgoing) first.
    pub ties: Vec<Tie>,
}

/// The maximal unassigned subtrees of modules, in the order of their roots.
#[must_use]
pub fn leftovers(code: &CodeGraph, modules: &ModuleGraph, contexts: &ContextMap) -> Vec<Leftover> {
    let whole = wholly_unassigned(code, modules, contexts);
    let mut members: BTreeMap<ModuleId, Vec<ModuleId>> = BTreeMap::new();
    let mut roots: Vec<ModuleId> = (0..code.modules.len() as u32).map(ModuleId).collect();
    for module in modules.modules().filter(|&module| contexts.context_of(module).is_none()) {
        if let Some(parent) = code.module(module).parent.filter(|parent| whole[parent.0 as usize]) {
            roots[module.0 as usize] = roots[parent.0 as usize];
        }
        members.entry(roots[module.0 as usize]).or_default().push(module);
    }
    let leftover = |(root, members): (ModuleId, Vec<ModuleId>)| Leftover {
        root,
        whole: whole[root.0 as usize],
        lines: members.iter().map(|&module| u64::from(code.module(module).lines)).sum(),
        ties: ties(&members, modules, contexts),
        modules: members,
    };
    members.into_iter().map(leftover).collect()
}

/// For each module, whether neither it nor a module below it is claimed. A module stands before those below it.
fn wholly_unassigned(code: &CodeGraph, modules: &ModuleGraph, contexts: &ContextMap) -> Vec<bool> {
    let mut whole = vec![true; code.modules.len()];
    for module in modules.modules().collect::<Vec<_>>().into_iter().rev() {
        if contexts.context_of(module).is_some() {
            whole[module.0 as usize] = false;
        }
        if let Some(parent) = code.module(module).parent {
            whole[parent.0 as usize] &= whole[module.0 as usize];
        }
    }
    whole
}

fn ties(members: &[ModuleId], modules: &ModuleGraph, contexts: &ContextMap) -> Vec<Tie> {
    let mut weights: BTreeMap<ContextId, (u64, u64)> = BTreeMap::new();
    for &member in members {
        for dependency in modules.incoming(member) {
            if let Some(context) = contexts.context_of(ModuleId(dependency.from.0)) {
                weights.entry(context).or_default().0 += u64::from(dependency.weight);
            }
        }
        for dependency in modules.outgoing(member) {
            if let Some(context) = contexts.context_of(ModuleId(dependency.to.0)) {
                weights.entry(context).or_default().1 += u64::from(dependency.weight);
            }
        }
    }
    let tie = |(context, (incoming, outgoing))| Tie { context, incoming, outgoing };
    let mut ties: Vec<Tie> = weights.into_iter().map(tie).collect();
    ties.sort_by_key(|tie| (std::cmp::Reverse(tie.incoming + tie.outgoing), tie.context));
    ties
}
