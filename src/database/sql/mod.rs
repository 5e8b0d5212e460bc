//! Text of SQL: tokens, statements, and the tables that a query names.
//!
//! Takes text and a dialect; returns what stands in it. Leaves out schemas: whether a table exists is not asked here.

pub(crate) mod lex;
pub(crate) mod query;
pub(crate) mod reader;
pub(crate) mod scan;
pub(crate) mod split;

#[cfg(test)]
mod tests;
