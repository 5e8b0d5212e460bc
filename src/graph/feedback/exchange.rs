//! Better orders by moving groups of nodes: an arc that points backwards is exchanged for a cheaper cut.
//!
//! Takes the arcs of a tangle and an order of its nodes; returns an order with no more cost pointing backwards. If `u -> v`
//! points backwards, the arcs that point forwards lead from `v` to `u` in several ways; where the minimum cut between
//! the two (Ford and Fulkerson 1956, along shortest ways) costs less than the arc, cutting that instead is better.

use std::cmp::Reverse;
use std::collections::VecDeque;

use super::{Arcs, positions};

/// Links and places looked at before the search ends: about a tenth of a second's worth.
const MAX_STEPS: u64 = 8_000_000;

/// The order after exchanges, heaviest arcs first, until none is left that helps.
pub(super) fn exchange(arcs: &Arcs, order: Vec<usize>) -> Vec<usize> {
    let mut network = Network::new(arcs, order);
    let mut improved = true;
    while improved {
        improved = false;
        let mut backward: Vec<(usize, usize, u64)> = arcs.backward(&network.position).collect();
        backward.sort_unstable_by_key(|&(source, target, cost)| (Reverse(cost), source, target));
        for (source, target, cost) in backward {
            let still_backward = network.position[target] < network.position[source];
            if network.steps < MAX_STEPS && still_backward && network.has_cut_below(cost, target, source) {
                network.split(target, source);
                improved = true;
            }
        }
    }
    network.order
}

/// The arcs that point forwards, as a flow network. Links are numbered over all nodes.
struct Network<'a> {
    arcs: &'a Arcs,
    order: Vec<usize>,
    position: Vec<usize>,
    /// The number of each node's first link.
    first: Vec<usize>,
    /// For each link, the same link seen from the other end.
    twin: Vec<usize>,
    /// What flows along each link; negative is what flows along its twin.
    flow: Vec<i64>,
    /// Links that something flows along.
    used: Vec<usize>,
    /// From which node and along which link the last search reached each node.
    reached: Vec<Option<(usize, usize)>>,
    steps: u64,
}

impl<'a> Network<'a> {
    fn new(arcs: &'a Arcs, order: Vec<usize>) -> Self {
        let mut first = vec![0];
        for links in &arcs.links {
            first.push(first[first.len() - 1] + links.len());
        }
        let mut twin = Vec::new();
        for (node, links) in arcs.links.iter().enumerate() {
            let place = |other: usize| arcs.links[other].partition_point(|&(back, _)| back < node);
            twin.extend(links.iter().map(|&(other, _)| first[other] + place(other)));
        }
        Self {
            arcs,
            position: positions(&order),
            flow: vec![0; twin.len()],
            used: Vec::new(),
            reached: vec![None; order.len()],
            order,
            first,
            twin,
            steps: 0,
        }
    }

    /// Whether less than `limit` can flow from `start` to `end`. If so, the last search has reached what is on the side
    /// of `start` of a minimum cut.
    fn has_cut_below(&mut self, limit: u64, start: usize, end: usize) -> bool {
        for link in self.used.drain(..) {
            self.flow[link] = 0;
        }
        let mut total = 0;
        while total < limit {
            self.search(start, end);
            if self.reached[end].is_none() {
                return true;
            }
            total += self.augment(start, end);
        }
        false
    }

    /// Breadth first from `start`, among the nodes between it and `end`, along links that can take more.
    fn search(&mut self, start: usize, end: usize) {
        let (low, high) = (self.position[start], self.position[end]);
        for &node in &self.order[low..=high] {
            self.reached[node] = None;
        }
        self.steps += (high - low) as u64;
        let mut queue = VecDeque::from([start]);
        while let Some(node) = queue.pop_front() {
            self.steps += self.arcs.links[node].len() as u64;
            for (index, &(other, _)) in self.arcs.links[node].iter().enumerate() {
                let link = self.first[node] + index;
                let between = low < self.position[other] && self.position[other] <= high;
                if between && self.reached[other].is_none() && self.room(node, link) > 0 {
                    self.reached[other] = Some((node, link));
                    queue.push_back(other);
                }
            }
        }
    }

    /// How much more can flow along a link of a node.
    fn room(&self, node: usize, link: usize) -> i64 {
        let (other, arcs) = self.arcs.links[node][link - self.first[node]];
        let forward = self.position[node] < self.position[other];
        if forward { arcs.outgoing as i64 - self.flow[link] } else { -self.flow[link] }
    }

    /// Sends as much as possible along the way that the search found, and returns how much.
    fn augment(&mut self, start: usize, end: usize) -> u64 {
        let mut way = Vec::new();
        let mut at = end;
        while at != start
            && let Some((node, link)) = self.reached[at]
        {
            way.push((node, link));
            at = node;
        }
        let amount = way.iter().map(|&(node, link)| self.room(node, link)).min().unwrap_or(0);
        for (_, link) in way {
            self.flow[link] += amount;
            self.flow[self.twin[link]] -= amount;
            self.used.extend([link, self.twin[link]]);
        }
        amount as u64
    }

    /// Puts the side of the cut with `start` behind the other side. Only the arcs of the cut then point backwards anew.
    fn split(&mut self, start: usize, end: usize) {
        let (low, high) = (self.position[start], self.position[end]);
        let between = self.order[low..=high].to_vec();
        let is_behind = |node: &usize| *node == start || self.reached[*node].is_some();
        let (behind, before): (Vec<usize>, Vec<usize>) = between.into_iter().partition(is_behind);
        for (place, node) in (low..).zip(before.into_iter().chain(behind)) {
            self.order[place] = node;
            self.position[node] = place;
        }
    }
}
