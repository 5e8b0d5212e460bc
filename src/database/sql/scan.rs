//! The tables that a text of SQL names, by its tokens alone.
//!
//! For what does not parse: bodies of functions, fragments of query builders, templates. Takes tokens; returns the
//! names behind `FROM`, `JOIN`, `INTO`, `UPDATE`, `DELETE FROM`, `TRUNCATE`, without those of common table expressions
//! and functions. May name what is no table, so callers keep what the schema knows.

use std::collections::BTreeSet;

use super::lex::{Kind, Token};
use super::query::{Operation, TableUse};
use super::reader::Reader;
use crate::database::{Dialect, ObjectName};

/// The relations named, ordered, each operation once.
pub(crate) fn tables(tokens: &[Token<'_>], dialect: Dialect) -> Vec<TableUse> {
    let local = local_names(tokens);
    let mut found = BTreeSet::new();
    let mut scan = Scan { tokens, dialect, found: &mut found };
    for index in 0..tokens.len() {
        scan.at(index);
    }
    let is_local = |name: &ObjectName| name.schema.is_none() && local.contains(&name.name.to_lowercase());
    let found = found.into_iter().filter(|(name, _)| !is_local(name));
    found.map(|(name, operation)| TableUse { name, operation, columns: BTreeSet::new() }).collect()
}

/// Names that the text itself declares: `name AS (SELECT …`, `name (a, b) AS (…`, `OLD TABLE AS name`.
fn local_names(tokens: &[Token<'_>]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (index, token) in tokens.iter().enumerate().filter(|(_, token)| token.is_name()) {
        let mut reader = Reader::new(&tokens[index + 1..], Dialect::Unknown);
        reader.flat_group();
        if !reader.eat(&["as"]) {
            continue;
        }
        reader.eat(&["not"]);
        reader.eat(&["materialized"]);
        if reader.opens(&["select", "with", "insert", "update", "delete", "values"]) {
            names.insert(token.value().to_lowercase());
        }
        if token.is_word("table")
            && (index > 0 && (tokens[index - 1].is_word("old") || tokens[index - 1].is_word("new")))
        {
            names.extend(tokens.get(index + 2).map(|name| name.value().to_lowercase()));
        }
    }
    names
}

struct Scan<'s, 'a> {
    tokens: &'s [Token<'a>],
    dialect: Dialect,
    found: &'s mut BTreeSet<(ObjectName, Operation)>,
}

impl Scan<'_, '_> {
    fn at(&mut self, index: usize) {
        let token = &self.tokens[index];
        if token.kind != Kind::Word {
            return;
        }
        let before = |word: &str| index > 0 && self.tokens[index - 1].is_word(word);
        let mut reader = Reader::new(&self.tokens[index + 1..], self.dialect);
        match token.text.to_ascii_lowercase().as_str() {
            "insert" | "replace" | "merge" => {
                let steps = ["or", "replace", "ignore", "rollback", "abort", "fail", "low_priority", "delayed"];
                while reader.eat_any(&steps) {}
                if reader.eat(&["into"]) {
                    self.name(&mut reader, Operation::Insert);
                }
            }
            "update"
                if !["for", "do", "on", "key", "before", "after", "or", "of", "instead"]
                    .iter()
                    .any(|word| before(word)) =>
            {
                while reader.eat_any(&["or", "replace", "ignore", "rollback", "abort", "fail", "only"]) {}
                let mut ahead = reader;
                // what is no update is prose: `update the table`
                if ahead.object_name().is_some() && has_set(ahead) {
                    self.name(&mut reader, Operation::Update);
                }
            }
            "delete" if reader.eat(&["from"]) => {
                reader.eat(&["only"]);
                self.name(&mut reader, Operation::Delete);
            }
            "truncate" => {
                reader.eat(&["table"]);
                reader.eat(&["only"]);
                self.name(&mut reader, Operation::Delete);
            }
            "from" if !before("delete") && !before("distinct") && !self.in_function(index) => self.list(reader),
            "using" if !reader.at_punct("(") => self.list(reader),
            "join" => self.relation(&mut reader),
            _ => {}
        }
    }

    fn name(&mut self, reader: &mut Reader<'_, '_>, operation: Operation) {
        if let Some(name) = reader.object_name() {
            self.found.insert((name, operation));
        }
    }

    /// `a, LATERAL f(x), b AS c`; what stands in parentheses is found on its own, but for `FROM (a JOIN b …)`.
    fn list(&mut self, mut reader: Reader<'_, '_>) {
        loop {
            self.relation(&mut reader);
            reader.eat(&["as"]);
            if reader.peek().is_some_and(Token::is_name) {
                reader.next();
                reader.group();
            }
            if !reader.eat_punct(",") {
                return;
            }
        }
    }

    fn relation(&mut self, reader: &mut Reader<'_, '_>) {
        while reader.eat_any(&["only", "lateral"]) {}
        while reader.at_punct("(") {
            if reader.opens(&["select", "with", "values"]) {
                reader.group();
                return;
            }
            reader.next();
        }
        let start = *reader;
        let named = reader.object_name();
        if reader.at_punct("(") {
            reader.group(); // a function
        } else if let Some(name) = named.filter(|_| !start.at_any(&["select", "unnest"])) {
            self.found.insert((name, Operation::Select));
        }
    }

    /// True for the `FROM` of `EXTRACT(year FROM x)` and its like.
    fn in_function(&self, index: usize) -> bool {
        const FAR: usize = 60;
        let mut depth = 0_i32;
        for at in (index.saturating_sub(FAR)..index).rev() {
            let token = &self.tokens[at];
            if token.is_punct(")") {
                depth += 1;
            } else if token.is_punct("(") {
                depth -= 1;
                if depth < 0 {
                    let function = at.checked_sub(1).map(|before| &self.tokens[before]);
                    return function.is_some_and(|name| {
                        ["extract", "substring", "trim", "overlay", "position"].iter().any(|word| name.is_word(word))
                    });
                }
            } else if depth == 0 && (token.is_word("select") || token.is_punct(";")) {
                return false;
            }
        }
        false
    }
}

/// True if `SET` follows an optional alias.
fn has_set(mut reader: Reader<'_, '_>) -> bool {
    for _ in 0..4 {
        if reader.at_words(&["set"]) {
            return true;
        }
        reader.next();
    }
    false
}
