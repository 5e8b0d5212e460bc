//! The validated configuration as plain data, with spans where later findings point into the file.
//!
//! Filled in by the reader beside it; read by every later stage.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Pattern;
use crate::finding::Severity;
use crate::source::Place;

/// Byte range in the configuration file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One after the last byte.
    pub end: usize,
}

/// A value and where it stands in the configuration file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

/// A valid `seamfind.toml`.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// What messages and places call the file: its path relative to the root.
    pub name: Arc<str>,
    /// The text, to quote from.
    pub text: Arc<str>,
    /// `[analysis]`.
    pub analysis: AnalysisConfig,
    /// `[[context]]`, in the order of the file. The names differ.
    pub contexts: Vec<ContextConfig>,
    /// `[[rule]]`, in the order of the file. The ids differ.
    pub rules: Vec<Rule>,
    /// `[macros]`: what a derive, an attribute or a macro brings, by its name: paths of modules or definitions.
    pub macros: BTreeMap<String, Vec<Located<String>>>,
}

/// `[analysis]`: defaults for the command line and limits.
#[derive(Clone, Debug, Default)]
pub struct AnalysisConfig {
    /// `exclude`: globs of paths, relative to the root, that are not read.
    pub exclude: Vec<Located<String>>,
    /// `coverage-floor`: the least share (0 to 1) of the code that must have been seen.
    pub coverage_floor: Option<f64>,
    /// `stubs`: globs of stub files, relative to the root.
    pub stubs: Vec<Located<String>>,
    /// `tests`: tests, benches and examples count.
    pub tests: bool,
    /// `features`: narrow `cfg(feature)` to these.
    pub features: Vec<Located<String>>,
    /// `all-features`.
    pub all_features: bool,
    /// `no-default-features`.
    pub no_default_features: bool,
    /// `target`: the triple that `cfg` is narrowed to.
    pub target: Option<Located<String>>,
}

/// One `[[context]]`.
#[derive(Clone, Debug)]
pub struct ContextConfig {
    /// `name`.
    pub name: Located<String>,
    /// `about`: one sentence on what the context is for.
    pub about: Option<String>,
    /// `code`: what belongs to it.
    pub code: Vec<Located<Pattern>>,
    /// `interface`: what others may use; absent: everything.
    pub interface: Option<Vec<Located<Pattern>>>,
    /// `may-depend-on`: indices into [`Config::contexts`]; absent: anything, empty: nothing.
    pub may_depend_on: Option<Vec<Located<usize>>>,
    /// `tables` of the database that it owns.
    pub tables: Vec<Located<String>>,
    /// `owner`: the team or person.
    pub owner: Option<String>,
    /// `tags`, for rules about sets of contexts.
    pub tags: Vec<Located<String>>,
}

/// One `[[rule]]`.
#[derive(Clone, Debug)]
pub struct Rule {
    /// `id`.
    pub id: Located<String>,
    /// `severity`; absent: the default of the kind.
    pub severity: Option<Severity>,
    /// `because`: why the rule exists.
    pub because: Option<String>,
    /// `since`: when it was made, as written.
    pub since: Option<String>,
    /// `docs`: where to read more.
    pub docs: Option<String>,
    /// `kind`, with the fields of that kind.
    pub kind: RuleKind,
}

/// What a rule demands. Each kind has its own fields.
#[derive(Clone, Debug)]
pub enum RuleKind {
    /// `forbid`: no reference from `from` to `to`.
    Forbid {
        /// Where the reference must not stand.
        from: Vec<Located<Selector>>,
        /// What it must not use.
        to: Vec<Located<Selector>>,
    },
}

impl RuleKind {
    /// The selectors of the rule, in the order of its fields.
    pub fn selectors(&self) -> impl Iterator<Item = &Located<Selector>> {
        match self {
            Self::Forbid { from, to } => from.iter().chain(to),
        }
    }
}

/// A choice of code in a rule.
#[derive(Clone, Debug)]
pub enum Selector {
    /// A context by name: index into [`Config::contexts`].
    Context(usize),
    /// `tag:NAME`: all contexts with that tag.
    Tag(String),
    /// A pattern.
    Code(Pattern),
}

impl Config {
    /// The place of a span: line and column of its first character.
    #[must_use]
    pub fn place(&self, span: Span) -> Place {
        let before = self.text.get(..span.start).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Place {
            path: self.name.clone(),
            line: before.matches('\n').count() as u32 + 1,
            column: before[line_start..].chars().count() as u32 + 1,
        }
    }
}
