//! How far each kind of fragment reaches. What it takes is put between brackets, what is left behind them.

use super::{ExpandError, check, check_error, expand_text, lex, show};

/// Checks that `$x:kind` takes `taken` from the beginning of `taken rest`, where `rest` begins with `,`, `;` or `=>`.
#[track_caller]
fn takes(kind: &str, taken: &str, rest: &str, shown: &str) {
    let body = "[$x] $($r)* }";
    let rules = [",", ";", "=>"].map(|next| format!("($x:{kind} {next} $($r:tt)*) => {{ {next} {body};"));
    let next = ["=>", ",", ";"].into_iter().find(|next| rest.starts_with(next)).expect("a rest that may follow");
    let expected = format!("{next} [{shown}] {}", &rest[next.len()..]);
    check(&rules.concat(), &format!("{taken} {rest}"), &expected);
}

#[track_caller]
fn takes_expr(expr: &str) {
    takes("expr", expr, ", tail", &format!("({expr})"));
    takes("expr", expr, "; tail", &format!("({expr})"));
    takes("expr", expr, "=> tail", &format!("({expr})"));
}

#[track_caller]
fn takes_all(kind: &str, fragment: &str) {
    takes(kind, fragment, ", tail", fragment);
    takes(kind, fragment, "=> tail", fragment);
}

/// Checks that a rule with this fragment alone does not match, so that the next one is tried.
#[track_caller]
fn refuses(kind: &str, call: &str) {
    check(&format!("($x:{kind}) => {{ fragment }}; ($($x:tt)*) => {{ other }};"), call, "other");
}

#[test]
fn expr_with_operators() {
    takes_expr("1 + 2");
    takes_expr("a << 2 >> 3");
    takes_expr("a <= b && c != d");
    takes_expr("x += 1");
    takes_expr("*p = !q");
    takes_expr("&mut a == &raw const b");
    takes_expr("x as *const u8 as usize + 1");
    takes_expr("a..");
    takes_expr("..=b");
}

#[test]
fn expr_with_generics_and_comparisons() {
    takes_expr("f::<A, B>(x, y)");
    takes_expr("xs.collect::<HashMap<K, V>>()?");
    takes_expr("<T as Trait<A, B>>::f(x)");
    takes_expr("x as HashMap<K, V>");
    takes_expr("a as usize <= b");
    takes("expr", "a < b", ", c > d", "(a < b)");
}

#[test]
fn expr_with_closures() {
    takes_expr("|a, b| a + b");
    takes_expr("|a: Map<K, V>, b| -> Result<A, B> { a }");
    takes_expr("move || x");
    takes_expr("async move |&x| -x");
}

#[test]
fn expr_with_blocks() {
    takes_expr("match x { A => 1, _ => 2 } + 1");
    takes_expr("if a < b { 1 } else if let Some(c) = d && e { 2 } else { 3 }");
    takes_expr("for (i, x) in a.iter() { f(i, x) }");
    takes_expr("for i in 0.. { f(i) }");
    takes_expr("while let Some(x) = it.next() { }");
    takes_expr("'a: loop { break 'a; }");
    takes_expr("unsafe { x }.y");
    takes_expr("async { 1 }.await");
    takes_expr("Point { x: 1, ..p }");
    takes_expr("vec![1, 2].len()");
    takes_expr("#[cold] f()");
    takes_expr("return x?");
    takes_expr("break 'a 5");
}

#[test]
fn expr_ends_where_no_operator_follows() {
    refuses("expr", "a b");
    refuses("expr", "a : T");
    refuses("expr", "a @ b");
    refuses("expr", "x.await y");
}

#[test]
fn expr_begins_with_what_can_begin_one() {
    refuses("expr", "");
    refuses("expr", "_");
    refuses("expr", "let a = b");
    refuses("expr", "fn");
    refuses("expr", "=> a");
    refuses("expr", "@inner a");
    refuses("expr", "+ 1");
}

