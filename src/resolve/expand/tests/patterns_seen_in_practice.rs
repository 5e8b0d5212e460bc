//! The shapes of macros that are common in real projects.

use super::{check, check_all, join_idents, lex, show};

#[test]
fn id_types_with_docs() {
    check(
        "($($(#[$doc:meta])* $name:ident;)*) => { $($(#[$doc])* pub struct $name(pub u32);)* }",
        "/// Of an order.\n OrderId; #[allow(unused)] ItemId;",
        "#[doc = \" Of an order.\"] pub struct OrderId(pub u32); #[allow(unused)] pub struct ItemId(pub u32);",
    );
}

#[test]
fn alternatives_within_a_list() {
    check(
        "($($($field:ident)||*),*) => {{ $(if $(p.$field.is_none())&&* { $(m.push(stringify!($field));)* })* }}",
        "name, license || license_file",
        "{ if p.name.is_none() { m.push(stringify!(name)); }
           if p.license.is_none() && p.license_file.is_none() {
               m.push(stringify!(license)); m.push(stringify!(license_file));
           } }",
    );
}

#[test]
fn a_matcher_that_is_mostly_code() {
    check(
        "(impl Debug for $t:ident { fn fmt(&$this:ident) { let ($d:ident, $n:ident) = $e:expr; [show($($f:ident)*)] } })
         => (impl Debug for $t { fn fmt(&$this) { let ($d, $n) = if $this.x { $e } else { z }; $(f(&$this.$f, &$d.$f);)* } })",
        "impl Debug for Profile { fn fmt(&self) { let (a, b) = match self.name { _ => (1, 2) }; [show(lto debug)] } }",
        "impl Debug for Profile { fn fmt(&self) {
             let (a, b) = if self.x { (match self.name { _ => (1, 2) }) } else { z };
             f(&self.lto, &a.lto); f(&self.debug, &a.debug);
         } }",
    );
}

