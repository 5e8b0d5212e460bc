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
        unassigned: cluster.is_none(),
        ..DrawnNode::default()
    }
}

fn edge(from: usize, to: usize, references: u64, forbidden: bool, feedback: bool) -> DrawnEdge {
    DrawnEdge { from, to, references, forbidden, feedback, ..DrawnEdge::default() }
}

/// Two modules in clusters, one without, a crate; edges with all marks.
fn marked() -> Drawing {
    Drawing {
        level: DrawnLevel::Module,
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
    let node_in =
        |index: usize| DrawnNode { level: index as u64, ..node(NAMES[index], Some(index).filter(|i| i % 2 == 0)) };
    Drawing {
        level: DrawnLevel::Module,
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
    insta::assert_snapshot!(dot::dot(&marked()), @r##"
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
        n1 [label="shop::b\n2 modules, 30 lines"];
      }
      n2 [label="left\n30 lines", style="rounded,dashed"];
      n3 [label="serde\nexternal crate", shape=component, style="filled"];
      n0 -> n1 [penwidth=2.3, label="↺ 16", tooltip="shop::a → shop::b: 16 references, feedback edge", color="#c62828", fontcolor="#c62828", style=dashed, class="feedback", constraint=false];
      n0 -> n3 [penwidth=1.0, label="✗ 1", tooltip="shop::a → serde: 1 reference, breaks a rule", color="#c62828", fontcolor="#c62828", class="forbidden"];
      n1 -> n0 [penwidth=5.0, label="1048576", tooltip="shop::b → shop::a: 1,048,576 references"];
      n1 -> n2 [penwidth=1.5, label="✗ ↺ 3", tooltip="shop::b → left: 3 references, breaks a rule, feedback edge", color="#c62828", fontcolor="#c62828", style=dashed, class="forbidden feedback", constraint=false];
      n2 -> n3 [penwidth=1.3, label="2", tooltip="left → serde: 2 references, for tests only", style=dotted, class="test"];
    }
    "##);
}

#[test]
fn dot_escapes_names() {
    insta::assert_snapshot!(dot::dot(&hostile()), @r##"
    digraph seamfind {
      rankdir=TB; newrank=true; compound=true;
      graph [fontname="Helvetica"];
      node [fontname="Helvetica", shape=box, style="rounded,filled", fillcolor="#f4f6f8", color="#5b6770"];
      edge [fontname="Helvetica", fontsize=10, color="#7a8791"];
      subgraph cluster_0 {
        label="evil\\u{1b}[2J\\n\\u{202e}\"<b>"; style="rounded"; color="#b8c1c8";
        n0 [label="evil\\u{1b}[2J\\n\\u{202e}\"<b>\n30 lines"];
      }
      subgraph cluster_2 {
        label="]]> --> \"'`${x}` %n() !include <U+0041>"; style="rounded"; color="#b8c1c8";
        n2 [label="]]> --> \"'`${x}` %n() !include <U+0041>\n30 lines"];
      }
      subgraph cluster_4 {
        label="back\\slash \\n &amp; &amp;lt; #35; ;"; style="rounded"; color="#b8c1c8";
        n4 [label="back\\slash \\n &amp; &amp;lt; #35; ;\n30 lines"];
      }
      n1 [label="</script><img src=x onerror=alert(1)>\n30 lines", style="rounded,dashed"];
      n3 [label="1. **end** __x__ //y// [[z]] {c}\n30 lines", style="rounded,dashed"];
      n5 [label="\n30 lines", style="rounded,dashed"];
      n1 -> n0 [penwidth=1.9, label="✗ 7", tooltip="</script><img src=x onerror=alert(1)> → evil\\u{1b}[2J\\n\\u{202e}\"<b>: 7 references, breaks a rule", color="#c62828", fontcolor="#c62828", class="forbidden"];
      n2 -> n1 [penwidth=1.9, label="7", tooltip="]]> --> \"'`${x}` %n() !include <U+0041> → </script><img src=x onerror=alert(1)>: 7 references"];
      n3 -> n2 [penwidth=1.9, label="7", tooltip="1. **end** __x__ //y// [[z]] {c} → ]]> --> \"'`${x}` %n() !include <U+0041>: 7 references"];
      n4 -> n3 [penwidth=1.9, label="7", tooltip="back\\slash \\n &amp; &amp;lt; #35; ; → 1. **end** __x__ //y// [[z]] {c}: 7 references"];
      n5 -> n4 [penwidth=1.9, label="7", tooltip=" → back\\slash \\n &amp; &amp;lt; #35; ;: 7 references"];
    }
    "##);
}

#[test]
fn mermaid_marks_edges() {
    insta::assert_snapshot!(mermaid::mermaid(&marked()), @r#"
    flowchart TB
      subgraph c0["shop"]
        n0["shop::a<br/>30 lines"]
      end
      subgraph c1["a #34;quoted#34; name"]
        n1["shop::b<br/>2 modules, 30 lines"]
      end
      n2["left<br/>30 lines"]:::unassigned
      n3["serde<br/>external crate"]:::external
      n0 -.->|"↺ 16"| n1
      n0 -->|"✗ 1"| n3
      n1 -->|"1048576"| n0
      n1 -.->|"✗ ↺ 3"| n2
      n2 -.->|"2"| n3
      linkStyle 0 stroke-width:2.3px,stroke:#c62828,color:#c62828
      linkStyle 1 stroke-width:1.0px,stroke:#c62828,color:#c62828
      linkStyle 2 stroke-width:5.0px
      linkStyle 3 stroke-width:1.5px,stroke:#c62828,color:#c62828
      linkStyle 4 stroke-width:1.3px
      classDef unassigned stroke-dasharray:4 3
      classDef external fill:none
    "#);
}

#[test]
fn mermaid_escapes_names() {
    insta::assert_snapshot!(mermaid::mermaid(&hostile()), @r##"
    flowchart TB
      subgraph c0["evil#92;u#123;1b#125;#91;2J#92;n#92;u#123;202e#125;#34;#60;b#62;"]
        n0["evil#92;u#123;1b#125;#91;2J#92;n#92;u#123;202e#125;#34;#60;b#62;<br/>30 lines"]
      end
      subgraph c2["#93;#93;#62; --#62; #34;#39;#96;#36;#123;x#125;#96; #37;n() #33;include #60;U#43;0041#62;"]
        n2["#93;#93;#62; --#62; #34;#39;#96;#36;#123;x#125;#96; #37;n() #33;include #60;U#43;0041#62;<br/>30 lines"]
      end
      subgraph c4["back#92;slash #92;n #38; #38;lt#59; #35;35#59; #59;"]
        n4["back#92;slash #92;n #38; #38;lt#59; #35;35#59; #59;<br/>30 lines"]
      end
      n1["#60;/script#62;#60;img src#61;x onerror#61;alert(1)#62;<br/>30 lines"]:::unassigned
      n3["1#46; #42;#42;end#42;#42; __x__ //y// #91;#91;z#93;#93; #123;c#125;<br/>30 lines"]:::unassigned
      n5["<br/>30 lines"]:::unassigned
      n1 -->|"✗ 7"| n0
      n2 -->|"7"| n1
      n3 -->|"7"| n2
      n4 -->|"7"| n3
      n5 -->|"7"| n4
      linkStyle 0 stroke-width:1.9px,stroke:#c62828,color:#c62828
      linkStyle 1 stroke-width:1.9px
      linkStyle 2 stroke-width:1.9px
      linkStyle 3 stroke-width:1.9px
      linkStyle 4 stroke-width:1.9px
      classDef unassigned stroke-dasharray:4 3
      classDef external fill:none
    "##);
}

#[test]
fn d2_marks_edges() {
    insta::assert_snapshot!(d2::d2(&marked()), @r##"
    direction: down
    c0: "shop" {
      n0: "shop::a\n30 lines"
    }
    c1: "a \"quoted\" name" {
      n1: "shop::b\n2 modules, 30 lines"
    }
    n2: "left\n30 lines" { style.stroke-dash: 4 }
    n3: "serde\nexternal crate" { shape: package }
    c0.n0 -> c1.n1: "↺ 16" { style.stroke-width: 2; style.stroke: "#c62828"; style.stroke-dash: 5 }
    c0.n0 -> n3: "✗ 1" { style.stroke-width: 1; style.stroke: "#c62828" }
    c1.n1 -> c0.n0: "1048576" { style.stroke-width: 5 }
    c1.n1 -> n2: "✗ ↺ 3" { style.stroke-width: 2; style.stroke: "#c62828"; style.stroke-dash: 5 }
    n2 -> n3: "2" { style.stroke-width: 1; style.stroke-dash: 2 }
    "##);
}

#[test]
fn d2_escapes_names() {
    insta::assert_snapshot!(d2::d2(&hostile()), @r##"
    direction: down
    c0: "evil\\u{1b}[2J\\n\\u{202e}\"<b>" {
      n0: "evil\\u{1b}[2J\\n\\u{202e}\"<b>\n30 lines"
    }
    c2: "]]> --> \"'`\${x}` %n() !include <U+0041>" {
      n2: "]]> --> \"'`\${x}` %n() !include <U+0041>\n30 lines"
    }
    c4: "back\\slash \\n & &lt; #35; ;" {
      n4: "back\\slash \\n & &lt; #35; ;\n30 lines"
    }
    n1: "</script><img src=x onerror=alert(1)>\n30 lines" { style.stroke-dash: 4 }
    n3: "1. **end** __x__ //y// [[z]] {c}\n30 lines" { style.stroke-dash: 4 }
    n5: "\n30 lines" { style.stroke-dash: 4 }
    n1 -> c0.n0: "✗ 7" { style.stroke-width: 2; style.stroke: "#c62828" }
    c2.n2 -> n1: "7" { style.stroke-width: 2 }
    n3 -> c2.n2: "7" { style.stroke-width: 2 }
    c4.n4 -> n3: "7" { style.stroke-width: 2 }
    n5 -> c4.n4: "7" { style.stroke-width: 2 }
    "##);
}

#[test]
fn plantuml_marks_edges() {
    insta::assert_snapshot!(plantuml::plantuml(&marked()), @r##"
    @startuml
    !include <C4/C4_Component>
    AddRelTag("forbidden", $textColor="#c62828", $lineColor="#c62828")
    AddRelTag("feedback", $textColor="#c62828", $lineColor="#c62828", $lineStyle=DashedLine())
    AddRelTag("crossing", $textColor="#b26a00", $lineColor="#b26a00")
    Container_Boundary(c0, "shop") {
      Component(n0, "shop::a", "module", "30 lines")
    }
    Container_Boundary(c1, "a <U+0022>quoted<U+0022> name") {
      Component(n1, "shop::b", "modules", "2 modules, 30 lines")
    }
    Component(n2, "left", "module", "30 lines")
    Component_Ext(n3, "serde", "external crate")
    Rel(n0, n1, "↺ 16 references", $tags="feedback")
    Rel(n0, n3, "✗ 1 reference", $tags="forbidden")
    Rel(n1, n0, "1,048,576 references")
    Rel(n1, n2, "✗ ↺ 3 references", $tags="feedback")
    Rel(n2, n3, "2 references")
    @enduml
    "##);
}

#[test]
fn plantuml_escapes_names() {
    insta::assert_snapshot!(plantuml::plantuml(&hostile()), @r##"
    @startuml
    !include <C4/C4_Component>
    AddRelTag("forbidden", $textColor="#c62828", $lineColor="#c62828")
    AddRelTag("feedback", $textColor="#c62828", $lineColor="#c62828", $lineStyle=DashedLine())
    AddRelTag("crossing", $textColor="#b26a00", $lineColor="#b26a00")
    Container_Boundary(c0, "evil<U+005C>u<U+007B>1b<U+007D><U+005B>2J<U+005C>n<U+005C>u<U+007B>202e<U+007D><U+0022><U+003C>b<U+003E>") {
      Component(n0, "evil<U+005C>u<U+007B>1b<U+007D><U+005B>2J<U+005C>n<U+005C>u<U+007B>202e<U+007D><U+0022><U+003C>b<U+003E>", "module", "30 lines")
    }
    Container_Boundary(c2, "<U+005D><U+005D><U+003E> -<U+002D><U+003E> <U+0022><U+0027><U+0060><U+0024><U+007B>x<U+007D><U+0060> <U+0025>n() <U+0021>include <U+003C>U<U+002B>0041<U+003E>") {
      Component(n2, "<U+005D><U+005D><U+003E> -<U+002D><U+003E> <U+0022><U+0027><U+0060><U+0024><U+007B>x<U+007D><U+0060> <U+0025>n() <U+0021>include <U+003C>U<U+002B>0041<U+003E>", "module", "30 lines")
    }
    Container_Boundary(c4, "back<U+005C>slash <U+005C>n <U+0026> <U+0026>lt<U+003B> <U+0023>35<U+003B> <U+003B>") {
      Component(n4, "back<U+005C>slash <U+005C>n <U+0026> <U+0026>lt<U+003B> <U+0023>35<U+003B> <U+003B>", "module", "30 lines")
    }
    Component(n1, "<U+003C>/script<U+003E><U+003C>img src<U+003D>x onerror<U+003D>alert(1)<U+003E>", "module", "30 lines")
    Component(n3, "1. <U+002A><U+002A>end<U+002A><U+002A> _<U+005F>x_<U+005F> /<U+002F>y/<U+002F> <U+005B><U+005B>z<U+005D><U+005D> <U+007B>c<U+007D>", "module", "30 lines")
    Component(n5, "", "module", "30 lines")
    Rel(n1, n0, "✗ 7 references", $tags="forbidden")
    Rel(n2, n1, "7 references")
    Rel(n3, n2, "7 references")
    Rel(n4, n3, "7 references")
    Rel(n5, n4, "7 references")
    @enduml
    "##);
}

#[test]
fn graphml_is_well_formed_and_keeps_names() {
    let text = graphml::graphml(&hostile());
    let plain_names: Vec<_> = NAMES.iter().map(|name| plain(name).into_owned()).collect();
    let data = xml_texts(&text, "data");
    assert!(plain_names.iter().all(|name| data.contains(name)), "{data:?}");
    insta::assert_snapshot!(graphml::graphml(&Drawing { edges: vec![edge(0, 1, 7, false, true)], ..marked() }), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="name" for="node" attr.name="name" attr.type="string"/>
      <key id="modules" for="node" attr.name="modules" attr.type="long"/>
      <key id="lines" for="node" attr.name="lines" attr.type="long"/>
      <key id="level" for="node" attr.name="level" attr.type="long"/>
      <key id="context" for="node" attr.name="context" attr.type="string"/>
      <key id="unassigned" for="node" attr.name="unassigned" attr.type="boolean"/>
      <key id="external" for="node" attr.name="external" attr.type="boolean"/>
      <key id="references" for="edge" attr.name="references" attr.type="long"/>
      <key id="forbidden" for="edge" attr.name="forbidden" attr.type="boolean"/>
      <key id="feedback" for="edge" attr.name="feedback" attr.type="boolean"/>
      <key id="test" for="edge" attr.name="test" attr.type="boolean"/>
      <key id="crosses" for="edge" attr.name="crosses" attr.type="boolean"/>
      <key id="keys" for="edge" attr.name="keys" attr.type="string"/>
      <graph id="seamfind" edgedefault="directed">
        <node id="n0">
          <data key="name">shop::a</data>
          <data key="modules">1</data>
          <data key="lines">30</data>
          <data key="level">1</data>
          <data key="context">shop</data>
          <data key="unassigned">false</data>
          <data key="external">false</data>
        </node>
        <node id="n1">
          <data key="name">shop::b</data>
          <data key="modules">2</data>
          <data key="lines">30</data>
          <data key="level">2</data>
          <data key="context">a &quot;quoted&quot; name</data>
          <data key="unassigned">false</data>
          <data key="external">false</data>
        </node>
        <node id="n2">
          <data key="name">left</data>
          <data key="modules">1</data>
          <data key="lines">30</data>
          <data key="level">1</data>
          <data key="unassigned">true</data>
          <data key="external">false</data>
        </node>
        <node id="n3">
          <data key="name">serde</data>
          <data key="modules">0</data>
          <data key="lines">0</data>
          <data key="level">0</data>
          <data key="unassigned">false</data>
          <data key="external">true</data>
        </node>
        <edge source="n0" target="n1">
          <data key="references">7</data>
          <data key="forbidden">false</data>
          <data key="feedback">true</data>
          <data key="test">false</data>
        </edge>
      </graph>
    </graphml>
    "#);
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
    insta::assert_snapshot!(shown(&marked()), @r#"
    shop
    a "quoted" name
    a
    shop::
    30 lines
    b
    shop::
    2 modules, 30 lines
    left
    30 lines
    serde
    external crate
    ↺ 16
    ✗ 1
    1048576
    ✗ ↺ 3
    2
    arrow: uses; number: references
    ✗ breaks a rule
    ↺ feedback edge: without these there is no tangle
    dotted line: for tests only
    dashed box: unassigned
    "#);
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
            let hits =
                |b: &&graphlay::Rect| a.min.x < b.max.x && b.min.x < a.max.x && a.min.y < b.max.y && b.min.y < a.max.y;
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
    let drawing = Drawing { level: DrawnLevel::Module, nodes, clusters: Vec::new(), edges: Vec::new() };
    assert_eq!(svg::svg(&drawing), Err(Undrawable::TooLarge { nodes: 2000, edges: 0 }));
}

#[test]
fn an_empty_drawing_is_a_picture_too() {
    let drawing = Drawing { level: DrawnLevel::Context, nodes: vec![], clusters: vec![], edges: vec![] };
    assert!(png::png(&drawing).is_ok());
    assert!(xml_texts(&svg::svg(&drawing).unwrap(), "text").is_empty());
}

/// What is new, gone and changed.
fn change() -> Drawing {
    let edge = |from, to, change, before| DrawnEdge { change, before, ..edge(from, to, 3, false, false) };
    let node = |name, level, change| DrawnNode { level, change, unassigned: false, ..node(name, None) };
    Drawing {
        level: DrawnLevel::Context,
        nodes: vec![
            node("a", 2, Change::Kept),
            node("b", 1, Change::Changed),
            node("new", 0, Change::Added),
            node("old", 0, Change::Removed),
        ],
        clusters: Vec::new(),
        edges: vec![
            edge(0, 1, Change::Changed, Some(1)),
            edge(0, 2, Change::Added, None),
            edge(0, 3, Change::Removed, None),
            edge(1, 2, Change::Kept, None),
        ],
    }
}

#[test]
fn a_change_is_one_picture() {
    insta::assert_snapshot!(mermaid::mermaid(&change()), @r#"
    flowchart TB
      n0["a<br/>1 module, 30 lines"]
      n1["b<br/>1 module, 30 lines"]:::changed
      n2["new<br/>1 module, 30 lines"]:::added
      n3["old<br/>1 module, 30 lines"]:::removed
      n0 -->|"1 → 3"| n1
      n0 -->|"+3"| n2
      n0 -.->|"−3"| n3
      n1 -->|"3"| n2
      linkStyle 0 stroke-width:1.5px,stroke:#b26a00,color:#b26a00
      linkStyle 1 stroke-width:1.5px,stroke:#1b7f3b,color:#1b7f3b
      linkStyle 2 stroke-width:1.5px,stroke:#c62828,color:#c62828
      linkStyle 3 stroke-width:1.5px
      classDef unassigned stroke-dasharray:4 3
      classDef external fill:none
      classDef added stroke:#1b7f3b,stroke-width:2px
      classDef removed stroke:#c62828,stroke-dasharray:7 4
      classDef changed stroke:#b26a00
    "#);
    let picture = svg::svg(&change()).unwrap();
    insta::assert_snapshot!(xml_texts(&picture, "text").join("\n"), @r#"
    a
    1 module, 30 lines
    b
    1 module, 30 lines
    new
    1 module, 30 lines
    old
    1 module, 30 lines
    1 → 3
    +3
    −3
    3
    arrow: uses; number: references
    green, +: new
    red, dashed, −: gone
    amber, before → after: changed
    "#);
    assert!(["box added", "box removed", "box changed", "edge added"].iter().all(|class| picture.contains(class)));
    let page = svg::html(&change(), "</title><script>").unwrap();
    assert!(page.contains("<h1>&lt;/title&gt;&lt;script&gt;</h1>") && page.contains("<svg "), "{page}");
}

/// Three tables of two contexts, one of them of another schema; keys of all sorts.
fn tables() -> Drawing {
    let table = |name: &str, cluster| DrawnNode { modules: 0, lines: 0, columns: Some(3), ..node(name, cluster) };
    let key = |columns: &[&str], on_delete, origin| DrawnKey {
        columns: columns.iter().map(|&column| column.to_owned()).collect(),
        parent_columns: vec!["id".to_owned()],
        on_delete,
        origin,
    };
    let keys = |from, to, keys: Vec<DrawnKey>| DrawnEdge { keys, ..edge(from, to, 1, false, false) };
    let declared = |column: &str, rule| key(&[column], rule, KeyOrigin::Declared);
    Drawing {
        level: DrawnLevel::Table,
        nodes: vec![
            DrawnNode { level: 2, proposed: true, ..table("orders", Some(0)) },
            DrawnNode { level: 1, ..table("customer", Some(1)) },
            table(NAMES[2], None),
            DrawnNode { external: true, unassigned: false, ..table("auth.users", None) },
        ],
        clusters: vec!["sales".to_owned(), "crm".to_owned()],
        edges: vec![
            keys(0, 0, vec![declared("parent", OnDelete::NoAction)]),
            DrawnEdge {
                crosses: true,
                ..keys(0, 1, vec![declared("buyer", OnDelete::Cascade), declared("payer", OnDelete::SetNull)])
            },
            keys(0, 2, vec![key(&[NAMES[2], "b"], OnDelete::Restrict, KeyOrigin::Joinable)]),
            DrawnEdge { crosses: true, forbidden: true, ..keys(1, 3, vec![declared(HOSTILE, OnDelete::NoAction)]) },
        ],
    }
}

#[test]
fn tables_have_their_keys_on_the_edges() {
    insta::assert_snapshot!(dot::dot(&tables()), @r##"
    digraph seamfind {
      rankdir=TB; newrank=true; compound=true;
      graph [fontname="Helvetica"];
      node [fontname="Helvetica", shape=box, style="rounded,filled", fillcolor="#f4f6f8", color="#5b6770"];
      edge [fontname="Helvetica", fontsize=10, color="#7a8791"];
      subgraph cluster_0 {
        label="sales"; style="rounded"; color="#b8c1c8";
        n0 [label="orders\n3 columns"];
      }
      subgraph cluster_1 {
        label="crm"; style="rounded"; color="#b8c1c8";
        n1 [label="customer\n3 columns"];
      }
      n2 [label="]]> --> \"'`${x}` %n() !include <U+0041>\n3 columns", style="rounded,dashed"];
      n3 [label="auth.users\ntable of another schema", shape=component, style="filled"];
      n0 -> n0 [penwidth=1.0, label="parent", tooltip="orders → orders: parent → id, ON DELETE NO ACTION"];
      n0 -> n1 [penwidth=1.0, label="crosses: buyer, payer (CASCADE, SET NULL)", tooltip="orders → customer: buyer → id, ON DELETE CASCADE; payer → id, ON DELETE SET NULL, crosses contexts", color="#b26a00", fontcolor="#b26a00", class="crossing"];
      n0 -> n2 [penwidth=1.0, label="…n() !include <U+0041>+b", tooltip="orders → ]]> --> \"'`${x}` %n() !include <U+0041>: ]]> --> \"'`${x}` %n() !include <U+0041>+b → id, declared in code only"];
      n1 -> n3 [penwidth=1.0, label="✗ crosses: …\\u{1b}[2J\\n\\u{202e}\"<b>", tooltip="customer → auth.users: evil\\u{1b}[2J\\n\\u{202e}\"<b> → id, ON DELETE NO ACTION, crosses contexts, breaks a rule", color="#c62828", fontcolor="#c62828", class="forbidden"];
    }
    "##);
    insta::assert_snapshot!(mermaid::mermaid(&tables()), @r##"
    flowchart TB
      subgraph c0["sales"]
        n0["orders<br/>3 columns"]
      end
      subgraph c1["crm"]
        n1["customer<br/>3 columns"]
      end
      n2["#93;#93;#62; --#62; #34;#39;#96;#36;#123;x#125;#96; #37;n() #33;include #60;U#43;0041#62;<br/>3 columns"]:::unassigned
      n3["auth.users<br/>table of another schema"]:::external
      n0 -->|"parent"| n0
      n0 -->|"crosses: buyer, payer (CASCADE, SET NULL)"| n1
      n0 -->|"#8230;n() #33;include #60;U#43;0041#62;#43;b"| n2
      n1 -->|"#10007; crosses: #8230;#92;u#123;1b#125;#91;2J#92;n#92;u#123;202e#125;#34;#60;b#62;"| n3
      linkStyle 0 stroke-width:1.0px
      linkStyle 1 stroke-width:1.0px,stroke:#b26a00,color:#b26a00
      linkStyle 2 stroke-width:1.0px
      linkStyle 3 stroke-width:1.0px,stroke:#c62828,color:#c62828
      classDef unassigned stroke-dasharray:4 3
      classDef external fill:none
    "##);
    insta::assert_snapshot!(d2::d2(&tables()), @r##"
    direction: down
    c0: "sales" {
      n0: "orders\n3 columns"
    }
    c1: "crm" {
      n1: "customer\n3 columns"
    }
    n2: "]]> --> \"'`\${x}` %n() !include <U+0041>\n3 columns" { style.stroke-dash: 4 }
    n3: "auth.users\ntable of another schema" { shape: package }
    c0.n0 -> c0.n0: "parent" { style.stroke-width: 1 }
    c0.n0 -> c1.n1: "crosses: buyer, payer (CASCADE, SET NULL)" { style.stroke-width: 1; style.stroke: "#b26a00" }
    c0.n0 -> n2: "…n() !include <U+0041>+b" { style.stroke-width: 1 }
    c1.n1 -> n3: "✗ crosses: …\\u{1b}[2J\\n\\u{202e}\"<b>" { style.stroke-width: 1; style.stroke: "#c62828" }
    "##);
    insta::assert_snapshot!(plantuml::plantuml(&tables()), @r##"
    @startuml
    !include <C4/C4_Component>
    AddRelTag("forbidden", $textColor="#c62828", $lineColor="#c62828")
    AddRelTag("feedback", $textColor="#c62828", $lineColor="#c62828", $lineStyle=DashedLine())
    AddRelTag("crossing", $textColor="#b26a00", $lineColor="#b26a00")
    Container_Boundary(c0, "sales") {
      Component(n0, "orders", "table", "3 columns")
    }
    Container_Boundary(c1, "crm") {
      Component(n1, "customer", "table", "3 columns")
    }
    Component(n2, "<U+005D><U+005D><U+003E> -<U+002D><U+003E> <U+0022><U+0027><U+0060><U+0024><U+007B>x<U+007D><U+0060> <U+0025>n() <U+0021>include <U+003C>U<U+002B>0041<U+003E>", "table", "3 columns")
    Component_Ext(n3, "auth.users", "table of another schema")
    Rel(n0, n0, "parent")
    Rel(n0, n1, "crosses: buyer, payer (CASCADE, SET NULL)", $tags="crossing")
    Rel(n0, n2, "<U+2026>n() <U+0021>include <U+003C>U<U+002B>0041<U+003E><U+002B>b")
    Rel(n1, n3, "<U+2717> crosses: <U+2026><U+005C>u<U+007B>1b<U+007D><U+005B>2J<U+005C>n<U+005C>u<U+007B>202e<U+007D><U+0022><U+003C>b<U+003E>", $tags="forbidden")
    @enduml
    "##);
}

#[test]
fn pictures_of_tables_say_what_crosses() {
    let picture = svg::svg(&tables()).expect("a picture");
    insta::assert_snapshot!(xml_texts(&picture, "text").join("\n"), @r#"
    sales
    crm
    orders
    3 columns
    customer
    3 columns
    …"'`${x}` %n() !include <U+0041>
    3 columns
    auth.users
    table of another schema
    parent
    crosses: buyer, payer (CASCADE, SET NULL)
    …n() !include <U+0041>+b
    ✗ crosses: …\u{1b}[2J\n\u{202e}"<b>
    arrow: foreign key, with its columns and what a deletion does
    amber: crosses contexts, lost in a split
    ✗ breaks a rule
    dashed box: no owner
    owners that no context declares are proposed by who writes
    "#);
    insta::assert_snapshot!(xml_texts(&picture, "title").join("\n"), @r#"
    Foreign keys between tables
    sales
    crm
    orders → orders: parent → id, ON DELETE NO ACTION
    orders → customer: buyer → id, ON DELETE CASCADE; payer → id, ON DELETE SET NULL, crosses contexts
    orders → ]]> --> "'`${x}` %n() !include <U+0041>: ]]> --> "'`${x}` %n() !include <U+0041>+b → id, declared in code only
    customer → auth.users: evil\u{1b}[2J\n\u{202e}"<b> → id, ON DELETE NO ACTION, crosses contexts, breaks a rule
    orders
    customer
    ]]> --> "'`${x}` %n() !include <U+0041>
    auth.users
    "#);
    assert!(xml_texts(&graphml::graphml(&tables()), "data").iter().any(|text| text.contains("ON DELETE CASCADE")));
}
