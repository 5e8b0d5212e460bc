//! crossbeam_channel. `crossbeam` re-exports it.
use std::time::Duration;
pub use std::sync::mpsc::{RecvError, RecvTimeoutError, SendError, TryRecvError, TrySendError};

pub struct Sender<T> {}
impl<T> Sender<T> {
    pub fn send(&self, msg: T) -> Result<(), SendError<T>> {}
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_full(&self) -> bool {}
    pub fn capacity(&self) -> Option<usize> {}
}
pub struct Receiver<T> {}
impl<T> Receiver<T> {
    pub fn recv(&self) -> Result<T, RecvError> {}
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    pub fn recv_timeout(&self, timeout: Duration) -> Result<T, RecvTimeoutError> {}
    pub fn iter(&self) -> Iter<T> {}
    pub fn try_iter(&self) -> Iter<T> {}
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
}
impl<T> Clone for Sender<T> {} impl<T> Clone for Receiver<T> {} impl<T> IntoIterator for Receiver<T> { type Item = T; type IntoIter = Iter<T>; } impl<T> IntoIterator for &Receiver<T> { type Item = T; type IntoIter = Iter<T>; }
pub struct Iter<T> {}
impl<T> Iterator for Iter<T> { type Item = T; }
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>) {}
pub fn never<T>() -> Receiver<T> {}
pub fn after(duration: Duration) -> Receiver<std::time::Instant> {}
pub fn tick(duration: Duration) -> Receiver<std::time::Instant> {}
