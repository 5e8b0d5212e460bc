//! A SQL script as statements.
//!
//! Takes the text of a migration, a dump or a literal; returns its statements with their tokens and first lines. Knows
//! `;` inside of quotes, of `BEGIN … END` bodies and of functions, MySQL's `DELIMITER`, psql's `\` commands and the
//! data below `COPY … FROM stdin`. Leaves out what statements mean.

use super::lex::{Lexer, Token};
use super::reader::Reader;
use crate::database::Dialect;

/// One statement.
#[derive(Clone, Debug)]
pub(crate) struct Statement<'a> {
    /// Its text without the final `;`.
    pub(crate) text: &'a str,
    /// Its tokens; never empty.
    pub(crate) tokens: Vec<Token<'a>>,
    /// Its first line, from 1.
    pub(crate) line: u32,
}

impl<'a> Statement<'a> {
    /// The text from where a reader of its tokens stands.
    pub(crate) fn text_from(&self, reader: &Reader<'_, '_>) -> &'a str {
        reader.peek().map_or("", |token| &self.text[token.start - self.tokens[0].start..])
    }
}

/// The statements of a script. Empty ones are left out.
pub(crate) fn statements(text: &str, dialect: Dialect) -> Vec<Statement<'_>> {
    Splitter {
        text,
        lexer: Lexer::new(text, dialect),
        delimiter: ";",
        body: Body::default(),
        open: Vec::new(),
        done: Vec::new(),
    }
    .run()
}

/// The part of a script that migrates up, where one file also says how to go back.
pub(crate) fn up_part(text: &str) -> &str {
    const DOWN: [&str; 4] = ["-- migrate:down", "-- +goose Down", "-- +migrate Down", "-- @UNDO"];
    let cut = DOWN.iter().filter_map(|mark| text.find(mark)).min();
    &text[..cut.unwrap_or(text.len())]
}

struct Splitter<'a> {
    text: &'a str,
    lexer: Lexer<'a>,
    delimiter: &'a str,
    body: Body,
    open: Vec<Token<'a>>,
    done: Vec<Statement<'a>>,
}

impl<'a> Splitter<'a> {
    fn run(mut self) -> Vec<Statement<'a>> {
        loop {
            let rest = self.lexer.rest();
            if rest.is_empty() {
                break;
            }
            if self.open.is_empty() && self.client_command(rest) {
                continue;
            }
            if self.body.depth == 0 && rest.starts_with(self.delimiter) {
                self.lexer.skip(self.delimiter.len());
                self.finish();
                continue;
            }
            let Some(token) = self.lexer.next() else { break };
            self.body.feed(&token, self.open.last());
            self.open.push(token);
        }
        self.finish();
        self.done
    }

    /// Reads a line that is for the client and not for the server.
    fn client_command(&mut self, rest: &'a str) -> bool {
        if rest.starts_with('\\') {
            self.lexer.skip_line();
            return true;
        }
        let is_delimiter =
            rest.get(..9).is_some_and(|word| word.eq_ignore_ascii_case("delimiter")) && rest[9..].starts_with(' ');
        if is_delimiter {
            let line = self.lexer.skip_line();
            let mark = line[9..].trim();
            self.delimiter = if mark.is_empty() { ";" } else { mark };
        }
        is_delimiter
    }

    fn finish(&mut self) {
        self.body = Body::default();
        let tokens = std::mem::take(&mut self.open);
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else { return };
        let copies = first.is_word("copy") && last.is_word("stdin");
        let statement = Statement { text: &self.text[first.start..last.end], line: first.line, tokens };
        self.done.push(statement);
        if copies {
            self.skip_data();
        }
    }

    /// Reads the lines of `COPY … FROM stdin` up to the line `\.`.
    fn skip_data(&mut self) {
        self.lexer.skip_line();
        while !self.lexer.rest().is_empty() && self.lexer.skip_line().trim() != "\\." {}
    }
}

/// How deep in `BEGIN … END` a statement is. Only triggers and routines have such bodies; elsewhere `BEGIN` starts a
/// transaction.
#[derive(Default)]
struct Body {
    creates: bool,
    has_body: Option<bool>,
    depth: u32,
    after_end: bool,
}

impl Body {
    fn feed(&mut self, token: &Token<'_>, before: Option<&Token<'_>>) {
        let after_end = std::mem::replace(&mut self.after_end, false);
        let is_any = |words: &[&str]| words.iter().any(|word| token.is_word(word));
        if before.is_none() {
            self.creates = is_any(&["create"]);
        } else if self.creates && self.has_body.is_none() {
            if is_any(&["trigger", "procedure", "function", "event"]) {
                self.has_body = Some(true);
            } else if is_any(&["table", "view", "index", "type", "schema", "database", "rule"]) {
                self.has_body = Some(false);
            }
        } else if self.has_body == Some(true) {
            if after_end && is_any(&["if", "loop", "while", "repeat", "for"]) {
                self.depth += 1; // `END IF` closes no `BEGIN`: take back what `END` did
            } else if is_any(&["begin"]) || (is_any(&["case"]) && self.depth > 0 && !after_end) {
                self.depth += 1;
            } else if is_any(&["end"]) {
                self.depth = self.depth.saturating_sub(1);
                self.after_end = true;
            }
        }
    }
}
