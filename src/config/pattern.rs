//! Patterns: how the configuration names code.

/// How narrow a pattern is where it matches; the greater one wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Specificity;

/// A pattern of the configuration: `a::b`, `a::*::c`, `a::**::c`, `package:GLOB` or `path:GLOB`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    text: String,
}

impl Pattern {
    /// The pattern as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }
}
