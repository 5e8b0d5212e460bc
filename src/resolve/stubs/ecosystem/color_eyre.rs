//! color_eyre
pub use eyre::{self, Report, Result};
pub fn install() -> Result<()> {}
