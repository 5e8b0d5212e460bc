//! Text in, text out: a program and a configuration become a map, shown by names.

use super::*;
use crate::config::Config;
use crate::finding::Finding;
use crate::graph::ModuleGraph;
use crate::testing::{TestProgram, program};

const SHOP: &str = "
    shop::orders -> shop::catalog::Price 3
    shop::orders::cart -> shop::catalog::Item 2
    shop::orders::db -> shop::util::log() 1
    shop::catalog::db -> shop::util::log() 4
    shop::web -> shop::orders::Order 5
    shop::util::time lines=30
";

fn config(text: &str) -> Config {
    Config::parse("seamfind.toml", &format!("version = 1\n{text}"))
        .unwrap_or_else(|errors| panic!("{:?}", errors.errors().iter().map(ToString::to_string).collect::<Vec<_>>()))
}

/// `[[context]]` tables from lines such as `orders = shop::orders, package:shop`.
fn contexts(text: &str) -> String {
    let table = |line: &str| {
        let (name, code) = line.split_once(" = ").expect("name = patterns");
        let code: Vec<String> = code.split(", ").map(|pattern| format!("{pattern:?}")).collect();
        format!("[[context]]\nname = {:?}\ncode = [{}]\n", name.trim(), code.join(", "))
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(table).collect()
}

fn map(program: &TestProgram, config_text: &str) -> (ContextMap, Vec<Finding>) {
    let modules = program.module_graph();
    let mapped = map_contexts(&program.code, &program.workspace, &program.sources, &modules, &config(config_text));
    mapped.unwrap_or_else(|errors| panic!("{}", errors.errors()[0]))
}

/// What is wrong when the configuration is applied: message, labels with what they point at, and help.
fn clash(program: &TestProgram, config_text: &str) -> String {
    use miette::Diagnostic;
    let (modules, config) = (program.module_graph(), config(config_text));
    let mapped = map_contexts(&program.code, &program.workspace, &program.sources, &modules, &config);
    let errors = mapped.expect_err("a mistake");
    let mut shown = String::new();
    for error in errors.errors() {
        shown += &format!("{error}\n");
        for label in error.labels().into_iter().flatten() {
            let span = label.offset()..label.offset() + label.len();
            shown += &format!("  {}: {}\n", &config.text[span], label.label().unwrap_or_default());
        }
        shown += &error.help().map_or(String::new(), |help| format!("  help: {help}\n"));
    }
    shown
}

fn show_map(program: &TestProgram, map: &ContextMap) -> String {
    let name = |id: u32| &map.contexts[id as usize].name;
    let mut shown = String::new();
    for context in &map.contexts {
        let modules = program.show(context.modules.clone());
        shown += format!("{} ({} lines): {modules}", context.name, context.lines).trim_end();
        shown += "\n";
    }
    for dependency in map.graph.dependencies() {
        shown += &format!("{} -> {} {}\n", name(dependency.from.0), name(dependency.to.0), dependency.weight);
    }
    shown
}

fn show_findings(findings: &[Finding]) -> String {
    let line = |finding: &Finding| {
        let place = finding.place.as_ref().map(ToString::to_string).unwrap_or_default();
        format!("{place} {}: {}; {}\n", finding.code, finding.message, finding.help.as_deref().unwrap_or_default())
    };
    findings.iter().map(line).collect()
}

fn show_leftovers(program: &TestProgram, map: &ContextMap, modules: &ModuleGraph) -> String {
    let line = |leftover: Leftover| {
        let ties: Vec<String> = leftover
            .ties
            .iter()
            .map(|tie| format!("{} in {} out {}", map.context(tie.context).name, tie.incoming, tie.outgoing))
            .collect();
        let whole = if leftover.whole { "" } else { ", alone" };
        let modules = program.show(leftover.modules);
        format!("{modules} ({} lines{whole}): {}\n", leftover.lines, ties.join("; ")).replace(": \n", "\n")
    };
    leftovers(&program.code, modules, map).into_iter().map(line).collect()
}

#[test]
fn modules_belong_to_the_context_with_the_most_specific_pattern() {
    let program = program(SHOP);
    let text = contexts("shop = package:shop\norders = shop::orders\nstorage = shop::*::db");
    let (map, findings) = map(&program, &text);
    insta::assert_snapshot!(show_map(&program, &map), @r"
    shop (70 lines): shop shop::catalog shop::util shop::util::time shop::web
    orders (20 lines): shop::orders shop::orders::cart
    storage (20 lines): shop::catalog::db shop::orders::db
    shop -> orders 5
    orders -> shop 5
    storage -> shop 5
    ");
    assert!(findings.is_empty() && !map.inferred);
    assert_eq!(map.find("orders"), Some(ContextId(1)));
    assert_eq!(map.context_of(program.module("shop::orders::cart")), Some(ContextId(1)));
    assert_eq!(map.find("nobody"), None);
}

#[test]
fn two_contexts_that_claim_a_module_equally_are_a_mistake() {
    let program = program(SHOP);
    let text = contexts("orders = shop::orders::*\nstorage = shop::*::db\nagain = shop::*::db");
    insta::assert_snapshot!(clash(&program, &text), @r#"
    `orders` and `storage` both claim `shop::orders::db`
      "shop::orders::*": `orders` claims it here
      "shop::*::db": `storage` claims it here, no less specifically
      help: list `shop::orders::db`, or a part of its path that tells the two apart, in the one it belongs to
    `storage` and `again` both claim `shop::catalog::db`
      "shop::*::db": `storage` claims it here
      "shop::*::db": `again` claims it here, no less specifically
      help: list `shop::catalog::db`, or a part of its path that tells the two apart, in the one it belongs to
    "#);
}

#[test]
fn a_tie_below_a_more_specific_claim_is_none() {
    let program = program("shop::orders::db -> shop::catalog::Price");
    let text = contexts("orders = shop::orders::*\nstorage = shop::*::db\nexact = shop::orders::db");
    assert_eq!(map(&program, &text).0.context_of(program.module("shop::orders::db")), Some(ContextId(2)));
}

#[test]
fn contexts_and_patterns_that_match_nothing_are_findings() {
    let program = program(SHOP);
    let text = contexts(
        "orders = shop::ordrs, shop::orders
         stock = shop::stock, package:sho, path:crates/shop/src/catalogue
         web = shop::web
         front = path:crates/shop/src/web.rs",
    ) + "interface = [\"shop::orders::Order\", \"shop::orders::Cart\"]\n";
    insta::assert_snapshot!(show_findings(&map(&program, &text).1), @r"
    seamfind.toml:4:9 pattern-matches-nothing: the pattern `shop::ordrs` of `orders` matches no code; did you mean `shop::orders`?
    seamfind.toml:6:8 context-empty: the context `stock` claims no code; give it patterns that match code, or remove it
    seamfind.toml:7:9 pattern-matches-nothing: the pattern `shop::stock` of `stock` matches no code; correct the pattern, or remove it if the code is gone
    seamfind.toml:7:24 pattern-matches-nothing: the pattern `package:sho` of `stock` matches no code; did you mean `package:shop`?
    seamfind.toml:7:39 pattern-matches-nothing: the pattern `path:crates/shop/src/catalogue` of `stock` matches no code; did you mean `path:crates/shop/src/catalog`?
    seamfind.toml:12:8 context-empty: the context `front` claims no code; other contexts claim all that its patterns match, more specifically or through the module around it
    seamfind.toml:14:37 pattern-matches-nothing: the pattern `shop::orders::Cart` of `front` matches no code; did you mean `shop::orders::cart`?
    ");
}

#[test]
fn patterns_of_rules_that_match_nothing_are_findings_too() {
    let program = program(SHOP);
    let text = "[[rule]]\nid = \"r\"\nkind = \"forbid\"\nfrom = \"shop::weeb\"\nto = [\"shop::orders\", \"shop\"]\n";
    let (map, findings) = map(&program, text);
    insta::assert_snapshot!(show_findings(&findings), @"seamfind.toml:5:8 pattern-matches-nothing: the pattern `shop::weeb` of `r` matches no code; did you mean `shop::web`?");
    assert_eq!(findings[0].rule.as_deref(), Some("r"));
    assert!(map.inferred, "no context is declared");
}

#[test]
fn crates_that_nothing_names_are_remarks_and_misspelt_ones_warnings() {
    let program = program("shop::web -> extern:serde_json");
    let rule = "[[rule]]\nid = 'r'\nkind = 'external'\ndeny = ['serde-json', 'serde_jsn', 'openssl*']\n";
    let (_, findings) = map(&program, rule);
    let shown: String = findings
        .iter()
        .map(|f| format!("{:?} {} {}\n", f.severity, f.message, f.help.as_deref().unwrap_or_default()))
        .collect();
    insta::assert_snapshot!(shown, @"
    Warn the pattern `serde_jsn` of `r` matches no crate that is used or named in a manifest did you mean `serde_json`?
    Info the pattern `openssl*` of `r` matches no crate that is used or named in a manifest nothing to do if the rule is there for the future
    ");
}

#[test]
fn a_single_name_in_a_rule_must_be_a_context_or_a_crate() {
    let program = program(SHOP);
    let rule = "[[rule]]\nid = \"r\"\nkind = \"forbid\"\nfrom = \"order\"\nto = \"serde\"\n";
    insta::assert_snapshot!(clash(&program, &(contexts("orders = shop::orders") + rule)), @r#"
    `order` is neither a context nor a crate of the workspace
      "order": did you mean `orders`?
      help: the declared contexts: orders
    `serde` is neither a context nor a crate of the workspace
      "serde": nothing has this name
      help: the declared contexts: orders
    "#);
}

#[test]
fn test_modules_belong_where_their_parents_belong_and_count_only_with_tests() {
    let program = program(
        "shop::orders::tests test lines=50
         shop::orders::tests -> shop::catalog::Price 9
         checkout target=test package=shop lines=70
         checkout -> shop::orders::Order 2",
    );
    let text = contexts("orders = shop::orders, checkout\nrest = package:shop\ntests = shop::**::tests");
    let (without, findings) = map(&program, &text);
    insta::assert_snapshot!(show_map(&program, &without), @r"
    orders (10 lines): shop::orders
    rest (20 lines): shop shop::catalog
    tests (0 lines):
    ");
    insta::assert_snapshot!(show_findings(&findings), @"seamfind.toml:9:8 context-empty: the context `tests` claims no code; other contexts claim all that its patterns match, more specifically or through the module around it");
    assert_eq!(without.context_of(program.module("shop::orders::tests")), Some(ContextId(0)));

    let modules = ModuleGraph::new(&program.code, true);
    let mapped = map_contexts(&program.code, &program.workspace, &program.sources, &modules, &config(&text));
    insta::assert_snapshot!(show_map(&program, &mapped.unwrap().0), @r"
    orders (130 lines): checkout shop::orders shop::orders::tests
    rest (20 lines): shop shop::catalog
    tests (0 lines):
    orders -> rest 9
    ");
}

#[test]
fn what_no_context_claims_is_left_over_with_its_ties() {
    let program = program(SHOP);
    let (map, _) = map(&program, &contexts("orders = shop::orders\ncatalog = shop::catalog\ndb = shop::orders::db"));
    insta::assert_snapshot!(show_leftovers(&program, &map, &program.module_graph()), @r"
    shop (10 lines, alone)
    shop::util shop::util::time (40 lines): catalog in 4 out 0; db in 1 out 0
    shop::web (10 lines): orders in 0 out 5
    ");
}

#[test]
fn packages_stand_in_for_contexts() {
    let program = program(
        "shop::orders -> money::Price 3
         bin:shop::ui -> shop::orders::Order 2
         money::tests test",
    );
    let map = stand_in_contexts(&program.code, &program.workspace, &program.module_graph());
    insta::assert_snapshot!(show_map(&program, &map), @r"
    money (10 lines): money
    shop (40 lines): bin:shop bin:shop::ui shop shop::orders
    shop -> money 3
    ");
    assert!(map.inferred);
}

#[test]
fn in_a_single_package_its_top_level_modules_stand_in() {
    let program = program(
        "shop::orders::cart -> shop::catalog::Price 3
         shop::ui -> shop::orders::Order
         bin:shop::ui -> shop::orders::Order 2
         bin:shop -> shop::ui::Screen
         build_script_build target=build-script package=shop
         build_script_build::gen -> shop::catalog::Price",
    );
    let map = stand_in_contexts(&program.code, &program.workspace, &program.module_graph());
    insta::assert_snapshot!(show_map(&program, &map), @r"
    bin:shop (10 lines): bin:shop
    bin:shop::ui (10 lines): bin:shop::ui
    build_script_build (20 lines): build_script_build build_script_build::gen
    catalog (10 lines): shop::catalog
    orders (20 lines): shop::orders shop::orders::cart
    shop (10 lines): shop
    shop::ui (10 lines): shop::ui
    bin:shop -> shop::ui 1
    bin:shop::ui -> orders 2
    build_script_build -> catalog 1
    orders -> catalog 3
    shop::ui -> orders 1
    ");
}

#[test]
fn an_empty_program_has_an_empty_map() {
    let program = program("");
    let map = stand_in_contexts(&program.code, &program.workspace, &program.module_graph());
    assert!(map.contexts.is_empty() && map.graph.nodes().is_empty());
}

#[test]
fn selectors_mean_contexts_tags_or_code() {
    let program = program(SHOP);
    let text = contexts("orders = shop::orders\nweb = shop::web")
        + "tags = [\"front\"]\n"
        + "[[rule]]\nid = \"r\"\nkind = \"forbid\"\nfrom = [\"orders\", \"tag:front\"]\nto = [\"shop::*::db\", \"package:sho*\"]\n";
    let (map, _) = map(&program, &text);
    let config = config(&text);
    let selected = config.rules[0].kind.selectors().into_iter().map(|selector| {
        program.show(select(&selector.value, &map, &program.code, &program.workspace, &program.sources))
    });
    insta::assert_snapshot!(selected.collect::<Vec<_>>().join("\n"), @r"
    shop::orders shop::orders::cart shop::orders::db
    shop::web
    shop::catalog::db shop::orders::db
    shop shop::catalog shop::catalog::db shop::orders shop::orders::cart shop::orders::db shop::util shop::util::time shop::web
    ");
}
