//! actix_web_lab
pub mod extract {
    use std::ops::{Deref, DerefMut};

    pub struct Json<T, const LIMIT: usize = 0>(pub T);
    impl<T, const LIMIT: usize> Deref for Json<T, LIMIT> { type Target = T; } impl<T, const LIMIT: usize> DerefMut for Json<T, LIMIT> {}
    impl<T, const LIMIT: usize> Json<T, LIMIT> { pub fn into_inner(self) -> T {} }
    pub struct UrlEncodedForm<T, const LIMIT: usize = 0>(pub T);
    impl<T, const LIMIT: usize> Deref for UrlEncodedForm<T, LIMIT> { type Target = T; } impl<T, const LIMIT: usize> DerefMut for UrlEncodedForm<T, LIMIT> {}
    impl<T, const LIMIT: usize> UrlEncodedForm<T, LIMIT> { pub fn into_inner(self) -> T {} }
    pub struct Query<T>(pub T);
    impl<T> Deref for Query<T> { type Target = T; } impl<T> DerefMut for Query<T> {}
    impl<T> Query<T> { pub fn into_inner(self) -> T {} }
    pub struct Path<T>(pub T);
    impl<T> Deref for Path<T> { type Target = T; } impl<T> DerefMut for Path<T> {}
    impl<T> Path<T> { pub fn into_inner(self) -> T {} }
}
