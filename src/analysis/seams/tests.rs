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
        let Score { obstacle, weight, mutual, widen, split, used, lines, .. } = seam.score;
        let (used_by, needs) = (ties(&seam.used_by), ties(&seam.needs));
        let api = format!("{} ({} functions, {} types)", seam.api, seam.api_functions, seam.api_types);
        format!(
            "{}. {} {:?} {weight}*(1+{obstacle})*(1+{mutual})*(1+{widen})*(1+{split})/(1+{used})/(1+{lines}) in {api}: {used_by}; out {}: {needs}; below {:?} mutual {:?}\n",
            seam.rank, seam.name, seam.kind, seam.needed, seam.below, seam.mutual
        )
    };
    seams(model.model(), level, &SeamWeights::default()).into_iter().map(line).collect()
}

#[test]
fn modules_count_with_all_below_them_and_only_what_crosses_the_cut_is_in_the_way() {
    insta::assert_snapshot!(show(Level::Module), @r#"
    1. shop::web Leaf 1*(1+0)*(1+0)*(1+0)*(1+0)/(1+0)/(1+400) in 0 (0 functions, 0 types): ; out 4: shop::orders 2/2, shop::stock 1/1, shop::util 1/1; below ["mail"] mutual []
    2. shop::util Library 1*(1+0)*(1+0)*(1+0)*(1+0)/(1+2)/(1+150) in 2 (1 functions, 1 types): shop::orders 2/2, shop::stock 1/1, shop::web 1/1; out 0: ; below [] mutual []
    3. shop::orders Library 1*(1+3)*(1+1)*(1+0)*(1+0)/(1+3)/(1+400) in 3 (0 functions, 3 types): shop::web 2/2, shop::stock 1/1; out 3: shop::util 2/2, shop::stock 1/2; below [] mutual ["shop::stock"]
    4. mail::outbox Library 1*(1+0)*(1+0)*(1+0)*(1+0)/(1+1)/(1+90) in 1 (0 functions, 1 types): mail 1/1; out 0: ; below [] mutual []
    5. shop::stock Leaf 1*(1+1)*(1+0)*(1+0)*(1+0)/(1+0)/(1+200) in 1 (0 functions, 1 types): shop::orders 1/2, shop::web 1/1; out 2: shop::orders 1/1, shop::util 1/1; below [] mutual ["shop::orders"]
    6. shop::orders::cart Leaf 1*(1+2)*(1+0)*(1+0)*(1+0)/(1+0)/(1+100) in 2 (0 functions, 2 types): shop::orders 1/1, shop::stock 1/1, shop::web 1/1; out 3: shop::util 2/2, shop::orders 1/4; below [] mutual ["shop::orders"]
    "#);
}

#[test]
fn contexts_and_packages_are_candidates_too_and_the_top_comes_last() {
    insta::assert_snapshot!(show(Level::Context), @r#"
    1. util Library 1*(1+0)*(1+0)*(1+0)*(1+0)/(1+2)/(1+150) in 2 (1 functions, 1 types): orders 2/2, stock 1/1, web 1/1; out 0: ; below [] mutual []
    2. orders Library 1*(1+3)*(1+1)*(1+0)*(1+0)/(1+3)/(1+400) in 3 (0 functions, 3 types): web 2/2, stock 1/1; out 3: util 2/2, stock 1/2; below [] mutual ["stock"]
    3. stock Leaf 1*(1+1)*(1+0)*(1+0)*(1+0)/(1+0)/(1+200) in 1 (0 functions, 1 types): orders 1/2, web 1/1; out 2: orders 1/1, util 1/1; below [] mutual ["orders"]
    4. web Leaf 1*(1+0)*(1+0)*(1+0)*(1+0)/(1+0)/(1+400) in 0 (0 functions, 0 types): ; out 5: orders 2/2, stock 1/1, util 1/1, (unassigned) 1/1; below [] mutual []
    "#);
    insta::assert_snapshot!(show(Level::Package), @r"
    1. mail Library 1*(1+0)*(1+0)*(1+0)*(1+0)/(1+1)/(1+190) in 1 (1 functions, 0 types): shop 1/1; out 0: ; below [] mutual []
    2. shop Leaf 1*(1+0)*(1+0)*(1+0)*(1+0)/(1+0)/(1+1155) in 0 (0 functions, 0 types): ; out 1: mail 1/1; below [] mutual []
    ");
}

#[test]
fn one_package_alone_is_no_seam() {
    let alone = model("shop lines=10\nshop::a -> shop::b::Item", "");
    assert_eq!(seams(alone.model(), Level::Package, &SeamWeights::default()), []);
}

#[test]
fn a_module_in_a_circle_with_its_crate_says_so_and_which_edges_to_cut() {
    let model = model(SHOP, "");
    let orders = seams(model.model(), Level::Module, &SeamWeights::default());
    let shown = orders.iter().map(|seam| {
        let edge = |edge: &FeedbackEdge| format!("{} -> {} {}", edge.from, edge.to, edge.references);
        format!("{} {:?} {:?}\n", seam.name, seam.cycles, seam.feedback.iter().map(edge).collect::<Vec<_>>())
    });
    insta::assert_snapshot!(shown.collect::<String>(), @r#"
    shop::web [] []
    shop::util [] []
    shop::orders ["shop"] ["shop::stock -> shop::orders 1"]
    mail::outbox [] []
    shop::stock ["shop"] ["shop::stock -> shop::orders 1"]
    shop::orders::cart ["shop"] []
    "#);
}

/// Of two modules with the same ties, one has crates to itself, and one is more than half of the crate.
const CRATES: &str = "
    shop lines=5
    shop::pdf lines=100
    shop::mail lines=100
    shop::core lines=400
    shop -> shop::pdf::print()
    shop -> shop::mail::send()
    shop -> shop::core::run()
    shop::pdf -> extern:printpdf
    shop::pdf -> extern:anyhow
    shop::mail -> extern:anyhow
    shop::core -> extern:anyhow
    shop::core -> extern:tokio
";

#[test]
fn crates_of_its_own_count_for_a_seam_and_what_is_most_of_the_code_comes_last() {
    let model = model(CRATES, "");
    let seams = seams(model.model(), Level::Module, &SeamWeights::default());
    let shown = seams.iter().map(|seam| {
        let Score { crates, shared, .. } = seam.score;
        format!("{} {shared} of {crates} shared, own {:?}, most {}\n", seam.name, seam.own_dependencies, seam.most)
    });
    insta::assert_snapshot!(shown.collect::<String>(), @r#"
    shop::pdf 1 of 2 shared, own ["printpdf"], most false
    shop::mail 1 of 1 shared, own [], most false
    shop::core 1 of 2 shared, own ["tokio"], most true
    "#);
}

#[test]
fn what_is_below_is_what_the_code_names() {
    let program = "
        shop::web -> base::log::Log via base
        shop::web -> money::Price via base::prelude
        shop::web -> deep::Inner::len() method
        shop::web -> macros::help() expansion
    ";
    let model = model(program, "");
    let seams = seams(model.model(), Level::Module, &SeamWeights::default());
    let web = seams.iter().find(|seam| seam.name == "shop::web");
    assert_eq!(web.map(|seam| seam.below.clone()), Some(vec!["base".to_owned()]));
}

/// Two pairs of modules that hold together beside one that both use, and unassigned code.
const GROUPS: &str = "
    shop::press lines=90
    shop::sleeve lines=60
    shop::cart lines=80
    shop::order lines=70
    shop::util lines=20
    shop::press -> shop::sleeve::Sleeve 9
    shop::sleeve -> shop::press::Record 3
    shop::sleeve::print -> shop::press::Label 2
    shop::cart -> shop::order::Order 8
    shop::order -> shop::cart::Cart 4
    shop::order -> shop::press::Record 1
    shop::cart -> shop::util::Money 1
    shop::press -> shop::util::Money 1
";

fn show_groups(program: &str, level: Level, config: &str) -> String {
    let model = model(program, config);
    let seams = seams(model.model(), level, &SeamWeights::default()).into_iter();
    let line = |seam: Seam| {
        let ties = |ties: &[Tie]| ties.iter().map(|tie| tie.name.clone().unwrap_or_default()).collect::<Vec<_>>();
        let (used_by, needs) = (ties(&seam.used_by), ties(&seam.needs));
        format!(
            "{}. {} {:?}, {} lines, api {} {used_by:?}, needed {} {needs:?}, cycles {:?}\n",
            seam.rank, seam.name, seam.members, seam.lines, seam.api, seam.needed, seam.cycles
        )
    };
    seams.filter(|seam| !seam.members.is_empty()).map(line).collect()
}

#[test]
fn modules_side_by_side_that_hold_together_are_a_candidate_and_so_is_a_context_that_was_missed() {
    insta::assert_snapshot!(show_groups(GROUPS, Level::Module, ""), @r#"
    1. shop::press, shop::sleeve ["shop::press", "shop::sleeve"], 160 lines, api 1 ["shop::order"], needed 1 ["shop::util"], cycles ["shop"]
    "#);
    insta::assert_snapshot!(show_groups(GROUPS, Level::Context, &contexts("cart order util")), @r#"
    1. unassigned: sleeve ["shop::press", "shop::sleeve", "shop::sleeve::print"], 160 lines, api 1 ["order"], needed 1 ["util"], cycles []
    "#);
    insta::assert_snapshot!(show_groups(GROUPS, Level::Context, &contexts("press sleeve order util")), @"");
}

#[test]
fn a_group_is_no_more_than_half_of_what_lies_beside_it() {
    let heavy = |lines: u64| GROUPS.replace("shop::press lines=90", &format!("shop::press lines={lines}"));
    assert!(!show_groups(&heavy(100), Level::Module, "").is_empty(), "170 of 340 lines");
    assert_eq!(show_groups(&heavy(101), Level::Module, ""), "", "171 of 341 lines");
}
