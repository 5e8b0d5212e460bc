//! std::path
use crate::borrow::{Borrow, Cow};
use crate::collections::TryReserveError;
use crate::ffi::{OsStr, OsString};
use crate::fmt::Debug;
use crate::fs::{Metadata, ReadDir};
use crate::hash::Hash;
use crate::io;
use crate::ops::{Deref, DerefMut};
use crate::str::FromStr;

pub const MAIN_SEPARATOR: char = _;
pub const MAIN_SEPARATOR_STR: &str = _;
pub fn is_separator(c: char) -> bool {}
pub fn absolute<P: AsRef<Path>>(path: P) -> io::Result<PathBuf> {}
pub struct Path {}
impl Path {
    pub fn new<S: AsRef<OsStr>>(s: &S) -> &Path {}
    pub fn as_os_str(&self) -> &OsStr {}
    pub fn as_mut_os_str(&mut self) -> &mut OsStr {}
    pub fn to_str(&self) -> Option<&str> {}
    pub fn to_string_lossy(&self) -> Cow<str> {}
    pub fn to_path_buf(&self) -> PathBuf {}
    pub fn is_absolute(&self) -> bool {}
    pub fn is_relative(&self) -> bool {}
    pub fn has_root(&self) -> bool {}
    pub fn parent(&self) -> Option<&Path> {}
    pub fn ancestors(&self) -> Ancestors {}
    pub fn file_name(&self) -> Option<&OsStr> {}
    pub fn strip_prefix<P: AsRef<Path>>(&self, base: P) -> Result<&Path, StripPrefixError> {}
    pub fn starts_with<P: AsRef<Path>>(&self, base: P) -> bool {}
    pub fn ends_with<P: AsRef<Path>>(&self, child: P) -> bool {}
    pub fn file_stem(&self) -> Option<&OsStr> {}
    pub fn file_prefix(&self) -> Option<&OsStr> {}
    pub fn extension(&self) -> Option<&OsStr> {}
    pub fn join<P: AsRef<Path>>(&self, path: P) -> PathBuf {}
    pub fn with_file_name<S: AsRef<OsStr>>(&self, file_name: S) -> PathBuf {}
    pub fn with_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {}
    pub fn with_added_extension<S: AsRef<OsStr>>(&self, extension: S) -> PathBuf {}
    pub fn components(&self) -> Components {}
    pub fn iter(&self) -> Iter {}
    pub fn display(&self) -> Display {}
    pub fn metadata(&self) -> io::Result<Metadata> {}
    pub fn symlink_metadata(&self) -> io::Result<Metadata> {}
    pub fn canonicalize(&self) -> io::Result<PathBuf> {}
    pub fn read_link(&self) -> io::Result<PathBuf> {}
    pub fn read_dir(&self) -> io::Result<ReadDir> {}
    pub fn exists(&self) -> bool {}
    pub fn try_exists(&self) -> io::Result<bool> {}
    pub fn is_file(&self) -> bool {}
    pub fn is_dir(&self) -> bool {}
    pub fn is_symlink(&self) -> bool {}
    pub fn into_path_buf(self: Box<Path>) -> PathBuf {}
}
pub struct PathBuf {}
impl PathBuf {
    pub fn new() -> PathBuf {}
    pub fn with_capacity(capacity: usize) -> PathBuf {}
    pub fn as_path(&self) -> &Path {}
    pub fn leak(self) -> &mut Path {}
    pub fn push<P: AsRef<Path>>(&mut self, path: P) {}
    pub fn pop(&mut self) -> bool {}
    pub fn set_file_name<S: AsRef<OsStr>>(&mut self, file_name: S) {}
    pub fn set_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {}
    pub fn add_extension<S: AsRef<OsStr>>(&mut self, extension: S) -> bool {}
    pub fn as_mut_os_string(&mut self) -> &mut OsString {}
    pub fn into_os_string(self) -> OsString {}
    pub fn into_boxed_path(self) -> Box<Path> {}
    pub fn capacity(&self) -> usize {}
    pub fn clear(&mut self) {}
    pub fn reserve(&mut self, additional: usize) {}
    pub fn try_reserve(&mut self, additional: usize) -> Result<(), TryReserveError> {}
    pub fn shrink_to_fit(&mut self) {}
}
impl Deref for PathBuf { type Target = Path; } impl DerefMut for PathBuf {} impl ToOwned for Path { type Owned = PathBuf; } impl Borrow<Path> for PathBuf {}
impl Clone for PathBuf {} impl Default for PathBuf {} impl PartialEq for PathBuf {} impl Eq for PathBuf {} impl PartialOrd for PathBuf {} impl Ord for PathBuf {} impl Hash for PathBuf {} impl Debug for PathBuf {}
impl PartialEq for Path {} impl Eq for Path {} impl PartialOrd for Path {} impl Ord for Path {} impl Hash for Path {} impl Debug for Path {} impl Clone for Box<Path> {}
impl PartialEq<PathBuf> for Path {} impl PartialEq<PathBuf> for &Path {} impl PartialEq<Path> for PathBuf {} impl PartialEq<&Path> for PathBuf {} impl PartialEq<OsStr> for Path {} impl PartialEq<OsStr> for PathBuf {} impl PartialEq<OsString> for PathBuf {} impl PartialEq<OsString> for Path {}
impl PartialEq<str> for Path {} impl PartialEq<String> for Path {} impl PartialEq<str> for PathBuf {} impl PartialEq<String> for PathBuf {} impl PartialEq<Cow<Path>> for Path {} impl PartialEq<Cow<Path>> for PathBuf {}
impl AsRef<Path> for Path {} impl AsRef<Path> for PathBuf {} impl AsRef<OsStr> for Path {} impl AsRef<OsStr> for PathBuf {} impl AsRef<Path> for Iter {} impl AsRef<Path> for Components {} impl AsRef<Path> for Component {} impl AsRef<OsStr> for Component {}
impl<T: AsRef<OsStr>> From<&T> for PathBuf {} impl From<OsString> for PathBuf {} impl From<String> for PathBuf {} impl From<Box<Path>> for PathBuf {} impl From<Cow<Path>> for PathBuf {} impl From<&Path> for Box<Path> {} impl From<PathBuf> for Box<Path> {} impl From<Cow<Path>> for Box<Path> {}
impl From<PathBuf> for crate::sync::Arc<Path> {} impl From<&Path> for crate::sync::Arc<Path> {} impl From<PathBuf> for crate::rc::Rc<Path> {} impl From<&Path> for crate::rc::Rc<Path> {}
impl FromStr for PathBuf { type Err = crate::convert::Infallible; } impl<P: AsRef<Path>> FromIterator<P> for PathBuf {} impl<P: AsRef<Path>> Extend<P> for PathBuf {}
impl IntoIterator for &Path { type Item = &OsStr; type IntoIter = Iter; } impl IntoIterator for &PathBuf { type Item = &OsStr; type IntoIter = Iter; }
pub enum Component { Prefix(PrefixComponent), RootDir, CurDir, ParentDir, Normal(&OsStr) }
impl Component { pub fn as_os_str(self) -> &OsStr {} }
impl Clone for Component {} impl Copy for Component {} impl PartialEq for Component {} impl Eq for Component {} impl PartialOrd for Component {} impl Ord for Component {} impl Hash for Component {} impl Debug for Component {}
pub enum Prefix { Verbatim(&OsStr), VerbatimUNC(&OsStr, &OsStr), VerbatimDisk(u8), DeviceNS(&OsStr), UNC(&OsStr, &OsStr), Disk(u8) }
impl Prefix { pub fn is_verbatim(&self) -> bool {} }
impl Clone for Prefix {} impl Copy for Prefix {} impl PartialEq for Prefix {} impl Eq for Prefix {}
pub struct PrefixComponent {}
impl PrefixComponent { pub fn kind(&self) -> Prefix {} pub fn as_os_str(&self) -> &OsStr {} }
impl Clone for PrefixComponent {} impl Copy for PrefixComponent {} impl PartialEq for PrefixComponent {} impl Eq for PrefixComponent {}
pub struct Components {}
impl Components { pub fn as_path(&self) -> &Path {} }
impl Iterator for Components { type Item = Component; } impl DoubleEndedIterator for Components {} impl Clone for Components {} impl PartialEq for Components {} impl Eq for Components {}
pub struct Iter {}
impl Iter { pub fn as_path(&self) -> &Path {} }
impl Iterator for Iter { type Item = &OsStr; } impl DoubleEndedIterator for Iter {} impl Clone for Iter {}
pub struct Ancestors {}
impl Iterator for Ancestors { type Item = &Path; } impl Clone for Ancestors {}
pub struct Display {}
impl crate::fmt::Display for Display {} impl Debug for Display {}
pub struct StripPrefixError {}
impl Clone for StripPrefixError {} impl PartialEq for StripPrefixError {} impl Debug for StripPrefixError {} impl crate::fmt::Display for StripPrefixError {} impl crate::error::Error for StripPrefixError {}
