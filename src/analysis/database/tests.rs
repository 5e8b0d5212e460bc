//! The findings of the chapter on small shops: tables and queries in, findings out.

use std::fmt::Write as _;

use super::testing::database;
use super::*;
use crate::analysis::testing::model;

const CODE: &str = "
    shop::catalog -> shop::util::now()
    shop::finance -> shop::stock::raise()
    shop::stock
    shop::sales
    shop::old";

const CONTEXTS: &str = r#"
    [[context]]
    name = "catalog"
    code = ["shop::catalog"]
    tables = ["item"]
    [[context]]
    name = "finance"
    code = ["shop::finance"]
    tables = ["orders", "ledger*"]
    [[context]]
    name = "stock"
    code = ["shop::stock"]
    tables = ["slip"]
    [[context]]
    name = "sales"
    code = ["shop::sales"]
"#;

fn report_on(tables: &str) -> DatabaseReport {
    let test = model(CODE, CONTEXTS);
    let database = database(tables, test.model().code);
    report(&DatabaseView::new(test.model(), &database))
}

/// The findings of one kind in lines.
fn found(tables: &str, kind: FindingKind) -> String {
    let mut text = String::new();
    for finding in report_on(tables).findings.iter().filter(|finding| finding.kind == kind) {
        let _ = writeln!(text, "{}", finding.message);
        finding.details.iter().for_each(|detail| {
            let _ = writeln!(text, "  {detail}");
        });
        finding.evidence.iter().for_each(|site| {
            let _ = writeln!(text, "  at {} {}", site.place, site.what);
        });
    }
    text
}

