//! A Mermaid flowchart, for Markdown on GitHub, GitLab and others.
//!
//! Takes a drawing; returns the text of a `flowchart`. Letters, digits and what means nothing to Mermaid or Markdown
//! stay as they are in labels; every other character becomes one of Mermaid's numbered entities. Edges that break a rule
//! and feedback edges are red, the latter dashed. Leaves out the width of lines beyond what is readable there.

use std::fmt::Write as _;

use super::{clusters, edge_label, members, pen_width, size};
use crate::analysis::drawing::{Change, Drawing, DrawnEdge, DrawnNode};
use crate::report::text::plain;

/// Mermaid refuses to draw more edges than this unless it is configured to.
pub const MOST_EDGES: usize = 500;

/// The drawing as a Mermaid flowchart.
#[must_use]
pub fn mermaid(drawing: &Drawing) -> String {
    let mut out = String::from("flowchart TB\n");
    for (cluster, name) in clusters(drawing) {
        line(&mut out, 1, &format!("subgraph c{cluster}[\"{}\"]", escape(name)));
        members(drawing, Some(cluster)).for_each(|(index, node)| line(&mut out, 2, &statement(drawing, index, node)));
        line(&mut out, 1, "end");
    }
    members(drawing, None).for_each(|(index, node)| line(&mut out, 1, &statement(drawing, index, node)));
    drawing.edges.iter().for_each(|edge| line(&mut out, 1, &edge_statement(edge)));
    drawing.edges.iter().enumerate().for_each(|(index, edge)| line(&mut out, 1, &edge_style(index, edge)));
    out.push_str("  classDef unassigned stroke-dasharray:4 3\n  classDef external fill:none\n");
    if drawing.nodes.iter().any(|node| !node.change.is_kept()) {
        out.push_str("  classDef added stroke:#1b7f3b,stroke-width:2px\n");
        out.push_str("  classDef removed stroke:#c62828,stroke-dasharray:7 4\n");
        out.push_str("  classDef changed stroke:#b26a00\n");
    }
    out
}

fn statement(drawing: &Drawing, index: usize, node: &DrawnNode) -> String {
    let class = match (node.unassigned, node.external) {
        (true, _) => ":::unassigned",
        (_, true) => ":::external",
        (false, false) if !node.change.is_kept() => &format!(":::{}", node.change.name()),
        (false, false) => "",
    };
    format!("n{index}[\"{}<br/>{}\"]{class}", escape(&node.name), size(node, drawing.level))
}

fn edge_statement(edge: &DrawnEdge) -> String {
    let arrow = if edge.feedback || edge.test || edge.change == Change::Removed { "-.->" } else { "-->" };
    format!("n{} {arrow}|\"{}\"| n{}", edge.from, edge_text(edge), edge.to)
}

/// The label; columns of keys have names that may mean something here.
fn edge_text(edge: &DrawnEdge) -> String {
    if edge.keys.is_empty() { edge_label(edge) } else { escape(&edge_label(edge)) }
}

fn edge_style(index: usize, edge: &DrawnEdge) -> String {
    let colour = match edge.change {
        Change::Added => ",stroke:#1b7f3b,color:#1b7f3b",
        Change::Changed => ",stroke:#b26a00,color:#b26a00",
        Change::Kept if edge.crosses && !edge.forbidden => ",stroke:#b26a00,color:#b26a00",
        Change::Kept if !edge.forbidden && !edge.feedback => "",
        Change::Kept | Change::Removed => ",stroke:#c62828,color:#c62828",
    };
    format!("linkStyle {index} stroke-width:{:.1}px{colour}", pen_width(edge.references))
}

/// The inside of a quoted label that shows exactly `name`. A dot after digits at the beginning would be a list.
fn escape(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let plain = plain(name);
    let number = plain.len() - plain.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in plain.char_indices() {
        let harmless = match c {
            '_' | ':' | ',' | '/' | ' ' => true,
            '(' | ')' | '-' => at > 0,
            '.' => at != number,
            c => c.is_alphanumeric(),
        };
        if harmless {
            out.push(c);
        } else {
            let _ = write!(out, "#{};", u32::from(c)); // writing to a String cannot fail
        }
    }
    out
}

fn line(out: &mut String, indent: usize, text: &str) {
    let _ = writeln!(out, "{:width$}{text}", "", width = indent * 2); // writing to a String cannot fail
}
