//! Texts of SQL in Rust code: what they are, and which tables they name.
//!
//! Takes the value of a literal; returns its statements with the tables of each. Templates of `format!` are read with
//! something in the place of their holes. Leaves out where the literal stands and whether the tables exist.

use std::borrow::Cow;

use crate::database::Dialect;
use crate::database::sql::lex::{Token, tokens};
use crate::database::sql::query::TableUse;
use crate::database::sql::scan;
use crate::database::sql::split::statements;

/// What begins, ends or takes back a transaction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Control {
    Begin,
    Commit,
    Rollback,
}

/// A statement of a literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SqlStatement {
    /// The tables; a name with a hole in it has the hole as it is written.
    pub(super) uses: Vec<TableUse>,
    /// It was parsed; else its tokens were scanned.
    pub(super) parsed: bool,
    /// Its keywords are in capitals.
    pub(super) capitals: bool,
}

/// What a literal says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SqlText {
    /// Its statements that name tables.
    pub(super) statements: Vec<SqlStatement>,
    /// The statements that control transactions.
    pub(super) control: Vec<Control>,
    /// It creates or alters tables: it is schema, and the rows that it adds are seeds.
    pub(super) schema: bool,
}

const VERBS: [&str; 11] =
    ["select", "insert", "update", "delete", "with", "truncate", "merge", "copy", "replace", "explain", "values"];
const CONTROLS: [&str; 5] = ["begin", "start", "commit", "rollback", "end"];
const DEFINITIONS: [&str; 4] = ["create", "alter", "drop", "pragma"];

/// True for a text that can be SQL by its first word.
pub(super) fn may_be_sql(text: &str) -> bool {
    let word = first_word(text);
    let known = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    word.len() <= 8 && (known(&VERBS) || known(&CONTROLS) || known(&DEFINITIONS))
}

/// The first word behind blanks, parentheses and comments.
fn first_word(text: &str) -> &str {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '(' || c == ';');
        if let Some(comment) = rest.strip_prefix("--") {
            rest = comment.split_once('\n').map_or("", |(_, rest)| rest);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, rest)| rest);
        } else {
            break;
        }
    }
    let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    &rest[..end]
}

/// Reads a literal. In a template, braces are the holes of `format!`.
pub(super) fn read(text: &str, template: bool, dialect: Dialect) -> SqlText {
    if !template {
        return read_filled(text, dialect, &[], &[text.into()]);
    }
    let (parts, holes) = holes(text);
    if holes.is_empty() {
        let text = parts.concat();
        return read_filled(&text, dialect, &[], &[text.as_str().into()]);
    }
    let named = fill(&parts, |index| format!("seam_{index}_").into());
    let variants = ["", "1", "(1)", "1 = 1"].map(|with| fill(&parts, |_| with.into()).into());
    let all: Vec<Cow<'_, str>> = std::iter::once(named.as_str().into()).chain(variants).collect();
    read_filled(&named, dialect, &holes, &all)
}

