//! GraphML, for yEd, Gephi, networkx and others.
//!
//! Takes a drawing; returns an XML document with one directed graph. The cluster of a module or table is its `context`. Names
//! are escaped as XML, with control characters made visible, because XML cannot carry them.

use std::fmt::Write as _;

use super::{key_in_words, xml};
use crate::analysis::drawing::{Drawing, DrawnEdge, DrawnLevel, DrawnNode};

/// The data that nodes and edges have: on what, id, type.
const KEYS: [(&str, &str, &str); 13] = [
    ("node", "name", "string"),
    ("node", "modules", "long"),
    ("node", "lines", "long"),
    ("node", "level", "long"),
    ("node", "context", "string"),
    ("node", "unassigned", "boolean"),
    ("node", "external", "boolean"),
    ("edge", "references", "long"),
    ("edge", "forbidden", "boolean"),
    ("edge", "feedback", "boolean"),
    ("edge", "test", "boolean"),
    ("edge", "crosses", "boolean"),
    ("edge", "keys", "string"),
];

/// The drawing as GraphML.
#[must_use]
pub fn graphml(drawing: &Drawing) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.push_str("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    for (of, id, kind) in KEYS {
        // writing to a String cannot fail
        let _ = writeln!(out, "  <key id=\"{id}\" for=\"{of}\" attr.name=\"{id}\" attr.type=\"{kind}\"/>");
    }
    out.push_str("  <graph id=\"seamfind\" edgedefault=\"directed\">\n");
    drawing.nodes.iter().enumerate().for_each(|(index, node)| element(&mut out, drawing, index, node));
    drawing.edges.iter().for_each(|edge| edge_element(&mut out, drawing.level, edge));
    out.push_str("  </graph>\n</graphml>\n");
    out
}

fn element(out: &mut String, drawing: &Drawing, index: usize, node: &DrawnNode) {
    let context = node.cluster.and_then(|cluster| drawing.clusters.get(cluster));
    let _ = writeln!(out, "    <node id=\"n{index}\">"); // writing to a String cannot fail
    data(out, "name", &xml(&node.name));
    data(out, "modules", &node.modules.to_string());
    data(out, "lines", &node.lines.to_string());
    data(out, "level", &node.level.to_string());
    if let Some(context) = context {
        data(out, "context", &xml(context));
    }
    data(out, "unassigned", &node.unassigned.to_string());
    data(out, "external", &node.external.to_string());
    out.push_str("    </node>\n");
}

fn edge_element(out: &mut String, level: DrawnLevel, edge: &DrawnEdge) {
    let _ = writeln!(out, "    <edge source=\"n{}\" target=\"n{}\">", edge.from, edge.to); // a String cannot fail
    data(out, "references", &edge.references.to_string());
    data(out, "forbidden", &edge.forbidden.to_string());
    data(out, "feedback", &edge.feedback.to_string());
    data(out, "test", &edge.test.to_string());
    if level == DrawnLevel::Table {
        let keys: Vec<String> = edge.keys.iter().map(key_in_words).collect();
        data(out, "crosses", &edge.crosses.to_string());
        data(out, "keys", &xml(&keys.join("; ")));
    }
    out.push_str("    </edge>\n");
}

fn data(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "      <data key=\"{key}\">{value}</data>"); // writing to a String cannot fail
}
