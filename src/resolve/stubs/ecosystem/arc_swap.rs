//! arc_swap
use std::ops::Deref;
use std::sync::Arc;

pub struct ArcSwapAny<T> {}
pub type ArcSwap<T> = ArcSwapAny<Arc<T>>;
pub type ArcSwapOption<T> = ArcSwapAny<Option<Arc<T>>>;
impl<T> ArcSwapAny<T> {
    pub fn new(val: T) -> Self {}
    pub fn into_inner(self) -> T {}
    pub fn load_full(&self) -> T {}
    pub fn load(&self) -> Guard<T> {}
    pub fn store(&self, val: T) {}
    pub fn swap(&self, new: T) -> T {}
    pub fn compare_and_swap<C>(&self, current: C, new: T) -> Guard<T> {}
    pub fn rcu<R: Into<T>, F: FnMut(&T) -> R>(&self, f: F) -> T {}
}
impl<T> ArcSwapAny<Arc<T>> { pub fn from_pointee(val: T) -> Self {} }
impl<T> ArcSwapAny<Option<Arc<T>>> { pub fn from_pointee<V: Into<Option<T>>>(val: V) -> Self {} pub fn empty() -> Self {} }
impl<T: Default> Default for ArcSwapAny<T> {} impl<T> From<T> for ArcSwapAny<T> {}
pub struct Guard<T> {}
impl<T> Guard<T> { pub fn into_inner(lease: Self) -> T {} pub fn from_inner(inner: T) -> Self {} }
impl<T> Deref for Guard<T> { type Target = T; }
pub struct Cache<A, T> {}
impl<A, T> Cache<A, T> { pub fn load(&mut self) -> &T {} pub fn arc_swap(&self) -> &A::Target where A: Deref {} }
pub mod access {
    use std::ops::Deref;
    pub trait Access<T> { type Guard: Deref<Target = T>; fn load(&self) -> Self::Guard; }
    pub trait DynAccess<T> { fn load(&self) -> DynGuard<T>; }
    impl<T, A: Access<T>> DynAccess<T> for A {} impl<T> Access<T> for crate::ArcSwapAny<T> { type Guard = crate::Guard<T>; } impl<T> Access<T> for crate::ArcSwap<T> { type Guard = DynGuard<T>; }
    pub struct DynGuard<T> {}
    impl<T> Deref for DynGuard<T> { type Target = T; }
    pub struct Map<A, T, F> {}
    impl<A, T, F> Map<A, T, F> { pub fn new<R>(access: A, projection: F) -> Self where F: Fn(&T) -> &R {} }
    impl<A, T, R, F: Fn(&T) -> &R> Access<R> for Map<A, T, F> { type Guard = DynGuard<R>; }
    pub struct Constant<T>(pub T);
    impl<T: Clone> Access<T> for Constant<T> { type Guard = DynGuard<T>; }
}
