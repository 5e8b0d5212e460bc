//! lazy_static
pub struct Lazy<T> {}
impl<T> Lazy<T> { pub fn new<F: FnOnce() -> T>(f: F) -> Lazy<T> {} }
impl<T> std::ops::Deref for Lazy<T> { type Target = T; }
pub trait LazyStatic {}
pub fn initialize<T>(lazy: &T) {}
#[macro_export]
macro_rules! lazy_static {
    ($($(#[$attr:meta])* $vis:vis static ref $name:ident : $ty:ty = $init:expr;)*) => { $($vis static $name: $crate::Lazy<$ty> = $crate::Lazy::new(|| $init);)* };
}
