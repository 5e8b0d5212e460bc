//! std::primitive, and the impls of bool, unit, tuples, references and raw function types.
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::ops::*;
use crate::str::FromStr;

impl bool {
    pub fn then_some<T>(self, t: T) -> Option<T> {}
    pub fn then<T, F: FnOnce() -> T>(self, f: F) -> Option<T> {}
    pub fn select_unpredictable<T>(self, true_val: T, false_val: T) -> T {}
}
impl Not for bool { type Output = bool; } impl Not for &bool { type Output = bool; }
impl BitAnd for bool { type Output = bool; } impl BitAnd<&bool> for bool { type Output = bool; } impl BitAnd<bool> for &bool { type Output = bool; } impl BitAnd<&bool> for &bool { type Output = bool; }
impl BitOr for bool { type Output = bool; } impl BitOr<&bool> for bool { type Output = bool; } impl BitOr<bool> for &bool { type Output = bool; } impl BitOr<&bool> for &bool { type Output = bool; }
impl BitXor for bool { type Output = bool; } impl BitXor<&bool> for bool { type Output = bool; } impl BitXor<bool> for &bool { type Output = bool; } impl BitXor<&bool> for &bool { type Output = bool; }
impl BitAndAssign for bool {} impl BitAndAssign<&bool> for bool {} impl BitOrAssign for bool {} impl BitOrAssign<&bool> for bool {} impl BitXorAssign for bool {} impl BitXorAssign<&bool> for bool {}
impl Clone for bool {} impl Copy for bool {} impl Default for bool {} impl PartialEq for bool {} impl Eq for bool {} impl PartialOrd for bool {} impl Ord for bool {} impl Hash for bool {}
impl Debug for bool {} impl Display for bool {} impl FromStr for bool { type Err = crate::str::ParseBoolError; }

impl Clone for () {} impl Copy for () {} impl Default for () {} impl PartialEq for () {} impl Eq for () {} impl PartialOrd for () {} impl Ord for () {} impl Hash for () {} impl Debug for () {}
impl Clone for ! {} impl Copy for ! {} impl Debug for ! {} impl Display for ! {}
impl<T> Clone for &T {} impl<T> Copy for &T {} impl<T: Debug> Debug for &T {} impl<T: Display> Display for &T {} impl<T: Debug> Debug for &mut T {} impl<T: Display> Display for &mut T {}
impl<A: PartialEq<B>, B> PartialEq<&B> for &A {} impl<A: PartialEq<B>, B> PartialEq<&mut B> for &mut A {} impl<A: PartialEq<B>, B> PartialEq<&mut B> for &A {} impl<A: PartialEq<B>, B> PartialEq<&B> for &mut A {}
impl<T: Eq> Eq for &T {} impl<T: Eq> Eq for &mut T {} impl<A: PartialOrd<B>, B> PartialOrd<&B> for &A {} impl<A: PartialOrd<B>, B> PartialOrd<&mut B> for &mut A {}
impl<T: Ord> Ord for &T {} impl<T: Ord> Ord for &mut T {} impl<T: Hash> Hash for &T {} impl<T: Hash> Hash for &mut T {}
impl<A: Clone> Clone for (A,) {} impl<A: Clone, B: Clone> Clone for (A, B) {} impl<A: Clone, B: Clone, C: Clone> Clone for (A, B, C) {} impl<A: Clone, B: Clone, C: Clone, D: Clone> Clone for (A, B, C, D) {}
impl<A: Clone, B: Clone, C: Clone, D: Clone, E: Clone> Clone for (A, B, C, D, E) {} impl<A: Clone, B: Clone, C: Clone, D: Clone, E: Clone, F: Clone> Clone for (A, B, C, D, E, F) {}
impl<A: Copy, B: Copy> Copy for (A, B) {} impl<A: Copy, B: Copy, C: Copy> Copy for (A, B, C) {} impl<A: Copy, B: Copy, C: Copy, D: Copy> Copy for (A, B, C, D) {}
impl<A: Default, B: Default> Default for (A, B) {} impl<A: Default, B: Default, C: Default> Default for (A, B, C) {} impl<A: Default, B: Default, C: Default, D: Default> Default for (A, B, C, D) {}
impl<A: PartialEq, B: PartialEq> PartialEq for (A, B) {} impl<A: PartialEq, B: PartialEq, C: PartialEq> PartialEq for (A, B, C) {} impl<A: PartialEq, B: PartialEq, C: PartialEq, D: PartialEq> PartialEq for (A, B, C, D) {}
impl<A: Eq, B: Eq> Eq for (A, B) {} impl<A: Eq, B: Eq, C: Eq> Eq for (A, B, C) {} impl<A: Eq, B: Eq, C: Eq, D: Eq> Eq for (A, B, C, D) {}
impl<A: PartialOrd, B: PartialOrd> PartialOrd for (A, B) {} impl<A: PartialOrd, B: PartialOrd, C: PartialOrd> PartialOrd for (A, B, C) {} impl<A: PartialOrd, B: PartialOrd, C: PartialOrd, D: PartialOrd> PartialOrd for (A, B, C, D) {}
impl<A: Ord, B: Ord> Ord for (A, B) {} impl<A: Ord, B: Ord, C: Ord> Ord for (A, B, C) {} impl<A: Ord, B: Ord, C: Ord, D: Ord> Ord for (A, B, C, D) {}
impl<A: Hash, B: Hash> Hash for (A, B) {} impl<A: Hash, B: Hash, C: Hash> Hash for (A, B, C) {} impl<A: Hash, B: Hash, C: Hash, D: Hash> Hash for (A, B, C, D) {}
impl<A: Debug, B: Debug> Debug for (A, B) {} impl<A: Debug, B: Debug, C: Debug> Debug for (A, B, C) {} impl<A: Debug, B: Debug, C: Debug, D: Debug> Debug for (A, B, C, D) {}
impl<T> From<[T; 2]> for (T, T) {} impl<T> From<[T; 3]> for (T, T, T) {} impl<T> From<(T, T)> for [T; 2] {} impl<T> From<(T, T, T)> for [T; 3] {}
