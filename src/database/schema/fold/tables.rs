//! Tables: created, altered, renamed, dropped.

use super::state::{Fold, Key, KeyState, TableState};
use crate::database::schema::op::{Alteration, Constraint, ConstraintKind, NewColumn, NewIndex, NewTable};
use crate::database::{Dialect, ObjectName, TableKind};
use crate::source::Place;

impl Fold {
    pub(super) fn create_table(&mut self, new: NewTable, place: &Place) {
        let key = self.key(&new.name);
        if new.temporary {
            self.temporary.push(key);
            return;
        }
        if self.tables.get(&key).is_some_and(|table| table.kind == TableKind::Table) {
            return;
        }
        let mut table = TableState::new(self.shown(&new.name), TableKind::Table, place.clone());
        for like in new.like.iter().chain(&new.partition_of) {
            if let Some(from) = self.tables.get(&self.find(like)) {
                table.columns.extend(from.columns.iter().cloned());
                table.primary_key = table.primary_key.or_else(|| from.primary_key.clone());
            }
        }
        table.columns.extend(new.columns);
        table.indexes = new.indexes;
        table.partition_of = new.partition_of.map(|parent| self.find(&parent));
        self.tables.insert(key.clone(), table);
        for constraint in new.constraints {
            self.add_constraint(&key, constraint, place);
        }
    }

    /// Drops a table or view. Where the database would refuse while others refer to it, what refers to it goes too.
    pub(super) fn drop_table(&mut self, key: &Key) {
        if self.tables.remove(key).is_none() {
            self.temporary.retain(|temporary| temporary != key);
            return;
        }
        self.triggers.retain(|trigger| trigger.table != *key);
        let partitions: Vec<Key> = self
            .tables
            .iter()
            .filter(|(_, table)| table.partition_of.as_ref() == Some(key))
            .map(|(key, _)| key.clone())
            .collect();
        partitions.iter().for_each(|partition| self.drop_table(partition));
        // SQLite rebuilds a table by dropping it and giving its name to another: keys of others stay and mean the new one
        if matches!(self.dialect, Dialect::Postgres | Dialect::Unknown) {
            self.tables.retain(|_, table| !table.view_reads.contains(key));
            self.tables.values_mut().for_each(|table| table.keys.retain(|foreign| foreign.parent != *key));
        }
    }

    pub(super) fn rename_table(&mut self, from: &Key, to: &ObjectName) {
        let Some(mut table) = self.tables.remove(from) else { return };
        let schema = if to.schema.is_some() { self.key(to).schema } else { from.schema.clone() };
        table.name = ObjectName { schema: schema.clone(), name: to.name.clone() };
        let key = ObjectName { schema, name: to.name.to_lowercase() };
        self.tables.insert(key.clone(), table);
        let rename = |name: &mut Key| {
            if name == from {
                name.clone_from(&key);
            }
        };
        let keys_follow = !(self.legacy_rename && self.dialect == Dialect::Sqlite);
        for table in self.tables.values_mut() {
            if keys_follow {
                table.keys.iter_mut().for_each(|foreign| rename(&mut foreign.parent));
            }
            table.view_reads.iter_mut().for_each(rename);
            table.partition_of.iter_mut().for_each(rename);
        }
        self.triggers.iter_mut().for_each(|trigger| rename(&mut trigger.table));
    }

