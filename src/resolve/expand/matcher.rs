//! Matches the tokens of a call against one rule.
//!
//! Takes a matcher and the call's tokens, returns what each variable stands for, or `None` if the rule does not fit. As
//! in the compiler all ways through the repetitions are followed side by side, one token at a time, and a fragment is
//! read only where it is the one way to go on. So no token is looked at twice, whatever the repetitions.

use std::ops::Range;
use std::sync::Arc;

use super::fragment::Fragment;
use super::token::TokKind;
use super::view::View;

/// The left side of a rule: its steps, in order.
#[derive(Debug)]
pub(super) struct Matcher {
    ops: Vec<Op>,
    /// The variables that it binds.
    pub(super) vars: Vec<Var>,
}

/// A variable of a matcher.
#[derive(Debug)]
pub(super) struct Var {
    /// Its name, without `$`.
    pub(super) name: Arc<str>,
    /// How many repetitions it is in.
    pub(super) depth: usize,
    /// What it stands for.
    pub(super) fragment: Fragment,
}

/// One step of a matcher. Jumps are relative to their own index.
#[derive(Debug)]
pub(super) enum Op {
    /// This token, which is no punctuation.
    Token(TokKind),
    /// This operator.
    Punct(&'static str),
    /// The fragment of a variable.
    Var(usize),
    /// A repetition of these variables begins, `depth` others around it. With `skip` it may have no rounds.
    Repeat { vars: Range<usize>, depth: usize, skip: Option<usize> },
    /// A round is over: leave, or, with `many`, go on with the separator and another round.
    Again { many: bool, leave: usize },
    /// Back to the first step of the round.
    Back(usize),
    /// The call must be at its end.
    End,
}

/// What a variable stands for.
#[derive(Debug, PartialEq)]
pub(super) enum Match {
    /// A range of the call's tokens.
    One(Range<usize>),
    /// One match for each round of a repetition.
    Many(Vec<Match>),
}

/// What happened on the way to a match, as a list that grows backwards, so that ways can share their beginnings.
struct Event {
    before: Option<usize>,
    kind: EventKind,
}

enum EventKind {
    /// The step of this index, a repetition, began.
    Repeat(usize),
    /// A variable was bound.
    Bind(usize, Range<usize>),
}

/// One way through the matcher: the next step, and the last event.
type Thread = (usize, Option<usize>);

/// The ways that wait at one token of the call.
#[derive(Default)]
struct Waiting {
    tokens: Vec<Thread>,
    vars: Vec<Thread>,
    end: Option<Thread>,
}

impl Matcher {
    /// A matcher with these steps; those of a repetition are in one run.
    pub(super) fn new(mut ops: Vec<Op>, vars: Vec<Var>) -> Self {
        ops.push(Op::End);
        let mut matcher = Self { ops, vars };
        for var in matcher.patterns_before_or() {
            matcher.vars[var].fragment = Fragment::PatParam;
        }
        matcher
    }

    /// The `pat` variables that `|` may follow. Their rule is from before the 2021 edition, when `pat` had no `|`.
    fn patterns_before_or(&self) -> Vec<usize> {
        let mut run = Run::new(self);
        let mut or_follows = |at| {
            let next = run.waiting(&mut vec![(at + 1, None)]);
            next.tokens.iter().any(|(op, _)| matches!(self.ops[*op], Op::Punct("|")))
        };
        let pattern = |(at, op): (usize, &Op)| match op {
            Op::Var(var) if self.vars[*var].fragment == Fragment::Pat && or_follows(at) => Some(*var),
            _ => None,
        };
        self.ops.iter().enumerate().filter_map(pattern).collect()
    }

    /// What the variables stand for in a call with these tokens.
    pub(super) fn run(&self, input: View) -> Option<Vec<Match>> {
        let mut run = Run::new(self);
        let end = run.run(input)?;
        Some(run.matches(end))
    }
}

/// One run of a matcher.
struct Run<'a> {
    matcher: &'a Matcher,
    events: Vec<Event>,
    /// For each step the round in which it was last reached.
    reached: Vec<usize>,
    round: usize,
}

impl<'a> Run<'a> {
    fn new(matcher: &'a Matcher) -> Self {
        Self { matcher, events: Vec::new(), reached: vec![0; matcher.ops.len()], round: 0 }
    }

