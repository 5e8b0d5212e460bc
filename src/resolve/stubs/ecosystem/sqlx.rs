//! sqlx. A query's row is known from what it is asked for.
pub use self::error::{Error, Result};
pub use self::pool::{Pool, PoolConnection};
pub use self::query::{query, query_as, query_as_with, query_scalar, query_with, raw_sql, QueryBuilder};
pub use self::row::{ColumnIndex, FromRow, Row, Type, Decode, Encode};
pub use self::transaction::Transaction;
pub use self::mysql::{MySql, MySqlPool};
pub use self::postgres::{PgConnection, PgPool, Postgres};
pub use self::sqlite::{Sqlite, SqlitePool};
pub trait Database { type Connection; type Row: Row; type QueryResult; type Arguments; type ValueRef; }
pub trait Connection { async fn close(self) -> Result<()>; async fn ping(&mut self) -> Result<()>; async fn begin(&mut self) -> Result<Transaction<Postgres>>; }
pub trait Executor { type Database: Database; async fn execute<E>(self, query: E) -> Result<<Self::Database as Database>::QueryResult> {} async fn fetch_one<E>(self, query: E) -> Result<<Self::Database as Database>::Row> {} async fn fetch_all<E>(self, query: E) -> Result<Vec<<Self::Database as Database>::Row>> {} async fn fetch_optional<E>(self, query: E) -> Result<Option<<Self::Database as Database>::Row>> {} }
impl<DB: Database> Executor for &Pool<DB> { type Database = DB; } impl Executor for &mut PgConnection { type Database = Postgres; }
pub trait Acquire { type Database: Database; type Connection; async fn acquire(self) -> Result<Self::Connection>; async fn begin(self) -> Result<Transaction<Self::Database>>; }
impl<DB: Database> Acquire for &Pool<DB> { type Database = DB; type Connection = PoolConnection<DB>; }
pub mod error {
    pub type Result<T, E = Error> = std::result::Result<T, E>;
    pub type BoxDynError = Box<dyn std::error::Error + Send + Sync>;
    pub enum Error { Configuration(BoxDynError), Database(Box<dyn DatabaseError>), Io(std::io::Error), Tls(BoxDynError), Protocol(String), RowNotFound, TypeNotFound { type_name: String }, ColumnIndexOutOfBounds { index: usize, len: usize }, ColumnNotFound(String), ColumnDecode { index: String, source: BoxDynError }, Decode(BoxDynError), PoolTimedOut, PoolClosed, WorkerCrashed, Migrate(Box<crate::migrate::MigrateError>) }
    impl Error { pub fn into_database_error(self) -> Option<Box<dyn DatabaseError>> {} pub fn as_database_error(&self) -> Option<&dyn DatabaseError> {} }
    impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
    pub trait DatabaseError: std::error::Error { fn message(&self) -> &str; fn code(&self) -> Option<std::borrow::Cow<str>> {} fn constraint(&self) -> Option<&str> {} fn table(&self) -> Option<&str> {} fn is_unique_violation(&self) -> bool {} fn is_foreign_key_violation(&self) -> bool {} }
}
pub mod pool {
    use crate::{Database, Result, Transaction};
    pub struct Pool<DB: Database> {}
    impl<DB: Database> Pool<DB> {
        pub async fn connect(url: &str) -> Result<Self> {}
        pub fn connect_lazy(url: &str) -> Result<Self> {}
        pub async fn acquire(&self) -> Result<PoolConnection<DB>> {}
        pub fn try_acquire(&self) -> Option<PoolConnection<DB>> {}
        pub async fn begin(&self) -> Result<Transaction<DB>> {}
        pub async fn close(&self) {}
        pub fn is_closed(&self) -> bool {}
        pub fn size(&self) -> u32 {}
        pub fn num_idle(&self) -> usize {}
    }
    impl<DB: Database> Clone for Pool<DB> {}
    pub struct PoolConnection<DB: Database> {}
    impl<DB: Database> std::ops::Deref for PoolConnection<DB> { type Target = DB::Connection; } impl<DB: Database> std::ops::DerefMut for PoolConnection<DB> {}
    pub struct PoolOptions<DB> {}
    impl<DB: Database> PoolOptions<DB> { pub fn new() -> Self {} pub fn max_connections(self, max: u32) -> Self {} pub fn min_connections(self, min: u32) -> Self {} pub fn acquire_timeout(self, timeout: std::time::Duration) -> Self {} pub fn idle_timeout<T>(self, timeout: T) -> Self {} pub fn max_lifetime<T>(self, lifetime: T) -> Self {} pub fn after_connect<F>(self, callback: F) -> Self {} pub async fn connect(self, url: &str) -> Result<Pool<DB>> {} pub async fn connect_with<O>(self, options: O) -> Result<Pool<DB>> {} pub fn connect_lazy(self, url: &str) -> Result<Pool<DB>> {} }
}
pub mod transaction {
    use crate::{Database, Result};
    pub struct Transaction<DB: Database> {}
    impl<DB: Database> Transaction<DB> { pub async fn commit(self) -> Result<()> {} pub async fn rollback(self) -> Result<()> {} }
    impl<DB: Database> std::ops::Deref for Transaction<DB> { type Target = DB::Connection; } impl<DB: Database> std::ops::DerefMut for Transaction<DB> {}
}
pub mod row {
    pub trait Row { fn get<T, I>(&self, index: I) -> T {} fn try_get<T, I>(&self, index: I) -> crate::Result<T> {} fn get_unchecked<T, I>(&self, index: I) -> T {} fn len(&self) -> usize {} fn is_empty(&self) -> bool {} }
    pub trait FromRow<R> { fn from_row(row: &R) -> crate::Result<Self>; }
    pub trait ColumnIndex<T> {}
    pub trait Type<DB> {}
    pub trait Encode<DB> {}
    pub trait Decode<DB> { fn decode(value: DB::ValueRef) -> Result<Self, crate::error::BoxDynError>; }
}
pub mod query {
    use crate::{Database, Result};
    use futures::stream::BoxStream;
    pub struct Query<DB, A> {}
    impl<DB: Database, A> Query<DB, A> {
        pub fn bind<T>(self, value: T) -> Self {}
        pub fn persistent(self, value: bool) -> Self {}
        pub fn map<F: FnMut(DB::Row) -> O, O>(self, f: F) -> Map<DB, O> {}
        pub fn try_map<F: FnMut(DB::Row) -> Result<O>, O>(self, f: F) -> Map<DB, O> {}
        pub async fn execute<E>(self, executor: E) -> Result<DB::QueryResult> {}
        pub fn fetch<E>(self, executor: E) -> BoxStream<Result<DB::Row>> {}
        pub async fn fetch_all<E>(self, executor: E) -> Result<Vec<DB::Row>> {}
        pub async fn fetch_one<E>(self, executor: E) -> Result<DB::Row> {}
        pub async fn fetch_optional<E>(self, executor: E) -> Result<Option<DB::Row>> {}
    }
    pub struct Map<DB, O> {}
    impl<DB, O> Map<DB, O> {
        pub async fn execute<E>(self, executor: E) -> Result<crate::postgres::PgQueryResult> {}
        pub fn fetch<E>(self, executor: E) -> BoxStream<Result<O>> {}
        pub async fn fetch_all<E>(self, executor: E) -> Result<Vec<O>> {}
        pub async fn fetch_one<E>(self, executor: E) -> Result<O> {}
        pub async fn fetch_optional<E>(self, executor: E) -> Result<Option<O>> {}
        pub fn map<F: FnMut(O) -> P, P>(self, f: F) -> Map<DB, P> {}
        pub fn try_map<F: FnMut(O) -> Result<P>, P>(self, f: F) -> Map<DB, P> {}
    }
    pub struct QueryAs<DB, O, A> {}
    impl<DB, O, A> QueryAs<DB, O, A> { pub fn bind<T>(self, value: T) -> Self {} pub fn fetch<E>(self, executor: E) -> BoxStream<Result<O>> {} pub async fn fetch_all<E>(self, executor: E) -> Result<Vec<O>> {} pub async fn fetch_one<E>(self, executor: E) -> Result<O> {} pub async fn fetch_optional<E>(self, executor: E) -> Result<Option<O>> {} }
    pub type QueryScalar<DB, O, A> = QueryAs<DB, O, A>;
    pub struct QueryBuilder<DB> {}
    impl<DB: Database> QueryBuilder<DB> { pub fn new(init: impl Into<String>) -> Self {} pub fn push(&mut self, sql: impl std::fmt::Display) -> &mut Self {} pub fn push_bind<T>(&mut self, value: T) -> &mut Self {} pub fn push_values<I: IntoIterator, F: FnMut(Separated<DB>, I::Item)>(&mut self, tuples: I, push_tuple: F) -> &mut Self {} pub fn separated<S>(&mut self, separator: S) -> Separated<DB> {} pub fn build(&mut self) -> Query<DB, ()> {} pub fn build_query_as<T>(&mut self) -> QueryAs<DB, T, ()> {} pub fn build_query_scalar<T>(&mut self) -> QueryAs<DB, T, ()> {} pub fn sql(&self) -> &str {} }
    pub struct Separated<DB> {}
    impl<DB> Separated<DB> { pub fn push(&mut self, sql: impl std::fmt::Display) -> &mut Self {} pub fn push_bind<T>(&mut self, value: T) -> &mut Self {} pub fn push_unseparated(&mut self, sql: impl std::fmt::Display) -> &mut Self {} }
    pub fn query<DB, S>(sql: S) -> Query<DB, ()> {}
    pub fn query_with<DB, S, A>(sql: S, arguments: A) -> Query<DB, A> {}
    pub fn query_as<DB, O, S>(sql: S) -> QueryAs<DB, O, ()> {}
    pub fn query_as_with<DB, O, S, A>(sql: S, arguments: A) -> QueryAs<DB, O, A> {}
    pub fn query_scalar<DB, O, S>(sql: S) -> QueryAs<DB, O, ()> {}
    pub fn raw_sql<DB, S>(sql: S) -> Query<DB, ()> {}
    pub fn checked<O, Q>(query: Q) -> Map<crate::Postgres, O> {}
}
pub mod postgres { pub struct Postgres; pub struct PgConnection {} pub struct PgRow {} pub struct PgQueryResult {} impl PgQueryResult { pub fn rows_affected(&self) -> u64 {} } impl crate::Row for PgRow {} impl crate::Database for Postgres { type Connection = PgConnection; type Row = PgRow; type QueryResult = PgQueryResult; } pub type PgPool = crate::Pool<Postgres>; pub type PgPoolOptions = crate::pool::PoolOptions<Postgres>; pub struct PgConnectOptions {} impl PgConnectOptions { pub fn new() -> Self {} } impl std::str::FromStr for PgConnectOptions { type Err = crate::Error; } }
pub mod sqlite { pub struct Sqlite; pub struct SqliteConnection {} pub struct SqliteRow {} pub struct SqliteQueryResult {} impl SqliteQueryResult { pub fn rows_affected(&self) -> u64 {} pub fn last_insert_rowid(&self) -> i64 {} } impl crate::Row for SqliteRow {} impl crate::Database for Sqlite { type Connection = SqliteConnection; type Row = SqliteRow; type QueryResult = SqliteQueryResult; } pub type SqlitePool = crate::Pool<Sqlite>; pub type SqlitePoolOptions = crate::pool::PoolOptions<Sqlite>; pub struct SqliteConnectOptions {} impl SqliteConnectOptions { pub fn new() -> Self {} pub fn filename<P>(self, filename: P) -> Self {} pub fn create_if_missing(self, create: bool) -> Self {} pub fn foreign_keys(self, on: bool) -> Self {} pub fn journal_mode(self, mode: SqliteJournalMode) -> Self {} pub fn synchronous(self, synchronous: SqliteSynchronous) -> Self {} pub fn busy_timeout(self, timeout: std::time::Duration) -> Self {} pub fn optimize_on_close<T>(self, enabled: bool, analysis_limit: T) -> Self {} pub fn with_regexp(self) -> Self {} } impl std::str::FromStr for SqliteConnectOptions { type Err = crate::Error; } pub enum SqliteJournalMode { Delete, Truncate, Persist, Memory, Wal, Off } pub enum SqliteSynchronous { Off, Normal, Full, Extra } }
pub mod mysql { pub struct MySql; pub struct MySqlConnection {} pub struct MySqlRow {} pub struct MySqlQueryResult {} impl MySqlQueryResult { pub fn rows_affected(&self) -> u64 {} pub fn last_insert_id(&self) -> u64 {} } impl crate::Row for MySqlRow {} impl crate::Database for MySql { type Connection = MySqlConnection; type Row = MySqlRow; type QueryResult = MySqlQueryResult; } pub type MySqlPool = crate::Pool<MySql>; pub type MySqlPoolOptions = crate::pool::PoolOptions<MySql>; }
pub mod migrate { pub struct MigrateError {} impl std::fmt::Debug for MigrateError {} impl std::fmt::Display for MigrateError {} impl std::error::Error for MigrateError {} pub struct Migrator {} impl Migrator { pub async fn run<A>(&self, migrator: A) -> Result<(), MigrateError> {} } }
pub mod types { pub struct Json<T>(pub T); impl<T> std::ops::Deref for Json<T> { type Target = T; } pub use uuid::Uuid; }
#[macro_export]
macro_rules! query { ($($query:tt)*) => { $crate::query::checked::<_, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_unchecked { ($($query:tt)*) => { $crate::query::checked::<_, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_file { ($($query:tt)*) => { $crate::query::checked::<_, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_file_unchecked { ($($query:tt)*) => { $crate::query::checked::<_, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_as { ($row:ty, $($query:tt)*) => { $crate::query::checked::<$row, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_as_unchecked { ($row:ty, $($query:tt)*) => { $crate::query::checked::<$row, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_file_as { ($row:ty, $($query:tt)*) => { $crate::query::checked::<$row, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_file_as_unchecked { ($row:ty, $($query:tt)*) => { $crate::query::checked::<$row, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_scalar { ($($query:tt)*) => { $crate::query::checked::<_, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_scalar_unchecked { ($($query:tt)*) => { $crate::query::checked::<_, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_file_scalar { ($($query:tt)*) => { $crate::query::checked::<_, _>(($($query)*)) }; }
#[macro_export]
macro_rules! query_file_scalar_unchecked { ($($query:tt)*) => { $crate::query::checked::<_, _>(($($query)*)) }; }
