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
        let mut push = |kind, span| out.push(Tok { kind, origin: at(span) });
        match tree {
            TokenTree::Ident(ident) => {
                let text = ident.to_string();
                let plain = text.strip_prefix("r#");
                push(TokKind::Ident(plain.unwrap_or(&text).into(), plain.is_some()), ident.span());
            }
            TokenTree::Literal(literal) => push(TokKind::Literal(literal.to_string().into()), literal.span()),
            TokenTree::Punct(punct) => {
                push(TokKind::Punct(punct.as_char(), punct.spacing() == Spacing::Joint), punct.span());
            }
            TokenTree::Group(group) => {
                let delimiter = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => Delimiter::Paren,
                    proc_macro2::Delimiter::Bracket => Delimiter::Bracket,
                    proc_macro2::Delimiter::Brace => Delimiter::Brace,
                    proc_macro2::Delimiter::None => Delimiter::None,
                };
                push(TokKind::Open(delimiter, 0), group.span_open());
                flatten(group.stream(), out);
                out.push(Tok { kind: TokKind::Close(delimiter), origin: at(group.span_close()) });
            }
        }
    }
    join_lifetimes(out);
}

/// Makes one token of each quote with its name.
fn join_lifetimes(out: &mut Vec<Tok>) {
    while let Some(at) = out.iter().position(|tok| matches!(tok.kind, TokKind::Punct('\'', _))) {
        if let TokKind::Ident(name, _) = out.remove(at + 1).kind {
            out[at].kind = TokKind::Lifetime(name);
        }
    }
}

/// Tokens as one line, operators in one piece.
fn show(tokens: &[Tok]) -> String {
    render(tokens).split_whitespace().collect::<Vec<_>>().join(" ")
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
    for (number, (tok, read)) in tokens.iter().zip(&again).enumerate() {
        let joins = number > 0 && matches!(tokens[number - 1].kind, TokKind::Punct(_, true)) && matches!(tok.kind, TokKind::Punct(..));
        assert!(joins || read.origin.pos.line == number as u32 + 1, "{tok:?} stands on line {}", read.origin.pos.line);
    }
}

/// Checks that a call cannot be expanded.
#[track_caller]
fn check_error(rules: &str, call: &str, error: ExpandError) {
    assert_eq!(expand_text(rules, call).map(|tokens| show(&tokens)), Err(error), "expansion of {call}");
}

/// Checks what is left of a text when all macros that it defines are expanded, going through text at each step.
#[track_caller]
fn check_all(text: &str, expected: &str) {
    let mut macros = BTreeMap::new();
    let mut tokens = lex(text);
    for _ in 0..1_000 {
        match expand_first(&tokens, &mut macros) {
            Some(next) => tokens = lex(&render(&next)),
            None => break,
        }
    }
    assert_eq!(show(&tokens), show(&lex(expected)));
}

/// Takes the first definition out of the tokens, or expands the first call of a macro defined so far.
fn expand_first(tokens: &[Tok], macros: &mut BTreeMap<String, MacroRules>) -> Option<Vec<Tok>> {
    let view = View(tokens);
    for at in 0..tokens.len() {
        let Some(word) = view.word(at).filter(|_| view.op(at + 1) == "!") else { continue };
        let (end, result) = if word == "macro_rules" {
            let end = view.any_group(at + 3)?;
            macros.insert(view.word(at + 2)?.to_owned(), MacroRules::parse(view.inside(at + 3, end).0, CRATE));
            (end, Vec::new())
        } else if let (Some(rules), Some(end)) = (macros.get(word), view.any_group(at + 2)) {
            let input = view.inside(at + 2, end).0;
            let call = tokens[at].origin.pos;
            (end, expand(rules, input, call, &Limits::default()).unwrap_or_else(|e| panic!("{}: {e:?}", show(input))))
        } else {
            continue;
        };
        return Some([&tokens[..at], &result, &tokens[end..]].concat());
    }
    None
}
