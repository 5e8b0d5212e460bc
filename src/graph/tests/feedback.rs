//! Feedback sets against brute force, and the heuristic against the exact method.

use std::collections::HashMap;

use super::super::feedback::solve;
use super::*;

/// Pseudo-random numbers from a seed.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

/// A graph with each possible edge at `percent`, of weights 1 to 9.
fn random_graph(random: &mut Lcg, nodes: u32, percent: u64) -> Graph {
    let mut dependencies = Vec::new();
    for (from, to) in (0..nodes).flat_map(|from| (0..nodes).map(move |to| (NodeId(from), NodeId(to)))) {
        if random.below(100) < percent {
            dependencies.push(Dependency { weight: 1 + random.below(9) as u32, ..Dependency::new(from, to) });
        }
    }
    Graph::new((0..nodes).map(NodeId).collect(), dependencies)
}

/// The least weight that points backwards over all orders of the nodes, built from the front; an order is given up
/// when it is no better than the best one so far.
struct BruteForce {
    weights: Vec<Vec<u64>>,
    best: u64,
    /// By the set of the nodes that are placed.
    lightest: HashMap<u32, u64>,
}

impl BruteForce {
    fn least_weight(graph: &Graph) -> u64 {
        let size = graph.nodes().len();
        let mut weights = vec![vec![0; size]; size];
        for dependency in graph.dependencies() {
            weights[dependency.from.index()][dependency.to.index()] = u64::from(dependency.weight);
        }
        let mut search = Self { weights, best: u64::MAX, lightest: HashMap::new() };
        search.extend(&mut Vec::new(), 0);
        search.best
    }

    fn extend(&mut self, placed: &mut Vec<usize>, weight: u64) {
        // the same nodes in another order, and no heavier: what follows costs the same
        let set = placed.iter().fold(0, |set, node| set | 1_u32 << node);
        let known = self.lightest.entry(set).or_insert(u64::MAX);
        if weight >= self.best || weight >= *known {
            return;
        }
        *known = weight;
        if placed.len() == self.weights.len() {
            self.best = weight;
        }
        for node in (0..self.weights.len()).filter(|node| !placed.contains(node)).collect::<Vec<_>>() {
            let more: u64 = placed.iter().map(|&before| self.weights[node][before]).sum();
            placed.push(node);
            self.extend(placed, weight + more);
            placed.pop();
        }
    }
}

fn without(graph: &Graph, edges: &[(NodeId, NodeId)]) -> Graph {
    let kept = graph.dependencies().iter().filter(|d| !edges.contains(&(d.from, d.to))).cloned().collect();
    Graph::new(graph.nodes().to_vec(), kept)
}

#[test]
fn on_random_graphs_the_weight_equals_brute_force() {
    let mut random = Lcg(1);
    for round in 0..1000 {
        let nodes = 2 + (round % 9) as u32;
        let percent = 15 + random.below(60);
        let graph = random_graph(&mut random, nodes, percent);
        let tangles = tangles(&graph);
        let weight: u64 = tangles.iter().map(|tangle| tangle.feedback.weight).sum();
        assert_eq!(weight, BruteForce::least_weight(&graph), "round {round}");
        let edges: Vec<_> = tangles.iter().flat_map(|tangle| tangle.feedback.edges.clone()).collect();
        assert!(super::tangles(&without(&graph, &edges)).is_empty(), "round {round}");
    }
}

#[test]
fn the_heuristic_is_never_lighter_than_the_exact_method_and_hardly_ever_heavier() {
    let mut random = Lcg(2);
    let (mut exact, mut heuristic) = (0, 0);
    for round in 0..20 {
        let graph = random_graph(&mut random, 12, 10 + 2 * round);
        for tangle in tangles(&graph) {
            let found = solve(&graph, &tangle.members, FeedbackMethod::Heuristic);
            assert!(found.weight >= tangle.feedback.weight, "round {round}");
            (exact, heuristic) = (exact + tangle.feedback.weight, heuristic + found.weight);
        }
    }
    assert!(heuristic * 100 <= exact * 101, "{heuristic} instead of {exact}");
}

#[test]
fn a_tangle_too_large_for_the_exact_method_is_cut_by_the_heuristic() {
    let graph = random_graph(&mut Lcg(3), 100, 4);
    let found = tangles(&graph);
    assert_eq!(found[0].feedback.method, FeedbackMethod::Heuristic);
    assert!(tangles(&without(&graph, &found[0].feedback.edges)).is_empty());
    assert_eq!(found, tangles(&graph), "the same graph gives the same set");
}

#[test]
fn a_ring_of_ten_thousand_nodes_is_cut_at_its_lightest_edge() {
    let edge = |from: u32| Dependency {
        weight: if from == 4711 { 1 } else { 5 },
        ..Dependency::new(NodeId(from), NodeId((from + 1) % 10_000))
    };
    let graph = Graph::new((0..10_000).map(NodeId).collect(), (0..10_000).map(edge).collect());
    let found = tangles(&graph);
    assert_eq!(found[0].feedback.edges, [(NodeId(4711), NodeId(4712))]);
    assert_eq!(found[0].cycle.len(), 10_000);
}
