//! How far a fragment such as `$x:expr` reaches in a list of tokens, found without a parser.
//!
//! Takes tokens and an index, returns the index behind the fragment. Each grammar is recognised just far enough to find
//! its end: what stands inside delimiters is skipped as a whole, also inside the invisible ones around a fragment that
//! another macro has passed on. Source: the Rust Reference, "Macros By Example". Leaves out trees: nothing is built, and
//! what is ill-formed inside a group goes unnoticed.

mod expression;
mod item;
mod pattern;
mod types;

use std::str::FromStr;

use super::token::TokKind;
use super::view::View;
use crate::syntax::Delimiter;

pub(super) use expression::is_operand;
pub(super) use pattern::has_alternatives;
pub(super) use types::{adds_bounds, angles_end, is_plain_path};

/// The kinds of fragments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fragment {
    Block,
    /// An expression as since the 2024 edition, `const { … }` included, but not `_`.
    Expr,
    Ident,
    Item,
    Lifetime,
    Literal,
    Meta,
    /// A pattern with alternatives.
    Pat,
    /// A pattern without `|` at its top.
    PatParam,
    Path,
    Stmt,
    /// A token tree.
    Tt,
    Ty,
    Vis,
}

impl FromStr for Fragment {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        Ok(match name {
            "block" => Self::Block,
            "expr" | "expr_2021" => Self::Expr,
            "ident" => Self::Ident,
            "item" => Self::Item,
            "lifetime" => Self::Lifetime,
            "literal" => Self::Literal,
            "meta" => Self::Meta,
            "pat" => Self::Pat,
            "pat_param" => Self::PatParam,
            "path" => Self::Path,
            "stmt" => Self::Stmt,
            "tt" => Self::Tt,
            "ty" => Self::Ty,
            "vis" => Self::Vis,
            _ => return Err(()),
        })
    }
}

impl Fragment {
    /// True if the token at `at` can begin this fragment. The compiler decides by this one token whether to read the
    /// fragment, so that rules and repetitions are chosen here the same way.
    pub(super) fn starts(self, view: View, at: usize) -> bool {
        if let (Some(TokKind::Fragment(kind, _)), Some(end)) = (view.kind(at), view.fragment(at)) {
            return kind.passes_for(self, view.inside(at, end).bare());
        }
        match self {
            Self::Block => view.block(at).is_some(),
            Self::Expr => expression::starts(view, at),
            Self::Ident => view.is_ident(at) && !view.is_word(at, "_"),
            Self::Lifetime => view.is_lifetime(at),
            Self::Literal => view.op(at) == "-" || literal_end(view, at).is_some(),
            Self::Path | Self::Meta => view.is_ident(at) || view.op(at) == "::",
            Self::Pat => view.op(at) == "|" || pattern::starts(view, at),
            Self::PatParam => pattern::starts(view, at),
            Self::Item | Self::Stmt | Self::Tt => view.tree(at).is_some(),
            Self::Ty => types::starts(view, at),
            Self::Vis => view.is_ident(at) || view.op(at) == "," || types::starts(view, at),
        }
    }

    /// True if a fragment of this kind, which a macro has passed on, is also one of kind `other`. Matchers cannot look
    /// into fragments in another way.
    fn passes_for(self, other: Self, inside: View) -> bool {
        match (self, other) {
            (_, Self::Tt | Self::Vis) => true,
            (Self::Pat | Self::PatParam, Self::Pat | Self::PatParam) => true,
            (Self::Expr | Self::Literal | Self::Path, Self::Expr | Self::Stmt | Self::Pat | Self::PatParam) => true,
            (Self::Expr, Self::Literal) => literal_end(inside, 0) == Some(inside.len()),
            (Self::Ty, Self::Path) => types::bound_end(inside, 0) == Some(inside.len()),
            (Self::Ty | Self::Path, Self::Meta) => is_plain_path(inside),
            (Self::Path, Self::Ty) => true,
            (Self::Item | Self::Block, Self::Stmt) | (Self::Block, Self::Expr) => true,
            _ => self == other,
        }
    }

    /// The end of the fragment that begins at `at`; `None` if it is ill-formed.
    pub(super) fn end(self, view: View, at: usize) -> Option<usize> {
        match self {
            Self::Block => view.block(at),
            Self::Expr => expression::end(view, at),
            Self::Ident | Self::Lifetime => Some(at + 1),
            Self::Item => item::end(view, at),
            Self::Literal => literal_end(view, at),
            Self::Meta => meta_end(view, at),
            Self::Pat => pattern::end(view, at, true),
            Self::PatParam => pattern::end(view, at, false),
            Self::Path => types::bound_end(view, at),
            Self::Stmt => item::statement_end(view, at),
            Self::Tt => view.tree(at),
            Self::Ty => types::end(view, at, true),
            Self::Vis => Some(item::visibility_end(view, at)),
        }
    }
}

/// The end of a literal, perhaps with a minus.
fn literal_end(view: View, at: usize) -> Option<usize> {
    let start = if view.op(at) == "-" { at + 1 } else { at };
    if let Some(end) = view.fragment(start) {
        let inside = view.inside(start, end).bare();
        return literal_end(inside, 0).filter(|literal| *literal == inside.len()).map(|_| end);
    }
    let literal = view.is_literal(start) || matches!(view.word(start), Some("true" | "false"));
    literal.then_some(start + 1)
}

/// The end of what stands inside an attribute: `path`, `path(…)`, `path = expression`.
fn meta_end(view: View, at: usize) -> Option<usize> {
    let end = simple_path_end(view, at)?;
    if view.op(end) == "=" { expression::end(view, end + 1) } else { Some(view.any_group(end).unwrap_or(end)) }
}

/// The end of a path without generic arguments.
fn simple_path_end(view: View, at: usize) -> Option<usize> {
    let mut at = if view.op(at) == "::" { at + 2 } else { at };
    loop {
        at = view.segment(at)?;
        if view.op(at) != "::" || !view.is_ident(at + 2) {
            return Some(at);
        }
        at += 2;
    }
}

/// The end of the outer attributes that begin at `at`, if any.
fn attributes_end(view: View, mut at: usize) -> usize {
    while view.op(at) == "#"
        && let Some(end) = view.group(at + 1, Delimiter::Bracket)
    {
        at = end;
    }
    at
}

/// True for a keyword that cannot be the name of something or begin a path.
#[rustfmt::skip]
fn is_reserved(word: &str) -> bool {
    matches!(
        word,
        "_" | "abstract" | "as" | "async" | "await" | "become" | "box" | "break" | "const" | "continue" | "do" | "dyn"
            | "else" | "enum" | "extern" | "false" | "final" | "fn" | "for" | "if" | "impl" | "in" | "let" | "loop"
            | "macro" | "match" | "mod" | "move" | "mut" | "override" | "priv" | "pub" | "ref" | "return" | "static"
            | "struct" | "trait" | "true" | "try" | "type" | "typeof" | "unsafe" | "unsized" | "use" | "virtual"
            | "where" | "while" | "yield"
    )
}
