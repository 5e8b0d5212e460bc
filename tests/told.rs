//! What users tell about code that is not read, stubs and `[macros]`, shows in the references; what they tell in vain
//! is found.

use seamfind::cli::{Stream, run};

/// What a command prints on the fixture under one of its configurations.
fn printed(command: &[&str], config: &str) -> String {
    let config = format!("fixtures/told/{config}.toml");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = [&["seamfind"], command, &["--config", &config, "fixtures/told"]].concat();
    run(args.into_iter().map(Into::into), &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    assert!(err.is_empty(), "{}", String::from_utf8_lossy(&err));
    String::from_utf8(out).expect("UTF-8")
}

#[test]
fn stubs_and_macros_bring_references() {
    insta::assert_snapshot!(printed(&["export", "references", "--format", "tsv"], "seamfind"), @r"
    file	line	column	from	to	item	kind	facade	test
    src/orders.rs	3	24	shop::orders	shop::audit	shop::audit::record	expansion		false
    src/orders.rs	8	17	shop::orders	shop::audit	shop::audit	expansion		false
    src/orders.rs	9	59	shop::orders	shop::catalog	shop::catalog::Item	path		false
    src/orders.rs	10	73	shop::orders	shop::catalog	shop::catalog::Item::price	method		false
    src/orders.rs	14	29	shop::orders	shop::catalog	shop::catalog::Item	path		false
    src/orders.rs	14	76	shop::orders	shop::catalog	shop::catalog::Item::id	field		false
    src/orders.rs	17	57	shop::orders	shop::catalog	shop::catalog::Item	path		false
    src/orders.rs	18	19	shop::orders	shop::ledger	shop::ledger::Entry	expansion		false
    src/orders.rs	18	19	shop::orders	shop::ledger	shop::ledger::post	expansion		false
    ");
    insta::assert_snapshot!(printed(&["check"], "seamfind"), @"no findings; 5 of 5 files read, 100 % of 51 names resolved");
}

#[test]
fn what_matches_nothing_is_found() {
    let document: serde_json::Value =
        serde_json::from_str(&printed(&["check", "--format", "json"], "wrong")).expect("JSON");
    let shown: Vec<String> = document["findings"].as_array().expect("findings").iter().map(shown).collect();
    insta::assert_snapshot!(shown.join("\n"), @r"
    fixtures/told/wrong.toml:5 pattern-matches-nothing: the pattern `signatures/*.rs` of `stubs` matches no file
    fixtures/told/wrong.toml:8 pattern-matches-nothing: `shop::audit::recrod`, which the macro `Audited` is said to bring, does not exist
    fixtures/told/wrong.toml:9 pattern-matches-nothing: the macro `Logged` of `[macros]` is used nowhere
    odd-stubs/audit_macros.rs:1 file-unparsable: `odd-stubs/audit_macros.rs` does not parse: cannot parse string into token stream
    odd-stubs/reqwest.rs:0 pattern-matches-nothing: the stub `odd-stubs/reqwest.rs` is not used: no package depends on a crate `reqwest` outside of the workspace
    odd-stubs/std.rs:0 pattern-matches-nothing: the stub `odd-stubs/std.rs` is not used: the standard library cannot be replaced by a stub
    ");
}

#[test]
fn the_page_shows_the_example() {
    let read = |path: &str| std::fs::read_to_string(path).expect("a file");
    let page = read("docs/coverage.md");
    assert!(page.contains(&read("fixtures/told/stubs/record_store.rs")));
    let config = read("fixtures/told/seamfind.toml");
    let macros = config.split("[macros]\n").nth(1).expect("the table");
    for line in macros.lines() {
        assert!(page.lines().any(|shown| shown.split('#').next().is_some_and(|shown| shown.trim() == line)), "{line}");
    }
}

/// Place, code and message of a finding.
fn shown(finding: &serde_json::Value) -> String {
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let place = &finding["place"];
    format!("{}:{} {}: {}", text(&place["path"]), place["line"], text(&finding["code"]), text(&finding["message"]))
}
