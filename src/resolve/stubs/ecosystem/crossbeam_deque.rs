//! crossbeam_deque
pub use crossbeam::deque::{Steal, Stealer, Worker};
