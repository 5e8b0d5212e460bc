//! thread_local
pub struct ThreadLocal<T> {}
impl<T> ThreadLocal<T> { pub fn new() -> ThreadLocal<T> {} pub fn with_capacity(capacity: usize) -> ThreadLocal<T> {} pub fn get(&self) -> Option<&T> {} pub fn get_or<F: FnOnce() -> T>(&self, create: F) -> &T {} pub fn get_or_try<F: FnOnce() -> Result<T, E>, E>(&self, create: F) -> Result<&T, E> {} pub fn get_or_default(&self) -> &T where T: Default {} pub fn iter(&self) -> std::vec::IntoIter<&T> {} pub fn iter_mut(&mut self) -> std::vec::IntoIter<&mut T> {} pub fn clear(&mut self) {} }
impl<T> IntoIterator for ThreadLocal<T> { type Item = T; type IntoIter = std::vec::IntoIter<T>; } impl<T> Default for ThreadLocal<T> {}
