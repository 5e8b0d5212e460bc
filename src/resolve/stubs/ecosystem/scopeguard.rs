//! scopeguard
pub struct ScopeGuard<T, F> {}
impl<T, F: FnOnce(T)> ScopeGuard<T, F> { pub fn with_strategy(v: T, dropfn: F) -> ScopeGuard<T, F> {} pub fn into_inner(guard: Self) -> T {} }
impl<T, F: FnOnce(T)> std::ops::Deref for ScopeGuard<T, F> { type Target = T; } impl<T, F: FnOnce(T)> std::ops::DerefMut for ScopeGuard<T, F> {}
pub fn guard<T, F: FnOnce(T)>(v: T, dropfn: F) -> ScopeGuard<T, F> {}
