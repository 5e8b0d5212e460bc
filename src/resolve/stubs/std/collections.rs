//! std::collections
pub use self::binary_heap::BinaryHeap;
pub use self::btree_map::BTreeMap;
pub use self::btree_set::BTreeSet;
pub use self::hash_map::HashMap;
pub use self::hash_set::HashSet;
pub use self::linked_list::LinkedList;
pub use self::vec_deque::VecDeque;
pub use crate::ops::Bound;

pub struct TryReserveError {}
impl Clone for TryReserveError {} impl PartialEq for TryReserveError {} impl Eq for TryReserveError {} impl crate::fmt::Debug for TryReserveError {} impl crate::fmt::Display for TryReserveError {} impl crate::error::Error for TryReserveError {}

pub mod hash_map {
    use super::TryReserveError;
    use crate::borrow::Borrow;
    use crate::fmt::{Debug, Display};
    use crate::ops::Index;
    pub use crate::hash::{DefaultHasher, RandomState};

    pub struct HashMap<K, V, S = RandomState> {}
    impl<K, V> HashMap<K, V, RandomState> {
        pub fn new() -> HashMap<K, V, RandomState> {}
        pub fn with_capacity(capacity: usize) -> HashMap<K, V, RandomState> {}
    }
    impl<K, V, S> HashMap<K, V, S> {
        pub fn with_hasher(hash_builder: S) -> HashMap<K, V, S> {}
        pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashMap<K, V, S> {}
        pub fn capacity(&self) -> usize {}
        pub fn keys(&self) -> Keys<K, V> {}
        pub fn into_keys(self) -> IntoKeys<K, V> {}
        pub fn values(&self) -> Values<K, V> {}
        pub fn values_mut(&mut self) -> ValuesMut<K, V> {}
        pub fn into_values(self) -> IntoValues<K, V> {}
        pub fn iter(&self) -> Iter<K, V> {}
        pub fn iter_mut(&mut self) -> IterMut<K, V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn drain(&mut self) -> Drain<K, V> {}
        pub fn extract_if<F: FnMut(&K, &mut V) -> bool>(&mut self, pred: F) -> ExtractIf<K, V, F> {}
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {}
        pub fn clear(&mut self) {}
        pub fn hasher(&self) -> &S {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
        pub fn entry(&mut self, key: K) -> Entry<K, V> {}
        pub fn get<Q>(&self, k: &Q) -> Option<&V> where K: Borrow<Q> {}
        pub fn get_key_value<Q>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q> {}
        pub fn get_disjoint_mut<Q, const N: usize>(&mut self, ks: [&Q; N]) -> [Option<&mut V>; N] where K: Borrow<Q> {}
        pub fn contains_key<Q>(&self, k: &Q) -> bool where K: Borrow<Q> {}
        pub fn get_mut<Q>(&mut self, k: &Q) -> Option<&mut V> where K: Borrow<Q> {}
        pub fn insert(&mut self, k: K, v: V) -> Option<V> {}
        pub fn try_insert(&mut self, key: K, value: V) -> Result<&mut V, OccupiedError<K, V>> {}
        pub fn remove<Q>(&mut self, k: &Q) -> Option<V> where K: Borrow<Q> {}
        pub fn remove_entry<Q>(&mut self, k: &Q) -> Option<(K, V)> where K: Borrow<Q> {}
    }
    impl<K, V, S> FromIterator<(K, V)> for HashMap<K, V, S> {} impl<K, V, S> Extend<(K, V)> for HashMap<K, V, S> {} impl<K: Copy, V: Copy, S> Extend<(&K, &V)> for HashMap<K, V, S> {}
    impl<K, V, const N: usize> From<[(K, V); N]> for HashMap<K, V, RandomState> {}
    impl<K, Q, V, S> Index<&Q> for HashMap<K, V, S> where K: Borrow<Q> { type Output = V; }
    impl<K, V, S> IntoIterator for HashMap<K, V, S> { type Item = (K, V); type IntoIter = IntoIter<K, V>; }
    impl<K, V, S> IntoIterator for &HashMap<K, V, S> { type Item = (&K, &V); type IntoIter = Iter<K, V>; }
    impl<K, V, S> IntoIterator for &mut HashMap<K, V, S> { type Item = (&K, &mut V); type IntoIter = IterMut<K, V>; }
    impl<K: Clone, V: Clone, S: Clone> Clone for HashMap<K, V, S> {} impl<K, V, S: Default> Default for HashMap<K, V, S> {} impl<K, V: PartialEq, S> PartialEq for HashMap<K, V, S> {} impl<K, V: Eq, S> Eq for HashMap<K, V, S> {} impl<K: Debug, V: Debug, S> Debug for HashMap<K, V, S> {}
    pub struct Iter<K, V> {}
    pub struct IterMut<K, V> {}
    pub struct IntoIter<K, V> {}
    pub struct Keys<K, V> {}
    pub struct IntoKeys<K, V> {}
    pub struct Values<K, V> {}
    pub struct ValuesMut<K, V> {}
    pub struct IntoValues<K, V> {}
    pub struct Drain<K, V> {}
    pub struct ExtractIf<K, V, F> {}
    impl<K, V> Iterator for Iter<K, V> { type Item = (&K, &V); } impl<K, V> ExactSizeIterator for Iter<K, V> {} impl<K, V> Clone for Iter<K, V> {}
    impl<K, V> Iterator for IterMut<K, V> { type Item = (&K, &mut V); } impl<K, V> ExactSizeIterator for IterMut<K, V> {}
    impl<K, V> Iterator for IntoIter<K, V> { type Item = (K, V); } impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
    impl<K, V> Iterator for Keys<K, V> { type Item = &K; } impl<K, V> ExactSizeIterator for Keys<K, V> {} impl<K, V> Clone for Keys<K, V> {}
    impl<K, V> Iterator for IntoKeys<K, V> { type Item = K; } impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}
    impl<K, V> Iterator for Values<K, V> { type Item = &V; } impl<K, V> ExactSizeIterator for Values<K, V> {} impl<K, V> Clone for Values<K, V> {}
    impl<K, V> Iterator for ValuesMut<K, V> { type Item = &mut V; } impl<K, V> ExactSizeIterator for ValuesMut<K, V> {}
    impl<K, V> Iterator for IntoValues<K, V> { type Item = V; } impl<K, V> ExactSizeIterator for IntoValues<K, V> {}
    impl<K, V> Iterator for Drain<K, V> { type Item = (K, V); } impl<K, V> ExactSizeIterator for Drain<K, V> {}
    impl<K, V, F: FnMut(&K, &mut V) -> bool> Iterator for ExtractIf<K, V, F> { type Item = (K, V); }
    pub enum Entry<K, V> { Occupied(OccupiedEntry<K, V>), Vacant(VacantEntry<K, V>) }
    impl<K, V> Entry<K, V> {
        pub fn or_insert(self, default: V) -> &mut V {}
        pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &mut V {}
        pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &mut V {}
        pub fn key(&self) -> &K {}
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
        pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
        pub fn or_default(self) -> &mut V where V: Default {}
    }
    pub struct OccupiedEntry<K, V> {}
    impl<K, V> OccupiedEntry<K, V> {
        pub fn key(&self) -> &K {}
        pub fn remove_entry(self) -> (K, V) {}
        pub fn get(&self) -> &V {}
        pub fn get_mut(&mut self) -> &mut V {}
        pub fn into_mut(self) -> &mut V {}
        pub fn insert(&mut self, value: V) -> V {}
        pub fn remove(self) -> V {}
    }
    pub struct VacantEntry<K, V> {}
    impl<K, V> VacantEntry<K, V> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        pub fn insert(self, value: V) -> &mut V {}
        pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
    }
    pub struct OccupiedError<K, V> { pub entry: OccupiedEntry<K, V>, pub value: V }
    impl<K: Debug, V: Debug> Debug for OccupiedError<K, V> {} impl<K: Debug, V: Debug> Display for OccupiedError<K, V> {}
}