    pub(super) fn alter(&mut self, name: &ObjectName, alteration: Alteration, place: &Place) {
        let key = self.find(name);
        if !self.tables.contains_key(&key) {
            if !self.temporary.contains(&key) {
                self.foreign.entry(key).or_insert_with(|| place.clone());
            }
            return;
        }
        match alteration {
            Alteration::AddColumn(column, constraints) => {
                self.add_column(&key, column);
                constraints.into_iter().for_each(|constraint| self.add_constraint(&key, constraint, place));
            }
            Alteration::Add(constraint) => self.add_constraint(&key, constraint, place),
            Alteration::DropColumn(column) => self.drop_column(&key, &column),
            Alteration::RenameColumn(from, to) => self.rename_column(&key, &from, &to),
            Alteration::Rename(to) => self.rename_table(&key, &to),
            Alteration::SetSchema(schema) => {
                let name = ObjectName { schema: Some(schema), name: self.tables[&key].name.name.clone() };
                self.rename_table(&key, &name);
            }
            Alteration::Attach(partition) => {
                if let Some(partition) = self.table_mut(&partition) {
                    partition.partition_of = Some(key);
                }
            }
            Alteration::Detach(partition) => {
                if let Some(partition) = self.table_mut(&partition) {
                    partition.partition_of = None;
                }
            }
            Alteration::RenameTrigger(from, to) => {
                let triggers = self.triggers.iter_mut().filter(|trigger| trigger.table == key && trigger.name == from);
                triggers.for_each(|trigger| trigger.name.clone_from(&to));
            }
            other => {
                if let Some(table) = self.tables.get_mut(&key) {
                    table.alter(other);
                }
            }
        }
    }

    fn add_column(&mut self, key: &Key, column: NewColumn) {
        if let Some(table) = self.tables.get_mut(key)
            && !table.columns.iter().any(|known| same(&known.name, &column.name))
        {
            table.columns.push(column);
        }
    }

    fn add_constraint(&mut self, key: &Key, constraint: Constraint, place: &Place) {
        let Constraint { name, kind } = constraint;
        let dialect = self.dialect;
        match kind {
            ConstraintKind::PrimaryKey(columns) => {
                let Some(table) = self.tables.get_mut(key) else { return };
                for column in table.columns.iter_mut().filter(|column| columns.contains(&column.name)) {
                    column.not_null = true;
                }
                let name = name.unwrap_or_else(|| object_name(&table.name.name, "", "pkey"));
                table.primary_key = Some((name, columns));
            }
            ConstraintKind::PrimaryKeyFromIndex(index) => {
                let Some(table) = self.tables.get_mut(key) else { return };
                let Some(at) = table.indexes.iter().position(|known| known.name.as_ref() == Some(&index)) else {
                    return;
                };
                let columns = table.indexes.remove(at).columns;
                table.primary_key = Some((name.unwrap_or(index), columns));
            }
            ConstraintKind::Unique(columns) => {
                let Some(table) = self.tables.get_mut(key) else { return };
                let name = name.or_else(|| Some(table.free_name(&columns.join("_"), "key")));
                table.indexes.push(NewIndex { name, columns, unique: true });
            }
            ConstraintKind::ForeignKey { columns, parent, parent_columns, on_delete, line } => {
                let parent_key = self.find(&parent);
                let referred = self.tables.get(&parent_key).and_then(|parent| parent.primary_key.as_ref());
                let parent_columns = match referred {
                    Some((_, columns)) if parent_columns.is_empty() => columns.clone(),
                    _ => parent_columns,
                };
                let parent_name = self.shown(&parent);
                let Some(table) = self.tables.get_mut(key) else { return };
                let name = name.unwrap_or_else(|| match dialect {
                    Dialect::MySql => table.free_name("", "ibfk_1"),
                    _ => table.free_name(&columns.join("_"), "fkey"),
                });
                let line = if self.in_file && line > 0 { line } else { place.line };
                let place = Place { line, ..place.clone() };
                table.keys.push(KeyState {
                    name,
                    columns,
                    parent: parent_key,
                    parent_name,
                    parent_columns,
                    on_delete,
                    place,
                });
            }
        }
    }

    /// Drops a column with the constraints that it is part of, those of other tables included.
    fn drop_column(&mut self, key: &Key, column: &str) {
        if let Some(table) = self.tables.get_mut(key) {
            table.columns.retain(|known| !same(&known.name, column));
            table.keys.retain(|foreign| !has(&foreign.columns, column));
            table.indexes.retain(|index| !has(&index.columns, column));
            table.primary_key = table.primary_key.take().filter(|(_, columns)| !has(columns, column));
        }
        for table in self.tables.values_mut() {
            table.keys.retain(|foreign| foreign.parent != *key || !has(&foreign.parent_columns, column));
        }
    }

