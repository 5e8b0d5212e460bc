//! Graphviz DOT.
//!
//! Takes a drawing; returns the text of a `digraph`. All names are quoted and escaped so that Graphviz shows them as
//! they are, whatever they contain. Edges that break a rule are red, feedback edges dashed and (if they break no rule) orange;
//! the pen grows with the logarithm of the weight.

use std::fmt::Write as _;

use super::text::{counted, plain};
use crate::analysis::drawing::{Drawing, DrawnEdge, DrawnNode, Level};

/// The drawing as DOT.
#[must_use]
pub fn dot(drawing: &Drawing) -> String {
    let mut out = String::from("digraph seamfind {\n");
    out.push_str("  rankdir=TB; newrank=true; compound=true;\n");
    out.push_str("  graph [fontname=\"Helvetica\"];\n");
    out.push_str("  node [fontname=\"Helvetica\", shape=box, style=\"rounded,filled\", fillcolor=\"#f4f6f8\", color=\"#5b6770\"];\n");
    out.push_str("  edge [fontname=\"Helvetica\", fontsize=10, color=\"#7a8791\"];\n");
    nodes(&mut out, drawing);
    drawing.edges.iter().for_each(|edge| line(&mut out, 1, &edge_statement(edge)));
    out.push_str("}\n");
    out
}

fn nodes(out: &mut String, drawing: &Drawing) {
    for (cluster, name) in drawing.clusters.iter().enumerate() {
        let members = || drawing.nodes.iter().enumerate().filter(|(_, node)| node.cluster == Some(cluster));
        if members().next().is_none() {
            continue;
        }
        line(out, 1, &format!("subgraph cluster_{cluster} {{"));
        line(out, 2, &format!("label={}; style=\"rounded\"; color=\"#b8c1c8\";", quote(name)));
        members().for_each(|(index, node)| line(out, 2, &node_statement(index, node, drawing.level)));
        line(out, 1, "}");
    }
    for (index, node) in drawing.nodes.iter().enumerate().filter(|(_, node)| node.cluster.is_none()) {
        line(out, 1, &node_statement(index, node, drawing.level));
    }
}

fn node_statement(index: usize, node: &DrawnNode, level: Level) -> String {
    let size = match level {
        Level::Module => counted(node.lines, "line"),
        Level::Context | Level::Package => {
            format!("{}, {}", counted(node.modules, "module"), counted(node.lines, "line"))
        }
    };
    let style = if node.unassigned { ", style=\"rounded,dashed\"" } else { "" };
    // the line break is DOT's own escape, so it is put between the two escaped halves
    format!("n{index} [label=\"{}\\n{size}\"{style}];", escape(&node.name))
}

fn edge_statement(edge: &DrawnEdge) -> String {
    let mut attributes = format!("penwidth={:.1}, label=\"{}\"", pen_width(edge.references), edge.references);
    attributes += match (edge.forbidden, edge.feedback) {
        (true, true) => ", color=\"#c62828\", fontcolor=\"#c62828\", style=dashed, class=\"forbidden feedback\"",
        (true, false) => ", color=\"#c62828\", fontcolor=\"#c62828\", class=\"forbidden\"",
        (false, true) => ", color=\"#e07b00\", fontcolor=\"#e07b00\", style=dashed, class=\"feedback\"",
        (false, false) if edge.test => ", style=dotted, class=\"test\"",
        (false, false) => "",
    };
    format!("n{} -> n{} [{attributes}];", edge.from, edge.to)
}

/// 1 point for one reference, one more each time the references quadruple, at most 6.
fn pen_width(references: u64) -> f64 {
    (1.0 + (references.max(1) as f64).log2() / 2.0).min(6.0)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::HOSTILE;

    fn node(name: &str, cluster: Option<usize>) -> DrawnNode {
        DrawnNode { name: name.to_owned(), modules: 2, lines: 30, cluster, unassigned: cluster.is_none() }
    }

    fn edge(from: usize, to: usize, references: u64, forbidden: bool, feedback: bool) -> DrawnEdge {
        DrawnEdge { from, to, references, forbidden, feedback, test: false }
    }

    #[test]
    fn marks_edges_and_escapes_names() {
        let drawing = Drawing {
            level: Level::Module,
            nodes: vec![node("shop::a", Some(0)), node(HOSTILE, Some(1)), node("back\\slash & <b>", None)],
            clusters: vec!["shop".to_owned(), "a \"quoted\" name".to_owned(), "empty".to_owned()],
            edges: vec![
                edge(0, 1, 1, true, false),
                edge(1, 0, 16, false, true),
                edge(1, 2, 1 << 20, true, true),
                edge(2, 0, 3, false, false),
            ],
        };
        insta::assert_snapshot!(dot(&drawing), @r##"
        digraph seamfind {
          rankdir=TB; newrank=true; compound=true;
          graph [fontname="Helvetica"];
          node [fontname="Helvetica", shape=box, style="rounded,filled", fillcolor="#f4f6f8", color="#5b6770"];
          edge [fontname="Helvetica", fontsize=10, color="#7a8791"];
          subgraph cluster_0 {
            label="shop"; style="rounded"; color="#b8c1c8";
            n0 [label="shop::a\n30 lines"];
          }
          subgraph cluster_1 {
            label="a \"quoted\" name"; style="rounded"; color="#b8c1c8";
            n1 [label="evil\\u{1b}[2J\\n\\u{202e}\"<b>\n30 lines"];
          }
          n2 [label="back\\slash &amp; <b>\n30 lines", style="rounded,dashed"];
          n0 -> n1 [penwidth=1.0, label="1", color="#c62828", fontcolor="#c62828", class="forbidden"];
          n1 -> n0 [penwidth=3.0, label="16", color="#e07b00", fontcolor="#e07b00", style=dashed, class="feedback"];
          n1 -> n2 [penwidth=6.0, label="1048576", color="#c62828", fontcolor="#c62828", style=dashed, class="forbidden feedback"];
          n2 -> n0 [penwidth=1.8, label="3"];
        }
        "##);
    }
}
