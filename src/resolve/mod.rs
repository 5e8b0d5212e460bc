//! The resolve stage: the whole program, from facts to references.
//!
//! Takes the workspace and the facts of its files; returns the [`CodeGraph`]: modules, definitions, references, and
//! what stayed unresolved with the reason. Leaves out contexts, rules and petgraph.

mod code_graph;

pub use code_graph::*;

/// Stand-in until the stage lands.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "replaced by the stage")]
pub struct ResolveOptions {
    pub tests: bool,
    pub features: FeatureChoice,
    pub target: Option<String>,
    pub names_only: bool,
    pub exclude: globset::GlobSet,
}

/// Stand-in until the stage lands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(missing_docs, reason = "replaced by the stage")]
pub enum FeatureChoice {
    #[default]
    Any,
    All,
    Only {
        features: Vec<String>,
        default: bool,
    },
}

/// Stand-in until the stage lands.
#[derive(Debug)]
#[allow(missing_docs, reason = "replaced by the stage")]
pub struct Resolved {
    pub code: CodeGraph,
    pub sources: crate::source::SourceMap,
    pub findings: Vec<crate::finding::Finding>,
}

/// Stand-in until the stage lands.
#[must_use]
pub fn resolve(_workspace: &crate::workspace::Workspace, _options: &ResolveOptions) -> Resolved {
    Resolved { code: CodeGraph::default(), sources: crate::source::SourceMap::default(), findings: Vec::new() }
}
