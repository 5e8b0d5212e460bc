//! Queries written with sea-orm and sea-query.
//!
//! Takes the items of the program; returns what entities, active models and built statements read and write. Leaves
//! out SQL in strings, and statements that change the schema.

mod entities;
mod idens;
mod orm;
mod statements;

use super::code::Code;
use super::draft::Draft;

/// The queries of the program.
pub(super) fn find(code: Code<'_>) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let entities = entities::entities(code);
    if !entities.is_empty() {
        drafts.extend(orm::find(code, &entities));
    }
    let idens = idens::idens(code);
    if !idens.is_empty() {
        drafts.extend(statements::find(code, &idens));
    }
    drafts
}
