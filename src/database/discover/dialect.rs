//! The dialect of a set of scripts: by the names of folders, by the drivers that the package depends on, else by what
//! only one database understands.

use crate::database::Dialect;
use crate::workspace::Package;

/// The dialect that a path names.
pub(crate) fn dialect_of_path(path: &str) -> Option<Dialect> {
    let words = path.split(|c: char| !c.is_ascii_alphanumeric());
    words.rev().find_map(dialect_of_word)
}

fn dialect_of_word(word: &str) -> Option<Dialect> {
    match word.to_ascii_lowercase().as_str() {
        "postgres" | "postgresql" | "pg" | "psql" | "crdb" | "cockroach" | "cockroachdb" => Some(Dialect::Postgres),
        "sqlite" | "sqlite3" | "libsql" | "hiqlite" => Some(Dialect::Sqlite),
        "mysql" | "mariadb" => Some(Dialect::MySql),
        _ => None,
    }
}

/// The dialects that a package can speak, by its dependencies and their features.
pub(crate) fn dialects_of_package(package: &Package) -> Vec<Dialect> {
    let mut dialects = Vec::new();
    for dependency in &package.dependencies {
        match dependency.package_name.as_str() {
            "rusqlite" | "libsql" | "tokio-rusqlite" => dialects.push(Dialect::Sqlite),
            "tokio-postgres" | "postgres" | "deadpool-postgres" => dialects.push(Dialect::Postgres),
            "mysql" | "mysql_async" => dialects.push(Dialect::MySql),
            "sqlx" | "diesel" | "diesel-async" | "sea-orm" | "sea-query" => {
                let words = dependency.features.iter().flat_map(|feature| feature.split(['-', '_']));
                dialects.extend(words.filter_map(dialect_of_word));
            }
            _ => {}
        }
    }
    dialects.sort_unstable();
    dialects.dedup();
    dialects
}

/// The dialect of code: by the name of its file, else the one that its package speaks.
pub(crate) fn dialect_of(path: &str, package: Option<&Package>) -> Dialect {
    let only = || match package.map(dialects_of_package).unwrap_or_default()[..] {
        [only] => only,
        _ => Dialect::Unknown,
    };
    dialect_of_path(path).unwrap_or_else(only)
}

/// Marks of each dialect; in lower case.
const MARKS: [(Dialect, &[&str]); 3] = [
    (
        Dialect::Postgres,
        &[
            "serial",
            "timestamptz",
            "jsonb",
            "plpgsql",
            "create extension",
            " uuid",
            "::",
            "with time zone",
            "$$",
            "bytea",
            "create type",
            "alter column",
            "using gin",
            "public.",
            "now()",
            "gen_random_uuid",
        ],
    ),
    (
        Dialect::Sqlite,
        &["autoincrement", "pragma", "without rowid", "strict", "strftime", "insert or", "julianday", " blob"],
    ),
    (
        Dialect::MySql,
        &[
            "auto_increment",
            "engine=",
            "engine =",
            "`",
            "utf8mb4",
            "datetime",
            "unsigned",
            "on duplicate key",
            "modify column",
        ],
    ),
];

/// The dialect of scripts, among `candidates` if there are some.
pub(super) fn guess<'t>(path: &str, candidates: &[Dialect], texts: impl Iterator<Item = &'t str>) -> Dialect {
    if let Some(dialect) = dialect_of_path(path) {
        return dialect;
    }
    if let [only] = candidates {
        return *only;
    }
    let mut votes = [0_usize; 3];
    for text in texts {
        let text = text.to_ascii_lowercase();
        for (vote, (dialect, marks)) in votes.iter_mut().zip(MARKS) {
            if candidates.is_empty() || candidates.contains(&dialect) {
                *vote += marks.iter().filter(|mark| text.contains(**mark)).count();
            }
        }
    }
    let most = votes.iter().max().copied().unwrap_or_default();
    let best = votes.iter().zip(MARKS).find(|(vote, _)| **vote == most && most > 0);
    best.map_or(Dialect::Unknown, |(_, (dialect, _))| dialect)
}
