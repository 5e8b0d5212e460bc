//! thiserror_ext
pub trait AsReport { fn as_report(&self) -> Report; fn to_report_string(&self) -> String {} fn to_report_string_with_backtrace(&self) -> String {} fn to_report_string_pretty(&self) -> String {} fn to_report_string_pretty_with_backtrace(&self) -> String {} }
impl<T: std::error::Error> AsReport for T {} impl AsReport for anyhow::Error {}
pub struct Report {}
impl std::fmt::Display for Report {} impl std::fmt::Debug for Report {}
