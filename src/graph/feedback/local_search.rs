//! Better orders by moving single nodes.
//!
//! Takes the arcs of a tangle and an order of its nodes; returns an order with no more cost pointing backwards: iterated
//! local search in the insertion neighbourhood, as Schiavinotto and Stützle (2004) found best for the linear ordering
//! problem. Leaves out where the first order comes from.

use std::cmp::Reverse;
use std::collections::VecDeque;

use super::{Arcs, Link, positions};

/// Steps (arcs looked at, places shifted) after which the search ends: about half a second's worth.
const MAX_STEPS: u64 = 50_000_000;
/// Kicks for each node of the tangle.
const KICKS_PER_NODE: usize = 20;
/// Nodes moved by a kick.
const KICK_MOVES: usize = 3;
/// Places within which a kick moves nodes.
const KICK_WINDOW: usize = 50;

/// The best order that is found within the budget.
pub(super) fn improve(arcs: &Arcs, order: Vec<usize>) -> Vec<usize> {
    let mut search = Search {
        arcs,
        position: positions(&order),
        queue: (0..order.len()).collect(),
        order,
        moves: Vec::new(),
        gain: 0,
        steps: 0,
    };
    search.settle();
    let mut random = Lcg(0x5eed);
    for _ in 0..KICKS_PER_NODE * arcs.len() {
        search.try_kick(&mut random);
    }
    search.order
}

struct Search<'a> {
    arcs: &'a Arcs,
    order: Vec<usize>,
    position: Vec<usize>,
    /// Nodes for which a better place may exist.
    queue: VecDeque<usize>,
    /// The moves since the last kick began: which node, and where it stood.
    moves: Vec<(usize, usize)>,
    /// What these moves won: cost that no longer points backwards, less cost that now does.
    gain: i64,
    steps: u64,
}

impl Search<'_> {
    /// Moves single nodes to their best place until no move helps. A move can only change what is best for its
    /// neighbours, so these are looked at again.
    fn settle(&mut self) {
        while let Some(node) = self.queue.pop_front() {
            if let Some(place) = self.best_place(node) {
                self.put(node, place);
                self.queue.extend(self.arcs.links[node].iter().map(|(other, _)| other));
            }
            if self.steps >= MAX_STEPS {
                self.queue.clear();
            }
        }
    }

    /// Gets away from a local optimum: moves a few nodes of one window anywhere in it, settles, and takes everything
    /// back if the order got worse.
    fn try_kick(&mut self, random: &mut Lcg) {
        if self.steps >= MAX_STEPS {
            return;
        }
        let window = self.order.len().min(KICK_WINDOW);
        let start = random.below(self.order.len() - window + 1);
        (self.moves, self.gain) = (Vec::new(), 0);
        for _ in 0..KICK_MOVES {
            let node = self.order[start + random.below(window)];
            self.put(node, start + random.below(window));
            self.queue.push_back(node);
            self.queue.extend(self.arcs.links[node].iter().map(|(other, _)| other));
        }
        self.settle();
        if self.gain < 0 {
            while let Some((node, place)) = self.moves.pop() {
                self.shift(node, place);
            }
        }
    }

    /// The place for a node that wins most, if any wins; of equally good ones the nearest.
    fn best_place(&mut self, node: usize) -> Option<usize> {
        let at = self.position[node];
        let links = &self.arcs.links[node];
        self.steps += links.len() as u64;
        let mut neighbours: Vec<(usize, i64)> =
            links.iter().map(|(other, link)| (self.position[*other], gain_before(link))).collect();
        neighbours.sort_unstable();
        let middle = neighbours.partition_point(|&(place, _)| place < at);
        let before = neighbours[..middle].iter().rev().copied();
        let behind = neighbours[middle..].iter().map(|&(place, gain)| (place, -gain));
        let best = |(place, gain): (usize, i64)| (gain, Reverse(place.abs_diff(at)), place);
        let (gain, _, place) = running_total(before).chain(running_total(behind)).map(best).max()?;
        (gain > 0).then_some(place)
    }

    /// Moves a node, and keeps account of it.
    fn put(&mut self, node: usize, place: usize) {
        let from = self.position[node];
        for (other, link) in &self.arcs.links[node] {
            let at = self.position[*other];
            if (place..from).contains(&at) {
                self.gain += gain_before(link);
            } else if (from..=place).contains(&at) {
                self.gain -= gain_before(link);
            }
        }
        self.moves.push((node, from));
        self.shift(node, place);
    }

    fn shift(&mut self, node: usize, to: usize) {
        let from = self.position[node];
        let (low, high) = (from.min(to), from.max(to));
        if from < to {
            self.order[low..=high].rotate_left(1);
        } else {
            self.order[low..=high].rotate_right(1);
        }
        for place in low..=high {
            self.position[self.order[place]] = place;
        }
        self.steps += (high - low) as u64;
    }
}

/// What is won when a node moves from behind a neighbour to before it.
fn gain_before(link: &Link) -> i64 {
    link.outgoing as i64 - link.incoming as i64
}

/// Running totals of the gains, each with the place it is reached at.
fn running_total(gains: impl Iterator<Item = (usize, i64)>) -> impl Iterator<Item = (usize, i64)> {
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
