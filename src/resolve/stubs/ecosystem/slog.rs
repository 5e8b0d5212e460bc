//! slog
pub struct Logger {}
impl Logger { pub fn root<D, T>(drain: D, values: T) -> Logger {} pub fn new<T>(&self, values: T) -> Logger {} }
impl Clone for Logger {}
pub enum Level { Critical, Error, Warning, Info, Debug, Trace }
pub struct Discard;
