//! moka
pub mod future {
    use std::future::Future;
    use std::hash::RandomState;
    use std::sync::Arc;
    use std::time::Duration;
    pub struct Cache<K, V, S = RandomState> {}
    impl<K, V> Cache<K, V> { pub fn new(max_capacity: u64) -> Self {} pub fn builder() -> CacheBuilder<K, V, Cache<K, V>> {} }
    impl<K, V, S> Cache<K, V, S> {
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub async fn get<Q>(&self, key: &Q) -> Option<V> {}
        pub fn entry(&self, key: K) -> OwnedKeyEntrySelector<K, V> {}
        pub async fn get_with(&self, key: K, init: impl Future<Output = V>) -> V {}
        pub async fn get_with_by_ref<Q>(&self, key: &Q, init: impl Future<Output = V>) -> V {}
        pub async fn optionally_get_with<F: Future<Output = Option<V>>>(&self, key: K, init: F) -> Option<V> {}
        pub async fn try_get_with<F: Future<Output = Result<V, E>>, E>(&self, key: K, init: F) -> Result<V, Arc<E>> {}
        pub async fn try_get_with_by_ref<F: Future<Output = Result<V, E>>, E, Q>(&self, key: &Q, init: F) -> Result<V, Arc<E>> {}
        pub async fn insert(&self, key: K, value: V) {}
        pub async fn invalidate<Q>(&self, key: &Q) {}
        pub async fn remove<Q>(&self, key: &Q) -> Option<V> {}
        pub fn invalidate_all(&self) {}
        pub fn entry_count(&self) -> u64 {}
        pub fn weighted_size(&self) -> u64 {}
        pub async fn run_pending_tasks(&self) {}
        pub fn iter(&self) -> std::vec::IntoIter<(Arc<K>, V)> {}
    }
    impl<K, V, S> Clone for Cache<K, V, S> {}
    pub struct OwnedKeyEntrySelector<K, V> {}
    impl<K, V> OwnedKeyEntrySelector<K, V> {
        pub async fn or_insert(self, default: V) -> Entry<K, V> {}
        pub async fn or_insert_with(self, init: impl Future<Output = V>) -> Entry<K, V> {}
        pub async fn or_try_insert_with<F: Future<Output = Result<V, E>>, E>(self, init: F) -> Result<Entry<K, V>, Arc<E>> {}
        pub async fn and_upsert_with<F: FnOnce(Option<Entry<K, V>>) -> Fut, Fut: Future<Output = V>>(self, f: F) -> Entry<K, V> {}
    }
    pub struct Entry<K, V> {}
    impl<K, V> Entry<K, V> { pub fn key(&self) -> &K {} pub fn value(&self) -> &V {} pub fn into_value(self) -> V {} pub fn is_fresh(&self) -> bool {} }
    pub struct CacheBuilder<K, V, C> {}
    impl<K, V, C> CacheBuilder<K, V, C> {
        pub fn new(max_capacity: u64) -> Self {}
        pub fn max_capacity(self, max_capacity: u64) -> Self {}
        pub fn initial_capacity(self, number_of_entries: usize) -> Self {}
        pub fn name(self, name: &str) -> Self {}
        pub fn weigher(self, weigher: impl Fn(&K, &V) -> u32) -> Self {}
        pub fn time_to_live(self, duration: Duration) -> Self {}
        pub fn time_to_idle(self, duration: Duration) -> Self {}
        pub fn eviction_listener<F>(self, listener: F) -> Self where F: Fn(Arc<K>, V, crate::notification::RemovalCause) {}
        pub fn expire_after<E>(self, expiry: E) -> Self {}
        pub fn build(self) -> C {}
    }
}
pub mod sync {
    use std::hash::RandomState;
    use std::sync::Arc;
    pub use crate::future::{CacheBuilder, Entry};
    pub struct Cache<K, V, S = RandomState> {}
    impl<K, V> Cache<K, V> { pub fn new(max_capacity: u64) -> Self {} pub fn builder() -> CacheBuilder<K, V, Cache<K, V>> {} }
    impl<K, V, S> Cache<K, V, S> {
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn get<Q>(&self, key: &Q) -> Option<V> {}
        pub fn get_with(&self, key: K, init: impl FnOnce() -> V) -> V {}
        pub fn optionally_get_with<F: FnOnce() -> Option<V>>(&self, key: K, init: F) -> Option<V> {}
        pub fn try_get_with<F: FnOnce() -> Result<V, E>, E>(&self, key: K, init: F) -> Result<V, Arc<E>> {}
        pub fn insert(&self, key: K, value: V) {}
        pub fn invalidate<Q>(&self, key: &Q) {}
        pub fn remove<Q>(&self, key: &Q) -> Option<V> {}
        pub fn invalidate_all(&self) {}
        pub fn entry_count(&self) -> u64 {}
        pub fn run_pending_tasks(&self) {}
        pub fn iter(&self) -> std::vec::IntoIter<(Arc<K>, V)> {}
    }
    impl<K, V, S> Clone for Cache<K, V, S> {}
}
pub mod notification { pub enum RemovalCause { Expired, Explicit, Replaced, Size } }
