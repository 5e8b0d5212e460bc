//! `layers`: dependencies go downwards only, and not past a closed layer.
//!
//! Takes one rule with its layers, the highest first; returns a breach per module and definition. Code in no layer is
//! free, and so is what happens inside one part of a layer; code in two parts belongs to the first.

use std::collections::BTreeMap;

use super::{Breach, REMEDY, Ruled, uses};
use crate::config::Layer;
use crate::finding::RuleCode;
use crate::resolve::ModuleId;

/// The number of a layer, from the top, and of a part of it.
type Position = (usize, usize);

pub(super) fn check(ruled: Ruled<'_>, layers: &[Layer], independent_siblings: bool) -> Vec<Breach> {
    let positions = positions(ruled, layers);
    let stack = Stack { ruled, layers, independent_siblings };
    let mut breaches = Vec::new();
    for dependency in ruled.model.modules.graph().dependencies() {
        let position = |node: crate::graph::NodeId| positions.get(&ModuleId(node.0));
        let (Some(&from), Some(&to)) = (position(dependency.from), position(dependency.to)) else { continue };
        let Some(problem) = stack.problem(from, to) else { continue };
        for used in uses(ruled.model, std::iter::once(dependency)) {
            let message = format!("`{}` uses `{}`, but {problem}", used.module_path(), used.definition_path());
            breaches.push(used.breach(ruled.finding(RuleCode::Layers, message, REMEDY)));
        }
    }
    breaches
}

fn positions(ruled: Ruled<'_>, layers: &[Layer]) -> BTreeMap<ModuleId, Position> {
    let mut positions = BTreeMap::new();
    for (number, layer) in layers.iter().enumerate() {
        for (sibling, part) in layer.parts.iter().enumerate() {
            for module in ruled.selected(std::slice::from_ref(part)) {
                positions.entry(module).or_insert((number, sibling));
            }
        }
    }
    positions
}

struct Stack<'a> {
    ruled: Ruled<'a>,
    layers: &'a [Layer],
    independent_siblings: bool,
}

impl Stack<'_> {
    /// What is wrong with a dependency, if anything is.
    fn problem(&self, from: Position, to: Position) -> Option<String> {
        let (user, used) = (self.name(from), self.name(to));
        if to.0 < from.0 {
            return Some(format!("the layer `{user}` is below `{used}`"));
        }
        if to.0 == from.0 {
            let wrong = self.independent_siblings && to.1 != from.1;
            return wrong.then(|| format!("`{user}` and `{used}` of the same layer know nothing of each other"));
        }
        let between = from.0 + 1..to.0;
        let skipped = between.into_iter().find(|&layer| self.layers[layer].closed)?;
        Some(format!("`{user}` may use `{used}` only through the layer `{}`", self.layer_name(skipped)))
    }

    fn name(&self, position: Position) -> String {
        self.ruled.label(&self.layers[position.0].parts[position.1].value)
    }

    fn layer_name(&self, layer: usize) -> String {
        let parts: Vec<_> = self.layers[layer].parts.iter().map(|part| self.ruled.label(&part.value)).collect();
        parts.join(", ")
    }
}
