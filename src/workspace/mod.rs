//! The workspace stage: manifests and the directory walk.
//!
//! Takes a path and options; returns the packages, targets and dependencies below it, with findings for what
//! could not be read. It is the only reader of the source tree. It starts no process, never follows a link out
//! of the root, and leaves out Rust syntax and rules.

mod model;

pub use model::*;

/// Stand-in until the stage lands.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs, reason = "replaced by the stage")]
pub struct LoadOptions {
    pub exclude: Vec<String>,
}

/// Stand-in until the stage lands.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "replaced by the stage")]
pub enum LoadError {
    PathMissing(std::path::PathBuf),
    PathUnreadable(std::path::PathBuf, String),
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

/// Stand-in until the stage lands.
///
/// # Errors
/// None.
pub fn load(
    path: &std::path::Path,
    _options: &LoadOptions,
) -> Result<(Workspace, Vec<crate::finding::Finding>), LoadError> {
    if path.exists() {
        Ok((Workspace { root: path.to_owned(), ..Workspace::default() }, Vec::new()))
    } else {
        Err(LoadError::PathMissing(path.to_owned()))
    }
}

/// Stand-in until the stage lands.
///
/// # Errors
/// None.
pub fn exclude_set(_globs: &[String]) -> Result<globset::GlobSet, LoadError> {
    Ok(globset::GlobSet::empty())
}
