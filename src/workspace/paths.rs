//! Paths relative to the analysed root, as strings with `/`.
//!
//! Takes paths as manifests and the file system give them; returns normal form: no `.`, no `a/..`, the root itself
//! empty, what lies outside with `../` in front. Only names are looked at, never the disk.

use std::path::{Component, Path, PathBuf};

/// The path `path`, as written in a file of the directory `dir`, relative to `root`.
/// `None` if it has no such name: not UTF-8, or on another drive.
pub(super) fn resolve(root: &Path, dir: &str, path: &str) -> Option<String> {
    relative(root, &on_disk(root, dir).join(path))
}

/// `path` relative to `root`, both absolute.
pub(super) fn relative(root: &Path, path: &Path) -> Option<String> {
    let (root, path) = (normal(root), normal(path));
    let shared = root.components().zip(path.components()).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return None;
    }
    let up = root.components().skip(shared).map(|_| Some(".."));
    let down = path.components().skip(shared).map(|part| part.as_os_str().to_str());
    Some(up.chain(down).collect::<Option<Vec<_>>>()?.join("/"))
}

/// Where a relative path stands on disk. Built part by part: Windows takes no `/` in its verbatim paths.
pub(super) fn on_disk(root: &Path, relative: &str) -> PathBuf {
    normal(&relative.split('/').fold(root.to_owned(), |path, part| path.join(part)))
}

/// The name of `file` in the directory `dir`, both relative.
pub(super) fn join(dir: &str, file: &str) -> String {
    if dir.is_empty() { file.to_owned() } else { format!("{dir}/{file}") }
}

/// Whether `path` is `dir` or lies below it, both relative and in normal form.
pub(super) fn is_below(path: &str, dir: &str) -> bool {
    Path::new(path).strip_prefix(dir).is_ok_and(|rest| !rest.starts_with(".."))
}

/// Whether a relative path in normal form leads out of the root.
pub(super) fn is_outside(relative: &str) -> bool {
    relative == ".." || relative.starts_with("../")
}

/// The path without `.` and `a/..`.
fn normal(path: &Path) -> PathBuf {
    let mut parts = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                parts.pop();
            }
            other => parts.push(other),
        }
    }
    parts
}
