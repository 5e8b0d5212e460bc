//! futures. `futures_util`, `futures_core`, `futures_channel` and `futures_executor` re-export it.
pub use self::future::{Future, FutureExt, TryFuture, TryFutureExt};
pub use self::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite, AsyncWriteExt};
pub use self::sink::{Sink, SinkExt};
pub use self::stream::{Stream, StreamExt, TryStream, TryStreamExt};

pub mod prelude {
    pub use crate::future::{self, Future, FutureExt, IntoFuture, TryFuture, TryFutureExt};
    pub use crate::sink::{Sink, SinkExt};
    pub use crate::stream::{self, Stream, StreamExt, TryStream, TryStreamExt};
}

pub mod future {
    use std::any::Any;
    use std::pin::Pin;
    use std::task::{Context, Poll};
    pub use std::future::{Future, IntoFuture, Pending, PollFn, Ready, pending, poll_fn, ready};

    pub type BoxFuture<T> = Pin<Box<dyn Future<Output = T> + Send>>;
    pub type LocalBoxFuture<T> = Pin<Box<dyn Future<Output = T>>>;
    pub trait FusedFuture: Future { fn is_terminated(&self) -> bool; }
    pub trait TryFuture: Future { type Ok; type Error; }
    impl<F: Future<Output = Result<T, E>>, T, E> TryFuture for F { type Ok = T; type Error = E; }
    pub trait FutureExt: Future {
        fn map<U, F: FnOnce(Self::Output) -> U>(self, f: F) -> Map<Self, F> {}
        fn map_into<U>(self) -> MapInto<Self, U> {}
        fn then<Fut: Future, F: FnOnce(Self::Output) -> Fut>(self, f: F) -> Then<Self, Fut, F> {}
        fn left_future<B>(self) -> Either<Self, B> {}
        fn right_future<A>(self) -> Either<A, Self> {}
        fn into_stream(self) -> crate::stream::Once<Self> {}
        fn flatten(self) -> Flatten<Self> {}
        fn flatten_stream(self) -> FlattenStream<Self> {}
        fn fuse(self) -> Fuse<Self> {}
        fn inspect<F: FnOnce(&Self::Output)>(self, f: F) -> Inspect<Self, F> {}
        fn catch_unwind(self) -> CatchUnwind<Self> {}
        fn shared(self) -> Shared<Self> {}
        fn boxed(self) -> BoxFuture<Self::Output> {}
        fn boxed_local(self) -> LocalBoxFuture<Self::Output> {}
        fn unit_error(self) -> UnitError<Self> {}
        fn never_error(self) -> UnitError<Self> {}
        fn poll_unpin(&mut self, cx: &mut Context) -> Poll<Self::Output> {}
        fn now_or_never(self) -> Option<Self::Output> {}
    }
    impl<F: Future> FutureExt for F {}
    pub trait TryFutureExt: TryFuture {
        fn map_ok<T, F: FnOnce(Self::Ok) -> T>(self, f: F) -> MapOk<Self, F> {}
        fn map_ok_or_else<T, E: FnOnce(Self::Error) -> T, F: FnOnce(Self::Ok) -> T>(self, e: E, f: F) -> MapOkOrElse<Self, F> {}
        fn map_err<E, F: FnOnce(Self::Error) -> E>(self, f: F) -> MapErr<Self, F> {}
        fn err_into<E>(self) -> ErrInto<Self, E> {}
        fn ok_into<U>(self) -> OkInto<Self, U> {}
        fn and_then<Fut: TryFuture<Error = Self::Error>, F: FnOnce(Self::Ok) -> Fut>(self, f: F) -> AndThen<Self, Fut, F> {}
        fn or_else<Fut: TryFuture<Ok = Self::Ok>, F: FnOnce(Self::Error) -> Fut>(self, f: F) -> OrElse<Self, Fut, F> {}
        fn inspect_ok<F: FnOnce(&Self::Ok)>(self, f: F) -> Inspect<Self, F> {}
        fn inspect_err<F: FnOnce(&Self::Error)>(self, f: F) -> Inspect<Self, F> {}
        fn try_flatten(self) -> Flatten<Self> {}
        fn unwrap_or_else<F: FnOnce(Self::Error) -> Self::Ok>(self, f: F) -> UnwrapOrElse<Self, F> {}
        fn into_future(self) -> Self {}
    }
    impl<F: TryFuture> TryFutureExt for F {}
    pub struct Map<Fut, F> {}
    impl<Fut: Future, T, F: FnOnce(Fut::Output) -> T> Future for Map<Fut, F> { type Output = T; }
    pub struct MapInto<Fut, T> {}
    impl<Fut: Future, T> Future for MapInto<Fut, T> { type Output = T; }
    pub struct Then<Fut1, Fut2, F> {}
    impl<Fut1, Fut2: Future, F> Future for Then<Fut1, Fut2, F> { type Output = Fut2::Output; }
    pub struct Flatten<F> {}
    impl<F: Future> Future for Flatten<F> where F::Output: Future { type Output = <F::Output as Future>::Output; }
    pub struct FlattenStream<F> {}
    impl<F: Future> crate::stream::Stream for FlattenStream<F> where F::Output: crate::stream::Stream { type Item = <F::Output as crate::stream::Stream>::Item; }
    pub struct Fuse<F> {}
    impl<F> Fuse<F> { pub fn terminated() -> Self {} }
    impl<F: Future> Future for Fuse<F> { type Output = F::Output; }
    pub struct Inspect<Fut, F> {}
    impl<Fut: Future, F> Future for Inspect<Fut, F> { type Output = Fut::Output; }
    pub struct CatchUnwind<F> {}
    impl<F: Future> Future for CatchUnwind<F> { type Output = Result<F::Output, Box<dyn Any + Send>>; }
    pub struct Shared<F> {}
    impl<F: Future> Shared<F> { pub fn peek(&self) -> Option<&F::Output> {} }
    impl<F: Future> Future for Shared<F> { type Output = F::Output; } impl<F> Clone for Shared<F> {}
    pub struct UnitError<F> {}
    impl<F: Future> Future for UnitError<F> { type Output = Result<F::Output, ()>; }
    pub struct MapOk<Fut, F> {}
    impl<Fut: TryFuture, T, F: FnOnce(Fut::Ok) -> T> Future for MapOk<Fut, F> { type Output = Result<T, Fut::Error>; }
    pub struct MapOkOrElse<Fut, F> {}
    impl<Fut: TryFuture, T, F: FnOnce(Fut::Ok) -> T> Future for MapOkOrElse<Fut, F> { type Output = T; }
    pub struct MapErr<Fut, F> {}
    impl<Fut: TryFuture, E, F: FnOnce(Fut::Error) -> E> Future for MapErr<Fut, F> { type Output = Result<Fut::Ok, E>; }
    pub struct ErrInto<Fut, E> {}
    impl<Fut: TryFuture, E> Future for ErrInto<Fut, E> { type Output = Result<Fut::Ok, E>; }
    pub struct OkInto<Fut, T> {}
    impl<Fut: TryFuture, T> Future for OkInto<Fut, T> { type Output = Result<T, Fut::Error>; }
    pub struct AndThen<Fut1, Fut2, F> {}
    impl<Fut1, Fut2: TryFuture, F> Future for AndThen<Fut1, Fut2, F> { type Output = Result<Fut2::Ok, Fut2::Error>; }
    pub struct OrElse<Fut1, Fut2, F> {}
    impl<Fut1, Fut2: TryFuture, F> Future for OrElse<Fut1, Fut2, F> { type Output = Result<Fut2::Ok, Fut2::Error>; }
    pub struct UnwrapOrElse<Fut, F> {}
    impl<Fut: TryFuture, F> Future for UnwrapOrElse<Fut, F> { type Output = Fut::Ok; }
    pub enum Either<A, B> { Left(A), Right(B) }
    impl<T, A, B> Either<(T, A), (T, B)> { pub fn factor_first(self) -> (T, Either<A, B>) {} }
    impl<T> Either<T, T> { pub fn into_inner(self) -> T {} }
    impl<A: Future, B: Future<Output = A::Output>> Future for Either<A, B> { type Output = A::Output; }
    impl<A: crate::stream::Stream, B: crate::stream::Stream<Item = A::Item>> crate::stream::Stream for Either<A, B> { type Item = A::Item; }
    pub struct JoinAll<F> {}
    impl<F: Future> Future for JoinAll<F> { type Output = Vec<F::Output>; }
    pub struct TryJoinAll<F> {}
    impl<F: TryFuture> Future for TryJoinAll<F> { type Output = Result<Vec<F::Ok>, F::Error>; }
    pub struct Join<A, B> {}
    impl<A: Future, B: Future> Future for Join<A, B> { type Output = (A::Output, B::Output); }
    pub struct Join3<A, B, C> {}
    impl<A: Future, B: Future, C: Future> Future for Join3<A, B, C> { type Output = (A::Output, B::Output, C::Output); }
    pub struct TryJoin<A, B> {}
    impl<A: TryFuture, B: TryFuture> Future for TryJoin<A, B> { type Output = Result<(A::Ok, B::Ok), A::Error>; }
    pub struct TryJoin3<A, B, C> {}
    impl<A: TryFuture, B: TryFuture, C: TryFuture> Future for TryJoin3<A, B, C> { type Output = Result<(A::Ok, B::Ok, C::Ok), A::Error>; }
    pub struct Select<A, B> {}
    impl<A: Future, B: Future> Future for Select<A, B> { type Output = Either<(A::Output, B), (B::Output, A)>; }
    pub struct SelectAll<F> {}
    impl<F: Future> Future for SelectAll<F> { type Output = (F::Output, usize, Vec<F>); }
    pub struct SelectOk<F> {}
    impl<F: TryFuture> Future for SelectOk<F> { type Output = Result<(F::Ok, Vec<F>), F::Error>; }
    pub struct Abortable<F> {}
    impl<F: Future> Future for Abortable<F> { type Output = Result<F::Output, Aborted>; }
    pub struct AbortHandle {}
    impl AbortHandle { pub fn abort(&self) {} pub fn is_aborted(&self) -> bool {} }
    impl Clone for AbortHandle {}
    pub struct Aborted;
    pub struct Lazy<F> {}
    impl<R, F: FnOnce(&mut Context) -> R> Future for Lazy<F> { type Output = R; }
    pub fn join_all<I: IntoIterator>(iter: I) -> JoinAll<I::Item> {}
    pub fn try_join_all<I: IntoIterator>(iter: I) -> TryJoinAll<I::Item> {}
    pub fn join<A: Future, B: Future>(a: A, b: B) -> Join<A, B> {}
    pub fn join3<A: Future, B: Future, C: Future>(a: A, b: B, c: C) -> Join3<A, B, C> {}
    pub fn try_join<A: TryFuture, B: TryFuture>(a: A, b: B) -> TryJoin<A, B> {}
    pub fn try_join3<A: TryFuture, B: TryFuture, C: TryFuture>(a: A, b: B, c: C) -> TryJoin3<A, B, C> {}
    pub fn select<A: Future, B: Future>(a: A, b: B) -> Select<A, B> {}
    pub fn try_select<A: Future, B: Future>(a: A, b: B) -> Select<A, B> {}
    pub fn select_all<I: IntoIterator>(iter: I) -> SelectAll<I::Item> {}
    pub fn select_ok<I: IntoIterator>(iter: I) -> SelectOk<I::Item> {}
    pub fn abortable<F: Future>(future: F) -> (Abortable<F>, AbortHandle) {}
    pub fn lazy<R, F: FnOnce(&mut Context) -> R>(f: F) -> Lazy<F> {}
    pub fn ok<T, E>(t: T) -> Ready<Result<T, E>> {}
    pub fn err<T, E>(err: E) -> Ready<Result<T, E>> {}
}

