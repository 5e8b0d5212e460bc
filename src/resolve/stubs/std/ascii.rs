//! std::ascii
pub struct EscapeDefault {}
impl EscapeDefault { pub fn as_str(&self) -> &str {} }
impl Iterator for EscapeDefault { type Item = u8; } impl DoubleEndedIterator for EscapeDefault {} impl ExactSizeIterator for EscapeDefault {} impl crate::fmt::Display for EscapeDefault {} impl Clone for EscapeDefault {}
pub fn escape_default(c: u8) -> EscapeDefault {}
pub trait AsciiExt {}
