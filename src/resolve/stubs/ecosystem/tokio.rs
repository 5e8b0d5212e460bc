//! tokio
pub use self::task::spawn;

pub mod sync {
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;

    pub struct Mutex<T> {}
    impl<T> Mutex<T> {
        pub fn new(t: T) -> Self {}
        pub fn const_new(t: T) -> Self {}
        pub async fn lock(&self) -> MutexGuard<T> {}
        pub fn blocking_lock(&self) -> MutexGuard<T> {}
        pub async fn lock_owned(self: Arc<Self>) -> OwnedMutexGuard<T> {}
        pub fn try_lock(&self) -> Result<MutexGuard<T>, TryLockError> {}
        pub fn try_lock_owned(self: Arc<Self>) -> Result<OwnedMutexGuard<T>, TryLockError> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: Default> Default for Mutex<T> {} impl<T> From<T> for Mutex<T> {}
    pub struct MutexGuard<T> {}
    impl<T> MutexGuard<T> { pub fn map<U, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> MappedMutexGuard<U> {} }
    pub struct MappedMutexGuard<T> {}
    pub struct OwnedMutexGuard<T> {}
    pub struct TryLockError {}
    impl<T> Deref for MutexGuard<T> { type Target = T; } impl<T> DerefMut for MutexGuard<T> {} impl<T> Deref for MappedMutexGuard<T> { type Target = T; } impl<T> DerefMut for MappedMutexGuard<T> {} impl<T> Deref for OwnedMutexGuard<T> { type Target = T; } impl<T> DerefMut for OwnedMutexGuard<T> {}
    pub struct RwLock<T> {}
    impl<T> RwLock<T> {
        pub fn new(value: T) -> RwLock<T> {}
        pub fn const_new(value: T) -> RwLock<T> {}
        pub async fn read(&self) -> RwLockReadGuard<T> {}
        pub async fn write(&self) -> RwLockWriteGuard<T> {}
        pub fn blocking_read(&self) -> RwLockReadGuard<T> {}
        pub fn blocking_write(&self) -> RwLockWriteGuard<T> {}
        pub async fn read_owned(self: Arc<Self>) -> OwnedRwLockReadGuard<T> {}
        pub async fn write_owned(self: Arc<Self>) -> OwnedRwLockWriteGuard<T> {}
        pub fn try_read(&self) -> Result<RwLockReadGuard<T>, TryLockError> {}
        pub fn try_write(&self) -> Result<RwLockWriteGuard<T>, TryLockError> {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
    }
    impl<T: Default> Default for RwLock<T> {} impl<T> From<T> for RwLock<T> {}
    pub struct RwLockReadGuard<T> {}
    impl<T> RwLockReadGuard<T> { pub fn map<U, F: FnOnce(&T) -> &U>(this: Self, f: F) -> RwLockReadGuard<U> {} pub fn try_map<U, F: FnOnce(&T) -> Option<&U>>(this: Self, f: F) -> Result<RwLockReadGuard<U>, Self> {} }
    pub struct RwLockWriteGuard<T> {}
    impl<T> RwLockWriteGuard<T> { pub fn map<U, F: FnOnce(&mut T) -> &mut U>(this: Self, f: F) -> RwLockMappedWriteGuard<U> {} pub fn downgrade(self) -> RwLockReadGuard<T> {} }
    pub struct RwLockMappedWriteGuard<T> {}
    pub struct OwnedRwLockReadGuard<T> {}
    pub struct OwnedRwLockWriteGuard<T> {}
    impl<T> Deref for RwLockReadGuard<T> { type Target = T; } impl<T> Deref for RwLockWriteGuard<T> { type Target = T; } impl<T> DerefMut for RwLockWriteGuard<T> {} impl<T> Deref for RwLockMappedWriteGuard<T> { type Target = T; } impl<T> DerefMut for RwLockMappedWriteGuard<T> {}
    impl<T> Deref for OwnedRwLockReadGuard<T> { type Target = T; } impl<T> Deref for OwnedRwLockWriteGuard<T> { type Target = T; } impl<T> DerefMut for OwnedRwLockWriteGuard<T> {}
    pub struct OnceCell<T> {}
    impl<T> OnceCell<T> {
        pub fn new() -> Self {}
        pub fn const_new() -> Self {}
        pub fn new_with(value: Option<T>) -> Self {}
        pub fn initialized(&self) -> bool {}
        pub fn get(&self) -> Option<&T> {}
        pub fn get_mut(&mut self) -> Option<&mut T> {}
        pub fn set(&self, value: T) -> Result<(), SetError<T>> {}
        pub async fn get_or_init<F: FnOnce() -> Fut, Fut: std::future::Future<Output = T>>(&self, f: F) -> &T {}
        pub async fn get_or_try_init<E, F: FnOnce() -> Fut, Fut: std::future::Future<Output = Result<T, E>>>(&self, f: F) -> Result<&T, E> {}
        pub fn into_inner(self) -> Option<T> {}
        pub fn take(&mut self) -> Option<T> {}
    }
    impl<T> Default for OnceCell<T> {} impl<T: Clone> Clone for OnceCell<T> {}
    pub enum SetError<T> { AlreadyInitializedError(T), InitializingError(T) }
    pub struct Notify {}
    impl Notify {
        pub fn new() -> Notify {}
        pub fn notified(&self) -> self::futures::Notified {}
        pub fn notify_one(&self) {}
        pub fn notify_waiters(&self) {}
    }
    impl Default for Notify {}
    pub mod futures {
        pub struct Notified {}
        impl Notified { pub fn enable(self: std::pin::Pin<&mut Self>) -> bool {} }
        impl std::future::Future for Notified { type Output = (); }
    }
    pub struct Barrier {}
    impl Barrier { pub fn new(n: usize) -> Barrier {} pub async fn wait(&self) -> BarrierWaitResult {} }
    pub struct BarrierWaitResult {}
    impl BarrierWaitResult { pub fn is_leader(&self) -> bool {} }
    pub struct Semaphore {}
    impl Semaphore {
        pub fn new(permits: usize) -> Self {}
        pub fn const_new(permits: usize) -> Self {}
        pub fn available_permits(&self) -> usize {}
        pub fn add_permits(&self, n: usize) {}
        pub async fn acquire(&self) -> Result<SemaphorePermit, AcquireError> {}
        pub async fn acquire_many(&self, n: u32) -> Result<SemaphorePermit, AcquireError> {}
        pub fn try_acquire(&self) -> Result<SemaphorePermit, TryAcquireError> {}
        pub async fn acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, AcquireError> {}
        pub async fn acquire_many_owned(self: Arc<Self>, n: u32) -> Result<OwnedSemaphorePermit, AcquireError> {}
        pub fn try_acquire_owned(self: Arc<Self>) -> Result<OwnedSemaphorePermit, TryAcquireError> {}
        pub fn close(&self) {}
        pub fn is_closed(&self) -> bool {}
    }
    pub struct SemaphorePermit {}
    pub struct OwnedSemaphorePermit {}
    pub struct AcquireError {}
    pub enum TryAcquireError { Closed, NoPermits }

