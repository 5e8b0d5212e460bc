//! Joins identifiers as the `paste!` macro does.
//!
//! Takes tokens, returns them with each `[< a b:lower >]` replaced by one identifier, and with what stands behind a `=`
//! in an attribute (`#[doc = "of " $name]`) replaced by one string. That macro is procedural, but common, and a function
//! of its tokens alone. Leaves out `env!` inside the brackets.

use super::token::{Tok, TokKind, link_groups};
use super::view::View;
use crate::syntax::Delimiter;

/// The tokens with each group `[< … >]` that can be read replaced by one identifier, or by a lifetime if it begins with
/// one. Its origin is that of the bracket.
pub(crate) fn join_idents(tokens: &[Tok]) -> Vec<Tok> {
    let view = View(tokens);
    let mut out = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while let Some(tok) = tokens.get(at) {
        let joined = view.group(at, Delimiter::Bracket).and_then(|end| Some((join(view.inside(at, end))?, end)));
        let (kind, end) = joined.unwrap_or((tok.kind.clone(), at + 1));
        out.push(Tok { kind, origin: tok.origin });
        at = end;
    }
    link_groups(&mut out);
    join_strings(&out).unwrap_or(out)
}

/// The tokens with the parts of strings in attributes joined; none if there are no such parts.
fn join_strings(tokens: &[Tok]) -> Option<Vec<Tok>> {
    let view = View(tokens);
    let mut out = Vec::new();
    let (mut copied, mut at) = (0, 0);
    while at < tokens.len() {
        let bracket = at + 1 + usize::from(view.op(at + 1) == "!");
        let end = view.group(bracket, Delimiter::Bracket).filter(|_| view.op(at) == "#");
        for value in end.into_iter().flat_map(|end| (bracket..end).filter(|at| view.op(*at) == "=")) {
            if let Some((text, after)) = joined_string(view, value + 1) {
                out.extend_from_slice(&tokens[copied..=value]);
                out.push(Tok { kind: TokKind::Literal(text.into()), origin: tokens[value + 1].origin });
                copied = after;
            }
        }
        at = end.unwrap_or(at + 1);
    }
    if copied == 0 {
        return None;
    }
    out.extend_from_slice(&tokens[copied..]);
    link_groups(&mut out);
    Some(out)
}

/// The string that two or more literals and words make, up to a `,` or the end of the group, and where that is.
fn joined_string(view: View, start: usize) -> Option<(String, usize)> {
    let (mut text, mut parts) = (String::new(), 0);
    for at in start..view.len() {
        let part: &str = match view.kind(at)? {
            TokKind::Literal(literal) => {
                literal.strip_prefix('"').and_then(|literal| literal.strip_suffix('"')).unwrap_or(literal)
            }
            TokKind::Ident(word, _) => word,
            TokKind::Fragment(..) | TokKind::Close(Delimiter::None) => continue,
            TokKind::Punct(',', _) | TokKind::Close(_) if parts > 1 => return Some((format!("\"{text}\""), at)),
            _ => return None,
        };
        text.push_str(part);
        parts += 1;
    }
    None
}

/// What `< … >` makes, which is all between the brackets.
fn join(inside: View) -> Option<TokKind> {
    let end = inside.len().checked_sub(1)?;
    if !inside.has(0, '<') || !inside.has(end, '>') {
        return None;
    }
    let visible = |tok: &&Tok| !matches!(tok.kind, TokKind::Fragment(..) | TokKind::Close(Delimiter::None));
    let parts: Vec<Tok> = inside.0[1..end].iter().filter(visible).cloned().collect();
    let view = View(&parts);
    let mut name = String::new();
    let mut at = 0;
    while at < view.len() {
        let mut segment = segment(view.kind(at)?)?;
        at += 1;
        while view.op(at) == ":" {
            segment = change_case(&segment, view.word(at + 1)?)?;
            at += 2;
        }
        name.push_str(&segment);
    }
    let begins_name = |char: char| char == '_' || char.is_alphabetic();
    match view.kind(0)? {
        TokKind::Lifetime(_) => Some(TokKind::Lifetime(name.into())),
        _ => name.starts_with(begins_name).then(|| TokKind::Ident(name.into(), false)),
    }
}

/// The text that a token adds to a name.
fn segment(kind: &TokKind) -> Option<String> {
    let text: &str = match kind {
        TokKind::Ident(text, _) | TokKind::Lifetime(text) => text,
        TokKind::Literal(literal) => {
            literal.strip_prefix('"').and_then(|text| text.strip_suffix('"')).unwrap_or(literal)
        }
        _ => return None,
    };
    text.chars().all(|char| char == '_' || char.is_alphanumeric()).then(|| text.to_owned())
}

/// The text in the case that a modifier such as `snake` asks for.
fn change_case(text: &str, modifier: &str) -> Option<String> {
    match modifier {
        "lower" => Some(text.to_lowercase()),
        "upper" => Some(text.to_uppercase()),
        "snake" => Some(snake(text)),
        "camel" | "upper_camel" => Some(camel(text)),
        _ => None,
    }
}

/// `LineItem` → `line_item`: an underscore in front of each capital, except at the start and behind another one.
fn snake(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars() {
        if char.is_uppercase() && !out.is_empty() && !out.ends_with('_') {
            out.push('_');
        }
        out.extend(char.to_lowercase());
    }
    out
}

/// `line_item` → `LineItem`: capitals at the start and behind underscores, small letters behind capitals.
fn camel(text: &str) -> String {
    let mut out = String::new();
    let mut before = '_';
    for char in text.chars() {
        if char != '_' && before == '_' {
            out.extend(char.to_uppercase());
        } else if char != '_' && before.is_uppercase() {
            out.extend(char.to_lowercase());
        } else if char != '_' {
            out.push(char);
        }
        before = char;
    }
    out
}
