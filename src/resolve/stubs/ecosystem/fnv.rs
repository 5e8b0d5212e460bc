//! fnv
use std::hash::BuildHasherDefault;
pub struct FnvHasher {}
impl std::hash::Hasher for FnvHasher {} impl Default for FnvHasher {} impl Clone for FnvHasher {}
pub type FnvBuildHasher = BuildHasherDefault<FnvHasher>;
pub type FnvHashMap<K, V> = std::collections::HashMap<K, V, FnvBuildHasher>;
pub type FnvHashSet<T> = std::collections::HashSet<T, FnvBuildHasher>;
