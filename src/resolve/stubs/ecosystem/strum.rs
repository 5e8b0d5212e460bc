//! strum
pub trait IntoEnumIterator { type Iterator: Iterator<Item = Self>; fn iter() -> Self::Iterator; }
pub trait EnumMessage { fn get_message(&self) -> Option<&str>; fn get_detailed_message(&self) -> Option<&str>; fn get_documentation(&self) -> Option<&str>; }
pub trait EnumProperty { fn get_str(&self, prop: &str) -> Option<&str>; }
pub trait EnumCount { const COUNT: usize; }
pub trait VariantNames { const VARIANTS: &[&str]; }
pub trait VariantArray { const VARIANTS: &[Self]; }
pub trait IntoDiscriminant { type Discriminant; fn discriminant(&self) -> Self::Discriminant; }
pub enum ParseError { VariantNotFound }
impl std::error::Error for ParseError {} impl std::fmt::Debug for ParseError {} impl std::fmt::Display for ParseError {}