pub mod hash_set {
    use super::TryReserveError;
    use crate::borrow::Borrow;
    use crate::fmt::Debug;
    use crate::hash::RandomState;
    use crate::ops::{BitAnd, BitOr, BitXor, Sub};

    pub struct HashSet<T, S = RandomState> {}
    impl<T> HashSet<T, RandomState> {
        pub fn new() -> HashSet<T, RandomState> {}
        pub fn with_capacity(capacity: usize) -> HashSet<T, RandomState> {}
    }
    impl<T, S> HashSet<T, S> {
        pub fn with_hasher(hasher: S) -> HashSet<T, S> {}
        pub fn with_capacity_and_hasher(capacity: usize, hasher: S) -> HashSet<T, S> {}
        pub fn capacity(&self) -> usize {}
        pub fn iter(&self) -> Iter<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn drain(&mut self) -> Drain<T> {}
        pub fn extract_if<F: FnMut(&T) -> bool>(&mut self, pred: F) -> ExtractIf<T, F> {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn clear(&mut self) {}
        pub fn hasher(&self) -> &S {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
        pub fn difference(&self, other: &HashSet<T, S>) -> Difference<T, S> {}
        pub fn symmetric_difference(&self, other: &HashSet<T, S>) -> SymmetricDifference<T, S> {}
        pub fn intersection(&self, other: &HashSet<T, S>) -> Intersection<T, S> {}
        pub fn union(&self, other: &HashSet<T, S>) -> Union<T, S> {}
        pub fn contains<Q>(&self, value: &Q) -> bool where T: Borrow<Q> {}
        pub fn get<Q>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> {}
        pub fn is_disjoint(&self, other: &HashSet<T, S>) -> bool {}
        pub fn is_subset(&self, other: &HashSet<T, S>) -> bool {}
        pub fn is_superset(&self, other: &HashSet<T, S>) -> bool {}
        pub fn insert(&mut self, value: T) -> bool {}
        pub fn replace(&mut self, value: T) -> Option<T> {}
        pub fn remove<Q>(&mut self, value: &Q) -> bool where T: Borrow<Q> {}
        pub fn take<Q>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> {}
    }
    impl<T, S> FromIterator<T> for HashSet<T, S> {} impl<T, S> Extend<T> for HashSet<T, S> {} impl<T: Copy, S> Extend<&T> for HashSet<T, S> {} impl<T, const N: usize> From<[T; N]> for HashSet<T, RandomState> {}
    impl<T, S> IntoIterator for HashSet<T, S> { type Item = T; type IntoIter = IntoIter<T>; }
    impl<T, S> IntoIterator for &HashSet<T, S> { type Item = &T; type IntoIter = Iter<T>; }
    impl<T: Clone, S: Default> BitOr<&HashSet<T, S>> for &HashSet<T, S> { type Output = HashSet<T, S>; } impl<T: Clone, S: Default> BitAnd<&HashSet<T, S>> for &HashSet<T, S> { type Output = HashSet<T, S>; }
    impl<T: Clone, S: Default> BitXor<&HashSet<T, S>> for &HashSet<T, S> { type Output = HashSet<T, S>; } impl<T: Clone, S: Default> Sub<&HashSet<T, S>> for &HashSet<T, S> { type Output = HashSet<T, S>; }
    impl<T: Clone, S: Clone> Clone for HashSet<T, S> {} impl<T, S: Default> Default for HashSet<T, S> {} impl<T, S> PartialEq for HashSet<T, S> {} impl<T, S> Eq for HashSet<T, S> {} impl<T: Debug, S> Debug for HashSet<T, S> {}
    pub struct Iter<T> {}
    pub struct IntoIter<T> {}
    pub struct Drain<T> {}
    pub struct ExtractIf<T, F> {}
    pub struct Intersection<T, S> {}
    pub struct Difference<T, S> {}
    pub struct SymmetricDifference<T, S> {}
    pub struct Union<T, S> {}
    impl<T> Iterator for Iter<T> { type Item = &T; } impl<T> ExactSizeIterator for Iter<T> {} impl<T> Clone for Iter<T> {}
    impl<T> Iterator for IntoIter<T> { type Item = T; } impl<T> ExactSizeIterator for IntoIter<T> {}
    impl<T> Iterator for Drain<T> { type Item = T; } impl<T> ExactSizeIterator for Drain<T> {} impl<T, F: FnMut(&T) -> bool> Iterator for ExtractIf<T, F> { type Item = T; }
    impl<T, S> Iterator for Intersection<T, S> { type Item = &T; } impl<T, S> Clone for Intersection<T, S> {} impl<T, S> Iterator for Difference<T, S> { type Item = &T; } impl<T, S> Clone for Difference<T, S> {}
    impl<T, S> Iterator for SymmetricDifference<T, S> { type Item = &T; } impl<T, S> Clone for SymmetricDifference<T, S> {} impl<T, S> Iterator for Union<T, S> { type Item = &T; } impl<T, S> Clone for Union<T, S> {}
}

pub mod btree_map {
    use crate::borrow::Borrow;
    use crate::fmt::Debug;
    use crate::hash::Hash;
    use crate::ops::{Index, RangeBounds};

