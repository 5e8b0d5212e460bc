//! std::panic
use crate::any::Any;
use crate::ops::{Deref, DerefMut};

pub fn catch_unwind<F: FnOnce() -> R, R>(f: F) -> crate::thread::Result<R> {}
pub fn resume_unwind(payload: Box<dyn Any + Send>) -> ! {}
pub fn panic_any<M: Any + Send>(msg: M) -> ! {}
pub fn set_hook(hook: Box<dyn Fn(&PanicHookInfo) + Sync + Send>) {}
pub fn take_hook() -> Box<dyn Fn(&PanicHookInfo) + Sync + Send> {}
pub trait UnwindSafe {}
pub trait RefUnwindSafe {}
pub struct AssertUnwindSafe<T>(pub T);
impl<T> Deref for AssertUnwindSafe<T> { type Target = T; } impl<T> DerefMut for AssertUnwindSafe<T> {}
impl<R, F: FnOnce() -> R> FnOnce<()> for AssertUnwindSafe<F> { type Output = R; }
impl<F: crate::future::Future> crate::future::Future for AssertUnwindSafe<F> { type Output = F::Output; }
pub struct PanicHookInfo {}
pub type PanicInfo = PanicHookInfo;
impl PanicHookInfo {
    pub fn payload(&self) -> &(dyn Any + Send) {}
    pub fn payload_as_str(&self) -> Option<&str> {}
    pub fn location(&self) -> Option<&Location> {}
    pub fn can_unwind(&self) -> bool {}
}
impl crate::fmt::Display for PanicHookInfo {} impl crate::fmt::Debug for PanicHookInfo {}
pub struct Location {}
impl Location {
    pub fn caller() -> &Location {}
    pub fn file(&self) -> &str {}
    pub fn line(&self) -> u32 {}
    pub fn column(&self) -> u32 {}
}
impl Clone for Location {} impl Copy for Location {} impl crate::fmt::Display for Location {} impl crate::fmt::Debug for Location {}
