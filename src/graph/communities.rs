//! Communities: nodes that are tied to each other more than to the rest.
//!
//! Takes nodes and weighted ties between them; returns a partition by the Louvain method (Blondel, Guillaume, Lambiotte
//! and Lefebvre 2008), which climbs Newman's modularity by moving single nodes, merges what it found and goes on. Nodes
//! are visited in their order, equal gains go to the lowest community, and all numbers are whole: same graph, same
//! result. Leaves out which way a tie points.

use std::collections::BTreeMap;

use super::NodeId;

/// Passes over all nodes at one level before it is taken as it is; some tens are seen on real graphs.
const MAX_PASSES: usize = 100;

/// The communities of the nodes (ascending), ordered by their lowest node. Ties with what is no node are left out.
#[must_use]
pub fn communities(nodes: &[NodeId], ties: impl Iterator<Item = (NodeId, NodeId, u64)>) -> Vec<Vec<NodeId>> {
    let place = |node: NodeId| nodes.binary_search(&node).ok();
    let mut network = Network::new(nodes.len());
    for (a, b, weight) in ties {
        if let (Some(a), Some(b)) = (place(a), place(b)) {
            network.add(a, b, weight);
        }
    }
    let mut members: Vec<Vec<NodeId>> = nodes.iter().map(|&node| vec![node]).collect();
    loop {
        let community = network.climb();
        let count = community.iter().max().map_or(0, |last| last + 1);
        if count == members.len() {
            break;
        }
        let mut merged = vec![Vec::new(); count];
        members.into_iter().zip(&community).for_each(|(nodes, &community)| merged[community].extend(nodes));
        members = merged;
        network = network.merged(&community, count);
    }
    members.iter_mut().for_each(|nodes| nodes.sort_unstable());
    members.sort_unstable();
    members
}

/// Undirected weights between the nodes of a level.
struct Network {
    links: Vec<BTreeMap<usize, u64>>,
    /// The sum of the weights at each node; a tie with itself counts twice.
    degree: Vec<u64>,
}

impl Network {
    fn new(size: usize) -> Self {
        Self { links: vec![BTreeMap::new(); size], degree: vec![0; size] }
    }

    fn add(&mut self, a: usize, b: usize, weight: u64) {
        self.degree[a] += weight;
        self.degree[b] += weight;
        if a != b {
            *self.links[a].entry(b).or_default() += weight;
            *self.links[b].entry(a).or_default() += weight;
        }
    }

    /// The community of each node after single moves, numbered from 0 in the order of their first nodes.
    fn climb(&self) -> Vec<usize> {
        let mut community: Vec<usize> = (0..self.links.len()).collect();
        let mut total = self.degree.clone();
        let all = i128::from(self.degree.iter().sum::<u64>());
        for _ in 0..MAX_PASSES {
            let mut moved = false;
            for node in 0..self.links.len() {
                let own = community[node];
                total[own] -= self.degree[node];
                let mut weights = BTreeMap::from([(own, 0u64)]);
                for (&other, &weight) in &self.links[node] {
                    *weights.entry(community[other]).or_default() += weight;
                }
                // the gain of modularity, times a positive constant
                let gain = |community: usize, weight: u64| {
                    i128::from(weight) * all - i128::from(total[community]) * i128::from(self.degree[node])
                };
                let stays = gain(own, weights[&own]);
                let best = weights.iter().map(|(&to, &weight)| (gain(to, weight), std::cmp::Reverse(to))).max();
                let to = best.filter(|&(gain, _)| gain > stays).map_or(own, |(_, to)| to.0);
                total[to] += self.degree[node];
                community[node] = to;
                moved |= to != own;
            }
            if !moved {
                break;
            }
        }
        numbered(community)
    }

    fn merged(&self, community: &[usize], count: usize) -> Self {
        let mut merged = Self::new(count);
        for (node, links) in self.links.iter().enumerate() {
            for (&other, &weight) in links.iter().filter(|(other, _)| **other > node) {
                merged.add(community[node], community[other], weight);
            }
            // what a merged node has inside
            let inside = (self.degree[node] - links.values().sum::<u64>()) / 2;
            merged.add(community[node], community[node], inside);
        }
        merged
    }
}

fn numbered(community: Vec<usize>) -> Vec<usize> {
    let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
    let mut number = |old: usize| {
        let next = numbers.len();
        *numbers.entry(old).or_insert(next)
    };
    community.into_iter().map(&mut number).collect()
}
