//! Reads the rules of a `macro_rules!` definition.
//!
//! Takes the tokens between the definition's delimiters, returns each rule as a matcher and a body, ready to be used for
//! many calls. A rule that cannot be read is kept as such: calls that an earlier rule matches still expand. Leaves out
//! the checks that make a definition legal.

use std::ops::Range;
use std::sync::Arc;

use super::matcher::{Matcher, Op, Var};
use super::token::{Tok, TokKind};
use super::view::View;
use crate::syntax::Delimiter;

/// The deepest that `$( … )` may nest in itself.
const REPETITIONS: usize = 64;

/// The rules of a `macro_rules!` definition.
#[derive(Debug)]
pub(crate) struct MacroRules {
    /// The rules in order; `None` for one that cannot be read.
    pub(super) rules: Vec<Option<Rule>>,
}

/// `(matcher) => {body}`.
#[derive(Debug)]
pub(super) struct Rule {
    /// What a call must look like.
    pub(super) matcher: Matcher,
    /// What it stands for.
    pub(super) body: Vec<Piece>,
}

/// A part of a rule's body. Variables are indices into those of the matcher.
#[derive(Debug)]
pub(super) enum Piece {
    /// A token as it is.
    Token(TokKind),
    /// `$x`, and whether `::` follows.
    Var(usize, bool),
    /// `$( … )`.
    Repeat(Repeat),
    /// `${count($x)}`: how many fragments `$x` stands for in the current round.
    Count(usize),
    /// `${ignore($x)}`: nothing, but the repetition around it has as many rounds as `$x` has fragments.
    Ignore(usize),
    /// `${index()}`: the current round, from 0, of the repetition this many levels further out.
    Index(usize),
    /// `${len()}`: the rounds of the repetition this many levels further out.
    Len(usize),
}

/// A repetition in a rule's body.
#[derive(Debug)]
pub(super) struct Repeat {
    /// What is repeated.
    pub(super) body: Vec<Piece>,
    /// What stands between two rounds.
    pub(super) separator: Vec<TokKind>,
    /// The variables in it, at any depth, which say how many rounds there are.
    pub(super) vars: Vec<usize>,
}

impl MacroRules {
    /// Reads a definition. `crate_marker` is the identifier to put in the place of `$crate`.
    pub(crate) fn parse(rules: &[Tok], crate_marker: &str) -> Self {
        let parser = Parser { view: View(rules), crate_marker: TokKind::Ident(crate_marker.into(), false) };
        let mut rules = Vec::new();
        let mut at = 0;
        while at < parser.view.len() {
            let Some((rule, end)) = parser.rule(at) else {
                rules.push(None);
                break;
            };
            rules.push(rule);
            at = if parser.view.op(end) == ";" { end + 1 } else { end };
        }
        Self { rules }
    }
}

/// Reads rules from tokens. Positions are indices into them.
struct Parser<'a> {
    view: View<'a>,
    crate_marker: TokKind,
}

/// What follows `$( … )`.
struct Tail {
    /// Where the separator stands; empty without one.
    separator: Range<usize>,
    /// `*`, `+` or `?`.
    operator: &'static str,
    /// Behind the operator.
    end: usize,
}

