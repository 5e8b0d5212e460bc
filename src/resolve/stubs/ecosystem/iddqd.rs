//! iddqd
pub use self::bi_hash_map::{BiHashItem, BiHashMap};
pub use self::id_hash_map::{IdHashItem, IdHashMap};
pub use self::id_ord_map::{IdOrdItem, IdOrdMap};
pub use self::tri_hash_map::{TriHashItem, TriHashMap};
pub trait Equivalent<K> {}
pub trait Comparable<K> {}
pub mod errors { pub struct DuplicateItem<T, D = &T> {} impl<T, D> DuplicateItem<T, D> { pub fn new_item(&self) -> &T {} pub fn duplicates(&self) -> &[D] {} pub fn into_parts(self) -> (T, Vec<D>) {} } impl<T, D> std::fmt::Debug for DuplicateItem<T, D> {} impl<T, D> std::fmt::Display for DuplicateItem<T, D> {} impl<T, D> std::error::Error for DuplicateItem<T, D> {} }
pub mod id_ord_map {
    use crate::errors::DuplicateItem;
    pub trait IdOrdItem { type Key; fn key(&self) -> Self::Key; }
    impl<T: IdOrdItem> IdOrdItem for &T { type Key = T::Key; } impl<T: IdOrdItem> IdOrdItem for Box<T> { type Key = T::Key; } impl<T: IdOrdItem> IdOrdItem for std::sync::Arc<T> { type Key = T::Key; }
    pub struct IdOrdMap<T> {}
    impl<T> IdOrdMap<T> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn from_iter_unique<I: IntoIterator<Item = T>>(iter: I) -> Result<Self, DuplicateItem<T>> {}
        pub fn is_empty(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn clear(&mut self) {}
        pub fn iter(&self) -> Iter<T> {}
        pub fn iter_mut(&mut self) -> IterMut<T> {}
        pub fn insert_unique(&mut self, value: T) -> Result<(), DuplicateItem<T, &T>> {}
        pub fn insert_overwrite(&mut self, value: T) -> Option<T> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn get<Q>(&self, key: &Q) -> Option<&T> {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<RefMut<T>> {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<T> {}
        pub fn entry<K>(&mut self, key: K) -> Entry<T> {}
        pub fn first(&self) -> Option<&T> {}
        pub fn last(&self) -> Option<&T> {}
        pub fn first_entry(&mut self) -> Option<OccupiedEntry<T>> {}
        pub fn last_entry(&mut self) -> Option<OccupiedEntry<T>> {}
        pub fn pop_first(&mut self) -> Option<T> {}
        pub fn pop_last(&mut self) -> Option<T> {}
        pub fn retain<F: FnMut(RefMut<T>) -> bool>(&mut self, f: F) {}
    }
    impl<T> IntoIterator for IdOrdMap<T> { type Item = T; type IntoIter = std::vec::IntoIter<T>; } impl<T> IntoIterator for &IdOrdMap<T> { type Item = &T; type IntoIter = Iter<T>; } impl<T> IntoIterator for &mut IdOrdMap<T> { type Item = RefMut<T>; type IntoIter = IterMut<T>; }
    impl<T> FromIterator<T> for IdOrdMap<T> {} impl<T> Extend<T> for IdOrdMap<T> {} impl<T: Clone> Clone for IdOrdMap<T> {} impl<T> Default for IdOrdMap<T> {} impl<T> PartialEq for IdOrdMap<T> {}
    pub struct Iter<T> {}
    pub struct IterMut<T> {}
    impl<T> Iterator for Iter<T> { type Item = &T; } impl<T> ExactSizeIterator for Iter<T> {} impl<T> Clone for Iter<T> {} impl<T> Iterator for IterMut<T> { type Item = RefMut<T>; }
    pub struct RefMut<T> {}
    impl<T> RefMut<T> { pub fn into_ref(self) -> &T {} pub fn reborrow(&mut self) -> RefMut<T> {} }
    impl<T> std::ops::Deref for RefMut<T> { type Target = T; } impl<T> std::ops::DerefMut for RefMut<T> {}
    pub enum Entry<T> { Vacant(VacantEntry<T>), Occupied(OccupiedEntry<T>) }
    impl<T> Entry<T> { pub fn or_insert(self, default: T) -> RefMut<T> {} pub fn or_insert_with<F: FnOnce() -> T>(self, default: F) -> RefMut<T> {} pub fn or_insert_ref(self, default: T) -> &T {} pub fn and_modify<F: FnOnce(RefMut<T>)>(self, f: F) -> Self {} }
    pub struct VacantEntry<T> {}
    impl<T> VacantEntry<T> { pub fn insert(self, value: T) -> RefMut<T> {} pub fn insert_ref(self, value: T) -> &T {} }
    pub struct OccupiedEntry<T> {}
    impl<T> OccupiedEntry<T> { pub fn get(&self) -> &T {} pub fn get_mut(&mut self) -> RefMut<T> {} pub fn into_mut(self) -> RefMut<T> {} pub fn into_ref(self) -> &T {} pub fn insert(&mut self, value: T) -> T {} pub fn remove(self) -> T {} }
}
pub mod id_hash_map { pub trait IdHashItem { type Key; fn key(&self) -> Self::Key; } pub use crate::id_ord_map::{Entry, IdOrdMap as IdHashMap, OccupiedEntry, RefMut, VacantEntry}; }
pub mod bi_hash_map {
    use crate::errors::DuplicateItem;
    pub use crate::id_ord_map::RefMut;
    pub trait BiHashItem { type K1; type K2; fn key1(&self) -> Self::K1; fn key2(&self) -> Self::K2; }
    pub struct BiHashMap<T> {}
    impl<T: BiHashItem> BiHashMap<T> {
        pub fn new() -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> std::vec::IntoIter<&T> {}
        pub fn insert_unique(&mut self, value: T) -> Result<(), DuplicateItem<T, &T>> {}
        pub fn insert_overwrite(&mut self, value: T) -> Vec<T> {}
        pub fn contains_key1<Q>(&self, key1: &Q) -> bool {}
        pub fn contains_key2<Q>(&self, key2: &Q) -> bool {}
        pub fn get1<Q>(&self, key1: &Q) -> Option<&T> {}
        pub fn get2<Q>(&self, key2: &Q) -> Option<&T> {}
        pub fn get1_mut<Q>(&mut self, key1: &Q) -> Option<RefMut<T>> {}
        pub fn get2_mut<Q>(&mut self, key2: &Q) -> Option<RefMut<T>> {}
        pub fn remove1<Q>(&mut self, key1: &Q) -> Option<T> {}
        pub fn remove2<Q>(&mut self, key2: &Q) -> Option<T> {}
    }
    impl<T> IntoIterator for BiHashMap<T> { type Item = T; type IntoIter = std::vec::IntoIter<T>; } impl<T> IntoIterator for &BiHashMap<T> { type Item = &T; type IntoIter = std::vec::IntoIter<&T>; } impl<T> FromIterator<T> for BiHashMap<T> {} impl<T> Default for BiHashMap<T> {} impl<T: Clone> Clone for BiHashMap<T> {}
}
pub mod tri_hash_map {
    use crate::errors::DuplicateItem;
    pub use crate::id_ord_map::RefMut;
    pub trait TriHashItem { type K1; type K2; type K3; fn key1(&self) -> Self::K1; fn key2(&self) -> Self::K2; fn key3(&self) -> Self::K3; }
    pub struct TriHashMap<T> {}
    impl<T: TriHashItem> TriHashMap<T> {
        pub fn new() -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> std::vec::IntoIter<&T> {}
        pub fn insert_unique(&mut self, value: T) -> Result<(), DuplicateItem<T, &T>> {}
        pub fn insert_overwrite(&mut self, value: T) -> Vec<T> {}
        pub fn get1<Q>(&self, key1: &Q) -> Option<&T> {}
        pub fn get2<Q>(&self, key2: &Q) -> Option<&T> {}
        pub fn get3<Q>(&self, key3: &Q) -> Option<&T> {}
        pub fn remove1<Q>(&mut self, key1: &Q) -> Option<T> {}
    }
    impl<T> IntoIterator for TriHashMap<T> { type Item = T; type IntoIter = std::vec::IntoIter<T>; } impl<T> IntoIterator for &TriHashMap<T> { type Item = &T; type IntoIter = std::vec::IntoIter<&T>; } impl<T> FromIterator<T> for TriHashMap<T> {} impl<T> Default for TriHashMap<T> {}
}
