//! Drawings of a shop of a few modules.

use super::super::database::testing::database;
use super::super::database::{DatabaseView, find_table};
use super::super::names::find;
use super::super::testing::{contexts, model};
use super::*;

const SHOP: &str = "
    shop lines=5
    shop::catalog lines=100
    shop::catalog::item lines=200
    shop::finance lines=300
    shop::shared lines=50
    shop::web lines=80
    shop::legacy lines=20
    shop::catalog -> shop::shared::Money 3
    shop::catalog::item -> shop::finance::Tax
    shop::finance -> shop::catalog::item::Item 6
    shop::finance -> shop::shared::Money
    shop::web -> shop::catalog::Catalog
    shop::web -> shop::finance::Ledger
    shop::web -> extern:axum
    shop::web -> extern:axum
    shop::finance -> extern:sqlx
    shop::legacy -> shop::shared::Money 2
    shop::web -> shop::legacy::Voucher
    shop::catalog -> shop::catalog::item::Item
";

const RULES: &str = "
    [[rule]]
    id = 'r'
    kind = 'forbid'
    from = 'finance'
    to = 'shared'
    [[rule]]
    id = 'x'
    kind = 'external'
    deny = ['sqlx']
";

/// The drawing that `choose` makes of the choice of everything, with a line for each node and edge.
fn drawn(level: Level, choose: impl Fn(Model<'_>, &mut Choice)) -> String {
    let model = model(SHOP, &(contexts("catalog finance shared web") + RULES));
    let mut choice = Choice::all(level);
    choose(model.model(), &mut choice);
    let drawing = drawing(model.model(), &model.breaches(), &choice);
    let name = |index: usize| &drawing.nodes[index].name;
    let nodes = drawing.nodes.iter().map(|node| {
        let cluster = node.cluster.map_or(String::new(), |cluster| format!(" in {}", drawing.clusters[cluster]));
        format!("{} {} lines, level {}{cluster}\n", node.name, node.lines, node.level)
    });
    let edges = drawing.edges.iter().map(|edge| {
        let marks = [(edge.forbidden, " forbidden"), (edge.feedback, " feedback")];
        let marks: String = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
        format!("{} -> {} {}{marks}\n", name(edge.from), name(edge.to), edge.references)
    });
    nodes.chain(edges).collect()
}

fn part(model: Model<'_>, name: &str) -> Part {
    Part::Modules(find(model, name).unwrap().modules)
}

fn focus(model: Model<'_>, name: &str, depth: u32, direction: Direction) -> Option<Focus> {
    Some(Focus { part: part(model, name), depth, direction })
}

#[test]
fn contexts_with_unassigned_code_as_one_node() {
    insta::assert_snapshot!(drawn(Level::Context, |_, _| ()), @r#"
    catalog 300 lines, level 1
    finance 300 lines, level 2
    shared 50 lines, level 0
    web 80 lines, level 3
    (unassigned) 25 lines, level 1
    catalog -> finance 1 feedback
    catalog -> shared 3
    finance -> catalog 6
    finance -> shared 1 forbidden
    web -> catalog 1
    web -> finance 1
    web -> (unassigned) 1
    (unassigned) -> shared 2
    "#);
}

#[test]
fn modules_around_a_focus_in_clusters() {
    insta::assert_snapshot!(drawn(Level::Module, |model, choice| {
        choice.focus = focus(model, "shared", 1, Direction::Both);
    }), @r#"
    shop::catalog 100 lines, level 1 in catalog
    shop::finance 300 lines, level 1 in finance
    shop::legacy 20 lines, level 1
    shop::shared 50 lines, level 0 in shared
    shop::catalog -> shop::shared 3
    shop::finance -> shop::shared 1 forbidden
    shop::legacy -> shop::shared 2
    "#);
}

#[test]
fn a_focus_looks_one_way_if_asked_to() {
    insta::assert_snapshot!(drawn(Level::Context, |model, choice| {
        choice.focus = focus(model, "catalog", 1, Direction::Dependents);
    }), @r#"
    catalog 300 lines, level 0
    finance 300 lines, level 1
    web 80 lines, level 2
    catalog -> finance 1 feedback
    finance -> catalog 6
    web -> catalog 1
    web -> finance 1
    "#);
}

#[test]
fn what_reaches_a_part_and_what_a_focus_reaches_make_all_ways_between_them() {
    insta::assert_snapshot!(drawn(Level::Module, |model, choice| {
        choice.focus = focus(model, "web", 9, Direction::Dependencies);
        choice.reaches = Some(part(model, "shop::legacy"));
    }), @r#"
    shop::legacy 20 lines, level 0
    shop::web 80 lines, level 1 in web
    shop::web -> shop::legacy 1
    "#);
}

#[test]
fn kinds_of_edges_add_up() {
    insta::assert_snapshot!(drawn(Level::Context, |_, choice| choice.only = BTreeSet::from([Only::Violations])), @r#"
    finance 300 lines, level 1
    shared 50 lines, level 0
    finance -> shared 1 forbidden
    "#);
    insta::assert_snapshot!(drawn(Level::Context, |_, choice| {
        choice.only = BTreeSet::from([Only::Violations, Only::Tangles]);
    }), @r#"
    catalog 300 lines, level 0
    finance 300 lines, level 1
    shared 50 lines, level 0
    catalog -> finance 1 feedback
    finance -> catalog 6
    finance -> shared 1 forbidden
    "#);
    insta::assert_snapshot!(drawn(Level::Module, |model, choice| {
        choice.focus = focus(model, "catalog", 1, Direction::Both);
        choice.only = BTreeSet::from([Only::CrossContext]);
    }), @r#"
    shop::catalog 100 lines, level 1 in catalog
    shop::catalog::item 200 lines, level 0 in catalog
    shop::finance 300 lines, level 1 in finance
    shop::shared 50 lines, level 0 in shared
    shop::web 80 lines, level 2 in web
    shop::catalog -> shop::shared 3
    shop::catalog::item -> shop::finance 1 feedback
    shop::finance -> shop::catalog::item 6
    shop::finance -> shop::shared 1 forbidden
    shop::web -> shop::catalog 1
    shop::web -> shop::finance 1
    "#);
}

#[test]
fn modules_collapse_by_depth_and_by_name() {
    insta::assert_snapshot!(drawn(Level::Module, |model, choice| {
        let legacy = find(model, "web").unwrap().modules.into_iter().chain(find(model, "finance").unwrap().modules);
        choice.collapse = vec![Collapse::Part("front".to_owned(), legacy.collect()), Collapse::Depth(2)];
    }), @r#"
    shop 5 lines, level 0
    shop::catalog 300 lines, level 1 in catalog
    front 380 lines, level 2
    shop::legacy 20 lines, level 1
    shop::shared 50 lines, level 0 in shared
    shop::catalog -> front 1 feedback
    shop::catalog -> shop::shared 3
    front -> shop::catalog 7
    front -> shop::legacy 1
    front -> shop::shared 1 forbidden
    shop::legacy -> shop::shared 2
    "#);
}

#[test]
fn external_crates_are_nodes_that_can_be_reached_and_forbidden() {
    insta::assert_snapshot!(drawn(Level::Context, |model, choice| {
        choice.external = true;
        let sqlx = model.code.externals.iter().position(|name| &**name == "sqlx").unwrap();
        choice.reaches = Some(Part::Crate(sqlx as u32));
    }), @r#"
    catalog 300 lines, level 0
    finance 300 lines, level 1
    web 80 lines, level 2
    sqlx 0 lines, level 0
    catalog -> finance 1 feedback
    finance -> catalog 6
    finance -> sqlx 1 forbidden
    web -> catalog 1
    web -> finance 1
    "#);
}

#[test]
fn packages() {
    assert_eq!(drawn(Level::Package, |_, _| ()), "shop 755 lines, level 0\n");
}

const TABLES: &str = "
    table country code
    table customer id country
    table item sku
    table ledger number sku customer
    table slip id item parent
    table stray id
    view totals ledger
    key customer.country -> country
    key ledger.sku -> item cascade
    key ledger.customer -> customer
    key slip.item -> item set-null
    key slip.parent -> slip
    key stray.id -> ledger implied
    shop::finance: insert ledger(number)
    shop::finance: update customer(country)";

const OWNERS: &str = r#"
    [[context]]
    name = "catalog"
    code = ["shop::catalog"]
    tables = ["item", "slip"]
    [[context]]
    name = "finance"
    code = ["shop::finance"]
    tables = ["ledger"]
    [[rule]]
    id = "keys"
    kind = "no-cross-fk"
"#;

/// The drawing of the tables that `choose` makes of the choice of everything, with a line for each table and edge.
fn drawn_tables(choose: impl Fn(&DatabaseView<'_>, &mut TableChoice)) -> String {
    let test = model(SHOP, OWNERS);
    let database = database(TABLES, test.model().code);
    let model = Model { database: Some(&database), ..test.model() };
    let view = DatabaseView::new(model, &database);
    let breaches = super::super::rules::check(model, test.config());
    let mut choice = TableChoice::default();
    choose(&view, &mut choice);
    let drawing = table_drawing(&view, &breaches, &choice);
    let nodes = drawing.nodes.iter().map(|node| {
        let owner = node.cluster.map_or("nobody", |cluster| &drawing.clusters[cluster]);
        let proposed = if node.proposed { " (proposed)" } else { "" };
        format!("{} of {owner}{proposed}, level {}\n", node.name, node.level)
    });
    let edges = drawing.edges.iter().map(|edge| {
        let marks = [(edge.crosses, " crosses"), (edge.forbidden, " forbidden")];
        let marks: String = marks.iter().filter(|(set, _)| *set).map(|(_, mark)| *mark).collect();
        let keys: Vec<_> =
            edge.keys.iter().map(|key| format!("{} {}", key.columns.join("+"), key.on_delete.sql())).collect();
        format!("{} -> {} {}{marks}\n", drawing.nodes[edge.from].name, drawing.nodes[edge.to].name, keys.join(", "))
    });
    nodes.chain(edges).collect()
}

#[test]
fn tables_stand_with_their_owners_and_keys_between_owners_cross() {
    insta::assert_snapshot!(drawn_tables(|_, _| ()), @r"
    country of nobody, level 0
    customer of finance (proposed), level 1
    item of catalog, level 0
    ledger of finance, level 2
    slip of catalog, level 1
    stray of nobody, level 0
    customer -> country country NO ACTION
    ledger -> customer customer NO ACTION
    ledger -> item sku CASCADE crosses forbidden
    slip -> item item SET NULL
    slip -> slip parent NO ACTION
    ");
}

#[test]
fn tables_are_drawn_around_one_or_only_where_keys_cross() {
    let around = drawn_tables(|view, choice| {
        let table = find_table(view, "customer").expect("a table");
        choice.focus = Some(([table].into(), 1, Direction::Both));
    });
    insta::assert_snapshot!(around, @r"
    country of nobody, level 0
    customer of finance (proposed), level 1
    ledger of finance, level 2
    customer -> country country NO ACTION
    ledger -> customer customer NO ACTION
    ");
    let crossing = drawn_tables(|_, choice| choice.only = [Only::CrossContext].into());
    insta::assert_snapshot!(crossing, @r"
    item of catalog, level 0
    ledger of finance, level 1
    ledger -> item sku CASCADE crosses forbidden
    ");
    let reaching = drawn_tables(|view, choice| choice.reaches = Some(view.tables_of("catalog")));
    insta::assert_snapshot!(reaching, @r"
    item of catalog, level 0
    ledger of finance, level 1
    slip of catalog, level 1
    ledger -> item sku CASCADE crosses forbidden
    slip -> item item SET NULL
    slip -> slip parent NO ACTION
    ");
}
