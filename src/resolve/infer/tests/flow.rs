//! Types that flow through calls, closures and iterators.

use super::check;

#[test]
fn collected_items_are_known() {
    check(
        r#"
        pub struct Dep { pub kind: u8 }
        impl Dep { pub fn name(&self) -> String { String::new() } pub fn publish(&self) -> &Option<Vec<String>> { loop {} } }
        fn f(pkgs: &[&Dep]) {
            let some: Vec<_> = pkgs.iter().filter(|p| p.publish() != &Some(Vec::new())).collect(); //> Dep::publish
            let Some((first, rest)) = some.split_first() else { return };
            if rest.iter().all(|p| p.publish() == first.publish()) {} //> Dep::publish Dep::publish
            let mut names: Vec<_> = some.into_iter().map(|s| match s { x => x }).collect();
            names.sort_unstable_by_key(|a| a.name()); //> Dep::name
            names.dedup_by(|a, b| a.name() == b.name()); //> Dep::name Dep::name
            let all: Vec<_> = names.into_iter().filter_map(|n| Some((1, n))).collect();
            all.iter().for_each(|o| drop(o.1.kind)); //> Dep::kind
        }
        "#,
    );
}

#[test]
fn operators_with_several_impls() {
    check(
        r#"
        #[derive(Clone, Copy, PartialEq, Eq)]
        pub enum Kind { A, B }
        #[derive(Clone, Copy, Eq)]
        pub struct Name(u32);
        impl PartialEq for Name { fn eq(&self, o: &Name) -> bool { true } }
        impl PartialEq<str> for Name { fn eq(&self, o: &str) -> bool { true } }
        impl<'a> PartialEq<&'a str> for Name { fn eq(&self, o: &&str) -> bool { true } }
        #[derive(PartialEq)]
        pub enum Word { Let }
        impl<'a> PartialEq<&'a str> for Word { fn eq(&self, o: &&'a str) -> bool { true } }
        #[derive(PartialEq)]
        pub struct Number(u64);
        impl PartialEq<u64> for Number { fn eq(&self, o: &u64) -> bool { true } }
        fn h(number: Number) -> bool { number == 0 || number == Number(1) } //> Number::eq Number::eq
        fn g(word: Word) {
            if word == "let" {} //> Word::eq
            if word == Word::Let {} //> Word::eq Word::Let
        }
        impl std::ops::Deref for Name { type Target = str; fn deref(&self) -> &str { "" } }
        fn f(a: Name, b: Name, k: Kind, deps: &[Name]) {
            if k == Kind::A {} //> Kind::eq Kind::A
            if a == b {} //> Name::eq
            if a == "x" {} //> Name::eq
            deps.iter().find(|d| **d == a); //> Name::eq
            let x = &*a; //> Name::deref
            let x = &**&a; //> Name::deref
        }
        "#,
    );
}

#[test]
fn items_of_a_result_of_a_collection() {
    check(
        r#"
        pub struct Tag { pub w: u32 }
        pub struct Fault;
        impl Fault { pub fn code(&self) -> u32 { 1 } }
        pub fn parse(_: &str) -> Result<Tag, Fault> { Err(Fault) }
        fn f(texts: &[&str]) -> Result<u32, u32> {
            let tags = texts.iter().map(|t| parse(t)).collect::<Result<Vec<_>, _>>().map_err(|e| e.code())?; //> Fault::code
            let first = tags.get(0)?.w; //> Tag::w
            Ok(tags[0].w) //> Tag::w
        }
        "#,
    );
}

#[test]
fn traits_come_through_globs_without_a_name() {
    check(
        r#"
        pub mod ext {
            pub trait OptExt<T> { fn or_fault(self) -> Result<T, Fault>; }
            impl<T> OptExt<T> for Option<T> { fn or_fault(self) -> Result<T, Fault> { loop {} } }
            pub trait IterExt: Iterator { fn every(self) -> Every<Self> where Self: Sized { loop {} } }
            impl<I: Iterator> IterExt for I {}
            pub struct Every<I> { inner: I }
            impl<I: Iterator> Iterator for Every<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { self.inner.next() } } //> ext::Every::inner
            impl<I> Every<I> { pub fn step(&self) -> usize { 2 } }
            pub struct Fault;
            impl Fault { pub fn code(&self) -> u8 { 1 } }
        }
        pub mod prelude { pub use crate::ext::{IterExt as _, OptExt as _}; }
        pub mod user {
            use crate::prelude::*;
            pub fn f(v: Option<&str>) -> Result<&str, u8> {
                let s = v.or_fault().map_err(|f| f.code())?; //> ext::Option::or_fault ext::Fault::code
                let e = vec![s].into_iter().every(); //> ext::IterExt::every
                e.step(); //> ext::Every::step
                Ok(s)
            }
        }
        "#,
    );
}

#[test]
fn an_impl_for_an_unknown_type_is_for_no_other() {
    check(
        r#"
        pub struct Context { count: Option<u8> }
        impl Context { pub fn count(&self) -> usize { 1 } }
        impl Iterator for Missing { type Item = Context; fn next(&mut self) -> Option<Context> { None } }
        fn f(cx: &mut Context) { let n = cx.count(); } //> Context::count
        "#,
    );
}

#[test]
fn an_impl_sees_its_own_trait() {
    check(
        r#"
        #[derive(Hash)]
        pub struct Kind(u8);
        pub struct Id { kind: Kind }
        impl std::hash::Hash for Id {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) { self.kind.hash(state); } //> Id::kind Kind::hash
        }
        "#,
    );
}

