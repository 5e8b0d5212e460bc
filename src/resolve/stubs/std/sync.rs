//! std::sync
use crate::any::Any;
use crate::borrow::{Borrow, Cow};
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::ops::{Deref, DerefMut};
use crate::pin::Pin;
use crate::time::Duration;

pub struct Arc<T> {}
impl<T> Arc<T> {
    pub fn new(data: T) -> Arc<T> {}
    pub fn new_cyclic<F: FnOnce(&Weak<T>) -> T>(data_fn: F) -> Arc<T> {}
    pub fn new_uninit() -> Arc<crate::mem::MaybeUninit<T>> {}
    pub fn pin(data: T) -> Pin<Arc<T>> {}
    pub fn try_unwrap(this: Self) -> Result<T, Self> {}
    pub fn into_inner(this: Self) -> Option<T> {}
    pub fn from_raw(ptr: *const T) -> Self {}
    pub fn into_raw(this: Self) -> *const T {}
    pub fn increment_strong_count(ptr: *const T) {}
    pub fn decrement_strong_count(ptr: *const T) {}
    pub fn as_ptr(this: &Self) -> *const T {}
    pub fn downgrade(this: &Self) -> Weak<T> {}
    pub fn weak_count(this: &Self) -> usize {}
    pub fn strong_count(this: &Self) -> usize {}
    pub fn ptr_eq(this: &Self, other: &Self) -> bool {}
    pub fn make_mut(this: &mut Self) -> &mut T {}
    pub fn unwrap_or_clone(this: Self) -> T {}
    pub fn get_mut(this: &mut Self) -> Option<&mut T> {}
}
impl Arc<dyn Any + Send + Sync> { pub fn downcast<T: Any>(self) -> Result<Arc<T>, Self> {} }
impl<T> Deref for Arc<T> { type Target = T; } impl<T> AsRef<T> for Arc<T> {} impl<T> Borrow<T> for Arc<T> {}
impl<T> Clone for Arc<T> {} impl<T: Default> Default for Arc<T> {} impl Default for Arc<str> {} impl<T> Default for Arc<[T]> {} impl<T: Debug> Debug for Arc<T> {} impl<T: Display> Display for Arc<T> {} impl<T: crate::error::Error> crate::error::Error for Arc<T> {}
impl<T: PartialEq> PartialEq for Arc<T> {} impl<T: Eq> Eq for Arc<T> {} impl<T: PartialOrd> PartialOrd for Arc<T> {} impl<T: Ord> Ord for Arc<T> {} impl<T: Hash> Hash for Arc<T> {}
impl<T> From<T> for Arc<T> {} impl<T: Clone> From<&[T]> for Arc<[T]> {} impl From<&str> for Arc<str> {} impl From<String> for Arc<str> {} impl<T> From<Box<T>> for Arc<T> {} impl<T> From<Vec<T>> for Arc<[T]> {} impl<T, const N: usize> From<[T; N]> for Arc<[T]> {}
impl<B: ToOwned> From<Cow<B>> for Arc<B> {} impl From<Arc<str>> for Arc<[u8]> {} impl<T> FromIterator<T> for Arc<[T]> {} impl<T, const N: usize> TryFrom<Arc<[T]>> for Arc<[T; N]> { type Error = Arc<[T]>; }
pub struct Weak<T> {}
impl<T> Weak<T> {
    pub fn new() -> Weak<T> {}
    pub fn as_ptr(&self) -> *const T {}
    pub fn into_raw(self) -> *const T {}
    pub fn from_raw(ptr: *const T) -> Self {}
    pub fn upgrade(&self) -> Option<Arc<T>> {}
    pub fn strong_count(&self) -> usize {}
    pub fn weak_count(&self) -> usize {}
    pub fn ptr_eq(&self, other: &Self) -> bool {}
}
impl<T> Clone for Weak<T> {} impl<T> Default for Weak<T> {} impl<T> Debug for Weak<T> {}

