//! Schemas that stand in code: files of a small package in, the databases that they define out.

use std::fs;

use super::*;
use crate::resolve::{ResolveOptions, resolve};
use crate::workspace::{LoadOptions, load};

/// The model of a package with these dependencies, whose files are given as `--- path` lines with the text below each.
fn model_of(dependencies: &str, files: &str) -> DatabaseModel {
    let dir = tempfile::tempdir().expect("a scratch folder");
    let manifest = format!("[package]\nname = \"shop\"\nversion = \"0.1.0\"\n[dependencies]\n{dependencies}\n");
    fs::write(dir.path().join("Cargo.toml"), manifest).expect("a manifest");
    for (path, text) in files.split("--- ").skip(1).filter_map(|file| file.split_once('\n')) {
        let path = dir.path().join(path.trim());
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }
    let (workspace, _) = load(dir.path(), &LoadOptions::default()).expect("a workspace");
    let resolved = resolve(&workspace, &ResolveOptions { names_only: true, facts: true, ..ResolveOptions::default() });
    let facts = resolved.facts.expect("facts");
    let inputs =
        DatabaseInputs { workspace: &workspace, code: &resolved.code, facts: &facts, sources: &resolved.sources };
    read_schemas(inputs, &[], &[])
}

/// The keys that no schema declares.
fn other_keys(model: &DatabaseModel) -> String {
    let mut text = String::new();
    for key in model.foreign_keys.iter().filter(|key| key.origin != KeyOrigin::Declared) {
        let (table, parent) = (&model.table(key.table).name, &model.table(key.parent).name);
        let _ = writeln!(text, "{:?} {table}({}) -> {parent} {}", key.origin, key.columns.join(" "), key.place);
    }
    text
}

#[test]
fn statements_in_literals_are_folded_in_the_order_of_the_code() {
    let model = model_of(
        "rusqlite = \"0.31\"",
        r#"
--- src/lib.rs
const MIGRATIONS: &[&str] = &[
    "CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
     CREATE TABLE old_pets (id INTEGER, owner INTEGER REFERENCES users(id) ON DELETE CASCADE);",
    "ALTER TABLE old_pets RENAME TO pets;",
];
fn more(db: &Db, name: &str) {
    db.run("ALTER TABLE users ADD COLUMN age INTEGER");
    db.run(&format!("CREATE TABLE {name} (id INTEGER)"));
    log("create a table for users");
}
#[cfg(test)]
mod tests {
    const FIXTURE: &str = "CREATE TABLE fixture (id INTEGER); DROP TABLE users";
}
--- src/elsewhere.rs
"#,
    );
    insta::assert_snapshot!(describe(&model), @r"
    database shop Sqlite from src/lib.rs
    Table pets(id owner) key()
    Table users(id name age) key(id)
    pets(owner) -> users(id) CASCADE src/lib.rs:3
    ");
}

#[test]
fn migrations_come_first_and_literals_only_add_to_them() {
    let model = model_of(
        "",
        r#"
--- migrations/1_users.sql
CREATE TABLE users (id INTEGER PRIMARY KEY);
--- src/lib.rs
const CACHE: &str = "CREATE TABLE IF NOT EXISTS cache (user_id INTEGER REFERENCES users(id))";
const RESET: &str = "DROP TABLE users";
const AGAIN: &str = "CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY, more TEXT)";
"#,
    );
    insta::assert_snapshot!(describe(&model), @r"
    database shop Unknown from migrations src/lib.rs
    Table cache(user_id) key()
    Table users(id) key(id)
    cache(user_id) -> users(id) NO ACTION src/lib.rs:1
    ");
}

const MIGRATION: &str = r#"
--- src/lib.rs
mod iden;
mod m1_create;
mod m2_change;
--- src/iden.rs
#[derive(Iden)]
pub enum UserIden {
    #[iden = "user"]
    Table,
    Id,
    #[iden(rename = "e_mail")]
    Email,
}
--- src/m2_change.rs
use crate::iden::UserIden;
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table(UserIden::Table).add_column(string_null(Alias::new("nick"))).to_owned()).await?;
        manager.rename_table(Table::rename().table(OrderLine::Table, Alias::new("line")).to_owned()).await?;
        manager.create_foreign_key(
            ForeignKey::create().from(Alias::new("line"), OrderLine::ReplacedBy).to(UserIden::Table, UserIden::Id).to_owned(),
        ).await
    }
}
#[derive(DeriveIden)]
enum OrderLine { Table, ReplacedBy }
--- src/m1_create.rs
use crate::iden::UserIden;
const TAGS: &str = "tags";
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(users()).await?;
        manager.create_table(
            Table::create()
                .table(OrderLine::Table)
                .col(pk_auto(OrderLine::Id))
                .col(integer(OrderLine::UserId))
                .col(integer_null(OrderLine::ReplacedBy))
                .foreign_key(
                    ForeignKey::create()
                        .name("line_user")
                        .from(OrderLine::Table, OrderLine::UserId)
                        .to(UserIden::Table, UserIden::Id)
                        .on_delete(ForeignKeyAction::Cascade),
                )
                .to_owned(),
        ).await?;
        manager.create_table(Table::create().table(Alias::new(TAGS)).col(string("name")).to_owned()).await?;
        manager.drop_table(Table::drop().table(Alias::new("gone")).to_owned()).await
    }
    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(UserIden::Table).to_owned()).await
    }
}
fn users() -> TableCreateStatement {
    Table::create()
        .table(UserIden::Table)
        .col(ColumnDef::new(UserIden::Id).big_integer().not_null().primary_key())
        .col(ColumnDef::new(UserIden::Email).text().not_null().unique_key())
        .to_owned()
}
#[derive(DeriveIden)]
enum OrderLine { Table, Id, UserId, ReplacedBy }
"#;

