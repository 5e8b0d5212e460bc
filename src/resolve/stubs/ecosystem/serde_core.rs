//! serde_core
pub use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};
