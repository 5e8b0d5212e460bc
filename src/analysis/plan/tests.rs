use std::fs;

use super::*;
use crate::analysis::names::find;
use crate::config::Config;
use crate::context::map_contexts;
use crate::graph::ModuleGraph;
use crate::resolve::{ResolveOptions, Resolved, resolve};
use crate::workspace::{LoadOptions, load, read_source};

/// The plan for a part of a program in files: `//- src/lib.rs` begins one. Without a manifest the package is `shop`.
fn planned(files: &str, part: &str, wish: &Wish) -> Result<Plan, String> {
    let folder = tempfile::TempDir::new().unwrap();
    let manifest = "//- Cargo.toml\n[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n";
    let given = if files.contains("//- Cargo.toml") { files.to_owned() } else { format!("{manifest}{files}") };
    for file in given.split("//- ").skip(1) {
        let (path, text) = file.split_once('\n').unwrap();
        let path = folder.path().join(path.trim());
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let (workspace, _) = load(folder.path(), &LoadOptions::default()).unwrap();
    let options = ResolveOptions { tests: true, facts: true, ..ResolveOptions::default() };
    let Resolved { code, sources, facts, .. } = resolve(&workspace, &options);
    let modules = ModuleGraph::new(&code, false);
    let (contexts, _) = map_contexts(&code, &workspace, &sources, &modules, &Config::default()).unwrap();
    let (workspace, sources, code) = (&workspace, &sources, &code);
    let model = Model { workspace, sources, code, modules: &modules, contexts: &contexts, database: None };
    let text = |package: &crate::workspace::Package| read_source(workspace, &package.manifest).unwrap().to_string();
    let manifests: BTreeMap<_, _> =
        workspace.packages.iter().enumerate().map(|(id, package)| (PackageId(id as u32), text(package))).collect();
    let workspace_manifest = manifests.get(&PackageId(0)).map(String::as_str);
    let inputs = Inputs { model, facts: &facts.unwrap(), manifests: &manifests, workspace_manifest, configured: false };
    plan(inputs, find(model, part).unwrap(), wish)
}

fn show(files: &str, part: &str) -> String {
    show_as(files, part, None)
}

fn show_as(files: &str, part: &str, kind: Option<SeamKind>) -> String {
    let plan = planned(files, part, &Wish { kind, package: None }).unwrap();
    let mut text = format!("{:?}: {}\n", plan.kind, plan.why);
    for obstacle in &plan.obstacles {
        text += &format!("refused: {}\n", obstacle.message);
    }
    for step in &plan.steps {
        text += &format!("{:?} {}\n", step.kind, step.title);
        step.references.iter().for_each(|it| text += &format!("  {} uses {}\n", it.place, it.definition));
        step.definitions.iter().for_each(|it| text += &format!("  {} {}: {}\n", it.place, it.name, it.note));
        step.moves.iter().for_each(|it| text += &format!("  {} -> {}\n", it.from, it.to));
        step.rewrites
            .iter()
            .for_each(|it| text += &format!("  {} -> {}: {} in {}\n", it.from, it.to, it.places, it.files));
        let texts = step.texts.iter().filter(|_| step.kind != StepKind::Rule);
        texts.for_each(|it| text += &format!("  {} ({}):\n{}", it.file, it.what, it.text));
    }
    text
}

#[test]
fn a_library_that_needs_nothing_moves_with_a_facade() {
    let files = "\
//- src/lib.rs
pub mod price;
pub mod orders;
//- src/price/mod.rs
mod round;
pub struct Price(pub(crate) u32);
pub fn price(n: u32) -> Price { Price(crate::price::round::up(n)) }
//- src/price/round.rs
pub(super) fn up(n: u32) -> u32 { n }
//- src/orders.rs
use crate::price::{Price, price};
pub fn order() -> u32 { let Price(n) = price(3); n }
";
    insta::assert_snapshot!(show(files, "shop::price"), @r#"
    Library: the rest uses 2 items of it; it needs 0 of the rest
    Widen Make 1 item `pub`
      src/price/mod.rs:2:29 shop::price::Price::0: made or taken apart on the other side
    Rule Add the rule that keeps it apart
    Manifest Make the package `shop-price`
      crates/shop-price/Cargo.toml (the new package):
    [package]
    name = "shop-price"
    version = "0.1.0"
    edition = "2021"
      crates/shop-price/src/lib.rs (new: nothing yet):
    //! The code comes with the next step.
      Cargo.toml (make it a workspace):
    [workspace]
    members = ["crates/shop-price"]
      Cargo.toml (add):
    [dependencies]
    shop-price = { path = "crates/shop-price" }
    Move Move 2 files, and rewrite the paths in them, with a facade where they were
      src/price/mod.rs -> crates/shop-price/src/lib.rs
      src/price/round.rs -> crates/shop-price/src/round.rs
      crate::price -> crate: 1 in 1
      src/lib.rs (in place of `mod price;`, with its `#[cfg]`):
    pub use ::shop_price as price;
    Clean Clean up
    "#);
}

#[test]
fn what_is_needed_moves_along_stays_behind_or_is_inverted() {
    let files = "\
//- src/lib.rs
pub mod ledger;
pub mod orders;
pub mod util;
//- src/ledger.rs
use crate::orders::{Order, OrderError};
use crate::util::slug;
pub struct Entry { pub title: String }
pub struct LedgerError;
impl From<LedgerError> for OrderError { fn from(_: LedgerError) -> Self { OrderError } }
pub fn enter(order: &Order) -> Entry { crate::orders::notify(&order.title); Entry { title: slug(&order.title) } }
pub fn close() {}
//- src/orders.rs
use crate::ledger::{Entry, close, enter};
pub struct OrderError;
pub struct Order { pub title: String, pub entry: Option<Entry> }
impl Order { pub fn place(&mut self) { self.entry = Some(enter(self)); close(); notify(&self.title); check(self) } }
pub fn notify(text: &str) { log(text); }
fn log(text: &str) { super::orders::check_all(text) }
fn check_all(_: &str) { let _ = Order { title: String::new(), entry: None }; }
fn check(order: &Order) { let _ = order; }
//- src/util.rs
pub fn slug(text: &str) -> String { text.to_lowercase() }
";
    insta::assert_snapshot!(show_as(files, "shop::ledger", Some(SeamKind::Library)), @r#"
    Library: as asked; the rest uses 3 items of it; it needs 4 of the rest
    Cut Leave `shop::ledger::enter` behind: move it out of `shop::ledger` to `shop::orders`, where `shop::orders::Order` is
      src/ledger.rs:1:21 uses shop::orders::Order
      src/ledger.rs:6:22 uses shop::orders::Order
      src/ledger.rs:6:69 uses shop::orders::Order::title
      src/ledger.rs:6:104 uses shop::orders::Order::title
      src/ledger.rs:6:8 shop::ledger::enter: 
      src/ledger.rs:1:21 crate::orders::Order: nothing here needs the import any more
      src/ledger.rs:2:18 crate::util::slug: nothing here needs the import any more
      src/orders.rs:1:35 shop::ledger::enter: remove the import: it is here now
      src/orders.rs (what it needs there):
    use crate::util::slug;
    Cut Move `shop::orders::OrderError` into `shop::ledger`
      src/ledger.rs:1:28 uses shop::orders::OrderError
      src/ledger.rs:5:28 uses shop::orders::OrderError
      src/ledger.rs:5:75 uses shop::orders::OrderError
      src/orders.rs:2:12 shop::orders::OrderError: 
      src/ledger.rs:1:28 shop::orders::OrderError: remove the import: it is here now
      src/orders.rs (where it was):
    pub use crate::ledger::OrderError;
    Rule Add the rule that keeps it apart
    Manifest Make the package `shop-ledger`
      crates/shop-ledger/Cargo.toml (the new package):
    [package]
    name = "shop-ledger"
    version = "0.1.0"
    edition = "2021"
      crates/shop-ledger/src/lib.rs (new: nothing yet):
    //! The code comes with the next step.
      Cargo.toml (make it a workspace):
    [workspace]
    members = ["crates/shop-ledger"]
      Cargo.toml (add):
    [dependencies]
    shop-ledger = { path = "crates/shop-ledger" }
    Move Move 1 file, and rewrite the paths in them, with a facade where they were
      src/ledger.rs -> crates/shop-ledger/src/lib.rs
      src/lib.rs (in place of `mod ledger;`, with its `#[cfg]`):
    pub use ::shop_ledger as ledger;
    Clean Clean up
    "#);
}

#[test]
fn what_both_stand_on_comes_first() {
    let files = "\
//- src/lib.rs
pub mod catalog;
pub mod shared;
pub mod web;
//- src/shared/mod.rs
pub mod ids;
pub mod money;
pub mod prelude { pub use super::ids::Sku; pub use super::money::Money; }
//- src/shared/ids.rs
#[derive(Clone)]
pub struct Sku(pub u32);
//- src/shared/money.rs
pub struct Money(pub u32);
//- src/catalog.rs
use crate::shared::prelude::*;
pub fn item(sku: Sku) -> Money { Money(sku.0) }
pub fn other() {}
pub fn third() {}
//- src/web.rs
use crate::catalog::{item, other, third};
use crate::shared::ids::Sku;
pub fn page() -> u32 { other(); third(); item(Sku(3)).0 }
";
    insta::assert_snapshot!(show(files, "shop::catalog"), @r#"
    Library: the rest uses 3 items of it; it needs 0 of the rest, stands on 2 items of 1 module below both
    Foundation First pull out what both stand on, as the package `shop-shared`
      src/shared/mod.rs:1:1 shop::shared: 4 modules, 6 lines
    Rule Add the rule that keeps it apart
    Manifest Make the package `shop-catalog`
      crates/shop-catalog/Cargo.toml (the new package):
    [package]
    name = "shop-catalog"
    version = "0.1.0"
    edition = "2021"

    [dependencies]
    shop-shared = { path = "../shop-shared" }
      crates/shop-catalog/src/lib.rs (new: nothing yet):
    //! The code comes with the next step.
      Cargo.toml (make it a workspace):
    [workspace]
    members = ["crates/shop-catalog"]
      Cargo.toml (add):
    [dependencies]
    shop-catalog = { path = "crates/shop-catalog" }
    Move Move 1 file, and rewrite the paths in them, with a facade where they were
      src/catalog.rs -> crates/shop-catalog/src/lib.rs
      crate::shared -> shop_shared: 1 in 1
      src/lib.rs (in place of `mod catalog;`, with its `#[cfg]`):
    pub use ::shop_catalog as catalog;
    Clean Clean up
    "#);
}

#[test]
fn a_leaf_takes_binaries_along() {
    let files = "\
//- src/lib.rs
pub mod core;
pub mod cli;
//- src/core.rs
pub struct Engine;
impl Engine { pub fn run(&self) -> u32 { crate::cli::level() } pub fn stop(&self) { crate::cli::report(self) } }
pub(crate) fn helper() {}
//- src/cli.rs
use crate::core::Engine;
pub fn start() -> u32 { crate::core::helper(); let engine = Engine; engine.stop(); engine.run() }
pub fn level() -> u32 { 3 }
pub fn report(_: &Engine) { start(); }
//- src/main.rs
fn main() { shop::cli::start(); }
";
    insta::assert_snapshot!(show_as(files, "shop::cli", Some(SeamKind::Leaf)), @r#"
    Leaf: as asked; the rest uses 3 items of it; it needs 4 of the rest
    Widen Make 1 item `pub`
      src/core.rs:3:15 shop::core::helper: used on the other side
    Cut Leave `shop::cli::level` behind: move it out of `shop::cli` to `shop::core`
      src/core.rs:2:54 uses shop::cli::level
      src/cli.rs:3:8 shop::cli::level: 
      src/core.rs:2:54 shop::cli::level: write `level`
      src/cli.rs (where it was):
    pub use crate::core::level;
    Cut Take `shop::core::Engine::stop` along into `shop::cli`, where `shop::cli::report` is
      src/core.rs:2:97 uses shop::cli::report
      src/core.rs:2:71 shop::core::Engine::stop: as a free function, or a method of a trait: the type is on the other side
      src/cli.rs:2:76 shop::core::Engine::stop: it is no method of the type any more
    Rule Add the rule that keeps it apart
    Manifest Make the package `shop-cli`
      crates/shop-cli/Cargo.toml (the new package):
    [package]
    name = "shop-cli"
    version = "0.1.0"
    edition = "2021"

    [dependencies]
    shop = { path = "../.." }
      crates/shop-cli/src/lib.rs (new: nothing yet):
    //! The code comes with the next step.
      Cargo.toml (make it a workspace):
    [workspace]
    members = ["crates/shop-cli"]
    Move Move 2 files, and rewrite the paths in them
      src/lib.rs:2:9 shop::cli: remove the declaration: the module is in the new package
      src/cli.rs -> crates/shop-cli/src/lib.rs
      src/main.rs -> crates/shop-cli/src/bin/shop/main.rs
      crate:: -> shop::: 2 in 1
      shop::cli -> shop_cli: 1 in 1
    "#);
}

#[test]
fn the_manifest_has_the_dependencies_of_the_part_as_they_are_written() {
    let files = "\
//- Cargo.toml
[package]
name = \"shop\"
version = \"0.3.0\"
edition.workspace = true
license = \"MIT\"
[workspace]
members = [\"crates/*\"]
[workspace.package]
edition = \"2021\"
[features]
default = [\"fast\"]
fast = [\"dep:rayon\", \"json/raw\"]
slow = []
[dependencies]
json = { package = \"serde_json\", version = \"1\", optional = true }
rayon = { version = \"1\", optional = true }
time = \"0.3\"
[target.'cfg(unix)'.dependencies]
libc = \"0.2\"
[dev-dependencies]
insta = { version = \"1\", features = [\"json\"] }
criterion = \"0.5\"
[lints]
workspace = true
//- crates/util/Cargo.toml
[package]
name = \"util\"
//- src/lib.rs
#![allow(dead_code)]
#![deny(missing_docs)]
pub mod data;
pub fn main() { time::now(); data::read(); }
//- src/data.rs
#[cfg(feature = \"fast\")]
pub fn read() { rayon::join(); json::parse(); }
#[cfg(not(feature = \"fast\"))]
pub fn read() { libc::read(); let _ = include_str!(\"../data.txt\"); }
#[cfg(test)]
mod tests {
    #[test]
    fn reads() { insta::assert_snapshot!(super::read()); }
}
";
    insta::assert_snapshot!(show(files, "shop::data"), @r#"
    Library: the rest uses 1 item of it; it needs 0 of the rest
    Rule Add the rule that keeps it apart
    Manifest Make the package `shop-data`
      crates/shop-data/Cargo.toml (the new package):
    [package]
    name = "shop-data"
    version = "0.1.0"
    edition.workspace = true
    license = "MIT"

    [features]
    fast = ["dep:rayon", "json/raw"]
    json = ["dep:json"]

    [dependencies]
    json = { optional = true, package = "serde_json", version = "1" }
    rayon = { optional = true, version = "1" }

    [dev-dependencies]
    insta = { features = ["json"], version = "1" }

    [target."cfg(unix)".dependencies]
    libc = "0.2"

    [lints]
    workspace = true
      crates/shop-data/src/lib.rs (new: nothing yet):
    //! The code comes with the next step.
      Cargo.toml (add):
    [dependencies]
    shop-data = { path = "crates/shop-data" }

    [features] # add to what each has
    fast = ["dep:rayon", "json/raw", "shop-data/fast"]
    json = ["dep:json", "shop-data/json"]
    Move Move 1 file, and rewrite the paths in them, with a facade where they were
      src/data.rs:4:39 include_str!: the path is relative to this file: move the file that is included too
      src/data.rs -> crates/shop-data/src/lib.rs
      crates/shop-data/src/lib.rs (at its top: what the root of the old crate says):
    //! What it is for: `missing_docs` asks for it.
    #![allow(dead_code)]
    #![deny(missing_docs)]
      src/lib.rs (in place of `mod data;`, with its `#[cfg]`):
    pub use ::shop_data as data;
    Clean Clean up
    "#);
}

#[test]
fn what_moves_takes_along_its_attributes_and_the_impls_right_below_it() {
    let files = "\
//- Cargo.toml
[package]
name = \"shop\"
[dependencies]
serde = \"1\"
//- src/lib.rs
pub mod util;
pub mod price;
pub mod orders;
//- src/util.rs
use serde::Serialize;

/// A number.
#[derive(Clone)]
#[derive(Serialize)]
pub enum Number {
    One,
}

impl std::fmt::Display for Number {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) }
}
pub fn order() -> u32 { crate::orders::order() }
//- src/price.rs
use crate::util::Number;
pub struct Price(pub Number);
pub fn one() -> Price { Price(Number::One) }
pub fn shown(price: &Price) -> String { price.0.to_string() }
//- src/orders.rs
use crate::price::{Price, one, shown};
use crate::util::Number;
pub fn order() -> u32 { let Price(n) = one(); if let Number::One = n { 1 } else { shown(&one()).len() as u32 } }
";
    insta::assert_snapshot!(show(files, "shop::price"), @r#"
    Library: the rest uses 3 items of it; it needs 1 of the rest
    Cut Move `shop::util::Number` and `impl std::fmt::Display for Number` into `shop::price`
      src/price.rs:1:18 uses shop::util::Number
      src/price.rs:2:22 uses shop::util::Number
      src/price.rs:3:31 uses shop::util::Number
      src/price.rs:3:39 uses shop::util::Number::One
      src/util.rs:6:10 shop::util::Number: 
      src/util.rs:10:1 impl std::fmt::Display for Number: 
      src/price.rs:1:18 shop::util::Number: remove the import: it is here now
      src/util.rs:1:12 serde::Serialize: nothing here needs the import any more
      src/util.rs (where it was):
    pub use crate::price::Number;
      src/price.rs (what it needs there):
    use serde::Serialize;
    Rule Add the rule that keeps it apart
    Manifest Make the package `shop-price`
      crates/shop-price/Cargo.toml (the new package):
    [package]
    name = "shop-price"
    version = "0.1.0"

    [dependencies]
    serde = "1"
      crates/shop-price/src/lib.rs (new: nothing yet):
    //! The code comes with the next step.
      Cargo.toml (make it a workspace):
    [workspace]
    members = ["crates/shop-price"]
      Cargo.toml (add):
    [dependencies]
    shop-price = { path = "crates/shop-price" }
    Move Move 1 file, and rewrite the paths in them, with a facade where they were
      src/price.rs -> crates/shop-price/src/lib.rs
      src/lib.rs (in place of `mod price;`, with its `#[cfg]`):
    pub use ::shop_price as price;
    Clean Clean up
    "#);
}

#[test]
fn the_compiler_is_asked_first() {
    let files = "\
//- src/lib.rs
pub mod a;
pub mod b;
//- src/a/mod.rs
mod deep { pub(in crate::a) fn f() {} pub(super) fn g() {} }
pub(super) struct Hidden { pub(super) n: u32 }
pub struct Shown;
#[macro_export]
macro_rules! shown { () => { crate::a::Shown } }
macro_rules! own { () => { 1 } }
pub(crate) use own;
//- src/b.rs
use crate::a::{Hidden, Shown, own};
impl Shown { pub fn far(&self) {} }
impl std::fmt::Display for Shown { fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { Ok(()) } }
pub fn f(h: &Hidden) -> u32 { Shown.far(); own!() + h.n }
";
    insta::assert_snapshot!(show_as(files, "shop::a", Some(SeamKind::Library)), @r#"
    Library: as asked; the rest uses 3 items of it; it needs 0 of the rest
    Widen Make 2 items `pub`
      src/a/mod.rs:2:19 shop::a::Hidden: used on the other side
      src/a/mod.rs:2:39 shop::a::Hidden::n: used on the other side
    Macros Make 2 macros fit for another crate
      src/a/mod.rs:5:14 shop::a::shown!: write `$crate::` instead of `crate::` (1 in its body)
      src/a/mod.rs:6:14 shop::a::own!: add `#[macro_export]`: it is used from the other side
    Placement Move 1 impl to the side of the trait or the type
      src/b.rs:3:1 impl std::fmt::Display for Shown: to `shop::a`
    Placement Move 1 method to where the type is
      src/b.rs:2:21 shop::b::Shown::far: to `shop::a`
    Rule Add the rule that keeps it apart
    Manifest Make the package `shop-a`
      crates/shop-a/Cargo.toml (the new package):
    [package]
    name = "shop-a"
    version = "0.1.0"
    edition = "2021"
      crates/shop-a/src/lib.rs (new: nothing yet):
    //! The code comes with the next step.
      Cargo.toml (make it a workspace):
    [workspace]
    members = ["crates/shop-a"]
      Cargo.toml (add):
    [dependencies]
    shop-a = { path = "crates/shop-a" }
    Move Move 1 file, and rewrite the paths in them, with a facade where they were
      src/a/mod.rs -> crates/shop-a/src/lib.rs
      src/lib.rs (in place of `mod a;`, with its `#[cfg]`):
    pub use ::shop_a as a;
    Clean Clean up
    "#);
}

#[test]
fn those_who_come_through_a_re_export_of_a_leaf_name_the_leaf_itself() {
    let files = "\
//- Cargo.toml
[package]
name = \"shop\"
edition = \"2021\"
[workspace]
members = [\"front\"]
[dependencies]
engine = { path = \"engine\", default-features = false }
//- engine/Cargo.toml
[package]
name = \"engine\"
edition = \"2021\"
[features]
default = [\"fast\"]
fast = []
[dev-dependencies]
tempfile = \"3\"
[lints.rust]
missing_docs = \"deny\"
//- engine/src/lib.rs
//! The engine.
mod orders;
mod stage;
pub use stage::start;
#[cfg(test)]
mod tests { pub fn folder() -> u32 { inner() } fn inner() -> u32 { tempfile::dir() } }
//- engine/src/orders.rs
pub struct Order { pub id: u32 }
/// One.
pub fn one() -> Order { Order { id: 1 } }
//- engine/src/stage.rs
use super::orders::one;
/// Starts.
pub fn start() -> u32 { one().id }
#[cfg(test)]
mod test { use crate::tests::folder; #[test] fn starts() { assert_eq!(super::start(), folder()) } }
//- src/main.rs
fn main() { engine::start(); }
";
    insta::assert_snapshot!(show_as(files, "engine::stage", Some(SeamKind::Leaf)), @r#"
    Leaf: as asked; the rest uses 0 items of it; it needs 2 of the rest
    Docs Document 4 items
      engine/src/lib.rs:2:5 engine::orders: 
      engine/src/lib.rs:3:5 engine::stage: 
      engine/src/orders.rs:1:12 engine::orders::Order: 
      engine/src/orders.rs:1:24 engine::orders::Order::id: 
    Widen Make 2 items `pub`
      engine/src/lib.rs:2:5 engine::orders: a module on the way to them
      engine/src/lib.rs:3:5 engine::stage: a module on the way to them
    Cut Remove 1 import of the other side
      engine/src/lib.rs:4:16 uses engine::stage::start
      src/main.rs:1:21 engine::stage::start: name it `engine::stage::start`
    Tests Copy 2 test helpers to the tests of the other side
      engine/src/stage.rs:5:30 uses engine::tests::folder
      engine/src/stage.rs:5:87 uses engine::tests::folder
      engine/src/lib.rs:6:20 engine::tests::folder: 
      engine/src/lib.rs:6:51 engine::tests::inner: 
    Rule Add the rule that keeps it apart
    Manifest Make the package `engine-stage`
      engine-stage/Cargo.toml (the new package):
    [package]
    name = "engine-stage"
    version = "0.1.0"
    edition = "2021"

    [features]
    default = ["engine/default"]

    [dependencies]
    engine = { path = "../engine", default-features = false }

    [dev-dependencies]
    tempfile = "3"

    [lints.rust]
    missing_docs = "deny"
      engine-stage/src/lib.rs (new: nothing yet):
    //! The code comes with the next step.
      Cargo.toml (add to the members):
    [workspace]
    members = ["engine-stage"]
      Cargo.toml (add):
    [dependencies]
    engine-stage = { path = "engine-stage", default-features = false }
    Move Move 1 file, and rewrite the paths in them
      engine/src/lib.rs:3:5 engine::stage: remove the declaration: the module is in the new package
      engine/src/stage.rs -> engine-stage/src/lib.rs
      crate:: -> engine::: 1 in 1
      engine::stage -> engine_stage: 1 in 1
      super:: -> engine::: 1 in 1
      engine-stage/src/lib.rs (at its top: what the root of the old crate says):
    //! What it is for: `missing_docs` asks for it.
    "#);
}

#[test]
fn what_moves_tells_what_follows_in_both_modules() {
    let files = "\
//- Cargo.toml
[package]
name = \"shop\"
edition = \"2021\"
[dependencies]
decimal = \"1\"
serde = \"1\"
//- src/main.rs
mod util;
mod number;
mod price;
mod orders;
fn main() { orders::order(); }
//- src/util.rs
use crate::number::Number;
use decimal::Round;
use serde::{Deserialize, Serialize};
#[derive(Serialize)]
pub(crate) struct Cents(u32);
impl Cents { pub(crate) fn new(n: u32) -> Self { Cents(n.max(0)) } }
#[derive(Deserialize)]
pub struct Other;
pub fn other(_: Number, _: &Cents) -> Other { crate::price::price(Cents::new(1)); Other }
//- src/number.rs
use decimal::ToPrimitive;
pub struct Number;
impl Number { pub fn get(&self) -> u64 { decimal::one().to_u64() } }
//- src/price.rs
use crate::number::Number;
pub struct Price { cents: crate::util::Cents, number: Number }
pub fn price(cents: crate::util::Cents) -> Number { let _ = Price { cents, number: Number }; Number }
pub fn get(number: &Number) -> u64 { number.get() }
//- src/orders.rs
use crate::util::{Other, other};
use crate::number::Number;
use crate::price::{get, price};
pub fn order() -> Other { let n: Number = price(crate::util::Cents::new(2)); get(&n); other(n, &crate::util::Cents::new(3)) }
";
    insta::assert_snapshot!(show(files, "shop::price"), @r#"
    Library: what stays is a binary, which no package can depend on; the rest uses 2 items of it; it needs 1 of the rest, stands on 2 items of 1 module below both
    Foundation First pull out what both stand on, as the package `shop-number`
      src/number.rs:1:1 shop::number: 1 module, 3 lines
    Widen Make 2 items `pub`
      src/util.rs:5:19 shop::util::Cents: used on the other side
      src/util.rs:6:28 shop::util::Cents::new: used on the other side
    Cut Move `shop::util::Cents` into `shop::price`
      src/price.rs:2:40 uses shop::util::Cents
      src/price.rs:3:34 uses shop::util::Cents
      src/util.rs:5:19 shop::util::Cents: with its `impl` (1 member)
      src/price.rs:2:40 shop::util::Cents: write `Cents`
      src/price.rs:3:34 shop::util::Cents: write `Cents`
      src/util.rs:3:26 serde::Serialize: nothing here needs the import any more
      src/util.rs (where it was):
    pub(crate) use crate::price::Cents;
      src/price.rs (what it needs there):
    // if its methods are called there: use decimal::Round;
    use serde::Serialize;
    Rule Add the rule that keeps it apart
    Manifest Make the package `shop-price`
      crates/shop-price/Cargo.toml (the new package):
    [package]
    name = "shop-price"
    version = "0.1.0"
    edition = "2021"

    [dependencies]
    serde = "1"
    shop-number = { path = "../shop-number" }
      crates/shop-price/src/lib.rs (new: nothing yet):
    //! The code comes with the next step.
      Cargo.toml (make it a workspace):
    [workspace]
    members = ["crates/shop-price"]
      Cargo.toml (add):
    [dependencies]
    shop-price = { path = "crates/shop-price" }
    Move Move 1 file, and rewrite the paths in them, with a facade where they were
      src/price.rs -> crates/shop-price/src/lib.rs
      crate::number -> shop_number: 1 in 1
      src/main.rs (in place of `mod price;`, with its `#[cfg]`):
    use ::shop_price as price;
    Clean Clean up
    "#);
}

#[test]
fn what_moves_goes_where_all_who_use_it_see_it() {
    let files = "\
//- src/lib.rs
pub mod core;
pub mod cli;
//- src/core/mod.rs
mod deep;
pub fn depth() -> u32 { deep::depth() }
//- src/core/deep.rs
pub fn depth() -> u32 { crate::cli::level() + crate::cli::level() }
//- src/cli.rs
pub fn level() -> u32 { 3 }
pub fn start() -> u32 { crate::core::depth() + level() }
pub fn stop() {}
";
    let plan = planned(files, "shop::cli", &Wish { kind: Some(SeamKind::Leaf), package: None }).unwrap();
    assert_eq!(plan.steps[0].title, "Leave `shop::cli::level` behind: move it out of `shop::cli` to `shop::core`");
    assert_eq!(plan.steps[0].texts[0].text, "pub use crate::core::level;\n");
}

#[test]
fn what_the_foundation_uses_is_the_matter_of_its_own_plan() {
    let files = "\
//- src/lib.rs
pub mod hash;
pub mod sync;
pub mod web;
pub fn seed() -> u32 { 3 }
//- src/hash.rs
pub fn hash() -> u32 { crate::seed() }
//- src/sync.rs
pub fn sync() -> u32 { crate::hash::hash() }
pub fn other() {}
pub fn third() {}
//- src/web.rs
pub fn page() -> u32 { crate::sync::other(); crate::sync::third(); crate::sync::sync() + crate::hash::hash() }
";
    let plan = planned(files, "shop::sync", &Wish::default()).unwrap();
    let kinds: Vec<StepKind> = plan.steps.iter().map(|step| step.kind).collect();
    let expected = [StepKind::Foundation, StepKind::Rule, StepKind::Manifest, StepKind::Move, StepKind::Clean];
    assert_eq!(kinds, expected);
}

#[test]
fn what_cannot_be_pulled_out_is_said() {
    let files = "//- src/lib.rs\npub mod a;\n//- src/a.rs\npub fn f() {}\n";
    let plan = |part| planned(files, part, &Wish::default()).map(|plan| plan.package);
    assert_eq!(plan("module:shop"), Ok(None));
    let named = Wish { package: Some("shop".to_owned()), ..Wish::default() };
    assert_eq!(
        planned(files, "shop::a", &named).map(|_| ()),
        Err("there is a package `shop` already; choose another name for the new one".to_owned())
    );
}
