//! The formats of a drawing, a file each: pictures (`svg`, `png`) and texts for other programs.
//!
//! Each takes a [`Drawing`] and returns its text or bytes. What they share is here: the words on nodes and edges and
//! how thick a line is. Leaves out which nodes and edges there are.

pub mod d2;
pub mod dot;
mod font;
pub mod graphml;
mod layout;
pub mod mermaid;
pub mod plantuml;
pub mod png;
pub mod svg;
#[cfg(test)]
mod tests;

use super::text::{counted, plain};
use crate::analysis::drawing::{Change, Drawing, DrawnEdge, DrawnNode, Level};

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undrawable {
    /// There are more nodes and edges than can be laid out.
    TooLarge {
        /// Nodes in the drawing.
        nodes: usize,
        /// Edges in the drawing.
        edges: usize,
    },
    /// It could not be laid out, painted or encoded.
    Failed(String),
}

/// More edges than this get their number written on them only if they are marked.
const LABELLED_EDGES: usize = 80;

/// What is written below the name of a node.
fn size(node: &DrawnNode, level: Level) -> String {
    if node.external {
        return "external crate".to_owned();
    }
    match level {
        Level::Module if node.modules == 1 => counted(node.lines, "line"),
        Level::Context | Level::Package | Level::Module => {
            format!("{}, {}", counted(node.modules, "module"), counted(node.lines, "line"))
        }
    }
}

/// What is written on an edge: how many references, after the marks that the human report uses too.
fn edge_label(edge: &DrawnEdge) -> String {
    let marks = [(edge.forbidden, "✗ "), (edge.feedback, "↺ ")];
    let marks: String = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
    match (edge.change, edge.before) {
        (Change::Added, _) => format!("{marks}+{}", edge.references),
        (Change::Removed, _) => format!("{marks}−{}", edge.references),
        (_, Some(before)) => format!("{marks}{before} → {}", edge.references),
        (_, None) => format!("{marks}{}", edge.references),
    }
}

/// An edge in words.
fn edge_sentence(drawing: &Drawing, edge: &DrawnEdge) -> String {
    let name = |index: usize| drawing.nodes.get(index).map_or_else(Default::default, |node| plain(&node.name));
    let marks = [
        (edge.forbidden, ", breaks a rule"),
        (edge.feedback, ", feedback edge"),
        (edge.test, ", for tests only"),
        (edge.change == Change::Added, ", new"),
        (edge.change == Change::Removed, ", gone"),
        (edge.change == Change::Changed, ", changed"),
    ];
    let marks: String = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
    format!("{} → {}: {}{marks}", name(edge.from), name(edge.to), counted(edge.references, "reference"))
}

/// 1 point for one reference, one more each time there are eight times as many, at most 5; to a tenth.
fn pen_width(references: u64) -> f64 {
    let width = (1.0 + (references.max(1) as f64).log2() / 3.0).min(5.0);
    (width * 10.0).round() / 10.0
}

/// The nodes in a cluster, or in none, with their indices.
fn members(drawing: &Drawing, cluster: Option<usize>) -> impl Iterator<Item = (usize, &DrawnNode)> {
    drawing.nodes.iter().enumerate().filter(move |(_, node)| node.cluster == cluster)
}

/// The clusters with a node in them: index and name.
fn clusters(drawing: &Drawing) -> impl Iterator<Item = (usize, &str)> {
    let used = |index: usize| members(drawing, Some(index)).next().is_some();
    drawing.clusters.iter().map(String::as_str).enumerate().filter(move |&(index, _)| used(index))
}

/// The text for an XML document: plain, with the five characters that mean something as entities, and the two that
/// XML does not allow replaced.
fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in plain(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
