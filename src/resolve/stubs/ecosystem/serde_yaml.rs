//! serde_yaml
pub type Result<T> = std::result::Result<T, Error>;
pub struct Error {}
impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
pub enum Value { Null, Bool(bool), Number(Number), String(String), Sequence(Vec<Value>), Mapping(Mapping) }
impl Value { pub fn get<I>(&self, index: I) -> Option<&Value> {} pub fn as_str(&self) -> Option<&str> {} pub fn as_i64(&self) -> Option<i64> {} pub fn as_bool(&self) -> Option<bool> {} pub fn as_sequence(&self) -> Option<&Vec<Value>> {} pub fn as_mapping(&self) -> Option<&Mapping> {} }
impl Clone for Value {} impl<I> std::ops::Index<I> for Value { type Output = Value; }
pub struct Number {}
pub type Mapping = std::collections::BTreeMap<Value, Value>;
pub fn from_str<T>(s: &str) -> Result<T> {}
pub fn from_slice<T>(v: &[u8]) -> Result<T> {}
pub fn from_reader<R, T>(rdr: R) -> Result<T> {}
pub fn from_value<T>(value: Value) -> Result<T> {}
pub fn to_string<T>(value: &T) -> Result<String> {}
pub fn to_writer<W, T>(writer: W, value: &T) -> Result<()> {}
pub fn to_value<T>(value: T) -> Result<Value> {}
