//! await_tree
pub trait InstrumentAwait { fn instrument_await(self, span: impl Into<Span>) -> Instrumented<Self> {} }
impl<F: std::future::Future> InstrumentAwait for F {}
pub struct Instrumented<F> {}
impl<F: std::future::Future> std::future::Future for Instrumented<F> { type Output = F::Output; }
pub struct Span {}
impl Span { pub fn verbose(self) -> Self {} pub fn long_running(self) -> Self {} }
pub struct Registry {}
impl Registry { pub fn new(config: Config) -> Self {} pub fn register<K>(&self, key: K, root_span: impl Into<Span>) -> TreeRoot {} pub fn get<K>(&self, key: K) -> Option<Tree> {} pub fn collect<K>(&self) -> Vec<(K, Tree)> {} }
impl Clone for Registry {}
pub struct Config {}
pub struct Tree {}
pub struct TreeRoot {}
impl TreeRoot { pub fn instrument<F: std::future::Future>(self, future: F) -> Instrumented<F> {} }
pub fn span(name: impl Into<String>) -> Span {}
