//! The source tree of a git revision, read from the object database: the work tree is neither read nor touched.
//!
//! Takes a path inside of a repository and the name of a revision; answers as the file system would if that revision
//! were checked out, without filters, submodules and files that git does not track. No configuration of the user or the
//! machine is read, and no hook or filter is run.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use gix::ObjectId;
use gix::bstr::ByteSlice;
use gix::sec::trust::Mapping;

use super::tree::Kind;

/// More links in a row than this are a circle (the limit of Linux).
const MAX_LINKS: usize = 40;

/// One revision of a repository.
pub struct Revision {
    repository: gix::ThreadSafeRepository,
    /// The folder of the work tree, links followed; paths in the tree are relative to it.
    folder: PathBuf,
    /// What is in the tree, by path with `/`; folders too, the top one with an empty path.
    entries: BTreeMap<String, Entry>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Entry {
    File(ObjectId),
    Link(ObjectId),
    Folder,
    /// Another repository.
    Submodule,
}

/// Why a revision cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RevisionError {
    /// The path lies in no git repository with a work tree.
    NoRepository(PathBuf),
    /// The repository has no such revision.
    Unknown(String),
    /// The revision is there and its tree is not, with the reason: a shallow or partial clone, or damage.
    Unreadable(String, String),
}

impl fmt::Display for RevisionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRepository(path) => write!(f, "`{}` lies in no git repository with a work tree", path.display()),
            Self::Unknown(name) => write!(f, "git knows no revision `{name}`"),
            Self::Unreadable(name, reason) => write!(f, "the revision `{name}` cannot be read: {reason}"),
        }
    }
}

impl std::error::Error for RevisionError {}

impl RevisionError {
    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::NoRepository(_) => "revisions can only be named for code that is kept in git",
            Self::Unknown(_) | Self::Unreadable(..) => {
                "name a branch, tag or commit; a shallow clone lacks most of them: fetch the revision first \
                 (in CI with the full history, such as `fetch-depth: 0`)"
            }
        }
    }
}

impl Revision {
    /// Opens a revision (`main`, `HEAD~1`, `v1.0`, a hash …) of the repository that `path` lies in.
    ///
    /// # Errors
    /// If there is no such repository or revision.
    pub fn open(path: &Path, name: &str) -> Result<Self, RevisionError> {
        let no_repository = || RevisionError::NoRepository(path.to_owned());
        let isolated = || gix::open::Options::isolated();
        let trust = Mapping { full: isolated(), reduced: isolated() };
        let options = gix::discover::upwards::Options::default();
        let repository = gix::ThreadSafeRepository::discover_opts(path, options, trust).map_err(|_| no_repository())?;
        let folder = repository.work_dir().and_then(|folder| std::fs::canonicalize(folder).ok());
        let folder = folder.ok_or_else(no_repository)?;
        let entries = entries(&repository.to_thread_local(), name)?;
        Ok(Self { repository, folder, entries })
    }

    /// What stands at a path, links followed.
    pub(super) fn kind(&self, path: &Path) -> io::Result<Kind> {
        Ok(match self.find(path)?.1 {
            Entry::File(_) | Entry::Link(_) => Kind::File,
            Entry::Folder => Kind::Folder,
            Entry::Submodule => Kind::Other,
        })
    }

    /// The path without links.
    pub(super) fn real_path(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(self.absolute(&self.find(path)?.0))
    }

