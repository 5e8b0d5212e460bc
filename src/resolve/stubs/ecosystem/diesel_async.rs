//! diesel_async
use diesel::{ConnectionResult, QueryResult};
use std::future::Future;
use std::pin::Pin;
pub use self::pg::AsyncPgConnection;

type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;
pub trait RunQueryDsl<Conn> {
    fn execute(self, conn: &mut Conn) -> BoxFuture<QueryResult<usize>> {}
    fn load<U>(self, conn: &mut Conn) -> BoxFuture<QueryResult<Vec<U>>> where Self: diesel::LoadQuery<Conn, U> {}
    fn load_stream<U>(self, conn: &mut Conn) -> BoxFuture<QueryResult<futures::stream::BoxStream<QueryResult<U>>>> where Self: diesel::LoadQuery<Conn, U> {}
    fn get_result<U>(self, conn: &mut Conn) -> BoxFuture<QueryResult<U>> where Self: diesel::LoadQuery<Conn, U> {}
    fn get_results<U>(self, conn: &mut Conn) -> BoxFuture<QueryResult<Vec<U>>> where Self: diesel::LoadQuery<Conn, U> {}
    fn first<U>(self, conn: &mut Conn) -> BoxFuture<QueryResult<U>> where Self: diesel::LoadQuery<Conn, U> {}
}
impl<T, Conn> RunQueryDsl<Conn> for T {}
pub trait SaveChangesDsl<Conn> { fn save_changes<T>(self, connection: &mut Conn) -> BoxFuture<QueryResult<T>> {} }
pub trait SimpleAsyncConnection { async fn batch_execute(&mut self, query: &str) -> QueryResult<()>; }
pub trait AsyncConnection: SimpleAsyncConnection {
    type Backend;
    async fn establish(database_url: &str) -> ConnectionResult<Self>;
    fn transaction<R, E: From<diesel::result::Error>, F: FnOnce(&mut Self) -> scoped_futures::ScopedBoxFuture<Result<R, E>>>(&mut self, callback: F) -> BoxFuture<Result<R, E>> {}
    async fn begin_test_transaction(&mut self) -> QueryResult<()> {}
    async fn test_transaction<R, E, F: FnOnce(&mut Self) -> scoped_futures::ScopedBoxFuture<Result<R, E>>>(&mut self, f: F) -> R {}
}
pub trait AsyncConnectionCore {}
pub mod scoped_futures {
    pub type ScopedBoxFuture<T> = std::pin::Pin<Box<dyn std::future::Future<Output = T> + Send>>;
    pub trait ScopedFutureExt: std::future::Future { fn scope_boxed(self) -> ScopedBoxFuture<Self::Output> {} fn scoped(self) -> ScopedBoxFuture<Self::Output> {} }
    impl<F: std::future::Future> ScopedFutureExt for F {}
}
pub mod pg {
    pub struct AsyncPgConnection {}
    impl AsyncPgConnection { pub fn build_transaction(&mut self) -> TransactionBuilder<Self> {} pub async fn try_from(conn: tokio_postgres::Client) -> diesel::ConnectionResult<Self> {} pub fn cancel_token(&self) -> tokio_postgres::CancelToken {} }
    impl crate::SimpleAsyncConnection for AsyncPgConnection {} impl crate::AsyncConnection for AsyncPgConnection { type Backend = diesel::pg::Pg; }
    pub struct TransactionBuilder<C> {}
    impl<C> TransactionBuilder<C> {
        pub fn read_only(self) -> Self {}
        pub fn read_write(self) -> Self {}
        pub fn deferrable(self) -> Self {}
        pub fn serializable(self) -> Self {}
        pub fn repeatable_read(self) -> Self {}
        pub fn run<T, E, F: FnOnce(&mut C) -> crate::scoped_futures::ScopedBoxFuture<Result<T, E>>>(&mut self, f: F) -> super::BoxFuture<Result<T, E>> {}
    }
}
pub mod methods { pub use diesel::query_dsl::LoadQuery; pub trait ExecuteDsl<Conn> {} }
pub mod async_connection_wrapper { pub struct AsyncConnectionWrapper<C> {} impl<C> From<C> for AsyncConnectionWrapper<C> {} }
pub mod pooled_connection {
    pub struct AsyncDieselConnectionManager<C> {}
    impl<C> AsyncDieselConnectionManager<C> { pub fn new<S: Into<String>>(connection_url: S) -> Self {} pub fn new_with_config<S: Into<String>>(connection_url: S, manager_config: ManagerConfig<C>) -> Self {} }
    pub struct ManagerConfig<C> { pub custom_setup: Box<dyn Fn(&str) -> super::BoxFuture<diesel::ConnectionResult<C>> + Send + Sync> }
    impl<C> Default for ManagerConfig<C> {}
    pub mod deadpool {
        pub struct Pool<C> {}
        impl<C> Pool<C> { pub fn builder(manager: super::AsyncDieselConnectionManager<C>) -> PoolBuilder<C> {} pub async fn get(&self) -> Result<Object<C>, PoolError> {} pub fn status(&self) -> Status {} pub fn close(&self) {} pub fn is_closed(&self) -> bool {} pub fn resize(&self, max_size: usize) {} }
        impl<C> Clone for Pool<C> {}
        pub struct PoolBuilder<C> {}
        impl<C> PoolBuilder<C> { pub fn max_size(self, value: usize) -> Self {} pub fn wait_timeout(self, value: Option<std::time::Duration>) -> Self {} pub fn create_timeout(self, value: Option<std::time::Duration>) -> Self {} pub fn recycle_timeout(self, value: Option<std::time::Duration>) -> Self {} pub fn runtime<R>(self, value: R) -> Self {} pub fn post_create<H>(self, hook: H) -> Self {} pub fn pre_recycle<H>(self, hook: H) -> Self {} pub fn build(self) -> Result<Pool<C>, BuildError> {} }
        pub struct Object<C> {}
        impl<C> Object<C> { pub fn take(this: Self) -> C {} }
        impl<C> std::ops::Deref for Object<C> { type Target = C; } impl<C> std::ops::DerefMut for Object<C> {} impl<C: crate::SimpleAsyncConnection> crate::SimpleAsyncConnection for Object<C> {} impl<C: crate::AsyncConnection> crate::AsyncConnection for Object<C> { type Backend = C::Backend; }
        pub struct Status { pub max_size: usize, pub size: usize, pub available: usize, pub waiting: usize }
        pub enum PoolError { Timeout(TimeoutType), Backend(super::PoolError), Closed, NoRuntimeSpecified }
        impl std::fmt::Debug for PoolError {} impl std::fmt::Display for PoolError {} impl std::error::Error for PoolError {}
        pub enum TimeoutType { Wait, Create, Recycle }
        pub struct BuildError {}
        pub enum HookError { Message(String), Backend(super::PoolError) }
        pub struct Hook {}
        impl Hook { pub fn sync_fn<F>(f: F) -> Self {} pub fn async_fn<F>(f: F) -> Self {} }
    }
    pub enum PoolError { ConnectionError(diesel::ConnectionError), QueryError(diesel::result::Error) }
}