#[test]
fn a_module_named_like_a_primitive_does_not_hide_it() {
    check(
        r#"
        use std::str;
        pub struct Name;
        impl PartialEq for Name { fn eq(&self, o: &Name) -> bool { true } }
        impl PartialEq<str> for Name { fn eq(&self, o: &str) -> bool { true } }
        impl PartialEq<&str> for Name { fn eq(&self, o: &&str) -> bool { true } }
        fn f(a: Name, b: Name) {
            if a == b {} //> Name::eq
            if a == "x" {} //> Name::eq
        }
        "#,
    );
}

#[test]
fn methods_of_numbers_keep_the_number_type() {
    check(
        r#"
        pub struct Grid;
        impl std::ops::Index<(u16, u16)> for Grid { type Output = Cell; fn index(&self, at: (u16, u16)) -> &Cell { loop {} } }
        pub struct Cell;
        impl Cell { pub fn set(&self) {} }
        pub trait Twice { fn twice(self) -> Self; }
        impl Twice for u64 { fn twice(self) -> u64 { self } }
        impl Twice for u8 { fn twice(self) -> u8 { self } }
        fn f(g: &Grid, x: u16, y: u64) {
            g[(x.saturating_sub(1), x + 1)].set(); //> Grid::index Cell::set
            y.pow(2).twice(); //> u64::twice
            (y + 1).max(3).twice(); //> u64::twice
            1u8.twice(); //> u8::twice
        }
        "#,
    );
}

