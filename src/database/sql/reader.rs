//! Reading tokens one after the other.
//!
//! Takes the tokens of a statement; offers the few moves that the readers of statements are made of: keywords, names,
//! groups in parentheses, lists. Leaves out what the statements mean.

use super::lex::{Kind, Token};
use crate::database::{Dialect, ObjectName};

/// A place in a list of tokens.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'t, 'a> {
    tokens: &'t [Token<'a>],
    dialect: Dialect,
}

impl<'t, 'a> Reader<'t, 'a> {
    /// A reader at the first of the tokens.
    pub(crate) fn new(tokens: &'t [Token<'a>], dialect: Dialect) -> Self {
        Self { tokens, dialect }
    }

    /// The dialect.
    pub(crate) fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// What is not read yet.
    pub(crate) fn rest(&self) -> &'t [Token<'a>] {
        self.tokens
    }

    /// True when all is read.
    pub(crate) fn is_done(&self) -> bool {
        self.tokens.is_empty()
    }

    /// The next token, which stays.
    pub(crate) fn peek(&self) -> Option<&'t Token<'a>> {
        self.tokens.first()
    }

    /// True if the next tokens are these keywords, which stay.
    pub(crate) fn at_words(&self, words: &[&str]) -> bool {
        self.tokens.len() >= words.len() && self.tokens.iter().zip(words).all(|(token, word)| token.is_word(word))
    }

    /// True if the next token is one of these keywords, which stays.
    pub(crate) fn at_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.at_words(&[word]))
    }

    /// True if the next token is this punctuation, which stays.
    pub(crate) fn at_punct(&self, text: &str) -> bool {
        self.peek().is_some_and(|token| token.is_punct(text))
    }

    /// Reads the next token.
    pub(crate) fn next(&mut self) -> Option<&'t Token<'a>> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }

    /// Reads these keywords if they come next.
    pub(crate) fn eat(&mut self, words: &[&str]) -> bool {
        let found = self.at_words(words);
        if found {
            self.tokens = &self.tokens[words.len()..];
        }
        found
    }

    /// Reads one of these keywords if it comes next.
    pub(crate) fn eat_any(&mut self, words: &[&str]) -> bool {
        let found = self.at_any(words);
        if found {
            self.next();
        }
        found
    }

    /// Reads this punctuation if it comes next.
    pub(crate) fn eat_punct(&mut self, text: &str) -> bool {
        let found = self.at_punct(text);
        if found {
            self.next();
        }
        found
    }

    /// Reads up to one of these keywords outside of parentheses; false if none comes.
    pub(crate) fn skip_to(&mut self, words: &[&str]) -> bool {
        while !self.is_done() {
            if self.at_any(words) {
                return true;
            }
            self.skip_one();
        }
        false
    }

    /// Reads one token, or a whole group in parentheses.
    pub(crate) fn skip_one(&mut self) {
        if self.group().is_none() {
            self.next();
        }
    }

    /// Reads a group in parentheses and returns what is inside.
    pub(crate) fn group(&mut self) -> Option<Reader<'t, 'a>> {
        if !self.at_punct("(") {
            return None;
        }
        let end = group_end(self.tokens);
        let inside = &self.tokens[1..end];
        self.tokens = &self.tokens[(end + 1).min(self.tokens.len())..];
        Some(Self::new(inside, self.dialect))
    }

    /// True if a group begins here whose first token is one of these keywords; it stays.
    pub(crate) fn opens(&self, words: &[&str]) -> bool {
        let inside = Self::new(self.tokens.get(1..).unwrap_or_default(), self.dialect);
        self.at_punct("(") && inside.at_any(words)
    }

    /// Reads a group without groups inside, such as a list of columns.
    pub(crate) fn flat_group(&mut self) {
        if !self.at_punct("(") {
            return;
        }
        let end = self.tokens.iter().skip(1).position(|token| token.is_punct("(") || token.is_punct(")"));
        if let Some(end) = end.filter(|&end| self.tokens[end + 1].is_punct(")")) {
            self.tokens = &self.tokens[end + 2..];
        }
    }

    /// What is not read yet, cut at the commas outside of parentheses.
    pub(crate) fn split_commas(&self) -> Vec<Reader<'t, 'a>> {
        let mut parts = Vec::new();
        let (mut depth, mut start) = (0_i32, 0);
        for (index, token) in self.tokens.iter().enumerate() {
            match token.text {
                _ if token.kind != Kind::Punct => {}
                "(" | "[" => depth += 1,
                ")" | "]" => depth -= 1,
                "," if depth == 0 => {
                    parts.push(Self::new(&self.tokens[start..index], self.dialect));
                    start = index + 1;
                }
                _ => {}
            }
        }
        parts.push(Self::new(&self.tokens[start..], self.dialect));
        parts
    }

    /// Reads one identifier in the spelling that the database keeps.
    pub(crate) fn ident(&mut self) -> Option<String> {
        let token = self.peek()?;
        // SQLite and MySQL take a string where a name is due
        let is_name = token.is_name() || (token.kind == Kind::Text && self.dialect != Dialect::Postgres);
        if !is_name {
            return None;
        }
        self.next();
        let folds = token.kind == Kind::Word && matches!(self.dialect, Dialect::Postgres | Dialect::Unknown);
        Some(if folds { token.text.to_lowercase() } else { token.value().into_owned() })
    }

    /// Reads a name with its schema, if it has one: `a`, `s.a`, `db.s.a`.
    pub(crate) fn object_name(&mut self) -> Option<ObjectName> {
        let mut parts = vec![self.ident()?];
        while self.at_punct(".") && self.tokens.get(1).is_some_and(Token::is_name) {
            self.next();
            parts.extend(self.ident());
        }
        let name = parts.pop()?;
        Some(ObjectName { schema: parts.pop(), name })
    }

    /// Reads a list of columns in parentheses: the first name of each entry.
    pub(crate) fn columns(&mut self) -> Option<Vec<String>> {
        let inside = self.group()?;
        Some(inside.split_commas().into_iter().filter_map(|mut entry| entry.ident()).collect())
    }
}

/// The index of the parenthesis that closes the one at the start; the last token if none does.
fn group_end(tokens: &[Token<'_>]) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate() {
        if token.is_punct("(") {
            depth += 1;
        } else if token.is_punct(")") {
            depth -= 1;
            if depth == 0 {
                return index;
            }
        }
    }
    tokens.len()
}
