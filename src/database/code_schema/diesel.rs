//! diesel's `table!`, `joinable!` and `alias!`-free schema files.
//!
//! Takes fragments; returns a set for each package with `table!` macros, as a fallback where no migrations were found, and the
//! relations that `joinable!` declares. Leaves out custom types.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Fragment, Relation, set};
use crate::database::schema::op::{Constraint, ConstraintKind, NewColumn, NewTable, SchemaOp};
use crate::database::{Dialect, ObjectName, ScriptSet, SourceKind};
use crate::source::Place;
use crate::syntax::{Delimiter, FileFacts, MacroCall, Token, TokenKind};

/// The changes of each file.
type Files = BTreeMap<Arc<str>, Vec<(SchemaOp, Place)>>;

/// The tables by package, and the relations.
pub(super) fn read(fragments: &[Fragment<'_>]) -> (Vec<ScriptSet>, Vec<Relation>) {
    let mut packages: BTreeMap<String, (Dialect, Files)> = BTreeMap::new();
    let mut relations = Vec::new();
    for fragment in fragments.iter().filter(|fragment| fragment.depends_on(&["diesel", "diesel-async"])) {
        let facts = fragment.facts;
        let mut tables = Vec::new();
        for call in &facts.macro_calls {
            let Some(name) = facts.segments(call.path).last() else { continue };
            let place = || fragment.place(name.pos);
            match facts.name(name.name) {
                "table" => {
                    tables.extend(table(facts, call).map(|table| (SchemaOp::CreateTable(table), place())));
                }
                "joinable" => relations.extend(relation(facts, call, place())),
                _ => {}
            }
        }
        if !tables.is_empty() {
            let package = fragment.package.map_or_else(String::new, |package| package.dir.clone());
            let (_, files) = packages.entry(package).or_insert_with(|| (fragment.dialect(), Files::new()));
            files.insert(fragment.path(), tables);
        }
    }
    let sets = packages.into_values().filter_map(|(dialect, files)| set(SourceKind::DieselSchema, dialect, files));
    (sets.collect(), relations)
}

/// `#[sql_name = "x"] schema.name (key) { column -> Type, }`.
fn table(facts: &FileFacts, call: &MacroCall) -> Option<NewTable> {
    let tokens = facts.list(call.tokens);
    let open = tokens.iter().position(|token| matches!(token.kind, TokenKind::Open(Delimiter::Brace, _)))?;
    let head = &tokens[..open];
    let key = head.iter().position(|token| matches!(token.kind, TokenKind::Open(Delimiter::Paren, _)));
    let names = idents(facts, &head[after_uses(facts, head)..key.unwrap_or(head.len())]);
    let name = sql_name(facts, head).or_else(|| names.last().map(|name| (*name).to_owned()))?;
    let schema = match names[..] {
        [.., schema, _] => Some(schema.to_owned()),
        _ => None,
    };
    let key: Vec<String> = match key {
        Some(key) => idents(facts, &head[key..]).into_iter().map(str::to_owned).collect(),
        None => vec!["id".to_owned()],
    };
    let constraints = vec![Constraint { name: None, kind: ConstraintKind::PrimaryKey(key) }];
    let columns = columns(facts, &tokens[open + 1..]);
    (!columns.is_empty()).then(|| NewTable {
        name: ObjectName { schema, name },
        columns,
        constraints,
        ..NewTable::default()
    })
}

/// Where the name begins: behind `use …;` and attributes.
fn after_uses(facts: &FileFacts, head: &[Token]) -> usize {
    let mut start = 0;
    let mut at = 0;
    while at < head.len() {
        match head[at].kind {
            TokenKind::Punct(';', _) => start = at + 1,
            TokenKind::Punct('#', _) => {
                if let Some(TokenKind::Open(_, length)) = head.get(at + 1).map(|token| token.kind) {
                    at += 1 + length as usize;
                    start = at + 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    let _ = facts;
    start.min(head.len())
}

fn idents<'f>(facts: &'f FileFacts, tokens: &[Token]) -> Vec<&'f str> {
    let ident = |token: &Token| match token.kind {
        TokenKind::Ident(name, _) => Some(facts.name(name)),
        _ => None,
    };
    tokens.iter().filter_map(ident).collect()
}

/// `#[sql_name = "x"]`.
fn sql_name(facts: &FileFacts, tokens: &[Token]) -> Option<String> {
    tokens.windows(3).find_map(|window| match (window[0].kind, window[2].kind) {
        (TokenKind::Ident(name, _), TokenKind::Literal(value)) if facts.name(name) == "sql_name" => {
            Some(facts.name(value).trim_matches('"').to_owned())
        }
        _ => None,
    })
}

/// `column -> Nullable<Type>,`, each with attributes in front.
fn columns(facts: &FileFacts, tokens: &[Token]) -> Vec<NewColumn> {
    let mut columns = Vec::new();
    let mut renamed = None;
    let mut at = 0;
    while at < tokens.len() {
        match tokens[at].kind {
            TokenKind::Punct('#', _) => {
                if let Some(TokenKind::Open(_, length)) = tokens.get(at + 1).map(|token| token.kind) {
                    let end = (at + 2 + length as usize).min(tokens.len());
                    renamed = sql_name(facts, &tokens[at..end]).or(renamed);
                    at = end;
                    continue;
                }
            }
            TokenKind::Ident(name, _) if is_arrow(&tokens[at + 1..]) => {
                let end = tokens[at..].iter().position(|token| matches!(token.kind, TokenKind::Punct(',', _)));
                let end = end.map_or(tokens.len(), |end| at + end);
                let types = idents(facts, &tokens[at + 1..end]);
                columns.push(NewColumn {
                    name: renamed.take().unwrap_or_else(|| facts.name(name).to_owned()),
                    not_null: types.first() != Some(&"Nullable"),
                    data_type: types.last().map_or_else(String::new, |last| last.to_lowercase()),
                });
                at = end;
            }
            _ => {}
        }
        at += 1;
    }
    columns
}

fn is_arrow(tokens: &[Token]) -> bool {
    matches!(tokens, [a, b, ..] if matches!((a.kind, b.kind), (TokenKind::Punct('-', _), TokenKind::Punct('>', _))))
}

/// `child -> parent (column)`.
fn relation(facts: &FileFacts, call: &MacroCall, place: Place) -> Option<Relation> {
    let names = idents(facts, facts.list(call.tokens));
    let [table, parent, column] = names[..] else { return None };
    Some(Relation {
        table: table.to_lowercase(),
        columns: vec![column.to_owned()],
        parent: parent.to_lowercase(),
        place,
    })
}