    fn rename_column(&mut self, key: &Key, from: &str, to: &str) {
        let rename = |columns: &mut Vec<String>| {
            columns.iter_mut().filter(|column| same(column, from)).for_each(|column| to.clone_into(column));
        };
        for (name, table) in &mut self.tables {
            let own = name == key;
            for foreign in &mut table.keys {
                if own {
                    rename(&mut foreign.columns);
                }
                if foreign.parent == *key {
                    rename(&mut foreign.parent_columns);
                }
            }
            if own {
                table
                    .columns
                    .iter_mut()
                    .filter(|column| same(&column.name, from))
                    .for_each(|column| to.clone_into(&mut column.name));
                table.indexes.iter_mut().for_each(|index| rename(&mut index.columns));
                table.primary_key.iter_mut().for_each(|(_, columns)| rename(columns));
            }
        }
    }
}

impl TableState {
    /// The changes that concern one table alone.
    fn alter(&mut self, alteration: Alteration) {
        match alteration {
            Alteration::SetType(column, data_type) => {
                self.columns
                    .iter_mut()
                    .filter(|known| same(&known.name, &column))
                    .for_each(|known| known.data_type.clone_from(&data_type));
            }
            Alteration::SetNotNull(column, not_null) => {
                self.columns
                    .iter_mut()
                    .filter(|known| same(&known.name, &column))
                    .for_each(|known| known.not_null = not_null);
            }
            Alteration::AddIndex(index) => self.indexes.push(index),
            Alteration::DropConstraint(name) => {
                self.keys.retain(|foreign| !same(&foreign.name, &name));
                self.indexes.retain(|index| !index.name.as_ref().is_some_and(|known| same(known, &name)));
                self.primary_key = self.primary_key.take().filter(|(known, _)| !same(known, &name));
            }
            Alteration::DropPrimaryKey => self.primary_key = None,
            Alteration::RenameConstraint(from, to) => self.rename_constraint(&from, &to),
            _ => {}
        }
    }

    /// Renames a key, an index or a constraint.
    pub(super) fn rename_constraint(&mut self, from: &str, to: &str) {
        let foreign = self.keys.iter_mut().map(|foreign| &mut foreign.name);
        let indexes = self.indexes.iter_mut().filter_map(|index| index.name.as_mut());
        let primary = self.primary_key.iter_mut().map(|(name, _)| name);
        foreign.chain(indexes).chain(primary).filter(|name| same(name, from)).for_each(|name| to.clone_into(name));
    }

    /// The name that the database gives to a constraint that has none: numbered where it is taken.
    fn free_name(&self, columns: &str, label: &str) -> String {
        let taken = |name: &String| {
            self.keys.iter().any(|foreign| foreign.name == *name)
                || self.indexes.iter().any(|index| index.name.as_ref() == Some(name))
        };
        let numbered = label.strip_suffix('1').unwrap_or(label);
        let first = object_name(&self.name.name, columns, label);
        let others = (1_u32..).map(|number| object_name(&self.name.name, columns, &format!("{numbered}{number}")));
        std::iter::once(first).chain(others).find(|name| !taken(name)).unwrap_or_default()
    }
}

/// PostgreSQL's `makeObjectName`: table, columns and label joined by `_`, the longer of the first two shortened until
/// the whole fits into 63 bytes.
fn object_name(table: &str, columns: &str, label: &str) -> String {
    let overhead = label.len() + 1 + usize::from(!columns.is_empty());
    let (mut first, mut second) = (table.len(), columns.len());
    while first + second + overhead > 63 && first + second > 0 {
        if first > second { first -= 1 } else { second -= 1 }
    }
    let cut = |text: &str, length: usize| {
        let end = (0..=length).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
        text[..end].to_owned()
    };
    let mut parts = vec![cut(table, first)];
    if !columns.is_empty() {
        parts.push(cut(columns, second));
    }
    parts.push(label.to_owned());
    parts.join("_")
}

/// Names are compared without regard to case: SQLite and MySQL do so, and PostgreSQL has them in lower case.
fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
}

fn has(columns: &[String], column: &str) -> bool {
    columns.iter().any(|known| same(known, column))
}
