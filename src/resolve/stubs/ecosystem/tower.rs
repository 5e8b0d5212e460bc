//! tower
pub trait Service<Request> { type Response; type Error; type Future: std::future::Future<Output = Result<Self::Response, Self::Error>>; fn poll_ready(&mut self, cx: &mut std::task::Context) -> std::task::Poll<Result<(), Self::Error>>; fn call(&mut self, req: Request) -> Self::Future; }
impl<S: Service<R>, R> Service<R> for &mut S { type Response = S::Response; type Error = S::Error; type Future = S::Future; } impl<S: Service<R>, R> Service<R> for Box<S> { type Response = S::Response; type Error = S::Error; type Future = S::Future; }
pub trait ServiceExt<Request>: Service<Request> { async fn ready(&mut self) -> Result<&mut Self, Self::Error> {} async fn oneshot(self, req: Request) -> Result<Self::Response, Self::Error> {} }
impl<S: Service<R>, R> ServiceExt<R> for S {}
pub trait Layer<S> { type Service; fn layer(&self, inner: S) -> Self::Service; }
pub struct ServiceBuilder<L> {}
impl ServiceBuilder<()> { pub fn new() -> Self {} }
impl<L> ServiceBuilder<L> { pub fn layer<T>(self, layer: T) -> ServiceBuilder<L> {} pub fn timeout(self, timeout: std::time::Duration) -> ServiceBuilder<L> {} pub fn concurrency_limit(self, max: usize) -> ServiceBuilder<L> {} pub fn map_request<F>(self, f: F) -> ServiceBuilder<L> {} pub fn service_fn<F>(self, f: F) -> ServiceBuilder<L> {} }
pub mod layer { pub use super::Layer; pub fn layer_fn<F>(f: F) -> LayerFn<F> {} pub struct LayerFn<F> {} }
