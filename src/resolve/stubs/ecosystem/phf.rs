//! phf
pub struct Map<K, V> {}
impl<K, V> Map<K, V> { pub fn len(&self) -> usize {} pub fn is_empty(&self) -> bool {} pub fn get<T>(&self, key: &T) -> Option<&V> {} pub fn get_key<T>(&self, key: &T) -> Option<&K> {} pub fn get_entry<T>(&self, key: &T) -> Option<(&K, &V)> {} pub fn contains_key<T>(&self, key: &T) -> bool {} pub fn entries(&self) -> std::vec::IntoIter<(&K, &V)> {} pub fn keys(&self) -> std::vec::IntoIter<&K> {} pub fn values(&self) -> std::vec::IntoIter<&V> {} }
impl<K, V, T> std::ops::Index<&T> for Map<K, V> { type Output = V; } impl<K, V> IntoIterator for &Map<K, V> { type Item = (&K, &V); type IntoIter = std::vec::IntoIter<(&K, &V)>; }
pub type OrderedMap<K, V> = Map<K, V>;
pub struct Set<T> {}
impl<T> Set<T> { pub fn len(&self) -> usize {} pub fn contains<U>(&self, value: &U) -> bool {} pub fn get_key<U>(&self, key: &U) -> Option<&T> {} pub fn iter(&self) -> std::vec::IntoIter<&T> {} }
pub type OrderedSet<T> = Set<T>;
