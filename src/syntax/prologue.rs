//! What may stand before the Rust of a file: byte order mark, shebang line, frontmatter.
//!
//! Takes the text of a file; returns the rest of it that is Rust, and how many lines stand before that.

/// The text after its prologue, and the number of lines left out.
pub(super) fn skip(text: &str) -> (&str, u32) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let after_shebang = skip_shebang(text);
    let rest = skip_frontmatter(after_shebang).unwrap_or(after_shebang);
    let skipped = &text[..text.len() - rest.len()];
    (rest, skipped.matches('\n').count() as u32)
}

/// Leaves out `#!/usr/bin/…`, but not the inner attribute `#![…]`.
fn skip_shebang(text: &str) -> &str {
    match text.strip_prefix("#!") {
        Some(rest) if !starts_attribute(rest) => after_line(text),
        _ => text,
    }
}

/// True if an inner attribute's `[` is next: blanks and comments may stand before it.
fn starts_attribute(mut rest: &str) -> bool {
    loop {
        rest = rest.trim_start();
        if rest.starts_with("//") {
            rest = after_line(rest);
        } else if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, rest)| rest);
        } else {
            return rest.starts_with('[');
        }
    }
}

/// Leaves out a block fenced by lines of three or more dashes, as cargo scripts have it.
fn skip_frontmatter(text: &str) -> Option<&str> {
    let opening = text.trim_start_matches(['\n', '\r', ' ', '\t']);
    let fence = &opening[..opening.len() - opening.trim_start_matches('-').len()];
    if fence.len() < 3 {
        return None;
    }
    let mut rest = after_line(opening);
    while !rest.is_empty() {
        if rest.strip_prefix(fence).is_some_and(|end| !end.starts_with('-')) {
            return Some(after_line(rest));
        }
        rest = after_line(rest);
    }
    None
}

/// The text after its first line.
fn after_line(text: &str) -> &str {
    text.split_once('\n').map_or("", |(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use super::skip;

    #[test]
    fn shebang_mark_and_frontmatter_are_left_out() {
        assert_eq!(skip("\u{feff}#!/usr/bin/env cargo\nfn a() {}"), ("fn a() {}", 1));
        assert_eq!(skip("#!/bin/x\n---\n[package]\n---\nfn a() {}"), ("fn a() {}", 4));
        assert_eq!(skip("---cargo\n---- x\n---\r\nfn a() {}"), ("fn a() {}", 3));
        assert_eq!(skip("#!/bin/x"), ("", 0));
    }

    #[test]
    fn inner_attributes_and_unclosed_fences_stay() {
        for text in ["#![allow(x)]\n", "#! /* c */ [allow(x)]", "#! // c\n[allow(x)]", "---\nfn a() {}", "--x", ""] {
            assert_eq!(skip(text), (text, 0), "{text}");
        }
    }
}
