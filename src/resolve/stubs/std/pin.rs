//! std::pin
use crate::fmt::{Debug, Display};
use crate::future::Future;
use crate::ops::{Deref, DerefMut};

pub struct Pin<Ptr> {}
impl<Ptr: Deref> Pin<Ptr> {
    pub fn new(pointer: Ptr) -> Pin<Ptr> {}
    pub fn new_unchecked(pointer: Ptr) -> Pin<Ptr> {}
    pub fn into_inner(pin: Pin<Ptr>) -> Ptr {}
    pub fn into_inner_unchecked(pin: Pin<Ptr>) -> Ptr {}
    pub fn as_ref(&self) -> Pin<&Ptr::Target> {}
    pub fn as_mut(&mut self) -> Pin<&mut Ptr::Target> {}
    pub fn as_deref_mut(self: Pin<&mut Pin<Ptr>>) -> Pin<&mut Ptr::Target> {}
    pub fn set(&mut self, value: Ptr::Target) {}
}
impl<T> Pin<&T> {
    pub fn map_unchecked<U, F: FnOnce(&T) -> &U>(self, func: F) -> Pin<&U> {}
    pub fn get_ref(self) -> &T {}
    pub fn static_ref(r: &T) -> Pin<&T> {}
}
impl<T> Pin<&mut T> {
    pub fn into_ref(self) -> Pin<&T> {}
    pub fn get_mut(self) -> &mut T {}
    pub fn get_unchecked_mut(self) -> &mut T {}
    pub fn map_unchecked_mut<U, F: FnOnce(&mut T) -> &mut U>(self, func: F) -> Pin<&mut U> {}
    pub fn static_mut(r: &mut T) -> Pin<&mut T> {}
}
impl<Ptr: Deref> Deref for Pin<Ptr> { type Target = Ptr::Target; } impl<Ptr: DerefMut> DerefMut for Pin<Ptr> {}
impl<Ptr: DerefMut> Future for Pin<Ptr> where Ptr::Target: Future { type Output = <Ptr::Target as Future>::Output; }
impl<Ptr: Clone> Clone for Pin<Ptr> {} impl<Ptr: Copy> Copy for Pin<Ptr> {} impl<Ptr: Debug> Debug for Pin<Ptr> {} impl<Ptr: Display> Display for Pin<Ptr> {} impl<T> From<Box<T>> for Pin<Box<T>> {}
