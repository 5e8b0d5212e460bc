//! slotmap
pub trait Key { fn null() -> Self; fn is_null(&self) -> bool; fn data(&self) -> KeyData; }
pub struct KeyData {}
impl KeyData { pub fn as_ffi(self) -> u64 {} pub fn from_ffi(value: u64) -> Self {} }
pub struct DefaultKey {}
impl Key for DefaultKey {} impl Clone for DefaultKey {} impl Copy for DefaultKey {} impl PartialEq for DefaultKey {} impl Eq for DefaultKey {}
pub struct SlotMap<K: Key, V> {}
impl<V> SlotMap<DefaultKey, V> { pub fn new() -> Self {} pub fn with_capacity(capacity: usize) -> Self {} }
impl<K: Key, V> SlotMap<K, V> {
    pub fn with_key() -> Self {}
    pub fn with_capacity_and_key(capacity: usize) -> Self {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn contains_key(&self, key: K) -> bool {}
    pub fn insert(&mut self, value: V) -> K {}
    pub fn insert_with_key<F: FnOnce(K) -> V>(&mut self, f: F) -> K {}
    pub fn remove(&mut self, key: K) -> Option<V> {}
    pub fn retain<F: FnMut(K, &mut V) -> bool>(&mut self, f: F) {}
    pub fn clear(&mut self) {}
    pub fn drain(&mut self) -> IntoIter<K, V> {}
    pub fn get(&self, key: K) -> Option<&V> {}
    pub fn get_mut(&mut self, key: K) -> Option<&mut V> {}
    pub fn get_disjoint_mut<const N: usize>(&mut self, keys: [K; N]) -> Option<[&mut V; N]> {}
    pub fn iter(&self) -> Iter<K, V> {}
    pub fn iter_mut(&mut self) -> IterMut<K, V> {}
    pub fn keys(&self) -> Keys<K, V> {}
    pub fn values(&self) -> Values<K, V> {}
    pub fn values_mut(&mut self) -> ValuesMut<K, V> {}
}
pub type HopSlotMap<K, V> = SlotMap<K, V>;
pub type DenseSlotMap<K, V> = SlotMap<K, V>;
impl<K: Key, V> std::ops::Index<K> for SlotMap<K, V> { type Output = V; } impl<K: Key, V> std::ops::IndexMut<K> for SlotMap<K, V> {} impl<K: Key, V: Clone> Clone for SlotMap<K, V> {} impl<K: Key, V> Default for SlotMap<K, V> {}
impl<K: Key, V> IntoIterator for SlotMap<K, V> { type Item = (K, V); type IntoIter = IntoIter<K, V>; } impl<K: Key, V> IntoIterator for &SlotMap<K, V> { type Item = (K, &V); type IntoIter = Iter<K, V>; } impl<K: Key, V> IntoIterator for &mut SlotMap<K, V> { type Item = (K, &mut V); type IntoIter = IterMut<K, V>; }
pub struct SecondaryMap<K: Key, V> {}
impl<K: Key, V> SecondaryMap<K, V> {
    pub fn new() -> Self {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn contains_key(&self, key: K) -> bool {}
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {}
    pub fn remove(&mut self, key: K) -> Option<V> {}
    pub fn clear(&mut self) {}
    pub fn get(&self, key: K) -> Option<&V> {}
    pub fn get_mut(&mut self, key: K) -> Option<&mut V> {}
    pub fn iter(&self) -> Iter<K, V> {}
    pub fn iter_mut(&mut self) -> IterMut<K, V> {}
    pub fn keys(&self) -> Keys<K, V> {}
    pub fn values(&self) -> Values<K, V> {}
    pub fn values_mut(&mut self) -> ValuesMut<K, V> {}
    pub fn retain<F: FnMut(K, &mut V) -> bool>(&mut self, f: F) {}
}
pub type SparseSecondaryMap<K, V> = SecondaryMap<K, V>;
impl<K: Key, V> std::ops::Index<K> for SecondaryMap<K, V> { type Output = V; } impl<K: Key, V> std::ops::IndexMut<K> for SecondaryMap<K, V> {} impl<K: Key, V> Default for SecondaryMap<K, V> {}
pub struct Iter<K, V> {}
pub struct IterMut<K, V> {}
pub struct IntoIter<K, V> {}
pub struct Keys<K, V> {}
pub struct Values<K, V> {}
pub struct ValuesMut<K, V> {}
impl<K, V> Iterator for Iter<K, V> { type Item = (K, &V); } impl<K, V> Iterator for IterMut<K, V> { type Item = (K, &mut V); } impl<K, V> Iterator for IntoIter<K, V> { type Item = (K, V); }
impl<K, V> Iterator for Keys<K, V> { type Item = K; } impl<K, V> Iterator for Values<K, V> { type Item = &V; } impl<K, V> Iterator for ValuesMut<K, V> { type Item = &mut V; }
#[macro_export]
macro_rules! new_key_type {
    ($($(#[$attr:meta])* $vis:vis struct $name:ident;)*) => { $($(#[$attr])* #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)] $vis struct $name($crate::KeyData); impl $crate::Key for $name {})* };
}