    pub struct BTreeMap<K, V> {}
    impl<K, V> BTreeMap<K, V> {
        pub fn new() -> BTreeMap<K, V> {}
        pub fn clear(&mut self) {}
        pub fn get<Q>(&self, key: &Q) -> Option<&V> where K: Borrow<Q> {}
        pub fn get_key_value<Q>(&self, k: &Q) -> Option<(&K, &V)> where K: Borrow<Q> {}
        pub fn first_key_value(&self) -> Option<(&K, &V)> {}
        pub fn first_entry(&mut self) -> Option<OccupiedEntry<K, V>> {}
        pub fn pop_first(&mut self) -> Option<(K, V)> {}
        pub fn last_key_value(&self) -> Option<(&K, &V)> {}
        pub fn last_entry(&mut self) -> Option<OccupiedEntry<K, V>> {}
        pub fn pop_last(&mut self) -> Option<(K, V)> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool where K: Borrow<Q> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut V> where K: Borrow<Q> {}
        pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<V> where K: Borrow<Q> {}
        pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(K, V)> where K: Borrow<Q> {}
        pub fn retain<F: FnMut(&K, &mut V) -> bool>(&mut self, f: F) {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn range<T, R: RangeBounds<T>>(&self, range: R) -> Range<K, V> where K: Borrow<T> {}
        pub fn range_mut<T, R: RangeBounds<T>>(&mut self, range: R) -> RangeMut<K, V> where K: Borrow<T> {}
        pub fn entry(&mut self, key: K) -> Entry<K, V> {}
        pub fn split_off<Q>(&mut self, key: &Q) -> Self where K: Borrow<Q> {}
        pub fn extract_if<F: FnMut(&K, &mut V) -> bool, R: RangeBounds<K>>(&mut self, range: R, pred: F) -> ExtractIf<K, V, F> {}
        pub fn into_keys(self) -> IntoKeys<K, V> {}
        pub fn into_values(self) -> IntoValues<K, V> {}
        pub fn iter(&self) -> Iter<K, V> {}
        pub fn iter_mut(&mut self) -> IterMut<K, V> {}
        pub fn keys(&self) -> Keys<K, V> {}
        pub fn values(&self) -> Values<K, V> {}
        pub fn values_mut(&mut self) -> ValuesMut<K, V> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<K, V> FromIterator<(K, V)> for BTreeMap<K, V> {} impl<K, V> Extend<(K, V)> for BTreeMap<K, V> {} impl<K: Copy, V: Copy> Extend<(&K, &V)> for BTreeMap<K, V> {} impl<K, V, const N: usize> From<[(K, V); N]> for BTreeMap<K, V> {}
    impl<K, Q, V> Index<&Q> for BTreeMap<K, V> where K: Borrow<Q> { type Output = V; }
    impl<K, V> IntoIterator for BTreeMap<K, V> { type Item = (K, V); type IntoIter = IntoIter<K, V>; }
    impl<K, V> IntoIterator for &BTreeMap<K, V> { type Item = (&K, &V); type IntoIter = Iter<K, V>; }
    impl<K, V> IntoIterator for &mut BTreeMap<K, V> { type Item = (&K, &mut V); type IntoIter = IterMut<K, V>; }
    impl<K: Clone, V: Clone> Clone for BTreeMap<K, V> {} impl<K, V> Default for BTreeMap<K, V> {} impl<K: PartialEq, V: PartialEq> PartialEq for BTreeMap<K, V> {} impl<K: Eq, V: Eq> Eq for BTreeMap<K, V> {}
    impl<K: PartialOrd, V: PartialOrd> PartialOrd for BTreeMap<K, V> {} impl<K: Ord, V: Ord> Ord for BTreeMap<K, V> {} impl<K: Hash, V: Hash> Hash for BTreeMap<K, V> {} impl<K: Debug, V: Debug> Debug for BTreeMap<K, V> {}
    pub struct Iter<K, V> {}
    pub struct IterMut<K, V> {}
    pub struct IntoIter<K, V> {}
    pub struct Keys<K, V> {}
    pub struct IntoKeys<K, V> {}
    pub struct Values<K, V> {}
    pub struct ValuesMut<K, V> {}
    pub struct IntoValues<K, V> {}
    pub struct Range<K, V> {}
    pub struct RangeMut<K, V> {}
    pub struct ExtractIf<K, V, F> {}
    impl<K, V> Iterator for Iter<K, V> { type Item = (&K, &V); } impl<K, V> DoubleEndedIterator for Iter<K, V> {} impl<K, V> ExactSizeIterator for Iter<K, V> {} impl<K, V> Clone for Iter<K, V> {}
    impl<K, V> Iterator for IterMut<K, V> { type Item = (&K, &mut V); } impl<K, V> DoubleEndedIterator for IterMut<K, V> {} impl<K, V> ExactSizeIterator for IterMut<K, V> {}
    impl<K, V> Iterator for IntoIter<K, V> { type Item = (K, V); } impl<K, V> DoubleEndedIterator for IntoIter<K, V> {} impl<K, V> ExactSizeIterator for IntoIter<K, V> {}
    impl<K, V> Iterator for Keys<K, V> { type Item = &K; } impl<K, V> DoubleEndedIterator for Keys<K, V> {} impl<K, V> ExactSizeIterator for Keys<K, V> {} impl<K, V> Clone for Keys<K, V> {}
    impl<K, V> Iterator for IntoKeys<K, V> { type Item = K; } impl<K, V> DoubleEndedIterator for IntoKeys<K, V> {} impl<K, V> ExactSizeIterator for IntoKeys<K, V> {}
    impl<K, V> Iterator for Values<K, V> { type Item = &V; } impl<K, V> DoubleEndedIterator for Values<K, V> {} impl<K, V> ExactSizeIterator for Values<K, V> {} impl<K, V> Clone for Values<K, V> {}
    impl<K, V> Iterator for ValuesMut<K, V> { type Item = &mut V; } impl<K, V> DoubleEndedIterator for ValuesMut<K, V> {} impl<K, V> ExactSizeIterator for ValuesMut<K, V> {}
    impl<K, V> Iterator for IntoValues<K, V> { type Item = V; } impl<K, V> DoubleEndedIterator for IntoValues<K, V> {} impl<K, V> ExactSizeIterator for IntoValues<K, V> {}
    impl<K, V> Iterator for Range<K, V> { type Item = (&K, &V); } impl<K, V> DoubleEndedIterator for Range<K, V> {} impl<K, V> Clone for Range<K, V> {}
    impl<K, V> Iterator for RangeMut<K, V> { type Item = (&K, &mut V); } impl<K, V> DoubleEndedIterator for RangeMut<K, V> {} impl<K, V, F> Iterator for ExtractIf<K, V, F> { type Item = (K, V); }
    pub enum Entry<K, V> { Vacant(VacantEntry<K, V>), Occupied(OccupiedEntry<K, V>) }
    impl<K, V> Entry<K, V> {
        pub fn or_insert(self, default: V) -> &mut V {}
        pub fn or_insert_with<F: FnOnce() -> V>(self, default: F) -> &mut V {}
        pub fn or_insert_with_key<F: FnOnce(&K) -> V>(self, default: F) -> &mut V {}
        pub fn key(&self) -> &K {}
        pub fn and_modify<F: FnOnce(&mut V)>(self, f: F) -> Self {}
        pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
        pub fn or_default(self) -> &mut V where V: Default {}
    }
    pub struct VacantEntry<K, V> {}
    impl<K, V> VacantEntry<K, V> {
        pub fn key(&self) -> &K {}
        pub fn into_key(self) -> K {}
        pub fn insert(self, value: V) -> &mut V {}
        pub fn insert_entry(self, value: V) -> OccupiedEntry<K, V> {}
    }
    pub struct OccupiedEntry<K, V> {}
    impl<K, V> OccupiedEntry<K, V> {
        pub fn key(&self) -> &K {}
        pub fn remove_entry(self) -> (K, V) {}
        pub fn get(&self) -> &V {}
        pub fn get_mut(&mut self) -> &mut V {}
        pub fn into_mut(self) -> &mut V {}
        pub fn insert(&mut self, value: V) -> V {}
        pub fn remove(self) -> V {}
    }
}

pub mod btree_set {
    use crate::borrow::Borrow;
    use crate::fmt::Debug;
    use crate::hash::Hash;
    use crate::ops::{BitAnd, BitOr, BitXor, RangeBounds, Sub};

