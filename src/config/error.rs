//! Mistakes in the configuration as miette diagnostics.
//!
//! Takes messages, labelled spans and help; returns the mistakes in the order of the file. Leaves out finding them
//! (the reader beside it, and `context` for patterns that clash) and printing them.

use std::sync::Arc;

use miette::{Diagnostic, LabeledSpan, NamedSource, SourceCode};

use super::Span;

/// One mistake in the configuration: a message, labelled spans in the file, and what to do.
#[derive(Clone, Debug)]
pub struct ConfigError {
    message: String,
    labels: Vec<(Span, String)>,
    help: Option<String>,
    source: Arc<NamedSource<Arc<str>>>,
}

impl ConfigError {
    /// Points at a span and says what is there.
    pub(crate) fn label(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.labels.push((span, text.into()));
        self
    }

    /// Says what to do.
    pub(crate) fn help(&mut self, text: impl Into<String>) -> &mut Self {
        self.help = Some(text.into());
        self
    }

    fn first_byte(&self) -> usize {
        self.labels.iter().map(|(span, _)| span.start).min().unwrap_or(0)
    }
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
        let label = |(span, text): &(Span, String)| {
            LabeledSpan::new(Some(text.clone()), span.start, span.end.saturating_sub(span.start))
        };
        Some(Box::new(self.labels.iter().map(label)))
    }
}

/// All mistakes of one configuration file. As a miette report it prints each mistake as a related diagnostic.
#[derive(Clone, Debug)]
pub struct ConfigErrors {
    name: Arc<str>,
    errors: Vec<ConfigError>,
}

impl ConfigErrors {
    /// The mistakes, in the order of the file; at least one.
    #[must_use]
    pub fn errors(&self) -> &[ConfigError] {
        &self.errors
    }
}

impl std::fmt::Display for ConfigErrors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.errors.len() {
            1 => write!(f, "{} has a mistake", self.name),
            count => write!(f, "{} has {count} mistakes", self.name),
        }
    }
}

impl std::error::Error for ConfigErrors {}

impl Diagnostic for ConfigErrors {
    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        Some(Box::new(self.errors.iter().map(|error| error as &dyn Diagnostic)))
    }
}

/// Gathers mistakes while a configuration is read or applied.
pub(crate) struct Mistakes {
    name: Arc<str>,
    source: Arc<NamedSource<Arc<str>>>,
    errors: Vec<ConfigError>,
}

impl Mistakes {
    /// None so far in the file of that name and text.
    pub(crate) fn new(name: &Arc<str>, text: &Arc<str>) -> Self {
        let source = Arc::new(NamedSource::new(name, text.clone()).with_language("toml"));
        Self { name: name.clone(), source, errors: Vec::new() }
    }

    /// Adds a mistake, which the caller then labels.
    pub(crate) fn add(&mut self, message: impl Into<String>) -> &mut ConfigError {
        let error =
            ConfigError { message: message.into(), labels: Vec::new(), help: None, source: self.source.clone() };
        self.errors.push(error);
        let last = self.errors.len() - 1;
        &mut self.errors[last]
    }

    /// The value, if there is no mistake.
    pub(crate) fn into_result<T>(self, value: T) -> Result<T, ConfigErrors> {
        if self.errors.is_empty() { Ok(value) } else { Err(self.into_errors()) }
    }

    /// The mistakes, of which there is one at least.
    pub(super) fn into_errors(mut self) -> ConfigErrors {
        self.errors.sort_by_key(ConfigError::first_byte);
        ConfigErrors { name: self.name, errors: self.errors }
    }
}
