//! Which packages are members: lists, globs, exclusion, path dependencies, pointers.

use super::{Tree, loaded};

#[test]
fn a_virtual_workspace_has_listed_and_matched_members() {
    let fixture = r#"
//- /Cargo.toml
[workspace]
members = ["crates/*", "tools/gen", "./app/"]
default-members = ["app"]
//- /crates/low/Cargo.toml
package.name = "low"
//- /crates/mid/Cargo.toml
package.name = "mid"
//- /crates/README.md
//- /crates/no-package/src/lib.rs
//- /crates/mid/nested/Cargo.toml
package.name = "not-matched"
//- /tools/gen/Cargo.toml
package.name = "gen"
//- /tools/other/Cargo.toml
package.name = "not-listed"
//- /app/Cargo.toml
package.name = "app"
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    app - E2015 app/Cargo.toml of /
    low - E2015 crates/low/Cargo.toml of /
    mid - E2015 crates/mid/Cargo.toml of /
    gen - E2015 tools/gen/Cargo.toml of /
    ");
}

#[test]
fn a_root_package_is_a_member_of_its_workspace() {
    let fixture = r#"
//- /Cargo.toml
package.name = "root"
workspace.members = ["*/**/deep", "."]
//- /a/b/deep/Cargo.toml
package.name = "deep"
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    root - E2015 Cargo.toml
    deep - E2015 a/b/deep/Cargo.toml of /
    ");
}

#[test]
fn path_dependencies_below_the_root_are_members() {
    let fixture = r#"
//- /Cargo.toml
package.name = "root"
dependencies.direct = { path = "direct" }
[workspace]
//- /direct/Cargo.toml
package.name = "direct"
target.'cfg(unix)'.build-dependencies.indirect = { path = "../indirect", optional = true }
dev-dependencies.only-tests = { path = "../only-tests" }
//- /indirect/Cargo.toml
package.name = "indirect"
//- /only-tests/Cargo.toml
package.name = "only-tests"
dependencies.root = { path = ".." }
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    root - E2015 Cargo.toml
      uses direct: direct direct/Cargo.toml
    direct - E2015 direct/Cargo.toml of /
      dev-uses only_tests: only-tests only-tests/Cargo.toml
      build-uses indirect: indirect indirect/Cargo.toml [cfg(unix)] optional
      feature indirect = [dep:indirect]
    indirect - E2015 indirect/Cargo.toml of /
    only-tests - E2015 only-tests/Cargo.toml of /
      uses root: root Cargo.toml
    ");
}

#[test]
fn exclude_holds_for_what_is_below_unless_a_member_is_named_literally() {
    let fixture = r#"
//- /Cargo.toml
[workspace]
members = ["crates/*", "fuzz/kept"]
exclude = ["crates/old", "fuzz"]
//- /crates/new/Cargo.toml
package.name = "new"
dependencies.fuzz-lib = { path = "../../fuzz/lib" }
//- /crates/old/Cargo.toml
package.name = "old"
//- /fuzz/kept/Cargo.toml
package.name = "kept"
//- /fuzz/left/Cargo.toml
package.name = "left"
//- /fuzz/lib/Cargo.toml
package.name = "fuzz-lib"
dependencies.new = { path = "../../crates/new" }
dev-dependencies.left = { path = "../left" }
//- /fuzz/lib/build.rs
//- /fuzz/lib/src/lib.rs
//- /fuzz/lib/src/main.rs
//- /fuzz/lib/tests/it.rs
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    new - E2015 crates/new/Cargo.toml of /
      uses fuzz_lib: fuzz-lib fuzz/lib/Cargo.toml
    kept - E2015 fuzz/kept/Cargo.toml of /
    fuzz-lib - E2015 fuzz/lib/Cargo.toml (no member)
      lib fuzz_lib fuzz/lib/src/lib.rs
      build-script build_script_build fuzz/lib/build.rs
      uses new: new crates/new/Cargo.toml
      dev-uses left: left elsewhere
    ");
}

