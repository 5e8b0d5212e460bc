//! placeholder
use super::Problem;
/// placeholder
pub(super) fn check(_text: &str) -> Result<(), Problem> {
    Ok(())
}
