//! typed_arena
pub struct Arena<T> {}
impl<T> Arena<T> { pub fn new() -> Arena<T> {} pub fn with_capacity(n: usize) -> Arena<T> {} pub fn alloc(&self, value: T) -> &mut T {} pub fn alloc_extend<I: IntoIterator<Item = T>>(&self, iterable: I) -> &mut [T] {} pub fn into_vec(self) -> Vec<T> {} pub fn iter_mut(&mut self) -> std::slice::IterMut<T> {} pub fn len(&self) -> usize {} }
impl<T> Default for Arena<T> {}