#[test]
fn a_path_dependency_outside_the_root_brings_what_it_is_built_from() {
    let fixture = r#"
//- /repo/Cargo.toml
package.name = "app"
dependencies.shared = { path = "../shared" }
[workspace]
//- /shared/Cargo.toml
package.name = "shared"
dependencies.base = { path = "../base" }
dev-dependencies.testkit = { path = "../testkit" }
//- /shared/src/lib.rs
//- /shared/examples/show.rs
//- /base/Cargo.toml
package.name = "base"
dependencies.app = { path = "../repo" }
//- /testkit/Cargo.toml
package.name = "testkit"
//- /unrelated/Cargo.toml
package.name = "unrelated"
"#;
    insta::assert_snapshot!(Tree::new(fixture).dump("repo"), @"
    root /repo
    app - E2015 Cargo.toml
      uses shared: shared ../shared/Cargo.toml
    base - E2015 ../base/Cargo.toml (no member)
      uses app: app Cargo.toml
    shared - E2015 ../shared/Cargo.toml (no member)
      lib shared ../shared/src/lib.rs
      uses base: base ../base/Cargo.toml
      dev-uses testkit: testkit elsewhere
    ");
}

#[test]
fn a_package_outside_inherits_from_its_own_workspace() {
    let fixture = r#"
//- /repo/Cargo.toml
package.name = "app"
dependencies.shared = { path = "../other/shared" }
//- /other/Cargo.toml
[workspace]
members = ["shared", "more"]
package = { edition = "2021", version = "1.2.3" }
dependencies.base = { path = "base" }
//- /other/shared/Cargo.toml
package = { name = "shared", edition.workspace = true, version.workspace = true }
dependencies.base.workspace = true
//- /other/base/Cargo.toml
package.name = "base"
//- /other/more/Cargo.toml
package.name = "more"
"#;
    insta::assert_snapshot!(Tree::new(fixture).dump("repo"), @"
    root /repo
    app - E2015 Cargo.toml
      uses shared: shared ../other/shared/Cargo.toml
    base - E2015 ../other/base/Cargo.toml (no member)
    shared 1.2.3 E2021 ../other/shared/Cargo.toml (no member)
      uses base: base ../other/base/Cargo.toml
    ");
}

#[test]
fn a_member_beside_its_root_points_to_it() {
    let fixture = r#"
//- /root/Cargo.toml
[workspace]
members = ["../beside"]
package.edition = "2024"
//- /beside/Cargo.toml
package = { name = "beside", workspace = "../root", edition.workspace = true }
dependencies.implied = { path = "../implied" }
//- /implied/Cargo.toml
package = { name = "implied", workspace = "../root", edition.workspace = true }
"#;
    let tree = Tree::new(fixture);
    insta::assert_snapshot!(tree.dump("root"), @"
    root /root
    beside - E2024 ../beside/Cargo.toml of /
      uses implied: implied ../implied/Cargo.toml
    implied - E2024 ../implied/Cargo.toml of /
    ");
    assert_eq!(tree.dump("beside"), tree.dump("root"));
}

#[test]
fn a_nested_workspace_is_a_path_dependency_and_no_member() {
    let fixture = r#"
//- /Cargo.toml
package.name = "root"
dependencies.nested = { path = "nested" }
[workspace]
//- /nested/Cargo.toml
package = { name = "nested", edition.workspace = true }
[workspace]
members = ["inner"]
package.edition = "2021"
//- /nested/src/main.rs
//- /nested/inner/Cargo.toml
package.name = "inner"
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    root - E2015 Cargo.toml
      uses nested: nested nested/Cargo.toml
    nested - E2021 nested/Cargo.toml (no member)
    ");
}

#[test]
fn what_gitignore_names_is_still_a_member_if_listed() {
    let fixture = r#"
//- /.gitignore
generated/
//- /Cargo.toml
workspace.members = ["generated", "generated/*"]
//- /generated/Cargo.toml
package.name = "generated"
//- /generated/more/Cargo.toml
package.name = "more"
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    generated - E2015 generated/Cargo.toml of /
    more - E2015 generated/more/Cargo.toml of /
    ");
}

#[test]
fn members_that_lead_nowhere_are_found() {
    let fixture = r#"
//- /Cargo.toml
[workspace]
members = ["gone", "empty/*", "a[", "../*", "virtual", "real"]
//- /virtual/Cargo.toml
workspace.members = []
//- /real/Cargo.toml
package.name = "real"
dependencies.lost = { path = "../lost" }
dependencies.other-name = { path = "../third" }
//- /third/Cargo.toml
package.name = "third"
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    real - E2015 real/Cargo.toml of /
      uses lost: lost elsewhere
      uses other_name: other-name elsewhere
    third - E2015 third/Cargo.toml of /
    ! member-missing Cargo.toml:2:12 `gone/Cargo.toml` is named here as a package, and does not exist
    ! member-missing Cargo.toml:2:20 the member pattern `empty/*` matches no package
    ! member-missing Cargo.toml:2:31 the member pattern `a[` is no valid glob, at 2: invalid range pattern
    ! member-missing Cargo.toml:2:37 the member pattern `../*` leads out of the root and is not followed
    ! member-missing Cargo.toml:2:45 `virtual/Cargo.toml` is named here as a package, and has no `[package]`
    ! member-missing real/Cargo.toml:2:21 `lost/Cargo.toml` is named here as a package, and does not exist
    ! member-missing real/Cargo.toml:3:27 this asks for a package `other-name`, and `third` is a package `third`
    ");
}

#[test]
fn two_packages_of_one_name_are_both_kept() {
    let fixture = r#"
//- /Cargo.toml
workspace.members = ["a", "b", "c"]
//- /a/Cargo.toml
package.name = "twin"
//- /b/Cargo.toml
package.name = "twin"
//- /c/Cargo.toml
package.name = "user"
dependencies.twin = { path = "../b" }
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    twin - E2015 a/Cargo.toml of /
    twin - E2015 b/Cargo.toml of /
    user - E2015 c/Cargo.toml of /
      uses twin: twin b/Cargo.toml
    ! package-name-twice a/Cargo.toml:1:16 2 packages are called `twin`; b/Cargo.toml:1:16: also here
    ");
}

#[test]
fn excluded_packages_and_targets_are_left_out() {
    let fixture = r#"
//- /Cargo.toml
package.name = "root"
workspace.members = ["vendor/*", "kept"]
dependencies.dep = { path = "vendor/dep" }
//- /src/lib.rs
//- /examples/show.rs
//- /vendor/dep/Cargo.toml
package.name = "dep"
//- /vendor/broken/Cargo.toml
package.name = 1
//- /kept/Cargo.toml
package.name = "kept"
"#;
    let tree = Tree::new(fixture);
    insta::assert_snapshot!(tree.dump_without("", &["vendor/**", "examples/*"]), @"
    root - E2015 Cargo.toml
      lib root src/lib.rs
      uses dep: dep elsewhere
    kept - E2015 kept/Cargo.toml of /
    ");
    insta::assert_snapshot!(tree.dump_without("", &["ok", "a{b"]), @"the exclude pattern `a{b` is no valid glob: unclosed alternate group; missing '}' (maybe escape '{' with '[{]'?)");
}
