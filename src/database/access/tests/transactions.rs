//! Transactions and what they reach.

use insta::assert_snapshot;

use super::transactions;

#[test]
fn closures_hold_what_is_inside_and_what_they_hand_their_connection_to() {
    let found = transactions(
        "sqlx",
        r#"--- src/lib.rs
pub async fn place(conn: &mut Conn, mail: &Mail) {
    sqlx::query("SELECT id FROM customers").execute(conn).await;
    conn.transaction(async |conn| {
        sqlx::query("INSERT INTO orders VALUES (1)").execute(conn).await;
        add_lines(3, conn).await;
        notify(mail).await;
    }).await;
    sqlx::query("SELECT id FROM lines").execute(conn).await;
}
async fn add_lines(count: u8, c: &mut Conn) { let inner = &mut *c; write_audit(inner).await; sqlx::query("INSERT INTO lines VALUES (1)").execute(c).await; }
async fn write_audit(c: &mut Conn) { sqlx::query("INSERT INTO audit VALUES (1)").execute(c).await; }
async fn notify(mail: &Mail) { sqlx::query("SELECT name FROM customers").execute(pool()).await; }
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:3 place transaction closure
      insert orders
      insert lines via add_lines
      insert audit via add_lines > write_audit
    ");
}

#[test]
fn queries_that_variables_hold_run_where_these_are_used() {
    let found = transactions(
        "sqlx",
        r#"--- src/lib.rs
pub async fn place(pool: &Pool) {
    let text = "INSERT INTO orders VALUES (1)";
    let unused = "INSERT INTO audit VALUES (1)";
    let names = sqlx::query("SELECT name FROM customers").fetch_all(pool).await?;
    let seen = if names.is_empty() { Vec::new() } else { sqlx::query("SELECT id FROM visits").fetch_all(pool).await? };
    let tx = pool.begin().await?;
    append(&tx, text, names, seen).await?;
    tx.commit().await?;
    run(pool, unused).await?;
}
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:6 place begin guard
      insert orders
    ");
}

#[test]
fn built_rows_and_only_methods_are_followed() {
    let found = transactions(
        "sqlx",
        r#"--- src/lib.rs
#[derive(bon::Builder)]
pub struct NewOrder { id: i64 }
impl NewOrder { pub async fn store(&self, c: &mut Conn) { sqlx::query("INSERT INTO orders VALUES (1)").execute(c).await; } }
pub struct NewLine;
impl NewLine { pub async fn append_line(&self, c: &mut Conn) { sqlx::query("INSERT INTO lines VALUES (1)").execute(c).await; } }
pub struct Other;
impl Other { pub async fn store(&self, c: &mut Conn) { sqlx::query("INSERT INTO audit VALUES (1)").execute(c).await; } }
pub async fn place(conn: &mut Conn) {
    conn.transaction(async |conn| {
        let order = NewOrder::builder().id(3).build();
        order.store(conn).await;
        unknown().append_line(conn).await;
    }).await;
}
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:9 place transaction closure
      insert orders via NewOrder::store
      insert lines via NewLine::append_line
    ");
}

#[test]
fn guards_last_until_they_are_committed() {
    let found = transactions(
        "sqlx",
        r#"--- src/lib.rs
pub async fn early(pool: &Pool) {
    let mut tx = pool.begin().await?;
    sqlx::query("INSERT INTO orders VALUES (1)").execute(&mut *tx).await?;
    if failed() { tx.rollback().await?; return; }
    let inner = tx.begin().await?;
    tx.commit().await?;
    sqlx::query("INSERT INTO audit VALUES (1)").execute(pool).await?;
}
pub fn to_the_end(conn: &Connection) {
    let tx = conn.unchecked_transaction()?;
    save(&tx);
}
fn save(tx: &Transaction) { tx.execute("DELETE FROM lines", []); }
pub fn other(encoder: &mut Encoder) { encoder.begin(); }
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:2 early begin guard
      insert orders
    lib.rs:10 to_the_end unchecked_transaction guard
      delete lines via save
    ");
}

#[test]
fn statements_open_and_close() {
    let found = transactions(
        "rusqlite",
        r#"--- src/lib.rs
pub fn textual(conn: &Connection) {
    conn.execute("BEGIN IMMEDIATE", [])?;
    conn.execute("DELETE FROM lines", [])?;
    clean(conn);
    conn.execute("COMMIT", [])?;
    conn.execute("DELETE FROM audit", [])?;
}
fn clean(conn: &Connection) { conn.execute("DELETE FROM orders", []); }
pub fn prose() { say("BEGIN"); }
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:2 textual BEGIN statements
      delete lines
      delete orders via clean
    ");
}

#[test]
fn functions_that_open_a_transaction_around_a_closure_are_wrappers() {
    let found = transactions(
        "sqlx",
        r#"--- src/lib.rs
pub struct Db;
impl Db {
    pub async fn atomically<F: FnOnce(&mut Tx)>(&self, work: F) {
        let mut tx = self.pool.begin().await?;
        work(&mut tx);
        tx.commit().await?;
    }
    pub async fn passed_on<F>(&self, work: F) { self.conn.transaction(work).await; }
}
pub async fn place(db: &Db) { db.atomically(|tx| { insert(tx); }).await; }
pub async fn other(db: &Db) { db.passed_on(|c| insert(c)).await; }
fn insert(tx: &mut Tx) { tx.execute("INSERT INTO orders VALUES (1)"); }
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:10 place atomically wrapper
      insert orders via insert
    lib.rs:11 other passed_on wrapper
      insert orders via insert
    ");
}

#[test]
fn repositories_hold_a_transaction_for_their_callers() {
    let found = transactions(
        "sqlx",
        r#"--- src/lib.rs
pub struct Repository { tx: Tx }
pub trait Orders { fn add(&mut self); }
impl Orders for Repository { fn add(&mut self) { self.tx.execute("INSERT INTO orders VALUES (1)"); } }
pub struct Factory;
impl Factory {
    pub async fn create(&self) -> Result<Repository, Error> {
        let tx = self.pool.begin().await?;
        Ok(Repository::new(tx))
    }
}
impl Repository {
    pub fn new(tx: Tx) -> Self { Self { tx } }
    pub async fn save(self) { self.tx.commit().await; }
}
pub async fn opened(factory: &Factory) {
    let mut repository = factory.create().await?;
    repository.add();
    repository.save().await;
}
pub async fn handler(mut repository: Repository) { repository.add(); repository.save().await; }
pub fn borrowed(repository: &mut Repository) { repository.add(); }
pub fn generic<O: Orders>(orders: &mut O) { orders.add(); }
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:16 opened create repository
      insert orders via Repository::add
    lib.rs:20 handler Repository repository
      insert orders via Repository::add
    ");
}
