use insta::assert_snapshot as snapshot;

use super::*;

#[test]
fn all_kinds_of_items() {
    snapshot!(file("
        mod a; pub(crate) mod b { pub(super) struct S; }
        #[path = \"x.rs\"] #[macro_use] mod c;
        #[cfg_attr(unix, path = \"u.rs\")] #[cfg_attr(windows, path = \"w.rs\")] mod d;
        extern crate alloc; #[macro_use] extern crate serde as s;
        pub struct P<T: Clone = u8, const N: usize = 3>(pub T, pub(in crate::a) [u8; N]) where T: Copy;
        struct Q { a: A, pub b: crate::B }
        union U { a: u8, b: i8 }
        enum E<'a> { A, B(u8, &'a T) = 3, C { x: X } }
        pub trait T<A>: Clone + ?Sized + 'static where A: B { const K: u8 = 1; type X: Y; type Z = u8; fn f(&self); fn g(self: Box<Self>) {} m!(); }
        trait Alias = A + B;
        type A<T> = Vec<T>;
        const C: u8 = 1; static mut S: u8 = 2; const _: () = { f(); };
        unsafe impl<T> !Send for P<T> {}
        impl<T> P<T> { pub const K: u8 = 1; type X = u8; async fn f(&mut self, mut a: A, (b, _): B) -> C { b } m! { x } }
        #[cfg(unix)] extern \"C\" { pub fn puts(s: *const u8, ...) -> i32; static mut ERR: u8; type Opaque; #[cfg(test)] fn t(); }
        macro_rules! m { ($x:expr) => { $x } }
        m!(a::b);
    "), @"");
}
