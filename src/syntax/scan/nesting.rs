//! How deep a text nests, for parsers and walks that recurse.
//!
//! Takes one token after the other; says when it is too deep. Counts too much rather than too little: besides open
//! delimiters, whatever can make a parser recurse without a delimiter counts until it surely is over (a `,` or `;` or
//! `=>` after it, the end of its group, the start of a new statement).

use super::tokens::{Kind, Token};

/// How deep a text may nest: a level costs up to 50 KiB of stack in an unoptimised parser, and 256 MiB are at hand.
const DEEPEST: u32 = 1_000;

/// How many tokens may follow each other in a group without a separator, and in the groups around it: a chain of
/// operators and calls is parsed in a loop, but dropped by recursion, and one of assignments is parsed by a cheap one.
const LONGEST: u32 = 20_000;

/// The depth at the place at hand.
#[derive(Default)]
pub(super) struct Nesting {
    /// The groups around.
    groups: Vec<Group>,
    /// The group at hand.
    group: Group,
    /// The depth of the groups around, each with itself and what counts in it.
    depth_around: u32,
    /// The tokens of the groups around.
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
    /// Tokens.
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
    /// `-`, `=` or `<`, perhaps the first character of `->`, `=>` or `<=`.
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
    #[inline]
    pub(super) fn is_too_deep_after(&mut self, token: &Token<'_>) -> bool {
        if self.previous == Previous::Brace && starts_statement(token) {
            self.reset();
        }
        self.group.chain += 1;
        self.previous = match token.kind {
            Kind::Word(word) => self.word(word),
            Kind::Punct(byte) => self.punct(byte, token.start),
            Kind::Open(_) => self.open(),
            Kind::Close(byte) => self.close(byte),
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
        }
        if byte == b'}' { Previous::Brace } else { Previous::Value }
    }

    fn word(&mut self, word: &[u8]) -> Previous {
        if is_prefix(word) {
            // An `else if` is parsed in a loop.
            self.group.prefixes += u32::from(self.previous != Previous::Else);
            return Previous::Start;
        }
        match self.previous {
            _ if word == b"else" => Previous::Else,
            Previous::Bang => Previous::Bang, // `macro_rules! name {`
            _ => Previous::Word,
        }
    }

    fn punct(&mut self, byte: u8, start: usize) -> Previous {
        let joined = start == self.previous_start + 1;
        let after_operand = matches!(self.previous, Previous::Word | Previous::Value);
        let group = &mut self.group;
        match byte {
            b';' => self.reset(),
            b',' if group.angles == 0 && !group.in_bars => self.reset(),
            b',' => {}
            b'?' => return Previous::Value,
            b'!' if after_operand => return Previous::Bang,
            b'=' => {
                let is_at_most = joined && self.previous == Previous::Punct(b'<');
                group.angles = group.angles.saturating_sub(u32::from(is_at_most));
                return Previous::Punct(byte);
            }
            b'>' => match self.previous {
                Previous::Punct(b'=') => self.reset(),
                Previous::Punct(b'-') => group.prefixes += 1,
                _ => group.angles = group.angles.saturating_sub(1),
            },
            b'&' | b'|' | b'<' if joined && self.previous == Previous::Infix(byte) => {}
            b'<' if self.previous == Previous::Value => return Previous::Infix(byte),
            b'<' => {
                group.angles += 1;
                return Previous::Punct(byte);
            }
            b'|' if group.in_bars => group.in_bars = false,
            b'&' | b'|' if after_operand => return Previous::Infix(byte),
            b'|' => {
                group.prefixes += 1;
                group.in_bars = true;
            }
            b'-' => {
                group.prefixes += u32::from(!after_operand);
                return Previous::Punct(byte);
            }
            b'&' | b'*' | b'!' | b'@' | b'.' if !after_operand => group.prefixes += 1,
            _ => {}
        }
        Previous::Start
    }
}

impl Group {
    fn depth(self) -> u32 {
        self.prefixes + self.angles
    }
}

/// True for keywords that an expression, a pattern or a type can begin with and go on after; by length, to be quick.
fn is_prefix(word: &[u8]) -> bool {
    match word.len() {
        2 => matches!(word, b"as" | b"do" | b"fn" | b"if" | b"in"),
        3 => matches!(word, b"box" | b"dyn" | b"for" | b"let" | b"mut" | b"ref" | b"try"),
        4 => matches!(word, b"impl" | b"loop" | b"move"),
        5 => matches!(word, b"async" | b"break" | b"const" | b"match" | b"while" | b"yield"),
        6 => matches!(word, b"become" | b"extern" | b"return" | b"static" | b"unsafe"),
        _ => false,
    }
}

/// True if a token after a `}` begins a new statement, item or arm, and does not go on with what the `}` ended.
fn starts_statement(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Word(word) => !matches!(word, b"else" | b"as" | b"in"),
        Kind::Punct(byte) => byte == b'#',
        Kind::Literal | Kind::Lifetime => true,
        _ => false,
    }
}
