//! The worked examples that the authors of the measures publish, and counts from programs of a few lines.

use super::formulas::*;
use super::*;
use crate::analysis::testing::{contexts, model};
use crate::testing::graph;

/// ArchUnit's user guide, "Software Architecture Metrics".
const ARCHUNIT: &str = "1 -> 2\n3 -> 2\n2 -> 4\n2 -> 5\n2 -> 6\n5 -> 6";

fn assert_close(value: f64, published: f64) {
    assert!((value - published).abs() < 0.005 + 1e-9, "{value} instead of {published}");
}

#[test]
fn lakos_of_the_archunit_guide() {
    let named = graph(ARCHUNIT);
    let reached = graph::reach_counts(&named.graph);
    assert_eq!(reached, [5, 4, 5, 1, 2, 1]);
    let lakos = Lakos::new(&reached);
    assert_eq!(lakos.ccd, 18);
    assert_close(lakos.acd, 3.0);
    assert_close(lakos.racd, 0.5);
    assert_close(lakos.nccd, 1.32); // the closed form; 1.29 by counting in a tree of six
}

#[test]
fn lakos_of_a_sonargraph_report() {
    let mut reached = vec![1; 107];
    reached[0] = 449 - 106;
    let lakos = Lakos::new(&reached);
    assert_eq!(lakos.ccd, 449);
    assert_close(lakos.nccd, 0.72);
    assert!((lakos.racd - 0.0392).abs() < 0.000_05);
}

#[test]
fn nodes_in_a_circle_reach_each_other() {
    assert_eq!(graph::reach_counts(&graph("a -> b\nb -> a\nb -> c\nd").graph), [3, 3, 1, 1]);
    assert_eq!(Lakos::new(&[]), Lakos { ccd: 0, acd: 0.0, racd: 0.0, nccd: 0.0 });
}

#[test]
fn martin_of_the_archunit_guide() {
    let named = graph(ARCHUNIT);
    let shown: Vec<_> = named
        .graph
        .nodes()
        .iter()
        .map(|&node| (named.graph.outgoing(node).len() as u64, named.graph.incoming(node).len() as u64))
        .map(|(ce, ca)| (ce, ca, instability(ca, ce)))
        .collect();
    let published = [(1, 0, 1.0), (3, 2, 0.6), (1, 0, 1.0), (0, 1, 0.0), (1, 1, 0.5), (0, 2, 0.0)];
    assert_eq!(shown, published);
    assert_close(distance(0.25, 0.6), 0.15);
    assert_close(distance(abstractness(0, 0), instability(0, 0)), 1.0);
}

#[test]
fn visibility_of_the_archunit_guide() {
    let (average, global) = visibility_of_parts(&[(1, 4), (2, 3), (0, 0)]);
    assert_close(average, 0.46);
    assert_close(global, 0.43);
}

#[test]
fn structure101_examples() {
    assert!((tangledness(6, 14 + 6 + 51) - 0.0845).abs() < 0.000_05);
    assert_close(excess(10, 15), 0.0);
    assert_close(excess(30, 15), 0.5);
    assert_close(excess(150, 15), 0.9);
    assert_close(over_complexity(0.5, 0.0, 1000), 500.0);
}

#[test]
fn cohesion_counts_relations_per_type() {
    assert_close(cohesion(5, 4), 1.5);
    assert_close(cohesion(0, 0), 0.0);
}

/// Two parts of two and one modules: one dependency inside, two between them.
const PARTS: &str = "
    shop lines=1
    shop::a::x -> shop::a::Item 3
    shop::a::x -> shop::b::Price 2
    shop::b -> shop::a::Item
";

#[test]
fn a_partition_is_measured_by_its_formulas() {
    let model = model(PARTS, &contexts("a b"));
    let quality = metrics(model.model(), Level::Context).whole.partition.unwrap();
    assert_close(quality.sm, (1.0 / 4.0) / 2.0 - 2.0 / (2.0 * 2.0)); // K = 2, m = 2 and 1
    assert_close(quality.icp, 3.0 / 6.0);
    assert_close(quality.ifn, 1.0);
    assert_close(quality.ned, 1.0);
}

#[test]
fn elements_have_their_counts() {
    let model = model(PARTS, &contexts("a b"));
    let metrics = metrics(model.model(), Level::Context);
    let rows: String = metrics.elements.iter().map(|row| serde_json::to_string(row).unwrap() + "\n").collect();
    insta::assert_snapshot!(rows, @r#"
    {"name":"a","modules":2,"lines":20,"ca":1,"ce":1,"instability":0.5,"abstractness":0.0,"distance":0.5,"cohesion":1.0,"fat":1,"tangle":0.0,"xs":0.0,"visibility":1.0,"level":1}
    {"name":"b","modules":1,"lines":10,"ca":1,"ce":1,"instability":0.5,"abstractness":0.0,"distance":0.5,"cohesion":1.0,"fat":0,"tangle":0.0,"xs":0.0,"visibility":1.0,"level":0}
    "#);
    assert_close(metrics.whole.tangle, 1.0 / 3.0);
    assert!(super::metrics(model.model(), Level::Module).whole.partition.is_none());
}
