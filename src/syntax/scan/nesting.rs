//! How deep a text nests, for parsers and walks that recurse.
//!
//! Takes one token after the other; says when it is too deep. Counts too much rather than too little: besides open
//! delimiters, whatever can make a parser recurse without a delimiter counts until it surely is over (a `,` or `;` or
//! `=>` after it, the end of its group, the start of a new statement).

use super::tokens::{Kind, Token};

/// How deep a text may nest: a level costs up to 50 KiB of stack in an unoptimised parser, and 256 MiB are at hand.
const DEEPEST: u32 = 1_000;

/// How many operators and calls may follow each other: they are parsed and walked in a loop, but dropped by recursion,
/// and an assignment is parsed by a cheap one.
const LONGEST: u32 = 10_000;

/// The depth at the place at hand.
#[derive(Default)]
pub(super) struct Nesting {
    /// The groups around.
    groups: Vec<Group>,
    /// The group at hand.
    group: Group,
    /// The depth of the groups around, each with itself and what counts in it.
    depth_around: u32,
    /// The operators of the groups around.
    chain_around: u32,
    previous: Previous,
    previous_start: usize,
}

/// What counts in a group since the last separator.
#[derive(Clone, Copy, Default)]
struct Group {
    /// Prefix operators, keywords and closures.
    prefixes: u32,
    /// `<` without its `>`. A `,` among them separates nothing.
    angles: u32,
    /// Infix and postfix operators.
    chain: u32,
    /// Among the parameters of a closure. A `,` among them separates nothing.
    in_bars: bool,
    /// Inside the tokens of a macro call.
    in_macro: bool,
}

/// The token before.
#[derive(Clone, Copy, Default, PartialEq)]
enum Previous {
    /// The start, a separator or a keyword: an operator after it is a prefix.
    #[default]
    Start,
    /// Punctuation that may be the first character of an operator, of which the other character counts.
    Punct(u8),
    /// An infix operator, perhaps the first character of `&&`, `||` or `<<`.
    Infix(u8),
    /// A word: the end of an operand, or before a `<` the start of a generic one.
    Word,
    /// Another end of an operand.
    Value,
    /// `else`.
    Else,
    /// `}`: the end of an operand, or of a statement.
    Brace,
    /// `!` after a word, so a macro call may begin.
    Bang,
}

impl Nesting {
    /// True inside the tokens of a macro call.
    pub(super) fn in_macro(&self) -> bool {
        self.group.in_macro
    }

    /// Counts a token.
    pub(super) fn is_too_deep_after(&mut self, token: &Token<'_>) -> bool {
        if self.previous == Previous::Brace && starts_statement(token) {
            self.reset();
        }
        self.previous = match token.kind {
            Kind::Open(_) => self.open(),
            Kind::Close(byte) => self.close(byte),
            Kind::Punct(byte) => self.punct(byte, token.start),
            Kind::Word(word) => self.word(word),
            Kind::Literal => Previous::Value,
            Kind::Lifetime => Previous::Start,
            Kind::Doc | Kind::InnerDoc => self.previous,
        };
        self.previous_start = token.start;
        self.depth_around + self.group.depth() > DEEPEST || self.chain_around + self.group.chain > LONGEST
    }

    /// What counted is over.
    fn reset(&mut self) {
        self.group = Group { in_macro: self.group.in_macro, ..Group::default() };
    }

    fn open(&mut self) -> Previous {
        self.depth_around += self.group.depth() + 1;
        self.chain_around += self.group.chain;
        self.groups.push(self.group);
        let in_macro = self.group.in_macro || self.previous == Previous::Bang;
        self.group = Group { in_macro, ..Group::default() };
        Previous::Start
    }

    fn close(&mut self, byte: u8) -> Previous {
        if let Some(group) = self.groups.pop() {
            self.group = group;
            self.depth_around -= group.depth() + 1;
            self.chain_around -= group.chain;
            self.group.chain += 1;
        }
        if byte == b'}' { Previous::Brace } else { Previous::Value }
    }

    fn word(&mut self, word: &str) -> Previous {
        match word {
            "else" => {
                self.group.chain += 1;
                Previous::Else
            }
            "if" if self.previous == Previous::Else => {
                self.group.chain += 1;
                Previous::Start
            }
            "as" | "async" | "become" | "box" | "break" | "const" | "do" | "dyn" | "extern" | "fn" | "for" | "if"
            | "impl" | "in" | "let" | "loop" | "match" | "move" | "mut" | "ref" | "return" | "static" | "try"
            | "unsafe" | "while" | "yield" => {
                self.group.prefixes += 1;
                Previous::Start
            }
            _ if self.previous == Previous::Bang => Previous::Bang, // `macro_rules! name {`
            _ => Previous::Word,
        }
    }

    fn punct(&mut self, byte: u8, start: usize) -> Previous {
        let joined = start == self.previous_start + 1;
        let group = &mut self.group;
        match (byte, self.previous) {
            (b';', _) | (b'>', Previous::Punct(b'=')) => {
                self.reset();
                return Previous::Start;
            }
            (b',', _) => {
                if group.angles == 0 && !group.in_bars {
                    self.reset();
                }
                return Previous::Start;
            }
            (b'!', Previous::Word | Previous::Value) => return Previous::Bang,
            (b'?', _) => {
                group.chain += 1;
                return Previous::Value;
            }
            (b'>', Previous::Punct(b'-')) => group.prefixes += 1,
            (b'>', _) => group.angles = group.angles.saturating_sub(1),
            (b'<', Previous::Value) => return self.infix(byte),
            (b'&' | b'|' | b'<', Previous::Infix(first)) if first == byte && joined => return Previous::Start,
            (b'<', _) => group.angles += 1,
            (b'=', Previous::Punct(b'<')) if joined => group.angles = group.angles.saturating_sub(1),
            (b'|', _) if group.in_bars => group.in_bars = false,
            (b'&' | b'|', Previous::Word | Previous::Value) => return self.infix(byte),
            (b'|', _) => {
                group.prefixes += 1;
                group.in_bars = true;
            }
            (b'#' | b'$' | b'~', _) => {}
            (b'=' | b':' | b'+' | b'/' | b'%' | b'^', _)
            | (b'*' | b'-' | b'@' | b'.', Previous::Word | Previous::Value)
            | (b'.', Previous::Brace) => group.chain += 1,
            _ => group.prefixes += 1,
        }
        Previous::Punct(byte)
    }

    fn infix(&mut self, byte: u8) -> Previous {
        self.group.chain += 1;
        Previous::Infix(byte)
    }
}

impl Group {
    fn depth(self) -> u32 {
        self.prefixes + self.angles
    }
}

/// True if a token after a `}` begins a new statement, item or arm, and does not go on with what the `}` ended.
fn starts_statement(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Word(word) => !matches!(word, "else" | "as" | "in"),
        Kind::Punct(byte) => byte == b'#',
        Kind::Literal | Kind::Lifetime => true,
        _ => false,
    }
}
