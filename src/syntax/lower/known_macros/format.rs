//! Macros that format: `println!`, `write!`, `assert!` and their kin.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser as _};
use syn::{Expr as SynExpr, Ident, Lit as SynLit, LitStr, Token};

use crate::syntax::facts::*;
use crate::syntax::lower::Lower;
use crate::syntax::lower::macros::is_named_argument;

impl Lower<'_> {
    /// Reads the arguments of a macro whose format string, if it has one, stands after so many others.
    pub(super) fn format(&mut self, tokens: &TokenStream, before: usize) -> Option<MacroInput> {
        let args = arguments.parse2(tokens.clone()).ok()?;
        let mut exprs: Vec<ExprId> = args.iter().map(|arg| self.expr(&arg.value)).collect();
        if let Some(literal) = args.get(before).and_then(|arg| string_literal(&arg.value)) {
            let named: Vec<String> = args.iter().filter_map(|arg| Some(arg.name.as_ref()?.to_string())).collect();
            self.captures(literal, &named, &mut exprs);
        }
        Some(MacroInput::Exprs { exprs: self.facts.store(exprs), whole: true })
    }

    /// Adds the names that a format string captures, each at its place inside the literal.
    pub(super) fn captures(&mut self, literal: &LitStr, named: &[String], exprs: &mut Vec<ExprId>) {
        let (written, start) = self.source.literal(literal.span());
        for (name, pos) in captures(written, start) {
            if !named.iter().any(|named| named == name) {
                let name = self.intern(name);
                let path = self.name_path(name, pos);
                exprs.push(self.add_expr(Expr::Path(path)));
            }
        }
    }
}

/// An argument: `value` or `name = value`.
struct Argument {
    name: Option<Ident>,
    value: SynExpr,
}

fn arguments(input: ParseStream) -> syn::Result<Vec<Argument>> {
    let mut args = Vec::new();
    while !input.is_empty() {
        let name = if is_named_argument(input) {
            let name = input.parse()?;
            input.parse::<Token![=]>()?;
            Some(name)
        } else {
            None
        };
        args.push(Argument { name, value: input.parse()? });
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(args)
}

/// The literal, if an expression is a string literal.
pub(super) fn string_literal(expr: &SynExpr) -> Option<&LitStr> {
    match expr {
        SynExpr::Lit(syn::ExprLit { lit: SynLit::Str(literal), .. }) => Some(literal),
        _ => None,
    }
}

/// The names in the braces of a format string as it is written, quotes and escapes included:
/// `{name}`, `{name:?}`, `{:width$}`, `{:.precision$}`.
fn captures(written: &str, start: Pos) -> Vec<(&str, Pos)> {
    let mut chars = Chars { rest: written, pos: start };
    let is_raw = written.starts_with('r');
    let mut found = Vec::new();
    if !written.contains('{') {
        return found;
    }
    while let Some(char) = chars.next() {
        match char {
            '\\' if !is_raw => chars.skip_escape(),
            '{' if chars.rest.starts_with('{') => {
                chars.next();
            }
            '{' => placeholder(&mut chars, &mut found),
            _ => {}
        }
    }
    found
}

/// Reads a placeholder after its `{`, up to its `}`.
fn placeholder<'t>(chars: &mut Chars<'t>, found: &mut Vec<(&'t str, Pos)>) {
    let Some(end) = chars.rest.find('}') else { return };
    let inside = &chars.rest[..end];
    let (argument, spec) = inside.split_once(':').unwrap_or((inside, ""));
    let name = argument.trim();
    if is_name(name) {
        let before = &argument[..argument.len() - argument.trim_start().len()];
        found.push((name, chars.pos_after(before)));
    }
    let spec_start = inside.len() - spec.len();
    for (dollar, _) in spec.match_indices('$') {
        let before = &spec[..dollar];
        let name_start = before
            .rfind(|char: char| !is_name_char(char))
            .map_or(0, |index| index + before[index..].chars().next().map_or(1, char::len_utf8));
        // A zero before a width is a flag: `{:0width$}`.
        let name_start = name_start + (before.len() - name_start - before[name_start..].trim_start_matches('0').len());
        if is_name(&before[name_start..]) {
            found.push((&before[name_start..], chars.pos_after(&inside[..spec_start + name_start])));
        }
    }
    chars.skip(end);
}

fn is_name(text: &str) -> bool {
    text.chars().all(is_name_char) && text.starts_with(|char: char| !char.is_ascii_digit())
}

fn is_name_char(char: char) -> bool {
    char.is_alphanumeric() || char == '_'
}

/// The characters of a literal as it is written, with their places.
struct Chars<'t> {
    rest: &'t str,
    pos: Pos,
}

impl Chars<'_> {
    fn next(&mut self) -> Option<char> {
        let char = self.rest.chars().next()?;
        self.rest = &self.rest[char.len_utf8()..];
        self.pos = after(self.pos, char);
        Some(char)
    }

    fn skip(&mut self, bytes: usize) {
        self.pos = self.pos_after(&self.rest[..bytes]);
        self.rest = &self.rest[bytes..];
    }

    /// The place after some of the characters that are next.
    fn pos_after(&self, text: &str) -> Pos {
        text.chars().fold(self.pos, after)
    }

    /// Goes past an escape after its backslash: that of `\u{…}` has braces of its own.
    fn skip_escape(&mut self) {
        if self.next() == Some('u')
            && let Some(end) = self.rest.find('}')
        {
            self.skip(end + 1);
        }
    }
}

/// The place after a character.
fn after(pos: Pos, char: char) -> Pos {
    match char {
        '\n' => Pos { line: pos.line + 1, column: 1 },
        _ => Pos { line: pos.line, column: pos.column + 1 },
    }
}

#[cfg(test)]
mod tests {
    use super::{Pos, captures};

    fn found(written: &str) -> String {
        let captures = captures(written, Pos { line: 1, column: 1 });
        captures.iter().map(|(name, pos)| format!("{name}@{}:{}", pos.line, pos.column)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn names_in_braces_with_their_places() {
        assert_eq!(found(r#""{a} {} {0} {b:?}é{c}""#), "a@1:3 b@1:14 c@1:20");
        assert_eq!(found(r#""{ a } {{no}} {r:>w$.p$} {:.*} {:1$}""#), "a@1:4 r@1:16 w@1:19 p@1:22");
        assert_eq!(found(r#""{:0w$} {:é>x$}""#), "w@1:5 x@1:13");
    }

    #[test]
    fn escapes_and_lines_are_counted() {
        assert_eq!(found("\"\\u{61}\\n{a}\n {b}\""), "a@1:11 b@2:3");
        assert_eq!(found("r#\"\\u{a}\n\"{b}\"#"), "a@1:7 b@2:3");
    }

    #[test]
    fn broken_strings_do_no_harm() {
        for written in ["\"{\"", "\"{a\"", "\"}\"", "\"{:$}\"", "\"\\u{\"", "\"\\"] {
            assert_eq!(found(written), "");
        }
    }
}
