//! tokio_postgres
pub use self::error::Error;
pub mod error { pub struct Error {} impl Error { pub fn code(&self) -> Option<&SqlState> {} pub fn as_db_error(&self) -> Option<&DbError> {} pub fn is_closed(&self) -> bool {} } impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {} pub struct SqlState {} pub struct DbError {} impl DbError { pub fn message(&self) -> &str {} pub fn code(&self) -> &SqlState {} } }
pub struct Client {}
impl Client {
    pub async fn prepare(&self, query: &str) -> Result<Statement, Error> {}
    pub async fn query<T>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Vec<Row>, Error> {}
    pub async fn query_one<T>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Row, Error> {}
    pub async fn query_opt<T>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Option<Row>, Error> {}
    pub async fn execute<T>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<u64, Error> {}
    pub async fn simple_query(&self, query: &str) -> Result<Vec<SimpleQueryMessage>, Error> {}
    pub async fn batch_execute(&self, query: &str) -> Result<(), Error> {}
    pub async fn transaction(&mut self) -> Result<Transaction, Error> {}
    pub fn cancel_token(&self) -> CancelToken {}
    pub fn is_closed(&self) -> bool {}
}
pub struct Transaction {}
impl Transaction { pub async fn commit(self) -> Result<(), Error> {} pub async fn rollback(self) -> Result<(), Error> {} pub async fn query<T>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Vec<Row>, Error> {} pub async fn query_one<T>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Row, Error> {} pub async fn query_opt<T>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<Option<Row>, Error> {} pub async fn execute<T>(&self, statement: &T, params: &[&(dyn types::ToSql + Sync)]) -> Result<u64, Error> {} }
pub struct Row {}
impl Row { pub fn get<I, T>(&self, idx: I) -> T {} pub fn try_get<I, T>(&self, idx: I) -> Result<T, Error> {} pub fn len(&self) -> usize {} pub fn is_empty(&self) -> bool {} pub fn columns(&self) -> &[Column] {} }
pub struct Column {}
impl Column { pub fn name(&self) -> &str {} pub fn type_(&self) -> &types::Type {} }
pub enum SimpleQueryMessage { Row(SimpleQueryRow), CommandComplete(u64) }
pub struct SimpleQueryRow {}
impl SimpleQueryRow { pub fn get<I>(&self, idx: I) -> Option<&str> {} }
pub struct Statement {}
impl Clone for Statement {}
pub struct CancelToken {}
pub struct Connection<S, T> {}
impl<S, T> std::future::Future for Connection<S, T> { type Output = Result<(), Error>; }
pub struct Socket {}
pub struct NoTls;
pub struct NoTlsStream {}
pub struct Config {}
impl Config { pub fn new() -> Config {} pub fn host<T>(&mut self, host: T) -> &mut Config {} pub fn port(&mut self, port: u16) -> &mut Config {} pub fn user<T>(&mut self, user: T) -> &mut Config {} pub fn password<T>(&mut self, password: T) -> &mut Config {} pub fn dbname<T>(&mut self, dbname: T) -> &mut Config {} pub async fn connect<T>(&self, tls: T) -> Result<(Client, Connection<Socket, NoTlsStream>), Error> {} }
impl std::str::FromStr for Config { type Err = Error; }
pub async fn connect<T>(config: &str, tls: T) -> Result<(Client, Connection<Socket, NoTlsStream>), Error> {}
pub mod types { pub trait ToSql {} pub trait FromSql {} pub struct Type {} }
