//! Repetitions in matchers and bodies.

use super::{ExpandError, check, check_error};

#[test]
fn separators_and_trailing_ones() {
    let rules = "($($x:expr),* $(,)?) => { [$($x),*] }";
    check(rules, "", "[]");
    check(rules, "1", "[1]");
    check(rules, "1, a + b,", "[1, (a + b)]");
    check_error(rules, "1,, 2", ExpandError::NoRuleMatches);
    check_error("($($x:expr),*) => { }", "1, 2,", ExpandError::NoRuleMatches);
}

#[test]
fn at_least_one() {
    check("($($x:ident)+) => { $($x)- + }", "a b", "a - b");
    check_error("($($x:ident)+) => { }", "", ExpandError::NoRuleMatches);
}

#[test]
fn at_most_one() {
    let rules = "($a:ident $(: $t:ty)? $(= $e:expr)?) => { $a $([$t])? $({$e})? }";
    check(rules, "x", "x");
    check(rules, "x: u8", "x [u8]");
    check(rules, "x = 1", "x {1}");
    check(rules, "x: u8 = 1", "x [u8] {1}");
    check_error(rules, "x = 1 = 2 = 3 : u8", ExpandError::NoRuleMatches);
}

#[test]
fn separators_of_several_characters() {
    check("($($x:ident)=>*) => { $($x)::* }", "a => b => c", "a::b::c");
    check("($($x:ident)::+) => { $($x)&&* }", "a::b::c", "a && b && c");
    check("($($x:tt)||*) => { $($x);* }", "a || b", "a ; b");
    check_error("($($x:ident)=>*) => { }", "a = > b", ExpandError::NoRuleMatches);
}

#[test]
fn separators_that_are_words() {
    check("($($x:ident)and*) => { $($x)or* }", "a and b and c", "a or b or c");
}

#[test]
fn operators_are_not_taken_apart() {
    check("(a - > b) => { no }; (a -> b) => { yes }", "a -> b", "yes");
    check("(> >) => { apart }; (>>) => { joined }", ">>", "joined");
    check("(> >) => { apart }; (>>) => { joined }", "> >", "apart");
}

#[test]
fn nested() {
    let rules = "($($a:ident : [$($b:expr),*]);*) => { $($a($($b),*);)* }";
    check(rules, "x: [1, 2]; y: []; z: [3]", "x(1, 2); y(); z(3);");
    let rules = "($($($($x:ident)+),+);+) => { $({$([$($x)+])+})+ }";
    check(rules, "a b, c; d", "{[a b] [c]} {[d]}");
}

#[test]
fn outer_variables_in_inner_repetitions() {
    check("($f:ident; $($x:ident)*) => { $($f($x);)* }", "f; a b", "f(a); f(b);");
    check("($($a:ident { $($b:ident)* })*) => { $($($a::$b,)*)* }", "A { x y } B { z }", "A::x, A::y, B::z,");
    check("($($a:ident)* ; $($b:ident)*) => { $($a $b)* }", "a b; c d", "a c b d");
}

#[test]
fn variables_that_do_not_fit_together() {
    check_error("($($a:ident)* ; $($b:ident)*) => { $($a $b)* }", "a b; c", ExpandError::Malformed);
    check_error("($($a:ident)*) => { $a }", "a", ExpandError::Malformed);
    check_error("($a:ident) => { $($a)* }", "a", ExpandError::Malformed);
    check_error("() => { $(a)* }", "", ExpandError::Malformed);
}

#[test]
fn tokens_decide_whether_to_go_on() {
    let rules = "($(#[$m:meta])* $v:vis enum $n:ident { $($(#[$vm:meta])* $x:ident $(= $e:expr)?),* $(,)? }) => \
                 { $([$m])* $v $n $($x $([$vm])* $(<$e>)?)* }";
    check(rules, "#[a] #[b] pub enum E { #[c] X, Y = 3, }", "[a] [b] pub E X [c] Y <3>");
    let rules = "($($key:ident = $value:expr),* ; $($rest:tt)*) => { $($key)* $($rest)* }";
    check(rules, "a = 1, b = x.y() ; c = 2", "a b c = 2");
    let rules = "($($k:literal => $v:expr),+ $(; else $d:expr)?) => { $($k $v)* $($d)? }";
    check(rules, "1 => a, 2 => b; else c", "1 a 2 b c");
}

#[test]
fn groups_with_each_delimiter() {
    check("[($a:ident) [$b:ident] {$c:ident}] => [$c ($b) [$a]];", "(x) [y] {z}", "z (y) [x]");
    check_error("((a)) => { }", "[a]", ExpandError::NoRuleMatches);
    check_error("((a)) => { }", "(a) b", ExpandError::NoRuleMatches);
    check_error("(($($a:ident)*)) => { }", "(a b) c", ExpandError::NoRuleMatches);
}

#[test]
fn repetitions_of_groups() {
    let rules = "($({ $k:ident, $t:ty, [$($x:ident),*] }),* $(,)?) => { $($k: $t = ($($x)*);)* }";
    check(rules, "{ a, Vec<u8>, [x, y] }, { b, (), [] },", "a: Vec<u8> = (x y); b: () = ();");
}

#[test]
fn what_the_compiler_calls_ambiguous_matches_nothing() {
    check_error("($($a:ident)* $($b:ident)*) => { }", "a", ExpandError::NoRuleMatches);
    check_error("($($a:ident)* end) => { }", "a end", ExpandError::NoRuleMatches);
    check_error("($($v:vis)*) => { }", "a", ExpandError::NoRuleMatches);
}

#[test]
fn operators_belong_to_their_own_group() {
    check_error("([$($a:ident)] * b) => { }", "[a] * b", ExpandError::Malformed);
    check("([$($a:ident)*] * b) => { $($a)* }", "[a c] * b", "a c");
}

#[test]
fn many_arguments() {
    let arguments: Vec<String> = (0..10_000).map(|number| format!("f(x{number}) + 1")).collect();
    let shown: Vec<String> = arguments.iter().map(|argument| format!("({argument})")).collect();
    check("($($x:expr),* $(,)?) => { [$($x),*] }", &arguments.join(", "), &format!("[{}]", shown.join(", ")));
}
