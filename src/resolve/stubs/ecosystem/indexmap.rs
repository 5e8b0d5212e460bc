//! indexmap
pub use self::map::IndexMap;
pub use self::set::IndexSet;
pub trait Equivalent<K> { fn equivalent(&self, key: &K) -> bool; }
impl<Q: Eq, K: std::borrow::Borrow<Q>> Equivalent<K> for Q {}
pub mod map {
    use std::hash::RandomState;
    use std::ops::{Index, IndexMut, RangeBounds};
    use std::cmp::Ordering;
    pub struct IndexMap<K, V, S = RandomState> {}
    impl<K, V> IndexMap<K, V> { pub fn new() -> Self {} pub fn with_capacity(n: usize) -> Self {} }
    impl<K, V, S> IndexMap<K, V, S> {
        pub fn with_hasher(hash_builder: S) -> Self {}
        pub fn with_capacity_and_hasher(n: usize, hash_builder: S) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> Iter<K, V> {}
        pub fn iter_mut(&mut self) -> IterMut<K, V> {}
        pub fn keys(&self) -> Keys<K, V> {}
        pub fn into_keys(self) -> IntoKeys<K, V> {}
        pub fn values(&self) -> Values<K, V> {}
        pub fn values_mut(&mut self) -> ValuesMut<K, V> {}
        pub fn into_values(self) -> IntoValues<K, V> {}
        pub fn clear(&mut self) {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> IntoIter<K, V> {}
        pub fn split_off(&mut self, at: usize) -> Self {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        pub fn insert_full(&mut self, key: K, value: V) -> (usize, Option<V>) {}
        pub fn shift_insert(&mut self, index: usize, key: K, value: V) -> Option<V> {}
        pub fn entry(&mut self, key: K) -> Entry<K, V> {}
        pub fn append<S2>(&mut self, other: &mut IndexMap<K, V, S2>) {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn get_full<Q>(&self, key: &Q) -> Option<(usize, &K, &V)> {}
        pub fn get_index_of<Q>(&self, key: &Q) -> Option<usize> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_full_mut<Q>(&mut self, key: &Q) -> Option<(usize, &K, &mut V)> {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn swap_remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn swap_remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn shift_remove<Q>(&mut self, key: &Q) -> Option<V> {}
        pub fn shift_remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> {}
        pub fn pop(&mut self) -> Option<(K, V)> {}
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, keep: F) {}
        pub fn sort_keys(&mut self) {}
        pub fn sort_by<F: FnMut(&K, &V, &K, &V) -> Ordering>(&mut self, cmp: F) {}
        pub fn sort_by_key<T, F: FnMut(&K, &V) -> T>(&mut self, sort_key: F) {}
        pub fn sort_unstable_by<F: FnMut(&K, &V, &K, &V) -> Ordering>(&mut self, cmp: F) {}
        pub fn reverse(&mut self) {}
        pub fn get_index(&self, index: usize) -> Option<(&K, &V)> {}
        pub fn get_index_mut(&mut self, index: usize) -> Option<(&K, &mut V)> {}
        pub fn first(&self) -> Option<(&K, &V)> {}
        pub fn first_mut(&mut self) -> Option<(&K, &mut V)> {}
        pub fn last(&self) -> Option<(&K, &V)> {}
        pub fn last_mut(&mut self) -> Option<(&K, &mut V)> {}
        pub fn swap_remove_index(&mut self, index: usize) -> Option<(K, V)> {}
        pub fn shift_remove_index(&mut self, index: usize) -> Option<(K, V)> {}
        pub fn move_index(&mut self, from: usize, to: usize) {}
        pub fn swap_indices(&mut self, a: usize, b: usize) {}
    }
    impl<K, Q, V, S> Index<&Q> for IndexMap<K, V, S> { type Output = V; } impl<K, Q, V, S> IndexMut<&Q> for IndexMap<K, V, S> {} impl<K, V, S> Index<usize> for IndexMap<K, V, S> { type Output = V; } impl<K, V, S> IndexMut<usize> for IndexMap<K, V, S> {}
    impl<K, V, S> IntoIterator for IndexMap<K, V, S> { type Item = (K, V); type IntoIter = IntoIter<K, V>; }
    impl<K, V, S> IntoIterator for &IndexMap<K, V, S> { type Item = (&K, &V); type IntoIter = Iter<K, V>; }
    impl<K, V, S> IntoIterator for &mut IndexMap<K, V, S> { type Item = (&K, &mut V); type IntoIter = IterMut<K, V>; }
    impl<K, V, S> FromIterator<(K, V)> for IndexMap<K, V, S> {} impl<K, V, S> Extend<(K, V)> for IndexMap<K, V, S> {} impl<K, V, const N: usize> From<[(K, V); N]> for IndexMap<K, V> {} impl<K: Clone, V: Clone, S: Clone> Clone for IndexMap<K, V, S> {} impl<K, V, S: Default> Default for IndexMap<K, V, S> {} impl<K, V: PartialEq, S> PartialEq for IndexMap<K, V, S> {}
    pub use std::collections::btree_map::{IntoIter, IntoKeys, IntoValues, Iter, IterMut, Keys, Values, ValuesMut};
    pub enum Entry<K, V> { Occupied(OccupiedEntry<K, V>), Vacant(VacantEntry<K, V>) }
    impl<K, V> Entry<K, V> {
        pub fn or_insert(self, default: V) -> &mut V {}
        pub fn or_insert_with<F: FnOnce() -> V>(self, call: F) -> &mut V {}
        pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, call: F) -> &mut V {}
        pub fn or_default(self) -> &mut V where V: Default {}
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
        pub fn key(&self) -> &K {}
        pub fn index(&self) -> usize {}
    }
    pub struct OccupiedEntry<K, V> {}
    impl<K, V> OccupiedEntry<K, V> { pub fn key(&self) -> &K {} pub fn get(&self) -> &V {} pub fn get_mut(&mut self) -> &mut V {} pub fn into_mut(self) -> &mut V {} pub fn insert(&mut self, value: V) -> V {} pub fn swap_remove(self) -> V {} pub fn shift_remove(self) -> V {} pub fn index(&self) -> usize {} }
    pub struct VacantEntry<K, V> {}
    impl<K, V> VacantEntry<K, V> { pub fn key(&self) -> &K {} pub fn into_key(self) -> K {} pub fn insert(self, value: V) -> &mut V {} pub fn index(&self) -> usize {} }
}
pub mod set {
    use std::hash::RandomState;
    use std::ops::RangeBounds;
    pub struct IndexSet<T, S = RandomState> {}
    impl<T> IndexSet<T> { pub fn new() -> Self {} pub fn with_capacity(n: usize) -> Self {} }
    impl<T, S> IndexSet<T, S> {
        pub fn with_hasher(hash_builder: S) -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> Iter<T> {}
        pub fn clear(&mut self) {}
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> IntoIter<T> {}
        pub fn insert(&mut self, value: T) -> bool {}
        pub fn insert_full(&mut self, value: T) -> (usize, bool) {}
        pub fn replace(&mut self, value: T) -> Option<T> {}
        pub fn difference<S2>(&self, other: &IndexSet<T, S2>) -> Iter<T> {}
        pub fn intersection<S2>(&self, other: &IndexSet<T, S2>) -> Iter<T> {}
        pub fn union<S2>(&self, other: &IndexSet<T, S2>) -> Iter<T> {}
        pub fn contains<Q>(&self, value: &Q) -> bool {}
        pub fn get<Q>(&self, value: &Q) -> Option<&T> {}
        pub fn get_full<Q>(&self, value: &Q) -> Option<(usize, &T)> {}
        pub fn get_index_of<Q>(&self, value: &Q) -> Option<usize> {}
        pub fn get_index(&self, index: usize) -> Option<&T> {}
        pub fn remove<Q>(&mut self, value: &Q) -> bool {}
        pub fn swap_remove<Q>(&mut self, value: &Q) -> bool {}
        pub fn shift_remove<Q>(&mut self, value: &Q) -> bool {}
        pub fn shift_take<Q>(&mut self, value: &Q) -> Option<T> {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, keep: F) {}
        pub fn sort(&mut self) {}
        pub fn first(&self) -> Option<&T> {}
        pub fn last(&self) -> Option<&T> {}
        pub fn is_subset<S2>(&self, other: &IndexSet<T, S2>) -> bool {}
        pub fn is_disjoint<S2>(&self, other: &IndexSet<T, S2>) -> bool {}
    }
    impl<T, S> std::ops::Index<usize> for IndexSet<T, S> { type Output = T; } impl<T, S> IntoIterator for IndexSet<T, S> { type Item = T; type IntoIter = IntoIter<T>; } impl<T, S> IntoIterator for &IndexSet<T, S> { type Item = &T; type IntoIter = Iter<T>; }
    impl<T, S> FromIterator<T> for IndexSet<T, S> {} impl<T, S> Extend<T> for IndexSet<T, S> {} impl<T, const N: usize> From<[T; N]> for IndexSet<T> {} impl<T: Clone, S: Clone> Clone for IndexSet<T, S> {} impl<T, S: Default> Default for IndexSet<T, S> {} impl<T: PartialEq, S> PartialEq for IndexSet<T, S> {}
    pub use std::collections::btree_set::{IntoIter, Iter};
}
#[macro_export]
macro_rules! indexmap { ($($key:expr => $value:expr),* $(,)?) => { $crate::IndexMap::from([$(($key, $value)),*]) }; }
#[macro_export]
macro_rules! indexset { ($($value:expr),* $(,)?) => { $crate::IndexSet::from([$($value),*]) }; }
