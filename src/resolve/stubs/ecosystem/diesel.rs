//! diesel. `Statement<S>` stands for every query; `S` is what it selects.
pub use self::connection::{Connection, SimpleConnection};
pub use self::result::{ConnectionError, ConnectionResult, OptionalExtension, QueryResult};
pub use self::dsl::{delete, insert_into, insert_or_ignore_into, replace_into, select, sql_query, update, copy_to, debug_query};
pub use self::expression::{AppearsOnTable, BoolExpressionMethods, Expression, ExpressionMethods, NullableExpressionMethods, PgExpressionMethods, PgTextExpressionMethods, SelectableHelper, TextExpressionMethods};
pub use self::query_dsl::{JoinOnDsl, LoadQuery, QueryDsl, RunQueryDsl, SaveChangesDsl};
pub use self::query_source::{Column, Table};
pub use self::deserialize::{Queryable, QueryableByName};
pub use self::query_builder::AsChangeset;
pub use self::pg::PgConnection;
pub use self::associations::{BelongingToDsl, GroupedBy, Identifiable};
pub mod prelude { pub use crate::{AppearsOnTable, AsChangeset, BelongingToDsl, BoolExpressionMethods, Column, Connection, ConnectionError, ConnectionResult, Expression, ExpressionMethods, GroupedBy, Identifiable, Insertable, JoinOnDsl, NullableExpressionMethods, OptionalExtension, PgConnection, PgExpressionMethods, PgTextExpressionMethods, QueryDsl, QueryResult, Queryable, QueryableByName, RunQueryDsl, SaveChangesDsl, Selectable, SelectableHelper, Table, TextExpressionMethods, delete, insert_into, insert_or_ignore_into, select, sql_query, update}; }
pub trait Insertable<T> { type Values; fn values(self) -> Self::Values; }
pub trait Selectable<DB> { type SelectExpression; fn construct_selection() -> Self::SelectExpression; }
pub use self::query_builder::Statement;

