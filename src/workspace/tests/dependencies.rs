//! Dependencies: tables, names that code uses, inheritance, patches, features.

use super::loaded;

#[test]
fn every_table_counts() {
    let fixture = r#"
//- /Cargo.toml
package.name = "app"
workspace.members = ["dep"]
dependencies.dep = { path = "dep" }
dev-dependencies.dep = { path = "dep" }
build-dependencies.dep = { path = "dep" }
dependencies.serde = "1"
[target.'cfg(unix)'.dependencies]
dep = { path = "dep", features = ["unix"], default-features = false }
[target.x86_64-pc-windows-msvc.dev-dependencies]
winapi = "0.3"
[target.'cfg(windows)'.build_dependencies]
dep = { path = "dep", optional = true }
//- /dep/Cargo.toml
package.name = "dep"
dev_dependencies = { old = "1" }
build_dependencies = { older = { version = "1", default_features = false } }
//- /dep/src/lib.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    app - E2015 Cargo.toml
      uses dep: dep dep/Cargo.toml
      uses dep: dep dep/Cargo.toml [cfg(unix)] +unix -default
      uses serde: serde elsewhere
      dev-uses dep: dep dep/Cargo.toml
      dev-uses winapi: winapi elsewhere [x86_64-pc-windows-msvc]
      build-uses dep: dep dep/Cargo.toml
      build-uses dep: dep dep/Cargo.toml [cfg(windows)] optional
      feature dep = [dep:dep]
    dep - E2015 dep/Cargo.toml of /
      lib dep dep/src/lib.rs
      dev-uses old: old elsewhere
      build-uses older: older elsewhere -default
    ");
}

#[test]
fn code_uses_the_key_of_a_rename_or_the_library_name() {
    let fixture = r#"
//- /Cargo.toml
workspace.members = ["app", "core", "long", "no-lib"]
//- /app/Cargo.toml
package.name = "app"
[dependencies]
the-kernel = { package = "ledger-core", path = "../core" }
ledger-core = { path = "../core" }
very-long-package = { path = "../long" }
renamed-long = { path = "../long", package = "very-long-package" }
no-lib = { path = "../no-lib" }
from-registry = "1"
short-name = { package = "from-registry-too", version = "1" }
//- /core/Cargo.toml
package.name = "ledger-core"
//- /core/src/lib.rs
//- /long/Cargo.toml
package.name = "very-long-package"
lib = { name = "vlp", proc-macro = true }
//- /long/src/lib.rs
//- /no-lib/Cargo.toml
package.name = "no-lib"
//- /no-lib/src/main.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    app - E2015 app/Cargo.toml of /
      uses from_registry: from-registry elsewhere
      uses ledger_core: ledger-core core/Cargo.toml
      uses no_lib: no-lib no-lib/Cargo.toml
      uses renamed_long: very-long-package long/Cargo.toml
      uses short_name: from-registry-too elsewhere
      uses the_kernel: ledger-core core/Cargo.toml
      uses vlp: very-long-package long/Cargo.toml
    ledger-core - E2015 core/Cargo.toml of /
      lib ledger_core core/src/lib.rs
    very-long-package - E2015 long/Cargo.toml of /
      proc-macro vlp long/src/lib.rs
    no-lib - E2015 no-lib/Cargo.toml of /
      bin no_lib no-lib/src/main.rs
    ");
}

#[test]
fn members_inherit_dependencies_and_add_to_them() {
    let fixture = r#"
//- /Cargo.toml
[workspace]
members = ["crates/*"]
[workspace.dependencies]
types = { package = "acme-types", path = "crates/types", features = ["base"] }
lean = { version = "1", default-features = false }
full = "1"
//- /crates/types/Cargo.toml
package.name = "acme-types"
//- /crates/types/src/lib.rs
//- /crates/app/Cargo.toml
package = { name = "app", edition = "2021" }
[dependencies]
types = { workspace = true, features = ["more"], optional = true }
lean = { workspace = true, default-features = true }
full = { workspace = true, default-features = false }
not-offered.workspace = true
[dev-dependencies]
types.workspace = true
lean.workspace = true
//- /crates/new/Cargo.toml
package = { name = "new", edition = "2024" }
dependencies.full = { workspace = true, default-features = false }
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    app - E2021 crates/app/Cargo.toml of /
      uses full: full elsewhere
      uses lean: lean elsewhere
      uses types: acme-types crates/types/Cargo.toml +base +more optional
      dev-uses lean: lean elsewhere -default
      dev-uses types: acme-types crates/types/Cargo.toml +base
      feature types = [dep:types]
    new - E2024 crates/new/Cargo.toml of /
      uses full: full elsewhere -default
    acme-types - E2015 crates/types/Cargo.toml of /
      lib acme_types crates/types/src/lib.rs
    ! manifest-invalid crates/app/Cargo.toml:6:1 `not-offered` is inherited, and `[workspace.dependencies]` of Cargo.toml has none
    ");
}

#[test]
fn inheriting_from_nowhere_is_found() {
    let fixture = r#"
//- /Cargo.toml
package = { name = "alone", edition.workspace = true }
dependencies.types.workspace = true
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    alone - E2015 Cargo.toml
    ! manifest-invalid Cargo.toml:1:29 `edition` is inherited, and no manifest above has a `[workspace]`
    ! manifest-invalid Cargo.toml:2:14 `types` is inherited, and no manifest above has a `[workspace]`
    ");
}

