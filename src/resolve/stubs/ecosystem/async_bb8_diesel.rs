//! async_bb8_diesel
use diesel::result::Error;
pub struct Connection<C> {}
impl<C> Clone for Connection<C> {}
pub struct ConnectionManager<C> {}
impl<C> ConnectionManager<C> { pub fn new<S: Into<String>>(database_url: S) -> Self {} }
pub trait AsyncSimpleConnection<Conn> { async fn batch_execute_async(&self, query: &str) -> Result<(), Error>; }
pub trait AsyncConnection<Conn>: AsyncSimpleConnection<Conn> {
    async fn run<R, E, F: FnOnce(&mut Conn) -> Result<R, E>>(&self, f: F) -> Result<R, E> {}
    async fn transaction_async<R, E, F: FnOnce(Connection<Conn>) -> Fut, Fut: std::future::Future<Output = Result<R, E>>>(&self, f: F) -> Result<R, E> {}
    async fn transaction_async_with_retry<R, F: FnOnce(Connection<Conn>) -> Fut, Fut: std::future::Future<Output = Result<R, Error>>, B>(&self, f: F, retry: B) -> Result<R, Error> {}
    async fn is_broken_async(&self) -> bool {}
}
impl<C> AsyncSimpleConnection<C> for Connection<C> {} impl<C> AsyncConnection<C> for Connection<C> {}
pub trait AsyncRunQueryDsl<Conn, AsyncConn> {
    async fn execute_async(self, asc: &AsyncConn) -> Result<usize, Error>;
    async fn load_async<U>(self, asc: &AsyncConn) -> Result<Vec<U>, Error> where Self: diesel::LoadQuery<Conn, U>;
    async fn get_result_async<U>(self, asc: &AsyncConn) -> Result<U, Error> where Self: diesel::LoadQuery<Conn, U>;
    async fn get_results_async<U>(self, asc: &AsyncConn) -> Result<Vec<U>, Error> where Self: diesel::LoadQuery<Conn, U>;
    async fn first_async<U>(self, asc: &AsyncConn) -> Result<U, Error> where Self: diesel::LoadQuery<Conn, U>;
}
impl<T: diesel::RunQueryDsl<Conn>, Conn, AsyncConn> AsyncRunQueryDsl<Conn, AsyncConn> for T {}
