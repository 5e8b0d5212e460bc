//! PostgreSQL definitions.

use super::{describe, model};

fn check(script: &str, expected: &str) {
    let found = describe(&model(&format!("--- migrations/1_postgres.sql\n{script}"), &[]));
    let found = found.lines().skip(1).collect::<Vec<_>>().join("\n");
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(found, expected.join("\n"));
}

#[test]
fn foreign_keys_inline_in_the_table_and_added_later() {
    check(
        "CREATE TABLE item (id SERIAL PRIMARY KEY, sku TEXT NOT NULL, lot INT, UNIQUE (sku, lot));
         CREATE TABLE IF NOT EXISTS line (
            id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
            item_id INTEGER NOT NULL REFERENCES item ON DELETE CASCADE,
            sku TEXT, lot INT, price NUMERIC(10, 2) DEFAULT 0.0 CHECK (price >= 0),
            CONSTRAINT line_sku FOREIGN KEY (sku, lot) REFERENCES public.item (sku, lot) ON UPDATE CASCADE ON DELETE SET NULL
         );
         ALTER TABLE ONLY public.line ADD COLUMN payer INT, ADD CONSTRAINT payer FOREIGN KEY (payer) REFERENCES item(id) ON DELETE RESTRICT;",
        "Table item(id sku lot) key(id)
         Table line(id item_id sku lot price payer) key(id)
         line(item_id) -> item(id) CASCADE migrations/1_postgres.sql:4
         line(payer) -> item(id) RESTRICT migrations/1_postgres.sql:8
         line(sku lot) -> item(sku lot) SET NULL migrations/1_postgres.sql:6",
    );
}

#[test]
fn constraints_are_dropped_by_the_names_that_the_database_gave_them() {
    check(
        "CREATE TABLE a (id INT PRIMARY KEY);
         CREATE TABLE b (x INT REFERENCES a, y INT REFERENCES a, x2 INT REFERENCES a);
         ALTER TABLE b DROP CONSTRAINT b_x_fkey, DROP COLUMN y;
         ALTER TABLE b RENAME CONSTRAINT b_x2_fkey TO kept;
         ALTER TABLE b ADD FOREIGN KEY (x) REFERENCES a ON DELETE SET DEFAULT;
         CREATE UNIQUE INDEX by_x ON b (x);
         ALTER TABLE b ADD CONSTRAINT b_pkey PRIMARY KEY USING INDEX by_x;",
        "Table a(id) key(id)
         Table b(x x2) key(x)
         b(x) -> a(id) SET DEFAULT migrations/1_postgres.sql:5
         b(x2) -> a(id) NO ACTION migrations/1_postgres.sql:2",
    );
}

#[test]
fn keys_follow_renames_and_end_with_their_parent() {
    check(
        "CREATE TABLE users (id INT PRIMARY KEY);
         CREATE TABLE gone (id INT PRIMARY KEY);
         CREATE TABLE post (user_id INT REFERENCES users (id), gone_id INT REFERENCES gone);
         ALTER TABLE users RENAME TO person;
         ALTER TABLE person RENAME COLUMN id TO person_id;
         ALTER TABLE post RENAME user_id TO author;
         DROP TABLE gone CASCADE;",
        "Table person(person_id) key(person_id)
         Table post(author gone_id) key()
         post(author) -> person(person_id) NO ACTION migrations/1_postgres.sql:3",
    );
}

#[test]
fn schemas_quotes_and_tables_of_others() {
    check(
        r#"CREATE TABLE "user" ("Id" INT PRIMARY KEY);
         CREATE TABLE audit.Log (who INT REFERENCES "user", session UUID REFERENCES auth.users (id));
         SET search_path = stock, public;
         CREATE TABLE shelf (owner INT REFERENCES "user" ("Id"));
         CREATE TEMP TABLE scratch (id INT);
         ALTER TABLE shelf SET SCHEMA audit;"#,
        r#"Table user(Id) key(Id)
         Table audit.log(who session) key()
         Table audit.shelf(owner) key()
         External auth.users() key()
         audit.log(session) -> auth.users(id) NO ACTION migrations/1_postgres.sql:2
         audit.log(who) -> user(Id) NO ACTION migrations/1_postgres.sql:2
         audit.shelf(owner) -> user(Id) NO ACTION migrations/1_postgres.sql:4"#,
    );
}

#[test]
fn partitions_count_as_their_parent_and_views_say_what_they_read() {
    check(
        "CREATE TABLE event (id INT, at DATE) PARTITION BY RANGE (at);
         CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
         CREATE TABLE event_old (id INT, at DATE);
         ALTER TABLE event ATTACH PARTITION event_old DEFAULT;
         CREATE TABLE kind (id INT PRIMARY KEY, name TEXT);
         INSERT INTO kind (id, name) VALUES (1, 'click; or not'), (2, 'view');
         CREATE MATERIALIZED VIEW daily AS WITH recent AS (SELECT * FROM event_2024) SELECT count(*) FROM recent JOIN kind ON true;",
        "MaterializedView daily() key() reads(event kind)
         Table event(id at) key() partitions(event_2024 event_old)
         Table kind(id name) key(id) seeded",
    );
}

#[test]
fn what_is_not_understood_is_said_and_the_rest_is_read() {
    check(
        "CREATE TABLE a (id INT PRIMARY KEY, FOREIGN KEY REFERENCES b);
         CREATE EXTENSION citext WITH SCHEMA public; CREATE SEQUENCE s AS integer START WITH 1; COMMENT ON TABLE a IS 'x;y';
         CREATE TABLE b (id INT)",
        "Table b(id) key()
         unread migrations/1_postgres.sql:1: a foreign key without columns: CREATE TABLE a (id INT PRIMARY KEY, FOREIGN",
    );
}

#[test]
fn dumps_with_data_and_client_commands() {
    check(
        "\\restrict abc
         SELECT pg_catalog.set_config('search_path', '', false);
         CREATE TABLE public.country (code text NOT NULL, name text);
         COPY public.country (code, name) FROM stdin;\nde\tIt's; CREATE TABLE x (\nfr\tFrance\n\\.\n
         ALTER TABLE ONLY public.country ADD CONSTRAINT country_pkey PRIMARY KEY (code);",
        "Table country(code name) key(code) seeded",
    );
}
