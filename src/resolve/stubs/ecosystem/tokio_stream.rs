//! tokio_stream
pub use futures::stream::{Iter, Stream, empty, iter, once, pending};
use futures::stream::{Same, Wrap};

pub trait StreamExt: Stream {
    async fn next(&mut self) -> Option<Self::Item> {}
    async fn try_next<T, E>(&mut self) -> Result<Option<T>, E> where Self: Stream<Item = Result<T, E>> {}
    fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> Wrap<T> {}
    fn map_while<T, F: FnMut(Self::Item) -> Option<T>>(self, f: F) -> Wrap<T> {}
    fn then<F: FnMut(Self::Item) -> Fut, Fut: std::future::Future>(self, f: F) -> Wrap<Fut::Output> {}
    fn merge<U: Stream<Item = Self::Item>>(self, other: U) -> Same<Self, U> {}
    fn filter<F: FnMut(&Self::Item) -> bool>(self, f: F) -> Same<Self, F> {}
    fn filter_map<T, F: FnMut(Self::Item) -> Option<T>>(self, f: F) -> Wrap<T> {}
    fn fuse(self) -> Same<Self, ()> {}
    fn take(self, n: usize) -> Same<Self, ()> {}
    fn take_while<F: FnMut(&Self::Item) -> bool>(self, f: F) -> Same<Self, F> {}
    fn skip(self, n: usize) -> Same<Self, ()> {}
    fn skip_while<F: FnMut(&Self::Item) -> bool>(self, f: F) -> Same<Self, F> {}
    async fn all<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool {}
    async fn any<F: FnMut(Self::Item) -> bool>(&mut self, f: F) -> bool {}
    fn chain<U: Stream<Item = Self::Item>>(self, other: U) -> Same<Self, U> {}
    async fn fold<B, F: FnMut(B, Self::Item) -> B>(self, init: B, f: F) -> B {}
    async fn collect<T>(self) -> T {}
    fn timeout(self, duration: std::time::Duration) -> Wrap<Result<Self::Item, Elapsed>> {}
    fn throttle(self, duration: std::time::Duration) -> Same<Self, ()> {}
    fn chunks_timeout(self, max_size: usize, duration: std::time::Duration) -> Wrap<Vec<Self::Item>> {}
    fn peekable(self) -> futures::stream::Peekable<Self> {}
}
impl<S: Stream> StreamExt for S {}
pub struct Elapsed {}
pub mod wrappers {
    use futures::stream::Stream;
    pub struct ReceiverStream<T> {}
    impl<T> ReceiverStream<T> { pub fn new(recv: tokio::sync::mpsc::Receiver<T>) -> Self {} pub fn into_inner(self) -> tokio::sync::mpsc::Receiver<T> {} pub fn close(&mut self) {} }
    pub struct UnboundedReceiverStream<T> {}
    impl<T> UnboundedReceiverStream<T> { pub fn new(recv: tokio::sync::mpsc::UnboundedReceiver<T>) -> Self {} pub fn into_inner(self) -> tokio::sync::mpsc::UnboundedReceiver<T> {} pub fn close(&mut self) {} }
    pub struct BroadcastStream<T> {}
    impl<T> BroadcastStream<T> { pub fn new(rx: tokio::sync::broadcast::Receiver<T>) -> Self {} }
    pub struct WatchStream<T> {}
    impl<T> WatchStream<T> { pub fn new(rx: tokio::sync::watch::Receiver<T>) -> Self {} pub fn from_changes(rx: tokio::sync::watch::Receiver<T>) -> Self {} }
    pub struct IntervalStream {}
    impl IntervalStream { pub fn new(interval: tokio::time::Interval) -> Self {} }
    pub struct LinesStream<R> {}
    impl<R> LinesStream<R> { pub fn new(lines: tokio::io::Lines<R>) -> Self {} }
    impl<T> Stream for ReceiverStream<T> { type Item = T; } impl<T> Stream for UnboundedReceiverStream<T> { type Item = T; } impl<T> Stream for BroadcastStream<T> { type Item = Result<T, errors::BroadcastStreamRecvError>; }
    impl<T> Stream for WatchStream<T> { type Item = T; } impl Stream for IntervalStream { type Item = tokio::time::Instant; } impl<R> Stream for LinesStream<R> { type Item = std::io::Result<String>; }
    pub mod errors { pub enum BroadcastStreamRecvError { Lagged(u64) } }
}
pub struct StreamMap<K, V> {}
impl<K, V> StreamMap<K, V> { pub fn new() -> StreamMap<K, V> {} pub fn insert(&mut self, k: K, stream: V) -> Option<V> {} pub fn remove<Q>(&mut self, k: &Q) -> Option<V> {} pub fn keys(&self) -> std::vec::IntoIter<&K> {} pub fn len(&self) -> usize {} pub fn is_empty(&self) -> bool {} }
impl<K: Clone, V: Stream> Stream for StreamMap<K, V> { type Item = (K, V::Item); } impl<K, V> Default for StreamMap<K, V> {}
