//! tempfile
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
pub struct TempDir {}
impl TempDir { pub fn new() -> io::Result<TempDir> {} pub fn new_in<P: AsRef<Path>>(dir: P) -> io::Result<TempDir> {} pub fn with_prefix<S>(prefix: S) -> io::Result<TempDir> {} pub fn path(&self) -> &Path {} pub fn keep(self) -> PathBuf {} pub fn into_path(self) -> PathBuf {} pub fn close(self) -> io::Result<()> {} }
impl AsRef<Path> for TempDir {}
pub struct TempPath {}
impl TempPath { pub fn close(self) -> io::Result<()> {} pub fn persist<P: AsRef<Path>>(self, new_path: P) -> Result<(), PathPersistError> {} pub fn keep(self) -> Result<PathBuf, PathPersistError> {} }
impl std::ops::Deref for TempPath { type Target = Path; } impl AsRef<Path> for TempPath {}
pub struct PathPersistError { pub error: io::Error, pub path: TempPath }
pub struct NamedTempFile<F = File> {}
impl NamedTempFile<File> { pub fn new() -> io::Result<NamedTempFile> {} pub fn new_in<P: AsRef<Path>>(dir: P) -> io::Result<NamedTempFile> {} pub fn with_suffix<S>(suffix: S) -> io::Result<NamedTempFile> {} pub fn reopen(&self) -> io::Result<File> {} }
impl<F> NamedTempFile<F> { pub fn path(&self) -> &Path {} pub fn close(self) -> io::Result<()> {} pub fn persist<P: AsRef<Path>>(self, new_path: P) -> Result<F, PersistError<F>> {} pub fn persist_noclobber<P: AsRef<Path>>(self, new_path: P) -> Result<F, PersistError<F>> {} pub fn keep(self) -> Result<(F, PathBuf), PersistError<F>> {} pub fn as_file(&self) -> &F {} pub fn as_file_mut(&mut self) -> &mut F {} pub fn into_file(self) -> F {} pub fn into_temp_path(self) -> TempPath {} pub fn into_parts(self) -> (F, TempPath) {} }
impl<F: io::Read> io::Read for NamedTempFile<F> {} impl<F: io::Write> io::Write for NamedTempFile<F> {} impl<F: io::Seek> io::Seek for NamedTempFile<F> {} impl<F> AsRef<Path> for NamedTempFile<F> {}
pub struct PersistError<F = File> { pub error: io::Error, pub file: NamedTempFile<F> }
impl<F> std::error::Error for PersistError<F> {} impl<F> std::fmt::Debug for PersistError<F> {} impl<F> std::fmt::Display for PersistError<F> {}
pub struct Builder {}
impl Builder { pub fn new() -> Self {} pub fn prefix<S>(&mut self, prefix: &S) -> &mut Self {} pub fn suffix<S>(&mut self, suffix: &S) -> &mut Self {} pub fn rand_bytes(&mut self, rand: usize) -> &mut Self {} pub fn tempfile(&self) -> io::Result<NamedTempFile> {} pub fn tempfile_in<P: AsRef<Path>>(&self, dir: P) -> io::Result<NamedTempFile> {} pub fn tempdir(&self) -> io::Result<TempDir> {} pub fn tempdir_in<P: AsRef<Path>>(&self, dir: P) -> io::Result<TempDir> {} }
pub fn tempfile() -> io::Result<File> {}
pub fn tempdir() -> io::Result<TempDir> {}
pub fn tempdir_in<P: AsRef<Path>>(dir: P) -> io::Result<TempDir> {}