pub mod stream {
    use crate::future::{Either, TryFuture};
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    pub type BoxStream<T> = Pin<Box<dyn Stream<Item = T> + Send>>;
    pub type LocalBoxStream<T> = Pin<Box<dyn Stream<Item = T>>>;
    pub trait Stream {
        type Item;
        fn poll_next(self: Pin<&mut Self>, cx: &mut Context) -> Poll<Option<Self::Item>>;
        fn size_hint(&self) -> (usize, Option<usize>) {}
    }
    impl<S: Stream> Stream for &mut S { type Item = S::Item; } impl<S: Stream> Stream for Box<S> { type Item = S::Item; }
    impl<P: std::ops::DerefMut> Stream for Pin<P> where P::Target: Stream { type Item = <P::Target as Stream>::Item; }
    pub trait FusedStream: Stream { fn is_terminated(&self) -> bool; }
    pub trait TryStream: Stream { type Ok; type Error; }
    impl<S: Stream<Item = Result<T, E>>, T, E> TryStream for S { type Ok = T; type Error = E; }
    pub trait StreamExt: Stream {
        fn next(&mut self) -> Next<Self> {}
        fn into_future(self) -> StreamFuture<Self> {}
        fn map<T, F: FnMut(Self::Item) -> T>(self, f: F) -> Map<Self, F> {}
        fn enumerate(self) -> Enumerate<Self> {}
        fn filter<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> Same<Self, F> {}
        fn filter_map<T, Fut: Future<Output = Option<T>>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> FilterMap<Self, Fut, F> {}
        fn then<Fut: Future, F: FnMut(Self::Item) -> Fut>(self, f: F) -> Then<Self, Fut, F> {}
        fn collect<C: Default + Extend<Self::Item>>(self) -> Value<C> {}
        fn unzip<A, B, FromA, FromB>(self) -> Value<(FromA, FromB)> where Self: Stream<Item = (A, B)> {}
        fn concat(self) -> Value<Self::Item> {}
        fn count(self) -> Value<usize> {}
        fn cycle(self) -> Same<Self, ()> {}
        fn fold<T, Fut: Future<Output = T>, F: FnMut(T, Self::Item) -> Fut>(self, init: T, f: F) -> Value<T> {}
        fn any<Fut: Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> Value<bool> {}
        fn all<Fut: Future<Output = bool>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> Value<bool> {}
        fn flatten(self) -> Flatten<Self> {}
        fn flatten_unordered(self, limit: impl Into<Option<usize>>) -> Flatten<Self> {}
        fn flat_map<U: Stream, F: FnMut(Self::Item) -> U>(self, f: F) -> FlatMap<Self, U, F> {}
        fn flat_map_unordered<U: Stream, F: FnMut(Self::Item) -> U>(self, limit: impl Into<Option<usize>>, f: F) -> FlatMap<Self, U, F> {}
        fn scan<S, B, Fut: Future<Output = Option<B>>, F: FnMut(&mut S, Self::Item) -> Fut>(self, initial_state: S, f: F) -> FilterMap<Self, Fut, F> {}
        fn skip_while<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> Same<Self, F> {}
        fn take_while<Fut: Future<Output = bool>, F: FnMut(&Self::Item) -> Fut>(self, f: F) -> Same<Self, F> {}
        fn take_until<Fut: Future>(self, fut: Fut) -> Same<Self, Fut> {}
        fn for_each<Fut: Future<Output = ()>, F: FnMut(Self::Item) -> Fut>(self, f: F) -> Value<()> {}
        fn for_each_concurrent<Fut: Future<Output = ()>, F: FnMut(Self::Item) -> Fut>(self, limit: impl Into<Option<usize>>, f: F) -> Value<()> {}
        fn take(self, n: usize) -> Same<Self, ()> {}
        fn skip(self, n: usize) -> Same<Self, ()> {}
        fn fuse(self) -> Fuse<Self> {}
        fn by_ref(&mut self) -> &mut Self {}
        fn catch_unwind(self) -> Wrap<Result<Self::Item, Box<dyn std::any::Any + Send>>> {}
        fn boxed(self) -> BoxStream<Self::Item> {}
        fn boxed_local(self) -> LocalBoxStream<Self::Item> {}
        fn buffered(self, n: usize) -> Buffered<Self> {}
        fn buffer_unordered(self, n: usize) -> Buffered<Self> {}
        fn zip<S: Stream>(self, other: S) -> Zip<Self, S> {}
        fn chain<S: Stream<Item = Self::Item>>(self, other: S) -> Same<Self, S> {}
        fn peekable(self) -> Peekable<Self> {}
        fn chunks(self, capacity: usize) -> Wrap<Vec<Self::Item>> {}
        fn ready_chunks(self, capacity: usize) -> Wrap<Vec<Self::Item>> {}
        fn forward<S>(self, sink: S) -> Value<Result<(), S::Error>> where S: crate::sink::Sink<Self::Item> {}
        fn split<Item>(self) -> (SplitSink<Self, Item>, SplitStream<Self>) {}
        fn inspect<F: FnMut(&Self::Item)>(self, f: F) -> Same<Self, F> {}
        fn left_stream<B>(self) -> Either<Self, B> {}
        fn right_stream<B>(self) -> Either<B, Self> {}
        fn poll_next_unpin(&mut self, cx: &mut Context) -> Poll<Option<Self::Item>> {}
        fn select_next_some(&mut self) -> Value<Self::Item> {}
    }
    impl<S: Stream> StreamExt for S {}
    pub trait TryStreamExt: TryStream {
        fn err_into<E>(self) -> Wrap<Result<Self::Ok, E>> {}
        fn map_ok<T, F: FnMut(Self::Ok) -> T>(self, f: F) -> MapOk<Self, F> {}
        fn map_err<E, F: FnMut(Self::Error) -> E>(self, f: F) -> MapErr<Self, F> {}
        fn and_then<Fut: TryFuture<Error = Self::Error>, F: FnMut(Self::Ok) -> Fut>(self, f: F) -> AndThen<Self, Fut, F> {}
        fn or_else<Fut: TryFuture<Ok = Self::Ok>, F: FnMut(Self::Error) -> Fut>(self, f: F) -> AndThen<Self, Fut, F> {}
        fn inspect_ok<F: FnMut(&Self::Ok)>(self, f: F) -> Same<Self, F> {}
        fn inspect_err<F: FnMut(&Self::Error)>(self, f: F) -> Same<Self, F> {}
        fn into_stream(self) -> Self {}
        fn try_next(&mut self) -> Value<Result<Option<Self::Ok>, Self::Error>> {}
        fn try_for_each<Fut: TryFuture<Ok = (), Error = Self::Error>, F: FnMut(Self::Ok) -> Fut>(self, f: F) -> Value<Result<(), Self::Error>> {}
        fn try_for_each_concurrent<Fut: TryFuture<Ok = (), Error = Self::Error>, F: FnMut(Self::Ok) -> Fut>(self, limit: impl Into<Option<usize>>, f: F) -> Value<Result<(), Self::Error>> {}
        fn try_skip_while<Fut: TryFuture<Ok = bool>, F: FnMut(&Self::Ok) -> Fut>(self, f: F) -> Same<Self, F> {}
        fn try_take_while<Fut: TryFuture<Ok = bool>, F: FnMut(&Self::Ok) -> Fut>(self, f: F) -> Same<Self, F> {}
        fn try_collect<C: Default + Extend<Self::Ok>>(self) -> Value<Result<C, Self::Error>> {}
        fn try_chunks(self, capacity: usize) -> Wrap<Result<Vec<Self::Ok>, Self::Error>> {}
        fn try_filter<Fut: Future<Output = bool>, F: FnMut(&Self::Ok) -> Fut>(self, f: F) -> Same<Self, F> {}
        fn try_filter_map<Fut, F: FnMut(Self::Ok) -> Fut, T>(self, f: F) -> Wrap<Result<T, Self::Error>> where Fut: TryFuture<Ok = Option<T>, Error = Self::Error> {}
        fn try_flatten(self) -> TryFlatten<Self> {}
        fn try_fold<T, Fut: TryFuture<Ok = T, Error = Self::Error>, F: FnMut(T, Self::Ok) -> Fut>(self, init: T, f: F) -> Value<Result<T, Self::Error>> {}
        fn try_concat(self) -> Value<Result<Self::Ok, Self::Error>> {}
        fn try_buffered(self, n: usize) -> TryBuffered<Self> {}
        fn try_buffer_unordered(self, n: usize) -> TryBuffered<Self> {}
        fn try_all<Fut: Future<Output = bool>, F: FnMut(Self::Ok) -> Fut>(self, f: F) -> Value<Result<bool, Self::Error>> {}
        fn try_any<Fut: Future<Output = bool>, F: FnMut(Self::Ok) -> Fut>(self, f: F) -> Value<Result<bool, Self::Error>> {}
        fn try_poll_next_unpin(&mut self, cx: &mut Context) -> Poll<Option<Result<Self::Ok, Self::Error>>> {}
    }
    impl<S: TryStream> TryStreamExt for S {}

