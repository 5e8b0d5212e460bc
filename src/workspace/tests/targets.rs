//! Target discovery: names, places, editions, switches, the 2015 edition.

use super::loaded;

#[test]
fn targets_are_discovered_where_cargo_looks() {
    let fixture = r#"
//- /Cargo.toml
package = { name = "data-store", edition = "2021" }
//- /build.rs
//- /src/lib.rs
//- /src/main.rs
//- /src/bin/one-tool.rs
//- /src/bin/two/main.rs
//- /src/bin/two/part.rs
//- /src/bin/none/part.rs
//- /src/bin/.hidden.rs
//- /src/bin/README.md
//- /examples/show.rs
//- /examples/big/main.rs
//- /tests/smoke.rs
//- /tests/common/mod.rs
//- /tests/suite/main.rs
//- /benches/speed.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    data-store - E2021 Cargo.toml
      lib data_store src/lib.rs
      bin data_store src/main.rs
      bin one_tool src/bin/one-tool.rs
      bin two src/bin/two/main.rs
      example big examples/big/main.rs
      example show examples/show.rs
      test smoke tests/smoke.rs
      test suite tests/suite/main.rs
      bench speed benches/speed.rs
      build-script build_script_build build.rs
    ");
}

#[test]
fn a_table_overrides_name_path_and_edition() {
    let fixture = r#"
//- /Cargo.toml
package = { name = "very-long-package", edition = "2018" }
lib = { name = "vlp", path = "source/root.rs", edition = "2021" }
[[bin]]
name = "vlp-cli"
path = "./source/../source/cli.rs"
required-features = ["cli"]
[[bin]]
name = "very-long-package"
[[bin]]
name = "tool"
[[bin]]
name = "dir"
[[test]]
name = "checks"
path = "checks/all.rs"
edition = "2024"
[[example]]
name = "show"
crate-type = ["lib"]
[[bench]]
name = "speed"
harness = false
//- /source/root.rs
//- /source/cli.rs
//- /src/main.rs
//- /src/bin/tool.rs
//- /src/bin/dir/main.rs
//- /src/bin/more.rs
//- /checks/all.rs
//- /examples/show.rs
//- /benches/speed.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    very-long-package - E2018 Cargo.toml
      lib vlp source/root.rs E2021
      bin dir src/bin/dir/main.rs
      bin more src/bin/more.rs
      bin tool src/bin/tool.rs
      bin very_long_package src/main.rs
      bin vlp_cli source/cli.rs needs cli
      example show examples/show.rs
      test checks checks/all.rs E2024
      bench speed benches/speed.rs
    ");
}

#[test]
fn proc_macro_libraries_in_each_spelling() {
    let fixture = r#"
//- /Cargo.toml
workspace.members = ["a", "b", "c", "d"]
//- /a/Cargo.toml
package.name = "a"
lib.proc-macro = true
//- /a/src/lib.rs
//- /b/Cargo.toml
package.name = "b"
lib.proc_macro = true
//- /b/src/lib.rs
//- /c/Cargo.toml
package.name = "c"
lib.crate-type = ["proc-macro"]
//- /c/src/lib.rs
//- /d/Cargo.toml
package.name = "d"
lib.crate-type = ["cdylib", "rlib"]
//- /d/src/lib.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    a - E2015 a/Cargo.toml of /
      proc-macro a a/src/lib.rs
    b - E2015 b/Cargo.toml of /
      proc-macro b b/src/lib.rs
    c - E2015 c/Cargo.toml of /
      proc-macro c c/src/lib.rs
    d - E2015 d/Cargo.toml of /
      lib d d/src/lib.rs
    ");
}

#[test]
fn discovery_can_be_switched_off() {
    let fixture = r#"
//- /Cargo.toml
[package]
name = "quiet"
edition = "2021"
build = false
autolib = false
autobins = false
autoexamples = false
autotests = false
autobenches = false
[[bin]]
name = "loud"
//- /build.rs
//- /src/lib.rs
//- /src/main.rs
//- /src/bin/loud.rs
//- /src/bin/other.rs
//- /examples/a.rs
//- /tests/a.rs
//- /benches/a.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    quiet - E2021 Cargo.toml
      bin loud src/bin/loud.rs
    ");
}

