//! Loading: from the root files of the targets along `mod x;` to every file of the program.
//!
//! Takes the root, the files to begin with and what is excluded; returns each file once, with its text and its facts
//! or what is wrong with it. Files are read and parsed in parallel, each as soon as the `mod x;` is known that leads to
//! it, and then put into the order of the module tree, one wave per depth.
//! Leaves out scopes and names: who mounts which file is for `collect` to say.

use std::sync::{Arc, Mutex, PoisonError};

use globset::GlobSet;
use rustc_hash::{FxHashMap, FxHashSet};

use super::include::included_beside;
use crate::progress;
use crate::syntax::{self, Cfg, FileFacts, FragmentKind, ItemId, ItemKind, MacroInput, Root, TestCode};
use crate::workspace::{ReadProblem, Workspace, read_source};

/// Where the files of a module's children are looked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ModDir {
    /// The folder of the file itself: where `#[path]` and `include!` begin.
    pub(crate) file_dir: Arc<str>,
    /// The folder of the children.
    pub(crate) child_dir: Arc<str>,
    /// Inside an inline module: there `#[path]` begins at `child_dir` too.
    pub(crate) inline: bool,
}

impl ModDir {
    /// The folders of a file that is its folder's own: a crate's root, a `mod.rs`, or what a `#[path]` names.
    pub(crate) fn of_root(file: &str) -> Self {
        let dir: Arc<str> = parent(file).into();
        Self { file_dir: dir.clone(), child_dir: dir, inline: false }
    }

    /// The folders inside the inline module `name`, perhaps with a `#[path]`.
    pub(crate) fn inline(&self, name: &str, path: Option<&str>) -> Self {
        let child_dir = match path {
            Some(path) => join(self.path_base(), path),
            None => join(&self.child_dir, name),
        };
        Self { file_dir: self.file_dir.clone(), child_dir: child_dir.into(), inline: true }
    }

    /// The files that `mod name;` may mean, in the order they are tried, each with the folders of its children.
    pub(crate) fn candidates(&self, name: &str, path: Option<&str>) -> Vec<(String, ModDir)> {
        if let Some(path) = path {
            let file = join(self.path_base(), path);
            let dir = Self::of_root(&file);
            return vec![(file, dir)];
        }
        let beside = join(&self.child_dir, &format!("{name}.rs"));
        let below: Arc<str> = join(&self.child_dir, name).into();
        let beside_dir = Self { file_dir: self.child_dir.clone(), child_dir: below.clone(), inline: false };
        let mod_rs = join(&below, "mod.rs");
        let mod_rs_dir = Self { file_dir: below.clone(), child_dir: below, inline: false };
        vec![(beside, beside_dir), (mod_rs, mod_rs_dir)]
    }

    fn path_base(&self) -> &str {
        if self.inline { &self.child_dir } else { &self.file_dir }
    }
}

/// The folder of a relative path; empty for the root.
pub(crate) fn parent(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(dir, _)| dir)
}

/// A path relative to a folder, with `.` and `..` worked out.
pub(crate) fn join(dir: &str, path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut parts: Vec<&str> =
        if path.starts_with('/') { vec![""] } else { dir.split('/').filter(|p| !p.is_empty()).collect() };
    for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." && parts.last().is_some_and(|last| *last != ".." && !last.is_empty()) {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// What became of a file.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// Parsed.
    Facts(Arc<FileFacts>),
    /// Read, but not parsed.
    Unparsed(syntax::Problem),
    /// Not read.
    Unreadable(ReadProblem),
}

/// One file.
#[derive(Debug)]
pub(crate) struct LoadedFile {
    /// Path relative to the root.
    pub(crate) path: Arc<str>,
    /// Its text; empty if it was not read.
    pub(crate) text: Arc<str>,
    /// Its facts, or what is wrong.
    pub(crate) outcome: Outcome,
    /// What it is.
    pub(crate) role: FileRole,
}

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileRole {
    /// Code of the project.
    Code,
    /// Signatures of another crate that the project gives.
    UserStub,
    /// Signatures that are part of seamfind.
    Embedded,
}

