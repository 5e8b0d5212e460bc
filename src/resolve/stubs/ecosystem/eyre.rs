//! eyre. `color_eyre` re-exports it.
use std::fmt::{Debug, Display};

pub type Result<T, E = Report> = std::result::Result<T, E>;
pub type Error = Report;
pub struct Report {}
impl Report {
    pub fn new<E: std::error::Error>(error: E) -> Self {}
    pub fn msg<M: Display + Debug>(message: M) -> Self {}
    pub fn wrap_err<D: Display>(self, msg: D) -> Self {}
    pub fn chain(&self) -> Chain {}
    pub fn root_cause(&self) -> &(dyn std::error::Error + 'static) {}
    pub fn is<E>(&self) -> bool {}
    pub fn downcast<E>(self) -> std::result::Result<E, Self> {}
    pub fn downcast_ref<E>(&self) -> Option<&E> {}
    pub fn downcast_mut<E>(&mut self) -> Option<&mut E> {}
}
impl<E: std::error::Error> From<E> for Report {} impl Debug for Report {} impl Display for Report {}
impl std::ops::Deref for Report { type Target = dyn std::error::Error + Send + Sync + 'static; }
pub struct Chain {}
impl Iterator for Chain { type Item = &(dyn std::error::Error + 'static); }
pub trait WrapErr<T, E> {
    fn wrap_err<D: Display>(self, msg: D) -> Result<T, Report>;
    fn wrap_err_with<D: Display, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
    fn context<D: Display>(self, msg: D) -> Result<T, Report>;
    fn with_context<D: Display, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
}
pub use WrapErr as Context;
impl<T, E> WrapErr<T, E> for std::result::Result<T, E> {}
pub trait OptionExt<T> {
    fn ok_or_eyre<M: Display>(self, message: M) -> Result<T>;
}
impl<T> OptionExt<T> for Option<T> {}
pub trait ContextCompat<T> {
    fn wrap_err<D: Display>(self, msg: D) -> Result<T, Report>;
    fn wrap_err_with<D: Display, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
    fn context<D: Display>(self, msg: D) -> Result<T, Report>;
    fn with_context<D: Display, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>;
}
impl<T> ContextCompat<T> for Option<T> {}
#[macro_export]
macro_rules! eyre { ($($arg:tt)*) => { $crate::Report::msg(format!($($arg)*)) }; }
#[macro_export]
macro_rules! bail { ($($arg:tt)*) => { return ::std::result::Result::Err($crate::Report::msg(format!($($arg)*))) }; }
#[macro_export]
macro_rules! ensure {
    ($cond:expr $(,)?) => { if !$cond { return ::std::result::Result::Err($crate::Report::msg("")) } };
    ($cond:expr, $($arg:tt)*) => { if !$cond { return ::std::result::Result::Err($crate::Report::msg(format!($($arg)*))) } };
}
