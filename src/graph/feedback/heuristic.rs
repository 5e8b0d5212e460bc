//! A light feedback set for tangles that are too large to solve exactly.
//!
//! Takes the arcs of a tangle; returns an order of its nodes with little cost pointing backwards: the greedy order of
//! Eades, Lin and Smyth (1993) in its weighted form, improved by annealing and then by exchanging arcs for cheaper cuts.
//! Work is bounded by counted steps and chance comes from a fixed seed: same tangle, same result.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::anneal::anneal;
use super::exchange::exchange;
use super::{Arcs, Link};

/// How often the order is annealed and exchanged; neither makes it worse, and each starts where the other got stuck.
const ROUNDS: u64 = 4;

/// The best order found within the budget.
pub(super) fn good_order(arcs: &Arcs) -> Vec<usize> {
    (0..ROUNDS).fold(greedy_order(arcs), |order, seed| exchange(arcs, anneal(arcs, order, seed)))
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
