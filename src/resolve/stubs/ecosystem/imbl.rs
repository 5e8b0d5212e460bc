//! imbl
pub use im_rc::{HashMap, HashSet, OrdMap, OrdSet, Vector, hashmap, hashset, ordmap, ordset};
