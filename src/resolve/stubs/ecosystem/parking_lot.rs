//! parking_lot
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::{Duration, Instant};

pub struct Mutex<T> {}
impl<T> Mutex<T> {
    pub fn new(val: T) -> Mutex<T> {}
    pub fn into_inner(self) -> T {}
    pub fn lock(&self) -> MutexGuard<T> {}
    pub fn try_lock(&self) -> Option<MutexGuard<T>> {}
    pub fn try_lock_for(&self, timeout: Duration) -> Option<MutexGuard<T>> {}
    pub fn try_lock_until(&self, timeout: Instant) -> Option<MutexGuard<T>> {}
    pub fn lock_arc(self: &Arc<Self>) -> ArcMutexGuard<T> {}
    pub fn is_locked(&self) -> bool {}
    pub fn get_mut(&mut self) -> &mut T {}
}
impl<T: Default> Default for Mutex<T> {} impl<T> From<T> for Mutex<T> {}
pub struct MutexGuard<T> {}
impl<T> MutexGuard<T> {
    pub fn map<U, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedMutexGuard<U> {}
    pub fn try_map<U, F: FnOnce(&mut T) -> Option<&mut U>>(s: Self, f: F) -> Result<MappedMutexGuard<U>, Self> {}
    pub fn unlocked<F: FnOnce() -> U, U>(s: &mut Self, f: F) -> U {}
}
pub struct MappedMutexGuard<T> {}
pub struct ArcMutexGuard<T> {}
impl<T> Deref for MutexGuard<T> { type Target = T; } impl<T> DerefMut for MutexGuard<T> {} impl<T> Deref for MappedMutexGuard<T> { type Target = T; } impl<T> DerefMut for MappedMutexGuard<T> {} impl<T> Deref for ArcMutexGuard<T> { type Target = T; } impl<T> DerefMut for ArcMutexGuard<T> {}
pub struct ReentrantMutex<T> {}
impl<T> ReentrantMutex<T> { pub fn new(val: T) -> ReentrantMutex<T> {} pub fn lock(&self) -> ReentrantMutexGuard<T> {} pub fn try_lock(&self) -> Option<ReentrantMutexGuard<T>> {} }
pub struct ReentrantMutexGuard<T> {}
impl<T> Deref for ReentrantMutexGuard<T> { type Target = T; }
pub struct RwLock<T> {}
impl<T> RwLock<T> {
    pub fn new(val: T) -> RwLock<T> {}
    pub fn into_inner(self) -> T {}
    pub fn read(&self) -> RwLockReadGuard<T> {}
    pub fn try_read(&self) -> Option<RwLockReadGuard<T>> {}
    pub fn write(&self) -> RwLockWriteGuard<T> {}
    pub fn try_write(&self) -> Option<RwLockWriteGuard<T>> {}
    pub fn upgradable_read(&self) -> RwLockUpgradableReadGuard<T> {}
    pub fn read_recursive(&self) -> RwLockReadGuard<T> {}
    pub fn read_arc(self: &Arc<Self>) -> ArcRwLockReadGuard<T> {}
    pub fn write_arc(self: &Arc<Self>) -> ArcRwLockWriteGuard<T> {}
    pub fn try_read_for(&self, timeout: Duration) -> Option<RwLockReadGuard<T>> {}
    pub fn try_write_for(&self, timeout: Duration) -> Option<RwLockWriteGuard<T>> {}
    pub fn is_locked(&self) -> bool {}
    pub fn get_mut(&mut self) -> &mut T {}
}
impl<T: Default> Default for RwLock<T> {} impl<T> From<T> for RwLock<T> {}
pub struct RwLockReadGuard<T> {}
impl<T> RwLockReadGuard<T> {
    pub fn map<U, F: FnOnce(&T) -> &U>(s: Self, f: F) -> MappedRwLockReadGuard<U> {}
    pub fn try_map<U, F: FnOnce(&T) -> Option<&U>>(s: Self, f: F) -> Result<MappedRwLockReadGuard<U>, Self> {}
}
pub struct RwLockWriteGuard<T> {}
impl<T> RwLockWriteGuard<T> {
    pub fn map<U, F: FnOnce(&mut T) -> &mut U>(s: Self, f: F) -> MappedRwLockWriteGuard<U> {}
    pub fn try_map<U, F: FnOnce(&mut T) -> Option<&mut U>>(s: Self, f: F) -> Result<MappedRwLockWriteGuard<U>, Self> {}
    pub fn downgrade(s: Self) -> RwLockReadGuard<T> {}
}
pub struct RwLockUpgradableReadGuard<T> {}
impl<T> RwLockUpgradableReadGuard<T> { pub fn upgrade(s: Self) -> RwLockWriteGuard<T> {} pub fn downgrade(s: Self) -> RwLockReadGuard<T> {} }
pub struct MappedRwLockReadGuard<T> {}
pub struct MappedRwLockWriteGuard<T> {}
pub struct ArcRwLockReadGuard<T> {}
pub struct ArcRwLockWriteGuard<T> {}
impl<T> Deref for RwLockReadGuard<T> { type Target = T; } impl<T> Deref for RwLockWriteGuard<T> { type Target = T; } impl<T> DerefMut for RwLockWriteGuard<T> {} impl<T> Deref for RwLockUpgradableReadGuard<T> { type Target = T; } impl<T> Deref for MappedRwLockReadGuard<T> { type Target = T; }
impl<T> Deref for MappedRwLockWriteGuard<T> { type Target = T; } impl<T> DerefMut for MappedRwLockWriteGuard<T> {} impl<T> Deref for ArcRwLockReadGuard<T> { type Target = T; } impl<T> Deref for ArcRwLockWriteGuard<T> { type Target = T; } impl<T> DerefMut for ArcRwLockWriteGuard<T> {}
pub struct Condvar {}
impl Condvar {
    pub fn new() -> Condvar {}
    pub fn notify_one(&self) -> bool {}
    pub fn notify_all(&self) -> usize {}
    pub fn wait<T>(&self, mutex_guard: &mut MutexGuard<T>) {}
    pub fn wait_for<T>(&self, mutex_guard: &mut MutexGuard<T>, timeout: Duration) -> WaitTimeoutResult {}
    pub fn wait_while<T, F: FnMut(&mut T) -> bool>(&self, mutex_guard: &mut MutexGuard<T>, condition: F) {}
}
impl Default for Condvar {}
pub struct WaitTimeoutResult {}
impl WaitTimeoutResult { pub fn timed_out(&self) -> bool {} }
pub struct Once {}
impl Once { pub fn new() -> Once {} pub fn call_once<F: FnOnce()>(&self, f: F) {} }
