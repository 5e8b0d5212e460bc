//! std::convert
pub trait From<T> { fn from(value: T) -> Self; }
pub trait Into<T> { fn into(self) -> T; }
pub trait TryFrom<T> { type Error; fn try_from(value: T) -> Result<Self, Self::Error>; }
pub trait TryInto<T> { type Error; fn try_into(self) -> Result<T, Self::Error>; }
pub trait AsRef<T> { fn as_ref(&self) -> &T; }
pub trait AsMut<T> { fn as_mut(&mut self) -> &mut T; }
impl<T> From<T> for T {}
impl<T, U: From<T>> Into<U> for T {}
impl<T, U: Into<T>> TryFrom<U> for T { type Error = Infallible; }
impl<T, U: TryFrom<T>> TryInto<U> for T { type Error = U::Error; }
impl<U, T: AsRef<U>> AsRef<U> for &T {}
impl<U, T: AsRef<U>> AsRef<U> for &mut T {}
impl<U, T: AsMut<U>> AsMut<U> for &mut T {}
pub enum Infallible {}
impl Clone for Infallible {} impl Copy for Infallible {} impl PartialEq for Infallible {} impl Eq for Infallible {}
impl crate::fmt::Debug for Infallible {} impl crate::fmt::Display for Infallible {} impl crate::error::Error for Infallible {}
pub fn identity<T>(x: T) -> T {}
