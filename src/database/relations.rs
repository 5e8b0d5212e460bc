//! Keys that no schema declares: relations that code declares, and keys implied by the names of columns.
//!
//! Takes the model with its declared keys; adds the others, marked as what they are. A key is implied as SchemaSpy does it: a
//! column has the name and type of the primary key of exactly one other table, where that key is one column; or, as its option for
//! Rails has it, its name is that of a table, in the singular or plural, with the name of that table's key behind `_`. A key whose
//! name does not begin with that of its table is too common a word to imply anything. Leaves out columns that are part of a key
//! already.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::code_schema::Relation;
use super::{Column, DatabaseId, DatabaseModel, ForeignKey, KeyOrigin, OnDelete, Table, TableId, TableKind};

/// Names of keys that mean nothing without their table.
const GENERIC: [&str; 6] = ["id", "uuid", "key", "name", "code", "guid"];

/// Adds both kinds of keys; keeps the order by table, columns and parent.
pub(super) fn add(model: &mut DatabaseModel, relations: &[Relation]) {
    for relation in relations {
        let keys = declared_by_code(model, relation);
        model.foreign_keys.extend(keys);
    }
    let implied = implied(model);
    model.foreign_keys.extend(implied);
    model
        .foreign_keys
        .sort_by(|a, b| (a.table, &a.columns, a.parent, &a.name).cmp(&(b.table, &b.columns, b.parent, &b.name)));
}

/// The key of a relation in each database with both tables, unless the schema declares one for the same columns.
fn declared_by_code(model: &DatabaseModel, relation: &Relation) -> Vec<ForeignKey> {
    let named = |name: &str| {
        let name = name.to_owned();
        let tables = model.tables.iter().enumerate();
        tables.filter(move |(_, table)| table.name.name.to_lowercase() == name).map(|(index, _)| TableId(index as u32))
    };
    let mut keys = Vec::new();
    for table in named(&relation.table) {
        let same = |parent: &TableId| model.table(*parent).database == model.table(table).database;
        let Some(parent) = named(&relation.parent).find(same) else { continue };
        let known = model.foreign_keys.iter().any(|key| {
            key.table == table
                && key.parent == parent
                && (relation.columns.is_empty() || same_columns(&key.columns, &relation.columns))
        });
        if !known {
            keys.push(ForeignKey {
                table,
                columns: relation.columns.iter().map(|column| column.as_str().into()).collect(),
                parent,
                parent_columns: model.table(parent).primary_key.clone(),
                on_delete: OnDelete::NoAction,
                name: None,
                origin: KeyOrigin::Joinable,
                place: relation.place.clone(),
            });
        }
    }
    keys
}

fn same_columns(a: &[Arc<str>], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.eq_ignore_ascii_case(b))
}

fn implied(model: &DatabaseModel) -> Vec<ForeignKey> {
    let parents = Parents::new(model);
    let mut keyed: BTreeSet<(TableId, String)> = BTreeSet::new();
    for key in &model.foreign_keys {
        keyed.extend(key.columns.iter().map(|column| (key.table, column.to_lowercase())));
    }
    let mut keys = Vec::new();
    for (index, table) in model.tables.iter().enumerate().filter(|(_, table)| table.kind == TableKind::Table) {
        let id = TableId(index as u32);
        for column in &table.columns {
            let name = column.name.to_lowercase();
            let alone = table.primary_key.len() == 1 && table.primary_key[0].eq_ignore_ascii_case(&name);
            if alone || keyed.contains(&(id, name.clone())) {
                continue;
            }
            let parent = parents.of(table.database, &name).filter(|&parent| parent != id);
            let Some(parent) = parent.filter(|&parent| fits(column, model.table(parent))) else { continue };
            keys.push(ForeignKey {
                table: id,
                columns: vec![column.name.clone()],
                parent,
                parent_columns: model.table(parent).primary_key.clone(),
                on_delete: OnDelete::NoAction,
                name: None,
                origin: KeyOrigin::Implied,
                place: table.place.clone(),
            });
        }
    }
    keys
}

/// Which table a column's name can refer to, by database; none where several can be meant.
struct Parents {
    tables: BTreeMap<(DatabaseId, String), Option<TableId>>,
}

impl Parents {
    fn new(model: &DatabaseModel) -> Self {
        let mut tables: BTreeMap<(DatabaseId, String), Option<TableId>> = BTreeMap::new();
        let mut add = |database, name: String, id| {
            tables
                .entry((database, name))
                .and_modify(|known| *known = known.filter(|known| *known == id))
                .or_insert(Some(id));
        };
        for (index, table) in model.tables.iter().enumerate().filter(|(_, table)| table.kind == TableKind::Table) {
            let [key] = &table.primary_key[..] else { continue };
            let (id, key, name) = (TableId(index as u32), key.to_lowercase(), table.name.name.to_lowercase());
            for stem in BTreeSet::from([name.clone(), singular(&name)]) {
                add(table.database, format!("{stem}_{key}"), id);
            }
            if key.starts_with(&singular(&name)) && !GENERIC.contains(&key.as_str()) {
                add(table.database, key, id);
            }
        }
        Self { tables }
    }

    fn of(&self, database: DatabaseId, column: &str) -> Option<TableId> {
        self.tables.get(&(database, column.to_owned())).copied().flatten()
    }
}

/// Whether the column's type is that of the table's key; kinds of whole numbers and of texts count as one type each.
fn fits(column: &Column, parent: &Table) -> bool {
    let key = parent.columns.iter().find(|known| parent.primary_key.first() == Some(&known.name));
    key.is_none_or(|key| family(&key.data_type) == family(&column.data_type))
}

fn family(data_type: &str) -> &str {
    let word = data_type.split(|c: char| !c.is_ascii_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    match word {
        word if word.contains("int") || word.contains("serial") => "number",
        "text" | "varchar" | "char" | "character" | "string" | "citext" | "nvarchar" => "text",
        word => word,
    }
}

fn singular(name: &str) -> String {
    match name.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None if name.ends_with("ss") => name.to_owned(),
        None => name.strip_suffix('s').unwrap_or(name).to_owned(),
    }
}
