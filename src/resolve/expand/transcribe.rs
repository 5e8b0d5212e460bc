//! Writes out the body of a rule.
//!
//! Takes a rule, what its variables stand for and the call, returns the tokens of the expansion with their origins.
//! Fragments stay whole: for other macros by invisible delimiters, and once they are text by parentheses or brackets.

use super::fragment::{self, Fragment};
use super::matcher::Match;
use super::rules::{Piece, Repeat, Rule};
use super::token::{Origin, Tok, TokKind, link_groups};
use super::view::View;
use super::{ExpandError, Limits};
use crate::syntax::{Delimiter, Pos};

/// The tokens that a call at `call` expands to by `rule`, whose variables stand for `matches` in `input`.
pub(super) fn transcribe(
    rule: &Rule,
    matches: &[Match],
    input: View,
    call: Pos,
    limits: &Limits,
) -> Result<Vec<Tok>, ExpandError> {
    let origin = Origin { pos: call, from_body: true };
    let mut writer = Writer { rule, matches, input, origin, limit: limits.tokens, rounds: Vec::new(), out: Vec::new() };
    writer.pieces(&rule.body)?;
    let mut tokens = writer.out;
    if link_groups(&mut tokens) > limits.depth { Err(ExpandError::TooLarge) } else { Ok(tokens) }
}

/// What is written so far, and where in the repetitions.
struct Writer<'a> {
    rule: &'a Rule,
    matches: &'a [Match],
    input: View<'a>,
    /// The origin of tokens of the body.
    origin: Origin,
    limit: usize,
    /// For each repetition around, outermost first: the current round and how many there are.
    rounds: Vec<(usize, usize)>,
    out: Vec<Tok>,
}

impl<'a> Writer<'a> {
    fn pieces(&mut self, pieces: &[Piece]) -> Result<(), ExpandError> {
        for piece in pieces {
            match piece {
                Piece::Token(kind) => self.push(kind.clone(), self.origin)?,
                Piece::Var(var, path_follows) => self.variable(*var, *path_follows)?,
                Piece::Repeat(repeat) => self.repeat(repeat)?,
                Piece::Count(var) => self.number(count(self.current(*var)?))?,
                Piece::Ignore(_) => {}
                Piece::Index(level) => self.number(self.round(*level)?.0)?,
                Piece::Len(level) => self.number(self.round(*level)?.1)?,
            }
        }
        Ok(())
    }

    /// Writes the rounds of a repetition.
    fn repeat(&mut self, repeat: &Repeat) -> Result<(), ExpandError> {
        let count = self.rounds_of(repeat)?;
        for round in 0..count {
            if round > 0 {
                for kind in &repeat.separator {
                    self.push(kind.clone(), self.origin)?;
                }
            }
            self.rounds.push((round, count));
            self.pieces(&repeat.body)?;
            self.rounds.pop();
        }
        Ok(())
    }

    /// How many rounds the variables in a repetition ask for; they must agree, and there must be one.
    fn rounds_of(&self, repeat: &Repeat) -> Result<usize, ExpandError> {
        let mut rounds = None;
        for var in &repeat.vars {
            if let Match::Many(matches) = self.current(*var)? {
                if rounds.is_some_and(|rounds| rounds != matches.len()) {
                    return Err(ExpandError::Malformed);
                }
                rounds = Some(matches.len());
            }
        }
        rounds.ok_or(ExpandError::Malformed)
    }

