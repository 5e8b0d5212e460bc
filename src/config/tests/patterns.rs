//! What patterns match, and which of two wins.

use super::*;

/// A module as the tests name it: `shop::orders`, in package `shop` in `crates/shop`.
fn site<'a>(path: &'a str, file: &'a str) -> Site<'a> {
    Site { path, package: "shop", package_dir: "crates/shop", source_dir: "crates/shop/src", file }
}

fn pattern(text: &str) -> Pattern {
    Pattern::parse(text).unwrap_or_else(|reason| panic!("{text}: {reason}"))
}

fn matches(text: &str, path: &str) -> bool {
    pattern(text).matches(&site(path, "crates/shop/src/orders/cart.rs")).is_some()
}

#[test]
fn a_module_pattern_means_the_module_and_all_below() {
    assert!(matches("shop::orders", "shop::orders"));
    assert!(matches("shop::orders", "shop::orders::cart"));
    assert!(!matches("shop::orders", "shop"));
    assert!(!matches("shop::orders", "shop::orders_old"));
    assert!(!matches("shop", "bin:shop::ui"));
    assert!(matches("bin:shop", "bin:shop::ui"));
}

#[test]
fn crates_may_be_written_with_hyphens_and_raw_names_as_they_are() {
    assert!(matches("music-corp::catalog", "music_corp::catalog"));
    assert!(matches("bin:music-corp", "bin:music_corp"));
    assert!(matches("shop::r#type", "shop::type"));
    assert!(matches("shop::type", "shop::r#type"));
}

#[test]
fn one_star_is_one_segment_and_two_are_any_number() {
    assert!(matches("shop::*::db", "shop::orders::db::row"));
    assert!(!matches("shop::*::db", "shop::db"));
    assert!(matches("shop::**::db", "shop::db"));
    assert!(matches("shop::**::db", "shop::a::b::db"));
    assert!(matches("**::a::b", "x::a::a::b"), "a failed attempt is given up for a later one");
    assert!(!matches("shop::*", "shop"));
    assert!(matches("shop::**", "shop"));
    assert!(matches("*::orders", "shop::orders"));
}

#[test]
fn package_and_path_globs_match_what_they_name_and_all_below() {
    for good in [
        "package:shop",
        "package:s*",
        "path:crates/shop/src/orders/**",
        "path:crates/shop/src/orders",
        "path:./crates/*/src/",
        "path:**/cart.rs",
        "path:**",
    ] {
        assert!(matches(good, "shop::orders::cart"), "{good}");
    }
    for bad in ["package:orders", "path:crates/*", "path:src/**", "path:crates/shop/src/orders.rs"] {
        assert_eq!(matches(bad, "shop::orders::cart"), bad == "path:crates/*", "{bad}");
    }
}

#[test]
fn the_most_specific_pattern_wins() {
    let here = site("shop::orders::cart", "crates/shop/src/orders/cart.rs");
    let ranked = [
        "shop::orders::cart",
        "path:crates/shop/src/orders/cart.rs",
        "shop::*::cart",
        "shop::**::cart",
        "path:**/cart.rs",
        "shop::orders",
        "path:crates/shop/src/orders/**",
        "*::orders",
        "path:**/orders/**",
        "shop",
        "path:crates/shop/src/**",
        "path:crates/shop/**",
        "package:shop",
        "package:sho*",
        "package:*",
        "path:crates/**",
        "path:**",
    ];
    let specificity = |text: &str| pattern(text).matches(&here).unwrap_or_else(|| panic!("{text} does not match"));
    for pair in ranked.windows(2) {
        let (narrow, wide) = (specificity(pair[0]), specificity(pair[1]));
        let same = pair == ["path:crates/shop/src/**", "path:crates/shop/**"];
        assert!(narrow > wide || same, "{} should win over {}", pair[0], pair[1]);
    }
    assert!(specificity("shop::orders") > specificity("shop::**"), "`**` at the end means no more than all below");
    assert_eq!(specificity("shop::*::cart"), specificity("shop::orders::*"), "neither is narrower");
}

#[test]
fn what_is_no_pattern_says_why() {
    let reasons: Vec<String> =
        ["", "a::", "self::a", "a::b*", "a:b", "a b", "bin:", "package:", "path:", "path:[", "::a"]
            .iter()
            .map(|text| format!("{text:?}: {}", Pattern::parse(text).unwrap_err()))
            .collect();
    insta::assert_snapshot!(reasons.join("\n"), @r#"
    "": a name is missing beside `::`
    "a::": a name is missing beside `::`
    "self::a": `self` says nothing here: begin with a crate's name
    "a::b*": in `b*` the `*` is not alone: it stands for a whole segment
    "a:b": segments are separated by `::`, and the known prefixes are `package:`, `path:`, `bin:`
    "a b": `a b` is not a name
    "bin:": a name is missing beside `::`
    "package:": a glob is missing after the colon
    "path:": a glob is missing after the colon
    "path:[": not a glob: unclosed character class; missing ']'
    "::a": a name is missing beside `::`
    "#);
}
