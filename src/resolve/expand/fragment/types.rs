//! How far types, paths and generic arguments reach.
//!
//! Takes tokens and an index, returns the index behind the type or path. Angle brackets are counted, one character at a
//! time, so that `>>` closes two. Leaves out what stands between them: types, lifetimes, constants and bindings alike.

use super::is_reserved;
use crate::resolve::expand::view::View;
use crate::syntax::Delimiter;

/// True if the token can begin a type.
pub(super) fn starts(view: View, at: usize) -> bool {
    if let Some(word) = view.word(at) {
        return !is_reserved(word)
            || matches!(word, "_" | "for" | "impl" | "fn" | "unsafe" | "extern" | "typeof" | "dyn");
    }
    let begins_group = |delimiter| view.group(at, delimiter).is_some();
    matches!(view.op(at), "!" | "*" | "&" | "&&" | "?" | "<" | "<<" | "::")
        || view.is_ident(at)
        || view.is_lifetime(at)
        || begins_group(Delimiter::Paren)
        || begins_group(Delimiter::Bracket)
}

/// The end of a type. With `plus` it may be a sum of bounds, `A + B`.
pub(super) fn end(view: View, at: usize, plus: bool) -> Option<usize> {
    let mut at = at;
    loop {
        at = primary_end(view, prefixes_end(view, at)?)?;
        match view.op(at) {
            "->" => at += 2,
            "+" if plus => at += 1,
            _ => return Some(at),
        }
    }
}

/// True if the type is a sum of bounds, so that it needs parentheses behind `&`.
pub(in crate::resolve::expand) fn adds_bounds(ty: View) -> bool {
    end(ty, 0, false).is_some_and(|end| ty.op(end) == "+")
}

/// True if these tokens are nothing but a path without generic arguments.
pub(in crate::resolve::expand) fn is_plain_path(ty: View) -> bool {
    super::simple_path_end(ty, 0) == Some(ty.len())
}

/// The end of what may stand in front of a type or bound: `&'a mut`, `*const`, `dyn`, `impl`, `for<'a>`, `unsafe`,
/// `extern "C"`, `?`.
fn prefixes_end(view: View, mut at: usize) -> Option<usize> {
    loop {
        at = match (view.op(at), view.word(at)) {
            ("&" | "&&", _) => {
                let lifetime = at + view.op(at).len();
                let mutable = if view.is_lifetime(lifetime) { lifetime + 1 } else { lifetime };
                if view.is_word(mutable, "mut") { mutable + 1 } else { mutable }
            }
            ("*", _) if matches!(view.word(at + 1), Some("const" | "mut")) => at + 2,
            ("?" | "~", _) => at + 1,
            (_, Some("for")) if view.has(at + 1, '<') => angles_end(view, at + 1)?,
            (_, Some("extern")) if view.is_literal(at + 1) => at + 2,
            (_, Some("dyn" | "impl" | "unsafe" | "extern" | "const" | "async")) => at + 1,
            _ => return Some(at),
        }
    }
}

/// The end of a type or bound without what stands in front of it.
fn primary_end(view: View, at: usize) -> Option<usize> {
    if let Some(end) = view.group(at, Delimiter::Paren).or_else(|| view.group(at, Delimiter::Bracket)) {
        return Some(end);
    }
    match view.word(at) {
        Some("_") => return Some(at + 1),
        Some("fn") => return view.group(at + 1, Delimiter::Paren),
        Some("use") => return angles_end(view, at + 1),
        Some(word) if is_reserved(word) => return None,
        _ if view.is_lifetime(at) || view.op(at) == "!" => return Some(at + 1),
        _ => {}
    }
    let end = if view.has(at, '<') { qualified_path_end(view, at)? } else { path_end(view, at)? };
    match view.any_group(end + 1) {
        Some(call) if view.op(end) == "!" => Some(call),
        _ => Some(end),
    }
}

/// The end of a path that begins with `<T as Trait>`.
fn qualified_path_end(view: View, at: usize) -> Option<usize> {
    let end = angles_end(view, at)?;
    if view.op(end) == "::" { path_end(view, end) } else { None }
}

/// The end of a path as in a type, with the return type of `Fn(A) -> B`.
pub(super) fn bound_end(view: View, at: usize) -> Option<usize> {
    let end_of_path = path_end(view, at)?;
    if view.op(end_of_path) == "->" { end(view, end_of_path + 2, false) } else { Some(end_of_path) }
}

/// The end of a path as in a type, where generic arguments need no `::`, without a return type.
fn path_end(view: View, at: usize) -> Option<usize> {
    let mut at = if view.op(at) == "::" { at + 2 } else { at };
    loop {
        at = arguments_end(view, view.segment(at)?)?;
        match view.op(at) {
            "::" if view.is_ident(at + 2) => at += 2,
            _ => return Some(at),
        }
    }
}

/// The end of the generic arguments at `at`, if any: `<A>`, `::<A>`, `(A)`.
fn arguments_end(view: View, at: usize) -> Option<usize> {
    let start = if view.op(at) == "::" && view.has(at + 2, '<') { at + 2 } else { at };
    if matches!(view.op(start), "<" | "<<" | "<-") {
        return angles_end(view, start);
    }
    Some(view.group(at, Delimiter::Paren).unwrap_or(at))
}

/// The end of a path as in an expression or pattern, where generic arguments need `::`.
pub(super) fn value_path_end(view: View, at: usize) -> Option<usize> {
    let mut at = match view.op(at) {
        "<" | "<<" => angles_end(view, at).filter(|end| view.op(*end) == "::")?,
        "::" => at,
        _ => view.segment(at)?,
    };
    while view.op(at) == "::" {
        at = if view.has(at + 2, '<') {
            angles_end(view, at + 2)?
        } else if view.is_ident(at + 2) {
            at + 3
        } else {
            return None;
        };
    }
    Some(at)
}

/// The end of `<…>`.
pub(in crate::resolve::expand) fn angles_end(view: View, mut at: usize) -> Option<usize> {
    let mut depth = 0_usize;
    loop {
        at = match view.op(at) {
            "->" => at + 2,
            ";" | "=>" => return None,
            _ if view.has(at, '<') => {
                depth += 1;
                at + 1
            }
            _ if view.has(at, '>') => {
                depth = depth.checked_sub(1)?;
                at + 1
            }
            _ => view.tree(at)?,
        };
        if depth == 0 {
            return Some(at);
        }
    }
}
