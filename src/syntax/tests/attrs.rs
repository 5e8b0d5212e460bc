//! Attributes and conditions.

use insta::assert_snapshot as snapshot;

use super::*;

#[test]
fn attributes_of_the_language_and_of_tools_are_left_out() {
    snapshot!(file("
        #[doc(hidden)] #[allow(clippy::x)] #[inline] #[must_use = \"x\"] #[repr(C)] #[no_mangle] #[unsafe(no_mangle)]
        #[rustfmt::skip] #[clippy::x] #[diagnostic::on_unimplemented(message = \"x\")] #[export_name = \"callbacks_on_load\"]
        #[expect(unused, reason = \"crate::callbacks::on_load\")] #[deprecated(note = \"x\")]
        fn f() {}
    "), @"fn f() {}");
}

#[test]
fn derives_and_macros_stay() {
    snapshot!(file("
        #[derive(Debug, serde::Serialize,)]
        #[serde(rename_all = \"x\")]
        #[tracing::instrument(skip(self), fields(id = %self.id))]
        #[cfg_attr(feature = \"x\", derive(A, b::C), d::e, allow(f), cfg_attr(unix, g))]
        struct S;
    "), @"#derive Debug #derive serde::Serialize #serde #tracing::instrument((field self id)) ##[feature=x] derive A ##[feature=x] derive b::C ##[feature=x] d::e ##[all(feature=x, unix)] g struct S");
}

#[test]
fn conditions_are_joined() {
    snapshot!(file("
        #[cfg(a)] #[cfg(not(any(b, feature = \"c\", target_os = \"d\")))] fn f() {}
        #[cfg(true)] #[cfg_attr(x, cfg(y))] fn g() {}
        #[cfg(all())] mod m { #![cfg(z)] }
        #[cfg(version(\"1.0\"))] fn h() {}
        #[cfg(,)] fn broken() {}
    "), @r"
    #[all(a, not(any(b, feature=c, target_os=d)))] fn f() {}
    #[all(true, any(not(x), y))] fn g() {}
    #[all(all(), z)] mod m
    #[version] fn h() {}
    fn broken() {}
    ");
}

#[test]
fn conditions_stand_on_parts_of_bodies() {
    snapshot!(body("
        #[cfg(a)] let x = 1;
        #[cfg(b)] f();
        #[cfg(c)] x = y + 1;
        #[cfg(d)] m!();
        #[cfg(e)] { g() }
        f(#[cfg(f)] 1, #[cfg(g)] x.y());
        [#[cfg(h)] 1];
        S { #[cfg(i)] a: 1, #[cfg(j)] b };
        match x { #[cfg(k)] A => 1, _ => 2 }
        let S { #[cfg(l)] a, .. } = s;
        #[cfg(m)] return 1;
        #[cfg(n)] tail()
    "), @"{items: #[a] let x = int; #[b] (call f); #[c] (= x (Add y int)); #[d] m!(); #[e] {=> (call g)}; (call f #[f] int #[g] (method x y)); (array #[h] int); (struct S #[i] a: int #[j] b: b); (match x (#[k] A => int) (_ => int)); let S {#[l] a: a} = s; #[m] (return int); => #[n] (call tail)}");
}

#[test]
fn arguments_that_name_something_are_read() {
    snapshot!(file("
        struct S {
            #[arg(long, short = 'x', value_parser = parse_size, default_value_t = Kind::A, help = \"crate::x\")] a: A,
            #[serde(default, rename = \"x\", with = path::x, skip)] b: B,
            #[diesel(belongs_to(User, foreign_key = user_id), table_name = users, sql_type = crate::schema::T)] c: C,
            #[validate(custom(function = check, arg = \"x\"), length(min = MIN))] d: D,
            #[error(\"{0}\", .0.path())] e: E,
            #[x = a::b] f: F,
            #[from] g: G,
            #[case(Foo::new(1), vec![a::b()], |x| x.y::<Z>())] h: H,
            #[educe(Debug(ignore), Default(expression = Self::make()))] i: I,
        }
    "), @"struct S {#arg(parse_size Kind::A) a: A, #serde(path::x) b: B, #diesel(User user_id users crate::schema::T) c: C, #validate(check MIN) d: D, #error e: E, #x(a::b) f: F, #from g: G, #case((call Foo::new int) vec!((call a::b)) (|x| (method x y<Z>))) h: H, #educe((call Debug ignore) (call Default (= expression (call Self::make)))) i: I}");
}
