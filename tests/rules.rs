//! The catalogue of rules is complete: each has a fixture that breaks it and a configuration that keeps it, and a page
//! whose example is what seamfind prints.

use seamfind::cli::{ExitStatus, Stream, run};
use seamfind::finding::RuleCode;

fn rules() -> impl Iterator<Item = &'static str> {
    RuleCode::ALL.iter().filter(|code| code.is_rule()).map(|code| code.id())
}

/// The findings of `check` on the fixture of a rule under one of its configurations.
fn findings(rule: &str, config: &str) -> (ExitStatus, Vec<serde_json::Value>) {
    let root = format!("fixtures/rules/{rule}");
    let config = format!("{root}/{config}.toml");
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut args = vec!["seamfind", "check", "--format", "json", "--config", &config, &root];
    if !["interface", "no-cross-transaction"].contains(&rule) {
        args.push("--names-only"); // quicker, and no other fixture depends on what methods are called
    }
    let status = run(args.into_iter().map(Into::into), &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    assert!(err.is_empty(), "{rule}: {}", String::from_utf8_lossy(&err));
    let document: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
    (status, document["findings"].as_array().expect("findings").clone())
}

#[test]
fn each_rule_has_a_fixture_that_breaks_it_alone_and_a_page_that_shows_it() {
    for rule in rules() {
        let (status, found) = findings(rule, "seamfind");
        assert!(!found.is_empty(), "{rule}");
        assert!(found.iter().all(|finding| finding["code"] == rule), "{rule}: {found:#?}");
        let fails = found.iter().any(|finding| finding["severity"] == "error");
        assert_eq!(status, if fails { ExitStatus::Findings } else { ExitStatus::Clean }, "{rule}");
        check_page(rule, &found);
    }
}

/// The page shows a part of the fixture's configuration, and the message of each finding.
fn check_page(rule: &str, found: &[serde_json::Value]) {
    let page = std::fs::read_to_string(format!("docs/rules/{rule}.md")).unwrap_or_else(|_| panic!("no page: {rule}"));
    let config = std::fs::read_to_string(format!("fixtures/rules/{rule}/seamfind.toml")).expect("a configuration");
    let example = page.split("```toml\n").nth(1).and_then(|rest| rest.split("```").next()).expect("an example");
    assert!(config.contains(example.trim()), "{rule}: the page shows\n{example}but the fixture has\n{config}");
    for finding in found {
        let message = finding["message"].as_str().expect("a message");
        assert!(page.contains(message), "{rule}: the page does not show: {message}");
    }
}

#[test]
fn each_rule_has_a_configuration_that_keeps_it() {
    for rule in rules() {
        assert_eq!(findings(rule, "kept"), (ExitStatus::Clean, Vec::new()), "{rule}");
    }
}

#[test]
fn the_list_of_rules_names_each_with_its_sentence() {
    let list = std::fs::read_to_string("docs/rules/README.md").expect("the list");
    for code in RuleCode::ALL.iter().filter(|code| code.is_rule()) {
        let line = format!("| [`{0}`]({0}.md) | {1} |", code.id(), code.about());
        assert!(list.contains(&line), "missing: {line}");
    }
}

#[test]
fn what_is_deprecated_is_shown_with_its_count_and_is_not_forbidden() {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["seamfind", "analyze", "--names-only", "--format", "json", "fixtures/rules/deprecated"];
    let status = run(args.map(Into::into), &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    assert_eq!(status, ExitStatus::Clean);
    let document: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
    let dependencies = document["dependencies"].as_array().expect("dependencies");
    assert!(!dependencies.is_empty() && dependencies.iter().all(|it| it["forbidden"] == false), "{dependencies:#?}");
    let message = document["findings"][0]["message"].as_str().expect("a message");
    assert!(message.ends_with("which is deprecated (1 reference)"), "{message}");
}
