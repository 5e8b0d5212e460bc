//! Where things stand: file ids, locations and the texts behind them.
//!
//! Takes the relative path and text of each file that was read; returns lines and places for messages.
//! Leaves out reading files (that is `workspace`) and any knowledge of Rust.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Index of a file in a [`SourceMap`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(pub u32);

/// A point in a file: line and column count from 1, the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Location {
    /// The file.
    pub file: FileId,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

/// A point named by path instead of id: what findings carry, since a manifest or the configuration can be its file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Path relative to the analysed root, with `/`.
    pub path: Arc<str>,
    /// Line, from 1; 0 when the whole file is meant.
    pub line: u32,
    /// Column in characters, from 1; 0 when the whole line is meant.
    pub column: u32,
}

impl Place {
    /// The place that means the file as a whole.
    #[must_use]
    pub fn file(path: &str) -> Self {
        Self { path: path.into(), line: 0, column: 0 }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.line, self.column) {
            (0, _) => write!(f, "{}", self.path),
            (line, 0) => write!(f, "{}:{line}", self.path),
            (line, column) => write!(f, "{}:{line}:{column}", self.path),
        }
    }
}

/// One file that was read.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path relative to the analysed root, with `/`.
    pub path: Arc<str>,
    /// The text as read.
    pub text: Arc<str>,
}

/// All files that were read, ordered by path so that ids are the same on every run.
#[derive(Clone, Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
    by_path: BTreeMap<Arc<str>, FileId>,
}

impl SourceMap {
    /// Builds the map; the files are sorted by path, and a path given twice is kept once.
    #[must_use]
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        files.dedup_by(|a, b| a.path == b.path);
        let by_path = files.iter().enumerate().map(|(i, f)| (f.path.clone(), file_id(i))).collect();
        Self { files, by_path }
    }

    /// Adds a file after the rest, such as the configuration, so that findings can quote it.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        if let Some(&id) = self.by_path.get(&file.path) {
            return id;
        }
        let id = file_id(self.files.len());
        self.by_path.insert(file.path.clone(), id);
        self.files.push(file);
        id
    }

    /// The file of an id.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The id of a path, if that file was read.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.by_path.get(path).copied()
    }

    /// All files in the order of their ids.
    #[must_use]
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The place of a location, to print or to put into a finding.
    #[must_use]
    pub fn place(&self, location: Location) -> Place {
        Place { path: self.file(location.file).path.clone(), line: location.line, column: location.column }
    }

    /// The text of one line (from 1) without its line break, if the file was read and has that line.
    #[must_use]
    pub fn line(&self, path: &str, line: u32) -> Option<&str> {
        let file = self.file(self.find(path)?);
        file.text.lines().nth((line as usize).checked_sub(1)?)
    }
}

fn file_id(index: usize) -> FileId {
    FileId(u32::try_from(index).unwrap_or(u32::MAX))
}