/// Where to look for a file.
pub(crate) enum Found {
    /// The file, by index, with the folders of its children.
    File(u32, ModDir),
    /// One of the files is excluded by the configuration.
    Excluded,
    /// None of them exists.
    Missing,
}

/// The files read so far.
#[derive(Debug)]
pub(crate) struct Loader<'w> {
    workspace: &'w Workspace,
    exclude: GlobSet,
    test_code: TestCode,
    files: Vec<LoadedFile>,
    by_path: FxHashMap<Arc<str>, Option<u32>>,
    seen: FxHashSet<(Arc<str>, ModDir)>,
    /// Files that were left out because the configuration excludes them.
    excluded: FxHashSet<Arc<str>>,
}

impl<'w> Loader<'w> {
    /// A loader that has read nothing.
    pub(crate) fn new(workspace: &'w Workspace, exclude: GlobSet, test_code: TestCode) -> Self {
        Self {
            workspace,
            exclude,
            test_code,
            files: Vec::new(),
            by_path: FxHashMap::default(),
            seen: FxHashSet::default(),
            excluded: FxHashSet::default(),
        }
    }

    /// The workspace whose files are read.
    pub(crate) fn workspace(&self) -> &'w Workspace {
        self.workspace
    }

    /// A file by index.
    pub(crate) fn file(&self, index: u32) -> &LoadedFile {
        &self.files[index as usize]
    }

    /// All files read so far.
    pub(crate) fn files(&self) -> &[LoadedFile] {
        &self.files
    }

    /// All files.
    pub(crate) fn into_files(self) -> Vec<LoadedFile> {
        self.files
    }

    /// How many files were left out because the configuration excludes them.
    pub(crate) fn excluded(&self) -> u32 {
        self.excluded.len() as u32
    }

    /// Adds a file whose text is part of seamfind.
    pub(crate) fn add_embedded(&mut self, path: &str, outcome: Result<Arc<FileFacts>, syntax::Problem>) -> u32 {
        let path: Arc<str> = path.into();
        let outcome = outcome.map_or_else(Outcome::Unparsed, Outcome::Facts);
        self.push(LoadedFile { path, text: "".into(), outcome, role: FileRole::Embedded })
    }

    /// Adds a file of the project with the signatures of another crate; none if there is no such file.
    pub(crate) fn add_user_stub(&mut self, path: &str) -> Option<u32> {
        let file = self.read(&path.into(), |text| syntax::parse_file(text, TestCode::Kept))?;
        Some(self.push(LoadedFile { role: FileRole::UserStub, ..file }))
    }

    /// Finds the first of some candidate files that exists; reads it, and all below it, if that was not done yet.
    pub(crate) fn find(&mut self, candidates: &[(String, ModDir)], wanted: impl Fn(&Cfg) -> bool + Sync) -> Found {
        for (path, dir) in candidates {
            if !self.by_path.contains_key(path.as_str()) {
                self.load(vec![(path.as_str().into(), dir.clone())], &wanted);
            }
            match self.by_path.get(path.as_str()) {
                Some(Some(index)) => return Found::File(*index, dir.clone()),
                _ if self.excluded.contains(path.as_str()) => return Found::Excluded,
                _ => {}
            }
        }
        Found::Missing
    }

    /// Reads a file that stands in the place of a macro call in a body; none if there is no such file, or it is no
    /// such fragment.
    pub(crate) fn find_fragment(&mut self, path: &str, kind: FragmentKind) -> Option<(u32, Arc<FileFacts>)> {
        if let Some(&known) = self.by_path.get(path) {
            let index = known?;
            let facts = syntax::parse_fragment(kind, &self.file(index).text).ok()?;
            return Some((index, Arc::new(facts)));
        }
        let path: Arc<str> = path.into();
        if self.exclude.is_match(&*path) {
            self.excluded.insert(path);
            return None;
        }
        let file = self.read(&path, |text| syntax::parse_fragment(kind, text))?;
        let facts = if let Outcome::Facts(facts) = &file.outcome { Some(facts.clone()) } else { None };
        let index = self.push(file);
        Some((index, facts?))
    }

    /// Reads and parses files, and what their `mod x;` and `include!` lead to. `wanted` says whether code under a `cfg`
    /// is of interest.
    pub(crate) fn load(&mut self, mut wave: Vec<(Arc<str>, ModDir)>, wanted: &(impl Fn(&Cfg) -> bool + Sync)) {
        let mut fetched = self.fetch(&wave, wanted);
        while !wave.is_empty() {
            wave.sort_by(|a, b| a.0.cmp(&b.0));
            let mut next = Vec::new();
            for (path, dir) in wave {
                self.take(&path, &mut fetched);
                if let Some(Some(index)) = self.by_path.get(&path)
                    && self.seen.insert((path, dir.clone()))
                {
                    self.files[*index as usize].children(&dir, wanted, &mut next);
                }
            }
            wave = next;
        }
    }

    /// Makes a file known, unless it is already: from those that were fetched, or else by reading it.
    fn take(&mut self, path: &Arc<str>, fetched: &mut Fetched) {
        if self.by_path.contains_key(path) {
            return;
        }
        if self.exclude.is_match(&**path) {
            self.excluded.insert(path.clone());
        } else if let Some(file) = fetched.remove(path).unwrap_or_else(|| self.read_file(path)) {
            self.push(file);
        } else {
            self.by_path.insert(path.clone(), None);
        }
    }

    /// Reads and parses files and all they lead to, in parallel and in no order. A file that is mounted with two
    /// different folders for its children is followed into one of them only.
    fn fetch(&self, first: &[(Arc<str>, ModDir)], wanted: &(impl Fn(&Cfg) -> bool + Sync)) -> Fetched {
        let claimed = Mutex::new(FxHashSet::default());
        let fetched = Mutex::new(Fetched::default());
        rayon::scope(|scope| {
            for (path, dir) in first {
                let fetching = Fetching { loader: self, wanted, claimed: &claimed, fetched: &fetched };
                fetching.spawn(scope, path.clone(), dir.clone());
            }
        });
        fetched.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn read_file(&self, path: &Arc<str>) -> Option<LoadedFile> {
        self.read(path, |text| syntax::parse_file(text, self.test_code))
    }

    fn push(&mut self, file: LoadedFile) -> u32 {
        let index = self.files.len() as u32;
        self.by_path.insert(file.path.clone(), Some(index));
        self.files.push(file);
        index
    }

    /// Reads and parses one file; none if there is no such file, or none that may be read.
    fn read(&self, path: &Arc<str>, parse: impl Fn(&str) -> Result<FileFacts, syntax::Problem>) -> Option<LoadedFile> {
        progress::advance(1);
        let (text, outcome) = match read_source(self.workspace, path) {
            Ok(text) => {
                let outcome = match parse(&text) {
                    Ok(facts) => Outcome::Facts(Arc::new(facts)),
                    Err(problem) => Outcome::Unparsed(problem),
                };
                (text, outcome)
            }
            Err(ReadProblem::NotFound) => return None,
            Err(problem) => ("".into(), Outcome::Unreadable(problem)),
        };
        Some(LoadedFile { path: path.clone(), text, outcome, role: FileRole::Code })
    }
}

