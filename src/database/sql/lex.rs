//! SQL tokens.
//!
//! Takes a text and its dialect; returns tokens with their lines, comments left out. Knows the quoting of PostgreSQL,
//! SQLite and MySQL: doubled quotes, dollar quotes, `E'…'`, backslashes, backticks, nested comments. Never fails: what
//! is not closed reaches to the end of the text. Leaves out keywords and statements.

use std::borrow::Cow;

use crate::database::Dialect;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A bare identifier or a keyword.
    Word,
    /// A quoted identifier.
    Quoted,
    /// A string literal.
    Text,
    /// A dollar-quoted string.
    Dollar,
    /// A number.
    Number,
    /// A parameter: `$1`, `?`, `:name`, `@name`.
    Parameter,
    /// One character of punctuation, or `::`.
    Punct,
}

/// A token: what stands between its quotes, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'a> {
    /// What it is.
    pub(crate) kind: Kind,
    /// The text without quotes, escapes as written.
    pub(crate) text: &'a str,
    /// Where it begins, quotes included, in bytes.
    pub(crate) start: usize,
    /// Where it ends.
    pub(crate) end: usize,
    /// Its line, from 1.
    pub(crate) line: u32,
}

impl<'a> Token<'a> {
    /// True for this keyword, in any case.
    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word && self.text.eq_ignore_ascii_case(word)
    }

    /// True for this punctuation.
    pub(crate) fn is_punct(&self, text: &str) -> bool {
        self.kind == Kind::Punct && self.text == text
    }

    /// True for what can be a name.
    pub(crate) fn is_name(&self) -> bool {
        matches!(self.kind, Kind::Word | Kind::Quoted)
    }

    /// The value of a string literal or quoted identifier: doubled quotes undone.
    pub(crate) fn value(&self) -> Cow<'a, str> {
        let quote = match self.kind {
            Kind::Text => "''",
            Kind::Quoted if self.text.contains("``") => "``",
            Kind::Quoted => "\"\"",
            _ => return Cow::Borrowed(self.text),
        };
        if self.text.contains(quote) {
            Cow::Owned(self.text.replace(quote, &quote[1..]))
        } else {
            Cow::Borrowed(self.text)
        }
    }
}

/// The tokens of a text.
pub(crate) fn tokens(text: &str, dialect: Dialect) -> Vec<Token<'_>> {
    let mut lexer = Lexer { text, bytes: text.as_bytes(), at: 0, line: 1, dialect };
    std::iter::from_fn(|| lexer.next()).collect()
}