#[test]
fn in_the_2015_edition_a_table_switches_discovery_of_its_kind_off() {
    let fixture = r#"
//- /Cargo.toml
workspace.members = ["old", "wanted", "new"]
//- /old/Cargo.toml
package.name = "old"
bin = [{ name = "one" }, { name = "flat" }]
bench = [{ name = "bench" }]
lib.name = "olden"
//- /old/src/olden.rs
//- /old/src/flat.rs
//- /old/src/bench.rs
//- /old/src/main.rs
//- /old/src/bin/one.rs
//- /old/src/bin/two.rs
//- /old/tests/found.rs
//- /wanted/Cargo.toml
package = { name = "wanted", autobins = true }
bin = [{ name = "one" }]
//- /wanted/src/bin/one.rs
//- /wanted/src/bin/two.rs
//- /new/Cargo.toml
package = { name = "new", edition = "2018" }
bin = [{ name = "one" }]
//- /new/src/bin/one.rs
//- /new/src/bin/two.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    new - E2018 new/Cargo.toml of /
      bin one new/src/bin/one.rs
      bin two new/src/bin/two.rs
    old - E2015 old/Cargo.toml of /
      lib olden old/src/olden.rs
      bin flat old/src/main.rs
      bin one old/src/bin/one.rs
      test found old/tests/found.rs
      bench bench old/src/bench.rs
    wanted - E2015 wanted/Cargo.toml of /
      bin one wanted/src/bin/one.rs
      bin two wanted/src/bin/two.rs
    ");
}

#[test]
fn build_scripts_by_name_and_number() {
    let fixture = r#"
//- /Cargo.toml
workspace.members = ["found", "named", "many", "wanted"]
//- /found/Cargo.toml
package.name = "found"
//- /found/build.rs
//- /named/Cargo.toml
package = { name = "named", build = "build/gen-code.rs" }
//- /named/build/gen-code.rs
//- /many/Cargo.toml
package = { name = "many", build = ["build.rs", "second.rs"] }
//- /many/build.rs
//- /many/second.rs
//- /wanted/Cargo.toml
package = { name = "wanted", build = true }
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    found - E2015 found/Cargo.toml of /
      build-script build_script_build found/build.rs
    many - E2015 many/Cargo.toml of /
      build-script build_script_build many/build.rs
      build-script build_script_second many/second.rs
    named - E2015 named/Cargo.toml of /
      build-script build_script_gen_code named/build/gen-code.rs
    wanted - E2015 wanted/Cargo.toml of /
    ! target-missing wanted/Cargo.toml:1:38 the build script `build.rs` has no file (tried wanted/build.rs)
    ");
}

#[test]
fn targets_without_a_file_say_where_it_was_looked_for() {
    let fixture = r#"
//- /app/Cargo.toml
[package]
name = "app"
edition = "2021"
build = "gone.rs"
[lib]
name = "app"
[[bin]]
name = "app"
[[bin]]
name = "tool"
[[test]]
name = "explicit"
path = "checks/explicit.rs"
[[example]]
path = "examples/nameless.rs"
[[bench]]
name = "folder"
path = "benches"
//- /app/benches/real.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    app - E2021 app/Cargo.toml
      bench real app/benches/real.rs
    ! manifest-invalid app/Cargo.toml:15:8 a target has no name
    ! target-missing app/Cargo.toml:4:9 the build script `gone.rs` has no file (tried app/gone.rs)
    ! target-missing app/Cargo.toml:6:8 the library `app` has no file (tried app/src/lib.rs)
    ! target-missing app/Cargo.toml:8:8 the binary `app` has no file (tried app/src/main.rs, app/src/bin/app.rs, app/src/bin/app/main.rs)
    ! target-missing app/Cargo.toml:10:8 the binary `tool` has no file (tried app/src/bin/tool.rs, app/src/bin/tool/main.rs)
    ! target-missing app/Cargo.toml:13:8 the test `explicit` has no file (tried app/checks/explicit.rs)
    ! target-missing app/Cargo.toml:18:8 the benchmark `folder` has no file (tried app/benches)
    ");
}

#[test]
fn editions_default_inherit_and_outlive_this_list() {
    let fixture = r#"
//- /Cargo.toml
workspace.members = ["*"]
workspace.package = { edition = "2021", version = "0.3.0" }
//- /a/Cargo.toml
package.name = "default"
//- /b/Cargo.toml
package = { name = "inherited", edition.workspace = true, version = { workspace = true } }
//- /c/Cargo.toml
package = { name = "future", edition = "2027" }
//- /d/Cargo.toml
package = { name = "wrong", edition = "latest" }
//- /e/Cargo.toml
project.name = "old-spelling"
project.edition = "2018"
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    default - E2015 a/Cargo.toml of /
    inherited 0.3.0 E2021 b/Cargo.toml of /
    future - E2024 c/Cargo.toml of /
    wrong - E2024 d/Cargo.toml of /
    old-spelling - E2018 e/Cargo.toml of /
    ! manifest-invalid d/Cargo.toml:1:39 `latest` is no edition; read as 2024
    ");
}
