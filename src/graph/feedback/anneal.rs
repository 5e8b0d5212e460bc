//! Better orders by moving single nodes, also uphill at first.
//!
//! Takes the arcs of a tangle and an order of its nodes; returns an order with no more cost pointing backwards:
//! threshold accepting (Dueck and Scheuer 1990, annealing without exponentials) over the moves of one node to the place
//! of a neighbour. Leaves out moves of several nodes at once (`exchange`).

use super::{Arcs, Link, positions};

/// Moves tried for each node, where the tangle is small enough.
const MOVES_PER_NODE: u64 = 1000;
/// Links looked at in all: about a tenth of a second's worth.
const MAX_STEPS: u64 = 8_000_000;

/// The order after annealing, or the given one if that was cheaper. Another seed gives other moves.
pub(super) fn anneal(arcs: &Arcs, order: Vec<usize>, seed: u64) -> Vec<usize> {
    let links: u64 = arcs.links.iter().map(|links| links.len() as u64).sum();
    let moves = arcs.len() as u64 * MOVES_PER_NODE.min(MAX_STEPS / links.max(1));
    let hottest = 2 * arcs.mean_cost();
    let mut state = State { arcs, position: positions(&order), order: order.clone(), gain: 0 };
    let mut random = Lcg::new(seed);
    for step in 0..moves {
        // The cube lets most of the time pass at thresholds where little is lost. In parts per 2¹⁰, to stay with integers.
        let left = ((moves - step) << 10) / moves;
        let threshold = ((u128::from(hottest) * u128::from(left * left * left)) >> 30) as u64;
        state.try_move(&mut random, threshold);
    }
    if state.gain > 0 { state.order } else { order }
}

struct State<'a> {
    arcs: &'a Arcs,
    order: Vec<usize>,
    position: Vec<usize>,
    /// Cost that no longer points backwards since the start, less cost that now does.
    gain: i64,
}

impl State<'_> {
    /// Moves a node to the place of one of its neighbours, unless that loses more than chance allows.
    fn try_move(&mut self, random: &mut Lcg, threshold: u64) {
        let node = random.below(self.order.len() as u64) as usize;
        let links = &self.arcs.links[node];
        let (neighbour, _) = links[random.below(links.len() as u64) as usize];
        let (from, to) = (self.position[node], self.position[neighbour]);
        let mut gain = 0;
        for (other, link) in links {
            let at = self.position[*other];
            if (to..from).contains(&at) {
                gain += gain_before(link);
            } else if (from..=to).contains(&at) {
                gain -= gain_before(link);
            }
        }
        if gain >= -(random.below(threshold + 1) as i64) {
            self.gain += gain;
            self.shift(from, to);
        }
    }

    fn shift(&mut self, from: usize, to: usize) {
        let moved = from.min(to)..=from.max(to);
        if from < to {
            self.order[moved.clone()].rotate_left(1);
        } else {
            self.order[moved.clone()].rotate_right(1);
        }
        for place in moved {
            self.position[self.order[place]] = place;
        }
    }
}

/// What is won when a node moves from behind a neighbour to before it.
fn gain_before(link: &Link) -> i64 {
    link.outgoing as i64 - link.incoming as i64
}

/// A linear congruential generator with the constants of Knuth's MMIX.
struct Lcg(u64);

impl Lcg {
    /// Spreads small seeds, since the first numbers after them would be much alike.
    fn new(seed: u64) -> Self {
        Self((seed + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((u128::from(self.0) * u128::from(bound)) >> 64) as u64
    }
}
