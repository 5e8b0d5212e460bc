//! reqwest
use std::time::Duration;
pub use http::{Method, StatusCode, Version, header};
pub use url::Url;
pub use self::async_impl::{Body, Client, ClientBuilder, Request, RequestBuilder, Response};

pub type Result<T> = std::result::Result<T, Error>;
pub struct Error {}
impl Error {
    pub fn url(&self) -> Option<&Url> {}
    pub fn without_url(self) -> Self {}
    pub fn is_builder(&self) -> bool {}
    pub fn is_redirect(&self) -> bool {}
    pub fn is_status(&self) -> bool {}
    pub fn is_timeout(&self) -> bool {}
    pub fn is_request(&self) -> bool {}
    pub fn is_connect(&self) -> bool {}
    pub fn is_body(&self) -> bool {}
    pub fn is_decode(&self) -> bool {}
    pub fn status(&self) -> Option<StatusCode> {}
}
impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
pub trait IntoUrl { fn into_url(self) -> Result<Url> {} }
pub struct Certificate {}
pub struct Proxy {}
pub mod redirect { pub struct Policy {} impl Policy { pub fn none() -> Self {} pub fn limited(max: usize) -> Self {} } }
mod async_impl {
    use super::{Duration, Method, Result, StatusCode, Url, Version};
    use http::header::HeaderMap;
    pub struct Client {}
    impl Client {
        pub fn new() -> Client {}
        pub fn builder() -> ClientBuilder {}
        pub fn get<U>(&self, url: U) -> RequestBuilder {}
        pub fn post<U>(&self, url: U) -> RequestBuilder {}
        pub fn put<U>(&self, url: U) -> RequestBuilder {}
        pub fn patch<U>(&self, url: U) -> RequestBuilder {}
        pub fn delete<U>(&self, url: U) -> RequestBuilder {}
        pub fn head<U>(&self, url: U) -> RequestBuilder {}
        pub fn request<U>(&self, method: Method, url: U) -> RequestBuilder {}
        pub async fn execute(&self, request: Request) -> Result<Response> {}
    }
    impl Clone for Client {} impl Default for Client {}
    pub struct ClientBuilder {}
    impl ClientBuilder {
        pub fn new() -> ClientBuilder {}
        pub fn build(self) -> Result<Client> {}
        pub fn user_agent<V>(self, value: V) -> ClientBuilder {}
        pub fn default_headers(self, headers: HeaderMap) -> ClientBuilder {}
        pub fn redirect(self, policy: super::redirect::Policy) -> ClientBuilder {}
        pub fn timeout(self, timeout: Duration) -> ClientBuilder {}
        pub fn connect_timeout(self, timeout: Duration) -> ClientBuilder {}
        pub fn read_timeout(self, timeout: Duration) -> ClientBuilder {}
        pub fn proxy(self, proxy: super::Proxy) -> ClientBuilder {}
        pub fn add_root_certificate(self, cert: super::Certificate) -> ClientBuilder {}
        pub fn cookie_store(self, enable: bool) -> ClientBuilder {}
        pub fn gzip(self, enable: bool) -> ClientBuilder {}
        pub fn danger_accept_invalid_certs(self, accept: bool) -> ClientBuilder {}
        pub fn resolve(self, domain: &str, addr: std::net::SocketAddr) -> ClientBuilder {}
        pub fn dns_resolver<R>(self, resolver: R) -> ClientBuilder {}
        pub fn pool_max_idle_per_host(self, max: usize) -> ClientBuilder {}
        pub fn use_rustls_tls(self) -> ClientBuilder {}
        pub fn no_proxy(self) -> ClientBuilder {}
        pub fn https_only(self, enabled: bool) -> ClientBuilder {}
    }
    pub struct RequestBuilder {}
    impl RequestBuilder {
        pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder {}
        pub fn headers(self, headers: HeaderMap) -> RequestBuilder {}
        pub fn basic_auth<U, P>(self, username: U, password: Option<P>) -> RequestBuilder {}
        pub fn bearer_auth<T>(self, token: T) -> RequestBuilder {}
        pub fn body<T>(self, body: T) -> RequestBuilder {}
        pub fn timeout(self, timeout: Duration) -> RequestBuilder {}
        pub fn multipart<T>(self, multipart: T) -> RequestBuilder {}
        pub fn query<T>(self, query: &T) -> RequestBuilder {}
        pub fn version(self, version: Version) -> RequestBuilder {}
        pub fn form<T>(self, form: &T) -> RequestBuilder {}
        pub fn json<T>(self, json: &T) -> RequestBuilder {}
        pub fn build(self) -> Result<Request> {}
        pub async fn send(self) -> Result<Response> {}
        pub fn try_clone(&self) -> Option<RequestBuilder> {}
    }
    pub struct Request {}
    impl Request { pub fn new(method: Method, url: Url) -> Self {} pub fn method(&self) -> &Method {} pub fn url(&self) -> &Url {} pub fn url_mut(&mut self) -> &mut Url {} pub fn headers(&self) -> &HeaderMap {} pub fn headers_mut(&mut self) -> &mut HeaderMap {} pub fn body(&self) -> Option<&Body> {} pub fn body_mut(&mut self) -> &mut Option<Body> {} pub fn try_clone(&self) -> Option<Request> {} }
    pub struct Response {}
    impl Response {
        pub fn status(&self) -> StatusCode {}
        pub fn version(&self) -> Version {}
        pub fn headers(&self) -> &HeaderMap {}
        pub fn headers_mut(&mut self) -> &mut HeaderMap {}
        pub fn content_length(&self) -> Option<u64> {}
        pub fn url(&self) -> &Url {}
        pub fn remote_addr(&self) -> Option<std::net::SocketAddr> {}
        pub fn extensions(&self) -> &http::Extensions {}
        pub async fn text(self) -> Result<String> {}
        pub async fn json<T>(self) -> Result<T> {}
        pub async fn bytes(self) -> Result<bytes::Bytes> {}
        pub async fn chunk(&mut self) -> Result<Option<bytes::Bytes>> {}
        pub fn bytes_stream(self) -> futures::stream::Wrap<Result<bytes::Bytes>> {}
        pub fn error_for_status(self) -> Result<Self> {}
        pub fn error_for_status_ref(&self) -> Result<&Self> {}
    }
    pub struct Body {}
    impl Body { pub fn as_bytes(&self) -> Option<&[u8]> {} pub fn wrap_stream<S>(stream: S) -> Body {} }
    impl From<String> for Body {} impl From<Vec<u8>> for Body {} impl From<&str> for Body {} impl From<bytes::Bytes> for Body {}
}
pub mod blocking {
    use super::{Duration, Result, StatusCode, Url};
    use http::header::HeaderMap;
    pub struct Client {}
    impl Client { pub fn new() -> Client {} pub fn builder() -> ClientBuilder {} pub fn get<U>(&self, url: U) -> RequestBuilder {} pub fn post<U>(&self, url: U) -> RequestBuilder {} pub fn put<U>(&self, url: U) -> RequestBuilder {} pub fn delete<U>(&self, url: U) -> RequestBuilder {} pub fn head<U>(&self, url: U) -> RequestBuilder {} pub fn request<U>(&self, method: super::Method, url: U) -> RequestBuilder {} }
    impl Clone for Client {}
    pub struct ClientBuilder {}
    impl ClientBuilder { pub fn new() -> ClientBuilder {} pub fn build(self) -> Result<Client> {} pub fn user_agent<V>(self, value: V) -> ClientBuilder {} pub fn timeout<T>(self, timeout: T) -> ClientBuilder {} pub fn connect_timeout(self, timeout: Duration) -> ClientBuilder {} pub fn default_headers(self, headers: HeaderMap) -> ClientBuilder {} pub fn redirect(self, policy: super::redirect::Policy) -> ClientBuilder {} }
    pub struct RequestBuilder {}
    impl RequestBuilder { pub fn header<K, V>(self, key: K, value: V) -> RequestBuilder {} pub fn headers(self, headers: HeaderMap) -> RequestBuilder {} pub fn bearer_auth<T>(self, token: T) -> RequestBuilder {} pub fn basic_auth<U, P>(self, username: U, password: Option<P>) -> RequestBuilder {} pub fn body<T>(self, body: T) -> RequestBuilder {} pub fn query<T>(self, query: &T) -> RequestBuilder {} pub fn form<T>(self, form: &T) -> RequestBuilder {} pub fn json<T>(self, json: &T) -> RequestBuilder {} pub fn timeout(self, timeout: Duration) -> RequestBuilder {} pub fn send(self) -> Result<Response> {} }
    pub struct Response {}
    impl Response { pub fn status(&self) -> StatusCode {} pub fn headers(&self) -> &HeaderMap {} pub fn url(&self) -> &Url {} pub fn text(self) -> Result<String> {} pub fn json<T>(self) -> Result<T> {} pub fn bytes(self) -> Result<bytes::Bytes> {} pub fn error_for_status(self) -> Result<Self> {} pub fn copy_to<W>(&mut self, w: &mut W) -> Result<u64> {} }
    impl std::io::Read for Response {}
    pub fn get<T>(url: T) -> Result<Response> {}
}
pub async fn get<T>(url: T) -> Result<Response> {}