    pub struct BTreeSet<T> {}
    impl<T> BTreeSet<T> {
        pub fn new() -> BTreeSet<T> {}
        pub fn range<K, R: RangeBounds<K>>(&self, range: R) -> Range<T> where T: Borrow<K> {}
        pub fn difference(&self, other: &BTreeSet<T>) -> Difference<T> {}
        pub fn symmetric_difference(&self, other: &BTreeSet<T>) -> SymmetricDifference<T> {}
        pub fn intersection(&self, other: &BTreeSet<T>) -> Intersection<T> {}
        pub fn union(&self, other: &BTreeSet<T>) -> Union<T> {}
        pub fn clear(&mut self) {}
        pub fn contains<Q>(&self, value: &Q) -> bool where T: Borrow<Q> {}
        pub fn get<Q>(&self, value: &Q) -> Option<&T> where T: Borrow<Q> {}
        pub fn is_disjoint(&self, other: &BTreeSet<T>) -> bool {}
        pub fn is_subset(&self, other: &BTreeSet<T>) -> bool {}
        pub fn is_superset(&self, other: &BTreeSet<T>) -> bool {}
        pub fn first(&self) -> Option<&T> {}
        pub fn last(&self) -> Option<&T> {}
        pub fn pop_first(&mut self) -> Option<T> {}
        pub fn pop_last(&mut self) -> Option<T> {}
        pub fn insert(&mut self, value: T) -> bool {}
        pub fn replace(&mut self, value: T) -> Option<T> {}
        pub fn remove<Q>(&mut self, value: &Q) -> bool where T: Borrow<Q> {}
        pub fn take<Q>(&mut self, value: &Q) -> Option<T> where T: Borrow<Q> {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn split_off<Q>(&mut self, value: &Q) -> Self where T: Borrow<Q> {}
        pub fn extract_if<F: FnMut(&T) -> bool, R: RangeBounds<T>>(&mut self, range: R, pred: F) -> ExtractIf<T, F> {}
        pub fn iter(&self) -> Iter<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
    }
    impl<T> FromIterator<T> for BTreeSet<T> {} impl<T> Extend<T> for BTreeSet<T> {} impl<T: Copy> Extend<&T> for BTreeSet<T> {} impl<T, const N: usize> From<[T; N]> for BTreeSet<T> {}
    impl<T> IntoIterator for BTreeSet<T> { type Item = T; type IntoIter = IntoIter<T>; }
    impl<T> IntoIterator for &BTreeSet<T> { type Item = &T; type IntoIter = Iter<T>; }
    impl<T: Clone> Sub<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; } impl<T: Clone> BitXor<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; }
    impl<T: Clone> BitAnd<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; } impl<T: Clone> BitOr<&BTreeSet<T>> for &BTreeSet<T> { type Output = BTreeSet<T>; }
    impl<T: Clone> Clone for BTreeSet<T> {} impl<T> Default for BTreeSet<T> {} impl<T: PartialEq> PartialEq for BTreeSet<T> {} impl<T: Eq> Eq for BTreeSet<T> {}
    impl<T: PartialOrd> PartialOrd for BTreeSet<T> {} impl<T: Ord> Ord for BTreeSet<T> {} impl<T: Hash> Hash for BTreeSet<T> {} impl<T: Debug> Debug for BTreeSet<T> {}
    pub struct Iter<T> {}
    pub struct IntoIter<T> {}
    pub struct Range<T> {}
    pub struct ExtractIf<T, F> {}
    pub struct Difference<T> {}
    pub struct SymmetricDifference<T> {}
    pub struct Intersection<T> {}
    pub struct Union<T> {}
    impl<T> Iterator for Iter<T> { type Item = &T; } impl<T> DoubleEndedIterator for Iter<T> {} impl<T> ExactSizeIterator for Iter<T> {} impl<T> Clone for Iter<T> {}
    impl<T> Iterator for IntoIter<T> { type Item = T; } impl<T> DoubleEndedIterator for IntoIter<T> {} impl<T> ExactSizeIterator for IntoIter<T> {}
    impl<T> Iterator for Range<T> { type Item = &T; } impl<T> DoubleEndedIterator for Range<T> {} impl<T> Clone for Range<T> {} impl<T, F> Iterator for ExtractIf<T, F> { type Item = T; }
    impl<T> Iterator for Difference<T> { type Item = &T; } impl<T> Clone for Difference<T> {} impl<T> Iterator for SymmetricDifference<T> { type Item = &T; } impl<T> Clone for SymmetricDifference<T> {}
    impl<T> Iterator for Intersection<T> { type Item = &T; } impl<T> Clone for Intersection<T> {} impl<T> Iterator for Union<T> { type Item = &T; } impl<T> Clone for Union<T> {}
}

pub mod vec_deque {
    use super::TryReserveError;
    use crate::cmp::Ordering;
    use crate::fmt::Debug;
    use crate::hash::Hash;
    use crate::ops::{Index, IndexMut, RangeBounds};

