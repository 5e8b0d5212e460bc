//! fs_err. Its functions are those of the standard library with better errors.
pub use std::fs::{DirEntry, File, OpenOptions, ReadDir, canonicalize, copy, create_dir, create_dir_all, hard_link, metadata, read, read_dir, read_link, read_to_string, remove_dir, remove_dir_all, remove_file, rename, set_permissions, symlink_metadata, write};
pub mod tokio { pub use tokio::fs::{File, OpenOptions, ReadDir, canonicalize, copy, create_dir, create_dir_all, metadata, read, read_dir, read_to_string, remove_dir_all, remove_file, rename, write}; }
