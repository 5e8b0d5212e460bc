//! rocket
pub use ::futures::{self};
pub use ::tokio::{self};

pub struct State<T> {}
impl<T> State<T> { pub fn inner(&self) -> &T {} }
impl<T> std::ops::Deref for State<T> { type Target = T; }
pub mod serde {
    pub use ::serde::*;
    pub mod json {
        pub struct Json<T>(pub T);
        impl<T> Json<T> { pub fn into_inner(self) -> T {} }
        impl<T> std::ops::Deref for Json<T> { type Target = T; } impl<T> std::ops::DerefMut for Json<T> {} impl<T> From<T> for Json<T> {}
    }
}
pub mod form {
    pub struct Form<T> {}
    impl<T> Form<T> { pub fn into_inner(self) -> T {} }
    impl<T> std::ops::Deref for Form<T> { type Target = T; } impl<T> std::ops::DerefMut for Form<T> {} impl<T> From<T> for Form<T> {}
}
