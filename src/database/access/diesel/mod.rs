//! Queries written with diesel.
//!
//! Takes the items of the program; returns what the expressions of diesel's query builder read and write. Only names
//! that `table!` declares are tables, reached through any import, alias or struct. Leaves out SQL in strings.

mod builders;
mod names;
mod queries;

use super::code::Code;
use super::draft::Draft;

/// The queries of the program.
pub(super) fn find(code: Code<'_>) -> Vec<Draft> {
    let names = names::names(code);
    if names.is_empty() {
        return Vec::new();
    }
    let builders = builders::find(code, &names);
    queries::find(code, &names, &builders)
}
