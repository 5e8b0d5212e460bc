//! A look at the text before it is parsed.
//!
//! Takes the text of a file or fragment; returns it ready for the parser, or the place where it nests too deep for a
//! parser that recurses. Knows tokens only, so it can neither fail on wrong Rust nor overflow the stack.
//! Documentation comments become ordinary ones, as nobody asks for them and the parser makes six tokens of each line;
//! where they began is kept. The `pub` of `pub impl` goes: the language has no such thing, but attribute macros do, and
//! the compiler's parser lets them. Inside macro calls all stays, since a macro may ask for it. On request
//! what stands in the braces of items under `#[cfg(test)]` goes too: where tests do not count, nobody asks for that.

use std::borrow::Cow;
use std::ops::Range;

use super::{Pos, Problem, ProblemKind, TestCode};
use nesting::Nesting;
use test_code::TestItems;
use tokens::{Kind, Tokens};

mod nesting;
mod test_code;
mod tokens;

/// A text ready for the parser.
pub(super) struct Scanned<'t> {
    /// The text: every token stands where it stood before.
    pub(super) text: Cow<'t, str>,
    /// The documentation taken out.
    pub(super) docs: Docs,
}

/// Where documentation comments stood: the line of the token they belong to and the line where they began, in order.
#[derive(Default)]
pub(super) struct Docs(Vec<(u32, u32)>);

impl Docs {
    /// The first line of what begins in `line`: that of its documentation, if it has any.
    pub(super) fn first_line(&self, line: u32) -> u32 {
        match self.0.binary_search_by_key(&line, |(token, _)| *token) {
            Ok(index) => self.0[index].1,
            Err(_) => line,
        }
    }
}

/// Scans a text.
///
/// # Errors
/// If it nests too deep.
pub(super) fn scan(text: &str, test_code: TestCode) -> Result<Scanned<'_>, Problem> {
    let mut nesting = Nesting::default();
    let mut tests = TestItems::new(test_code);
    let mut edits = Edits::new(text);
    for token in Tokens::new(text) {
        let in_macro = nesting.in_macro();
        match token.kind {
            _ if in_macro || tests.is_inside() => {}
            Kind::Doc => edits.outer_doc(token.start),
            Kind::InnerDoc => edits.inner_doc(token.start),
            Kind::Word(b"impl") => edits.impl_word(token.start),
            _ => edits.token(token.start),
        }
        if (!in_macro || tests.is_inside())
            && let Some(content) = tests.content_before(&token)
        {
            edits.blanks.push(content);
        }
        if nesting.is_too_deep_after(&token) {
            return Err(Problem {
                pos: position(text, token.start),
                kind: ProblemKind::TooDeep,
                message: "nests too deep".to_owned(),
            });
        }
    }
    Ok(edits.finish())
}

/// The position of a byte.
fn position(text: &str, offset: usize) -> Pos {
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    Pos { line: before.matches('\n').count() as u32 + 1, column: before[line_start..].chars().count() as u32 + 1 }
}

/// Collects what is to be taken out of a text.
struct Edits<'t> {
    text: &'t str,
    /// What becomes blank.
    blanks: Vec<Range<usize>>,
    docs: Docs,
    /// The line where the documentation of the next token began.
    open: Option<u32>,
    /// Up to where lines have been counted, and how many.
    counted: (usize, u32),
}

impl<'t> Edits<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, blanks: Vec::new(), docs: Docs::default(), open: None, counted: (0, 1) }
    }

    /// Blanks the character that makes a comment documentation.
    fn inner_doc(&mut self, start: usize) {
        self.blanks.push(start + 2..start + 3);
    }

    fn outer_doc(&mut self, start: usize) {
        self.inner_doc(start);
        if self.open.is_none() {
            self.open = Some(self.line(start));
        }
    }

    fn token(&mut self, start: usize) {
        if let Some(first) = self.open.take() {
            let line = self.line(start);
            self.docs.0.push((line, first));
        }
    }

    /// Blanks the visibility in front of an `impl`, unless that is the restriction in `pub impl(crate) trait`.
    fn impl_word(&mut self, start: usize) {
        self.token(start);
        let before = self.text[..start].trim_end();
        let words = match before.strip_suffix(')').and_then(|before| before.rsplit_once('(')) {
            Some((words, _)) => words.trim_end(),
            None => before,
        };
        let is_restriction = self.text[start..].trim_start_matches("impl").trim_start().starts_with('(');
        if let Some(rest) = words.strip_suffix("pub")
            && !rest.ends_with(|char: char| char.is_alphanumeric() || matches!(char, '_' | '#'))
            && !is_restriction
        {
            self.blanks.push(rest.len()..before.len());
        }
    }

    /// The line of a byte that is not before the last one asked for.
    fn line(&mut self, offset: usize) -> u32 {
        let (from, line) = self.counted;
        let line = line + self.text[from..offset].bytes().filter(|byte| *byte == b'\n').count() as u32;
        self.counted = (offset, line);
        line
    }

    fn finish(self) -> Scanned<'t> {
        if self.blanks.is_empty() {
            return Scanned { text: Cow::Borrowed(self.text), docs: self.docs };
        }
        let mut text = String::with_capacity(self.text.len());
        let mut copied = 0;
        for blank in self.blanks {
            text.push_str(&self.text[copied..blank.start]);
            let blanked = &self.text[blank.clone()];
            let newlines = memchr::memchr_iter(b'\n', blanked.as_bytes());
            let (newlines, last_line) = newlines.fold((0, 0), |(count, _), newline| (count + 1, newline + 1));
            text.extend(std::iter::repeat_n('\n', newlines));
            text.extend(blanked[last_line..].chars().map(|_| ' '));
            copied = blank.end;
        }
        text.push_str(&self.text[copied..]);
        Scanned { text: Cow::Owned(text), docs: self.docs }
    }
}

