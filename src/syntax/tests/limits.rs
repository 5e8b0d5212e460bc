//! Deep nesting, broken and unusual texts.

use super::*;

/// Lowers the text on a thread with the stack that production gives; tells how it went.
fn outcome(text: String) -> String {
    let run = move || match parse_file(&text, TestCode::Kept) {
        Ok(facts) => format!("{} items", facts.items.len()),
        Err(problem) => format!("{:?}", problem.kind),
    };
    std::thread::Builder::new().stack_size(256 << 20).spawn(run).unwrap().join().unwrap()
}

/// A text with so many levels of one sort of nesting, by a template `before open inside close after` where `open` and
/// `close` are repeated.
fn nested(template: &str, levels: usize) -> String {
    let parts: Vec<&str> = template.split('¦').collect();
    let [before, open, inside, close, after] = parts[..] else { panic!("{template}") };
    [before, &open.repeat(levels), inside, &close.repeat(levels), after].concat()
}

/// Every sort of nesting that makes a parser recurse.
const NESTS: &[&str] = &[
    "fn f() { ¦(¦x¦)¦ }",
    "fn f() { ¦[¦x¦]¦ }",
    "fn f() { ¦{¦x¦}¦ }",
    "fn f() { ¦f(¦x¦)¦ }",
    "fn f() { ¦a.f(¦x¦)¦ }",
    "fn f() { ¦a[¦x¦]¦ }",
    "fn f() { ¦S{a:¦x¦}¦ }",
    "fn f() { ¦!¦x¦¦ }",
    "fn f() { ¦&¦x¦¦ }",
    "fn f() { ¦& ¦x¦¦ }",
    "fn f() { ¦-¦x¦¦ }",
    "fn f() { ¦*¦x¦¦ }",
    "fn f() { ¦.. ¦x¦¦ }",
    "fn f() { ¦return ¦x¦¦ }",
    "fn f() { ¦break ¦x¦¦ }",
    "fn f() { ¦||¦x¦¦ }",
    "fn f() { ¦|a, b| ¦x¦¦ }",
    "fn f() { ¦|a| b > ¦x¦¦ }",
    "fn f() { ¦a | |x| ¦x¦¦ }",
    "fn f() { ¦||{} + ¦x¦¦ }",
    "fn f() { ¦move || ¦x¦¦ }",
    "fn f() { ¦#[a] ¦x¦¦ }",
    "fn f() { ¦match x { _ => ¦x¦}¦ }",
    "fn f() { ¦match ¦x¦{}¦ }",
    "fn f() { ¦if x { ¦x¦}¦ }",
    "fn f() { ¦if ¦x¦{}¦ }",
    "fn f() { ¦while x { ¦x¦}¦ }",
    "fn f() { ¦for x in y { ¦x¦}¦ }",
    "fn f() { ¦for S {} in ¦x¦{}¦ }",
    "fn f() { ¦unsafe { ¦x¦}¦ }",
    "fn f() { ¦async { ¦x¦}¦ }",
    "fn f() { ¦const { ¦x¦}¦ }",
    "fn f() { ¦let x = a else { ¦x¦};¦ }",
    "fn f() { if ¦let a = ¦x¦¦ {} }",
    "fn f() { ¦a = ¦x¦¦; }",
    "fn f() { ¦a += ¦x¦¦; }",
    "fn f() { if a {} ¦else if a {} ¦¦¦ }",
    "fn f() { a ¦+ a ¦¦¦; }",
    "fn f() { a ¦&& a ¦¦¦; }",
    "fn f() { a ¦+ a * b ¦¦¦; }",
    "fn f() { x ¦.f()¦¦¦; }",
    "fn f() { x ¦.f¦¦¦; }",
    "fn f() { x ¦?¦¦¦; }",
    "fn f() { x ¦.await¦¦¦; }",
    "fn f() { x ¦()¦¦¦; }",
    "fn f() { x ¦[0]¦¦¦; }",
    "fn f() { x ¦as u8 ¦¦¦; }",
    "fn f() { ¦a::<¦u8¦>¦; }",
    "fn f() { let ¦(¦x¦,)¦ = x; }",
    "fn f() { let ¦[¦x¦]¦ = x; }",
    "fn f() { let ¦& ¦x¦¦ = x; }",
    "fn f() { let ¦a @ ¦x¦¦ = x; }",
    "fn f() { let ¦S{a:¦x¦}¦ = x; }",
    "fn f() { let x ¦| x¦¦¦ = x; }",
    "type A = ¦Vec<¦u8¦>¦;",
    "type A = ¦&&&A<u8, ¦u8¦>¦;",
    "type A = ¦<¦u8¦ as T>::X¦;",
    "type A = ¦&¦u8¦¦;",
    "type A = ¦*const ¦u8¦¦;",
    "type A = ¦[¦u8¦]¦;",
    "type A = ¦[¦u8¦; 3]¦;",
    "type A = ¦(¦u8¦,)¦;",
    "type A = ¦fn() -> ¦u8¦¦;",
    "type A = ¦dyn Fn(¦u8¦)¦;",
    "type A = ¦impl Fn() -> ¦u8¦¦;",
    "type A = ¦A<{¦u8¦}>¦;",
    "type A = dyn B ¦+ B ¦¦¦;",
    "use ¦a::{¦b¦}¦;",
    "use ¦a::¦b¦¦;",
    "¦mod a { ¦¦}¦",
    "¦fn a() { ¦¦}¦",
    "¦impl A { fn a() { ¦¦}}¦",
    "¦/*¦¦*/¦",
    "#[cfg(¦not(¦x¦)¦)] fn f() {}",
    "#[¦cfg_attr(a, ¦x¦)¦] fn f() {}",
    "fn f() { m! { ¦(¦x¦)¦ } }",
    "fn f() { ¦m!(¦x¦)¦ }",
    "fn f() { m! { ¦+ (¦x¦)¦ } }",
    "fn f() { m! { ¦a, x ( ¦a::b¦)¦ } }",
    "m! { ¦{ a: ¦b¦, }¦ }",
    "fn f() { ¦json!([¦x¦])¦ }",
    "fn f() { quote! { ¦(#x ¦x¦)¦ } }",
];