#[test]
fn migrations_of_sea_orm_are_read_from_up() {
    let model = model_of("sea-orm-migration = \"1\"", MIGRATION);
    insta::assert_snapshot!(describe(&model), @r"
    database shop Unknown from src
    Table line(id user_id replaced_by) key(id)
    Table tags(name) key()
    Table user(id e_mail nick) key(id)
    line(replaced_by) -> user(id) NO ACTION src/m2_change.rs:7:25
    line(user_id) -> user(id) CASCADE src/m1_create.rs:7:20
    ");
}

const DIESEL: &str = r#"
--- src/lib.rs
diesel::table! {
    use diesel::sql_types::*;
    /// Those who buy.
    #[sql_name = "people"]
    users (id) {
        id -> Integer,
        #[sql_name = "type"]
        kind -> Nullable<Text>,
    }
}
diesel::table! {
    audit.posts (id, lang) {
        id -> Integer,
        lang -> Text,
        author -> Integer,
    }
}
diesel::joinable!(posts -> people (author));
diesel::allow_tables_to_appear_in_same_query!(posts, users);
"#;

#[test]
fn tables_of_diesel_stand_in_where_there_is_no_schema() {
    let model = model_of("diesel = \"2\"", DIESEL);
    insta::assert_snapshot!(describe(&model), @r"
    database shop Unknown from src/lib.rs
    Table people(id type) key(id)
    Table audit.posts(id lang author) key(id lang)
    ");
    insta::assert_snapshot!(other_keys(&model), @"Joinable audit.posts(author) -> people src/lib.rs:18:9");
    let migrated = format!("--- migrations/1_x/up.sql\nCREATE TABLE people (id INT PRIMARY KEY);\n{DIESEL}");
    insta::assert_snapshot!(describe(&model_of("diesel = \"2\"", &migrated)), @r"
    database shop Unknown from migrations
    Table people(id) key(id)
    ");
}

#[test]
fn entities_stand_in_where_there_is_no_schema() {
    let model = model_of(
        "sea-orm = \"1\"",
        r#"
--- src/lib.rs
mod user;
mod pet;
--- src/user.rs
#[derive(Clone, DeriveEntityModel)]
#[sea_orm(table_name = "users")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    #[sea_orm(column_name = "e_mail")]
    pub email: Option<String>,
}
--- src/pet.rs
#[derive(Clone, DeriveEntityModel)]
#[sea_orm(table_name = "pets")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub owner: i64,
}
pub enum Relation {
    #[sea_orm(belongs_to = "super::user::Entity", from = "Column::Owner", to = "super::user::Column::Id")]
    User,
}
"#,
    );
    insta::assert_snapshot!(describe(&model), @r"
    database shop Unknown from src
    Table pets(id owner) key(id)
    Table users(id e_mail) key(id)
    ");
    insta::assert_snapshot!(other_keys(&model), @"Joinable pets(owner) -> users src/pet.rs:10:5");
}

#[test]
fn keys_are_implied_by_names_and_types() {
    let model = model_of(
        "",
        "
--- migrations/1.sql
CREATE TABLE users (id BIGINT PRIMARY KEY);
CREATE TABLE countries (code TEXT PRIMARY KEY);
CREATE TABLE albums (album_no INT PRIMARY KEY, user_id INT, country_code TEXT, users_id TEXT);
CREATE TABLE tracks (id BIGINT PRIMARY KEY, album_no INT, track_id INT, user_id BIGINT REFERENCES users (id), code TEXT);
--- src/lib.rs
",
    );
    insta::assert_snapshot!(other_keys(&model), @r"
    Implied albums(country_code) -> countries migrations/1.sql:3
    Implied albums(user_id) -> users migrations/1.sql:3
    Implied tracks(album_no) -> albums migrations/1.sql:4
    ");
}
