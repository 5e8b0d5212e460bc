//! secrecy
pub struct SecretBox<S> {}
impl<S> SecretBox<S> { pub fn new(boxed_secret: Box<S>) -> Self {} pub fn init_with(ctr: impl FnOnce() -> S) -> Self {} }
pub type SecretString = SecretBox<str>;
pub type SecretSlice<S> = SecretBox<[S]>;
pub trait ExposeSecret<S> { fn expose_secret(&self) -> &S; }
pub trait ExposeSecretMut<S> { fn expose_secret_mut(&mut self) -> &mut S; }
impl<S> ExposeSecret<S> for SecretBox<S> {} impl<S> ExposeSecretMut<S> for SecretBox<S> {} impl Clone for SecretBox<str> {} impl From<String> for SecretBox<str> {} impl From<&str> for SecretBox<str> {} impl Default for SecretBox<str> {} impl<S> std::fmt::Debug for SecretBox<S> {}
