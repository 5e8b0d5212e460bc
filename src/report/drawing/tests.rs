//! All formats on one drawing, with names that try to do harm.

use super::*;
use crate::report::sample::HOSTILE;

/// What is tried on a format, each as the name of a node and of a cluster.
const NAMES: [&str; 6] = [
    HOSTILE,
    "</script><img src=x onerror=alert(1)>",
    "]]> --> \"'`${x}` %n() !include <U+0041>",
    "1. **end** __x__ //y// [[z]] {c}",
    "back\\slash \\n & &lt; #35; ;",
    "",
];

fn node(name: &str, cluster: Option<usize>) -> DrawnNode {
    DrawnNode {
        name: name.to_owned(),
        modules: 1,
        lines: 30,
        cluster,
        level: 0,
        unassigned: cluster.is_none(),
        external: false,
    }
}

fn edge(from: usize, to: usize, references: u64, forbidden: bool, feedback: bool) -> DrawnEdge {
    DrawnEdge { from, to, references, forbidden, feedback, test: false }
}

/// Two modules in clusters, one without, a crate; edges with all marks.
fn marked() -> Drawing {
    Drawing {
        level: Level::Module,
        nodes: vec![
            DrawnNode { level: 1, ..node("shop::a", Some(0)) },
            DrawnNode { level: 2, modules: 2, ..node("shop::b", Some(1)) },
            DrawnNode { level: 1, ..node("left", None) },
            DrawnNode { external: true, unassigned: false, modules: 0, lines: 0, ..node("serde", None) },
        ],
        clusters: vec!["shop".to_owned(), "a \"quoted\" name".to_owned(), "empty".to_owned()],
        edges: vec![
            edge(0, 1, 16, false, true),
            edge(0, 3, 1, true, false),
            edge(1, 0, 1 << 20, false, false),
            edge(1, 2, 3, true, true),
            DrawnEdge { test: true, ..edge(2, 3, 2, false, false) },
        ],
    }
}

fn hostile() -> Drawing {
    let node_in = |index: usize| DrawnNode { level: index as u64, ..node(NAMES[index], Some(index).filter(|i| i % 2 == 0)) };
    Drawing {
        level: Level::Module,
        nodes: (0..NAMES.len()).map(node_in).collect(),
        clusters: NAMES.iter().map(|&name| name.to_owned()).collect(),
        edges: (1..NAMES.len()).map(|index| edge(index, index - 1, 7, index == 1, false)).collect(),
    }
}

/// The document's elements with text, as `tag: text`.
fn xml_texts(document: &str, tag: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(document).unwrap_or_else(|error| panic!("{error} in\n{document}"));
    let with_tag = document.descendants().filter(|node| node.has_tag_name(tag));
    with_tag.map(|node| node.text().unwrap_or_default().to_owned()).collect()
}

#[test]
fn dot_marks_edges() {
    insta::assert_snapshot!(dot::dot(&marked()), @"");
}

#[test]
fn dot_escapes_names() {
    insta::assert_snapshot!(dot::dot(&hostile()), @"");
}

#[test]
fn mermaid_marks_edges() {
    insta::assert_snapshot!(mermaid::mermaid(&marked()), @"");
}

#[test]
fn mermaid_escapes_names() {
    insta::assert_snapshot!(mermaid::mermaid(&hostile()), @"");
}

#[test]
fn d2_marks_edges() {
    insta::assert_snapshot!(d2::d2(&marked()), @"");
}

#[test]
fn d2_escapes_names() {
    insta::assert_snapshot!(d2::d2(&hostile()), @"");
}

#[test]
fn plantuml_marks_edges() {
    insta::assert_snapshot!(plantuml::plantuml(&marked()), @"");
}

#[test]
fn plantuml_escapes_names() {
    insta::assert_snapshot!(plantuml::plantuml(&hostile()), @"");
}

#[test]
fn graphml_is_well_formed_and_keeps_names() {
    let text = graphml::graphml(&hostile());
    let plain_names: Vec<_> = NAMES.iter().map(|name| plain(name).into_owned()).collect();
    let data = xml_texts(&text, "data");
    assert!(plain_names.iter().all(|name| data.contains(name)), "{data:?}");
    insta::assert_snapshot!(graphml::graphml(&Drawing { edges: vec![edge(0, 1, 7, false, true)], ..marked() }), @"");
}

#[test]
fn svg_is_well_formed_and_says_whole_names_in_tooltips() {
    let text = svg::svg(&hostile()).unwrap();
    let titles = xml_texts(&text, "title");
    assert!(NAMES[..5].iter().all(|name| titles.contains(&plain(name).into_owned())), "{titles:?}");
    let document = roxmltree::Document::parse(&text).unwrap();
    let tags: std::collections::BTreeSet<_> =
        document.descendants().filter(roxmltree::Node::is_element).map(|node| node.tag_name().name()).collect();
    assert_eq!(Vec::from_iter(tags), ["g", "path", "rect", "style", "svg", "text", "title"]);
    assert!(document.descendants().all(|node| node.attributes().all(|a| !a.name().starts_with("on"))));
}

#[test]
fn the_picture_explains_the_marks_that_occur() {
    let shown = |drawing: &Drawing| xml_texts(&svg::svg(drawing).unwrap(), "text").join("\n");
    insta::assert_snapshot!(shown(&marked()), @"");
    assert!(!shown(&hostile()).contains("feedback"), "no edge of it is one");
}

#[test]
fn nothing_in_a_picture_overlaps() {
    let font = font::Font::built_in();
    for drawing in [marked(), hostile()] {
        let placed = layout::place(&drawing, &font).unwrap();
        let boxes: Vec<_> = placed.nodes.iter().map(|node| node.area).collect();
        let labels = placed.edges.iter().filter_map(|edge| edge.label.as_ref());
        let labels = labels.map(|label| {
            graphlay::Rect::from_center(label.centre, graphlay::Size::new(label.line.width, label.line.size))
        });
        let all: Vec<_> = boxes.into_iter().chain(labels).collect();
        for (index, a) in all.iter().enumerate() {
            let hits = |b: &&graphlay::Rect| {
                a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y
            };
            assert_eq!(all[index + 1..].iter().find(hits), None, "of {}", plain(&drawing.nodes[0].name));
        }
    }
}

#[test]
fn pictures_are_the_same_on_every_run() {
    assert_eq!(svg::svg(&marked()), svg::svg(&marked()));
    let png = png::png(&marked()).unwrap();
    assert_eq!(png, png::png(&marked()).unwrap());
    assert!(png.starts_with(b"\x89PNG"));
}

#[test]
fn a_drawing_that_nobody_could_read_is_refused() {
    let nodes = (0..2000).map(|_| node("a", None)).collect();
    let drawing = Drawing { level: Level::Module, nodes, clusters: Vec::new(), edges: Vec::new() };
    assert_eq!(svg::svg(&drawing), Err(Undrawable::TooLarge { nodes: 2000, edges: 0 }));
}

#[test]
fn an_empty_drawing_is_a_picture_too() {
    let drawing = Drawing { level: Level::Context, nodes: vec![], clusters: vec![], edges: vec![] };
    assert!(png::png(&drawing).is_ok());
    assert!(xml_texts(&svg::svg(&drawing).unwrap(), "text").is_empty());
}
