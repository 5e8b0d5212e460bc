//! indicatif
pub struct ProgressBar {}
impl ProgressBar {
    pub fn new(len: u64) -> ProgressBar {}
    pub fn hidden() -> ProgressBar {}
    pub fn new_spinner() -> ProgressBar {}
    pub fn with_style(self, style: ProgressStyle) -> ProgressBar {}
    pub fn with_message<S>(self, message: S) -> ProgressBar {}
    pub fn with_prefix<S>(self, prefix: S) -> ProgressBar {}
    pub fn set_style(&self, style: ProgressStyle) {}
    pub fn inc(&self, delta: u64) {}
    pub fn set_position(&self, pos: u64) {}
    pub fn set_length(&self, len: u64) {}
    pub fn set_message<S>(&self, msg: S) {}
    pub fn enable_steady_tick(&self, interval: std::time::Duration) {}
    pub fn finish(&self) {}
    pub fn finish_and_clear(&self) {}
    pub fn finish_with_message<S>(&self, msg: S) {}
    pub fn println<I: AsRef<str>>(&self, msg: I) {}
    pub fn suspend<F: FnOnce() -> R, R>(&self, f: F) -> R {}
    pub fn wrap_iter<It: Iterator>(&self, it: It) -> ProgressBarIter<It> {}
    pub fn wrap_read<R>(&self, read: R) -> ProgressBarIter<R> {}
}
impl Clone for ProgressBar {}
pub struct ProgressBarIter<T> {}
impl<T: Iterator> Iterator for ProgressBarIter<T> { type Item = T::Item; } impl<T: std::io::Read> std::io::Read for ProgressBarIter<T> {} impl<T: std::io::Write> std::io::Write for ProgressBarIter<T> {}
pub trait ProgressIterator: Iterator { fn progress(self) -> ProgressBarIter<Self> {} fn progress_count(self, len: u64) -> ProgressBarIter<Self> {} fn progress_with(self, progress: ProgressBar) -> ProgressBarIter<Self> {} fn progress_with_style(self, style: ProgressStyle) -> ProgressBarIter<Self> {} }
impl<I: Iterator> ProgressIterator for I {}
pub struct ProgressStyle {}
impl ProgressStyle { pub fn default_bar() -> ProgressStyle {} pub fn default_spinner() -> ProgressStyle {} pub fn with_template(template: &str) -> Result<Self, TemplateError> {} pub fn template(self, s: &str) -> Result<ProgressStyle, TemplateError> {} pub fn progress_chars(self, s: &str) -> ProgressStyle {} }
pub struct TemplateError {}
pub struct MultiProgress {}
impl MultiProgress { pub fn new() -> Self {} pub fn add(&self, pb: ProgressBar) -> ProgressBar {} pub fn println<I: AsRef<str>>(&self, msg: I) -> std::io::Result<()> {} pub fn clear(&self) -> std::io::Result<()> {} }
