//! Tokens that own their text and know where they come from.
//!
//! Takes the tokens of a file's facts, returns tokens that outlive them, can be mixed with those of other files, and can
//! be written as text again. Leaves out what tokens mean; how they group into operators and fragments is in `view`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::fragment::Fragment;
use super::view::View;
use crate::syntax::{Delimiter, FileFacts, List, Pos, Sym, Token, TokenKind};

/// One token with its text and where it comes from. Groups are flat, as in the facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tok {
    /// What it is.
    pub(crate) kind: TokKind,
    /// Where it comes from.
    pub(crate) origin: Origin,
}

/// Where a token comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    /// A place in the text with the macro call: the token's own if it stands in the call's arguments, the call's if it
    /// stands in the macro's body.
    pub(crate) pos: Pos,
    /// The token stands in the body of a macro.
    pub(crate) from_body: bool,
}

/// The kinds of tokens: those of [`TokenKind`] with shared text in the place of names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TokKind {
    /// An identifier or keyword without `r#`; the flag says that it was raw.
    Ident(Arc<str>, bool),
    /// `'a`, without the quote.
    Lifetime(Arc<str>),
    /// One character of punctuation, and whether it may join a following one to an operator.
    Punct(char, bool),
    /// A literal as written.
    Literal(Arc<str>),
    /// A group begins; the number of tokens after this one up to and including the closing one.
    Open(Delimiter, u32),
    /// An invisible group begins, around what a macro took for this kind of fragment; the number as for `Open`. It ends
    /// with `Close(Delimiter::None)`, and is not part of the text.
    Fragment(Fragment, u32),
    /// A group ends.
    Close(Delimiter),
}

/// The tokens of a list, each with the origin that `origin` says for its place.
pub(crate) fn tokens_of(facts: &FileFacts, list: List<Token>, origin: impl Fn(Pos) -> Origin) -> Vec<Tok> {
    let mut texts: BTreeMap<Sym, Arc<str>> = BTreeMap::new();
    let mut text = |sym: Sym| Arc::clone(texts.entry(sym).or_insert_with(|| facts.name(sym).into()));
    let mut kind = |kind: TokenKind| match kind {
        TokenKind::Ident(name, raw) => TokKind::Ident(text(name), raw),
        TokenKind::Lifetime(name) => TokKind::Lifetime(text(name)),
        TokenKind::Punct(char, joint) => TokKind::Punct(char, joint),
        TokenKind::Literal(literal) => TokKind::Literal(text(literal)),
        TokenKind::Open(delimiter, rest) => TokKind::Open(delimiter, rest),
        TokenKind::Close(delimiter) => TokKind::Close(delimiter),
    };
    facts.list(list).iter().map(|token| Tok { kind: kind(token.kind), origin: origin(token.pos) }).collect()
}

/// Sets the lengths of all groups anew, after tokens were put in or taken out. Returns how deep the groups nest.
pub(super) fn link_groups(tokens: &mut [Tok]) -> usize {
    let mut open: Vec<usize> = Vec::new();
    let mut deepest = 0;
    for at in 0..tokens.len() {
        match tokens[at].kind {
            TokKind::Open(..) | TokKind::Fragment(..) => {
                open.push(at);
                deepest = deepest.max(open.len());
            }
            TokKind::Close(_) => {
                let Some(start) = open.pop() else { continue };
                if let TokKind::Open(_, rest) | TokKind::Fragment(_, rest) = &mut tokens[start].kind {
                    *rest = (at - start) as u32;
                }
            }
            _ => {}
        }
    }
    deepest
}

/// The arguments of the macro call whose path ends with the identifier `tokens[name]`, or the rules of the macro whose
/// definition has its name there. To pass on what a macro produced, take its arguments so and not from the text: only
/// the tokens still have the invisible delimiters around fragments.
pub(crate) fn call_arguments(tokens: &[Tok], name: usize) -> Option<&[Tok]> {
    let view = View(tokens);
    let mut at = name + 1;
    while matches!(view.kind(at), Some(TokKind::Close(Delimiter::None))) {
        at += 1;
    }
    if view.op(at) == "!" {
        at = if view.is_ident(at + 1) { at + 2 } else { at + 1 };
    }
    Some(view.inside(at, view.any_group(at)?).0)
}