    // Three stand for the many future and stream types whose output is known where they are made.
    pub struct Value<T> {}
    impl<T> Future for Value<T> { type Output = T; }
    pub struct Wrap<T> {}
    impl<T> Stream for Wrap<T> { type Item = T; }
    pub struct Same<S, F> {}
    impl<S: Stream, F> Stream for Same<S, F> { type Item = S::Item; }

    pub struct Next<S> {}
    impl<S: Stream> Future for Next<S> { type Output = Option<S::Item>; }
    pub struct StreamFuture<S> {}
    impl<S: Stream> Future for StreamFuture<S> { type Output = (Option<S::Item>, S); }
    pub struct Map<S, F> {}
    impl<S: Stream, T, F: FnMut(S::Item) -> T> Stream for Map<S, F> { type Item = T; }
    pub struct Enumerate<S> {}
    impl<S: Stream> Stream for Enumerate<S> { type Item = (usize, S::Item); }
    pub struct FilterMap<S, Fut, F> {}
    impl<S, T, Fut: Future<Output = Option<T>>, F> Stream for FilterMap<S, Fut, F> { type Item = T; }
    pub struct Then<S, Fut, F> {}
    impl<S, Fut: Future, F> Stream for Then<S, Fut, F> { type Item = Fut::Output; }
    pub struct Flatten<S> {}
    impl<S: Stream> Stream for Flatten<S> where S::Item: Stream { type Item = <S::Item as Stream>::Item; }
    pub struct FlatMap<S, U, F> {}
    impl<S, U: Stream, F> Stream for FlatMap<S, U, F> { type Item = U::Item; }
    pub struct Fuse<S> {}
    impl<S> Fuse<S> { pub fn get_ref(&self) -> &S {} pub fn get_mut(&mut self) -> &mut S {} pub fn into_inner(self) -> S {} }
    impl<S: Stream> Stream for Fuse<S> { type Item = S::Item; }
    pub struct Buffered<S> {}
    impl<S: Stream> Stream for Buffered<S> where S::Item: Future { type Item = <S::Item as Future>::Output; }
    pub struct Zip<A, B> {}
    impl<A: Stream, B: Stream> Stream for Zip<A, B> { type Item = (A::Item, B::Item); }
    pub struct Peekable<S> {}
    impl<S: Stream> Peekable<S> { pub fn peek(self: Pin<&mut Self>) -> Value<Option<&S::Item>> {} pub fn next_if<F: FnOnce(&S::Item) -> bool>(self: Pin<&mut Self>, f: F) -> Value<Option<S::Item>> {} }
    impl<S: Stream> Stream for Peekable<S> { type Item = S::Item; }
    pub struct MapOk<S, F> {}
    impl<S: TryStream, T, F: FnMut(S::Ok) -> T> Stream for MapOk<S, F> { type Item = Result<T, S::Error>; }
    pub struct MapErr<S, F> {}
    impl<S: TryStream, E, F: FnMut(S::Error) -> E> Stream for MapErr<S, F> { type Item = Result<S::Ok, E>; }
    pub struct AndThen<S, Fut, F> {}
    impl<S, Fut: TryFuture, F> Stream for AndThen<S, Fut, F> { type Item = Result<Fut::Ok, Fut::Error>; }
    pub struct TryFlatten<S> {}
    impl<S: TryStream> Stream for TryFlatten<S> where S::Ok: TryStream { type Item = Result<<S::Ok as TryStream>::Ok, S::Error>; }
    pub struct TryBuffered<S> {}
    impl<S: TryStream> Stream for TryBuffered<S> where S::Ok: TryFuture { type Item = Result<<S::Ok as TryFuture>::Ok, S::Error>; }
    pub struct SplitSink<S, Item> {}
    pub struct SplitStream<S> {}
    impl<S: crate::sink::Sink<Item>, Item> crate::sink::Sink<Item> for SplitSink<S, Item> { type Error = S::Error; } impl<S: Stream> Stream for SplitStream<S> { type Item = S::Item; }
    pub struct FuturesUnordered<F> {}
    impl<F> FuturesUnordered<F> {
        pub fn new() -> FuturesUnordered<F> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn push(&self, future: F) {}
        pub fn iter(&self) -> std::slice::Iter<F> {}
        pub fn iter_mut(&mut self) -> std::slice::IterMut<F> {}
        pub fn clear(&mut self) {}
    }
    impl<F: Future> Stream for FuturesUnordered<F> { type Item = F::Output; } impl<F> FromIterator<F> for FuturesUnordered<F> {} impl<F> Extend<F> for FuturesUnordered<F> {} impl<F> Default for FuturesUnordered<F> {}
    pub struct FuturesOrdered<F: Future> {}
    impl<F: Future> FuturesOrdered<F> {
        pub fn new() -> FuturesOrdered<F> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn push_back(&mut self, future: F) {}
        pub fn push_front(&mut self, future: F) {}
    }
    impl<F: Future> Stream for FuturesOrdered<F> { type Item = F::Output; } impl<F: Future> FromIterator<F> for FuturesOrdered<F> {} impl<F: Future> Extend<F> for FuturesOrdered<F> {} impl<F: Future> Default for FuturesOrdered<F> {}
    pub struct SelectAll<S> {}
    impl<S> SelectAll<S> { pub fn new() -> Self {} pub fn len(&self) -> usize {} pub fn is_empty(&self) -> bool {} pub fn push(&mut self, stream: S) {} }
    impl<S: Stream> Stream for SelectAll<S> { type Item = S::Item; } impl<S> FromIterator<S> for SelectAll<S> {} impl<S> Default for SelectAll<S> {}
    pub struct Iter<I> {}
    impl<I: Iterator> Stream for Iter<I> { type Item = I::Item; }
    pub struct Once<F> {}
    impl<F: Future> Stream for Once<F> { type Item = F::Output; }
    pub struct Empty<T> {}
    impl<T> Stream for Empty<T> { type Item = T; }
    pub struct Unfold<T, F, Fut> {}
    impl<T, F, Fut: Future<Output = Option<(Item, T)>>, Item> Stream for Unfold<T, F, Fut> { type Item = Item; }
    pub struct TryUnfold<T, F, Fut> {}
    impl<T, F, Fut: TryFuture<Ok = Option<(Item, T)>>, Item> Stream for TryUnfold<T, F, Fut> { type Item = Result<Item, Fut::Error>; }
    pub fn iter<I: IntoIterator>(i: I) -> Iter<I::IntoIter> {}
    pub fn once<F: Future>(future: F) -> Once<F> {}
    pub fn empty<T>() -> Empty<T> {}
    pub fn pending<T>() -> Empty<T> {}
    pub fn repeat<T: Clone>(item: T) -> Wrap<T> {}
    pub fn unfold<T, F: FnMut(T) -> Fut, Fut: Future<Output = Option<(Item, T)>>, Item>(init: T, f: F) -> Unfold<T, F, Fut> {}
    pub fn try_unfold<T, F: FnMut(T) -> Fut, Fut: TryFuture<Ok = Option<(Item, T)>>, Item>(init: T, f: F) -> TryUnfold<T, F, Fut> {}
    pub fn poll_fn<T, F: FnMut(&mut Context) -> Poll<Option<T>>>(f: F) -> Wrap<T> {}
    pub fn select<A: Stream, B: Stream<Item = A::Item>>(a: A, b: B) -> Same<A, B> {}
    pub fn select_all<I: IntoIterator>(streams: I) -> SelectAll<I::Item> {}
}

