//! The syntax stage: one file's text to its facts.
//!
//! Takes the text of a file, or of a fragment that macro expansion produced; returns [`FileFacts`], owned and
//! serialisable, or the one [`Problem`] that kept the text from being read. It is the only user of `syn`; the syntax
//! tree never leaves it. Leaves out other files, the meaning of names, and the configuration.

use std::panic;

mod facts;
mod lower;
mod prologue;
mod scan;

#[cfg(test)]
mod tests;

pub use facts::*;
pub use lower::is_known_macro;
use serde::{Deserialize, Serialize};

/// Why a text could not be lowered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Where; line 0 if the parser does not say.
    pub pos: Pos,
    /// What sort of problem.
    pub kind: ProblemKind,
    /// A lowercase fragment: "expected `;`".
    pub message: String,
}

/// The sorts of [`Problem`]s.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProblemKind {
    /// Not Rust, or Rust that the parser does not know.
    Unparsable,
    /// Nested deeper than the stages walk.
    TooDeep,
}

/// What the text of a fragment is, as the place of the macro call says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FragmentKind {
    /// Items of a module.
    Items,
    /// Members of an impl.
    ImplItems,
    /// Members of a trait.
    TraitItems,
    /// Statements, perhaps with an expression at the end.
    Stmts,
    /// An expression.
    Expr,
    /// A pattern.
    Pat,
    /// A type.
    Type,
}

/// What becomes of code that is compiled only for tests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TestCode {
    /// It is lowered like all other code.
    #[default]
    Kept,
    /// What stands in the braces of items under `#[cfg(test)]` is left out, which saves parsing it.
    LeftOut,
}

/// Lowers the text of a file. Items that do not parse are left out and listed in [`FileFacts::problems`].
///
/// Needs a stack of 256 MiB for texts at the limit of nesting; what is nested deeper is a problem.
///
/// # Errors
/// If nothing of the text parses or it nests too deep.
pub fn parse_file(text: &str, test_code: TestCode) -> Result<FileFacts, Problem> {
    let (source, first_line) = prologue::skip(text);
    let scanned = scan::scan(source, test_code).map_err(|problem| problem.below(first_line))?;
    let mut facts = guarded(|| lower::file(&scanned, first_line))?;
    facts.lines = lines(text);
    Ok(facts)
}

/// Lowers a fragment: the text of a macro expansion with one token per line (the delimiters of a group are tokens
/// too), so that the line of each position is the number of its token.
///
/// # Errors
/// If the text is not such a fragment or nests too deep.
pub fn parse_fragment(kind: FragmentKind, text: &str) -> Result<FileFacts, Problem> {
    let scanned = scan::scan(text, TestCode::Kept)?;
    let mut facts = guarded(|| lower::fragment(kind, &scanned))?;
    facts.lines = lines(text);
    Ok(facts)
}

/// How many lines a text has.
fn lines(text: &str) -> u32 {
    let newlines = memchr::memchr_iter(b'\n', text.as_bytes()).count() as u32;
    newlines + u32::from(!text.is_empty() && !text.ends_with('\n'))
}

/// Turns a panic of the parser into a problem.
fn guarded(lower: impl FnOnce() -> Result<FileFacts, Problem> + panic::UnwindSafe) -> Result<FileFacts, Problem> {
    panic::catch_unwind(lower).unwrap_or_else(|_| {
        Err(Problem {
            pos: Pos::default(),
            kind: ProblemKind::Unparsable,
            message: "the parser does not cope with this text".to_owned(),
        })
    })
}

impl Problem {
    /// The same problem in a text that begins after so many lines.
    fn below(mut self, lines: u32) -> Self {
        self.pos.line += lines;
        self
    }
}
