//! Expressions, statements, patterns, types and paths.

use insta::assert_snapshot as snapshot;

use super::*;

#[test]
fn literals() {
    snapshot!(expr(r##"[1, 1u8, 1.5, 2f32, "a\n", "b", r#"c"#, b"d", c"e", 'f', b'g', true, -1, 0xffff_ffff_ffff_ffff_ffff_u128]"##), @r#"(array int int:u8 float int:f32 "a\n" "b" "c" bytes cstr char byte bool (Neg int) int:u128)"#);
}

#[test]
fn operators() {
    snapshot!(expr("a + b * c == d && !e || *f < (-g as u8) << 1"), @"(Or (And (Eq (Add a (Mul b c)) d) (Not e)) (Lt (Deref f) (Shl (as (Neg g) u8) int)))");
    snapshot!(expr("a = b += c | d ^ e & f"), @"(= a (AddAssign b (BitOr c (BitXor d (BitAnd e f)))))");
    snapshot!(expr("(&a, &mut b, &raw const c, &raw mut d, a..b, ..=c, d.., .., (a..b).x)"), @"(tuple (& a) (&mut b) (& c) (&mut d) (a..b) (..=c) (d..) (..) (field (a..b) x))");
}

#[test]
fn calls_and_chains() {
    snapshot!(expr("a::b(c)(d)[e].f.0.1?.g::<T, 3>(h).await.i(|x| x)"), @"(method (await (method (? (field (field (field (index (call (call a::b c) d) e) f) 0) 1)) g<T, const int> h)) i (|x| x))");
}

#[test]
fn struct_literals() {
    snapshot!(expr("S { a: 1, b, r#type: c, 0: d, ..e }"), @"(struct S a: int =b: b type: c 0: d ..e)");
    snapshot!(expr("<A as B>::C::<D> { a }"), @"(struct <A as B>::C<D> =a: a)");
}

#[test]
fn closures() {
    snapshot!(expr("(|a, (b, mut c): (B, C), &d| a, || -> u8 { 1 }, async move |x: &T| x.await, for<'a> |y: &'a u8| y, move || ())"), @"(tuple (|a, (b, c!): (B, C), &d| a) (|| -> u8 {=> int}) (async |x: &T| (await x)) (|y: &u8| y) (|| (tuple)))");
}

#[test]
fn control_flow() {
    snapshot!(body("
        if a { b } else if let Some(c) = d && e || f { g } else { h };
        while let Some(x) = y.next() { continue; }
        'l: for (i, x) in y { break 'l; }
        let v = loop { break 1; };
        match x { A if b => c, A | B => { d } (1..=2 | 5.., _) => return, ref e @ F { .. } => yield e }
        let Some(x) = y else { return z };
        'b: { break 'b 1 }
        unsafe { f() }
        async move { x.await? };
        const { N };
        try { x? }
    "), @"{(if a {=> b} (if (Or (And (let Some(c) d) e) f) {=> g} {=> h})); (while (let Some(x) (method y next)) {(continue);}); (for (i, x) y {(break);}); let v = loop{(break int);}; (match x (A if b => c) ((A | B) => {=> d}) (((int..int | int..), _) => (return)) (ref e! @ F {} => (yield e))); let Some(x) = y else {=> (return z)}; {=> (break int)}; {=> (call f)}; async{=> (? (await x))}; const{=> N}; => try{=> (? x)}}");
}

#[test]
fn statements_and_tails() {
    snapshot!(body("let x; let y: T = 1; ; f(); g!(); h! {} i!{}.j(); k![] "), @"{items: let x; let y: T = int; (call f); g!(); h!(); (method i!() j); => k!()}");
    snapshot!(body("if a {} f(); m! { x }"), @"{(if a {}); (call f); => m!(x)}");
    snapshot!(body("m!(x)"), @"{=> m!(x)}");
    snapshot!(body("use a::b; return b;"), @"{items: use a::b as b; (return b);}");
    snapshot!(body(""), @"{}");
}

#[test]
fn patterns() {
    snapshot!(fragment(FragmentKind::Pat, "(a, mut b, ref c, d @ 1..=5, _, .., &e, &mut f, [g, .., h @ ..], (i))"), @"(a, b!, ref c!, d! @ int..int, _, .., &e, &f, [g, .., h! @ ..], i)");
    snapshot!(fragment(FragmentKind::Pat, "| A::B(x, ..) | S { a, b: c, ref mut d, 0: e, .. } | C::D | <T as U>::V | Self | m!(x)"), @"(A::B(x, ..) | S {=a, b: c, =ref d!, 0: e} | C::D | <T as U>::V | Self | m!(x))");
    snapshot!(fragment(FragmentKind::Pat, "-1 | \"a\" | 'a'..='b' | A::B..C | ..=3 | 4.. | const { 1 } | box x"), @r#"(int | "a" | char..char | A::B..C | ..int | int.. | const{=> int} | x)"#);
}

#[test]
fn types() {
    let text = "(A, &'a mut B, *const C, [D; 3], [E], fn(x: F, G) -> H, dyn I + 'a + ?J, impl for<'a> K<'a> + use<'a>, m!(x), !, _, (), (L))";
    snapshot!(fragment(FragmentKind::Type, text), @"(A, &mut B, *const C, [D; int], [E], fn(F, G) -> H, dyn I + ?J, impl K, m!(x), !, _, (), L)");
    snapshot!(fragment(FragmentKind::Type, "fn(A, dyn* B, unsafe extern \"C\" fn(C, ...), impl [const] D + E)"), @"fn(A, B, fn(C), impl D + E)");
}

#[test]
fn paths() {
    let text = "::a::B<'x, C, 3, { N }, -1, D = E, F = 4, G: H + I>";
    snapshot!(fragment(FragmentKind::Type, text), @"::a::B<C, const int, const {=> N}, const int, D = E, F = const int, G: H + I>");
    snapshot!(fragment(FragmentKind::Type, "(dyn Fn(A) -> B, impl FnOnce(), <T>::X, <T as a::B<C>>::D::E, <T as ::f::G>::H, Self::I, super::super::J)"), @"(dyn Fn(A) -> B, impl FnOnce(), <T>::X, <T as a::B<C>>::D::E, <T as ::f::G>::H, Self::I, super::super::J)");
    snapshot!(expr("(a::<B>::c::<D>, <[T]>::len, crate::x, self::y, r#type::r#fn)"), @"(tuple a<B>::c<D> <[T]>::len crate::x self::y type::fn)");
}

#[test]
fn places_are_those_of_the_names() {
    snapshot!(file_at("fn f(a: A) {\n    é.b(c::d, \"s\")\n        .e()?[1] + *g;\n    S { h: 1, i };\n}"), @r#"1-5 fn f@1:4(a@1:6: A@1:9) {(Add@3:18 (index@3:14 (?@3:13 (method (method é@2:5 b@2:7 c@2:9::d@2:12 "s"@2:15) e@3:10)) int) (Deref@3:20 g@3:21)); (struct S@4:5 h@4:9: int =i@4:15: i@4:15);}"#);
}

#[test]
fn what_has_no_form_of_its_own_is_a_tuple_of_its_parts() {
    snapshot!(expr("become a::f(b)"), @"(tuple (call a::f b))");
    snapshot!(expr("builtin # offset_of(a::B, c)"), @"(tuple a::B)");
    snapshot!(expr("(_, x)"), @"(tuple ? x)");
}
