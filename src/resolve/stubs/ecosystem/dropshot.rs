//! dropshot
use std::sync::Arc;
pub use http::Method;

pub trait ServerContext {}
impl<T> ServerContext for T {}
pub struct RequestContext<Context> { pub server: Arc<DropshotState<Context>>, pub endpoint: EndpointMetadata, pub request_id: String, pub log: slog::Logger, pub request: RequestInfo }
impl<Context> RequestContext<Context> { pub fn context(&self) -> &Context {} pub fn page_limit<S, P>(&self, pag_params: &PaginationParams<S, P>) -> Result<std::num::NonZeroU32, HttpError> {} pub fn request_body_max_bytes(&self) -> usize {} }
pub struct DropshotState<C> { pub private: C, pub log: slog::Logger }
pub struct EndpointMetadata { pub operation_id: String }
pub struct RequestInfo {}
impl RequestInfo { pub fn method(&self) -> &http::Method {} pub fn uri(&self) -> &http::Uri {} pub fn headers(&self) -> &http::HeaderMap<http::HeaderValue> {} pub fn remote_addr(&self) -> std::net::SocketAddr {} }
pub struct Path<T> {}
pub struct Query<T> {}
pub struct TypedBody<T> {}
pub struct Header<T> {}
impl<T> Path<T> { pub fn into_inner(self) -> T {} } impl<T> Query<T> { pub fn into_inner(self) -> T {} } impl<T> TypedBody<T> { pub fn into_inner(self) -> T {} } impl<T> Header<T> { pub fn into_inner(self) -> T {} } impl<T> From<T> for Path<T> {} impl<T> From<T> for Query<T> {} impl<T> From<T> for TypedBody<T> {}
pub struct UntypedBody {}
impl UntypedBody { pub fn as_bytes(&self) -> &[u8] {} pub fn as_str(&self) -> Result<&str, HttpError> {} }
pub struct StreamingBody {}
impl StreamingBody { pub fn into_stream(self) -> futures::stream::Wrap<Result<bytes::Bytes, HttpError>> {} }
pub struct Body {}
impl Body { pub fn empty() -> Self {} pub fn with_content<C>(buf: C) -> Self {} }
impl From<String> for Body {} impl From<Vec<u8>> for Body {} impl From<&str> for Body {}
pub struct FreeformBody(pub Body);
pub struct HttpResponseOk<T>(pub T);
pub struct HttpResponseCreated<T>(pub T);
pub struct HttpResponseAccepted<T>(pub T);
pub struct HttpResponseDeleted();
pub struct HttpResponseUpdatedNoContent();
pub struct HttpResponseHeaders<T, H = NoHeaders> {}
impl<T, H> HttpResponseHeaders<T, H> { pub fn new(body: T, headers: H) -> Self {} pub fn headers_mut(&mut self) -> &mut http::HeaderMap {} }
impl<T> HttpResponseHeaders<T, NoHeaders> { pub fn new_unnamed(body: T) -> Self {} }
pub struct NoHeaders {}
pub struct HttpError { pub status_code: ErrorStatusCode, pub error_code: Option<String>, pub external_message: String, pub internal_message: String, pub headers: Option<Box<http::HeaderMap>> }
impl HttpError {
    pub fn for_client_error(error_code: Option<String>, status_code: ClientErrorStatusCode, message: String) -> Self {}
    pub fn for_internal_error(internal_message: String) -> Self {}
    pub fn for_unavail(error_code: Option<String>, internal_message: String) -> Self {}
    pub fn for_bad_request(error_code: Option<String>, message: String) -> Self {}
    pub fn for_not_found(error_code: Option<String>, internal_message: String) -> Self {}
    pub fn for_client_error_with_status(error_code: Option<String>, status_code: ClientErrorStatusCode) -> Self {}
}
impl std::fmt::Debug for HttpError {} impl std::fmt::Display for HttpError {} impl std::error::Error for HttpError {}
pub struct HttpErrorResponseBody { pub request_id: String, pub error_code: Option<String>, pub message: String }
pub struct ErrorStatusCode {}
impl ErrorStatusCode { pub const BAD_REQUEST: ErrorStatusCode = _; pub const CONFLICT: ErrorStatusCode = _; pub const INTERNAL_SERVER_ERROR: ErrorStatusCode = _; pub const SERVICE_UNAVAILABLE: ErrorStatusCode = _; pub fn as_status(&self) -> http::StatusCode {} pub fn as_u16(&self) -> u16 {} pub fn is_client_error(&self) -> bool {} }
pub struct ClientErrorStatusCode {}
impl ClientErrorStatusCode { pub const BAD_REQUEST: ClientErrorStatusCode = _; pub const UNAUTHORIZED: ClientErrorStatusCode = _; pub const FORBIDDEN: ClientErrorStatusCode = _; pub const NOT_FOUND: ClientErrorStatusCode = _; pub const CONFLICT: ClientErrorStatusCode = _; pub const GONE: ClientErrorStatusCode = _; pub const NOT_ACCEPTABLE: ClientErrorStatusCode = _; pub const PRECONDITION_FAILED: ClientErrorStatusCode = _; }
pub struct ResultsPage<I> { pub next_page: Option<String>, pub items: Vec<I> }
impl<I> ResultsPage<I> { pub fn new<F: Fn(&I, &S) -> P, S, P>(items: Vec<I>, scan_params: &S, get_page_selector: F) -> Result<ResultsPage<I>, HttpError> {} }
pub struct PaginationParams<S, P> { pub page: WhichPage<S, P>, pub limit: Option<std::num::NonZeroU32> }
pub enum WhichPage<S, P> { First(S), Next(P) }
pub enum PaginationOrder { Ascending, Descending }
pub struct EmptyScanParams {}
pub struct ApiDescription<C> {}
impl<C> ApiDescription<C> { pub fn new() -> Self {} pub fn register<T>(&mut self, endpoint: T) -> Result<(), ApiDescriptionRegisterError> {} pub fn openapi<S>(&self, title: S, version: String) -> OpenApiDefinition<C> {} pub fn tag_config(self, tag_config: TagConfig) -> Self {} }
pub struct TagConfig {}
pub struct OpenApiDefinition<C> {}
impl<C> OpenApiDefinition<C> { pub fn description<S: AsRef<str>>(&mut self, description: S) -> &mut Self {} pub fn contact_url<S: AsRef<str>>(&mut self, url: S) -> &mut Self {} pub fn contact_email<S: AsRef<str>>(&mut self, email: S) -> &mut Self {} pub fn write(&self, out: &mut dyn std::io::Write) -> Result<(), serde_json::Error> {} pub fn json(&self) -> Result<serde_json::Value, serde_json::Error> {} }
pub struct ApiDescriptionRegisterError {}
pub struct ConfigDropshot { pub bind_address: std::net::SocketAddr, pub default_request_body_max_bytes: usize, pub default_handler_task_mode: HandlerTaskMode, pub log_headers: Vec<String> }
impl Default for ConfigDropshot {} impl Clone for ConfigDropshot {}
pub enum HandlerTaskMode { CancelOnDisconnect, Detached }
pub enum ConfigLogging { StderrTerminal { level: ConfigLoggingLevel }, File { level: ConfigLoggingLevel, path: String, if_exists: ConfigLoggingIfExists } }
impl ConfigLogging { pub fn to_logger<S: AsRef<str>>(&self, log_name: S) -> std::io::Result<slog::Logger> {} }
pub enum ConfigLoggingLevel { Trace, Debug, Info, Warn, Error, Critical }
pub enum ConfigLoggingIfExists { Fail, Truncate, Append }
pub struct HttpServer<C> {}
impl<C> HttpServer<C> { pub fn local_addr(&self) -> std::net::SocketAddr {} pub fn app_private(&self) -> &C {} pub fn using_tls(&self) -> bool {} pub async fn close(self) -> Result<(), String> {} pub async fn wait_for_shutdown(&self) -> Result<(), String> {} }
impl<C> std::future::Future for HttpServer<C> { type Output = Result<(), String>; }
pub struct ServerBuilder<C> {}
impl<C> ServerBuilder<C> { pub fn new(api: ApiDescription<C>, private: C, log: slog::Logger) -> ServerBuilder<C> {} pub fn config(self, config: ConfigDropshot) -> Self {} pub fn tls(self, tls: Option<ConfigTls>) -> Self {} pub fn version_policy(self, version_policy: VersionPolicy) -> Self {} pub fn start(self) -> Result<HttpServer<C>, BuildError> {} }
pub enum ConfigTls { AsFile { cert_file: std::path::PathBuf, key_file: std::path::PathBuf }, AsBytes { certs: Vec<u8>, key: Vec<u8> } }
pub enum VersionPolicy { Unversioned, Dynamic(Box<dyn std::any::Any>) }
pub struct BuildError {}
