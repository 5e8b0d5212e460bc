//! Tangles of programs of a few lines.

use super::*;
use crate::analysis::names;
use crate::analysis::testing::{contexts, model};

fn show(lines: &str, config: &str, level: Level, within: Option<&str>) -> String {
    let model = model(lines, config);
    let within = within.map(|name| names::find(model.model(), name).expect("a known name").modules);
    let found = tangles_at(model.model(), level, within.as_ref());
    let mut text = format!("{} scopes\n", found.scopes);
    for scope in found.tangled_scopes {
        let within = scope.within.as_deref().unwrap_or("all");
        text +=
            &format!("{within}: {} of {}, {}/{}\n", scope.tangled, scope.elements, scope.feedback, scope.references);
        for tangle in scope.tangles {
            let cut =
                |edge: &CutEdge| format!("{}->{} {} frees {:?}", edge.from, edge.to, edge.references.len(), edge.frees);
            let cut: Vec<_> = tangle.cut.iter().map(cut).collect();
            text += &format!("  {} ({}) {}\n", tangle.members.join(" "), tangle.references, cut.join(", "));
            if let Some(Move { lines, kind, what, from, to }) = tangle.placement {
                text += &format!("  moves: {kind:?} {what} ({lines}) from {from} to {to:?}\n");
            }
        }
    }
    text
}

/// `a` and `b` need each other, and so do `b` and `c`; the way back from `c` is one module.
const RING: &str = "
    shop::a::x -> shop::b::y::Item 5
    shop::b::y -> shop::c::z::Item 4
    shop::b::w -> shop::a::x::Item 2
    shop::b::w -> shop::a::x::Other
    shop::b::v lines=30
    shop::c::back -> shop::b::y::Item 2
    shop::c::back -> shop::b::w::Item
    shop::c::z -> shop::c::back::Item
";

#[test]
fn edges_that_free_the_most_come_first() {
    insta::assert_snapshot!(show(RING, &contexts("a b c"), Level::Context, None), @r"
    1 scopes
    all: 3 of 3, 6/15
      a b c (15) b->a 3 frees Some(1), c->b 3 frees Some(1)
    ");
}

#[test]
fn modules_side_by_side_stand_for_all_below_them() {
    insta::assert_snapshot!(show(RING, "", Level::Module, None), @r"
    3 scopes
    shop: 3 of 3, 6/15
      shop::a shop::b shop::c (15) shop::b->shop::a 3 frees Some(1), shop::c->shop::b 3 frees Some(1)
    ");
    let nested = "
        shop::orders::cart -> shop::orders::price::Money
        shop::orders::price::tax -> shop::orders::cart::Cart
        shop::orders -> shop::orders::cart::Cart
        shop::orders::cart -> shop::orders::Order
        shop::web -> shop::orders::cart::Cart
        mail -> shop::web::Page
        shop::web -> mail::Letter
    ";
    insta::assert_snapshot!(show(nested, "", Level::Module, None), @r#"
    2 scopes
    shop::orders: 2 of 2, 1/2
      shop::orders::cart shop::orders::price (2) shop::orders::cart->shop::orders::price 1 frees Some(2)
      moves: Definition shop::orders::cart::Cart (1) from shop::orders::cart to Some("shop::orders::price")
    "#);
    insta::assert_snapshot!(show(nested, "", Level::Module, Some("shop::web")), @"0 scopes");
    insta::assert_snapshot!(show(nested, "", Level::Package, None), @r#"
    1 scopes
    all: 2 of 2, 1/2
      mail shop (2) mail->shop 1 frees Some(2)
      moves: Definition mail::Letter (1) from mail to Some("shop")
    "#);
}

#[test]
fn a_tangle_of_placement_ends_when_one_module_moves() {
    let misplaced = "
        shop::orders::cart -> shop::stock::shelf::Shelf 3
        shop::orders::cart -> shop::stock::shelf::Place
        shop::orders::cart lines=40
        shop::stock::shelf lines=80
        shop::stock::label lines=12
        shop::stock::label -> shop::orders::cart::Cart
        shop::stock::label -> shop::orders::cart::Line
        shop::stock::shelf -> shop::stock::shelf::Place
    ";
    insta::assert_snapshot!(show(misplaced, &contexts("orders stock"), Level::Context, None), @r#"
    1 scopes
    all: 2 of 2, 2/6
      orders stock (6) stock->orders 2 frees Some(2)
      moves: Module shop::stock::label (12) from stock to Some("orders")
    "#);
}

#[test]
fn a_real_tangle_has_no_such_move() {
    let real = "
        shop::a::x -> shop::b::y::Item
        shop::a::x -> shop::b::y::Other
        shop::a::w -> shop::b::z::Item
        shop::a::w -> shop::b::z::Other
        shop::b::y -> shop::a::x::Item
        shop::b::y -> shop::a::x::Other
        shop::b::z -> shop::a::w::Item
        shop::b::z -> shop::a::w::Other
    ";
    insta::assert_snapshot!(show(real, &contexts("a b"), Level::Context, None), @r"
    1 scopes
    all: 2 of 2, 4/8
      a b (8) a->b 4 frees Some(2)
    ");
}