/// Files by path that were read, or looked for in vain.
type Fetched = FxHashMap<Arc<str>, Option<LoadedFile>>;

/// What the tasks share that fetch files.
struct Fetching<'f, 'w, W> {
    loader: &'f Loader<'w>,
    wanted: &'f W,
    claimed: &'f Mutex<FxHashSet<Arc<str>>>,
    fetched: &'f Mutex<Fetched>,
}

impl<W> Clone for Fetching<'_, '_, W> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<W> Copy for Fetching<'_, '_, W> {}

impl<'f, W: Fn(&Cfg) -> bool + Sync> Fetching<'f, '_, W> {
    /// Fetches a file and what it leads to, unless another task does.
    fn spawn(self, scope: &rayon::Scope<'f>, path: Arc<str>, dir: ModDir) {
        let known = self.loader.by_path.contains_key(&path) || self.loader.exclude.is_match(&*path);
        if known || !self.claimed.lock().unwrap_or_else(PoisonError::into_inner).insert(path.clone()) {
            return;
        }
        scope.spawn(move |scope| {
            let file = self.loader.read_file(&path);
            let mut next = Vec::new();
            if let Some(file) = &file {
                file.children(&dir, self.wanted, &mut next);
            }
            self.fetched.lock().unwrap_or_else(PoisonError::into_inner).insert(path, file);
            for (path, dir) in next {
                self.spawn(scope, path, dir);
            }
        });
    }
}

