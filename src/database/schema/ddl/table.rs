//! `CREATE TABLE`.

use super::constraint::{column_constraint, table_constraint};
use crate::database::schema::op::{Constraint, ConstraintKind, NewColumn, NewIndex, NewTable};
use crate::database::sql::lex::Kind;
use crate::database::sql::reader::Reader;

/// What stands behind `CREATE TABLE`.
pub(super) fn create_table(mut reader: Reader<'_, '_>, temporary: bool) -> Result<NewTable, String> {
    reader.eat(&["if", "not", "exists"]);
    let name = reader.object_name().ok_or("a table without a name")?;
    let mut table = NewTable { name, temporary, ..NewTable::default() };
    if reader.eat(&["partition", "of"]) {
        table.partition_of = reader.object_name();
    }
    if reader.eat(&["like"]) {
        table.like.extend(reader.object_name()); // MySQL
    }
    if let Some(inside) = reader.group() {
        for element in inside.split_commas() {
            read_element(element, &mut table)?;
        }
    }
    if reader.eat(&["inherits"])
        && let Some(inside) = reader.group()
    {
        table.like.extend(super::names(&inside));
    }
    Ok(table)
}

/// A column, a constraint, an index or `LIKE`.
fn read_element(mut element: Reader<'_, '_>, table: &mut NewTable) -> Result<(), String> {
    if element.is_done() {
        return Ok(()); // a comma too many, which SQLite forgives
    }
    if element.eat(&["like"]) {
        table.like.extend(element.object_name());
        return Ok(());
    }
    if let Some(index) = inner_index(element) {
        table.indexes.push(index);
        return Ok(());
    }
    if is_constraint(element) {
        table.constraints.extend(table_constraint(element)?);
        return Ok(());
    }
    let (column, constraints) = column(element)?;
    table.columns.push(column);
    table.constraints.extend(constraints);
    Ok(())
}

/// True if an element or an `ADD` is a constraint and no column.
pub(super) fn is_constraint(element: Reader<'_, '_>) -> bool {
    let mut reader = element;
    let Some(first) = reader.next() else { return false };
    if first.kind != Kind::Word {
        return false;
    }
    match first.text.to_ascii_lowercase().as_str() {
        "constraint" => true,
        "primary" | "foreign" => reader.at_words(&["key"]),
        "unique" => reader.at_punct("(") || reader.at_any(&["key", "index", "nulls"]),
        "check" => reader.at_punct("("),
        "exclude" => reader.at_punct("(") || reader.at_words(&["using"]),
        "period" => reader.at_words(&["for"]),
        _ => false,
    }
}

/// `INDEX name (a, b)`, `KEY (a)`, `FULLTEXT KEY …`; CockroachDB's `FAMILY` is read over as one.
pub(super) fn inner_index(element: Reader<'_, '_>) -> Option<NewIndex> {
    let mut reader = element;
    reader.eat_any(&["fulltext", "spatial", "inverted"]);
    if !reader.eat_any(&["index", "key", "family"]) {
        return None;
    }
    reader.eat(&["if", "not", "exists"]);
    let name = if reader.at_punct("(") { None } else { Some(reader.ident()?) };
    if reader.eat(&["using"]) {
        reader.next();
    }
    let mut inside = reader.group()?;
    if inside.peek()?.kind == Kind::Number {
        return None; // a column called `key` or `index` of a type such as `varchar(20)`
    }
    let columns = inside.split_commas().into_iter().filter_map(|mut entry| entry.ident()).collect();
    inside.next();
    Some(NewIndex { name, columns, unique: false })
}

/// Words that end the type of a column.
const AFTER_TYPE: &[&str] = &[
    "constraint",
    "not",
    "null",
    "default",
    "primary",
    "unique",
    "references",
    "check",
    "collate",
    "generated",
    "auto_increment",
    "autoincrement",
    "comment",
    "on",
    "as",
    "deferrable",
    "initially",
    "identity",
    "virtual",
    "stored",
    "invisible",
    "create",
    "using",
    "first",
    "after",
    "storage",
    "compression",
    "key",
    "visible",
];

/// A column with what is written on it.
pub(super) fn column(mut reader: Reader<'_, '_>) -> Result<(NewColumn, Vec<Constraint>), String> {
    let Some(name) = reader.ident() else {
        let found = reader.peek().map_or("nothing", |token| token.text);
        return Err(format!("expected a column or constraint, found `{found}`"));
    };
    let data_type = data_type(&mut reader);
    let mut column = NewColumn { name, data_type, not_null: false };
    let mut constraints = Vec::new();
    while !reader.is_done() {
        if reader.eat(&["not", "null"]) {
            column.not_null = true;
        } else if reader.at_any(&["constraint", "primary", "unique", "references", "foreign"]) {
            let constraint = column_constraint(&mut reader, &column.name)?;
            column.not_null |=
                constraint.as_ref().is_some_and(|constraint| matches!(constraint.kind, ConstraintKind::PrimaryKey(_)));
            constraints.extend(constraint);
        } else {
            reader.skip_one();
        }
    }
    Ok((column, constraints))
}

/// The type of a column, in lower case with single blanks between words.
pub(super) fn data_type(reader: &mut Reader<'_, '_>) -> String {
    let mut text = String::new();
    let mut depth = 0;
    while let Some(token) = reader.peek() {
        if depth == 0 && reader.at_any(AFTER_TYPE) {
            break;
        }
        depth += i32::from(token.is_punct("(")) - i32::from(token.is_punct(")"));
        if token.kind == Kind::Word && text.ends_with(|last: char| last.is_alphanumeric() || last == ')') {
            text.push(' ');
        }
        match token.kind {
            Kind::Text => text.push_str(&format!("'{}'", token.text)),
            _ => text.push_str(&token.text.to_lowercase()),
        }
        reader.next();
    }
    text
}
