//! What a path means: root, member, package, inside of a package, folder of packages.

use super::super::{LoadOptions, load, unrelated_manifests};
use super::{Tree, loaded};

const WORKSPACE: &str = r#"
//- /ws/Cargo.toml
workspace.members = ["crates/*"]
workspace.exclude = ["crates/excluded"]
//- /ws/crates/app/Cargo.toml
package.name = "app"
//- /ws/crates/app/src/bin/deep/main.rs
//- /ws/crates/lib/Cargo.toml
package.name = "lib"
//- /ws/crates/lib/src/lib.rs
//- /ws/crates/excluded/Cargo.toml
package.name = "excluded"
//- /ws/fixtures/case/Cargo.toml
package.name = "case"
//- /ws/fixtures/case/src/lib.rs
//- /ws/docs/guide.md
"#;

#[test]
fn a_member_or_a_place_inside_means_its_workspace() {
    let tree = Tree::new(WORKSPACE);
    let whole = tree.dump("ws");
    insta::assert_snapshot!(whole, @"
    root /ws
    app - E2015 crates/app/Cargo.toml of /
      bin deep crates/app/src/bin/deep/main.rs
    lib - E2015 crates/lib/Cargo.toml of /
      lib lib crates/lib/src/lib.rs
    ");
    for path in [
        "ws/Cargo.toml",
        "ws/crates/app",
        "ws/crates/app/Cargo.toml",
        "ws/crates/app/src/bin/deep",
        "ws/crates/lib/src/lib.rs",
        "ws/crates/../crates/lib",
        "ws/docs",
        "ws/docs/guide.md",
    ] {
        assert_eq!(tree.dump(path), whole, "{path}");
    }
}

#[test]
fn a_package_that_is_no_member_stands_alone() {
    let tree = Tree::new(WORKSPACE);
    insta::assert_snapshot!(tree.dump("ws/fixtures/case"), @"
    root /ws/fixtures/case
    case - E2015 Cargo.toml
      lib case src/lib.rs
    ");
    insta::assert_snapshot!(tree.dump("ws/crates/excluded/Cargo.toml"), @"
    root /ws/crates/excluded
    excluded - E2015 Cargo.toml
    ");
}

#[test]
fn manifests_of_no_member_are_known_as_unrelated() {
    let tree = Tree::new(WORKSPACE);
    let (workspace, _) = load(&tree.path("ws"), &LoadOptions::default()).unwrap();
    assert_eq!(unrelated_manifests(&workspace), ["crates/excluded/Cargo.toml", "fixtures/case/Cargo.toml"]);
}

#[test]
fn a_folder_with_members_means_their_workspace_and_one_without_what_it_holds() {
    let tree = Tree::new(WORKSPACE);
    assert_eq!(tree.dump("ws/crates"), tree.dump("ws"));
    insta::assert_snapshot!(tree.dump("ws/fixtures"), @"
    root /ws/fixtures
    case - E2015 case/Cargo.toml
      lib case case/src/lib.rs
    ");
}

#[test]
fn a_plain_folder_means_all_workspaces_and_packages_below() {
    let fixture = r#"
//- /.gitignore
ignored/
//- /alone/Cargo.toml
package.name = "alone"
dependencies.one = { path = "../ws/one" }
//- /alone/nested/Cargo.toml
package.name = "nested"
//- /alone/nested/src/main.rs
//- /aaa/Cargo.toml
package.name = "first-of-all"
dependencies.nested = { path = "../alone/nested" }
//- /ws/Cargo.toml
workspace.members = ["one"]
workspace.package.edition = "2021"
//- /ws/one/Cargo.toml
package = { name = "one", edition.workspace = true }
//- /ws/one/src/lib.rs
//- /ws/one/tests/it.rs
//- /ws/fixture/Cargo.toml
package.name = "fixture"
//- /ws/fixture/inner/Cargo.toml
package.name = "inner"
workspace = {}
//- /alone/fuzz/Cargo.toml
package.name = "fuzz"
workspace = {}
//- /beside/root/Cargo.toml
workspace.members = ["../a"]
//- /beside/a/Cargo.toml
package = { name = "a", workspace = "../root" }
//- /broken/Cargo.toml
package.name =
//- /ignored/Cargo.toml
package.name = "ignored"
//- /alone/target/package/x/Cargo.toml
package.name = "x"
//- /.hidden/Cargo.toml
package.name = "hidden"
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    first-of-all - E2015 aaa/Cargo.toml
      uses nested: nested alone/nested/Cargo.toml
    alone - E2015 alone/Cargo.toml
      uses one: one ws/one/Cargo.toml
    fuzz - E2015 alone/fuzz/Cargo.toml
    nested - E2015 alone/nested/Cargo.toml
      bin nested alone/nested/src/main.rs
    a - E2015 beside/a/Cargo.toml of /beside/root
    one - E2021 ws/one/Cargo.toml of /ws
      lib one ws/one/src/lib.rs
      test it ws/one/tests/it.rs
    ! manifest-invalid broken/Cargo.toml:1:15 string values must be quoted, expected literal string
    ");
}

#[test]
fn a_single_package_does_not_take_in_what_lies_below() {
    let fixture = r#"
//- /Cargo.toml
package.name = "single"
dependencies.part = { path = "part" }
//- /part/Cargo.toml
package.name = "part"
//- /part/src/lib.rs
//- /part/src/main.rs
//- /fixture/Cargo.toml
package.name = "fixture"
"#;
    insta::assert_snapshot!(loaded(fixture), @"
    single - E2015 Cargo.toml
      uses part: part part/Cargo.toml
    part - E2015 part/Cargo.toml (no member)
      lib part part/src/lib.rs
    ");
}

#[test]
fn a_path_without_any_manifest_is_an_error() {
    let tree = Tree::new("//- /docs/readme.md\n");
    insta::assert_snapshot!(tree.dump("docs"), @"no Cargo.toml at, below or above `/docs` (hidden folders, target/ and what .gitignore names were left out); give the folder of a package or workspace");
    insta::assert_snapshot!(tree.dump("docs/readme.md"), @"no Cargo.toml at, below or above `/docs/readme.md` (hidden folders, target/ and what .gitignore names were left out); give the folder of a package or workspace");
    insta::assert_snapshot!(tree.dump("gone"), @"`/gone` does not exist; give the folder of a package or workspace, or its Cargo.toml");
}
