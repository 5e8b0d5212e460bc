//! Who reads and writes which table, and what runs in one transaction.
//!
//! Takes the program with its facts and the schemas; adds queries, accesses and transactions to the [`DatabaseModel`].
//! Leaves out contexts and owners.

mod model;

pub use model::*;

use super::{DatabaseInputs, DatabaseModel, DatabaseOptions};

/// Fills in what the code does to the tables of the model.
pub(super) fn read_access(_inputs: DatabaseInputs<'_>, _options: &DatabaseOptions, _model: &mut DatabaseModel) {}
