//! std::result
use crate::hash::Hash;
use crate::convert::Infallible;
use crate::iter::{Product, Sum};
use crate::ops::{Deref, DerefMut, FromResidual, Try};

pub enum Result<T, E> { Ok(T), Err(E) }
impl<T, E> Result<T, E> {
    pub fn is_ok(&self) -> bool {}
    pub fn is_ok_and<F: FnOnce(T) -> bool>(self, f: F) -> bool {}
    pub fn is_err(&self) -> bool {}
    pub fn is_err_and<F: FnOnce(E) -> bool>(self, f: F) -> bool {}
    pub fn ok(self) -> Option<T> {}
    pub fn err(self) -> Option<E> {}
    pub fn as_ref(&self) -> Result<&T, &E> {}
    pub fn as_mut(&mut self) -> Result<&mut T, &mut E> {}
    pub fn map<U, F: FnOnce(T) -> U>(self, op: F) -> Result<U, E> {}
    pub fn map_or<U, F: FnOnce(T) -> U>(self, default: U, f: F) -> U {}
    pub fn map_or_else<U, D: FnOnce(E) -> U, F: FnOnce(T) -> U>(self, default: D, f: F) -> U {}
    pub fn map_err<F, O: FnOnce(E) -> F>(self, op: O) -> Result<T, F> {}
    pub fn inspect<F: FnOnce(&T)>(self, f: F) -> Self {}
    pub fn inspect_err<F: FnOnce(&E)>(self, f: F) -> Self {}
    pub fn as_deref(&self) -> Result<&T::Target, &E> where T: Deref {}
    pub fn as_deref_mut(&mut self) -> Result<&mut T::Target, &mut E> where T: DerefMut {}
    pub fn iter(&self) -> Iter<T> {}
    pub fn iter_mut(&mut self) -> IterMut<T> {}
    pub fn expect(self, msg: &str) -> T {}
    pub fn unwrap(self) -> T {}
    pub fn unwrap_or_default(self) -> T where T: Default {}
    pub fn expect_err(self, msg: &str) -> E {}
    pub fn unwrap_err(self) -> E {}
    pub fn and<U>(self, res: Result<U, E>) -> Result<U, E> {}
    pub fn and_then<U, F: FnOnce(T) -> Result<U, E>>(self, op: F) -> Result<U, E> {}
    pub fn or<F>(self, res: Result<T, F>) -> Result<T, F> {}
    pub fn or_else<F, O: FnOnce(E) -> Result<T, F>>(self, op: O) -> Result<T, F> {}
    pub fn unwrap_or(self, default: T) -> T {}
    pub fn unwrap_or_else<F: FnOnce(E) -> T>(self, op: F) -> T {}
    pub fn unwrap_unchecked(self) -> T {}
    pub fn unwrap_err_unchecked(self) -> E {}
}
impl<T, E> Result<&T, E> {
    pub fn copied(self) -> Result<T, E> {}
    pub fn cloned(self) -> Result<T, E> {}
}
impl<T, E> Result<&mut T, E> {
    pub fn copied(self) -> Result<T, E> {}
    pub fn cloned(self) -> Result<T, E> {}
}
impl<T, E> Result<Option<T>, E> { pub fn transpose(self) -> Option<Result<T, E>> {} }
impl<T, E> Result<Result<T, E>, E> { pub fn flatten(self) -> Result<T, E> {} }
impl<T: Clone, E: Clone> Clone for Result<T, E> {} impl<T: Copy, E: Copy> Copy for Result<T, E> {} impl<T: crate::fmt::Debug, E: crate::fmt::Debug> crate::fmt::Debug for Result<T, E> {}
impl<T: PartialEq, E: PartialEq> PartialEq for Result<T, E> {} impl<T: Eq, E: Eq> Eq for Result<T, E> {} impl<T: Hash, E: Hash> Hash for Result<T, E> {}
impl<T: PartialOrd, E: PartialOrd> PartialOrd for Result<T, E> {} impl<T: Ord, E: Ord> Ord for Result<T, E> {}
impl<T, E> Try for Result<T, E> { type Output = T; type Residual = Result<Infallible, E>; }
impl<T, E, F: From<E>> FromResidual<Result<Infallible, E>> for Result<T, F> {}
impl<T, E> IntoIterator for Result<T, E> { type Item = T; type IntoIter = IntoIter<T>; }
impl<T, E> IntoIterator for &Result<T, E> { type Item = &T; type IntoIter = Iter<T>; }
impl<T, E> IntoIterator for &mut Result<T, E> { type Item = &mut T; type IntoIter = IterMut<T>; }
impl<A, E, V: FromIterator<A>> FromIterator<Result<A, E>> for Result<V, E> {}
impl<T: Sum<U>, U, E> Sum<Result<U, E>> for Result<T, E> {} impl<T: Product<U>, U, E> Product<Result<U, E>> for Result<T, E> {}
pub struct Iter<T> {}
pub struct IterMut<T> {}
pub struct IntoIter<T> {}
impl<T> Iterator for Iter<T> { type Item = &T; } impl<T> DoubleEndedIterator for Iter<T> {} impl<T> ExactSizeIterator for Iter<T> {} impl<T> Clone for Iter<T> {}
impl<T> Iterator for IterMut<T> { type Item = &mut T; } impl<T> DoubleEndedIterator for IterMut<T> {} impl<T> ExactSizeIterator for IterMut<T> {}
impl<T> Iterator for IntoIter<T> { type Item = T; } impl<T> DoubleEndedIterator for IntoIter<T> {} impl<T> ExactSizeIterator for IntoIter<T> {} impl<T: Clone> Clone for IntoIter<T> {}
