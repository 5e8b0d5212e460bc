//! No input crashes the tool or goes unsaid: files that nest without end, macros and types that grow without end, files
//! that are not text, modules and manifests in circles.
//!
//! Each case is a package of a few files; `analyze` has to end with one of its statuses, say how much was read, and name
//! what was not.

use std::path::Path;

use seamfind::cli::{Stream, run};

/// What `analyze` prints on files below a folder of their own, without the folder's path.
fn analyzed(files: &[(&str, &[u8])]) -> String {
    let dir = tempfile::tempdir().expect("a scratch folder");
    for (path, text) in files {
        write(dir.path(), path, text);
    }
    analyzed_in(dir.path())
}

fn write(root: &Path, path: &str, text: &[u8]) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    std::fs::write(path, text).expect("a file");
}

fn analyzed_in(root: &Path) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["seamfind".into(), "analyze".into(), root.into()];
    let status = run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err)) as u8;
    let printed = [out, err].concat();
    let printed = String::from_utf8(printed).expect("UTF-8").replace(&root.display().to_string(), "ROOT");
    assert!(matches!(status, 0 | 1 | 3), "status {status}\n{printed}");
    printed
}

const MANIFEST: &[u8] = b"[package]\nname = \"it\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";

/// What `analyze` prints on a library of one file.
fn library(text: &str) -> String {
    analyzed(&[("Cargo.toml", MANIFEST), ("src/lib.rs", text.as_bytes())])
}

#[test]
fn what_nests_without_end_is_named() {
    let n = 10_000;
    let nested = |open: &str, inside: &str, close: &str| format!("{}{inside}{}", open.repeat(n), close.repeat(n));
    let cases = [
        format!("fn f() {{ let x = {}; }}", nested("(", "1", ")")),
        format!("fn f() {}", nested("{", "", "}")),
        nested("mod a {", "", "}"),
        nested("fn a() {", "", "}"),
        format!("type A = {};", nested("Vec<", "u8", ">")),
        format!("type A = {};", nested("fn(", "", ")")),
        format!("type A = {}u8;", "&".repeat(n)),
        format!("fn f() {{ let x = {}1; }}", "1 + ".repeat(n)),
        format!("fn f() {{ let x = {}true; }}", "!".repeat(n)),
        format!("fn f() {{ let x = {}1; }}", "|a| ".repeat(n)),
        format!("fn f() {{ let {} = 1; }}", nested("(", "x", ")")),
        format!("fn f(x: u8) {{ {} }}", nested("match x { _ => ", "1", "}")),
        format!("fn f(x: u8) {{ x{}; }}", ".a()".repeat(n)),
        format!("fn f(x: u8) {{ if x {{}} {} }}", "else if x {} ".repeat(n)),
        format!("use {};", nested("a::{", "b", "}")),
        format!("m!{{{}}}", nested("[", "", "]")),
        format!("#[a({})] struct X;", nested("[", "", "]")),
    ];
    for text in cases {
        let printed = library(&text);
        let start: String = text.chars().take(40).collect();
        assert!(printed.contains("Coverage  0 of 1 file read"), "{start}\n{printed}");
        assert!(printed.contains("file-too-deep"), "{start}\n{printed}");
    }
}

#[test]
fn what_grows_without_end_is_bounded() {
    let cases = [
        "macro_rules! x { ($($t:tt)*) => { x! { $($t)* $($t)* } } } x! { a } fn f() { x! { b } }",
        "macro_rules! x { ($a:expr) => { x!($a + $a) } } fn f() { x!(1) }",
        "macro_rules! x { () => { mod a { x! {} } } } x! {}",
        "macro_rules! x { () => { y! {} } } macro_rules! y { () => { x! {} } } x! {}",
        "type A<T> = B<A<T>>; type B<T> = A<B<T>>; fn f(a: A<u8>) { a.go(); }",
        "trait T1: T2 {} trait T2: T1 {} fn f<X: T1>(x: X) { x.go(); }",
        "trait F { type X; fn go(&self) -> Self::X; }
         impl<T: F> F for Vec<T> { type X = <Vec<Vec<T>> as F>::X; fn go(&self) -> Self::X { loop {} } }
         impl<T> F for Option<T> where Option<Option<T>>: F { type X = <Option<Option<T>> as F>::X; fn go(&self) -> Self::X { loop {} } }
         fn f(a: Vec<Vec<u8>>, b: Option<u8>) { a.go().go(); b.go().go(); }",
        "use std::ops::Deref; struct P; struct Q; struct R<T>(T);
         impl Deref for P { type Target = Q; fn deref(&self) -> &Q { loop {} } }
         impl Deref for Q { type Target = P; fn deref(&self) -> &P { loop {} } }
         impl<T> Deref for R<T> { type Target = R<R<T>>; fn deref(&self) -> &R<R<T>> { loop {} } }
         fn f(p: P, r: R<u8>) { p.go(); r.go(); let mut x = r; loop { x = R(x); } }",
        "fn f() -> impl Iterator<Item = impl Iterator<Item = u8>> { f().flat_map(|x| f()).map(|x| x.map(|y| f())) }",
        "pub mod a { pub use super::b::*; pub use super::*; } pub mod b { pub use super::a::*; pub struct X; }
         use self::x as y; use self::y as x; fn f(_: a::b::a::X) {}",
    ];
    for text in cases {
        let printed = library(text);
        assert!(printed.contains("Coverage  1 of 1 file read"), "{text}\n{printed}");
    }
    let many = (0..2_000).map(|i| format!("let a{i} = Default::default(); a{i}.into().into(); ")).collect::<String>();
    let printed = library(&format!("fn f() {{ {many} }}"));
    assert!(printed.contains("over the inference budget"), "{printed}");
}

