//! std::char, and the inherent impl of `char`.
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::str::FromStr;

impl char {
    pub const MIN: char = _;
    pub const MAX: char = _;
    pub const REPLACEMENT_CHARACTER: char = _;
    pub const UNICODE_VERSION: (u8, u8, u8) = _;
    pub const MAX_LEN_UTF8: usize = _;
    pub const MAX_LEN_UTF16: usize = _;
    pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {}
    pub fn from_u32(i: u32) -> Option<char> {}
    pub fn from_u32_unchecked(i: u32) -> char {}
    pub fn from_digit(num: u32, radix: u32) -> Option<char> {}
    pub fn is_digit(self, radix: u32) -> bool {}
    pub fn to_digit(self, radix: u32) -> Option<u32> {}
    pub fn escape_unicode(self) -> EscapeUnicode {}
    pub fn escape_debug(self) -> EscapeDebug {}
    pub fn escape_default(self) -> EscapeDefault {}
    pub fn len_utf8(self) -> usize {}
    pub fn len_utf16(self) -> usize {}
    pub fn encode_utf8(self, dst: &mut [u8]) -> &mut str {}
    pub fn encode_utf16(self, dst: &mut [u16]) -> &mut [u16] {}
    pub fn is_alphabetic(self) -> bool {}
    pub fn is_lowercase(self) -> bool {}
    pub fn is_uppercase(self) -> bool {}
    pub fn is_whitespace(self) -> bool {}
    pub fn is_alphanumeric(self) -> bool {}
    pub fn is_control(self) -> bool {}
    pub fn is_numeric(self) -> bool {}
    pub fn to_lowercase(self) -> ToLowercase {}
    pub fn to_uppercase(self) -> ToUppercase {}
    pub fn is_ascii(&self) -> bool {}
    pub fn to_ascii_uppercase(&self) -> char {}
    pub fn to_ascii_lowercase(&self) -> char {}
    pub fn eq_ignore_ascii_case(&self, other: &char) -> bool {}
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn make_ascii_lowercase(&mut self) {}
    pub fn is_ascii_alphabetic(&self) -> bool {}
    pub fn is_ascii_uppercase(&self) -> bool {}
    pub fn is_ascii_lowercase(&self) -> bool {}
    pub fn is_ascii_alphanumeric(&self) -> bool {}
    pub fn is_ascii_digit(&self) -> bool {}
    pub fn is_ascii_hexdigit(&self) -> bool {}
    pub fn is_ascii_punctuation(&self) -> bool {}
    pub fn is_ascii_graphic(&self) -> bool {}
    pub fn is_ascii_whitespace(&self) -> bool {}
    pub fn is_ascii_control(&self) -> bool {}
}
impl Clone for char {} impl Copy for char {} impl Default for char {} impl PartialEq for char {} impl Eq for char {} impl PartialOrd for char {} impl Ord for char {} impl Hash for char {} impl Debug for char {} impl Display for char {}
impl FromStr for char { type Err = ParseCharError; } impl From<u8> for char {} impl TryFrom<u32> for char { type Error = CharTryFromError; }
pub const MAX: char = _;
pub const REPLACEMENT_CHARACTER: char = _;
pub fn decode_utf16<I: IntoIterator<Item = u16>>(iter: I) -> DecodeUtf16<I::IntoIter> {}
pub fn from_digit(num: u32, radix: u32) -> Option<char> {}
pub fn from_u32(i: u32) -> Option<char> {}
pub fn from_u32_unchecked(i: u32) -> char {}
pub struct DecodeUtf16<I> {}
impl<I: Iterator<Item = u16>> Iterator for DecodeUtf16<I> { type Item = Result<char, DecodeUtf16Error>; }
pub struct ToLowercase {}
pub struct ToUppercase {}
pub struct EscapeUnicode {}
pub struct EscapeDebug {}
pub struct EscapeDefault {}
impl Iterator for ToLowercase { type Item = char; } impl DoubleEndedIterator for ToLowercase {} impl ExactSizeIterator for ToLowercase {} impl Display for ToLowercase {} impl Clone for ToLowercase {}
impl Iterator for ToUppercase { type Item = char; } impl DoubleEndedIterator for ToUppercase {} impl ExactSizeIterator for ToUppercase {} impl Display for ToUppercase {} impl Clone for ToUppercase {}
impl Iterator for EscapeUnicode { type Item = char; } impl ExactSizeIterator for EscapeUnicode {} impl Display for EscapeUnicode {} impl Clone for EscapeUnicode {}
impl Iterator for EscapeDebug { type Item = char; } impl ExactSizeIterator for EscapeDebug {} impl Display for EscapeDebug {} impl Clone for EscapeDebug {}
impl Iterator for EscapeDefault { type Item = char; } impl ExactSizeIterator for EscapeDefault {} impl Display for EscapeDefault {} impl Clone for EscapeDefault {}
pub struct DecodeUtf16Error {}
impl DecodeUtf16Error { pub fn unpaired_surrogate(&self) -> u16 {} }
pub struct ParseCharError {}
pub struct CharTryFromError {}
pub struct TryFromCharError {}
impl Debug for DecodeUtf16Error {} impl Display for DecodeUtf16Error {} impl crate::error::Error for DecodeUtf16Error {} impl Debug for ParseCharError {} impl Display for ParseCharError {} impl crate::error::Error for ParseCharError {}
impl Debug for CharTryFromError {} impl Display for CharTryFromError {} impl crate::error::Error for CharTryFromError {} impl Debug for TryFromCharError {} impl Display for TryFromCharError {} impl crate::error::Error for TryFromCharError {}
