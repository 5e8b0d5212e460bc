//! actix_web
pub use self::app::{App, HttpServer};
pub use self::error::{Error, ResponseError, Result};
pub use self::extract::FromRequest;
pub use self::handler::{Handler, Responder};
pub use self::http_message::HttpMessage;
pub use self::request::HttpRequest;
pub use self::response::{HttpResponse, HttpResponseBuilder};
pub use self::web::{Resource, Route, Scope};

pub mod error {
    use crate::http::StatusCode;
    pub type Result<T, E = Error> = std::result::Result<T, E>;
    pub struct Error {}
    impl Error { pub fn as_response_error(&self) -> &dyn ResponseError {} pub fn as_error<T>(&self) -> Option<&T> {} pub fn error_response(&self) -> crate::HttpResponse {} }
    impl<T: ResponseError> From<T> for Error {} impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
    pub trait ResponseError: std::fmt::Debug + std::fmt::Display {
        fn status_code(&self) -> StatusCode {}
        fn error_response(&self) -> crate::HttpResponse {}
    }
    pub fn ErrorBadRequest<T>(err: T) -> Error {}
    pub fn ErrorUnauthorized<T>(err: T) -> Error {}
    pub fn ErrorForbidden<T>(err: T) -> Error {}
    pub fn ErrorNotFound<T>(err: T) -> Error {}
    pub fn ErrorInternalServerError<T>(err: T) -> Error {}
}
mod app {
    pub struct App<T = ()> {}
    impl App { pub fn new() -> Self {} }
    impl<T> App<T> {
        pub fn app_data<U>(self, ext: U) -> Self {}
        pub fn data<U>(self, data: U) -> Self {}
        pub fn configure<F: FnOnce(&mut crate::web::ServiceConfig)>(self, f: F) -> Self {}
        pub fn route(self, path: &str, route: crate::web::Route) -> Self {}
        pub fn service<F>(self, factory: F) -> Self {}
        pub fn default_service<F>(self, svc: F) -> Self {}
        pub fn wrap<M>(self, mw: M) -> App<T> {}
        pub fn wrap_fn<F>(self, mw: F) -> App<T> {}
    }
    pub struct HttpServer<F> {}
    impl<F: Fn() -> I, I> HttpServer<F> {
        pub fn new(factory: F) -> Self {}
        pub fn workers(self, num: usize) -> Self {}
        pub fn bind<A>(self, addrs: A) -> std::io::Result<Self> {}
        pub fn listen(self, lst: std::net::TcpListener) -> std::io::Result<Self> {}
        pub fn shutdown_timeout(self, sec: u64) -> Self {}
        pub fn disable_signals(self) -> Self {}
        pub fn run(self) -> crate::dev::Server {}
    }
}
mod handler {
    pub trait Responder { type Body; fn respond_to(self, req: &crate::HttpRequest) -> crate::HttpResponse; fn customize(self) -> crate::HttpResponse {} }
    impl Responder for crate::HttpResponse {} impl Responder for crate::HttpResponseBuilder {} impl Responder for &str {} impl Responder for String {} impl<T> Responder for crate::web::Json<T> {} impl<R: Responder, E> Responder for Result<R, E> {} impl<R: Responder> Responder for Option<R> {}
    pub trait Handler<Args> { type Output; type Future; fn call(&self, args: Args) -> Self::Future; }
}
mod extract {
    pub trait FromRequest { type Error; type Future; fn from_request(req: &crate::HttpRequest, payload: &mut crate::dev::Payload) -> Self::Future; async fn extract(req: &crate::HttpRequest) -> Result<Self, Self::Error> {} }
    impl<T> FromRequest for crate::web::Json<T> { type Error = crate::Error; } impl<T> FromRequest for crate::web::Data<T> { type Error = crate::Error; } impl<T> FromRequest for crate::web::Query<T> { type Error = crate::Error; } impl<T> FromRequest for crate::web::Path<T> { type Error = crate::Error; } impl<T: FromRequest> FromRequest for Option<T> { type Error = std::convert::Infallible; }
}
mod http_message {
    pub trait HttpMessage { fn headers(&self) -> &crate::http::header::HeaderMap; fn content_type(&self) -> &str {} fn extensions(&self) -> std::cell::Ref<http::Extensions> {} fn extensions_mut(&self) -> std::cell::RefMut<http::Extensions> {} fn mime_type(&self) -> Option<String> {} }
    impl HttpMessage for crate::HttpRequest {} impl HttpMessage for crate::dev::ServiceRequest {}
}
mod request {
    use crate::http::{Method, Uri, header::HeaderMap};
    pub struct HttpRequest {}
    impl HttpRequest {
        pub fn uri(&self) -> &Uri {}
        pub fn method(&self) -> &Method {}
        pub fn headers(&self) -> &HeaderMap {}
        pub fn path(&self) -> &str {}
        pub fn query_string(&self) -> &str {}
        pub fn match_info(&self) -> &crate::dev::Path {}
        pub fn match_name(&self) -> Option<&str> {}
        pub fn peer_addr(&self) -> Option<std::net::SocketAddr> {}
        pub fn connection_info(&self) -> std::cell::Ref<crate::dev::ConnectionInfo> {}
        pub fn app_data<T>(&self) -> Option<&T> {}
        pub fn cookie(&self, name: &str) -> Option<crate::cookie::Cookie> {}
        pub fn extensions(&self) -> std::cell::Ref<http::Extensions> {}
        pub fn extensions_mut(&self) -> std::cell::RefMut<http::Extensions> {}
    }
    impl Clone for HttpRequest {}
}
mod response {
    use crate::http::{StatusCode, header::HeaderMap};
    pub struct HttpResponse<B = crate::body::BoxBody> {}
    impl HttpResponse {
        pub fn new(status: StatusCode) -> Self {}
        pub fn build(status: StatusCode) -> HttpResponseBuilder {}
        pub fn Ok() -> HttpResponseBuilder {}
        pub fn Created() -> HttpResponseBuilder {}
        pub fn Accepted() -> HttpResponseBuilder {}
        pub fn NoContent() -> HttpResponseBuilder {}
        pub fn Found() -> HttpResponseBuilder {}
        pub fn SeeOther() -> HttpResponseBuilder {}
        pub fn MovedPermanently() -> HttpResponseBuilder {}
        pub fn PermanentRedirect() -> HttpResponseBuilder {}
        pub fn NotModified() -> HttpResponseBuilder {}
        pub fn BadRequest() -> HttpResponseBuilder {}
        pub fn Unauthorized() -> HttpResponseBuilder {}
        pub fn Forbidden() -> HttpResponseBuilder {}
        pub fn NotFound() -> HttpResponseBuilder {}
        pub fn Conflict() -> HttpResponseBuilder {}
        pub fn Gone() -> HttpResponseBuilder {}
        pub fn TooManyRequests() -> HttpResponseBuilder {}
        pub fn UnprocessableEntity() -> HttpResponseBuilder {}
        pub fn InternalServerError() -> HttpResponseBuilder {}
        pub fn ServiceUnavailable() -> HttpResponseBuilder {}
    }
    impl<B> HttpResponse<B> { pub fn status(&self) -> StatusCode {} pub fn status_mut(&mut self) -> &mut StatusCode {} pub fn headers(&self) -> &HeaderMap {} pub fn headers_mut(&mut self) -> &mut HeaderMap {} pub fn body(&self) -> &B {} pub fn into_body(self) -> B {} pub fn set_body<B2>(self, body: B2) -> HttpResponse<B2> {} pub fn map_into_boxed_body(self) -> HttpResponse {} }
    pub struct HttpResponseBuilder {}
    impl HttpResponseBuilder {
        pub fn new(status: StatusCode) -> Self {}
        pub fn status(&mut self, status: StatusCode) -> &mut Self {}
        pub fn insert_header<H>(&mut self, header: H) -> &mut Self {}
        pub fn append_header<H>(&mut self, header: H) -> &mut Self {}
        pub fn content_type<V>(&mut self, value: V) -> &mut Self {}
        pub fn cookie(&mut self, cookie: crate::cookie::Cookie) -> &mut Self {}
        pub fn body<B>(&mut self, body: B) -> HttpResponse {}
        pub fn json<T>(&mut self, value: T) -> HttpResponse {}
        pub fn streaming<S>(&mut self, stream: S) -> HttpResponse {}
        pub fn finish(&mut self) -> HttpResponse {}
    }
}
pub mod web {
    use std::ops::{Deref, DerefMut};
    use std::sync::Arc;
    pub use bytes::{Bytes, BytesMut};
    pub struct Data<T> {}
    impl<T> Data<T> { pub fn new(state: T) -> Data<T> {} pub fn get_ref(&self) -> &T {} pub fn into_inner(self) -> Arc<T> {} }
    impl<T> Deref for Data<T> { type Target = Arc<T>; } impl<T> Clone for Data<T> {} impl<T> From<Arc<T>> for Data<T> {}
    pub struct Json<T>(pub T);
    pub struct Path<T>(pub T);
    pub struct Query<T>(pub T);
    pub struct Form<T>(pub T);
    pub struct Header<T>(pub T);
    pub struct ReqData<T>(pub T);
    impl<T> Json<T> { pub fn into_inner(self) -> T {} } impl<T> Path<T> { pub fn into_inner(self) -> T {} } impl<T> Query<T> { pub fn into_inner(self) -> T {} pub fn from_query(query_str: &str) -> Result<Self, crate::Error> {} } impl<T> Form<T> { pub fn into_inner(self) -> T {} } impl<T> Header<T> { pub fn into_inner(self) -> T {} } impl<T> ReqData<T> { pub fn into_inner(self) -> T {} }
    impl<T> Deref for Json<T> { type Target = T; } impl<T> DerefMut for Json<T> {} impl<T> Deref for Path<T> { type Target = T; } impl<T> DerefMut for Path<T> {} impl<T> Deref for Query<T> { type Target = T; } impl<T> DerefMut for Query<T> {} impl<T> Deref for Form<T> { type Target = T; } impl<T> Deref for Header<T> { type Target = T; } impl<T> Deref for ReqData<T> { type Target = T; }
    impl<T: Clone> Clone for Json<T> {} impl<T: Clone> Clone for Query<T> {} impl<T: Clone> Clone for Path<T> {} impl<T> From<T> for Path<T> {}
    pub struct Payload(pub crate::dev::Payload);
    impl Payload { pub fn into_inner(self) -> crate::dev::Payload {} }
    pub struct ServiceConfig {}
    impl ServiceConfig { pub fn app_data<U>(&mut self, ext: U) -> &mut Self {} pub fn route(&mut self, path: &str, route: Route) -> &mut Self {} pub fn service<F>(&mut self, factory: F) -> &mut Self {} pub fn configure<F: FnOnce(&mut ServiceConfig)>(&mut self, f: F) -> &mut Self {} }
    pub struct Route {}
    impl Route { pub fn to<F>(self, handler: F) -> Self {} pub fn method(self, method: crate::http::Method) -> Self {} pub fn guard<F>(self, f: F) -> Self {} pub fn wrap<M>(self, mw: M) -> Self {} }
    pub struct Scope<T = ()> {}
    impl<T> Scope<T> { pub fn guard<G>(self, guard: G) -> Self {} pub fn app_data<U>(self, data: U) -> Self {} pub fn configure<F: FnOnce(&mut ServiceConfig)>(self, cfg_fn: F) -> Self {} pub fn service<F>(self, factory: F) -> Self {} pub fn route(self, path: &str, route: Route) -> Self {} pub fn wrap<M>(self, mw: M) -> Scope<T> {} pub fn default_service<F>(self, f: F) -> Self {} }
    pub struct Resource<T = ()> {}
    impl<T> Resource<T> { pub fn name(self, name: &str) -> Self {} pub fn guard<G>(self, guard: G) -> Self {} pub fn route(self, route: Route) -> Self {} pub fn to<F>(self, handler: F) -> Self {} pub fn wrap<M>(self, mw: M) -> Resource<T> {} pub fn get<F>(self, handler: F) -> Self {} pub fn post<F>(self, handler: F) -> Self {} pub fn put<F>(self, handler: F) -> Self {} pub fn delete<F>(self, handler: F) -> Self {} }
    pub struct JsonConfig {}
    impl JsonConfig { pub fn limit(self, limit: usize) -> Self {} pub fn error_handler<F>(self, f: F) -> Self {} }
    impl Default for JsonConfig {}
    pub fn resource<T>(path: T) -> Resource {}
    pub fn scope(path: &str) -> Scope {}
    pub fn route() -> Route {}
    pub fn get() -> Route {}
    pub fn post() -> Route {}
    pub fn put() -> Route {}
    pub fn delete() -> Route {}
    pub fn patch() -> Route {}
    pub fn head() -> Route {}
    pub fn to<F>(handler: F) -> Route {}
    pub async fn block<F: FnOnce() -> R, R>(f: F) -> Result<R, crate::Error> {}
}
pub mod http { pub use http::{Method, StatusCode, Uri, Version, uri}; pub mod header { pub use http::header::*; pub trait Header {} pub struct CacheControl(pub Vec<CacheDirective>); pub enum CacheDirective { NoCache, NoStore, NoTransform, MaxAge(u32), Public, Private, MustRevalidate } } }
pub mod cookie {
    pub struct Cookie {}
    impl Cookie { pub fn new<N, V>(name: N, value: V) -> Self {} pub fn build<N, V>(name: N, value: V) -> Self {} pub fn name(&self) -> &str {} pub fn value(&self) -> &str {} pub fn set_secure<T>(&mut self, value: T) {} pub fn set_http_only<T>(&mut self, value: T) {} pub fn set_same_site<T>(&mut self, value: T) {} pub fn set_path<T>(&mut self, value: T) {} pub fn finish(self) -> Cookie {} }
    pub enum SameSite { Strict, Lax, None }
}
pub mod body { pub trait MessageBody {} pub struct BoxBody {} pub struct BodyStream<S> {} impl<S> BodyStream<S> { pub fn new(stream: S) -> Self {} } pub enum EitherBody<L, R = BoxBody> { Left { body: L }, Right { body: R } } pub async fn to_bytes<B>(body: B) -> Result<bytes::Bytes, crate::Error> {} }
pub mod dev {
    use crate::http::{Method, Uri, header::HeaderMap};
    pub trait Service<Req> { type Response; type Error; type Future; fn call(&self, req: Req) -> Self::Future; }
    pub trait Transform<S, Req> { type Response; type Error; type Transform; type InitError; type Future; fn new_transform(&self, service: S) -> Self::Future; }
    pub struct Payload {}
    pub struct Server {}
    impl Server { pub fn handle(&self) -> ServerHandle {} }
    impl std::future::Future for Server { type Output = std::io::Result<()>; }
    pub struct ServerHandle {}
    impl ServerHandle { pub async fn stop(&self, graceful: bool) {} }
    impl Clone for ServerHandle {}
    pub struct ServiceRequest {}
    impl ServiceRequest { pub fn request(&self) -> &crate::HttpRequest {} pub fn into_parts(self) -> (crate::HttpRequest, Payload) {} pub fn into_response<B, R>(self, res: R) -> ServiceResponse<B> {} pub fn uri(&self) -> &Uri {} pub fn method(&self) -> &Method {} pub fn headers(&self) -> &HeaderMap {} pub fn headers_mut(&mut self) -> &mut HeaderMap {} pub fn path(&self) -> &str {} pub fn query_string(&self) -> &str {} pub fn app_data<T>(&self) -> Option<&T> {} pub fn connection_info(&self) -> std::cell::Ref<ConnectionInfo> {} pub fn extract<T: crate::FromRequest>(&mut self) -> futures::stream::Value<Result<T, T::Error>> {} }
    pub struct ServiceResponse<B = crate::body::BoxBody> {}
    impl<B> ServiceResponse<B> { pub fn status(&self) -> crate::http::StatusCode {} pub fn headers(&self) -> &HeaderMap {} pub fn headers_mut(&mut self) -> &mut HeaderMap {} pub fn request(&self) -> &crate::HttpRequest {} pub fn response(&self) -> &crate::HttpResponse<B> {} pub fn response_mut(&mut self) -> &mut crate::HttpResponse<B> {} pub fn into_body(self) -> B {} }
    pub struct Path {}
    impl Path { pub fn get(&self, name: &str) -> Option<&str> {} pub fn query(&self, name: &str) -> &str {} }
    pub struct ConnectionInfo {}
    impl ConnectionInfo { pub fn scheme(&self) -> &str {} pub fn host(&self) -> &str {} pub fn peer_addr(&self) -> Option<&str> {} pub fn realip_remote_addr(&self) -> Option<&str> {} }
}
pub mod rt { pub use tokio::task::spawn; pub use tokio::time; pub use tokio::task; }
