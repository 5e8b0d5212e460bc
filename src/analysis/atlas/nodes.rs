//! The nested boxes: contexts hold packages, packages hold modules, and a module holds its own code and the modules in
//! it.
//!
//! Takes the model; returns the boxes, those of each scope in the order of its layering, with the tangles of every scope.
//! A box with a single box in it takes over what is in that, so that no step down shows nothing new. Leaves out
//! definitions.

use std::collections::BTreeMap;

use serde::Serialize;

use super::layering::{Layering, layering};
use super::{Column, Numbers};
use crate::analysis::Model;
use crate::context::ContextId;
use crate::resolve::ModuleId;
use crate::workspace::PackageId;

/// The boxes, outer ones first and then what is in them; the first is the project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NodeColumns {
    /// What it is, a letter each: `r` the project, `c` a context, `u` unassigned code, `p` a package, `m` a module with
    /// all below it, `l` the code of a module itself.
    pub kind: String,
    /// Index of its context, package or module; 0 where there is none.
    pub of: Column,
    /// How many boxes further up the one around it stands.
    pub up: Column,
    /// 1 + its level in the box around it; 0 for what has none (the project, unassigned code).
    pub level: Column,
    /// Lines of code in it.
    pub lines: Column,
}

/// A tangle in one scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AtlasTangle {
    /// The box whose parts are tangled; for definitions, the box of their module's own code.
    pub scope: u32,
    /// The parts are definitions instead of boxes.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub definitions: bool,
    /// The parts in it.
    pub members: Vec<u32>,
    /// The shortest cycle, as the example; the last depends on the first.
    pub cycle: Vec<u32>,
    /// The feedback edges: cut these and the tangle is gone.
    pub cut: Vec<(u32, u32)>,
    /// References among its parts.
    pub weight: u64,
    /// The cut is known to be the lightest.
    pub exact: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Project,
    Context(ContextId),
    Unassigned,
    Package(PackageId),
    Module(u32),
    OwnCode(u32),
}

/// A box before its number is known.
struct Draft {
    kind: Kind,
    parent: u32,
    lines: u32,
    children: Vec<u32>,
}

/// What became of the boxes.
pub(super) struct Nodes {
    pub(super) columns: NodeColumns,
    pub(super) tangles: Vec<AtlasTangle>,
    /// The box of each module's own code.
    pub(super) leaf: Vec<u32>,
}

/// The boxes and the tangles among them.
pub(super) fn nodes(model: Model<'_>, numbers: &Numbers) -> Nodes {
    let mut tree = Tree { model, numbers, drafts: Vec::new(), leaf: vec![0; numbers.ids.len()] };
    tree.build();
    let scopes = tree.scopes();
    let layerings: BTreeMap<u32, Layering> = tree.layerings(&scopes);
    let order = tree.numbered(&layerings);
    let mut number = vec![0u32; tree.drafts.len()];
    (0..).zip(&order).for_each(|(new, &old)| number[old as usize] = new);
    Nodes {
        columns: tree.columns(&order, &number, &layerings),
        tangles: tree.tangles(&order, &number, &layerings),
        leaf: tree.leaf.iter().map(|&leaf| number[leaf as usize]).collect(),
    }
}

struct Tree<'a> {
    model: Model<'a>,
    numbers: &'a Numbers,
    drafts: Vec<Draft>,
    /// The box of each module's own code.
    leaf: Vec<u32>,
}