#[test]
fn nests_of_ten_thousand_levels_are_read_or_reported() {
    for template in NESTS {
        let outcome = outcome(nested(template, 10_000));
        assert!(outcome == "TooDeep" || outcome.ends_with("items"), "{template}: {outcome}");
    }
}

#[test]
fn nests_at_the_limit_do_not_overflow() {
    for template in NESTS {
        let is_read = |levels: usize| scan::scan(&nested(template, levels), TestCode::Kept).is_ok();
        let (mut read, mut reported) = (1, 10_001);
        while reported - read > 1 {
            let middle = usize::midpoint(read, reported);
            *if is_read(middle) { &mut read } else { &mut reported } = middle;
        }
        outcome(nested(template, read));
    }
}

#[test]
fn long_chains_are_read() {
    for template in ["fn f() { a ¦+ a ¦¦¦; }", "fn f() { x ¦.f()¦¦¦; }", "fn f() { ¦a = ¦x¦¦; }", "use ¦a::¦b¦¦;"]
    {
        assert_eq!(outcome(nested(template, 4_000)), "1 items", "{template}");
    }
    assert_eq!(outcome(nested("fn f() { if a {} ¦else if a {} ¦¦¦ }", 3_000)), "1 items");
}

#[test]
fn long_lists_are_no_nests() {
    for template in [
        "fn f() { [¦-1, !a, &b, |c| d, 1 << 2, g::<h>(), ¦¦¦] }",
        "fn f() { ¦a = -b; return c; ¦¦¦ }",
        "fn f() { ¦if a < b { c } ¦¦¦ }",
        "fn f() { match x { ¦A if b < c => -d, (e, f) => { g } ¦¦¦ } }",
        "¦impl<'a> A for &'a B { fn f(&self) -> C {} } ¦¦¦",
        "enum E { ¦A = 1 << 2, B(Vec<&'a C>), ¦¦¦ }",
        "fn f() { m! { ¦<a href={b}>c</a> ¦¦¦ } }",
        "¦#[a] #[b] fn f() -> C {} ¦¦¦",
    ] {
        let outcome = outcome(nested(template, 1_400));
        assert!(outcome.ends_with("items"), "{template}: {outcome}");
    }
}

