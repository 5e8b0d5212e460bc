//! A git repository in a scratch folder: files on disk become commits, without a git program.

use std::fs;
use std::path::Path;

use gix::ObjectId;
use gix::objs::tree::{Entry, EntryKind};
use gix::objs::{Commit, Tree};

/// Commits all files below `folder` as they are, to the branch `branch`; the folder becomes a repository if it is none.
pub(crate) fn commit(folder: &Path, branch: &str) {
    let repository = gix::open(folder).or_else(|_| gix::init(folder)).expect("a repository");
    let tree = tree(&repository, folder).expect("some files");
    let author = gix::actor::Signature { name: "A".into(), email: "a@example.com".into(), time: Default::default() };
    let commit = Commit {
        tree,
        parents: Default::default(),
        author: author.clone(),
        committer: author,
        encoding: None,
        message: "files".into(),
        extra_headers: Vec::new(),
    };
    let id = repository.write_object(commit).expect("an object").detach();
    let reference = repository.git_dir().join("refs/heads").join(branch);
    fs::create_dir_all(reference.parent().expect("a folder")).expect("a folder");
    fs::write(reference, format!("{id}\n")).expect("a reference");
}

/// The tree of a folder; none if it is empty, as git has no such folders.
fn tree(repository: &gix::Repository, folder: &Path) -> Option<ObjectId> {
    let mut entries: Vec<Entry> = fs::read_dir(folder)
        .expect("a folder")
        .filter_map(|entry| {
            let entry = entry.expect("an entry");
            let (path, name) = (entry.path(), entry.file_name().into_string().expect("UTF-8"));
            let kind = entry.file_type().expect("a kind");
            let (kind, oid) = if name == ".git" {
                return None;
            } else if kind.is_dir() {
                (EntryKind::Tree, tree(repository, &path)?)
            } else if kind.is_symlink() {
                let target = fs::read_link(path).expect("a link").into_os_string().into_encoded_bytes();
                (EntryKind::Link, repository.write_blob(target).expect("a blob").detach())
            } else {
                (EntryKind::Blob, repository.write_blob(fs::read(path).expect("a file")).expect("a blob").detach())
            };
            Some(Entry { mode: kind.into(), filename: name.into(), oid })
        })
        .collect();
    entries.sort();
    (!entries.is_empty()).then(|| repository.write_object(Tree { entries }).expect("an object").detach())
}