impl Parser<'_> {
    /// The rule at `at`, if it can be read, and where it ends.
    fn rule(&self, at: usize) -> Option<(Option<Rule>, usize)> {
        let arrow = self.view.any_group(at).filter(|arrow| self.view.op(*arrow) == "=>")?;
        let end = self.view.any_group(arrow + 2)?;
        let read = || {
            let mut vars = Vec::new();
            let ops = self.matcher(at + 1..arrow - 1, 0, &mut vars)?;
            let body = self.body(arrow + 3..end - 1, 0, &vars)?;
            Some(Rule { matcher: Matcher::new(ops, vars), body })
        };
        Some((read(), end))
    }

    /// The steps that match what stands in `range`, `depth` repetitions deep.
    fn matcher(&self, range: Range<usize>, depth: usize, vars: &mut Vec<Var>) -> Option<Vec<Op>> {
        let view = self.view;
        let mut ops = Vec::new();
        let mut at = range.start;
        while at < range.end {
            at = if view.op(at) != "$" {
                ops.push(self.literal(at)?);
                view.token(at)?
            } else if let Some(group) = view.group(at + 1, Delimiter::Paren) {
                self.matcher_repetition(at + 2..group - 1, depth, &mut ops, vars)?
            } else if view.is_word(at + 1, "crate") {
                ops.push(Op::Token(self.crate_marker.clone()));
                at + 2
            } else if !view.is_ident(at + 1) {
                ops.push(Op::Punct("$"));
                at + 1
            } else {
                ops.push(Op::Var(vars.len()));
                vars.push(self.variable(at, depth)?);
                at + 4
            };
        }
        Some(ops)
    }

    /// A token to be matched as it is.
    fn literal(&self, at: usize) -> Option<Op> {
        match self.view.kind(at)? {
            TokKind::Punct(..) => Some(Op::Punct(self.view.op(at))),
            kind => Some(Op::Token(kind.clone())),
        }
    }

    /// `$name:fragment`.
    fn variable(&self, at: usize, depth: usize) -> Option<Var> {
        let TokKind::Ident(name, _) = self.view.kind(at + 1)? else { return None };
        let fragment = self.view.word(at + 3).filter(|_| self.view.op(at + 2) == ":")?.parse().ok()?;
        Some(Var { name: Arc::clone(name), depth, fragment })
    }

    /// Adds the steps for the repetition of what stands in `range`; returns where its operator ends.
    fn matcher_repetition(
        &self,
        range: Range<usize>,
        depth: usize,
        ops: &mut Vec<Op>,
        vars: &mut Vec<Var>,
    ) -> Option<usize> {
        let tail = self.tail(range.end + 1).filter(|_| depth < REPETITIONS)?;
        let first_var = vars.len();
        let body = self.matcher(range, depth + 1, vars)?;
        let separator = if tail.separator.is_empty() { None } else { Some(self.literal(tail.separator.start)?) };
        let back = body.len() + 1 + usize::from(separator.is_some());
        let optional = tail.operator != "+";
        ops.push(Op::Repeat { vars: first_var..vars.len(), depth, skip: optional.then_some(back + 2) });
        ops.extend(body);
        ops.push(Op::Again { many: tail.operator != "?", leave: 2 + usize::from(separator.is_some()) });
        ops.extend(separator);
        ops.push(Op::Back(back));
        Some(tail.end)
    }

    /// What follows `$( … )`.
    fn tail(&self, at: usize) -> Option<Tail> {
        let view = self.view;
        let is_operator = |at: usize| matches!(view.op(at), "*" | "+" | "?");
        if is_operator(at) {
            return Some(Tail { separator: at..at, operator: view.op(at), end: at + 1 });
        }
        let end = view.tree(at).filter(|end| view.any_group(at).is_none() && is_operator(*end))?;
        Some(Tail { separator: at..end, operator: view.op(end), end: end + 1 })
    }

    /// The pieces of what stands in `range` of a body, `depth` repetitions deep.
    fn body(&self, range: Range<usize>, depth: usize, vars: &[Var]) -> Option<Vec<Piece>> {
        let view = self.view;
        let dollar = || Piece::Token(TokKind::Punct('$', false));
        let mut pieces = Vec::new();
        let mut at = range.start;
        while at < range.end {
            let (piece, next) = if view.op(at) != "$" {
                (Piece::Token(self.body_token(at)?), at + 1)
            } else if let Some(group) = view.group(at + 1, Delimiter::Paren) {
                self.body_repetition(at + 2..group - 1, depth, vars)?
            } else if let Some(group) = view.group(at + 1, Delimiter::Brace) {
                (metavariable_expression(view.inside(at + 1, group), vars)?, group)
            } else if view.is_word(at + 1, "crate") {
                (Piece::Token(self.crate_marker.clone()), at + 2)
            } else if let Some(var) = variable_at(view, at + 1, vars) {
                (Piece::Var(var, view.op(at + 2) == "::"), at + 2)
            } else {
                (dollar(), if view.op(at + 1) == "$" { at + 2 } else { at + 1 })
            };
            pieces.push(piece);
            at = next;
        }
        Some(pieces)
    }

    /// A token of a body. Punctuation does not join what takes the place of a variable.
    fn body_token(&self, at: usize) -> Option<TokKind> {
        match self.view.kind(at)? {
            TokKind::Punct(char, true) if self.view.has(at + 1, '$') => Some(TokKind::Punct(*char, false)),
            kind => Some(kind.clone()),
        }
    }

    /// The repetition of what stands in `range` of a body, and where its operator ends.
    fn body_repetition(&self, range: Range<usize>, depth: usize, vars: &[Var]) -> Option<(Piece, usize)> {
        let tail = self.tail(range.end + 1).filter(|_| depth < REPETITIONS)?;
        let body = self.body(range, depth + 1, vars)?;
        let mut separator: Vec<TokKind> = tail.separator.filter_map(|at| self.view.kind(at).cloned()).collect();
        if let Some(TokKind::Punct(_, joint)) = separator.last_mut() {
            *joint = false;
        }
        let mut used = Vec::new();
        for piece in &body {
            match piece {
                Piece::Var(var, _) | Piece::Count(var) | Piece::Ignore(var) => used.push(*var),
                Piece::Repeat(repeat) => used.extend(&repeat.vars),
                Piece::Token(_) | Piece::Index(_) | Piece::Len(_) => {}
            }
        }
        used.sort_unstable();
        used.dedup();
        Some((Piece::Repeat(Repeat { body, separator, vars: used }), tail.end))
    }
}

/// The variable whose name stands at `at`.
fn variable_at(view: View, at: usize, vars: &[Var]) -> Option<usize> {
    let TokKind::Ident(name, _) = view.kind(at)? else { return None };
    vars.iter().position(|var| var.name == *name)
}

/// What stands between the braces of `${ … }`.
fn metavariable_expression(view: View, vars: &[Var]) -> Option<Piece> {
    let end = view.group(1, Delimiter::Paren).filter(|end| *end == view.len())?;
    let arguments = view.inside(1, end);
    let variable = || {
        let name = usize::from(arguments.op(0) == "$");
        variable_at(arguments, name, vars).filter(|_| arguments.len() == name + 1)
    };
    let level = || match arguments.kind(0) {
        None => Some(0),
        Some(TokKind::Literal(level)) => level.parse().ok(),
        Some(_) => None,
    };
    match view.word(0)? {
        "count" => variable().map(Piece::Count),
        "ignore" => variable().map(Piece::Ignore),
        "index" => level().map(Piece::Index),
        "len" => level().map(Piece::Len),
        _ => None,
    }
}
