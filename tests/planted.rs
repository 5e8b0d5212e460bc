//! Violations planted in `fixtures/planted`: direct, through a facade, a glob, a macro, a method call, a renamed dependency
//! and a chain. Each rule finds all of its own, where they are, and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use seamfind::cli::{Stream, run};

const ROOT: &str = "fixtures/planted";

/// A rule and a line: `no-finance crates/shop/src/warehouse/direct.rs:2`.
type Marks = BTreeSet<String>;

/// What the comments `//~ RULE …` in the files below a folder say.
fn planted(folder: &Path, marks: &mut Marks) {
    for entry in fs::read_dir(folder).expect("a folder").filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            planted(&path, marks);
            continue;
        }
        let name = path.strip_prefix(ROOT).expect("below the root").to_string_lossy().replace('\\', "/");
        for (index, line) in fs::read_to_string(&path).expect("a file").lines().enumerate() {
            let rules = line.split_once("//~ ").map_or("", |(_, rules)| rules);
            marks.extend(rules.split_whitespace().map(|rule| format!("{rule} {name}:{}", index + 1)));
        }
    }
}

/// The lines of all findings; of a chain its first hop, which is what the module in question does.
fn found(extra: &[&str]) -> Marks {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let args = ["seamfind", "check", "--format", "json"].iter().chain(extra).chain(&[ROOT]).map(Into::into);
    run(args, &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
    assert!(err.is_empty(), "{}", String::from_utf8_lossy(&err));
    let document: serde_json::Value = serde_json::from_slice(&out).expect("JSON");
    let mut marks = Marks::new();
    for finding in document["findings"].as_array().expect("findings") {
        let rule = finding["rule"].as_str().or(finding["code"].as_str()).expect("a rule");
        let is_chain = finding["code"] == "no-path";
        let further = finding["related"].as_array().expect("a list").iter().filter(|_| !is_chain);
        for place in further.map(|related| &related["place"]).chain([&finding["place"]]) {
            marks.insert(format!("{rule} {}:{}", place["path"].as_str().expect("a path"), place["line"]));
        }
    }
    marks
}

#[test]
fn each_rule_finds_what_is_planted_and_nothing_else() {
    let mut expected = Marks::new();
    planted(&Path::new(ROOT).join("crates"), &mut expected);
    assert!(expected.len() > 40, "{expected:#?}");
    let found = found(&[]);
    let missing: Vec<_> = expected.difference(&found).collect();
    let wrong: Vec<_> = found.difference(&expected).collect();
    assert!(missing.is_empty() && wrong.is_empty(), "missing {missing:#?}\nwrong {wrong:#?}");
}
