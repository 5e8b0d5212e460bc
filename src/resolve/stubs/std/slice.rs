//! std::slice, and the inherent impl of `[T]`.
use crate::ascii;
use crate::cmp::Ordering;
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::ops::*;

impl<T> [T] {
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn first(&self) -> Option<&T> {}
    pub fn first_mut(&mut self) -> Option<&mut T> {}
    pub fn split_first(&self) -> Option<(&T, &[T])> {}
    pub fn split_first_mut(&mut self) -> Option<(&mut T, &mut [T])> {}
    pub fn split_last(&self) -> Option<(&T, &[T])> {}
    pub fn split_last_mut(&mut self) -> Option<(&mut T, &mut [T])> {}
    pub fn last(&self) -> Option<&T> {}
    pub fn last_mut(&mut self) -> Option<&mut T> {}
    pub fn first_chunk<const N: usize>(&self) -> Option<&[T; N]> {}
    pub fn first_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {}
    pub fn split_first_chunk<const N: usize>(&self) -> Option<(&[T; N], &[T])> {}
    pub fn split_first_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T; N], &mut [T])> {}
    pub fn split_last_chunk<const N: usize>(&self) -> Option<(&[T], &[T; N])> {}
    pub fn split_last_chunk_mut<const N: usize>(&mut self) -> Option<(&mut [T], &mut [T; N])> {}
    pub fn last_chunk<const N: usize>(&self) -> Option<&[T; N]> {}
    pub fn last_chunk_mut<const N: usize>(&mut self) -> Option<&mut [T; N]> {}
    pub fn get<I: SliceIndex<[T]>>(&self, index: I) -> Option<&I::Output> {}
    pub fn get_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> Option<&mut I::Output> {}
    pub fn get_unchecked<I: SliceIndex<[T]>>(&self, index: I) -> &I::Output {}
    pub fn get_unchecked_mut<I: SliceIndex<[T]>>(&mut self, index: I) -> &mut I::Output {}
    pub fn get_disjoint_mut<I: SliceIndex<[T]>, const N: usize>(&mut self, indices: [I; N]) -> Result<[&mut I::Output; N], GetDisjointMutError> {}
    pub fn get_disjoint_unchecked_mut<I: SliceIndex<[T]>, const N: usize>(&mut self, indices: [I; N]) -> [&mut I::Output; N] {}
    pub fn as_ptr(&self) -> *const T {}
    pub fn as_mut_ptr(&mut self) -> *mut T {}
    pub fn as_ptr_range(&self) -> Range<*const T> {}
    pub fn as_mut_ptr_range(&mut self) -> Range<*mut T> {}
    pub fn as_array<const N: usize>(&self) -> Option<&[T; N]> {}
    pub fn as_mut_array<const N: usize>(&mut self) -> Option<&mut [T; N]> {}
    pub fn swap(&mut self, a: usize, b: usize) {}
    pub fn reverse(&mut self) {}
    pub fn iter(&self) -> Iter<T> {}
    pub fn iter_mut(&mut self) -> IterMut<T> {}
    pub fn windows(&self, size: usize) -> Windows<T> {}
    pub fn chunks(&self, chunk_size: usize) -> Chunks<T> {}
    pub fn chunks_mut(&mut self, chunk_size: usize) -> ChunksMut<T> {}
    pub fn chunks_exact(&self, chunk_size: usize) -> ChunksExact<T> {}
    pub fn chunks_exact_mut(&mut self, chunk_size: usize) -> ChunksExactMut<T> {}
    pub fn as_chunks<const N: usize>(&self) -> (&[[T; N]], &[T]) {}
    pub fn as_chunks_mut<const N: usize>(&mut self) -> (&mut [[T; N]], &mut [T]) {}
    pub fn as_chunks_unchecked<const N: usize>(&self) -> &[[T; N]] {}
    pub fn as_chunks_unchecked_mut<const N: usize>(&mut self) -> &mut [[T; N]] {}
    pub fn as_rchunks<const N: usize>(&self) -> (&[T], &[[T; N]]) {}
    pub fn as_rchunks_mut<const N: usize>(&mut self) -> (&mut [T], &mut [[T; N]]) {}
    pub fn array_windows<const N: usize>(&self) -> ArrayWindows<T, N> {}
    pub fn rchunks(&self, chunk_size: usize) -> RChunks<T> {}
    pub fn rchunks_mut(&mut self, chunk_size: usize) -> RChunksMut<T> {}
    pub fn rchunks_exact(&self, chunk_size: usize) -> RChunksExact<T> {}
    pub fn rchunks_exact_mut(&mut self, chunk_size: usize) -> RChunksExactMut<T> {}
    pub fn chunk_by<F: FnMut(&T, &T) -> bool>(&self, pred: F) -> ChunkBy<T, F> {}
    pub fn chunk_by_mut<F: FnMut(&T, &T) -> bool>(&mut self, pred: F) -> ChunkByMut<T, F> {}
    pub fn split_at(&self, mid: usize) -> (&[T], &[T]) {}
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut [T], &mut [T]) {}
    pub fn split_at_unchecked(&self, mid: usize) -> (&[T], &[T]) {}
    pub fn split_at_mut_unchecked(&mut self, mid: usize) -> (&mut [T], &mut [T]) {}
    pub fn split_at_checked(&self, mid: usize) -> Option<(&[T], &[T])> {}
    pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut [T], &mut [T])> {}
    pub fn split<F: FnMut(&T) -> bool>(&self, pred: F) -> Split<T, F> {}
    pub fn split_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SplitMut<T, F> {}
    pub fn split_inclusive<F: FnMut(&T) -> bool>(&self, pred: F) -> SplitInclusive<T, F> {}
    pub fn split_inclusive_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> SplitInclusiveMut<T, F> {}
    pub fn rsplit<F: FnMut(&T) -> bool>(&self, pred: F) -> RSplit<T, F> {}
    pub fn rsplit_mut<F: FnMut(&T) -> bool>(&mut self, pred: F) -> RSplitMut<T, F> {}
    pub fn splitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> SplitN<T, F> {}
    pub fn splitn_mut<F: FnMut(&T) -> bool>(&mut self, n: usize, pred: F) -> SplitNMut<T, F> {}
    pub fn rsplitn<F: FnMut(&T) -> bool>(&self, n: usize, pred: F) -> RSplitN<T, F> {}
    pub fn rsplitn_mut<F: FnMut(&T) -> bool>(&mut self, n: usize, pred: F) -> RSplitNMut<T, F> {}
    pub fn contains(&self, x: &T) -> bool {}
    pub fn starts_with(&self, needle: &[T]) -> bool {}
    pub fn ends_with(&self, needle: &[T]) -> bool {}
    pub fn strip_prefix<P: SlicePattern<Item = T>>(&self, prefix: &P) -> Option<&[T]> {}
    pub fn strip_suffix<P: SlicePattern<Item = T>>(&self, suffix: &P) -> Option<&[T]> {}
    pub fn binary_search(&self, x: &T) -> Result<usize, usize> {}
    pub fn binary_search_by<F: FnMut(&T) -> Ordering>(&self, f: F) -> Result<usize, usize> {}
    pub fn binary_search_by_key<B, F: FnMut(&T) -> B>(&self, b: &B, f: F) -> Result<usize, usize> {}
    pub fn partition_point<P: FnMut(&T) -> bool>(&self, pred: P) -> usize {}
    pub fn sort(&mut self) {}
    pub fn sort_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {}
    pub fn sort_by_key<K, F: FnMut(&T) -> K>(&mut self, f: F) {}
    pub fn sort_by_cached_key<K, F: FnMut(&T) -> K>(&mut self, f: F) {}
    pub fn sort_unstable(&mut self) {}
    pub fn sort_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, compare: F) {}
    pub fn sort_unstable_by_key<K, F: FnMut(&T) -> K>(&mut self, f: F) {}
    pub fn select_nth_unstable(&mut self, index: usize) -> (&mut [T], &mut T, &mut [T]) {}
    pub fn select_nth_unstable_by<F: FnMut(&T, &T) -> Ordering>(&mut self, index: usize, compare: F) -> (&mut [T], &mut T, &mut [T]) {}
    pub fn select_nth_unstable_by_key<K, F: FnMut(&T) -> K>(&mut self, index: usize, f: F) -> (&mut [T], &mut T, &mut [T]) {}
    pub fn is_sorted(&self) -> bool {}
    pub fn is_sorted_by<F: FnMut(&T, &T) -> bool>(&self, compare: F) -> bool {}
    pub fn is_sorted_by_key<F: FnMut(&T) -> K, K>(&self, f: F) -> bool {}
    pub fn rotate_left(&mut self, mid: usize) {}
    pub fn rotate_right(&mut self, k: usize) {}
    pub fn fill(&mut self, value: T) {}
    pub fn fill_with<F: FnMut() -> T>(&mut self, f: F) {}
    pub fn clone_from_slice(&mut self, src: &[T]) {}
    pub fn copy_from_slice(&mut self, src: &[T]) {}
    pub fn copy_within<R: RangeBounds<usize>>(&mut self, src: R, dest: usize) {}
    pub fn swap_with_slice(&mut self, other: &mut [T]) {}
    pub fn align_to<U>(&self) -> (&[T], &[U], &[T]) {}
    pub fn align_to_mut<U>(&mut self) -> (&mut [T], &mut [U], &mut [T]) {}
    pub fn split_off<R>(self: &mut &Self, range: R) -> Option<&Self> {}
    pub fn split_off_mut<R>(self: &mut &mut Self, range: R) -> Option<&mut Self> {}
    pub fn split_off_first(self: &mut &Self) -> Option<&T> {}
    pub fn split_off_first_mut(self: &mut &mut Self) -> Option<&mut T> {}
    pub fn split_off_last(self: &mut &Self) -> Option<&T> {}
    pub fn split_off_last_mut(self: &mut &mut Self) -> Option<&mut T> {}
    pub fn element_offset(&self, element: &T) -> Option<usize> {}
    pub fn to_vec(&self) -> Vec<T> {}
    pub fn into_vec(self: Box<Self>) -> Vec<T> {}
    pub fn repeat(&self, n: usize) -> Vec<T> {}
    pub fn concat<Item>(&self) -> <Self as Concat<Item>>::Output where Self: Concat<Item> {}
    pub fn join<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output where Self: Join<Separator> {}
    pub fn connect<Separator>(&self, sep: Separator) -> <Self as Join<Separator>>::Output where Self: Join<Separator> {}
}
impl [u8] {
    pub fn is_ascii(&self) -> bool {}
    pub fn eq_ignore_ascii_case(&self, other: &[u8]) -> bool {}
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn make_ascii_lowercase(&mut self) {}
    pub fn to_ascii_uppercase(&self) -> Vec<u8> {}
    pub fn to_ascii_lowercase(&self) -> Vec<u8> {}
    pub fn escape_ascii(&self) -> EscapeAscii {}
    pub fn trim_ascii(&self) -> &[u8] {}
    pub fn trim_ascii_start(&self) -> &[u8] {}
    pub fn trim_ascii_end(&self) -> &[u8] {}
    pub fn utf8_chunks(&self) -> crate::str::Utf8Chunks {}
}
impl<T, const N: usize> [[T; N]] {
    pub fn as_flattened(&self) -> &[T] {}
    pub fn as_flattened_mut(&mut self) -> &mut [T] {}
}
pub trait Concat<Item> { type Output; fn concat(slice: &Self) -> Self::Output; }
impl<S: crate::borrow::Borrow<str>> Concat<str> for [S] { type Output = String; }
impl<T: Clone, V: crate::borrow::Borrow<[T]>> Concat<T> for [V] { type Output = Vec<T>; }
pub trait Join<Separator> { type Output; fn join(slice: &Self, sep: Separator) -> Self::Output; }
impl<S: crate::borrow::Borrow<str>> Join<&str> for [S] { type Output = String; }
impl<T: Clone, V: crate::borrow::Borrow<[T]>> Join<&T> for [V] { type Output = Vec<T>; }
impl<T: Clone, V: crate::borrow::Borrow<[T]>> Join<&[T]> for [V] { type Output = Vec<T>; }
impl<S: crate::borrow::Borrow<crate::ffi::OsStr>> Join<&crate::ffi::OsStr> for [S] { type Output = crate::ffi::OsString; }
pub trait SlicePattern { type Item; fn as_slice(&self) -> &[Self::Item]; }
impl<T> SlicePattern for [T] { type Item = T; } impl<T, const N: usize> SlicePattern for [T; N] { type Item = T; }
pub trait SliceIndex<T> { type Output; }
impl<T> SliceIndex<[T]> for usize { type Output = T; }
impl<T> SliceIndex<[T]> for Range<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for RangeFrom<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for RangeTo<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for RangeFull { type Output = [T]; }
impl<T> SliceIndex<[T]> for RangeInclusive<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for RangeToInclusive<usize> { type Output = [T]; }
impl<T> SliceIndex<[T]> for (Bound<usize>, Bound<usize>) { type Output = [T]; }
impl<T, I: SliceIndex<[T]>> Index<I> for [T] { type Output = I::Output; } impl<T, I: SliceIndex<[T]>> IndexMut<I> for [T] {}

