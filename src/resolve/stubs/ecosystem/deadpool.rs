//! deadpool
pub mod managed {
    pub trait Manager { type Type; type Error; async fn create(&self) -> Result<Self::Type, Self::Error>; async fn recycle(&self, obj: &mut Self::Type, metrics: &Metrics) -> Result<(), Self::Error>; }
    pub struct Pool<M: Manager> {}
    impl<M: Manager> Pool<M> { pub fn builder(manager: M) -> PoolBuilder<M> {} pub async fn get(&self) -> Result<Object<M>, PoolError<M::Error>> {} pub fn resize(&self, max_size: usize) {} pub fn close(&self) {} pub fn is_closed(&self) -> bool {} pub fn manager(&self) -> &M {} }
    impl<M: Manager> Clone for Pool<M> {}
    pub struct PoolBuilder<M: Manager> {}
    impl<M: Manager> PoolBuilder<M> { pub fn max_size(self, value: usize) -> Self {} pub fn wait_timeout(self, value: Option<std::time::Duration>) -> Self {} pub fn runtime<R>(self, value: R) -> Self {} pub fn build(self) -> Result<Pool<M>, BuildError> {} }
    pub struct Object<M: Manager> {}
    impl<M: Manager> Object<M> { pub fn take(this: Self) -> M::Type {} }
    impl<M: Manager> std::ops::Deref for Object<M> { type Target = M::Type; } impl<M: Manager> std::ops::DerefMut for Object<M> {}
    pub enum PoolError<E> { Timeout, Backend(E), Closed, NoRuntimeSpecified }
    pub struct BuildError {}
    pub struct Metrics {}
}
