//! How a part of the program is pulled out: ordered steps, each of which leaves the build green.
//!
//! Takes the model, the facts of the program, the manifests and the name of a module, context or package; returns a
//! [`Plan`] with names, places and texts instead of ids. First the part is made to stand on its own where it is, then it
//! moves. Leaves out doing any of it, and how long it takes.

mod api;
mod cut;
mod cut_steps;
mod database;
mod docs;
mod effort;
mod extent;
mod extract;
mod facades;
mod files;
mod following;
mod foundation;
mod helpers;
mod imports;
mod items;
mod kind;
mod macros;
mod manifest;
mod obstacles;
mod part;
mod paths;
mod placement;
mod remedy;
mod root;
mod rule;
mod steps;
#[cfg(test)]
mod tests;
mod text;
mod untangle;
mod visibility;

use std::collections::BTreeMap;

use serde::Serialize;

use super::Model;
use super::evidence::Evidence;
use super::names::{Named, Scope};
use super::seams::SeamKind;
use crate::resolve::ProgramFacts;
use crate::source::Place;
use crate::workspace::PackageId;
pub use effort::Effort;
use part::Part;

/// What a plan is made from.
#[derive(Clone, Copy)]
pub struct Inputs<'a> {
    /// The values of the stages; its code graph has the tests in it, whether or not they count.
    pub model: Model<'a>,
    /// The facts of the program.
    pub facts: &'a ProgramFacts,
    /// The text of each package's manifest, as far as it could be read.
    pub manifests: &'a BTreeMap<PackageId, String>,
    /// The text of the manifest at the root of the workspace, if there is one.
    pub workspace_manifest: Option<&'a str>,
    /// There is a `seamfind.toml`.
    pub configured: bool,
}

/// What is asked of the planner.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Which kind of seam it is to become; where absent, the kind that leaves less in the way.
    pub kind: Option<SeamKind>,
    /// The name of the new package; where absent, one is made from the part's.
    pub package: Option<String>,
}

/// The steps that pull a part out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Plan {
    /// The name of the part.
    pub name: String,
    /// What it is.
    pub scope: Scope,
    /// What becomes of it.
    pub kind: SeamKind,
    /// Why this kind, in a sentence.
    pub why: String,
    /// The name of the package to be; absent if the part consists of whole packages already.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub package: Option<String>,
    /// The packages that it comes from.
    pub packages: Vec<String>,
    /// How much there is to do, as counts.
    pub effort: Effort,
    /// What cargo or the compiler would refuse whatever is done below, to be settled first.
    pub obstacles: Vec<Obstacle>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The definitions that others use, which become its API, the most used first.
    pub api: Vec<ApiItem>,
    /// What the plan cannot see.
    pub caveats: Vec<String>,
}

/// What stands in the way of the extraction as such.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Obstacle {
    /// What would be refused.
    pub message: String,
    /// What to do.
    pub help: String,
    /// Where.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Evidence>,
}

/// When a step is done. The stages follow the chapter: first apart in one package, then the schema if there is one, then
/// a package of its own, then perhaps a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The code stays in its package, and its dependencies become one-way.
    Untangle,
    /// The schema is split while the code is still together.
    Schema,
    /// The code becomes a package.
    Extract,
    /// What is worth doing once it is one.
    Afterwards,
}

/// What a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// What the part and the rest both stand on becomes a package first.
    Foundation,
    /// A dependency that goes the wrong way is cut or inverted.
    Cut,
    /// An impl that the compiler would refuse moves.
    Placement,
    /// The rule that keeps it apart.
    Rule,
    /// What will be seen is documented.
    Docs,
    /// Visibility is widened.
    Widen,
    /// Macros are made fit to be used from another crate.
    Macros,
    /// The package is made.
    Manifest,
    /// Files move and paths in them are rewritten.
    Move,
    /// Tests move or stay.
    Tests,
    /// The schema is split.
    Data,
    /// Clean-up.
    Clean,
}

/// How a dependency that goes the wrong way ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Remedy {
    /// The definition moves to where it is used.
    MoveDefinition,
    /// The code that uses it moves to where the definition is.
    MoveUser,
    /// The value is handed in by the caller.
    PassIn,
    /// A trait at the boundary, implemented on the other side.
    Trait,
    /// An event or a callback tells the other side.
    Event,
    /// A copy on each side.
    Duplicate,
    /// An import or a re-export that nothing behind it needs.
    DropImport,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// When.
    pub stage: Stage,
    /// What it is about.
    pub kind: StepKind,
    /// What to do, in a sentence.
    pub title: String,
    /// Why, and what to mind.
    pub why: String,
    /// How a dependency ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy: Option<Remedy>,
    /// The references that it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub references: Vec<Evidence>,
    /// The definitions that it is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub definitions: Vec<Mention>,
    /// The files that move.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<FileMove>,
    /// Paths that are rewritten.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rewrites: Vec<Rewrite>,
    /// Texts to write.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<FileText>,
}

impl Step {
    /// A step with nothing in it yet.
    fn new(stage: Stage, kind: StepKind, title: impl Into<String>, why: impl Into<String>) -> Self {
        Self {
            stage,
            kind,
            title: title.into(),
            why: why.into(),
            remedy: None,
            references: Vec::new(),
            definitions: Vec::new(),
            moves: Vec::new(),
            rewrites: Vec::new(),
            texts: Vec::new(),
        }
    }
}

/// A definition, a table or another place, with a remark.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Mention {
    /// Full path of the definition, or what else it is.
    pub name: String,
    /// Where it is written.
    pub place: Place,
    /// What about it.
    pub note: String,
}

/// A file that moves.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct FileMove {
    /// Where it is.
    pub from: String,
    /// Where it goes.
    pub to: String,
}

/// One way in which paths change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Rewrite {
    /// How they begin.
    pub from: String,
    /// How they begin then.
    pub to: String,
    /// How many places.
    pub places: u64,
    /// In how many files.
    pub files: u64,
    /// The first of them.
    pub first: Place,
    /// All of them, in order.
    pub at: Vec<Place>,
}

impl Rewrite {
    /// The places to tell: all of them where the same words stay as they are elsewhere, as `super::` may, else the first.
    #[must_use]
    pub fn told(&self) -> &[Place] {
        let told = if self.from.starts_with("super") { self.at.len() } else { 1 };
        &self.at[..told.min(self.at.len())]
    }
}

/// A text to write into a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FileText {
    /// The file.
    pub file: String,
    /// Where in it, or what about it.
    pub what: String,
    /// The text.
    pub text: String,
    /// Its language, as fences name it.
    pub language: &'static str,
}

/// A definition that others use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ApiItem {
    /// Its path below the part.
    pub name: String,
    /// What it is.
    pub kind: crate::resolve::DefinitionKind,
    /// Modules that use it.
    pub users: u64,
    /// References to it.
    pub references: u64,
}

/// The plan for a part.
///
/// # Errors
/// The part cannot be pulled out: the whole program, a crate's root, or nothing; says why.
pub fn plan(inputs: Inputs<'_>, named: Named, wish: &Wish) -> Result<Plan, String> {
    let part = Part::new(inputs, &named, wish)?;
    steps::assemble(inputs, named, &part, wish)
}
