//! Text in, text out: lines such as `a -> b 3` become a graph, answers are shown by node names.

mod feedback;
mod modules;

use super::*;
use crate::testing::{NamedGraph, graph};

/// Every tangle as `members | cycle | feedback edges = weight of weight, method`.
fn show_tangles(text: &str) -> String {
    let named = graph(text);
    let line = |tangle: Tangle| {
        let cuts: Vec<String> =
            tangle.feedback.edges.iter().map(|&(from, to)| named.show([from, to]).replace(' ', "->")).collect();
        format!(
            "{} | {} | {} = {} of {}, {:?}\n",
            named.show(tangle.members),
            named.show(tangle.cycle),
            cuts.join(" "),
            tangle.feedback.weight,
            tangle.weight,
            tangle.feedback.method
        )
    };
    tangles(&named.graph).into_iter().map(line).collect()
}

fn show_levels(text: &str) -> String {
    let named = graph(text);
    let levels = levels(&named.graph, &tangles(&named.graph));
    levels.sets().iter().map(|set| named.show(set.iter().copied())).collect::<Vec<_>>().join(" / ")
}

fn show_chain(named: &NamedGraph, from: &str, to: &str) -> Option<String> {
    let chain = shortest_chain(&named.graph, &named.set(from), &named.set(to))?;
    let hops: Vec<String> = chain.iter().map(|d| named.show([d.from, d.to]).replace(' ', "->")).collect();
    Some(hops.join(" "))
}

#[test]
fn a_graph_without_cycles_has_no_tangle() {
    assert_eq!(show_tangles("a -> b\na -> c\nb -> c"), "");
    assert_eq!(show_tangles(""), "");
}

#[test]
fn the_lightest_edges_of_a_tangle_are_cut() {
    insta::assert_snapshot!(show_tangles("a -> b 5\nb -> a 2\nb -> c 4\nc -> b 9\nx -> a"), @"a b c | a b | b->a b->c = 6 of 20, Exact");
}

#[test]
fn of_equally_light_cuts_the_one_with_fewer_edges_is_taken() {
    let text = "a -> x\nx -> b\na -> y\ny -> b\nb -> a 2";
    insta::assert_snapshot!(show_tangles(text), @"a b x y | a x b | b->a = 2 of 6, Exact");
}

#[test]
fn tangles_are_ordered_by_their_lowest_member_and_independent_of_each_other() {
    insta::assert_snapshot!(show_tangles("d -> c\nc -> d 2\nb -> a\na -> b 2\na -> c\nd -> e"), @r"
    a b | a b | b->a = 1 of 3, Exact
    c d | c d | d->c = 1 of 3, Exact
    ");
}

#[test]
fn the_example_is_the_shortest_cycle() {
    insta::assert_snapshot!(show_tangles("a -> b\nb -> c\nc -> d\nd -> a\nd -> e\ne -> c"), @"a b c d e | c d e | c->d = 1 of 6, Exact");
}

#[test]
fn levels_rise_from_what_depends_on_nothing() {
    assert_eq!(
        show_levels("web -> orders\nweb -> util\norders -> catalog\ncatalog -> util\nlone"),
        "lone util / catalog / orders / web"
    );
}

#[test]
fn levels_leave_feedback_edges_out() {
    assert_eq!(show_levels("a -> b 5\nb -> a\nb -> c"), "c / b / a");
    assert_eq!(show_levels(""), "");
}

#[test]
fn nodes_without_a_level_are_those_outside_the_graph() {
    let named = graph("a -> b\nb -> c");
    let part = named.graph.subgraph(|node| node != named.node("b"));
    let levels = levels(&part, &[]);
    assert_eq!(levels.level(named.node("a")), Some(0));
    assert_eq!(levels.level(named.node("b")), None);
    assert_eq!(levels.level(NodeId(99)), None);
}

#[test]
fn the_shortest_chain_is_found_hop_by_hop() {
    let named = graph("a -> b\nb -> c\nc -> d\na -> x\nx -> d");
    assert_eq!(show_chain(&named, "a", "d").as_deref(), Some("a->x x->d"));
    assert_eq!(show_chain(&named, "a b", "d c").as_deref(), Some("b->c"));
    assert_eq!(show_chain(&named, "d", "a"), None);
    assert_eq!(show_chain(&named, "", "a"), None);
}

#[test]
fn of_equally_short_chains_the_first_by_node_order_is_shown() {
    let named = graph("a -> m\na -> k\nk -> z\nm -> z");
    assert_eq!(show_chain(&named, "a", "z").as_deref(), Some("a->k k->z"));
}

#[test]
fn a_chain_may_lead_back_to_where_it_began() {
    let named = graph("a -> b\nb -> a");
    assert_eq!(show_chain(&named, "a", "a").as_deref(), Some("a->b b->a"));
}

#[test]
fn the_neighbourhood_follows_the_direction_as_deep_as_asked() {
    let named = graph("a -> b\nb -> c\nc -> d\nx -> b");
    let near = |depth, direction| named.show(neighbourhood(&named.graph, &named.set("b"), depth, direction));
    assert_eq!(near(0, Direction::Both), "b");
    assert_eq!(near(1, Direction::Dependencies), "b c");
    assert_eq!(near(1, Direction::Dependents), "a b x");
    assert_eq!(near(2, Direction::Both), "a b c d x");
    assert_eq!(named.show(reachable(&named.graph, &named.set("b"), Direction::Dependencies)), "b c d");
}

#[test]
fn dependencies_are_found_from_both_ends() {
    let named = graph("a -> b 2\nc -> b 3\nb -> d\na -> a 9");
    let b = named.node("b");
    let incoming: Vec<u32> = named.graph.incoming(b).map(|d| d.weight).collect();
    assert_eq!(incoming, [2, 3]);
    assert_eq!(named.show(named.graph.outgoing(b).iter().map(|d| d.to)), "d");
    assert_eq!(named.graph.dependency(named.node("c"), b).map(|d| d.weight), Some(3));
    assert!(named.graph.dependency(b, named.node("c")).is_none());
    assert!(named.graph.outgoing(NodeId(99)).is_empty());
    assert_eq!(named.graph.dependencies().len(), 3, "a node does not depend on itself");
}

#[test]
fn a_quotient_merges_the_dependencies_between_groups() {
    let named = graph("a1 -> b1 2\na2 -> b1 3\na1 -> a2 7\nb1 -> x 4\nb2 -> a1");
    let group = |node| match named.show([node]).as_bytes()[0] {
        b'a' => Some(NodeId(0)),
        b'b' => Some(NodeId(1)),
        _ => None,
    };
    let quotient = named.graph.quotient(3, group);
    let shown: Vec<_> = quotient.dependencies().iter().map(|d| (d.from.0, d.to.0, d.weight)).collect();
    assert_eq!(shown, [(0, 1, 5), (1, 0, 1)]);
    assert_eq!(quotient.nodes().len(), 3, "a group without nodes is a node too");
}
