//! `no-path`: no chain of dependencies, however long, from some code to some other.
//!
//! Takes one rule; returns one breach per module of `from` that a chain begins at and per module that its first hop leads
//! to: a shortest one, with the place of each hop. Chains leave `from` with their first hop, since the rest of `from` has chains of its own. Code that both
//! ends select belongs to `from`, or to `to` where all of `to` lies in `from`. One breadth-first search for the whole rule, so the cost is linear.

use std::collections::{BTreeMap, BTreeSet};

use super::{Breach, Ruled};
use crate::analysis::Model;
use crate::config::{Located, Selector};
use crate::finding::{Finding, Related, RuleCode};
use crate::graph::Dependency;
use crate::resolve::ModuleId;

const HELP: &str = "cut one hop of the chain: move the code that it goes through, or put a trait there";

pub(super) fn check(ruled: Ruled<'_>, from: &[Located<Selector>], to: &[Located<Selector>]) -> Vec<Breach> {
    let model = ruled.model;
    let (from, to) = (ruled.selected(from), ruled.selected(to));
    let (starts, ends): (BTreeSet<_>, BTreeSet<_>) = match to.is_subset(&from) {
        true => (from.difference(&to).copied().collect(), to),
        false => (from.clone(), to.difference(&from).copied().collect()),
    };
    let next = next_hops(model, &starts, &ends);
    let mut chains: Vec<_> = starts.iter().flat_map(|&start| chains(model, start, &starts, &ends, &next)).collect();
    chains.sort_by_key(|chain| (chain.len(), chain[0].from, chain[0].to));
    chains.iter().map(|chain| breach(ruled, chain)).collect()
}

/// How a module gets to `ends` in the fewest hops: how many, and where to go next. Modules of `starts` are no way.
fn next_hops(
    model: Model<'_>,
    starts: &BTreeSet<ModuleId>,
    ends: &BTreeSet<ModuleId>,
) -> BTreeMap<ModuleId, (usize, ModuleId)> {
    let mut next: BTreeMap<ModuleId, (usize, ModuleId)> = BTreeMap::new();
    let mut frontier: Vec<ModuleId> = ends.iter().copied().collect();
    for hops in 1.. {
        let mut found = Vec::new();
        for &target in &frontier {
            for dependency in model.modules.incoming(target) {
                let user = ModuleId(dependency.from.0);
                if !starts.contains(&user) && !ends.contains(&user) && !next.contains_key(&user) {
                    next.insert(user, (hops, target));
                    found.push(user);
                }
            }
        }
        if found.is_empty() {
            break;
        }
        found.sort_unstable();
        frontier = found;
    }
    next
}

/// A shortest chain from one module by each of its dependencies that leads there, hop by hop.
fn chains<'a>(
    model: Model<'a>,
    start: ModuleId,
    starts: &BTreeSet<ModuleId>,
    ends: &BTreeSet<ModuleId>,
    next: &BTreeMap<ModuleId, (usize, ModuleId)>,
) -> impl Iterator<Item = Vec<&'a Dependency>> {
    let leads_there = |dependency: &&Dependency| {
        let target = ModuleId(dependency.to.0);
        ends.contains(&target) || (next.contains_key(&target) && !starts.contains(&target))
    };
    let first_hops = model.modules.outgoing(start).iter().filter(leads_there);
    first_hops.filter_map(move |first| chain(model, first, ends, next))
}

/// The chain that begins with a hop.
fn chain<'a>(
    model: Model<'a>,
    first: &'a Dependency,
    ends: &BTreeSet<ModuleId>,
    next: &BTreeMap<ModuleId, (usize, ModuleId)>,
) -> Option<Vec<&'a Dependency>> {
    let mut chain = vec![first];
    let mut at = ModuleId(first.to.0);
    while let Some(&(_, target)) = next.get(&at).filter(|_| !ends.contains(&at)) {
        chain.push(model.modules.dependency(at, target)?);
        at = target;
    }
    Some(chain)
}

fn breach(ruled: Ruled<'_>, chain: &[&Dependency]) -> Breach {
    let model = ruled.model;
    let (first, last) = (chain[0], chain[chain.len() - 1]);
    let (from, to) = (ModuleId(first.from.0), ModuleId(last.to.0));
    let path = |module: ModuleId| model.code.module(module).path.to_string();
    let hops: Vec<_> = chain.iter().map(|dependency| hop(model, dependency)).collect();
    let through: Vec<_> = chain[1..].iter().map(|hop| format!("`{}`", path(ModuleId(hop.from.0)))).collect();
    let message = match through.len() {
        0 => format!("`{}` depends on `{}`, which the rule `{}` forbids", path(from), path(to), ruled.id()),
        _ => format!(
            "`{}` depends on `{}` through {}, which the rule `{}` forbids",
            path(from),
            path(to),
            through.join(", "),
            ruled.id()
        ),
    };
    let finding = Finding {
        place: hops.first().map(|hop| hop.place.clone()),
        related: if hops.len() > 1 { hops } else { Vec::new() },
        // where the chain ends depends on code elsewhere; the first hop is what this module does
        subject: vec![path(from), path(ModuleId(first.to.0))],
        ..ruled.finding(RuleCode::NoPath, message, HELP)
    };
    Breach { from, to, references: Vec::new(), finding }
}

/// The first reference of a hop.
fn hop(model: Model<'_>, dependency: &Dependency) -> Related {
    let reference = &model.code.references[dependency.references[0] as usize];
    let user = &model.code.module(reference.from).path;
    Related {
        place: model.sources.place(reference.location),
        message: format!("`{user}` uses `{}`", model.code.definition_path(reference.to)),
    }
}
