//! http
pub use self::header::{HeaderMap, HeaderName, HeaderValue};
pub use self::method::Method;
pub use self::request::Request;
pub use self::response::Response;
pub use self::status::StatusCode;
pub use self::uri::Uri;

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error {}
impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
pub struct Version {}
pub struct Extensions {}
impl Extensions {
    pub fn new() -> Extensions {}
    pub fn insert<T>(&mut self, val: T) -> Option<T> {}
    pub fn get<T>(&self) -> Option<&T> {}
    pub fn get_mut<T>(&mut self) -> Option<&mut T> {}
    pub fn get_or_insert_with<T, F: FnOnce() -> T>(&mut self, f: F) -> &mut T {}
    pub fn remove<T>(&mut self) -> Option<T> {}
    pub fn extend(&mut self, other: Self) {}
}
pub mod request {
    use crate::{Extensions, HeaderMap, HeaderValue, Method, Uri, Version};
    pub struct Parts { pub method: Method, pub uri: Uri, pub version: Version, pub headers: HeaderMap<HeaderValue>, pub extensions: Extensions }
    pub struct Request<T> {}
    impl Request<()> {
        pub fn builder() -> Builder {}
        pub fn get<T>(uri: T) -> Builder {}
        pub fn put<T>(uri: T) -> Builder {}
        pub fn post<T>(uri: T) -> Builder {}
        pub fn delete<T>(uri: T) -> Builder {}
        pub fn patch<T>(uri: T) -> Builder {}
    }
    impl<T> Request<T> {
        pub fn new(body: T) -> Request<T> {}
        pub fn from_parts(parts: Parts, body: T) -> Request<T> {}
        pub fn method(&self) -> &Method {}
        pub fn method_mut(&mut self) -> &mut Method {}
        pub fn uri(&self) -> &Uri {}
        pub fn uri_mut(&mut self) -> &mut Uri {}
        pub fn version(&self) -> Version {}
        pub fn headers(&self) -> &HeaderMap<HeaderValue> {}
        pub fn headers_mut(&mut self) -> &mut HeaderMap<HeaderValue> {}
        pub fn extensions(&self) -> &Extensions {}
        pub fn extensions_mut(&mut self) -> &mut Extensions {}
        pub fn body(&self) -> &T {}
        pub fn body_mut(&mut self) -> &mut T {}
        pub fn into_body(self) -> T {}
        pub fn into_parts(self) -> (Parts, T) {}
        pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Request<U> {}
    }
    pub struct Builder {}
    impl Builder {
        pub fn new() -> Builder {}
        pub fn method<T>(self, method: T) -> Builder {}
        pub fn uri<T>(self, uri: T) -> Builder {}
        pub fn version(self, version: Version) -> Builder {}
        pub fn header<K, V>(self, key: K, value: V) -> Builder {}
        pub fn headers_mut(&mut self) -> Option<&mut HeaderMap<HeaderValue>> {}
        pub fn extension<T>(self, extension: T) -> Builder {}
        pub fn body<T>(self, body: T) -> crate::Result<Request<T>> {}
    }
}
pub mod response {
    use crate::{Extensions, HeaderMap, HeaderValue, StatusCode, Version};
    pub struct Parts { pub status: StatusCode, pub version: Version, pub headers: HeaderMap<HeaderValue>, pub extensions: Extensions }
    pub struct Response<T> {}
    impl Response<()> { pub fn builder() -> Builder {} }
    impl<T> Response<T> {
        pub fn new(body: T) -> Response<T> {}
        pub fn from_parts(parts: Parts, body: T) -> Response<T> {}
        pub fn status(&self) -> StatusCode {}
        pub fn status_mut(&mut self) -> &mut StatusCode {}
        pub fn version(&self) -> Version {}
        pub fn headers(&self) -> &HeaderMap<HeaderValue> {}
        pub fn headers_mut(&mut self) -> &mut HeaderMap<HeaderValue> {}
        pub fn extensions(&self) -> &Extensions {}
        pub fn extensions_mut(&mut self) -> &mut Extensions {}
        pub fn body(&self) -> &T {}
        pub fn body_mut(&mut self) -> &mut T {}
        pub fn into_body(self) -> T {}
        pub fn into_parts(self) -> (Parts, T) {}
        pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Response<U> {}
    }
    pub struct Builder {}
    impl Builder {
        pub fn new() -> Builder {}
        pub fn status<T>(self, status: T) -> Builder {}
        pub fn version(self, version: Version) -> Builder {}
        pub fn header<K, V>(self, key: K, value: V) -> Builder {}
        pub fn headers_mut(&mut self) -> Option<&mut HeaderMap<HeaderValue>> {}
        pub fn extension<T>(self, extension: T) -> Builder {}
        pub fn body<T>(self, body: T) -> crate::Result<Response<T>> {}
    }
}
pub mod method {
    pub struct Method {}
    impl Method {
        pub const GET: Method = _; pub const POST: Method = _; pub const PUT: Method = _; pub const DELETE: Method = _; pub const HEAD: Method = _; pub const OPTIONS: Method = _; pub const PATCH: Method = _; pub const CONNECT: Method = _; pub const TRACE: Method = _;
        pub fn from_bytes(src: &[u8]) -> Result<Method, InvalidMethod> {}
        pub fn as_str(&self) -> &str {}
        pub fn is_safe(&self) -> bool {}
    }
    impl Clone for Method {} impl PartialEq for Method {} impl Eq for Method {} impl AsRef<str> for Method {} impl std::fmt::Display for Method {}
    pub struct InvalidMethod {}
}
pub mod status {
    pub struct StatusCode {}
    impl StatusCode {
        pub const CONTINUE: StatusCode = _; pub const SWITCHING_PROTOCOLS: StatusCode = _; pub const OK: StatusCode = _; pub const CREATED: StatusCode = _; pub const ACCEPTED: StatusCode = _; pub const NO_CONTENT: StatusCode = _; pub const PARTIAL_CONTENT: StatusCode = _;
        pub const MOVED_PERMANENTLY: StatusCode = _; pub const FOUND: StatusCode = _; pub const SEE_OTHER: StatusCode = _; pub const NOT_MODIFIED: StatusCode = _; pub const TEMPORARY_REDIRECT: StatusCode = _; pub const PERMANENT_REDIRECT: StatusCode = _;
        pub const BAD_REQUEST: StatusCode = _; pub const UNAUTHORIZED: StatusCode = _; pub const PAYMENT_REQUIRED: StatusCode = _; pub const FORBIDDEN: StatusCode = _; pub const NOT_FOUND: StatusCode = _; pub const METHOD_NOT_ALLOWED: StatusCode = _; pub const NOT_ACCEPTABLE: StatusCode = _;
        pub const REQUEST_TIMEOUT: StatusCode = _; pub const CONFLICT: StatusCode = _; pub const GONE: StatusCode = _; pub const PRECONDITION_FAILED: StatusCode = _; pub const PAYLOAD_TOO_LARGE: StatusCode = _; pub const UNSUPPORTED_MEDIA_TYPE: StatusCode = _; pub const UNPROCESSABLE_ENTITY: StatusCode = _;
        pub const LOCKED: StatusCode = _; pub const TOO_MANY_REQUESTS: StatusCode = _; pub const INTERNAL_SERVER_ERROR: StatusCode = _; pub const NOT_IMPLEMENTED: StatusCode = _; pub const BAD_GATEWAY: StatusCode = _; pub const SERVICE_UNAVAILABLE: StatusCode = _; pub const GATEWAY_TIMEOUT: StatusCode = _; pub const INSUFFICIENT_STORAGE: StatusCode = _;
        pub fn from_u16(src: u16) -> Result<StatusCode, InvalidStatusCode> {}
        pub fn as_u16(&self) -> u16 {}
        pub fn as_str(&self) -> &str {}
        pub fn canonical_reason(&self) -> Option<&str> {}
        pub fn is_informational(&self) -> bool {}
        pub fn is_success(&self) -> bool {}
        pub fn is_redirection(&self) -> bool {}
        pub fn is_client_error(&self) -> bool {}
        pub fn is_server_error(&self) -> bool {}
    }
    impl Clone for StatusCode {} impl Copy for StatusCode {} impl PartialEq for StatusCode {} impl Eq for StatusCode {} impl PartialEq<u16> for StatusCode {} impl std::fmt::Display for StatusCode {} impl std::fmt::Debug for StatusCode {} impl TryFrom<u16> for StatusCode { type Error = InvalidStatusCode; } impl From<StatusCode> for u16 {}
    pub struct InvalidStatusCode {}
}
pub mod header {
    pub struct HeaderMap<T = HeaderValue> {}
    impl HeaderMap { pub fn new() -> Self {} }
    impl<T> HeaderMap<T> {
        pub fn with_capacity(capacity: usize) -> HeaderMap<T> {}
        pub fn len(&self) -> usize {}
        pub fn is_empty(&self) -> bool {}
        pub fn clear(&mut self) {}
        pub fn get<K>(&self, key: K) -> Option<&T> {}
        pub fn get_mut<K>(&mut self, key: K) -> Option<&mut T> {}
        pub fn get_all<K>(&self, key: K) -> GetAll<T> {}
        pub fn contains_key<K>(&self, key: K) -> bool {}
        pub fn iter(&self) -> Iter<T> {}
        pub fn keys(&self) -> std::vec::IntoIter<&HeaderName> {}
        pub fn values(&self) -> std::vec::IntoIter<&T> {}
        pub fn insert<K>(&mut self, key: K, val: T) -> Option<T> {}
        pub fn append<K>(&mut self, key: K, value: T) -> bool {}
        pub fn remove<K>(&mut self, key: K) -> Option<T> {}
    }
    impl<T: Clone> Clone for HeaderMap<T> {} impl<T> Default for HeaderMap<T> {} impl<T> IntoIterator for HeaderMap<T> { type Item = (Option<HeaderName>, T); type IntoIter = std::vec::IntoIter<(Option<HeaderName>, T)>; } impl<T> IntoIterator for &HeaderMap<T> { type Item = (&HeaderName, &T); type IntoIter = Iter<T>; }
    impl<K, T> std::ops::Index<K> for HeaderMap<T> { type Output = T; } impl<T> FromIterator<(HeaderName, T)> for HeaderMap<T> {} impl<T> Extend<(HeaderName, T)> for HeaderMap<T> {}
    pub struct Iter<T> {}
    impl<T> Iterator for Iter<T> { type Item = (&HeaderName, &T); }
    pub struct GetAll<T> {}
    impl<T> GetAll<T> { pub fn iter(&self) -> std::vec::IntoIter<&T> {} }
    impl<T> IntoIterator for GetAll<T> { type Item = &T; type IntoIter = std::vec::IntoIter<&T>; }
    pub struct HeaderName {}
    impl HeaderName { pub fn as_str(&self) -> &str {} pub fn from_static(src: &str) -> HeaderName {} pub fn from_bytes(src: &[u8]) -> Result<HeaderName, InvalidHeaderName> {} pub fn from_lowercase(src: &[u8]) -> Result<HeaderName, InvalidHeaderName> {} }
    impl Clone for HeaderName {} impl PartialEq for HeaderName {} impl Eq for HeaderName {} impl std::hash::Hash for HeaderName {} impl AsRef<str> for HeaderName {} impl std::fmt::Display for HeaderName {} impl std::str::FromStr for HeaderName { type Err = InvalidHeaderName; }
    pub struct HeaderValue {}
    impl HeaderValue { pub fn from_static(src: &str) -> HeaderValue {} pub fn from_str(src: &str) -> Result<HeaderValue, InvalidHeaderValue> {} pub fn from_bytes(src: &[u8]) -> Result<HeaderValue, InvalidHeaderValue> {} pub fn to_str(&self) -> Result<&str, ToStrError> {} pub fn len(&self) -> usize {} pub fn is_empty(&self) -> bool {} pub fn as_bytes(&self) -> &[u8] {} pub fn set_sensitive(&mut self, val: bool) {} }
    impl Clone for HeaderValue {} impl PartialEq for HeaderValue {} impl Eq for HeaderValue {} impl From<u64> for HeaderValue {} impl std::str::FromStr for HeaderValue { type Err = InvalidHeaderValue; } impl TryFrom<&str> for HeaderValue { type Error = InvalidHeaderValue; } impl TryFrom<String> for HeaderValue { type Error = InvalidHeaderValue; }
    pub struct InvalidHeaderName {}
    pub struct InvalidHeaderValue {}
    pub struct ToStrError {}
    impl std::error::Error for InvalidHeaderName {} impl std::fmt::Debug for InvalidHeaderName {} impl std::fmt::Display for InvalidHeaderName {} impl std::error::Error for InvalidHeaderValue {} impl std::fmt::Debug for InvalidHeaderValue {} impl std::fmt::Display for InvalidHeaderValue {} impl std::error::Error for ToStrError {} impl std::fmt::Debug for ToStrError {} impl std::fmt::Display for ToStrError {}
    pub const ACCEPT: HeaderName = _; pub const ACCEPT_ENCODING: HeaderName = _; pub const ACCEPT_RANGES: HeaderName = _; pub const AUTHORIZATION: HeaderName = _; pub const CACHE_CONTROL: HeaderName = _; pub const CONNECTION: HeaderName = _; pub const CONTENT_DISPOSITION: HeaderName = _; pub const CONTENT_ENCODING: HeaderName = _;
    pub const CONTENT_LENGTH: HeaderName = _; pub const CONTENT_RANGE: HeaderName = _; pub const CONTENT_SECURITY_POLICY: HeaderName = _; pub const CONTENT_TYPE: HeaderName = _; pub const COOKIE: HeaderName = _; pub const DATE: HeaderName = _; pub const ETAG: HeaderName = _; pub const EXPIRES: HeaderName = _; pub const HOST: HeaderName = _;
    pub const IF_MODIFIED_SINCE: HeaderName = _; pub const IF_NONE_MATCH: HeaderName = _; pub const LAST_MODIFIED: HeaderName = _; pub const LOCATION: HeaderName = _; pub const ORIGIN: HeaderName = _; pub const RANGE: HeaderName = _; pub const REFERER: HeaderName = _; pub const RETRY_AFTER: HeaderName = _; pub const SET_COOKIE: HeaderName = _;
    pub const STRICT_TRANSPORT_SECURITY: HeaderName = _; pub const TRANSFER_ENCODING: HeaderName = _; pub const UPGRADE: HeaderName = _; pub const USER_AGENT: HeaderName = _; pub const VARY: HeaderName = _; pub const WWW_AUTHENTICATE: HeaderName = _; pub const X_CONTENT_TYPE_OPTIONS: HeaderName = _; pub const X_FRAME_OPTIONS: HeaderName = _;
}
pub mod uri {
    pub struct Uri {}
    impl Uri {
        pub fn builder() -> Builder {}
        pub fn from_static(src: &str) -> Self {}
        pub fn from_parts(src: Parts) -> Result<Uri, InvalidUriParts> {}
        pub fn into_parts(self) -> Parts {}
        pub fn path_and_query(&self) -> Option<&PathAndQuery> {}
        pub fn path(&self) -> &str {}
        pub fn scheme_str(&self) -> Option<&str> {}
        pub fn authority(&self) -> Option<&Authority> {}
        pub fn host(&self) -> Option<&str> {}
        pub fn port_u16(&self) -> Option<u16> {}
        pub fn query(&self) -> Option<&str> {}
    }
    impl Clone for Uri {} impl Default for Uri {} impl std::fmt::Display for Uri {} impl std::str::FromStr for Uri { type Err = InvalidUri; } impl TryFrom<&str> for Uri { type Error = InvalidUri; } impl TryFrom<String> for Uri { type Error = InvalidUri; }
    pub struct Parts { pub authority: Option<Authority>, pub path_and_query: Option<PathAndQuery> }
    pub struct PathAndQuery {}
    impl PathAndQuery { pub fn from_static(src: &str) -> Self {} pub fn path(&self) -> &str {} pub fn query(&self) -> Option<&str> {} pub fn as_str(&self) -> &str {} }
    pub struct Authority {}
    impl Authority { pub fn as_str(&self) -> &str {} pub fn host(&self) -> &str {} pub fn port_u16(&self) -> Option<u16> {} }
    pub struct Builder {}
    impl Builder { pub fn scheme<T>(self, scheme: T) -> Self {} pub fn authority<T>(self, auth: T) -> Self {} pub fn path_and_query<T>(self, p_and_q: T) -> Self {} pub fn build(self) -> Result<Uri, crate::Error> {} }
    pub struct InvalidUri {}
    pub struct InvalidUriParts {}
}
