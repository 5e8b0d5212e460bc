//! Text in, text out: what calls of macros expand to.

mod fragments;
mod limits;
mod munchers;
mod origins;
mod patterns_seen_in_practice;
mod repetitions;
mod text;
mod transcription;

use std::collections::BTreeMap;
use std::str::FromStr;

use proc_macro2::{Spacing, TokenStream, TokenTree};

use super::*;
use crate::syntax::Delimiter;

/// What stands for `$crate` in these tests.
const CRATE: &str = "__crate";

/// The tokens of a text, each at its own place.
fn lex(text: &str) -> Vec<Tok> {
    let mut out = Vec::new();
    flatten(TokenStream::from_str(text).expect("text that lexes"), &mut out);
    token::link_groups(&mut out);
    out
}

fn flatten(stream: TokenStream, out: &mut Vec<Tok>) {
    for tree in stream {
        let at = |span: proc_macro2::Span| {
            let start = span.start();
            Origin { pos: Pos { line: start.line as u32, column: start.column as u32 + 1 }, from_body: false }
        };
        let push = |out: &mut Vec<Tok>, kind, span| out.push(Tok { kind, origin: at(span) });
        match tree {
            TokenTree::Ident(ident) => {
                let text = ident.to_string();
                let plain = text.strip_prefix("r#");
                let quote = out.pop_if(|tok| matches!(tok.kind, TokKind::Punct('\'', _)));
                let kind = match quote {
                    Some(_) => TokKind::Lifetime(text.as_str().into()),
                    None => TokKind::Ident(plain.unwrap_or(&text).into(), plain.is_some()),
                };
                out.push(Tok { kind, origin: quote.map_or(at(ident.span()), |quote| quote.origin) });
            }
            TokenTree::Literal(literal) => push(out, TokKind::Literal(literal.to_string().into()), literal.span()),
            TokenTree::Punct(punct) => {
                push(out, TokKind::Punct(punct.as_char(), punct.spacing() == Spacing::Joint), punct.span());
            }
            TokenTree::Group(group) => {
                let delimiter = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => Delimiter::Paren,
                    proc_macro2::Delimiter::Bracket => Delimiter::Bracket,
                    proc_macro2::Delimiter::Brace => Delimiter::Brace,
                    proc_macro2::Delimiter::None => Delimiter::None,
                };
                push(out, TokKind::Open(delimiter, 0), group.span_open());
                flatten(group.stream(), out);
                push(out, TokKind::Close(delimiter), group.span_close());
            }
        }
    }
}

/// Tokens as one line, operators in one piece, except where angle brackets may be closed one by one.
fn show(tokens: &[Tok]) -> String {
    let view = View(tokens);
    let mut words = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let end = if matches!(view.op(at), "<<" | ">>") { at + 1 } else { at + view.op(at).len().max(1) };
        words.push(render(&tokens[at..end]));
        at = end;
    }
    words.concat().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn expand_text(rules: &str, call: &str) -> Result<Vec<Tok>, ExpandError> {
    let rules = MacroRules::parse(&lex(rules), CRATE);
    expand(&rules, &lex(call), Pos { line: 9, column: 9 }, &Limits::default())
}

/// Checks what a call expands to, and that it keeps its tokens and their numbers when it is rendered and read again.
#[track_caller]
fn check(rules: &str, call: &str, expected: &str) {
    let tokens = expand_text(rules, call).unwrap_or_else(|error| panic!("{call}: {error:?}"));
    assert_eq!(show(&tokens), show(&lex(expected)), "expansion of {call}");
    let again = lex(&render(&tokens));
    assert_eq!(show(&again), show(&tokens));
    let in_operator = |at: usize| at > 0 && matches!(again[at - 1].kind, TokKind::Punct(_, true));
    for (at, read) in again.iter().enumerate().filter(|(at, _)| !in_operator(*at)) {
        let line = read.origin.pos.line as usize;
        assert_eq!(show(&tokens[line - 1..line]), show(&again[at..=at]), "line {line}");
    }
}

/// Checks that a call cannot be expanded.
#[track_caller]
fn check_error(rules: &str, call: &str, error: ExpandError) {
    assert_eq!(expand_text(rules, call).map(|tokens| show(&tokens)), Err(error), "expansion of {call}");
}

/// Checks what is left of a text when all macros that it defines are expanded.
#[track_caller]
fn check_all(text: &str, expected: &str) {
    let mut macros = BTreeMap::new();
    let mut tokens = lex(text);
    for _ in 0..1_000 {
        match expand_first(&tokens, &mut macros) {
            Some(next) => tokens = next,
            None => break,
        }
    }
    assert_eq!(show(&tokens), show(&lex(expected)));
}

/// Takes the first definition out of the tokens, or expands the first call of a macro defined so far.
fn expand_first(tokens: &[Tok], macros: &mut BTreeMap<String, MacroRules>) -> Option<Vec<Tok>> {
    let view = View(tokens);
    for at in 0..tokens.len() {
        // A macro's name from a `path` fragment stands between invisible delimiters.
        let start = if at > 0 && view.fragment(at - 1) == Some(at + 2) { at - 1 } else { at };
        let bang = if start < at { at + 2 } else { at + 1 };
        let Some(word) = view.word(at).filter(|_| view.op(bang) == "!") else { continue };
        let Some(input) = call_arguments(tokens, at) else { continue };
        let group = if word == "macro_rules" { bang + 2 } else { bang + 1 };
        let result = if word == "macro_rules" {
            macros.insert(view.word(bang + 1)?.to_owned(), MacroRules::parse(input, CRATE));
            Vec::new()
        } else if let Some(rules) = macros.get(word) {
            let result = expand(rules, input, tokens[at].origin.pos, &Limits::default());
            result.unwrap_or_else(|error| panic!("{word}!({}): {error:?}", show(input)))
        } else {
            continue;
        };
        let mut next = [&tokens[..start], &result, &tokens[view.any_group(group)?..]].concat();
        token::link_groups(&mut next);
        return Some(next);
    }
    None
}
