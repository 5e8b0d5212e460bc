//! prost
pub use ::bytes::{self};
pub use std as alloc;
