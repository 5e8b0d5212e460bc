//! Questions asked of programs of a few lines.

use super::Model;
use super::testing::{contexts, model};
use crate::config::SeamWeights;
use crate::graph;

const SHOP: &str = "
    shop lines=5
    shop::catalog lines=100
    shop::catalog::item lines=200
    shop::finance lines=300
    shop::shared lines=50
    shop::web lines=80
    shop::legacy lines=20
    shop::catalog -> shop::shared::Money 3
    shop::catalog::item -> shop::finance::Tax
    shop::finance -> shop::catalog::item::Item 4
    shop::finance -> shop::catalog::item::Item::title 2 method
    shop::finance -> shop::shared::Money via shop::prelude
    shop::web -> shop::catalog::Catalog
    shop::web -> shop::finance::Ledger
    shop::legacy -> shop::shared::Money 2
    shop::web -> shop::legacy::Voucher
    shop::catalog -> shop::web::Page test
";

fn shop(question: impl Fn(Model<'_>) -> String) -> String {
    question(model(SHOP, &contexts("catalog finance shared web")).model())
}

fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap().replace("},{", "},\n{")
}

#[test]
fn contexts_have_levels_with_the_feedback_edge_left_out() {
    insta::assert_snapshot!(shop(|model| {
        let tangles = graph::tangles(&model.contexts.graph);
        json(&super::contexts::contexts(model, &graph::levels(&model.contexts.graph, &tangles)))
    }), @r#"
    [{"name":"web","modules":1,"lines":80,"fan_in":0,"fan_out":2,"level":3},
    {"name":"finance","modules":1,"lines":300,"fan_in":2,"fan_out":2,"level":2},
    {"name":"catalog","modules":2,"lines":300,"fan_in":2,"fan_out":2,"level":1},
    {"name":"shared","modules":1,"lines":50,"fan_in":2,"fan_out":0,"level":0}]
    "#);
}

#[test]
fn dependencies_are_ordered_by_weight_with_the_definitions_most_used_first() {
    insta::assert_snapshot!(shop(|model| {
        json(&super::dependencies::dependencies(model, &graph::tangles(&model.contexts.graph), &[]))
    }), @r#"
    [{"from":"finance","to":"catalog","references":6,"kinds":{"path":4,"method":2},"definitions":[{"path":"shop::catalog::item::Item","references":4},
    {"path":"shop::catalog::item::Item::title","references":2}],"forbidden":false,"feedback":false,"test":false},
    {"from":"catalog","to":"shared","references":3,"kinds":{"path":3},"definitions":[{"path":"shop::shared::Money","references":3}],"forbidden":false,"feedback":false,"test":false},
    {"from":"catalog","to":"finance","references":1,"kinds":{"path":1},"definitions":[{"path":"shop::finance::Tax","references":1}],"forbidden":false,"feedback":true,"test":false},
    {"from":"finance","to":"shared","references":1,"kinds":{"path":1},"definitions":[{"path":"shop::shared::Money","references":1}],"forbidden":false,"feedback":false,"test":false},
    {"from":"web","to":"catalog","references":1,"kinds":{"path":1},"definitions":[{"path":"shop::catalog::Catalog","references":1}],"forbidden":false,"feedback":false,"test":false},
    {"from":"web","to":"finance","references":1,"kinds":{"path":1},"definitions":[{"path":"shop::finance::Ledger","references":1}],"forbidden":false,"feedback":false,"test":false}]
    "#);
}

#[test]
fn a_tangle_shows_its_cycle_and_the_references_to_cut() {
    insta::assert_snapshot!(shop(|model| json(&super::tangles::tangles(model, &graph::tangles(&model.contexts.graph)))), @r#"[{"members":["catalog","finance"],"references":7,"shortest_cycle":["catalog","finance"],"cut":[{"from":"catalog","to":"finance","frees":2,"references":[{"place":{"path":"crates/shop/src/catalog/item.rs","line":4,"column":1},"from":"shop::catalog::item","definition":"shop::finance::Tax","kind":"path","test":false,"source":"// line"}]}],"exact":true,"placement":{"lines":1,"kind":"definition","what":"shop::finance::Tax","from":"finance","to":"catalog"}}]"#);
}

#[test]
fn seams_are_libraries_or_leaves_by_the_smaller_obstacle() {
    insta::assert_snapshot!(shop(|model| {
        let seams = super::seams::seams(model, super::drawing::Level::Context, &SeamWeights::default());
        let shown = seams.iter().map(|seam| {
            format!("{} {:?} in {} out {} mutual {:?}\n", seam.name, seam.kind, seam.api, seam.needed, seam.mutual)
        });
        shown.collect()
    }), @r#"
    catalog Library in 3 out 2 mutual ["finance"]
    finance Leaf in 2 out 3 mutual ["catalog"]
    shared Library in 1 out 0 mutual []
    web Leaf in 0 out 3 mutual []
    "#);
}

#[test]
fn one_context_alone_is_no_seam() {
    let alone = model("shop::a -> shop::a::b::Item", &contexts("a"));
    assert!(super::seams::seams(alone.model(), super::drawing::Level::Context, &SeamWeights::default()).is_empty());
}

#[test]
fn unassigned_code_shows_its_ties() {
    insta::assert_snapshot!(shop(|model| json(&super::unassigned::unassigned(model))), @r#"
    [{"module":"shop::legacy","whole":true,"modules":1,"lines":20,"ties":[{"context":"shared","incoming":0,"outgoing":2},
    {"context":"web","incoming":1,"outgoing":0}]},
    {"module":"shop::prelude","whole":true,"modules":1,"lines":10,"ties":[]},
    {"module":"shop","whole":false,"modules":1,"lines":5,"ties":[]}]
    "#);
}

mod names_and_chains {
    use super::super::explain::{Explanation, explain};
    use super::super::names::{Scope, find};
    use super::*;

    const CHAIN: &str = "
        shop::a -> shop::b::B
        shop::b -> shop::c::C 2
        shop::c::deep -> shop::b::B
        other::a -> shop::a::A
    ";

    fn found(name: &str) -> String {
        let model = model(CHAIN, "[[context]]\nname = \"other\"\ncode = [\"shop::c\"]");
        match find(model.model(), name) {
            Ok(named) => format!("{:?} of {} modules", named.scope, named.modules.len()),
            Err(unknown) => format!("unknown, {:?}", unknown.suggestion),
        }
    }

    #[test]
    fn contexts_go_before_packages_and_packages_before_modules() {
        assert_eq!(found("other"), "Context of 2 modules");
        assert_eq!(found("package:other"), "Package of 2 modules");
        assert_eq!(found("shop"), "Package of 5 modules");
        assert_eq!(found("module:shop"), "Module of 5 modules");
        assert_eq!(found("shop::c"), "Module of 2 modules");
    }

    #[test]
    fn unknown_names_get_a_suggestion() {
        assert_eq!(found("c::deep"), "unknown, Some(\"shop::c::deep\")");
        assert_eq!(found("shopp"), "unknown, Some(\"shop\")");
        assert_eq!(found("context:shop::c"), "unknown, Some(\"shop::c\")");
        assert_eq!(found(""), "unknown, None");
    }

    fn explained(from: &str, to: &str) -> String {
        let model = model(CHAIN, "");
        let named = |name| find(model.model(), name).unwrap();
        let Explanation { direct, chain, reverse, from, .. } = explain(model.model(), named(from), named(to));
        assert_eq!(from.scope, Scope::Module);
        let hops = |hops: &[super::super::explain::Hop]| -> Vec<String> {
            hops.iter().map(|hop| format!("{} -> {} {}", hop.from, hop.to, hop.references.len())).collect()
        };
        format!("direct {:?} chain {:?} reverse {reverse:?}", hops(&direct), hops(&chain))
    }

    #[test]
    fn direct_references_go_before_chains() {
        insta::assert_snapshot!(explained("shop::b", "shop::c"), @r#"direct ["shop::b -> shop::c 2"] chain [] reverse Reverse { references: 1, hops: Some(1) }"#);
        insta::assert_snapshot!(explained("shop::a", "shop::c"), @r#"direct [] chain ["shop::a -> shop::b 1", "shop::b -> shop::c 2"] reverse Reverse { references: 0, hops: None }"#);
        insta::assert_snapshot!(explained("shop::c", "shop::a"), @"direct [] chain [] reverse Reverse { references: 0, hops: Some(2) }");
    }

    #[test]
    fn of_a_module_and_one_below_it_the_rest_counts() {
        insta::assert_snapshot!(explained("shop::c::deep", "module:shop"), @r#"direct ["shop::c::deep -> shop::b 1"] chain [] reverse Reverse { references: 0, hops: None }"#);
        insta::assert_snapshot!(explained("module:shop", "shop::c"), @r#"direct ["shop::b -> shop::c 2"] chain [] reverse Reverse { references: 1, hops: Some(1) }"#);
    }
}

mod exports {
    use super::super::edges::{edges, modules, references};
    use super::*;

    const FACADES: &str = "
        shop::a -> shop::b::Item 2
        shop::a -> shop::b::make() via shop::api
        shop::a -> shop::api use
        shop::a -> shop::b::Item method test
        shop::tests test
        shop::tests -> shop::b::Item
    ";

    fn lines<T: serde::Serialize>(rows: impl Iterator<Item = T>) -> String {
        rows.map(|row| serde_json::to_string(&row).unwrap() + "\n").collect()
    }

    #[test]
    fn rows_leave_tests_out() {
        let model = model(FACADES, &contexts("b"));
        insta::assert_snapshot!(lines(modules(model.model())), @r#"
        {"module":"shop","package":"shop","target":"lib","context":"","file":"crates/shop/src/lib.rs","line":1,"lines":10,"test":false}
        {"module":"shop::a","package":"shop","target":"lib","context":"","file":"crates/shop/src/a.rs","line":1,"lines":10,"test":false}
        {"module":"shop::api","package":"shop","target":"lib","context":"","file":"crates/shop/src/api.rs","line":1,"lines":10,"test":false}
        {"module":"shop::b","package":"shop","target":"lib","context":"b","file":"crates/shop/src/b.rs","line":1,"lines":10,"test":false}
        "#);
        insta::assert_snapshot!(lines(references(model.model())), @r#"
        {"file":"crates/shop/src/a.rs","line":1,"column":1,"from":"shop::a","to":"shop::b","item":"shop::b::Item","kind":"path","facade":"","test":false}
        {"file":"crates/shop/src/a.rs","line":2,"column":1,"from":"shop::a","to":"shop::b","item":"shop::b::Item","kind":"path","facade":"","test":false}
        {"file":"crates/shop/src/a.rs","line":3,"column":1,"from":"shop::a","to":"shop::b","item":"shop::b::make","kind":"path","facade":"shop::api","test":false}
        {"file":"crates/shop/src/a.rs","line":4,"column":1,"from":"shop::a","to":"shop::api","item":"shop::api","kind":"use","facade":"","test":false}
        "#);
        insta::assert_snapshot!(lines(edges(model.model())), @r#"
        {"from":"shop::a","to":"shop::api","items":["shop::api"],"kinds":{"use":1},"test":false,"facade":true}
        {"from":"shop::a","to":"shop::b","items":["shop::b::Item","shop::b::make"],"kinds":{"path":3},"test":false,"facade":false}
        "#);
    }

    #[test]
    fn with_tests_a_pair_is_a_test_edge_only_if_all_of_it_is() {
        let model = model(FACADES, "[analysis]\ntests = true");
        insta::assert_snapshot!(lines(edges(model.model())), @r#"
        {"from":"shop::a","to":"shop::api","items":["shop::api"],"kinds":{"use":1},"test":false,"facade":true}
        {"from":"shop::a","to":"shop::b","items":["shop::b::Item","shop::b::make"],"kinds":{"path":3,"method":1},"test":false,"facade":false}
        {"from":"shop::tests","to":"shop::b","items":["shop::b::Item"],"kinds":{"path":1},"test":true,"facade":false}
        "#);
    }
}

#[test]
fn a_proposal_freezes_today_and_names_contexts_so_that_rules_can() {
    let lines = "
        shop::orders -> shop::store::Row
        shop::store -> shop::orders::Order
        bin:shop target=bin package=shop
        bin:shop::orders target=bin
        bin:shop -> shop::orders::Order
        bin:shop -> bin:shop::orders::Screen
    ";
    let proposed = super::proposal::proposal(model(lines, "").model());
    let shown: String = proposed
        .iter()
        .map(|context| {
            let (uses, mutual) = (&context.may_depend_on, &context.mutual);
            format!("{} {:?} may use {uses:?}, mutual {mutual:?}\n", context.name, context.code)
        })
        .collect();
    insta::assert_snapshot!(shown, @r#"
    shop-bin ["bin:shop"] may use ["shop-orders-bin", "shop-orders"], mutual []
    shop-orders-bin ["bin:shop::orders"] may use [], mutual []
    shop ["shop"] may use [], mutual []
    shop-orders ["shop::orders"] may use ["store"], mutual ["store"]
    store ["shop::store"] may use ["shop-orders"], mutual ["shop-orders"]
    "#);
}
