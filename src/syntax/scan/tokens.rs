//! The tokens of a text, as far as counting needs them.
//!
//! Takes a text; yields words, literals, lifetimes, delimiters, single characters of punctuation and documentation
//! comments, each with its place. Never fails: what is not closed ends at the end of the text.

/// A token and where it begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token<'t> {
    pub(super) kind: Kind<'t>,
    pub(super) start: usize,
}

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind<'t> {
    /// A word, without that of a raw identifier.
    Word(&'t [u8]),
    Literal,
    Lifetime,
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    Punct(u8),
    /// A documentation comment of what follows.
    Doc,
    /// A documentation comment of what it stands in.
    InnerDoc,
}

/// An iterator over the tokens of a text.
pub(super) struct Tokens<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
}

impl<'t> Tokens<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, bytes: text.as_bytes(), at: 0 }
    }

    /// A token of one byte.
    fn single(&mut self, kind: Kind<'t>) -> Kind<'t> {
        self.at += 1;
        kind
    }

    fn byte(&self, ahead: usize) -> u8 {
        self.bytes.get(self.at + ahead).copied().unwrap_or(0)
    }

    /// Goes past a line comment; tells if it is documentation.
    fn line_comment(&mut self) -> Option<Kind<'t>> {
        let doc = match (self.byte(2), self.byte(3)) {
            (b'!', _) => Some(Kind::InnerDoc),
            (b'/', next) if next != b'/' => Some(Kind::Doc),
            _ => None,
        };
        self.at = memchr::memchr(b'\n', &self.bytes[self.at..]).map_or(self.bytes.len(), |newline| self.at + newline);
        doc
    }

    /// Goes past a block comment with those inside it; tells if it is documentation.
    fn block_comment(&mut self) -> Option<Kind<'t>> {
        let doc = match (self.byte(2), self.byte(3)) {
            (b'!', _) => Some(Kind::InnerDoc),
            (b'*', next) if !matches!(next, b'*' | b'/') => Some(Kind::Doc),
            _ => None,
        };
        let mut depth = 0_u32;
        while self.at < self.bytes.len() {
            match (self.byte(0), self.byte(1)) {
                (b'/', b'*') => depth += 1,
                (b'*', b'/') => depth -= 1,
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            self.at += 2;
            if depth == 0 {
                break;
            }
        }
        self.at = self.at.min(self.bytes.len());
        doc
    }

    /// Goes past a string or character.
    fn quoted(&mut self, quote: u8) {
        self.at += 1;
        while let Some(next) = memchr::memchr2(quote, b'\\', self.bytes.get(self.at..).unwrap_or_default()) {
            self.at += next + 1;
            if self.bytes[self.at - 1] == quote {
                return;
            }
            self.at += 1;
        }
        self.at = self.bytes.len();
    }

    /// Goes past `#"…"#` with any number of `#`.
    fn raw_string(&mut self) {
        let hashes = self.hashes();
        self.at += hashes.len() + 1;
        while self.at < self.bytes.len() {
            self.at += 1;
            if self.bytes[self.at - 1] == b'"' && self.bytes[self.at..].starts_with(hashes) {
                self.at += hashes.len();
                return;
            }
        }
        self.at = self.bytes.len();
    }

    /// The run of `#` at hand.
    fn hashes(&self) -> &'t [u8] {
        let rest = &self.bytes[self.at..];
        &rest[..rest.iter().take_while(|byte| **byte == b'#').count()]
    }

    /// Goes past letters and digits.
    fn skip_word(&mut self) {
        self.at += self.bytes[self.at..].iter().take_while(|byte| is_word(**byte)).count();
    }

    /// A word, or the literal that begins with it: `r"…"`, `b'x'`, `c"…"`.
    fn word(&mut self) -> Kind<'t> {
        let start = self.at;
        self.skip_word();
        let word = &self.bytes[start..self.at];
        let next = self.byte(0);
        if !matches!(next, b'"' | b'\'' | b'#') || word.len() > 2 {
            return Kind::Word(word);
        }
        match (word, next) {
            (b"r" | b"br" | b"cr", b'"') => self.raw_string(),
            (b"r" | b"br" | b"cr", b'#') => return self.after_raw_prefix(),
            (b"b" | b"c", b'"') => self.quoted(b'"'),
            (b"b", b'\'') => self.quoted(b'\''),
            _ => return Kind::Word(word),
        }
        Kind::Literal
    }

    /// After `r` and before `#`: a raw string, or a raw identifier, which is never a keyword.
    fn after_raw_prefix(&mut self) -> Kind<'t> {
        if self.byte(self.hashes().len()) == b'"' {
            self.raw_string();
            return Kind::Literal;
        }
        self.at += 1;
        self.skip_word();
        Kind::Word(b"")
    }

    /// `'x'` or `'a`.
    fn quote(&mut self) -> Kind<'t> {
        let mut chars = self.text[self.at + 1..].chars();
        let first = chars.next();
        if first == Some('\\') || chars.next() == Some('\'') {
            self.quoted(b'\'');
            return Kind::Literal;
        }
        self.at += 1;
        self.skip_word();
        Kind::Lifetime
    }

    fn number(&mut self) {
        loop {
            self.skip_word();
            if self.byte(0) != b'.' || !self.byte(1).is_ascii_digit() {
                break;
            }
            self.at += 1;
        }
    }
}