#[test]
fn a_table_whose_columns_two_contexts_write_apart_is_to_be_split() {
    let text = found(
        "table item sku name price stock
         shop::catalog: insert item(sku name price)
         shop::stock: update item(stock)
         shop::stock: select item(sku stock)",
        FindingKind::SharedTable,
    );
    insta::assert_snapshot!(text, @r"
    `catalog` and `stock` write different columns of `item`
      catalog writes name, price, sku
      stock writes stock; reads sku, stock
      at crates/shop/src/catalog.rs:2:1 `shop::catalog` inserts into `item`
      at crates/shop/src/stock.rs:3:1 `shop::stock` updates `item`
    ");
}

#[test]
fn a_table_whose_columns_two_contexts_write_has_no_home() {
    let tables = "table customer id name history
         shop::finance: update customer(history)
         shop::stock: update customer(history)
         shop::old: insert customer(id name)
         shop::sales: select customer(name)";
    insta::assert_snapshot!(found(tables, FindingKind::SharedMutableData), @r"
    `finance` and `stock` both write `customer`
      unassigned code writes id, name
      finance writes history
      stock writes history
      sales reads name
      at crates/shop/src/finance.rs:2:1 `shop::finance` updates `customer`
      at crates/shop/src/stock.rs:3:1 `shop::stock` updates `customer`
    ");
    insta::assert_snapshot!(found(tables, FindingKind::SharedTable), @"");
    // who shares it does not reach into it, who only reads it does nothing wrong to an owner that is not known
    insta::assert_snapshot!(found(tables, FindingKind::ForeignAccess), @"");
    insta::assert_snapshot!(found(tables, FindingKind::WithoutOwner), @"");
}

#[test]
fn unknown_columns_do_not_make_a_table_one_to_be_split() {
    let tables = "table item sku
         shop::catalog: insert item
         shop::stock: update item(stock)";
    insta::assert_snapshot!(found(tables, FindingKind::SharedMutableData), @r"
    `catalog` and `stock` both write `item`
      stock writes stock
      at crates/shop/src/catalog.rs:2:1 `shop::catalog` inserts into `item`
      at crates/shop/src/stock.rs:3:1 `shop::stock` updates `item`
    ");
}

#[test]
fn what_several_read_and_none_writes_is_static() {
    let tables = "table country code seeded
         table rate code
         table label code
         trigger rate -> label
         shop::finance: select country
         shop::stock: select country
         shop::stock test: insert country
         shop::stock: select label
         shop::sales: select label";
    insta::assert_snapshot!(found(tables, FindingKind::SharedStaticData), @r"
    `finance` and `stock` read `country`, and no code was seen to write it
      a migration fills it
      at migrations/1.sql:1 a migration fills `country`
      at crates/shop/src/finance.rs:5:1 `shop::finance` reads `country`
      at crates/shop/src/stock.rs:6:1 `shop::stock` reads `country`
    ");
    insta::assert_snapshot!(found(tables, FindingKind::WithoutOwner), @r"
    1 table without an owner
      at migrations/1.sql:3 `label`, used by stock (1 read), sales (1 read)
    ");
}

#[test]
fn keys_across_contexts_say_what_a_deletion_does() {
    let tables = "table item sku
         table ledger id sku
         table ledger_note id ledger
         table orders id
         table slip id orders
         table slip_line id slip
         key ledger.sku -> item
         key ledger_note.ledger -> ledger cascade
         key slip.orders -> orders cascade
         key slip_line.slip -> slip cascade
         key slip_line.sku -> item implied
         shop::stock: insert slip_line";
    insta::assert_snapshot!(found(tables, FindingKind::ForeignKey), @r"
    tables of `stock` refer to tables of `finance` by 1 foreign key, which cascades deletions
      a row deleted from orders takes its rows in slip with it today, and with them rows of slip_line
      at migrations/1.sql:9 `slip.orders` → `orders.id`, ON DELETE CASCADE
    tables of `finance` refer to tables of `catalog` by 1 foreign key
      no row of item can be deleted today while a row of ledger refers to it
      at migrations/1.sql:7 `ledger.sku` → `item.sku`, ON DELETE NO ACTION
    ");
}

#[test]
fn code_that_uses_the_tables_of_others_is_found_by_context() {
    let tables = "table item sku name
         table orders id
         shop::catalog: insert item
         shop::finance: select item(name)
         shop::finance: select item(name), select orders
         shop::stock: update orders
         shop::finance: insert orders
         shop::old: select item";
    insta::assert_snapshot!(found(tables, FindingKind::ForeignAccess), @r"
    `finance` reads 1 table of `catalog`
      item: 2 reads
      at crates/shop/src/finance.rs:4:1 `shop::finance` reads `item`
      at crates/shop/src/finance.rs:5:1 `shop::finance` reads `item`
    ");
    insta::assert_snapshot!(found(tables, FindingKind::Join), @r"
    1 query joins tables of `catalog` and `finance`
      at crates/shop/src/finance.rs:5:1 `shop::finance` joins item, orders
    ");
}

#[test]
fn views_join_too_and_static_data_does_not() {
    let tables = "table item sku
         table orders id
         table country code
         view totals item orders
         view names item country
         shop::finance: select country, select orders
         shop::stock: select country, select slip";
    insta::assert_snapshot!(found(tables, FindingKind::Join), @r"
    1 view joins tables of `catalog` and `finance`
      at migrations/1.sql:4 the view `totals` joins item, orders
    ");
}

#[test]
fn transactions_are_followed_through_calls() {
    let tables = "table item sku stock
         table orders id
         table slip id
         table audit id
         shop::finance: insert orders
         shop::stock: update item(stock)
         shop::stock: insert slip
         shop::old: insert audit
         shop::finance: select item
         shop::finance begins: 0 1>shop::stock 2>shop::stock 3 4
         shop::stock begins: 2 4";
    insta::assert_snapshot!(found(tables, FindingKind::Transaction), @r"
    the transaction of `shop::finance` writes tables of `catalog`, `finance` and `stock`
      catalog: writes item
      finance: writes orders
      stock: writes slip
      without an owner: writes audit
      at crates/shop/src/finance.rs:10:1 `shop::finance` opens it
      at crates/shop/src/finance.rs:5:1 `shop::finance` inserts into `orders`
      at crates/shop/src/stock.rs:6:1 updates `item` through `raise`
      at crates/shop/src/stock.rs:7:1 inserts into `slip` through `raise`
    ");
}

#[test]
fn triggers_that_write_another_context_are_found() {
    let tables = "table slip id
         table slip_line id
         table orders id
         trigger slip -> orders
         trigger slip_line -> slip
         shop::stock: insert slip_line";
    insta::assert_snapshot!(found(tables, FindingKind::Trigger), @r"
    1 trigger on tables of `stock` writes tables of `finance`
      at migrations/1.sql:4 `slip_changes_orders`, AFTER INSERT on `slip`, writes `orders`
    ");
}

#[test]
fn owners_are_proposed_by_who_writes_most() {
    let report = report_on(
        "table basket id
         table log id
         table even id
         view baskets basket
         shop::sales: insert basket
         shop::sales: delete basket
         shop::stock: update basket
         shop::sales: select log
         shop::stock: insert even
         shop::sales: insert even",
    );
    let rows: Vec<_> = report
        .tables
        .iter()
        .map(|row| format!("{}: {} {}", row.table, row.owner.as_deref().unwrap_or("none"), row.owner_origin.name()))
        .collect();
    insta::assert_snapshot!(rows.join("\n"), @r"
    basket: sales proposed
    log: sales proposed
    even: none unknown
    baskets: sales proposed
    ");
}

#[test]
fn hubs_dead_tables_and_those_of_tests_are_found() {
    let tables = "table item sku
         table orders id item
         table slip id item
         table basket id item
         table gift id
         table probe id
         key orders.item -> item
         key slip.item -> item
         key basket.item -> item
         shop::catalog: insert item
         shop::sales: insert basket
         shop::sales test: insert probe";
    insta::assert_snapshot!(found(tables, FindingKind::HubTable), @r"
    `item` of `catalog`: 3 tables of 3 other contexts refer to it
      used or referred to by `finance`, `stock` and `sales`
      at migrations/1.sql:1 `item` is created
    ");
    insta::assert_snapshot!(found(tables, FindingKind::WithoutAccess), @r"
    3 tables that no code was seen to use
      at migrations/1.sql:2 `orders`
      at migrations/1.sql:3 `slip`
      at migrations/1.sql:5 `gift`
    ");
    insta::assert_snapshot!(found(tables, FindingKind::OnlyTests), @r"
    1 table that only tests use
      at migrations/1.sql:6 `probe`
    ");
}

#[test]
fn a_page_shows_all_that_touches_a_table() {
    let test = model(CODE, CONTEXTS);
    let tables = "table item sku stock
         table slip id item
         key slip.item -> item cascade
         shop::stock: update item(stock), insert slip
         shop::stock begins: 0";
    let database = database(tables, test.model().code);
    let view = DatabaseView::new(test.model(), &database);
    let page = page(&view, &report(&view).findings, "ITEM").expect("a table");
    let access = &page.accesses[0];
    assert_eq!((access.code.as_str(), access.columns.len()), ("shop::stock", 1));
    assert_eq!(page.keys_in[0].key, "`slip.item` → `item.sku`, ON DELETE CASCADE");
    assert!(page.keys_in[0].crosses);
    assert_eq!(page.transactions.len(), 1);
    let unknown = super::page(&view, &[], "itme").expect_err("no such table");
    assert_eq!(unknown.suggestion.as_deref(), Some("item"));
}

#[test]
fn entries_of_tables_that_no_schema_has_are_findings() {
    let test = model(CODE, CONTEXTS);
    let database = database("table items sku\ntable orders id\ntable ledger_2024 id\ntable slip id", test.model().code);
    let problems = problems(&database, test.config());
    let messages: Vec<_> = problems
        .iter()
        .map(|found| format!("{}; {}", found.message, found.help.as_deref().unwrap_or_default()))
        .collect();
    insta::assert_snapshot!(messages.join("\n"), @"`tables` of `catalog` lists `item`, which no schema has; did you mean `items`?");
}

/// What a part ties to the rest below the code: its tables, then each tie with its places.
fn part(tables: &str, is_part: &str, context: Option<&str>) -> String {
    let test = model(CODE, CONTEXTS);
    let database = database(tables, test.model().code);
    let view = DatabaseView::new(test.model(), &database);
    let context = context.and_then(|name| test.model().contexts.find(name));
    let inside = |module| test.model().code.module(module).path.starts_with(is_part);
    let part = part_tables(&view, &inside, context);
    let mut text = part.owned.iter().fold(String::from("own:"), |text, site| text + " " + &site.what) + "\n";
    for tie in part.ties {
        let side = if tie.kind == FindingKind::ForeignAccess && !tie.outward { " of the rest" } else { "" };
        let _ = writeln!(text, "{}{side}: {}", tie.kind.id(), tie.tables.join(", "));
        tie.sites.iter().for_each(|site| {
            let _ = writeln!(text, "  {} {}", site.place, site.what);
        });
    }
    text
}

const TIED: &str = "table item sku stock
     table orders id customer
     table slip id order
     table country code seeded
     table log id
     key slip.order -> orders cascade
     trigger slip -> orders
     shop::catalog: insert item(sku)
     shop::stock: update item(stock)
     shop::stock: select orders(id)
     shop::stock: insert slip
     shop::finance: select slip, select orders
     shop::finance: insert orders
     shop::finance: select country
     shop::stock: select country
     shop::stock test: select log
     shop::finance begins: 3 5";

#[test]
fn a_context_takes_its_tables_and_leaves_ties() {
    insta::assert_snapshot!(part(TIED, "shop::stock", Some("stock")), @r"
    own: slip
    shared-static-data: country
      crates/shop/src/stock.rs:15:1 `shop::stock` reads `country`
    shared-mutable-data: item
      crates/shop/src/catalog.rs:8:1 `shop::catalog` inserts into `item`
      crates/shop/src/stock.rs:9:1 `shop::stock` updates `item`
    foreign-access: orders
      crates/shop/src/stock.rs:10:1 `shop::stock` reads `orders`
    foreign-access of the rest: slip
      crates/shop/src/finance.rs:12:1 `shop::finance` reads `slip`
    join: orders, slip
      crates/shop/src/finance.rs:12:1 `shop::finance` joins orders, slip
    trigger: orders, slip
      migrations/1.sql:7 `slip_changes_orders` on `slip` writes `orders`
    transaction: orders, slip
      crates/shop/src/finance.rs:17:1 `shop::finance` writes orders, slip
    foreign-key: orders, slip
      migrations/1.sql:6 `slip.order` → `orders.id`, ON DELETE CASCADE
    ");
}

#[test]
fn other_code_takes_the_tables_that_it_writes_most() {
    insta::assert_snapshot!(part(TIED, "shop::finance", None), @r"
    own: orders
    shared-static-data: country
      crates/shop/src/finance.rs:14:1 `shop::finance` reads `country`
    foreign-access: slip
      crates/shop/src/finance.rs:12:1 `shop::finance` reads `slip`
    foreign-access of the rest: orders
      crates/shop/src/stock.rs:10:1 `shop::stock` reads `orders`
    join: orders, slip
      crates/shop/src/finance.rs:12:1 `shop::finance` joins orders, slip
    trigger: orders, slip
      migrations/1.sql:7 `slip_changes_orders` on `slip` writes `orders`
    transaction: orders, slip
      crates/shop/src/finance.rs:17:1 `shop::finance` writes orders, slip
    foreign-key: orders, slip
      migrations/1.sql:6 `slip.order` → `orders.id`, ON DELETE CASCADE
    ");
}
