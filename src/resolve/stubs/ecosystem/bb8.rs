//! bb8
pub trait ManageConnection { type Connection; type Error; async fn connect(&self) -> Result<Self::Connection, Self::Error>; async fn is_valid(&self, conn: &mut Self::Connection) -> Result<(), Self::Error>; fn has_broken(&self, conn: &mut Self::Connection) -> bool; }
pub struct Pool<M: ManageConnection> {}
impl<M: ManageConnection> Pool<M> { pub fn builder() -> Builder<M> {} pub async fn get(&self) -> Result<PooledConnection<M>, RunError<M::Error>> {} pub async fn get_owned(&self) -> Result<PooledConnection<M>, RunError<M::Error>> {} }
impl<M: ManageConnection> Clone for Pool<M> {}
pub struct Builder<M: ManageConnection> {}
impl<M: ManageConnection> Builder<M> { pub fn new() -> Builder<M> {} pub fn max_size(self, max_size: u32) -> Self {} pub fn min_idle<T>(self, min_idle: T) -> Self {} pub fn connection_timeout(self, timeout: std::time::Duration) -> Self {} pub async fn build(self, manager: M) -> Result<Pool<M>, M::Error> {} pub fn build_unchecked(self, manager: M) -> Pool<M> {} }
pub struct PooledConnection<M: ManageConnection> {}
impl<M: ManageConnection> std::ops::Deref for PooledConnection<M> { type Target = M::Connection; } impl<M: ManageConnection> std::ops::DerefMut for PooledConnection<M> {}
pub enum RunError<E> { User(E), TimedOut }
