//! The configuration stage: `seamfind.toml`.
//!
//! Takes the text of the file; returns the validated [`Config`], or every mistake in it as a miette diagnostic that
//! points into the file. Leaves out the analysed code: whether a pattern matches anything is for `context` to say.

mod baseline;
mod database;
mod error;
mod model;
mod pattern;
mod read;
mod reader;
mod rules;
mod suggest;

use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use baseline::{BASELINE_NAME, Baseline, KnownFinding};
pub use database::SqlDialect;
pub(crate) use error::Mistakes;
pub use error::{ConfigError, ConfigErrors};
pub use model::*;
pub use pattern::{Pattern, Site, Specificity};
pub use suggest::{nearest, nearest_path};

use model::place_in;
use read::read;

/// The name of the configuration file.
pub const FILE_NAME: &str = "seamfind.toml";

impl Config {
    /// The configuration file at the root, if there is one.
    #[must_use]
    pub fn discover(root: &Path) -> Option<PathBuf> {
        let path = root.join(FILE_NAME);
        path.symlink_metadata().is_ok().then_some(path)
    }

    /// Reads and validates a file. Messages name it relative to `root` where it lies below.
    ///
    /// # Errors
    /// All mistakes in the file, or the one that it cannot be read.
    pub fn load(root: &Path, path: &Path) -> Result<Self, ConfigErrors> {
        let name = path.strip_prefix(root).unwrap_or(path).to_string_lossy().replace('\\', "/");
        Self::parse(&name, &read_file(root, path, &name)?)
    }

    /// Validates a text. `name` is what messages and places call the file.
    ///
    /// # Errors
    /// All mistakes in the text.
    pub fn parse(name: &str, text: &str) -> Result<Self, ConfigErrors> {
        let (name, text): (Arc<str>, Arc<str>) = (name.into(), text.into());
        let mut mistakes = Mistakes::new(&name, &text);
        let config = read(&text, &mut mistakes);
        mistakes.into_result(Self { name, text, ..config })
    }
}

/// The text of the file that messages call `name`. A link below the root that leads out of it is not followed.
fn read_file(root: &Path, path: &Path, name: &str) -> Result<String, ConfigErrors> {
    let unreadable = |reason: String, help: &str| {
        let mut mistakes = Mistakes::new(&name.into(), &"".into());
        mistakes.add(format!("{name} {reason}")).help(help);
        mistakes.into_errors()
    };
    let failed = |error: std::io::Error| {
        unreadable(format!("cannot be read: {error}"), "check that it is there and may be read")
    };
    let real = path.canonicalize().map_err(failed)?;
    if path.starts_with(root) && root.canonicalize().is_ok_and(|root| !real.starts_with(root)) {
        let reason = "is a link that leads out of the analysed tree, so it is not read";
        return Err(unreadable(reason.to_owned(), "put a copy there"));
    }
    if real.is_dir() {
        return Err(unreadable("is a folder, not a file".to_owned(), "give the folder another name"));
    }
    String::from_utf8(std::fs::read(&real).map_err(failed)?).map_err(|error| not_utf8(name, &error))
}

/// The mistake at the first byte that is not UTF-8.
fn not_utf8(name: &str, error: &std::string::FromUtf8Error) -> ConfigErrors {
    let at = error.utf8_error().valid_up_to();
    let text: Arc<str> = String::from_utf8_lossy(error.as_bytes()).into();
    let mut mistakes = Mistakes::new(&name.into(), &text);
    let end = at + char::REPLACEMENT_CHARACTER.len_utf8();
    mistakes
        .add(format!("{name} is not UTF-8"))
        .label(Span { start: at, end }, format!("the byte 0x{:02X}", error.as_bytes()[at]))
        .help("save it as UTF-8");
    mistakes.into_errors()
}

#[cfg(test)]
mod tests;
