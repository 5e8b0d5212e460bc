//! Seams of programs of a few lines.

use super::*;
use crate::analysis::testing::{contexts, model};

/// `shop::orders` with a module below is tied both ways to `shop::stock`; both use `shop::util`, `shop::web` uses all.
const SHOP: &str = "
    shop lines=5
    shop::orders lines=300
    shop::orders::cart lines=100
    shop::stock lines=200
    shop::util lines=150
    shop::web lines=400
    shop::orders::cart -> shop::orders::Order 4
    shop::orders -> shop::orders::cart::Cart
    shop::orders -> shop::stock::Shelf 2
    shop::stock -> shop::orders::cart::Cart::empty() method
    shop::stock -> shop::util::Money
    shop::orders::cart -> shop::util::Money
    shop::orders::cart -> shop::util::round()
    shop::web -> shop::orders::cart::Cart
    shop::web -> shop::orders::Order
    shop::web -> shop::stock::Shelf
    shop::web -> shop::util::Money
    mail lines=100
    shop::web -> mail::send()
    mail::outbox lines=90
    mail -> mail::outbox::Letter
";

fn show(level: Level) -> String {
    let model = model(SHOP, &contexts("orders stock util web"));
    let ties = |ties: &[Tie]| {
        let tie = |tie: &Tie| {
            format!("{} {}/{}", tie.name.as_deref().unwrap_or("(unassigned)"), tie.definitions, tie.references)
        };
        ties.iter().map(tie).collect::<Vec<_>>().join(", ")
    };
    let line = |seam: Seam| {
        let Score { obstacle, weight, mutual, lines } = seam.score;
        let (used_by, needs) = (ties(&seam.used_by), ties(&seam.needs));
        let api = format!("{} ({} functions, {} types)", seam.api, seam.api_functions, seam.api_types);
        format!(
            "{}. {} {:?} {weight}*(1+{obstacle})*(1+{mutual})/(1+{lines}) in {api}: {used_by}; out {}: {needs}; below {:?} mutual {:?}\n",
            seam.rank, seam.name, seam.kind, seam.needed, seam.below, seam.mutual
        )
    };
    seams(model.model(), level).into_iter().map(line).collect()
}

#[test]
fn modules_count_with_all_below_them_and_only_what_crosses_the_cut_is_in_the_way() {
    insta::assert_snapshot!(show(Level::Module), @"");
}

#[test]
fn contexts_and_packages_are_candidates_too() {
    insta::assert_snapshot!(show(Level::Context), @"");
    insta::assert_snapshot!(show(Level::Package), @"");
}

#[test]
fn one_package_alone_is_no_seam() {
    let alone = model("shop lines=10\nshop::a -> shop::b::Item", "");
    assert_eq!(seams(alone.model(), Level::Package), []);
}
