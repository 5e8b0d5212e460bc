//! Triggers, functions, `DO` blocks and calls.

use crate::database::schema::op::{NewTrigger, Routine, SchemaOp, TriggerAction};
use crate::database::sql::lex::{Kind, Token};
use crate::database::sql::reader::Reader;
use crate::database::sql::split::Statement;

/// What stands behind `CREATE TRIGGER`.
pub(super) fn create_trigger(mut reader: Reader<'_, '_>, statement: &Statement<'_>) -> Result<SchemaOp, String> {
    reader.eat(&["if", "not", "exists"]);
    let name = reader.object_name().ok_or("a trigger without a name")?.name;
    let before_on = reader.rest();
    if !reader.skip_to(&["on"]) {
        return Err("a trigger without a table".to_owned());
    }
    let events = events(&before_on[..before_on.len() - reader.rest().len()]);
    reader.next();
    let table = reader.object_name().ok_or("a trigger without a table")?;
    let action = if reader.skip_to(&["execute", "begin", "insert", "update", "delete", "set", "call"]) {
        if reader.eat(&["execute", "function"]) || reader.eat(&["execute", "procedure"]) {
            TriggerAction::Function(reader.object_name().ok_or("a trigger without a function")?)
        } else {
            TriggerAction::Body(statement.text_from(&reader).to_owned())
        }
    } else {
        return Err("a trigger that does nothing".to_owned());
    };
    Ok(SchemaOp::CreateTrigger(NewTrigger { name, table, events, action }))
}

/// `AFTER INSERT OR UPDATE OF a, b`, events in PostgreSQL's order.
fn events(tokens: &[Token<'_>]) -> String {
    let (mut time, mut events) = ("BEFORE", Vec::new());
    for (index, token) in tokens.iter().enumerate() {
        let is = |word: &str| token.is_word(word);
        if is("after") {
            time = "AFTER";
        } else if is("instead") {
            time = "INSTEAD OF";
        } else if is("insert") {
            events.push((0, "INSERT".to_owned()));
        } else if is("delete") {
            events.push((1, "DELETE".to_owned()));
        } else if is("truncate") {
            events.push((3, "TRUNCATE".to_owned()));
        } else if is("update") {
            let columns = tokens[index + 1..].iter().take_while(|token| !token.is_word("or"));
            let columns: Vec<_> =
                columns.filter(|token| token.is_name() && !token.is_word("of")).map(Token::value).collect();
            let of = if columns.is_empty() { String::new() } else { format!(" OF {}", columns.join(", ")) };
            events.push((2, format!("UPDATE{of}")));
        }
    }
    events.sort();
    let events: Vec<String> = events.into_iter().map(|(_, event)| event).collect();
    format!("{time} {}", events.join(" OR "))
}

/// What stands behind `CREATE FUNCTION` or `CREATE PROCEDURE`.
pub(super) fn create_routine(mut reader: Reader<'_, '_>, statement: &Statement<'_>) -> Option<SchemaOp> {
    reader.eat(&["if", "not", "exists"]);
    let name = reader.object_name()?;
    let parameters =
        reader.group().map_or_else(Vec::new, |inside| inside.split_commas().into_iter().map(parameter).collect());
    let mut body = String::new();
    while let Some(token) = reader.peek() {
        let is_text = matches!(token.kind, Kind::Dollar | Kind::Text);
        if reader.eat(&["as"]) && reader.peek().is_some_and(|next| matches!(next.kind, Kind::Dollar | Kind::Text)) {
            continue;
        }
        if is_text {
            body = token.value().into_owned();
            break;
        }
        if reader.at_any(&["begin", "return"]) {
            body = statement.text_from(&reader).to_owned();
            break;
        }
        reader.skip_one();
    }
    Some(SchemaOp::CreateRoutine(Routine { name, parameters, body }))
}

/// The name of a parameter; empty where there is only a type.
fn parameter(mut entry: Reader<'_, '_>) -> String {
    entry.eat_any(&["in", "out", "inout", "variadic"]);
    if entry.rest().len() < 2 { String::new() } else { entry.ident().unwrap_or_default() }
}

/// What stands behind `DO`.
pub(super) fn do_block(mut reader: Reader<'_, '_>) -> Vec<SchemaOp> {
    while let Some(token) = reader.next() {
        if matches!(token.kind, Kind::Dollar | Kind::Text) {
            return vec![SchemaOp::Run(token.value().into_owned())];
        }
    }
    Vec::new()
}

/// `SELECT f(…)` or `CALL f(…)` and nothing more.
pub(super) fn call(mut reader: Reader<'_, '_>, statement: &Statement<'_>) -> Vec<SchemaOp> {
    let Some(name) = reader.object_name() else { return Vec::new() };
    let Some(inside) = reader.group() else { return Vec::new() };
    if !reader.is_done() && !reader.at_words(&["as"]) {
        return Vec::new();
    }
    let base = statement.tokens[0].start;
    let slice = |part: &Reader<'_, '_>| {
        let (first, last) = (part.rest().first()?, part.rest().last()?);
        Some(&statement.text[first.start - base..last.end - base])
    };
    let arguments = inside.split_commas().iter().filter_map(slice).map(str::to_owned).collect();
    vec![SchemaOp::Call(name, arguments)]
}
