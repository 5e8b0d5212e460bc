//! rayon. `iter::Items` stands for the adaptors whose item is known where they are made.
pub use self::iter::{IntoParallelIterator, ParallelIterator};
pub mod prelude {
    pub use crate::iter::{FromParallelIterator, IndexedParallelIterator, IntoParallelIterator, IntoParallelRefIterator, IntoParallelRefMutIterator, ParallelBridge, ParallelExtend, ParallelIterator};
    pub use crate::slice::{ParallelSlice, ParallelSliceMut};
    pub use crate::str::ParallelString;
}
pub mod iter {
    use std::cmp::Ordering;
    use std::ops::Try;
    pub struct Items<T> {}
    impl<T> ParallelIterator for Items<T> { type Item = T; } impl<T> IndexedParallelIterator for Items<T> {}
    pub trait ParallelIterator {
        type Item;
        fn for_each<OP: Fn(Self::Item)>(self, op: OP) {}
        fn for_each_with<OP: Fn(&mut T, Self::Item), T>(self, init: T, op: OP) {}
        fn for_each_init<OP: Fn(&mut T, Self::Item), INIT: Fn() -> T, T>(self, init: INIT, op: OP) {}
        fn try_for_each<OP: Fn(Self::Item) -> R, R: Try<Output = ()>>(self, op: OP) -> R {}
        fn count(self) -> usize {}
        fn map<F: Fn(Self::Item) -> R, R>(self, map_op: F) -> Items<R> {}
        fn map_with<F: Fn(&mut T, Self::Item) -> R, T, R>(self, init: T, map_op: F) -> Items<R> {}
        fn map_init<F: Fn(&mut T, Self::Item) -> R, INIT: Fn() -> T, T, R>(self, init: INIT, map_op: F) -> Items<R> {}
        fn cloned<T>(self) -> Items<T> where Self: ParallelIterator<Item = &T> {}
        fn copied<T>(self) -> Items<T> where Self: ParallelIterator<Item = &T> {}
        fn inspect<OP: Fn(&Self::Item)>(self, inspect_op: OP) -> Items<Self::Item> {}
        fn update<F: Fn(&mut Self::Item)>(self, update_op: F) -> Items<Self::Item> {}
        fn filter<P: Fn(&Self::Item) -> bool>(self, filter_op: P) -> Items<Self::Item> {}
        fn filter_map<P: Fn(Self::Item) -> Option<R>, R>(self, filter_op: P) -> Items<R> {}
        fn flat_map<F: Fn(Self::Item) -> PI, PI: IntoParallelIterator>(self, map_op: F) -> Items<PI::Item> {}
        fn flat_map_iter<F: Fn(Self::Item) -> SI, SI: IntoIterator>(self, map_op: F) -> Items<SI::Item> {}
        fn flatten(self) -> Items<<Self::Item as IntoParallelIterator>::Item> where Self::Item: IntoParallelIterator {}
        fn flatten_iter(self) -> Items<<Self::Item as IntoIterator>::Item> where Self::Item: IntoIterator {}
        fn reduce<OP: Fn(Self::Item, Self::Item) -> Self::Item, ID: Fn() -> Self::Item>(self, identity: ID, op: OP) -> Self::Item {}
        fn reduce_with<OP: Fn(Self::Item, Self::Item) -> Self::Item>(self, op: OP) -> Option<Self::Item> {}
        fn try_reduce<T, OP: Fn(T, T) -> Self::Item, ID: Fn() -> T>(self, identity: ID, op: OP) -> Self::Item {}
        fn fold<T, ID: Fn() -> T, F: Fn(T, Self::Item) -> T>(self, identity: ID, fold_op: F) -> Items<T> {}
        fn try_fold<T, R: Try<Output = T>, ID: Fn() -> T, F: Fn(T, Self::Item) -> R>(self, identity: ID, fold_op: F) -> Items<R> {}
        fn sum<S>(self) -> S where S: std::iter::Sum<Self::Item> {}
        fn product<P>(self) -> P where P: std::iter::Product<Self::Item> {}
        fn min(self) -> Option<Self::Item> {}
        fn max(self) -> Option<Self::Item> {}
        fn min_by<F: Fn(&Self::Item, &Self::Item) -> Ordering>(self, f: F) -> Option<Self::Item> {}
        fn max_by<F: Fn(&Self::Item, &Self::Item) -> Ordering>(self, f: F) -> Option<Self::Item> {}
        fn min_by_key<K, F: Fn(&Self::Item) -> K>(self, f: F) -> Option<Self::Item> {}
        fn max_by_key<K, F: Fn(&Self::Item) -> K>(self, f: F) -> Option<Self::Item> {}
        fn chain<C: IntoParallelIterator<Item = Self::Item>>(self, chain: C) -> Items<Self::Item> {}
        fn find_any<P: Fn(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item> {}
        fn find_first<P: Fn(&Self::Item) -> bool>(self, predicate: P) -> Option<Self::Item> {}
        fn find_map_any<P: Fn(Self::Item) -> Option<R>, R>(self, predicate: P) -> Option<R> {}
        fn find_map_first<P: Fn(Self::Item) -> Option<R>, R>(self, predicate: P) -> Option<R> {}
        fn any<P: Fn(Self::Item) -> bool>(self, predicate: P) -> bool {}
        fn all<P: Fn(Self::Item) -> bool>(self, predicate: P) -> bool {}
        fn while_some<T>(self) -> Items<T> where Self: ParallelIterator<Item = Option<T>> {}
        fn collect<C: FromParallelIterator<Self::Item>>(self) -> C {}
        fn unzip<A, B, FromA, FromB>(self) -> (FromA, FromB) where Self: ParallelIterator<Item = (A, B)> {}
        fn partition<A, B, P: Fn(&Self::Item) -> bool>(self, predicate: P) -> (A, B) {}
        fn partition_map<A, B, P: Fn(Self::Item) -> either::Either<L, R>, L, R>(self, predicate: P) -> (A, B) {}
    }
    pub trait IndexedParallelIterator: ParallelIterator {
        fn collect_into_vec(self, target: &mut Vec<Self::Item>) {}
        fn zip<Z: IntoParallelIterator>(self, zip_op: Z) -> Items<(Self::Item, Z::Item)> {}
        fn zip_eq<Z: IntoParallelIterator>(self, zip_op: Z) -> Items<(Self::Item, Z::Item)> {}
        fn chunks(self, chunk_size: usize) -> Items<Vec<Self::Item>> {}
        fn enumerate(self) -> Items<(usize, Self::Item)> {}
        fn step_by(self, step: usize) -> Items<Self::Item> {}
        fn skip(self, n: usize) -> Items<Self::Item> {}
        fn take(self, n: usize) -> Items<Self::Item> {}
        fn position_any<P: Fn(Self::Item) -> bool>(self, predicate: P) -> Option<usize> {}
        fn rev(self) -> Items<Self::Item> {}
        fn with_min_len(self, min: usize) -> Items<Self::Item> {}
        fn with_max_len(self, max: usize) -> Items<Self::Item> {}
        fn len(&self) -> usize {}
    }
    pub trait IntoParallelIterator { type Iter: ParallelIterator<Item = Self::Item>; type Item; fn into_par_iter(self) -> Self::Iter; }
    impl<I: IntoIterator> IntoParallelIterator for I { type Iter = Items<I::Item>; type Item = I::Item; } impl<T> IntoParallelIterator for Items<T> { type Iter = Items<T>; type Item = T; }
    pub trait IntoParallelRefIterator { type Item; fn par_iter(&self) -> Items<Self::Item>; }
    impl<I> IntoParallelRefIterator for I where &I: IntoIterator { type Item = <&I as IntoIterator>::Item; }
    pub trait IntoParallelRefMutIterator { type Item; fn par_iter_mut(&mut self) -> Items<Self::Item>; }
    impl<I> IntoParallelRefMutIterator for I where &mut I: IntoIterator { type Item = <&mut I as IntoIterator>::Item; }
    pub trait ParallelBridge { type Item; fn par_bridge(self) -> Items<Self::Item>; }
    impl<I: Iterator> ParallelBridge for I { type Item = I::Item; }
    pub trait FromParallelIterator<T> {}
    impl<T, C: FromIterator<T>> FromParallelIterator<T> for C {}
    pub trait ParallelExtend<T> { fn par_extend<I: IntoParallelIterator<Item = T>>(&mut self, par_iter: I); }
    impl<T, C: Extend<T>> ParallelExtend<T> for C {}
    pub fn repeat<T: Clone>(elt: T) -> Items<T> {}
}
pub mod slice {
    use crate::iter::Items;
    pub trait ParallelSlice<T> { fn par_chunks(&self, chunk_size: usize) -> Items<&[T]> {} fn par_windows(&self, window_size: usize) -> Items<&[T]> {} fn par_chunks_exact(&self, chunk_size: usize) -> Items<&[T]> {} }
    pub trait ParallelSliceMut<T> {
        fn par_chunks_mut(&mut self, chunk_size: usize) -> Items<&mut [T]> {}
        fn par_sort(&mut self) {}
        fn par_sort_by<F: Fn(&T, &T) -> std::cmp::Ordering>(&mut self, compare: F) {}
        fn par_sort_by_key<K, F: Fn(&T) -> K>(&mut self, f: F) {}
        fn par_sort_unstable(&mut self) {}
        fn par_sort_unstable_by<F: Fn(&T, &T) -> std::cmp::Ordering>(&mut self, compare: F) {}
        fn par_sort_unstable_by_key<K, F: Fn(&T) -> K>(&mut self, f: F) {}
    }
    impl<T> ParallelSlice<T> for [T] {} impl<T> ParallelSliceMut<T> for [T] {}
}
pub mod str {
    pub trait ParallelString { fn par_lines(&self) -> crate::iter::Items<&str> {} fn par_chars(&self) -> crate::iter::Items<char> {} }
    impl ParallelString for str {}
}
pub struct ThreadPool {}
impl ThreadPool { pub fn install<OP: FnOnce() -> R, R>(&self, op: OP) -> R {} pub fn spawn<OP: FnOnce()>(&self, op: OP) {} pub fn scope<OP: FnOnce(&Scope) -> R, R>(&self, op: OP) -> R {} pub fn join<A: FnOnce() -> RA, B: FnOnce() -> RB, RA, RB>(&self, a: A, b: B) -> (RA, RB) {} }
pub struct ThreadPoolBuilder {}
impl ThreadPoolBuilder { pub fn new() -> Self {} pub fn num_threads(self, num_threads: usize) -> Self {} pub fn build(self) -> Result<ThreadPool, ThreadPoolBuildError> {} pub fn build_global(self) -> Result<(), ThreadPoolBuildError> {} }
pub struct ThreadPoolBuildError {}
impl std::fmt::Debug for ThreadPoolBuildError {} impl std::fmt::Display for ThreadPoolBuildError {} impl std::error::Error for ThreadPoolBuildError {}
pub struct Scope {}
impl Scope { pub fn spawn<BODY: FnOnce(&Scope)>(&self, body: BODY) {} }
pub fn join<A: FnOnce() -> RA, B: FnOnce() -> RB, RA, RB>(a: A, b: B) -> (RA, RB) {}
pub fn scope<OP: FnOnce(&Scope) -> R, R>(op: OP) -> R {}
pub fn spawn<F: FnOnce()>(func: F) {}
pub fn current_num_threads() -> usize {}