/// How many parentheses and brackets stand inside each other at most.
pub(crate) fn depth(tokens: &[Token<'_>]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for token in tokens.iter().filter(|token| token.kind == Kind::Punct) {
        match token.text {
            "(" | "[" | "<" => depth += 1,
            ")" | "]" => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest
}

/// Where a lexer stands. Splitting needs it apart from [`tokens`], since client commands are no SQL.
pub(crate) struct Lexer<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    line: u32,
    dialect: Dialect,
}

impl<'a> Lexer<'a> {
    /// A lexer at the start of a text.
    pub(crate) fn new(text: &'a str, dialect: Dialect) -> Self {
        Self { text, bytes: text.as_bytes(), at: 0, line: 1, dialect }
    }

    /// Skips to the start of the next line and returns the rest of this one.
    pub(crate) fn skip_line(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let end = rest.find('\n').unwrap_or(rest.len());
        self.go_to((self.at + end + 1).min(self.text.len()));
        &rest[..end]
    }

    /// The text that is not read yet, after blanks and comments.
    pub(crate) fn rest(&mut self) -> &'a str {
        self.skip_blanks();
        &self.text[self.at..]
    }

    /// Skips so many bytes, which must end on a character.
    pub(crate) fn skip(&mut self, bytes: usize) {
        self.go_to(self.at + bytes);
    }

    /// The next token.
    pub(crate) fn next(&mut self) -> Option<Token<'a>> {
        self.skip_blanks();
        let (start, line) = (self.at, self.line);
        let first = *self.bytes.get(start)?;
        let (kind, inner, end) = match first {
            b'\'' => self.quoted(start, Kind::Text, self.dialect == Dialect::MySql),
            b'"' if self.dialect == Dialect::MySql => self.quoted(start, Kind::Text, true),
            b'"' | b'`' => self.quoted(start, Kind::Quoted, false),
            b'[' if self.dialect == Dialect::Sqlite => {
                let end = self.text[start..].find(']').map_or(self.text.len(), |length| start + length);
                (Kind::Quoted, (start + 1, end), (end + 1).min(self.text.len()))
            }
            b'$' => self.dollar(start),
            b'?' | b':' | b'@' => self.parameter(start),
            b'0'..=b'9' => self.number(start),
            _ if is_word_start(first) => self.word(start),
            _ => {
                let width = self.text[start..].chars().next().map_or(1, char::len_utf8);
                (Kind::Punct, (start, start + width), start + width)
            }
        };
        self.go_to(end);
        Some(Token { kind, text: &self.text[inner.0..inner.1], start, end, line })
    }

    fn go_to(&mut self, end: usize) {
        let end = end.min(self.text.len());
        self.line += self.bytes[self.at..end].iter().filter(|&&byte| byte == b'\n').count() as u32;
        self.at = end;
    }

    fn skip_blanks(&mut self) {
        loop {
            let rest = &self.bytes[self.at..];
            let skip = match rest {
                [b' ' | b'\t' | b'\r' | b'\n' | 0x0c, ..] => 1,
                [0xef, 0xbb, 0xbf, ..] => 3, // a byte order mark
                [b'-', b'-', ..] => line_length(rest),
                [b'#', ..] if self.dialect == Dialect::MySql => line_length(rest),
                [b'/', b'*', ..] => comment_length(rest, self.dialect),
                _ => return,
            };
            self.go_to(self.at + skip);
        }
    }

    /// The kind, inner range and end of a token in quotes.
    fn quoted(&self, start: usize, kind: Kind, backslash: bool) -> (Kind, (usize, usize), usize) {
        let quote = self.bytes[start];
        let mut at = start + 1;
        while let Some(&byte) = self.bytes.get(at) {
            let escaped = byte == b'\\' && backslash;
            if escaped || (byte == quote && self.bytes.get(at + 1) == Some(&quote)) {
                at += 2;
            } else if byte == quote {
                return (kind, (start + 1, at), at + 1);
            } else {
                at += 1;
            }
        }
        (kind, (start + 1, self.text.len()), self.text.len())
    }

    /// `$1`, `$$…$$`, `$tag$…$tag$`.
    fn dollar(&self, start: usize) -> (Kind, (usize, usize), usize) {
        let tag =
            start + 1 + self.bytes[start + 1..].iter().take_while(|&&byte| is_word_part(byte) && byte != b'$').count();
        if self.bytes.get(tag) == Some(&b'$') && !self.bytes[start + 1].is_ascii_digit() {
            let mark = &self.text[start..=tag];
            let body = tag + 1;
            return match self.text[body..].find(mark) {
                Some(length) => (Kind::Dollar, (body, body + length), body + length + mark.len()),
                None => (Kind::Dollar, (body, self.text.len()), self.text.len()),
            };
        }
        if tag > start + 1 { (Kind::Parameter, (start, tag), tag) } else { (Kind::Punct, (start, tag), tag) }
    }

    fn parameter(&self, start: usize) -> (Kind, (usize, usize), usize) {
        if self.bytes[start..].starts_with(b"::") {
            return (Kind::Punct, (start, start + 2), start + 2);
        }
        let end = start + 1 + self.bytes[start + 1..].iter().take_while(|&&byte| is_word_part(byte)).count();
        let named = end > start + 1 && !(self.bytes[start] == b':' && self.bytes[start + 1].is_ascii_digit());
        if named || self.bytes[start] == b'?' {
            (Kind::Parameter, (start, end), end)
        } else {
            (Kind::Punct, (start, start + 1), start + 1)
        }
    }

    fn number(&self, start: usize) -> (Kind, (usize, usize), usize) {
        let part = |&&byte: &&u8| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'_';
        let end = start + self.bytes[start..].iter().take_while(part).count();
        (Kind::Number, (start, end), end)
    }

    /// A word, or a string with a letter in front of its quote: `E'…'`, `B'…'`, `X'…'`, `N'…'`.
    fn word(&self, start: usize) -> (Kind, (usize, usize), usize) {
        if self.bytes.get(start + 1) == Some(&b'\'') && matches!(self.bytes[start] | 0x20, b'e' | b'b' | b'x' | b'n') {
            return self.quoted(start + 1, Kind::Text, self.bytes[start] | 0x20 == b'e');
        }
        let end = start + self.bytes[start..].iter().take_while(|&&byte| is_word_part(byte)).count();
        (Kind::Word, (start, end), end)
    }
}

fn is_word_start(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80
}

fn is_word_part(byte: u8) -> bool {
    is_word_start(byte) || byte.is_ascii_digit() || byte == b'$'
}

fn line_length(rest: &[u8]) -> usize {
    rest.iter().position(|&byte| byte == b'\n').unwrap_or(rest.len())
}

/// The length of a comment. PostgreSQL's nest.
fn comment_length(rest: &[u8], dialect: Dialect) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < rest.len() {
        match &rest[at..] {
            [b'/', b'*', ..] if depth == 0 || dialect == Dialect::Postgres => {
                depth += 1;
                at += 2;
            }
            [b'*', b'/', ..] => {
                depth -= 1;
                at += 2;
                if depth == 0 {
                    return at;
                }
            }
            _ => at += 1,
        }
    }
    rest.len()
}
