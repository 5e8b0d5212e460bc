//! Macros that are used across the cut, or that speak of the crate they are written in.
//!
//! Takes the part with its sides; returns what to change in them. Leaves out procedural macros, which are crates already.

use super::part::Part;
use super::placement::Sides;
use super::{Inputs, Mention};
use crate::resolve::FactUnit;
use crate::syntax::ItemKind;

/// What to change in the macros below the cut that are used above it or exported.
pub(super) fn to_prepare(inputs: Inputs<'_>, part: &Part, sides: &Sides<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for unit in &inputs.facts.units {
        let facts = inputs.facts.facts(unit.fragment);
        let ItemKind::MacroRules { export, .. } = facts[unit.item].kind else { continue };
        let Some(item) = unit.definition.and_then(|definition| sides.items.of(definition)) else { continue };
        let used_across = sides.items.naming(item).any(|used| sides.is_right(used));
        if !sides.is_shown(item) || !(used_across || (export && sides.is_in_part(item))) {
            continue;
        }
        if !export {
            mentions.push(mention(inputs, unit, "add `#[macro_export]`: it is used from the other side"));
        }
        let paths = unit.definition.and_then(|id| inputs.model.code.crate_bound.macros.get(&id));
        let paths = paths.copied().unwrap_or_default();
        if paths.of_caller > 0 {
            let note = format!("write `$crate::` instead of `crate::` ({} in its body)", paths.of_caller);
            mentions.push(mention(inputs, unit, &note));
        }
        let moves = part.modules.contains(&unit.module) || sides.is_in_part(item);
        if paths.own > 0 && moves {
            let note = format!("`$crate::` means the new crate then: check {} in its body", paths.own);
            mentions.push(mention(inputs, unit, &note));
        }
    }
    mentions.sort_by(|a, b| (&a.place, a).cmp(&(&b.place, b)));
    mentions.dedup();
    mentions
}

fn mention(inputs: Inputs<'_>, unit: &FactUnit, note: &str) -> Mention {
    let facts = inputs.facts.facts(unit.fragment);
    let item = &facts[unit.item];
    let code = inputs.model.code;
    let name = unit.definition.map_or_else(|| facts.name(item.name).to_owned(), |id| code.definition_path(id));
    let place = inputs.model.sources.place(inputs.facts.location(unit.fragment, item.pos));
    Mention { name: format!("{name}!"), place, note: note.to_owned() }
}