#[test]
fn a_table_with_keywords_for_another_macro() {
    check_all(
        "macro_rules! status { (stable) => { Status::Stable }; (removed) => { Status::Removed }; }
         macro_rules! features {
             ($($(#[$a:meta])* ($s:ident, $f:ident, $v:expr, $d:expr),)*) => {
                 struct Features { $($f: bool,)* }
                 $($(#[$a])* static $f: F = F { v: $v, d: $d, s: status!($s) };)*
             };
         }
         features! { #[a] (stable, edition, \"1.0\", \"docs\"), (removed, old, concat!(\"2\"), \"\"), }",
        "struct Features { edition: bool, old: bool, }
         #[a] static edition: F = F { v: \"1.0\", d: \"docs\", s: Status::Stable };
         static old: F = F { v: (concat!(\"2\")), d: \"\", s: Status::Removed };",
    );
}

#[test]
fn options_with_help_in_parentheses() {
    check(
        "($($(#[$m:meta])? $name: ident: $ty: ty$( = ($help:literal))?,)*) => { $($(#[$m])? $name: $ty, $(h($help);)?)* }",
        "build_std: Option<Vec<String>> = (\"help\"), #[serde(x)] host: bool,",
        "build_std: Option<Vec<String>>, h(\"help\"); #[serde(x)] host: bool,",
    );
}

#[test]
fn two_lists_around_a_bar() {
    check(
        "($($f:ident)* | $($i:ident)*) => { let R { $($f,)* $($i: _,)* } = self; $($f == &other.$f)&&* }",
        "graph features | version",
        "let R { graph, features, version: _, } = self; graph == &other.graph && features == &other.features",
    );
}

#[test]
fn an_optional_argument_handed_on() {
    check_all(
        "macro_rules! env { ($m:ident, $f:ident) => { $m.$f.into() }; ($m:ident, $f:ident, $to:expr) => { $to($m) }; }
         macro_rules! envs { ($(($f:ident, $k:literal $(, $to:expr)?),)*) => { match key { $($k => env!(m, $f $(, $to)?),)* } }; }
         envs! { (name, \"NAME\"), (authors, \"AUTHORS\", |m| join(m)), }",
        "match key { \"NAME\" => m.name.into(), \"AUTHORS\" => (|m| join(m))(m), }",
    );
}

#[test]
fn a_key_map_as_nested_groups() {
    check_all(
        "macro_rules! keymap {
             (@value $cmd:ident) => { Trie::Command(Command::$cmd) };
             (@value { $label:literal $($($key:literal)|+ => $value:tt,)+ }) => {
                 keymap!({ $label $($($key)|+ => $value,)+ })
             };
             (@value [$($cmd:ident),* $(,)?]) => { Trie::Sequence(vec![$(Command::$cmd),*]) };
             ({ $label:literal $(sticky=$sticky:literal)? $($($key:literal)|+ => $value:tt,)+ }) => {{
                 $($(map.insert($key, keymap!(@value $value));)+)*
                 $(node.sticky = $sticky;)?
                 Node::new($label, map)
             }};
         }
         keymap!({ \"Normal\" sticky=true
             \"h\" | \"left\" => move_left,
             \"g\" => { \"Goto\" \"e\" => goto_end, },
             \"x\" => [extend, select,],
         })",
        "{ map.insert(\"h\", Trie::Command(Command::move_left));
           map.insert(\"left\", Trie::Command(Command::move_left));
           map.insert(\"g\", { map.insert(\"e\", Trie::Command(Command::goto_end)); Node::new(\"Goto\", map) });
           map.insert(\"x\", Trie::Sequence(vec![Command::extend, Command::select]));
           node.sticky = true;
           Node::new(\"Normal\", map) }",
    );
}

#[test]
fn variants_listed_once_and_dispatched_by_a_callback() {
    check_all(
        "macro_rules! for_all { ($m:ident $(, $x:tt)*) => { $m! { $($x, )* { Int, $crate::Int, Vec<i32> }, { Text, Box<str>, &'a str } } }; }
         macro_rules! arms {
             ($v:expr, $ty:ident, $inner:pat, [$alias:tt], $body:tt, $({ $name:ident, $owned:ty, $array:ty }),*) => {
                 match $v { $($ty::$name($inner) => { alias!($array, $alias); $body },)* }
             };
         }
         macro_rules! alias { ($array:ty, ($(Array, $a:ident,)?)) => { $(type $a = <$array as Array>::Builder;)? }; }
         macro_rules! dispatch {
             ($v:expr, [$($k:ident = $t:ident),*], $body:tt) => { dispatch!($v, _, [$($k = $t),*], $body) };
             ($v:expr, $inner:pat, $body:tt) => { dispatch!($v, $inner, [], $body) };
             ($v:expr, $inner:pat, [$($k:ident = $t:ident),*], $body:tt) => {{
                 for_all! { arms, $v, ArrayImpl, $inner, [($($t, $k,)*)], $body }
             }};
         }
         dispatch!(self.array(), [A = Array], { f::<A>() });
         dispatch!(x, inner, { inner.len() });",
        "{ match (self.array()) {
             ArrayImpl::Int(_) => { type A = <Vec<i32> as Array>::Builder; ; { f::<A>() } },
             ArrayImpl::Text(_) => { type A = <&'a str as Array>::Builder; ; { f::<A>() } },
         } };
         { match x { ArrayImpl::Int(inner) => { ; { inner.len() } }, ArrayImpl::Text(inner) => { ; { inner.len() } }, } };",
    );
}

#[test]
fn lines_with_state_to_the_left_of_a_mark() {
    check_all(
        "macro_rules! actions {
             ($saga:ident; $($tail:tt)*) => { actions!(S = $saga <> $($tail)*); };
             (S = $saga:ident $($nodes:ident),* <> $node:ident -> $out:literal { + $a:ident - $u:ident } $($tail:tt)*) => {
                 static $node: A = action(stringify!($saga), $a, $u, $out);
                 actions!(S = $saga $($nodes,)* $node <> $($tail)*);
             };
             (S = $saga:ident $($nodes:ident),* <> $node:ident -> $out:literal { + $a:ident } $($tail:tt)*) => {
                 static $node: A = action(stringify!($saga), $a, $out);
                 actions!(S = $saga $($nodes,)* $node <> $($tail)*);
             };
             (S = $saga:ident $($nodes:ident),* <>) => { fn register() { $(register(&$nodes);)* } };
         }
         actions! { disk; ONE -> \"one\" { + f - g } TWO -> \"two\" { + h } }",
        "static ONE: A = action(stringify!(disk), f, g, \"one\");
         static TWO: A = action(stringify!(disk), h, \"two\");
         fn register() { register(&ONE); register(&TWO); } ; ; ;",
    );
}

#[test]
fn tests_from_closures() {
    check(
        "($name:ident, $f:expr) => { #[test] fn $name() { let (dir, cmd) = setup(stringify!($name)); $f(dir, cmd); } }",
        "single_file, |dir: Dir, mut cmd: Cmd| { cmd.arg(\"x\"); }",
        "#[test] fn single_file() {
             let (dir, cmd) = setup(stringify!(single_file));
             (|dir: Dir, mut cmd: Cmd| { cmd.arg(\"x\"); })(dir, cmd);
         }",
    );
}

#[test]
fn arguments_of_a_format_string() {
    check(
        "($shell:expr, $newline:literal, $($arg:tt)*) => ({ write($shell.out(), format_args!($($arg)*), $newline) })",
        "self.shell(), true, \"{} {x}\", a + b, c = &d[..]",
        "{ write((self.shell()).out(), format_args!(\"{} {x}\", a + b, c = &d[..]), true) }",
    );
}

#[test]
fn impls_with_joined_names() {
    let rules = super::MacroRules::parse(
        &lex("($($t:ty, $n:ident);*) => { $(impl S { fn [<as_ $n:snake>](&self) -> &$t { S::[<$n Value>] } })* }"),
        "",
    );
    let tokens = super::expand(&rules, &lex("Vec<u8>, ByteArray; i32, Int"), Default::default(), &Default::default());
    assert_eq!(
        show(&join_idents(&tokens.expect("an expansion"))),
        show(&lex("impl S { fn as_byte_array(&self) -> &Vec<u8> { S::ByteArrayValue } }
                   impl S { fn as_int(&self) -> &i32 { S::IntValue } }")),
    );
}

#[test]
fn builders_with_defaults() {
    check_all(
        "macro_rules! settings {
             ($($(#[$m:meta])* $v:vis $n:ident: $t:ty $(= $d:expr)?),* $(,)?) => {
                 impl Default for Settings { fn default() -> Self { Self { $($n: settings!(@default $t $(, $d)?)),* } } }
             };
             (@default $t:ty) => { <$t>::default() };
             (@default $t:ty, $d:expr) => { $d };
         }
         settings! { pub port: u16 = 8000 + 80, pub(crate) hosts: Vec<String>, /** The name */ name: &'static str = \"x\" }",
        "impl Default for Settings { fn default() -> Self {
             Self { port: (8000 + 80), hosts: <Vec<String>>::default(), name: \"x\" }
         } }",
    );
}
