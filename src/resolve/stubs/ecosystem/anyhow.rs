//! anyhow
use std::fmt::{Debug, Display};

pub type Result<T, E = Error> = std::result::Result<T, E>;
pub struct Error {}
impl Error {
    pub fn new<E: std::error::Error>(error: E) -> Self {}
    pub fn from_boxed(error: Box<dyn std::error::Error + Send + Sync>) -> Self {}
    pub fn msg<M: Display + Debug>(message: M) -> Self {}
    pub fn context<C: Display>(self, context: C) -> Self {}
    pub fn backtrace(&self) -> &std::backtrace::Backtrace {}
    pub fn chain(&self) -> Chain {}
    pub fn root_cause(&self) -> &(dyn std::error::Error + 'static) {}
    pub fn is<E>(&self) -> bool {}
    pub fn downcast<E>(self) -> std::result::Result<E, Self> {}
    pub fn downcast_ref<E>(&self) -> Option<&E> {}
    pub fn downcast_mut<E>(&mut self) -> Option<&mut E> {}
}
impl<E: std::error::Error> From<E> for Error {} impl Debug for Error {} impl Display for Error {}
impl std::ops::Deref for Error { type Target = dyn std::error::Error + Send + Sync + 'static; }
impl AsRef<dyn std::error::Error + Send + Sync> for Error {} impl From<Error> for Box<dyn std::error::Error + Send + Sync> {} impl From<Error> for Box<dyn std::error::Error> {}
pub struct Chain {}
impl Iterator for Chain { type Item = &(dyn std::error::Error + 'static); } impl DoubleEndedIterator for Chain {} impl ExactSizeIterator for Chain {}
pub trait Context<T, E> {
    fn context<C: Display>(self, context: C) -> Result<T, Error>;
    fn with_context<C: Display, F: FnOnce() -> C>(self, f: F) -> Result<T, Error>;
}
impl<T, E> Context<T, E> for std::result::Result<T, E> {} impl<T> Context<T, std::convert::Infallible> for Option<T> {}
pub fn Ok<T>(t: T) -> Result<T> {}
#[macro_export]
macro_rules! anyhow { ($($arg:tt)*) => { $crate::Error::msg(format!($($arg)*)) }; }
#[macro_export]
macro_rules! format_err { ($($arg:tt)*) => { $crate::Error::msg(format!($($arg)*)) }; }
#[macro_export]
macro_rules! bail { ($($arg:tt)*) => { return ::std::result::Result::Err($crate::Error::msg(format!($($arg)*))) }; }
#[macro_export]
macro_rules! ensure {
    ($cond:expr $(,)?) => { if !$cond { return ::std::result::Result::Err($crate::Error::msg("")) } };
    ($cond:expr, $($arg:tt)*) => { if !$cond { return ::std::result::Result::Err($crate::Error::msg(format!($($arg)*))) } };
}