/// The tokens as text, one a line, so that the line number of a parsed span is the index (from 1) of its token.
///
/// Operators of several characters stand together on the line of their first one, with empty lines after them for the
/// others. A `let` that a macro took as a statement needs no `;` among tokens; as text it gets one.
pub(crate) fn render(tokens: &[Tok]) -> String {
    let mut text = String::with_capacity(tokens.len() * 8);
    let mut owed = 0;
    let mut lets = Vec::new();
    for (at, tok) in tokens.iter().enumerate() {
        push_text(&mut text, &tok.kind);
        lets.extend(end_of_let(tokens, at));
        if lets.last() == Some(&at) {
            lets.pop();
            text.push(';');
        }
        owed += 1;
        let joins = matches!(tok.kind, TokKind::Punct(_, true))
            && matches!(tokens.get(at + 1), Some(Tok { kind: TokKind::Punct(..), .. }));
        if !joins {
            text.extend(std::iter::repeat_n('\n', owed));
            owed = 0;
        }
    }
    text
}

/// Where a `let` ends that a macro took as a statement, if it begins here.
fn end_of_let(tokens: &[Tok], at: usize) -> Option<usize> {
    let TokKind::Fragment(Fragment::Stmt, rest) = tokens[at].kind else { return None };
    let is_let = matches!(&tokens.get(at + 1)?.kind, TokKind::Ident(word, false) if &**word == "let");
    is_let.then_some(at + rest as usize)
}

/// Writes one token.
fn push_text(text: &mut String, kind: &TokKind) {
    match kind {
        TokKind::Ident(name, raw) => {
            text.push_str(if *raw { "r#" } else { "" });
            text.push_str(name);
        }
        TokKind::Lifetime(name) => {
            text.push('\'');
            text.push_str(name);
        }
        TokKind::Punct(char, _) => text.push(*char),
        TokKind::Literal(literal) => text.push_str(&on_one_line(literal)),
        TokKind::Open(delimiter, _) => text.push_str(delimiters(*delimiter).0),
        TokKind::Fragment(..) => {}
        TokKind::Close(delimiter) => text.push_str(delimiters(*delimiter).1),
    }
}

/// How a group begins and ends.
fn delimiters(delimiter: Delimiter) -> (&'static str, &'static str) {
    match delimiter {
        Delimiter::Paren => ("(", ")"),
        Delimiter::Bracket => ("[", "]"),
        Delimiter::Brace => ("{", "}"),
        Delimiter::None => ("", ""),
    }
}

/// A literal of the same value without line breaks.
fn on_one_line(literal: &str) -> Cow<'_, str> {
    if !literal.contains('\n') {
        return Cow::Borrowed(literal);
    }
    let quote = literal.find(['"', '#']).unwrap_or(literal.len());
    let (prefix, rest) = literal.split_at(quote);
    let Some(kind) = prefix.strip_suffix('r') else { return Cow::Owned(escape_breaks(literal)) };
    let inner = rest.trim_matches('#');
    let inner = inner.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(inner);
    let escaped = inner.replace('\\', "\\\\").replace('"', "\\\"").replace("\r\n", "\\n").replace('\n', "\\n");
    Cow::Owned(format!("{kind}\"{escaped}\""))
}

/// A string literal with its line breaks escaped, those after a backslash dropped with the blanks that follow.
fn escape_breaks(literal: &str) -> String {
    let mut text = String::with_capacity(literal.len());
    let mut chars = literal.chars().filter(|char| *char != '\r').peekable();
    while let Some(char) = chars.next() {
        match (char, chars.peek()) {
            ('\\', Some('\n')) => while chars.next_if(|next| next.is_ascii_whitespace()).is_some() {},
            ('\\', Some(_)) => text.extend(std::iter::once(char).chain(chars.next())),
            ('\n', _) => text.push_str("\\n"),
            _ => text.push(char),
        }
    }
    text
}
