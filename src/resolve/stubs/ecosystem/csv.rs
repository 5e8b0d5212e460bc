//! csv
pub type Result<T> = std::result::Result<T, Error>;
pub struct Error {}
impl std::fmt::Debug for Error {} impl std::fmt::Display for Error {} impl std::error::Error for Error {}
pub struct Reader<R> {}
impl Reader<std::fs::File> { pub fn from_path<P: AsRef<std::path::Path>>(path: P) -> Result<Reader<std::fs::File>> {} }
impl<R> Reader<R> { pub fn from_reader(rdr: R) -> Reader<R> {} pub fn headers(&mut self) -> Result<&StringRecord> {} pub fn records(&mut self) -> Items<StringRecord> {} pub fn into_records(self) -> Items<StringRecord> {} pub fn deserialize<D>(&mut self) -> Items<D> {} pub fn into_deserialize<D>(self) -> Items<D> {} }
pub struct Items<T> {}
impl<T> Iterator for Items<T> { type Item = Result<T>; }
pub struct ReaderBuilder {}
impl ReaderBuilder { pub fn new() -> ReaderBuilder {} pub fn delimiter(&mut self, delimiter: u8) -> &mut ReaderBuilder {} pub fn has_headers(&mut self, yes: bool) -> &mut ReaderBuilder {} pub fn flexible(&mut self, yes: bool) -> &mut ReaderBuilder {} pub fn from_reader<R>(&self, rdr: R) -> Reader<R> {} pub fn from_path<P>(&self, path: P) -> Result<Reader<std::fs::File>> {} }
pub struct Writer<W> {}
impl<W> Writer<W> { pub fn from_writer(wtr: W) -> Writer<W> {} pub fn serialize<S>(&mut self, record: S) -> Result<()> {} pub fn write_record<I>(&mut self, record: I) -> Result<()> {} pub fn flush(&mut self) -> std::io::Result<()> {} pub fn into_inner(self) -> std::result::Result<W, Error> {} }
pub struct StringRecord {}
impl StringRecord { pub fn get(&self, i: usize) -> Option<&str> {} pub fn iter(&self) -> std::vec::IntoIter<&str> {} pub fn len(&self) -> usize {} pub fn deserialize<D>(&self, headers: Option<&StringRecord>) -> Result<D> {} }
impl std::ops::Index<usize> for StringRecord { type Output = str; }
