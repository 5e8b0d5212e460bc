//! Graphviz DOT.
//!
//! Takes a drawing; returns the text of a `digraph`. All names are quoted and escaped so that Graphviz shows them as
//! they are, whatever they contain. Edges that break a rule and feedback edges are red, the latter dashed; the pen grows
//! with the logarithm of the weight.

use std::fmt::Write as _;

use super::{clusters, edge_label, edge_sentence, members, pen_width, size};
use crate::analysis::drawing::{Drawing, DrawnEdge, DrawnLevel, DrawnNode};
use crate::report::text::plain;

/// The drawing as DOT.
#[must_use]
pub fn dot(drawing: &Drawing) -> String {
    let mut out = String::from("digraph seamfind {\n");
    out.push_str("  rankdir=TB; newrank=true; compound=true;\n");
    out.push_str("  graph [fontname=\"Helvetica\"];\n");
    out.push_str("  node [fontname=\"Helvetica\", shape=box, style=\"rounded,filled\", fillcolor=\"#f4f6f8\", color=\"#5b6770\"];\n");
    out.push_str("  edge [fontname=\"Helvetica\", fontsize=10, color=\"#7a8791\"];\n");
    nodes(&mut out, drawing);
    drawing.edges.iter().for_each(|edge| line(&mut out, 1, &edge_statement(drawing, edge)));
    out.push_str("}\n");
    out
}

fn nodes(out: &mut String, drawing: &Drawing) {
    for (cluster, name) in clusters(drawing) {
        line(out, 1, &format!("subgraph cluster_{cluster} {{"));
        line(out, 2, &format!("label={}; style=\"rounded\"; color=\"#b8c1c8\";", quote(name)));
        members(drawing, Some(cluster))
            .for_each(|(index, node)| line(out, 2, &node_statement(index, node, drawing.level)));
        line(out, 1, "}");
    }
    members(drawing, None).for_each(|(index, node)| line(out, 1, &node_statement(index, node, drawing.level)));
}

fn node_statement(index: usize, node: &DrawnNode, level: DrawnLevel) -> String {
    let style = match (node.unassigned, node.external) {
        (true, _) => ", style=\"rounded,dashed\"",
        (_, true) => ", shape=component, style=\"filled\"",
        (false, false) => "",
    };
    // the line break is DOT's own escape, so it is put between the two escaped halves
    format!("n{index} [label=\"{}\\n{}\"{style}];", escape(&node.name), size(node, level))
}

fn edge_statement(drawing: &Drawing, edge: &DrawnEdge) -> String {
    let mut attributes = format!("penwidth={:.1}, label={}", pen_width(edge.references), quote(&edge_label(edge)));
    let _ = write!(attributes, ", tooltip={}", quote(&edge_sentence(drawing, edge))); // writing to a String cannot fail
    attributes += match (edge.forbidden, edge.feedback) {
        (true, true) => ", color=\"#c62828\", fontcolor=\"#c62828\", style=dashed, class=\"forbidden feedback\"",
        (true, false) => ", color=\"#c62828\", fontcolor=\"#c62828\", class=\"forbidden\"",
        (false, true) => ", color=\"#c62828\", fontcolor=\"#c62828\", style=dashed, class=\"feedback\"",
        (false, false) if edge.crosses => ", color=\"#b26a00\", fontcolor=\"#b26a00\", class=\"crossing\"",
        (false, false) if edge.test => ", style=dotted, class=\"test\"",
        (false, false) => "",
    };
    if edge.feedback {
        // drawn upwards: it is what would make the levels impossible
        attributes += ", constraint=false";
    }
    format!("n{} -> n{} [{attributes}];", edge.from, edge.to)
}

fn quote(name: &str) -> String {
    format!("\"{}\"", escape(name))
}

/// The inside of a quoted DOT string that shows exactly `name`. Control characters are made visible first; a backslash
/// would begin an escape (`\N` is the node's name), so it is doubled; `&` would begin an HTML entity.
fn escape(name: &str) -> String {
    plain(name).replace('\\', "\\\\").replace('"', "\\\"").replace('&', "&amp;")
}

fn line(out: &mut String, indent: usize, text: &str) {
    let _ = writeln!(out, "{:width$}{text}", "", width = indent * 2); // writing to a String cannot fail
}
