//! Macros that call macros, are passed to macros and define macros.

use super::check_all;

#[test]
fn token_tree_muncher() {
    check_all(
        "macro_rules! ops {
             () => {};
             (inc $x:ident; $($rest:tt)*) => { $x += 1; ops!($($rest)*) };
             (set $x:ident = $e:expr; $($rest:tt)*) => { $x = $e; ops!($($rest)*) };
         }
         ops!(inc a; set b = 1 + 2; inc c;)",
        "a += 1; b = (1 + 2); c += 1;",
    );
}

#[test]
fn internal_rules() {
    check_all(
        "macro_rules! build {
             (@field $n:ident $t:ty) => { $n: $t, };
             (@all $s:ident { $($body:tt)* }) => { struct $s { $($body)* } };
             ($s:ident: $($n:ident = $t:ty),*) => { build!(@all $s { $(build!(@field $n $t))* }); };
         }
         build!(A: x = u8, y = Vec<B>)",
        "struct A { x: u8, y: Vec<B>, };",
    );
}

#[test]
fn counting() {
    check_all(
        "macro_rules! count {
             () => { 0 };
             ($head:tt $($tail:tt)*) => { 1 + count!($($tail)*) };
         }
         count!(a (b c) => 'd)",
        "1 + 1 + 1 + 1 + 0",
    );
    check_all(
        "macro_rules! one { ($t:tt) => { () }; }
         macro_rules! count { ($($t:tt)*) => { <[()]>::len(&[$(one!($t)),*]) }; }
         count!(a b)",
        "<[()]>::len(&[(), ()])",
    );
}

#[test]
fn accumulator() {
    check_all(
        "macro_rules! reverse {
             ([] $($done:ident)*) => { ($($done),*) };
             ([$first:ident $($rest:ident)*] $($done:ident)*) => { reverse!([$($rest)*] $first $($done)*) };
         }
         reverse!([a b c])",
        "(c, b, a)",
    );
}

#[test]
fn callbacks() {
    check_all(
        "macro_rules! for_all { ($m:ident $(, $x:tt)*) => { $m! { $($x,)* { A, a }, { B, b } } }; }
         macro_rules! list { ($e:ident, $({ $n:ident, $f:ident }),*) => { enum $e { $($n),* } }; }
         for_all!(list, E)",
        "enum E { A, B }",
    );
}

#[test]
fn paths_and_expressions_are_one_token_tree_for_other_macros() {
    check_all(
        "macro_rules! outer { ($m:path, $e:expr, $t:ty) => { inner!($m, $e, $t) }; }
         macro_rules! inner { ($m:path $(, $extra:tt)*) => { last!($m $($extra)*) }; }
         macro_rules! last { ($m:tt $e:tt $t:tt) => { $m!($e; $t) }; }
         outer!(crate::a::callback, x.f(), Vec<u8>)",
        "crate::a::callback!((x.f()); Vec<u8>)",
    );
}

#[test]
fn macros_cannot_look_into_fragments() {
    let kinds = "macro_rules! kind {
                     ($i:ident) => { ident }; ($l:literal) => { literal };
                     (($($x:tt)*)) => { parens }; ($t:ty) => { ty }; ($e:expr) => { expr };
                 }";
    let via = |fragment: &str, call: &str| {
        format!("{kinds} macro_rules! via {{ ($x:{fragment}) => {{ kind!($x) }} }} via!({call})")
    };
    check_all(&via("expr", "a"), "expr");
    check_all(&via("expr", "a + b"), "expr");
    check_all(&via("expr", "-1"), "literal");
    check_all(&via("ident", "a"), "ident");
    check_all(&via("tt", "a"), "ident");
    check_all(&via("tt", "(a)"), "parens");
    check_all(&via("ty", "u8"), "ty");
    check_all(&via("path", "a"), "ty");
    check_all(&via("literal", "1"), "literal");
    check_all(&via("block", "{ a }"), "expr");
}

#[test]
fn fragments_of_fragments() {
    check_all(
        "macro_rules! a { ($v:vis $i:ident $t:ty, $e:expr, $p:pat, $b:block) => { b!($v $i $t, $e, $p, $b); }; }
         macro_rules! b {
             ($v:vis $i:ident $t:ty, $e:expr, $p:pat, $b:block) => {
                 $v fn $i(x: $t) { if let $p = $e + 1 $b $t::f() }
             };
         }
         a!(pub(crate) f Vec<u8>, x * y, A | B, { 1 })
         a!(g u8, z, _, { 2 })",
        "pub(crate) fn f(x: Vec<u8>) { if let (A | B) = (x * y) + 1 { 1 } <Vec<u8>>::f() };
         fn g(x: u8) { if let _ = z + 1 { 2 } u8::f() };",
    );
    check_all(
        "macro_rules! a { ($p:path, $t:ty, $m:meta, $i:item) => { b!($p::c($t::d), #[$m] $i); }; }
         macro_rules! b { ($e:expr, $i:item) => { $e; $i }; }
         a!(x::y, [u8], derive(Z), struct S;)",
        "(x::y::c(<[u8]>::d)); #[derive(Z)] struct S; ;",
    );
}

#[test]
fn nested_definitions() {
    check_all(
        "macro_rules! make {
             ($name:ident, $t:ty) => { macro_rules! $name { ($x:expr) => { $x as $t }; } };
         }
         make!(to_u8, u8)
         to_u8!(a + b)",
        "(a + b) as u8",
    );
}

#[test]
fn nested_definitions_with_a_passed_dollar() {
    check_all(
        "macro_rules! make {
             ($d:tt $name:ident $($n:ident)*) => {
                 macro_rules! $name { ($d($d x:expr),*) => { [$d($d x),*] [$($n),*] }; }
             };
         }
         make!($ list a b)
         list!(1, 2)",
        "[1, 2] [a, b]",
    );
}

#[test]
fn crate_markers_pass_on() {
    check_all(
        "macro_rules! a { () => { b!($crate::x) }; }
         macro_rules! b { ($p:path) => { $p; $crate::y }; }
         a!()",
        "__crate::x; __crate::y",
    );
}
