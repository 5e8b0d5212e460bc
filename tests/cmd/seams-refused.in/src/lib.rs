//! What holds a module in its crate besides its dependencies.
pub mod orders;
#[cfg(feature = "bulk")]
pub mod stock;
