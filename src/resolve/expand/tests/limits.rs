//! Errors, bounds, and text that is out to do harm.

use super::*;

/// Whether the expansion of a call succeeds, with small limits.
fn expand_limited(rules: &str, call: &str) -> Result<usize, ExpandError> {
    let rules = MacroRules::parse(&lex(rules), CRATE);
    let limits = Limits { tokens: 100, depth: 10 };
    expand(&rules, &lex(call), Pos::default(), &limits).map(|tokens| tokens.len())
}

#[test]
fn no_rule_matches() {
    check_error("(a) => { }; (b) => { };", "c", ExpandError::NoRuleMatches);
    check_error("", "", ExpandError::NoRuleMatches);
}

#[test]
fn the_first_rule_that_matches_is_taken() {
    check("(a) => { 1 }; ($i:ident) => { 2 }; ($e:expr) => { 3 };", "a", "1");
    check("(a) => { 1 }; ($i:ident) => { 2 }; ($e:expr) => { 3 };", "b", "2");
    check("(a) => { 1 }; ($i:ident) => { 2 }; ($e:expr) => { 3 };", "a + b", "3");
}

#[test]
fn definitions_that_cannot_be_read() {
    for rules in
        ["a", "(a)", "(a) = {}", "(a) => b", "($a) => {}", "($a:what) => {}", "($(a)) => {}", "($a:ident) => { $($a) }"]
    {
        check_error(rules, "x", ExpandError::Malformed);
    }
    check("(a) => { 1 }; ($a:what) => { 2 };", "a", "1");
    check("($ ;) => { 1 }; ([$]) => { 2 };", "[$]", "2");
    check_error("($a:what) => { 2 }; (a) => { 1 };", "a", ExpandError::Malformed);
}

#[test]
fn the_number_of_tokens_is_bounded() {
    let rules = "($($x:ident)*) => { $($x $x $x $x)* }";
    assert_eq!(expand_limited(rules, &"a ".repeat(25)), Ok(100));
    assert_eq!(expand_limited(rules, &"a ".repeat(26)), Err(ExpandError::TooLarge));
}

#[test]
fn the_depth_of_groups_is_bounded() {
    let nested = |depth| format!("{}{}", "(".repeat(depth), ")".repeat(depth));
    assert_eq!(expand_limited("($($x:tt)*) => { $($x)* }", &nested(10)), Ok(20));
    assert_eq!(expand_limited("($($x:tt)*) => { $($x)* }", &nested(11)), Err(ExpandError::TooLarge));
}

#[test]
fn deep_text_does_not_exhaust_the_stack() {
    let long = |part: &str| part.repeat(20_000);
    let rules = "($x:expr) => { a }; ($x:ty) => { b }; ($x:pat) => { c }; ($x:item) => { d }; ($($x:tt)*) => { e };";
    for call in [
        format!("{} x", long("if ")),
        format!("{} x", long("match ")),
        format!("{} x", long("- ")),
        format!("{} x", long("|x| ")),
        format!("{}x{}", long("A<"), long(">")),
        format!("{} x", long("fn() -> ")),
        format!("{} x", long("Fn() -> ")),
        format!("{} x", long("& ")),
        format!("{} x", long("x @ ")),
        format!("{} x", long("unsafe ")),
        format!("{} x", long("x | ")),
        format!("{} x", long("#[a] ")),
        format!("a::{}", long("<")),
    ] {
        assert!(expand_text(rules, &call).is_ok(), "{}", &call[..20]);
    }
}

#[test]
fn deep_definitions_do_not_exhaust_the_stack() {
    let matcher = format!("({}a{}) => {{}}", "$(".repeat(200), ")*".repeat(200));
    check_error(&matcher, "a", ExpandError::Malformed);
    let empty = "($($($($(a)*)*)*)* b) => { 1 }";
    check(empty, "a a a b", "1");
    check(empty, "b", "1");
}
