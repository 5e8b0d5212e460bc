//! std::env
use crate::ffi::{OsStr, OsString};
use crate::fmt::{Debug, Display};
use crate::io;
use crate::path::{Path, PathBuf};

pub fn current_dir() -> io::Result<PathBuf> {}
pub fn set_current_dir<P: AsRef<Path>>(path: P) -> io::Result<()> {}
pub fn vars() -> Vars {}
pub fn vars_os() -> VarsOs {}
pub fn var<K: AsRef<OsStr>>(key: K) -> Result<String, VarError> {}
pub fn var_os<K: AsRef<OsStr>>(key: K) -> Option<OsString> {}
pub fn set_var<K: AsRef<OsStr>, V: AsRef<OsStr>>(key: K, value: V) {}
pub fn remove_var<K: AsRef<OsStr>>(key: K) {}
pub fn split_paths<T: AsRef<OsStr>>(unparsed: &T) -> SplitPaths {}
pub fn join_paths<I: IntoIterator<Item = T>, T: AsRef<OsStr>>(paths: I) -> Result<OsString, JoinPathsError> {}
pub fn home_dir() -> Option<PathBuf> {}
pub fn temp_dir() -> PathBuf {}
pub fn current_exe() -> io::Result<PathBuf> {}
pub fn args() -> Args {}
pub fn args_os() -> ArgsOs {}
pub struct Vars {}
pub struct VarsOs {}
pub struct SplitPaths {}
pub struct Args {}
pub struct ArgsOs {}
impl Iterator for Vars { type Item = (String, String); } impl Iterator for VarsOs { type Item = (OsString, OsString); } impl Iterator for SplitPaths { type Item = PathBuf; }
impl Iterator for Args { type Item = String; } impl DoubleEndedIterator for Args {} impl ExactSizeIterator for Args {} impl Iterator for ArgsOs { type Item = OsString; } impl DoubleEndedIterator for ArgsOs {} impl ExactSizeIterator for ArgsOs {}
pub enum VarError { NotPresent, NotUnicode(OsString) }
impl Clone for VarError {} impl PartialEq for VarError {} impl Eq for VarError {} impl Debug for VarError {} impl Display for VarError {} impl crate::error::Error for VarError {}
pub struct JoinPathsError {}
impl Debug for JoinPathsError {} impl Display for JoinPathsError {} impl crate::error::Error for JoinPathsError {}
pub mod consts {
    pub const ARCH: &str = _;
    pub const FAMILY: &str = _;
    pub const OS: &str = _;
    pub const DLL_PREFIX: &str = _;
    pub const DLL_SUFFIX: &str = _;
    pub const DLL_EXTENSION: &str = _;
    pub const EXE_SUFFIX: &str = _;
    pub const EXE_EXTENSION: &str = _;
}
