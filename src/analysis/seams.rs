//! The contexts as seams: which can be pulled out, and what is in the way, least entangled first.
//!
//! Takes the context map; returns one [`Seam`] per context, ordered. There are two kinds, and their costs are never
//! added up: what a *library* needs of the rest is in its way, and who uses a *leaf* is in its. Size counts for a seam:
//! the order is that of `(1 + obstacle) / (1 + lines)`, where the obstacle is the number of distinct definitions in the way.

use serde::Serialize;

/// What becomes of a seam once it is pulled out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum SeamKind {
    /// The rest goes on using it: it ends up below.
    Library,
    /// It goes on using the rest: it ends up above.
    Leaf,
}

/// One candidate for extraction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seam {
    /// The context.
    pub name: String,
    /// Which kind of seam.
    pub kind: SeamKind,
    /// Modules in it.
    pub modules: u64,
    /// Lines of code in it.
    pub lines: u64,
    /// *In*: who uses it, the most definitions first.
    pub used_by: Vec<Tie>,
    /// Distinct definitions that others use: the API it would need.
    pub api: u64,
    /// *Out*: what it needs, the most definitions first.
    pub needs: Vec<Tie>,
    /// Distinct definitions of others that it uses.
    pub needed: u64,
    /// The contexts that it uses and that use it.
    pub mutual: Vec<String>,
}

/// One side of a dependency as seen from a seam.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tie {
    /// The other context; absent for unassigned code.
    pub context: Option<String>,
    /// Distinct definitions used.
    pub definitions: u64,
    /// References.
    pub references: u64,
}

impl Seam {
    /// The distinct definitions in the way of its extraction: those it needs for a library, those others use for a leaf.
    #[must_use]
    pub fn obstacle(&self) -> u64 {
        match self.kind {
            SeamKind::Library => self.needed,
            SeamKind::Leaf => self.api,
        }
    }
}
