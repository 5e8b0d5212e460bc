//! std::alloc
pub struct Layout {}
impl Layout {
    pub fn from_size_align(size: usize, align: usize) -> Result<Self, LayoutError> {}
    pub fn from_size_align_unchecked(size: usize, align: usize) -> Self {}
    pub fn size(&self) -> usize {}
    pub fn align(&self) -> usize {}
    pub fn new<T>() -> Self {}
    pub fn for_value<T>(t: &T) -> Self {}
    pub fn array<T>(n: usize) -> Result<Self, LayoutError> {}
    pub fn align_to(&self, align: usize) -> Result<Self, LayoutError> {}
    pub fn pad_to_align(&self) -> Layout {}
    pub fn extend(&self, next: Self) -> Result<(Self, usize), LayoutError> {}
}
impl Clone for Layout {} impl Copy for Layout {} impl PartialEq for Layout {} impl Eq for Layout {}
pub struct LayoutError;
impl Clone for LayoutError {} impl crate::fmt::Debug for LayoutError {} impl crate::fmt::Display for LayoutError {} impl crate::error::Error for LayoutError {}
pub trait GlobalAlloc {
    fn alloc(&self, layout: Layout) -> *mut u8;
    fn dealloc(&self, ptr: *mut u8, layout: Layout);
    fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {}
    fn realloc(&self, ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {}
}
pub struct System;
impl GlobalAlloc for System {}
pub fn alloc(layout: Layout) -> *mut u8 {}
pub fn alloc_zeroed(layout: Layout) -> *mut u8 {}
pub fn dealloc(ptr: *mut u8, layout: Layout) {}
pub fn realloc(ptr: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {}
pub fn handle_alloc_error(layout: Layout) -> ! {}
