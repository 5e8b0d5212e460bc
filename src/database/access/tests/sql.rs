//! SQL in literals.

use insta::assert_snapshot;

use super::accesses;

#[test]
fn literals_count_wherever_they_stand() {
    let found = accesses(
        "sqlx",
        r##"--- src/lib.rs
const LIST: &str = "SELECT id, total FROM orders";
pub async fn inline(db: &Db) { sqlx::query("INSERT INTO orders (id, total) VALUES ($1, $2)").execute(db).await; }
pub async fn bare() { sqlx::query_as!(Order, r#"select o.id from orders o join customers c on c.id = o.customer_id"#).fetch_all(&db).await; }
pub async fn bound(all: bool) {
    let text = if all { "SELECT id FROM orders" } else { "SELECT id FROM orders WHERE total > 0" };
    run(text).await
}
pub fn template(tail: &str) -> String { format!("SELECT name FROM customers WHERE {tail} ORDER BY id LIMIT {}", 3) }
pub fn table(name: &str) -> String { format!("DELETE FROM {name}_archive") }
pub fn joined() -> &'static str { concat!("UPDATE orders ", "SET total = 0 ", "WHERE id = ?") }
pub fn built(ids: &[i64]) { let mut q = QueryBuilder::new("DELETE FROM lines WHERE id IN ("); q.push(") RETURNING id"); }
pub fn fragments(q: &mut Builder) { q.push(" LEFT JOIN customers c ON c.id = o.customer_id "); q.push(" FROM the start"); }
pub fn cte() { query("WITH gone AS (DELETE FROM lines RETURNING order_id) INSERT INTO audit (what) SELECT 'x' FROM gone"); }
pub fn several() { execute_batch("DELETE FROM lines; DELETE FROM orders;"); }
"##,
    );
    assert_snapshot!(found, @r"
    lib.rs:1 LIST: read orders(id total)
    lib.rs:2 inline: insert orders(id total)
    lib.rs:3 bare: read customers(id), read orders(customer_id id)
    lib.rs:5 bound: read orders(id)
    lib.rs:5 bound: read orders(id total)
    lib.rs:8 template: read customers(id name)
    lib.rs:9 table: delete {name}_archive unknown
    lib.rs:10 joined: update orders(total)
    lib.rs:11 built: delete lines by name
    lib.rs:12 fragments: read customers by name
    lib.rs:13 cte: insert audit(what), delete lines
    lib.rs:14 several: delete lines
    lib.rs:14 several: delete orders
    ");
}

#[test]
fn included_files_count_where_they_are_included() {
    let found = accesses(
        "diesel",
        r#"--- src/lib.rs
pub mod reports;
--- src/reports/mod.rs
pub fn monthly() { diesel::sql_query(include_str!("monthly.sql")); }
pub fn setup() { run(include_str!("setup.sql")); }
--- src/reports/monthly.sql
-- the month
SELECT c.name, sum(o.total) FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY 1
--- src/reports/setup.sql
CREATE TABLE extra (id bigint);
INSERT INTO extra VALUES (1);
"#,
    );
    assert_snapshot!(found, @r"
    reports/mod.rs:1 reports::monthly: read customers(id name), read orders(customer_id total)
    ");
}

#[test]
fn prose_is_no_query() {
    let found = accesses(
        "sqlx",
        r#"--- src/lib.rs
pub fn logs() {
    info!("SELECT id FROM orders");
    let span = info_span!("db.query", message = "SELECT … FROM orders");
    load().context("DELETE FROM orders failed")?;
    load().with_context(|| format!("Update orders set to {}", 1))?;
    load().expect("select from orders");
    if text == "SELECT id FROM orders" || text.starts_with("DELETE FROM orders") { panic!("TRUNCATE orders"); }
    println!("Select one from the list of customers");
    let help = "select an order from the table";
    let other = "Update the customer and set the name";
}
"#,
    );
    assert_snapshot!(found, @"");
}

#[test]
fn seeds_and_definitions_are_no_access() {
    let found = accesses(
        "sqlx",
        r#"--- src/lib.rs
pub mod migrations;
pub fn create() { execute("CREATE TABLE IF NOT EXISTS cache (id int); INSERT INTO orders VALUES (1)"); }
pub fn step(db: &Db) { db.execute_migration("UPDATE orders SET total = 0", 7); }
pub fn settings() { sqlx::query("SET statement_timeout = 1"); sqlx::query("SELECT 1"); }
--- src/migrations.rs
pub fn run() { execute("INSERT INTO customers VALUES (1, 'x')"); }
"#,
    );
    assert_snapshot!(found, @"");
}

#[test]
fn what_the_schema_does_not_have_is_said_to_be_unknown() {
    let found = accesses(
        "sqlx",
        r#"--- src/lib.rs
pub fn foreign() { sqlx::query("SELECT id FROM auth.users"); }
pub fn temporary() { sqlx::query("INSERT INTO temp_orders SELECT id FROM orders"); }
pub fn system() { sqlx::query("SELECT table_name FROM information_schema.tables"); }
pub fn fragment() { let q = QueryBuilder::new("UPDATE orders SET total = CASE WHEN "); }
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:1 foreign: read auth.users(id) unknown
    lib.rs:2 temporary: read orders, insert temp_orders unknown
    lib.rs:4 fragment: update orders by name
    ");
}

#[test]
fn test_code_is_marked() {
    let found = accesses(
        "sqlx",
        r#"--- src/lib.rs
pub fn one() { sqlx::query("DELETE FROM orders"); }
#[cfg(test)]
mod tests { fn none() { sqlx::query("DELETE FROM customers"); } }
pub mod tests_like { pub mod inner { pub fn two() { sqlx::query("DELETE FROM audit"); } } }
--- examples/seed.rs
fn main() { sqlx::query("INSERT INTO customers VALUES (1, 'x')"); }
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:1 one: delete orders
    lib.rs:4 tests_like::inner::two: delete audit
    ");
}