pub type LockResult<T> = Result<T, PoisonError<T>>;
pub type TryLockResult<T> = Result<T, TryLockError<T>>;
pub struct PoisonError<T> {}
impl<T> PoisonError<T> {
    pub fn new(data: T) -> PoisonError<T> {}
    pub fn into_inner(self) -> T {}
    pub fn get_ref(&self) -> &T {}
    pub fn get_mut(&mut self) -> &mut T {}
}
pub enum TryLockError<T> { Poisoned(PoisonError<T>), WouldBlock }
impl<T> From<PoisonError<T>> for TryLockError<T> {} impl<T> Debug for PoisonError<T> {} impl<T> Display for PoisonError<T> {} impl<T> crate::error::Error for PoisonError<T> {}
impl<T> Debug for TryLockError<T> {} impl<T> Display for TryLockError<T> {} impl<T> crate::error::Error for TryLockError<T> {}
pub struct Mutex<T> {}
impl<T> Mutex<T> {
    pub fn new(t: T) -> Mutex<T> {}
    pub fn lock(&self) -> LockResult<MutexGuard<T>> {}
    pub fn try_lock(&self) -> TryLockResult<MutexGuard<T>> {}
    pub fn is_poisoned(&self) -> bool {}
    pub fn clear_poison(&self) {}
    pub fn into_inner(self) -> LockResult<T> {}
    pub fn get_mut(&mut self) -> LockResult<&mut T> {}
}
impl<T> From<T> for Mutex<T> {} impl<T: Default> Default for Mutex<T> {} impl<T: Debug> Debug for Mutex<T> {}
pub struct MutexGuard<T> {}
impl<T> Deref for MutexGuard<T> { type Target = T; } impl<T> DerefMut for MutexGuard<T> {} impl<T: Debug> Debug for MutexGuard<T> {} impl<T: Display> Display for MutexGuard<T> {}
pub struct RwLock<T> {}
impl<T> RwLock<T> {
    pub fn new(t: T) -> RwLock<T> {}
    pub fn read(&self) -> LockResult<RwLockReadGuard<T>> {}
    pub fn try_read(&self) -> TryLockResult<RwLockReadGuard<T>> {}
    pub fn write(&self) -> LockResult<RwLockWriteGuard<T>> {}
    pub fn try_write(&self) -> TryLockResult<RwLockWriteGuard<T>> {}
    pub fn is_poisoned(&self) -> bool {}
    pub fn clear_poison(&self) {}
    pub fn into_inner(self) -> LockResult<T> {}
    pub fn get_mut(&mut self) -> LockResult<&mut T> {}
}
impl<T> From<T> for RwLock<T> {} impl<T: Default> Default for RwLock<T> {} impl<T: Debug> Debug for RwLock<T> {}
pub struct RwLockReadGuard<T> {}
pub struct RwLockWriteGuard<T> {}
impl<T> RwLockWriteGuard<T> { pub fn downgrade(s: Self) -> RwLockReadGuard<T> {} }
impl<T> Deref for RwLockReadGuard<T> { type Target = T; } impl<T> Deref for RwLockWriteGuard<T> { type Target = T; } impl<T> DerefMut for RwLockWriteGuard<T> {}
pub struct Condvar {}
impl Condvar {
    pub fn new() -> Condvar {}
    pub fn wait<T>(&self, guard: MutexGuard<T>) -> LockResult<MutexGuard<T>> {}
    pub fn wait_while<T, F: FnMut(&mut T) -> bool>(&self, guard: MutexGuard<T>, condition: F) -> LockResult<MutexGuard<T>> {}
    pub fn wait_timeout<T>(&self, guard: MutexGuard<T>, dur: Duration) -> LockResult<(MutexGuard<T>, WaitTimeoutResult)> {}
    pub fn wait_timeout_while<T, F: FnMut(&mut T) -> bool>(&self, guard: MutexGuard<T>, dur: Duration, condition: F) -> LockResult<(MutexGuard<T>, WaitTimeoutResult)> {}
    pub fn notify_one(&self) {}
    pub fn notify_all(&self) {}
}
impl Default for Condvar {}
pub struct WaitTimeoutResult {}
impl WaitTimeoutResult { pub fn timed_out(&self) -> bool {} }
pub struct Barrier {}
impl Barrier { pub fn new(n: usize) -> Barrier {} pub fn wait(&self) -> BarrierWaitResult {} }
pub struct BarrierWaitResult {}
impl BarrierWaitResult { pub fn is_leader(&self) -> bool {} }
pub struct Once {}
impl Once {
    pub fn new() -> Once {}
    pub fn call_once<F: FnOnce()>(&self, f: F) {}
    pub fn call_once_force<F: FnOnce(&OnceState)>(&self, f: F) {}
    pub fn is_completed(&self) -> bool {}
    pub fn wait(&self) {}
}
pub struct OnceState {}
impl OnceState { pub fn is_poisoned(&self) -> bool {} }
pub struct OnceLock<T> {}
impl<T> OnceLock<T> {
    pub fn new() -> OnceLock<T> {}
    pub fn get(&self) -> Option<&T> {}
    pub fn get_mut(&mut self) -> Option<&mut T> {}
    pub fn wait(&self) -> &T {}
    pub fn set(&self, value: T) -> Result<(), T> {}
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
    pub fn into_inner(self) -> Option<T> {}
    pub fn take(&mut self) -> Option<T> {}
}
impl<T: Clone> Clone for OnceLock<T> {} impl<T> Default for OnceLock<T> {} impl<T> From<T> for OnceLock<T> {} impl<T: Debug> Debug for OnceLock<T> {} impl<T: PartialEq> PartialEq for OnceLock<T> {}
pub struct LazyLock<T, F = fn() -> T> {}
impl<T, F: FnOnce() -> T> LazyLock<T, F> {
    pub fn new(f: F) -> LazyLock<T, F> {}
    pub fn force(this: &LazyLock<T, F>) -> &T {}
    pub fn force_mut(this: &mut LazyLock<T, F>) -> &mut T {}
    pub fn get(this: &LazyLock<T, F>) -> Option<&T> {}
    pub fn get_mut(this: &mut LazyLock<T, F>) -> Option<&mut T> {}
}
impl<T, F: FnOnce() -> T> Deref for LazyLock<T, F> { type Target = T; } impl<T: Default> Default for LazyLock<T> {} impl<T: Debug, F> Debug for LazyLock<T, F> {}

