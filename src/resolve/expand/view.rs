//! A list of tokens, read the way the compiler's lexer cuts them.
//!
//! Takes flat tokens, in which operators are single characters; answers what stands at an index: which operator, which
//! word, where a group or token tree ends. Leaves out grammar.

use super::token::{Tok, TokKind};
use crate::syntax::Delimiter;

/// Operators of more than one character, the longest first.
const OPERATORS: [&str; 25] = [
    "<<=", ">>=", "...", "..=", "::", "->", "=>", "==", "!=", "<=", ">=", "&&", "||", "+=", "-=", "*=", "/=", "%=",
    "^=", "&=", "|=", "<<", ">>", "..", "<-",
];

/// All characters of punctuation.
const CHARACTERS: &str = "~!@#$%^&*-=+|;:,<.>/?'";

/// A list of tokens to look into by index. An index behind the end is allowed: nothing stands there.
#[derive(Clone, Copy)]
pub(super) struct View<'a>(pub(super) &'a [Tok]);

impl<'a> View<'a> {
    /// How many tokens.
    pub(super) fn len(self) -> usize {
        self.0.len()
    }

    /// What stands there.
    pub(super) fn kind(self, at: usize) -> Option<&'a TokKind> {
        self.0.get(at).map(|tok| &tok.kind)
    }

    /// The operator that begins there, by longest match as in the compiler's lexer; empty if there is none. Its length
    /// is its number of tokens.
    pub(super) fn op(self, at: usize) -> &'static str {
        let Some(TokKind::Punct(first, joint)) = self.kind(at) else { return "" };
        if *joint && let Some(operator) = OPERATORS.iter().find(|operator| self.spells(at, operator)) {
            return operator;
        }
        let start = CHARACTERS.find(*first).unwrap_or(CHARACTERS.len());
        CHARACTERS.get(start..=start).unwrap_or("")
    }

    /// True if the characters of `operator` stand there joined.
    fn spells(self, at: usize, operator: &str) -> bool {
        let last = operator.len() - 1;
        operator.chars().enumerate().all(|(offset, wanted)| match self.kind(at + offset) {
            Some(TokKind::Punct(char, joint)) => *char == wanted && (*joint || offset == last),
            _ => false,
        })
    }

    /// True if this character stands there, alone or as part of an operator.
    pub(super) fn has(self, at: usize, char: char) -> bool {
        matches!(self.kind(at), Some(TokKind::Punct(found, _)) if *found == char)
    }

    /// The identifier or keyword there, unless it is raw.
    pub(super) fn word(self, at: usize) -> Option<&'a str> {
        match self.kind(at)? {
            TokKind::Ident(word, false) => Some(word),
            _ => None,
        }
    }

    /// True if this keyword stands there.
    pub(super) fn is_word(self, at: usize, word: &str) -> bool {
        self.word(at) == Some(word)
    }

    /// True if an identifier or keyword stands there.
    pub(super) fn is_ident(self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokKind::Ident(..)))
    }

    /// True if a lifetime stands there.
    pub(super) fn is_lifetime(self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokKind::Lifetime(_)))
    }

    /// True if a literal stands there; `true` and `false` are words.
    pub(super) fn is_literal(self, at: usize) -> bool {
        matches!(self.kind(at), Some(TokKind::Literal(_)))
    }

    /// The end of the group there, if it has this delimiter.
    pub(super) fn group(self, at: usize, delimiter: Delimiter) -> Option<usize> {
        match self.kind(at)? {
            TokKind::Open(found, rest) if *found == delimiter => Some(at + 1 + *rest as usize),
            _ => None,
        }
    }

    /// The end of the block `{ … }` there, which may be a fragment.
    pub(super) fn block(self, at: usize) -> Option<usize> {
        let fragment = || {
            let end = self.fragment(at)?;
            let inside = self.inside(at, end).bare();
            inside.group(0, Delimiter::Brace).filter(|block| *block == inside.len()).map(|_| end)
        };
        self.group(at, Delimiter::Brace).or_else(fragment)
    }

    /// The end of the identifier there, or of the fragment that stands for a path's first segments.
    pub(super) fn segment(self, at: usize) -> Option<usize> {
        if self.is_ident(at) { Some(at + 1) } else { self.fragment(at) }
    }

    /// The end of the fragment there that a macro has passed on.
    pub(super) fn fragment(self, at: usize) -> Option<usize> {
        match self.kind(at)? {
            TokKind::Fragment(_, rest) => Some(at + 1 + *rest as usize),
            _ => None,
        }
    }

    /// The end of the group there, whatever its delimiter.
    pub(super) fn any_group(self, at: usize) -> Option<usize> {
        match self.kind(at)? {
            TokKind::Open(_, rest) | TokKind::Fragment(_, rest) => Some(at + 1 + *rest as usize),
            _ => None,
        }
    }

    /// The tokens between the delimiters of the group from `start` to `end`.
    pub(super) fn inside(self, start: usize, end: usize) -> View<'a> {
        View(self.0.get(start + 1..end.saturating_sub(1)).unwrap_or_default())
    }

    /// The tokens without the invisible delimiters around all of them.
    pub(super) fn bare(self) -> View<'a> {
        let mut view = self;
        while view.fragment(0) == Some(view.len()) {
            view = view.inside(0, view.len());
        }
        view
    }

    /// The end of the token there; opening and closing delimiters are tokens of their own.
    pub(super) fn token(self, at: usize) -> Option<usize> {
        match self.kind(at)? {
            TokKind::Punct(..) => Some(at + self.op(at).len().max(1)),
            _ => Some(at + 1),
        }
    }

    /// The end of the token tree there: a token, or a group with all that is in it.
    pub(super) fn tree(self, at: usize) -> Option<usize> {
        match self.kind(at)? {
            TokKind::Open(..) | TokKind::Fragment(..) => self.any_group(at),
            TokKind::Close(_) => None,
            _ => self.token(at),
        }
    }
}