#[test]
fn files_that_are_not_rust_are_named_and_the_rest_is_read() {
    let printed = analyzed(&[
        ("Cargo.toml", MANIFEST),
        ("src/lib.rs", b"mod bom; mod latin; mod nul; mod both; mod none; mod folder; mod script; pub fn f() {}"),
        ("src/bom.rs", b"\xef\xbb\xbfpub fn f() {}"),
        ("src/latin.rs", b"fn \xff\xfe() {}"),
        ("src/nul.rs", b"fn a() {}\0fn b() {}"),
        ("src/both.rs", b""),
        ("src/both/mod.rs", b""),
        ("src/folder.rs/inside", b""),
        ("src/script.rs", b"#!/usr/bin/env run\r\nfn a() {}\r\n"),
    ]);
    insta::assert_snapshot!(of_interest(&printed));
}

#[test]
fn a_file_that_includes_itself_is_read_once() {
    let printed = analyzed(&[
        ("Cargo.toml", MANIFEST),
        ("src/lib.rs", b"#[path = \"lib.rs\"] mod again; include!(\"lib.rs\"); mod a;"),
        ("src/a.rs", b"#[path = \"a.rs\"] mod a; include!(\"a.rs\");"),
    ]);
    insta::assert_snapshot!(of_interest(&printed));
}

#[cfg(unix)]
#[test]
fn links_in_circles_and_to_devices_end() {
    let dir = tempfile::tempdir().expect("a scratch folder");
    write(dir.path(), "Cargo.toml", MANIFEST);
    write(dir.path(), "src/lib.rs", b"mod a; mod zero; pub fn f() {}");
    let link = |to: &str, at: &str| std::os::unix::fs::symlink(to, dir.path().join(at)).expect("a link");
    link("a.rs", "src/a.rs");
    link("/dev/zero", "src/zero.rs");
    link("..", "src/up");
    let printed = analyzed_in(dir.path());
    assert!(printed.contains("Coverage  1 of 3 files read"), "{printed}");
    assert!(printed.contains("`src/a.rs` cannot be read"), "{printed}");
    assert!(printed.contains("`src/zero.rs` cannot be read: it lies outside of the root"), "{printed}");
}

#[test]
fn manifests_that_make_no_sense_are_named() {
    let printed = analyzed(&[
        ("Cargo.toml", b"[workspace]\nmembers = [\"a\", \"b\", \"..\", \"*\", \"[\"]\n"),
        ("a/Cargo.toml", b"[package]\nname = \"a\"\n[dependencies]\nb = { path = \"../b\" }\na = { path = \".\" }\nnone = { path = \"../none\" }\n"),
        ("a/src/lib.rs", b""),
        ("b/Cargo.toml", b"[package]\n"),
        ("b/src/lib.rs", b""),
        ("c/Cargo.toml", b"x =\n"),
        ("d/Cargo.toml", b"\xff\xfe"),
        ("e/Cargo.toml", b"[workspace]\nmembers = [\"..\"]\n"),
    ]);
    insta::assert_snapshot!(of_interest(&printed));
}

/// The line of coverage and the findings.
fn of_interest(printed: &str) -> String {
    let coverage = printed.lines().skip_while(|line| !line.starts_with("Coverage")).take_while(|line| !line.is_empty());
    let findings = printed.lines().skip_while(|line| !line.starts_with("Findings"));
    coverage.chain(findings).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_file_with_a_bad_item_is_read_but_for_that() {
    let printed = library("pub fn bad(x: Name(u8)) {} pub fn good() {}");
    assert!(printed.contains("Coverage  0 of 1 file read (1 but for an item)"), "{printed}");
    assert!(!printed.contains("no source file could be read"), "{printed}");
}
