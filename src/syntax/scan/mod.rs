//! A look at the text before it is parsed.
//!
//! Takes the text of a file or fragment; returns it ready for the parser, or the place where it nests too deep for a
//! parser that recurses. Knows tokens only, so it can neither fail on wrong Rust nor overflow the stack.
//! Documentation comments become ordinary ones, as nobody asks for them and the parser makes six tokens of each line;
//! where they began is kept. Inside macro calls they stay, since a macro may ask for them.

use std::borrow::Cow;

use super::{Pos, Problem, ProblemKind};
use nesting::Nesting;
use tokens::{Kind, Tokens};

mod nesting;
mod tokens;

/// A text ready for the parser.
pub(super) struct Scanned<'t> {
    /// The text: every token stands where it stood before.
    pub(super) text: Cow<'t, str>,
    /// The documentation taken out.
    pub(super) docs: Docs,
}

/// Where documentation comments stood: the line of the token they belong to and the line where they began, in order.
#[derive(Default)]
pub(super) struct Docs(Vec<(u32, u32)>);

impl Docs {
    /// The first line of what begins in `line`: that of its documentation, if it has any.
    pub(super) fn first_line(&self, line: u32) -> u32 {
        match self.0.binary_search_by_key(&line, |(token, _)| *token) {
            Ok(index) => self.0[index].1,
            Err(_) => line,
        }
    }
}

/// Scans a text.
///
/// # Errors
/// If it nests too deep.
pub(super) fn scan(text: &str) -> Result<Scanned<'_>, Problem> {
    let mut nesting = Nesting::default();
    let mut docs = DocsInText::new(text);
    for token in Tokens::new(text) {
        match token.kind {
            Kind::Doc | Kind::InnerDoc if nesting.in_macro() => {}
            Kind::Doc => docs.outer(token.start),
            Kind::InnerDoc => docs.comments.push(token.start),
            _ => docs.token(token.start),
        }
        if nesting.is_too_deep_after(&token) {
            return Err(Problem {
                pos: position(text, token.start),
                kind: ProblemKind::TooDeep,
                message: "nests too deep".to_owned(),
            });
        }
    }
    Ok(docs.finish())
}

/// The position of a byte.
fn position(text: &str, offset: usize) -> Pos {
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Pos { line: before.matches('\n').count() as u32 + 1, column: before[line_start..].chars().count() as u32 + 1 }
}

/// Collects the documentation comments of a text.
struct DocsInText<'t> {
    text: &'t str,
    /// Where the comments to take out begin.
    comments: Vec<usize>,
    docs: Docs,
    /// The line where the documentation of the next token began.
    open: Option<u32>,
    /// Up to where lines have been counted, and how many.
    counted: (usize, u32),
}

impl<'t> DocsInText<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, comments: Vec::new(), docs: Docs::default(), open: None, counted: (0, 1) }
    }

    fn outer(&mut self, start: usize) {
        self.comments.push(start);
        if self.open.is_none() {
            self.open = Some(self.line(start));
        }
    }

    fn token(&mut self, start: usize) {
        if let Some(first) = self.open.take() {
            let line = self.line(start);
            self.docs.0.push((line, first));
        }
    }

    /// The line of a byte that is not before the last one asked for.
    fn line(&mut self, offset: usize) -> u32 {
        let (from, line) = self.counted;
        let line = line + self.text[from..offset].bytes().filter(|byte| *byte == b'\n').count() as u32;
        self.counted = (offset, line);
        line
    }

    fn finish(self) -> Scanned<'t> {
        if self.comments.is_empty() {
            return Scanned { text: Cow::Borrowed(self.text), docs: self.docs };
        }
        let mut plain = String::with_capacity(self.text.len());
        let mut copied = 0;
        for start in self.comments {
            plain.push_str(&self.text[copied..start + 2]);
            plain.push(' '); // in place of what makes it documentation
            copied = start + 3;
        }
        plain.push_str(&self.text[copied..]);
        Scanned { text: Cow::Owned(plain), docs: self.docs }
    }
}
