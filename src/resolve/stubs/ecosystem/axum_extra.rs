//! axum_extra
use std::ops::Deref;
pub struct TypedHeader<T>(pub T);
impl<T> Deref for TypedHeader<T> { type Target = T; }
pub use self::either::{Either, Either3};
pub mod extract {
    pub use self::cookie::{CookieJar, PrivateCookieJar, SignedCookieJar};
    pub struct Query<T>(pub T);
    pub struct Form<T>(pub T);
    pub struct OptionalQuery<T>(pub Option<T>);
    pub struct WithRejection<E, R>(pub E, pub std::marker::PhantomData<R>);
    impl<T> std::ops::Deref for Query<T> { type Target = T; } impl<T> std::ops::Deref for Form<T> { type Target = T; } impl<E, R> std::ops::Deref for WithRejection<E, R> { type Target = E; }
    impl<T> Query<T> { pub fn try_from_uri(value: &http::Uri) -> Result<Self, QueryRejection> {} }
    pub struct QueryRejection {}
    pub mod cookie {
        pub struct Cookie {}
        impl Cookie { pub fn new<N, V>(name: N, value: V) -> Self {} pub fn build<B>(base: B) -> Self {} pub fn name(&self) -> &str {} pub fn value(&self) -> &str {} }
        pub struct CookieJar {}
        impl CookieJar { pub fn get(&self, name: &str) -> Option<&Cookie> {} pub fn add<C>(self, cookie: C) -> Self {} pub fn remove<C>(self, cookie: C) -> Self {} pub fn iter(&self) -> std::vec::IntoIter<&Cookie> {} }
        pub struct SignedCookieJar<K = Key> {}
        impl<K> SignedCookieJar<K> { pub fn get(&self, name: &str) -> Option<Cookie> {} pub fn add<C>(self, cookie: C) -> Self {} pub fn remove<C>(self, cookie: C) -> Self {} pub fn iter(&self) -> std::vec::IntoIter<Cookie> {} }
        pub type PrivateCookieJar<K = Key> = SignedCookieJar<K>;
        pub struct Key {}
        impl Key { pub fn from(key: &[u8]) -> Key {} pub fn derive_from(master_key: &[u8]) -> Key {} pub fn generate() -> Key {} }
        impl Clone for Key {}
    }
}
pub mod either { pub enum Either<E1, E2> { E1(E1), E2(E2) } pub enum Either3<E1, E2, E3> { E1(E1), E2(E2), E3(E3) } }
pub mod response { pub struct ErasedJson {} impl ErasedJson { pub fn new<T>(val: T) -> Self {} pub fn pretty<T>(val: T) -> Self {} } impl axum::response::IntoResponse for ErasedJson {} }
