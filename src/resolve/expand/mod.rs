//! Expands macros that are defined by rules.
//!
//! Takes the tokens of a `macro_rules!` definition and of a call, returns the tokens that the call stands for, each with
//! its origin. Pure functions: which macro a call names, recursion and parsing of the result are the caller's matter.
//! Leaves out names, hygiene of locals and the disk.

mod fragment;
mod matcher;
mod paste;
mod rules;
mod token;
mod transcribe;
mod view;

#[cfg(test)]
mod tests;

pub(crate) use paste::join_idents;
pub(crate) use rules::MacroRules;
#[cfg(test)]
pub(crate) use token::TokKind;
pub(crate) use token::{Origin, Tok, call_arguments, render, tokens_of};

use crate::syntax::Pos;
use view::View;

/// Bounds on one expansion.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// The most tokens that it may have.
    pub(crate) tokens: usize,
    /// The deepest that its groups may nest.
    pub(crate) depth: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { tokens: 200_000, depth: 256 }
    }
}

/// Why a macro call could not be expanded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExpandError {
    /// The call fits none of the rules.
    NoRuleMatches,
    /// The expansion goes over the [`Limits`].
    TooLarge,
    /// The definition could not be read, or its body repeats variables that do not fit together.
    Malformed,
}

/// The tokens that a call with the arguments `input` at `call` expands to, by the first rule that matches.
///
/// Tokens of the arguments keep their origin, those of the macro's body get the call's.
///
/// # Errors
/// See [`ExpandError`].
pub(crate) fn expand(rules: &MacroRules, input: &[Tok], call: Pos, limits: &Limits) -> Result<Vec<Tok>, ExpandError> {
    for rule in &rules.rules {
        let rule = rule.as_ref().ok_or(ExpandError::Malformed)?;
        if let Some(matches) = rule.matcher.run(View(input)) {
            return transcribe::transcribe(rule, &matches, View(input), call, limits);
        }
    }
    Err(ExpandError::NoRuleMatches)
}
