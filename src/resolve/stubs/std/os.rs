//! std::os: the extension traits.
pub mod fd {
    pub type RawFd = i32;
    pub struct OwnedFd {}
    impl OwnedFd { pub fn try_clone(&self) -> crate::io::Result<Self> {} }
    pub struct BorrowedFd {}
    impl BorrowedFd {
        pub fn borrow_raw(fd: RawFd) -> Self {}
        pub fn try_clone_to_owned(&self) -> crate::io::Result<OwnedFd> {}
    }
    impl Clone for BorrowedFd {} impl Copy for BorrowedFd {}
    pub trait AsFd { fn as_fd(&self) -> BorrowedFd; }
    pub trait AsRawFd { fn as_raw_fd(&self) -> RawFd; }
    pub trait FromRawFd { fn from_raw_fd(fd: RawFd) -> Self; }
    pub trait IntoRawFd { fn into_raw_fd(self) -> RawFd; }
    impl AsFd for OwnedFd {} impl AsRawFd for OwnedFd {} impl FromRawFd for OwnedFd {} impl IntoRawFd for OwnedFd {} impl AsRawFd for BorrowedFd {} impl<T: AsFd> AsFd for &T {} impl<T: AsRawFd> AsRawFd for &T {}
    impl AsFd for crate::fs::File {} impl AsRawFd for crate::fs::File {} impl FromRawFd for crate::fs::File {} impl IntoRawFd for crate::fs::File {} impl From<crate::fs::File> for OwnedFd {} impl From<OwnedFd> for crate::fs::File {}
    impl AsFd for crate::net::TcpStream {} impl AsRawFd for crate::net::TcpStream {} impl AsFd for crate::net::TcpListener {} impl AsRawFd for crate::net::TcpListener {} impl FromRawFd for crate::net::TcpListener {} impl IntoRawFd for crate::net::TcpListener {}
    impl AsFd for crate::io::Stdin {} impl AsRawFd for crate::io::Stdin {} impl AsFd for crate::io::Stdout {} impl AsRawFd for crate::io::Stdout {} impl AsFd for crate::io::Stderr {} impl AsRawFd for crate::io::Stderr {}
    impl AsRawFd for crate::process::ChildStdout {} impl AsRawFd for crate::process::ChildStderr {} impl AsRawFd for crate::process::ChildStdin {} impl AsFd for crate::process::ChildStdout {} impl AsFd for crate::process::ChildStderr {} impl From<OwnedFd> for crate::process::Stdio {}
}
pub mod raw { pub use crate::ffi::*; }
pub mod unix {
    pub mod ffi {
        use crate::ffi::{OsStr, OsString};
        pub trait OsStrExt { fn from_bytes(slice: &[u8]) -> &Self; fn as_bytes(&self) -> &[u8]; }
        pub trait OsStringExt { fn from_vec(vec: Vec<u8>) -> Self; fn into_vec(self) -> Vec<u8>; }
        impl OsStrExt for OsStr {} impl OsStringExt for OsString {}
    }
    pub mod fs {
        use crate::fs::{DirBuilder, DirEntry, File, FileType, Metadata, OpenOptions, Permissions};
        use crate::io;
        use crate::path::Path;
        pub trait PermissionsExt { fn mode(&self) -> u32; fn set_mode(&mut self, mode: u32); fn from_mode(mode: u32) -> Self; }
        pub trait OpenOptionsExt { fn mode(&mut self, mode: u32) -> &mut Self; fn custom_flags(&mut self, flags: i32) -> &mut Self; }
        pub trait MetadataExt {
            fn dev(&self) -> u64;
            fn ino(&self) -> u64;
            fn mode(&self) -> u32;
            fn nlink(&self) -> u64;
            fn uid(&self) -> u32;
            fn gid(&self) -> u32;
            fn size(&self) -> u64;
            fn atime(&self) -> i64;
            fn mtime(&self) -> i64;
            fn mtime_nsec(&self) -> i64;
            fn ctime(&self) -> i64;
            fn blksize(&self) -> u64;
            fn blocks(&self) -> u64;
        }
        pub trait FileTypeExt { fn is_block_device(&self) -> bool; fn is_char_device(&self) -> bool; fn is_fifo(&self) -> bool; fn is_socket(&self) -> bool; }
        pub trait DirEntryExt { fn ino(&self) -> u64; }
        pub trait DirBuilderExt { fn mode(&mut self, mode: u32) -> &mut Self; }
        pub trait FileExt {
            fn read_at(&self, buf: &mut [u8], offset: u64) -> io::Result<usize>;
            fn read_exact_at(&self, buf: &mut [u8], offset: u64) -> io::Result<()> {}
            fn write_at(&self, buf: &[u8], offset: u64) -> io::Result<usize>;
            fn write_all_at(&self, buf: &[u8], offset: u64) -> io::Result<()> {}
        }
        impl PermissionsExt for Permissions {} impl OpenOptionsExt for OpenOptions {} impl MetadataExt for Metadata {} impl FileTypeExt for FileType {} impl DirEntryExt for DirEntry {} impl DirBuilderExt for DirBuilder {} impl FileExt for File {}
        pub fn symlink<P: AsRef<Path>, Q: AsRef<Path>>(original: P, link: Q) -> io::Result<()> {}
        pub fn chown<P: AsRef<Path>>(dir: P, uid: Option<u32>, gid: Option<u32>) -> io::Result<()> {}
    }
    pub mod io { pub use crate::os::fd::*; }
    pub mod process {
        use crate::io;
        use crate::process::{Command, ExitStatus};
        pub trait CommandExt {
            fn uid(&mut self, id: u32) -> &mut Command;
            fn gid(&mut self, id: u32) -> &mut Command;
            fn pre_exec<F: FnMut() -> io::Result<()>>(&mut self, f: F) -> &mut Command;
            fn exec(&mut self) -> io::Error;
            fn arg0<S: AsRef<crate::ffi::OsStr>>(&mut self, arg: S) -> &mut Command;
            fn process_group(&mut self, pgroup: i32) -> &mut Command;
        }
        pub trait ExitStatusExt {
            fn from_raw(raw: i32) -> Self;
            fn signal(&self) -> Option<i32>;
            fn core_dumped(&self) -> bool;
            fn stopped_signal(&self) -> Option<i32>;
            fn into_raw(self) -> i32;
        }
        impl CommandExt for Command {} impl ExitStatusExt for ExitStatus {}
        pub fn parent_id() -> u32 {}
    }
    pub mod net {
        use crate::io::{self, Read, Write};
        use crate::path::Path;
        pub struct SocketAddr {}
        impl SocketAddr { pub fn as_pathname(&self) -> Option<&Path> {} pub fn is_unnamed(&self) -> bool {} }
        pub struct UnixStream {}
        impl UnixStream {
            pub fn connect<P: AsRef<Path>>(path: P) -> io::Result<UnixStream> {}
            pub fn pair() -> io::Result<(UnixStream, UnixStream)> {}
            pub fn try_clone(&self) -> io::Result<UnixStream> {}
            pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
            pub fn set_read_timeout(&self, timeout: Option<crate::time::Duration>) -> io::Result<()> {}
            pub fn shutdown(&self, how: crate::net::Shutdown) -> io::Result<()> {}
        }
        impl Read for UnixStream {} impl Read for &UnixStream {} impl Write for UnixStream {} impl Write for &UnixStream {} impl crate::os::fd::AsRawFd for UnixStream {} impl crate::os::fd::AsFd for UnixStream {}
        pub struct UnixListener {}
        impl UnixListener {
            pub fn bind<P: AsRef<Path>>(path: P) -> io::Result<UnixListener> {}
            pub fn accept(&self) -> io::Result<(UnixStream, SocketAddr)> {}
            pub fn incoming(&self) -> Incoming {}
            pub fn set_nonblocking(&self, nonblocking: bool) -> io::Result<()> {}
        }
        pub struct Incoming {}
        impl Iterator for Incoming { type Item = io::Result<UnixStream>; }
    }
    pub mod prelude { pub use super::ffi::{OsStrExt, OsStringExt}; pub use super::fs::*; pub use super::io::*; pub use super::process::*; }
}
pub mod windows {
    pub mod ffi {
        pub struct EncodeWide {}
        impl Iterator for EncodeWide { type Item = u16; }
        pub trait OsStrExt { fn encode_wide(&self) -> EncodeWide; }
        pub trait OsStringExt { fn from_wide(wide: &[u16]) -> Self; }
        impl OsStrExt for crate::ffi::OsStr {} impl OsStringExt for crate::ffi::OsString {}
    }
    pub mod fs {
        pub trait MetadataExt { fn file_attributes(&self) -> u32; fn creation_time(&self) -> u64; fn last_write_time(&self) -> u64; fn file_size(&self) -> u64; }
        pub trait OpenOptionsExt { fn access_mode(&mut self, access: u32) -> &mut Self; fn share_mode(&mut self, val: u32) -> &mut Self; fn custom_flags(&mut self, flags: u32) -> &mut Self; fn attributes(&mut self, val: u32) -> &mut Self; }
        impl MetadataExt for crate::fs::Metadata {} impl OpenOptionsExt for crate::fs::OpenOptions {}
        pub fn symlink_file<P: AsRef<crate::path::Path>, Q: AsRef<crate::path::Path>>(original: P, link: Q) -> crate::io::Result<()> {}
        pub fn symlink_dir<P: AsRef<crate::path::Path>, Q: AsRef<crate::path::Path>>(original: P, link: Q) -> crate::io::Result<()> {}
    }
    pub mod io {
        pub type RawHandle = *mut crate::ffi::c_void;
        pub trait AsRawHandle { fn as_raw_handle(&self) -> RawHandle; }
        pub trait FromRawHandle { fn from_raw_handle(handle: RawHandle) -> Self; }
        impl AsRawHandle for crate::fs::File {} impl FromRawHandle for crate::fs::File {} impl AsRawHandle for crate::process::Child {}
    }
    pub mod process {
        pub trait CommandExt { fn creation_flags(&mut self, flags: u32) -> &mut crate::process::Command; fn raw_arg<S: AsRef<crate::ffi::OsStr>>(&mut self, text: S) -> &mut crate::process::Command; }
        impl CommandExt for crate::process::Command {}
    }
}
