//! std::cell
use crate::fmt::{Debug, Display};
use crate::ops::{Deref, DerefMut};

pub struct Cell<T> {}
impl<T> Cell<T> {
    pub fn new(value: T) -> Cell<T> {}
    pub fn set(&self, val: T) {}
    pub fn swap(&self, other: &Self) {}
    pub fn replace(&self, val: T) -> T {}
    pub fn into_inner(self) -> T {}
    pub fn get(&self) -> T where T: Copy {}
    pub fn update(&self, f: impl FnOnce(T) -> T) where T: Copy {}
    pub fn as_ptr(&self) -> *mut T {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn from_mut(t: &mut T) -> &Cell<T> {}
    pub fn take(&self) -> T where T: Default {}
}
impl<T> Cell<[T]> { pub fn as_slice_of_cells(&self) -> &[Cell<T>] {} }
impl<T: Copy> Clone for Cell<T> {} impl<T: Default> Default for Cell<T> {} impl<T> From<T> for Cell<T> {} impl<T: Debug> Debug for Cell<T> {}
impl<T: PartialEq> PartialEq for Cell<T> {} impl<T: Eq> Eq for Cell<T> {} impl<T: PartialOrd> PartialOrd for Cell<T> {} impl<T: Ord> Ord for Cell<T> {}

pub struct RefCell<T> {}
impl<T> RefCell<T> {
    pub fn new(value: T) -> RefCell<T> {}
    pub fn into_inner(self) -> T {}
    pub fn replace(&self, t: T) -> T {}
    pub fn replace_with<F: FnOnce(&mut T) -> T>(&self, f: F) -> T {}
    pub fn swap(&self, other: &Self) {}
    pub fn borrow(&self) -> Ref<T> {}
    pub fn try_borrow(&self) -> Result<Ref<T>, BorrowError> {}
    pub fn borrow_mut(&self) -> RefMut<T> {}
    pub fn try_borrow_mut(&self) -> Result<RefMut<T>, BorrowMutError> {}
    pub fn as_ptr(&self) -> *mut T {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn try_borrow_unguarded(&self) -> Result<&T, BorrowError> {}
    pub fn take(&self) -> T where T: Default {}
}
impl<T: Clone> Clone for RefCell<T> {} impl<T: Default> Default for RefCell<T> {} impl<T> From<T> for RefCell<T> {} impl<T: Debug> Debug for RefCell<T> {}
impl<T: PartialEq> PartialEq for RefCell<T> {} impl<T: Eq> Eq for RefCell<T> {} impl<T: PartialOrd> PartialOrd for RefCell<T> {} impl<T: Ord> Ord for RefCell<T> {}
pub struct Ref<T> {}
impl<T> Ref<T> {
    pub fn clone(orig: &Ref<T>) -> Ref<T> {}
    pub fn map<U, F: FnOnce(&T) -> &U>(orig: Ref<T>, f: F) -> Ref<U> {}
    pub fn filter_map<U, F: FnOnce(&T) -> Option<&U>>(orig: Ref<T>, f: F) -> Result<Ref<U>, Ref<T>> {}
    pub fn map_split<U, V, F: FnOnce(&T) -> (&U, &V)>(orig: Ref<T>, f: F) -> (Ref<U>, Ref<V>) {}
}
impl<T> Deref for Ref<T> { type Target = T; } impl<T: Debug> Debug for Ref<T> {} impl<T: Display> Display for Ref<T> {}
pub struct RefMut<T> {}
impl<T> RefMut<T> {
    pub fn map<U, F: FnOnce(&mut T) -> &mut U>(orig: RefMut<T>, f: F) -> RefMut<U> {}
    pub fn filter_map<U, F: FnOnce(&mut T) -> Option<&mut U>>(orig: RefMut<T>, f: F) -> Result<RefMut<U>, RefMut<T>> {}
    pub fn map_split<U, V, F: FnOnce(&mut T) -> (&mut U, &mut V)>(orig: RefMut<T>, f: F) -> (RefMut<U>, RefMut<V>) {}
}
impl<T> Deref for RefMut<T> { type Target = T; } impl<T> DerefMut for RefMut<T> {} impl<T: Debug> Debug for RefMut<T> {} impl<T: Display> Display for RefMut<T> {}
pub struct BorrowError {}
pub struct BorrowMutError {}
impl Debug for BorrowError {} impl Display for BorrowError {} impl crate::error::Error for BorrowError {} impl Debug for BorrowMutError {} impl Display for BorrowMutError {} impl crate::error::Error for BorrowMutError {}

pub struct UnsafeCell<T> {}
impl<T> UnsafeCell<T> {
    pub fn new(value: T) -> UnsafeCell<T> {}
    pub fn into_inner(self) -> T {}
    pub fn from_mut(value: &mut T) -> &mut UnsafeCell<T> {}
    pub fn get(&self) -> *mut T {}
    pub fn get_mut(&mut self) -> &mut T {}
    pub fn raw_get(this: *const Self) -> *mut T {}
}
impl<T: Default> Default for UnsafeCell<T> {} impl<T> From<T> for UnsafeCell<T> {}
pub struct OnceCell<T> {}
impl<T> OnceCell<T> {
    pub fn new() -> OnceCell<T> {}
    pub fn get(&self) -> Option<&T> {}
    pub fn get_mut(&mut self) -> Option<&mut T> {}
    pub fn set(&self, value: T) -> Result<(), T> {}
    pub fn get_or_init<F: FnOnce() -> T>(&self, f: F) -> &T {}
    pub fn into_inner(self) -> Option<T> {}
    pub fn take(&mut self) -> Option<T> {}
}
impl<T: Clone> Clone for OnceCell<T> {} impl<T> Default for OnceCell<T> {} impl<T> From<T> for OnceCell<T> {} impl<T: Debug> Debug for OnceCell<T> {} impl<T: PartialEq> PartialEq for OnceCell<T> {}
pub struct LazyCell<T, F = fn() -> T> {}
impl<T, F: FnOnce() -> T> LazyCell<T, F> {
    pub fn new(f: F) -> LazyCell<T, F> {}
    pub fn force(this: &LazyCell<T, F>) -> &T {}
    pub fn force_mut(this: &mut LazyCell<T, F>) -> &mut T {}
    pub fn get(this: &LazyCell<T, F>) -> Option<&T> {}
    pub fn get_mut(this: &mut LazyCell<T, F>) -> Option<&mut T> {}
}
impl<T, F: FnOnce() -> T> Deref for LazyCell<T, F> { type Target = T; } impl<T: Default> Default for LazyCell<T> {}