    /// What a variable stands for in the current rounds.
    fn current(&self, var: usize) -> Result<&'a Match, ExpandError> {
        let mut current = &self.matches[var];
        for (round, _) in &self.rounds {
            match current {
                Match::One(_) => break,
                Match::Many(rounds) => current = rounds.get(*round).ok_or(ExpandError::Malformed)?,
            }
        }
        Ok(current)
    }

    /// The round of the repetition `level` levels outside of the innermost one, and how many there are.
    fn round(&self, level: usize) -> Result<(usize, usize), ExpandError> {
        self.rounds.iter().rev().nth(level).copied().ok_or(ExpandError::Malformed)
    }

    /// Writes the fragment of a variable.
    fn variable(&mut self, var: usize, path_follows: bool) -> Result<(), ExpandError> {
        let Match::One(range) = self.current(var)? else { return Err(ExpandError::Malformed) };
        let whole = View(self.input.0.get(range.clone()).unwrap_or_default());
        let tokens = whole.bare();
        let kind = self.rule.matcher.vars[var].fragment;
        match kind {
            Fragment::Ident | Fragment::Lifetime | Fragment::Tt => self.fragment(whole.0),
            Fragment::Expr if !fragment::is_operand(tokens) => self.enclose(kind, tokens, Self::in_parens),
            Fragment::Pat if fragment::has_alternatives(tokens) => self.enclose(kind, tokens, Self::in_parens),
            Fragment::Path => self.enclose(kind, tokens, Self::turbofish),
            Fragment::Ty if path_follows && !fragment::is_plain_path(tokens) => self.in_angles(tokens),
            Fragment::Ty if self.is_behind_reference() && fragment::adds_bounds(tokens) => {
                self.enclose(kind, tokens, Self::in_parens)
            }
            _ => self.enclose(kind, tokens, |writer, tokens| writer.fragment(tokens.0)),
        }
    }

    /// Puts invisible delimiters around what `write` makes of a fragment, so that other macros take it as a whole.
    fn enclose(
        &mut self,
        kind: Fragment,
        tokens: View,
        write: impl FnOnce(&mut Self, View) -> Result<(), ExpandError>,
    ) -> Result<(), ExpandError> {
        let origin = self.origin_of(tokens);
        self.push(TokKind::Fragment(kind, 0), origin)?;
        write(self, tokens)?;
        self.push(TokKind::Close(Delimiter::None), origin)
    }

    /// `(…)`: keeps precedence.
    fn in_parens(&mut self, tokens: View) -> Result<(), ExpandError> {
        let origin = self.origin_of(tokens);
        self.push(TokKind::Open(Delimiter::Paren, 0), origin)?;
        self.fragment(tokens.0)?;
        self.push(TokKind::Close(Delimiter::Paren), origin)
    }

    /// `<…>`: a type in front of `::`.
    fn in_angles(&mut self, tokens: View) -> Result<(), ExpandError> {
        let origin = self.origin_of(tokens);
        self.push(TokKind::Punct('<', false), origin)?;
        self.enclose(Fragment::Ty, tokens, |writer, tokens| writer.fragment(tokens.0))?;
        self.push(TokKind::Punct('>', false), origin)
    }

    /// The origin of what is put around a fragment.
    fn origin_of(&self, tokens: View) -> Origin {
        tokens.0.first().map_or(self.origin, |tok| tok.origin)
    }

    /// True if `&`, `&'a`, `&mut` or `*const` was just written.
    fn is_behind_reference(&self) -> bool {
        match self.out.last().map(|tok| &tok.kind) {
            Some(TokKind::Punct(char, _)) => *char == '&',
            Some(TokKind::Ident(word, false)) => matches!(&**word, "mut" | "const"),
            Some(TokKind::Lifetime(_)) => true,
            _ => false,
        }
    }

    /// Writes a fragment as it is. Its last character joins nothing that follows it here.
    fn fragment(&mut self, tokens: &[Tok]) -> Result<(), ExpandError> {
        self.out.extend_from_slice(tokens);
        if let Some(Tok { kind: TokKind::Punct(_, joint), .. }) = self.out.last_mut() {
            *joint = false;
        }
        self.check_size()
    }

    /// Writes a path with `::` in front of its generic arguments, which is right in types and in expressions.
    fn turbofish(&mut self, view: View) -> Result<(), ExpandError> {
        let tokens = view.0;
        let mut written = 0;
        let mut at = 0;
        while at < tokens.len() {
            let arguments = view.has(at, '<');
            if arguments && at > 0 && !view.has(at - 1, ':') {
                self.fragment(&tokens[written..at])?;
                self.push(TokKind::Punct(':', true), tokens[at].origin)?;
                self.push(TokKind::Punct(':', false), tokens[at].origin)?;
                written = at;
            }
            let end = if arguments { fragment::angles_end(view, at) } else { view.tree(at) };
            at = end.unwrap_or(tokens.len());
        }
        self.fragment(&tokens[written..])
    }

    fn number(&mut self, number: usize) -> Result<(), ExpandError> {
        self.push(TokKind::Literal(number.to_string().into()), self.origin)
    }

    fn push(&mut self, kind: TokKind, origin: Origin) -> Result<(), ExpandError> {
        self.out.push(Tok { kind, origin });
        self.check_size()
    }

    fn check_size(&self) -> Result<(), ExpandError> {
        if self.out.len() > self.limit { Err(ExpandError::TooLarge) } else { Ok(()) }
    }
}

/// How many fragments a match is made of.
fn count(found: &Match) -> usize {
    match found {
        Match::One(_) => 1,
        Match::Many(rounds) => rounds.iter().map(count).sum(),
    }
}
