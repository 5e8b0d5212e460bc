//! Two programs in, what changed between them out, one line each.

use std::fmt::Write as _;

use super::*;
use crate::analysis::snapshot::{SnapshotFinding, snapshot};
use crate::analysis::testing::{contexts, model};

const BEFORE: &str = "
    shop::web -> shop::orders::Order 2
    shop::orders -> shop::db::Row
    shop::orders::cart -> shop::db::Row
";

fn taken(lines: &str, config: &str) -> Snapshot {
    let model = model(lines, config);
    let found = |breach: crate::analysis::rules::Breach| SnapshotFinding { finding: breach.finding, standing: None };
    snapshot(model.model(), model.breaches().into_iter().map(found).collect(), true)
}

fn shown(diff: &Diff) -> String {
    let mut text = String::new();
    for (level, graph) in [("context", &diff.contexts), ("package", &diff.packages), ("module", &diff.modules)] {
        for node in graph.changed_nodes() {
            writeln!(text, "{level} {} {:?} +{:?} -{:?}", node.name, node.state, node.joined, node.left).unwrap();
        }
        for edge in graph.changed_edges() {
            let ends = format!("{} -> {}", edge.from, edge.to);
            writeln!(text, "{level} {ends} {:?} {} {}", edge.state, edge.before, edge.after).unwrap();
            for used in &edge.uses {
                let (from, places) = (&used.from, used.places.len());
                writeln!(text, "  {from} {} {} {} at {places}", used.definition, used.before, used.after).unwrap();
            }
        }
    }
    for tangle in &diff.tangles {
        writeln!(text, "tangle {:?} {:?} +{:?} -{:?}", tangle.state, tangle.contexts, tangle.joined, tangle.left)
            .unwrap();
    }
    for change in &diff.measures {
        writeln!(text, "{} {:?} {} {}", change.context, change.measure, change.before, change.after).unwrap();
    }
    for change in &diff.findings {
        let message = &change.found.finding.message;
        writeln!(text, "{:?} {} {} {message}", change.state, change.before, change.after).unwrap();
    }
    text
}

/// What changed, with the same three contexts on both sides and a rule.
fn changed(before: &str, after: &str) -> String {
    let rule = "[[rule]]\nid = 'apart'\nkind = 'forbid'\nfrom = 'web'\nto = 'db'\n";
    let config = contexts("web orders db") + rule;
    shown(&diff(&taken(before, &config), &taken(after, &config)))
}

#[test]
fn nothing_changed_is_empty_also_when_lines_moved() {
    let config = contexts("web orders db");
    assert!(diff(&taken(BEFORE, &config), &taken(BEFORE, &config)).is_empty());
    let moved = "
        shop::orders::cart -> shop::db::Row
        shop::orders -> shop::db::Row
        shop::web -> shop::orders::Order 2
    ";
    assert_eq!(changed(BEFORE, moved), "");
}

#[test]
fn new_gone_and_changed_dependencies_have_their_references() {
    let after = "
        shop::web -> shop::orders::Order 3
        shop::web -> shop::db::Table
        shop::orders -> shop::db::Row
    ";
    insta::assert_snapshot!(changed(BEFORE, after), @r#"
    context orders Changed +[] -["shop::orders::cart"]
    context orders -> db Changed 2 1
      shop::orders::cart shop::db::Row 1 0 at 1
    context web -> db Added 0 1
      shop::web shop::db::Table 0 1 at 1
    context web -> orders Changed 2 3
      shop::web shop::orders::Order 2 3 at 3
    package shop Changed +[] -["shop::orders::cart"]
    module shop::orders::cart Removed +[] -[]
    module shop::orders::cart -> shop::db Removed 1 0
      shop::orders::cart shop::db::Row 1 0 at 1
    module shop::web -> shop::db Added 0 1
      shop::web shop::db::Table 0 1 at 1
    module shop::web -> shop::orders Changed 2 3
      shop::web shop::orders::Order 2 3 at 3
    db FanIn 1 2
    db Interface 1 2
    orders Modules 2 1
    web FanOut 1 2
    Added 0 1 `shop::web` uses `shop::db::Table`, which the rule `apart` forbids
    "#);
}

#[test]
fn tangles_begin_grow_and_end() {
    let circle = format!("{BEFORE}\n shop::db -> shop::web::Page");
    insta::assert_snapshot!(changed(BEFORE, &circle), @r#"
    context db -> web Added 0 1
      shop::db shop::web::Page 0 1 at 1
    module shop::db -> shop::web Added 0 1
      shop::db shop::web::Page 0 1 at 1
    tangle Added ["db", "orders", "web"] +[] -[]
    db FanOut 0 1
    web FanIn 0 1
    web Interface 0 1
    "#);
    insta::assert_snapshot!(changed(&circle, BEFORE), @r#"
    context db -> web Removed 1 0
      shop::db shop::web::Page 1 0 at 1
    module shop::db -> shop::web Removed 1 0
      shop::db shop::web::Page 1 0 at 1
    tangle Removed ["db", "orders", "web"] +[] -[]
    db FanOut 1 0
    web FanIn 1 0
    web Interface 1 0
    "#);
}

#[test]
fn a_module_that_moves_to_another_context_takes_its_dependencies_along() {
    let config = |code: &str| contexts("web db") + &format!("[[context]]\nname = 'orders'\ncode = [{code}]\n");
    let (base, head) = (config("'shop::orders'"), config("'shop::orders::cart'"));
    insta::assert_snapshot!(shown(&diff(&taken(BEFORE, &base), &taken(BEFORE, &head))), @r#"
    context (unassigned) Changed +["shop::orders"] -[]
    context orders Changed +[] -["shop::orders"]
    context (unassigned) -> db Added 0 1
      shop::orders shop::db::Row 0 1 at 1
    context orders -> db Changed 2 1
      shop::orders shop::db::Row 1 0 at 1
    context web -> (unassigned) Added 0 2
      shop::web shop::orders::Order 0 2 at 2
    context web -> orders Removed 2 0
      shop::web shop::orders::Order 2 0 at 2
    module shop::orders Changed +[] -["orders"]
    orders Modules 2 1
    orders FanIn 1 0
    orders Interface 1 0
    web FanOut 1 0
    web Level 2 0
    "#);
}

#[test]
fn a_snapshot_survives_being_written_and_read() {
    let config = contexts("web orders db") + "[[rule]]\nid = 'apart'\nkind = 'forbid'\nfrom = 'orders'\nto = 'db'\n";
    let taken = taken(BEFORE, &config);
    assert_eq!(taken.findings.len(), 2);
    let read: Snapshot = serde_json::from_str(&serde_json::to_string(&taken).unwrap()).unwrap();
    assert_eq!(read, taken);
}
