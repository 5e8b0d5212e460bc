//! std::fmt
pub type Result = crate::result::Result<(), Error>;
pub struct Error;
impl Clone for Error {} impl Copy for Error {} impl Default for Error {} impl PartialEq for Error {} impl Eq for Error {} impl PartialOrd for Error {} impl Ord for Error {} impl crate::hash::Hash for Error {}
impl Debug for Error {} impl Display for Error {} impl crate::error::Error for Error {}
pub trait Debug { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Display { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Binary { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Octal { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait LowerHex { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait UpperHex { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait LowerExp { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait UpperExp { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Pointer { fn fmt(&self, f: &mut Formatter) -> Result; }
pub trait Write {
    fn write_str(&mut self, s: &str) -> Result;
    fn write_char(&mut self, c: char) -> Result {}
    fn write_fmt(&mut self, args: Arguments) -> Result {}
}
impl<W: Write> Write for &mut W {} impl<W: Write> Write for Box<W> {}
pub struct Arguments {}
impl Arguments { pub fn as_str(&self) -> Option<&str> {} }
impl Clone for Arguments {} impl Copy for Arguments {} impl Debug for Arguments {} impl Display for Arguments {}
pub enum Alignment { Left, Right, Center }
impl Clone for Alignment {} impl Copy for Alignment {} impl PartialEq for Alignment {} impl Eq for Alignment {}
pub struct Formatter {}
impl Formatter {
    pub fn pad_integral(&mut self, is_nonnegative: bool, prefix: &str, buf: &str) -> Result {}
    pub fn pad(&mut self, s: &str) -> Result {}
    pub fn write_str(&mut self, data: &str) -> Result {}
    pub fn write_fmt(&mut self, fmt: Arguments) -> Result {}
    pub fn fill(&self) -> char {}
    pub fn align(&self) -> Option<Alignment> {}
    pub fn width(&self) -> Option<usize> {}
    pub fn precision(&self) -> Option<usize> {}
    pub fn sign_plus(&self) -> bool {}
    pub fn sign_minus(&self) -> bool {}
    pub fn alternate(&self) -> bool {}
    pub fn sign_aware_zero_pad(&self) -> bool {}
    pub fn debug_struct(&mut self, name: &str) -> DebugStruct {}
    pub fn debug_tuple(&mut self, name: &str) -> DebugTuple {}
    pub fn debug_list(&mut self) -> DebugList {}
    pub fn debug_set(&mut self) -> DebugSet {}
    pub fn debug_map(&mut self) -> DebugMap {}
}
impl Write for Formatter {}
pub struct DebugStruct {}
impl DebugStruct {
    pub fn field(&mut self, name: &str, value: &dyn Debug) -> &mut Self {}
    pub fn finish_non_exhaustive(&mut self) -> Result {}
    pub fn finish(&mut self) -> Result {}
}
pub struct DebugTuple {}
impl DebugTuple {
    pub fn field(&mut self, value: &dyn Debug) -> &mut Self {}
    pub fn finish_non_exhaustive(&mut self) -> Result {}
    pub fn finish(&mut self) -> Result {}
}
pub struct DebugList {}
impl DebugList {
    pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {}
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {}
    pub fn finish_non_exhaustive(&mut self) -> Result {}
    pub fn finish(&mut self) -> Result {}
}
pub struct DebugSet {}
impl DebugSet {
    pub fn entry(&mut self, entry: &dyn Debug) -> &mut Self {}
    pub fn entries<D: Debug, I: IntoIterator<Item = D>>(&mut self, entries: I) -> &mut Self {}
    pub fn finish_non_exhaustive(&mut self) -> Result {}
    pub fn finish(&mut self) -> Result {}
}
pub struct DebugMap {}
impl DebugMap {
    pub fn entry(&mut self, key: &dyn Debug, value: &dyn Debug) -> &mut Self {}
    pub fn key(&mut self, key: &dyn Debug) -> &mut Self {}
    pub fn value(&mut self, value: &dyn Debug) -> &mut Self {}
    pub fn entries<K: Debug, V: Debug, I: IntoIterator<Item = (K, V)>>(&mut self, entries: I) -> &mut Self {}
    pub fn finish_non_exhaustive(&mut self) -> Result {}
    pub fn finish(&mut self) -> Result {}
}
pub struct FromFn<F> {}
impl<F: Fn(&mut Formatter) -> Result> Debug for FromFn<F> {} impl<F: Fn(&mut Formatter) -> Result> Display for FromFn<F> {}
pub fn format(args: Arguments) -> String {}
pub fn write(output: &mut dyn Write, args: Arguments) -> Result {}
pub fn from_fn<F: Fn(&mut Formatter) -> Result>(f: F) -> FromFn<F> {}
