//! A light feedback set for tangles that are too large to solve exactly.
//!
//! Takes the arcs of a tangle; returns an order of its nodes with little cost pointing backwards: the greedy order of
//! Eades, Lin and Smyth (1993) in its weighted form, improved by moving single nodes (the insertion neighbourhood of
//! Schiavinotto and Stützle 2004 for the linear ordering problem), then by kicks and renewed improvement. Work is
//! bounded by counted steps, and the kicks come from a fixed seed: same tangle, same result.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Arcs, Link, positions};

/// Steps (arcs looked at, places shifted) to spend on a tangle.
const BUDGET: u64 = 200_000_000;
/// Steps after which no further kick is tried.
const KICK_BUDGET: u64 = 10_000_000;

/// The best order found within the budget.
pub(super) fn good_order(arcs: &Arcs) -> Vec<usize> {
    let mut search = Search::new(arcs, greedy_order(arcs));
    search.improve();
    let (mut best, mut best_cost) = (search.order.clone(), search.cost);
    let mut random = Lcg(0x5eed);
    while search.steps < KICK_BUDGET && best_cost > 0 {
        search.kick(&mut random);
        search.improve();
        if search.cost < best_cost {
            (best, best_cost) = (search.order.clone(), search.cost);
        } else if search.cost > best_cost {
            search = Search { steps: search.steps, ..Search::new(arcs, best.clone()) };
        }
    }
    best
}

/// Eades–Lin–Smyth: sinks go to the back, sources to the front, and when there is neither, the node with the greatest
/// surplus of outgoing over incoming cost goes to the front.
fn greedy_order(arcs: &Arcs) -> Vec<usize> {
    let mut left: Vec<Link> = arcs.links.iter().map(|links| total(links)).collect();
    let mut queue: BTreeSet<_> = left.iter().enumerate().map(|(node, &sums)| (rank(sums), node)).collect();
    let (mut front, mut back) = (Vec::new(), Vec::new());
    let mut placed = vec![false; arcs.len()];
    while let Some((rank_of_node, node)) = queue.pop_first() {
        placed[node] = true;
        if rank_of_node == Rank::Sink {
            back.push(node)
        } else {
            front.push(node)
        }
        for &(other, link) in arcs.links[node].iter().filter(|(other, _)| !placed[*other]) {
            queue.remove(&(rank(left[other]), other));
            left[other].outgoing -= link.incoming;
            left[other].incoming -= link.outgoing;
            queue.insert((rank(left[other]), other));
        }
    }
    back.reverse();
    front.extend(back);
    front
}

/// What the greedy order takes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Sink,
    Source,
    Surplus(Reverse<i64>),
}

fn rank(sums: Link) -> Rank {
    match (sums.outgoing, sums.incoming) {
        (0, _) => Rank::Sink,
        (_, 0) => Rank::Source,
        (outgoing, incoming) => Rank::Surplus(Reverse(outgoing as i64 - incoming as i64)),
    }
}

fn total(links: &[(usize, Link)]) -> Link {
    let add = |sum: Link, (_, link): &(usize, Link)| Link {
        outgoing: sum.outgoing + link.outgoing,
        incoming: sum.incoming + link.incoming,
    };
    links.iter().fold(Link::default(), add)
}

/// A local search over orders.
struct Search<'a> {
    arcs: &'a Arcs,
    order: Vec<usize>,
    position: Vec<usize>,
    /// Of the arcs that point backwards.
    cost: u64,
    steps: u64,
}

impl<'a> Search<'a> {
    fn new(arcs: &'a Arcs, order: Vec<usize>) -> Self {
        let position = positions(&order);
        let cost = arcs.backward(&position).map(|(_, _, cost)| cost).sum();
        Self { arcs, order, position, cost, steps: 0 }
    }

    /// Moves single nodes to their best place until no move helps or the budget is spent.
    fn improve(&mut self) {
        let mut improved = true;
        while improved && self.steps < BUDGET {
            improved = false;
            for node in 0..self.order.len() {
                if let Some((place, gain)) = self.best_place(node) {
                    self.shift(node, place);
                    self.cost -= gain;
                    improved = true;
                }
            }
        }
    }

    /// The place for a node that lowers the cost most, and by how much.
    fn best_place(&mut self, node: usize) -> Option<(usize, u64)> {
        let at = self.position[node];
        // By place: what it costs to stand behind the neighbour there, less what it costs to stand before it.
        let price = |link: &Link| link.outgoing as i64 - link.incoming as i64;
        let mut neighbours: Vec<(usize, i64)> =
            self.arcs.links[node].iter().map(|(other, link)| (self.position[*other], price(link))).collect();
        neighbours.sort_unstable();
        self.steps += neighbours.len() as u64;
        let middle = neighbours.partition_point(|&(place, _)| place < at);
        let before = neighbours[..middle].iter().rev().copied();
        let behind = neighbours[middle..].iter().map(|&(place, price)| (place, -price));
        let best = |(place, gain): (usize, i64)| (gain, Reverse(place.abs_diff(at)), place);
        let (gain, _, place) = running(before).chain(running(behind)).map(best).max()?;
        (gain > 0).then_some((place, gain as u64))
    }

    fn shift(&mut self, node: usize, to: usize) {
        let from = self.position[node];
        let (low, high) = (from.min(to), from.max(to));
        if from < to {
            self.order[low..=high].rotate_left(1)
        } else {
            self.order[low..=high].rotate_right(1)
        }
        for place in low..=high {
            self.position[self.order[place]] = place;
        }
        self.steps += (high - low) as u64;
    }

    /// Moves a few nodes anywhere, to get away from a local optimum.
    fn kick(&mut self, random: &mut Lcg) {
        let size = self.order.len();
        for _ in 0..3 + size / 50 {
            let (node, place) = (random.below(size), random.below(size));
            self.shift(node, place);
        }
        self.cost = Search::new(self.arcs, self.order.clone()).cost;
        self.steps += size as u64;
    }
}

/// Running totals of the gains, each with the place it is reached at.
fn running(gains: impl Iterator<Item = (usize, i64)>) -> impl Iterator<Item = (usize, i64)> {
    gains.scan(0, |total, (place, gain)| {
        *total += gain;
        Some((place, *total))
    })
}

/// A linear congruential generator with the constants of Knuth's MMIX.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }
}
