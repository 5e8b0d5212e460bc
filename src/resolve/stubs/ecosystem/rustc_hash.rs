//! rustc_hash
use std::hash::BuildHasherDefault;
pub struct FxHasher {}
impl std::hash::Hasher for FxHasher {} impl Default for FxHasher {} impl Clone for FxHasher {}
pub type FxBuildHasher = BuildHasherDefault<FxHasher>;
pub type FxHashMap<K, V> = std::collections::HashMap<K, V, FxBuildHasher>;
pub type FxHashSet<V> = std::collections::HashSet<V, FxBuildHasher>;
