//! Files that do not parse as a whole: the items that are left, and the problems.

use super::*;

/// The names of the items that were read, in order, and the places of the problems.
fn salvaged(text: &str) -> String {
    let facts = parse_file(text, TestCode::Kept).unwrap();
    let names = facts.items.iter().map(|item| facts.name(item.name).to_owned()).filter(|name| !name.is_empty());
    let problems = facts.problems.iter().map(|problem| format!("{}:{}", problem.pos.line, problem.pos.column));
    format!("{}; problems: {}", names.collect::<Vec<_>>().join(" "), problems.collect::<Vec<_>>().join(" "))
}

#[test]
fn one_bad_item_leaves_the_others() {
    assert_eq!(salvaged("fn a() {}\nfn 1() {}\nstruct B;"), "a B; problems: 2:4");
    assert_eq!(salvaged("use x::{y z};\nstatic C: u8 = { 1 2 };\nfn a() {}"), "a; problems: 1:11 2:20");
    assert_eq!(salvaged("#![allow(x)]\nstruct A { a: }\nconst fn b() {}"), "b; problems: 2:15");
}

#[test]
fn what_is_around_a_bad_member_stays() {
    assert_eq!(
        salvaged("mod m {\n#![allow(x)]\nfn a() {}\nfn 1() {}\nmod n { fn b() {} let }\n}"),
        "m a n b; problems: 4:4 5:19"
    );
    assert_eq!(salvaged("impl A {\nfn a() {}\nfn 1() {}\nfn b() {}\n}"), "a b; problems: 3:4");
    assert_eq!(salvaged("trait A {\nfn a();\nfn 1();\nfn b() { x y }\n}"), "A a b; problems: 3:4 4:12");
}

#[test]
fn a_function_with_a_bad_body_keeps_its_signature() {
    assert_eq!(salvaged("fn a(x: u8) -> u8 {\nlet = 1;\n}\nfn b() {}"), "a b; problems: 2:5");
}

#[test]
fn nothing_left_is_a_problem_of_the_whole() {
    assert_eq!(parse_file("fn 1() {}", TestCode::Kept).unwrap_err().kind, ProblemKind::Unparsable);
    assert_eq!(parse_file("fn a() {", TestCode::Kept).unwrap_err().kind, ProblemKind::Unparsable);
}

#[test]
fn what_is_rust_all_the_same_is_no_problem() {
    assert_eq!(
        salvaged("pub fn async() { async() + try() }\nmod await {}\nstruct dyn;"),
        "async await dyn; problems: "
    );
    assert_eq!(salvaged("trait A { fn a(&self, ::b::C, HashMap<u8, D>, e: u8); }"), "A a; problems: ");
    assert_eq!(salvaged("use {::a::b, c::{d, e}};\nfn f() {}"), "f; problems: ");
}

#[test]
fn an_expansion_is_read_whole_or_not_at_all() {
    assert!(parse_fragment(FragmentKind::Items, "fn a() {}\nfn 1() {}").is_err());
}
