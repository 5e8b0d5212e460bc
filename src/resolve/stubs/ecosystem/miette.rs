//! miette
pub type Result<T, E = Report> = std::result::Result<T, E>;
pub type Error = Report;
pub struct Report {}
impl Report { pub fn new<E>(error: E) -> Self {} pub fn msg<M>(message: M) -> Self {} pub fn wrap_err<D>(self, msg: D) -> Self {} pub fn downcast_ref<E>(&self) -> Option<&E> {} pub fn with_source_code(self, source_code: impl SourceCode) -> Report {} }
impl<E: Diagnostic> From<E> for Report {} impl std::fmt::Debug for Report {} impl std::fmt::Display for Report {}
pub trait Diagnostic: std::error::Error { fn code(&self) -> Option<Box<dyn std::fmt::Display>> {} fn help(&self) -> Option<Box<dyn std::fmt::Display>> {} fn source_code(&self) -> Option<&dyn SourceCode> {} fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan>>> {} }
pub trait SourceCode {}
impl SourceCode for String {} impl SourceCode for &str {}
pub trait IntoDiagnostic<T, E> { fn into_diagnostic(self) -> Result<T, Report>; }
impl<T, E: std::error::Error> IntoDiagnostic<T, E> for std::result::Result<T, E> {}
pub trait WrapErr<T, E> { fn wrap_err<D>(self, msg: D) -> Result<T, Report>; fn wrap_err_with<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>; fn context<D>(self, msg: D) -> Result<T, Report>; fn with_context<D, F: FnOnce() -> D>(self, f: F) -> Result<T, Report>; }
pub use WrapErr as Context;
impl<T, E> WrapErr<T, E> for std::result::Result<T, E> {}
pub struct NamedSource<S = String> {}
impl<S> NamedSource<S> { pub fn new(name: impl AsRef<str>, source: S) -> Self {} pub fn name(&self) -> &str {} pub fn inner(&self) -> &S {} }
pub struct SourceSpan {}
impl SourceSpan { pub fn new(start: SourceOffset, length: usize) -> Self {} pub fn offset(&self) -> usize {} pub fn len(&self) -> usize {} }
impl Clone for SourceSpan {} impl Copy for SourceSpan {} impl From<(usize, usize)> for SourceSpan {} impl From<std::ops::Range<usize>> for SourceSpan {}
pub struct SourceOffset {}
pub struct LabeledSpan {}
impl LabeledSpan { pub fn new(label: Option<String>, offset: usize, len: usize) -> Self {} pub fn at(span: impl Into<SourceSpan>, label: impl Into<String>) -> Self {} }
#[macro_export]
macro_rules! miette { ($($arg:tt)*) => { $crate::Report::msg(format!($($arg)*)) }; }
#[macro_export]
macro_rules! bail { ($($arg:tt)*) => { return ::std::result::Result::Err($crate::Report::msg(format!($($arg)*))) }; }
#[macro_export]
macro_rules! ensure {
    ($cond:expr $(,)?) => { if !$cond { return ::std::result::Result::Err($crate::Report::msg("")) } };
    ($cond:expr, $($arg:tt)*) => { if !$cond { return ::std::result::Result::Err($crate::Report::msg(format!($($arg)*))) } };
}
