//! Where schemas are found, in which order scripts run, and which of them make one database.

use super::*;

/// The databases and tables of files whose text is shortened to one line each: `path: SQL`.
fn found(files: &str, included: &[&str]) -> Vec<String> {
    let files: String = files
        .lines()
        .filter_map(|line| line.trim().split_once(": "))
        .map(|(path, sql)| format!("--- {path}\n{sql}\n"))
        .collect();
    let text = describe(&model(&files, included));
    text.lines().map(str::to_owned).collect()
}

#[test]
fn diesel_folders_run_in_the_order_of_their_versions_without_dashes() {
    let found = found(
        "migrations/20170101000000_first/up.sql: CREATE TABLE a (id INT PRIMARY KEY)
         migrations/20170101000000_first/down.sql: DROP TABLE a
         migrations/2018-04-13-170549_third one/up.sql: ALTER TABLE b RENAME TO c
         migrations/20170708135123_second/up.sql: ALTER TABLE a RENAME TO b",
        &[],
    );
    assert_eq!(found[1..], ["Table c(id) key(id)"]);
}

#[test]
fn numbers_are_compared_as_numbers_and_undo_scripts_are_left_out() {
    let found = found(
        "db/10_c.sql: ALTER TABLE b RENAME TO c
         db/9_b.up.sql: ALTER TABLE a RENAME TO b
         db/9_b.down.sql: DROP TABLE a
         db/1_a.sql: CREATE TABLE a (id INT)
         v/V1__a.sql: CREATE TABLE x (id INT)
         v/V1.10__a.sql: ALTER TABLE y RENAME TO z
         v/V1.2__a.sql: ALTER TABLE x RENAME TO y
         v/U1__a.sql: DROP TABLE x",
        &[],
    );
    assert_eq!(found[2..], ["Table c(id) key()", "Table z(id) key()"]);
}

#[test]
fn copies_for_other_dialects_are_not_counted_twice() {
    let found = found(
        "m/postgresql/1.sql: CREATE TABLE a (id SERIAL); CREATE TABLE b (id INT);
         m/sqlite/1.sql: CREATE TABLE a (id INTEGER); CREATE TABLE b (id INT); CREATE TABLE c (id INT);
         other/sqlite/1.sql: CREATE TABLE elsewhere (id INT)",
        &[],
    );
    assert_eq!(
        found,
        [
            "database m/postgresql Postgres from m/postgresql, copies m/sqlite",
            "database other/sqlite Sqlite from other/sqlite",
            "Table a(id) key()",
            "Table b(id) key()",
            "Table elsewhere(id) key()"
        ]
    );
}

#[test]
fn sets_that_need_each_other_are_one_database() {
    let found = found(
        "core/migrations/1.sql: CREATE TABLE a (id UUID PRIMARY KEY)
         core/migrations/3.sql: ALTER TABLE a ADD COLUMN late INT
         auth/migrations/2.sql: CREATE TABLE login (a UUID REFERENCES a)",
        &[],
    );
    assert_eq!(found[0], "database auth/migrations Postgres from auth/migrations core/migrations");
    assert_eq!(found.len(), 4);
}

#[test]
fn migrations_that_start_from_a_dump_are_replaced_by_it() {
    let found = found(
        "schema/crdb/init.sql: CREATE TABLE a (id INT, x INT); CREATE TABLE b (id INT)
         schema/crdb/wipe.sql: DROP TABLE a
         schema/crdb/add-x/up01.sql: ALTER TABLE a ADD COLUMN x INT",
        &[],
    );
    assert_eq!(found[0], "database schema/crdb/init.sql Postgres from schema/crdb/init.sql");
    assert_eq!(found.len(), 3);
}

#[test]
fn included_files_run_after_the_migrations_and_others_are_left_out() {
    let files = "migrations/1.sql: CREATE TABLE a (id UUID); CREATE TABLE log (id UUID);
         src/functions.sql: CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN INSERT INTO log VALUES (1); END $$ LANGUAGE plpgsql;
         src/triggers.sql: CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();
         tests/fixtures/schema.sql: CREATE TABLE only_in_tests (id INT);
         docs/example.sql: CREATE TABLE example (id INT)";
    let with = found(files, &["src/functions.sql", "src/triggers.sql"]);
    assert_eq!(with[3..], ["trigger t on a AFTER INSERT: writes(log) reads()"]);
    assert_eq!(found(files, &[])[1..], ["Table a(id) key()", "Table log(id) key()"]);
}

#[test]
fn declared_databases_take_the_folders_they_name() {
    let files = [
        ("a/1.sql".to_owned(), "CREATE TABLE x (id INT)".into()),
        ("b/1.sql".to_owned(), "CREATE TABLE y (id INT)".into()),
    ];
    let workspace = Workspace::default();
    let declared = [DeclaredDatabase {
        name: "shop".to_owned(),
        migrations: vec!["a".to_owned(), "b/".to_owned()],
        dialect: None,
        place: None,
    }];
    let code = code_schema::CodeSchema::default();
    let model = assemble::assemble(&workspace, discover::script_sets(&workspace, &files), &code, &declared, &[]);
    let tables: BTreeSet<&str> = model.tables.iter().map(|table| table.name.name.as_str()).collect();
    assert_eq!((model.databases.len(), &*model.databases[0].name, tables), (1, "shop", BTreeSet::from(["x", "y"])));
}
