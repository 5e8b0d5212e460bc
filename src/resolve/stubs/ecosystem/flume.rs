//! flume
use std::time::Duration;

pub struct Sender<T> {}
impl<T> Sender<T> {
    pub fn send(&self, msg: T) -> Result<(), SendError<T>> {}
    pub fn try_send(&self, msg: T) -> Result<(), TrySendError<T>> {}
    pub async fn send_async(&self, item: T) -> Result<(), SendError<T>> {}
    pub fn is_disconnected(&self) -> bool {}
    pub fn len(&self) -> usize {}
}
pub struct Receiver<T> {}
impl<T> Receiver<T> {
    pub fn recv(&self) -> Result<T, RecvError> {}
    pub fn try_recv(&self) -> Result<T, TryRecvError> {}
    pub fn recv_timeout(&self, dur: Duration) -> Result<T, RecvTimeoutError> {}
    pub async fn recv_async(&self) -> Result<T, RecvError> {}
    pub fn iter(&self) -> std::sync::mpsc::IntoIter<T> {}
    pub fn try_iter(&self) -> std::sync::mpsc::IntoIter<T> {}
    pub fn drain(&self) -> std::sync::mpsc::IntoIter<T> {}
    pub fn into_stream(self) -> futures::stream::Wrap<T> {}
    pub fn stream(&self) -> futures::stream::Wrap<T> {}
}
impl<T> Clone for Sender<T> {} impl<T> Clone for Receiver<T> {} impl<T> IntoIterator for Receiver<T> { type Item = T; type IntoIter = std::sync::mpsc::IntoIter<T>; }
pub struct SendError<T>(pub T);
pub enum TrySendError<T> { Full(T), Disconnected(T) }
pub enum RecvError { Disconnected }
pub enum TryRecvError { Empty, Disconnected }
pub enum RecvTimeoutError { Timeout, Disconnected }
pub fn unbounded<T>() -> (Sender<T>, Receiver<T>) {}
pub fn bounded<T>(cap: usize) -> (Sender<T>, Receiver<T>) {}