impl Tree<'_> {
    /// A box for each context and for what none claims, and all that is in them.
    fn build(&mut self) {
        self.add(Kind::Project, 0);
        let mut members: BTreeMap<(bool, Option<ContextId>), BTreeMap<PackageId, Vec<u32>>> = BTreeMap::new();
        for (number, &id) in (0..).zip(&self.numbers.ids) {
            let context = self.model.contexts.context_of(id);
            let packages = members.entry((context.is_none(), context)).or_default();
            packages.entry(self.model.code.module(id).package).or_default().push(number);
        }
        for ((_, context), packages) in members {
            let top = self.add(context.map_or(Kind::Unassigned, Kind::Context), 0);
            for (package, modules) in packages {
                let package = self.add(Kind::Package(package), top);
                self.add_modules(&modules, package);
            }
        }
        self.simplify();
        self.add_up();
    }

    fn add(&mut self, kind: Kind, parent: u32) -> u32 {
        let number = self.drafts.len() as u32;
        self.drafts.push(Draft { kind, parent, lines: 0, children: Vec::new() });
        if number > 0 {
            self.drafts[parent as usize].children.push(number);
        }
        number
    }

    /// Adds modules below each other as far as they are among `modules`, which are in order of their paths.
    fn add_modules(&mut self, modules: &[u32], package: u32) {
        let around: BTreeMap<u32, Option<u32>> =
            modules.iter().map(|&module| (module, self.around(module, modules))).collect();
        let with_parts: std::collections::BTreeSet<u32> = around.values().flatten().copied().collect();
        let mut boxes: BTreeMap<u32, u32> = BTreeMap::new();
        for &module in modules {
            let parent = around[&module].and_then(|around| boxes.get(&around)).copied().unwrap_or(package);
            let mut at = parent;
            if with_parts.contains(&module) {
                at = self.add(Kind::Module(module), parent);
                boxes.insert(module, at);
            }
            let leaf = self.add(Kind::OwnCode(module), at);
            self.drafts[leaf as usize].lines = self.model.code.module(self.numbers.ids[module as usize]).lines;
            self.leaf[module as usize] = leaf;
        }
    }

    /// The nearest module around one that is among `modules`.
    fn around(&self, module: u32, modules: &[u32]) -> Option<u32> {
        let parent = |id: ModuleId| self.model.code.module(id).parent;
        let ancestors = std::iter::successors(parent(self.numbers.ids[module as usize]), |&id| parent(id));
        ancestors.filter_map(|id| self.numbers.get(id)).find(|number| modules.binary_search(number).is_ok())
    }

    /// A box with a single box in it takes over what is in that.
    fn simplify(&mut self) {
        for outer in (1..self.drafts.len()).rev() {
            if let [inner] = self.drafts[outer].children[..] {
                let children = std::mem::take(&mut self.drafts[inner as usize].children);
                if !children.is_empty() {
                    children.iter().for_each(|&child| self.drafts[child as usize].parent = outer as u32);
                    self.drafts[outer].children = children;
                }
            }
        }
    }

    /// A box stands after the one around it, so what is in it is complete when it is added.
    fn add_up(&mut self) {
        let children: Vec<u32> = self.drafts.iter().flat_map(|draft| draft.children.iter().copied()).collect();
        let mut in_use = vec![false; self.drafts.len()];
        children.iter().for_each(|&child| in_use[child as usize] = true);
        for number in (1..self.drafts.len()).rev().filter(|&number| in_use[number]) {
            let Draft { parent, lines, .. } = self.drafts[number];
            let sum = &mut self.drafts[parent as usize].lines;
            *sum = sum.saturating_add(lines);
        }
    }

    /// For each scope, the references between the boxes in it: every dependency counts in the innermost box around both
    /// of its ends.
    fn scopes(&self) -> BTreeMap<u32, BTreeMap<(u32, u32), u32>> {
        let mut scopes: BTreeMap<u32, BTreeMap<(u32, u32), u32>> = BTreeMap::new();
        for dependency in self.model.modules.graph().dependencies() {
            let leaf = |node: crate::graph::NodeId| {
                self.numbers.get(ModuleId(node.0)).map(|number| self.leaf[number as usize])
            };
            let (Some(from), Some(to)) = (leaf(dependency.from), leaf(dependency.to)) else { continue };
            let (scope, from, to) = self.apart(from, to);
            *scopes.entry(scope).or_default().entry((from, to)).or_default() += dependency.weight;
        }
        scopes
    }

    /// The innermost box around two, and the boxes in it that they are in.
    fn apart(&self, from: u32, to: u32) -> (u32, u32, u32) {
        let path = |leaf: u32| {
            let mut path: Vec<u32> =
                std::iter::successors(Some(leaf), |&at| (at > 0).then(|| self.drafts[at as usize].parent)).collect();
            path.reverse();
            path
        };
        let (from, to) = (path(from), path(to));
        let depth = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
        (from[depth - 1], from[depth], to[depth])
    }

    /// The layering of each box that has boxes in it. Unassigned code takes no part: it is no context.
    fn layerings(&self, scopes: &BTreeMap<u32, BTreeMap<(u32, u32), u32>>) -> BTreeMap<u32, Layering> {
        let none = BTreeMap::new();
        let layered = |number: u32| {
            let parts = self.layered(number);
            let place: BTreeMap<u32, u32> = parts.iter().copied().zip(0..).collect();
            let weights = scopes.get(&number).unwrap_or(&none).iter();
            let local =
                weights.filter_map(|(&(from, to), &weight)| Some(((*place.get(&from)?, *place.get(&to)?), weight)));
            (number, layering(parts.len() as u32, &local.collect()))
        };
        (0..self.drafts.len() as u32)
            .filter(|&number| !self.drafts[number as usize].children.is_empty())
            .map(layered)
            .collect()
    }

    /// The boxes in a box that have a level.
    fn layered(&self, number: u32) -> Vec<u32> {
        let children = self.drafts[number as usize].children.iter().copied();
        children.filter(|&child| self.drafts[child as usize].kind != Kind::Unassigned).collect()
    }

    /// The boxes in their final order.
    fn numbered(&self, layerings: &BTreeMap<u32, Layering>) -> Vec<u32> {
        let mut order = Vec::new();
        let mut waiting = vec![0u32];
        while let Some(number) = waiting.pop() {
            order.push(number);
            let Some(layering) = layerings.get(&number) else { continue };
            let parts = self.layered(number);
            let children = &self.drafts[number as usize].children;
            let rest = children.iter().copied().filter(|child| !parts.contains(child));
            let ordered = layering.order.iter().map(|&part| parts[part as usize]);
            let ordered: Vec<u32> = ordered.chain(rest).collect();
            waiting.extend(ordered.into_iter().rev());
        }
        order
    }

    fn columns(&self, order: &[u32], number: &[u32], layerings: &BTreeMap<u32, Layering>) -> NodeColumns {
        let mut level = vec![0u32; self.drafts.len()];
        for (&scope, layering) in layerings {
            for (part, of) in self.layered(scope).into_iter().zip(&layering.level) {
                level[part as usize] = of + 1;
            }
        }
        let mut columns = NodeColumns::default();
        for (new, &old) in (0u32..).zip(order) {
            let draft = &self.drafts[old as usize];
            let (kind, of) = letter(draft.kind);
            columns.kind.push(kind);
            columns.of.push(of);
            columns.up.push(new - number[draft.parent as usize]);
            columns.level.push(level[old as usize]);
            columns.lines.push(draft.lines);
        }
        columns
    }

    fn tangles(&self, order: &[u32], number: &[u32], layerings: &BTreeMap<u32, Layering>) -> Vec<AtlasTangle> {
        let mut tangles = Vec::new();
        for &old in order {
            let Some(layering) = layerings.get(&old) else { continue };
            let parts = self.layered(old);
            let new = |part: &u32| number[parts[*part as usize] as usize];
            tangles.extend(layering.tangles.iter().map(|tangle| AtlasTangle {
                scope: number[old as usize],
                definitions: false,
                members: tangle.members.iter().map(new).collect(),
                cycle: tangle.cycle.iter().map(new).collect(),
                cut: tangle.cut.iter().map(|(from, to)| (new(from), new(to))).collect(),
                weight: tangle.weight,
                exact: tangle.exact,
            }));
        }
        tangles
    }
}

fn letter(kind: Kind) -> (char, u32) {
    match kind {
        Kind::Project => ('r', 0),
        Kind::Context(id) => ('c', id.0),
        Kind::Unassigned => ('u', 0),
        Kind::Package(id) => ('p', id.0),
        Kind::Module(number) => ('m', number),
        Kind::OwnCode(number) => ('l', number),
    }
}
