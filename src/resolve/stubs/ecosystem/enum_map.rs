//! enum_map
pub trait Enum { fn from_usize(value: usize) -> Self; fn into_usize(self) -> usize; }
pub struct EnumMap<K, V> {}
impl<K, V> EnumMap<K, V> { pub fn from_fn<F: FnMut(K) -> V>(cb: F) -> Self {} pub fn from_array<const N: usize>(array: [V; N]) -> EnumMap<K, V> {} pub fn iter(&self) -> Iter<K, V> {} pub fn iter_mut(&mut self) -> IterMut<K, V> {} pub fn len(&self) -> usize {} pub fn values(&self) -> std::slice::Iter<V> {} pub fn values_mut(&mut self) -> std::slice::IterMut<V> {} pub fn into_values(self) -> std::vec::IntoIter<V> {} pub fn as_slice(&self) -> &[V] {} pub fn map<F: FnMut(K, V) -> T, T>(self, f: F) -> EnumMap<K, T> {} pub fn clear(&mut self) {} }
impl<K, V> std::ops::Index<K> for EnumMap<K, V> { type Output = V; } impl<K, V> std::ops::IndexMut<K> for EnumMap<K, V> {} impl<K, V: Clone> Clone for EnumMap<K, V> {} impl<K, V: Default> Default for EnumMap<K, V> {} impl<K, V> FromIterator<(K, V)> for EnumMap<K, V> {}
impl<K, V> IntoIterator for EnumMap<K, V> { type Item = (K, V); type IntoIter = std::vec::IntoIter<(K, V)>; } impl<K, V> IntoIterator for &EnumMap<K, V> { type Item = (K, &V); type IntoIter = Iter<K, V>; } impl<K, V> IntoIterator for &mut EnumMap<K, V> { type Item = (K, &mut V); type IntoIter = IterMut<K, V>; }
pub struct Iter<K, V> {}
pub struct IterMut<K, V> {}
impl<K, V> Iterator for Iter<K, V> { type Item = (K, &V); } impl<K, V> Iterator for IterMut<K, V> { type Item = (K, &mut V); }