#[test]
fn ty() {
    for ty in [
        "u8",
        "&'a mut [u8; { N + 1 }]",
        "HashMap<K, Vec<Vec<u8>>>::Iter<'a>",
        "(A, B)",
        "!",
        "_",
        "*const dyn A",
        "fn(A, B) -> C",
        "unsafe extern \"C\" fn()",
        "for<'a> fn(&'a u8) -> &'a u8",
        "impl Iterator<Item = u8> + 'a",
        "Box<dyn Fn(A) -> B + Send>",
        "dyn for<'a> Fn(&'a A) -> B + Send + 'static",
        "<T as Trait<A, B>>::Item<C>",
        "pick!(a, b)",
        "Array<{ N + 1 }, 3, -1>",
    ] {
        takes_all("ty", ty);
    }
    refuses("ty", "1");
    refuses("ty", "struct");
    refuses("ty", "A B");
}

#[test]
fn ty_splits_operators() {
    check("(Vec< $t:ty >= $e:expr) => { [$t] [$e] }", "Vec< Vec<u8> >= 3", "[Vec<u8>] [3]");
    check("($n:ident : $t:ty = $e:expr) => { [$t] [$e] }", "x: Vec<Vec<u8>>=3", "[Vec<Vec<u8>>] [3]");
    check("($($t:ty)|+) => { $([$t])* }", "A | B<C> | &D", "[A] [B<C>] [&D]");
    check("($t:ty where $($r:tt)*) => { [$t] $($r)* }", "A<B> where C: D", "[A<B>] C: D");
    check("($t:ty as $u:ty) => { [$t] [$u] }", "A as B", "[A] [B]");
}

#[test]
fn pat() {
    for pat in [
        "_",
        "ref mut x",
        "&&x",
        "Some(x)",
        "a::B { c, d: e, .. }",
        "(a, b)",
        "[a, .., b]",
        "x @ 1..=5",
        "-1",
        "1..",
        "A::B..=C::D",
        "pick!(x)",
        "<T as Trait>::X",
        "A::<B>::C(x)",
        "..",
        "true",
    ] {
        takes_all("pat", pat);
        takes_all("pat_param", pat);
    }
    refuses("pat", "{ a }");
    refuses("pat", "a b");
}

#[test]
fn pat_takes_alternatives_and_pat_param_does_not() {
    check("($p:pat => $e:expr) => { [$p] $e }", "A | B => 1", "[(A | B)] 1");
    check("($p:pat if $e:expr) => { [$p] $e }", "| A | B if x", "[(| A | B)] x");
    check("($($p:pat_param)|+ => $e:expr) => { $([$p])* $e }", "A | B => 1", "[A] [B] 1");
    check("($p:pat in $e:expr) => { [$p] $e }", "(a, b) in c", "[(a, b)] c");
}

#[test]
fn pat_before_or_is_of_an_old_edition() {
    check("($($p:pat)|+) => { $([$p])* }", "A | B(_) | C", "[A] [B(_)] [C]");
    check("($p:pat $(| $q:pat)*) => { [$p] $([$q])* }", "A | B | C", "[A] [B] [C]");
}

#[test]
fn path() {
    for path in ["a", "::a::b", "self", "crate::a::B"] {
        takes_all("path", path);
    }
    check("($p:path) => { [$p] }", "a::B<C, D>::E<F>", "[a::B::<C, D>::E::<F>]");
    check("($p:path) => { [$p] }", "Fn(A<B>, C) -> D", "[Fn(A<B>, C) -> D]");
    refuses("path", "<T as A>::B");
    refuses("path", "a!()");
}

#[test]
fn literal() {
    for literal in ["1", "-1", "\"a\"", "'c'", "true", "-1.5e3", "b\"x\"", "1u8"] {
        takes_all("literal", literal);
    }
    refuses("literal", "a");
    refuses("literal", "1 + 1");
}

#[test]
fn ident_and_lifetime() {
    check("($($i:ident)*) => { $([$i])* }", "a fn self r#type", "[a] [fn] [self] [r#type]");
    refuses("ident", "_");
    refuses("ident", "1");
    refuses("ident", "'a");
    check("($($l:lifetime),*) => { <$($l),*> }", "'a, 'static", "<'a, 'static>");
    refuses("lifetime", "a");
}

