//! Mistakes in the configuration as miette diagnostics.
//!
//! Takes a message and spans; returns what `cli` prints. Leaves out finding the mistakes.

use std::sync::Arc;

use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};

use super::Span;

/// One mistake in the configuration: message, labelled spans and what to do.
#[derive(Clone, Debug)]
pub struct ConfigError {
    message: String,
    labels: Vec<(Span, String)>,
    help: Option<String>,
    source: Arc<NamedSource<Arc<str>>>,
}

impl std::fmt::Display for ConfigError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ConfigError {}

impl Diagnostic for ConfigError {
    fn help<'a>(&'a self) -> Option<Box<dyn std::fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn std::fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        (!self.labels.is_empty()).then_some(&*self.source as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(
            self.labels
                .iter()
                .map(|(span, label)| LabeledSpan::new(Some(label.clone()), span.start, span.end - span.start)),
        ))
    }
}

/// All mistakes of one configuration file. Printed as one miette report: each mistake is a related diagnostic.
#[derive(Clone, Debug)]
pub struct ConfigErrors {
    name: Arc<str>,
    errors: Vec<ConfigError>,
}

impl ConfigErrors {
    /// The mistakes, in the order of the file.
    #[must_use]
    pub fn errors(&self) -> &[ConfigError] {
        &self.errors
    }
}

impl std::fmt::Display for ConfigErrors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.errors.len() {
            1 => write!(f, "there is a mistake in {}", self.name),
            count => write!(f, "there are {count} mistakes in {}", self.name),
        }
    }
}

impl std::error::Error for ConfigErrors {}

impl Diagnostic for ConfigErrors {
    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        Some(Box::new(self.errors.iter().map(|error| error as &dyn Diagnostic)))
    }
}
