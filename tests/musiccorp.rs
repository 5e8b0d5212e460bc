//! The facts planted in the record shop of `fixtures/musiccorp`, as its README lists them.

use std::collections::BTreeMap;

use seamfind::cli::{Stream, run};

/// The output of a command on the shop.
fn shop(arguments: &[&str]) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["seamfind"].iter().chain(arguments).chain(&["fixtures/musiccorp"]).map(Into::into);
    run(arguments, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    String::from_utf8(out).expect("UTF-8")
}

/// The definitions that one module uses of another, by pair.
fn edges() -> BTreeMap<(String, String), Vec<String>> {
    let rows = shop(&["export", "edges", "--format", "json"]);
    let rows: serde_json::Value = serde_json::from_str(&rows).expect("JSON");
    let text = |value: &serde_json::Value| value.as_str().expect("text").trim_start_matches("music_corp::").to_owned();
    let edges = rows["edges"].as_array().expect("edges").iter().map(|edge| {
        let items = edge["items"].as_array().expect("items").iter().map(text).collect();
        ((text(&edge["from"]), text(&edge["to"])), items)
    });
    edges.collect()
}

#[test]
fn planted_dependencies_are_found() {
    let edges = edges();
    let uses = |from: &str, to: &str, item: &str| {
        let items = edges.get(&(from.to_owned(), to.to_owned())).unwrap_or_else(|| panic!("no edge {from} -> {to}"));
        assert!(items.iter().any(|used| used == item), "{from} -> {to} uses {items:?}, not {item}");
    };
    uses("warehouse::returns", "finance::refunds", "finance::refunds::issue_refund");
    uses("warehouse::returns", "finance::refunds", "finance::refunds::restocking_fee");
    uses("finance::ledger", "catalog::line_item", "catalog::line_item::LineItem::name");
    uses("finance::monthly_report", "catalog::line_item", "catalog::line_item::LineItems");
    uses("finance::payments", "records::customer", "records::customer::CustomerRecord");
    uses("finance::refunds", "records::customer", "records::customer::CustomerRecord");
    uses("warehouse::dispatch", "records::customer", "records::customer::CustomerRecord");
    uses("warehouse::returns", "records::customer", "records::customer::CustomerRecord");
    uses("warehouse::stocktake", "catalog::line_item", "catalog::line_item::LineItem::stock");
}

#[test]
fn the_forbidden_dependency_the_tangle_and_the_left_over_code_are_reported() {
    let report: serde_json::Value = serde_json::from_str(&shop(&["analyze", "--format", "json"])).expect("JSON");
    let text = report.to_string();
    assert!(text.contains("warehouse-knows-no-finance"), "the forbidden dependency is missing");
    let tangles = report["tangles"].as_array().expect("tangles");
    assert_eq!(tangles.len(), 1, "{tangles:?}");
    assert!(tangles[0].to_string().contains("finance") && tangles[0].to_string().contains("warehouse"));
    let unassigned = report["unassigned"].to_string();
    for module in ["records", "import", "legacy", "mailing", "reports_export"] {
        assert!(unassigned.contains(&format!("music_corp::{module}")), "{module} is not reported as unassigned");
    }
}

/// The findings of `db` of one kind, each as its contexts, its tables and its evidence.
fn ties(report: &serde_json::Value, kind: &str) -> Vec<(String, String, String)> {
    let findings = report["findings"].as_array().expect("findings").iter().filter(|finding| finding["kind"] == kind);
    let words = |list: &serde_json::Value| {
        let words = list.as_array().expect("a list").iter().map(|word| word.as_str().expect("text"));
        words.collect::<Vec<_>>().join(" ")
    };
    let evidence = |finding: &serde_json::Value| finding["evidence"].to_string();
    findings.map(|finding| (words(&finding["contexts"]), words(&finding["tables"]), evidence(finding))).collect()
}

/// The evidence of the one finding of a kind about these contexts and tables.
fn tie(report: &serde_json::Value, kind: &str, contexts: &str, tables: &str) -> String {
    let found = ties(report, kind);
    let wanted = found.iter().find(|(about, named, _)| about == contexts && named == tables);
    wanted.unwrap_or_else(|| panic!("no {kind} of {contexts} about {tables} in {found:#?}")).2.clone()
}

#[test]
fn the_examples_of_the_chapter_are_found_in_the_database() {
    let report: serde_json::Value = serde_json::from_str(&shop(&["db", "--format", "json"])).expect("JSON");
    let tie = |kind, contexts, tables| tie(&report, kind, contexts, tables);
    let keys = tie("foreign-key", "finance catalog", "ledger line_item order_line");
    assert!(keys.contains("`ledger.sku` → `line_item.sku`"), "{keys}");
    let fixed = tie("shared-static-data", "finance warehouse", "country");
    assert!(fixed.contains("finance::rows::vat") && fixed.contains("warehouse::rows::zone"), "{fixed}");
    let record = tie("shared-mutable-data", "finance warehouse", "customer_record");
    assert!(record.contains("finance::rows::note_payment") && record.contains("warehouse::rows::dispatch"), "{record}");
    let item = tie("shared-table", "catalog warehouse", "line_item");
    assert!(item.contains("catalog::rows::set_price") && item.contains("warehouse::rows::raise"), "{item}");
    let join = tie("join", "catalog finance warehouse", "dispatch ledger line_item");
    assert!(join.contains("finance::rows::monthly_report"), "{join}");
    let order = tie("transaction", "catalog finance warehouse", "line_item order_line orders picking_instruction");
    assert!(order.contains("finance::rows::place_order") && order.contains("through `raise`"), "{order}");
    let trigger = tie("trigger", "warehouse finance", "dispatch orders");
    assert!(trigger.contains("dispatch_closes_order"), "{trigger}");
    tie("without-access", "", "gift_wrap");
}
