//! ahash
use std::hash::BuildHasherDefault;
pub struct AHasher {}
impl std::hash::Hasher for AHasher {} impl Default for AHasher {} impl Clone for AHasher {}
pub type RandomState = BuildHasherDefault<AHasher>;
pub type HashMap<K, V, S = RandomState> = std::collections::HashMap<K, V, S>;
pub type HashSet<T, S = RandomState> = std::collections::HashSet<T, S>;
pub type AHashMap<K, V, S = RandomState> = std::collections::HashMap<K, V, S>;
pub type AHashSet<T, S = RandomState> = std::collections::HashSet<T, S>;
