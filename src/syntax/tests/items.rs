//! Items and their members.

use insta::assert_snapshot as snapshot;

use super::*;

#[test]
fn modules_and_crates() {
    snapshot!(file(r#"
        mod a;
        pub(crate) mod b { pub(super) struct S; mod c {} }
        #[path = "x.rs"] #[macro_use] mod d;
        #[cfg_attr(unix, path = "u.rs")] #[cfg_attr(all(windows, test), cfg_attr(x, path = "w.rs"))] mod e;
        extern crate alloc;
        #[macro_use] extern crate serde as s;
        extern crate self as me;
    "#), @r#"
    mod a;
    pub(crate) mod b
      pub(in super) struct S
      mod c
    mod d macro_use path="x.rs";
    mod e #[unix] path="u.rs" #[all(all(windows, test), x)] path="w.rs";
    extern crate alloc as alloc
    extern crate serde as s macro_use
    extern crate self as me
    "#);
}

#[test]
fn uses_are_flattened() {
    snapshot!(file("
        use a::b;
        pub use ::a::{self, b as c, c::{self as d, *}, d as _, {e, f::g}};
        use {self as x, super::*, crate::y};
        use *;
        pub(in super::z) use r#type::r#fn as r#mod;
    "), @r"
    use a::b as b
    pub use ::a as self a, ::a::b as c, ::a::c as self d, ::a::c as *, ::a::d as _, ::a::e as e, ::a::f::g as g
    use self as x, super as *, crate::y as y
    use  as *
    pub(in super::z) use type::fn as mod
    ");
}

#[test]
fn use_entries_have_the_places_of_their_names() {
    snapshot!(file_at("use a::{self, b as c,\n  d::*};"), @"1-2 use a@1:5 as self a@1:9, a@1:5::b@1:15 as c@1:15, a@1:5::d@2:3 as *@2:6");
}

#[test]
fn structs_unions_and_enums() {
    snapshot!(file("
        pub struct P<T: Clone = u8, const N: usize = 3>(pub T, pub(in crate::a) [u8; N]) where T: Copy;
        struct Q<'a> where Self: 'a { #[cfg(x)] a: A, #[serde(with = m)] pub r#type: crate::B }
        struct Unit;
        union U { a: u8, b: i8 }
        enum E<'a> { A, #[cfg(y)] #[default] B(u8, &'a T) = 3, #[error(transparent)] C { x: X } }
    "), @r"
    pub struct P<T: Clone = u8, N: const usize = int>(pub 0: T, pub(in crate::a) 1: [u8; N]) where T: Copy
    struct Q {#[x] a: A, #serde(m) pub type: crate::B} where Self
    struct Unit
    union U {a: u8, b: i8}
    enum E
      variant A
      #[y] variant B(0: u8, 1: &T) = int
      #error variant C {x: X}
    ");
}

#[test]
fn traits_and_impls() {
    snapshot!(file("
        pub unsafe auto trait T<A>: Clone + ?Sized + 'static where A: B + for<'a> C<'a> {
            const K: u8 = 1;
            type X: Y where Self: Z;
            type G<'a, U> = u8;
            fn f(&self);
            fn g(self: Box<Self>) -> u8 { 1 }
            fn h(self, x: u8);
            m!();
        }
        trait Alias<A> = A + B;
        unsafe impl<T> !Send for P<T> {}
        default impl<T: A> a::B<T> for P<T> where T: C {
            pub const K: u8 = 1;
            default type X = u8;
            async fn f(&mut self, mut a: A, (b, _): B, #[cfg(x)] c: C) -> C { b }
            m! { x }
        }
    "), @r"
    pub trait T<A>: Clone + ?Sized where A: B + C
      const K: u8 = int
      type X: Y where Self: Z
      type G<U> = u8
      fn f(&self);
      fn g(self: Box<Self>) -> u8 {=> int}
      fn h(self, x: u8);
      m!()
    trait Alias<A> = A + B
    impl<T> !Send for P<T>
    impl<T: A> a::B<T> for P<T> where T: C
      pub const K: u8 = int
      type X = u8
      async fn f(&mut self, a!: A, (b, _): B, #[x] c: C) -> C {=> b}
      m!(~ x)
    ");
}

#[test]
fn functions_and_values() {
    snapshot!(file("
        pub const unsafe extern \"C\" fn f<T>(a: impl A, ...) -> ! where T: B { g() }
        fn g() -> impl Fn(A) -> B + '_ {}
        const C: u8 = 1;
        static mut S: u8 = 2;
        const _: () = { f(); struct Inner; };
        type A<T> = Vec<T>;
    "), @r"
    pub fn f<T>(a: impl A) -> ! where T: B {=> (call g)}
    fn g() -> impl Fn(A) -> B {}
    const C: u8 = int
    static mut S: u8 = int
    const _: () = {items: (call f); struct Inner;}
    type A<T> = Vec<T>
    ");
}

#[test]
fn extern_blocks_are_flattened_under_their_cfg() {
    snapshot!(file("
        #[cfg(unix)]
        unsafe extern \"C\" {
            pub fn puts(s: *const u8, ...) -> i32;
            safe static mut ERR: u8;
            type Opaque;
            #[cfg(test)] fn t();
            m!(a::b);
        }
    "), @r"
    #[unix] pub fn puts(s: *const u8) -> i32;
    #[unix] static mut ERR: u8
    #[unix] type Opaque
    #[all(unix, test)] fn t();
    #[unix] m!(~ a::b)
    ");
}

#[test]
fn macro_definitions_and_calls() {
    snapshot!(file("
        #[macro_export] macro_rules! m { ($x:expr) => { $x } }
        m!(a::b);
        a::m! { x }
        fn f() { macro_rules! local { () => {} } local!(); }
    "), @r"
    macro_rules m exported (5 $ x : expr ) =+ > {3 $ x }
    m!(~ a::b)
    a::m!(~ x)
    fn f() {items: macro_rules local (1 ) =+ > {1 }; local!();}
    ");
}

#[test]
fn items_in_bodies_make_blocks_into_scopes() {
    let facts = parse_file("fn f() { { fn g() { { use a::b; m!(); } x!() } } { use c::d; } }", TestCode::Kept).unwrap();
    snapshot!(dump(&facts), @"fn f() {{items: fn g() {{items: use a::b as b; m!();}; => x!()};}; => {items: use c::d as d;}}");
    let owners: Vec<String> = facts.item_blocks.iter().map(|block| format!("{block:?}")).collect();
    snapshot!(owners.join("\n"), @r"
    ItemBlock { block: BlockId(1), owner: Owner { item: Some(ItemId(0)), block: None } }
    ItemBlock { block: BlockId(4), owner: Owner { item: Some(ItemId(0)), block: None } }
    ItemBlock { block: BlockId(3), owner: Owner { item: Some(ItemId(1)), block: None } }
    ");
    let calls: Vec<String> = facts.macro_calls.iter().map(|call| format!("{:?}", call.owner)).collect();
    snapshot!(calls.join("\n"), @r"
    Owner { item: Some(ItemId(1)), block: Some(BlockId(3)) }
    Owner { item: Some(ItemId(1)), block: None }
    ");
}

#[test]
fn lines_begin_with_documentation_and_attributes() {
    snapshot!(file_at(
        "//! Inner.\n\n/// A\n/// B\n#[inline]\npub fn f() {\n}\n\n#[x]\n/// C\nstruct S {\n  a: A\n}\nenum E {\n  /// V\n  V\n  = 1,\n  W(\n    u8),\n}\nuse a::b\n  ;\nmod m {\n  #![allow(x)]\n}"
    ), @r"
    3-7 pub fn f@6:8() {}
    9-13 #x@9:3 struct S@11:8 {a@12:3: A@12:6}
    14-20 enum E@14:6
      15-17 variant V@16:3 = int
      18-19 variant W@18:3(0@19:5: u8@19:5)
    21-22 use a@21:5::b@21:8 as b@21:8
    23-25 mod m@23:5
    ");
}

#[test]
fn odd_forms_keep_what_can_be_read() {
    snapshot!(file("
        pub impl A { fn f() {} }
        pub(crate) impl<T> B for A<T> {}
        #[x] pub fn f(a: A);
        static S = g();
        static T: U;
        const G<T>: T = h::<T>();
        type X: Bound;
        const trait C: D { fn f(); }
        const impl C for A {}
        pub macro m($x:expr) { $x }
        macro n { ($x:expr) => { $x } }
        impl A { fn g(); const K: u8; type Y: Z; }
        trait U { pub fn v(); default fn w() {} }
        extern \"C\" { pub fn body() { i() } static V: W = j(); }
    "), @r"
    impl A
      fn f() {}
    impl<T> B for A<T>
    #x pub fn f(a: A);
    static S: _ = (call g)
    static T: U
    const G: T = (call h<T>)
    type X: Bound
    trait C: D
      fn f();
    impl C for A
    pub macro_rules m (5 $ x : expr ) =+ > {3 $ x }
    macro_rules n (5 $ x : expr ) =+ > {3 $ x }
    impl A
      fn g();
      const K: u8
      type Y: Z
    trait U
      pub fn v();
      fn w() {}
    pub fn body() {=> (call i)}
    static V: W = (call j)
    ");
}

#[test]
fn the_whole_file_may_be_under_cfg() {
    snapshot!(file("#![cfg(test)] #![allow(x)] #![feature(y)] #![z::w] fn f() {}"), @"#[test] #z::w fn f() {}");
}

#[test]
fn tests_are_marked() {
    snapshot!(file("#[test] fn a() {} #[tokio::test(flavor = \"x\")] async fn b() {} #[bench] fn c() {} #[cfg_attr(x, test)] fn d() {} #[test_case] fn e() {}"), @r"
    #test fn a() {}
    #tokio::test #test async fn b() {}
    #test fn c() {}
    #test fn d() {}
    #test_case fn e() {}
    ");
}
