//! smallvec
use std::ops::{Deref, DerefMut, Index, IndexMut, RangeBounds};
use std::slice::{Iter, IterMut, SliceIndex};

pub trait Array { type Item; }
impl<T, const N: usize> Array for [T; N] { type Item = T; }
pub struct SmallVec<A: Array> {}
impl<A: Array> SmallVec<A> {
    pub fn new() -> SmallVec<A> {}
    pub fn with_capacity(n: usize) -> Self {}
    pub fn from_vec(vec: Vec<A::Item>) -> SmallVec<A> {}
    pub fn from_slice(slice: &[A::Item]) -> Self {}
    pub fn from_elem(elem: A::Item, n: usize) -> Self {}
    pub fn from_buf(buf: A) -> SmallVec<A> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn capacity(&self) -> usize {}
    pub fn spilled(&self) -> bool {}
    pub fn drain<R: RangeBounds<usize>>(&mut self, range: R) -> Drain<A> {}
    pub fn push(&mut self, value: A::Item) {}
    pub fn pop(&mut self) -> Option<A::Item> {}
    pub fn append<B: Array<Item = A::Item>>(&mut self, other: &mut SmallVec<B>) {}
    pub fn reserve(&mut self, additional: usize) {}
    pub fn shrink_to_fit(&mut self) {}
    pub fn truncate(&mut self, len: usize) {}
    pub fn as_slice(&self) -> &[A::Item] {}
    pub fn as_mut_slice(&mut self) -> &mut [A::Item] {}
    pub fn swap_remove(&mut self, index: usize) -> A::Item {}
    pub fn clear(&mut self) {}
    pub fn remove(&mut self, index: usize) -> A::Item {}
    pub fn insert(&mut self, index: usize, element: A::Item) {}
    pub fn insert_many<I: IntoIterator<Item = A::Item>>(&mut self, index: usize, iterable: I) {}
    pub fn into_vec(self) -> Vec<A::Item> {}
    pub fn into_boxed_slice(self) -> Box<[A::Item]> {}
    pub fn into_inner(self) -> Result<A, Self> {}
    pub fn retain<F: FnMut(&mut A::Item) -> bool>(&mut self, f: F) {}
    pub fn dedup(&mut self) {}
    pub fn dedup_by<F: FnMut(&mut A::Item, &mut A::Item) -> bool>(&mut self, same_bucket: F) {}
    pub fn dedup_by_key<F: FnMut(&mut A::Item) -> K, K>(&mut self, key: F) {}
    pub fn resize(&mut self, len: usize, value: A::Item) {}
    pub fn extend_from_slice(&mut self, slice: &[A::Item]) {}
}
impl<A: Array> Deref for SmallVec<A> { type Target = [A::Item]; } impl<A: Array> DerefMut for SmallVec<A> {} impl<A: Array, I: SliceIndex<[A::Item]>> Index<I> for SmallVec<A> { type Output = I::Output; } impl<A: Array, I: SliceIndex<[A::Item]>> IndexMut<I> for SmallVec<A> {}
impl<A: Array> IntoIterator for SmallVec<A> { type Item = A::Item; type IntoIter = IntoIter<A>; }
impl<A: Array> IntoIterator for &SmallVec<A> { type Item = &A::Item; type IntoIter = Iter<A::Item>; }
impl<A: Array> IntoIterator for &mut SmallVec<A> { type Item = &mut A::Item; type IntoIter = IterMut<A::Item>; }
impl<A: Array> FromIterator<A::Item> for SmallVec<A> {} impl<A: Array> Extend<A::Item> for SmallVec<A> {} impl<A: Array> From<Vec<A::Item>> for SmallVec<A> {} impl<A: Array> From<&[A::Item]> for SmallVec<A> {} impl<A: Array> From<A> for SmallVec<A> {}
impl<A: Array> AsRef<[A::Item]> for SmallVec<A> {} impl<A: Array> Clone for SmallVec<A> {} impl<A: Array> Default for SmallVec<A> {} impl<A: Array, B: Array> PartialEq<SmallVec<B>> for SmallVec<A> {} impl<A: Array> Eq for SmallVec<A> {} impl<A: Array> std::hash::Hash for SmallVec<A> {}
pub struct IntoIter<A: Array> {}
impl<A: Array> Iterator for IntoIter<A> { type Item = A::Item; } impl<A: Array> DoubleEndedIterator for IntoIter<A> {} impl<A: Array> ExactSizeIterator for IntoIter<A> {}
pub struct Drain<A: Array> {}
impl<A: Array> Iterator for Drain<A> { type Item = A::Item; } impl<A: Array> DoubleEndedIterator for Drain<A> {}
pub trait ToSmallVec<A: Array> { fn to_smallvec(&self) -> SmallVec<A>; }
impl<A: Array> ToSmallVec<A> for [A::Item] {}
#[macro_export]
macro_rules! smallvec {
    ($elem:expr; $n:expr) => { $crate::SmallVec::from_elem($elem, $n) };
    ($($elem:expr),* $(,)?) => { $crate::SmallVec::from_vec(vec![$($elem),*]) };
}
