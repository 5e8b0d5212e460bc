//! A picture as SVG.
//!
//! Takes a drawing; returns a document that needs nothing else: no script, no font, no link. It follows the light or dark
//! mode of whoever looks at it. Every text has the width that was measured for it, whatever font is used to show it.
//! Hovering tells the whole name and the references. Text is escaped as XML, and texts can be outlines (see `png`).

use std::fmt::Write as _;

use graphlay::{Point, Rect};

use super::font::{CAPITAL, FAMILY, Font};
use super::layout::{Line, NAME_SIZE, NOTE_SIZE, Placed, PlacedEdge, cluster_title, place};
use super::{Undrawable, edge_sentence, pen_width, xml};
use crate::analysis::drawing::{Change, Drawing, DrawnEdge, DrawnLevel, DrawnNode};

const MARGIN: f64 = 20.0;
const CORNER: f64 = 7.0;

/// Colours of light and dark mode. What is drawn in `wrong` should not be there.
const STYLE: &str = "\
.paper{fill:#fff}.box{fill:#f4f6f8;stroke:#5b6770;stroke-width:1.2}.unassigned{fill:#fff;stroke-dasharray:4 3}
.external{fill:#fff;stroke:#9aa5ad}.cluster{fill:#eef3f8;stroke:#b8c6d3}.edge{fill:none;stroke:#7a8791}.head{fill:#7a8791}
.wrong{stroke:#c62828}.wronghead{fill:#c62828}.feedback{stroke-dasharray:7 4}.test{stroke-dasharray:1.5 3}
.crossing{stroke:#b26a00}.crossinghead{fill:#b26a00}
.added{stroke:#1b7f3b;stroke-width:2}.removed{stroke:#c62828;stroke-dasharray:7 4}.changed{stroke:#b26a00}
.addedhead{fill:#1b7f3b}.removedhead{fill:#c62828}.changedhead{fill:#b26a00}
.ink{fill:#1b242b}.soft{fill:#56626b}.alarm{fill:#c62828}.halo{fill:#fff;fill-opacity:.88}.titlehalo{fill:#eef3f8;fill-opacity:.88}
@media (prefers-color-scheme:dark){.paper,.halo{fill:#14191d}.box{fill:#263038;stroke:#8b98a2}.unassigned,.external{fill:#14191d}
.cluster{fill:#1b232a;stroke:#3d4c58}.titlehalo{fill:#1b232a}.edge{stroke:#8b98a2}.head{fill:#8b98a2}.wrong{stroke:#ff6b60}.wronghead{fill:#ff6b60}
.ink{fill:#eef2f5}.soft{fill:#a7b3bc}.alarm{fill:#ff8a80}
.crossing{stroke:#ffb74d}.crossinghead{fill:#ffb74d}
.added{stroke:#5fd38a}.removed{stroke:#ff6b60}.changed{stroke:#ffb74d}
.addedhead{fill:#5fd38a}.removedhead{fill:#ff8a80}.changedhead{fill:#ffb74d}}
";

/// The drawing as SVG.
///
/// # Errors
/// It is too large to be laid out.
pub fn svg(drawing: &Drawing) -> Result<String, Undrawable> {
    Ok(document(drawing, Texts::Selectable)?.text)
}

/// The drawing as an HTML page that needs nothing else.
///
/// # Errors
/// It is too large to be laid out.
pub fn html(drawing: &Drawing, title: &str) -> Result<String, Undrawable> {
    let (picture, title) = (svg(drawing)?, xml(title));
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n\
         <style>:root{{color-scheme:light dark}}body{{font-family:sans-serif}}</style>\n</head>\n<body>\n\
         <h1>{title}</h1>\n{picture}</body>\n</html>\n"
    ))
}

/// How texts are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Texts {
    /// As text that can be searched and selected.
    Selectable,
    /// As outlines, for who has no font.
    Outlines,
}

/// A document and its size.
pub(super) struct Document {
    pub(super) text: String,
    pub(super) width: f64,
    pub(super) height: f64,
}

pub(super) fn document(drawing: &Drawing, texts: Texts) -> Result<Document, Undrawable> {
    let font = Font::built_in();
    let placed = place(drawing, &font)?;
    let mut writer = Writer { out: String::new(), font, texts };
    writer.clusters(drawing, &placed);
    placed.edges.iter().zip(&drawing.edges).for_each(|(at, edge)| writer.edge(drawing, edge, at));
    writer.cluster_titles(drawing, &placed);
    placed.nodes.iter().zip(&drawing.nodes).for_each(|(at, node)| writer.node(node, at));
    placed.edges.iter().zip(&drawing.edges).for_each(|(at, edge)| writer.edge_label(edge, at));
    let bounds = placed.bounds;
    let bottom = writer.legend(drawing, Point::new(bounds.min.x, bounds.max.y + MARGIN));
    let area = Rect { min: bounds.min, max: Point::new(bounds.max.x.max(bottom.x), bottom.y) };
    Ok(writer.finish(drawing, area))
}

struct Writer {
    out: String,
    font: Font,
    texts: Texts,
}

impl Writer {
    fn clusters(&mut self, drawing: &Drawing, placed: &Placed) {
        for &(index, area) in &placed.clusters {
            let Some(name) = drawing.clusters.get(index) else { continue };
            self.rect(area, "cluster", 8.0, &xml(name));
        }
    }

    /// The titles stand above the edges that cross them.
    fn cluster_titles(&mut self, drawing: &Drawing, placed: &Placed) {
        for &(index, area) in &placed.clusters {
            let Some(name) = drawing.clusters.get(index) else { continue };
            let title = cluster_title(name);
            let line = Line { width: self.font.width(&title, NAME_SIZE), text: title, size: NAME_SIZE };
            let at = Point::new(area.min.x + 10.0, area.min.y + 19.0);
            let halo = Rect {
                min: Point::new(at.x - 3.0, at.y - NAME_SIZE),
                max: Point::new(at.x + line.width + 3.0, at.y + 4.0),
            };
            self.rect(halo, "titlehalo", 2.0, "");
            self.text(&line, at, "soft");
        }
    }

    fn node(&mut self, node: &DrawnNode, placed: &super::layout::PlacedNode) {
        let class = match (node.unassigned, node.external) {
            (true, _) => "box unassigned",
            (_, true) => "box external",
            (false, false) => "box",
        };
        let class = format!("{class}{}", change_class(node.change));
        self.rect(placed.area, &class, 5.0, &xml(&node.name));
        for (line, at) in placed.places() {
            self.text(line, at, if line.size < NAME_SIZE { "soft" } else { "ink" });
        }
    }

    fn edge(&mut self, drawing: &Drawing, edge: &DrawnEdge, placed: &PlacedEdge) {
        let [.., before, tip] = placed.points.as_slice() else { return };
        let width = pen_width(edge.references);
        let length = 5.0 + 1.5 * width;
        let wrong = edge.forbidden || edge.feedback;
        let mut class = String::from(match (wrong, edge.crosses) {
            (true, _) => "edge wrong",
            (false, true) => "edge crossing",
            (false, false) => "edge",
        });
        class += if edge.feedback { " feedback" } else { "" };
        class += if edge.test { " test" } else { "" };
        class += &change_class(edge.change);
        let foot = towards(*tip, *before, length);
        let mut points = placed.points.clone();
        points.pop();
        points.push(foot);
        let title = xml(&edge_sentence(drawing, edge));
        // writing to a String cannot fail
        let _ = write!(self.out, "<g><title>{title}</title><path class=\"{class}\" stroke-width=\"{width:.1}\" d=\"");
        rounded(&mut self.out, &points);
        let plain = match (wrong, edge.crosses) {
            (true, _) => "wronghead",
            (false, true) => "crossinghead",
            (false, false) => "head",
        };
        let head = head_class(edge.change, plain);
        let _ = write!(self.out, "\"/><path class=\"{head}\" d=\"");
        arrow_head(&mut self.out, *tip, towards(*tip, *before, length + 1.0), 2.0 + width);
        self.out.push_str("\"/></g>\n");
    }

    fn edge_label(&mut self, edge: &DrawnEdge, placed: &PlacedEdge) {
        let Some(label) = &placed.label else { return };
        let (half, height) = (label.line.width / 2.0, label.line.size);
        let corner =
            |sign: f64| Point::new(label.centre.x + sign * (half + 2.0), label.centre.y + sign * (height / 2.0 + 1.0));
        self.rect(Rect { min: corner(-1.0), max: corner(1.0) }, "halo", 2.0, "");
        let at = Point::new(label.centre.x - half, label.centre.y + height * CAPITAL / 2.0);
        let plain = match (edge.forbidden || edge.feedback, edge.crosses) {
            (true, _) => "alarm",
            (false, true) => "crossinghead",
            (false, false) => "soft",
        };
        self.text(&label.line, at, &head_class(edge.change, plain));
    }

    /// Says what the marks mean that occur; returns the lower right corner.
    fn legend(&mut self, drawing: &Drawing, top: Point) -> Point {
        let (nodes, edges) = (&drawing.nodes, &drawing.edges);
        let tables = drawing.level == DrawnLevel::Table;
        let entries = [
            (!edges.is_empty() && !tables, "soft", "arrow: uses; number: references"),
            (!edges.is_empty() && tables, "soft", "arrow: foreign key, with its columns and what a deletion does"),
            (edges.iter().any(|edge| edge.crosses), "crossinghead", "amber: crosses contexts, lost in a split"),
            (edges.iter().any(|edge| edge.forbidden), "alarm", "✗ breaks a rule"),
            (edges.iter().any(|edge| edge.feedback), "alarm", "↺ feedback edge: without these there is no tangle"),
            (edges.iter().any(|edge| edge.test), "soft", "dotted line: for tests only"),
            (nodes.iter().any(|node| node.unassigned) && !tables, "soft", "dashed box: unassigned"),
            (nodes.iter().any(|node| node.unassigned) && tables, "soft", "dashed box: no owner"),
            (
                nodes.iter().any(|node| node.proposed),
                "soft",
                "owners that no context declares are proposed by who writes",
            ),
            (changed(drawing, Change::Added), "addedhead", "green, +: new"),
            (changed(drawing, Change::Removed), "removedhead", "red, dashed, −: gone"),
            (changed(drawing, Change::Changed), "changedhead", "amber, before → after: changed"),
        ];
        let mut corner = top;
        for (_, class, text) in entries.into_iter().filter(|(occurs, ..)| *occurs) {
            corner.y += NOTE_SIZE * 1.5;
            let line = Line { width: self.font.width(text, NOTE_SIZE), text: text.to_owned(), size: NOTE_SIZE };
            self.text(&line, Point::new(top.x, corner.y), class);
            corner.x = corner.x.max(top.x + line.width);
        }
        corner
    }

    fn rect(&mut self, area: Rect, class: &str, radius: f64, title: &str) {
        let (x, y) = (area.min.x, area.min.y);
        let (width, height) = (area.max.x - x, area.max.y - y);
        let _ = write!(
            self.out,
            "<rect class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\" rx=\"{radius}\""
        ); // writing to a String cannot fail
        if title.is_empty() {
            self.out.push_str("/>\n");
        } else {
            let _ = writeln!(self.out, "><title>{title}</title></rect>");
        }
    }

    fn text(&mut self, line: &Line, at: Point, class: &str) {
        let Point { x, y } = at;
        if self.texts == Texts::Outlines {
            let outline = self.font.outline(&line.text, x, y, line.size);
            let _ = writeln!(self.out, "<path class=\"{class}\" d=\"{outline}\"/>"); // a String cannot fail
            return;
        }
        let (width, size, text) = (line.width, line.size, xml(&line.text));
        // the length makes it fit in any font; nothing in it means that it may be turned
        let _ = writeln!(
            self.out,
            "<text class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"{size}\" textLength=\"{width:.1}\" \
             lengthAdjust=\"spacingAndGlyphs\">{text}</text>"
        );
    }

    fn finish(self, drawing: &Drawing, area: Rect) -> Document {
        let (x, y) = (area.min.x - MARGIN, area.min.y - MARGIN);
        let (width, height) = (area.max.x - area.min.x + 2.0 * MARGIN, area.max.y - area.min.y + 2.0 * MARGIN);
        let title = match drawing.level {
            DrawnLevel::Context => "Dependencies between contexts",
            DrawnLevel::Package => "Dependencies between packages",
            DrawnLevel::Module => "Dependencies between modules",
            DrawnLevel::Table => "Foreign keys between tables",
        };
        let text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"{width:.0}\" height=\"{height:.0}\" \
             viewBox=\"{x:.1} {y:.1} {width:.1} {height:.1}\" font-family=\"{FAMILY}\">\n<title>{title}</title>\n\
             <style>{STYLE}</style>\n\
             <rect class=\"paper\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/>\n{}</svg>\n",
            self.out
        );
        Document { text, width, height }
    }
}

fn changed(drawing: &Drawing, change: Change) -> bool {
    drawing.nodes.iter().any(|node| node.change == change) || drawing.edges.iter().any(|edge| edge.change == change)
}

/// What a box or a line has besides its own class.
fn change_class(change: Change) -> String {
    if change.is_kept() { String::new() } else { format!(" {}", change.name()) }
}

/// The class of an arrow head or a label, which is `plain` if nothing changed.
fn head_class(change: Change, plain: &str) -> String {
    if change.is_kept() { plain.to_owned() } else { format!("{}head", change.name()) }
}

/// The point at a distance from `from` on the way to `to`, or `to` if that is nearer.
fn towards(from: Point, to: Point, distance: f64) -> Point {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = (dx * dx + dy * dy).sqrt();
    if length <= distance {
        return to;
    }
    Point::new(from.x + dx / length * distance, from.y + dy / length * distance)
}

/// Path data along the points, with rounded corners.
fn rounded(out: &mut String, points: &[Point]) {
    for (index, &at) in points.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|before| points.get(before));
        // writing to a String cannot fail
        let _ = match (before, points.get(index + 1)) {
            (None, _) => write!(out, "M{:.1} {:.1}", at.x, at.y),
            (Some(_), None) => write!(out, "L{:.1} {:.1}", at.x, at.y),
            (Some(&before), Some(&after)) => {
                let (start, end) = (half_towards(at, before), half_towards(at, after));
                write!(out, "L{:.1} {:.1}Q{:.1} {:.1} {:.1} {:.1}", start.x, start.y, at.x, at.y, end.x, end.y)
            }
        };
    }
}

/// Where a corner begins: its radius away, but no further than half of the way.
fn half_towards(at: Point, to: Point) -> Point {
    let middle = Point::new((at.x + to.x) / 2.0, (at.y + to.y) / 2.0);
    towards(at, middle, CORNER)
}

/// A triangle from the middle of its base to its tip.
fn arrow_head(out: &mut String, tip: Point, base: Point, half_width: f64) {
    let (dx, dy) = (tip.x - base.x, tip.y - base.y);
    let length = (dx * dx + dy * dy).sqrt().max(0.01);
    let (x, y) = (-dy / length * half_width, dx / length * half_width);
    let _ = write!(
        out,
        "M{:.1} {:.1}L{:.1} {:.1}L{:.1} {:.1}Z",
        tip.x,
        tip.y,
        base.x + x,
        base.y + y,
        base.x - x,
        base.y - y
    ); // writing to a String cannot fail
}
