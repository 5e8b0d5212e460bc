//! `[[database]]`: which schema and which code belong to one database, where guesses by folders and names do not do.
//!
//! Takes one table; returns what it declares. Leaves out whether there is such a schema or such code.

use super::model::DatabaseConfig;
use super::read::read_pattern;
use super::reader::Reader;

/// The words for `dialect`.
const DIALECTS: [(&str, SqlDialect); 3] =
    [("postgres", SqlDialect::Postgres), ("sqlite", SqlDialect::Sqlite), ("mysql", SqlDialect::MySql)];

/// A dialect of SQL as the configuration names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SqlDialect {
    /// PostgreSQL and CockroachDB.
    Postgres,
    /// SQLite.
    Sqlite,
    /// MySQL and MariaDB.
    MySql,
}

/// Reads one database; `None` if it has no name.
pub(super) fn read_database(mut reader: Reader<'_, '_>) -> Option<DatabaseConfig> {
    let name = reader.string("name");
    let migrations = reader.string_or_strings("migrations").unwrap_or_default();
    let code = reader.string_or_strings("code").unwrap_or_default();
    let code = code.iter().filter_map(|text| read_pattern(text, reader.mistakes)).collect();
    let dialect = reader.word("dialect", &DIALECTS);
    reader.require("name", "a database is referred to by its name: `name = \"shop\"`");
    reader.require("migrations", "list where its schema stands: `migrations = [\"migrations\", \"db/schema.sql\"]`");
    reader.finish();
    Some(DatabaseConfig { name: name?, migrations, code, dialect })
}
