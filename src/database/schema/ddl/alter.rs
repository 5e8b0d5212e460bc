//! `ALTER TABLE` and the other `ALTER`s that rename.

use super::constraint::table_constraint;
use super::table::{column, data_type, inner_index, is_constraint};
use crate::database::ObjectName;
use crate::database::schema::op::{Alteration, SchemaOp};
use crate::database::sql::reader::Reader;

/// What stands behind `ALTER`.
pub(super) fn alter(mut reader: Reader<'_, '_>) -> Result<Vec<SchemaOp>, String> {
    reader.eat_any(&["materialized", "foreign"]);
    if reader.eat_any(&["table", "view"]) {
        return alter_table(reader);
    }
    if reader.eat(&["index"]) {
        return Ok(alter_index(reader).into_iter().collect());
    }
    if reader.eat(&["trigger"]) {
        return Ok(alter_trigger(reader).into_iter().collect());
    }
    if reader.eat(&["schema"]) {
        return Ok(alter_schema(reader).into_iter().collect());
    }
    if reader.eat_any(&["function", "procedure"]) {
        return Ok(alter_routine(reader).into_iter().collect());
    }
    Ok(Vec::new())
}

fn alter_table(mut reader: Reader<'_, '_>) -> Result<Vec<SchemaOp>, String> {
    reader.eat(&["if", "exists"]);
    reader.eat(&["only"]);
    let table = reader.object_name().ok_or("ALTER TABLE without a name")?;
    reader.eat_punct("*");
    let mut changes = Vec::new();
    for action in reader.split_commas() {
        read_action(action, &mut changes)?;
    }
    Ok(changes.into_iter().map(|change| SchemaOp::Alter(table.clone(), change)).collect())
}

fn read_action(mut reader: Reader<'_, '_>, changes: &mut Vec<Alteration>) -> Result<(), String> {
    if reader.eat(&["add"]) {
        return read_add(reader, changes);
    }
    let change = if reader.eat(&["drop"]) {
        read_drop(reader)
    } else if reader.eat(&["rename"]) {
        read_rename(reader)
    } else if reader.eat(&["alter"]) || reader.eat(&["modify"]) {
        reader.eat(&["column"]);
        read_alter_column(reader)
    } else if reader.eat(&["change"]) {
        reader.eat(&["column"]);
        read_change(reader, changes)
    } else if reader.eat(&["set", "schema"]) {
        reader.ident().map(Alteration::SetSchema)
    } else if reader.eat(&["attach", "partition"]) {
        reader.object_name().map(Alteration::Attach)
    } else if reader.eat(&["detach", "partition"]) {
        reader.object_name().map(Alteration::Detach)
    } else {
        None
    };
    changes.extend(change);
    Ok(())
}

fn read_add(mut reader: Reader<'_, '_>, changes: &mut Vec<Alteration>) -> Result<(), String> {
    if is_constraint(reader) {
        changes.extend(table_constraint(reader)?.map(Alteration::Add));
        return Ok(());
    }
    if let Some(index) = inner_index(reader) {
        changes.push(Alteration::AddIndex(index));
        return Ok(());
    }
    reader.eat(&["column"]);
    reader.eat(&["if", "not", "exists"]);
    let columns = match reader.group() {
        Some(inside) => inside.split_commas(), // MySQL: ADD (a INT, b INT)
        None => vec![reader],
    };
    for entry in columns {
        let (column, constraints) = column(entry)?;
        changes.push(Alteration::AddColumn(column, constraints));
    }
    Ok(())
}