pub mod sink {
    pub trait Sink<Item> { type Error; }
    pub trait SinkExt<Item>: Sink<Item> {
        fn send(&mut self, item: Item) -> crate::stream::Value<Result<(), Self::Error>> {}
        fn feed(&mut self, item: Item) -> crate::stream::Value<Result<(), Self::Error>> {}
        fn flush(&mut self) -> crate::stream::Value<Result<(), Self::Error>> {}
        fn close(&mut self) -> crate::stream::Value<Result<(), Self::Error>> {}
        fn send_all<S: crate::stream::Stream<Item = Result<Item, Self::Error>>>(&mut self, stream: &mut S) -> crate::stream::Value<Result<(), Self::Error>> {}
    }
    impl<S: Sink<Item>, Item> SinkExt<Item> for S {} impl<S: Sink<Item>, Item> Sink<Item> for &mut S { type Error = S::Error; } impl<S: Sink<Item>, Item> Sink<Item> for Box<S> { type Error = S::Error; }
}

pub mod io {
    use crate::stream::{Value, Wrap};
    use std::io::Result;
    pub trait AsyncRead {}
    pub trait AsyncBufRead: AsyncRead {}
    pub trait AsyncWrite {}
    pub trait AsyncSeek {}
    pub trait AsyncReadExt: AsyncRead {
        fn read(&mut self, buf: &mut [u8]) -> Value<Result<usize>> {}
        fn read_exact(&mut self, buf: &mut [u8]) -> Value<Result<()>> {}
        fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Value<Result<usize>> {}
        fn read_to_string(&mut self, buf: &mut String) -> Value<Result<usize>> {}
    }
    pub trait AsyncBufReadExt: AsyncBufRead {
        fn read_line(&mut self, buf: &mut String) -> Value<Result<usize>> {}
        fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Value<Result<usize>> {}
        fn lines(self) -> Wrap<Result<String>> {}
    }
    pub trait AsyncWriteExt: AsyncWrite {
        fn write(&mut self, buf: &[u8]) -> Value<Result<usize>> {}
        fn write_all(&mut self, buf: &[u8]) -> Value<Result<()>> {}
        fn flush(&mut self) -> Value<Result<()>> {}
        fn close(&mut self) -> Value<Result<()>> {}
    }
    pub trait AsyncSeekExt: AsyncSeek { fn seek(&mut self, pos: std::io::SeekFrom) -> Value<Result<u64>> {} }
    impl<R: AsyncRead> AsyncReadExt for R {} impl<R: AsyncBufRead> AsyncBufReadExt for R {} impl<W: AsyncWrite> AsyncWriteExt for W {} impl<S: AsyncSeek> AsyncSeekExt for S {}
}

