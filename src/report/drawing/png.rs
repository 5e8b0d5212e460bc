//! A picture as PNG.
//!
//! Takes a drawing; returns the picture of `svg` in light mode at twice its size, or less where that would be more than
//! can be handled. Texts are drawn from outlines of the font that is built in, so no font is needed.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::Undrawable;
use super::svg::{Document, Texts, document};
use crate::analysis::drawing::Drawing;

/// Pixels per point, where the picture is not too large for it.
const SCALE: f64 = 2.0;
/// The longest side in pixels.
const LONGEST: f64 = 16_000.0;
/// The most pixels; four bytes of memory each.
const MOST_PIXELS: f64 = 64e6;

/// The drawing as PNG.
///
/// # Errors
/// It is too large to be laid out.
pub fn png(drawing: &Drawing) -> Result<Vec<u8>, Undrawable> {
    let document = document(drawing, Texts::Outlines)?;
    paint(&document)
}

fn paint(document: &Document) -> Result<Vec<u8>, Undrawable> {
    let failed = |error: &dyn std::fmt::Display| Undrawable::Failed(error.to_string());
    let tree = Tree::from_str(&document.text, &Options::default()).map_err(|error| failed(&error))?;
    let scale = scale(document.width, document.height);
    let side = |points: f64| (points * scale).ceil().max(1.0) as u32;
    let pixmap = Pixmap::new(side(document.width), side(document.height));
    let mut pixmap = pixmap.ok_or_else(|| failed(&"the picture has no size"))?;
    resvg::render(&tree, Transform::from_scale(scale as f32, scale as f32), &mut pixmap.as_mut());
    pixmap.encode_png().map_err(|error| failed(&error))
}

fn scale(width: f64, height: f64) -> f64 {
    SCALE.min(LONGEST / width).min(LONGEST / height).min((MOST_PIXELS / (width * height)).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_pictures_are_scaled_down() {
        assert_eq!(scale(400.0, 300.0), 2.0);
        assert_eq!(scale(16_000.0, 100.0), 1.0);
        assert_eq!(scale(8_000.0, 8_000.0), 1.0);
    }
}
