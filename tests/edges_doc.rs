//! The examples of docs/edges.md: each is resolved, and what is found is what the page says.

#[path = "support/project.rs"]
mod project;

use std::fs;
use std::path::Path;

use project::with_model;
use seamfind::analysis::Model;
use seamfind::analysis::edges::references;

#[test]
fn the_examples_hold() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/edges.md");
    let text = fs::read_to_string(page).expect("the page exists");
    let examples = examples(&text);
    assert!(!examples.is_empty(), "the page has no examples");
    let wrong: Vec<String> = examples.iter().filter_map(|(code, expected)| difference(code, expected)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The code of each `rust` block with the `text` block that follows it.
fn examples(page: &str) -> Vec<(&str, &str)> {
    let blocks = page.split("```rust\n").skip(1);
    blocks
        .map(|rest| {
            let (code, after) = rest.split_once("```\n```text\n").expect("a `text` block follows at once");
            let (expected, _) = after.split_once("```").expect("the block ends");
            (code, expected)
        })
        .collect()
}

/// What is found in the code of an example, if that is not what is expected.
fn difference(code: &str, expected: &str) -> Option<String> {
    let folder = tempfile::TempDir::new().expect("a folder can be made");
    let manifest = "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n";
    fs::create_dir(folder.path().join("src")).expect("a folder can be made");
    fs::write(folder.path().join("Cargo.toml"), manifest).expect("a file can be written");
    fs::write(folder.path().join("src/lib.rs"), code).expect("a file can be written");
    let found = with_model(folder.path(), false, found);
    (found != expected).then(|| format!("{code}expected\n{expected}found\n{found}"))
}

/// The references of a model: a line for each pair of modules, in the order of the code.
fn found(model: Model<'_>) -> String {
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for reference in references(model) {
        let pair = format!("{} → {}", reference.from, reference.to);
        let item = reference.item.strip_prefix(reference.to).unwrap_or(&reference.item).trim_start_matches("::");
        let used = format!("{} {}", reference.kind.name(), if item.is_empty() { "(the module)" } else { item });
        let at = lines.iter().position(|(known, _)| *known == pair).unwrap_or_else(|| {
            lines.push((pair, Vec::new()));
            lines.len() - 1
        });
        if !lines[at].1.contains(&used) {
            lines[at].1.push(used);
        }
    }
    if lines.is_empty() {
        return "(nothing)\n".to_owned();
    }
    lines.iter().map(|(pair, used)| format!("{pair}: {}\n", used.join(", "))).collect()
}
