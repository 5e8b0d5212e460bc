//! nucleo
pub struct Item<T> { pub data: &T, pub matcher_columns: &[Utf32String] }
pub struct Utf32String {}
impl From<&str> for Utf32String {} impl From<String> for Utf32String {}
pub struct Injector<T> {}
impl<T> Injector<T> { pub fn push(&self, value: T, fill_columns: impl FnOnce(&T, &mut [Utf32String])) -> u32 {} pub fn injected_items(&self) -> u32 {} pub fn get(&self, index: u32) -> Option<Item<T>> {} }
impl<T> Clone for Injector<T> {}
pub struct Snapshot<T> {}
impl<T> Snapshot<T> { pub fn item_count(&self) -> u32 {} pub fn matched_item_count(&self) -> u32 {} pub fn matched_items(&self, range: impl std::ops::RangeBounds<u32>) -> std::vec::IntoIter<Item<T>> {} pub fn get_item(&self, index: u32) -> Option<Item<T>> {} pub fn get_matched_item(&self, n: u32) -> Option<Item<T>> {} }
pub struct Nucleo<T> { pub pattern: pattern::MultiPattern }
impl<T> Nucleo<T> { pub fn new(config: Config, notify: std::sync::Arc<dyn Fn() + Sync + Send>, num_threads: Option<usize>, columns: u32) -> Self {} pub fn injector(&self) -> Injector<T> {} pub fn restart(&mut self, clear_snapshot: bool) {} pub fn snapshot(&self) -> &Snapshot<T> {} pub fn tick(&mut self, timeout: u64) -> Status {} pub fn update_config(&mut self, config: Config) {} }
pub struct Status { pub changed: bool, pub running: bool }
pub struct Config { pub prefer_prefix: bool }
impl Config { pub const DEFAULT: Self = _; pub fn match_paths(self) -> Self {} pub fn set_match_paths(&mut self) {} }
impl Clone for Config {}
pub struct Matcher { pub config: Config }
impl Matcher { pub fn new(config: Config) -> Self {} }
pub enum Utf32Str { Ascii(&[u8]), Unicode(&[char]) }
pub mod pattern { pub struct MultiPattern {} impl MultiPattern { pub fn reparse(&mut self, column: usize, new_text: &str, case: CaseMatching, normalization: Normalization, append: bool) {} pub fn column_pattern(&self, column: usize) -> &Pattern {} } pub struct Pattern {} impl Pattern { pub fn parse(pattern: &str, case: CaseMatching, normalization: Normalization) -> Self {} pub fn indices(&self, haystack: crate::Utf32Str, matcher: &mut crate::Matcher, indices: &mut Vec<u32>) -> Option<u32> {} pub fn match_list<T: AsRef<str>>(&self, items: impl IntoIterator<Item = T>, matcher: &mut crate::Matcher) -> Vec<(T, u32)> {} pub fn score(&self, haystack: crate::Utf32Str, matcher: &mut crate::Matcher) -> Option<u32> {} } pub struct Atom {} impl Atom { pub fn new(needle: &str, case: CaseMatching, normalize: Normalization, kind: AtomKind, escape_whitespace: bool) -> Self {} pub fn score(&self, haystack: crate::Utf32Str, matcher: &mut crate::Matcher) -> Option<u16> {} pub fn match_list<T: AsRef<str>>(&self, items: impl IntoIterator<Item = T>, matcher: &mut crate::Matcher) -> Vec<(T, u16)> {} } pub enum AtomKind { Fuzzy, Substring, Prefix, Postfix, Exact } pub enum CaseMatching { Respect, Ignore, Smart } pub enum Normalization { Never, Smart } }
