//! tokio_util
pub mod sync {
    use std::future::Future;
    pub struct CancellationToken {}
    impl CancellationToken {
        pub fn new() -> CancellationToken {}
        pub fn child_token(&self) -> CancellationToken {}
        pub fn cancel(&self) {}
        pub fn is_cancelled(&self) -> bool {}
        pub async fn cancelled(&self) {}
        pub async fn cancelled_owned(self) {}
        pub fn drop_guard(self) -> DropGuard {}
        pub async fn run_until_cancelled<F: Future>(&self, fut: F) -> Option<F::Output> {}
    }
    impl Clone for CancellationToken {} impl Default for CancellationToken {}
    pub struct DropGuard {}
    impl DropGuard { pub fn disarm(self) -> CancellationToken {} }
}
pub mod task {
    use std::future::Future;
    use tokio::task::JoinHandle;
    pub struct TaskTracker {}
    impl TaskTracker {
        pub fn new() -> Self {}
        pub async fn wait(&self) {}
        pub fn close(&self) -> bool {}
        pub fn is_closed(&self) -> bool {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn spawn<F: Future>(&self, task: F) -> JoinHandle<F::Output> {}
        pub fn spawn_blocking<F: FnOnce() -> T, T>(&self, task: F) -> JoinHandle<T> {}
        pub async fn track_future<F: Future>(&self, future: F) -> F::Output {}
    }
    impl Clone for TaskTracker {} impl Default for TaskTracker {}
    pub struct AbortOnDropHandle<T> {}
    impl<T> AbortOnDropHandle<T> { pub fn new(handle: JoinHandle<T>) -> Self {} pub fn abort(&self) {} pub fn is_finished(&self) -> bool {} pub fn detach(self) -> JoinHandle<T> {} }
    impl<T> Future for AbortOnDropHandle<T> { type Output = Result<T, tokio::task::JoinError>; }
}
pub mod io {
    pub struct ReaderStream<R> {}
    impl<R> ReaderStream<R> { pub fn new(reader: R) -> Self {} pub fn with_capacity(reader: R, capacity: usize) -> Self {} }
    impl<R> futures::stream::Stream for ReaderStream<R> { type Item = std::io::Result<bytes::Bytes>; }
    pub struct StreamReader<S, B> {}
    impl<S, B> StreamReader<S, B> { pub fn new(stream: S) -> Self {} pub fn into_inner(self) -> S {} }
    impl<S, B> tokio::io::AsyncRead for StreamReader<S, B> {} impl<S, B> tokio::io::AsyncBufRead for StreamReader<S, B> {}
}
pub mod codec {
    pub trait Decoder { type Item; type Error; fn decode(&mut self, src: &mut bytes::BytesMut) -> Result<Option<Self::Item>, Self::Error>; fn decode_eof(&mut self, buf: &mut bytes::BytesMut) -> Result<Option<Self::Item>, Self::Error> {} }
    pub trait Encoder<Item> { type Error; fn encode(&mut self, item: Item, dst: &mut bytes::BytesMut) -> Result<(), Self::Error>; }
    pub struct Framed<T, U> {}
    impl<T, U> Framed<T, U> { pub fn new(inner: T, codec: U) -> Framed<T, U> {} pub fn get_ref(&self) -> &T {} pub fn get_mut(&mut self) -> &mut T {} pub fn codec(&self) -> &U {} pub fn codec_mut(&mut self) -> &mut U {} pub fn into_inner(self) -> T {} }
    pub struct FramedRead<T, D> {}
    impl<T, D> FramedRead<T, D> { pub fn new(inner: T, decoder: D) -> FramedRead<T, D> {} pub fn into_inner(self) -> T {} pub fn decoder(&self) -> &D {} }
    pub struct FramedWrite<T, E> {}
    impl<T, E> FramedWrite<T, E> { pub fn new(inner: T, encoder: E) -> FramedWrite<T, E> {} pub fn into_inner(self) -> T {} }
    impl<T, U: Decoder> futures::stream::Stream for Framed<T, U> { type Item = Result<U::Item, U::Error>; } impl<T, D: Decoder> futures::stream::Stream for FramedRead<T, D> { type Item = Result<D::Item, D::Error>; }
    impl<T, U: Encoder<I>, I> futures::sink::Sink<I> for Framed<T, U> { type Error = U::Error; } impl<T, E: Encoder<I>, I> futures::sink::Sink<I> for FramedWrite<T, E> { type Error = E::Error; }
    pub struct LinesCodec {}
    impl LinesCodec { pub fn new() -> LinesCodec {} }
    impl Decoder for LinesCodec { type Item = String; type Error = LinesCodecError; }
    pub enum LinesCodecError { MaxLineLengthExceeded, Io(std::io::Error) }
}