#[test]
fn the_place_of_the_problem_is_told() {
    let problem = parse_file("#!/bin/x\nfn f() {\n  é !;\n}", TestCode::Kept).unwrap().problems.remove(0);
    assert_eq!((problem.pos, problem.kind), (Pos { line: 3, column: 6 }, ProblemKind::Unparsable));
    let problem = parse_file(&format!("#!/bin/x\nfn f() {{\n{}", "(".repeat(2_000)), TestCode::Kept).unwrap_err();
    assert_eq!((problem.pos, problem.kind), (Pos { line: 3, column: 999 }, ProblemKind::TooDeep));
    assert_eq!(parse_file("fn f() { let x = 1 }", TestCode::Kept).unwrap().problems[0].message, "expected `;`");
}

#[test]
fn unusual_files_are_read() {
    for (text, facts) in [
        ("", ""),
        ("\u{feff}", ""),
        ("// only a comment", ""),
        ("\u{feff}#!/usr/bin/env cargo\n---\n[dependencies]\n---\n#![allow(x)]\nmod a;", "mod a;"),
        ("#![allow(x)]\r\n/// Doc.\r\nmod a;\r\n", "mod a;"),
        ("#! [allow(x)] mod a;", "mod a;"),
    ] {
        assert_eq!(file(text), facts, "{text:?}");
    }
    let facts = parse_file("#!/bin/x\n---\nx\n---\nmod a;\n\n", TestCode::Kept).unwrap();
    assert_eq!((facts.lines, facts.items[0].pos), (6, Pos { line: 5, column: 5 }));
}

#[test]
fn half_a_file_does_no_harm() {
    let text = "//! é\n#[a(b)] fn f<T>(x: &'a T) -> u8 { m!(\"{é}\", 'b', r#\"c\"#); /* d */ x.0.y(|z| !z)[1..2]? }";
    for (end, _) in text.char_indices() {
        let _ = parse_file(&text[..end], TestCode::Kept);
        let _ = parse_file(&text[end..], TestCode::Kept);
    }
}

#[test]
fn fragments_count_tokens_as_lines() {
    let facts = parse_fragment(FragmentKind::Expr, "__seamfind_crate_3\n::\na\n(\nb\n)\n;").unwrap();
    assert_eq!(dump_with_positions(&facts), "(call __seamfind_crate_3@1:1::a@3:1 b@5:1)");
    assert_eq!(fragment(FragmentKind::Items, "fn\nf\n(\n)\n{\n}\nmod\na\n;"), "fn f() {}\nmod a;");
    assert_eq!(fragment(FragmentKind::ImplItems, "pub\nfn\nf\n(\n&\nself\n)\n;"), "pub fn f(&self);");
    assert_eq!(fragment(FragmentKind::TraitItems, "const\nA\n:\nu8\n;"), "const A: u8");
    assert_eq!(fragment(FragmentKind::Stmts, "use\na\n;\nb"), "{items: use a as a; => b}");
    assert_eq!(fragment(FragmentKind::Pat, "A\n|\nB"), "(A | B)");
    assert_eq!(fragment(FragmentKind::Type, "Vec\n<\nu8\n>"), "Vec<u8>");
    let problem = parse_fragment(FragmentKind::Type, "Vec\n<\n;").unwrap_err();
    assert_eq!(problem.pos, Pos { line: 3, column: 1 });
}
