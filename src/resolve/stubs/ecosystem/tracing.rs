//! tracing
pub use self::instrument::{Instrument, WithSubscriber};
pub use self::span::Span;
pub mod span {
    pub struct Span {}
    impl Span { pub fn none() -> Span {} pub fn current() -> Span {} pub fn enter(&self) -> Entered {} pub fn entered(self) -> EnteredSpan {} pub fn in_scope<F: FnOnce() -> T, T>(&self, f: F) -> T {} pub fn or_current(self) -> Self {} pub fn record<V>(&self, field: &str, value: V) -> &Self {} pub fn follows_from<T>(&self, from: T) -> &Self {} pub fn is_disabled(&self) -> bool {} pub fn id(&self) -> Option<Id> {} }
    impl Clone for Span {}
    pub struct Entered {}
    pub struct EnteredSpan {}
    impl EnteredSpan { pub fn exit(self) -> Span {} }
    pub struct Id {}
}
pub mod instrument {
    pub trait Instrument { fn instrument(self, span: crate::Span) -> Instrumented<Self> {} fn in_current_span(self) -> Instrumented<Self> {} }
    impl<T> Instrument for T {}
    pub trait WithSubscriber { fn with_subscriber<S>(self, subscriber: S) -> Instrumented<Self> {} fn with_current_subscriber(self) -> Instrumented<Self> {} }
    impl<T> WithSubscriber for T {}
    pub struct Instrumented<T> {}
    impl<T> Instrumented<T> { pub fn span(&self) -> &crate::Span {} pub fn inner(&self) -> &T {} pub fn inner_mut(&mut self) -> &mut T {} pub fn into_inner(self) -> T {} }
    impl<T: std::future::Future> std::future::Future for Instrumented<T> { type Output = T::Output; }
}
pub struct Level {}
impl Level { pub const ERROR: Level = _; pub const WARN: Level = _; pub const INFO: Level = _; pub const DEBUG: Level = _; pub const TRACE: Level = _; }
