//! regex
use std::borrow::Cow;
use std::ops::{Index, Range};
pub struct Regex {}
impl Regex {
    pub fn new(re: &str) -> Result<Regex, Error> {}
    pub fn is_match(&self, haystack: &str) -> bool {}
    pub fn find(&self, haystack: &str) -> Option<Match> {}
    pub fn find_at(&self, haystack: &str, start: usize) -> Option<Match> {}
    pub fn find_iter(&self, haystack: &str) -> Matches {}
    pub fn captures(&self, haystack: &str) -> Option<Captures> {}
    pub fn captures_iter(&self, haystack: &str) -> CaptureMatches {}
    pub fn split(&self, haystack: &str) -> std::vec::IntoIter<&str> {}
    pub fn splitn(&self, haystack: &str, limit: usize) -> std::vec::IntoIter<&str> {}
    pub fn replace<R: Replacer>(&self, haystack: &str, rep: R) -> Cow<str> {}
    pub fn replace_all<R: Replacer>(&self, haystack: &str, rep: R) -> Cow<str> {}
    pub fn replacen<R: Replacer>(&self, haystack: &str, limit: usize, rep: R) -> Cow<str> {}
    pub fn as_str(&self) -> &str {}
    pub fn capture_names(&self) -> std::vec::IntoIter<Option<&str>> {}
    pub fn captures_len(&self) -> usize {}
}
impl Clone for Regex {} impl std::fmt::Display for Regex {} impl std::str::FromStr for Regex { type Err = Error; } impl TryFrom<&str> for Regex { type Error = Error; }
pub struct Match {}
impl Match { pub fn start(&self) -> usize {} pub fn end(&self) -> usize {} pub fn is_empty(&self) -> bool {} pub fn len(&self) -> usize {} pub fn range(&self) -> Range<usize> {} pub fn as_str(&self) -> &str {} }
impl Clone for Match {} impl Copy for Match {}
pub struct Captures {}
impl Captures { pub fn get(&self, i: usize) -> Option<Match> {} pub fn get_match(&self) -> Match {} pub fn name(&self, name: &str) -> Option<Match> {} pub fn extract<const N: usize>(&self) -> (&str, [&str; N]) {} pub fn expand(&self, replacement: &str, dst: &mut String) {} pub fn iter(&self) -> std::vec::IntoIter<Option<Match>> {} pub fn len(&self) -> usize {} }
impl Index<usize> for Captures { type Output = str; } impl Index<&str> for Captures { type Output = str; }
pub struct Matches {}
impl Iterator for Matches { type Item = Match; }
pub struct CaptureMatches {}
impl Iterator for CaptureMatches { type Item = Captures; }
pub trait Replacer {}
impl Replacer for &str {} impl Replacer for String {} impl Replacer for &String {} impl Replacer for Cow<str> {} impl<F: FnMut(&Captures) -> T, T: AsRef<str>> Replacer for F {}
pub struct RegexSet {}
impl RegexSet { pub fn new<I>(exprs: I) -> Result<RegexSet, Error> {} pub fn empty() -> RegexSet {} pub fn is_match(&self, haystack: &str) -> bool {} pub fn matches(&self, haystack: &str) -> SetMatches {} pub fn len(&self) -> usize {} pub fn is_empty(&self) -> bool {} pub fn patterns(&self) -> &[String] {} }
impl Clone for RegexSet {} impl Default for RegexSet {}
pub struct SetMatches {}
impl SetMatches { pub fn matched_any(&self) -> bool {} pub fn matched(&self, index: usize) -> bool {} pub fn iter(&self) -> std::vec::IntoIter<usize> {} }
impl IntoIterator for SetMatches { type Item = usize; type IntoIter = std::vec::IntoIter<usize>; }
pub struct RegexBuilder {}
impl RegexBuilder { pub fn new(pattern: &str) -> RegexBuilder {} pub fn build(&self) -> Result<Regex, Error> {} pub fn case_insensitive(&mut self, yes: bool) -> &mut RegexBuilder {} pub fn multi_line(&mut self, yes: bool) -> &mut RegexBuilder {} pub fn dot_matches_new_line(&mut self, yes: bool) -> &mut RegexBuilder {} pub fn unicode(&mut self, yes: bool) -> &mut RegexBuilder {} pub fn size_limit(&mut self, bytes: usize) -> &mut RegexBuilder {} }
pub enum Error { Syntax(String), CompiledTooBig(usize) }
impl Clone for Error {} impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
pub fn escape(pattern: &str) -> String {}
