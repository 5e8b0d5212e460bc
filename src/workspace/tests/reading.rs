//! Reading source files: what may be read, and why something is not.

use super::super::{LoadOptions, ReadProblem, Workspace, load, read_source};
use super::Tree;

const TREE: &str = r#"
//- /repo/Cargo.toml
package.name = "app"
dependencies.shared = { path = "../shared" }
//- /repo/src/lib.rs
mod a;
//- /shared/Cargo.toml
package.name = "shared"
//- /shared/src/lib.rs
mod b;
//- /secret/lib.rs
mod c;
"#;

fn workspace(tree: &Tree) -> Workspace {
    load(&tree.path("repo"), &LoadOptions::default()).unwrap().0
}

#[test]
fn files_below_the_root_and_its_path_dependencies_are_read() {
    let tree = Tree::new(TREE);
    let workspace = workspace(&tree);
    assert_eq!(read_source(&workspace, "src/lib.rs").as_deref(), Ok("mod a;\n"));
    assert_eq!(read_source(&workspace, "src/../src/./lib.rs").as_deref(), Ok("mod a;\n"));
    assert_eq!(read_source(&workspace, "../shared/src/lib.rs").as_deref(), Ok("mod b;\n"));
}

#[test]
fn nothing_else_is_read() {
    let tree = Tree::new(TREE);
    let workspace = workspace(&tree);
    let secret = tree.path("secret/lib.rs");
    for path in ["../secret/lib.rs", "src/../../secret/lib.rs", "../shared/../secret/lib.rs", secret.to_str().unwrap()]
    {
        assert_eq!(read_source(&workspace, path), Err(ReadProblem::Outside), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn links_are_read_only_if_they_stay_inside() {
    use std::os::unix::fs::symlink;

    let tree = Tree::new(TREE);
    symlink("lib.rs", tree.path("repo/src/inside.rs")).unwrap();
    symlink("../../secret/lib.rs", tree.path("repo/src/outside.rs")).unwrap();
    symlink("../../secret", tree.path("repo/src/folder")).unwrap();
    symlink("../../secret/lib.rs", tree.path("shared/src/outside.rs")).unwrap();
    let workspace = workspace(&tree);
    assert_eq!(read_source(&workspace, "src/inside.rs").as_deref(), Ok("mod a;\n"));
    for path in ["src/outside.rs", "src/folder/lib.rs", "../shared/src/outside.rs"] {
        assert_eq!(read_source(&workspace, path), Err(ReadProblem::Outside), "{path}");
    }
}

#[test]
fn the_reason_says_what_is_wrong_with_the_file() {
    let tree = Tree::new(TREE);
    tree.write("repo/src/latin1.rs", b"// one\n// caf\xe9\n");
    let workspace = workspace(&tree);
    assert_eq!(read_source(&workspace, "src/gone.rs"), Err(ReadProblem::NotFound));
    assert_eq!(read_source(&workspace, "src/lib.rs/more.rs"), Err(ReadProblem::NotFound));
    assert_eq!(read_source(&workspace, "src"), Err(ReadProblem::Io("it is a folder".to_owned())));
    assert_eq!(read_source(&workspace, "src/latin1.rs"), Err(ReadProblem::NotUtf8 { offset: 13, line: 2 }));
    assert!(matches!(read_source(&workspace, "src/\0.rs"), Err(ReadProblem::Io(_))));
}
