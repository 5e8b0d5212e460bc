//! serde_json
pub use self::map::Map;
pub use self::value::{Number, Value, from_value, to_value};
pub use self::error::{Error, Result};

pub mod error {
    pub type Result<T> = std::result::Result<T, Error>;
    pub struct Error {}
    impl Error { pub fn line(&self) -> usize {} pub fn column(&self) -> usize {} pub fn classify(&self) -> Category {} pub fn is_io(&self) -> bool {} pub fn is_syntax(&self) -> bool {} pub fn is_data(&self) -> bool {} pub fn is_eof(&self) -> bool {} }
    impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {} impl From<Error> for std::io::Error {}
    pub enum Category { Io, Syntax, Data, Eof }
}
pub mod map {
    use crate::Value;
    pub struct Map<K, V> {}
    impl Map<String, Value> {
        pub fn new() -> Self {}
        pub fn with_capacity(capacity: usize) -> Self {}
        pub fn clear(&mut self) {}
        pub fn get<Q>(&self, key: &Q) -> Option<&Value> {}
        pub fn contains_key<Q>(&self, key: &Q) -> bool {}
        pub fn get_mut<Q>(&mut self, key: &Q) -> Option<&mut Value> {}
        pub fn get_key_value<Q>(&self, key: &Q) -> Option<(&String, &Value)> {}
        pub fn insert(&mut self, k: String, v: Value) -> Option<Value> {}
        pub fn remove<Q>(&mut self, key: &Q) -> Option<Value> {}
        pub fn remove_entry<Q>(&mut self, key: &Q) -> Option<(String, Value)> {}
        pub fn append(&mut self, other: &mut Self) {}
        pub fn entry<S: Into<String>>(&mut self, key: S) -> Entry {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn iter(&self) -> std::collections::btree_map::Iter<String, Value> {}
        pub fn iter_mut(&mut self) -> std::collections::btree_map::IterMut<String, Value> {}
        pub fn keys(&self) -> std::collections::btree_map::Keys<String, Value> {}
        pub fn values(&self) -> std::collections::btree_map::Values<String, Value> {}
        pub fn values_mut(&mut self) -> std::collections::btree_map::ValuesMut<String, Value> {}
        pub fn into_values(self) -> std::collections::btree_map::IntoValues<String, Value> {}
        pub fn retain<F: FnMut(&String, &mut Value) -> bool>(&mut self, f: F) {}
    }
    impl<Q> std::ops::Index<&Q> for Map<String, Value> { type Output = Value; } impl<Q> std::ops::IndexMut<&Q> for Map<String, Value> {} impl Clone for Map<String, Value> {} impl Default for Map<String, Value> {} impl PartialEq for Map<String, Value> {} impl FromIterator<(String, Value)> for Map<String, Value> {} impl Extend<(String, Value)> for Map<String, Value> {}
    impl IntoIterator for Map<String, Value> { type Item = (String, Value); type IntoIter = std::collections::btree_map::IntoIter<String, Value>; } impl IntoIterator for &Map<String, Value> { type Item = (&String, &Value); type IntoIter = std::collections::btree_map::Iter<String, Value>; } impl IntoIterator for &mut Map<String, Value> { type Item = (&String, &mut Value); type IntoIter = std::collections::btree_map::IterMut<String, Value>; }
    pub enum Entry { Vacant(VacantEntry), Occupied(OccupiedEntry) }
    impl Entry { pub fn key(&self) -> &String {} pub fn or_insert(self, default: Value) -> &mut Value {} pub fn or_insert_with<F: FnOnce() -> Value>(self, default: F) -> &mut Value {} pub fn and_modify<F: FnOnce(&mut Value)>(self, f: F) -> Self {} }
    pub struct VacantEntry {}
    impl VacantEntry { pub fn key(&self) -> &String {} pub fn insert(self, value: Value) -> &mut Value {} }
    pub struct OccupiedEntry {}
    impl OccupiedEntry { pub fn key(&self) -> &String {} pub fn get(&self) -> &Value {} pub fn get_mut(&mut self) -> &mut Value {} pub fn into_mut(self) -> &mut Value {} pub fn insert(&mut self, value: Value) -> Value {} pub fn remove(self) -> Value {} }
}
pub mod value {
    use crate::{Error, Map};
    pub use crate::map;
    pub enum Value { Null, Bool(bool), Number(Number), String(String), Array(Vec<Value>), Object(Map<String, Value>) }
    impl Value {
        pub fn get<I: Index>(&self, index: I) -> Option<&Value> {}
        pub fn get_mut<I: Index>(&mut self, index: I) -> Option<&mut Value> {}
        pub fn is_object(&self) -> bool {}
        pub fn as_object(&self) -> Option<&Map<String, Value>> {}
        pub fn as_object_mut(&mut self) -> Option<&mut Map<String, Value>> {}
        pub fn is_array(&self) -> bool {}
        pub fn as_array(&self) -> Option<&Vec<Value>> {}
        pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>> {}
        pub fn is_string(&self) -> bool {}
        pub fn as_str(&self) -> Option<&str> {}
        pub fn is_number(&self) -> bool {}
        pub fn as_number(&self) -> Option<&Number> {}
        pub fn is_i64(&self) -> bool {}
        pub fn is_u64(&self) -> bool {}
        pub fn is_f64(&self) -> bool {}
        pub fn as_i64(&self) -> Option<i64> {}
        pub fn as_u64(&self) -> Option<u64> {}
        pub fn as_f64(&self) -> Option<f64> {}
        pub fn is_boolean(&self) -> bool {}
        pub fn as_bool(&self) -> Option<bool> {}
        pub fn is_null(&self) -> bool {}
        pub fn as_null(&self) -> Option<()> {}
        pub fn pointer(&self, pointer: &str) -> Option<&Value> {}
        pub fn pointer_mut(&mut self, pointer: &str) -> Option<&mut Value> {}
        pub fn take(&mut self) -> Value {}
        pub fn sort_all_objects(&mut self) {}
    }
    pub trait Index {}
    impl<I: Index> std::ops::Index<I> for Value { type Output = Value; } impl<I: Index> std::ops::IndexMut<I> for Value {} impl Index for usize {} impl Index for str {} impl Index for String {} impl<T: Index> Index for &T {}
    impl Clone for Value {} impl Default for Value {} impl PartialEq for Value {} impl PartialEq<str> for Value {} impl PartialEq<&str> for Value {} impl PartialEq<String> for Value {} impl PartialEq<bool> for Value {} impl PartialEq<i32> for Value {} impl Eq for Value {} impl std::fmt::Display for Value {} impl std::fmt::Debug for Value {} impl std::str::FromStr for Value { type Err = Error; }
    impl From<bool> for Value {} impl From<i32> for Value {} impl From<f64> for Value {} impl From<&str> for Value {} impl From<String> for Value {} impl From<Number> for Value {} impl From<Map<String, Value>> for Value {} impl<T: Into<Value>> From<Vec<T>> for Value {} impl<T: Into<Value>> From<Option<T>> for Value {} impl<T: Into<Value>> FromIterator<T> for Value {} impl serde::de::Deserializer for Value { type Error = Error; } impl serde::de::Deserializer for &Value { type Error = Error; }
    pub struct Number {}
    impl Number { pub fn is_i64(&self) -> bool {} pub fn as_i64(&self) -> Option<i64> {} pub fn as_u64(&self) -> Option<u64> {} pub fn as_f64(&self) -> Option<f64> {} pub fn from_f64(f: f64) -> Option<Number> {} }
    impl Clone for Number {} impl From<i32> for Number {} impl std::fmt::Display for Number {}
    pub struct RawValue {}
    impl RawValue { pub fn from_string(json: String) -> Result<Box<Self>, Error> {} pub fn get(&self) -> &str {} }
    pub fn to_value<T>(value: T) -> Result<Value, Error> {}
    pub fn from_value<T>(value: Value) -> Result<T, Error> {}
    pub fn to_raw_value<T>(value: &T) -> Result<Box<RawValue>, Error> {}
}
pub mod ser { pub struct Serializer<W, F = CompactFormatter> {} pub struct CompactFormatter; pub struct PrettyFormatter {} impl PrettyFormatter { pub fn new() -> Self {} pub fn with_indent(indent: &[u8]) -> Self {} } impl<W> Serializer<W> { pub fn new(writer: W) -> Self {} } impl<W, F> Serializer<W, F> { pub fn with_formatter(writer: W, formatter: F) -> Self {} pub fn into_inner(self) -> W {} } }
pub use self::ser::Serializer;
pub struct Deserializer<R> {}
impl<R> Deserializer<R> { pub fn from_reader(reader: R) -> Self {} pub fn from_str(s: &str) -> Self {} pub fn from_slice(bytes: &[u8]) -> Self {} pub fn end(&mut self) -> Result<()> {} pub fn into_iter<T>(self) -> StreamDeserializer<R, T> {} }
impl<R> serde::de::Deserializer for &mut Deserializer<R> { type Error = Error; }
pub struct StreamDeserializer<R, T> {}
impl<R, T> Iterator for StreamDeserializer<R, T> { type Item = Result<T>; }
pub fn from_str<T>(s: &str) -> Result<T> {}
pub fn from_slice<T>(v: &[u8]) -> Result<T> {}
pub fn from_reader<R, T>(rdr: R) -> Result<T> {}
pub fn to_string<T>(value: &T) -> Result<String> {}
pub fn to_string_pretty<T>(value: &T) -> Result<String> {}
pub fn to_vec<T>(value: &T) -> Result<Vec<u8>> {}
pub fn to_vec_pretty<T>(value: &T) -> Result<Vec<u8>> {}
pub fn to_writer<W, T>(writer: W, value: &T) -> Result<()> {}
pub fn to_writer_pretty<W, T>(writer: W, value: &T) -> Result<()> {}