#[cfg(test)]
mod tests {
    use super::{TestCode, scan};

    fn scanned(text: &str) -> String {
        scan(text, TestCode::Kept).unwrap().text.into_owned()
    }

    fn without_tests(text: &str) -> String {
        scan(text, TestCode::LeftOut).unwrap().text.into_owned()
    }

    #[test]
    fn documentation_becomes_comments_of_the_same_length() {
        let text = "//! a\n/// é\n/** b */ /*! c */ fn f() {} //// d\n/***/ /**/ \"/// s\"";
        let plain = "//  a\n//  é\n/*  b */ /*  c */ fn f() {} //// d\n/***/ /**/ \"/// s\"";
        assert_eq!(scanned(text), plain);
    }

    #[test]
    fn documentation_in_macro_calls_stays() {
        let text = "m! { /// a\n (/// b\n) } macro_rules! x { () => { /// c\n } } a != b(/// d\n)";
        assert_eq!(scanned(text), text.replace("(/// d", "(//  d"));
    }

    #[test]
    fn visibility_of_impls_goes() {
        assert_eq!(scanned("pub impl A {}"), "    impl A {}");
        assert_eq!(scanned("#[x]\npub (crate)\nimpl<T> A {}"), "#[x]\n           \nimpl<T> A {}");
        for text in ["pub impl(crate) trait A {}", "fn f(pub: A) impl A", "r#pub impl A", "m!(pub impl A)"] {
            assert_eq!(scanned(text), text);
        }
    }

    #[test]
    fn documentation_says_where_an_item_begins() {
        let docs =
            scan("/// a\n/// b\n\n#[x]\nfn f() {}\nfn g() {}\n/** c\n*/\nfn h() {}", TestCode::Kept).unwrap().docs;
        assert_eq!([4, 5, 6, 9].map(|line| docs.first_line(line)), [1, 5, 6, 7]);
    }
    #[test]
    fn what_is_in_the_braces_of_test_items_goes_where_tests_do_not_count() {
        for (text, left) in [
            (
                "#[cfg(test)]\nmod tests {\n  use a;\n  é! { } } fn f() {}",
                "#[cfg(test)]\nmod tests {\n\n         } fn f() {}",
            ),
            (
                "#[cfg(all(test, unix))] #[x(y)] pub(crate) mod t { a }",
                "#[cfg(all(test, unix))] #[x(y)] pub(crate) mod t {   }",
            ),
            ("#[cfg(test)] impl<T, U> A<T, [U; 2]> for B { a }", "#[cfg(test)] impl<T, U> A<T, [U; 2]> for B {   }"),
            (
                "#[cfg(test)] async fn f(a: &str) -> A { m!({ b }) } c",
                "#[cfg(test)] async fn f(a: &str) -> A {           } c",
            ),
        ] {
            assert_eq!(without_tests(text), left);
            assert_eq!(scanned(text), text);
        }
    }

    #[test]
    fn other_code_stays_where_tests_do_not_count() {
        for text in [
            "#[cfg(test)] mod tests; mod a { b }",
            "#[cfg(not(test))] mod a { b }",
            "#[cfg(any(test, unix))] mod a { b }",
            "#[cfg_attr(test, x)] mod a { b }",
            "struct A { #[cfg(test)] a: fn(B) -> C, b: D } fn f() { e }",
            "#[cfg(test)] use a::{b}; fn f() { c }",
            "#[cfg(test)] macro_rules! m { () => { fn f() {} } }",
            "m! { #[cfg(test)] mod a { b } }",
            "#[cfg(test)] mod unclosed { a",
        ] {
            assert_eq!(without_tests(text), text);
        }
    }
}
