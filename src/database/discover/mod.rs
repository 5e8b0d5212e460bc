//! Where schemas stand: folders of migrations, dumps, files that code includes.
//!
//! Takes the SQL files of a workspace with their texts; returns sets of scripts in the order in which
//! they run, each with its dialect. Leaves out what the scripts do (`schema`) and which sets make one database
//! (`assemble`).

mod dialect;
mod order;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::schema::op::SchemaOp;
use super::schema::script::SqlText;
use super::{Dialect, SourceKind};
use crate::source::Place;
use crate::workspace::{Package, Workspace};
use order::{FileRole, role};

pub(crate) use dialect::{dialect_of, dialects_of_package};
pub(crate) use order::Version;

/// Scripts that run one after the other.
#[derive(Clone, Debug)]
pub(crate) struct ScriptSet {
    /// The folder, or the file of a single script.
    pub(crate) path: String,
    /// How they are kept.
    pub(crate) kind: SourceKind,
    /// Their dialect.
    pub(crate) dialect: Dialect,
    /// The scripts in order.
    pub(crate) scripts: Vec<Script>,
}

/// One file that changes the schema.
#[derive(Clone, Debug)]
pub(crate) struct Script {
    /// Its path.
    pub(crate) path: String,
    /// What it does.
    pub(crate) content: Content,
    /// Its place in the order of its set.
    pub(crate) version: Version,
}

/// What a script consists of.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    /// SQL.
    Text(SqlText),
    /// Changes that were read from code.
    Ops(Vec<(SchemaOp, Place)>),
}

impl Script {
    /// Reads its statements, so that it need not be done when they are folded, one script after the other.
    pub(crate) fn read_ahead(&self, dialect: Dialect) {
        if let Content::Text(text) = &self.content {
            text.statements(dialect);
        }
    }
}

/// The sets of scripts, ordered by path: first the folders of migrations, then single files.
pub(crate) fn script_sets(workspace: &Workspace, files: &[(String, Arc<str>)]) -> Vec<ScriptSet> {
    let mut sets: BTreeMap<(SourceKind, &str), Vec<Script>> = BTreeMap::new();
    for (path, text) in files.iter().filter(|(path, _)| !is_test_path(path)) {
        let (kind, folder, version) = match role(path) {
            FileRole::Folder { folder, version } => (SourceKind::MigrationFolders, folder, version),
            FileRole::Numbered { folder, version } => (SourceKind::NumberedFiles, folder, version),
            FileRole::Single => (SourceKind::SqlFile, path.as_str(), Version::default()),
            FileRole::Down => continue,
        };
        let content = Content::Text(SqlText::new(text.clone()));
        sets.entry((kind, folder)).or_default().push(Script { path: path.clone(), content, version });
    }
    let set = |((kind, path), mut scripts): ((SourceKind, &str), Vec<Script>)| {
        scripts.sort_by(|a, b| (&a.version, &a.path).cmp(&(&b.version, &b.path)));
        let candidates = package_of(workspace, path).map_or_else(Vec::new, dialects_of_package);
        let texts = scripts.iter().filter_map(|script| match &script.content {
            Content::Text(text) => Some(text.as_str()),
            Content::Ops(_) => None,
        });
        let dialect = dialect::guess(path, &candidates, texts);
        ScriptSet { path: path.to_owned(), kind, dialect, scripts }
    };
    sets.into_iter().map(set).collect()
}

/// The innermost package around a path.
pub(crate) fn package_of<'w>(workspace: &'w Workspace, path: &str) -> Option<&'w Package> {
    let around = |package: &&Package| {
        package.dir.is_empty()
            || path.strip_prefix(package.dir.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    workspace.packages.iter().filter(around).max_by_key(|package| package.dir.len())
}

/// True below a folder that holds tests or examples.
fn is_test_path(path: &str) -> bool {
    const FOLDERS: [&str; 9] =
        ["tests", "test", "testdata", "test-data", "test_data", "fixtures", "benches", "examples", "e2e"];
    let folders = path.rsplit_once('/').map_or("", |(folders, _)| folders);
    folders
        .split('/')
        .any(|folder| FOLDERS.contains(&folder) || folder.starts_with("test_") || folder.ends_with("_tests"))
}
