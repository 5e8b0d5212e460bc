//! How far an expression reaches: operands and operators by turns.
//!
//! Takes tokens and an index, returns the index behind the expression. Precedence does not matter for that, so nothing
//! recurses except the heads of `if`, `match`, `while` and `for`, where a brace ends the expression. Leaves out what is
//! inside delimiters.

use super::{attributes_end, is_reserved, literal_end, pattern, types};
use crate::resolve::expand::token::TokKind;
use crate::resolve::expand::view::View;
use crate::syntax::Delimiter;

/// The deepest that heads may nest in heads (`if if a {} {} {}`), so that the stack suffices whatever the text.
const HEADS: usize = 128;

/// True if the token can begin an expression. `_` and `let` can, but not as a fragment.
pub(super) fn starts(view: View, at: usize) -> bool {
    const KEYWORDS: [&str; 18] = [
        "async", "do", "box", "break", "const", "continue", "false", "for", "if", "loop", "match", "move", "return",
        "static", "true", "try", "unsafe", "while",
    ];
    match view.kind(at) {
        Some(TokKind::Ident(word, false)) => {
            !is_reserved(word) || word.as_ref() == "yield" || KEYWORDS.contains(&&**word)
        }
        Some(TokKind::Punct(..)) => matches!(
            view.op(at),
            "!" | "-" | "*" | "|" | "||" | "&" | "&&" | ".." | "..." | "..=" | "<" | "<<" | "::" | "#"
        ),
        Some(TokKind::Close(_)) | None => false,
        Some(_) => true,
    }
}

/// The end of an expression.
pub(super) fn end(view: View, at: usize) -> Option<usize> {
    Scan { view, heads: 0 }.end(at)
}

/// The end of an expression that is a statement: there `match x {}` is complete, whatever operator follows.
pub(super) fn statement_end(view: View, at: usize) -> Option<usize> {
    let at = attributes_end(view, at);
    let scan = Scan { view, heads: 0 };
    match scan.operand(at) {
        Some(Part::Value(end)) if ends_in_block(view, at, end) && !matches!(view.op(end), "." | "?") => Some(end),
        _ => scan.end(at),
    }
}

/// True if the operand needs no `;` as a statement: `match x {}`, `{ }`, `name! { }`, but no struct literal.
fn ends_in_block(view: View, start: usize, end: usize) -> bool {
    let braced = matches!(view.kind(end - 1), Some(TokKind::Close(Delimiter::Brace)));
    let struct_literal = types::value_path_end(view, start).is_some_and(|path| view.any_group(path) == Some(end));
    let keyword = view.word(start).is_some_and(is_reserved);
    braced && (keyword || !struct_literal)
}

/// True if these tokens keep their meaning next to any operator, and pass for one token tree: a token or a group. A
/// block does not, which ends a statement.
pub(in crate::resolve::expand) fn is_operand(view: View) -> bool {
    let tree = view.tree(0) == Some(view.len()) && view.block(0).is_none();
    tree || literal_end(view, 0) == Some(view.len())
}

/// The end of a path, with the group of a macro call.
fn path_or_call_end(view: View, at: usize) -> Option<usize> {
    let path = types::value_path_end(view, at)?;
    match view.any_group(path + 1) {
        Some(call) if view.op(path) == "!" => Some(call),
        _ => Some(path),
    }
}

/// The end of what follows an operand and binds tightest: calls, indices, fields, methods, `?`.
fn suffixes_end(view: View, mut at: usize) -> Option<usize> {
    loop {
        let group = view.group(at, Delimiter::Paren).or_else(|| view.group(at, Delimiter::Bracket));
        at = match (group, view.op(at)) {
            (Some(group), _) => group,
            (_, "?") => at + 1,
            (_, ".") if view.is_literal(at + 1) => at + 2,
            (_, ".") if view.is_ident(at + 1) => types::value_path_end(view, at + 1)?,
            _ => return Some(at),
        };
    }
}

/// What stands where an operand is due. Each holds the index behind it.
enum Part {
    /// A whole operand.
    Value(usize),
    /// Something that an operand follows: `-`, `&mut`, `|x|`.
    Prefix(usize),
    /// Something that an operand may follow: `return`, `..`.
    Open(usize),
}

/// A scan of one expression.
#[derive(Clone, Copy)]
struct Scan<'a> {
    view: View<'a>,
    /// How many heads of `if`, `match` … this expression is nested in. In a head `name { … }` is no struct literal.
    heads: usize,
}