    pub struct VecDeque<T> {}
    impl<T> VecDeque<T> {
        pub fn new() -> VecDeque<T> {}
        pub fn with_capacity(capacity: usize) -> VecDeque<T> {}
        pub fn get(&self, index: usize) -> Option<&T> {}
        pub fn get_mut(&mut self, index: usize) -> Option<&mut T> {}
        pub fn swap(&mut self, i: usize, j: usize) {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
        pub fn truncate(&mut self, len: usize) {}
        pub fn iter(&self) -> Iter<T> {}
        pub fn iter_mut(&mut self) -> IterMut<T> {}
        pub fn as_slices(&self) -> (&[T], &[T]) {}
        pub fn as_mut_slices(&mut self) -> (&mut [T], &mut [T]) {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn range<R: RangeBounds<usize>>(&self, range: R) -> Iter<T> {}
        pub fn range_mut<R: RangeBounds<usize>>(&mut self, range: R) -> IterMut<T> {}
        pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<T> {}
        pub fn clear(&mut self) {}
        pub fn contains(&self, x: &T) -> bool {}
        pub fn front(&self) -> Option<&T> {}
        pub fn front_mut(&mut self) -> Option<&mut T> {}
        pub fn back(&self) -> Option<&T> {}
        pub fn back_mut(&mut self) -> Option<&mut T> {}
        pub fn pop_front(&mut self) -> Option<T> {}
        pub fn pop_back(&mut self) -> Option<T> {}
        pub fn pop_front_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {}
        pub fn pop_back_if(&mut self, predicate: impl FnOnce(&mut T) -> bool) -> Option<T> {}
        pub fn push_front(&mut self, value: T) {}
        pub fn push_back(&mut self, value: T) {}
        pub fn push_front_mut(&mut self, value: T) -> &mut T {}
        pub fn push_back_mut(&mut self, value: T) -> &mut T {}
        pub fn insert_mut(&mut self, index: usize, value: T) -> &mut T {}
        pub fn try_reserve_exact(&mut self, additional: usize) -> Result<(), TryReserveError> {}
        pub fn swap_remove_front(&mut self, index: usize) -> Option<T> {}
        pub fn swap_remove_back(&mut self, index: usize) -> Option<T> {}
        pub fn insert(&mut self, index: usize, value: T) {}
        pub fn remove(&mut self, index: usize) -> Option<T> {}
        pub fn split_off(&mut self, at: usize) -> Self {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn retain_mut<F: FnMut(&mut T) -> bool>(&mut self, f: F) {}
        pub fn resize_with(&mut self, new_len: usize, generator: impl FnMut() -> T) {}
        pub fn make_contiguous(&mut self) -> &mut [T] {}
        pub fn rotate_left(&mut self, n: usize) {}
        pub fn rotate_right(&mut self, n: usize) {}
        pub fn binary_search(&self, x: &T) -> Result<usize, usize> {}
        pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> {}
        pub fn binary_search_by_key<B, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> {}
        pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {}
        pub fn resize(&mut self, new_len: usize, value: T) {}
    }
    impl<T> FromIterator<T> for VecDeque<T> {} impl<T> Extend<T> for VecDeque<T> {} impl<T: Copy> Extend<&T> for VecDeque<T> {} impl<T> From<Vec<T>> for VecDeque<T> {} impl<T, const N: usize> From<[T; N]> for VecDeque<T> {}
    impl<T> Index<usize> for VecDeque<T> { type Output = T; } impl<T> IndexMut<usize> for VecDeque<T> {}
    impl<T> IntoIterator for VecDeque<T> { type Item = T; type IntoIter = IntoIter<T>; }
    impl<T> IntoIterator for &VecDeque<T> { type Item = &T; type IntoIter = Iter<T>; }
    impl<T> IntoIterator for &mut VecDeque<T> { type Item = &mut T; type IntoIter = IterMut<T>; }
    impl<T: Clone> Clone for VecDeque<T> {} impl<T> Default for VecDeque<T> {} impl<T: PartialEq> PartialEq for VecDeque<T> {} impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for VecDeque<T> {} impl<T: Eq> Eq for VecDeque<T> {}
    impl<T: PartialOrd> PartialOrd for VecDeque<T> {} impl<T: Ord> Ord for VecDeque<T> {} impl<T: Hash> Hash for VecDeque<T> {} impl<T: Debug> Debug for VecDeque<T> {}
    pub struct Iter<T> {}
    pub struct IterMut<T> {}
    pub struct IntoIter<T> {}
    pub struct Drain<T> {}
    impl<T> Iterator for Iter<T> { type Item = &T; } impl<T> DoubleEndedIterator for Iter<T> {} impl<T> ExactSizeIterator for Iter<T> {} impl<T> Clone for Iter<T> {}
    impl<T> Iterator for IterMut<T> { type Item = &mut T; } impl<T> DoubleEndedIterator for IterMut<T> {} impl<T> ExactSizeIterator for IterMut<T> {}
    impl<T> Iterator for IntoIter<T> { type Item = T; } impl<T> DoubleEndedIterator for IntoIter<T> {} impl<T> ExactSizeIterator for IntoIter<T> {}
    impl<T> Iterator for Drain<T> { type Item = T; } impl<T> DoubleEndedIterator for Drain<T> {} impl<T> ExactSizeIterator for Drain<T> {}
}

pub mod binary_heap {
    use crate::fmt::Debug;
    use crate::ops::{Deref, DerefMut};

    pub struct BinaryHeap<T> {}
    impl<T> BinaryHeap<T> {
        pub fn new() -> BinaryHeap<T> {}
        pub fn with_capacity(capacity: usize) -> BinaryHeap<T> {}
        pub fn peek_mut(&mut self) -> Option<PeekMut<T>> {}
        pub fn pop(&mut self) -> Option<T> {}
        pub fn push(&mut self, item: T) {}
        pub fn into_sorted_vec(self) -> Vec<T> {}
        pub fn reserve_exact(&mut self, additional: usize) {}
        pub fn try_reserve(&mut self, additional: usize) -> Result<(), crate::collections::TryReserveError> {}
        pub fn shrink_to(&mut self, min_capacity: usize) {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn retain<F: FnMut(&T) -> bool>(&mut self, f: F) {}
        pub fn iter(&self) -> Iter<T> {}
        pub fn peek(&self) -> Option<&T> {}
        pub fn capacity(&self) -> usize {}
        pub fn reserve(&mut self, additional: usize) {}
        pub fn shrink_to_fit(&mut self) {}
        pub fn into_vec(self) -> Vec<T> {}
        pub fn as_slice(&self) -> &[T] {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn drain(&mut self) -> Drain<T> {}
        pub fn clear(&mut self) {}
    }
    impl<T> FromIterator<T> for BinaryHeap<T> {} impl<T> Extend<T> for BinaryHeap<T> {} impl<T> From<Vec<T>> for BinaryHeap<T> {} impl<T, const N: usize> From<[T; N]> for BinaryHeap<T> {}
    impl<T> IntoIterator for BinaryHeap<T> { type Item = T; type IntoIter = IntoIter<T>; }
    impl<T> IntoIterator for &BinaryHeap<T> { type Item = &T; type IntoIter = Iter<T>; }
    impl<T: Clone> Clone for BinaryHeap<T> {} impl<T> Default for BinaryHeap<T> {} impl<T: Debug> Debug for BinaryHeap<T> {}
    pub struct PeekMut<T> {}
    impl<T> PeekMut<T> { pub fn pop(this: PeekMut<T>) -> T {} }
    impl<T> Deref for PeekMut<T> { type Target = T; } impl<T> DerefMut for PeekMut<T> {}
    pub struct Iter<T> {}
    pub struct IntoIter<T> {}
    pub struct Drain<T> {}
    impl<T> Iterator for Iter<T> { type Item = &T; } impl<T> DoubleEndedIterator for Iter<T> {} impl<T> ExactSizeIterator for Iter<T> {} impl<T> Clone for Iter<T> {}
    impl<T> Iterator for IntoIter<T> { type Item = T; } impl<T> DoubleEndedIterator for IntoIter<T> {} impl<T> ExactSizeIterator for IntoIter<T> {} impl<T> Iterator for Drain<T> { type Item = T; } impl<T> DoubleEndedIterator for Drain<T> {}
}

pub mod linked_list {
    use crate::fmt::Debug;
    use crate::hash::Hash;

    pub struct LinkedList<T> {}
    impl<T> LinkedList<T> {
        pub fn new() -> Self {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn iter(&self) -> Iter<T> {}
        pub fn iter_mut(&mut self) -> IterMut<T> {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn clear(&mut self) {}
        pub fn contains(&self, x: &T) -> bool {}
        pub fn front(&self) -> Option<&T> {}
        pub fn front_mut(&mut self) -> Option<&mut T> {}
        pub fn back(&self) -> Option<&T> {}
        pub fn back_mut(&mut self) -> Option<&mut T> {}
        pub fn push_front(&mut self, elt: T) {}
        pub fn pop_front(&mut self) -> Option<T> {}
        pub fn push_back(&mut self, elt: T) {}
        pub fn pop_back(&mut self) -> Option<T> {}
        pub fn split_off(&mut self, at: usize) -> LinkedList<T> {}
        pub fn push_front_mut(&mut self, elt: T) -> &mut T {}
        pub fn push_back_mut(&mut self, elt: T) -> &mut T {}
        pub fn extract_if<F: FnMut(&mut T) -> bool>(&mut self, filter: F) -> ExtractIf<T, F> {}
    }
    impl<T> FromIterator<T> for LinkedList<T> {} impl<T> Extend<T> for LinkedList<T> {} impl<T, const N: usize> From<[T; N]> for LinkedList<T> {}
    impl<T> IntoIterator for LinkedList<T> { type Item = T; type IntoIter = IntoIter<T>; }
    impl<T> IntoIterator for &LinkedList<T> { type Item = &T; type IntoIter = Iter<T>; }
    impl<T> IntoIterator for &mut LinkedList<T> { type Item = &mut T; type IntoIter = IterMut<T>; }
    impl<T: Clone> Clone for LinkedList<T> {} impl<T> Default for LinkedList<T> {} impl<T: PartialEq> PartialEq for LinkedList<T> {} impl<T: Eq> Eq for LinkedList<T> {} impl<T: Hash> Hash for LinkedList<T> {} impl<T: Debug> Debug for LinkedList<T> {}
    pub struct Iter<T> {}
    pub struct IterMut<T> {}
    pub struct IntoIter<T> {}
    pub struct ExtractIf<T, F> {}
    impl<T, F: FnMut(&mut T) -> bool> Iterator for ExtractIf<T, F> { type Item = T; }
    impl<T> Iterator for Iter<T> { type Item = &T; } impl<T> DoubleEndedIterator for Iter<T> {} impl<T> ExactSizeIterator for Iter<T> {} impl<T> Clone for Iter<T> {}
    impl<T> Iterator for IterMut<T> { type Item = &mut T; } impl<T> DoubleEndedIterator for IterMut<T> {} impl<T> ExactSizeIterator for IterMut<T> {}
    impl<T> Iterator for IntoIter<T> { type Item = T; } impl<T> DoubleEndedIterator for IntoIter<T> {} impl<T> ExactSizeIterator for IntoIter<T> {}
}
