//! Tokens from facts, tokens as text, and joined identifiers.

use super::*;
use crate::syntax::{FileFacts, Sym, Token, TokenKind};

#[test]
fn tokens_of_facts() {
    let mut facts = FileFacts { names: ["type", "a", "\"s\""].map(Into::into).to_vec(), ..FileFacts::default() };
    let kinds = [
        TokenKind::Ident(Sym(0), true),
        TokenKind::Open(Delimiter::Bracket, 3),
        TokenKind::Lifetime(Sym(1)),
        TokenKind::Literal(Sym(2)),
        TokenKind::Close(Delimiter::Bracket),
        TokenKind::Punct('=', true),
        TokenKind::Punct('>', false),
    ];
    let tokens = (1..).zip(kinds).map(|(column, kind)| Token { kind, pos: Pos { line: 1, column } });
    let list = facts.store(tokens.collect::<Vec<_>>());
    let moved = |pos: Pos| Origin { pos: Pos { line: 7, ..pos }, from_body: true };
    let tokens = tokens_of(&facts, list, moved);
    assert_eq!(show(&tokens), "r#type [ 'a \"s\" ] =>");
    assert_eq!(tokens[3].origin, moved(Pos { line: 1, column: 4 }));
    assert_eq!(tokens[1].kind, TokKind::Open(Delimiter::Bracket, 3));
}

#[test]
fn one_token_a_line() {
    assert_eq!(render(&lex("a::b(r#c => 'd, 1.0)")), "a\n::\n\nb\n(\nr#c\n=>\n\n'd\n,\n1.0\n)\n");
    assert_eq!(render(&lex("x <<= &'a y")), "x\n<<=\n\n\n&\n'a\ny\n");
    assert_eq!(render(&[]), "");
}

#[test]
fn fragments_take_their_lines_and_leave_no_text() {
    let tokens = expand_text("($e:expr) => { f($e) }", "a").expect("an expansion");
    assert_eq!(render(&tokens), "f\n(\n\na\n\n)\n");
}

#[test]
fn lets_end_with_a_semicolon() {
    let tokens = expand_text("($($s:stmt)*) => { $($s)* b }", "let a = 1").expect("an expansion");
    assert_eq!(render(&tokens), "\nlet\na\n=\n1\n;\nb\n");
}

#[test]
fn literals_with_line_breaks() {
    let one_line = |literal: &str| render(&lex(literal));
    assert_eq!(one_line("\"a\nb\""), "\"a\\nb\"\n");
    assert_eq!(one_line("\"a\r\nb\""), "\"a\\nb\"\n");
    assert_eq!(one_line("\"a\\\n   b\\\\\n\""), "\"ab\\\\\\n\"\n");
    assert_eq!(one_line("r#\"a\"\\\n\"#"), "\"a\\\"\\\\\\n\"\n");
    assert_eq!(one_line("br\"a\nb\""), "b\"a\\nb\"\n");
}

#[track_caller]
fn check_join(text: &str, expected: &str) {
    let joined = join_idents(&lex(text));
    assert_eq!(show(&joined), show(&lex(expected)));
    let groups = lex(expected).into_iter().map(|tok| tok.kind).filter(|kind| matches!(kind, TokKind::Open(..)));
    assert!(joined.into_iter().map(|tok| tok.kind).filter(|kind| matches!(kind, TokKind::Open(..))).eq(groups));
}

#[test]
fn joined_idents() {
    check_join("fn [<get_ name>](&self) { self.[<name _ 2>] }", "fn get_name(&self) { self.name_2 }");
    check_join("[<Line Item:lower>] [<a:upper>] [<\"x\" y>]", "Lineitem A xy");
    check_join("[<LineItem:snake>] [<line_item:camel>] [<LINE_ITEM:upper_camel>]", "line_item LineItem LineItem");
    check_join("[<LineItem:snake:upper>] [<'a b>] [<r#type _x>]", "LINE_ITEM 'ab type_x");
}

#[test]
fn what_cannot_be_joined_stays() {
    for text in ["[a, b]", "[<T as A>::X; 3]", "[<>]", "[]", "[<a:unknown>]", "[<1 a>]", "x < [y] > z"] {
        check_join(text, text);
    }
}

#[test]
fn joined_fragments() {
    let tokens = expand_text("($t:ty, $e:expr) => { [<get_ $t:snake $e>] }", "LineItem, x").expect("an expansion");
    assert_eq!(show(&join_idents(&tokens)), "get_line_itemx");
}

#[test]
fn joined_strings_of_attributes() {
    check_join(r#"#[doc = "of " [<a b>] ", " x] fn f() {}"#, r#"#[doc = "of ab, x"] fn f() {}"#);
    check_join(r#"#![cfg(all(feature = "x-" "y", unix))] mod a;"#, r#"#![cfg(all(feature = "x-y", unix))] mod a;"#);
    for text in [r#"#[doc = "a"] #[doc = concat!("b", "c")] #[d = e] struct A;"#, r#"f = "a" "b";"#] {
        check_join(text, text);
    }
}