#[test]
fn tt_takes_a_token_or_a_group() {
    check(
        "($($t:tt)*) => { $([$t])* }",
        "a => (b c) -> \"d\" 'e ..= <<=",
        "[a] [=>] [(b c)] [->] [\"d\"] ['e] [..=] [<<=]",
    );
    check("($($t:tt)*) => { $([$t])* }", "&&&a::<B>", "[&&] [&] [a] [::] [<] [B] [>]");
}

#[test]
fn vis_may_be_empty() {
    let rules = "($v:vis struct $n:ident) => { [$v] $n }";
    check(rules, "struct A", "[] A");
    check(rules, "pub struct A", "[pub] A");
    check(rules, "pub(crate) struct A", "[pub(crate)] A");
    check(rules, "pub(in a::b) struct A", "[pub(in a::b)] A");
    check("($v:vis $t:ty) => { [$v] [$t] }", "pub (A, B)", "[pub] [(A, B)]");
    check("($v:vis $t:ty) => { [$v] [$t] }", "pub (crate::A)", "[pub] [(crate::A)]");
}

#[test]
fn block() {
    check("($b:block $($r:tt)*) => { [$b] $($r)* }", "{ a; b } c", "[{ a; b }] c");
    refuses("block", "a");
    refuses("block", "(a)");
}

#[test]
fn meta() {
    for meta in ["a::b", "derive(A, B)", "doc = \"x\"", "path = concat!(\"a\", \"b\")", "unsafe(no_mangle)"] {
        check("($m:meta $($r:tt)*) => { [$m] $($r)* }", &format!("{meta} , tail"), &format!("[{meta}] , tail"));
    }
    check("($(#[$m:meta])* $i:ident) => { $([$m])* $i }", "/** a */ #[b(c)] d", "[doc = \" a \"] [b(c)] d");
}

#[test]
fn item() {
    for item in [
        "fn f() {}",
        "#[a] pub(crate) const unsafe extern \"C\" fn f<T: A<B>, const N: usize>(x: [T; { N }]) -> impl Fn(T) -> T {}",
        "async fn f() where A: B {}",
        "struct A;",
        "struct A<T>(T) where T: B;",
        "pub struct A<T> where T: B<{ 1 }> { a: T }",
        "enum A { B(C), D }",
        "union A { b: u8 }",
        "unsafe trait A: B<C> { fn f(); }",
        "auto trait A {}",
        "impl<const N: usize> A<{ N }> for [B; N] {}",
        "default impl<T> A for T {}",
        "mod a;",
        "mod a { fn f() {} }",
        "use a::{b, c::*};",
        "const A: fn() -> B = C { d: 1 };",
        "static mut A: u8 = 1 << 2;",
        "type A<T> = Vec<T>;",
        "extern crate a as b;",
        "extern \"C\" { fn f(); }",
        "macro_rules! a { () => {} }",
        "a::b! { c }",
        "a!(b);",
    ] {
        check("($i:item $($r:tt)*) => { [$i] $($r)* }", &format!("{item} tail"), &format!("[{item}] tail"));
        check("($($i:item)*) => { $([$i])* }", &format!("{item} {item}"), &format!("[{item}] [{item}]"));
    }
    refuses("item", "a + b");
    refuses("item", "let a = b");
}

#[test]
fn stmt() {
    for stmt in ["let x = 1", "let x: Vec<Vec<u8>> = a + b", "let Some(x) = y else { return }"] {
        let tokens = expand_text("($s:stmt ; tail) => { [$s] }", &format!("{stmt} ; tail")).expect("an expansion");
        assert_eq!(show(&tokens), show(&lex(&format!("[{stmt}]"))));
    }
    for stmt in ["#[a] let x", "x.y()", "x = 1", "return 1", "use a::b;", "fn f() {}", "m!(x)", "union.x", "auto + 1"] {
        check("($s:stmt ; tail) => { [$s] }", &format!("{stmt} ; tail"), &format!("[{stmt}]"));
    }
    check_error("($s:stmt) => { [$s] }", "match x {} - 1", ExpandError::NoRuleMatches);
    check("($s:stmt) => { [$s] }", "match x {}.y", "[match x {}.y]");
}
