//! Macro calls: tokens, well-known macros, unknown ones.

use insta::assert_snapshot as snapshot;

use super::*;

#[test]
fn tokens_are_flat_and_keep_their_places() {
    snapshot!(file_at("macro_rules! m {\n  ($x:ident, 'a) => { r#fn::<\"é\"> 1.5 [+=] };\n}"), @r#"1-3 macro_rules m@1:14 (7@2:3 $@2:4 x@2:5 :@2:6 ident@2:7 ,@2:12 'a@2:14 )@2:16 =+@2:18 >@2:19 {12@2:21 r#fn@2:23 :+@2:27 :+@2:28 <@2:29 "é"@2:30 >@2:33 1.5@2:35 [3@2:39 ++@2:40 =@2:41 ]@2:42 }@2:44 ;@2:45"#);
}

#[test]
fn format_arguments_and_captures() {
    snapshot!(expr(r#"println!("{a} {} {0:?} {b:>w$.p$} {{no}} {c}", x.y(), b = z)"#), @r#"println!("{a} {} {0:?} {b:>w$.p$} {{no}} {c}" (method x y) z a w p c)"#);
}

#[test]
fn captures_stand_inside_the_literal() {
    snapshot!(file_at("fn f() {\n  println!(\"é {a}\n {b:c$}\", d = e);\n  write!(w, r#\"\"{f}\\\"#)?;\n  assert!(x, \"{g}\");\n  assert_eq!(1, 2, \"\\u{41} {h}\");\n}"), @r#"1-7 fn f@1:4() {items: println@2:3!("é {a}\n {b:c$}"@2:12 e@3:15 a@2:16 b@3:3 c@3:5); (?@4:24 write@4:3!(w@4:10 "\"{f}\\"@4:13 f@4:18)); assert@5:3!(x@5:11 "{g}"@5:14 g@5:16); assert_eq@6:3!(int int "A {h}"@6:20 h@6:29);}"#);
}

#[test]
fn only_format_literals_capture() {
    snapshot!(body(r#"
        format!("{}", "{a}");
        other!("{b}");
        write!("{c}", "{d}");
        println!(concat!("{e}", "f"));
        println!();
        panic!("{0} {name}", name = 1);
    "#), @r#"{items: format!("{}" "{a}"); other!("{b}"); write!("{c}" "{d}" d); println!(concat!("{e}" "f")); println!(); panic!("{0} {name}" int);}"#);
}

#[test]
fn logging() {
    snapshot!(body(r#"
        info!("a {b}", c);
        error!(target: "t", x.y = %z, ?w, %v.u, "k" = 1, s = ?t.r(), "m {q} {p}", p = o);
        event!(parent: &span, Level::INFO, { a = 1, b }, "c");
        let s = info_span!("name", id = field::Empty, user);
        log!(target: "x", Level::Debug, "y {}", z);
        warn!(log, "slog {x}"; "key" => %value, KEY => ?v, o!("b" => c), #"tag", kv);
        debug!(a:?, b:% = c, d:debug; "kv {e}");
        trace!(x == y, a::B);
    "#), @r#"{items: info!("a {b}" c b); error!("t" z w (field v u) int (method t r) "m {q} {p}" o q); event!((& span) Level::INFO int b "c"); let s = info_span!("name" field::Empty user); log!("x" Level::Debug "y {}" z); warn!(log "slog {x}" "key" value KEY v o!("b" c) "tag" kv x); debug!(a c d "kv {e}" e); trace!((Eq x y) a::B);}"#);
}

#[test]
fn vectors_and_matches() {
    snapshot!(body("
        vec![a::b(), c]; vec![d; N]; vec![];
        matches!(x, A::B(c) if c > d);
        matches!(x, | A | B,);
        assert_matches!(x, Ok(y), \"no {z}\", w);
    "), @r#"{items: vec!((call a::b) c); vec!(= (repeat d N)); vec!(); matches!(= (match x (A::B(c) if (Gt c d) => bool) (_ => bool))); matches!(= (match x ((A | B) => bool) (_ => bool))); assert_matches!(= (tuple (match x (Ok(y) => bool) (_ => bool)) "no {z}" w));}"#);
}

#[test]
fn macros_without_meaning_for_their_tokens() {
    snapshot!(body("stringify!(a::b); cfg!(feature = \"x\"); concat!(\"a\", \"b\"); include_str!(\"x.txt\"); line!(); env!(\"X\")"), @r#"{items: stringify!(); cfg!(); concat!("a" "b"); include_str!("x.txt"); line!(); => env!("X")}"#);
}

#[test]
fn statics_of_threads_and_lazy_ones() {
    snapshot!(file("
        thread_local! { /// Doc.
            #[cfg(x)] pub static A: Cell<u8> = Cell::new(1); static B: T = const { b::c() } }
        lazy_static! { static ref C: Mutex<D> = Mutex::new(d()); pub(crate) static ref E: F = { g() }; }
        lazy_static::lazy_static! { not a static }
    "), @r"
    thread_local!(#[x] pub thread_local A: Cell<u8> = (call Cell::new int); thread_local B: T = const{=> (call b::c)})
    lazy_static!(static C: Mutex<D> = (call Mutex::new (call d)); pub(crate) static E: F = {=> (call g)})
    lazy_static::lazy_static!(~)
    ");
}

#[test]
fn keywords() {
    snapshot!(file("mod kw { syn::custom_keyword!(skip); }"), @"
    mod kw
      syn::custom_keyword!(pub struct skip)
    ");
}

#[test]
fn flags() {
    let text = file(
        "bitflags! { #[derive(Clone)] pub struct Flags: u32 { const A = 1 << 0; #[cfg(x)] const B = Self::A.bits() | c::D; const _ = !0; } impl Other: u8 { const E = 1; } }",
    );
    let consts: Vec<&str> = text.lines().filter(|line| line.contains(" const ")).collect();
    snapshot!(consts.join("\n"), @r"
      pub const A: Flags = (Shl int int)
      #[x] pub const B: Flags = (BitOr (method Self::A bits) c::D)
      pub const _: Flags = (Not int)
      pub const E: Other = int
    ");
    assert!(text.starts_with("bitflags!(#derive Clone pub struct Flags(0: u32); impl Flags\n"), "{text}");
    assert!(text.contains("fn contains(") && text.contains("::std::ops::BitOr for Flags"), "{text}");
}

#[test]
fn branches_of_cfg_if() {
    snapshot!(file("cfg_if! { if #[cfg(unix)] { mod a; use a::*; } else if #[cfg(all(x, y))] { fn f() {} } else { #[cfg(z)] fn f() {} } }"), @"cfg_if!(#[unix] mod a;; #[unix] use a as *; #[all(not(unix), all(x, y))] fn f() {}; #[all(all(not(unix), not(all(x, y))), z)] fn f() {})");
    snapshot!(body("cfg_if::cfg_if! { if #[cfg(unix)] { let x = f(); x } else { g() } }"), @"{=> cfg_if::cfg_if!(= (match ? (#[unix] _ => {let x = (call f); => x}) (#[not(unix)] _ => {=> (call g)})))}");
}

#[test]
fn items_of_macros_among_statements() {
    snapshot!(body("thread_local! { static A: B = c() } cfg_if! { if #[cfg(x)] { use a::b; } else {} } cfg_if! { if #[cfg(x)] { m!(a); } else {} } f()"), @"{items: thread_local!(thread_local A: B = (call c)); cfg_if!(#[x] use a::b as b); cfg_if!(= (match ? (#[x] _ => {items: m!(a);}) (#[not(x)] _ => {}))); => (call f)}");
    snapshot!(body("let x = 1; thread_local! { static A: B = c() }"), @"{items: let x = int; thread_local!(thread_local A: B = (call c));}");
}

#[test]
fn select_branches() {
    snapshot!(body("
        tokio::select! { biased; x = a.recv() => f(x), Some(y) = b, if c => { g(y) } _ = &mut d => {}, else => h() }
        select! { recv(r) -> m => i(m), default(t) => j(), complete => break }
    "), @"{items: tokio::select!(= (match ? (_ => (match (await (method a recv)) (x => (call f x)))) (_ if c => (match (await b) (Some(y) => {=> (call g y)}))) (_ => (match (await (&mut d)) (_ => {}))) (_ => (call h)))); => select!(= (match ? (_ => (match (tuple r) (m => (call i m)))) (_ => (match (tuple t) (_ => (call j)))) (_ => (break))))}");
}

#[test]
fn data() {
    snapshot!(body("
        json!({ \"a\": b.c(), (d): [e, null, { \"f\": g::H }], i: 1 });
        doc! { \"a\": { \"$b\": c } };
        quote! { fn #name(#(#args),*) -> a::B { c::d() } #[attr] };
        parse_quote!(#ty<#(#params)*>);
        hashmap! { a => b, c::D => e };
    "), @"{items: json!((method b c) d e g::H i); doc!(c); quote!(~ name args); parse_quote!(~ ty params); hashmap!(a b c::D e);}");
}

#[test]
fn unknown_macros_with_expressions() {
    snapshot!(body("
        m!(a, b.c(); d);
        n!(name = value, |x| x + 1);
        o! { let x = f(); g(x) }
        p!(use a::b; b());
        q!();
    "), @"{items: m!(a (method b c) d); n!(value (|x| (Add x int))); o!((let x (call f)) (call g x)); p!({items: use a::b as b; => (call b)}); q!();}");
}

#[test]
fn unknown_macros_with_items() {
    snapshot!(file("
        pin_project! { #[project = P] pub struct S<T> { #[pin] a: a::B<T> } }
        define!(Foo, a::Bar);
        cfg_rt! { mod a; pub use a::b; }
        m! { struct X }
    "), @r"
    pin_project!(#project(P) pub struct S<T> {#pin a: a::B<T>})
    define!(~ Foo a::Bar)
    cfg_rt!(mod a;; pub use a::b as b)
    m!(~)
    ");
}

#[test]
fn islands() {
    snapshot!(body("
        html! { <div class={a::b()} id=c> { d.e() } </div> text x::Y };
        rule!(name: Foo<a::Bar> -> [u8; N] where x = f(y), z);
        route!(GET \"/x\" => handlers::get, post { k.l(m) });
        sql!(select a from b where c = d::E);
        m!(a ? : Vec<T>);
        deep!(+ (+ (+ (+ a::b))));
        generic!(x of HashMap<String, a::B>, 3);
    "), @"{items: html!(~ (call a::b) c (method d e) x::Y); rule!(~ Foo<a::Bar> N (call f y)); route!(~ handlers::get (method k l m)); sql!(~ d::E); m!(~ Vec<T>); deep!(~ a::b); generic!(~ HashMap<String, a::B>);}");
}

#[test]
fn calls_in_types_and_patterns() {
    snapshot!(file("type A = m!(a::b); fn f(p!(c): q![d]) {}"), @r"
    type A = m!(a::b)
    fn f(p!(c): q!(d)) {}
    ");
}
