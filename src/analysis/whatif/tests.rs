use super::*;
use crate::analysis::suggest::suggest;
use crate::analysis::testing::{TestModel, contexts, model};

const SHOP: &str = "\
shop::orders lines=100
shop::orders::cart lines=40
shop::stock lines=100
shop::web lines=100
shop::orders -> shop::stock::Item 3
shop::orders::cart -> shop::stock::Item 2
shop::orders -> shop::orders::cart::Cart 1
shop::stock -> shop::orders::cart::Cart 4
shop::web -> shop::orders::Order 2
shop::web -> shop::stock::Item 1";

fn rule() -> String {
    contexts("orders stock web") + "[[rule]]\nid = \"apart\"\nkind = \"forbid\"\nfrom = \"stock\"\nto = \"orders\"\n"
}

fn shop() -> TestModel {
    model(SHOP, &rule())
}

fn action(text: &str) -> Action {
    let mut words = text.splitn(2, ' ');
    let word = words.next().unwrap();
    let (first, second) = words.next().unwrap().split_once('=').unwrap();
    Action::new(word, first.to_owned(), second.to_owned()).unwrap()
}

/// The outcome of actions, a line each.
fn outcome(shop: &TestModel, actions: &[&str]) -> String {
    let actions: Vec<_> = actions.iter().map(|text| action(text)).collect();
    let outcome = match whatif(shop.model(), shop.config(), &actions) {
        Ok(outcome) => outcome,
        Err(problem) => return problem,
    };
    let show = |state: &State| {
        format!(
            "{} references, {} dependencies, {} to cut, {} findings, {} contexts; seams {}\n",
            state.references,
            state.dependencies,
            state.feedback,
            state.findings.len(),
            state.contexts,
            state.ranking.join(" ")
        )
    };
    let mut text = show(&outcome.before);
    for step in &outcome.steps {
        text += &format!("{}: {}", step.action, show(&step.after));
        for it in &step.difference.dependencies {
            text += &format!("  {} -> {}: {} instead of {}\n", it.from, it.to, it.after, it.before);
        }
    }
    text
}

/// Each cross-module reference of a world, as `from -> definition`.
fn references(shop: &TestModel, text: &str) -> String {
    let world = World::new(shop.model()).after(shop.model().sources, &action(text)).unwrap();
    let code = world.model(shop.model().sources).code;
    let lines =
        code.cross_references().map(|it| format!("{} -> {}\n", code.module(it.from).path, code.definition_path(it.to)));
    let mut lines: Vec<_> = lines.collect();
    lines.dedup();
    lines.concat()
}

