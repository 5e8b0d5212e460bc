//! PlantUML: the component view of the C4 model.
//!
//! Takes a drawing; returns a diagram on PlantUML's own C4 library: contexts, packages or modules are components, the
//! contexts around modules are boundaries, crates outside the workspace external components. Every character of a name
//! that could mean something to PlantUML is written by its number.

use std::fmt::Write as _;

use super::{clusters, edge_label, members, size};
use crate::analysis::drawing::{Drawing, DrawnEdge, DrawnLevel, DrawnNode};
use crate::report::text::{counted, plain};

const HEAD: &str = "\
@startuml
!include <C4/C4_Component>
AddRelTag(\"forbidden\", $textColor=\"#c62828\", $lineColor=\"#c62828\")
AddRelTag(\"feedback\", $textColor=\"#c62828\", $lineColor=\"#c62828\", $lineStyle=DashedLine())
AddRelTag(\"crossing\", $textColor=\"#b26a00\", $lineColor=\"#b26a00\")
";

/// The drawing as a C4 component diagram.
#[must_use]
pub fn plantuml(drawing: &Drawing) -> String {
    let mut out = String::from(HEAD);
    for (cluster, name) in clusters(drawing) {
        let _ = writeln!(out, "Container_Boundary(c{cluster}, \"{}\") {{", escape(name)); // a String cannot fail
        members(drawing, Some(cluster))
            .for_each(|(index, node)| out += &format!("  {}\n", component(drawing.level, index, node)));
        out.push_str("}\n");
    }
    members(drawing, None).for_each(|(index, node)| out += &format!("{}\n", component(drawing.level, index, node)));
    drawing.edges.iter().for_each(|edge| out += &relation(edge));
    out.push_str("@enduml\n");
    out
}

fn component(level: DrawnLevel, index: usize, node: &DrawnNode) -> String {
    if node.external {
        return format!("Component_Ext(n{index}, \"{}\", \"{}\")", escape(&node.name), super::external(level));
    }
    let kind = match level {
        DrawnLevel::Context => "context",
        DrawnLevel::Package => "package",
        DrawnLevel::Table => "table",
        DrawnLevel::Module if node.modules == 1 => "module",
        DrawnLevel::Module => "modules",
    };
    format!("Component(n{index}, \"{}\", \"{kind}\", \"{}\")", escape(&node.name), size(node, level))
}

fn relation(edge: &DrawnEdge) -> String {
    let tag = match (edge.feedback, edge.forbidden) {
        (true, _) => ", $tags=\"feedback\"",
        (false, true) => ", $tags=\"forbidden\"",
        (false, false) if edge.crosses => ", $tags=\"crossing\"",
        (false, false) => "",
    };
    let references = counted(edge.references, "reference");
    let label = match &edge.keys[..] {
        [] => edge_label(edge).replace(&edge.references.to_string(), &references),
        _ => escape(&edge_label(edge)),
    };
    format!("Rel(n{}, n{}, \"{label}\"{tag})\n", edge.from, edge.to)
}

/// The inside of a quoted argument that shows exactly `name`. Doubled, some of the harmless characters would be
/// markup (`__` underlines, `//` slants), so only the first of two stays.
fn escape(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut before = None;
    for c in plain(name).chars() {
        let harmless = match c {
            '_' | '-' | '/' | '.' | ',' => before != Some(c),
            ':' | ' ' | '(' | ')' => true,
            c => c.is_alphanumeric(),
        };
        if harmless {
            out.push(c);
        } else {
            let _ = write!(out, "<U+{:04X}>", u32::from(c)); // writing to a String cannot fail
        }
        before = Some(c);
    }
    out
}
