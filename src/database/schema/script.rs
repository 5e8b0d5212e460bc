//! The statements of a script of SQL, read once however often the script is folded.
//!
//! Takes a text and a dialect; returns what each statement does to the schema, with its line. Leaves out the order of
//! scripts and the schema itself (see `fold`).

use std::sync::{Arc, OnceLock};

use super::ddl;
use super::op::SchemaOp;
use crate::database::Dialect;
use crate::database::sql::split::{statements, up_part};

/// A text of SQL.
#[derive(Clone, Debug)]
pub(crate) struct SqlText {
    text: Arc<str>,
    read: Arc<OnceLock<(Dialect, Arc<[ReadStatement]>)>>,
}

/// A statement of a script.
#[derive(Debug)]
pub(crate) struct ReadStatement {
    /// The line on which it begins, from 1.
    pub(crate) line: u32,
    /// What it does; what is not understood, with its first words and the reason.
    pub(crate) ops: Result<Vec<SchemaOp>, Unread>,
}

/// A statement about tables that is not understood.
#[derive(Debug)]
pub(crate) struct Unread {
    /// Its first words.
    pub(crate) text: String,
    /// What was expected.
    pub(crate) reason: String,
}

impl SqlText {
    pub(crate) fn new(text: Arc<str>) -> Self {
        Self { text, read: Arc::default() }
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// Its statements as a dialect has them.
    pub(crate) fn statements(&self, dialect: Dialect) -> Arc<[ReadStatement]> {
        let (first, read) = self.read.get_or_init(|| (dialect, read(&self.text, dialect)));
        if *first == dialect { read.clone() } else { self::read(&self.text, dialect) }
    }
}

fn read(text: &str, dialect: Dialect) -> Arc<[ReadStatement]> {
    let unread = |text: &str, reason| Unread { text: first_words(text), reason };
    let statement = |statement: crate::database::sql::split::Statement<'_>| ReadStatement {
        line: statement.line,
        ops: ddl::read(&statement, dialect).map_err(|reason| unread(statement.text, reason)),
    };
    statements(up_part(text), dialect).into_iter().map(statement).collect()
}

/// The first words of a statement, for a message.
fn first_words(text: &str) -> String {
    let mut words: String = text.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = words.char_indices().nth(80) {
        words.truncate(cut);
    }
    words
}
