//! std::borrow
use crate::hash::Hash;
use crate::ffi::{CStr, CString, OsStr, OsString};
use crate::ops::{Add, AddAssign, Deref};
use crate::path::{Path, PathBuf};

pub trait Borrow<Borrowed> { fn borrow(&self) -> &Borrowed; }
pub trait BorrowMut<Borrowed>: Borrow<Borrowed> { fn borrow_mut(&mut self) -> &mut Borrowed; }
pub trait ToOwned {
    type Owned;
    fn to_owned(&self) -> Self::Owned;
    fn clone_into(&self, target: &mut Self::Owned) {}
}
impl<T: Clone> ToOwned for T { type Owned = T; }
impl<T: Clone> ToOwned for [T] { type Owned = Vec<T>; }
impl ToOwned for str { type Owned = String; }
impl<T> Borrow<T> for T {} impl<T> BorrowMut<T> for T {}
impl<T> Borrow<T> for &T {} impl<T> Borrow<T> for &mut T {} impl<T> BorrowMut<T> for &mut T {}
impl Borrow<str> for String {} impl BorrowMut<str> for String {}
impl<T> Borrow<[T]> for Vec<T> {} impl<T> BorrowMut<[T]> for Vec<T> {}
impl<T, const N: usize> Borrow<[T]> for [T; N] {} impl<T, const N: usize> BorrowMut<[T]> for [T; N] {}
impl<T> Borrow<T> for Box<T> {} impl<T> BorrowMut<T> for Box<T> {}
impl<B: ToOwned> Borrow<B> for Cow<B> {}

pub enum Cow<B: ToOwned> { Borrowed(&B), Owned(<B as ToOwned>::Owned) }
impl<B: ToOwned> Cow<B> {
    pub fn to_mut(&mut self) -> &mut <B as ToOwned>::Owned {}
    pub fn into_owned(self) -> <B as ToOwned>::Owned {}
}
impl<B: ToOwned> Deref for Cow<B> { type Target = B; }
impl<B: ToOwned> Clone for Cow<B> {} impl<B: ToOwned> AsRef<B> for Cow<B> {} impl<B: ToOwned> Default for Cow<B> {}
impl<B: PartialEq> PartialEq for Cow<B> {} impl<B: Eq> Eq for Cow<B> {} impl<B: PartialOrd> PartialOrd for Cow<B> {} impl<B: Ord> Ord for Cow<B> {} impl<B: Hash> Hash for Cow<B> {}
impl PartialEq<str> for Cow<str> {} impl PartialEq<&str> for Cow<str> {} impl PartialEq<String> for Cow<str> {}
impl<B: crate::fmt::Display + ToOwned> crate::fmt::Display for Cow<B> {} impl<B: crate::fmt::Debug + ToOwned> crate::fmt::Debug for Cow<B> {}
impl Add<&str> for Cow<str> { type Output = Cow<str>; } impl Add<Cow<str>> for Cow<str> { type Output = Cow<str>; }
impl AddAssign<&str> for Cow<str> {} impl AddAssign<Cow<str>> for Cow<str> {}
impl AsRef<Path> for Cow<OsStr> {} impl AsRef<Path> for Cow<str> {}
impl From<&str> for Cow<str> {} impl From<String> for Cow<str> {} impl From<&String> for Cow<str> {}
impl<T> From<&[T]> for Cow<[T]> {} impl<T> From<Vec<T>> for Cow<[T]> {} impl<T, const N: usize> From<&[T; N]> for Cow<[T]> {} impl<T> From<&Vec<T>> for Cow<[T]> {}
impl From<&Path> for Cow<Path> {} impl From<PathBuf> for Cow<Path> {} impl From<&PathBuf> for Cow<Path> {}
impl From<&OsStr> for Cow<OsStr> {} impl From<OsString> for Cow<OsStr> {} impl From<&OsString> for Cow<OsStr> {} impl From<&CStr> for Cow<CStr> {} impl From<CString> for Cow<CStr> {}
impl FromIterator<char> for Cow<str> {} impl FromIterator<&str> for Cow<str> {} impl FromIterator<String> for Cow<str> {} impl<T> FromIterator<T> for Cow<[T]> {}
