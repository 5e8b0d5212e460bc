//! Where the nodes and edges of a picture are.
//!
//! Takes a drawing; returns boxes and lines in points, computed by graphlay: layers from top to bottom (from left to right
//! where rows would be too long), what is used behind what uses it, feedback edges backwards, clusters as boxes around
//! their modules. The same on every machine. Leaves out
//! colours and the format.

use std::collections::BTreeMap;

use graphlay::{Direction, Edge, Graph, LayoutOptions, Node, NodeId, Point, Rect, Size, layout};

use super::font::Font;
use super::{LABELLED_EDGES, Undrawable, clusters, edge_label, pen_width, size};
use crate::analysis::drawing::{Drawing, DrawnEdge, DrawnLevel, DrawnNode};
use crate::report::text::{plain, shorten};

/// No picture of more nodes than this is laid out: it would take long, and nobody could read it.
const MOST_NODES: usize = 400;
/// And of no more edges than this.
const MOST_EDGES: usize = 2000;
/// Pictures with more edges than this are laid out more tightly, and with fewer attempts.
const MANY_EDGES: usize = 60;
/// Of more edges between tables than this, which have long labels, only those that break a rule have theirs.
const LABELLED_KEYS: usize = 40;
/// The most nodes of a level beside each other.
const LONGEST_ROW: usize = 8;

/// Font sizes in points.
pub(super) const NAME_SIZE: f64 = 13.0;
pub(super) const NOTE_SIZE: f64 = 10.0;

/// A name is shortened in its middle to this many columns; the whole is in the tooltip.
const NAME_COLUMNS: usize = 32;
const PADDING: f64 = 10.0;
const LINE_HEIGHT: f64 = 1.35;
const CLUSTER_HEADER: f64 = 16.0;

/// A drawing with places.
pub(super) struct Placed {
    pub(super) bounds: Rect,
    /// In the order of the nodes.
    pub(super) nodes: Vec<PlacedNode>,
    /// Those with a node in them, with their index.
    pub(super) clusters: Vec<(usize, Rect)>,
    /// In the order of the edges.
    pub(super) edges: Vec<PlacedEdge>,
}

pub(super) struct PlacedNode {
    pub(super) area: Rect,
    pub(super) lines: Vec<Line>,
}

/// A line of text in a node.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) size: f64,
    pub(super) width: f64,
}

pub(super) struct PlacedEdge {
    /// From the user to the used; empty if there is no way to draw it.
    pub(super) points: Vec<Point>,
    pub(super) label: Option<PlacedLabel>,
}

pub(super) struct PlacedLabel {
    pub(super) centre: Point,
    pub(super) line: Line,
}

/// Lays a drawing out.
///
/// # Errors
/// It has too many nodes or edges.
pub(super) fn place(drawing: &Drawing, font: &Font) -> Result<Placed, Undrawable> {
    let (nodes, edges) = (drawing.nodes.len(), drawing.edges.len());
    if nodes > MOST_NODES || edges > MOST_EDGES {
        return Err(Undrawable::TooLarge { nodes, edges });
    }
    let texts: Vec<_> = drawing.nodes.iter().map(|node| lines(node, drawing.level, font)).collect();
    let labels: Vec<_> = drawing.edges.iter().map(|edge| label(drawing, edge, font)).collect();
    let clusters: Vec<_> = clusters(drawing).collect();
    let graph = graph(drawing, &texts, &labels, &clusters, font);
    let laid_out = layout(&graph, &options(drawing)).map_err(|error| Undrawable::Failed(error.to_string()))?;
    let area = |index: usize| {
        let placement = laid_out.nodes[index];
        Rect::from_center(placement.center, placement.size)
    };
    let first_cluster = drawing.nodes.len();
    let edge = |(route, label): (&graphlay::layout::EdgeRoute, Option<Line>)| PlacedEdge {
        points: route.points.clone(),
        label: route
            .label_anchor
            .zip(label)
            .map(|(anchor, line)| PlacedLabel { centre: label_centre(anchor, &route.points), line }),
    };
    Ok(Placed {
        bounds: laid_out.bounds,
        nodes: texts.into_iter().enumerate().map(|(i, lines)| PlacedNode { area: area(i), lines }).collect(),
        clusters: clusters.iter().enumerate().map(|(i, &(index, _))| (index, area(first_cluster + i))).collect(),
        edges: laid_out.edges.iter().zip(labels).map(edge).collect(),
    })
}

/// Where a label stands: at its anchor, or if the route does not pass there, where the route runs straight the longest.
fn label_centre(anchor: Point, route: &[Point]) -> Point {
    let passes = route.windows(2).any(|ends| distance(anchor, ends[0], ends[1]) <= NOTE_SIZE);
    let length = |ends: &&[Point]| (ends[1].x - ends[0].x).hypot(ends[1].y - ends[0].y);
    match route.windows(2).max_by(|a, b| length(a).total_cmp(&length(b))) {
        Some(ends) if !passes => Point::new((ends[0].x + ends[1].x) / 2.0, (ends[0].y + ends[1].y) / 2.0),
        _ => anchor,
    }
}

/// How far a point is from a line between two others.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let squared = dx * dx + dy * dy;
    let along = if squared > 0.0 { ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    (point.x - from.x - along * dx).hypot(point.y - from.y - along * dy)
}

