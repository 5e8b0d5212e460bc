//! The arguments that several commands share.
//!
//! Takes the command line through clap; returns plain values. Leaves out what they do.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::analysis::drawing::Level;

/// Which code is analysed, and as what.
#[derive(Args, Clone, Debug)]
pub(super) struct ProjectArgs {
    /// A workspace, one of its packages, or a folder of packages
    #[arg(value_name = "PATH", default_value = ".")]
    pub(super) path: PathBuf,
    /// What counts as code.
    #[command(flatten)]
    pub(super) selection: SelectionArgs,
}

/// What counts as code, and how deep to look.
#[derive(Args, Clone, Debug, Default)]
#[command(next_help_heading = "Analysis")]
pub(super) struct SelectionArgs {
    /// The configuration [default: seamfind.toml in the analysed root]
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Count tests, benches, examples and `#[cfg(test)]` code too
    #[arg(long)]
    pub(super) tests: bool,
    /// Count code under these features only, besides the default ones (separated by commas or spaces; `package/feature` for one package)
    #[arg(long, value_name = "FEATURES", conflicts_with = "all_features")]
    pub(super) features: Vec<String>,
    /// Count code under all features; what `cfg(not(feature = …))` keeps is left out
    #[arg(long)]
    pub(super) all_features: bool,
    /// Count code that needs no default feature
    #[arg(long, conflicts_with = "all_features")]
    pub(super) no_default_features: bool,
    /// Count code for this platform only, such as x86_64-unknown-linux-gnu
    #[arg(long, value_name = "TRIPLE")]
    pub(super) target: Option<String>,
    /// Resolve names only: faster, without macro expansion and types, and so without method calls and fields
    #[arg(long)]
    pub(super) names_only: bool,
}

/// When to colour; `Auto` means on a terminal, unless NO_COLOR is set.
#[derive(ValueEnum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Colour {
    #[default]
    Auto,
    Always,
    Never,
}

/// For readers or for programs.
#[derive(ValueEnum, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Format {
    /// Text for the terminal
    #[default]
    Human,
    /// One JSON document
    Json,
}

/// At which level to look.
#[derive(ValueEnum, Clone, Copy, Debug)]
pub(super) enum LevelChoice {
    /// Contexts
    Context,
    /// Packages
    Package,
    /// Modules
    Module,
}

impl From<LevelChoice> for Level {
    fn from(choice: LevelChoice) -> Self {
        match choice {
            LevelChoice::Context => Self::Context,
            LevelChoice::Package => Self::Package,
            LevelChoice::Module => Self::Module,
        }
    }
}
