//! rusqlite
pub use self::row::{MappedRows, Row, Rows};
pub use self::statement::{CachedStatement, Statement};
pub use self::transaction::{Savepoint, Transaction, TransactionBehavior};
pub type Result<T, E = Error> = std::result::Result<T, E>;
pub enum Error { SqliteFailure(ffi::Error, Option<String>), QueryReturnedNoRows, InvalidColumnName(String), InvalidQuery, ExecuteReturnedResults, StatementChangedRows(usize), ToSqlConversionFailure(Box<dyn std::error::Error + Send + Sync>) }
pub mod ffi { pub struct Error {} }
impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
pub trait OptionalExtension<T> { fn optional(self) -> Result<Option<T>>; }
impl<T> OptionalExtension<T> for Result<T> {}
pub trait Params {}
pub trait ToSql {}
pub struct Connection {}
impl Connection {
    pub fn open<P: AsRef<std::path::Path>>(path: P) -> Result<Connection> {}
    pub fn open_in_memory() -> Result<Connection> {}
    pub fn execute<P>(&self, sql: &str, params: P) -> Result<usize> {}
    pub fn execute_batch(&self, sql: &str) -> Result<()> {}
    pub fn query_row<T, P, F: FnOnce(&Row) -> Result<T>>(&self, sql: &str, params: P, f: F) -> Result<T> {}
    pub fn query_row_and_then<T, E, P, F: FnOnce(&Row) -> Result<T, E>>(&self, sql: &str, params: P, f: F) -> Result<T, E> {}
    pub fn prepare(&self, sql: &str) -> Result<Statement> {}
    pub fn prepare_cached(&self, sql: &str) -> Result<CachedStatement> {}
    pub fn transaction(&mut self) -> Result<Transaction> {}
    pub fn transaction_with_behavior(&mut self, behavior: TransactionBehavior) -> Result<Transaction> {}
    pub fn unchecked_transaction(&self) -> Result<Transaction> {}
    pub fn last_insert_rowid(&self) -> i64 {}
    pub fn changes(&self) -> u64 {}
    pub fn pragma_update<V>(&self, schema_name: Option<&str>, pragma_name: &str, pragma_value: V) -> Result<()> {}
    pub fn pragma_query_value<T, F: FnOnce(&Row) -> Result<T>>(&self, schema_name: Option<&str>, pragma_name: &str, f: F) -> Result<T> {}
    pub fn busy_timeout(&self, timeout: std::time::Duration) -> Result<()> {}
    pub fn close(self) -> Result<(), (Connection, Error)> {}
}
pub mod statement {
    use crate::{Result, Row, Rows, MappedRows};
    pub struct Statement {}
    impl Statement {
        pub fn execute<P>(&mut self, params: P) -> Result<usize> {}
        pub fn insert<P>(&mut self, params: P) -> Result<i64> {}
        pub fn query<P>(&mut self, params: P) -> Result<Rows> {}
        pub fn query_map<T, P, F: FnMut(&Row) -> Result<T>>(&mut self, params: P, f: F) -> Result<MappedRows<T>> {}
        pub fn query_and_then<T, E, P, F: FnMut(&Row) -> Result<T, E>>(&mut self, params: P, f: F) -> Result<std::vec::IntoIter<Result<T, E>>> {}
        pub fn query_row<T, P, F: FnOnce(&Row) -> Result<T>>(&mut self, params: P, f: F) -> Result<T> {}
        pub fn exists<P>(&mut self, params: P) -> Result<bool> {}
    }
    pub struct CachedStatement {}
    impl std::ops::Deref for CachedStatement { type Target = Statement; } impl std::ops::DerefMut for CachedStatement {}
}
pub mod row {
    use crate::Result;
    pub struct Row {}
    impl Row { pub fn get<I, T>(&self, idx: I) -> Result<T> {} pub fn get_unwrap<I, T>(&self, idx: I) -> T {} pub fn get_ref<I>(&self, idx: I) -> Result<crate::types::ValueRef> {} }
    pub struct Rows {}
    impl Rows { pub fn next(&mut self) -> Result<Option<&Row>> {} pub fn mapped<F: FnMut(&Row) -> Result<T>, T>(self, f: F) -> MappedRows<T> {} }
    pub struct MappedRows<T> {}
    impl<T> Iterator for MappedRows<T> { type Item = Result<T>; }
}
pub mod transaction {
    pub struct Transaction {}
    impl Transaction { pub fn commit(self) -> crate::Result<()> {} pub fn rollback(self) -> crate::Result<()> {} pub fn savepoint(&mut self) -> crate::Result<Savepoint> {} }
    pub struct Savepoint {}
    impl std::ops::Deref for Transaction { type Target = crate::Connection; } impl std::ops::Deref for Savepoint { type Target = crate::Connection; }
    pub enum TransactionBehavior { Deferred, Immediate, Exclusive }
}
pub mod types { pub enum ValueRef { Null, Integer(i64), Real(f64), Text(&[u8]), Blob(&[u8]) } impl ValueRef { pub fn as_str(&self) -> FromSqlResult<&str> {} pub fn as_i64(&self) -> FromSqlResult<i64> {} } pub enum Value { Null, Integer(i64), Real(f64), Text(String), Blob(Vec<u8>) } pub type FromSqlResult<T> = Result<T, FromSqlError>; pub struct FromSqlError {} pub trait FromSql { fn column_result(value: ValueRef) -> FromSqlResult<Self>; } }
