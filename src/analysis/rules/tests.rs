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
      also in lines ["2", "3", "4", "5", "6"]; subject ["shop::warehouse::returns", "shop::finance::refunds::Refund"]
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
