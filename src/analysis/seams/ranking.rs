//! Which seam to look at first.
//!
//! Takes what is in the way of a seam; returns its [`Score`], and puts the seams in order. Leaves out what a cost is
//! made of.

use std::cmp::Ordering;

use serde::Serialize;

use super::{Seam, SeamKind};

/// How much more it weighs that a definition of a leaf is used than that a library needs one. Chosen by extractions that
/// maintainers made, where far more parts became a library than a leaf; between 3 and 5 it makes little difference.
const LEAF_WEIGHT: u64 = 3;

/// What a rank comes from: `weight × (1 + obstacle) × (1 + mutual) / (1 + lines)`, the least first. Size counts for a
/// seam, since one that carries no weight is not worth a cut; and what is tied both ways must be untied before it can
/// be moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Score {
    /// The definitions in the way: those that a library needs of the rest, those of a leaf that the rest uses.
    pub obstacle: u64,
    /// How much each of them weighs: 1 for a library, 3 for a leaf.
    pub weight: u64,
    /// For a library, how many others it both needs and is used by. For a leaf these are no more in the way than all
    /// others that use it.
    pub mutual: u64,
    /// Lines of code in it.
    pub lines: u64,
}

impl Score {
    /// The score of a seam of a kind that needs `needed` definitions of the rest, which uses `api` of its own.
    pub(super) fn new(kind: SeamKind, needed: u64, api: u64, mutual: u64, lines: u64) -> Self {
        match kind {
            SeamKind::Library => Self { obstacle: needed, weight: 1, mutual, lines },
            SeamKind::Leaf => Self { obstacle: api, weight: LEAF_WEIGHT, mutual: 0, lines },
        }
    }

    /// Compares two scores without division.
    fn compare(self, other: Self) -> Ordering {
        let cost =
            |score: Self| u128::from(score.weight) * u128::from(1 + score.obstacle) * u128::from(1 + score.mutual);
        let scaled = |score: Self, by: Self| cost(score).saturating_mul(u128::from(1 + by.lines));
        scaled(self, other).cmp(&scaled(other, self))
    }
}

/// Orders the seams, the best first, and numbers them.
pub(super) fn rank(seams: &mut [Seam]) {
    let order = |a: &Seam, b: &Seam| a.top.cmp(&b.top).then(a.score.compare(b.score)).then_with(|| a.name.cmp(&b.name));
    seams.sort_by(order);
    for (rank, seam) in (1..).zip(seams) {
        seam.rank = rank;
    }
}