impl Scan<'_> {
    /// The end of the expression at `at`.
    fn end(self, mut at: usize) -> Option<usize> {
        let mut optional = false;
        loop {
            let part = if optional && !self.may_go_on(at) { None } else { self.operand(at) };
            (at, optional) = match part {
                None if optional => return Some(at),
                None => return None,
                Some(Part::Prefix(next)) => (next, false),
                Some(Part::Open(next)) => (next, true),
                Some(Part::Value(next)) => {
                    let value = self.value_end(next)?;
                    match self.operator_end(value) {
                        Some(next) => (next, self.view.op(value).starts_with("..")),
                        None => return Some(value),
                    }
                }
            };
        }
    }

    /// True if an operand that may be left out begins at `at`: in a head, a brace belongs to what the head is of.
    fn may_go_on(self, at: usize) -> bool {
        starts(self.view, at) && (self.heads == 0 || self.view.block(at).is_none())
    }

    /// The end of a value with what is attached behind it: calls, fields, `as T`.
    fn value_end(self, at: usize) -> Option<usize> {
        let mut at = suffixes_end(self.view, at)?;
        while self.view.is_word(at, "as") {
            at = suffixes_end(self.view, types::end(self.view, at + 1, false)?)?;
        }
        Some(at)
    }

    /// The end of the binary operator at `at`, if there is one.
    fn operator_end(self, at: usize) -> Option<usize> {
        let op = self.view.op(at);
        let binary =
            !matches!(op, "" | "," | ";" | ":" | "::" | "=>" | "->" | "." | "?" | "!" | "#" | "@" | "~" | "$" | "'");
        binary.then_some(at + op.len())
    }

    /// What stands at `at`, where an operand is due.
    fn operand(self, at: usize) -> Option<Part> {
        let view = self.view;
        match view.kind(at)? {
            TokKind::Literal(_) => Some(Part::Value(at + 1)),
            TokKind::Open(..) => view.any_group(at).map(Part::Value),
            TokKind::Close(_) => None,
            TokKind::Lifetime(_) => (view.op(at + 1) == ":").then_some(Part::Prefix(at + 2)),
            TokKind::Ident(word, false) if is_reserved(word) => self.keyword(at, word),
            TokKind::Ident(..) | TokKind::Fragment(..) => self.path(at),
            TokKind::Punct(..) => self.punctuation(at),
        }
    }

    /// A path, macro call or struct literal.
    fn path(self, at: usize) -> Option<Part> {
        let end = path_or_call_end(self.view, at)?;
        let fields = self.view.group(end, Delimiter::Brace).filter(|_| self.heads == 0);
        Some(Part::Value(fields.unwrap_or(end)))
    }

    /// What begins with punctuation.
    fn punctuation(self, at: usize) -> Option<Part> {
        let view = self.view;
        let behind = at + view.op(at).len();
        match view.op(at) {
            "-" | "!" | "*" | "..=" => Some(Part::Prefix(behind)),
            "&" | "&&" => Some(Part::Prefix(borrow_end(view, behind))),
            ".." | "..." => Some(Part::Open(behind)),
            "||" => self.closure(behind),
            "|" => {
                let mut close = behind;
                while !view.has(close, '|') {
                    close = view.tree(close)?;
                }
                self.closure(close + 1)
            }
            "<" | "<<" | "::" => self.path(at),
            "#" => view.group(behind, Delimiter::Bracket).map(Part::Prefix),
            _ => None,
        }
    }

    /// A closure behind its parameters.
    fn closure(self, at: usize) -> Option<Part> {
        if self.view.op(at) != "->" {
            return Some(Part::Prefix(at));
        }
        let output = types::end(self.view, at + 2, false)?;
        self.view.block(output).map(Part::Value)
    }

    /// What begins with a keyword.
    fn keyword(self, at: usize, word: &str) -> Option<Part> {
        let view = self.view;
        let next = at + 1;
        let block = view.block(next);
        match word {
            "true" | "false" | "_" => Some(Part::Value(next)),
            "loop" | "unsafe" => block.map(Part::Value),
            "try" if view.op(next) == "!" => view.any_group(next + 1).map(Part::Value),
            "const" | "async" | "try" => Some(block.map_or(Part::Prefix(next), Part::Value)),
            "move" if block.is_some() => block.map(Part::Value),
            "move" | "static" | "become" | "box" | "do" => Some(Part::Prefix(next)),
            "return" | "yield" => Some(Part::Open(next)),
            "break" => Some(Part::Open(label_end(view, next))),
            "continue" => Some(Part::Value(label_end(view, next))),
            "if" => self.if_end(next).map(Part::Value),
            "match" | "while" => self.head_and_block(next).map(Part::Value),
            "for" if view.has(next, '<') => types::angles_end(view, next).map(Part::Prefix),
            "for" => {
                let pattern = pattern::end(view, next, true).filter(|end| view.is_word(*end, "in"))?;
                self.head_and_block(pattern + 1).map(Part::Value)
            }
            "let" => {
                let pattern = pattern::end(view, next, true).filter(|end| view.op(*end) == "=")?;
                Some(Part::Prefix(pattern + 1))
            }
            _ => None,
        }
    }

    /// The end of `condition { … } else if … else { … }`.
    fn if_end(self, mut at: usize) -> Option<usize> {
        loop {
            let block = self.head_and_block(at)?;
            if !self.view.is_word(block, "else") {
                return Some(block);
            }
            if !self.view.is_word(block + 1, "if") {
                return self.view.block(block + 1);
            }
            at = block + 2;
        }
    }

    /// The end of `head { … }`.
    fn head_and_block(self, at: usize) -> Option<usize> {
        let head = Self { heads: self.heads + 1, ..self };
        if head.heads > HEADS {
            return None;
        }
        self.view.block(head.end(at)?)
    }
}

/// The end of what may follow `&` in front of the operand.
fn borrow_end(view: View, at: usize) -> usize {
    match (view.word(at), view.word(at + 1)) {
        (Some("mut"), _) => at + 1,
        (Some("raw"), Some("const" | "mut")) => at + 2,
        _ => at,
    }
}

/// The end of the label at `at`, if there is one.
fn label_end(view: View, at: usize) -> usize {
    if view.is_lifetime(at) { at + 1 } else { at }
}
