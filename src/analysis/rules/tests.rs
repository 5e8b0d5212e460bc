//! Rules on programs of a few lines: the findings as text.

use crate::analysis::testing::{contexts, model};

/// Severity, place, message, and what depends on the rule, one finding after the other.
fn findings(lines: &str, config: &str) -> String {
    let model = model(lines, config);
    let shown = model.breaches().into_iter().map(|breach| {
        let finding = breach.finding;
        let place = finding.place.map_or("nowhere".to_owned(), |place| place.to_string());
        let because = finding.because.map_or(String::new(), |because| format!(" because {because}"));
        let more: Vec<_> = finding.related.iter().map(|related| related.place.line.to_string()).collect();
        format!(
            "{:?} {} {place}: {}{because}\n  also in lines {more:?}; subject {:?}\n",
            finding.severity, finding.code, finding.message, finding.subject
        )
    });
    shown.collect()
}

const FORBID: &str = r#"
[[rule]]
id = "warehouse-knows-no-finance"
kind = "forbid"
from = "warehouse"
to = "finance"
because = "the departments do not talk"
"#;

#[test]
fn forbid_reports_each_definition_used_by_each_module() {
    let lines = "
        shop::warehouse::returns -> shop::finance::refunds::Refund 8
        shop::warehouse::returns -> shop::finance::refunds::fee() via shop::finance
        shop::warehouse::stock -> shop::finance::refunds::Refund method
        shop::finance::refunds -> shop::warehouse::stock::Stock
        shop::web -> shop::finance::refunds::Refund
    ";
    insta::assert_snapshot!(findings(lines, &(contexts("warehouse finance") + FORBID)), @r#"
    Error forbid crates/shop/src/warehouse/returns.rs:1:1: `shop::warehouse::returns` uses `shop::finance::refunds::Refund`, which the rule `warehouse-knows-no-finance` forbids (8 references) because the departments do not talk
      also in lines ["2", "3", "4", "5", "6", "7", "8"]; subject ["shop::warehouse::returns", "shop::finance::refunds::Refund"]
    Error forbid crates/shop/src/warehouse/returns.rs:9:1: `shop::warehouse::returns` uses `shop::finance::refunds::fee`, which the rule `warehouse-knows-no-finance` forbids (through the facade `shop::finance`) because the departments do not talk
      also in lines []; subject ["shop::warehouse::returns", "shop::finance::refunds::fee"]
    Error forbid crates/shop/src/warehouse/stock.rs:10:1: `shop::warehouse::stock` uses `shop::finance::refunds::Refund`, which the rule `warehouse-knows-no-finance` forbids because the departments do not talk
      also in lines []; subject ["shop::warehouse::stock", "shop::finance::refunds::Refund"]
    "#);
}

#[test]
fn a_warning_stays_a_warning() {
    let config = contexts("warehouse finance") + FORBID + "severity = \"warn\"\n";
    let text = findings("shop::warehouse -> shop::finance::Refund", &config);
    assert!(text.starts_with("Warn forbid crates/shop/src/warehouse.rs:"), "{text}");
}

#[test]
fn of_overlapping_ends_only_what_crosses_counts() {
    let config = "
        [[rule]]\nid = 'inner'\nkind = 'forbid'\nfrom = 'shop'\nto = 'shop::core'
    ";
    let lines = "
        shop::web -> shop::core::Core
        shop::core::a -> shop::core::b::Inner
        shop::core::a -> shop::web::Page
    ";
    let text = findings(lines, config);
    assert_eq!(text.matches("uses").count(), 1, "{text}");
    assert!(text.contains("`shop::web` uses `shop::core::Core`"), "{text}");
}

#[test]
fn may_depend_on_lists_all_that_a_context_may_use() {
    let config = r#"
        [[context]]
        name = "catalog"
        code = ["shop::catalog"]
        may-depend-on = ["shared"]
        [[context]]
        name = "shared"
        code = ["shop::shared"]
        may-depend-on = []
        [[context]]
        name = "web"
        code = ["shop::web"]
    "#;
    let lines = "
        shop::catalog -> shop::shared::Money
        shop::catalog -> shop::leftover::Any
        shop::shared -> shop::catalog::Price
        shop::web -> shop::catalog::Price
        shop::leftover -> shop::shared::Money
    ";
    insta::assert_snapshot!(findings(lines, config), @r#"
    Error may-depend-on crates/shop/src/shared.rs:3:1: `shop::shared` uses `shop::catalog::Price`, but `shared` may not depend on `catalog`
      also in lines []; subject ["shop::shared", "shop::catalog::Price"]
    "#);
}

#[test]
fn tests_break_no_rule_unless_they_count() {
    let config = contexts("warehouse finance") + FORBID;
    assert_eq!(findings("shop::warehouse -> shop::finance::Refund test", &config), "");
}

/// A rule of a kind, with its keys.
fn rule(kind: &str, keys: &str) -> String {
    format!("[[rule]]\nid = 'the-rule'\nkind = '{kind}'\n{keys}\n")
}

/// The messages alone.
fn messages(lines: &str, config: &str) -> String {
    model(lines, config).breaches().into_iter().map(|breach| breach.finding.message + "\n").collect()
}

const CHAIN: &str = "
    shop::web::page -> shop::orders::Order
    shop::orders -> shop::log::line()
    shop::orders -> shop::money::Price
    shop::log -> shop::money::Price
    shop::money -> shop::db::Row 2
    shop::web::admin -> shop::db::Row
    shop::web -> shop::web::page::draw()
";

#[test]
fn no_path_shows_a_shortest_chain_per_module() {
    let config = contexts("web db") + &rule("no-path", "from = 'web'\nto = 'db'");
    let model = model(CHAIN, &config);
    let shown: String = model
        .breaches()
        .into_iter()
        .map(|breach| {
            let hops: Vec<_> =
                breach.finding.related.iter().map(|hop| format!("  {} {}\n", hop.place, hop.message)).collect();
            format!("{} {:?}\n{}", breach.finding.message, breach.finding.subject, hops.concat())
        })
        .collect();
    insta::assert_snapshot!(shown, @r#"
    `shop::web::admin` depends on `shop::db`, which the rule `the-rule` forbids ["shop::web::admin", "shop::db"]
    `shop::web::page` depends on `shop::db` through `shop::orders`, `shop::money`, which the rule `the-rule` forbids ["shop::web::page", "shop::orders"]
      crates/shop/src/web/page.rs:1:1 `shop::web::page` uses `shop::orders::Order`
      crates/shop/src/orders.rs:3:1 `shop::orders` uses `shop::money::Price`
      crates/shop/src/money.rs:5:1 `shop::money` uses `shop::db::Row`
    "#);
}

#[test]
fn ends_of_a_path_may_contain_each_other() {
    let lines = "shop::core::a -> shop::core::b::B\nshop::core::b -> shop::util::Any\nshop::util -> shop::web::Page";
    let with = |from: &str, to: &str| messages(lines, &rule("no-path", &format!("from = '{from}'\nto = '{to}'")));
    assert_eq!(
        with("shop::core", "shop"),
        "`shop::core::b` depends on `shop::util`, which the rule `the-rule` forbids\n"
    );
    assert_eq!(with("shop", "shop::web"), "`shop::util` depends on `shop::web`, which the rule `the-rule` forbids\n");
}

const LAYERED: &str = "
    shop::web -> shop::orders::Order
    shop::web -> shop::db::Row
    shop::orders -> shop::stock::Item
    shop::stock -> shop::db::Row
    shop::db -> shop::stock::Item
    shop::db -> shop::elsewhere::Any
";

#[test]
fn layers_are_relaxed_strict_or_closed() {
    let with = |keys: &str| {
        let layers = "layers = ['shop::web', ['shop::orders', 'shop::stock'], 'shop::db']\n";
        messages(LAYERED, &rule("layers", &format!("{layers}{keys}")))
    };
    insta::assert_snapshot!(with(""), @"`shop::db` uses `shop::stock::Item`, but the layer `shop::db` is below `shop::stock`");
    insta::assert_snapshot!(with("strict = true"), @r"
    `shop::db` uses `shop::stock::Item`, but the layer `shop::db` is below `shop::stock`
    `shop::web` uses `shop::db::Row`, but `shop::web` may use `shop::db` only through the layer `shop::orders, shop::stock`
    ");
    insta::assert_snapshot!(with("closed = 'shop::stock'\nindependent-siblings = true"), @r"
    `shop::db` uses `shop::stock::Item`, but the layer `shop::db` is below `shop::stock`
    `shop::orders` uses `shop::stock::Item`, but `shop::orders` and `shop::stock` of the same layer know nothing of each other
    `shop::web` uses `shop::db::Row`, but `shop::web` may use `shop::db` only through the layer `shop::orders, shop::stock`
    ");
}

#[test]
fn independent_parts_are_judged_both_ways() {
    let config = rule("independent", "of = ['shop::orders', 'shop::stock', 'shop::web']");
    insta::assert_snapshot!(messages(LAYERED, &config), @r"
    `shop::orders` uses `shop::stock::Item`, but `shop::orders` and `shop::stock` know nothing of each other
    `shop::web` uses `shop::orders::Order`, but `shop::web` and `shop::orders` know nothing of each other
    ");
}

#[test]
fn acyclic_leaves_out_kinds_and_code() {
    let lines = "
        shop::a -> shop::b::B use
        shop::b -> shop::a::A 2
        shop::b -> shop::c::C
        shop::c -> shop::b::B
    ";
    let with = |keys: &str| messages(lines, &rule("acyclic", &format!("of = 'modules'\n{keys}")));
    insta::assert_snapshot!(with(""), @"3 modules form a tangle, such as `shop::a` → `shop::b` → `shop::a`");
    insta::assert_snapshot!(with("leave-out = ['use']"), @"2 modules form a tangle, such as `shop::b` → `shop::c` → `shop::b`");
    insta::assert_snapshot!(with("within = ['shop::a', 'shop::c']"), @"");
}

#[test]
fn interfaces_know_facades_and_the_types_behind_them() {
    let config = r#"
        [[context]]
        name = "catalog"
        code = ["shop::catalog"]
        interface = ["shop::catalog::api", "shop::catalog::genre::Genre"]
    "#;
    let lines = "
        shop::catalog::api -> shop::catalog::price::Price
        shop::web -> shop::catalog::api::list()
        shop::web -> shop::catalog::genre::Genre
        shop::web -> shop::catalog::genre::parse()
        shop::web -> shop::catalog::price::Price via shop::catalog::api
        shop::web -> shop::catalog::price::Discount
        shop::catalog::table -> shop::catalog::price::Discount
    ";
    insta::assert_snapshot!(messages(lines, config), @r"
    `shop::web` uses `shop::catalog::genre::parse` past the interface of `catalog`
    `shop::web` uses `shop::catalog::price::Discount` past the interface of `catalog`
    ");
}

#[test]
fn external_crates_are_allowed_or_denied() {
    let lines = "
        shop::db -> extern:sqlx
        shop::web -> extern:sqlx
        shop::web -> extern:serde_json
        shop::web -> extern:serde_json
    ";
    let with = |keys: &str| messages(lines, &rule("external", keys));
    insta::assert_snapshot!(with("deny = 'sqlx'\nexcept = 'shop::db'"), @"`shop::web` uses the crate `sqlx`, which the rule `the-rule` does not allow");
    insta::assert_snapshot!(with("from = 'shop::web'\nallow = ['serde-*']"), @"`shop::web` uses the crate `sqlx`, which the rule `the-rule` does not allow");
    insta::assert_snapshot!(with("allow = ['sqlx']"), @"`shop::web` uses the crate `serde_json`, which the rule `the-rule` does not allow (2 references)");
}

#[test]
fn limits_measure_what_they_say() {
    let with = |keys: &str| messages(CHAIN, &(contexts("web orders money db") + &rule("limit", keys)));
    insta::assert_snapshot!(with("measure = 'fan-in'\nmax = 1"), @r"
    2 modules depend on `shop::db`, but no more than 1 may
    2 modules depend on `shop::money`, but no more than 1 may
    ");
    insta::assert_snapshot!(with("measure = 'fan-out'\nof = 'contexts'\nmax = 1"), @"`web` depends on 2 contexts, but may on no more than 1");
    insta::assert_snapshot!(with("measure = 'lines'\nof = 'contexts'\nmax = 29"), @"the context `web` has 30 lines of code, but no more than 29 are allowed");
    insta::assert_snapshot!(with("measure = 'interface-size'\nof = 'contexts'\nmax = 0\nwithin = 'db'"), @"the context `db` has 1 definition that others use, but no more than 0 are allowed");
}

#[test]
fn what_nobody_claims_is_unassigned_unless_excepted() {
    let config = contexts("web") + &rule("unassigned", "except = ['shop::db', 'shop::money']");
    insta::assert_snapshot!(messages(CHAIN, &config), @r"
    `shop` belongs to no context
    `shop::log` belongs to no context
    `shop::orders` belongs to no context
    ");
}

#[test]
fn allowances_are_counted_while_they_are_needed_and_reported_when_not() {
    let config = r#"
        [[context]]
        name = "web"
        code = ["shop::web"]
        may-depend-on = ["money"]
        deprecated = ["db", "stock"]
        [[context]]
        name = "db"
        code = ["shop::db"]
        [[context]]
        name = "money"
        code = ["shop::money"]
        [[context]]
        name = "stock"
        code = ["shop::stock"]
    "#;
    let model = model("shop::web -> shop::db::Row 3", config);
    insta::assert_snapshot!(model.breaches().iter().map(|breach| breach.finding.message.as_str()).collect::<String>(), @"`web` still depends on `db`, which is deprecated (3 references)");
    let unused = model.unused_permissions();
    insta::assert_snapshot!(unused.into_iter().map(|finding| finding.message + "\n").collect::<String>(), @r"
    `web` may depend on `money`, but does not
    `web` may depend on `stock`, but does not
    ");
}

#[test]
fn code_can_be_selected_in_every_way_in_every_rule() {
    let config = "
        [[context]]\nname = 'front'\ncode = ['shop::web']\ntags = ['high']
        [[context]]\nname = 'base'\ncode = ['store::db']\ntags = ['low']
    ";
    let lines = "
        shop::web -> store::db::Row
        shop::web -> extern:serde
        store::db lines=20
    ";
    let count = |kind: &str, keys: &str| messages(lines, &format!("{config}{}", rule(kind, keys))).lines().count();
    for from in ["front", "tag:high", "package:shop", "path:crates/shop/**", "shop::web", "shop::*", "*::web"] {
        for to in ["base", "tag:low", "package:st*", "path:crates/store", "store::db", "store", "**::db"] {
            for (kind, keys) in [
                ("forbid", format!("from = '{from}'\nto = '{to}'")),
                ("no-path", format!("from = ['{from}']\nto = ['{to}']")),
                ("layers", format!("layers = ['{to}', ['{from}']]")),
                ("independent", format!("of = ['{from}', '{to}']")),
            ] {
                assert_eq!(count(kind, &keys), 1, "{kind} {keys}");
            }
        }
        for (kind, keys, expected) in [
            ("external", format!("from = '{from}'\ndeny = 'serde'"), 1),
            ("external", format!("except = '{from}'\ndeny = 'serde'"), 0),
            ("limit", format!("measure = 'fan-out'\nof = 'modules'\nmax = 0\nwithin = '{from}'"), 1),
            ("limit", "measure = 'fan-out'\nof = 'modules'\nmax = 0\nwithin = 'base'".to_owned(), 0),
        ] {
            assert_eq!(count(kind, &keys), expected, "{kind} {keys}");
        }
    }
}

#[test]
fn a_new_first_hop_is_a_finding_of_its_own() {
    let config = contexts("web db") + &rule("no-path", "from = 'web'\nto = 'db'");
    let lines = "
        shop::web -> shop::orders::Order
        shop::orders -> shop::db::Row
        shop::web -> shop::log::line()
        shop::log -> shop::orders::Order
    ";
    insta::assert_snapshot!(messages(lines, &config), @"
    `shop::web` depends on `shop::db` through `shop::orders`, which the rule `the-rule` forbids
    `shop::web` depends on `shop::db` through `shop::log`, `shop::orders`, which the rule `the-rule` forbids
    ");
}