pub mod atomic {
    pub enum Ordering { Relaxed, Release, Acquire, AcqRel, SeqCst }
    impl Clone for Ordering {} impl Copy for Ordering {} impl PartialEq for Ordering {} impl Eq for Ordering {}
    // Every atomic integer is this one (see the README).
    pub struct Atomic<T> {}
    impl<T> Atomic<T> {
        pub fn new(v: T) -> Self {}
        pub fn get_mut(&mut self) -> &mut T {}
        pub fn into_inner(self) -> T {}
        pub fn load(&self, order: Ordering) -> T {}
        pub fn store(&self, val: T, order: Ordering) {}
        pub fn swap(&self, val: T, order: Ordering) -> T {}
        pub fn compare_and_swap(&self, current: T, new: T, order: Ordering) -> T {}
        pub fn compare_exchange(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T> {}
        pub fn compare_exchange_weak(&self, current: T, new: T, success: Ordering, failure: Ordering) -> Result<T, T> {}
        pub fn fetch_add(&self, val: T, order: Ordering) -> T {}
        pub fn fetch_sub(&self, val: T, order: Ordering) -> T {}
        pub fn fetch_and(&self, val: T, order: Ordering) -> T {}
        pub fn fetch_nand(&self, val: T, order: Ordering) -> T {}
        pub fn fetch_or(&self, val: T, order: Ordering) -> T {}
        pub fn fetch_xor(&self, val: T, order: Ordering) -> T {}
        pub fn fetch_not(&self, order: Ordering) -> T {}
        pub fn fetch_max(&self, val: T, order: Ordering) -> T {}
        pub fn fetch_min(&self, val: T, order: Ordering) -> T {}
        pub fn try_update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(T) -> Option<T>) -> Result<T, T> {}
        pub fn update(&self, set_order: Ordering, fetch_order: Ordering, f: impl FnMut(T) -> T) -> T {}
        pub fn from_ptr(ptr: *mut T) -> &Self {}
        pub fn fetch_update<F: FnMut(T) -> Option<T>>(&self, set_order: Ordering, fetch_order: Ordering, f: F) -> Result<T, T> {}
        pub fn as_ptr(&self) -> *mut T {}
    }
    impl<T: Default> Default for Atomic<T> {} impl<T> From<T> for Atomic<T> {} impl<T> crate::fmt::Debug for Atomic<T> {}
    pub type AtomicBool = Atomic<bool>;
    pub type AtomicI8 = Atomic<i8>;
    pub type AtomicI16 = Atomic<i16>;
    pub type AtomicI32 = Atomic<i32>;
    pub type AtomicI64 = Atomic<i64>;
    pub type AtomicIsize = Atomic<isize>;
    pub type AtomicU8 = Atomic<u8>;
    pub type AtomicU16 = Atomic<u16>;
    pub type AtomicU32 = Atomic<u32>;
    pub type AtomicU64 = Atomic<u64>;
    pub type AtomicUsize = Atomic<usize>;
    pub type AtomicPtr<T> = Atomic<*mut T>;
    pub fn fence(order: Ordering) {}
    pub fn compiler_fence(order: Ordering) {}
    pub fn spin_loop_hint() {}
}

