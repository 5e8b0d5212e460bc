//! The exact feedback set by dynamic programming over subsets (Held–Karp style, as Lawler 1964 gives it).
//!
//! Takes the arcs of a small tangle; returns an order of its nodes with the least cost pointing backwards, in
//! O(2ⁿ · n) steps.

use super::Arcs;

/// Up to here the table is computed in milliseconds.
pub(super) const MAX_NODES: usize = 16;

/// The best order. `best[S]` is the least cost of the arcs that point backwards among the nodes of `S`, if `S` comes
/// first: the last node of `S`, `v`, adds what it has to the rest of `S`, so
/// `best[S] = min over v in S of best[S - v] + cost(v -> S - v)`.
pub(super) fn best_order(arcs: &Arcs) -> Vec<usize> {
    let size = arcs.len();
    let costs: Vec<CostInto> = (0..size).map(|node| CostInto::new(arcs, node)).collect();
    let mut best = vec![0u64; 1 << size];
    let mut last = vec![0u8; 1 << size];
    for set in 1..1usize << size {
        let choices = (0..size).filter(|node| set & (1 << node) != 0).map(|node| {
            let rest = set & !(1 << node);
            (best[rest] + costs[node].of(rest), node as u8)
        });
        if let Some((cost, node)) = choices.min() {
            (best[set], last[set]) = (cost, node);
        }
    }
    let mut order = Vec::with_capacity(size);
    let mut set = (1usize << size) - 1;
    while set != 0 {
        let node = usize::from(last[set]);
        order.push(node);
        set &= !(1 << node);
    }
    order.reverse();
    order
}

/// The cost of one node's arcs into any set of nodes, as two tables that are added: one for each half of the bits.
struct CostInto {
    low: Vec<u64>,
    high: Vec<u64>,
}

const HALF: usize = MAX_NODES / 2;

impl CostInto {
    fn new(arcs: &Arcs, node: usize) -> Self {
        let mut cost = [0u64; MAX_NODES];
        arcs.links[node].iter().for_each(|(other, link)| cost[*other] = link.outgoing);
        Self { low: sums(&cost[..HALF]), high: sums(&cost[HALF..]) }
    }

    fn of(&self, set: usize) -> u64 {
        self.low[set & ((1 << HALF) - 1)] + self.high[set >> HALF]
    }
}

/// The sum of the chosen costs for each choice of them.
fn sums(costs: &[u64]) -> Vec<u64> {
    let mut sums = vec![0u64; 1 << costs.len()];
    for set in 1..sums.len() {
        let lowest = set.trailing_zeros() as usize;
        sums[set] = sums[set & (set - 1)] + costs[lowest];
    }
    sums
}
