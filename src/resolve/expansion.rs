//! Expanding one macro call: from the tokens in the facts to the facts of what they become.
//!
//! Takes the call and the `macro_rules!` it names; returns the facts of the expansion with its tokens, which know where
//! they come from. Leaves out which macro a call names and where the result goes.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::expand::{self, Limits, MacroRules, Tok};
use super::names::crate_marker;
use super::program::{DefId, FragId, Fragment, Program, ScopeId};
use crate::syntax::{self, BlockId, FileFacts, FragmentKind, ItemKind, MacroCallId, Pos};

/// How deep expansions may nest: the compiler's default recursion limit.
pub(crate) const DEPTH: u32 = 128;

/// The result of an expansion.
pub(crate) struct Expanded {
    /// The facts of the tokens.
    pub(crate) facts: Arc<FileFacts>,
    /// The tokens, by the line they have in the facts.
    pub(crate) tokens: Arc<[Tok]>,
}

/// What a call is expanded by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    /// The rules of a macro of the workspace.
    Rules(DefId),
    /// `paste!`, which joins identifiers and is so common that its output is known.
    Paste,
}

impl Rule {
    /// The macro, where it is one of the workspace.
    pub(crate) fn def(self) -> Option<DefId> {
        match self {
            Self::Rules(def) => Some(def),
            Self::Paste => None,
        }
    }
}

/// Expands calls; keeps the rules of the macros it has seen.
#[derive(Debug, Default)]
pub(crate) struct Expander {
    rules: FxHashMap<DefId, Arc<MacroRules>>,
    limits: Limits,
}

impl Expander {
    /// Reads the rules of a macro, so that later calls of [`Expander::expand`] find them.
    pub(crate) fn prepare(&mut self, program: &Program, rule: Rule) {
        if let Rule::Rules(def) = rule
            && !self.rules.contains_key(&def)
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
        rule: Rule,
        kind: FragmentKind,
    ) -> Option<Expanded> {
        let fragment = program.frag(frag);
        if fragment.depth >= DEPTH {
            return None;
        }
        let name = fragment.call_pos(call);
        let input = fragment.macro_tokens(name, fragment.facts[call].tokens);
        let tokens = match rule {
            Rule::Paste => expand::join_idents(&input),
            Rule::Rules(def) => {
                expand::expand(self.rules.get(&def)?, &input, fragment.origin(name).pos, &self.limits).ok()?
            }
        };
        let facts = syntax::parse_fragment(kind, &expand::render(&tokens)).ok()?;
        Some(Expanded { facts: Arc::new(facts), tokens: tokens.into() })
    }
}

impl Fragment {
    /// Where the name of the macro stands in a call.
    pub(crate) fn call_pos(&self, call: MacroCallId) -> Pos {
        self.facts.segments(self.facts[call].path).last().map_or(Pos::default(), |segment| segment.pos)
    }

    /// The tokens of a macro's arguments or rules. In an expansion they are taken from its tokens, which still know
    /// what was captured as one fragment, and not from its text.
    fn macro_tokens(&self, name: Pos, list: syntax::List<syntax::Token>) -> Vec<Tok> {
        let of_expansion = self.tokens.as_ref().and_then(|tokens| {
            let index = (name.line as usize).checked_sub(1).filter(|&index| index < tokens.len())?;
            expand::call_arguments(tokens, index).map(<[Tok]>::to_vec)
        });
        of_expansion.unwrap_or_else(|| expand::tokens_of(&self.facts, list, |pos| self.origin(pos)))
    }
}

/// The rules of a macro of the workspace; none for a procedural macro.
fn rules_of(program: &Program, def: DefId) -> Option<MacroRules> {
    let def = program.def(def);
    let fragment = program.frag(def.frag);
    let item = &fragment.facts[def.item];
    let ItemKind::MacroRules { rules, .. } = item.kind else { return None };
    let tokens = fragment.macro_tokens(item.pos, rules);
    Some(MacroRules::parse(&tokens, &crate_marker(program.scope(def.scope).krate.0)))
}

impl Program {
    /// The scope of the nearest block around that has one.
    pub(crate) fn block_scope(&self, frag: FragId, block: Option<BlockId>) -> Option<ScopeId> {
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
}
