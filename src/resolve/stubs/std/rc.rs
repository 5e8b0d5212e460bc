//! std::rc
use crate::any::Any;
use crate::borrow::{Borrow, Cow};
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::ops::Deref;
use crate::pin::Pin;

pub struct Rc<T> {}
impl<T> Rc<T> {
    pub fn new(value: T) -> Rc<T> {}
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Rc<T> {}
    pub fn new_uninit() -> Rc<crate::mem::MaybeUninit<T>> {}
    pub fn pin(value: T) -> Pin<Rc<T>> {}
    pub fn try_unwrap(this: Self) -> Result<T, Self> {}
    pub fn into_inner(this: Self) -> Option<T> {}
    pub fn from_raw(ptr: *const T) -> Self {}
    pub fn into_raw(this: Self) -> *const T {}
    pub fn increment_strong_count(ptr: *const T) {}
    pub fn decrement_strong_count(ptr: *const T) {}
    pub fn as_ptr(this: &Self) -> *const T {}
    pub fn downgrade(this: &Self) -> Weak<T> {}
    pub fn weak_count(this: &Self) -> usize {}
    pub fn strong_count(this: &Self) -> usize {}
    pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
    pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
    pub fn make_mut(this: &mut Self) -> &mut T {}
    pub fn unwrap_or_clone(this: Self) -> T {}
}
impl Rc<dyn Any> { pub fn downcast<T: Any>(self) -> Result<Rc<T>, Self> {} }
impl<T> Deref for Rc<T> { type Target = T; } impl<T> AsRef<T> for Rc<T> {} impl<T> Borrow<T> for Rc<T> {}
impl<T> Clone for Rc<T> {} impl<T: Default> Default for Rc<T> {} impl Default for Rc<str> {} impl<T> Default for Rc<[T]> {} impl<T: Debug> Debug for Rc<T> {} impl<T: Display> Display for Rc<T> {}
impl<T: PartialEq> PartialEq for Rc<T> {} impl<T: Eq> Eq for Rc<T> {} impl<T: PartialOrd> PartialOrd for Rc<T> {} impl<T: Ord> Ord for Rc<T> {} impl<T: Hash> Hash for Rc<T> {}
impl<T> From<T> for Rc<T> {} impl<T: Clone> From<&[T]> for Rc<[T]> {} impl From<&str> for Rc<str> {} impl From<String> for Rc<str> {} impl<T> From<Box<T>> for Rc<T> {} impl<T> From<Vec<T>> for Rc<[T]> {} impl<T, const N: usize> From<[T; N]> for Rc<[T]> {}
impl<B: ToOwned> From<Cow<B>> for Rc<B> {} impl From<Rc<str>> for Rc<[u8]> {} impl<T> FromIterator<T> for Rc<[T]> {} impl<T> Rc<crate::mem::MaybeUninit<T>> { pub fn assume_init(self) -> Rc<T> {} }
pub struct Weak<T> {}
impl<T> Weak<T> {
    pub fn new() -> Weak<T> {}
    pub fn as_ptr(&self) -> *const T {}
    pub fn into_raw(self) -> *const T {}
    pub fn from_raw(ptr: *const T) -> Self {}
    pub fn upgrade(&self) -> Option<Rc<T>> {}
    pub fn strong_count(&self) -> usize {}
    pub fn weak_count(&self) -> usize {}
    pub fn ptr_eq(&self, other: &Self) -> bool {}
}
impl<T> Clone for Weak<T> {} impl<T> Default for Weak<T> {} impl<T> Debug for Weak<T> {}
