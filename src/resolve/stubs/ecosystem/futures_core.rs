//! futures_core
pub use futures::future::{self, Future, TryFuture};
pub use futures::stream::{self, Stream, TryStream};
pub use futures::ready;
