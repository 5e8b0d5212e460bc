//! The order of migrations, by the names of their files and folders.
//!
//! diesel compares what stands before the first `_` of a folder's name, `-` removed, as text. sqlx, refinery, Flyway
//! and plain numbered files compare numbers.

/// The place of a migration in its set.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Version {
    /// Runs on every change, after all numbered ones (`R__name.sql`).
    repeatable: bool,
    numbers: Vec<u128>,
    text: String,
}

impl Version {
    /// The place of something that is ordered by a text, such as the name of its file.
    pub(crate) fn of_text(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

/// What a SQL file is, by its name.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum FileRole<'p> {
    /// `FOLDER/VERSION_name/up.sql`.
    Folder {
        /// The folder of the set.
        folder: &'p str,
        /// Its place.
        version: Version,
    },
    /// `FOLDER/12_name.sql`.
    Numbered {
        /// The folder of the set.
        folder: &'p str,
        /// Its place.
        version: Version,
    },
    /// Undoes a migration.
    Down,
    /// Anything else.
    Single,
}

/// What a SQL file is.
pub(super) fn role(path: &str) -> FileRole<'_> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    if ["down", "undo", "revert"].iter().any(|word| stem == *word || stem.ends_with(&format!(".{word}")))
        || is_undo(stem)
    {
        return FileRole::Down;
    }
    if is_up(stem) || stem == "migration" {
        let (set, name) = folder.rsplit_once('/').unwrap_or(("", folder));
        if name.starts_with(|c: char| c.is_ascii_digit()) || is_up(stem) {
            return FileRole::Folder { folder: set, version: folder_version(name, stem) };
        }
    }
    match numbered(stem.strip_suffix(".up").unwrap_or(stem)) {
        Some(version) => FileRole::Numbered { folder, version },
        None => FileRole::Single,
    }
}

/// `up`, `up1`, `up02`.
fn is_up(stem: &str) -> bool {
    stem.strip_prefix("up").is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Flyway's `U1__name`.
fn is_undo(stem: &str) -> bool {
    stem.strip_prefix('U').is_some_and(|rest| rest.contains("__") && rest.starts_with(|c: char| c.is_ascii_digit()))
}

fn folder_version(name: &str, stem: &str) -> Version {
    let text = name.split('_').next().unwrap_or_default().replace('-', "");
    let part = stem.trim_start_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(0);
    Version { text: format!("{text}\u{0}{name}\u{0}{part:05}"), ..Version::default() }
}

/// `12_name`, `V1.2__name`, `R__name`.
fn numbered(stem: &str) -> Option<Version> {
    if stem.starts_with("R__") {
        return Some(Version { repeatable: true, numbers: Vec::new(), text: stem.to_owned() });
    }
    let prefixed = stem.strip_prefix(['V', 'v']).filter(|rest| rest.contains("__"));
    let digits = match prefixed {
        Some(rest) => rest.split("__").next().unwrap_or_default().replace('_', "."),
        None => stem.chars().take_while(|&c| c.is_ascii_digit() || c == '.').collect(),
    };
    let numbers: Vec<u128> = digits.split('.').map_while(|number| number.parse().ok()).collect();
    if numbers.is_empty() {
        return None;
    }
    Some(Version { repeatable: false, numbers, text: stem.to_owned() })
}
