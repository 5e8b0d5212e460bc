//! JSON that can stand in a page and be shown as it is.
//!
//! Takes a serialisable value; returns JSON without white space in which no character can end the element around it, and
//! with all text [`plain`], as the terminal gets it: what an analysed project is called cannot move, hide or reorder
//! anything on the page. Leaves out what the value means.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CharEscape, Formatter, Serializer};

use crate::report::text::plain;

/// The value as JSON for a `script` element.
///
/// # Errors
/// The value has something that JSON cannot say, such as a map with keys that are no text.
pub(super) fn to_string(value: &impl Serialize) -> serde_json::Result<String> {
    let mut out = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut out, Harmless))?;
    Ok(String::from_utf8_lossy(&out).into_owned())
}

struct Harmless;

impl Formatter for Harmless {
    /// A part of a text without control characters, quotes and backslashes.
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        // the only backslashes are those that `plain` puts there
        let text = plain(fragment).replace('\\', "\\\\");
        let mut rest = text.as_str();
        while let Some(at) = rest.find(['<', '>', '&']) {
            let (before, special) = rest.split_at(at);
            write!(out, "{before}\\u{:04x}", special.as_bytes()[0])?;
            rest = &special[1..];
        }
        out.write_all(rest.as_bytes())
    }

    fn write_char_escape<W: ?Sized + Write>(&mut self, out: &mut W, escape: CharEscape) -> io::Result<()> {
        let text = match escape {
            CharEscape::Quote => "\\\"",
            CharEscape::ReverseSolidus => "\\\\",
            CharEscape::Solidus => "/",
            CharEscape::Tab => "    ",
            CharEscape::LineFeed => "\\\\n",
            CharEscape::CarriageReturn => "\\\\r",
            CharEscape::Backspace => "\\\\u{8}",
            CharEscape::FormFeed => "\\\\u{c}",
            CharEscape::AsciiControl(byte) => return write!(out, "\\\\u{{{byte:x}}}"),
        };
        out.write_all(text.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::to_string;
    use crate::report::sample::HOSTILE;

    #[test]
    fn no_text_leaves_the_element_or_hides() {
        let hostile =
            ["</script><img src=x onerror=alert(1)>", "<!--<script>", "\u{2028}\u{2029}&amp;", HOSTILE, "\"\\\t"];
        let json = to_string(&hostile).unwrap();
        assert!(!json.contains(['<', '>', '&', '\u{2028}', '\u{2029}', '\u{202e}', '\n', '\u{1b}']), "{json}");
        let back: Vec<String> = serde_json::from_str(&json).unwrap();
        insta::assert_snapshot!(back.join("\n"), @r#"
        </script><img src=x onerror=alert(1)>
        <!--<script>
        \u{2028}\u{2029}&amp;
        evil\u{1b}[2J\n\u{202e}"<b>
        "\    
        "#);
    }
}
