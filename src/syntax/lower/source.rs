//! The parsed text: where a token stands, and what its name is.
//!
//! Names are read from the text at their place, which saves formatting each identifier.

use proc_macro2::{Ident, LineColumn, Span};
use syn::ext::IdentExt as _;

use crate::syntax::facts::Pos;
use crate::syntax::scan::{Docs, Scanned};

/// A text and where it stands in its file.
pub(super) struct Source<'s> {
    text: &'s str,
    docs: &'s Docs,
    /// How many lines of the file stand before the text.
    lines_before: u32,
    /// Where each line of the text begins.
    line_starts: Vec<u32>,
    is_ascii: bool,
}

impl<'s> Source<'s> {
    pub(super) fn new(scanned: &'s Scanned<'_>, lines_before: u32) -> Self {
        let text = &*scanned.text;
        let newlines = memchr::memchr_iter(b'\n', text.as_bytes());
        let line_starts = std::iter::once(0).chain(newlines.map(|newline| newline as u32 + 1)).collect();
        Self { text, docs: &scanned.docs, lines_before, line_starts, is_ascii: text.is_ascii() }
    }

    /// The bytes of the text.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// Where a span begins.
    pub(super) fn start(&self, span: Span) -> Pos {
        self.pos(span.start())
    }

    /// The line in which a span ends.
    pub(super) fn end_line(&self, span: Span) -> u32 {
        span.end().line as u32 + self.lines_before
    }

    /// The line where the documentation of what begins in a line begins, or that line.
    pub(super) fn first_line(&self, line: u32) -> u32 {
        self.docs.first_line(line - self.lines_before) + self.lines_before
    }

    /// The name of an identifier as it is written, `r#` included, and where it stands.
    pub(super) fn name(&self, ident: &Ident) -> (&'s str, Pos) {
        let start = ident.span().start();
        let rest = &self.text[self.offset(start)..];
        if rest.starts_with('/') {
            return ("doc", self.pos(start)); // what the lexer makes of a documentation comment
        }
        let bytes = rest.as_bytes();
        let prefix = if bytes.starts_with(b"r#") { 2 } else { 0 };
        let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 0x80;
        let len = prefix + bytes[prefix..].iter().take_while(|byte| is_name(byte)).count();
        debug_assert_eq!(ident.unraw(), rest[prefix..len], "or a name that `respell` made raw");
        (&rest[..len], self.pos(start))
    }

    /// A literal as it is written, and where it stands.
    pub(super) fn literal(&self, span: Span) -> (&'s str, Pos) {
        let start = span.start();
        (&self.text[self.offset(start)..self.offset(span.end())], self.pos(start))
    }

    fn pos(&self, at: LineColumn) -> Pos {
        Pos { line: at.line as u32 + self.lines_before, column: at.column as u32 + 1 }
    }

    fn offset(&self, at: LineColumn) -> usize {
        let line = self.line_starts[at.line - 1] as usize;
        if self.is_ascii {
            return line + at.column;
        }
        let mut chars = self.text[line..].char_indices();
        line + chars.nth(at.column).map_or(self.text.len() - line, |(offset, _)| offset)
    }
}
