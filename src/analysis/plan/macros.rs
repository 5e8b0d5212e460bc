//! Macros that are used across the cut, or that speak of the crate they are written in.
//!
//! Takes the part with its sides; returns what to change in them. Leaves out procedural macros, which are crates already.

use super::part::Part;
use super::placement::Sides;
use super::{Inputs, Mention};
use crate::resolve::FactUnit;
use crate::syntax::{FileFacts, ItemKind, List, Token, TokenKind};

/// What to change in the macros below the cut that are used above it or exported.
pub(super) fn to_prepare(inputs: Inputs<'_>, part: &Part, sides: &Sides<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for unit in &inputs.facts.units {
        let facts = inputs.facts.facts(unit.fragment);
        let ItemKind::MacroRules { rules, export } = facts[unit.item].kind else { continue };
        let Some(item) = unit.definition.and_then(|definition| sides.items.of(definition)) else { continue };
        let used_across = sides.items.naming(item).any(|used| sides.is_right(used));
        if !sides.is_shown(item) || !(used_across || (export && sides.is_in_part(item))) {
            continue;
        }
        if !export {
            mentions.push(mention(inputs, unit, "add `#[macro_export]`: it is used from the other side"));
        }
        let paths = own_paths(facts, rules);
        if paths.plain > 0 {
            let note = format!("write `$crate::` instead of `crate::` ({} in its body)", paths.plain);
            mentions.push(mention(inputs, unit, &note));
        }
        let moves = part.modules.contains(&unit.module) || sides.is_in_part(item);
        if paths.dollar > 0 && moves {
            let note = format!("`$crate::` means the new crate then: check {} in its body", paths.dollar);
            mentions.push(mention(inputs, unit, &note));
        }
    }
    mentions.sort_by(|a, b| (&a.place, a).cmp(&(&b.place, b)));
    mentions.dedup();
    mentions
}

/// How often a macro's body writes `crate::` and `$crate::`.
struct OwnPaths {
    plain: u64,
    dollar: u64,
}

fn own_paths(facts: &FileFacts, rules: List<Token>) -> OwnPaths {
    let tokens = facts.list(rules);
    let mut paths = OwnPaths { plain: 0, dollar: 0 };
    for (index, token) in tokens.iter().enumerate() {
        let TokenKind::Ident(name, false) = token.kind else { continue };
        if facts.name(name) == "crate" {
            let before = index.checked_sub(1).map(|before| tokens[before].kind);
            match before {
                Some(TokenKind::Punct('$', _)) => paths.dollar += 1,
                _ => paths.plain += 1,
            }
        }
    }
    paths
}

fn mention(inputs: Inputs<'_>, unit: &FactUnit, note: &str) -> Mention {
    let facts = inputs.facts.facts(unit.fragment);
    let item = &facts[unit.item];
    let code = inputs.model.code;
    let name = unit.definition.map_or_else(|| facts.name(item.name).to_owned(), |id| code.definition_path(id));
    let place = inputs.model.sources.place(inputs.facts.location(unit.fragment, item.pos));
    Mention { name: format!("{name}!"), place, note: note.to_owned() }
}
