//! futures_executor
pub use futures::executor::*;
