//! Small texts that several parts of a plan need: relative folders, counts in sentences, words in source lines.
//!
//! Takes strings; returns strings. Leaves out what they are about.

use std::collections::BTreeSet;

use crate::source::Location;

/// The path of the folder `to`, seen from the folder `from`, both relative to the root.
pub(super) fn relative(from: &str, to: &str) -> String {
    let parts = |path: &str| path.split('/').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let (from, to) = (parts(from), parts(to));
    let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n("..".to_owned(), from.len() - shared);
    let path = up.chain(to[shared..].iter().cloned()).collect::<Vec<_>>().join("/");
    if path.is_empty() { ".".to_owned() } else { path }
}

/// `path`, as written in the folder `dir`, relative to the root.
pub(super) fn joined(dir: &str, path: &str) -> String {
    let mut parts: Vec<&str> = dir.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Whether a line of code names a crate: as the first word of a path, of a macro call or after `extern crate`.
pub(super) fn names_crate(line: &str, krate: &str) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(krate).any(|(at, _)| {
        let (before, after) = (&line[..at], &line[at + krate.len()..]);
        let starts = !before.ends_with(is_word) && !before.ends_with("::") && !before.ends_with('.');
        starts && (after.starts_with("::") || before.ends_with("extern crate ") || is_whole_import(before, after))
    })
}

/// The words of a line of code.
pub(super) fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

/// The words of one branch of an import that begins at a place, up to the comma, bracket or semicolon that ends it.
pub(super) fn imported_names(lines: &[&str], location: Location) -> BTreeSet<String> {
    let (line, column) = (location.line.max(1) as usize - 1, location.column.max(1) as usize - 1);
    let mut names = BTreeSet::new();
    let mut word = String::new();
    let mut depth = 0;
    let later = lines.iter().skip(line + 1).flat_map(|line| line.chars().chain(std::iter::once('\n')));
    let first = lines.get(line).into_iter().flat_map(|line| line.chars().skip(column).chain(std::iter::once('\n')));
    for c in first.chain(later) {
        if c.is_alphanumeric() || c == '_' {
            word.push(c);
            continue;
        }
        names.insert(std::mem::take(&mut word));
        match c {
            '{' => depth += 1,
            ';' => break,
            ',' | '}' if depth == 0 => break,
            '}' => depth -= 1,
            _ => {}
        }
    }
    ["", "as", "self"].iter().for_each(|no_name| _ = names.remove(*no_name));
    names
}

/// `use krate;` and `use krate as other;`
fn is_whole_import(before: &str, after: &str) -> bool {
    before.trim_start().trim_start_matches("pub ").starts_with("use ")
        && (after.starts_with(';') || after.starts_with(" as "))
}

/// `1 line`, `2 lines`.
pub(super) fn count(number: usize, noun: &str) -> String {
    match (number, noun.strip_suffix('y')) {
        (1, _) => format!("1 {noun}"),
        (_, Some(stem)) if !noun.ends_with("ay") && !noun.ends_with("ey") => format!("{number} {stem}ies"),
        _ => format!("{number} {noun}s"),
    }
}

/// `a, b and c`, at most `most` of them.
pub(super) fn list(names: &[String], most: usize) -> String {
    let quoted: Vec<_> = names.iter().take(most).map(|name| format!("`{name}`")).collect();
    let more = names.len().saturating_sub(most);
    match (&quoted[..], more) {
        ([], _) => String::new(),
        ([one], 0) => one.clone(),
        ([front @ .., last], 0) => format!("{} and {last}", front.join(", ")),
        (all, more) => format!("{} and {more} more", all.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn one_branch_of_an_import_has_its_own_names() {
        let lines = ["use {", "    bstr::{ByteSlice,", "      io::{self, Read as R}},", "    serde::Serialize,", "};"];
        let at = |line, column| {
            let location = Location { file: FileId(0), line, column };
            imported_names(&lines, location).into_iter().collect::<Vec<_>>().join(" ")
        };
        assert_eq!(at(2, 5), "ByteSlice R Read bstr io");
        assert_eq!(at(4, 5), "Serialize serde");
        assert_eq!(at(9, 9), "");
    }

    #[test]
    fn folders_are_seen_from_each_other() {
        assert_eq!(relative("crates/a", "crates/b"), "../b");
        assert_eq!(relative("", "crates/b"), "crates/b");
        assert_eq!(relative("crates/a", ""), "../..");
        assert_eq!(joined("crates/a", "../b/./c"), "crates/b/c");
        assert_eq!(joined("", "../b"), "../b");
    }

    #[test]
    fn a_crate_is_named_at_the_beginning_of_a_path() {
        assert!(names_crate("use serde::Deserialize;", "serde"));
        assert!(names_crate("#[derive(serde::Serialize)]", "serde"));
        assert!(names_crate("extern crate serde;", "serde"));
        assert!(names_crate("use serde as s;", "serde"));
        assert!(!names_crate("use serde_json::Value;", "serde"));
        assert!(!names_crate("use crate::serde::X;", "serde"));
        assert!(!names_crate("let serde = 1;", "serde"));
    }
}