impl<T> IntoIterator for &[T] { type Item = &T; type IntoIter = Iter<T>; }
impl<T> IntoIterator for &mut [T] { type Item = &mut T; type IntoIter = IterMut<T>; }
impl<T> AsRef<[T]> for [T] {} impl<T> AsMut<[T]> for [T] {} impl<T> Default for &[T] {} impl<T> Default for &mut [T] {} impl<T: Debug> Debug for [T] {}
impl<T: PartialEq<U>, U> PartialEq<[U]> for [T] {} impl<T: Eq> Eq for [T] {} impl<T: PartialOrd> PartialOrd for [T] {} impl<T: Ord> Ord for [T] {} impl<T: Hash> Hash for [T] {}
impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for [T] {} impl<T: PartialEq<U>, U> PartialEq<Vec<U>> for &[T] {} impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for [T] {} impl<T: PartialEq<U>, U, const N: usize> PartialEq<[U; N]> for &[T] {}

pub struct Iter<T> {}
impl<T> Iter<T> { pub fn as_slice(&self) -> &[T] {} }
impl<T> Iterator for Iter<T> { type Item = &T; } impl<T> DoubleEndedIterator for Iter<T> {} impl<T> ExactSizeIterator for Iter<T> {} impl<T> Clone for Iter<T> {} impl<T> Default for Iter<T> {} impl<T> AsRef<[T]> for Iter<T> {}
pub struct IterMut<T> {}
impl<T> IterMut<T> {
    pub fn into_slice(self) -> &mut [T] {}
    pub fn as_slice(&self) -> &[T] {}
}
impl<T> Iterator for IterMut<T> { type Item = &mut T; } impl<T> DoubleEndedIterator for IterMut<T> {} impl<T> ExactSizeIterator for IterMut<T> {}
pub struct Windows<T> {}
impl<T> Iterator for Windows<T> { type Item = &[T]; } impl<T> DoubleEndedIterator for Windows<T> {} impl<T> ExactSizeIterator for Windows<T> {} impl<T> Clone for Windows<T> {}
pub struct ArrayWindows<T, const N: usize> {}
impl<T, const N: usize> Iterator for ArrayWindows<T, N> { type Item = &[T; N]; } impl<T, const N: usize> DoubleEndedIterator for ArrayWindows<T, N> {} impl<T, const N: usize> ExactSizeIterator for ArrayWindows<T, N> {}
pub struct Chunks<T> {}
impl<T> Iterator for Chunks<T> { type Item = &[T]; } impl<T> DoubleEndedIterator for Chunks<T> {} impl<T> ExactSizeIterator for Chunks<T> {} impl<T> Clone for Chunks<T> {}
pub struct ChunksMut<T> {}
impl<T> Iterator for ChunksMut<T> { type Item = &mut [T]; } impl<T> DoubleEndedIterator for ChunksMut<T> {} impl<T> ExactSizeIterator for ChunksMut<T> {}
pub struct ChunksExact<T> {}
impl<T> ChunksExact<T> { pub fn remainder(&self) -> &[T] {} }
impl<T> Iterator for ChunksExact<T> { type Item = &[T]; } impl<T> DoubleEndedIterator for ChunksExact<T> {} impl<T> ExactSizeIterator for ChunksExact<T> {} impl<T> Clone for ChunksExact<T> {}
pub struct ChunksExactMut<T> {}
impl<T> ChunksExactMut<T> { pub fn into_remainder(self) -> &mut [T] {} }
impl<T> Iterator for ChunksExactMut<T> { type Item = &mut [T]; } impl<T> DoubleEndedIterator for ChunksExactMut<T> {} impl<T> ExactSizeIterator for ChunksExactMut<T> {}
pub struct RChunks<T> {}
impl<T> Iterator for RChunks<T> { type Item = &[T]; } impl<T> DoubleEndedIterator for RChunks<T> {} impl<T> ExactSizeIterator for RChunks<T> {} impl<T> Clone for RChunks<T> {}
pub struct RChunksMut<T> {}
impl<T> Iterator for RChunksMut<T> { type Item = &mut [T]; } impl<T> DoubleEndedIterator for RChunksMut<T> {} impl<T> ExactSizeIterator for RChunksMut<T> {}
pub struct RChunksExact<T> {}
impl<T> RChunksExact<T> { pub fn remainder(&self) -> &[T] {} }
impl<T> Iterator for RChunksExact<T> { type Item = &[T]; } impl<T> DoubleEndedIterator for RChunksExact<T> {} impl<T> ExactSizeIterator for RChunksExact<T> {} impl<T> Clone for RChunksExact<T> {}
pub struct RChunksExactMut<T> {}
impl<T> RChunksExactMut<T> { pub fn into_remainder(self) -> &mut [T] {} }
impl<T> Iterator for RChunksExactMut<T> { type Item = &mut [T]; } impl<T> DoubleEndedIterator for RChunksExactMut<T> {} impl<T> ExactSizeIterator for RChunksExactMut<T> {}
pub struct ChunkBy<T, P> {}
impl<T, P> Iterator for ChunkBy<T, P> { type Item = &[T]; } impl<T, P> DoubleEndedIterator for ChunkBy<T, P> {}
pub struct ChunkByMut<T, P> {}
impl<T, P> Iterator for ChunkByMut<T, P> { type Item = &mut [T]; } impl<T, P> DoubleEndedIterator for ChunkByMut<T, P> {}
pub struct Split<T, P> {}
impl<T, P> Iterator for Split<T, P> { type Item = &[T]; } impl<T, P> DoubleEndedIterator for Split<T, P> {} impl<T, P: Clone> Clone for Split<T, P> {}
pub struct SplitMut<T, P> {}
impl<T, P> Iterator for SplitMut<T, P> { type Item = &mut [T]; } impl<T, P> DoubleEndedIterator for SplitMut<T, P> {}
pub struct SplitInclusive<T, P> {}
impl<T, P> Iterator for SplitInclusive<T, P> { type Item = &[T]; } impl<T, P> DoubleEndedIterator for SplitInclusive<T, P> {}
pub struct SplitInclusiveMut<T, P> {}
impl<T, P> Iterator for SplitInclusiveMut<T, P> { type Item = &mut [T]; }
pub struct RSplit<T, P> {}
impl<T, P> Iterator for RSplit<T, P> { type Item = &[T]; } impl<T, P> DoubleEndedIterator for RSplit<T, P> {}
pub struct RSplitMut<T, P> {}
impl<T, P> Iterator for RSplitMut<T, P> { type Item = &mut [T]; }
pub struct SplitN<T, P> {}
impl<T, P> Iterator for SplitN<T, P> { type Item = &[T]; }
pub struct SplitNMut<T, P> {}
impl<T, P> Iterator for SplitNMut<T, P> { type Item = &mut [T]; }
pub struct RSplitN<T, P> {}
impl<T, P> Iterator for RSplitN<T, P> { type Item = &[T]; }
pub struct RSplitNMut<T, P> {}
impl<T, P> Iterator for RSplitNMut<T, P> { type Item = &mut [T]; }
pub struct EscapeAscii {}
impl Iterator for EscapeAscii { type Item = u8; } impl DoubleEndedIterator for EscapeAscii {} impl Display for EscapeAscii {} impl Clone for EscapeAscii {}
pub enum GetDisjointMutError { IndexOutOfBounds, OverlappingIndices }
impl Clone for GetDisjointMutError {} impl Debug for GetDisjointMutError {} impl Display for GetDisjointMutError {} impl crate::error::Error for GetDisjointMutError {}
pub fn from_ref<T>(s: &T) -> &[T] {}
pub fn from_mut<T>(s: &mut T) -> &mut [T] {}
pub fn from_raw_parts<T>(data: *const T, len: usize) -> &[T] {}
pub fn from_raw_parts_mut<T>(data: *mut T, len: usize) -> &mut [T] {}
