//! Violations planted in the projects of `fixtures/planted`: direct, through a facade, a glob, a macro, a method call, a
//! renamed dependency and a chain, and what only looks like one. Each rule finds all of its own, where they are, and
//! nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use seamfind::cli::{Stream, run};

/// A rule and a line: `no-finance crates/shop/src/warehouse/direct.rs:2`.
type Marks = BTreeSet<String>;

/// What the comments `//~ RULE …` (in SQL `--~ RULE …`) in the files below a folder of a project say.
fn planted(root: &str, folder: &Path, marks: &mut Marks) {
    for entry in fs::read_dir(folder).expect("a folder").filter_map(Result::ok) {
        let path = entry.path();
        if path.is_dir() {
            planted(root, &path, marks);
            continue;
        }
        let name = path.strip_prefix(root).expect("below the root").to_string_lossy().replace('\\', "/");
        for (index, line) in fs::read_to_string(&path).expect("a file").lines().enumerate() {
            let rules = line.split_once("//~ ").or(line.split_once("--~ ")).map_or("", |(_, rules)| rules);
            marks.extend(rules.split_whitespace().map(|rule| format!("{rule} {name}:{}", index + 1)));
        }
    }
}

/// The lines of all findings; of a chain its first hop, which is what the module in question does.
fn found(root: &str, config: &str) -> Marks {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let config = format!("{root}/{config}.toml");
    let args = ["seamfind", "check", "--format", "json", "--config", &config, root];
    run(args.map(Into::into), &mut Stream::pipe(&mut out), &mut Stream::pipe(&mut err));
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

/// Holds what one configuration of a project finds against what is planted there.
fn judge(project: &str, config: &str, rename: impl Fn(&str) -> String, least: usize) {
    let root = format!("fixtures/planted/{project}");
    let mut expected = Marks::new();
    planted(&root, Path::new(&root), &mut expected);
    let expected: Marks = expected.iter().map(|mark| rename(mark)).collect();
    assert!(expected.len() > least, "{expected:#?}");
    let found = found(&root, config);
    let missing: Vec<_> = expected.difference(&found).collect();
    let wrong: Vec<_> = found.difference(&expected).collect();
    assert!(missing.is_empty() && wrong.is_empty(), "{project}, {config}: missing {missing:#?}\nwrong {wrong:#?}");
}

#[test]
fn each_rule_finds_what_is_planted_and_nothing_else() {
    judge("departments", "seamfind", str::to_owned, 40);
}

#[test]
fn every_way_of_the_language_is_found_whatever_kind_of_rule_forbids_it() {
    for config in ["seamfind", "layers", "independent"] {
        judge("ways", config, str::to_owned, 200);
    }
    judge("ways", "may-depend-on", |mark| mark.replace("no-core ", "may-depend-on "), 200);
}

#[test]
fn tangles_and_other_shapes_are_found_however_they_are_made() {
    judge("circles", "seamfind", str::to_owned, 10);
}

#[test]
fn whatever_gets_past_an_interface_is_found_and_what_it_hands_out_is_not() {
    judge("counters", "seamfind", str::to_owned, 20);
}

#[test]
fn uses_of_tables_of_others_are_found_however_the_query_is_made() {
    judge("tills", "seamfind", str::to_owned, 10);
}
