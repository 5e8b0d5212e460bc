//! How far items, statements and visibilities reach.
//!
//! Takes tokens and an index, returns the index behind the item: behind its `;`, or behind its braces, as its keyword
//! demands. Leaves out what stands between the keyword and that end, but for generic arguments with braces in them.

use super::{Fragment, attributes_end, expression, pattern, simple_path_end, types};
use crate::resolve::expand::token::TokKind;
use crate::resolve::expand::view::View;
use crate::syntax::Delimiter;

/// The end of an item with its attributes.
pub(super) fn end(view: View, at: usize) -> Option<usize> {
    let start = attributes_end(view, at);
    declaration_end(view, at).or_else(|| call_end(view, start)).or_else(|| view.fragment(start))
}

/// The end of a statement without its `;`, or of an item.
pub(super) fn statement_end(view: View, at: usize) -> Option<usize> {
    let start = attributes_end(view, at);
    if view.op(start) == ";" {
        return Some(start + 1); // the empty statement
    }
    if view.is_word(start, "let") {
        return let_end(view, start + 1);
    }
    declaration_end(view, at).or_else(|| expression::statement_end(view, start))
}

/// The end of the visibility at `at`, which may be empty. `pub (A)` is one only if `A` cannot be a field's type.
pub(super) fn visibility_end(view: View, at: usize) -> usize {
    if let Some(TokKind::Fragment(Fragment::Vis, rest)) = view.kind(at) {
        return at + 1 + *rest as usize;
    }
    if !view.is_word(at, "pub") {
        return at;
    }
    let restriction = view.group(at + 1, Delimiter::Paren).filter(|end| match view.word(at + 2) {
        Some("in") => true,
        Some("crate" | "self" | "super") => *end == at + 4,
        _ => false,
    });
    restriction.unwrap_or(at + 1)
}

/// The end of `pattern: T = value else { … }`.
fn let_end(view: View, at: usize) -> Option<usize> {
    let mut at = pattern::end(view, at, true)?;
    if view.op(at) == ":" {
        at = types::end(view, at + 1, true)?;
    }
    if view.op(at) == "=" {
        at = expression::end(view, at + 1)?;
    }
    if view.is_word(at, "else") { view.block(at + 1) } else { Some(at) }
}

/// The end of an item that begins with a keyword, or of a `macro_rules!` definition.
fn declaration_end(view: View, at: usize) -> Option<usize> {
    let mut at = visibility_end(view, attributes_end(view, at));
    while qualifies(view, at) {
        at += 1;
    }
    let next = at + 1;
    match view.word(at)? {
        "use" | "type" => semicolon_end(view, next),
        "const" | "static" if view.is_ident(next) && !view.is_word(next, "move") => semicolon_end(view, next),
        "extern" if view.is_word(next, "crate") => semicolon_end(view, next),
        "extern" => {
            let block = if view.is_literal(next) { next + 1 } else { next };
            view.block(block).or_else(|| declaration_end_behind_abi(view, block))
        }
        "mod" => body_end(view, next),
        "fn" | "struct" | "enum" | "trait" | "impl" => body_end(view, next),
        "union" if view.is_ident(next) => body_end(view, next),
        "macro" if view.is_ident(next) => body_end(view, next),
        "macro_rules" if view.op(next) == "!" && view.is_ident(next + 1) => call_end(view, at),
        _ => None,
    }
}

/// The end of `fn …` behind `extern "C"`.
fn declaration_end_behind_abi(view: View, at: usize) -> Option<usize> {
    if view.is_word(at, "fn") { body_end(view, at + 1) } else { None }
}

/// True if the word at `at` only qualifies the item whose keyword follows: `unsafe impl`, `const fn`, `auto trait`.
fn qualifies(view: View, at: usize) -> bool {
    let Some(next) = view.word(at + 1) else { return false };
    match view.word(at) {
        Some("unsafe") => matches!(next, "fn" | "impl" | "trait" | "mod" | "extern" | "auto" | "static"),
        Some("safe") => matches!(next, "fn" | "static"),
        Some("const") => matches!(next, "fn" | "unsafe" | "extern" | "async" | "trait" | "impl"),
        Some("async" | "gen") => matches!(next, "fn" | "unsafe" | "extern" | "gen"),
        Some("auto") => next == "trait",
        Some("default") => matches!(next, "fn" | "impl" | "type" | "const" | "unsafe" | "async" | "extern"),
        _ => false,
    }
}

/// The index behind the next `;`.
fn semicolon_end(view: View, mut at: usize) -> Option<usize> {
    while view.op(at) != ";" {
        at = view.tree(at)?;
    }
    Some(at + 1)
}

/// The index behind the braces that end a declaration, or behind its `;`.
fn body_end(view: View, mut at: usize) -> Option<usize> {
    loop {
        if let Some(end) = view.block(at) {
            return Some(end);
        }
        at = match view.op(at) {
            ";" => return Some(at + 1),
            _ if view.has(at, '<') => types::angles_end(view, at)?,
            _ => view.tree(at)?,
        };
    }
}

/// The end of a macro call as an item: with braces, or with `;`.
fn call_end(view: View, at: usize) -> Option<usize> {
    let bang = simple_path_end(view, at).filter(|end| view.op(*end) == "!")? + 1;
    let arguments = if view.is_ident(bang) { bang + 1 } else { bang };
    let end = view.any_group(arguments)?;
    Some(if view.op(end) == ";" { end + 1 } else { end })
}
