//! What the source tree is read from: the disk, or a revision of a git repository.
//!
//! Takes absolute paths; answers what stands there, where links lead, and what a file says. The one place that touches
//! the disk, so that both kinds of tree are read by the same code. Leaves out what may be read (`read`, `manifests`).

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::revision::Revision;
use super::walk;

/// A source tree. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub enum Tree {
    /// The files as they are on disk.
    #[default]
    Disk,
    /// The files as they are in a revision; the disk is not looked at.
    Revision(Arc<Revision>),
}

/// What stands at a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A regular file.
    File,
    /// A folder.
    Folder,
    /// A pipe, a device, or another repository inside of this one.
    Other,
}

impl Tree {
    /// The path that a user gave, as this tree can look it up.
    pub(super) fn start(&self, path: &Path) -> PathBuf {
        match self {
            Self::Disk => path.to_owned(),
            Self::Revision(_) => fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_default(),
        }
    }

    /// What stands at a path, links followed.
    pub(super) fn kind(&self, path: &Path) -> io::Result<Kind> {
        match self {
            Self::Disk => fs::metadata(path).map(|metadata| kind_of(metadata.file_type())),
            Self::Revision(revision) => revision.kind(path),
        }
    }

    /// The path without links; there must be something.
    pub(super) fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        match self {
            Self::Disk => fs::canonicalize(path),
            Self::Revision(revision) => revision.real_path(path),
        }
    }

    /// The content of a file, links followed.
    pub(super) fn read(&self, file: &Path) -> io::Result<Vec<u8>> {
        match self {
            Self::Disk => fs::read(file),
            Self::Revision(revision) => revision.read(file),
        }
    }

    /// The names in a folder, and whether each is a folder itself; links are none. Nothing if there is no such folder.
    pub(super) fn names_in(&self, folder: &Path) -> Vec<(String, bool)> {
        match self {
            Self::Disk => {
                let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
                let named = |entry: fs::DirEntry| {
                    let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
                    Some((entry.file_name().into_string().ok()?, is_folder))
                };
                entries.filter_map(named).collect()
            }
            Self::Revision(revision) => revision.names_in(folder),
        }
    }

    /// The paths that a glob means, below a folder.
    pub(super) fn matching(&self, folder: &Path, glob: &str) -> Vec<PathBuf> {
        match self {
            Self::Disk => {
                let base = glob::Pattern::escape(&folder.to_string_lossy());
                glob::glob(&format!("{base}/{glob}")).into_iter().flatten().filter_map(Result::ok).collect()
            }
            Self::Revision(revision) => revision.folders_matching(folder, glob),
        }
    }

    /// The folders below `folder`, itself included, that have a manifest, in the order of their paths; left out is what
    /// [`files_below`](Self::files_below) leaves out.
    pub(super) fn manifest_dirs(&self, folder: &Path) -> Vec<PathBuf> {
        match self {
            Self::Disk => walk::manifest_dirs(folder),
            Self::Revision(revision) => {
                let files = revision.files_below(folder).into_iter();
                let manifests = files.filter(|file| file.file_name().is_some_and(|name| name == "Cargo.toml"));
                manifests.filter_map(|file| file.parent().map(Path::to_owned)).collect()
            }
        }
    }

    /// The files below a folder, ordered by path; what `.gitignore` names, hidden folders, `target/` and links are left
    /// out.
    pub(super) fn files_below(&self, folder: &Path) -> Vec<PathBuf> {
        match self {
            Self::Disk => walk::files_below(folder),
            Self::Revision(revision) => revision.files_below(folder),
        }
    }

    /// Whether there is a regular file, links followed.
    pub(super) fn is_file(&self, path: &Path) -> bool {
        self.kind(path).is_ok_and(|kind| kind == Kind::File)
    }

    /// Whether there is anything, links followed.
    pub(super) fn exists(&self, path: &Path) -> bool {
        self.kind(path).is_ok()
    }
}

fn kind_of(kind: fs::FileType) -> Kind {
    if kind.is_file() {
        Kind::File
    } else if kind.is_dir() {
        Kind::Folder
    } else {
        Kind::Other
    }
}