pub mod mpsc {
    use crate::fmt::{Debug, Display};
    use crate::time::Duration;

    pub fn channel<T>() -> (Sender<T>, Receiver<T>) {}
    pub fn sync_channel<T>(bound: usize) -> (SyncSender<T>, Receiver<T>) {}
    pub struct Sender<T> {}
    impl<T> Sender<T> { pub fn send(&self, t: T) -> Result<(), SendError<T>> {} }
    impl<T> Clone for Sender<T> {} impl<T> Debug for Sender<T> {}
    pub struct SyncSender<T> {}
    impl<T> SyncSender<T> {
        pub fn send(&self, t: T) -> Result<(), SendError<T>> {}
        pub fn try_send(&self, t: T) -> Result<(), TrySendError<T>> {}
    }
    impl<T> Clone for SyncSender<T> {} impl<T> Debug for SyncSender<T> {}
    pub struct Receiver<T> {}
    impl<T> Receiver<T> {
        pub fn try_recv(&self) -> Result<T, TryRecvError> {}
        pub fn recv(&self) -> Result<T, RecvError> {}
        pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
        pub fn iter(&self) -> Iter<T> {}
        pub fn try_iter(&self) -> TryIter<T> {}
    }
    impl<T> IntoIterator for Receiver<T> { type Item = T; type IntoIter = IntoIter<T>; } impl<T> IntoIterator for &Receiver<T> { type Item = T; type IntoIter = Iter<T>; } impl<T> Debug for Receiver<T> {}
    pub struct Iter<T> {}
    pub struct TryIter<T> {}
    pub struct IntoIter<T> {}
    impl<T> Iterator for Iter<T> { type Item = T; } impl<T> Iterator for TryIter<T> { type Item = T; } impl<T> Iterator for IntoIter<T> { type Item = T; }
    pub struct SendError<T>(pub T);
    pub enum TrySendError<T> { Full(T), Disconnected(T) }
    pub struct RecvError;
    pub enum TryRecvError { Empty, Disconnected }
    pub enum RecvTimeoutError { Timeout, Disconnected }
    impl<T> Debug for SendError<T> {} impl<T> Display for SendError<T> {} impl<T> crate::error::Error for SendError<T> {} impl<T> Debug for TrySendError<T> {} impl<T> Display for TrySendError<T> {} impl<T> crate::error::Error for TrySendError<T> {}
    impl From<RecvError> for TryRecvError {} impl From<RecvError> for RecvTimeoutError {} impl<T> From<SendError<T>> for TrySendError<T> {}
    impl Clone for RecvError {} impl PartialEq for RecvError {} impl Debug for RecvError {} impl Display for RecvError {} impl crate::error::Error for RecvError {} impl Clone for TryRecvError {} impl PartialEq for TryRecvError {} impl Debug for TryRecvError {}
    impl Display for TryRecvError {} impl crate::error::Error for TryRecvError {} impl Clone for RecvTimeoutError {} impl PartialEq for RecvTimeoutError {} impl Debug for RecvTimeoutError {} impl Display for RecvTimeoutError {} impl crate::error::Error for RecvTimeoutError {}
}