#[test]
fn a_module_moves_to_a_context() {
    insta::assert_snapshot!(outcome(&shop(), &["move shop::orders::cart=stock"]), @"
    12 references, 4 dependencies, 4 to cut, 1 findings, 3 contexts; seams orders stock web
    move `shop::orders::cart` to `stock`: 7 references, 3 dependencies, 0 to cut, 0 findings, 3 contexts; seams stock orders web
      stock -> orders: 0 instead of 4
      orders -> stock: 4 instead of 5
    ");
}

#[test]
fn a_module_takes_the_context_of_its_new_parent() {
    let moved = "move shop::orders::cart=module:shop::stock";
    insta::assert_snapshot!(outcome(&shop(), &[moved]), @"
    12 references, 4 dependencies, 4 to cut, 1 findings, 3 contexts; seams orders stock web
    move `shop::orders::cart` to `module:shop::stock`: 7 references, 3 dependencies, 0 to cut, 0 findings, 3 contexts; seams stock orders web
      stock -> orders: 0 instead of 4
      orders -> stock: 4 instead of 5
    ");
    insta::assert_snapshot!(references(&shop(), moved), @"
    shop::orders -> shop::stock::Item
    shop::orders -> shop::stock::cart::Cart
    shop::stock -> shop::stock::cart::Cart
    shop::stock::cart -> shop::stock::Item
    shop::web -> shop::orders::Order
    shop::web -> shop::stock::Item
    ");
}

#[test]
fn a_definition_moves_to_a_module() {
    insta::assert_snapshot!(outcome(&shop(), &["move shop::orders::cart::Cart=module:shop::stock"]), @"
    12 references, 4 dependencies, 4 to cut, 1 findings, 3 contexts; seams orders stock web
    move `shop::orders::cart::Cart` to `module:shop::stock`: 9 references, 3 dependencies, 0 to cut, 0 findings, 3 contexts; seams stock orders web
      stock -> orders: 0 instead of 4
      orders -> stock: 6 instead of 5
    ");
}

#[test]
fn contexts_merge_split_and_are_renamed() {
    let actions = ["split shop::orders::cart=carts", "merge stock=carts", "rename carts=goods", "cut web=goods"];
    insta::assert_snapshot!(outcome(&shop(), &actions), @r"
    12 references, 4 dependencies, 4 to cut, 1 findings, 3 contexts; seams orders stock web
    split `shop::orders::cart` as `carts`: 13 references, 6 dependencies, 2 to cut, 0 findings, 4 contexts; seams orders stock carts web
      stock -> carts: 4 instead of 0
      stock -> orders: 0 instead of 4
      carts -> stock: 2 instead of 0
      orders -> stock: 3 instead of 5
      orders -> carts: 1 instead of 0
    merge `stock` into `carts`: 7 references, 3 dependencies, 0 to cut, 0 findings, 3 contexts; seams carts orders web
      stock -> carts: 0 instead of 4
      orders -> carts: 4 instead of 1
      orders -> stock: 0 instead of 3
      carts -> stock: 0 instead of 2
      web -> carts: 1 instead of 0
      web -> stock: 0 instead of 1
    rename `carts` to `goods`: 7 references, 3 dependencies, 0 to cut, 0 findings, 3 contexts; seams goods orders web
      orders -> carts: 0 instead of 4
      orders -> goods: 4 instead of 0
      web -> carts: 0 instead of 1
      web -> goods: 1 instead of 0
    cut `web` to `goods`: 6 references, 2 dependencies, 0 to cut, 0 findings, 3 contexts; seams goods web orders
      web -> goods: 0 instead of 1
    ");
}

#[test]
fn a_module_becomes_a_package_or_part_of_another_module() {
    insta::assert_snapshot!(references(&shop(), "split shop::orders=package:shop-orders"), @"
    shop::stock -> shop_orders::cart::Cart
    shop::web -> shop_orders::Order
    shop::web -> shop::stock::Item
    shop_orders -> shop::stock::Item
    shop_orders -> shop_orders::cart::Cart
    shop_orders::cart -> shop::stock::Item
    ");
    insta::assert_snapshot!(references(&shop(), "merge module:shop::stock=module:shop::web"), @"
    shop::orders -> shop::web::Item
    shop::orders -> shop::orders::cart::Cart
    shop::orders::cart -> shop::web::Item
    shop::web -> shop::orders::cart::Cart
    shop::web -> shop::orders::Order
    ");
    insta::assert_snapshot!(references(&shop(), "rename module:shop::stock=goods"), @"
    shop::goods -> shop::orders::cart::Cart
    shop::orders -> shop::goods::Item
    shop::orders -> shop::orders::cart::Cart
    shop::orders::cart -> shop::goods::Item
    shop::web -> shop::orders::Order
    shop::web -> shop::goods::Item
    ");
}

#[test]
fn what_is_unknown_or_makes_no_sense_is_said() {
    let shop = shop();
    let problems = [
        "move shop::ordrs=stock",
        "move shop::orders::cart::Crt=module:shop::web",
        "move shop::orders::cart=stok",
        "move shop::orders::cart=module:shop::orders",
        "move module:shop::orders=shop::orders::cart",
        "move shop::orders::cart::Cart=stock",
        "move module:shop=web",
        "merge web=web",
        "split shop::orders=web",
        "split shop::orders=package:shop",
        "cut orders=web",
        "rename web=stock",
    ];
    let text = problems.map(|problem| outcome(&shop, &[problem])).join("\n");
    insta::assert_snapshot!(text, @"
    move `shop::ordrs` to `stock`: there is no context, package or module `shop::ordrs`; did you mean `shop::orders`?
    move `shop::orders::cart::Crt` to `module:shop::web`: there is no definition `shop::orders::cart::Crt`; did you mean `shop::orders::cart::Cart`?
    move `shop::orders::cart` to `stok`: there is no context, package or module `stok`; did you mean `stock`?
    move `shop::orders::cart` to `module:shop::orders`: `shop::orders::cart` is there already
    move `module:shop::orders` to `shop::orders::cart`: `shop::orders` cannot move into itself
    move `shop::orders::cart::Cart` to `stock`: a definition moves to a module, and `stock` is a context
    12 references, 4 dependencies, 4 to cut, 1 findings, 3 contexts; seams orders stock web
    move `module:shop` to `web`: 0 references, 0 dependencies, 0 to cut, 0 findings, 1 contexts; seams 
      orders -> stock: 0 instead of 5
      stock -> orders: 0 instead of 4
      web -> orders: 0 instead of 2
      web -> stock: 0 instead of 1

    merge `web` into `web`: `web` cannot be merged with itself
    split `shop::orders` as `web`: there is a context `web` already: `move` takes code there
    split `shop::orders` as `package:shop`: there is a package `shop` already: `move` takes modules there
    cut `orders` to `web`: `orders` does not use `web` directly, so that there is nothing to cut
    rename `web` to `stock`: there is a context `stock` already: `merge` joins them
    ");
}

#[test]
fn an_action_that_changes_nothing_gives_the_same_world() {
    let shop = shop();
    let there_and_back = ["move shop::orders::cart=stock", "move shop::orders::cart=orders"].map(action);
    let outcome = whatif(shop.model(), shop.config(), &there_and_back).unwrap();
    assert_eq!(outcome.before, outcome.steps[1].after);
}

#[test]
fn the_moves_that_help_are_found_and_verified() {
    let shop = shop();
    let suggestions = suggest(shop.model(), shop.config());
    let lines = suggestions.suggestions.iter().map(|it| {
        format!(
            "{}: {} fewer, {} loosened, findings {:+}; {}\n",
            it.action, it.gain, it.loosened, it.findings, it.command
        )
    });
    insta::assert_snapshot!(lines.collect::<String>(), @"
    move `shop::orders::cart` to `stock`: 5 fewer, 4 loosened, findings -1; seamfind whatif --move shop::orders::cart=stock
    move `shop::stock::Item` to `shop::orders`: 5 fewer, 4 loosened, findings +0; seamfind whatif --move shop::stock::Item=shop::orders
    move `shop::orders::cart::Cart` to `shop::stock`: 3 fewer, 4 loosened, findings -1; seamfind whatif --move shop::orders::cart::Cart=shop::stock
    move `shop::orders::Order` to `shop::web`: 2 fewer, 0 loosened, findings +0; seamfind whatif --move shop::orders::Order=shop::web
    ");
    for it in &suggestions.suggestions {
        let after = whatif(shop.model(), shop.config(), std::slice::from_ref(&it.action)).unwrap();
        assert_eq!(it.gain, after.before.references as i64 - after.steps[0].after.references as i64);
    }
}

/// What crosses contexts in the database before and after actions.
fn database_ties(actions: &[&str]) -> String {
    let shop = model(
        SHOP,
        &contexts("orders stock web")
            .replace("code = [\"shop::stock\"]", "code = [\"shop::stock\"]\ntables = [\"item\"]"),
    );
    let database = crate::analysis::database::testing::database(
        "table orders id
         table item sku
         key item.sku -> orders
         shop::orders: insert orders
         shop::orders::cart: update item
         shop::stock: update item
         shop::orders begins: 0 1",
        shop.model().code,
    );
    let model = Model { database: Some(&database), ..shop.model() };
    let actions: Vec<_> = actions.iter().map(|text| action(text)).collect();
    let outcome = whatif(model, shop.config(), &actions).unwrap();
    let states = std::iter::once(&outcome.before).chain(outcome.steps.iter().map(|step| &step.after));
    let line = |state: &State| {
        let ties = state.database.unwrap();
        format!("{} shared, {} uses, {} keys, {} transactions\n", ties.shared, ties.uses, ties.keys, ties.transactions)
    };
    states.map(line).collect()
}

#[test]
fn queries_and_tables_follow_the_code() {
    insta::assert_snapshot!(database_ties(&["move shop::orders::cart=stock"]), @r"
    1 shared, 1 uses, 1 keys, 1 transactions
    0 shared, 0 uses, 1 keys, 1 transactions
    ");
    insta::assert_snapshot!(database_ties(&["move shop::orders::cart=shop::stock"]), @r"
    1 shared, 1 uses, 1 keys, 1 transactions
    0 shared, 0 uses, 1 keys, 1 transactions
    ");
    insta::assert_snapshot!(database_ties(&["merge stock=orders"]), @r"
    1 shared, 1 uses, 1 keys, 1 transactions
    0 shared, 0 uses, 0 keys, 0 transactions
    ");
    insta::assert_snapshot!(database_ties(&["merge shop::orders::cart=shop::stock", "cut shop::web=shop::stock"]), @r"
    1 shared, 1 uses, 1 keys, 1 transactions
    0 shared, 0 uses, 1 keys, 1 transactions
    0 shared, 0 uses, 1 keys, 1 transactions
    ");
}
