//! The parts that could be pulled out, what each would cost, and which to look at first.
//!
//! Takes the model and a level; returns one [`Seam`] per candidate, ranked: contexts, packages, or modules with all
//! below them, and groups that hold together. There are two kinds, and their costs are never added up: what a *library* needs of the rest is in its
//! way, and what the rest uses of a *leaf* is in its. Leaves out how to do it.

mod candidates;
mod compile;
mod cost;
mod groups;
mod ranking;
#[cfg(test)]
mod tests;

use serde::Serialize;

use super::Model;
use super::drawing::Level;
use crate::config::SeamWeights;
use candidates::Candidates;
pub use compile::RefusedImpl;
use cost::Costs;
pub use ranking::Score;

/// What becomes of a seam once it is pulled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeamKind {
    /// The rest goes on using it: it ends up below.
    Library,
    /// It goes on using the rest: it ends up above.
    Leaf,
}

/// One candidate for extraction with its itemised cost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seam {
    /// Its name; for a module the full path.
    pub name: String,
    /// The module on top, if it is a module with all below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub module: Option<String>,
    /// The modules that it is made of, if it is a group: modules side by side, each with all below it, that refer to
    /// each other more than to those beside them, or unassigned code that may be a context which was missed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub members: Vec<String>,
    /// Its place in the ranking of all candidates of its level, from 1.
    pub rank: u64,
    /// Which kind of seam.
    pub kind: SeamKind,
    /// What the rank comes from.
    pub score: Score,
    /// The top of a program, from under which the others are pulled out: nothing but programs uses it, and it uses more
    /// than half of the other contexts or packages; or it is a program, a package with a binary that no other uses.
    /// Ranked after all others.
    pub top: bool,
    /// It is more than half of the code that it would be pulled out of: of a module's crate, or else of the workspace. It
    /// would rather be the rest that is pulled out. Ranked after all others.
    pub most: bool,
    /// Modules in it.
    pub modules: u64,
    /// Lines of code in it.
    pub lines: u64,
    /// How many others use it (Martin's Ca, counted as in `used_by`).
    pub fan_in: u64,
    /// How many others it needs (Martin's Ce, counted as in `needs`).
    pub fan_out: u64,
    /// *In*: who uses it, the most definitions first.
    pub used_by: Vec<Tie>,
    /// Distinct definitions that others use: the API it would need.
    pub api: u64,
    /// Functions and methods among them.
    pub api_functions: u64,
    /// Types and traits among them.
    pub api_types: u64,
    /// *Out*: what it needs of what stays behind, the most definitions first. A module may go on using other packages.
    pub needs: Vec<Tie>,
    /// Distinct definitions of others that it uses.
    pub needed: u64,
    /// Crates of other packages of the workspace that its code names, that of the facade where there is one: a module's
    /// new package has to depend on them. A facade to a crate from outside is not seen.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub below: Vec<String>,
    /// What it uses and is used by.
    pub mutual: Vec<String>,
    /// The feedback edges of its tangle that begin or end in it, among its siblings.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub feedback: Vec<FeedbackEdge>,
    /// What would depend on it and it on them, directly or not, if they were packages: for a module, its package; for a
    /// context, those of its tangle that it is tied to. Cargo refuses packages that depend on each other in a circle.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cycles: Vec<String>,
    /// Statics and thread-locals used across the cut.
    pub shared_state: Vec<String>,
    /// Definitions used across the cut that are not `pub` yet.
    pub to_widen: Vec<String>,
    /// Items that these are or are members of.
    pub items_to_widen: u64,
    /// Types with members written on the other side of the cut. As two packages, inherent impls and impls of traits of
    /// a third are refused.
    pub split_types: Vec<String>,
    /// Impls parted by the cut from what keeps them in their crate: they have to move to the other side.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub refused_impls: Vec<RefusedImpl>,
    /// Macros used across the cut that say `crate::`, which then means the other crate; `$crate::` is meant.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub caller_macros: Vec<String>,
    /// Features that its code asks for: its package has to have them, and its users to forward them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
    /// Targets that its code asks for, such as `unix`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<String>,
    /// Crates outside of the workspace that its code uses.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dependencies: Vec<String>,
    /// Those of them that nothing else in its package uses, or in the workspace where it is no module: they go with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub own_dependencies: Vec<String>,
    /// Crates outside of the workspace that only its tests use; known where tests are counted (`--tests`).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub dev_dependencies: Vec<String>,
}

/// A feedback edge to cut.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeedbackEdge {
    /// What uses.
    pub from: String,
    /// What is used.
    pub to: String,
    /// References.
    pub references: u64,
}

/// One side of a dependency as seen from a seam.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// What is at the other end; absent for unassigned code.
    pub name: Option<String>,
    /// Distinct definitions used.
    pub definitions: u64,
    /// References.
    pub references: u64,
}

/// The ranking of a level, as the command prints it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ranking {
    /// What the candidates are.
    pub level: Level,
    /// What the parts of a score weigh.
    pub weights: SeamWeights,
    /// The seams, the best first.
    pub seams: Vec<Seam>,
}

impl Seam {
    /// Nothing ties it to the rest: there is nothing to cut.
    #[must_use]
    pub fn is_alone(&self) -> bool {
        self.needs.is_empty() && self.used_by.is_empty()
    }

    /// It would rather be others that are pulled out from under or beside it.
    #[must_use]
    pub fn comes_last(&self) -> bool {
        self.top || self.most
    }
}

/// The candidates of a level as seams, the best first. Empty if there is nothing to be split from.
#[must_use]
pub fn seams(model: Model<'_>, level: Level, weights: &SeamWeights) -> Vec<Seam> {
    let candidates = Candidates::new(model, level);
    let mut seams = Costs::new(model, &candidates).seams();
    ranking::rank(&mut seams, weights);
    seams
}
