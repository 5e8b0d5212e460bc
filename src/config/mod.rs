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
        match read_file(root, path) {
            Ok(text) => Self::parse(&name, &text),
            Err(reason) => {
                let mut mistakes = Mistakes::new(&name.as_str().into(), &"".into());
                mistakes.add(format!("{name} {reason}"));
                mistakes.into_result(Self::default())
            }
        }
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

/// The text of the file. A link below the root that leads out of it is not followed.
fn read_file(root: &Path, path: &Path) -> Result<String, String> {
    let real = path.canonicalize().map_err(|error| format!("cannot be read: {error}"))?;
    if path.starts_with(root) && root.canonicalize().is_ok_and(|root| !real.starts_with(root)) {
        return Err("is a link that leads out of the analysed tree, so it is not read".to_owned());
    }
    std::fs::read_to_string(&real).map_err(|error| format!("cannot be read: {error}"))
}

#[cfg(test)]
mod tests;
