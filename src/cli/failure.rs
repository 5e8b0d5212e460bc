//! Why a command could not run, and how a run ended.
//!
//! Takes the errors of the stages; returns a status and a message. Findings are no failures.

use std::io;

use crate::config::ConfigErrors;
use crate::report::diagnostic::render;
use crate::report::human::Look;
use crate::report::text::plain;
use crate::workspace::LoadError;

/// How a run ended; the number is the status of the process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum ExitStatus {
    /// Done, and no finding of the failing severity.
    Clean = 0,
    /// There are findings of the failing severity.
    Findings = 1,
    /// Wrong usage or configuration.
    Usage = 2,
    /// Too little of the code could be seen, so that findings may be missing.
    Incomplete = 3,
}

impl From<ExitStatus> for std::process::ExitCode {
    fn from(status: ExitStatus) -> Self {
        Self::from(status as u8)
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub(super) enum Failure {
    /// An argument that cannot be meant, with what to do.
    Usage { message: String, help: Option<String> },
    /// Mistakes in the configuration.
    Config(ConfigErrors),
    /// There is nothing to analyse at the path.
    Load(LoadError),
    /// Too little was seen to do it; says why.
    Blind(String),
    /// The output cannot be written.
    Output(io::Error),
}

impl Failure {
    /// An argument that cannot be meant.
    pub(super) fn usage(message: impl Into<String>, help: Option<String>) -> Self {
        Self::Usage { message: message.into(), help }
    }

    /// The status that the run ends with.
    pub(super) fn status(&self) -> ExitStatus {
        match self {
            Self::Load(LoadError::PathUnreadable(..)) | Self::Blind(_) => ExitStatus::Incomplete,
            Self::Usage { .. } | Self::Config(_) | Self::Load(_) | Self::Output(_) => ExitStatus::Usage,
        }
    }

    /// The message for standard error.
    pub(super) fn message(&self, look: &Look) -> String {
        match self {
            Self::Usage { message, help: None } => format!("error: {}\n", plain(message)),
            Self::Usage { message, help: Some(help) } => {
                format!("error: {}\n  help: {}\n", plain(message), plain(help))
            }
            Self::Config(errors) => {
                let mistakes: Vec<_> = errors.errors().iter().map(|mistake| render(mistake, look)).collect();
                format!("{}\nerror: {}\n", mistakes.join("\n"), plain(&errors.to_string()))
            }
            Self::Blind(why) => format!("error: {why}\n  help: `seamfind coverage` shows what was not seen\n"),
            Self::Load(error) => format!("error: {}\n", plain(&error.to_string())),
            Self::Output(error) => format!("error: failed to write the output: {error}\n"),
        }
    }
}

impl From<ConfigErrors> for Failure {
    fn from(errors: ConfigErrors) -> Self {
        Self::Config(errors)
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Self::Load(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
