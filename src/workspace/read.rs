//! Reading one file of the analysed tree.
//!
//! Takes a relative path; returns the text, or why there is none. The one place that opens files, and so the one
//! that keeps the promise that nothing is read but what lies below the root or below a path dependency outside of
//! it, links followed to their end. Leaves out what the text means.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use super::Workspace;
use super::paths::{is_below, is_outside, on_disk, resolve};
use super::tree::{Kind, Tree};

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadProblem {
    /// There is no such file.
    NotFound,
    /// The file is not UTF-8: the offset of the first wrong byte, from 0, and its line, from 1.
    NotUtf8 {
        /// Offset in bytes, from 0.
        offset: usize,
        /// Line, from 1.
        line: u32,
    },
    /// The file lies, or a link leads, outside of what may be read.
    Outside,
    /// Any other reason, in words that are the same on every system.
    Io(String),
}

impl fmt::Display for ReadProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("it does not exist"),
            Self::NotUtf8 { offset, line } => write!(f, "it is not UTF-8 (line {line}, byte {offset})"),
            Self::Outside => f.write_str("it lies outside of the root and of the path dependencies"),
            Self::Io(reason) => f.write_str(reason),
        }
    }
}

/// Reads a file of the workspace; `relative` is its path from [`Workspace::root`], with `/`.
///
/// # Errors
/// Says why there is no text. A path outside of the root is only read below a package that stands there.
pub fn read_source(workspace: &Workspace, relative: &str) -> Result<Arc<str>, ReadProblem> {
    let relative = resolve(&workspace.root, "", relative).ok_or(ReadProblem::Outside)?;
    let base = if is_outside(&relative) {
        let dirs = workspace.packages.iter().map(|package| package.dir.as_str());
        dirs.filter(|dir| is_outside(dir)).find(|dir| is_below(&relative, dir)).ok_or(ReadProblem::Outside)?
    } else {
        ""
    };
    read_below(&workspace.tree, &workspace.root, base, &relative).map(Into::into)
}

/// Reads a file, if it lies below the directory `base` once all links are followed.
pub(super) fn read_below(tree: &Tree, root: &Path, base: &str, relative: &str) -> Result<String, ReadProblem> {
    let file = tree.real_path(&on_disk(root, relative)).map_err(problem)?;
    let base = if base.is_empty() { root.to_owned() } else { tree.real_path(&on_disk(root, base)).map_err(problem)? };
    if !file.starts_with(base) {
        return Err(ReadProblem::Outside);
    }
    read_text(tree, &file)
}

/// Reads a regular file; a pipe or a device could keep the run waiting for ever.
pub(super) fn read_text(tree: &Tree, file: &Path) -> Result<String, ReadProblem> {
    match tree.kind(file).map_err(problem)? {
        Kind::File => {}
        Kind::Folder => return Err(ReadProblem::Io("it is a folder".to_owned())),
        Kind::Other => return Err(ReadProblem::Io("it is no regular file".to_owned())),
    }
    String::from_utf8(tree.read(file).map_err(problem)?).map_err(|error| {
        let offset = error.utf8_error().valid_up_to();
        let breaks = error.as_bytes()[..offset].iter().filter(|&&byte| byte == b'\n').count();
        ReadProblem::NotUtf8 { offset, line: u32::try_from(breaks + 1).unwrap_or(u32::MAX) }
    })
}

fn problem(error: std::io::Error) -> ReadProblem {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => ReadProblem::NotFound,
        kind => ReadProblem::Io(kind.to_string()),
    }
}
