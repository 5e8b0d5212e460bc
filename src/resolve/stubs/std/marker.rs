//! std::marker
pub trait Sized {}
pub trait Send {}
pub trait Sync {}
pub trait Unpin {}
pub trait Copy: Clone {}
pub struct PhantomData<T>;
pub struct PhantomPinned;
impl<T> Clone for PhantomData<T> {} impl<T> Copy for PhantomData<T> {} impl<T> Default for PhantomData<T> {}
impl Clone for PhantomPinned {} impl Copy for PhantomPinned {} impl Default for PhantomPinned {}
