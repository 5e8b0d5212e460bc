//! The validated configuration as plain data, with spans where later findings point into the file.
//!
//! Filled in by the reader beside it; read by every later stage.

use std::collections::BTreeMap;
use std::sync::Arc;

use globset::GlobMatcher;

use super::Pattern;
use crate::finding::Severity;
use crate::resolve::{Configured, ReferenceKind};
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
    /// `[[database]]`, in the order of the file. The names differ.
    pub databases: Vec<DatabaseConfig>,
    /// `[seams]`: how seams are ranked.
    pub seams: SeamWeights,
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
    /// `transactions`: names of functions and methods of the project that open a transaction.
    pub transactions: Vec<Located<String>>,
}

/// One `[[database]]`.
#[derive(Clone, Debug)]
pub struct DatabaseConfig {
    /// `name`.
    pub name: Located<String>,
    /// `migrations`: folders of migrations and files of SQL, relative to the root.
    pub migrations: Vec<Located<String>>,
    /// `code`: what uses it; empty: it is found out by names.
    pub code: Vec<Located<Pattern>>,
    /// `dialect`; absent: it is guessed.
    pub dialect: Option<super::SqlDialect>,
}

/// `[seams]`: what the parts of a seam's score weigh. The defaults were chosen on commits in which maintainers made a
/// package out of a module (`docs/metrics.md`).
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
pub struct SeamWeights {
    /// `leaf`: how much more it weighs that a definition of a leaf is used than that a library needs one.
    pub leaf: u64,
    /// `mutual`: the exponent of 1 + the others that a library is tied to both ways.
    pub mutual: f64,
    /// `widen`: the exponent of 1 + the items used across the cut that are not `pub`, or have a member that is not.
    pub widen: f64,
    /// `split`: the exponent of 1 + the types with members on both sides of the cut.
    pub split: f64,
    /// `functions`: the exponent of 1 + the functions and methods that others use.
    pub functions: f64,
    /// `crates`: the exponent of the share of its outside crates that others use too.
    pub crates: f64,
    /// `used`: the exponent of 1 + the definitions of a library that others use, by which the rest is divided.
    pub used: f64,
    /// `lines`: the exponent of 1 + the lines of code.
    pub lines: f64,
}

impl Default for SeamWeights {
    fn default() -> Self {
        Self { leaf: 1, mutual: 0.5, widen: 0.5, split: 0.5, functions: 0.25, crates: 2.0, used: 0.5, lines: 1.0 }
    }
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
    /// `deprecated`: indices into [`Config::contexts`]; it may depend on them still, and each such dependency is shown.
    pub deprecated: Vec<Located<usize>>,
    /// `tables` of the database that it owns.
    pub tables: Vec<Located<String>>,
    /// `owner`: the team or person.
    pub owner: Option<String>,
    /// `strict`: its findings cannot be accepted by a baseline.
    pub strict: bool,
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
    /// `allow-empty`: its patterns may match nothing.
    pub allow_empty: bool,
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
    /// `no-path`: no chain of dependencies, however long, from `from` to `to`.
    NoPath {
        /// Where no chain must begin.
        from: Vec<Located<Selector>>,
        /// Where it must not lead.
        to: Vec<Located<Selector>>,
    },
    /// `layers`: dependencies go downwards only.
    Layers {
        /// The layers, the highest first; at least two.
        layers: Vec<Layer>,
        /// `independent-siblings`: the parts of one layer know nothing of each other.
        independent_siblings: bool,
    },
    /// `independent`: no reference between any two of the parts.
    Independent {
        /// The parts; at least two.
        of: Vec<Located<Selector>>,
    },
    /// `acyclic`: no tangle.
    Acyclic {
        /// What must not be tangled.
        of: Level,
        /// Only this code; empty: all.
        within: Vec<Located<Selector>>,
        /// `leave-out`: references of these kinds do not count.
        leave_out: Vec<ReferenceKind>,
    },
    /// `external`: which crates outside the workspace may be used.
    External {
        /// Whose uses are judged; empty: all code.
        from: Vec<Located<Selector>>,
        /// Whose uses are not judged all the same.
        except: Vec<Located<Selector>>,
        /// Which crates.
        crates: Crates,
    },
    /// `stable`: no context depends on a more unstable one.
    Stable {
        /// Only dependencies of this code; empty: all.
        from: Vec<Located<Selector>>,
    },
    /// `unassigned`: every module belongs to a context.
    Unassigned {
        /// Code that need not.
        except: Vec<Located<Selector>>,
    },
    /// `limit`: a measure has an upper bound.
    Limit {
        /// What is measured.
        measure: Measure,
        /// Of what.
        of: Level,
        /// Only this code; empty: all.
        within: Vec<Located<Selector>>,
        /// The highest value that is allowed.
        max: u64,
    },
    /// `table-owner`: a table is used by the context that owns it only.
    TableOwner {
        /// Whose uses are judged; empty: all code.
        from: Vec<Located<Selector>>,
        /// Whose uses are not judged all the same.
        except: Vec<Located<Selector>>,
        /// `access = "write"`: others may read.
        writes_only: bool,
    },
    /// `no-cross-fk`: no foreign key from a table of one context to a table of another.
    NoCrossKey,
    /// `no-cross-join`: no query reads tables of several contexts.
    NoCrossJoin {
        /// Whose queries are not judged.
        except: Vec<Located<Selector>>,
    },
    /// `no-cross-transaction`: no transaction writes tables of several contexts.
    NoCrossTransaction {
        /// Whose transactions are not judged.
        except: Vec<Located<Selector>>,
    },
}

