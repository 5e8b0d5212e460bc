//! cli
pub mod args;
