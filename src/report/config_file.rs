//! A commented `seamfind.toml` to start from.
//!
//! Takes the contexts to declare and the options that the analysis ran with; returns the text of the file, which
//! passes `analyze` as long as nothing new is added. Leaves out where it is written.

use toml::Value;

use super::text::{is_hostile, listed, plain};
use crate::analysis::proposal::ProposedContext;

/// What a first configuration says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FirstConfig {
    /// The contexts to declare.
    pub contexts: Vec<ProposedContext>,
    /// The floor of coverage.
    pub coverage_floor: f64,
    /// `[analysis]` keys that differ from their defaults, such as `tests`.
    pub options: Vec<(&'static str, Value)>,
}

const HEAD: &str = "\
# The bounded contexts of this code base and what they may depend on.
# `seamfind init` wrote this file from the code as it was. It is yours: rename contexts, join them, split them.
version = 1

[analysis]
# Files and folders that are not read, as globs relative to this file.
# exclude = [\"vendor/**\"]
# The least share of the code that must have been seen, 0 to 1. A run that sees less fails as incomplete.
";

const ABOUT_CONTEXTS: &str = "
# A context is a name and the code that belongs to it. Keys of [[context]]:
#   name            how commands and rules call it
#   about           what it is for, in a sentence
#   code            patterns: \"shop::orders\" is a module and all below it, \"shop::*::api\", \"shop::**::db\",
#                   \"package:shop-*\" packages by name, \"path:src/legacy/**\" files. The most specific pattern wins.
#   may-depend-on   the other contexts that it may use. Without this key it may use all, with [] none.
#   interface       patterns of what others may use. Without this key, everything.
#   tables          database tables that it owns
#   owner           who answers for it
#
# Each may-depend-on below lists what the context uses today, wanted or not: from now on a new dependency between
# contexts fails `seamfind check`. Remove from the lists what should not be; the findings then show what to move.
";

const ABOUT_RULES: &str = "
# A rule says more than the lists above, and why:
#
# [[rule]]
# id = \"warehouse-knows-no-finance\"
# kind = \"forbid\"
# from = \"warehouse\"
# to = \"finance\"
# because = \"no such dependency exists between the departments\"
";

/// The text of the file.
#[must_use]
pub fn first_config(first: &FirstConfig) -> String {
    let mut text = HEAD.to_owned();
    text += &format!("coverage-floor = {:?}\n", first.coverage_floor);
    for (key, value) in &first.options {
        text += &format!("{key} = {value}\n");
    }
    text += ABOUT_CONTEXTS;
    first.contexts.iter().for_each(|proposed| text += &context(proposed));
    text + ABOUT_RULES
}

fn context(proposed: &ProposedContext) -> String {
    let mut text = format!("\n[[context]]\nname = {}\n", quote(&proposed.name));
    text += &format!("code = {}\n", list(&proposed.code));
    if !proposed.mutual.is_empty() {
        let names: Vec<_> = proposed.mutual.iter().map(|name| plain(name).into_owned()).collect();
        let verb = if names.len() == 1 { "depends" } else { "depend" };
        text += &format!("# {} {verb} on it as well: a tangle\n", listed(&names));
    }
    text + &format!("may-depend-on = {}\n", list(&proposed.may_depend_on))
}

/// A TOML array, on one line while it is short.
fn list(values: &[String]) -> String {
    let values: Vec<_> = values.iter().map(|value| quote(value)).collect();
    let line = format!("[{}]", values.join(", "));
    if line.len() <= 80 { line } else { format!("[\n    {},\n]", values.join(",\n    ")) }
}

/// A TOML basic string on one line, in which every character that could mislead the eye is escaped.
pub(super) fn quote(text: &str) -> String {
    let mut quoted = String::from('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if is_hostile(c) => quoted += &format!("\\U{:08X}", u32::from(c)),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::HOSTILE;

    fn proposed(name: &str, used: &[&str], mutual: &[&str]) -> ProposedContext {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        ProposedContext {
            name: name.to_owned(),
            code: vec![format!("package:{name}")],
            may_depend_on: owned(used),
            mutual: owned(mutual),
        }
    }

    #[test]
    fn the_file_is_toml_whatever_the_names_are() {
        let long: Vec<_> = (0..9).map(|i| format!("catalog-{i}-with-a-long-name")).collect();
        let long: Vec<_> = long.iter().map(String::as_str).collect();
        let first = FirstConfig {
            contexts: vec![proposed("web", &long, &[]), proposed(HOSTILE, &["web"], &[HOSTILE, "web"])],
            coverage_floor: 0.95,
            options: vec![("tests", Value::from(true)), ("features", Value::from(vec!["a", "b"]))],
        };
        let text = first_config(&first);
        let parsed: toml::Table = toml::from_str(&text).unwrap();
        assert_eq!(parsed["context"][1]["name"].as_str(), Some(HOSTILE));
        assert_eq!(parsed["context"][0]["may-depend-on"].as_array().unwrap().len(), 9);
        assert_eq!(parsed["analysis"]["features"][1].as_str(), Some("b"));
        let contexts = text.find("[[context]]\n").unwrap()..text.find("\n# A rule").unwrap();
        insta::assert_snapshot!(text[contexts], @r#"
        [[context]]
        name = "web"
        code = ["package:web"]
        may-depend-on = [
            "catalog-0-with-a-long-name",
            "catalog-1-with-a-long-name",
            "catalog-2-with-a-long-name",
            "catalog-3-with-a-long-name",
            "catalog-4-with-a-long-name",
            "catalog-5-with-a-long-name",
            "catalog-6-with-a-long-name",
            "catalog-7-with-a-long-name",
            "catalog-8-with-a-long-name",
        ]

        [[context]]
        name = "evil\U0000001B[2J\U0000000A\U0000202E\"<b>"
        code = ["package:evil\U0000001B[2J\U0000000A\U0000202E\"<b>"]
        # evil\u{1b}[2J\n\u{202e}"<b> and web depend on it as well: a tangle
        may-depend-on = ["web"]
        "#);
    }
}