    /// Runs to the end of the tokens; returns the last event of the way that got there.
    fn run(&mut self, input: View) -> Option<Option<usize>> {
        let mut threads = vec![(0, None)];
        let mut at = 0;
        // Fragments without tokens (`$v:vis`) in a row; more than there are steps, and it goes round in circles.
        let mut empty = 0;
        loop {
            let waiting = self.waiting(&mut threads);
            if at == input.len() {
                return waiting.end.map(|(_, last)| last);
            }
            threads.extend(waiting.tokens.into_iter().filter(|(op, _)| self.fits(*op, input, at)).map(next));
            let mut vars = waiting.vars.into_iter().filter(|(op, _)| self.starts(*op, input, at));
            let end = match (vars.next(), threads.is_empty()) {
                (None, true) => return None,
                (None, false) => input.token(at)?,
                (Some((op, last)), true) if vars.next().is_none() => {
                    let (last, end) = self.bind(op, last, input, at)?;
                    threads.push((op + 1, Some(last)));
                    end
                }
                // Rust forbids rules in which one token does not settle how to go on.
                (Some(_), _) => return None,
            };
            empty = if end == at { empty + 1 } else { 0 };
            if empty > self.matcher.ops.len() {
                return None;
            }
            at = end;
        }
    }

    /// Follows each of the threads, and all that branch off, up to where they wait for a token.
    fn waiting(&mut self, threads: &mut Vec<Thread>) -> Waiting {
        self.round += 1;
        threads.reverse();
        let mut waiting = Waiting::default();
        while let Some((at, last)) = threads.pop() {
            if std::mem::replace(&mut self.reached[at], self.round) == self.round {
                continue;
            }
            match &self.matcher.ops[at] {
                Op::Token(_) | Op::Punct(_) => waiting.tokens.push((at, last)),
                Op::Var(_) => waiting.vars.push((at, last)),
                Op::End => waiting.end = Some((at, last)),
                Op::Back(back) => threads.push((at - back, last)),
                Op::Again { many, leave } => {
                    threads.push((at + leave, last));
                    threads.extend(many.then_some((at + 1, last)));
                }
                Op::Repeat { skip, .. } => {
                    let last = Some(self.record(last, EventKind::Repeat(at)));
                    threads.extend(skip.map(|skip| (at + skip, last)));
                    threads.push((at + 1, last));
                }
            }
        }
        waiting
    }

    /// True if the step is the token that stands in the call.
    fn fits(&self, op: usize, input: View, at: usize) -> bool {
        match (&self.matcher.ops[op], input.kind(at)) {
            (Op::Punct(wanted), _) => input.op(at) == *wanted,
            (Op::Token(TokKind::Open(wanted, _)), Some(TokKind::Open(found, _))) => wanted == found,
            (Op::Token(wanted), Some(found)) => wanted == found,
            _ => false,
        }
    }

    /// True if the step is a variable whose fragment can begin with the token that stands in the call.
    fn starts(&self, op: usize, input: View, at: usize) -> bool {
        matches!(self.matcher.ops[op], Op::Var(var) if self.matcher.vars[var].fragment.starts(input, at))
    }

    /// Reads the fragment of the variable; returns the event, and where the fragment ends.
    fn bind(&mut self, op: usize, last: Option<usize>, input: View, at: usize) -> Option<(usize, usize)> {
        let Op::Var(var) = self.matcher.ops[op] else { return None };
        let end = self.matcher.vars[var].fragment.end(input, at)?;
        Some((self.record(last, EventKind::Bind(var, at..end)), end))
    }

    fn record(&mut self, before: Option<usize>, kind: EventKind) -> usize {
        self.events.push(Event { before, kind });
        self.events.len() - 1
    }

    /// What the variables stand for after the way whose last event this is.
    fn matches(&self, last: Option<usize>) -> Vec<Match> {
        let mut way: Vec<usize> = std::iter::successors(last, |event| self.events[*event].before).collect();
        way.reverse();
        let mut roots: Vec<Vec<Match>> = self.matcher.vars.iter().map(|_| Vec::new()).collect();
        let mut add = |var: usize, depth: usize, found: Match| {
            if let Some(matches) = innermost(&mut roots[var], depth) {
                matches.push(found);
            }
        };
        for event in way {
            match &self.events[event].kind {
                EventKind::Bind(var, range) => add(*var, self.matcher.vars[*var].depth, Match::One(range.clone())),
                EventKind::Repeat(op) => {
                    let Op::Repeat { vars, depth, .. } = &self.matcher.ops[*op] else { continue };
                    vars.clone().for_each(|var| add(var, *depth, Match::Many(Vec::new())));
                }
            }
        }
        roots.into_iter().map(|mut root| root.pop().unwrap_or(Match::Many(Vec::new()))).collect()
    }
}

/// The step after.
fn next((op, last): Thread) -> Thread {
    (op + 1, last)
}

/// The list that the latest match is in, `depth` repetitions deep.
fn innermost(mut matches: &mut Vec<Match>, depth: usize) -> Option<&mut Vec<Match>> {
    for _ in 0..depth {
        let Match::Many(rounds) = matches.last_mut()? else { return None };
        matches = rounds;
    }
    Some(matches)
}