/// The drawing as the layout wants it: the clusters are nodes too, behind the others.
fn graph(
    drawing: &Drawing,
    texts: &[Vec<Line>],
    labels: &[Option<Line>],
    clusters: &[(usize, &str)],
    font: &Font,
) -> Graph {
    let first_cluster = drawing.nodes.len();
    let parent = |node: &DrawnNode| {
        let at = clusters.iter().position(|&(index, _)| Some(index) == node.cluster)?;
        Some(NodeId((first_cluster + at) as u32))
    };
    let own = drawing.nodes.iter().zip(texts);
    let own = own.map(|(node, lines)| Node { size: box_size(lines), parent: parent(node), ..Node::default() });
    let cluster = |&(_, name): &(usize, &str)| {
        let width = font.width(&cluster_title(name), NAME_SIZE) + 2.0 * PADDING;
        Node { size: Size::new(width, 2.0 * CLUSTER_HEADER), ..Node::default() }
    };
    let edge = |(edge, label): (&DrawnEdge, &Option<Line>)| Edge {
        weight: pen_width(edge.references),
        thickness: pen_width(edge.references),
        label_size: label.as_ref().map(|line| Size::new(line.width + 6.0, line.size * LINE_HEIGHT)),
        // upwards is what the levels say is upwards: feedback edges, and those in a circle through unassigned code
        reverse_for_ranking: drawing.nodes[edge.from].level < drawing.nodes[edge.to].level,
        ..Edge::new(NodeId(edge.from as u32), NodeId(edge.to as u32))
    };
    Graph {
        nodes: own.chain(clusters.iter().map(cluster)).collect(),
        edges: drawing.edges.iter().zip(labels).map(edge).collect(),
    }
}

fn options(drawing: &Drawing) -> LayoutOptions {
    let mut options = LayoutOptions::layered_default();
    options.direction = if is_wide(drawing) { Direction::LeftRight } else { Direction::TopBottom };
    options.spacing.layer_gap = 40.0;
    options.spacing.node_gap = 28.0;
    options.spacing.compound_header = CLUSTER_HEADER;
    options.coords.branch_style = graphlay::BranchStyle::Free;
    if drawing.edges.len() > MANY_EDGES {
        options.effort = graphlay::Effort::Fast;
        options.spacing.layer_gap = 30.0;
        options.spacing.node_gap = 20.0;
        options.spacing.dummy_gap = 7.0;
        options.spacing.port_gap = 5.0;
        options.spacing.port_stroke_clear = 2.0;
        options.spacing.stub = 8.0;
        options.routing.lane_gap = 4.0;
    }
    options
}

/// Whether a row would be too long to be read: then the layers go from left to right, as names are wider than high.
fn is_wide(drawing: &Drawing) -> bool {
    let mut rows: BTreeMap<u64, usize> = BTreeMap::new();
    drawing.nodes.iter().for_each(|node| *rows.entry(node.level).or_default() += 1);
    drawing.clusters.is_empty() && rows.into_values().any(|nodes| nodes > LONGEST_ROW)
}

/// The texts of a node: its name and how large it is; of a module the last part of the path first.
fn lines(node: &DrawnNode, level: DrawnLevel, font: &Font) -> Vec<Line> {
    let path = node.name.rsplit_once("::").filter(|_| level == DrawnLevel::Module && !node.external);
    let (path, name) = path.map_or((None, node.name.as_str()), |(path, name)| (Some(path), name));
    let mut lines = vec![line(shorten(name, NAME_COLUMNS), NAME_SIZE, font)];
    lines.extend(path.map(|path| line(shorten(path, NAME_COLUMNS) + "::", NOTE_SIZE, font)));
    lines.push(line(size(node, level), NOTE_SIZE, font));
    lines
}

fn label(drawing: &Drawing, edge: &DrawnEdge, font: &Font) -> Option<Line> {
    if !edge.keys.is_empty() && drawing.edges.len() > LABELLED_KEYS && !edge.forbidden {
        return None;
    }
    let labelled = drawing.edges.len() <= LABELLED_EDGES
        || edge.forbidden
        || edge.feedback
        || edge.crosses
        || !edge.change.is_kept();
    labelled.then(|| line(edge_label(edge), NOTE_SIZE, font))
}

pub(super) fn cluster_title(name: &str) -> String {
    shorten(name, NAME_COLUMNS)
}

fn line(text: String, size: f64, font: &Font) -> Line {
    let text = plain(&text).into_owned();
    Line { width: font.width(&text, size), text, size }
}

fn box_size(lines: &[Line]) -> Size {
    let width = lines.iter().map(|line| line.width).fold(40.0, f64::max);
    let height: f64 = lines.iter().map(|line| line.size * LINE_HEIGHT).sum();
    Size::new((width + 2.0 * PADDING).ceil(), (height + 1.4 * PADDING).ceil())
}

impl PlacedNode {
    /// The lines with where each begins, on the base line.
    pub(super) fn places(&self) -> impl Iterator<Item = (&Line, Point)> {
        let height: f64 = self.lines.iter().map(|line| line.size * LINE_HEIGHT).sum();
        let mut top = (self.area.min.y + self.area.max.y - height) / 2.0;
        let middle = (self.area.min.x + self.area.max.x) / 2.0;
        self.lines.iter().map(move |line| {
            let base = top + (line.size * LINE_HEIGHT + line.size * super::font::CAPITAL) / 2.0;
            top += line.size * LINE_HEIGHT;
            (line, Point::new(middle - line.width / 2.0, base))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_stands_on_its_edge() {
        let route = [Point::new(0.0, 0.0), Point::new(0.0, 10.0), Point::new(50.0, 10.0)];
        assert_eq!(label_centre(Point::new(20.0, 12.0), &route), Point::new(20.0, 12.0));
        assert_eq!(label_centre(Point::new(-40.0, 5.0), &route), Point::new(25.0, 10.0));
        assert_eq!(label_centre(Point::new(1.0, 1.0), &[]), Point::new(1.0, 1.0));
    }
}
