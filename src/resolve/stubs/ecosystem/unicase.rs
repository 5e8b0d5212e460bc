//! unicase
pub struct UniCase<S> {}
impl<S> UniCase<S> { pub fn new(s: S) -> UniCase<S> {} pub fn unicode(s: S) -> UniCase<S> {} pub fn ascii(s: S) -> UniCase<S> {} pub fn into_inner(self) -> S {} }
impl<S> std::ops::Deref for UniCase<S> { type Target = S; } impl<S: AsRef<str>> AsRef<str> for UniCase<S> {} impl<S: Clone> Clone for UniCase<S> {} impl<S> PartialEq for UniCase<S> {} impl<S> Eq for UniCase<S> {}
