//! Which seam to look at first.
//!
//! Takes what is in the way of a seam; returns its [`Score`], and puts the seams in order. Leaves out what a cost is
//! made of.

use serde::Serialize;

use super::{Seam, SeamKind};
use crate::config::SeamWeights;

/// What a rank comes from: `weight × (1 + obstacle) × (1 + mutual)^m × (1 + widen)^w / (1 + lines)^l`, the least first;
/// the exponents are those of [`SeamWeights`]. Size counts for a seam, since one that carries no weight is not worth a
/// cut; what is tied both ways must be untied before it can be moved; and what is not `pub` was not meant to be used
/// from elsewhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Score {
    /// The definitions in the way: those that a library needs of the rest, those of a leaf that the rest uses.
    pub obstacle: u64,
    /// How much each of them weighs: 1 for a library, [`SeamWeights::leaf`] for a leaf.
    pub weight: u64,
    /// For a library, how many others it both needs and is used by. For a leaf these are no more in the way than all
    /// others that use it.
    pub mutual: u64,
    /// Definitions used across the cut that are not `pub`.
    pub widen: u64,
    /// Lines of code in it.
    pub lines: u64,
}

impl Score {
    /// The score of a seam, from its costs.
    pub(super) fn new(seam: &Seam, weights: &SeamWeights) -> Self {
        let (obstacle, weight, mutual) = match seam.kind {
            SeamKind::Library => (seam.needed, 1, seam.mutual.len() as u64),
            SeamKind::Leaf => (seam.api, weights.leaf, 0),
        };
        Self { obstacle, weight, mutual, widen: seam.to_widen.len() as u64, lines: seam.lines }
    }

    /// The number that seams are ordered by, the least first. It means nothing by itself.
    #[must_use]
    pub fn value(self, weights: &SeamWeights) -> f64 {
        let power = |count: u64, exponent: f64| ((1 + count) as f64).powf(exponent);
        let cost = self.weight as f64 * (1 + self.obstacle) as f64;
        cost * power(self.mutual, weights.mutual) * power(self.widen, weights.widen) / power(self.lines, weights.lines)
    }
}

/// Scores and orders the seams, the best first, and numbers them.
pub(super) fn rank(seams: &mut [Seam], weights: &SeamWeights) {
    seams.iter_mut().for_each(|seam| seam.score = Score::new(seam, weights));
    let value = |seam: &Seam| seam.score.value(weights);
    let order = |a: &Seam, b: &Seam| {
        a.top.cmp(&b.top).then_with(|| value(a).total_cmp(&value(b))).then_with(|| a.name.cmp(&b.name))
    };
    seams.sort_by(order);
    for (rank, seam) in (1..).zip(seams) {
        seam.rank = rank;
    }
}
