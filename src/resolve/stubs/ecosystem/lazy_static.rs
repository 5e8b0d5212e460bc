//! lazy_static. Its macro is known to the tool: a static has the type that stands in it.
pub trait LazyStatic {}
pub fn initialize<T>(lazy: &T) {}
