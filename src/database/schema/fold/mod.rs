//! Folding changes into the schema they leave behind.
//!
//! Takes scripts or [`SchemaOp`]s in the order in which they run; keeps the state that a database would have after
//! them: constraints under the names it would give them, keys that follow renames, partitions, routines and triggers.
//! Leaves out rows, types, sequences and rights.

mod routines;
mod state;
mod tables;

pub(crate) use state::{Fold, Key, TableState};

use std::sync::Arc;

use super::ddl;
use super::op::SchemaOp;
use super::script::{SqlText, Unread};
use crate::database::sql::split::statements;
use crate::database::{ObjectName, TableKind, UnreadStatement};
use crate::source::Place;

impl Fold {
    /// Folds the script of a file.
    pub(crate) fn script(&mut self, text: &SqlText, path: &str) {
        let path: Arc<str> = path.into();
        self.in_file = true;
        for statement in text.statements(self.dialect).iter() {
            let place = Place { path: path.clone(), line: statement.line, column: 0 };
            self.statement_count += 1;
            match &statement.ops {
                Ok(ops) => ops.iter().for_each(|op| self.apply(op.clone(), &place)),
                Err(Unread { text, reason }) => {
                    let (text, reason) = (text.clone(), reason.clone());
                    self.unread.push(UnreadStatement { place, text, reason });
                }
            }
        }
        self.in_file = false;
    }

    /// Folds a statement that another one built; it counts as standing where that one stands.
    fn built_script(&mut self, text: &str, place: &Place) {
        const DEEPEST: u32 = 8;
        if self.nesting >= DEEPEST || self.fuel == 0 {
            return;
        }
        let in_file = std::mem::take(&mut self.in_file);
        self.nesting += 1;
        self.fuel -= 1;
        for statement in statements(text, self.dialect) {
            for op in ddl::read(&statement, self.dialect).unwrap_or_default() {
                self.apply(op, place);
            }
        }
        self.nesting -= 1;
        self.in_file = in_file;
    }

    /// Applies one change.
    pub(crate) fn apply(&mut self, op: SchemaOp, place: &Place) {
        match op {
            SchemaOp::CreateTable(table) => self.create_table(table, place),
            SchemaOp::DropTables(names) => names.iter().for_each(|name| self.drop_table(&self.find(name))),
            SchemaOp::Alter(name, alteration) => self.alter(&name, alteration, place),
            SchemaOp::CreateView { name, materialized, reads } => self.create_view(&name, materialized, &reads, place),
            SchemaOp::CreateIndex { table, index } => {
                if let Some(table) = self.table_mut(&table) {
                    table.indexes.push(index);
                }
            }
            SchemaOp::DropIndexes(names) => {
                for table in self.tables.values_mut() {
                    table.indexes.retain(|index| !names.iter().any(|name| index.name.as_deref() == Some(&name.name)));
                }
            }
            SchemaOp::RenameIndex(from, to) => {
                self.tables.values_mut().for_each(|table| table.rename_constraint(&from.name, &to))
            }
            SchemaOp::CreateTrigger(trigger) => self.create_trigger(trigger, place),
            SchemaOp::DropTrigger(table, name) => self.drop_trigger(table.as_ref(), &name),
            SchemaOp::CreateRoutine(routine) => self.create_routine(routine),
            SchemaOp::DropRoutines(names) => names.iter().for_each(|name| self.drop_routine(name)),
            SchemaOp::RenameRoutine(from, to) => self.rename_routine(&from, &to),
            SchemaOp::DropSchemas(schemas) => schemas.iter().for_each(|schema| self.drop_schema(schema)),
            SchemaOp::RenameSchema(from, to) => self.rename_schema(&from, &to),
            SchemaOp::SetSchema(schema) => {
                self.current_schema = schema.filter(|schema| !state::is_default_schema(schema))
            }
            SchemaOp::Seed(name) => {
                if let Some(table) = self.table_mut(&name) {
                    table.seeded.get_or_insert_with(|| place.clone());
                }
            }
            SchemaOp::Run(body) => self.run_block(&body, &[], place),
            SchemaOp::Call(name, arguments) => self.call(&name, &arguments, place),
            SchemaOp::LegacyRename(on) => self.legacy_rename = on,
        }
    }

    fn create_view(&mut self, name: &ObjectName, materialized: bool, reads: &[ObjectName], place: &Place) {
        let key = self.key(name);
        let kind = if materialized { TableKind::MaterializedView } else { TableKind::View };
        let reads = reads.iter().map(|read| self.find(read)).filter(|read| *read != key).collect();
        let view = TableState { view_reads: reads, ..TableState::new(self.shown(name), kind, place.clone()) };
        self.tables.insert(key, view);
    }

    fn drop_schema(&mut self, schema: &str) {
        let schema = Some(schema.to_lowercase());
        let doomed: Vec<Key> = self.tables.keys().filter(|key| key.schema == schema).cloned().collect();
        doomed.iter().for_each(|key| self.drop_table(key));
        let routines: Vec<Key> = self.routines.keys().filter(|key| key.schema == schema).cloned().collect();
        routines.iter().for_each(|name| self.drop_routine(name));
    }

    fn rename_schema(&mut self, from: &str, to: &str) {
        let from = Some(from.to_lowercase());
        let moved: Vec<Key> = self.tables.keys().filter(|key| key.schema == from).cloned().collect();
        for key in moved {
            let name = ObjectName { schema: Some(to.to_owned()), name: key.name.clone() };
            self.rename_table(&key, &name);
        }
    }
}
