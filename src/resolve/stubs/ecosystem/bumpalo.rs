//! bumpalo
pub struct Bump {}
impl Bump { pub fn new() -> Bump {} pub fn with_capacity(capacity: usize) -> Bump {} pub fn alloc<T>(&self, val: T) -> &mut T {} pub fn alloc_with<F: FnOnce() -> T, T>(&self, f: F) -> &mut T {} pub fn alloc_str(&self, src: &str) -> &mut str {} pub fn alloc_slice_copy<T>(&self, src: &[T]) -> &mut [T] {} pub fn alloc_slice_clone<T>(&self, src: &[T]) -> &mut [T] {} pub fn alloc_slice_fill_iter<T, I: IntoIterator<Item = T>>(&self, iter: I) -> &mut [T] {} pub fn reset(&mut self) {} }
