//! futures_util
pub use futures::{future, io, lock, sink, stream};
pub use futures::{AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeekExt, AsyncWrite, AsyncWriteExt, Future, FutureExt, Sink, SinkExt, Stream, StreamExt, TryFuture, TryFutureExt, TryStream, TryStreamExt};
pub use futures::{join, ready, try_join};
