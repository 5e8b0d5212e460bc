//! im_rc. `im` and `imbl` are the same with another pointer.
use std::hash::RandomState;
use std::ops::{Index, IndexMut, RangeBounds};
pub type HashMap<K, V, S = RandomState> = hashmap::HashMap<K, V, S>;
pub type HashSet<A, S = RandomState> = hashset::HashSet<A, S>;
pub type OrdMap<K, V> = ordmap::OrdMap<K, V>;
pub type OrdSet<A> = ordset::OrdSet<A>;
pub mod hashmap {
    use super::*;
    pub struct HashMap<K, V, S = RandomState> {}
    impl<K, V> HashMap<K, V> { pub fn new() -> Self {} pub fn unit(k: K, v: V) -> HashMap<K, V> {} }
    impl<K, V, S> HashMap<K, V, S> {
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn clear(&mut self) {}
        pub fn iter(&self) -> std::collections::hash_map::Iter<K, V> {}
        pub fn iter_mut(&mut self) -> std::collections::hash_map::IterMut<K, V> {}
        pub fn keys(&self) -> std::collections::hash_map::Keys<K, V> {}
        pub fn values(&self) -> std::collections::hash_map::Values<K, V> {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&K, &V)> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn contains_key<Q>(&self, k: &Q) -> bool {}
        pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
        pub fn remove<Q>(&mut self, k: &Q) -> Option<V> {}
        pub fn update(&self, k: K, v: V) -> Self {}
        pub fn without<Q>(&self, k: &Q) -> Self {}
        pub fn retain<F: FnMut(&K, &V) -> bool>(&mut self, f: F) {}
        pub fn entry(&mut self, key: K) -> std::collections::hash_map::Entry<K, V> {}
        pub fn union(self, other: Self) -> Self {}
    }
    impl<K, V, S> Clone for HashMap<K, V, S> {} impl<K, V, S> Default for HashMap<K, V, S> {} impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S> {} impl<K, V, S> Extend<(K, V)> for HashMap<K, V, S> {} impl<K, V, S, Q> Index<&Q> for HashMap<K, V, S> { type Output = V; } impl<K, V, S, Q> IndexMut<&Q> for HashMap<K, V, S> {}
    impl<K, V, S> IntoIterator for HashMap<K, V, S> { type Item = (K, V); type IntoIter = std::collections::hash_map::IntoIter<K, V>; } impl<K, V, S> IntoIterator for &HashMap<K, V, S> { type Item = (&K, &V); type IntoIter = std::collections::hash_map::Iter<K, V>; }
}
pub mod hashset {
    use super::*;
    pub struct HashSet<A, S = RandomState> {}
    impl<A> HashSet<A> { pub fn new() -> Self {} }
    impl<A, S> HashSet<A, S> { pub fn is_empty(&self) -> bool {} pub fn len(&self) -> usize {} pub fn iter(&self) -> std::collections::hash_set::Iter<A> {} pub fn contains<Q>(&self, a: &Q) -> bool {} pub fn insert(&mut self, a: A) -> Option<A> {} pub fn remove<Q>(&mut self, a: &Q) -> Option<A> {} }
    impl<A, S> Clone for HashSet<A, S> {} impl<A, S> Default for HashSet<A, S> {} impl<A, S> FromIterator<A> for HashSet<A, S> {} impl<A, S> Extend<A> for HashSet<A, S> {} impl<A, S> IntoIterator for HashSet<A, S> { type Item = A; type IntoIter = std::collections::hash_set::IntoIter<A>; } impl<A, S> IntoIterator for &HashSet<A, S> { type Item = &A; type IntoIter = std::collections::hash_set::Iter<A>; }
}
pub mod ordmap {
    use super::*;
    pub struct OrdMap<K, V> {}
    impl<K, V> OrdMap<K, V> {
        pub fn new() -> Self {}
        pub fn unit(key: K, value: V) -> Self {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn iter(&self) -> std::collections::btree_map::Iter<K, V> {}
        pub fn range<R: RangeBounds<Q>, Q>(&self, range: R) -> std::collections::btree_map::Range<K, V> {}
        pub fn keys(&self) -> std::collections::btree_map::Keys<K, V> {}
        pub fn values(&self) -> std::collections::btree_map::Values<K, V> {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> {}
        pub fn get_min(&self) -> Option<&(K, V)> {}
        pub fn get_max(&self) -> Option<&(K, V)> {}
        pub fn contains_key<Q>(&self, k: &Q) -> bool {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        pub fn remove<Q>(&mut self, k: &Q) -> Option<V> {}
        pub fn update(&self, key: K, value: V) -> Self {}
        pub fn without<Q>(&self, key: &Q) -> Self {}
        pub fn without_min(&self) -> (Option<V>, Self) {}
        pub fn entry(&mut self, key: K) -> std::collections::btree_map::Entry<K, V> {}
    }
    impl<K, V> Clone for OrdMap<K, V> {} impl<K, V> Default for OrdMap<K, V> {} impl<K, V> FromIterator<(K, V)> for OrdMap<K, V> {} impl<K, V> Extend<(K, V)> for OrdMap<K, V> {} impl<K, V, Q> Index<&Q> for OrdMap<K, V> { type Output = V; } impl<K, V> IntoIterator for OrdMap<K, V> { type Item = (K, V); type IntoIter = std::collections::btree_map::IntoIter<K, V>; } impl<K, V> IntoIterator for &OrdMap<K, V> { type Item = (&K, &V); type IntoIter = std::collections::btree_map::Iter<K, V>; }
}
pub mod ordset {
    pub struct OrdSet<A> {}
    impl<A> OrdSet<A> { pub fn new() -> Self {} pub fn unit(a: A) -> Self {} pub fn is_empty(&self) -> bool {} pub fn len(&self) -> usize {} pub fn iter(&self) -> std::collections::btree_set::Iter<A> {} pub fn contains<Q>(&self, a: &Q) -> bool {} pub fn get_min(&self) -> Option<&A> {} pub fn get_max(&self) -> Option<&A> {} pub fn insert(&mut self, a: A) -> Option<A> {} pub fn remove<Q>(&mut self, a: &Q) -> Option<A> {} pub fn remove_min(&mut self) -> Option<A> {} pub fn without_min(&self) -> (Option<A>, Self) {} pub fn update(&self, a: A) -> Self {} pub fn without<Q>(&self, a: &Q) -> Self {} }
    impl<A> Clone for OrdSet<A> {} impl<A> Default for OrdSet<A> {} impl<A> FromIterator<A> for OrdSet<A> {} impl<A> Extend<A> for OrdSet<A> {} impl<A> IntoIterator for OrdSet<A> { type Item = A; type IntoIter = std::collections::btree_set::IntoIter<A>; } impl<A> IntoIterator for &OrdSet<A> { type Item = &A; type IntoIter = std::collections::btree_set::Iter<A>; }
}
pub struct Vector<A> {}
impl<A> Vector<A> { pub fn new() -> Self {} pub fn is_empty(&self) -> bool {} pub fn len(&self) -> usize {} pub fn get(&self, index: usize) -> Option<&A> {} pub fn get_mut(&mut self, index: usize) -> Option<&mut A> {} pub fn front(&self) -> Option<&A> {} pub fn back(&self) -> Option<&A> {} pub fn last(&self) -> Option<&A> {} pub fn iter(&self) -> std::slice::Iter<A> {} pub fn iter_mut(&mut self) -> std::slice::IterMut<A> {} pub fn push_back(&mut self, value: A) {} pub fn push_front(&mut self, value: A) {} pub fn pop_back(&mut self) -> Option<A> {} pub fn pop_front(&mut self) -> Option<A> {} pub fn insert(&mut self, index: usize, value: A) {} pub fn remove(&mut self, index: usize) -> A {} pub fn append(&mut self, other: Self) {} pub fn clear(&mut self) {} }
impl<A> Clone for Vector<A> {} impl<A> Default for Vector<A> {} impl<A> FromIterator<A> for Vector<A> {} impl<A> Extend<A> for Vector<A> {} impl<A> Index<usize> for Vector<A> { type Output = A; } impl<A> IndexMut<usize> for Vector<A> {} impl<A> IntoIterator for Vector<A> { type Item = A; type IntoIter = std::vec::IntoIter<A>; } impl<A> IntoIterator for &Vector<A> { type Item = &A; type IntoIter = std::slice::Iter<A>; }
