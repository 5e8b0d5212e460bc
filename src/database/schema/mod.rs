//! Schemas from their definitions.
//!
//! Takes scripts in the order in which they run; returns the tables, keys, views and triggers that are left at the end,
//! and the statements that were not understood. Leaves out where scripts come from (`discover`) and code.

pub(crate) mod ddl;
pub(crate) mod fold;
pub(crate) mod op;
mod plpgsql;
pub(crate) mod script;
