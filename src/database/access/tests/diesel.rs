//! diesel's query builder.

use insta::assert_snapshot;

use super::accesses;

const TABLES: &str = r#"--- src/schema.rs
diesel::table! { orders (id) { id -> Int8, customer_id -> Int8, total -> Int8, } }
diesel::table! { customers (id) { id -> Int8, name -> Text, } }
diesel::table! { #[sql_name = "lines"] order_lines (id) { id -> Int8, order_id -> Int8, } }
diesel::joinable!(orders -> customers (customer_id));
"#;

fn of(files: &str) -> String {
    accesses("diesel", &format!("{TABLES}{files}"))
}

#[test]
fn tables_are_reached_through_imports_and_aliases() {
    let found = of(r#"--- src/lib.rs
mod schema;
mod list {
    use crate::schema::{customers, orders};
    pub fn joined(c: &mut C) {
        orders::table.inner_join(customers::table.on(customers::id.eq(orders::customer_id))).select(orders::total).load(c)
    }
    pub fn nested(c: &mut C) { orders::table.filter(orders::id.eq_any(customers::table.select(customers::id))).first(c) }
}
mod by_dsl {
    use crate::schema::order_lines::dsl;
    pub fn one(c: &mut C) { dsl::order_lines.filter(dsl::id.eq(1)).first(c) }
    pub fn glob(c: &mut C) { use crate::schema::customers::dsl::*; customers.filter(name.eq("x")).load(c) }
    pub fn no_glob(c: &mut C) { customers.filter(1).load(c) }
}
mod renamed {
    use crate::schema::orders as o;
    diesel::alias!(crate::schema::customers as buyers: Buyers);
    pub fn alias(c: &mut C) { o::table.left_join(buyers).load(c) }
}
mod table { pub fn find() {} }
mod other { pub fn find(users: Vec<u8>) { crate::table::find(); users.iter().find(|u| **u == 1); } }
"#);
    assert_snapshot!(found, @r"
    lib.rs:11 by_dsl::one: read lines(id)
    lib.rs:12 by_dsl::glob: read customers
    lib.rs:5 list::joined: read customers(id), read orders(customer_id total)
    lib.rs:7 list::nested: read customers(id), read orders(id)
    lib.rs:18 renamed::alias: read customers, read orders
    ");
}

#[test]
fn statements_write_their_target_and_read_the_rest() {
    let found = of(r#"--- src/lib.rs
mod schema;
use schema::{customers, orders};
use diesel::update;
use diesel::prelude::*;
#[derive(Insertable)]
#[diesel(table_name = orders)]
pub struct NewOrder { id: i64, total: i64 }
#[derive(Queryable, Identifiable, AsChangeset)]
pub struct Customer { id: i64, name: String }
pub fn add(c: &mut C, order: &NewOrder) { diesel::insert_into(orders::table).values(order).execute(c) }
pub fn change(c: &mut C) { update(orders::table.find(1)).set(orders::total.eq(2)).execute(c) }
pub fn remove(c: &mut C) {
    diesel::delete(orders::table).filter(orders::customer_id.eq_any(customers::table.select(customers::id))).execute(c)
}
pub fn instance(c: &mut C, customer: &Customer) { diesel::delete(customer).execute(c); }
pub fn changed(c: &mut C, customer: Customer) { customer.save_changes::<Customer>(c); }
impl Customer { pub fn drop(&self, c: &mut C) { diesel::delete(&self).execute(c); } }
pub fn store(store: &Store) { store.delete("key"); store.update(3); }
"#);
    assert_snapshot!(found, @r"
    lib.rs:10 add: insert orders(id total)
    lib.rs:11 change: update orders(total)
    lib.rs:13 remove: read customers(id), delete orders
    lib.rs:15 instance: delete customers
    lib.rs:16 changed: update customers
    lib.rs:17 Customer::drop: delete customers
    ");
}

#[test]
fn derives_and_associations_name_tables() {
    let found = of(r#"--- src/lib.rs
mod schema;
use schema::{customers, orders, order_lines};
#[derive(HasQuery)]
#[diesel(base_query = orders::table.inner_join(customers::table))]
pub struct Sale { total: i64 }
#[derive(HasQuery)]
#[diesel(table_name = customers)]
pub struct Buyer { id: i64, name: String }
#[derive(Associations, Identifiable)]
#[diesel(table_name = order_lines)]
pub struct Line { id: i64, order_id: i64 }
pub fn sales(c: &mut C) { Sale::query().load(c) }
pub fn buyers(c: &mut C) { try_join!(Buyer::query().load(c)) }
pub fn lines(c: &mut C, order: &Order) { Line::belonging_to(order).inner_join(orders::table).load(c) }
"#);
    assert_snapshot!(found, @r"
    lib.rs:4 Sale: read customers, read orders
    lib.rs:12 sales: read customers, read orders
    lib.rs:13 buyers: read customers(id name)
    lib.rs:14 lines: read lines, read orders
    ");
}

#[test]
fn functions_that_return_queries_count_for_both() {
    let found = of(r#"--- src/lib.rs
mod schema;
use schema::{customers, orders};
pub struct Order;
impl Order {
    pub fn open() -> Boxed { orders::table.filter(orders::total.gt(0)).into_boxed() }
    pub fn recent() -> Boxed { let mut query = Order::open(); query = query.filter(orders::id.eq_any(customers::table)); query }
}
pub fn count(c: &mut C) { Order::recent().inner_join(customers::table).count().get_result(c) }
pub fn in_steps(c: &mut C) {
    let wanted = customers::table.select(customers::id);
    let mut query = orders::table.into_boxed();
    query = query.filter(orders::customer_id.eq_any(wanted));
    query.load(c)
}
pub fn no_query() -> bool { orders::id == 3 }
"#);
    assert_snapshot!(found, @r"
    lib.rs:5 Order::open: read orders(total)
    lib.rs:6 Order::recent: read orders
    lib.rs:6 Order::recent: read customers
    lib.rs:8 count: read customers, read orders
    lib.rs:10 in_steps: read customers(id)
    lib.rs:11 in_steps: read orders
    ");
}

#[test]
fn a_trait_for_all_tables_acts_on_the_type_it_is_called_on() {
    let found = of(r#"--- src/lib.rs
mod schema;
use schema::orders;
#[derive(Queryable, Identifiable)]
pub struct Order { id: i64 }
pub trait Crud: HasTable + Sized {
    fn read(c: &mut C, id: i64) -> Self { Self::table().find(id).first(c) }
    fn remove(c: &mut C, id: i64) { diesel::delete(Self::table().find(id)).execute(c) }
}
impl Crud for Order {}
pub fn go(c: &mut C) { Order::read(c, 1); Order::remove(c, 1); }
"#);
    assert_snapshot!(found, @r"
    lib.rs:10 go: read orders
    lib.rs:10 go: delete orders
    ");
}
