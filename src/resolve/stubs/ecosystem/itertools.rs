//! itertools. `structs::*` stand for the adaptors whose item is known where they are made.
use std::cmp::Ordering;
use std::collections::HashMap;
use std::fmt::Display;
pub use either::Either;
pub use self::structs::*;

pub trait Itertools: Iterator {
    fn interleave<J: IntoIterator<Item = Self::Item>>(self, other: J) -> Same<Self, J> {}
    fn interleave_shortest<J: IntoIterator<Item = Self::Item>>(self, other: J) -> Same<Self, J> {}
    fn intersperse(self, element: Self::Item) -> Same<Self, ()> {}
    fn intersperse_with<F: FnMut() -> Self::Item>(self, element: F) -> Same<Self, F> {}
    fn get<R>(self, index: R) -> Same<Self, R> {}
    fn zip_longest<J: IntoIterator>(self, other: J) -> Items<EitherOrBoth<Self::Item, J::Item>> {}
    fn zip_eq<J: IntoIterator>(self, other: J) -> Items<(Self::Item, J::Item)> {}
    fn batching<B, F: FnMut(&mut Self) -> Option<B>>(self, f: F) -> Items<B> {}
    fn chunk_by<K: PartialEq, F: FnMut(&Self::Item) -> K>(self, key: F) -> ChunkBy<K, Self, F> {}
    fn group_by<K: PartialEq, F: FnMut(&Self::Item) -> K>(self, key: F) -> ChunkBy<K, Self, F> {}
    fn chunks(self, size: usize) -> IntoChunks<Self> {}
    fn tuple_windows<T>(self) -> Items<T> where T: TupleOf<Self::Item> {}
    fn circular_tuple_windows<T>(self) -> Items<T> where T: TupleOf<Self::Item> {}
    fn tuples<T>(self) -> Items<T> where T: TupleOf<Self::Item> {}
    fn tuple_combinations<T>(self) -> Items<T> where T: TupleOf<Self::Item> {}
    fn tee(self) -> (Same<Self, ()>, Same<Self, ()>) {}
    fn map_into<R>(self) -> Items<R> where Self::Item: Into<R> {}
    fn map_ok<F: FnMut(T) -> U, T, U, E>(self, f: F) -> Items<Result<U, E>> where Self: Iterator<Item = Result<T, E>> {}
    fn filter_ok<F: FnMut(&T) -> bool, T, E>(self, f: F) -> Items<Result<T, E>> where Self: Iterator<Item = Result<T, E>> {}
    fn filter_map_ok<F: FnMut(T) -> Option<U>, T, U, E>(self, f: F) -> Items<Result<U, E>> where Self: Iterator<Item = Result<T, E>> {}
    fn flatten_ok<T: IntoIterator, E>(self) -> Items<Result<T::Item, E>> where Self: Iterator<Item = Result<T, E>> {}
    fn process_results<F: FnOnce(Items<T>) -> R, T, E, R>(self, processor: F) -> Result<R, E> where Self: Iterator<Item = Result<T, E>> {}
    fn merge<J: IntoIterator<Item = Self::Item>>(self, other: J) -> Same<Self, J> {}
    fn merge_by<J: IntoIterator<Item = Self::Item>, F: FnMut(&Self::Item, &Self::Item) -> bool>(self, other: J, is_first: F) -> Same<Self, J> {}
    fn merge_join_by<J: IntoIterator, F: FnMut(&Self::Item, &J::Item) -> Ordering>(self, other: J, cmp_fn: F) -> Items<EitherOrBoth<Self::Item, J::Item>> {}
    fn kmerge(self) -> Items<<Self::Item as IntoIterator>::Item> where Self::Item: IntoIterator {}
    fn kmerge_by<F>(self, first: F) -> Items<<Self::Item as IntoIterator>::Item> where Self::Item: IntoIterator {}
    fn cartesian_product<J: IntoIterator>(self, other: J) -> Items<(Self::Item, J::Item)> {}
    fn multi_cartesian_product(self) -> Items<Vec<<Self::Item as IntoIterator>::Item>> where Self::Item: IntoIterator {}
    fn coalesce<F: FnMut(Self::Item, Self::Item) -> Result<Self::Item, (Self::Item, Self::Item)>>(self, f: F) -> Same<Self, F> {}
    fn dedup(self) -> Same<Self, ()> {}
    fn dedup_by<F: FnMut(&Self::Item, &Self::Item) -> bool>(self, cmp: F) -> Same<Self, F> {}
    fn dedup_with_count(self) -> Items<(usize, Self::Item)> {}
    fn duplicates(self) -> Same<Self, ()> {}
    fn duplicates_by<V, F: FnMut(&Self::Item) -> V>(self, f: F) -> Same<Self, F> {}
    fn unique(self) -> Same<Self, ()> {}
    fn unique_by<V, F: FnMut(&Self::Item) -> V>(self, f: F) -> Same<Self, F> {}
    fn peeking_take_while<F: FnMut(&Self::Item) -> bool>(&mut self, accept: F) -> Same<Self, F> {}
    fn take_while_ref<F: FnMut(&Self::Item) -> bool>(&mut self, accept: F) -> Same<Self, F> {}
    fn take_while_inclusive<F: FnMut(&Self::Item) -> bool>(self, accept: F) -> Same<Self, F> {}
    fn while_some<A>(self) -> Items<A> where Self: Iterator<Item = Option<A>> {}
    fn combinations(self, k: usize) -> Items<Vec<Self::Item>> {}
    fn permutations(self, k: usize) -> Items<Vec<Self::Item>> {}
    fn powerset(self) -> Items<Vec<Self::Item>> {}
    fn pad_using<F: FnMut(usize) -> Self::Item>(self, min: usize, f: F) -> Same<Self, F> {}
    fn with_position(self) -> Items<(Position, Self::Item)> {}
    fn positions<P: FnMut(Self::Item) -> bool>(self, predicate: P) -> Items<usize> {}
    fn update<F: FnMut(&mut Self::Item)>(self, updater: F) -> Same<Self, F> {}
    fn next_tuple<T: TupleOf<Self::Item>>(&mut self) -> Option<T> {}
    fn collect_tuple<T: TupleOf<Self::Item>>(self) -> Option<T> {}
    fn next_array<const N: usize>(&mut self) -> Option<[Self::Item; N]> {}
    fn collect_array<const N: usize>(self) -> Option<[Self::Item; N]> {}
    fn find_position<P: FnMut(&Self::Item) -> bool>(&mut self, pred: P) -> Option<(usize, Self::Item)> {}
    fn find_or_last<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item> {}
    fn find_or_first<P: FnMut(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item> {}
    fn contains<Q>(&mut self, query: &Q) -> bool {}
    fn all_equal(&mut self) -> bool {}
    fn all_equal_value(&mut self) -> Result<Self::Item, Option<(Self::Item, Self::Item)>> {}
    fn all_unique(&mut self) -> bool {}
    fn dropping(self, n: usize) -> Self {}
    fn dropping_back(self, n: usize) -> Self {}
    fn concat(self) -> Self::Item {}
    fn collect_vec(self) -> Vec<Self::Item> {}
    fn try_collect<T, U, E>(self) -> Result<U, E> where Self: Iterator<Item = Result<T, E>>, Result<U, E>: FromIterator<Result<T, E>> {}
    fn set_from<A, J>(&mut self, from: J) -> usize {}
    fn join(&mut self, sep: &str) -> String {}
    fn format(self, sep: &str) -> Format<Self> {}
    fn format_with<F>(self, sep: &str, format: F) -> Format<Self> where F: FnMut(Self::Item, &mut dyn FnMut(&dyn Display) -> std::fmt::Result) -> std::fmt::Result {}
    fn fold_ok<A, E, B, F: FnMut(B, A) -> B>(&mut self, start: B, f: F) -> Result<B, E> where Self: Iterator<Item = Result<A, E>> {}
    fn fold_options<A, B, F: FnMut(B, A) -> B>(&mut self, start: B, f: F) -> Option<B> where Self: Iterator<Item = Option<A>> {}
    fn tree_reduce<F: FnMut(Self::Item, Self::Item) -> Self::Item>(self, f: F) -> Option<Self::Item> {}
    fn fold_while<B, F: FnMut(B, Self::Item) -> FoldWhile<B>>(&mut self, init: B, f: F) -> FoldWhile<B> {}
    fn sum1<S>(self) -> Option<S> {}
    fn sorted_unstable(self) -> std::vec::IntoIter<Self::Item> {}
    fn sorted_unstable_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, cmp: F) -> std::vec::IntoIter<Self::Item> {}
    fn sorted_unstable_by_key<K, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::vec::IntoIter<Self::Item> {}
    fn sorted(self) -> std::vec::IntoIter<Self::Item> {}
    fn sorted_by<F: FnMut(&Self::Item, &Self::Item) -> Ordering>(self, cmp: F) -> std::vec::IntoIter<Self::Item> {}
    fn sorted_by_key<K, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::vec::IntoIter<Self::Item> {}
    fn sorted_by_cached_key<K, F: FnMut(&Self::Item) -> K>(self, f: F) -> std::vec::IntoIter<Self::Item> {}
    fn k_smallest(self, k: usize) -> std::vec::IntoIter<Self::Item> {}
    fn k_smallest_by_key<K, F: FnMut(&Self::Item) -> K>(self, k: usize, key: F) -> std::vec::IntoIter<Self::Item> {}
    fn k_largest(self, k: usize) -> std::vec::IntoIter<Self::Item> {}
    fn tail(self, n: usize) -> std::collections::vec_deque::IntoIter<Self::Item> {}
    fn partition_map<A, B, F: FnMut(Self::Item) -> Either<L, R>, L, R>(self, predicate: F) -> (A, B) where A: Default + Extend<L>, B: Default + Extend<R> {}
    fn partition_result<A, B, T, E>(self) -> (A, B) where Self: Iterator<Item = Result<T, E>>, A: Default + Extend<T>, B: Default + Extend<E> {}
    fn into_group_map<K, V>(self) -> HashMap<K, Vec<V>> where Self: Iterator<Item = (K, V)> {}
    fn into_group_map_by<K, F: FnMut(&Self::Item) -> K>(self, f: F) -> HashMap<K, Vec<Self::Item>> {}
    fn into_grouping_map<K, V>(self) -> GroupingMap<K, V> where Self: Iterator<Item = (K, V)> {}
    fn into_grouping_map_by<K, F: FnMut(&Self::Item) -> K>(self, key_mapper: F) -> GroupingMap<K, Self::Item> {}
    fn min_set(self) -> Vec<Self::Item> {}
    fn min_set_by_key<K, F: FnMut(&Self::Item) -> K>(self, key: F) -> Vec<Self::Item> {}
    fn max_set(self) -> Vec<Self::Item> {}
    fn max_set_by_key<K, F: FnMut(&Self::Item) -> K>(self, key: F) -> Vec<Self::Item> {}
    fn minmax(self) -> MinMaxResult<Self::Item> {}
    fn minmax_by_key<K, F: FnMut(&Self::Item) -> K>(self, key: F) -> MinMaxResult<Self::Item> {}
    fn position_max(self) -> Option<usize> {}
    fn position_max_by_key<K, F: FnMut(&Self::Item) -> K>(self, key: F) -> Option<usize> {}
    fn position_min(self) -> Option<usize> {}
    fn position_min_by_key<K, F: FnMut(&Self::Item) -> K>(self, key: F) -> Option<usize> {}
    fn exactly_one(self) -> Result<Self::Item, ExactlyOneError<Self>> {}
    fn at_most_one(self) -> Result<Option<Self::Item>, ExactlyOneError<Self>> {}
    fn multipeek(self) -> MultiPeek<Self> {}
    fn counts(self) -> HashMap<Self::Item, usize> {}
    fn counts_by<K, F: FnMut(Self::Item) -> K>(self, f: F) -> HashMap<K, usize> {}
}
impl<I: Iterator> Itertools for I {}
// A tuple whose elements all have one type.
pub trait TupleOf<T> {}
impl<T> TupleOf<T> for (T,) {} impl<T> TupleOf<T> for (T, T) {} impl<T> TupleOf<T> for (T, T, T) {} impl<T> TupleOf<T> for (T, T, T, T) {} impl<T> TupleOf<T> for (T, T, T, T, T) {}
pub mod structs {
    pub struct Items<T> {}
    impl<T> Iterator for Items<T> { type Item = T; } impl<T> DoubleEndedIterator for Items<T> {} impl<T> ExactSizeIterator for Items<T> {} impl<T> Clone for Items<T> {}
    pub struct Same<I, F> {}
    impl<I: Iterator, F> Iterator for Same<I, F> { type Item = I::Item; } impl<I: Iterator, F> DoubleEndedIterator for Same<I, F> {} impl<I: Clone, F> Clone for Same<I, F> {}
    pub struct Format<I> {}
    impl<I> std::fmt::Display for Format<I> {} impl<I> std::fmt::Debug for Format<I> {}
    pub struct ChunkBy<K, I, F> {}
    impl<K, I: Iterator, F> IntoIterator for &ChunkBy<K, I, F> { type Item = (K, Items<I::Item>); type IntoIter = Items<(K, Items<I::Item>)>; }
    pub struct IntoChunks<I> {}
    impl<I: Iterator> IntoIterator for &IntoChunks<I> { type Item = Items<I::Item>; type IntoIter = Items<Items<I::Item>>; }
    pub struct GroupingMap<K, V> {}
    impl<K, V> GroupingMap<K, V> {
        pub fn fold<R, F: FnMut(R, &K, V) -> R>(self, init: R, operation: F) -> std::collections::HashMap<K, R> {}
        pub fn reduce<F: FnMut(V, &K, V) -> V>(self, operation: F) -> std::collections::HashMap<K, V> {}
        pub fn collect<C: Default + Extend<V>>(self) -> std::collections::HashMap<K, C> {}
        pub fn max(self) -> std::collections::HashMap<K, V> {}
        pub fn min(self) -> std::collections::HashMap<K, V> {}
        pub fn sum(self) -> std::collections::HashMap<K, V> {}
    }
    pub struct ExactlyOneError<I> {}
    impl<I: Iterator> Iterator for ExactlyOneError<I> { type Item = I::Item; } impl<I> std::fmt::Debug for ExactlyOneError<I> {} impl<I> std::fmt::Display for ExactlyOneError<I> {} impl<I> std::error::Error for ExactlyOneError<I> {}
    pub struct MultiPeek<I> {}
    impl<I: Iterator> MultiPeek<I> { pub fn peek(&mut self) -> Option<&I::Item> {} pub fn reset_peek(&mut self) {} }
    impl<I: Iterator> Iterator for MultiPeek<I> { type Item = I::Item; }
}
pub enum EitherOrBoth<A, B> { Both(A, B), Left(A), Right(B) }
impl<A, B> EitherOrBoth<A, B> {
    pub fn has_left(&self) -> bool {}
    pub fn has_right(&self) -> bool {}
    pub fn left(self) -> Option<A> {}
    pub fn right(self) -> Option<B> {}
    pub fn left_and_right(self) -> (Option<A>, Option<B>) {}
    pub fn both(self) -> Option<(A, B)> {}
    pub fn as_ref(&self) -> EitherOrBoth<&A, &B> {}
    pub fn or_default(self) -> (A, B) {}
}
pub enum Position { First, Middle, Last, Only }
pub enum FoldWhile<T> { Continue(T), Done(T) }
impl<T> FoldWhile<T> { pub fn into_inner(self) -> T {} pub fn is_done(&self) -> bool {} }
pub enum MinMaxResult<T> { NoElements, OneElement(T), MinMax(T, T) }
impl<T> MinMaxResult<T> { pub fn into_option(self) -> Option<(T, T)> {} }
pub fn join<I: IntoIterator>(iterable: I, sep: &str) -> String {}
pub fn sorted<I: IntoIterator>(iterable: I) -> std::vec::IntoIter<I::Item> {}
pub fn concat<I: IntoIterator>(iterable: I) -> I::Item {}
pub fn zip_eq<I: IntoIterator, J: IntoIterator>(i: I, j: J) -> Items<(I::Item, J::Item)> {}
pub fn enumerate<I: IntoIterator>(iterable: I) -> std::iter::Enumerate<I::IntoIter> {}
pub fn chain<I: IntoIterator, J: IntoIterator<Item = I::Item>>(i: I, j: J) -> std::iter::Chain<I::IntoIter, J::IntoIter> {}
pub fn repeat_n<A: Clone>(element: A, n: usize) -> Items<A> {}
pub fn unfold<A, St, F: FnMut(&mut St) -> Option<A>>(initial_state: St, f: F) -> Items<A> {}
pub fn process_results<I: IntoIterator<Item = Result<T, E>>, F: FnOnce(Items<T>) -> R, T, E, R>(iterable: I, processor: F) -> Result<R, E> {}
pub fn equal<I, J>(a: I, b: J) -> bool {}
pub fn assert_equal<I, J>(a: I, b: J) {}
pub fn max<I: IntoIterator>(iterable: I) -> Option<I::Item> {}
pub fn min<I: IntoIterator>(iterable: I) -> Option<I::Item> {}
