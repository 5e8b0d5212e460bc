//! std::str, and the inherent impl of `str`.
use crate::cmp::Ordering;
use crate::fmt::{Debug, Display};
use crate::hash::Hash;
use crate::iter;
use crate::ops::*;
use crate::slice::SliceIndex;
use pattern::Pattern;

impl str {
    pub fn len(&self) -> usize {}
    pub fn is_empty(&self) -> bool {}
    pub fn is_char_boundary(&self, index: usize) -> bool {}
    pub fn floor_char_boundary(&self, index: usize) -> usize {}
    pub fn ceil_char_boundary(&self, index: usize) -> usize {}
    pub fn as_bytes(&self) -> &[u8] {}
    pub fn as_bytes_mut(&mut self) -> &mut [u8] {}
    pub fn as_ptr(&self) -> *const u8 {}
    pub fn as_mut_ptr(&mut self) -> *mut u8 {}
    pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {}
    pub fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {}
    pub fn from_utf8_unchecked(v: &[u8]) -> &str {}
    pub fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str {}
    pub fn get<I: SliceIndex<str>>(&self, i: I) -> Option<&I::Output> {}
    pub fn get_mut<I: SliceIndex<str>>(&mut self, i: I) -> Option<&mut I::Output> {}
    pub fn get_unchecked<I: SliceIndex<str>>(&self, i: I) -> &I::Output {}
    pub fn get_unchecked_mut<I: SliceIndex<str>>(&mut self, i: I) -> &mut I::Output {}
    pub fn slice_unchecked(&self, begin: usize, end: usize) -> &str {}
    pub fn slice_mut_unchecked(&mut self, begin: usize, end: usize) -> &mut str {}
    pub fn split_at(&self, mid: usize) -> (&str, &str) {}
    pub fn split_at_mut(&mut self, mid: usize) -> (&mut str, &mut str) {}
    pub fn split_at_checked(&self, mid: usize) -> Option<(&str, &str)> {}
    pub fn split_at_mut_checked(&mut self, mid: usize) -> Option<(&mut str, &mut str)> {}
    pub fn chars(&self) -> Chars {}
    pub fn char_indices(&self) -> CharIndices {}
    pub fn bytes(&self) -> Bytes {}
    pub fn split_whitespace(&self) -> SplitWhitespace {}
    pub fn split_ascii_whitespace(&self) -> SplitAsciiWhitespace {}
    pub fn lines(&self) -> Lines {}
    pub fn lines_any(&self) -> LinesAny {}
    pub fn encode_utf16(&self) -> EncodeUtf16 {}
    pub fn contains<P: Pattern>(&self, pat: P) -> bool {}
    pub fn starts_with<P: Pattern>(&self, pat: P) -> bool {}
    pub fn ends_with<P: Pattern>(&self, pat: P) -> bool {}
    pub fn find<P: Pattern>(&self, pat: P) -> Option<usize> {}
    pub fn rfind<P: Pattern>(&self, pat: P) -> Option<usize> {}
    pub fn split<P: Pattern>(&self, pat: P) -> Split<P> {}
    pub fn split_inclusive<P: Pattern>(&self, pat: P) -> SplitInclusive<P> {}
    pub fn rsplit<P: Pattern>(&self, pat: P) -> RSplit<P> {}
    pub fn split_terminator<P: Pattern>(&self, pat: P) -> SplitTerminator<P> {}
    pub fn rsplit_terminator<P: Pattern>(&self, pat: P) -> RSplitTerminator<P> {}
    pub fn splitn<P: Pattern>(&self, n: usize, pat: P) -> SplitN<P> {}
    pub fn rsplitn<P: Pattern>(&self, n: usize, pat: P) -> RSplitN<P> {}
    pub fn split_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {}
    pub fn rsplit_once<P: Pattern>(&self, delimiter: P) -> Option<(&str, &str)> {}
    pub fn matches<P: Pattern>(&self, pat: P) -> Matches<P> {}
    pub fn rmatches<P: Pattern>(&self, pat: P) -> RMatches<P> {}
    pub fn match_indices<P: Pattern>(&self, pat: P) -> MatchIndices<P> {}
    pub fn rmatch_indices<P: Pattern>(&self, pat: P) -> RMatchIndices<P> {}
    pub fn trim(&self) -> &str {}
    pub fn trim_start(&self) -> &str {}
    pub fn trim_end(&self) -> &str {}
    pub fn trim_left(&self) -> &str {}
    pub fn trim_right(&self) -> &str {}
    pub fn trim_matches<P: Pattern>(&self, pat: P) -> &str {}
    pub fn trim_start_matches<P: Pattern>(&self, pat: P) -> &str {}
    pub fn trim_end_matches<P: Pattern>(&self, pat: P) -> &str {}
    pub fn trim_left_matches<P: Pattern>(&self, pat: P) -> &str {}
    pub fn trim_right_matches<P: Pattern>(&self, pat: P) -> &str {}
    pub fn strip_prefix<P: Pattern>(&self, prefix: P) -> Option<&str> {}
    pub fn strip_suffix<P: Pattern>(&self, suffix: P) -> Option<&str> {}
    pub fn trim_prefix<P: Pattern>(&self, prefix: P) -> &str {}
    pub fn trim_suffix<P: Pattern>(&self, suffix: P) -> &str {}
    pub fn trim_ascii(&self) -> &str {}
    pub fn trim_ascii_start(&self) -> &str {}
    pub fn trim_ascii_end(&self) -> &str {}
    pub fn parse<F: FromStr>(&self) -> Result<F, F::Err> {}
    pub fn is_ascii(&self) -> bool {}
    pub fn eq_ignore_ascii_case(&self, other: &str) -> bool {}
    pub fn make_ascii_uppercase(&mut self) {}
    pub fn make_ascii_lowercase(&mut self) {}
    pub fn to_ascii_uppercase(&self) -> String {}
    pub fn to_ascii_lowercase(&self) -> String {}
    pub fn to_lowercase(&self) -> String {}
    pub fn to_uppercase(&self) -> String {}
    pub fn escape_debug(&self) -> EscapeDebug {}
    pub fn escape_default(&self) -> EscapeDefault {}
    pub fn escape_unicode(&self) -> EscapeUnicode {}
    pub fn into_boxed_bytes(self: Box<str>) -> Box<[u8]> {}
    pub fn into_string(self: Box<str>) -> String {}
    pub fn replace<P: Pattern>(&self, from: P, to: &str) -> String {}
    pub fn replacen<P: Pattern>(&self, pat: P, to: &str, count: usize) -> String {}
    pub fn repeat(&self, n: usize) -> String {}
}
impl SliceIndex<str> for Range<usize> { type Output = str; }
impl SliceIndex<str> for RangeFrom<usize> { type Output = str; }
impl SliceIndex<str> for RangeTo<usize> { type Output = str; }
impl SliceIndex<str> for RangeFull { type Output = str; }
impl SliceIndex<str> for RangeInclusive<usize> { type Output = str; }
impl SliceIndex<str> for RangeToInclusive<usize> { type Output = str; }
impl<I: SliceIndex<str>> Index<I> for str { type Output = I::Output; } impl<I: SliceIndex<str>> IndexMut<I> for str {}
impl AsRef<str> for str {} impl AsMut<str> for str {} impl AsRef<[u8]> for str {} impl AsRef<crate::ffi::OsStr> for str {} impl AsRef<crate::path::Path> for str {}
impl Default for &str {} impl PartialEq for str {} impl Eq for str {} impl PartialOrd for str {} impl Ord for str {} impl Hash for str {} impl Debug for str {} impl Display for str {}
impl PartialEq<String> for str {} impl PartialEq<String> for &str {} impl PartialEq<crate::borrow::Cow<str>> for str {} impl PartialEq<crate::borrow::Cow<str>> for &str {} impl PartialEq<crate::ffi::OsString> for str {} impl PartialEq<crate::ffi::OsStr> for str {}

