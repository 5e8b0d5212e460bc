//! zeroize
use std::ops::{Deref, DerefMut};

pub struct Zeroizing<Z>(Z);
impl<Z> Zeroizing<Z> { pub fn new(value: Z) -> Self {} }
impl<Z> Deref for Zeroizing<Z> { type Target = Z; } impl<Z> DerefMut for Zeroizing<Z> {}
impl<Z: Clone> Clone for Zeroizing<Z> {} impl<Z: Default> Default for Zeroizing<Z> {} impl<Z> From<Z> for Zeroizing<Z> {}
