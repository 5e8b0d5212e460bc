//! sea-orm and sea-query.

use insta::assert_snapshot;

use super::accesses;

#[test]
fn entities_are_resolved_in_their_modules() {
    let found = accesses(
        "sea-orm",
        r#"--- src/lib.rs
pub mod order {
    use sea_orm::entity::prelude::*;
    #[derive(Clone, DeriveEntityModel)]
    #[sea_orm(table_name = "orders")]
    pub struct Model { pub id: i64, pub total: i64 }
    #[derive(DeriveRelation)]
    pub enum Relation {
        #[sea_orm(belongs_to = "super::customer::Entity", from = "Column::CustomerId", to = "super::customer::Column::Id")]
        Customer,
    }
    impl Entity { pub fn find_open() -> Select<Entity> { Self::find().filter(Column::Total.gt(0)) } }
}
pub mod customer {
    use sea_orm::entity::prelude::*;
    #[derive(Clone, DeriveEntityModel)]
    #[sea_orm(table_name = "customers")]
    pub struct Model { pub id: i64, pub name: String }
}
pub mod service {
    use crate::customer::Entity as Customers;
    use crate::{customer, order};
    use sea_orm::{ActiveValue::Set, entity::prelude::*};
    pub async fn list(db: &Db) { order::Entity::find().filter(order::Column::Total.eq(1)).all(db).await?; }
    pub async fn with_customer(db: &Db) { order::Entity::find().find_also_related(Customers).one(db).await?; }
    pub async fn joined(db: &Db) { order::Entity::find().join(JoinType::InnerJoin, order::Relation::Customer.def()).all(db).await?; }
    pub async fn open(db: &Db) { order::Entity::find_open().all(db).await?; }
    pub async fn purge(db: &Db) { Customers::delete_many().filter(customer::Column::Id.eq(1)).exec(db).await?; }
    pub async fn add(db: &Db) { order::ActiveModel { total: Set(1), ..Default::default() }.insert(db).await?; }
    pub async fn change(db: &Db, found: order::Model) {
        let mut row: order::ActiveModel = found.into();
        row.total = Set(2);
        row.update(db).await?;
    }
    pub async fn remove(db: &Db) {
        let found = customer::Entity::find_by_id(1).one(db).await?.unwrap();
        found.delete(db).await?;
    }
    pub fn no_query(map: &mut Map, model: order::Model) { map.insert(model); order::Column::Id.eq(1); }
    pub async fn raw(db: &Db) { db.execute(Statement::from_string(DbBackend::Postgres, "DELETE FROM audit")).await?; }
}
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:11 order::Entity::find_open: read orders(total)
    lib.rs:23 service::list: read orders(total)
    lib.rs:24 service::with_customer: read customers, read orders
    lib.rs:25 service::joined: read customers, read orders
    lib.rs:26 service::open: read orders
    lib.rs:27 service::purge: delete customers(id)
    lib.rs:28 service::add: insert orders(total)
    lib.rs:32 service::change: update orders
    lib.rs:35 service::remove: read customers
    lib.rs:36 service::remove: delete customers
    lib.rs:39 service::raw: delete audit
    ");
}

#[test]
fn built_statements_name_tables_by_identifiers() {
    let found = accesses(
        "sea-query",
        r#"--- src/lib.rs
use sea_query::{Iden, Query, Table, enum_def};
#[derive(Iden)]
pub enum Orders { Table, Id, CustomerId }
#[derive(sea_query::Iden)]
#[iden = "customers"]
pub enum Buyers { Table, Id }
#[enum_def]
pub struct Audit { what: String }
pub fn list() { Query::select().column(Orders::Id).from(Orders::Table).left_join(Buyers::Table, cond()).to_owned(); }
pub fn add() { Query::insert().into_table((Schema::Main, AuditIden::Table)).columns([AuditIden::What]).to_owned(); }
pub fn change() { Query::update().table(Orders::Table).value(Orders::Id, 1); }
pub fn remove() { Query::delete().from_table(Buyers::Table).cond_where(Expr::exists(Query::select().from(Orders::Table).take())); }
pub fn schema() { Table::create().table(Orders::Table).col(Orders::Id); }
"#,
    );
    assert_snapshot!(found, @r"
    lib.rs:9 list: read customers, read orders(id)
    lib.rs:10 add: insert audit(what)
    lib.rs:11 change: update orders(id)
    lib.rs:12 remove: delete customers, read orders
    ");
}
