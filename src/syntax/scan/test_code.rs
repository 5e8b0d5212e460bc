//! Where the content of items under `#[cfg(test)]` stands.
//!
//! Takes one token after the other; says, at the closing brace of such a module, function, impl, trait or type, what it
//! encloses. Other code under `#[cfg(test)]` stays, and so does what only looks like it inside macro calls, which the
//! caller leaves out. Knows tokens only: it can leave something in, never take out what counts.

use std::ops::Range;

use super::TestCode;
use super::tokens::{Kind, Token};

/// What `#[cfg(test)]` and `#[cfg(all(test, …))]` begin with.
const CFG: [Kind<'static>; 4] = [Kind::Punct(b'#'), Kind::Open(b'['), Kind::Word(b"cfg"), Kind::Open(b'(')];

/// Looks for items under `#[cfg(test)]`.
pub(super) struct TestItems {
    state: State,
    test_code: TestCode,
}

#[derive(Clone, Copy)]
enum State {
    /// This many tokens of an attribute were met, 0 to 4 of [`CFG`].
    Outside(usize),
    /// After `#[cfg(all`, and perhaps `(`.
    All(bool),
    /// In the attribute after the `test` that decides, this many delimiters deep.
    Attribute(u32),
    /// Between the attribute and the brace of its item, this many delimiters deep; whether the item is of a kind that
    /// has a brace of its own is known after its keyword.
    Head { depth: u32, keyword: bool },
    /// In the braces that open here, this many deep.
    Inside { start: usize, depth: u32 },
}

impl TestItems {
    pub(super) fn new(test_code: TestCode) -> Self {
        Self { state: State::Outside(0), test_code }
    }

    /// True between the braces of an item that is compiled only for tests.
    pub(super) fn is_inside(&self) -> bool {
        matches!(self.state, State::Inside { .. })
    }

    /// What the braces of an item enclose that is compiled only for tests, if the token closes them.
    #[inline]
    pub(super) fn content_before(&mut self, token: &Token<'_>) -> Option<Range<usize>> {
        let begins_nothing = matches!(self.state, State::Outside(0)) && token.kind != CFG[0]; // most tokens
        if self.test_code == TestCode::Kept || begins_nothing {
            return None;
        }
        if let State::Inside { start, depth: 1 } = self.state
            && matches!(token.kind, Kind::Close(_))
        {
            self.state = State::Outside(0);
            return Some(start..token.start);
        }
        self.state = self.state.after(token);
        None
    }
}

impl State {
    fn after(self, token: &Token<'_>) -> Self {
        match (self, token.kind) {
            (_, Kind::Doc | Kind::InnerDoc) => self,
            (Self::Outside(4), Kind::Word(b"test")) => Self::Attribute(2),
            (Self::Outside(4), Kind::Word(b"all")) => Self::All(false),
            (Self::Outside(met), kind) if CFG.get(met) == Some(&kind) => Self::Outside(met + 1),
            (Self::Outside(_), kind) => Self::Outside(usize::from(kind == CFG[0])),
            (Self::All(false), Kind::Open(b'(')) => Self::All(true),
            (Self::All(true), Kind::Word(b"test")) => Self::Attribute(3),
            (Self::All(_), _) => Self::Outside(0),
            (Self::Attribute(1), Kind::Close(_)) => Self::Head { depth: 0, keyword: false },
            (Self::Attribute(depth), Kind::Open(_)) => Self::Attribute(depth + 1),
            (Self::Attribute(depth), Kind::Close(_)) => Self::Attribute(depth - 1),
            (Self::Attribute(_), _) => self,
            (Self::Head { depth, keyword }, kind) => Self::after_head(depth, keyword, kind, token.start),
            (Self::Inside { start, depth }, Kind::Open(_)) => Self::Inside { start, depth: depth + 1 },
            (Self::Inside { start, depth }, Kind::Close(_)) => Self::Inside { start, depth: depth - 1 },
            (Self::Inside { .. }, _) => self,
        }
    }

    fn after_head(depth: u32, keyword: bool, kind: Kind<'_>, start: usize) -> Self {
        let deeper = |depth| Self::Head { depth, keyword };
        match kind {
            Kind::Open(b'{') if depth == 0 && keyword => Self::Inside { start: start + 1, depth: 1 },
            Kind::Open(b'{') if depth == 0 => Self::Outside(0),
            Kind::Open(_) => deeper(depth + 1),
            Kind::Close(_) if depth == 0 => Self::Outside(0),
            Kind::Close(_) => deeper(depth - 1),
            _ if depth > 0 => deeper(depth),
            Kind::Punct(b';') => Self::Outside(0),
            _ if keyword => deeper(depth),
            Kind::Word(b"mod" | b"fn" | b"impl" | b"trait" | b"struct" | b"enum") => {
                Self::Head { depth, keyword: true }
            }
            Kind::Word(b"pub" | b"unsafe" | b"default" | b"const" | b"async" | b"extern") => deeper(depth),
            Kind::Punct(b'#') | Kind::Literal => deeper(depth),
            _ => Self::Outside(0),
        }
    }
}
