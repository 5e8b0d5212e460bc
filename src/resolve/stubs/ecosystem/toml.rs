//! toml
pub use self::value::{Table, Value};
pub mod map { pub use std::collections::btree_map::Entry; pub type Map<K, V> = std::collections::BTreeMap<K, V>; }
pub mod value {
    pub type Table = super::map::Map<String, Value>;
    pub type Array = Vec<Value>;
    pub enum Value { String(String), Integer(i64), Float(f64), Boolean(bool), Datetime(Datetime), Array(Array), Table(Table) }
    impl Value {
        pub fn try_from<T>(value: T) -> Result<Value, crate::ser::Error> {}
        pub fn try_into<T>(self) -> Result<T, crate::de::Error> {}
        pub fn get<I>(&self, index: I) -> Option<&Value> {}
        pub fn get_mut<I>(&mut self, index: I) -> Option<&mut Value> {}
        pub fn as_integer(&self) -> Option<i64> {}
        pub fn as_float(&self) -> Option<f64> {}
        pub fn as_bool(&self) -> Option<bool> {}
        pub fn as_str(&self) -> Option<&str> {}
        pub fn is_str(&self) -> bool {}
        pub fn as_array(&self) -> Option<&Vec<Value>> {}
        pub fn as_array_mut(&mut self) -> Option<&mut Vec<Value>> {}
        pub fn as_table(&self) -> Option<&Table> {}
        pub fn as_table_mut(&mut self) -> Option<&mut Table> {}
        pub fn is_table(&self) -> bool {}
        pub fn type_str(&self) -> &str {}
    }
    impl Clone for Value {} impl PartialEq for Value {} impl std::fmt::Display for Value {} impl std::str::FromStr for Value { type Err = crate::de::Error; } impl<I> std::ops::Index<I> for Value { type Output = Value; } impl<I> std::ops::IndexMut<I> for Value {} impl From<&str> for Value {} impl From<String> for Value {} impl From<i64> for Value {} impl From<bool> for Value {} impl<V: Into<Value>> From<Vec<V>> for Value {}
    pub struct Datetime {}
}
pub mod de { pub struct Error {} impl Error { pub fn message(&self) -> &str {} pub fn span(&self) -> Option<std::ops::Range<usize>> {} } impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {} pub use super::from_str; }
pub mod ser { pub struct Error {} impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {} }
pub struct Spanned<T> {}
impl<T> Spanned<T> { pub fn span(&self) -> std::ops::Range<usize> {} pub fn into_inner(self) -> T {} pub fn get_ref(&self) -> &T {} pub fn get_mut(&mut self) -> &mut T {} pub fn as_ref(&self) -> &T {} }
impl<T: Clone> Clone for Spanned<T> {}
pub fn from_str<T>(s: &str) -> Result<T, de::Error> {}
pub fn from_slice<T>(s: &[u8]) -> Result<T, de::Error> {}
pub fn to_string<T>(value: &T) -> Result<String, ser::Error> {}
pub fn to_string_pretty<T>(value: &T) -> Result<String, ser::Error> {}
