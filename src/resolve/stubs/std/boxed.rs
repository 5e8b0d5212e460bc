//! std::boxed
use crate::any::Any;
use crate::error::Error;
use crate::fmt::{Debug, Display};
use crate::future::Future;
use crate::hash::{Hash, Hasher};
use crate::mem::MaybeUninit;
use crate::ops::*;
use crate::pin::Pin;

pub struct Box<T> {}
impl<T> Box<T> {
    pub fn new(x: T) -> Self {}
    pub fn new_uninit() -> Box<MaybeUninit<T>> {}
    pub fn new_zeroed() -> Box<MaybeUninit<T>> {}
    pub fn pin(x: T) -> Pin<Box<T>> {}
    pub fn from_raw(raw: *mut T) -> Self {}
    pub fn from_non_null(ptr: crate::ptr::NonNull<T>) -> Self {}
    pub fn into_raw(b: Self) -> *mut T {}
    pub fn as_ptr(b: &Self) -> *const T {}
    pub fn as_mut_ptr(b: &mut Self) -> *mut T {}
    pub fn leak(b: Self) -> &mut T {}
    pub fn into_pin(boxed: Self) -> Pin<Self> {}
    pub fn into_inner(boxed: Self) -> T {}
}
impl<T> Box<[T]> { pub fn new_uninit_slice(len: usize) -> Box<[MaybeUninit<T>]> {} pub fn new_zeroed_slice(len: usize) -> Box<[MaybeUninit<T>]> {} }
impl<T> Box<MaybeUninit<T>> { pub fn assume_init(self) -> Box<T> {} pub fn write(boxed: Self, value: T) -> Box<T> {} }
impl Box<dyn Any> { pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {} }
impl Box<dyn Any + Send> { pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {} }
impl Box<dyn Any + Send + Sync> { pub fn downcast<T: Any>(self) -> Result<Box<T>, Self> {} }
impl<T> Deref for Box<T> { type Target = T; } impl<T> DerefMut for Box<T> {}
impl<T> AsRef<T> for Box<T> {} impl<T> AsMut<T> for Box<T> {}
impl<T: Clone> Clone for Box<T> {} impl<T: Clone> Clone for Box<[T]> {} impl Clone for Box<str> {} impl<T: Default> Default for Box<T> {} impl<T> Default for Box<[T]> {} impl Default for Box<str> {}
impl<T: PartialEq> PartialEq for Box<T> {} impl<T: Eq> Eq for Box<T> {} impl<T: PartialOrd> PartialOrd for Box<T> {} impl<T: Ord> Ord for Box<T> {} impl<T: Hash> Hash for Box<T> {} impl<T: Hasher> Hasher for Box<T> {}
impl<T: Debug> Debug for Box<T> {} impl<T: Display> Display for Box<T> {} impl<T: Error> Error for Box<T> {}
impl<Args, F: FnOnce<Args>> FnOnce<Args> for Box<F> { type Output = F::Output; } impl<Args, F: FnMut<Args>> FnMut<Args> for Box<F> {} impl<Args, F: Fn<Args>> Fn<Args> for Box<F> {}
impl<F: Future> Future for Box<F> { type Output = F::Output; }
impl<T> From<T> for Box<T> {} impl<T: Clone> From<&[T]> for Box<[T]> {} impl From<&str> for Box<str> {} impl From<String> for Box<str> {} impl<T> From<Vec<T>> for Box<[T]> {} impl<T, const N: usize> From<[T; N]> for Box<[T]> {} impl From<Box<str>> for Box<[u8]> {}
impl From<crate::borrow::Cow<str>> for Box<str> {} impl<T, const N: usize> TryFrom<Box<[T]>> for Box<[T; N]> { type Error = Box<[T]>; }
impl<E: Error> From<E> for Box<dyn Error> {} impl<E: Error + Send + Sync> From<E> for Box<dyn Error + Send + Sync> {} impl From<String> for Box<dyn Error> {} impl From<&str> for Box<dyn Error> {}
impl From<String> for Box<dyn Error + Send + Sync> {} impl From<&str> for Box<dyn Error + Send + Sync> {}
impl From<crate::borrow::Cow<str>> for Box<dyn Error> {} impl From<crate::borrow::Cow<str>> for Box<dyn Error + Send + Sync> {} impl<T: Clone> From<crate::borrow::Cow<[T]>> for Box<[T]> {} impl<T, const N: usize> TryFrom<Vec<T>> for Box<[T; N]> { type Error = Vec<T>; }
impl<I> FromIterator<I> for Box<[I]> {} impl FromIterator<&str> for Box<str> {} impl FromIterator<char> for Box<str> {} impl FromIterator<String> for Box<str> {}
impl<T> IntoIterator for Box<[T]> { type Item = T; type IntoIter = crate::vec::IntoIter<T>; }
impl<T> IntoIterator for &Box<[T]> { type Item = &T; type IntoIter = crate::slice::Iter<T>; }
impl<T> IntoIterator for &mut Box<[T]> { type Item = &mut T; type IntoIter = crate::slice::IterMut<T>; }