pub mod query_builder {
    pub struct Statement<S> {}
    impl<S> Statement<S> {
        pub fn values<U>(self, records: U) -> Statement<S> {}
        pub fn default_values(self) -> Statement<S> {}
        pub fn set<V>(self, values: V) -> Statement<S> {}
        pub fn returning<E>(self, returns: E) -> Statement<E> {}
        pub fn on_conflict<T>(self, target: T) -> Statement<S> {}
        pub fn on_conflict_do_nothing(self) -> Statement<S> {}
        pub fn do_nothing(self) -> Statement<S> {}
        pub fn do_update(self) -> Statement<S> {}
        pub fn filter_target<P>(self, predicate: P) -> Statement<S> {}
        pub fn bind<ST, V>(self, value: V) -> Statement<S> {}
        pub fn sql<T: AsRef<str>>(self, sql: T) -> Statement<S> {}
    }
    impl<S: Clone> Clone for Statement<S> {}
    pub trait AsChangeset { type Target; type Changeset; fn as_changeset(self) -> Self::Changeset; }
    pub trait AsQuery { type SqlType; type Query; fn as_query(self) -> Self::Query; }
    pub trait Query { type SqlType; }
    pub trait QueryId { type QueryId; }
    pub trait QueryFragment<DB> { fn walk_ast(&self, pass: AstPass<DB>) -> crate::QueryResult<()>; }
    pub struct AstPass<DB> {}
    impl<DB> AstPass<DB> { pub fn reborrow(&mut self) -> AstPass<DB> {} pub fn push_sql(&mut self, sql: &str) {} pub fn push_identifier(&mut self, identifier: &str) -> crate::QueryResult<()> {} pub fn push_bind_param<T, U>(&mut self, bind: &U) -> crate::QueryResult<()> {} pub fn unsafe_to_cache_prepared(&self) {} }
}
pub mod query_source { pub trait QuerySource {} pub trait Table: QuerySource { type PrimaryKey; type AllColumns; fn primary_key(&self) -> Self::PrimaryKey; fn all_columns() -> Self::AllColumns; } pub trait Column: crate::Expression { type Table: Table; const NAME: &str; } pub struct Alias<S> {} impl<S> Alias<S> { pub fn field<F>(&self, field: F) -> F {} pub fn fields<F>(&self, fields: F) -> F {} } }
pub mod query_dsl {
    use crate::QueryResult;
    use crate::query_builder::Statement;
    pub trait QueryDsl {
        fn distinct(self) -> Self {}
        fn distinct_on<E>(self, expr: E) -> Self {}
        fn select<E>(self, selection: E) -> Statement<E> {}
        fn count(self) -> Statement<i64> {}
        fn inner_join<R>(self, rhs: R) -> Self {}
        fn left_join<R>(self, rhs: R) -> Self {}
        fn left_outer_join<R>(self, rhs: R) -> Self {}
        fn filter<P>(self, predicate: P) -> Self {}
        fn or_filter<P>(self, predicate: P) -> Self {}
        fn find<K>(self, id: K) -> Self {}
        fn order<E>(self, expr: E) -> Self {}
        fn order_by<E>(self, expr: E) -> Self {}
        fn then_order_by<E>(self, order: E) -> Self {}
        fn limit(self, limit: i64) -> Self {}
        fn offset(self, offset: i64) -> Self {}
        fn group_by<G>(self, group_by: G) -> Self {}
        fn having<P>(self, predicate: P) -> Self {}
        fn for_update(self) -> Self {}
        fn for_no_key_update(self) -> Self {}
        fn for_share(self) -> Self {}
        fn skip_locked(self) -> Self {}
        fn no_wait(self) -> Self {}
        fn into_boxed<DB>(self) -> Self {}
        fn single_value(self) -> Self {}
        fn nullable(self) -> Self {}
    }
    impl<T: crate::Table> QueryDsl for T {} impl<S> QueryDsl for Statement<S> {}
    pub trait JoinOnDsl { fn on<O>(self, on: O) -> Self {} }
    impl<T: crate::Table> JoinOnDsl for T {} impl<S> JoinOnDsl for Statement<S> {}
    pub trait RunQueryDsl<Conn> {
        fn execute(self, conn: &mut Conn) -> QueryResult<usize> {}
        fn load<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>> where Self: LoadQuery<Conn, U> {}
        fn load_iter<U, B>(self, conn: &mut Conn) -> QueryResult<std::vec::IntoIter<QueryResult<U>>> where Self: LoadQuery<Conn, U> {}
        fn get_result<U>(self, conn: &mut Conn) -> QueryResult<U> where Self: LoadQuery<Conn, U> {}
        fn get_results<U>(self, conn: &mut Conn) -> QueryResult<Vec<U>> where Self: LoadQuery<Conn, U> {}
        fn first<U>(self, conn: &mut Conn) -> QueryResult<U> where Self: LoadQuery<Conn, U> {}
    }
    impl<T: crate::Table, Conn> RunQueryDsl<Conn> for T {} impl<S, Conn> RunQueryDsl<Conn> for Statement<S> {}
    pub trait LoadQuery<Conn, U> {}
    impl<T, Conn> LoadQuery<Conn, T> for Statement<crate::dsl::SelectBy<T>> {}
    impl<A, B, Conn> LoadQuery<Conn, (A, B)> for Statement<(crate::dsl::SelectBy<A>, crate::dsl::SelectBy<B>)> {}
    impl<A, B, C, Conn> LoadQuery<Conn, (A, B, C)> for Statement<(crate::dsl::SelectBy<A>, crate::dsl::SelectBy<B>, crate::dsl::SelectBy<C>)> {}
    impl<Conn> LoadQuery<Conn, i64> for Statement<i64> {}
    pub trait SaveChangesDsl<Conn> { fn save_changes<T>(self, connection: &mut Conn) -> QueryResult<T> {} }
    pub mod methods { pub use super::LoadQuery; pub trait FilterDsl<P> { type Output; } pub trait LimitDsl { type Output; } pub trait OffsetDsl { type Output; } pub trait SelectDsl<S> { type Output; } pub trait OrderDsl<E> { type Output; } pub trait FindDsl<K> { type Output; } pub trait ExecuteDsl<Conn> { fn execute(query: Self, conn: &mut Conn) -> crate::QueryResult<usize>; } pub trait BoxedDsl<DB> { type Output; } pub trait LockingDsl<L> { type Output; } }
}
pub mod dsl {
    use crate::query_builder::Statement;
    pub use crate::sql_types;
    pub struct SelectBy<T> {}
    impl<T> SelectBy<T> { pub fn nullable(self) -> SelectBy<Option<T>> {} }
    pub type AsSelect<T, DB> = SelectBy<T>;
    pub fn insert_into<T>(target: T) -> Statement<()> {}
    pub fn insert_or_ignore_into<T>(target: T) -> Statement<()> {}
    pub fn replace_into<T>(target: T) -> Statement<()> {}
    pub fn update<T>(source: T) -> Statement<()> {}
    pub fn delete<T>(source: T) -> Statement<()> {}
    pub fn select<T>(expression: T) -> Statement<T> {}
    pub fn sql_query<T: Into<String>>(query: T) -> Statement<()> {}
    pub fn copy_to<T>(table: T) -> Statement<()> {}
    pub fn debug_query<DB, T>(query: &T) -> String {}
    pub fn sql<ST>(sql: &str) -> Statement<ST> {}
    pub fn exists<T>(query: T) -> crate::expression::Predicate {}
    pub fn not<T>(expr: T) -> crate::expression::Predicate {}
    pub fn count_star() -> crate::expression::Predicate {}
    pub fn count<T>(expr: T) -> crate::expression::Predicate {}
    pub fn max<T>(expr: T) -> crate::expression::Predicate {}
    pub fn min<T>(expr: T) -> crate::expression::Predicate {}
    pub fn sum<T>(expr: T) -> crate::expression::Predicate {}
    pub fn any<T>(expr: T) -> crate::expression::Predicate {}
    pub fn case_when<C, T>(condition: C, if_true: T) -> crate::expression::Predicate {}
    pub struct now;
}
pub mod expression {
    pub trait Expression { type SqlType; }
    pub trait AppearsOnTable<QS>: Expression {}
    pub trait SelectableExpression<QS>: AppearsOnTable<QS> {}
    pub trait ValidGrouping<G> { type IsAggregate; }
    pub trait AsExpression<T> { type Expression: Expression<SqlType = T>; fn as_expression(self) -> Self::Expression; }
    pub trait IntoSql { fn into_sql<T>(self) -> Predicate {} }
    pub struct Predicate {}
    impl Predicate { pub fn otherwise<T>(self, if_no_other_branch_matched: T) -> Predicate {} pub fn when<C, T>(self, condition: C, if_true: T) -> Predicate {} }
    impl Expression for Predicate { type SqlType = crate::sql_types::Bool; }
    pub trait ExpressionMethods: Expression {
        fn eq<T>(self, other: T) -> Predicate {}
        fn ne<T>(self, other: T) -> Predicate {}
        fn eq_any<T>(self, values: T) -> Predicate {}
        fn ne_all<T>(self, values: T) -> Predicate {}
        fn is_null(self) -> Predicate {}
        fn is_not_null(self) -> Predicate {}
        fn gt<T>(self, other: T) -> Predicate {}
        fn ge<T>(self, other: T) -> Predicate {}
        fn lt<T>(self, other: T) -> Predicate {}
        fn le<T>(self, other: T) -> Predicate {}
        fn between<T, U>(self, lower: T, upper: U) -> Predicate {}
        fn desc(self) -> Predicate {}
        fn asc(self) -> Predicate {}
    }
    impl<T: Expression> ExpressionMethods for T {}
    pub trait BoolExpressionMethods: Expression { fn and<T>(self, other: T) -> Predicate {} fn or<T>(self, other: T) -> Predicate {} }
    impl<T: Expression> BoolExpressionMethods for T {}
    pub trait NullableExpressionMethods: Expression { fn nullable(self) -> Predicate {} fn assume_not_null(self) -> Predicate {} }
    impl<T: Expression> NullableExpressionMethods for T {}
    pub trait TextExpressionMethods: Expression { fn like<T>(self, other: T) -> Predicate {} fn not_like<T>(self, other: T) -> Predicate {} fn concat<T>(self, other: T) -> Predicate {} }
    impl<T: Expression> TextExpressionMethods for T {}
    pub trait PgTextExpressionMethods: Expression { fn ilike<T>(self, other: T) -> Predicate {} fn not_ilike<T>(self, other: T) -> Predicate {} }
    impl<T: Expression> PgTextExpressionMethods for T {}
    pub trait PgExpressionMethods: Expression { fn is_not_distinct_from<T>(self, other: T) -> Predicate {} fn is_distinct_from<T>(self, other: T) -> Predicate {} }
    impl<T: Expression> PgExpressionMethods for T {}
    pub trait SelectableHelper<DB>: crate::Selectable<DB> { fn as_select() -> crate::dsl::SelectBy<Self>; fn as_returning() -> crate::dsl::SelectBy<Self>; }
    impl<T: crate::Selectable<DB>, DB> SelectableHelper<DB> for T {}
}
pub mod connection {
    use crate::{ConnectionResult, QueryResult};
    pub trait SimpleConnection { fn batch_execute(&mut self, query: &str) -> QueryResult<()>; }
    pub trait Connection: SimpleConnection {
        type Backend;
        fn establish(database_url: &str) -> ConnectionResult<Self>;
        fn transaction<T, E: From<crate::result::Error>, F: FnOnce(&mut Self) -> Result<T, E>>(&mut self, f: F) -> Result<T, E> {}
        fn begin_test_transaction(&mut self) -> QueryResult<()> {}
        fn test_transaction<T, E, F: FnOnce(&mut Self) -> Result<T, E>>(&mut self, f: F) -> T {}
    }
}
pub mod pg { use crate::connection::*; pub struct Pg; pub struct PgConnection {} impl SimpleConnection for PgConnection {} impl Connection for PgConnection { type Backend = Pg; } pub struct PgValue {} impl PgValue { pub fn as_bytes(&self) -> &[u8] {} } }
pub mod sqlite { use crate::connection::*; pub struct Sqlite; pub struct SqliteConnection {} impl SimpleConnection for SqliteConnection {} impl Connection for SqliteConnection { type Backend = Sqlite; } }
pub mod mysql { use crate::connection::*; pub struct Mysql; pub struct MysqlConnection {} impl SimpleConnection for MysqlConnection {} impl Connection for MysqlConnection { type Backend = Mysql; } }
pub use self::mysql::MysqlConnection;
pub use self::sqlite::SqliteConnection;
pub mod backend { pub trait Backend { type RawValue; } impl Backend for crate::pg::Pg { type RawValue = crate::pg::PgValue; } }
pub mod result {
    pub type QueryResult<T> = Result<T, Error>;
    pub type ConnectionResult<T> = Result<T, ConnectionError>;
    pub enum Error { InvalidCString(std::ffi::NulError), DatabaseError(DatabaseErrorKind, Box<dyn DatabaseErrorInformation + Send + Sync>), NotFound, QueryBuilderError(Box<dyn std::error::Error + Send + Sync>), DeserializationError(Box<dyn std::error::Error + Send + Sync>), SerializationError(Box<dyn std::error::Error + Send + Sync>), RollbackErrorOnCommit { rollback_error: Box<Error>, commit_error: Box<Error> }, RollbackTransaction, AlreadyInTransaction, NotInTransaction, BrokenTransactionManager }
    impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {} impl PartialEq for Error {}
    pub enum DatabaseErrorKind { UniqueViolation, ForeignKeyViolation, UnableToSendCommand, SerializationFailure, ReadOnlyTransaction, NotNullViolation, CheckViolation, ClosedConnection, Unknown }
    pub trait DatabaseErrorInformation { fn message(&self) -> &str; fn details(&self) -> Option<&str>; fn hint(&self) -> Option<&str>; fn table_name(&self) -> Option<&str>; fn column_name(&self) -> Option<&str>; fn constraint_name(&self) -> Option<&str>; }
    pub enum ConnectionError { InvalidCString(std::ffi::NulError), BadConnection(String), InvalidConnectionUrl(String), CouldntSetupConfiguration(Error) }
    impl std::fmt::Debug for ConnectionError {} impl std::fmt::Display for ConnectionError {} impl std::error::Error for ConnectionError {}
    pub trait OptionalExtension<T> { fn optional(self) -> Result<Option<T>, Error>; }
    impl<T> OptionalExtension<T> for QueryResult<T> {}
}
pub mod deserialize { pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>; pub trait FromSql<A, DB> { fn from_sql(bytes: DB::RawValue) -> Result<Self>; } pub trait FromSqlRow<ST, DB> {} pub trait Queryable<ST, DB> { type Row; fn build(row: Self::Row) -> Result<Self>; } pub trait QueryableByName<DB> {} pub trait FromStaticSqlRow<ST, DB> {} }
pub mod serialize {
    pub type Result = std::result::Result<IsNull, Box<dyn std::error::Error + Send + Sync>>;
    pub enum IsNull { Yes, No }
    pub trait ToSql<A, DB> { fn to_sql(&self, out: &mut Output<DB>) -> Result; }
    pub struct Output<DB> {}
    impl<DB> Output<DB> { pub fn reborrow(&mut self) -> Output<DB> {} }
    impl<DB> std::io::Write for Output<DB> {}
}
pub mod associations { pub trait Identifiable { type Id; fn id(self) -> Self::Id; } pub trait HasTable { type Table: crate::Table; fn table() -> Self::Table; } pub trait BelongingToDsl<T> { type Output; fn belonging_to(other: T) -> Self::Output; } pub trait GroupedBy<Parent> { fn grouped_by(self, parents: Parent) -> Vec<Self>; } }
pub mod sql_types { pub struct Bool; pub struct SmallInt; pub struct Integer; pub struct BigInt; pub struct Float; pub struct Double; pub struct Numeric; pub struct Text; pub struct Binary; pub struct Date; pub struct Time; pub struct Timestamp; pub struct Timestamptz; pub struct Interval; pub struct Uuid; pub struct Json; pub struct Jsonb; pub struct Inet; pub struct Array<ST>(pub ST); pub struct Nullable<ST>(pub ST); pub type Int2 = SmallInt; pub type Int4 = Integer; pub type Int8 = BigInt; pub type Varchar = Text; pub type VarChar = Text; pub type Bytea = Binary; pub trait SqlType {} pub trait SingleValue {} }
pub mod upsert { pub fn excluded<T>(excluded: T) -> crate::expression::Predicate {} }
pub mod migration { pub type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>; }
