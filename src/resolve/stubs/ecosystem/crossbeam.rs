//! crossbeam
pub use crossbeam_channel::{self as channel};
pub mod queue {
    pub struct SegQueue<T> {}
    impl<T> SegQueue<T> { pub fn new() -> Self {} pub fn push(&self, value: T) {} pub fn pop(&self) -> Option<T> {} pub fn len(&self) -> usize {} pub fn is_empty(&self) -> bool {} }
    pub struct ArrayQueue<T> {}
    impl<T> ArrayQueue<T> { pub fn new(cap: usize) -> Self {} pub fn push(&self, value: T) -> Result<(), T> {} pub fn force_push(&self, value: T) -> Option<T> {} pub fn pop(&self) -> Option<T> {} pub fn len(&self) -> usize {} pub fn is_empty(&self) -> bool {} }
}
pub mod deque {
    pub struct Worker<T> {}
    impl<T> Worker<T> { pub fn new_fifo() -> Worker<T> {} pub fn new_lifo() -> Worker<T> {} pub fn stealer(&self) -> Stealer<T> {} pub fn push(&self, task: T) {} pub fn pop(&self) -> Option<T> {} pub fn is_empty(&self) -> bool {} }
    pub struct Stealer<T> {}
    impl<T> Stealer<T> { pub fn steal(&self) -> Steal<T> {} pub fn steal_batch_and_pop(&self, dest: &Worker<T>) -> Steal<T> {} }
    impl<T> Clone for Stealer<T> {}
    pub enum Steal<T> { Empty, Success(T), Retry }
    impl<T> Steal<T> { pub fn success(self) -> Option<T> {} }
}
