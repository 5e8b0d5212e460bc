//! std::array, and the inherent impl of `[T; N]`.
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::ops::*;
use crate::slice::{Iter, IterMut, SliceIndex};

impl<T, const N: usize> [T; N] {
    pub fn map<F: FnMut(T) -> U, U>(self, f: F) -> [U; N] {}
    pub fn as_slice(&self) -> &[T] {}
    pub fn as_mut_slice(&mut self) -> &mut [T] {}
    pub fn each_ref(&self) -> [&T; N] {}
    pub fn each_mut(&mut self) -> [&mut T; N] {}
}
impl<const N: usize> [u8; N] { pub fn as_ascii(&self) -> Option<&[u8; N]> {} }
impl<T, const N: usize> IntoIterator for [T; N] { type Item = T; type IntoIter = IntoIter<T, N>; }
impl<T, const N: usize> IntoIterator for &[T; N] { type Item = &T; type IntoIter = Iter<T>; }
impl<T, const N: usize> IntoIterator for &mut [T; N] { type Item = &mut T; type IntoIter = IterMut<T>; }
impl<T, I: SliceIndex<[T]>, const N: usize> Index<I> for [T; N] { type Output = I::Output; } impl<T, I: SliceIndex<[T]>, const N: usize> IndexMut<I> for [T; N] {}
impl<T, const N: usize> AsRef<[T]> for [T; N] {} impl<T, const N: usize> AsMut<[T]> for [T; N] {}
impl<T: Clone, const N: usize> Clone for [T; N] {} impl<T: Copy, const N: usize> Copy for [T; N] {} impl<T: Default, const N: usize> Default for [T; N] {} impl<T: Debug, const N: usize> Debug for [T; N] {}
impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T; N] {} impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U]> for [T; N] {} impl<T: PartialEq<U>, U, const N: usize> PartialEq<&[U]> for [T; N] {}
impl<T: Eq, const N: usize> Eq for [T; N] {} impl<T: PartialOrd, const N: usize> PartialOrd for [T; N] {} impl<T: Ord, const N: usize> Ord for [T; N] {} impl<T: Hash, const N: usize> Hash for [T; N] {}
impl<T: Copy, const N: usize> TryFrom<&[T]> for [T; N] { type Error = TryFromSliceError; } impl<T: Copy, const N: usize> TryFrom<&mut [T]> for [T; N] { type Error = TryFromSliceError; }
impl<T, const N: usize> TryFrom<&[T]> for &[T; N] { type Error = TryFromSliceError; } impl<T, const N: usize> TryFrom<&mut [T]> for &mut [T; N] { type Error = TryFromSliceError; }
impl<T, const N: usize> TryFrom<Vec<T>> for [T; N] { type Error = Vec<T>; }
pub struct IntoIter<T, const N: usize> {}
impl<T, const N: usize> IntoIter<T, N> {
    pub fn as_slice(&self) -> &[T] {}
    pub fn as_mut_slice(&mut self) -> &mut [T] {}
}
impl<T, const N: usize> Iterator for IntoIter<T, N> { type Item = T; } impl<T, const N: usize> DoubleEndedIterator for IntoIter<T, N> {} impl<T, const N: usize> ExactSizeIterator for IntoIter<T, N> {} impl<T: Clone, const N: usize> Clone for IntoIter<T, N> {}
pub struct TryFromSliceError {}
impl Clone for TryFromSliceError {} impl Copy for TryFromSliceError {} impl Debug for TryFromSliceError {} impl Display for TryFromSliceError {} impl crate::error::Error for TryFromSliceError {}
pub fn from_fn<T, const N: usize, F: FnMut(usize) -> T>(f: F) -> [T; N] {}
pub fn repeat<T: Clone, const N: usize>(val: T) -> [T; N] {}
pub fn from_ref<T>(s: &T) -> &[T; 1] {}
pub fn from_mut<T>(s: &mut T) -> &mut [T; 1] {}