fn read_drop(mut reader: Reader<'_, '_>) -> Option<Alteration> {
    if reader.eat(&["primary", "key"]) {
        return Some(Alteration::DropPrimaryKey);
    }
    let constraint = reader.eat(&["constraint"]) || reader.eat(&["foreign", "key"]) || reader.eat(&["check"]);
    if constraint || reader.at_words(&["index"]) || reader.at_words(&["key"]) {
        let is_column = !constraint && reader.rest().len() == 1; // DROP key, a column of that name
        if !constraint && !is_column {
            reader.next();
        }
        reader.eat(&["if", "exists"]);
        let name = reader.ident()?;
        return Some(if is_column { Alteration::DropColumn(name) } else { Alteration::DropConstraint(name) });
    }
    if reader.at_words(&["partition"]) {
        return None;
    }
    reader.eat(&["column"]);
    reader.eat(&["if", "exists"]);
    reader.ident().map(Alteration::DropColumn)
}

fn read_rename(mut reader: Reader<'_, '_>) -> Option<Alteration> {
    if reader.eat_any(&["to", "as"]) {
        return reader.object_name().map(Alteration::Rename);
    }
    let constraint = reader.eat(&["constraint"]) || (reader.rest().len() > 3 && reader.eat_any(&["index", "key"]));
    if !constraint {
        reader.eat(&["column"]);
    }
    let from = reader.ident()?;
    if !reader.eat(&["to"]) {
        // MySQL: RENAME new_name
        return Some(Alteration::Rename(ObjectName { schema: None, name: from }));
    }
    let to = reader.ident()?;
    Some(if constraint { Alteration::RenameConstraint(from, to) } else { Alteration::RenameColumn(from, to) })
}

/// What stands behind `ALTER COLUMN` or `MODIFY COLUMN`.
fn read_alter_column(mut reader: Reader<'_, '_>) -> Option<Alteration> {
    let name = reader.ident()?;
    if reader.eat(&["set", "not", "null"]) {
        return Some(Alteration::SetNotNull(name, true));
    }
    if reader.eat(&["drop", "not", "null"]) {
        return Some(Alteration::SetNotNull(name, false));
    }
    if reader.eat(&["set", "data", "type"])
        || reader.eat(&["type"])
        || !reader.at_any(&["set", "drop", "add", "restart"])
    {
        let data_type = data_type(&mut reader);
        return (!data_type.is_empty()).then_some(Alteration::SetType(name, data_type));
    }
    None
}

/// MySQL's `CHANGE COLUMN old new type`.
fn read_change(mut reader: Reader<'_, '_>, changes: &mut Vec<Alteration>) -> Option<Alteration> {
    let from = reader.ident()?;
    let to = reader.ident()?;
    changes.push(Alteration::RenameColumn(from, to.clone()));
    let data_type = data_type(&mut reader);
    (!data_type.is_empty()).then_some(Alteration::SetType(to, data_type))
}

/// `ALTER INDEX name RENAME TO name`, as a renamed constraint of whichever table has it.
fn alter_index(mut reader: Reader<'_, '_>) -> Option<SchemaOp> {
    reader.eat(&["if", "exists"]);
    let from = reader.object_name()?;
    let to = if reader.eat(&["rename", "to"]) { reader.ident()? } else { return None };
    Some(SchemaOp::RenameIndex(from, to))
}

fn alter_trigger(mut reader: Reader<'_, '_>) -> Option<SchemaOp> {
    let from = reader.ident()?;
    let table = if reader.eat(&["on"]) { reader.object_name()? } else { return None };
    let to = if reader.eat(&["rename", "to"]) { reader.ident()? } else { return None };
    Some(SchemaOp::Alter(table, Alteration::RenameTrigger(from, to)))
}

fn alter_schema(mut reader: Reader<'_, '_>) -> Option<SchemaOp> {
    let from = reader.ident()?;
    let to = if reader.eat(&["rename", "to"]) { reader.ident()? } else { return None };
    Some(SchemaOp::RenameSchema(from, to))
}

fn alter_routine(mut reader: Reader<'_, '_>) -> Option<SchemaOp> {
    let from = reader.object_name()?;
    reader.group();
    let to = if reader.eat(&["rename", "to"]) { reader.ident()? } else { return None };
    Some(SchemaOp::RenameRoutine(from, to))
}
