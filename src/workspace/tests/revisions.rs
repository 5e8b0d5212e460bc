//! A revision is read as the disk would be if it were checked out.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use super::{Tree as Scratch, dump};
use crate::testing::commit;
use crate::workspace::{LoadOptions, ReadProblem, Revision, RevisionError, Tree, find_files, load, read_source};

const FIXTURE: &str = r#"
//- /Cargo.toml
[workspace]
members = ["crates/*", "./tools/lint"]
exclude = ["crates/old"]
//- /crates/web/Cargo.toml
[package]
name = "web"
edition = "2021"
[dependencies]
core = { path = "../core" }
//- /crates/web/src/main.rs
//- /crates/web/src/bin/seed.rs
//- /crates/web/src/bin/serve/main.rs
//- /crates/web/benches/speed.rs
//- /crates/web/migrations/1.sql
//- /crates/core/Cargo.toml
[package]
name = "core"
//- /crates/core/src/lib.rs
pub fn core() {}
//- /crates/core/build.rs
//- /crates/old/Cargo.toml
[package]
name = "old"
//- /crates/old/src/lib.rs
//- /crates/notes/README.md
//- /tools/lint/Cargo.toml
[package]
name = "lint"
//- /tools/lint/src/lib.rs
//- /target/x.sql
"#;

/// A scratch repository with the branch `base`.
fn repository(fixture: &str) -> Scratch {
    let tree = Scratch::new(fixture);
    commit(&tree.path(""), "base");
    tree
}

fn loaded(tree: &Tree, root: &Path) -> String {
    let (workspace, findings) = load(root, &LoadOptions { tree: tree.clone(), ..LoadOptions::default() }).unwrap();
    format!("{}{:?}", dump(root, &workspace, &findings), find_files(&workspace, "sql"))
}

#[test]
fn a_revision_gives_what_the_disk_gave() {
    let scratch = repository(FIXTURE);
    let root = scratch.path("");
    let on_disk = loaded(&Tree::Disk, &root);
    assert!(on_disk.contains("lint") && on_disk.contains("seed") && on_disk.contains("1.sql"), "{on_disk}");
    fs::remove_dir_all(root.join("crates")).unwrap();
    scratch.write("Cargo.toml", b"broken");
    let revision = Tree::Revision(Arc::new(Revision::open(&root, "base").unwrap()));
    assert_eq!(loaded(&revision, &root), on_disk);
    let member = load(&root.join("crates/core/src"), &LoadOptions { tree: revision, ..LoadOptions::default() });
    assert_eq!(member.unwrap().0.root, root);
}

#[test]
fn a_folder_of_packages_can_be_read_too() {
    let scratch = repository("//- /a/Cargo.toml\n[package]\nname = 'a'\n//- /a/src/lib.rs\n//- /target/b/Cargo.toml\n");
    let root = scratch.path("");
    let revision = Tree::Revision(Arc::new(Revision::open(&root, "refs/heads/base").unwrap()));
    assert_eq!(loaded(&revision, &root), loaded(&Tree::Disk, &root));
}

#[cfg(unix)]
#[test]
fn links_are_followed_inside_of_the_tree_only() {
    let scratch = Scratch::new("//- /Cargo.toml\n[package]\nname = 'a'\n//- /real/lib.rs\npub fn f() {}\n");
    for (link, target) in [("src", "real"), ("out.rs", "../../etc/passwd"), ("abs.rs", "/etc/passwd"), ("o.rs", "o.rs")]
    {
        std::os::unix::fs::symlink(target, scratch.path(link)).unwrap();
    }
    let root = scratch.path("");
    commit(&root, "base");
    fs::remove_dir_all(root.join("real")).unwrap();
    let tree = Tree::Revision(Arc::new(Revision::open(&root, "base").unwrap()));
    let (workspace, _) = load(&root, &LoadOptions { tree, ..LoadOptions::default() }).unwrap();
    assert_eq!(read_source(&workspace, "src/lib.rs").as_deref(), Ok("pub fn f() {}\n"));
    for path in ["out.rs", "abs.rs", "o.rs"] {
        assert_eq!(read_source(&workspace, path), Err(ReadProblem::NotFound), "{path}");
    }
}

#[test]
fn what_is_no_revision_is_said() {
    let scratch = repository("//- /Cargo.toml\n");
    let unknown = Revision::open(&scratch.path(""), "nightly").unwrap_err();
    assert_eq!(unknown, RevisionError::Unknown("nightly".to_owned()));
    let plain = Scratch::new("//- /Cargo.toml\n");
    let none = Revision::open(&plain.path(""), "base").unwrap_err();
    assert_eq!(none, RevisionError::NoRepository(plain.path("")));
}
