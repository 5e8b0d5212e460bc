//! JSON documents: any answer with the version of its schema in front.
//!
//! Takes a serialisable value; writes it indented, with a line break at the end. The order is that of the value.

use std::io::{self, Write};

use serde::Serialize;

/// The version of all JSON documents; a change that could break a reader raises it.
pub const SCHEMA_VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a, T> {
    schema_version: u32,
    #[serde(flatten)]
    body: &'a T,
}

/// Writes one document.
///
/// # Errors
/// Those of the stream.
pub fn write(body: &impl Serialize, mut out: impl Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, &Document { schema_version: SCHEMA_VERSION, body })?;
    writeln!(out)
}
