//! Text that is safe and fits: for everything that comes from the analysed project and goes to a terminal.
//!
//! Takes any text; returns one line without control characters, terminal escapes or marks that reorder what the
//! reader sees, and paths shortened in the middle. Leaves out the escaping of single formats (JSON, DOT, CSV).

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The text with every character that could move the cursor, colour, hide or reorder output written as `\u{…}`.
///
/// These are the control characters (line breaks and tabs too, as `\n` and `\t`), the line and paragraph separators,
/// bidirectional marks and overrides, zero-width characters, and the invisible tag characters.
#[must_use]
pub fn plain(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if is_hostile(c) => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c)); // writing to a String cannot fail
            }
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Whether [`plain`] would leave the text as it is.
#[must_use]
pub fn is_plain(text: &str) -> bool {
    !text.chars().any(is_hostile)
}

/// A source line to quote: like [`plain`], but tabs become four spaces and trailing white space goes.
#[must_use]
pub fn plain_source(line: &str) -> String {
    plain(&line.trim_end().replace('\t', "    ")).into_owned()
}

/// Like [`plain`], and at most `width` columns wide: whole segments in the middle of a path (between `::`, or `/`
/// where there is no `::`) give way to `…`, and if that is not enough, the front does.
#[must_use]
pub fn shorten(path: &str, width: usize) -> String {
    let path = plain(path);
    if path.width() <= width {
        return path.into_owned();
    }
    let separator = if path.contains("::") { "::" } else { "/" };
    let segments: Vec<&str> = path.split(separator).collect();
    let [first, middle @ .., last] = segments.as_slice() else { return keep_end(&path, width) };
    // the ends tell most: the crate in front, the name at the back, then what stands before the name
    let frame = first.width() + 2 * separator.len() + 1;
    let mut tail = (*last).to_owned();
    for segment in middle.iter().rev() {
        if frame + segment.width() + separator.len() + tail.width() > width {
            break;
        }
        tail = format!("{segment}{separator}{tail}");
    }
    if frame + tail.width() > width {
        keep_end(&path, width)
    } else {
        format!("{first}{separator}…{separator}{tail}")
    }
}

/// `1 reference`, `2 references`: the count with its noun; the plural is formed with `s`, or `ies` for `…y` (not `…ey`).
#[must_use]
pub fn counted(count: u64, noun: &str) -> String {
    match (count, noun.strip_suffix('y').filter(|stem| !stem.ends_with('e'))) {
        (1, _) => format!("1 {noun}"),
        (_, Some(stem)) => format!("{} {stem}ies", grouped(count)),
        (_, None) => format!("{} {noun}s", grouped(count)),
    }
}

/// A number with commas between groups of three digits.
#[must_use]
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `a, b and c`.
#[must_use]
pub fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [front @ .., last] => format!("{} and {last}", front.join(", ")),
    }
}

fn keep_end(text: &str, width: usize) -> String {
    let mut room = width.saturating_sub(1);
    let start = text.char_indices().rev().take_while(|(_, c)| {
        let columns = c.width().unwrap_or(0);
        let fits = columns <= room;
        room = room.saturating_sub(columns);
        fits
    });
    let start = start.last().map_or(text.len(), |(index, _)| index);
    format!("…{}", &text[start..])
}

/// Whether a character could move the cursor, colour, hide or reorder output.
pub(super) fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_characters_become_visible() {
        assert_eq!(plain("a\u{1b}[31mred\nb"), "a\\u{1b}[31mred\\nb");
        assert_eq!(plain("x\u{202e}y\u{9b}z"), "x\\u{202e}y\\u{9b}z");
        assert_eq!(plain("Größe::名前"), "Größe::名前");
        assert_eq!(plain_source("\tlet a\u{7} = 1;  "), "    let a\\u{7} = 1;");
    }

    #[test]
    fn long_paths_lose_their_middle_first() {
        assert_eq!(shorten("shop::orders::cart::lines", 80), "shop::orders::cart::lines");
        assert_eq!(shorten("shop::orders::cart::lines", 20), "shop::…::cart::lines");
        assert_eq!(shorten("shop::orders::cart::lines", 14), "shop::…::lines");
        assert_eq!(shorten("crates/shop/src/orders/cart.rs", 20), "crates/…/cart.rs");
        assert_eq!(shorten("averyveryverylongname", 8), "…ongname");
    }

    #[test]
    fn counts_read_as_words() {
        assert_eq!(counted(1, "reference"), "1 reference");
        assert_eq!(counted(1_234_567, "reference"), "1,234,567 references");
        assert_eq!(counted(2, "dependency"), "2 dependencies");
        assert_eq!(listed(&["a".into(), "b".into(), "c".into()]), "a, b and c");
    }
}
