//! D2, the language of d2lang.com.
//!
//! Takes a drawing; returns shapes, containers and connections. Names stand in double quotes with their special
//! characters escaped. Edges that break a rule and feedback edges are red, the latter dashed.

use std::fmt::Write as _;

use super::{clusters, edge_label, members, pen_width, size};
use crate::analysis::drawing::{Drawing, DrawnEdge, DrawnNode};
use crate::report::text::plain;

/// The drawing as D2.
#[must_use]
pub fn d2(drawing: &Drawing) -> String {
    let mut out = String::from("direction: down\n");
    for (cluster, name) in clusters(drawing) {
        let _ = writeln!(out, "c{cluster}: \"{}\" {{", escape(name)); // writing to a String cannot fail
        members(drawing, Some(cluster))
            .for_each(|(index, node)| out += &format!("  {}\n", shape(drawing, index, node)));
        out.push_str("}\n");
    }
    members(drawing, None).for_each(|(index, node)| out += &format!("{}\n", shape(drawing, index, node)));
    drawing.edges.iter().for_each(|edge| out += &connection(drawing, edge));
    out
}

fn shape(drawing: &Drawing, index: usize, node: &DrawnNode) -> String {
    let style = match (node.unassigned, node.external) {
        (true, _) => " { style.stroke-dash: 4 }",
        (_, true) => " { shape: package }",
        (false, false) => "",
    };
    format!("n{index}: \"{}\\n{}\"{style}", escape(&node.name), size(node, drawing.level))
}

fn connection(drawing: &Drawing, edge: &DrawnEdge) -> String {
    let colour = match (edge.forbidden || edge.feedback, edge.crosses) {
        (true, _) => "; style.stroke: \"#c62828\"",
        (false, true) => "; style.stroke: \"#b26a00\"",
        (false, false) => "",
    };
    let dash = match (edge.feedback, edge.test) {
        (true, _) => "; style.stroke-dash: 5",
        (false, true) => "; style.stroke-dash: 2",
        (false, false) => "",
    };
    let width = pen_width(edge.references).round(); // whole numbers only
    format!(
        "{} -> {}: \"{}\" {{ style.stroke-width: {width}{colour}{dash} }}\n",
        path(drawing, edge.from),
        path(drawing, edge.to),
        escape(&edge_label(edge))
    )
}

/// The name of a node from outside of its container.
fn path(drawing: &Drawing, index: usize) -> String {
    match drawing.nodes.get(index).and_then(|node| node.cluster) {
        Some(cluster) => format!("c{cluster}.n{index}"),
        None => format!("n{index}"),
    }
}

/// The inside of a double-quoted string that shows exactly `name`: `$` would begin a substitution.
fn escape(name: &str) -> String {
    plain(name).replace('\\', "\\\\").replace('"', "\\\"").replace('$', "\\$")
}