    /// The content of a file, links followed.
    pub(super) fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        match self.find(path)?.1 {
            Entry::File(id) | Entry::Link(id) => self.blob(id),
            Entry::Folder | Entry::Submodule => Err(ErrorKind::IsADirectory.into()),
        }
    }

    /// The names in a folder, and whether each is a folder itself.
    pub(super) fn names_in(&self, path: &Path) -> Vec<(String, bool)> {
        let Ok((folder, Entry::Folder)) = self.find(path) else { return Vec::new() };
        let named = |(path, entry): (&str, Entry)| {
            let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
            let direct = path.len() == prefix(&folder).len() + name.len();
            direct.then(|| (name.to_owned(), entry == Entry::Folder))
        };
        self.below(&folder).filter_map(named).collect()
    }

    /// The folders that a glob means, below a folder.
    pub(super) fn folders_matching(&self, path: &Path, glob: &str) -> Vec<PathBuf> {
        let Ok((folder, Entry::Folder)) = self.find(path) else { return Vec::new() };
        let glob = format!("{}{glob}", glob::Pattern::escape(&prefix(&folder)));
        let glob = glob.split('/').filter(|part| *part != ".").collect::<Vec<_>>().join("/");
        let Ok(pattern) = glob::Pattern::new(glob.trim_end_matches('/')) else { return Vec::new() };
        let options = glob::MatchOptions { require_literal_separator: true, ..glob::MatchOptions::new() };
        let folders = self.below(&folder).filter(|(_, entry)| *entry == Entry::Folder);
        folders.filter(|(path, _)| pattern.matches_with(path, options)).map(|(path, _)| self.absolute(path)).collect()
    }

    /// The files below a folder, ordered by path; hidden folders and files, `target/`, `node_modules/` and links are
    /// left out.
    pub(super) fn files_below(&self, path: &Path) -> Vec<PathBuf> {
        let Ok((folder, Entry::Folder)) = self.find(path) else { return Vec::new() };
        let start = prefix(&folder).len();
        let files = self.below(&folder).filter(|(_, entry)| matches!(entry, Entry::File(_)));
        let is_left_out = |part: &str| part.starts_with('.') || part == "target" || part == "node_modules";
        files
            .filter(|(path, _)| !path[start..].split('/').any(is_left_out))
            .map(|(path, _)| self.absolute(path))
            .collect()
    }

    fn below<'a>(&'a self, folder: &str) -> impl Iterator<Item = (&'a str, Entry)> + use<'a> {
        let prefix = prefix(folder);
        let from =
            self.entries.range::<str, _>((std::ops::Bound::Excluded(prefix.as_str()), std::ops::Bound::Unbounded));
        from.map(|(path, entry)| (path.as_str(), *entry)).take_while(move |(path, _)| path.starts_with(&prefix))
    }

    fn absolute(&self, relative: &str) -> PathBuf {
        relative.split('/').filter(|part| !part.is_empty()).fold(self.folder.clone(), |path, part| path.join(part))
    }

    /// The entry at an absolute path and its path in the tree, links followed to their end.
    fn find(&self, path: &Path) -> io::Result<(String, Entry)> {
        let relative = path.strip_prefix(&self.folder).map_err(|_| not_found())?;
        let mut parts: Vec<String> = Vec::new();
        // what is still to go, the next part last
        let mut ahead: Vec<String> = parts_of(relative)?.into_iter().rev().collect();
        let mut links = 0;
        while let Some(part) = ahead.pop() {
            match part.as_str() {
                "." => continue,
                ".." => {
                    parts.pop().ok_or_else(not_found)?;
                    continue;
                }
                _ => parts.push(part),
            }
            if let Entry::Link(id) = self.entry(&parts.join("/"))? {
                links += 1;
                if links > MAX_LINKS {
                    return Err(not_found());
                }
                let target = self.blob(id)?;
                let target = Path::new(target.to_str().map_err(|_| not_found())?);
                parts.pop();
                ahead.extend(parts_of(target)?.into_iter().rev());
            }
        }
        let path = parts.join("/");
        let entry = self.entry(&path)?;
        Ok((path, entry))
    }

    fn entry(&self, path: &str) -> io::Result<Entry> {
        self.entries.get(path).copied().ok_or_else(not_found)
    }

    fn blob(&self, id: ObjectId) -> io::Result<Vec<u8>> {
        let repository = self.repository.to_thread_local();
        let mut object = repository.find_object(id).map_err(|_| not_found())?;
        Ok(std::mem::take(&mut object.data))
    }
}

impl fmt::Debug for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Revision").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// Everything in the tree of a revision. What has no UTF-8 name is left out, as nothing could name it.
fn entries(repository: &gix::Repository, name: &str) -> Result<BTreeMap<String, Entry>, RevisionError> {
    let unknown = || RevisionError::Unknown(name.to_owned());
    let unreadable = |reason: String| RevisionError::Unreadable(name.to_owned(), reason);
    let id = repository.rev_parse_single(name.as_bytes().as_bstr()).map_err(|_| unknown())?;
    let object = id.object().map_err(|error| unreadable(error.to_string()))?;
    let tree = object.peel_to_tree().map_err(|error| unreadable(error.to_string()))?;
    let records = tree.traverse().breadthfirst.files().map_err(|error| unreadable(error.to_string()))?;
    let mut entries = BTreeMap::from([(String::new(), Entry::Folder)]);
    for record in records {
        let Ok(path) = record.filepath.to_str() else { continue };
        let entry = match record.mode.kind() {
            gix::objs::tree::EntryKind::Tree => Entry::Folder,
            gix::objs::tree::EntryKind::Commit => Entry::Submodule,
            gix::objs::tree::EntryKind::Link => Entry::Link(record.oid),
            gix::objs::tree::EntryKind::Blob | gix::objs::tree::EntryKind::BlobExecutable => Entry::File(record.oid),
        };
        let folders = path.match_indices('/').map(|(at, _)| &path[..at]);
        folders.for_each(|folder| _ = entries.entry(folder.to_owned()).or_insert(Entry::Folder));
        entries.insert(path.to_owned(), entry);
    }
    Ok(entries)
}

/// What the paths below a folder begin with.
fn prefix(folder: &str) -> String {
    if folder.is_empty() { String::new() } else { format!("{folder}/") }
}

/// The parts of a relative path; one that leads elsewhere names nothing here.
fn parts_of(path: &Path) -> io::Result<Vec<String>> {
    let part = |component: Component<'_>| match component {
        Component::Prefix(_) | Component::RootDir => Err(not_found()),
        Component::CurDir => Ok(".".to_owned()),
        Component::ParentDir => Ok("..".to_owned()),
        Component::Normal(part) => part.to_str().map(str::to_owned).ok_or_else(not_found),
    };
    path.components().map(part).collect()
}

fn not_found() -> io::Error {
    ErrorKind::NotFound.into()
}