impl<'t> Iterator for Tokens<'t> {
    type Item = Token<'t>;

    #[inline]
    fn next(&mut self) -> Option<Token<'t>> {
        loop {
            let start = self.at;
            let byte = *self.bytes.get(start)?;
            let kind = match CLASS[byte as usize] {
                Class::Blank => {
                    self.at += self.bytes[start..].iter().take_while(|byte| **byte <= b' ').count();
                    continue;
                }
                Class::Letter => self.word(),
                Class::Digit => {
                    self.number();
                    Kind::Literal
                }
                Class::Slash if matches!(self.byte(1), b'/' | b'*') => {
                    let doc = if self.byte(1) == b'/' { self.line_comment() } else { self.block_comment() };
                    match doc {
                        Some(doc) => doc,
                        None => continue,
                    }
                }
                Class::DoubleQuote => {
                    self.quoted(b'"');
                    Kind::Literal
                }
                Class::Quote => self.quote(),
                Class::Open => self.single(Kind::Open(byte)),
                Class::Close => self.single(Kind::Close(byte)),
                Class::Slash | Class::Punct => self.single(Kind::Punct(byte)),
            };
            return Some(Token { kind, start });
        }
    }
}

/// What a token that begins with some byte is.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    Blank,
    /// Letters and `_`; everything that is not ASCII counts as one.
    Letter,
    Digit,
    Slash,
    DoubleQuote,
    Quote,
    Open,
    Close,
    Punct,
}

/// The class of each byte.
const CLASS: [Class; 256] = {
    let mut classes = [Class::Punct; 256];
    let mut index = 0;
    while index < 256 {
        let byte = index as u8;
        classes[index] = match byte {
            0..=b' ' => Class::Blank,
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'/' => Class::Slash,
            b'"' => Class::DoubleQuote,
            b'\'' => Class::Quote,
            b'(' | b'[' | b'{' => Class::Open,
            b')' | b']' | b'}' => Class::Close,
            _ => Class::Punct,
        };
        index += 1;
    }
    classes
};

/// True for the bytes of words and numbers.
fn is_word(byte: u8) -> bool {
    matches!(CLASS[byte as usize], Class::Letter | Class::Digit)
}

#[cfg(test)]
mod tests {
    use super::{Kind, Tokens};

    fn tokens(text: &str) -> String {
        let tokens = Tokens::new(text).map(|token| match token.kind {
            Kind::Word(b"") => "raw".to_owned(),
            Kind::Word(word) => String::from_utf8_lossy(word).into_owned(),
            Kind::Open(byte) | Kind::Close(byte) | Kind::Punct(byte) => char::from(byte).to_string(),
            kind => format!("{kind:?}"),
        });
        tokens.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn literals_hide_their_delimiters() {
        assert_eq!(
            tokens(r##"a "(\"(" r"\" r#"("("# b"(" c"(" br"(" b'(' '(' '\'' '\u{28}' '"' z"##),
            format!("a{} z", " Literal".repeat(11))
        );
        assert_eq!(
            tokens("1.5e3 1..2 x.0.1 1.max(2)"),
            "Literal Literal . . Literal x . Literal Literal . max ( Literal )"
        );
    }

    #[test]
    fn lifetimes_are_no_characters() {
        assert_eq!(tokens("&'a ('b, 'é) 'ü: '('"), "& Lifetime ( Lifetime , Lifetime ) Lifetime : Literal");
        assert_eq!(tokens("r#fn(r#type)"), "raw ( raw )");
    }

    #[test]
    fn comments_are_left_out_and_documentation_is_told_apart() {
        assert_eq!(tokens("// (\n/* ( /* ( */ ( */ /**/ /*** ( */ //// (\na"), "a");
        assert_eq!(tokens("/// (\n//! (\n/** ( */ /*! ( */ a"), "Doc InnerDoc Doc InnerDoc a");
    }

    #[test]
    fn what_is_not_closed_ends_with_the_text() {
        for text in ["/* (", "\"(", "r#\"(\"", "'\\", "b'", "\"\\", "/*/", "'", "r#"] {
            tokens(text);
        }
        assert_eq!(tokens("'é"), "Lifetime");
    }
}
