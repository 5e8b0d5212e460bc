use std::fmt::Write as _;

use super::{Atlas, Column, atlas};
use crate::analysis::testing::{contexts, model};

/// The boxes by their nesting, with level and lines, and the tangles as they are cut.
fn boxes(lines: &str, config: &str) -> String {
    let model = model(lines, config);
    let atlas = atlas(model.model(), &model.breaches());
    let mut text = String::new();
    let mut depth: Vec<usize> = Vec::new();
    for number in 0..atlas.nodes.of.0.len() {
        let up = atlas.nodes.up.0[number] as usize;
        depth.push(if number == 0 { 0 } else { depth[number - up] + 1 });
        let level = atlas.nodes.level.0[number];
        let level = if level == 0 { String::new() } else { format!(" level {}", level - 1) };
        let indent = depth[number] * 2;
        let _ = writeln!(text, "{:indent$}{}{level}, {} lines", "", name(&atlas, number), atlas.nodes.lines.0[number]);
    }
    for tangle in atlas.tangles.iter().filter(|tangle| !tangle.definitions) {
        let names =
            |numbers: &[u32]| numbers.iter().map(|&at| name(&atlas, at as usize)).collect::<Vec<_>>().join(", ");
        let cut = tangle.cut.iter().map(|&(from, to)| names(&[from, to])).collect::<Vec<_>>().join("; ");
        let _ = writeln!(text, "tangle of {} cut {cut} cycle {}", names(&tangle.members), names(&tangle.cycle));
    }
    text
}

fn name(atlas: &Atlas, number: usize) -> String {
    let of = atlas.nodes.of.0[number] as usize;
    match atlas.nodes.kind.as_bytes()[number] {
        b'r' => "project".to_owned(),
        b'c' => format!("context {}", atlas.contexts[of].name),
        b'u' => "unassigned".to_owned(),
        b'p' => format!("package {}", atlas.packages[of]),
        b'm' => format!("{} and below", path(atlas, of)),
        _ => path(atlas, of),
    }
}

fn path(atlas: &Atlas, module: usize) -> String {
    match atlas.modules.up.0[module] as usize {
        0 => atlas.modules.name[module].clone(),
        up => format!("{}::{}", path(atlas, module - up), atlas.modules.name[module]),
    }
}

#[test]
fn boxes_nest_and_single_ones_give_way() {
    let text = boxes(
        "shop::a::x lines=5
        shop::a::x -> shop::b::B
        shop::b::deep::er -> shop::b::C
        shop -> shop::a::x::X",
        &contexts("a b"),
    );
    insta::assert_snapshot!(text, @r"
    project, 55 lines
      context a level 1, 15 lines
        shop::a level 0, 10 lines
        shop::a::x level 0, 5 lines
      context b level 0, 30 lines
        shop::b::deep and below level 1, 20 lines
          shop::b::deep level 0, 10 lines
          shop::b::deep::er level 0, 10 lines
        shop::b level 0, 10 lines
      unassigned, 10 lines
        shop level 0, 10 lines
    ");
}

#[test]
fn tangles_stand_together_and_are_cut_where_it_is_lightest() {
    let text = boxes(
        "shop::a -> shop::b::B 3
        shop::b -> shop::c::C
        shop::c -> shop::a::A
        shop::top -> shop::a::A
        shop::top -> shop::low::L
        shop::b -> shop::low::L",
        &contexts("a b c low top"),
    );
    insta::assert_snapshot!(text, @r"
    project, 60 lines
      context top level 3, 10 lines
        shop::top level 0, 10 lines
      context c level 3, 10 lines
        shop::c level 0, 10 lines
      context a level 2, 10 lines
        shop::a level 0, 10 lines
      context b level 1, 10 lines
        shop::b level 0, 10 lines
      context low level 0, 10 lines
        shop::low level 0, 10 lines
      unassigned, 10 lines
        shop level 0, 10 lines
    tangle of context a, context b, context c cut context b, context c cycle context a, context b, context c
    ");
}

#[test]
fn columns_of_references_say_where_and_what() {
    let model = model(
        "shop::a -> shop::b::B 2
        shop::a -> shop::c::C::new method via shop::b",
        "",
    );
    let atlas = atlas(model.model(), &model.breaches());
    assert_eq!(atlas.edges.weight, Column(vec![2, 1]));
    assert_eq!(atlas.references.kind, "ppc");
    assert_eq!(atlas.references.facade.0[0], 2);
    assert_eq!(atlas.definitions.name, ["B", "C::new"]);
}

#[test]
fn definitions_have_the_levels_of_their_uses() {
    let model = model("shop::a -> shop::b::B", "");
    let atlas = atlas(model.model(), &model.breaches());
    assert_eq!((atlas.definitions.kind.as_str(), atlas.definitions.level.0.as_slice()), ("s", [1].as_slice()));
}
