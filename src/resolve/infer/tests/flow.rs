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
fn debug_me() {
    check(
        r#"
        pub struct Dep { pub kind: u8 }
        fn f(pkgs: &[&Dep]) {
            let a: Vec<_> = pkgs.iter().collect();
            a[0].kind; //> Dep::kind
            a.iter().all(|p| p.kind == 1); //> Dep::kind
            let b: Vec<&Dep> = pkgs.iter().copied().collect();
            b.iter().all(|p| p.kind == 1); //> Dep::kind
            let c: Vec<_> = pkgs.iter().filter(|p| p.kind == 2).collect(); //> Dep::kind
            c[0].kind; //> Dep::kind
            for x in c.iter() { x.kind; } //> Dep::kind
            c.iter().all(|p| p.kind == 1); //> Dep::kind
        }
        "#,
    );
}