    pub mod mpsc {
        use std::time::Duration;
        pub struct Sender<T> {}
        impl<T> Sender<T> {
            pub async fn send(&self, value: T) -> Result<(), error::SendError<T>> {}
            pub async fn closed(&self) {}
            pub fn try_send(&self, message: T) -> Result<(), error::TrySendError<T>> {}
            pub async fn send_timeout(&self, value: T, timeout: Duration) -> Result<(), error::SendTimeoutError<T>> {}
            pub fn blocking_send(&self, value: T) -> Result<(), error::SendError<T>> {}
            pub fn is_closed(&self) -> bool {}
            pub async fn reserve(&self) -> Result<Permit<T>, error::SendError<()>> {}
            pub async fn reserve_owned(self) -> Result<OwnedPermit<T>, error::SendError<()>> {}
            pub fn try_reserve(&self) -> Result<Permit<T>, error::TrySendError<()>> {}
            pub fn same_channel(&self, other: &Self) -> bool {}
            pub fn capacity(&self) -> usize {}
            pub fn max_capacity(&self) -> usize {}
            pub fn downgrade(&self) -> WeakSender<T> {}
        }
        pub struct WeakSender<T> {}
        impl<T> WeakSender<T> { pub fn upgrade(&self) -> Option<Sender<T>> {} }
        pub struct UnboundedSender<T> {}
        impl<T> UnboundedSender<T> {
            pub fn send(&self, message: T) -> Result<(), error::SendError<T>> {}
            pub async fn closed(&self) {}
            pub fn is_closed(&self) -> bool {}
            pub fn same_channel(&self, other: &Self) -> bool {}
            pub fn downgrade(&self) -> WeakUnboundedSender<T> {}
        }
        pub struct WeakUnboundedSender<T> {}
        impl<T> WeakUnboundedSender<T> { pub fn upgrade(&self) -> Option<UnboundedSender<T>> {} }
        impl<T> Clone for Sender<T> {} impl<T> Clone for UnboundedSender<T> {} impl<T> Clone for WeakSender<T> {} impl<T> Clone for WeakUnboundedSender<T> {}
        pub struct Permit<T> {}
        impl<T> Permit<T> { pub fn send(self, value: T) {} }
        pub struct OwnedPermit<T> {}
        impl<T> OwnedPermit<T> { pub fn send(self, value: T) -> Sender<T> {} pub fn release(self) -> Sender<T> {} }
        pub struct Receiver<T> {}
        impl<T> Receiver<T> {
            pub async fn recv(&mut self) -> Option<T> {}
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {}
            pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
            pub fn blocking_recv(&mut self) -> Option<T> {}
            pub fn close(&mut self) {}
            pub fn is_closed(&self) -> bool {}
            pub fn is_empty(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn poll_recv(&mut self, cx: &mut std::task::Context) -> std::task::Poll<Option<T>> {}
        }
        pub struct UnboundedReceiver<T> {}
        impl<T> UnboundedReceiver<T> {
            pub async fn recv(&mut self) -> Option<T> {}
            pub async fn recv_many(&mut self, buffer: &mut Vec<T>, limit: usize) -> usize {}
            pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
            pub fn blocking_recv(&mut self) -> Option<T> {}
            pub fn close(&mut self) {}
            pub fn is_closed(&self) -> bool {}
            pub fn is_empty(&self) -> bool {}
            pub fn len(&self) -> usize {}
            pub fn poll_recv(&mut self, cx: &mut std::task::Context) -> std::task::Poll<Option<T>> {}
        }
        pub fn channel<T>(buffer: usize) -> (Sender<T>, Receiver<T>) {}
        pub fn unbounded_channel<T>() -> (UnboundedSender<T>, UnboundedReceiver<T>) {}
        pub mod error {
            pub struct SendError<T>(pub T);
            pub enum TrySendError<T> { Full(T), Closed(T) }
            impl<T> TrySendError<T> { pub fn into_inner(self) -> T {} }
            pub enum SendTimeoutError<T> { Timeout(T), Closed(T) }
            pub enum TryRecvError { Empty, Disconnected }
        }
    }
    pub mod oneshot {
        pub struct Sender<T> {}
        impl<T> Sender<T> {
            pub fn send(self, t: T) -> Result<(), T> {}
            pub async fn closed(&mut self) {}
            pub fn is_closed(&self) -> bool {}
        }
        pub struct Receiver<T> {}
        impl<T> Receiver<T> {
            pub fn close(&mut self) {}
            pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
            pub fn blocking_recv(self) -> Result<T, error::RecvError> {}
        }
        impl<T> std::future::Future for Receiver<T> { type Output = Result<T, error::RecvError>; }
        pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
        pub mod error { pub struct RecvError {} pub enum TryRecvError { Empty, Closed } }
    }
    pub mod watch {
        pub struct Sender<T> {}
        impl<T> Sender<T> {
            pub fn new(init: T) -> Self {}
            pub fn send(&self, value: T) -> Result<(), error::SendError<T>> {}
            pub fn send_modify<F: FnOnce(&mut T)>(&self, modify: F) {}
            pub fn send_if_modified<F: FnOnce(&mut T) -> bool>(&self, modify: F) -> bool {}
            pub fn send_replace(&self, value: T) -> T {}
            pub fn borrow(&self) -> Ref<T> {}
            pub fn is_closed(&self) -> bool {}
            pub async fn closed(&self) {}
            pub fn subscribe(&self) -> Receiver<T> {}
            pub fn receiver_count(&self) -> usize {}
        }
        impl<T> Clone for Sender<T> {} impl<T: Default> Default for Sender<T> {}
        pub struct Receiver<T> {}
        impl<T> Receiver<T> {
            pub fn borrow(&self) -> Ref<T> {}
            pub fn borrow_and_update(&mut self) -> Ref<T> {}
            pub fn has_changed(&self) -> Result<bool, error::RecvError> {}
            pub fn mark_changed(&mut self) {}
            pub fn mark_unchanged(&mut self) {}
            pub async fn changed(&mut self) -> Result<(), error::RecvError> {}
            pub async fn wait_for(&mut self, f: impl FnMut(&T) -> bool) -> Result<Ref<T>, error::RecvError> {}
        }
        impl<T> Clone for Receiver<T> {}
        pub struct Ref<T> {}
        impl<T> Ref<T> { pub fn has_changed(&self) -> bool {} }
        impl<T> std::ops::Deref for Ref<T> { type Target = T; }
        pub fn channel<T>(init: T) -> (Sender<T>, Receiver<T>) {}
        pub mod error { pub struct SendError<T>(pub T); pub struct RecvError {} }
    }
    pub mod broadcast {
        pub struct Sender<T> {}
        impl<T> Sender<T> {
            pub fn new(capacity: usize) -> Self {}
            pub fn send(&self, value: T) -> Result<usize, error::SendError<T>> {}
            pub fn subscribe(&self) -> Receiver<T> {}
            pub fn receiver_count(&self) -> usize {}
            pub fn len(&self) -> usize {}
        }
        pub struct Receiver<T> {}
        impl<T> Receiver<T> {
            pub async fn recv(&mut self) -> Result<T, error::RecvError> {}
            pub fn try_recv(&mut self) -> Result<T, error::TryRecvError> {}
            pub fn blocking_recv(&mut self) -> Result<T, error::RecvError> {}
            pub fn resubscribe(&self) -> Self {}
            pub fn len(&self) -> usize {}
            pub fn is_empty(&self) -> bool {}
        }
        impl<T> Clone for Sender<T> {}
        pub fn channel<T>(capacity: usize) -> (Sender<T>, Receiver<T>) {}
        pub mod error { pub struct SendError<T>(pub T); pub enum RecvError { Closed, Lagged(u64) } pub enum TryRecvError { Empty, Closed, Lagged(u64) } }
    }
}

pub mod task {
    use std::future::Future;
    pub struct JoinHandle<T> {}
    impl<T> JoinHandle<T> {
        pub fn abort(&self) {}
        pub fn is_finished(&self) -> bool {}
        pub fn abort_handle(&self) -> AbortHandle {}
        pub fn id(&self) -> Id {}
    }
    impl<T> Future for JoinHandle<T> { type Output = Result<T, JoinError>; }
    pub struct AbortHandle {}
    impl AbortHandle { pub fn abort(&self) {} pub fn is_finished(&self) -> bool {} pub fn id(&self) -> Id {} }
    impl Clone for AbortHandle {}
    pub struct Id {}
    impl Clone for Id {} impl Copy for Id {} impl PartialEq for Id {} impl Eq for Id {} impl std::hash::Hash for Id {}
    pub struct JoinError {}
    impl JoinError {
        pub fn is_cancelled(&self) -> bool {}
        pub fn is_panic(&self) -> bool {}
        pub fn into_panic(self) -> Box<dyn std::any::Any + Send> {}
        pub fn try_into_panic(self) -> Result<Box<dyn std::any::Any + Send>, JoinError> {}
        pub fn id(&self) -> Id {}
    }
    impl std::fmt::Debug for JoinError {} impl std::fmt::Display for JoinError {} impl std::error::Error for JoinError {} impl From<JoinError> for std::io::Error {}
    pub struct JoinSet<T> {}
    impl<T> JoinSet<T> {
        pub fn new() -> Self {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn spawn<F: Future<Output = T>>(&mut self, task: F) -> AbortHandle {}
        pub fn spawn_on<F: Future<Output = T>>(&mut self, task: F, handle: &crate::runtime::Handle) -> AbortHandle {}
        pub fn spawn_local<F: Future<Output = T>>(&mut self, task: F) -> AbortHandle {}
        pub fn spawn_blocking<F: FnOnce() -> T>(&mut self, f: F) -> AbortHandle {}
        pub async fn join_next(&mut self) -> Option<Result<T, JoinError>> {}
        pub async fn join_next_with_id(&mut self) -> Option<Result<(Id, T), JoinError>> {}
        pub fn try_join_next(&mut self) -> Option<Result<T, JoinError>> {}
        pub async fn shutdown(&mut self) {}
        pub async fn join_all(self) -> Vec<T> {}
        pub fn abort_all(&mut self) {}
        pub fn detach_all(&mut self) {}
    }
    impl<T> Default for JoinSet<T> {} impl<T, F: Future<Output = T>> FromIterator<F> for JoinSet<T> {}
    pub struct LocalSet {}
    impl LocalSet {
        pub fn new() -> LocalSet {}
        pub fn spawn_local<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
        pub fn block_on<F: Future>(&self, rt: &crate::runtime::Runtime, future: F) -> F::Output {}
        pub async fn run_until<F: Future>(&self, future: F) -> F::Output {}
    }
    pub struct LocalKey<T> {}
    impl<T> LocalKey<T> {
        pub async fn scope<F: Future>(&self, value: T, f: F) -> F::Output {}
        pub fn sync_scope<F: FnOnce() -> R, R>(&self, value: T, f: F) -> R {}
        pub fn with<F: FnOnce(&T) -> R, R>(&self, f: F) -> R {}
        pub fn try_with<F: FnOnce(&T) -> R, R>(&self, f: F) -> Result<R, std::thread::AccessError> {}
        pub fn get(&self) -> T where T: Clone {}
    }
    pub struct Builder {}
    impl Builder {
        pub fn new() -> Self {}
        pub fn name(self, name: &str) -> Self {}
        pub fn spawn<F: Future>(self, future: F) -> std::io::Result<JoinHandle<F::Output>> {}
    }
    pub fn spawn<F: Future>(future: F) -> JoinHandle<F::Output> {}
    pub fn spawn_local<F: Future>(future: F) -> JoinHandle<F::Output> {}
    pub fn spawn_blocking<F: FnOnce() -> R, R>(f: F) -> JoinHandle<R> {}
    pub fn block_in_place<F: FnOnce() -> R, R>(f: F) -> R {}
    pub async fn yield_now() {}
    pub async fn unconstrained<F: Future>(inner: F) -> F::Output {}
}

pub mod runtime {
    use crate::task::JoinHandle;
    use std::future::Future;
    pub struct Runtime {}
    impl Runtime {
        pub fn new() -> std::io::Result<Runtime> {}
        pub fn handle(&self) -> &Handle {}
        pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
        pub fn spawn_blocking<F: FnOnce() -> R, R>(&self, func: F) -> JoinHandle<R> {}
        pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
        pub fn enter(&self) -> EnterGuard {}
        pub fn shutdown_timeout(self, duration: std::time::Duration) {}
        pub fn shutdown_background(self) {}
    }
    pub struct Handle {}
    impl Handle {
        pub fn current() -> Self {}
        pub fn try_current() -> Result<Self, TryCurrentError> {}
        pub fn spawn<F: Future>(&self, future: F) -> JoinHandle<F::Output> {}
        pub fn spawn_blocking<F: FnOnce() -> R, R>(&self, func: F) -> JoinHandle<R> {}
        pub fn block_on<F: Future>(&self, future: F) -> F::Output {}
        pub fn enter(&self) -> EnterGuard {}
    }
    impl Clone for Handle {}
    pub struct EnterGuard {}
    pub struct TryCurrentError {}
    pub struct Builder {}
    impl Builder {
        pub fn new_current_thread() -> Builder {}
        pub fn new_multi_thread() -> Builder {}
        pub fn enable_all(&mut self) -> &mut Self {}
        pub fn enable_io(&mut self) -> &mut Self {}
        pub fn enable_time(&mut self) -> &mut Self {}
        pub fn worker_threads(&mut self, val: usize) -> &mut Self {}
        pub fn max_blocking_threads(&mut self, val: usize) -> &mut Self {}
        pub fn thread_name(&mut self, val: impl Into<String>) -> &mut Self {}
        pub fn thread_name_fn<F: Fn() -> String>(&mut self, f: F) -> &mut Self {}
        pub fn thread_stack_size(&mut self, val: usize) -> &mut Self {}
        pub fn on_thread_start<F: Fn()>(&mut self, f: F) -> &mut Self {}
        pub fn start_paused(&mut self, start_paused: bool) -> &mut Self {}
        pub fn build(&mut self) -> std::io::Result<Runtime> {}
    }
}

pub mod time {
    use std::future::Future;
    pub use std::time::Duration;
    pub use self::error::Elapsed;
    pub mod error { pub struct Elapsed {} impl std::fmt::Debug for Elapsed {} impl std::fmt::Display for Elapsed {} impl std::error::Error for Elapsed {} impl From<Elapsed> for std::io::Error {} }
    pub struct Instant {}
    impl Instant {
        pub fn now() -> Instant {}
        pub fn from_std(std: std::time::Instant) -> Instant {}
        pub fn into_std(self) -> std::time::Instant {}
        pub fn duration_since(&self, earlier: Instant) -> Duration {}
        pub fn checked_duration_since(&self, earlier: Instant) -> Option<Duration> {}
        pub fn saturating_duration_since(&self, earlier: Instant) -> Duration {}
        pub fn elapsed(&self) -> Duration {}
        pub fn checked_add(&self, duration: Duration) -> Option<Instant> {}
    }
    impl Clone for Instant {} impl Copy for Instant {} impl PartialEq for Instant {} impl Eq for Instant {} impl PartialOrd for Instant {} impl Ord for Instant {}
    impl std::ops::Add<Duration> for Instant { type Output = Instant; } impl std::ops::Sub<Duration> for Instant { type Output = Instant; } impl std::ops::Sub for Instant { type Output = Duration; } impl From<std::time::Instant> for Instant {}
    pub struct Sleep {}
    impl Sleep { pub fn deadline(&self) -> Instant {} pub fn is_elapsed(&self) -> bool {} pub fn reset(self: std::pin::Pin<&mut Self>, deadline: Instant) {} }
    impl Future for Sleep { type Output = (); }
    pub struct Timeout<T> {}
    impl<T: Future> Future for Timeout<T> { type Output = Result<T::Output, Elapsed>; }
    pub struct Interval {}
    impl Interval {
        pub async fn tick(&mut self) -> Instant {}
        pub fn reset(&mut self) {}
        pub fn reset_immediately(&mut self) {}
        pub fn reset_after(&mut self, after: Duration) {}
        pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {}
        pub fn period(&self) -> Duration {}
    }
    pub enum MissedTickBehavior { Burst, Delay, Skip }
    pub fn sleep(duration: Duration) -> Sleep {}
    pub fn sleep_until(deadline: Instant) -> Sleep {}
    pub fn timeout<F: Future>(duration: Duration, future: F) -> Timeout<F> {}
    pub fn timeout_at<F: Future>(deadline: Instant, future: F) -> Timeout<F> {}
    pub fn interval(period: Duration) -> Interval {}
    pub fn interval_at(start: Instant, period: Duration) -> Interval {}
    pub fn pause() {}
    pub fn resume() {}
    pub async fn advance(duration: Duration) {}
}

pub mod io {
    pub use std::io::{Error, ErrorKind, Result, SeekFrom};
    pub trait AsyncRead {}
    pub trait AsyncBufRead: AsyncRead {}
    pub trait AsyncWrite {}
    pub trait AsyncSeek {}
    pub trait AsyncReadExt: AsyncRead {
        async fn read(&mut self, buf: &mut [u8]) -> Result<usize> {}
        async fn read_buf<B>(&mut self, buf: &mut B) -> Result<usize> {}
        async fn read_exact(&mut self, buf: &mut [u8]) -> Result<usize> {}
        async fn read_u8(&mut self) -> Result<u8> {}
        async fn read_u16(&mut self) -> Result<u16> {}
        async fn read_u32(&mut self) -> Result<u32> {}
        async fn read_u64(&mut self) -> Result<u64> {}
        async fn read_i32(&mut self) -> Result<i32> {}
        async fn read_to_end(&mut self, buf: &mut Vec<u8>) -> Result<usize> {}
        async fn read_to_string(&mut self, dst: &mut String) -> Result<usize> {}
        fn take(self, limit: u64) -> Take<Self> {}
    }
    pub trait AsyncBufReadExt: AsyncBufRead {
        async fn read_line(&mut self, buf: &mut String) -> Result<usize> {}
        async fn read_until(&mut self, byte: u8, buf: &mut Vec<u8>) -> Result<usize> {}
        fn lines(self) -> Lines<Self> {}
        async fn fill_buf(&mut self) -> Result<&[u8]> {}
        fn consume(&mut self, amt: usize) {}
    }
    pub trait AsyncWriteExt: AsyncWrite {
        async fn write(&mut self, src: &[u8]) -> Result<usize> {}
        async fn write_all(&mut self, src: &[u8]) -> Result<()> {}
        async fn write_buf<B>(&mut self, src: &mut B) -> Result<usize> {}
        async fn write_u8(&mut self, n: u8) -> Result<()> {}
        async fn write_u16(&mut self, n: u16) -> Result<()> {}
        async fn write_u32(&mut self, n: u32) -> Result<()> {}
        async fn write_u64(&mut self, n: u64) -> Result<()> {}
        async fn flush(&mut self) -> Result<()> {}
        async fn shutdown(&mut self) -> Result<()> {}
    }
    pub trait AsyncSeekExt: AsyncSeek { async fn seek(&mut self, pos: SeekFrom) -> Result<u64> {} async fn rewind(&mut self) -> Result<()> {} }
    impl<R: AsyncRead> AsyncReadExt for R {} impl<R: AsyncBufRead> AsyncBufReadExt for R {} impl<W: AsyncWrite> AsyncWriteExt for W {} impl<S: AsyncSeek> AsyncSeekExt for S {}
    impl<R: AsyncRead> AsyncRead for &mut R {} impl<R: AsyncRead> AsyncRead for Box<R> {} impl<W: AsyncWrite> AsyncWrite for &mut W {} impl<W: AsyncWrite> AsyncWrite for Box<W> {} impl AsyncRead for &[u8] {} impl AsyncWrite for Vec<u8> {}
    pub struct Take<R> {}
    impl<R: AsyncRead> AsyncRead for Take<R> {}
    pub struct Lines<R> {}
    impl<R> Lines<R> { pub async fn next_line(&mut self) -> Result<Option<String>> {} pub fn into_inner(self) -> R {} }
    pub struct BufReader<R> {}
    impl<R> BufReader<R> { pub fn new(inner: R) -> Self {} pub fn with_capacity(capacity: usize, inner: R) -> Self {} pub fn get_ref(&self) -> &R {} pub fn get_mut(&mut self) -> &mut R {} pub fn into_inner(self) -> R {} pub fn buffer(&self) -> &[u8] {} }
    impl<R: AsyncRead> AsyncRead for BufReader<R> {} impl<R: AsyncRead> AsyncBufRead for BufReader<R> {}
    pub struct BufWriter<W> {}
    impl<W> BufWriter<W> { pub fn new(inner: W) -> Self {} pub fn with_capacity(capacity: usize, inner: W) -> Self {} pub fn get_ref(&self) -> &W {} pub fn get_mut(&mut self) -> &mut W {} pub fn into_inner(self) -> W {} }
    impl<W: AsyncWrite> AsyncWrite for BufWriter<W> {}
    pub struct ReadHalf<T> {}
    pub struct WriteHalf<T> {}
    impl<T: AsyncRead> AsyncRead for ReadHalf<T> {} impl<T: AsyncWrite> AsyncWrite for WriteHalf<T> {}
    pub struct Stdin {}
    pub struct Stdout {}
    pub struct Stderr {}
    impl AsyncRead for Stdin {} impl AsyncWrite for Stdout {} impl AsyncWrite for Stderr {}
    pub struct ReadBuf {}
    pub fn stdin() -> Stdin {}
    pub fn stdout() -> Stdout {}
    pub fn stderr() -> Stderr {}
    pub fn split<T>(stream: T) -> (ReadHalf<T>, WriteHalf<T>) {}
    pub async fn copy<R: AsyncRead, W: AsyncWrite>(reader: &mut R, writer: &mut W) -> Result<u64> {}
    pub async fn copy_bidirectional<A, B>(a: &mut A, b: &mut B) -> Result<(u64, u64)> {}
    pub fn duplex(max_buf_size: usize) -> (DuplexStream, DuplexStream) {}
    pub struct DuplexStream {}
    impl AsyncRead for DuplexStream {} impl AsyncWrite for DuplexStream {}
}

pub mod fs {
    use std::fs::{Metadata, Permissions};
    use std::io::Result;
    use std::path::{Path, PathBuf};
    pub struct File {}
    impl File {
        pub async fn open(path: impl AsRef<Path>) -> Result<File> {}
        pub async fn create(path: impl AsRef<Path>) -> Result<File> {}
        pub async fn create_new<P: AsRef<Path>>(path: P) -> Result<File> {}
        pub fn options() -> OpenOptions {}
        pub fn from_std(std: std::fs::File) -> File {}
        pub async fn into_std(self) -> std::fs::File {}
        pub async fn sync_all(&self) -> Result<()> {}
        pub async fn sync_data(&self) -> Result<()> {}
        pub async fn set_len(&self, size: u64) -> Result<()> {}
        pub async fn metadata(&self) -> Result<Metadata> {}
        pub async fn try_clone(&self) -> Result<File> {}
        pub async fn set_permissions(&self, perm: Permissions) -> Result<()> {}
    }
    impl crate::io::AsyncRead for File {} impl crate::io::AsyncWrite for File {} impl crate::io::AsyncSeek for File {}
    pub struct OpenOptions {}
    impl OpenOptions {
        pub fn new() -> OpenOptions {}
        pub fn read(&mut self, read: bool) -> &mut OpenOptions {}
        pub fn write(&mut self, write: bool) -> &mut OpenOptions {}
        pub fn append(&mut self, append: bool) -> &mut OpenOptions {}
        pub fn truncate(&mut self, truncate: bool) -> &mut OpenOptions {}
        pub fn create(&mut self, create: bool) -> &mut OpenOptions {}
        pub fn create_new(&mut self, create_new: bool) -> &mut OpenOptions {}
        pub fn mode(&mut self, mode: u32) -> &mut OpenOptions {}
        pub async fn open(&self, path: impl AsRef<Path>) -> Result<File> {}
    }
    pub struct ReadDir {}
    impl ReadDir { pub async fn next_entry(&mut self) -> Result<Option<DirEntry>> {} }
    pub struct DirEntry {}
    impl DirEntry { pub fn path(&self) -> PathBuf {} pub fn file_name(&self) -> std::ffi::OsString {} pub async fn metadata(&self) -> Result<Metadata> {} pub async fn file_type(&self) -> Result<std::fs::FileType> {} }
    pub async fn read(path: impl AsRef<Path>) -> Result<Vec<u8>> {}
    pub async fn read_to_string(path: impl AsRef<Path>) -> Result<String> {}
    pub async fn write(path: impl AsRef<Path>, contents: impl AsRef<[u8]>) -> Result<()> {}
    pub async fn copy(from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<u64> {}
    pub async fn rename(from: impl AsRef<Path>, to: impl AsRef<Path>) -> Result<()> {}
    pub async fn remove_file(path: impl AsRef<Path>) -> Result<()> {}
    pub async fn create_dir(path: impl AsRef<Path>) -> Result<()> {}
    pub async fn create_dir_all(path: impl AsRef<Path>) -> Result<()> {}
    pub async fn remove_dir(path: impl AsRef<Path>) -> Result<()> {}
    pub async fn remove_dir_all(path: impl AsRef<Path>) -> Result<()> {}
    pub async fn read_dir(path: impl AsRef<Path>) -> Result<ReadDir> {}
    pub async fn read_link(path: impl AsRef<Path>) -> Result<PathBuf> {}
    pub async fn canonicalize(path: impl AsRef<Path>) -> Result<PathBuf> {}
    pub async fn metadata(path: impl AsRef<Path>) -> Result<Metadata> {}
    pub async fn symlink_metadata(path: impl AsRef<Path>) -> Result<Metadata> {}
    pub async fn set_permissions(path: impl AsRef<Path>, perm: Permissions) -> Result<()> {}
    pub async fn try_exists(path: impl AsRef<Path>) -> Result<bool> {}
}

pub mod process {
    use std::ffi::OsStr;
    use std::io::Result;
    use std::process::{ExitStatus, Output, Stdio};
    pub struct Command {}
    impl Command {
        pub fn new<S: AsRef<OsStr>>(program: S) -> Command {}
        pub fn as_std(&self) -> &std::process::Command {}
        pub fn as_std_mut(&mut self) -> &mut std::process::Command {}
        pub fn arg<S: AsRef<OsStr>>(&mut self, arg: S) -> &mut Command {}
        pub fn args<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&mut self, args: I) -> &mut Command {}
        pub fn env<K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, key: K, val: V) -> &mut Command {}
        pub fn envs<I: IntoIterator<Item = (K, V)>, K: AsRef<OsStr>, V: AsRef<OsStr>>(&mut self, vars: I) -> &mut Command {}
        pub fn env_remove<K: AsRef<OsStr>>(&mut self, key: K) -> &mut Command {}
        pub fn env_clear(&mut self) -> &mut Command {}
        pub fn current_dir<P: AsRef<std::path::Path>>(&mut self, dir: P) -> &mut Command {}
        pub fn stdin<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stdout<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn stderr<T: Into<Stdio>>(&mut self, cfg: T) -> &mut Command {}
        pub fn kill_on_drop(&mut self, kill_on_drop: bool) -> &mut Command {}
        pub fn process_group(&mut self, pgroup: i32) -> &mut Command {}
        pub fn spawn(&mut self) -> Result<Child> {}
        pub async fn status(&mut self) -> Result<ExitStatus> {}
        pub async fn output(&mut self) -> Result<Output> {}
    }
    impl From<std::process::Command> for Command {}
    pub struct Child { pub stdin: Option<ChildStdin>, pub stdout: Option<ChildStdout>, pub stderr: Option<ChildStderr> }
    impl Child {
        pub fn id(&self) -> Option<u32> {}
        pub fn start_kill(&mut self) -> Result<()> {}
        pub async fn kill(&mut self) -> Result<()> {}
        pub async fn wait(&mut self) -> Result<ExitStatus> {}
        pub fn try_wait(&mut self) -> Result<Option<ExitStatus>> {}
        pub async fn wait_with_output(self) -> Result<Output> {}
    }
    pub struct ChildStdin {}
    pub struct ChildStdout {}
    pub struct ChildStderr {}
    impl crate::io::AsyncWrite for ChildStdin {} impl crate::io::AsyncRead for ChildStdout {} impl crate::io::AsyncRead for ChildStderr {}
}

pub mod net {
    use std::io::Result;
    use std::net::SocketAddr;
    pub trait ToSocketAddrs {}
    pub struct TcpListener {}
    impl TcpListener { pub async fn bind<A>(addr: A) -> Result<TcpListener> {} pub async fn accept(&self) -> Result<(TcpStream, SocketAddr)> {} pub fn from_std(listener: std::net::TcpListener) -> Result<TcpListener> {} pub fn local_addr(&self) -> Result<SocketAddr> {} }
    pub struct TcpStream {}
    impl TcpStream {
        pub async fn connect<A>(addr: A) -> Result<TcpStream> {}
        pub fn local_addr(&self) -> Result<SocketAddr> {}
        pub fn peer_addr(&self) -> Result<SocketAddr> {}
        pub fn set_nodelay(&self, nodelay: bool) -> Result<()> {}
        pub fn split(&mut self) -> (tcp::ReadHalf, tcp::WriteHalf) {}
        pub fn into_split(self) -> (tcp::OwnedReadHalf, tcp::OwnedWriteHalf) {}
    }
    impl crate::io::AsyncRead for TcpStream {} impl crate::io::AsyncWrite for TcpStream {}
    pub mod tcp {
        pub struct ReadHalf {}
        pub struct WriteHalf {}
        pub struct OwnedReadHalf {}
        pub struct OwnedWriteHalf {}
        impl crate::io::AsyncRead for ReadHalf {} impl crate::io::AsyncWrite for WriteHalf {} impl crate::io::AsyncRead for OwnedReadHalf {} impl crate::io::AsyncWrite for OwnedWriteHalf {}
    }
    pub struct UnixStream {}
    impl UnixStream { pub async fn connect<P>(path: P) -> Result<UnixStream> {} pub fn into_split(self) -> (tcp::OwnedReadHalf, tcp::OwnedWriteHalf) {} }
    impl crate::io::AsyncRead for UnixStream {} impl crate::io::AsyncWrite for UnixStream {}
    pub struct UnixListener {}
    impl UnixListener { pub fn bind<P>(path: P) -> Result<UnixListener> {} pub async fn accept(&self) -> Result<(UnixStream, SocketAddr)> {} }
    pub struct UdpSocket {}
    impl UdpSocket {
        pub async fn bind<A>(addr: A) -> Result<UdpSocket> {}
        pub async fn connect<A>(&self, addr: A) -> Result<()> {}
        pub async fn send(&self, buf: &[u8]) -> Result<usize> {}
        pub async fn recv(&self, buf: &mut [u8]) -> Result<usize> {}
        pub async fn send_to<A>(&self, buf: &[u8], target: A) -> Result<usize> {}
        pub async fn recv_from(&self, buf: &mut [u8]) -> Result<(usize, SocketAddr)> {}
        pub fn local_addr(&self) -> Result<SocketAddr> {}
    }
}

pub mod signal {
    pub async fn ctrl_c() -> std::io::Result<()> {}
    pub mod unix {
        pub struct SignalKind {}
        impl SignalKind { pub fn interrupt() -> Self {} pub fn terminate() -> Self {} pub fn hangup() -> Self {} pub fn quit() -> Self {} }
        pub struct Signal {}
        impl Signal { pub async fn recv(&mut self) -> Option<()> {} }
        pub fn signal(kind: SignalKind) -> std::io::Result<Signal> {}
    }
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
