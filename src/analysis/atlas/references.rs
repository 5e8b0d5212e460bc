//! Every reference between modules, in columns.
//!
//! Takes the model with the places of the definitions; returns the dependencies between modules and, in their order,
//! the references behind them. Leaves out the source lines.

use std::collections::BTreeSet;

use serde::Serialize;

use super::definitions::Inventory;
use super::{Column, Numbers};
use crate::analysis::Model;
use crate::analysis::rules::Breach;
use crate::graph::Dependency;
use crate::resolve::{ModuleId, ReferenceKind};

/// The dependencies between modules, ordered by user and used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EdgeColumns {
    /// How many dependencies each module has.
    pub count: Column,
    /// The module that is used.
    pub to: Column,
    /// How many references.
    pub weight: Column,
    /// The dependencies that break a rule.
    pub forbidden: Vec<u32>,
    /// The dependencies with references that are compiled only for tests, and no others.
    pub test: Vec<u32>,
}

/// The references, dependency by dependency, each in the order of the code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct ReferenceColumns {
    /// The place of the definition in its module's list.
    pub to: Column,
    /// 1 + the place of the definition with the reference in its module's list; 0 where there is none.
    pub user: Column,
    /// How it names the definition, a letter each: `u` use, `p` path, `m` macro, `c` method, `f` field, `o` operator,
    /// `e` expansion.
    pub kind: String,
    /// The line; for all but the first of a dependency, how many lines after the one before: twice that, or for lines
    /// before it (in another file) twice that less one.
    pub line: Column,
    /// The column in characters, from 1.
    pub column: Column,
    /// Reference and file, again and again, where it is not the file of its module.
    pub elsewhere: Column,
    /// Reference (how many after the one before) and module, again and again, where the `pub use` of that module passed the
    /// definition on.
    pub facade: Column,
    /// The last reference with a facade.
    #[serde(skip)]
    last_facade: u32,
}

/// The columns of dependencies and references.
pub(super) fn columns(
    model: Model<'_>,
    numbers: &Numbers,
    inventory: &Inventory,
    breaches: &[Breach],
) -> (EdgeColumns, ReferenceColumns) {
    let broken = breaches.iter().filter(|breach| breach.is_forbidden());
    let broken: BTreeSet<(ModuleId, ModuleId)> = broken.map(|breach| (breach.from, breach.to)).collect();
    let (mut edges, mut references) = (EdgeColumns::default(), ReferenceColumns::default());
    for &module in &numbers.ids {
        let outgoing = model.modules.outgoing(module);
        edges.count.push(outgoing.len() as u32);
        for dependency in outgoing {
            let number = edges.weight.0.len() as u32;
            let used = ModuleId(dependency.to.0);
            edges.to.push(numbers.get(used).unwrap_or_default());
            edges.weight.push(dependency.weight);
            edges.forbidden.extend(broken.contains(&(module, used)).then_some(number));
            edges.test.extend(dependency.test_only.then_some(number));
            add_references(&mut references, model, numbers, inventory, dependency);
        }
    }
    (edges, references)
}

fn add_references(
    columns: &mut ReferenceColumns,
    model: Model<'_>,
    numbers: &Numbers,
    inventory: &Inventory,
    dependency: &Dependency,
) {
    let file = model.code.module(ModuleId(dependency.from.0)).location.file;
    let mut before = 0;
    for reference in model.references(dependency) {
        let number = columns.column.0.len() as u32;
        let line = i64::from(reference.location.line);
        columns.to.push(inventory.place(reference.to).unwrap_or_default());
        let user = reference.user.and_then(|user| inventory.top_place(model.code, user));
        columns.user.push(user.map_or(0, |user| user + 1));
        columns.kind.push(letter(reference.kind));
        columns.line.push(steps(line - before));
        columns.column.push(reference.location.column);
        before = line;
        if reference.location.file != file {
            columns.elsewhere.extend([number, reference.location.file.0]);
        }
        if let Some(facade) = reference.facade.and_then(|facade| numbers.get(facade)) {
            columns.facade.extend([number - columns.last_facade, facade]);
            columns.last_facade = number;
        }
    }
}

/// A number of lines, forwards or back, as a number from 0.
fn steps(lines: i64) -> u32 {
    let twice = if lines < 0 { -2 * lines - 1 } else { 2 * lines };
    u32::try_from(twice).unwrap_or(u32::MAX)
}

fn letter(kind: ReferenceKind) -> char {
    match kind {
        ReferenceKind::Use => 'u',
        ReferenceKind::Path => 'p',
        ReferenceKind::Macro => 'm',
        ReferenceKind::Method => 'c',
        ReferenceKind::Field => 'f',
        ReferenceKind::Operator => 'o',
        ReferenceKind::Expansion => 'e',
    }
}
