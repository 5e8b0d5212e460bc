//! hashbrown. Its maps and sets are those of the standard library with another hasher.
pub struct DefaultHashBuilder {}
impl Default for DefaultHashBuilder {} impl Clone for DefaultHashBuilder {}
pub type HashMap<K, V, S = DefaultHashBuilder> = std::collections::HashMap<K, V, S>;
pub type HashSet<T, S = DefaultHashBuilder> = std::collections::HashSet<T, S>;
pub mod hash_map {
    pub use std::collections::hash_map::{Drain, Entry, IntoIter, Iter, IterMut, Keys, OccupiedEntry, VacantEntry, Values, ValuesMut};
    pub use crate::HashMap;
}
pub mod hash_set {
    pub use std::collections::hash_set::{Drain, IntoIter, Iter};
    pub use crate::HashSet;
}
