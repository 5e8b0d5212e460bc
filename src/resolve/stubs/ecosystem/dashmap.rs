//! dashmap
use std::hash::RandomState;
use std::ops::{Deref, DerefMut};
pub use self::mapref::entry::Entry;

pub struct DashMap<K, V, S = RandomState> {}
impl<K, V> DashMap<K, V> { pub fn new() -> Self {} pub fn with_capacity(capacity: usize) -> Self {} }
impl<K, V, S> DashMap<K, V, S> {
    pub fn with_hasher(hasher: S) -> Self {}
    pub fn insert(&self, key: K, value: V) -> Option<V> {}
    pub fn remove<Q>(&self, key: &Q) -> Option<(K, V)> {}
    pub fn remove_if<Q>(&self, key: &Q, f: impl FnOnce(&K, &V) -> bool) -> Option<(K, V)> {}
    pub fn iter(&self) -> Iter<K, V> {}
    pub fn iter_mut(&self) -> IterMut<K, V> {}
    pub fn get<Q>(&self, key: &Q) -> Option<mapref::one::Ref<K, V>> {}
    pub fn get_mut<Q>(&self, key: &Q) -> Option<mapref::one::RefMut<K, V>> {}
    pub fn entry(&self, key: K) -> Entry<K, V> {}
    pub fn contains_key<Q>(&self, key: &Q) -> bool {}
    pub fn retain(&self, f: impl FnMut(&K, &mut V) -> bool) {}
    pub fn alter<Q>(&self, key: &Q, f: impl FnOnce(&K, V) -> V) {}
    pub fn view<Q, R>(&self, key: &Q, f: impl FnOnce(&K, &V) -> R) -> Option<R> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn clear(&self) {}
}
impl<K: Clone, V: Clone, S: Clone> Clone for DashMap<K, V, S> {} impl<K, V, S: Default> Default for DashMap<K, V, S> {} impl<K, V, S> FromIterator<(K, V)> for DashMap<K, V, S> {} impl<K, V, S> Extend<(K, V)> for DashMap<K, V, S> {}
impl<K, V, S> IntoIterator for DashMap<K, V, S> { type Item = (K, V); type IntoIter = std::vec::IntoIter<(K, V)>; } impl<K, V, S> IntoIterator for &DashMap<K, V, S> { type Item = mapref::multiple::RefMulti<K, V>; type IntoIter = Iter<K, V>; }
pub struct Iter<K, V> {}
pub struct IterMut<K, V> {}
impl<K, V> Iterator for Iter<K, V> { type Item = mapref::multiple::RefMulti<K, V>; } impl<K, V> Iterator for IterMut<K, V> { type Item = mapref::multiple::RefMutMulti<K, V>; }
pub mod mapref {
    pub mod one {
        pub struct Ref<K, V> {}
        impl<K, V> Ref<K, V> { pub fn key(&self) -> &K {} pub fn value(&self) -> &V {} pub fn pair(&self) -> (&K, &V) {} pub fn map<F: FnOnce(&V) -> &T, T>(self, f: F) -> MappedRef<K, T> {} }
        pub struct RefMut<K, V> {}
        impl<K, V> RefMut<K, V> { pub fn key(&self) -> &K {} pub fn value(&self) -> &V {} pub fn value_mut(&mut self) -> &mut V {} pub fn pair(&self) -> (&K, &V) {} pub fn downgrade(self) -> Ref<K, V> {} }
        pub struct MappedRef<K, T> {}
        impl<K, T> std::ops::Deref for MappedRef<K, T> { type Target = T; }
    }
    pub mod multiple {
        pub struct RefMulti<K, V> {}
        impl<K, V> RefMulti<K, V> { pub fn key(&self) -> &K {} pub fn value(&self) -> &V {} pub fn pair(&self) -> (&K, &V) {} }
        pub struct RefMutMulti<K, V> {}
        impl<K, V> RefMutMulti<K, V> { pub fn key(&self) -> &K {} pub fn value(&self) -> &V {} pub fn value_mut(&mut self) -> &mut V {} pub fn pair_mut(&mut self) -> (&K, &mut V) {} }
    }
    pub mod entry {
        use super::one::RefMut;
        pub enum Entry<K, V> { Occupied(OccupiedEntry<K, V>), Vacant(VacantEntry<K, V>) }
        impl<K, V> Entry<K, V> {
            pub fn and_modify(self, f: impl FnOnce(&mut V)) -> Self {}
            pub fn key(&self) -> &K {}
            pub fn or_default(self) -> RefMut<K, V> where V: Default {}
            pub fn or_insert(self, value: V) -> RefMut<K, V> {}
            pub fn or_insert_with(self, value: impl FnOnce() -> V) -> RefMut<K, V> {}
            pub fn or_try_insert_with<E>(self, value: impl FnOnce() -> Result<V, E>) -> Result<RefMut<K, V>, E> {}
            pub fn insert(self, value: V) -> RefMut<K, V> {}
        }
        pub struct OccupiedEntry<K, V> {}
        impl<K, V> OccupiedEntry<K, V> { pub fn get(&self) -> &V {} pub fn get_mut(&mut self) -> &mut V {} pub fn insert(&mut self, value: V) -> V {} pub fn into_ref(self) -> RefMut<K, V> {} pub fn key(&self) -> &K {} pub fn remove(self) -> V {} pub fn remove_entry(self) -> (K, V) {} }
        pub struct VacantEntry<K, V> {}
        impl<K, V> VacantEntry<K, V> { pub fn insert(self, value: V) -> RefMut<K, V> {} pub fn key(&self) -> &K {} pub fn into_key(self) -> K {} }
    }
}
impl<K, V> Deref for mapref::one::Ref<K, V> { type Target = V; } impl<K, V> Deref for mapref::one::RefMut<K, V> { type Target = V; } impl<K, V> DerefMut for mapref::one::RefMut<K, V> {}
impl<K, V> Deref for mapref::multiple::RefMulti<K, V> { type Target = V; } impl<K, V> Deref for mapref::multiple::RefMutMulti<K, V> { type Target = V; } impl<K, V> DerefMut for mapref::multiple::RefMutMulti<K, V> {}
pub struct DashSet<T, S = RandomState> {}
impl<T> DashSet<T> { pub fn new() -> Self {} }
impl<T, S> DashSet<T, S> {
    pub fn insert(&self, key: T) -> bool {}
    pub fn remove<Q>(&self, key: &Q) -> Option<T> {}
    pub fn contains<Q>(&self, key: &Q) -> bool {}
    pub fn iter(&self) -> std::vec::IntoIter<setref::RefMulti<T>> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn clear(&self) {}
}
impl<T, S: Default> Default for DashSet<T, S> {}
pub mod setref {
    pub struct RefMulti<T> {}
    impl<T> RefMulti<T> { pub fn key(&self) -> &T {} }
    impl<T> std::ops::Deref for RefMulti<T> { type Target = T; }
}