/// Reads a text of which there are several readings; the first that parses counts, if it has as many statements.
fn read_filled(first: &str, dialect: Dialect, holes: &[&str], readings: &[Cow<'_, str>]) -> SqlText {
    let mut found = SqlText::default();
    for (index, statement) in statements(first, dialect).into_iter().enumerate() {
        let word = statement.tokens.first().map_or("", |token| token.text);
        let is = |words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
        if let Some(control) = control(&statement.tokens) {
            found.control.push(control);
        } else if is(&DEFINITIONS[..3]) {
            found.schema |= defines_tables(&statement.tokens);
        } else if is(&VERBS) || statement.tokens[0].is_punct("(") {
            let parsed = parse(statement.text, &statement.tokens, dialect)
                .or_else(|| readings[1..].iter().find_map(|reading| parse_nth(reading, index, dialect)));
            let is_parsed = parsed.is_some();
            let mut uses = parsed.unwrap_or_else(|| scan::tables(&statement.tokens, dialect));
            uses.iter_mut().for_each(|table| restore(&mut table.name.name, holes));
            let capitals = has_capitals(&statement.tokens);
            found.statements.push(SqlStatement { uses, parsed: is_parsed, capitals });
        }
    }
    found
}

fn parse_nth(text: &str, index: usize, dialect: Dialect) -> Option<Vec<TableUse>> {
    let statement = statements(text, dialect).into_iter().nth(index)?;
    parse(statement.text, &statement.tokens, dialect)
}

/// The tables of the fragment of a builder: what stands behind `JOIN`, `FROM`, `INTO`.
pub(super) fn fragment(text: &str, dialect: Dialect) -> Vec<TableUse> {
    scan::tables(&tokens(text, dialect), dialect)
}

fn parse(text: &str, tokens: &[Token<'_>], dialect: Dialect) -> Option<Vec<TableUse>> {
    crate::database::sql::query::parse(text, tokens, dialect).map(|found| found.tables_with_loose_columns())
}

fn control(tokens: &[Token<'_>]) -> Option<Control> {
    let words: Vec<&str> = tokens.iter().map(|token| token.text).collect();
    let first = words.first()?.to_ascii_lowercase();
    let rest_is =
        |allowed: &[&str]| words[1..].iter().all(|word| allowed.iter().any(|known| word.eq_ignore_ascii_case(known)));
    const MODES: [&str; 16] = [
        "transaction",
        "work",
        "immediate",
        "exclusive",
        "deferred",
        "concurrent",
        "isolation",
        "level",
        "serializable",
        "repeatable",
        "read",
        "committed",
        "only",
        "write",
        ",",
        "uncommitted",
    ];
    match first.as_str() {
        "begin" if rest_is(&MODES) => Some(Control::Begin),
        "start" if words.get(1).is_some_and(|word| word.eq_ignore_ascii_case("transaction")) && rest_is(&MODES) => {
            Some(Control::Begin)
        }
        "commit" | "end" if rest_is(&["transaction", "work"]) => Some(Control::Commit),
        "rollback" if rest_is(&["transaction", "work"]) => Some(Control::Rollback),
        _ => None,
    }
}

/// True for statements that create or alter tables, temporary ones left out.
fn defines_tables(tokens: &[Token<'_>]) -> bool {
    let temporary = tokens.iter().take(4).any(|token| token.is_word("temp") || token.is_word("temporary"));
    !temporary && tokens.iter().take(4).any(|token| token.is_word("table"))
}

fn has_capitals(tokens: &[Token<'_>]) -> bool {
    const KEYWORDS: [&str; 6] = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "REPLACE"];
    const SECOND: [&str; 5] = ["FROM", "INTO", "SET", "AS", "VALUES"];
    tokens.first().is_some_and(|token| KEYWORDS.contains(&token.text))
        && tokens.iter().any(|token| SECOND.contains(&token.text))
}

/// The texts between the holes of a template, and what is written in these.
fn holes(text: &str) -> (Vec<String>, Vec<&str>) {
    let (mut parts, mut holes) = (vec![String::new()], Vec::new());
    let mut rest = text;
    while let Some(at) = rest.find(['{', '}']) {
        let (before, behind) = rest.split_at(at);
        let part = parts.last_mut();
        part.into_iter().for_each(|part| part.push_str(before));
        if behind.starts_with("{{") || behind.starts_with("}}") {
            parts.last_mut().into_iter().for_each(|part| part.push_str(&behind[..1]));
            rest = &behind[2..];
        } else if let (true, Some(end)) = (behind.starts_with('{'), behind.find('}')) {
            holes.push(&behind[..=end]);
            parts.push(String::new());
            rest = &behind[end + 1..];
        } else {
            rest = &behind[1..];
        }
    }
    parts.last_mut().into_iter().for_each(|part| part.push_str(rest));
    (parts, holes)
}

fn fill(parts: &[String], hole: impl Fn(usize) -> Cow<'static, str>) -> String {
    let mut text = String::new();
    for (index, part) in parts.iter().enumerate() {
        if index > 0 {
            text.push_str(&hole(index - 1));
        }
        text.push_str(part);
    }
    text
}

/// Puts holes back in a name.
fn restore(name: &mut String, holes: &[&str]) {
    for (index, hole) in holes.iter().enumerate() {
        let mark = format!("seam_{index}_");
        if name.contains(&mark) {
            *name = name.replace(&mark, hole);
        }
    }
}

/// The value of a string literal as it is written in Rust; none for other literals.
pub(super) fn string_value(written: &str) -> Option<Cow<'_, str>> {
    if let Some(raw) = written.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let inner = raw[hashes..].strip_prefix('"')?;
        return Some(inner.get(..inner.len().checked_sub(hashes + 1)?)?.into());
    }
    let inner = written.strip_prefix('"')?.strip_suffix('"')?;
    Some(if inner.contains('\\') { unescape(inner).into() } else { inner.into() })
}

fn unescape(text: &str) -> String {
    let mut value = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '\\' {
            value.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => value.push('\n'),
            Some('t') => value.push('\t'),
            Some('r') => value.push('\r'),
            Some('\n') => while chars.next_if(|c| c.is_whitespace()).is_some() {},
            Some('x') => _ = (chars.next(), chars.next()),
            Some('u') => while chars.next().is_some_and(|c| c != '}') {},
            Some(other) => value.push(other),
            None => {}
        }
    }
    value
}