#[test]
fn flags_have_the_members_and_operators_that_their_macro_adds() {
    check(
        r"
        bitflags::bitflags! { #[derive(Clone, Copy)] pub struct Mode: u8 { const READ = 1; const WRITE = 2; } }
        pub fn f(mut mode: Mode) -> Option<u8> {
            let both = Mode::READ | Mode::WRITE;        //> Mode::READ Mode::bitor Mode::WRITE
            mode.insert(both);                          //> Mode::insert
            if !mode.contains(both) & mode.is_empty() { //> Mode::contains Mode::is_empty
                mode |= !both;                          //> Mode::bitor_assign Mode::not
            }
            let all = Mode::all().intersection(mode);   //> Mode::all Mode::intersection
            Some(Mode::from_bits(all.bits())?.bits())   //> Mode::from_bits Mode::bits Mode::bits
        }
    ",
    );
}

#[test]
fn a_checked_query_yields_the_row_it_names() {
    check(
        r#"
        pub struct User { pub id: i64 }
        impl User { pub fn greet(&self) {} }
        pub struct Total(i64);
        impl Total { pub fn show(&self) {} }
        pub async fn f(db: &sqlx::PgPool, key: &User) -> sqlx::Result<Vec<Total>> {
            let user = sqlx::query_as!(User, "select id from users where id = $1", key.id as _).fetch_one(db).await?; //> User::id
            user.greet(); //> User::greet
            let all = sqlx::query!("select sum(x) as x from sales").fetch_all(db).await?;
            let all: Vec<_> = all.into_iter().map(|row| Total(row.x)).collect(); //> ?x
            all[0].show(); //> Total::show
            Ok(all)
        }
        "#,
    );
}

#[test]
fn names_are_joined_by_each_macro_of_paste() {
    check(
        r"
        macro_rules! pair { ($name:ident) => { paste::item! { pub struct [<$name Row>]; pub struct $name; } } }
        pair!(Sale);
        impl Sale { pub fn show(&self) {} }
        impl SaleRow { pub fn show(&self) {} }
        pub fn f(sale: Sale, row: SaleRow) {
            sale.show(); //> Sale::show
            row.show(); //> SaleRow::show
        }
        ",
    );
}

#[test]
fn an_impl_for_any_type_needs_its_bounds() {
    check(
        r"
        pub trait Simple { fn title(&self); }
        pub trait Command { fn name(&self); fn run(self, n: u8); }
        impl<T: Simple> Command for T { fn name(&self) {} fn run(self, n: u8) {} }
        pub trait Maths { fn add(self, n: u8); fn halve(self); }
        impl<T: num_traits::Num> Maths for T { fn add(self, n: u8) {} fn halve(self) {} }
        pub struct Sum(u8);
        impl Sum { pub fn add(&mut self, n: u8) {} }
        impl Simple for Sum { fn title(&self) {} }
        pub fn f(mut sum: Sum, lock: sqlx::Lock, number: sqlx::Number) {
            sum.name(); //> T::name
            sum.add(1); //> Sum::add
            lock.name(); //> ?name
            number.halve(); //> T::halve
            number.halve(2); //> ?halve
        }
        ",
    );
}

#[test]
fn types_that_are_not_read_have_members_of_our_traits() {
    check(
        r"
        use sqlx::{Lock, Number as Digits};
        pub trait Open { const LEVEL: u8; fn open() -> Self; fn shut(&self) {} }
        impl Open for Lock { const LEVEL: u8 = 1; fn open() -> Self { loop {} } }
        impl<T> Any for T { fn any() {} }
        pub trait Any { fn any(); }
        pub fn f() {
            Lock::open().shut(); //> Lock::open Open::shut
            let level = Lock::LEVEL; //> Lock::LEVEL
            Digits::open();
            sqlx::any::any();
            Lock::any();
        }
        ",
    );
}

#[test]
fn arguments_of_attributes_name_members() {
    check(
        r"
        pub struct Y;
        impl Y { pub const K: u8 = 1; pub fn make() -> Y { Y } }
        #[other::tracked(start = Y::make(), K(Y::K))] //> Y::make Y::K
        pub fn a() {}
        #[other::wrap(Y::K)] //> Y::K
        use self::Y as Z;
        ",
    );
}

#[test]
fn names_come_through_globs_of_crates_that_are_not_read() {
    check(
        r"
        pub mod math { pub use paste::prelude::*; }
        pub mod far { pub use super::math::*; }
        pub mod kit { use super::math::Vec3; pub trait Scale { fn scale(&self); } impl Scale for Vec3 { fn scale(&self) {} } }
        pub mod app {
            use crate::{far::Vec3, kit::Scale};
            pub fn f(v: Vec3) { v.scale(); } //> kit::Vec3::scale
        }
        pub mod all { use crate::far::*; pub fn f() { Mat4::new(); } //>
        }
        pub mod secret { pub use crate::private::*; pub fn f() { Mat4::new(); } //> ?Mat4::new
        }
        pub mod private { use paste::*; }
        ",
    );
}

#[test]
fn one_of_several_impls_of_one_module() {
    check(
        r"
        pub struct Money;
        mod euro {
            impl super::Checked for Option<u8> { fn checked(self) {} }
            impl super::Checked for Option<u16> { fn checked(self) {} }
            impl From<u8> for super::Money { fn from(_: u8) -> Self { Self } }
            impl From<u16> for super::Money { fn from(_: u16) -> Self { Self } }
            impl std::ops::Mul<u8> for super::Money { type Output = u8; fn mul(self, _: u8) -> u8 { 0 } }
            impl std::ops::Mul<u16> for super::Money { type Output = u8; fn mul(self, _: u16) -> u8 { 0 } }
            impl std::ops::Add<u8> for super::Money { type Output = u8; fn add(self, _: u8) -> u8 { 0 } }
        }
        mod dollar {
            impl std::ops::Add<u16> for super::Money { type Output = u8; fn add(self, _: u16) -> u8 { 0 } }
        }
        pub fn f() {
            let money = Money::from(paste::number()); //> euro::Money::from
            let _ = money * paste::number(); //> euro::Money::mul
            let _ = Money + paste::number(); //> ?add
            let _ = <&'static str>::from(paste::number()); //> ?from
            let _ = Coin::from(paste::number()); //> ?from
            let _ = Coin + paste::number(); //> ?add
            let _ = Note::from(paste::number()); //> Note::from
            let _ = paste::number::<u8>(); let _ = Some(paste::number()).checked(); //> euro::Option::checked
        }
        #[derive(paste::From)]
        pub struct Note;
        impl From<u8> for Note { fn from(_: u8) -> Self { Self } }
        impl From<u16> for Note { fn from(_: u16) -> Self { Self } }
        pub trait Checked { fn checked(self); }
        #[derive(paste::From, paste::Add)]
        pub struct Coin;
        mod cent {
            impl From<u8> for super::Coin { fn from(_: u8) -> Self { Self } }
            impl std::ops::Add<u8> for super::Coin { type Output = u8; fn add(self, _: u8) -> u8 { 0 } }
            impl From<super::Coin> for &'static str { fn from(_: super::Coin) -> Self { loop {} } }
        }
        ",
    );
}

#[test]
fn literals_that_met_an_unknown_type() {
    check(
        r"
        pub trait Safe: Sized { fn add_up(self, o: Self) -> Self; fn one() -> Self; }
        mod small { impl super::Safe for i32 { fn add_up(self, o: Self) -> Self { o } fn one() -> Self { 1 } } }
        mod large { impl super::Safe for u64 { fn add_up(self, o: Self) -> Self { o } fn one() -> Self { 1 } } }
        pub fn f(unknown: paste::Deposit) {
            let mut plain = 0;
            plain = plain.add_up(1); //> small::i32::add_up
            let mut typed = 0;
            typed = typed.add_up(1_u64); //> large::u64::add_up
            let mut sum = 0;
            sum = sum.add_up(unknown.amount()); //> ?add_up ?amount
            let mut later = 0;
            later.add_up(1); //> ?add_up
            later = unknown.amount(); //> ?amount
            let mut counted = 0;
            counted.add_up(1); //> ?add_up
            counted += unknown.amount(); //> ?amount
        }
        ",
    );
}

#[test]
fn derives_that_are_not_read() {
    check(
        r"
        #[paste::derive_where(Clone; T)]
        pub struct Named<T>(T);
        #[paste::variants(derive(Clone))]
        pub struct Nested;
        pub struct Own;
        #[paste::record(Clone)]
        pub struct Written;
        mod own { impl Clone for super::Written { fn clone(&self) -> Self { loop {} } } }
        pub fn f(named: Named<u8>, nested: &Nested, own: &Own, written: &Written) {
            named.clone(); //> Named::clone
            (&named).clone(); //> Named::clone
            nested.clone(); //> ?clone
            own.clone(); //>
            written.clone(); //> own::Written::clone
        }
        ",
    );
}

#[test]
fn receivers_behind_a_reference_to_a_pointer() {
    check(
        r"
        use std::{rc::Rc, sync::Arc};
        pub struct Layout { pub id: u8 }
        impl Layout {
            pub fn same(self: &Arc<Self>, o: &Arc<Self>) -> bool { true }
            pub fn swap(self: &mut Box<Self>) {}
            pub fn of(self: &Self) {}
        }
        pub trait Parent { fn is_equal(self: &Arc<Self>, o: &Arc<Self>) -> bool; }
        impl Parent for Layout { fn is_equal(self: &Arc<Self>, o: &Arc<Self>) -> bool { true } }
        pub struct Group { pub layout: Arc<Layout> }
        pub fn f(group: &Group, o: &Arc<Layout>, mut boxed: Box<Layout>, rc: Rc<Layout>) {
            group.layout.same(o); //> Group::layout Layout::same
            group.layout.is_equal(o); //> Group::layout Layout::is_equal
            o.is_equal(o); //> Layout::is_equal
            boxed.swap(); //> Layout::swap
            boxed.of(); //> Layout::of
            rc.same(o); //> ?same
        }
        ",
    );
}

#[test]
fn a_repeated_item_makes_a_vector() {
    check(
        r"
        #[derive(Clone)] pub struct Cell { pub id: u8 }
        impl Cell { pub fn name(&self) {} }
        pub fn f(n: usize) {
            let mut cells = vec![Cell { id: 1 }; n]; //> Cell::id
            cells.push(Cell { id: 2 }); //> Cell::id
            cells.pop().unwrap().name(); //> Cell::name
            let boxed = vec![Cell { id: 1 }; n].into_boxed_slice(); //> Cell::id
            boxed[0].name(); //> Cell::name
        }
        ",
    );
}

#[test]
fn methods_of_traits_that_are_not_read_stay_with_their_type() {
    check(
        r#"
        use std::ops::Deref;
        use std::sync::Arc;
        pub struct Mode(u8);
        impl unread::IntoScript for Mode { fn into_script(&self) -> u8 { self.0 } }
        pub struct File { mode: Mode }
        impl unread::Exposed for File {}
        impl Deref for File { type Target = Mode; fn deref(&self) -> &Mode { &self.mode } }
        fn f(mode: Arc<Mode>, file: &File) {
            mode.into_script(); //> Mode::into_script
            file.into_script(); //> ?into_script
            file.mode.into_script(); //> File::mode Mode::into_script
        }
        "#,
    );
}

#[test]
fn constants_in_types() {
    check(
        r#"
        pub struct Key<const N: usize>([u8; N]);
        pub struct Size;
        impl Size { pub const MAX: usize = 8; pub const fn of(n: usize) -> usize { n } }
        pub trait Sized2 { const LEN: usize; }
        impl Sized2 for Size { const LEN: usize = 4; }
        pub fn make<const N: usize>() -> Key<N> { loop {} }
        struct Held {
            bytes: [u8; Size::MAX], //> Size::MAX
            key: Key<{ Size::MAX }>, //> Size::MAX
        }
        enum Either { One([u8; Size::of(2)]) } //> Size::of
        fn f(a: [u8; Size::MAX * 2], n: &[u8; 3]) -> Key<{ Size::LEN }> { //> Size::MAX Size::LEN
            let b: [u8; Size::MAX] = [0; Size::MAX]; //> Size::MAX Size::MAX
            let c = || make::<{ Size::MAX }>(); //> Size::MAX
            make()
        }
        impl Held { const OWN: usize = 2; fn g(&self) -> [u8; Self::OWN] { loop {} } } //> Held::OWN
        "#,
    );
}

#[test]
fn members_that_a_derive_of_another_crate_brings() {
    check(
        r#"
        use clap::Parser;
        #[derive(Parser)]
        pub struct Args { pub path: String, pub items: prost::alloc::vec::Vec<Item> }
        #[derive(Clone, prost::Message)]
        pub struct Item { pub name: prost::alloc::string::String }
        pub struct Plain { pub path: String }
        fn f() {
            let args = Args::parse(); //>
            args.path.len(); //> Args::path
            for item in Args::try_parse().unwrap().items { item.name; } //> Args::items Item::name
            Plain::parse().path; //> ?parse ?path
        }
        "#,
    );
}

#[test]
fn globs_of_enums_are_uses_of_the_enum() {
    check(
        r"
        pub enum Kind { A }
        fn f() {
            use crate:: //>
                Kind:: //> Kind
                *; //>
            A; //> Kind::A
        }
        ",
    );
}

#[test]
fn bounds_on_concrete_types() {
    check(
        r"
        pub struct Engine;
        pub struct Id<T>(T);
        pub struct Number { pub n: u8 }
        pub trait Get<I, T> { fn get(&self, id: &I) -> T; }
        pub trait Index<T>: Get<Id<T>, T> {}
        impl Get<Id<u8>, Number> for Engine { fn get(&self, id: &Id<u8>) -> Number { loop {} } }
        pub trait Named { fn name(&self) -> u8; }
        impl<T: Named> Id<T> where Engine: Index<T> {
            fn f(&self, engine: &Engine) -> u8 {
                engine.get(self).name() //> Get::get Named::name
            }
        }
        fn g(engine: &Engine) -> u8 where Engine: Get<Id<u8>, Number> {
            engine.get(&Id(1u8)).n //> Engine::get Number::n
        }
        ",
    );
}
