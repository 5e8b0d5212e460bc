//! Which macro calls may bring macros: those have to be expanded where they stand, before the text after them is read.
//!
//! Takes the tokens of the macros' rules and of a call's arguments; answers by names alone and errs on the side of
//! "may". Leaves out what a call expands to.

use rustc_hash::{FxHashMap, FxHashSet};

use super::names::Name;
use super::program::Fragment;
use crate::syntax::{List, Token, TokenKind};

/// The macros, by name, that may bring macros.
#[derive(Debug, Default)]
pub(crate) struct Bringers {
    names: FxHashSet<Name>,
    /// For the name of a macro that does not, so far: the macros whose rules call it.
    callers: FxHashMap<Name, Vec<Name>>,
}

impl Bringers {
    /// Takes note of a macro, by the tokens of its rules.
    pub(crate) fn add(&mut self, fragment: &Fragment, name: Name, rules: List<Token>) {
        let calls = Calls::of(fragment, rules);
        if self.may(&calls) {
            self.brings(name);
        } else {
            for callee in calls.names {
                self.callers.entry(callee).or_default().push(name);
            }
        }
    }

    /// Whether a call of a macro may bring macros.
    pub(crate) fn may_bring(&self, fragment: &Fragment, name: Name, arguments: List<Token>) -> bool {
        self.names.contains(&name) || self.may(&Calls::of(fragment, arguments))
    }

    fn may(&self, calls: &Calls) -> bool {
        calls.unclear || calls.names.iter().any(|name| self.names.contains(name))
    }

    fn brings(&mut self, name: Name) {
        let mut open = vec![name];
        while let Some(name) = open.pop() {
            if self.names.insert(name) {
                open.extend(self.callers.remove(&name).unwrap_or_default());
            }
        }
    }
}

/// The macros that tokens call.
#[derive(Debug, Default)]
struct Calls {
    names: Vec<Name>,
    /// They define a macro, let macros out of a module, include a file, or call a macro that is named elsewhere.
    unclear: bool,
}

impl Calls {
    fn of(fragment: &Fragment, tokens: List<Token>) -> Self {
        let facts = &fragment.facts;
        let tokens = facts.list(tokens);
        let mut calls = Self::default();
        for (index, token) in tokens.iter().enumerate() {
            match token.kind {
                TokenKind::Ident(name, _) => {
                    calls.unclear |= matches!(facts.name(name), "macro_rules" | "macro_use" | "include");
                }
                TokenKind::Punct('!', _)
                    if matches!(tokens.get(index + 1).map(|next| next.kind), Some(TokenKind::Open(..))) =>
                {
                    let before = |back| index.checked_sub(back).map(|index| tokens[index].kind);
                    match (before(2), before(1)) {
                        (Some(TokenKind::Punct('$', _)), Some(TokenKind::Ident(..))) => calls.unclear = true,
                        (_, Some(TokenKind::Ident(name, _))) => calls.names.push(fragment.name(name)),
                        // `$($segment)::*!(…)`
                        (_, Some(TokenKind::Punct('*' | '+' | '?', _) | TokenKind::Close(_))) => calls.unclear = true,
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        calls
    }
}
