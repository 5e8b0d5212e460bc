//! Which seam to look at first.
//!
//! Takes what is in the way of a seam; returns its [`Score`], and puts the seams in order. Leaves out what a cost is
//! made of.

use serde::Serialize;

use super::{Seam, SeamKind};
use crate::config::SeamWeights;

/// What a rank comes from, the least first; the exponents are those of [`SeamWeights`]:
/// `weight × (1 + obstacle) × (1 + mutual)^m × (1 + widen)^w × (1 + split)^s × (1 + functions)^f
/// × ((1 + shared) / (1 + crates))^c / (1 + used)^u / (1 + lines)^l`.
///
/// What is tied both ways must be untied before it can be moved; what is not `pub` was not meant to be used from
/// elsewhere; and a type with members on both sides is one thing. Size and use count for a seam: one that carries no
/// weight is not worth a cut, and a library is worth as much as others have of it. What has crates to itself is a
/// technology of its own, and takes them with it. Functions that others call tie them closer than types that they name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Score {
    /// The definitions in the way: those that a library needs of the rest, those of a leaf that the rest uses.
    pub obstacle: u64,
    /// How much each of them weighs: 1 for a library, [`SeamWeights::leaf`] for a leaf.
    pub weight: u64,
    /// For a library, how many others it both needs and is used by. For a leaf these are no more in the way than all
    /// others that use it.
    pub mutual: u64,
    /// Items used across the cut that are not `pub`, or of which a member is not.
    pub widen: u64,
    /// Types with members on both sides of the cut.
    pub split: u64,
    /// Functions and methods that others use.
    pub functions: u64,
    /// Crates outside of the workspace that it uses.
    pub crates: u64,
    /// Those of them that others use too, in its package or, where it is no module, in the workspace.
    pub shared: u64,
    /// For a library, the definitions that others use. For a leaf these are the obstacle.
    pub used: u64,
    /// Lines of code in it.
    pub lines: u64,
}

impl Score {
    /// The score of a seam, from its costs.
    pub(super) fn new(seam: &Seam, weights: &SeamWeights) -> Self {
        let (obstacle, weight, mutual, used) = match seam.kind {
            SeamKind::Library => (seam.needed, 1, seam.mutual.len() as u64, seam.api),
            SeamKind::Leaf => (seam.api, weights.leaf, 0, 0),
        };
        let (widen, split) = (seam.items_to_widen, seam.split_types.len() as u64);
        let functions = seam.api_functions;
        let crates = seam.dependencies.len() as u64;
        let shared = crates - seam.own_dependencies.len() as u64;
        Self { obstacle, weight, mutual, widen, split, functions, crates, shared, used, lines: seam.lines }
    }

    /// The number that seams are ordered by, the least first. It means nothing by itself.
    #[must_use]
    pub fn value(self, weights: &SeamWeights) -> f64 {
        let power = |count: u64, exponent: f64| ((1 + count) as f64).powf(exponent);
        let ties = power(self.mutual, weights.mutual) * power(self.widen, weights.widen);
        let kept = power(self.split, weights.split) * power(self.functions, weights.functions);
        let shared = power(self.shared, weights.crates) / power(self.crates, weights.crates);
        let cost = self.weight as f64 * (1 + self.obstacle) as f64 * ties * kept * shared;
        cost / power(self.used, weights.used) / power(self.lines, weights.lines)
    }
}

/// Scores and orders the seams, the best first, and numbers them.
pub(super) fn rank(seams: &mut [Seam], weights: &SeamWeights) {
    seams.iter_mut().for_each(|seam| seam.score = Score::new(seam, weights));
    let value = |seam: &Seam| seam.score.value(weights);
    let order = |a: &Seam, b: &Seam| {
        let last = a.comes_last().cmp(&b.comes_last());
        last.then_with(|| value(a).total_cmp(&value(b))).then_with(|| a.name.cmp(&b.name))
    };
    seams.sort_by(order);
    for (rank, seam) in (1..).zip(seams) {
        seam.rank = rank;
    }
}
