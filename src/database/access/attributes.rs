//! What attributes say, by their tokens.

use super::text::string_value;
use crate::syntax::{Attr, FileFacts, List, Token, TokenKind};

/// True if one of these is derived.
pub(super) fn derives(facts: &FileFacts, attrs: List<Attr>, wanted: &[&str]) -> bool {
    let derived = facts.list(attrs).iter().filter(|attr| attr.derive);
    let mut names = derived.filter_map(|attr| facts.segments(attr.path).last());
    names.any(|segment| wanted.contains(&facts.name(segment.name)))
}

/// The last name of an attribute that is no derive.
pub(super) fn attribute_name<'a>(facts: &'a FileFacts, attr: &Attr) -> &'a str {
    let last = if attr.derive { None } else { facts.segments(attr.path).last() };
    last.map_or("", |segment| facts.name(segment.name))
}

/// True if a word stands among the arguments of an attribute.
pub(super) fn has_word(facts: &FileFacts, attr: &Attr, word: &str) -> bool {
    let is_word = |token: &Token| matches!(token.kind, TokenKind::Ident(name, _) if facts.name(name) == word);
    facts.list(attr.tokens).iter().any(is_word)
}

/// The text behind `name =` in the arguments of any attribute, or of the attribute of that name.
pub(super) fn text_of_attribute(facts: &FileFacts, attrs: List<Attr>, name: &str) -> Option<String> {
    facts.list(attrs).iter().find_map(|attr| match facts.list(attr.tokens) {
        [Token { kind: TokenKind::Literal(text), .. }] if attribute_name(facts, attr) == name => {
            string_value(facts.name(*text)).map(Into::into)
        }
        tokens => text_in(facts, tokens, name),
    })
}

/// The text behind `name =` among tokens.
pub(super) fn text_in(facts: &FileFacts, tokens: &[Token], name: &str) -> Option<String> {
    tokens.windows(3).find_map(|window| match window {
        [
            Token { kind: TokenKind::Ident(word, _), .. },
            Token { kind: TokenKind::Punct('=', _), .. },
            Token { kind: TokenKind::Literal(text), .. },
        ] if facts.name(*word) == name => string_value(facts.name(*text)).map(Into::into),
        _ => None,
    })
}
