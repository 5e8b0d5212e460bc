//! Macros of the standard library and of the widely used crates, by their last name.
//!
//! Takes the tokens of a call; returns what they mean, or none if they are not what that macro takes (then it is
//! another macro of the same name). One file per family.

use proc_macro2::TokenStream;

use super::Lower;
use crate::syntax::facts::MacroInput;

mod data;
mod diesel;
mod flags;
mod format;
mod items;
mod log;
mod matching;
mod select;

pub(super) use items::stands_for_items;

/// Reads the tokens of a macro call.
pub(super) type Reader = fn(&mut Lower<'_>, &TokenStream) -> Option<MacroInput>;

/// The reader of a well-known macro.
pub(super) fn reader(name: &str) -> Option<Reader> {
    Some(match name {
        "anyhow" | "bail" | "eprint" | "eprintln" | "eyre" | "format" | "format_args" | "format_err"
        | "format_ident" | "panic" | "print" | "println" | "todo" | "unimplemented" | "unreachable" => {
            |lower, tokens| lower.format(tokens, 0)
        }
        "assert" | "debug_assert" | "ensure" | "write" | "writeln" => |lower, tokens| lower.format(tokens, 1),
        "assert_eq" | "assert_ne" | "debug_assert_eq" | "debug_assert_ne" => |lower, tokens| lower.format(tokens, 2),
        "debug" | "debug_span" | "error" | "error_span" | "event" | "info" | "info_span" | "log" | "o" | "span"
        | "trace" | "trace_span" | "warn" | "warn_span" => |lower, tokens| lower.log(tokens),
        "assert_matches" | "debug_assert_matches" | "matches" => |lower, tokens| lower.matches(tokens),
        "select" | "select_biased" => |lower, tokens| lower.select(tokens),
        "vec" => |lower, tokens| lower.vec(tokens),
        "table" => |lower, tokens| lower.diesel_table(tokens),
        "alias" => |lower, tokens| lower.diesel_alias(tokens),
        "thread_local" => |lower, tokens| lower.thread_local(tokens),
        "lazy_static" => |lower, tokens| lower.lazy_static(tokens),
        "bitflags" => |lower, tokens| lower.bitflags(tokens),
        "custom_keyword" => |lower, tokens| lower.keyword(tokens),
        "cfg_if" => |lower, tokens| lower.cfg_if(tokens),
        "cfg_select" => |lower, tokens| lower.cfg_select(tokens),
        "bson" | "doc" | "json" => |lower, tokens| lower.json(tokens),
        "parse_quote" | "parse_quote_spanned" | "quote" | "quote_spanned" => |lower, tokens| lower.quote(tokens),
        "cfg" => |lower, tokens| lower.condition(tokens),
        "concat_idents" | "stringify" => |_, _| Some(MacroInput::Nothing),
        _ => return None,
    })
}
