//! Where a command writes to: standard output and standard error, or buffers in tests.
//!
//! Takes any writer; knows whether it is a terminal and how wide. A reader that closes the pipe early is no error.

use std::io::{self, BufWriter, IsTerminal, Write};

use super::args::Colour;
use crate::report::human::Look;

/// Columns where the stream is no terminal.
const DEFAULT_WIDTH: usize = 80;
/// Wider lines than this are hard to read.
const MAX_WIDTH: usize = 120;

/// A stream to write to.
pub struct Stream<'a> {
    writer: Box<dyn Write + Send + 'a>,
    terminal: bool,
    width: usize,
}

impl<'a> Stream<'a> {
    /// A stream that is no terminal, such as a buffer.
    pub fn pipe(writer: impl Write + Send + 'a) -> Self {
        Self { writer: Box::new(writer), terminal: false, width: DEFAULT_WIDTH }
    }

    /// The standard output of the process.
    #[must_use]
    pub fn stdout() -> Self {
        let stdout = io::stdout();
        let terminal = stdout.is_terminal();
        let width = terminal_size::terminal_size_of(&stdout);
        Self::standard(BufWriter::new(stdout), terminal, width)
    }

    /// The standard error of the process.
    #[must_use]
    pub fn stderr() -> Self {
        let stderr = io::stderr();
        let terminal = stderr.is_terminal();
        let width = terminal_size::terminal_size_of(&stderr);
        Self::standard(stderr, terminal, width)
    }

    fn standard(
        writer: impl Write + Send + 'a,
        terminal: bool,
        size: Option<(terminal_size::Width, terminal_size::Height)>,
    ) -> Self {
        let width = size.map_or(DEFAULT_WIDTH, |(width, _)| usize::from(width.0).clamp(40, MAX_WIDTH));
        Self { writer: Box::new(writer), terminal, width }
    }

    /// Whether a person is reading.
    pub(super) fn is_terminal(&self) -> bool {
        self.terminal
    }

    /// How text is to look on this stream.
    pub(super) fn look(&self, colour: Colour, all: bool) -> Look {
        let colour = match colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => self.terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
        };
        Look { width: self.width, colour, all }
    }

    /// Writes through `write` and flushes. A closed pipe counts as written: whoever closed it has seen enough.
    ///
    /// # Errors
    /// Any other failure of the stream.
    pub(super) fn write(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        match write(&mut self.writer).and_then(|()| self.writer.flush()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            result => result,
        }
    }

    /// Writes a text.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub(super) fn text(&mut self, text: &str) -> io::Result<()> {
        self.write(|out| out.write_all(text.as_bytes()))
    }
}
