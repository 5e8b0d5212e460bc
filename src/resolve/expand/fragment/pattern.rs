//! How far a pattern reaches.
//!
//! Takes tokens and an index, returns the index behind the pattern, with or without alternatives (`p | q`). Leaves out
//! guards, which are no part of a pattern, and what is inside delimiters.

use super::{is_reserved, literal_end, types};
use crate::resolve::expand::token::TokKind;
use crate::resolve::expand::view::View;
use crate::syntax::Delimiter;

/// True if the token can begin a pattern without a leading `|`.
pub(super) fn starts(view: View, at: usize) -> bool {
    match view.kind(at) {
        Some(TokKind::Ident(..) | TokKind::Literal(_)) => true,
        Some(TokKind::Open(delimiter, _)) => *delimiter != Delimiter::Brace,
        Some(TokKind::Punct(..)) => {
            matches!(view.op(at), "&" | "&&" | "-" | ".." | "..." | "::" | "<" | "<<")
        }
        _ => false,
    }
}

/// The end of a pattern; with `alternatives`, of `| p | q`.
pub(super) fn end(view: View, at: usize, alternatives: bool) -> Option<usize> {
    let mut at = if alternatives && view.op(at) == "|" { at + 1 } else { at };
    loop {
        at = single_end(view, at)?;
        match view.op(at) {
            "|" if alternatives => at += 1,
            _ => return Some(at),
        }
    }
}

/// True if `|` stands at the pattern's top, so that it needs parentheses next to other pattern syntax.
pub(in crate::resolve::expand) fn has_alternatives(pattern: View) -> bool {
    pattern.op(0) == "|" || end(pattern, 0, false).is_some_and(|end| pattern.op(end) == "|")
}

/// The end of one alternative.
fn single_end(view: View, at: usize) -> Option<usize> {
    let mut at = prefixes_end(view, at);
    while view.is_ident(at) && view.op(at + 1) == "@" {
        at = prefixes_end(view, at + 2);
    }
    if let Some(group) = view.group(at, Delimiter::Paren).or_else(|| view.group(at, Delimiter::Bracket)) {
        return Some(group);
    }
    if view.op(at).starts_with("..") {
        let behind = at + view.op(at).len();
        return Some(bound_end(view, behind).unwrap_or(behind));
    }
    let end = bound_end(view, at)?;
    if view.op(end) == "!" {
        return view.any_group(end + 1);
    }
    if let Some(fields) = view.group(end, Delimiter::Paren).or_else(|| view.group(end, Delimiter::Brace)) {
        return Some(fields);
    }
    if view.op(end).starts_with("..") {
        let behind = end + view.op(end).len();
        return Some(bound_end(view, behind).unwrap_or(behind));
    }
    Some(end)
}

/// The end of `&`, `ref`, `mut`, `box` in front of a pattern.
fn prefixes_end(view: View, mut at: usize) -> usize {
    loop {
        match (view.op(at), view.word(at)) {
            ("&" | "&&", _) => at += view.op(at).len(),
            (_, Some("ref" | "mut" | "box")) => at += 1,
            _ => return at,
        }
    }
}

/// The end of what can bound a range, which is also what most patterns begin with: a literal, `_`, a path, `const { … }`.
fn bound_end(view: View, at: usize) -> Option<usize> {
    match view.word(at) {
        Some("_") => Some(at + 1),
        Some("const") => view.block(at + 1),
        _ => literal_end(view, at).or_else(|| {
            let path = !view.word(at).is_some_and(is_reserved);
            path.then(|| types::value_path_end(view, at)).flatten()
        }),
    }
}
