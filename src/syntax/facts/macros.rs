//! Macro calls, and the tokens of calls and definitions.
//!
//! A call keeps its tokens, since which macro it names is not known yet. Leaves out what it expands to.

use serde::{Deserialize, Serialize};

use super::*;

/// A macro call with its tokens, and with what could be read in them without knowing the macro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MacroCall {
    /// The macro's path.
    pub path: PathId,
    /// All tokens between the delimiters.
    pub tokens: List<Token>,
    /// The delimiter.
    pub delimiter: Delimiter,
    /// Where the call stands.
    pub owner: Owner,
    /// What the tokens are when the macro is one of the standard library or unknown.
    pub input: MacroInput,
}

/// What the tokens of a macro call are, as far as can be said without knowing the macro.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MacroInput {
    /// Nothing to read in them.
    Nothing,
    /// Expressions: arguments, and what inline format captures name. Unknown macros: expressions found in the tokens.
    Exprs {
        /// The expressions.
        exprs: List<ExprId>,
        /// The tokens as a whole are a list of expressions, as in `vec![a, b]` or `println!("{}", a)`. If false, the
        /// expressions are islands among tokens with another meaning, so an unknown name is not worth reporting.
        whole: bool,
    },
    /// One expression with the meaning of the whole call, for calls with bindings such as `matches!(e, p if g)`
    /// (lowered to a `match`) and `select!` (a `match` whose arms bind).
    Expr(ExprId),
    /// Items, as in `thread_local!`, `lazy_static!`, `cfg_if!`.
    Items(List<ItemId>),
}

/// The delimiter of a group of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Delimiter {
    /// `( )`.
    Paren,
    /// `[ ]`.
    Bracket,
    /// `{ }`.
    Brace,
    /// Invisible: around what stood for a fragment.
    None,
}

/// A token. Groups are flat: an opening token says how many tokens follow up to and including its closing one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it begins.
    pub pos: Pos,
}

/// The kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TokenKind {
    /// An identifier or keyword, `r#` kept off; the flag says that it was raw.
    Ident(Sym, bool),
    /// `'a`, without the quote.
    Lifetime(Sym),
    /// One character of punctuation, and whether the next token is punctuation that joins it.
    Punct(char, bool),
    /// A literal as written.
    Literal(Sym),
    /// A group begins; the number of tokens after this one up to and including the closing one.
    Open(Delimiter, u32),
    /// A group ends.
    Close(Delimiter),
}
