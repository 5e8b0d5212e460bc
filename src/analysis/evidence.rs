//! References as evidence: with names, place and the source line instead of ids.
//!
//! Takes ids of references and the sources; returns owned values that every writer can quote.
//! Leaves out which references matter and how many are shown.

use std::collections::BTreeMap;
use std::ops::Range;
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

/// Where a piece of text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Columns in characters, from 1, the end excluded.
    pub columns: Range<u32>,
    /// Bytes from the beginning of the file, the end excluded.
    pub bytes: Range<u64>,
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

    /// The text that a place means: an identifier or a line; none if a whole file is meant or no text was read.
    pub fn span(&mut self, place: &Place) -> Option<Span> {
        let file = self.sources.find(&place.path)?;
        let line = self.lines(file).get((place.line as usize).checked_sub(1)?).copied()?;
        let before = line.as_ptr().addr().checked_sub(self.sources.file(file).text.as_ptr().addr())?;
        let column = place.column.max(1);
        let start = line.char_indices().nth(column as usize - 1).map_or(line.len(), |(index, _)| index);
        let text = if place.column == 0 { line } else { identifier(&line[start..]) };
        let width = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        let bytes = (before + start) as u64..(before + start + text.len()) as u64;
        Some(Span { columns: column..column.saturating_add(width), bytes })
    }

    /// A line of a file, if it is not too long to be read.
    pub(super) fn line(&mut self, file: FileId, line: u32) -> Option<&'a str> {
        let lines = self.lines(file);
        lines.get((line as usize).checked_sub(1)?).copied().filter(|line| line.len() <= LONGEST_LINE)
    }

    /// The lines of a file, without the byte order mark, which no column counts.
    fn lines(&mut self, file: FileId) -> &[&'a str] {
        let sources = self.sources;
        let lines = || {
            let text: &str = &sources.file(file).text;
            text.strip_prefix('\u{feff}').unwrap_or(text).lines().collect()
        };
        self.lines.entry(file).or_insert_with(lines)
    }
}

/// The identifier that a text begins with, or its first character.
pub(crate) fn identifier(text: &str) -> &str {
    let is_outside = |c: char| !(c.is_alphanumeric() || c == '_');
    let end = text.find(is_outside).unwrap_or(text.len());
    let first = text.chars().next().map_or(0, char::len_utf8);
    &text[..end.max(first)]
}
