//! Text in, facts as text out.

use super::*;
use dump::{dump, dump_with_positions};

mod attrs;
mod bodies;
mod dump;
mod items;
mod limits;
mod macros;
mod salvage;

/// The facts of a file.
fn file(text: &str) -> String {
    dump(&parse_file(text, TestCode::Kept).unwrap())
}

/// The facts of a file with positions.
fn file_at(text: &str) -> String {
    dump_with_positions(&parse_file(text, TestCode::Kept).unwrap())
}

/// The facts of a fragment.
fn fragment(kind: FragmentKind, text: &str) -> String {
    dump(&parse_fragment(kind, text).unwrap())
}

/// The facts of some statements.
fn body(text: &str) -> String {
    fragment(FragmentKind::Stmts, text)
}

/// The facts of an expression.
fn expr(text: &str) -> String {
    fragment(FragmentKind::Expr, text)
}
