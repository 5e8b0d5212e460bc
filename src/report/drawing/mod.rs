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

use std::collections::BTreeSet;

use super::text::{counted, plain, shorten};
use crate::analysis::drawing::{Change, Drawing, DrawnEdge, DrawnKey, DrawnLevel, DrawnNode};
use crate::database::{KeyOrigin, OnDelete};

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

/// On an edge, the columns of a foreign key are shortened to this many columns of text.
const KEY_COLUMNS: usize = 24;
/// An edge with more foreign keys than this says only how many.
const MOST_KEYS: usize = 2;

/// What is written below the name of a node.
fn size(node: &DrawnNode, level: DrawnLevel) -> String {
    if node.external {
        return external(level).to_owned();
    }
    match level {
        DrawnLevel::Table => counted(node.columns.unwrap_or_default(), "column"),
        DrawnLevel::Module if node.modules == 1 => counted(node.lines, "line"),
        DrawnLevel::Context | DrawnLevel::Package | DrawnLevel::Module => {
            format!("{}, {}", counted(node.modules, "module"), counted(node.lines, "line"))
        }
    }
}

/// What an external node is.
fn external(level: DrawnLevel) -> &'static str {
    if level == DrawnLevel::Table { "table of another schema" } else { "external crate" }
}

/// What is written on an edge: how many references, after the marks that the human report uses too.
fn edge_label(edge: &DrawnEdge) -> String {
    let marks = [(edge.forbidden, "✗ "), (edge.feedback, "↺ ")];
    let marks: String = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
    if !edge.keys.is_empty() {
        return format!("{marks}{}", keys_label(edge));
    }
    match (edge.change, edge.before) {
        (Change::Added, _) => format!("{marks}+{}", edge.references),
        (Change::Removed, _) => format!("{marks}−{}", edge.references),
        (_, Some(before)) => format!("{marks}{before} → {}", edge.references),
        (_, None) => format!("{marks}{}", edge.references),
    }
}

/// The foreign keys of an edge: whether they cross contexts, their columns, and what a deletion does if it does more than
/// fail.
fn keys_label(edge: &DrawnEdge) -> String {
    let columns: Vec<String> = edge.keys.iter().map(|key| shorten(&key.columns.join("+"), KEY_COLUMNS)).collect();
    let columns = if columns.len() > MOST_KEYS { format!("{} keys", columns.len()) } else { columns.join(", ") };
    let crosses = if edge.crosses { "crosses: " } else { "" };
    let fails = |rule: &OnDelete| matches!(rule, OnDelete::NoAction | OnDelete::Restrict);
    let rules: BTreeSet<OnDelete> = edge.keys.iter().map(|key| key.on_delete).filter(|rule| !fails(rule)).collect();
    let rules: Vec<&str> = rules.into_iter().map(OnDelete::sql).collect();
    let rules = if rules.is_empty() { String::new() } else { format!(" ({})", rules.join(", ")) };
    format!("{crosses}{columns}{rules}")
}

/// `sku → sku, ON DELETE CASCADE`.
fn key_in_words(key: &DrawnKey) -> String {
    let to =
        if key.parent_columns.is_empty() { String::new() } else { format!(" → {}", key.parent_columns.join("+")) };
    let rule = match key.origin {
        KeyOrigin::Declared => format!("ON DELETE {}", key.on_delete.sql()),
        KeyOrigin::Joinable | KeyOrigin::Implied => "declared in code only".to_owned(),
    };
    plain(&format!("{}{to}, {rule}", key.columns.join("+"))).into_owned()
}

/// An edge in words.
fn edge_sentence(drawing: &Drawing, edge: &DrawnEdge) -> String {
    let name = |index: usize| drawing.nodes.get(index).map_or_else(Default::default, |node| plain(&node.name));
    let marks = [
        (edge.crosses, ", crosses contexts"),
        (edge.forbidden, ", breaks a rule"),
        (edge.feedback, ", feedback edge"),
        (edge.test, ", for tests only"),
        (edge.change == Change::Added, ", new"),
        (edge.change == Change::Removed, ", gone"),
        (edge.change == Change::Changed, ", changed"),
    ];
    let marks: String = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
    let what = match &edge.keys[..] {
        [] => counted(edge.references, "reference"),
        keys => keys.iter().map(key_in_words).collect::<Vec<_>>().join("; "),
    };
    format!("{} → {}: {what}{marks}", name(edge.from), name(edge.to))
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
