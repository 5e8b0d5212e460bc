//! The JSON Schemas (draft 7) of what seamfind reads and writes, kept by hand in `schemas/`; tests hold real documents
//! against them.

/// A document that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schema {
    /// What it is asked for by.
    pub name: &'static str,
    /// What the document is.
    pub about: &'static str,
    /// The schema.
    pub text: &'static str,
}

macro_rules! schemas {
    ($($name:literal $about:literal;)*) => {
        /// All schemas.
        pub const SCHEMAS: &[Schema] = &[$(Schema {
            name: $name,
            about: $about,
            text: include_str!(concat!("../../schemas/", $name, ".json")),
        },)*];
    };
}

schemas! {
    "config" "seamfind.toml";
    "baseline" "seamfind-baseline.toml";
    "analyze" "analyze --format json";
    "check" "check --format json";
    "diff" "diff --format json";
    "explain" "explain --format json";
    "seams" "seams --format json";
    "tangles" "tangles --format json";
    "plan" "plan PART --format json";
    "whatif" "whatif --format json";
    "suggest" "suggest --format json";
    "metrics" "metrics --format json";
    "coverage" "coverage --format json";
    "db" "db --format json";
    "drawing" "graph --format json";
    "modules" "export modules";
    "references" "export references";
    "edges" "export edges";
    "unresolved" "export unresolved";
    "findings" "export findings";
    "graph" "export graph";
}
