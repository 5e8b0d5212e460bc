//! Constraints: of a table, and written on a column.

use crate::database::OnDelete;
use crate::database::schema::op::{Constraint, ConstraintKind};
use crate::database::sql::reader::Reader;

/// A constraint among the elements of a table; none for `CHECK` and the like.
pub(super) fn table_constraint(mut reader: Reader<'_, '_>) -> Result<Option<Constraint>, String> {
    let name = constraint_name(&mut reader);
    if reader.eat(&["primary", "key", "using", "index"]) {
        let index = reader.ident().ok_or("USING INDEX without a name")?;
        return Ok(Some(Constraint { name, kind: ConstraintKind::PrimaryKeyFromIndex(index) }));
    }
    if reader.eat(&["primary", "key"]) {
        let columns = key_columns(&mut reader).ok_or("a primary key without columns")?;
        return Ok(Some(Constraint { name, kind: ConstraintKind::PrimaryKey(columns) }));
    }
    if reader.eat(&["unique"]) {
        let Some(columns) = key_columns(&mut reader) else { return Ok(None) }; // UNIQUE USING INDEX
        return Ok(Some(Constraint { name, kind: ConstraintKind::Unique(columns) }));
    }
    if reader.eat(&["foreign", "key"]) {
        reader.eat(&["if", "not", "exists"]);
        if !reader.at_punct("(") {
            reader.ident(); // MySQL: the name of the index
        }
        let columns = reader.columns().ok_or("a foreign key without columns")?;
        if !reader.eat(&["references"]) {
            return Err("a foreign key without REFERENCES".to_owned());
        }
        return references(&mut reader, columns).map(|kind| Some(Constraint { name, kind }));
    }
    Ok(None)
}

/// A constraint on a column; none for `CHECK` and the like.
pub(super) fn column_constraint(reader: &mut Reader<'_, '_>, column: &str) -> Result<Option<Constraint>, String> {
    let name = constraint_name(reader);
    let column = || vec![column.to_owned()];
    if reader.eat(&["primary", "key"]) || reader.eat(&["primary"]) {
        return Ok(Some(Constraint { name, kind: ConstraintKind::PrimaryKey(column()) }));
    }
    if reader.eat(&["unique"]) {
        return Ok(Some(Constraint { name, kind: ConstraintKind::Unique(column()) }));
    }
    if reader.eat(&["references"]) || reader.eat(&["foreign", "key", "references"]) {
        return references(reader, column()).map(|kind| Some(Constraint { name, kind }));
    }
    if name.is_none() {
        reader.skip_one();
    }
    Ok(None)
}

fn constraint_name(reader: &mut Reader<'_, '_>) -> Option<String> {
    if !reader.eat(&["constraint"]) {
        return None;
    }
    reader.eat(&["if", "not", "exists"]);
    if reader.at_any(&["primary", "unique", "foreign", "check", "references", "not", "null", "default"]) {
        return None; // MySQL lets the name away
    }
    reader.ident()
}

/// The columns of a key, after an optional name and `USING BTREE`.
fn key_columns(reader: &mut Reader<'_, '_>) -> Option<Vec<String>> {
    while !reader.is_done() && !reader.at_punct("(") {
        if reader.at_words(&["using", "index"]) {
            return None;
        }
        reader.next();
    }
    reader.columns()
}

/// What stands behind `REFERENCES`.
fn references(reader: &mut Reader<'_, '_>, columns: Vec<String>) -> Result<ConstraintKind, String> {
    let line = reader.peek().map_or(0, |token| token.line);
    let parent = reader.object_name().ok_or("REFERENCES without a table")?;
    let parent_columns = reader.columns().unwrap_or_default();
    let mut on_delete = OnDelete::default();
    loop {
        if reader.eat(&["on", "delete"]) {
            on_delete = action(reader);
        } else if reader.eat(&["on", "update"]) {
            action(reader);
        } else if reader.eat(&["match"]) || reader.eat(&["initially"]) {
            reader.next();
        } else if !reader.eat(&["deferrable"]) && !reader.eat(&["not", "deferrable"]) {
            break;
        }
    }
    Ok(ConstraintKind::ForeignKey { columns, parent, parent_columns, on_delete, line })
}

fn action(reader: &mut Reader<'_, '_>) -> OnDelete {
    let found = if reader.eat(&["cascade"]) {
        OnDelete::Cascade
    } else if reader.eat(&["restrict"]) {
        OnDelete::Restrict
    } else if reader.eat(&["set", "null"]) {
        OnDelete::SetNull
    } else if reader.eat(&["set", "default"]) {
        OnDelete::SetDefault
    } else {
        reader.eat(&["no", "action"]);
        return OnDelete::NoAction;
    };
    reader.group(); // SET NULL (a, b)
    found
}
