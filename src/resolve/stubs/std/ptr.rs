//! std::ptr, and the inherent impls of raw pointers.
use crate::cmp::Ordering;
use crate::hash::Hash;

impl<T> *const T {
    pub fn is_null(self) -> bool {}
    pub fn cast<U>(self) -> *const U {}
    pub fn cast_mut(self) -> *mut T {}
    pub fn addr(self) -> usize {}
    pub fn expose_provenance(self) -> usize {}
    pub fn with_addr(self, addr: usize) -> Self {}
    pub fn map_addr(self, f: impl FnOnce(usize) -> usize) -> Self {}
    pub fn as_ref(self) -> Option<&T> {}
    pub fn offset(self, count: isize) -> *const T {}
    pub fn byte_offset(self, count: isize) -> Self {}
    pub fn wrapping_offset(self, count: isize) -> *const T {}
    pub fn offset_from(self, origin: *const T) -> isize {}
    pub fn byte_offset_from<U>(self, origin: *const U) -> isize {}
    pub fn offset_from_unsigned(self, origin: *const T) -> usize {}
    pub fn add(self, count: usize) -> Self {}
    pub fn byte_add(self, count: usize) -> Self {}
    pub fn sub(self, count: usize) -> Self {}
    pub fn byte_sub(self, count: usize) -> Self {}
    pub fn wrapping_add(self, count: usize) -> Self {}
    pub fn wrapping_sub(self, count: usize) -> Self {}
    pub fn read(self) -> T {}
    pub fn read_volatile(self) -> T {}
    pub fn read_unaligned(self) -> T {}
    pub fn copy_to(self, dest: *mut T, count: usize) {}
    pub fn copy_to_nonoverlapping(self, dest: *mut T, count: usize) {}
    pub fn align_offset(self, align: usize) -> usize {}
    pub fn is_aligned(self) -> bool {}
}
impl<T> *mut T {
    pub fn is_null(self) -> bool {}
    pub fn cast<U>(self) -> *mut U {}
    pub fn cast_const(self) -> *const T {}
    pub fn addr(self) -> usize {}
    pub fn expose_provenance(self) -> usize {}
    pub fn with_addr(self, addr: usize) -> Self {}
    pub fn map_addr(self, f: impl FnOnce(usize) -> usize) -> Self {}
    pub fn as_ref(self) -> Option<&T> {}
    pub fn as_mut(self) -> Option<&mut T> {}
    pub fn offset(self, count: isize) -> *mut T {}
    pub fn byte_offset(self, count: isize) -> Self {}
    pub fn wrapping_offset(self, count: isize) -> *mut T {}
    pub fn offset_from(self, origin: *const T) -> isize {}
    pub fn byte_offset_from<U>(self, origin: *const U) -> isize {}
    pub fn offset_from_unsigned(self, origin: *const T) -> usize {}
    pub fn add(self, count: usize) -> Self {}
    pub fn byte_add(self, count: usize) -> Self {}
    pub fn sub(self, count: usize) -> Self {}
    pub fn byte_sub(self, count: usize) -> Self {}
    pub fn wrapping_add(self, count: usize) -> Self {}
    pub fn wrapping_sub(self, count: usize) -> Self {}
    pub fn read(self) -> T {}
    pub fn read_volatile(self) -> T {}
    pub fn read_unaligned(self) -> T {}
    pub fn copy_to(self, dest: *mut T, count: usize) {}
    pub fn copy_to_nonoverlapping(self, dest: *mut T, count: usize) {}
    pub fn copy_from(self, src: *const T, count: usize) {}
    pub fn copy_from_nonoverlapping(self, src: *const T, count: usize) {}
    pub fn drop_in_place(self) {}
    pub fn write(self, val: T) {}
    pub fn write_bytes(self, val: u8, count: usize) {}
    pub fn write_volatile(self, val: T) {}
    pub fn write_unaligned(self, val: T) {}
    pub fn replace(self, src: T) -> T {}
    pub fn swap(self, with: *mut T) {}
    pub fn align_offset(self, align: usize) -> usize {}
    pub fn is_aligned(self) -> bool {}
}
impl<T> Clone for *const T {} impl<T> Copy for *const T {} impl<T> PartialEq for *const T {} impl<T> Eq for *const T {} impl<T> PartialOrd for *const T {} impl<T> Ord for *const T {} impl<T> Hash for *const T {}
impl<T> Clone for *mut T {} impl<T> Copy for *mut T {} impl<T> PartialEq for *mut T {} impl<T> Eq for *mut T {} impl<T> PartialOrd for *mut T {} impl<T> Ord for *mut T {} impl<T> Hash for *mut T {}
pub fn null<T>() -> *const T {}
pub fn null_mut<T>() -> *mut T {}
pub fn dangling<T>() -> *const T {}
pub fn dangling_mut<T>() -> *mut T {}
pub fn without_provenance<T>(addr: usize) -> *const T {}
pub fn without_provenance_mut<T>(addr: usize) -> *mut T {}
pub fn with_exposed_provenance<T>(addr: usize) -> *const T {}
pub fn with_exposed_provenance_mut<T>(addr: usize) -> *mut T {}
pub fn from_ref<T>(r: &T) -> *const T {}
pub fn from_mut<T>(r: &mut T) -> *mut T {}
pub fn slice_from_raw_parts<T>(data: *const T, len: usize) -> *const [T] {}
pub fn slice_from_raw_parts_mut<T>(data: *mut T, len: usize) -> *mut [T] {}
pub fn copy<T>(src: *const T, dst: *mut T, count: usize) {}
pub fn copy_nonoverlapping<T>(src: *const T, dst: *mut T, count: usize) {}
pub fn drop_in_place<T>(to_drop: *mut T) {}
pub fn eq<T>(a: *const T, b: *const T) -> bool {}
pub fn addr_eq<T, U>(p: *const T, q: *const U) -> bool {}
pub fn fn_addr_eq<T, U>(f: T, g: U) -> bool {}
pub fn hash<T, S: crate::hash::Hasher>(hashee: *const T, into: &mut S) {}
pub fn read<T>(src: *const T) -> T {}
pub fn read_unaligned<T>(src: *const T) -> T {}
pub fn read_volatile<T>(src: *const T) -> T {}
pub fn replace<T>(dst: *mut T, src: T) -> T {}
pub fn swap<T>(x: *mut T, y: *mut T) {}
pub fn swap_nonoverlapping<T>(x: *mut T, y: *mut T, count: usize) {}
pub fn write<T>(dst: *mut T, src: T) {}
pub fn write_bytes<T>(dst: *mut T, val: u8, count: usize) {}
pub fn write_unaligned<T>(dst: *mut T, src: T) {}
pub fn write_volatile<T>(dst: *mut T, src: T) {}
pub struct NonNull<T> {}
impl<T> NonNull<T> {
    pub fn dangling() -> NonNull<T> {}
    pub fn new(ptr: *mut T) -> Option<NonNull<T>> {}
    pub fn new_unchecked(ptr: *mut T) -> NonNull<T> {}
    pub fn from_ref(r: &T) -> Self {}
    pub fn from_mut(r: &mut T) -> Self {}
    pub fn as_ptr(self) -> *mut T {}
    pub fn as_ref(&self) -> &T {}
    pub fn as_mut(&mut self) -> &mut T {}
    pub fn cast<U>(self) -> NonNull<U> {}
    pub fn addr(self) -> crate::num::NonZero<usize> {}
    pub fn offset(self, count: isize) -> Self {}
    pub fn offset_from(self, origin: NonNull<T>) -> isize {}
    pub fn add(self, count: usize) -> Self {}
    pub fn sub(self, count: usize) -> Self {}
    pub fn byte_add(self, count: usize) -> Self {}
    pub fn byte_sub(self, count: usize) -> Self {}
    pub fn read(self) -> T {}
    pub fn read_unaligned(self) -> T {}
    pub fn read_volatile(self) -> T {}
    pub fn copy_to(self, dest: NonNull<T>, count: usize) {}
    pub fn copy_to_nonoverlapping(self, dest: NonNull<T>, count: usize) {}
    pub fn copy_from(self, src: NonNull<T>, count: usize) {}
    pub fn copy_from_nonoverlapping(self, src: NonNull<T>, count: usize) {}
    pub fn drop_in_place(self) {}
    pub fn write(self, val: T) {}
    pub fn write_bytes(self, val: u8, count: usize) {}
    pub fn write_unaligned(self, val: T) {}
    pub fn write_volatile(self, val: T) {}
    pub fn replace(self, src: T) -> T {}
    pub fn swap(self, with: NonNull<T>) {}
    pub fn is_aligned(self) -> bool {}
    pub fn align_offset(self, align: usize) -> usize {}
}
impl<T> NonNull<[T]> {
    pub fn slice_from_raw_parts(data: NonNull<T>, len: usize) -> Self {}
    pub fn len(self) -> usize {}
    pub fn is_empty(self) -> bool {}
}
impl<T> Clone for NonNull<T> {} impl<T> Copy for NonNull<T> {} impl<T> PartialEq for NonNull<T> {} impl<T> Eq for NonNull<T> {} impl<T> PartialOrd for NonNull<T> {} impl<T> Ord for NonNull<T> {} impl<T> Hash for NonNull<T> {}
impl<T> From<&T> for NonNull<T> {} impl<T> From<&mut T> for NonNull<T> {}
