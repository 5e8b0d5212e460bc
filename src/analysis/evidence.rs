//! References as evidence: with names, place and the source line instead of ids.
//!
//! Takes ids of references and the sources; returns owned values that every writer can quote.
//! Leaves out which references matter and how many are shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;

use crate::resolve::{CodeGraph, Reference, ReferenceKind};
use crate::source::{FileId, Place, SourceMap};

/// Longer lines are not quoted: no one reads them, and a file of one line would be repeated for each of its references.
const LONGEST_LINE: usize = 1000;

/// One reference, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// Where the identifier stands.
    pub place: Place,
    /// The module with the reference.
    pub from: Arc<str>,
    /// Full path of the definition that is used.
    pub definition: String,
    /// How it is named.
    pub kind: ReferenceKind,
    /// The module whose `pub use` passed the definition on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facade: Option<Arc<str>>,
    /// Compiled only for tests.
    pub test: bool,
    /// The source line, without its line break; absent if it is too long to be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// Turns references into [`Evidence`]; splits each file into lines once.
pub struct Quoter<'a> {
    code: &'a CodeGraph,
    sources: &'a SourceMap,
    lines: BTreeMap<FileId, Vec<&'a str>>,
}

impl<'a> Quoter<'a> {
    /// A quoter for the references of `code`.
    #[must_use]
    pub fn new(code: &'a CodeGraph, sources: &'a SourceMap) -> Self {
        Self { code, sources, lines: BTreeMap::new() }
    }

    /// The evidence for one reference.
    pub fn evidence(&mut self, reference: &Reference) -> Evidence {
        Evidence {
            place: self.sources.place(reference.location),
            from: self.code.module(reference.from).path.clone(),
            definition: self.code.definition_path(reference.to),
            kind: reference.kind,
            facade: reference.facade.map(|facade| self.code.module(facade).path.clone()),
            test: reference.test,
            source: self.line(reference.location.file, reference.location.line).map(str::to_owned),
        }
    }

    /// The line at a place, if the file was read and the line is not too long to be read.
    pub fn line_at(&mut self, place: &Place) -> Option<&'a str> {
        self.line(self.sources.find(&place.path)?, place.line)
    }

    /// A line of a file, if it is not too long to be read.
    pub(super) fn line(&mut self, file: FileId, line: u32) -> Option<&'a str> {
        let sources = self.sources;
        let lines = self.lines.entry(file).or_insert_with(|| sources.file(file).text.lines().collect());
        lines.get((line as usize).checked_sub(1)?).copied().filter(|line| line.len() <= LONGEST_LINE)
    }
}
