//! What fragments and special variables become in a body.

use super::{ExpandError, check, check_error};

#[test]
fn expressions_keep_their_precedence() {
    let rules = "($a:expr, $b:expr) => { $a * $b }";
    check(rules, "1 + 2, x", "(1 + 2) * x");
    check(rules, "-x, |y| y", "(-x) * (|y| y)");
    check(rules, "x.f(), a::b[1]?", "(x.f()) * (a::b[1]?)");
    check(rules, "{ 1 }, if a { 1 } else { 2 }", "({ 1 }) * (if a { 1 } else { 2 })");
    check("($e:expr) => { match $e { _ => 1 } }", "S { a: 1 }", "match (S { a: 1 }) { _ => 1 }");
}

#[test]
fn single_tokens_and_groups_are_not_wrapped() {
    let rules = "($a:expr) => { f!($a) }";
    for expr in ["x", "1", "\"s\"", "-1", "true", "(a + b)", "[a, b]", "self"] {
        check(rules, expr, &format!("f!({expr})"));
    }
}

#[test]
fn types_keep_their_meaning() {
    let rules = "($t:ty) => { $t::new(); Box<$t>; &$t; &'a mut $t; *const $t }";
    check(rules, "A", "A::new(); Box<A>; &A; &'a mut A; *const A");
    check(rules, "Vec<A>", "<Vec<A>>::new(); Box<Vec<A>>; &Vec<A>; &'a mut Vec<A>; *const Vec<A>");
    check(
        rules,
        "dyn A + B",
        "<dyn A + B>::new(); Box<dyn A + B>; &(dyn A + B); &'a mut (dyn A + B); *const (dyn A + B)",
    );
    check("($t:ty) => { <$t as Default>::default() }", "[u8; 4]", "<[u8; 4] as Default>::default()");
}

#[test]
fn paths_can_be_types_and_values() {
    check("($p:path) => { $p(1); $p { a }; x: $p }", "a::B<C>", "a::B::<C>(1); a::B::<C> { a }; x: a::B::<C>");
}

#[test]
fn patterns_with_alternatives() {
    check("($p:pat) => { |$p| 1; Some($p) }", "A | B", "|(A | B)| 1; Some((A | B))");
}

#[test]
fn unknown_variables_stay() {
    check("($a:ident) => { $b $a $ c }", "x", "$b x $ c");
}

#[test]
fn dollar_crate() {
    check("() => { $crate::a::b!($crate) }", "", "__crate::a::b!(__crate)");
    check("($crate::$a:ident) => { $a }", "__crate::x", "x");
}

#[test]
fn dollar_dollar() {
    check("($a:ident) => { ($$x:expr) => { $$x + $a } }", "y", "($x:expr) => { $x + y }");
    check("() => { $$crate $$$$ }", "", "$crate $ $");
}

#[test]
fn metavariable_expressions() {
    check("($($a:ident)*) => { ${count($a)} }", "x y z", "3");
    check("($($a:ident)*) => { ${count(a)} }", "", "0");
    check("($($a:ident),*) => { $(${index()} ${len()} ${ignore($a)})* }", "x, y", "0 2 1 2");
    check("($([$($a:ident)*])*) => { $(${count($a)} $(${index(1)} ${ignore($a)})*)* }", "[x y] [z]", "2 0 0 1 1");
    check_error("($a:ident) => { ${unknown($a)} }", "x", ExpandError::Malformed);
    check_error("($a:ident) => { ${index()} }", "x", ExpandError::Malformed);
}

#[test]
fn joined_punctuation() {
    check("($a:ident, $b:ident) => { $a::$b && $a..=$b }", "x, y", "x::y && x..=y");
    check("($a:tt) => { &$a =$a <$a> }", "=", "& = = = < = >");
    check("($($a:tt)*) => { $(- $a)* }", "> =", "- > - =");
}

#[test]
fn keywords_and_raw_names_as_variables() {
    check("($type:ident $self:ident $r#fn:tt) => { $type $self $fn $r#type }", "a b c", "a b c a");
    check("($i:ident) => { fn $i() { r#match } }", "r#type", "fn r#type() { r#match }");
}

#[test]
fn fragments_pass_through_other_macros() {
    check("($v:vis $n:ident) => { m!($v $n) }", "pub a", "m!(pub a)");
    check("($b:block) => { fn f() $b }", "{ 1 }", "fn f() { 1 }");
    check("($l:lifetime) => { $l: loop { break $l } }", "'a", "'a: loop { break 'a }");
    check("($(#[$m:meta])* | $i:item) => { $(#[$m])* $i }", "#[a] #[b = 1] | struct S;", "#[a] #[b = 1] struct S;");
}
