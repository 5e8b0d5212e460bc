//! Expanding one macro call: from the tokens in the facts to the facts of what they become.
//!
//! Takes the call and the `macro_rules!` it names; returns the facts of the expansion with the origin of each token.
//! Leaves out which macro a call names and where the result goes.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::expand::{self, Limits, MacroRules};
use super::names::known;
use super::program::{DefId, FragId, Origin, Program};
use crate::syntax::{self, FileFacts, FragmentKind, ItemKind, MacroCallId, Pos};

/// How deep expansions may nest: the compiler's default recursion limit.
const DEPTH: u32 = 128;

/// The result of an expansion.
pub(crate) struct Expanded {
    /// The facts of the tokens.
    pub(crate) facts: Arc<FileFacts>,
    /// Where each token comes from, by the line it has in the facts.
    pub(crate) origins: Arc<[Origin]>,
}

/// Expands calls; keeps the rules of the macros it has seen.
#[derive(Debug, Default)]
pub(crate) struct Expander {
    rules: FxHashMap<DefId, Arc<MacroRules>>,
    limits: Limits,
}

impl Expander {
    /// Reads the rules of a macro, so that later calls of [`Expander::expand`] find them.
    pub(crate) fn prepare(&mut self, program: &Program, def: DefId) {
        if !self.rules.contains_key(&def)
            && let Some(rules) = rules_of(program, def)
        {
            self.rules.insert(def, Arc::new(rules));
        }
    }

    /// Expands one call; none if no rule matches, the limits are passed, or the result is not Rust.
    pub(crate) fn expand(
        &self,
        program: &Program,
        frag: FragId,
        call: MacroCallId,
        def: DefId,
        kind: FragmentKind,
    ) -> Option<Expanded> {
        let fragment = program.frag(frag);
        if fragment.depth >= DEPTH {
            return None;
        }
        let rules = self.rules.get(&def)?;
        let facts = &fragment.facts;
        let call = &facts[call];
        let place = facts.segments(call.path).last().map_or(Pos::default(), |segment| fragment.origin(segment.pos).pos);
        let input = expand::tokens_of(facts, call.tokens, |pos| fragment.origin(pos));
        let tokens = expand::expand(rules, &input, place, &self.limits).ok()?;
        let origins = tokens.iter().map(|token| token.origin).collect();
        let facts = syntax::parse_fragment(kind, &expand::render(&tokens)).ok()?;
        Some(Expanded { facts: Arc::new(facts), origins })
    }
}

/// The rules of a macro of the workspace; none for a procedural macro.
fn rules_of(program: &Program, def: DefId) -> Option<MacroRules> {
    let def = program.def(def);
    let fragment = program.frag(def.frag);
    let ItemKind::MacroRules { rules, .. } = fragment.facts[def.item].kind else { return None };
    let tokens = expand::tokens_of(&fragment.facts, rules, |pos| Origin { pos, from_body: true });
    Some(MacroRules::parse(&tokens, &crate_marker(program.scope(def.scope).krate.0)))
}

/// The identifier that stands for `$crate` in the text of an expansion.
fn crate_marker(krate: u32) -> String {
    format!("__seamfind_crate_{krate}")
}

/// The crate that a marker stands for.
pub(crate) fn marked_crate(text: &str) -> Option<u32> {
    text.strip_prefix("__seamfind_crate_")?.parse().ok()
}

impl Program {
    /// The textual macro of a name at a point in textual order.
    pub(crate) fn textual_macro(
        &self,
        scope: super::program::ScopeId,
        name: super::names::Name,
        order: u32,
    ) -> Option<DefId> {
        let (mut scope, mut order) = (scope, order);
        loop {
            let here = self.scope(scope);
            let earlier = |found: &&(super::names::Name, u32, DefId)| found.0 == name && found.1 <= order;
            if let Some(found) = here.textual_macros.iter().rev().find(earlier) {
                return Some(found.2);
            }
            order = here.textual_order;
            scope = here.parent?;
        }
    }

    /// The scope of the nearest block around that has one.
    pub(crate) fn block_scope(&self, frag: FragId, block: Option<syntax::BlockId>) -> Option<super::program::ScopeId> {
        let fragment = self.frag(frag);
        let mut block = block?;
        loop {
            if let Some(&scope) = fragment.block_scopes.get(&block) {
                return Some(scope);
            }
            let around = fragment.facts.item_blocks.iter().find(|candidate| candidate.block == block)?;
            block = around.owner.block?;
        }
    }

    /// True if a name is one that only an expansion can hold.
    pub(crate) fn marked(&self, name: super::names::Name) -> Option<u32> {
        if name == known::EMPTY { None } else { marked_crate(self.text(name)) }
    }
}
