//! Who reads and writes which table, and what runs in one transaction.
//!
//! Takes the program with its facts and the schemas; adds queries, accesses and transactions to the [`DatabaseModel`].
//! Each idiom has a file or folder that returns drafts of queries; `link` finds their tables in the schemas. Leaves out
//! contexts and owners.

mod attributes;
mod code;
mod diesel;
mod draft;
mod link;
mod literals;
mod model;
mod names;
mod place;
mod sea;
#[cfg(test)]
mod tests;
mod text;
mod transactions;

pub use model::*;

use std::collections::BTreeMap;

use super::discover::dialects_of_package;
use super::{DatabaseInputs, DatabaseModel, DatabaseOptions, Dialect, read_schemas};
use code::Code;

/// The schemas, and what the code does to their tables.
pub(super) fn read(inputs: DatabaseInputs<'_>, options: &DatabaseOptions) -> DatabaseModel {
    let dev_only = place::dev_only(inputs.workspace);
    let code = Code { inputs, dev_only: &dev_only };
    let dialects = dialects(inputs);
    let literals =
        literals::find(code, |module| dialects.get(&inputs.code.module(module).package.0).copied().unwrap_or_default());
    let mut model = read_schemas(inputs.workspace, &options.declared, &literals.included);
    let mut drafts = literals.drafts;
    drafts.extend(diesel::find(code));
    drafts.extend(sea::find(code));
    link::link(code, &options.homes, drafts, &mut model);
    transactions::add(code, &literals.controls, &options.transactions, &mut model);
    model
}

/// The dialect of each package that can speak only one.
fn dialects(inputs: DatabaseInputs<'_>) -> BTreeMap<u32, Dialect> {
    let packages = inputs.workspace.packages.iter().enumerate();
    let one = packages.filter_map(|(index, package)| match dialects_of_package(package)[..] {
        [dialect] => Some((index as u32, dialect)),
        _ => None,
    });
    one.collect()
}
