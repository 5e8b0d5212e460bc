//! Functions that return a query without running it, and derives that hold one.
//!
//! Takes the names of diesel; returns from which tables the query of each such function, trait method or derive
//! selects. Found again until nothing changes, since one may call another. Leaves out what callers make of them.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use super::names::Names;
use super::queries::Reader;
use crate::database::access::code::{Code, Site};
use crate::database::{ObjectName, Operation};
use crate::resolve::{DefinitionId, DefinitionKind};
use crate::syntax::ItemKind;

/// How many functions that return queries may call each other.
const ROUNDS: usize = 4;

/// The queries that functions and derives stand for.
#[derive(Debug, Default)]
pub(super) struct Builders {
    /// For each function that returns a query, its tables.
    pub(super) functions: FxHashMap<DefinitionId, Vec<ObjectName>>,
    /// For each struct with a query of its own, its tables.
    pub(super) derived: FxHashMap<DefinitionId, Vec<ObjectName>>,
    /// For each method that a trait provides, what it does to the table of the type it is called on.
    pub(super) generic: FxHashMap<DefinitionId, BTreeSet<Operation>>,
}

/// Finds them.
pub(super) fn find(code: Code<'_>, names: &Names) -> Builders {
    let mut builders = Builders::default();
    let (mut candidates, mut provided) = (Vec::new(), Vec::new());
    for site in code.sites() {
        let Some(definition) = site.unit.definition else { continue };
        match site.kind() {
            ItemKind::Fn(function) if function.body.is_some() => {
                if !function.is_async && function.ret.is_some() && site.tail().is_some() {
                    candidates.push((site, definition));
                }
                if is_of_trait(site) {
                    provided.push((site, definition));
                }
            }
            ItemKind::Struct { .. } => {
                if let Some(model) = names.model(definition).filter(|model| model.has_query) {
                    let own = || model.table.iter().cloned().collect();
                    let reader = Reader::new(site, names, &builders);
                    let tables = model.base_query.and_then(|query| reader.value(query)).unwrap_or_else(own);
                    builders.derived.insert(definition, tables);
                }
            }
            _ => {}
        }
    }
    for _ in 0..ROUNDS {
        let mut found = Vec::new();
        candidates.retain(|&(site, definition)| {
            let tables = Reader::new(site, names, &builders).returned();
            let is_found = tables.is_some();
            found.extend(tables.map(|tables| (definition, tables)));
            !is_found
        });
        if found.is_empty() {
            break;
        }
        builders.functions.extend(found);
    }
    for (site, definition) in provided {
        let operations = Reader::new(site, names, &builders).generic_operations();
        if !operations.is_empty() {
            builders.generic.insert(definition, operations);
        }
    }
    builders
}

/// True for a method that a trait provides.
fn is_of_trait(site: Site<'_>) -> bool {
    let code = site.code.inputs.code;
    let owner = site.unit.definition.and_then(|id| code.definition(id).owner);
    owner.is_some_and(|owner| code.definition(owner).kind == DefinitionKind::Trait)
}