impl LoadedFile {
    /// The files that the items of the file lead to.
    fn children(&self, dir: &ModDir, wanted: &impl Fn(&Cfg) -> bool, out: &mut Vec<(Arc<str>, ModDir)>) {
        if let Outcome::Facts(facts) = &self.outcome
            && let Root::Items(items) = facts.root
        {
            children(facts, facts.list(items), dir, wanted, out);
        }
    }
}

/// The files that the items of a file lead to: all candidates, since only reading tells which exists.
fn children(
    facts: &FileFacts,
    items: &[ItemId],
    dir: &ModDir,
    wanted: &impl Fn(&Cfg) -> bool,
    out: &mut Vec<(Arc<str>, ModDir)>,
) {
    for &id in items {
        let item = &facts[id];
        if item.cfg.is_some_and(|cfg| !wanted(&facts[cfg])) {
            continue;
        }
        match &item.kind {
            ItemKind::Mod { items, paths, .. } => {
                let name = facts.name(item.name);
                for path in path_choices(facts, facts.list(*paths), wanted) {
                    match items {
                        Some(items) => children(facts, facts.list(*items), &dir.inline(name, path), wanted, out),
                        None => {
                            out.extend(dir.candidates(name, path).into_iter().map(|(file, dir)| (file.into(), dir)))
                        }
                    }
                }
            }
            ItemKind::MacroCall(call) => match facts[*call].input {
                MacroInput::Items(items) => children(facts, facts.list(items), dir, wanted, out),
                _ => out.extend(included_beside(facts, *call, dir).map(|file| {
                    let dir = ModDir::of_root(&file);
                    (file.into(), dir)
                })),
            },
            _ => {}
        }
    }
}

/// The `#[path]`s of a module that may hold: those up to the first that holds for certain, and without one of that
/// kind also no path at all.
pub(crate) fn path_choices<'f>(
    facts: &'f FileFacts,
    paths: &'f [syntax::PathAttr],
    wanted: &impl Fn(&Cfg) -> bool,
) -> Vec<Option<&'f str>> {
    let mut choices = Vec::new();
    for attr in paths {
        if attr.cfg.is_none_or(|cfg| wanted(&facts[cfg])) {
            choices.push(Some(&*attr.path));
        }
        if attr.cfg.is_none() {
            return choices;
        }
    }
    choices.push(None);
    choices
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_worked_out() {
        assert_eq!(join("src/a", "../b.rs"), "src/b.rs");
        assert_eq!(join("", "lib.rs"), "lib.rs");
        assert_eq!(join("../dep/src", "./x/../y.rs"), "../dep/src/y.rs");
        assert_eq!(join("src", "../../../etc/passwd"), "../../etc/passwd");
        assert_eq!(join("src", "/etc/passwd"), "/etc/passwd");
    }

    #[test]
    fn candidates_follow_the_kind_of_file() {
        let files = |dir: &ModDir, path| dir.candidates("x", path).into_iter().map(|c| c.0).collect::<Vec<_>>();
        let root = ModDir::of_root("src/lib.rs");
        assert_eq!(files(&root, None), ["src/x.rs", "src/x/mod.rs"]);
        let beside = root.candidates("a", None).remove(0).1;
        assert_eq!(files(&beside, None), ["src/a/x.rs", "src/a/x/mod.rs"]);
        assert_eq!(files(&beside, Some("y.rs")), ["src/y.rs"]);
        let inline = beside.inline("b", None);
        assert_eq!(files(&inline, None), ["src/a/b/x.rs", "src/a/b/x/mod.rs"]);
        assert_eq!(files(&inline, Some("y.rs")), ["src/a/b/y.rs"]);
    }
}
