//! futures_channel
pub use futures::channel::{mpsc, oneshot};
