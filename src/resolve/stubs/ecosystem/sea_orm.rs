//! sea_orm
pub use self::ActiveValue::{NotSet, Set, Unchanged};
pub use self::error::{DbErr, SqlErr};
pub mod prelude { pub use crate::{ActiveModelBehavior, ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseConnection, DbErr, EntityTrait, IntoActiveModel, ModelTrait, PrimaryKeyTrait, QueryFilter, Related, RelationTrait}; pub type DateTime = chrono::NaiveDateTime; pub type DateTimeUtc = chrono::DateTime<chrono::Utc>; pub use serde_json::Value as Json; }
pub mod error { pub enum DbErr { ConnectionAcquire(String), Conn(String), Exec(String), Query(String), Type(String), Json(String), RecordNotFound(String), RecordNotInserted, RecordNotUpdated, Custom(String) } impl DbErr { pub fn sql_err(&self) -> Option<SqlErr> {} } impl std::fmt::Debug for DbErr {} impl std::fmt::Display for DbErr {} impl std::error::Error for DbErr {} pub enum SqlErr { UniqueConstraintViolation(String), ForeignKeyConstraintViolation(String) } }
pub trait EntityTrait {
    type Model: ModelTrait<Entity = Self>;
    type ActiveModel;
    type Column;
    type Relation;
    type PrimaryKey: PrimaryKeyTrait;
    fn find() -> Select<Self> {}
    fn find_by_id<T>(values: T) -> Select<Self> {}
    fn insert<A>(model: A) -> Insert<A> {}
    fn insert_many<A, I: IntoIterator<Item = A>>(models: I) -> Insert<A> {}
    fn update<A>(model: A) -> UpdateOne<A> {}
    fn update_many() -> UpdateMany<Self> {}
    fn delete<A>(model: A) -> DeleteMany<Self> {}
    fn delete_many() -> DeleteMany<Self> {}
    fn delete_by_id<T>(values: T) -> DeleteMany<Self> {}
}
pub trait PrimaryKeyTrait { type ValueType; }
pub trait ModelTrait { type Entity: EntityTrait; fn find_related<R: EntityTrait>(&self, r: R) -> Select<R> {} async fn delete<A, C>(self, db: &C) -> Result<DeleteResult, DbErr> {} fn into_active_model(self) -> <Self::Entity as EntityTrait>::ActiveModel {} }
pub trait ActiveModelTrait { type Entity: EntityTrait; async fn insert<C>(self, db: &C) -> Result<<Self::Entity as EntityTrait>::Model, DbErr> {} async fn update<C>(self, db: &C) -> Result<<Self::Entity as EntityTrait>::Model, DbErr> {} async fn save<C>(self, db: &C) -> Result<Self, DbErr> {} async fn delete<C>(self, db: &C) -> Result<DeleteResult, DbErr> {} }
pub trait ActiveModelBehavior: ActiveModelTrait {}
pub trait IntoActiveModel<A> { fn into_active_model(self) -> A; }
pub trait Related<R: EntityTrait> { fn to() -> RelationDef; fn via() -> Option<RelationDef> {} }
pub trait RelationTrait { fn def(&self) -> RelationDef; }
pub struct RelationDef {}
impl RelationDef { pub fn rev(self) -> Self {} }
pub trait ColumnTrait { fn eq<V>(&self, v: V) -> Expr {} fn ne<V>(&self, v: V) -> Expr {} fn gt<V>(&self, v: V) -> Expr {} fn gte<V>(&self, v: V) -> Expr {} fn lt<V>(&self, v: V) -> Expr {} fn lte<V>(&self, v: V) -> Expr {} fn like<T>(&self, s: T) -> Expr {} fn contains<T>(&self, s: T) -> Expr {} fn is_in<V, I>(&self, v: I) -> Expr {} fn is_not_in<V, I>(&self, v: I) -> Expr {} fn is_null(&self) -> Expr {} fn is_not_null(&self) -> Expr {} fn max(&self) -> Expr {} fn count(&self) -> Expr {} }
pub struct Expr {}
pub struct Condition {}
impl Condition { pub fn all() -> Condition {} pub fn any() -> Condition {} pub fn add<C>(self, condition: C) -> Self {} }
pub struct Select<E: EntityTrait> {}
impl<E: EntityTrait> Select<E> {
    pub async fn one<C>(self, db: &C) -> Result<Option<E::Model>, DbErr> {}
    pub async fn all<C>(self, db: &C) -> Result<Vec<E::Model>, DbErr> {}
    pub async fn count<C>(self, db: &C) -> Result<u64, DbErr> {}
    pub async fn stream<C>(self, db: &C) -> Result<futures::stream::BoxStream<Result<E::Model, DbErr>>, DbErr> {}
    pub fn into_model<M>(self) -> Selector<M> {}
    pub fn into_partial_model<M>(self) -> Selector<M> {}
    pub fn into_tuple<T>(self) -> Selector<T> {}
    pub fn find_also_related<R: EntityTrait>(self, r: R) -> SelectTwo<E, R> {}
    pub fn find_with_related<R: EntityTrait>(self, r: R) -> SelectTwoMany<E, R> {}
    pub fn inner_join<R>(self, r: R) -> Self {}
    pub fn left_join<R>(self, r: R) -> Self {}
    pub fn paginate<C>(self, db: &C, page_size: u64) -> Paginator<E::Model> {}
}
pub struct SelectTwo<E, F> {}
impl<E: EntityTrait, F: EntityTrait> SelectTwo<E, F> { pub async fn one<C>(self, db: &C) -> Result<Option<(E::Model, Option<F::Model>)>, DbErr> {} pub async fn all<C>(self, db: &C) -> Result<Vec<(E::Model, Option<F::Model>)>, DbErr> {} }
pub struct SelectTwoMany<E, F> {}
impl<E: EntityTrait, F: EntityTrait> SelectTwoMany<E, F> { pub async fn all<C>(self, db: &C) -> Result<Vec<(E::Model, Vec<F::Model>)>, DbErr> {} }
pub struct Selector<M> {}
impl<M> Selector<M> { pub async fn one<C>(self, db: &C) -> Result<Option<M>, DbErr> {} pub async fn all<C>(self, db: &C) -> Result<Vec<M>, DbErr> {} }
pub struct Paginator<M> {}
impl<M> Paginator<M> { pub async fn fetch_page(&self, page: u64) -> Result<Vec<M>, DbErr> {} pub async fn fetch(&self) -> Result<Vec<M>, DbErr> {} pub async fn num_items(&self) -> Result<u64, DbErr> {} pub async fn num_pages(&self) -> Result<u64, DbErr> {} }
pub trait PaginatorTrait {}
pub struct Insert<A> {}
impl<A> Insert<A> { pub fn on_conflict<T>(self, on_conflict: T) -> Self {} pub fn do_nothing(self) -> Self {} pub async fn exec<C>(self, db: &C) -> Result<InsertResult<A>, DbErr> {} pub async fn exec_without_returning<C>(self, db: &C) -> Result<u64, DbErr> {} pub async fn exec_with_returning<C>(self, db: &C) -> Result<<A::Entity as EntityTrait>::Model, DbErr> where A: ActiveModelTrait {} }
pub struct InsertResult<A: ActiveModelTrait> { pub last_insert_id: <<A::Entity as EntityTrait>::PrimaryKey as PrimaryKeyTrait>::ValueType }
pub struct UpdateOne<A> {}
impl<A: ActiveModelTrait> UpdateOne<A> { pub async fn exec<C>(self, db: &C) -> Result<<A::Entity as EntityTrait>::Model, DbErr> {} }
pub struct UpdateMany<E> {}
impl<E> UpdateMany<E> { pub fn set<A>(self, model: A) -> Self {} pub fn col_expr<T>(self, col: T, expr: Expr) -> Self {} pub async fn exec<C>(self, db: &C) -> Result<UpdateResult, DbErr> {} }
pub struct UpdateResult { pub rows_affected: u64 }
pub struct DeleteMany<E> {}
impl<E> DeleteMany<E> { pub async fn exec<C>(self, db: &C) -> Result<DeleteResult, DbErr> {} }
pub struct DeleteResult { pub rows_affected: u64 }
pub trait QueryFilter { fn filter<F>(self, filter: F) -> Self {} fn belongs_to<M>(self, model: &M) -> Self {} }
pub trait QuerySelect { fn select_only(self) -> Self {} fn column<C>(self, col: C) -> Self {} fn columns<C, I>(self, cols: I) -> Self {} fn column_as<C, I>(self, col: C, alias: I) -> Self {} fn offset<T>(self, offset: T) -> Self {} fn limit<T>(self, limit: T) -> Self {} fn group_by<C>(self, col: C) -> Self {} fn having<F>(self, filter: F) -> Self {} fn join(self, join: JoinType, rel: RelationDef) -> Self {} fn distinct(self) -> Self {} fn lock_exclusive(self) -> Self {} }
pub trait QueryOrder { fn order_by<C>(self, col: C, ord: Order) -> Self {} fn order_by_asc<C>(self, col: C) -> Self {} fn order_by_desc<C>(self, col: C) -> Self {} }
pub trait QueryTrait { fn build(&self, db_backend: DbBackend) -> Statement {} fn apply_if<T, F: FnOnce(Self, T) -> Self>(self, val: Option<T>, if_some: F) -> Self {} }
impl<E: EntityTrait> QueryFilter for Select<E> {} impl<E: EntityTrait> QuerySelect for Select<E> {} impl<E: EntityTrait> QueryOrder for Select<E> {} impl<E: EntityTrait> QueryTrait for Select<E> {} impl<E> QueryFilter for UpdateMany<E> {} impl<E> QueryFilter for DeleteMany<E> {} impl<A> QueryFilter for UpdateOne<A> {}
impl<E, F> QueryFilter for SelectTwo<E, F> {} impl<E, F> QueryOrder for SelectTwo<E, F> {} impl<E, F> QueryFilter for SelectTwoMany<E, F> {} impl<E, F> QueryOrder for SelectTwoMany<E, F> {}
pub enum JoinType { Join, CrossJoin, InnerJoin, LeftJoin, RightJoin, FullOuterJoin }
pub enum Order { Asc, Desc }
pub enum ActiveValue<V> { Set(V), Unchanged(V), NotSet }
impl<V> ActiveValue<V> { pub fn set(value: V) -> Self {} pub fn unchanged(value: V) -> Self {} pub fn not_set() -> Self {} pub fn take(&mut self) -> Option<V> {} pub fn unwrap(self) -> V {} pub fn is_set(&self) -> bool {} pub fn is_not_set(&self) -> bool {} pub fn as_ref(&self) -> &V {} }
pub trait FromQueryResult { fn from_query_result(res: &QueryResult, pre: &str) -> Result<Self, DbErr>; fn find_by_statement(stmt: Statement) -> Selector<Self> {} }
pub struct QueryResult {}
impl QueryResult { pub fn try_get<T>(&self, pre: &str, col: &str) -> Result<T, DbErr> {} pub fn try_get_by<T, I>(&self, index: I) -> Result<T, DbErr> {} pub fn try_get_by_index<T>(&self, index: usize) -> Result<T, DbErr> {} }
pub trait ConnectionTrait { fn get_database_backend(&self) -> DbBackend; async fn execute(&self, stmt: Statement) -> Result<ExecResult, DbErr>; async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr>; async fn query_one(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr>; async fn query_all(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr>; }
pub trait TransactionTrait { async fn begin(&self) -> Result<DatabaseTransaction, DbErr>; async fn transaction<F, T, E>(&self, callback: F) -> Result<T, TransactionError<E>>; }
pub struct TransactionError<E> {}
pub struct DatabaseConnection {}
impl DatabaseConnection { pub async fn close(self) -> Result<(), DbErr> {} pub async fn ping(&self) -> Result<(), DbErr> {} }
pub type DbConn = DatabaseConnection;
pub struct DatabaseTransaction {}
impl DatabaseTransaction { pub async fn commit(self) -> Result<(), DbErr> {} pub async fn rollback(self) -> Result<(), DbErr> {} }
impl ConnectionTrait for DatabaseConnection {} impl ConnectionTrait for DatabaseTransaction {} impl TransactionTrait for DatabaseConnection {} impl TransactionTrait for DatabaseTransaction {} impl Clone for DatabaseConnection {}
pub struct Database {}
impl Database { pub async fn connect<C>(opt: C) -> Result<DatabaseConnection, DbErr> {} }
pub struct ConnectOptions {}
impl ConnectOptions { pub fn new<T>(url: T) -> Self {} pub fn max_connections(&mut self, value: u32) -> &mut Self {} pub fn min_connections(&mut self, value: u32) -> &mut Self {} pub fn connect_timeout(&mut self, value: std::time::Duration) -> &mut Self {} pub fn sqlx_logging(&mut self, value: bool) -> &mut Self {} }
pub struct ExecResult {}
impl ExecResult { pub fn rows_affected(&self) -> u64 {} pub fn last_insert_id(&self) -> u64 {} }
pub enum DatabaseBackend { MySql, Postgres, Sqlite }
pub type DbBackend = DatabaseBackend;
pub struct Statement {}
impl Statement { pub fn from_string<T>(db_backend: DbBackend, stmt: T) -> Statement {} pub fn from_sql_and_values<I, T>(db_backend: DbBackend, sql: T, values: I) -> Self {} }
