//! The font of the pictures: how wide a text is, and its outline.
//!
//! A part of DejaVu Sans (Latin, Greek, Cyrillic and the marks) is built in, with its licence beside it, so that pictures
//! need nothing of the machine and are the same on all. A character that it does not have is drawn as a box.

use std::fmt::Write as _;

use ttf_parser::{Face, GlyphId, OutlineBuilder};

const DATA: &[u8] = include_bytes!("font/DejaVuSans-subset.ttf");

/// What browsers use to show the text: the same font where it is installed, one like it elsewhere.
pub(super) const FAMILY: &str = "'DejaVu Sans', Verdana, 'Segoe UI', sans-serif";

/// The height of a capital letter, as a share of the font size.
pub(super) const CAPITAL: f64 = 0.73;

pub(super) struct Font {
    /// `None` cannot be, as a test proves; texts then count as wide as they may be and have no outline.
    face: Option<Face<'static>>,
}

impl Font {
    pub(super) fn built_in() -> Self {
        Self { face: Face::parse(DATA, 0).ok() }
    }

    /// The width of a text in a size, in the unit of the size.
    pub(super) fn width(&self, text: &str, size: f64) -> f64 {
        let Some(face) = &self.face else { return text.chars().count() as f64 * size };
        let advance = |c| f64::from(face.glyph_hor_advance(glyph(face, c)).unwrap_or(0));
        text.chars().map(advance).sum::<f64>() * size / f64::from(face.units_per_em())
    }

    /// The outline of a text as the data of an SVG path; it begins at `x` on the base line `y`.
    pub(super) fn outline(&self, text: &str, mut x: f64, y: f64, size: f64) -> String {
        let Some(face) = &self.face else { return String::new() };
        let scale = size / f64::from(face.units_per_em());
        let mut pen = Pen { out: String::new(), scale, x, y };
        for c in text.chars() {
            let glyph = glyph(face, c);
            pen.x = x;
            face.outline_glyph(glyph, &mut pen);
            x += f64::from(face.glyph_hor_advance(glyph).unwrap_or(0)) * scale;
        }
        pen.out
    }
}

/// The glyph of a character; number 0, the box, where the font has none.
fn glyph(face: &Face<'_>, c: char) -> GlyphId {
    face.glyph_index(c).unwrap_or(GlyphId(0))
}

/// Writes outlines as path data, from the font's coordinates to those of the picture.
struct Pen {
    out: String,
    scale: f64,
    x: f64,
    y: f64,
}

impl Pen {
    fn command(&mut self, letter: char, points: &[(f32, f32)]) {
        self.out.push(letter);
        for &(x, y) in points {
            let (x, y) = (self.x + f64::from(x) * self.scale, self.y - f64::from(y) * self.scale);
            let _ = write!(self.out, "{x:.2} {y:.2} "); // writing to a String cannot fail
        }
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.command('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.command('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.command('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.command('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.out.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_is_whole_and_has_the_marks() {
        let font = Font::built_in();
        let face = font.face.as_ref().expect("the font can be read");
        for c in "Aé→↺✗…−+×Жω".chars() {
            assert!(face.glyph_index(c).is_some(), "{c} is missing");
        }
        assert!(font.width("mm", 10.0) > font.width("ii", 10.0));
        assert!(font.outline("a", 0.0, 0.0, 10.0).starts_with('M'));
        assert!(!font.outline("名", 0.0, 0.0, 10.0).is_empty(), "a box stands for what is missing");
    }
}