/// One layer of a `layers` rule.
#[derive(Clone, Debug)]
pub struct Layer {
    /// Its parts.
    pub parts: Vec<Located<Selector>>,
    /// It may not be skipped: what is above uses what is below through it only.
    pub closed: bool,
}

/// Which crates outside the workspace an `external` rule allows: names with `*`, in which `-` and `_` are the same.
#[derive(Clone, Debug)]
pub enum Crates {
    /// Only these.
    Allow(Vec<Located<GlobMatcher>>),
    /// All but these.
    Deny(Vec<Located<GlobMatcher>>),
}

/// What the nodes of a rule are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Contexts.
    Contexts,
    /// Packages.
    Packages,
    /// Modules.
    Modules,
}

impl Level {
    /// All levels with the words of the configuration.
    pub const WORDS: [(&str, Self); 3] =
        [("contexts", Self::Contexts), ("packages", Self::Packages), ("modules", Self::Modules)];
}

/// What a `limit` rule measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Lines of code.
    Lines,
    /// How many others depend on it directly.
    FanIn,
    /// How many others it depends on directly.
    FanOut,
    /// How many members a tangle has.
    TangleSize,
    /// How many of its definitions others use.
    InterfaceSize,
}

impl Measure {
    /// All measures with the words of the configuration.
    pub const WORDS: [(&str, Self); 5] = [
        ("lines", Self::Lines),
        ("fan-in", Self::FanIn),
        ("fan-out", Self::FanOut),
        ("tangle-size", Self::TangleSize),
        ("interface-size", Self::InterfaceSize),
    ];
}

impl RuleKind {
    /// Whether the rule needs to know the databases.
    #[must_use]
    pub fn is_about_databases(&self) -> bool {
        matches!(
            self,
            Self::TableOwner { .. } | Self::NoCrossKey | Self::NoCrossJoin { .. } | Self::NoCrossTransaction { .. }
        )
    }

    /// The selectors of code that the rule is not about.
    #[must_use]
    pub fn excepted(&self) -> &[Located<Selector>] {
        match self {
            Self::External { except, .. }
            | Self::Unassigned { except }
            | Self::TableOwner { except, .. }
            | Self::NoCrossJoin { except }
            | Self::NoCrossTransaction { except } => except,
            _ => &[],
        }
    }

    /// The selectors of the rule, in the order of its fields.
    #[must_use]
    pub fn selectors(&self) -> Vec<&Located<Selector>> {
        match self {
            Self::Forbid { from, to } | Self::NoPath { from, to } => from.iter().chain(to).collect(),
            Self::Layers { layers, .. } => layers.iter().flat_map(|layer| &layer.parts).collect(),
            Self::Independent { of } => of.iter().collect(),
            Self::External { from, except, .. } => from.iter().chain(except).collect(),
            Self::Stable { from } => from.iter().collect(),
            Self::Unassigned { except } | Self::NoCrossJoin { except } | Self::NoCrossTransaction { except } => {
                except.iter().collect()
            }
            Self::TableOwner { from, except, .. } => from.iter().chain(except).collect(),
            Self::NoCrossKey => Vec::new(),
            Self::Acyclic { within, .. } | Self::Limit { within, .. } => within.iter().collect(),
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
        place_in(&self.name, &self.text, span)
    }

    /// Texts with their places, for stages that know no configuration.
    #[must_use]
    pub fn configured(&self, texts: &[Located<String>]) -> Vec<Configured> {
        texts.iter().map(|text| Configured { value: text.value.clone(), place: self.place(text.span) }).collect()
    }
}

/// The place of a span in a text.
pub(super) fn place_in(name: &Arc<str>, text: &str, span: Span) -> Place {
    let before = text.get(..span.start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    Place {
        path: name.clone(),
        line: before.matches('\n').count() as u32 + 1,
        column: before[line_start..].chars().count() as u32 + 1,
    }
}