pub mod executor {
    pub fn block_on<F: std::future::Future>(f: F) -> F::Output {}
    pub fn block_on_stream<S: crate::stream::Stream>(stream: S) -> BlockingStream<S> {}
    pub struct BlockingStream<S> {}
    impl<S: crate::stream::Stream> Iterator for BlockingStream<S> { type Item = S::Item; }
}

pub mod channel {
    pub mod oneshot {
        pub struct Sender<T> {}
        impl<T> Sender<T> { pub fn send(self, t: T) -> Result<(), T> {} pub fn is_canceled(&self) -> bool {} }
        pub struct Receiver<T> {}
        impl<T> Receiver<T> { pub fn close(&mut self) {} pub fn try_recv(&mut self) -> Result<Option<T>, Canceled> {} }
        impl<T> std::future::Future for Receiver<T> { type Output = Result<T, Canceled>; }
        pub struct Canceled;
        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
    }
    pub mod mpsc {
        pub struct Sender<T> {}
        impl<T> Sender<T> { pub fn try_send(&mut self, msg: T) -> Result<(), TrySendError<T>> {} pub fn is_closed(&self) -> bool {} pub fn close_channel(&mut self) {} }
        pub struct UnboundedSender<T> {}
        impl<T> UnboundedSender<T> { pub fn unbounded_send(&self, msg: T) -> Result<(), TrySendError<T>> {} pub fn is_closed(&self) -> bool {} pub fn close_channel(&self) {} }
        pub struct Receiver<T> {}
        impl<T> Receiver<T> { pub fn close(&mut self) {} pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {} }
        pub struct UnboundedReceiver<T> {}
        impl<T> UnboundedReceiver<T> { pub fn close(&mut self) {} pub fn try_next(&mut self) -> Result<Option<T>, TryRecvError> {} }
        pub struct SendError {}
        pub struct TrySendError<T> {}
        impl<T> TrySendError<T> { pub fn into_inner(self) -> T {} pub fn is_full(&self) -> bool {} pub fn is_disconnected(&self) -> bool {} }
        pub struct TryRecvError {}
        impl<T> Clone for Sender<T> {} impl<T> Clone for UnboundedSender<T> {} impl<T> crate::stream::Stream for Receiver<T> { type Item = T; } impl<T> crate::stream::Stream for UnboundedReceiver<T> { type Item = T; }
        impl<T> crate::sink::Sink<T> for Sender<T> { type Error = SendError; } impl<T> crate::sink::Sink<T> for UnboundedSender<T> { type Error = SendError; }
        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
        pub fn unbounded<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
    }
}

