//! `CREATE TABLE` and its kin in string literals of code.
//!
//! Takes fragments; returns a set of scripts for each package and dialect with a literal that creates a table. In a file
//! without one, changes are not part of a schema's history: somebody maintains it while the program runs. Leaves out
//! templates whose tables have no fixed name.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Fragment, set};
use crate::database::schema::ddl;
use crate::database::schema::op::{Alteration, SchemaOp};
use crate::database::sql::split::statements;
use crate::database::{Dialect, ObjectName, ScriptSet, SourceKind};
use crate::source::Place;
use crate::syntax::{Expr, Lit};

/// The changes of each file.
type Files = BTreeMap<Arc<str>, Vec<(SchemaOp, Place)>>;

/// The sets, by package and dialect.
pub(super) fn sets(fragments: &[Fragment<'_>]) -> Vec<ScriptSet> {
    let mut packages: BTreeMap<(String, Dialect), Files> = BTreeMap::new();
    for fragment in fragments {
        let dialect = fragment.dialect();
        let ops = ops(fragment, dialect);
        if ops.iter().any(|(op, _)| creates(op)) {
            let package = fragment.package.map_or_else(String::new, |package| package.dir.clone());
            packages.entry((package, dialect)).or_default().insert(fragment.path(), ops);
        }
    }
    packages.into_iter().filter_map(|((_, dialect), files)| set(SourceKind::RustStrings, dialect, files)).collect()
}

fn creates(op: &SchemaOp) -> bool {
    matches!(op, SchemaOp::CreateTable(table) if !table.temporary)
}

/// The changes that the literals of a file make, in the order of the code.
fn ops(fragment: &Fragment<'_>, dialect: Dialect) -> Vec<(SchemaOp, Place)> {
    let facts = fragment.facts;
    let literals = facts.exprs.iter().filter_map(|expr| match expr {
        Expr::Lit(Lit::Str(text, pos)) if !fragment.is_test(*pos) => Some((fragment.place(*pos), facts.name(*text))),
        _ => None,
    });
    let mut literals: Vec<(Place, &str)> = literals.filter(|(_, text)| is_ddl(text)).collect();
    literals.sort();
    literals.dedup();
    let mut ops = Vec::new();
    for (place, text) in literals {
        for statement in statements(text, dialect) {
            let place = Place { line: place.line + statement.line - 1, column: 0, ..place.clone() };
            let found = ddl::read(&statement, dialect).unwrap_or_default();
            ops.extend(found.into_iter().filter(is_fixed).map(|op| (op, place.clone())));
        }
    }
    ops
}

/// Whether some statement begins as a change of a schema does.
fn is_ddl(text: &str) -> bool {
    text.split(';').any(|statement| {
        let mut words = statement.split_whitespace().map(str::to_ascii_lowercase);
        let verb = words.next().unwrap_or_default();
        ["create", "alter", "drop"].contains(&verb.as_str())
            && words.take(4).any(|word| ["table", "view", "trigger", "index", "function"].contains(&word.as_str()))
    })
}

/// Whether the table is named, not filled in by a template.
fn is_fixed(op: &SchemaOp) -> bool {
    let plain = |name: &ObjectName| {
        let of_system = |schema: &str| ["pg_catalog", "pg_temp", "information_schema", "temp"].contains(&schema);
        !name.schema.as_deref().is_some_and(of_system)
            && !name.name.is_empty()
            && name.name.chars().all(|c| c.is_alphanumeric() || "_$.-".contains(c))
    };
    match op {
        SchemaOp::CreateTable(table) => plain(&table.name) && table.partition_of.as_ref().is_none_or(plain),
        SchemaOp::DropTables(names) => names.iter().all(plain),
        SchemaOp::Alter(name, Alteration::Rename(to)) => plain(name) && plain(to),
        SchemaOp::Alter(name, _) | SchemaOp::CreateView { name, .. } => plain(name),
        SchemaOp::CreateIndex { table, .. } => plain(table),
        SchemaOp::CreateTrigger(trigger) => plain(&trigger.table),
        _ => true,
    }
}
