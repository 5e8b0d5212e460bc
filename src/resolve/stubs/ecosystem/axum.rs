//! axum
pub use self::extract::Json;
pub use self::routing::Router;
pub use http::{self};
pub use self::extract::Extension;
pub use self::extract::RequestExt;

pub type BoxError = Box<dyn std::error::Error + Send + Sync>;
pub struct Error {}
pub struct Serve {}
impl Serve { pub fn with_graceful_shutdown<F>(self, signal: F) -> Serve {} }
impl std::future::IntoFuture for Serve { type Output = std::io::Result<()>; type IntoFuture = std::future::Ready<std::io::Result<()>>; }
pub fn serve<L, M>(listener: L, make_service: M) -> Serve {}
pub mod body {
    pub use bytes::Bytes;
    pub struct Body {}
    impl Body { pub fn new<B>(body: B) -> Self {} pub fn empty() -> Self {} pub fn from_stream<S>(stream: S) -> Self {} pub fn into_data_stream(self) -> BodyDataStream {} }
    impl Default for Body {} impl From<&str> for Body {} impl From<String> for Body {} impl From<Vec<u8>> for Body {} impl From<Bytes> for Body {}
    pub struct BodyDataStream {}
    impl futures::stream::Stream for BodyDataStream { type Item = Result<Bytes, crate::Error>; }
    pub async fn to_bytes(body: Body, limit: usize) -> Result<Bytes, crate::Error> {}
}
pub mod extract {
    use http::request::Parts;
    use std::ops::{Deref, DerefMut};
    pub type Request<T = crate::body::Body> = http::Request<T>;
    pub trait FromRequest<S, M = ()> { type Rejection: crate::response::IntoResponse; async fn from_request(req: Request, state: &S) -> Result<Self, Self::Rejection>; }
    pub trait FromRequestParts<S> { type Rejection: crate::response::IntoResponse; async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection>; }
    pub trait OptionalFromRequestParts<S> { type Rejection: crate::response::IntoResponse; async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Option<Self>, Self::Rejection>; }
    pub trait FromRef<T> { fn from_ref(input: &T) -> Self; }
    impl<T: Clone> FromRef<T> for T {}
    pub trait RequestExt { async fn extract<E, M>(self) -> Result<E, E::Rejection> where E: FromRequest<(), M> {} async fn extract_parts<E>(&mut self) -> Result<E, E::Rejection> where E: FromRequestParts<()> {} fn limited_body(self) -> Request {} }
    impl RequestExt for Request {}
    pub struct State<S>(pub S);
    pub struct Path<T>(pub T);
    pub struct Query<T>(pub T);
    pub struct Form<T>(pub T);
    pub struct Json<T>(pub T);
    pub struct Extension<T>(pub T);
    pub struct ConnectInfo<T>(pub T);
    pub struct OriginalUri(pub http::Uri);
    impl<S> Deref for State<S> { type Target = S; } impl<S> DerefMut for State<S> {} impl<S: Clone> Clone for State<S> {} impl<T> Deref for Path<T> { type Target = T; } impl<T> DerefMut for Path<T> {} impl<T> Deref for Query<T> { type Target = T; } impl<T> DerefMut for Query<T> {} impl<T> Deref for Form<T> { type Target = T; }
    impl<T> Deref for Json<T> { type Target = T; } impl<T> DerefMut for Json<T> {} impl<T: Clone> Clone for Json<T> {} impl<T> From<T> for Json<T> {} impl<T> Deref for Extension<T> { type Target = T; } impl<T> Deref for ConnectInfo<T> { type Target = T; }
    impl<T> Json<T> { pub fn from_bytes(bytes: &[u8]) -> Result<Self, rejection::JsonRejection> {} } impl<T> Query<T> { pub fn try_from_uri(value: &http::Uri) -> Result<Self, rejection::QueryRejection> {} }
    impl<O, S: Clone> FromRequestParts<O> for State<S> { type Rejection = std::convert::Infallible; } impl<T, S> FromRequestParts<S> for Path<T> { type Rejection = rejection::PathRejection; } impl<T, S> FromRequestParts<S> for Query<T> { type Rejection = rejection::QueryRejection; }
    impl<T, S> FromRequestParts<S> for Extension<T> { type Rejection = rejection::ExtensionRejection; } impl<T, S> FromRequestParts<S> for ConnectInfo<T> { type Rejection = rejection::ExtensionRejection; } impl<T, S> FromRequest<S> for Json<T> { type Rejection = rejection::JsonRejection; } impl<T, S> FromRequest<S> for Form<T> { type Rejection = rejection::FormRejection; }
    pub struct MatchedPath {}
    impl MatchedPath { pub fn as_str(&self) -> &str {} }
    pub struct DefaultBodyLimit {}
    impl DefaultBodyLimit { pub fn max(limit: usize) -> Self {} pub fn disable() -> Self {} }
    pub struct Multipart {}
    impl Multipart { pub async fn next_field(&mut self) -> Result<Option<multipart::Field>, multipart::MultipartError> {} }
    pub mod multipart { pub struct MultipartError {} pub struct Field {} impl Field { pub fn name(&self) -> Option<&str> {} pub fn file_name(&self) -> Option<&str> {} pub async fn bytes(self) -> Result<bytes::Bytes, MultipartError> {} pub async fn text(self) -> Result<String, MultipartError> {} } }
    pub mod rejection { pub struct PathRejection {} pub struct QueryRejection {} pub struct ExtensionRejection {} pub struct JsonRejection {} pub struct FormRejection {} impl JsonRejection { pub fn status(&self) -> http::StatusCode {} pub fn body_text(&self) -> String {} } impl QueryRejection { pub fn status(&self) -> http::StatusCode {} pub fn body_text(&self) -> String {} } }
    pub mod connect_info { pub struct MockConnectInfo<T>(pub T); pub trait Connected<T> { fn connect_info(stream: T) -> Self; } pub use super::ConnectInfo; }
    pub mod ws {
        pub struct WebSocketUpgrade {}
        impl WebSocketUpgrade { pub fn on_upgrade<C: FnOnce(WebSocket) -> Fut, Fut>(self, callback: C) -> crate::response::Response {} pub fn max_message_size(self, max: usize) -> Self {} pub fn protocols<I>(self, protocols: I) -> Self {} }
        pub struct WebSocket {}
        impl WebSocket { pub async fn recv(&mut self) -> Option<Result<Message, crate::Error>> {} pub async fn send(&mut self, msg: Message) -> Result<(), crate::Error> {} }
        impl futures::stream::Stream for WebSocket { type Item = Result<Message, crate::Error>; } impl futures::sink::Sink<Message> for WebSocket { type Error = crate::Error; }
        pub enum Message { Text(Utf8Bytes), Binary(bytes::Bytes), Ping(bytes::Bytes), Pong(bytes::Bytes), Close(Option<CloseFrame>) }
        pub struct Utf8Bytes {}
        impl Utf8Bytes { pub fn as_str(&self) -> &str {} } impl std::ops::Deref for Utf8Bytes { type Target = str; }
        pub struct CloseFrame { pub code: u16, pub reason: Utf8Bytes }
    }
}
pub mod response {
    pub use crate::extract::{Form, Json};
    pub type Response<T = crate::body::Body> = http::Response<T>;
    pub type Result<T, E = ErrorResponse> = std::result::Result<T, E>;
    pub struct ErrorResponse {}
    impl<T: IntoResponse> From<T> for ErrorResponse {}
    pub trait IntoResponse { fn into_response(self) -> Response; }
    pub trait IntoResponseParts { type Error; fn into_response_parts(self, res: ResponseParts) -> std::result::Result<ResponseParts, Self::Error>; }
    pub struct ResponseParts {}
    impl ResponseParts { pub fn headers(&self) -> &http::HeaderMap {} pub fn headers_mut(&mut self) -> &mut http::HeaderMap {} }
    impl IntoResponse for http::StatusCode {} impl IntoResponse for () {} impl IntoResponse for &str {} impl IntoResponse for String {} impl IntoResponse for Vec<u8> {} impl IntoResponse for bytes::Bytes {} impl<B> IntoResponse for http::Response<B> {} impl<T> IntoResponse for Json<T> {} impl<T: IntoResponse, E: IntoResponse> IntoResponse for std::result::Result<T, E> {}
    impl IntoResponse for http::HeaderMap {} impl IntoResponse for Redirect {} impl<T> IntoResponse for Html<T> {} impl<A, R: IntoResponse> IntoResponse for (A, R) {} impl<A, B, R: IntoResponse> IntoResponse for (A, B, R) {} impl IntoResponse for crate::extract::rejection::JsonRejection {} impl IntoResponse for crate::extract::rejection::QueryRejection {} impl IntoResponse for std::convert::Infallible {}
    pub struct Redirect {}
    impl Redirect { pub fn to(uri: &str) -> Self {} pub fn temporary(uri: &str) -> Self {} pub fn permanent(uri: &str) -> Self {} }
    pub struct Html<T>(pub T);
    pub struct Sse<S> {}
    impl<S> Sse<S> { pub fn new(stream: S) -> Self {} pub fn keep_alive(self, keep_alive: sse::KeepAlive) -> Sse<S> {} }
    impl<S> IntoResponse for Sse<S> {}
    pub mod sse {
        pub use super::Sse;
        pub struct KeepAlive {}
        impl KeepAlive { pub fn new() -> Self {} pub fn interval(self, time: std::time::Duration) -> Self {} pub fn text(self, text: &str) -> Self {} }
        pub struct Event {}
        impl Event { pub fn data<T: AsRef<str>>(self, data: T) -> Event {} pub fn json_data<T>(self, data: T) -> Result<Event, crate::Error> {} pub fn event<T: AsRef<str>>(self, event: T) -> Event {} pub fn id<T: AsRef<str>>(self, id: T) -> Event {} pub fn comment<T: AsRef<str>>(self, comment: T) -> Event {} }
        impl Default for Event {}
    }
}
pub mod routing {
    pub struct Router<S = ()> {}
    impl<S> Router<S> {
        pub fn new() -> Self {}
        pub fn route(self, path: &str, method_router: MethodRouter<S>) -> Self {}
        pub fn route_service<T>(self, path: &str, service: T) -> Self {}
        pub fn nest(self, path: &str, router: Router<S>) -> Self {}
        pub fn nest_service<T>(self, path: &str, service: T) -> Self {}
        pub fn merge<R>(self, other: R) -> Self {}
        pub fn layer<L>(self, layer: L) -> Router<S> {}
        pub fn route_layer<L>(self, layer: L) -> Self {}
        pub fn fallback<H>(self, handler: H) -> Self {}
        pub fn fallback_service<T>(self, service: T) -> Self {}
        pub fn with_state<S2>(self, state: S) -> Router<S2> {}
        pub fn into_make_service(self) -> IntoMakeService<Self> {}
        pub fn into_make_service_with_connect_info<C>(self) -> IntoMakeService<Self> {}
    }
    impl<S> Clone for Router<S> {} impl<S> Default for Router<S> {}
    pub struct IntoMakeService<S> {}
    pub struct MethodRouter<S = (), E = std::convert::Infallible> {}
    impl<S, E> MethodRouter<S, E> {
        pub fn new() -> Self {}
        pub fn get<H>(self, handler: H) -> Self {}
        pub fn post<H>(self, handler: H) -> Self {}
        pub fn put<H>(self, handler: H) -> Self {}
        pub fn delete<H>(self, handler: H) -> Self {}
        pub fn patch<H>(self, handler: H) -> Self {}
        pub fn head<H>(self, handler: H) -> Self {}
        pub fn options<H>(self, handler: H) -> Self {}
        pub fn layer<L>(self, layer: L) -> Self {}
        pub fn route_layer<L>(self, layer: L) -> Self {}
        pub fn with_state<S2>(self, state: S) -> MethodRouter<S2, E> {}
    }
    pub fn get<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn post<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn put<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn delete<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn patch<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn head<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn options<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn any<H, S>(handler: H) -> MethodRouter<S> {}
    pub fn get_service<T, S>(svc: T) -> MethodRouter<S> {}
}
pub mod middleware {
    pub struct Next {}
    impl Next { pub async fn run(self, req: crate::extract::Request) -> crate::response::Response {} }
    impl Clone for Next {}
    pub struct FromFnLayer<F, S> {}
    pub fn from_fn<F>(f: F) -> FromFnLayer<F, ()> {}
    pub fn from_fn_with_state<F, S>(state: S, f: F) -> FromFnLayer<F, S> {}
}
pub mod handler { pub trait Handler<T, S> {} pub trait HandlerWithoutStateExt<T> { fn into_make_service(self) -> crate::routing::IntoMakeService<Self>; } }
pub trait RequestPartsExt { async fn extract<E>(&mut self) -> Result<E, E::Rejection> where E: extract::FromRequestParts<()> {} async fn extract_with_state<E, S>(&mut self, state: &S) -> Result<E, E::Rejection> where E: extract::FromRequestParts<S> {} }
impl RequestPartsExt for http::request::Parts {}