pub mod lock {
    pub struct Mutex<T> {}
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Mutex<T> {}
        pub fn lock(&self) -> crate::stream::Value<MutexGuard<T>> {}
        pub fn try_lock(&self) -> Option<MutexGuard<T>> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    pub struct MutexGuard<T> {}
    impl<T> std::ops::Deref for MutexGuard<T> { type Target = T; } impl<T> std::ops::DerefMut for MutexGuard<T> {}
}
pub mod join {
    use std::future::Future;
    // Futures whose results are awaited together.
    pub trait TryTuple { type Ok; type Error; }
    impl<A: Future<Output = Result<T, Err>>, T, Err> TryTuple for (A,) { type Ok = (T,); type Error = Err; }
    impl<A: Future<Output = Result<T, Err>>, B: Future<Output = Result<U, Err>>, T, U, Err> TryTuple for (A, B) { type Ok = (T, U); type Error = Err; }
    impl<A: Future<Output = Result<T, Err>>, B: Future<Output = Result<U, Err>>, C: Future<Output = Result<V, Err>>, T, U, V, Err> TryTuple for (A, B, C) { type Ok = (T, U, V); type Error = Err; }
    impl<A: Future<Output = Result<T, Err>>, B: Future<Output = Result<U, Err>>, C: Future<Output = Result<V, Err>>, D: Future<Output = Result<W, Err>>, T, U, V, W, Err> TryTuple for (A, B, C, D) { type Ok = (T, U, V, W); type Error = Err; }
    impl<A: Future<Output = Result<T, Err>>, B: Future<Output = Result<U, Err>>, C: Future<Output = Result<V, Err>>, D: Future<Output = Result<W, Err>>, E: Future<Output = Result<X, Err>>, T, U, V, W, X, Err> TryTuple for (A, B, C, D, E) { type Ok = (T, U, V, W, X); type Error = Err; }
    pub async fn try_all<T: TryTuple>(futures: T) -> Result<T::Ok, T::Error> {}
}
#[macro_export]
macro_rules! join { ($($future:expr),* $(,)?) => { ($($future.await,)*) }; }
#[macro_export]
macro_rules! try_join { ($($future:expr),* $(,)?) => { $crate::join::try_all(($($future,)*)).await }; }
#[macro_export]
macro_rules! ready { ($poll:expr $(,)?) => { match $poll { ::std::task::Poll::Ready(value) => value, ::std::task::Poll::Pending => return ::std::task::Poll::Pending } }; }
