//! Manifests that cannot be understood: a finding each, and the rest is loaded.

use super::{Tree, loaded};

#[test]
fn a_manifest_that_is_no_toml_costs_its_package_only() {
    let fixture = r#"
//- /Cargo.toml
workspace.members = ["*"]
//- /ok/Cargo.toml
package.name = "ok"
dependencies.syntax = { path = "../syntax" }
//- /syntax/Cargo.toml
[package]
name = "syntax
//- /nameless/Cargo.toml
[package]
version = "1.0.0"
//- /mistyped/Cargo.toml
[package]
name = "mistyped"
[dependencies]
good = "1"
bad = { version = "1", features = "é" }
worse = 3
//- /twice/Cargo.toml
[package]
name = "twice"
name = "thrice"
//- /empty/Cargo.toml
"#;
    insta::assert_snapshot!(loaded(fixture), @r#"
    ok - E2015 ok/Cargo.toml of /
      uses syntax: syntax elsewhere
    ! manifest-invalid mistyped/Cargo.toml:5:35 invalid type: string "é", expected a sequence
    ! manifest-invalid nameless/Cargo.toml:1:1 missing field `name`
    ! manifest-invalid syntax/Cargo.toml:2:15 invalid basic string, expected `"`
    ! manifest-invalid twice/Cargo.toml:3:1 duplicate key
    ! member-missing Cargo.toml:1:22 `empty/Cargo.toml` is named here as a package, and has no `[package]`
    "#);
}

#[test]
fn a_broken_root_is_a_finding() {
    insta::assert_snapshot!(loaded("//- /Cargo.toml\n[workspace]\nmembers = 'all'\n"), @r#"! manifest-invalid Cargo.toml:2:11 invalid type: string "all", expected a sequence"#);
}

#[test]
fn values_only_a_newer_cargo_knows_do_no_harm() {
    let fixture = r#"
//- /Cargo.toml
cargo-features = ["from-the-future"]
lints = { rust.unsafe_code = "frown", workspace = "maybe" }
profile.dev = { opt-level = "warp", debug = { level = 9 } }
badges = 7
[package]
name = "future"
readme = ["a", "b"]
publish = "later"
metadata = { deep = [{ er = 1 }] }
[dependencies]
odd = { version = "not a version", public = true, artifact = ["bin"] }
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    future - E2015 Cargo.toml
      uses odd: odd elsewhere
    ");
}

#[test]
fn a_byte_order_mark_and_crlf_are_read_over() {
    let tree = Tree::new("");
    tree.write("Cargo.toml", b"\xef\xbb\xbf[package]\r\nname = 'bom'\r\nedition = 'x'\r\n");
    insta::assert_snapshot!(tree.dump(""), @"
    bom - E2024 Cargo.toml
    ! manifest-invalid Cargo.toml:3:11 `x` is no edition; read as 2024
    ");
}

#[test]
fn bytes_that_are_no_text_and_folders_in_place_of_files() {
    let tree = Tree::new("//- /Cargo.toml\nworkspace.members = ['*']\n//- /folder/Cargo.toml/README\n");
    tree.write("bytes/Cargo.toml", b"[package]\nname = \"\xff\"");
    tree.write("nul/Cargo.toml", b"package.name = '\0'");
    insta::assert_snapshot!(tree.dump(""), @"
    ! manifest-invalid bytes/Cargo.toml:2 it is not UTF-8 (line 2, byte 18)
    ! manifest-invalid folder/Cargo.toml it is a folder
    ! manifest-invalid nul/Cargo.toml:1:17 invalid literal string, expected non-single-quote visible characters
    ");
}

#[cfg(unix)]
#[test]
fn links_that_loop_or_lead_out_are_not_followed() {
    use std::os::unix::fs::symlink;

    let fixture = r#"
//- /ws/Cargo.toml
workspace.members = ["crates/*", "loop", "**/leaf"]
//- /ws/crates/real/Cargo.toml
package.name = "real"
dependencies.real-too = { path = "../alias", package = "real" }
//- /elsewhere/Cargo.toml
package.name = "secret"
"#;
    let tree = Tree::new(fixture);
    symlink("real", tree.path("ws/crates/alias")).unwrap();
    symlink("../crates", tree.path("ws/crates/up")).unwrap();
    symlink("loop", tree.path("ws/loop")).unwrap();
    symlink("../../elsewhere", tree.path("ws/crates/out")).unwrap();
    insta::assert_snapshot!(tree.dump("ws"), @"
    root /ws
    real - E2015 crates/real/Cargo.toml of /
      uses real_too: real crates/real/Cargo.toml
    ! manifest-invalid loop/Cargo.toml filesystem loop or indirection limit (e.g. symlink loop)
    ! member-missing Cargo.toml:1:22 `crates/out/Cargo.toml` is named here as a package, and is not read: a link leads out of the root
    ! member-missing Cargo.toml:1:42 the member pattern `**/leaf` matches no package
    ");
}

#[test]
fn a_chain_of_path_dependencies_that_closes_on_itself_ends() {
    let fixture = r#"
//- /Cargo.toml
package.name = "a"
dependencies.b = { path = "b" }
[workspace]
//- /b/Cargo.toml
package.name = "b"
dependencies = { a = { path = ".." }, b = { path = "../b/../b" } }
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    a - E2015 Cargo.toml
      uses b: b b/Cargo.toml
    b - E2015 b/Cargo.toml of /
      uses a: a Cargo.toml
      uses b: b b/Cargo.toml
    ");
}