pub trait FromStr { type Err; fn from_str(s: &str) -> Result<Self, Self::Err>; }
pub mod pattern {
    pub trait Pattern {}
    impl Pattern for char {}
    impl Pattern for &str {}
    impl Pattern for &String {}
    impl Pattern for &&str {}
    impl Pattern for &[char] {}
    impl<const N: usize> Pattern for [char; N] {}
    impl<const N: usize> Pattern for &[char; N] {}
    impl<F: FnMut(char) -> bool> Pattern for F {}
}
pub struct Chars {}
impl Chars { pub fn as_str(&self) -> &str {} }
impl Iterator for Chars { type Item = char; } impl DoubleEndedIterator for Chars {} impl Clone for Chars {}
pub struct CharIndices {}
impl CharIndices {
    pub fn as_str(&self) -> &str {}
    pub fn offset(&self) -> usize {}
}
impl Iterator for CharIndices { type Item = (usize, char); } impl DoubleEndedIterator for CharIndices {} impl Clone for CharIndices {}
pub struct Bytes {}
impl Iterator for Bytes { type Item = u8; } impl DoubleEndedIterator for Bytes {} impl ExactSizeIterator for Bytes {} impl Clone for Bytes {}
pub struct Lines {}
impl Iterator for Lines { type Item = &str; } impl DoubleEndedIterator for Lines {} impl Clone for Lines {}
pub struct LinesAny {}
impl Iterator for LinesAny { type Item = &str; } impl DoubleEndedIterator for LinesAny {}
pub struct SplitWhitespace {}
impl Iterator for SplitWhitespace { type Item = &str; } impl DoubleEndedIterator for SplitWhitespace {} impl Clone for SplitWhitespace {}
pub struct SplitAsciiWhitespace {}
impl Iterator for SplitAsciiWhitespace { type Item = &str; } impl DoubleEndedIterator for SplitAsciiWhitespace {} impl Clone for SplitAsciiWhitespace {}
pub struct EncodeUtf16 {}
impl Iterator for EncodeUtf16 { type Item = u16; } impl Clone for EncodeUtf16 {}
pub struct Split<P> {}
impl<P> Iterator for Split<P> { type Item = &str; } impl<P> DoubleEndedIterator for Split<P> {} impl<P> Clone for Split<P> {}
pub struct SplitInclusive<P> {}
impl<P> Iterator for SplitInclusive<P> { type Item = &str; } impl<P> DoubleEndedIterator for SplitInclusive<P> {} impl<P> Clone for SplitInclusive<P> {}
pub struct RSplit<P> {}
impl<P> Iterator for RSplit<P> { type Item = &str; } impl<P> DoubleEndedIterator for RSplit<P> {} impl<P> Clone for RSplit<P> {}
pub struct SplitTerminator<P> {}
impl<P> Iterator for SplitTerminator<P> { type Item = &str; } impl<P> DoubleEndedIterator for SplitTerminator<P> {} impl<P> Clone for SplitTerminator<P> {}
pub struct RSplitTerminator<P> {}
impl<P> Iterator for RSplitTerminator<P> { type Item = &str; } impl<P> DoubleEndedIterator for RSplitTerminator<P> {} impl<P> Clone for RSplitTerminator<P> {}
pub struct SplitN<P> {}
impl<P> Iterator for SplitN<P> { type Item = &str; } impl<P> Clone for SplitN<P> {}
pub struct RSplitN<P> {}
impl<P> Iterator for RSplitN<P> { type Item = &str; } impl<P> Clone for RSplitN<P> {}
pub struct Matches<P> {}
impl<P> Iterator for Matches<P> { type Item = &str; } impl<P> DoubleEndedIterator for Matches<P> {} impl<P> Clone for Matches<P> {}
pub struct RMatches<P> {}
impl<P> Iterator for RMatches<P> { type Item = &str; } impl<P> DoubleEndedIterator for RMatches<P> {} impl<P> Clone for RMatches<P> {}
pub struct MatchIndices<P> {}
impl<P> Iterator for MatchIndices<P> { type Item = (usize, &str); } impl<P> DoubleEndedIterator for MatchIndices<P> {} impl<P> Clone for MatchIndices<P> {}
pub struct RMatchIndices<P> {}
impl<P> Iterator for RMatchIndices<P> { type Item = (usize, &str); } impl<P> DoubleEndedIterator for RMatchIndices<P> {} impl<P> Clone for RMatchIndices<P> {}
pub struct EscapeDebug {}
impl Iterator for EscapeDebug { type Item = char; } impl Display for EscapeDebug {} impl Clone for EscapeDebug {}
pub struct EscapeDefault {}
impl Iterator for EscapeDefault { type Item = char; } impl Display for EscapeDefault {} impl Clone for EscapeDefault {}
pub struct EscapeUnicode {}
impl Iterator for EscapeUnicode { type Item = char; } impl Display for EscapeUnicode {} impl Clone for EscapeUnicode {}
pub struct Utf8Chunks {}
impl Iterator for Utf8Chunks { type Item = Utf8Chunk; } impl Clone for Utf8Chunks {}
pub struct Utf8Chunk {}
impl Utf8Chunk {
    pub fn valid(&self) -> &str {}
    pub fn invalid(&self) -> &[u8] {}
}
pub struct Utf8Error {}
impl Utf8Error {
    pub fn valid_up_to(&self) -> usize {}
    pub fn error_len(&self) -> Option<usize> {}
}
impl Clone for Utf8Error {} impl Copy for Utf8Error {} impl PartialEq for Utf8Error {} impl Eq for Utf8Error {} impl Debug for Utf8Error {} impl Display for Utf8Error {} impl crate::error::Error for Utf8Error {}
pub struct ParseBoolError {}
impl Clone for ParseBoolError {} impl PartialEq for ParseBoolError {} impl Eq for ParseBoolError {} impl Debug for ParseBoolError {} impl Display for ParseBoolError {} impl crate::error::Error for ParseBoolError {}
pub fn from_utf8(v: &[u8]) -> Result<&str, Utf8Error> {}
pub fn from_utf8_mut(v: &mut [u8]) -> Result<&mut str, Utf8Error> {}
pub fn from_utf8_unchecked(v: &[u8]) -> &str {}
pub fn from_utf8_unchecked_mut(v: &mut [u8]) -> &mut str {}
pub fn from_boxed_utf8_unchecked(v: Box<[u8]>) -> Box<str> {}