#[test]
fn a_name_alone_makes_no_package_of_this_workspace() {
    let fixture = r#"
//- /Cargo.toml
workspace.members = ["app", "log", "git"]
//- /app/Cargo.toml
package.name = "app"
dependencies = { log = "0.4", git = { git = "https://example.org/git" } }
//- /log/Cargo.toml
package.name = "log"
//- /git/Cargo.toml
package.name = "git"
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    app - E2015 app/Cargo.toml of /
      uses git: git elsewhere
      uses log: log elsewhere
    git - E2015 git/Cargo.toml of /
    log - E2015 log/Cargo.toml of /
    ");
}

#[test]
fn patches_of_the_root_put_packages_in_place() {
    let fixture = r#"
//- /Cargo.toml
[workspace]
members = ["app", "log"]
[patch.crates-io]
log = { path = "log" }
fork = { package = "forked", path = "vendor/forked" }
fork-old = { package = "forked", path = "vendor/forked-old" }
[patch."https://github.com/Acme/tools.git"]
tools = { path = "vendor/tools" }
[patch.private]
secret = { path = "vendor/gone" }
//- /app/Cargo.toml
package.name = "app"
[dependencies]
log = "0.4"
forked = "2.1"
forked-one = { package = "forked", version = "1" }
tools = { git = "https://github.com/acme/tools" }
secret = { version = "1", registry = "private" }
other-log = { package = "log", git = "https://github.com/acme/log" }
//- /log/Cargo.toml
package = { name = "log", version = "0.4.20" }
dependencies.app = { path = "../app" }
patch.crates-io.tools = { path = "../vendor/tools" }
//- /vendor/forked/Cargo.toml
package = { name = "forked", version = "2.3.0" }
dependencies.log = "0.3"
//- /vendor/forked/src/lib.rs
//- /vendor/forked-old/Cargo.toml
package = { name = "forked", version = "1.0.0" }
//- /vendor/tools/Cargo.toml
package = { name = "tools", version = "9.0.0" }
//- /vendor/unused/Cargo.toml
package = { name = "unused", version = "9.0.0" }
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    app - E2015 app/Cargo.toml of /
      uses forked: forked vendor/forked/Cargo.toml
      uses forked_one: forked vendor/forked-old/Cargo.toml
      uses log: log log/Cargo.toml
      uses other_log: log elsewhere
      uses secret: secret elsewhere
      uses tools: tools vendor/tools/Cargo.toml
    log 0.4.20 E2015 log/Cargo.toml of /
      uses app: app app/Cargo.toml
    forked 2.3.0 E2015 vendor/forked/Cargo.toml (no member)
      lib forked vendor/forked/src/lib.rs
      uses log: log elsewhere
    forked 1.0.0 E2015 vendor/forked-old/Cargo.toml (no member)
    tools 9.0.0 E2015 vendor/tools/Cargo.toml (no member)
    ! member-missing Cargo.toml:10:10 `vendor/gone/Cargo.toml` is named here as a package, and does not exist
    ! package-name-twice vendor/forked/Cargo.toml:1:20 2 packages are called `forked`; vendor/forked-old/Cargo.toml:1:20: also here
    ");
}

#[test]
fn replace_puts_a_package_in_the_place_of_one_version() {
    let fixture = r#"
//- /Cargo.toml
package.name = "app"
dependencies = { foo = "0.1", bar = "0.3" }
[replace]
"foo:0.1.0" = { path = "foo" }
"https://github.com/rust-lang/crates.io-index#bar@0.2.0" = { path = "bar" }
//- /foo/Cargo.toml
package = { name = "foo", version = "0.1.0" }
//- /bar/Cargo.toml
package = { name = "bar", version = "0.2.0" }
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    app - E2015 Cargo.toml
      uses bar: bar elsewhere
      uses foo: foo foo/Cargo.toml
    bar 0.2.0 E2015 bar/Cargo.toml (no member)
    foo 0.1.0 E2015 foo/Cargo.toml (no member)
    ");
}

#[test]
fn optional_dependencies_are_features_unless_named_by_dep() {
    let fixture = r#"
//- /Cargo.toml
package.name = "app"
[dependencies]
implicit = { version = "1", optional = true }
hidden-one = { version = "1", optional = true }
own = { version = "1", optional = true }
[target.'cfg(unix)'.dependencies]
unixy = { version = "1", optional = true }
[features]
default = ["pretty"]
pretty = ["dep:hidden-one", "implicit/std"]
own = ["dep:own", "implicit?/alloc"]
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    app - E2015 Cargo.toml
      uses hidden_one: hidden-one elsewhere optional
      uses implicit: implicit elsewhere optional
      uses own: own elsewhere optional
      uses unixy: unixy elsewhere [cfg(unix)] optional
      feature default = [pretty]
      feature implicit = [dep:implicit]
      feature own = [dep:own, implicit?/alloc]
      feature pretty = [dep:hidden-one, implicit/std]
      feature unixy = [dep:unixy]
    ");
}
