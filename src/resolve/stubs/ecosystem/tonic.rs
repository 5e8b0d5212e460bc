//! tonic
pub use self::status::{Code, Status};
pub type Result<T, E = Status> = std::result::Result<T, E>;
pub struct Request<T> {}
impl<T> Request<T> { pub fn new(message: T) -> Self {} pub fn get_ref(&self) -> &T {} pub fn get_mut(&mut self) -> &mut T {} pub fn metadata(&self) -> &metadata::MetadataMap {} pub fn metadata_mut(&mut self) -> &mut metadata::MetadataMap {} pub fn into_inner(self) -> T {} pub fn into_parts(self) -> (metadata::MetadataMap, http::Extensions, T) {} pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Request<U> {} pub fn remote_addr(&self) -> Option<std::net::SocketAddr> {} pub fn set_timeout(&mut self, deadline: std::time::Duration) {} pub fn extensions(&self) -> &http::Extensions {} pub fn extensions_mut(&mut self) -> &mut http::Extensions {} }
pub struct Response<T> {}
impl<T> Response<T> { pub fn new(message: T) -> Self {} pub fn get_ref(&self) -> &T {} pub fn get_mut(&mut self) -> &mut T {} pub fn metadata(&self) -> &metadata::MetadataMap {} pub fn metadata_mut(&mut self) -> &mut metadata::MetadataMap {} pub fn into_inner(self) -> T {} pub fn into_parts(self) -> (metadata::MetadataMap, T, http::Extensions) {} pub fn map<F: FnOnce(T) -> U, U>(self, f: F) -> Response<U> {} pub fn extensions(&self) -> &http::Extensions {} }
impl<T> From<T> for Response<T> {}
pub trait IntoRequest<T> { fn into_request(self) -> Request<T>; }
impl<T> IntoRequest<T> for T {} impl<T> IntoRequest<T> for Request<T> {}
pub struct Streaming<T> {}
impl<T> Streaming<T> { pub async fn message(&mut self) -> std::result::Result<Option<T>, Status> {} pub async fn trailers(&mut self) -> std::result::Result<Option<metadata::MetadataMap>, Status> {} }
impl<T> futures::stream::Stream for Streaming<T> { type Item = std::result::Result<T, Status>; }
pub mod status {
    pub struct Status {}
    impl Status {
        pub fn new(code: Code, message: impl Into<String>) -> Status {}
        pub fn with_details(code: Code, message: impl Into<String>, details: bytes::Bytes) -> Status {}
        pub fn ok(message: impl Into<String>) -> Status {}
        pub fn cancelled(message: impl Into<String>) -> Status {}
        pub fn unknown(message: impl Into<String>) -> Status {}
        pub fn invalid_argument(message: impl Into<String>) -> Status {}
        pub fn deadline_exceeded(message: impl Into<String>) -> Status {}
        pub fn not_found(message: impl Into<String>) -> Status {}
        pub fn already_exists(message: impl Into<String>) -> Status {}
        pub fn permission_denied(message: impl Into<String>) -> Status {}
        pub fn resource_exhausted(message: impl Into<String>) -> Status {}
        pub fn failed_precondition(message: impl Into<String>) -> Status {}
        pub fn aborted(message: impl Into<String>) -> Status {}
        pub fn unimplemented(message: impl Into<String>) -> Status {}
        pub fn internal(message: impl Into<String>) -> Status {}
        pub fn unavailable(message: impl Into<String>) -> Status {}
        pub fn data_loss(message: impl Into<String>) -> Status {}
        pub fn unauthenticated(message: impl Into<String>) -> Status {}
        pub fn from_error(err: Box<dyn std::error::Error + Send + Sync>) -> Status {}
        pub fn code(&self) -> Code {}
        pub fn message(&self) -> &str {}
        pub fn details(&self) -> &[u8] {}
        pub fn metadata(&self) -> &crate::metadata::MetadataMap {}
        pub fn metadata_mut(&mut self) -> &mut crate::metadata::MetadataMap {}
    }
    impl std::fmt::Debug for Status {} impl std::fmt::Display for Status {} impl std::error::Error for Status {} impl Clone for Status {} impl From<std::io::Error> for Status {}
    pub enum Code { Ok, Cancelled, Unknown, InvalidArgument, DeadlineExceeded, NotFound, AlreadyExists, PermissionDenied, ResourceExhausted, FailedPrecondition, Aborted, OutOfRange, Unimplemented, Internal, Unavailable, DataLoss, Unauthenticated }
    impl Code { pub fn description(&self) -> &str {} } impl PartialEq for Code {} impl Clone for Code {} impl Copy for Code {}
}
pub mod metadata { pub struct MetadataMap {} impl MetadataMap { pub fn new() -> Self {} pub fn get<K>(&self, key: K) -> Option<&MetadataValue<Ascii>> {} pub fn insert<K>(&mut self, key: K, val: MetadataValue<Ascii>) -> Option<MetadataValue<Ascii>> {} } pub struct MetadataValue<VE> {} impl<VE> MetadataValue<VE> { pub fn to_str(&self) -> Result<&str, http::header::ToStrError> {} } pub struct Ascii {} }
pub mod transport {
    pub struct Channel {}
    impl Channel { pub fn builder(uri: http::Uri) -> Endpoint {} pub fn from_static(s: &str) -> Endpoint {} }
    impl Clone for Channel {}
    pub struct Endpoint {}
    impl Endpoint { pub fn new<D>(dst: D) -> Result<Self, Error> {} pub fn from_static(s: &str) -> Self {} pub fn from_shared<S>(s: S) -> Result<Self, Error> {} pub fn timeout(self, dur: std::time::Duration) -> Self {} pub fn connect_timeout(self, dur: std::time::Duration) -> Self {} pub fn tcp_nodelay(self, enabled: bool) -> Self {} pub async fn connect(&self) -> Result<Channel, Error> {} pub fn connect_lazy(&self) -> Channel {} }
    impl Clone for Endpoint {}
    pub struct Error {}
    impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
    pub struct Server {}
    impl Server { pub fn builder() -> Self {} pub fn add_service<S>(&mut self, svc: S) -> server::Router {} pub fn layer<L>(self, layer: L) -> Server {} }
    pub mod server { pub struct Router {} impl Router { pub fn add_service<S>(self, svc: S) -> Self {} pub async fn serve(self, addr: std::net::SocketAddr) -> Result<(), super::Error> {} pub async fn serve_with_shutdown<F>(self, addr: std::net::SocketAddr, signal: F) -> Result<(), super::Error> {} } }
    pub use http::Uri;
}
